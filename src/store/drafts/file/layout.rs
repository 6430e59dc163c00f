//! How the file looks: one answer on a line where it fits, the frame around the answers always open.

use std::io::{self, Write};

use crate::store::drafts::file::tree::{Ordered, Tree};

/// Longest line that a value is put on as a whole, in characters.
const WIDTH: usize = 110;

/// Columns that what stands inside is set in by.
const STEP: usize = 2;

/// Values of these keys take a line for each element even when all would fit on one.
const OPEN: [&str; 4] = ["sections", "rows", "deleted", "answers"];

/// Writes the file: `head`, and behind it under a key of their own the values of `last`, which need not all be there
/// at once.
pub(super) fn write(
    head: &Ordered<Tree>,
    (key, last): (&str, impl Iterator<Item = (String, Tree)>),
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = STEP;
    out.write_all(b"{")?;
    entries(head.0.iter().map(|(key, value)| (key, value)), indent, out)?;
    new_line(head.0.len(), indent, out)?;
    write!(out, "{}: {{", string(key))?;
    let mut count = 0;
    for (key, value) in last {
        entry(count, (&key, &value), indent + STEP, out)?;
        count += 1;
    }
    if count > 0 {
        new_line(0, indent, out)?;
    }
    out.write_all(b"}\n}\n")
}

/// Writes the value of a key, which begins at `column` of its line.
fn value(
    key: &str,
    value: &Tree,
    indent: usize,
    column: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    if !is_open(key, value) {
        let line = one_line(value);
        if column + line.chars().count() <= WIDTH {
            return out.write_all(line.as_bytes());
        }
    }
    match value {
        Tree::List(list) if !list.is_empty() => open_list(list, indent, out),
        Tree::Object(object) if !object.is_empty() => open_object(object, indent, out),
        Tree::List(_)
        | Tree::Object(_)
        | Tree::Null
        | Tree::Truth(_)
        | Tree::Number(_)
        | Tree::Text(_) => out.write_all(one_line(value).as_bytes()),
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

fn open_object(object: &Ordered<Tree>, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{")?;
    let all = object.0.iter().map(|(key, value)| (key, value));
    entries(all, indent + STEP, out)?;
    new_line(0, indent, out)?;
    out.write_all(b"}")
}

fn entries<'t>(
    entries: impl Iterator<Item = (&'t String, &'t Tree)>,
    indent: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (i, (key, value)) in entries.enumerate() {
        entry(i, (key, value), indent, out)?;
    }
    Ok(())
}

fn entry(
    before: usize,
    (key, tree): (&str, &Tree),
    indent: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    new_line(before, indent, out)?;
    let name = format!("{}: ", string(key));
    out.write_all(name.as_bytes())?;
    value(key, tree, indent, indent + name.chars().count(), out)
}

fn open_list(list: &[Tree], indent: usize, out: &mut dyn Write) -> io::Result<()> {
    let inner = indent + STEP;
    out.write_all(b"[")?;
    for (i, element) in list.iter().enumerate() {
        new_line(i, inner, out)?;
        value("", element, inner, inner, out)?;
    }
    new_line(0, indent, out)?;
    out.write_all(b"]")
}

fn new_line(elements_before: usize, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    let comma = if elements_before > 0 { "," } else { "" };
    write!(out, "{comma}\n{:indent$}", "")
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
