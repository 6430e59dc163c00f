//! Rust sources as words and marks: enough to see who names whom, without comments and tests.

use std::fs;
use std::path::{Path, PathBuf};

/// A file below `src`, without what stands under `#[cfg(test)]`.
pub struct Source {
    /// Its path below `src`, with `/`.
    pub path: String,
    pub tokens: Vec<Token>,
    /// Modules that it declares under `#[cfg(test)]`.
    of_tests: Vec<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    pub is: Is,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Is {
    /// A name, a keyword or a number.
    Word(String),
    /// What stands between quotation marks.
    Text(String),
    /// Any other character.
    Mark(char),
}

/// All sources of the program but for those declared under `#[cfg(test)]`.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        Source::new(&name, &fs::read_to_string(&path).unwrap())
    };
    let sources: Vec<Source> = paths.into_iter().map(read).collect();
    let of_tests: Vec<Vec<String>> = sources.iter().flat_map(|s| s.of_tests.clone()).collect();
    let is_kept = |source: &Source| {
        let modules = source.modules();
        !of_tests.iter().any(|test| modules.starts_with(test))
    };
    sources.into_iter().filter(is_kept).collect()
}

fn collect(directory: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (tokens, tests) = without_tests(&tokens(text));
        let mut source = Self {
            path: path.to_owned(),
            tokens,
            of_tests: Vec::new(),
        };
        let home = source.modules();
        let declared = tests.into_iter().filter_map(|item| declared(&item));
        source.of_tests = declared
            .map(|name| [home.clone(), vec![name]].concat())
            .collect();
        source
    }

    /// The modules that lead to this file: `core`, `wizard`, `popup`.
    pub fn modules(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        let modules = path
            .split('/')
            .filter(|name| !matches!(*name, "lib" | "main" | "mod"));
        modules.map(str::to_owned).collect()
    }

    /// Every path of at least two names in the file, `use` trees taken apart, `self` and `super` resolved.
    pub fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let mut paths = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let line = self.tokens[at].line;
            let mut found = Vec::new();
            at = self.path_at(at, &[], &mut found);
            let found = found.into_iter().filter(|path| path.len() > 1);
            paths.extend(found.map(|path| (line, self.absolute(path))));
        }
        paths
    }

    /// Reads a path tree; gives the place behind it, which is at least one further.
    fn path_at(&self, at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
        match self.tokens.get(at).map(|token| &token.is) {
            Some(Is::Word(word)) => {
                let path = [before, std::slice::from_ref(word)].concat();
                if self.is_mark(at + 1, ':') && self.is_mark(at + 2, ':') {
                    return self.path_at(at + 3, &path, found);
                }
                found.push(path);
            }
            Some(Is::Mark('{')) if !before.is_empty() => {
                let mut inner = at + 1;
                while inner < self.tokens.len() && !self.is_mark(inner, '}') {
                    inner = if self.is_mark(inner, ',') {
                        inner + 1
                    } else {
                        self.path_at(inner, before, found)
                    };
                }
                return inner + 1;
            }
            // `*`, or the `<` of a type's parameters: what stands before it is named all the same.
            Some(Is::Mark(_) | Is::Text(_)) | None => found.push(before.to_vec()),
        }
        at + 1
    }

    fn absolute(&self, path: Vec<String>) -> Vec<String> {
        let mut home = self.modules();
        let mut rest = path.as_slice();
        let mut is_relative = false;
        while let Some((first, behind)) = rest.split_first()
            && (first == "super" || first == "self")
        {
            is_relative = true;
            if first == "super" {
                home.pop();
            }
            rest = behind;
        }
        if is_relative {
            [&["crate".to_owned()], home.as_slice(), rest].concat()
        } else {
            path
        }
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.is == Is::Mark(mark))
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < letters.len() {
        let end = token_end(&letters, at);
        let text: String = letters[at..end].iter().collect();
        if let Some(is) = kind(&text) {
            tokens.push(Token { line, is });
        }
        line += text.matches('\n').count();
        at = end;
    }
    tokens
}

/// What a piece of text is; `None` for blanks and comments.
fn kind(text: &str) -> Option<Is> {
    let first = text.chars().next()?;
    if text.starts_with("//") || text.starts_with("/*") || first.is_whitespace() {
        None
    } else if text.len() > 1 && text.ends_with(['"', '#']) {
        let inner = text
            .trim_start_matches(['b', 'r', '#'])
            .trim_end_matches('#');
        Some(Is::Text(inner.trim_matches('"').to_owned()))
    } else if is_of_word(first) {
        Some(Is::Word(text.to_owned()))
    } else if first == '\'' {
        // A character or a lifetime: neither names anything.
        Some(Is::Mark('\''))
    } else {
        Some(Is::Mark(first))
    }
}

fn token_end(letters: &[char], at: usize) -> usize {
    let starts = |what: &str| {
        what.chars()
            .enumerate()
            .all(|(i, c)| letters.get(at + i) == Some(&c))
    };
    let until = |from: usize, what: &str| {
        let what: Vec<char> = what.chars().collect();
        let found = letters[from..]
            .windows(what.len())
            .position(|seen| *seen == what[..]);
        found.map_or(letters.len(), |found| from + found + what.len())
    };
    let quoted = |from: usize, mark: char| {
        let mut end = from;
        while letters.get(end).is_some_and(|c| *c != mark) {
            end += if letters[end] == '\\' { 2 } else { 1 };
        }
        end + 1
    };
    if starts("//") {
        until(at, "\n")
    } else if starts("/*") {
        until(at, "*/")
    } else if starts("br\"") || starts("r\"") {
        until(at + 3, "\"")
    } else if starts("r#\"") || starts("br#\"") {
        until(at + 4, "\"#")
    } else if starts("b\"") {
        quoted(at + 2, '"')
    } else if letters[at] == '"' {
        quoted(at + 1, '"')
    } else if starts("'\\") {
        quoted(at + 1, '\'')
    } else if letters[at] == '\'' && letters.get(at + 2) == Some(&'\'') {
        at + 3
    } else if is_of_word(letters[at]) {
        at + letters[at..].iter().take_while(|c| is_of_word(**c)).count()
    } else {
        at + 1
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The module that an item declares to be in a file of its own.
fn declared(item: &[Token]) -> Option<String> {
    let at = item
        .iter()
        .position(|token| token.is == Is::Word("mod".to_owned()))?;
    let (name, end) = (item.get(at + 1)?, item.get(at + 2)?);
    match (&name.is, &end.is) {
        (Is::Word(name), Is::Mark(';')) => Some(name.clone()),
        (Is::Word(_) | Is::Text(_) | Is::Mark(_), _) => None,
    }
}

/// What is left without the items behind `#[cfg(test)]`, and those items.
fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<Vec<Token>>) {
    let mark: Vec<Is> = self::tokens("#[cfg(test)]")
        .into_iter()
        .map(|token| token.is)
        .collect();
    let (mut kept, mut tests) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let here = tokens[at..].iter().map(|token| &token.is);
        if !here.take(mark.len()).eq(mark.iter()) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let end = item_end(tokens, at + mark.len());
        tests.push(tokens[at + mark.len()..end].to_vec());
        at = end;
    }
    (kept, tests)
}

/// The place behind an item: behind its closing brace, or its semicolon.
fn item_end(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.is {
            Is::Mark('{') => depth += 1,
            Is::Mark('}') => depth -= 1,
            Is::Mark(_) | Is::Word(_) | Is::Text(_) => {}
        }
        if depth == 0 && matches!(token.is, Is::Mark('}' | ';')) {
            return at + 1;
        }
    }
    tokens.len()
}
