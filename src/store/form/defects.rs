//! Defects while they are gathered: by place in the text. Line, column and path are worked out once, at the end.

use std::collections::HashMap;

use crate::core::letters;
use crate::core::questionnaire::defect::{Defect, Fault, WayOut, Weight};
use crate::core::suggest::suggest;
use crate::store::form::json::{Shape, Value};
use crate::store::form::spot::Spot;

/// After so many defects names are no longer compared with all others, so that a hostile file costs little.
const SUGGESTIONS: usize = 200;

/// Most names that one is compared with.
const MOST_COMPARED: usize = 2_000;

/// Most names that are offered for one that leads nowhere.
const MOST_NAMES: usize = 31;

/// Most defects that are kept, and most doubts; nobody reads more.
pub(super) const MOST: usize = 10_000;

/// The defects found so far, and the doubts where they are wanted.
#[derive(Default)]
pub(super) struct Defects {
    found: Vec<Found>,
    doubts: Vec<Found>,
    wants_doubts: bool,
}

struct Found {
    at: Spot,
    fault: Fault,
}

impl Defects {
    /// Gathers doubts, too, which a file with is as good as without.
    pub(super) fn with_doubts() -> Self {
        Self {
            wants_doubts: true,
            ..Self::default()
        }
    }

    /// Whether doubts are gathered; who does not want them need not look for them.
    pub(super) fn wants_doubts(&self) -> bool {
        self.wants_doubts
    }

    /// Notes a fault at a place in the text.
    pub(super) fn add(&mut self, at: impl Into<Spot>, fault: impl Into<Fault>) {
        let fault = fault.into();
        let known = match fault.code.weight() {
            Weight::Defect => &mut self.found,
            Weight::Doubt if self.wants_doubts => &mut self.doubts,
            Weight::Doubt => return,
        };
        if known.len() < MOST {
            let at = at.into();
            known.push(Found { at, fault });
        }
    }

    /// Notes a name that leads nowhere, with the nearest known one or with all of them.
    pub(super) fn add_unknown<'k>(
        &mut self,
        at: impl Into<Spot>,
        fault: Fault,
        wrong: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let near = if self.found.len() + self.doubts.len() < SUGGESTIONS {
            suggest(wrong, known.clone().take(MOST_COMPARED))
        } else {
            None
        };
        let way_out = match near {
            Some(near) if letters::looks(wrong) == letters::looks(near) => {
                WayOut::Twin(near.to_owned())
            }
            Some(near) => WayOut::Nearest(near.to_owned()),
            None => {
                // A name may stand twice, which is told beside it.
                let mut names: Vec<String> = Vec::new();
                for name in known.take(MOST_COMPARED) {
                    if names.len() < MOST_NAMES && !names.iter().any(|known| known == name) {
                        names.push(name.to_owned());
                    }
                }
                WayOut::OneOf(names)
            }
        };
        self.add(at, fault.by(way_out));
    }

    /// Nothing is wrong so far; there may be doubts.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them in the order of their places, with line, column and path.
    pub(super) fn located(mut self, text: &str, root: Option<Value<'_>>) -> Vec<Defect> {
        self.found.append(&mut self.doubts);
        let found = self.found.into_iter();
        let mut placed: Vec<_> = found.map(|found| (found.at.byte(text), found)).collect();
        placed.sort_by_key(|(at, _)| *at);
        let (mut line, mut column, mut passed) = (1, 1, 0);
        let mut ways = root.map(Ways::from);
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
                path: ways.as_mut().map(|ways| ways.path(at)).unwrap_or_default(),
                fault: found.fault,
            });
        }
        located
    }
}

/// Finds ways to places. What an object or list holds is looked up once, however many defects are in it.
struct Ways<'n> {
    root: Value<'n>,
    /// By the place where the object or list begins.
    held: HashMap<usize, Vec<Held<'n>>>,
}

/// A value with the step that leads to it, and where that begins.
struct Held<'n> {
    key: Option<&'n str>,
    start: usize,
    value: Value<'n>,
}

impl<'n> Ways<'n> {
    fn from(root: Value<'n>) -> Self {
        Self {
            root,
            held: HashMap::new(),
        }
    }

    /// The way from the root to the place, as `sections[0].columns[1].items[2].type`.
    fn path(&mut self, at: usize) -> String {
        let mut path = String::new();
        let mut here = self.root;
        while let Some((step, inner)) = self.step_towards(here, at) {
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

    fn step_towards(&mut self, here: Value<'n>, at: usize) -> Option<(String, Value<'n>)> {
        let held = self.held.entry(here.start());
        let held = held.or_insert_with(|| held_by(here));
        let i = held.partition_point(|held| held.value.end() <= at);
        let found = held.get(i).filter(|held| held.start <= at)?;
        let step = found.key.map_or_else(|| format!("[{i}]"), str::to_owned);
        Some((step, found.value))
    }
}

fn held_by(here: Value<'_>) -> Vec<Held<'_>> {
    match here.shape() {
        Shape::Object(object) => {
            let properties = object.properties().map(|(key, value)| Held {
                key: key.text(),
                start: key.start(),
                value,
            });
            properties.collect()
        }
        Shape::List(values) => {
            let values = values.map(|value| Held {
                key: None,
                start: value.start(),
                value,
            });
            values.collect()
        }
        Shape::Text(_) | Shape::Number(_) | Shape::Truth(_) | Shape::Null => Vec::new(),
    }
}
