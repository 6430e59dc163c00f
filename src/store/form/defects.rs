//! Defects while they are gathered: by place in the text. Line, column and path are worked out once, at the end.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::defect::Defect;
use crate::core::suggest::suggest;
use crate::store::form::spot::Spot;

/// After so many defects names are no longer compared with all others, so that a hostile file costs little.
const SUGGESTIONS: usize = 200;

/// Most defects that are kept; nobody reads more.
const MOST_DEFECTS: usize = 10_000;

/// Longest name that is repeated in a message, in characters.
const LONGEST_QUOTE: usize = 60;

/// The defects found so far.
#[derive(Default)]
pub(super) struct Defects {
    found: Vec<Found>,
}

struct Found {
    at: Spot,
    what: String,
    way_out: String,
}

impl Defects {
    /// Notes a defect at a place in the text.
    pub(super) fn add(
        &mut self,
        at: impl Into<Spot>,
        what: impl Into<String>,
        way_out: impl Into<String>,
    ) {
        if self.found.len() < MOST_DEFECTS {
            self.found.push(Found {
                at: at.into(),
                what: what.into(),
                way_out: way_out.into(),
            });
        }
    }

    /// Notes a name that leads nowhere, with the nearest known one or with all of them.
    pub(super) fn add_unknown<'k>(
        &mut self,
        at: impl Into<Spot>,
        what: String,
        wrong: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let near = if self.found.len() < SUGGESTIONS {
            suggest(wrong, known.clone())
        } else {
            None
        };
        let way_out = match near {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => format!("possible here: {}", either(known)),
        };
        self.add(at, what, way_out);
    }

    /// Nothing is wrong so far.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All defects in the order of their places, with line, column and path.
    pub(super) fn located(self, text: &str, root: Option<&Value<'_>>) -> Vec<Defect> {
        let found = self.found.into_iter();
        let mut placed: Vec<_> = found.map(|found| (found.at.byte(text), found)).collect();
        placed.sort_by_key(|(at, _)| *at);
        let (mut line, mut column, mut passed) = (1, 1, 0);
        let mut located = Vec::with_capacity(placed.len());
        for (at, found) in placed {
            for c in text.get(passed..at).unwrap_or_default().chars() {
                (line, column) = if c == '\n' {
                    (line + 1, 1)
                } else {
                    (line, column + 1)
                };
            }
            passed = at;
            located.push(Defect {
                line,
                column,
                path: root.map(|root| path(root, at)).unwrap_or_default(),
                what: found.what,
                way_out: found.way_out,
            });
        }
        located
    }
}

/// A name in backticks, cut when it is too long for a message.
pub(super) fn quoted(name: &str) -> String {
    match name.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("`{}…`", &name[..end]),
        None => format!("`{name}`"),
    }
}

/// Names as prose: "`a`, `b` or `c`"; of many only the first ones.
pub(super) fn either<'k>(names: impl Iterator<Item = &'k str>) -> String {
    const MOST: usize = 30;
    let mut names: Vec<String> = names.take(MOST + 1).map(quoted).collect();
    if names.len() > MOST {
        names.truncate(MOST);
        return format!("{}, …", names.join(", "));
    }
    match names.split_last() {
        None => "nothing".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

/// The way from the root to the place, as `sections[0].columns[1].items[2].type`.
fn path(root: &Value<'_>, at: usize) -> String {
    let mut path = String::new();
    let mut here = root;
    while let Some((step, inner)) = step_towards(here, at) {
        if !path.is_empty() && !step.starts_with('[') {
            path.push('.');
        }
        path.push_str(&step);
        if !(inner.start()..inner.end()).contains(&at) {
            break;
        }
        here = inner;
    }
    path
}

fn step_towards<'v, 'a>(here: &'v Value<'a>, at: usize) -> Option<(String, &'v Value<'a>)> {
    match here {
        Value::Object(object) => {
            let i = object.properties.partition_point(|p| p.end() <= at);
            let property = object.properties.get(i).filter(|p| p.start() <= at)?;
            Some((property.name.as_str().to_owned(), &property.value))
        }
        Value::Array(array) => {
            let i = array.elements.partition_point(|e| e.end() <= at);
            let element = array.elements.get(i).filter(|e| e.start() <= at)?;
            Some((format!("[{i}]"), element))
        }
        Value::StringLit(_)
        | Value::NumberLit(_)
        | Value::BooleanLit(_)
        | Value::NullKeyword(_) => None,
    }
}
