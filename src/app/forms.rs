//! The commands for those who write questionnaires: `lint` and `schema`.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::Path;

use serde_json::json;

use crate::app::say::{self, About};
use crate::app::{DONE, FINDINGS, Refusal, outside, print};
use crate::cli::{Invocation, Shape};
use crate::core::questionnaire::defect::{Defect, Weight};
use crate::core::words::Words;
use crate::store::form;
use crate::store::form::load::{self, MOST_BYTES};

/// What stands for standard input.
const STANDARD_INPUT: &str = "-";

/// `lint`: every defect of a questionnaire file and every doubt about it.
///
/// # Errors
/// When the file cannot be read; what is in it is no error.
pub fn lint(asked: &Invocation, words: &Words) -> Result<u8, Refusal> {
    let name = asked
        .names
        .first()
        .map_or(OsStr::new(STANDARD_INPUT), |name| name.as_os_str());
    let bytes = if name == STANDARD_INPUT {
        standard_input(words)?
    } else {
        load::bytes(Path::new(name)).map_err(|error| say::store(words, About::Form, &error))?
    };
    let name = name.to_string_lossy();
    let found = form::lint(&bytes);
    let text = if asked.shape == Shape::Json {
        as_json(words, &name, &found)
    } else {
        as_lines(words, &name, &found)
    };
    print(words, &text)?;
    Ok(if found.is_empty() { DONE } else { FINDINGS })
}

/// `schema`: the JSON Schema of questionnaire files.
///
/// # Errors
/// When it cannot be written.
pub fn schema(asked: &Invocation, words: &Words) -> Result<u8, Refusal> {
    let file = asked.output.as_deref().filter(|file| *file != "-");
    let Some(file) = file.map(Path::new) else {
        return print(words, form::SCHEMA.trim_end());
    };
    let written = outside::report::replace(file, |out| out.write_all(form::SCHEMA.as_bytes()));
    written.map_err(|error| say::output(words, file, &error))?;
    Ok(DONE)
}

fn standard_input(words: &Words) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| Refusal {
        what: format!("{STANDARD_INPUT}: {}", say::why(words, &error)),
        hint: None,
    })
}

fn as_lines(words: &Words, name: &str, found: &[Defect]) -> String {
    if found.is_empty() {
        return words.with("lint-clean", &[("file", name.into())]);
    }
    let lines = found.iter().map(|defect| say::defect(words, name, defect));
    let mut lines: Vec<String> = lines
        .map(|line| crate::export::clean::clean(&line).into_owned())
        .collect();
    lines.push(words.with(
        "lint-found",
        &[
            ("file", name.into()),
            ("defects", count(found, Weight::Defect).into()),
            ("doubts", count(found, Weight::Doubt).into()),
        ],
    ));
    lines.join("\n")
}

/// The same for programs: places and codes stay, the words are the reader's.
fn as_json(words: &Words, name: &str, found: &[Defect]) -> String {
    let one = |defect: &Defect| {
        json!({
            "line": defect.line,
            "column": defect.column,
            "path": defect.path,
            "code": defect.fault.code.name(),
            "weight": defect.fault.code.weight().name(),
            "what": words.fault(&defect.fault),
            "way_out": words.way_out(&defect.fault),
        })
    };
    let all = json!({
        "file": name,
        "defects": count(found, Weight::Defect),
        "doubts": count(found, Weight::Doubt),
        "found": found.iter().map(one).collect::<Vec<_>>(),
    });
    format!("{all:#}")
}

fn count(found: &[Defect], weight: Weight) -> usize {
    let same = found
        .iter()
        .filter(|defect| defect.fault.code.weight() == weight);
    same.count()
}
