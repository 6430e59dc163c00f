//! How the file looks: one answer on a line where it fits, the frame around the answers always open.

use crate::store::drafts::file::tree::{Ordered, Tree};

/// Longest line that a value is put on as a whole, in characters.
const WIDTH: usize = 110;

/// Values of these keys take a line for each element even when all would fit on one.
const OPEN: [&str; 4] = ["sections", "rows", "deleted", "answers"];

/// The text of the file.
pub(super) fn pretty(root: &Ordered<Tree>) -> String {
    let mut text = String::new();
    open_object(root, 0, &mut text);
    text.push('\n');
    text
}

/// Writes the value of a key, which begins at `column` of its line.
fn write(key: &str, value: &Tree, indent: usize, column: usize, text: &mut String) {
    if !is_open(key, value) {
        let line = one_line(value);
        if column + line.chars().count() <= WIDTH {
            text.push_str(&line);
            return;
        }
    }
    match value {
        Tree::List(list) if !list.is_empty() => open_list(list, indent, text),
        Tree::Object(object) if !object.is_empty() => open_object(object, indent, text),
        Tree::List(_)
        | Tree::Object(_)
        | Tree::Null
        | Tree::Truth(_)
        | Tree::Number(_)
        | Tree::Text(_) => text.push_str(&one_line(value)),
    }
}

fn is_open(key: &str, value: &Tree) -> bool {
    match value {
        Tree::Object(object) => {
            OPEN.contains(&key) || object.0.iter().any(|(key, value)| is_open(key, value))
        }
        Tree::List(list) => OPEN.contains(&key) || list.iter().any(|value| is_open("", value)),
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::Text(_) => false,
    }
}

fn open_object(object: &Ordered<Tree>, indent: usize, text: &mut String) {
    let inner = indent + 2;
    text.push('{');
    for (i, (key, value)) in object.0.iter().enumerate() {
        new_line(i, inner, text);
        let name = format!("{}: ", string(key));
        text.push_str(&name);
        write(key, value, inner, inner + name.chars().count(), text);
    }
    close('}', indent, text);
}

fn open_list(list: &[Tree], indent: usize, text: &mut String) {
    let inner = indent + 2;
    text.push('[');
    for (i, value) in list.iter().enumerate() {
        new_line(i, inner, text);
        write("", value, inner, inner, text);
    }
    close(']', indent, text);
}

fn new_line(elements_before: usize, indent: usize, text: &mut String) {
    if elements_before > 0 {
        text.push(',');
    }
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}

fn close(bracket: char, indent: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
    text.push(bracket);
}

fn one_line(value: &Tree) -> String {
    match value {
        Tree::Null => "null".to_owned(),
        Tree::Truth(truth) => truth.to_string(),
        Tree::Number(number) => number.to_string(),
        Tree::Text(text) => string(text),
        Tree::List(list) => {
            let elements: Vec<String> = list.iter().map(one_line).collect();
            format!("[{}]", elements.join(", "))
        }
        Tree::Object(object) => {
            let entries = object.0.iter();
            let entries: Vec<String> = entries
                .map(|(key, value)| format!("{}: {}", string(key), one_line(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
