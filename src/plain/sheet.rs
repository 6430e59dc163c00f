//! Lines to be shown: wrapped to the terminal's width, nothing in them that steers it.

use crate::core::visible::visible;
use crate::core::wrap::wrapped;

/// What is going to be shown next.
#[derive(Debug)]
pub struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// Nothing yet, for a terminal of so many columns.
    pub fn new(width: usize) -> Self {
        Self {
            text: String::new(),
            width,
        }
    }

    /// Adds a text in as many lines as it needs.
    pub fn line(&mut self, text: &str) {
        self.behind("", text);
    }

    /// Adds a text behind a mark, its further lines indented as far.
    pub fn behind(&mut self, mark: &str, text: &str) {
        let indent = mark.chars().count();
        let width = self.width.saturating_sub(indent).max(20);
        for (no, line) in wrapped(text, width).into_iter().enumerate() {
            if no == 0 {
                self.text.push_str(&visible(mark));
            } else {
                self.text.push_str(&" ".repeat(indent));
            }
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// Adds a line as it is, as of a report that has its own lines.
    pub fn as_is(&mut self, line: &str) {
        self.text.push_str(&visible(line));
        self.text.push('\n');
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Ends with what stands before what is typed.
    pub fn prompt(mut self, prompt: &str) -> String {
        self.text.push_str(&visible(prompt));
        self.text
    }

    /// Ends without waiting for anything.
    pub fn end(self) -> String {
        self.text
    }
}
