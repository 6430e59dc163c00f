//! A wording and its answer as one entry, in each language of the report.

use crate::core::questionnaire::item::{Item, ItemNo, Kind};
use crate::core::report::answer::{Said, in_brackets};
use crate::core::report::document::{Block, Entry, Fill, Line, Saying};
use crate::core::report::figure::is_count;
use crate::core::report::{Row, Voice, Writer};

/// Where the answer stands in a wording.
const HERE: &str = "{}";

/// What stands between a wording and its answer.
#[derive(Clone, Copy)]
enum Joint {
    Dash,
    Colon,
}

impl Writer<'_> {
    /// The entry of an item: its own wording and answer.
    pub(super) fn entry(&self, row: Row, no: ItemNo) -> Block {
        let item = self.item(no);
        let ask = |voice: &Voice| item.ask.say(&voice.lang).to_owned();
        let entry = Entry {
            no: self.printed_no(item),
            depth: item.place.depth,
            sayings: self.sayings(row, no, ask),
        };
        if entry.no.is_some() || matches!(item.kind, Kind::Text) {
            Block::Question(entry)
        } else {
            Block::Figure(entry)
        }
    }

    /// The entry of an item under the wording that its column has for it.
    pub(super) fn entry_asked_by(
        &self,
        row: Row,
        no: ItemNo,
        ask: impl Fn(&Voice) -> String,
    ) -> Block {
        Block::Question(Entry {
            no: None,
            depth: 0,
            sayings: self.sayings(row, no, ask),
        })
    }

    /// Printed numbers are the same in all languages, or else the first language's stands.
    fn printed_no(&self, item: &Item) -> Option<String> {
        let no = item.no.as_ref()?;
        let voice = self.voices.first()?;
        Some(no.say(&voice.lang).to_owned())
    }

    fn sayings(&self, row: Row, no: ItemNo, ask: impl Fn(&Voice) -> String) -> Vec<Saying> {
        let kind = &self.item(no).kind;
        let last = self.voices.len().saturating_sub(1);
        let said = self.voices.iter().enumerate().map(|(at, voice)| {
            let ask = ask(voice);
            if let Kind::Group { inline, items } = kind {
                let line = Line::text(&ask);
                let parts: Vec<Line> = if *inline {
                    self.parts(row, items, voice, at == last)
                } else {
                    Vec::new()
                };
                return on_one_line(if parts.is_empty() {
                    line.and_text(if ends_a_clause(&ask) { "" } else { ":" })
                } else {
                    behind(line, &ask, Joint::Colon, Line::join(parts, ", "))
                });
            }
            if self.stands_once(row, no) && at != last {
                return on_one_line(label(&ask, self.note(row, no, voice)));
            }
            saying(&ask, joint(kind), self.said(row, no, voice))
        });
        let mut sayings: Vec<Saying> = said.collect();
        if self.stands_once(row, no) || matches!(kind, Kind::Group { .. }) {
            self.drop_repeated_labels(row, no, &mut sayings);
        }
        sayings
    }

    /// Figures and days are entered once for all languages, and printed once; what is said instead of one has its words in each.
    fn stands_once(&self, row: Row, no: ItemNo) -> bool {
        let answer = self.draft.answers.answer(row.cell(no));
        let kind = &self.item(no).kind;
        let is_once = is_count(kind) || matches!(kind, Kind::Date);
        is_once && (answer.absence.is_none() || self.is_hidden(row, no))
    }

    /// Drops the upper wordings of a figure that only say what the last one says.
    fn drop_repeated_labels(&self, row: Row, no: ItemNo, sayings: &mut Vec<Saying>) {
        let item = self.item(no);
        let Some(last) = self.voices.last() else {
            return;
        };
        let mut voices = self.voices.iter();
        sayings.retain(|_| {
            voices.next().is_none_or(|voice| {
                voice.lang == last.lang
                    || item.ask.say(&voice.lang) != item.ask.say(&last.lang)
                    || self.note(row, no, voice).is_some()
                    || matches!(item.kind, Kind::Group { inline: true, .. })
            })
        });
    }

    /// What a group that stands on one line consists of, groups inside it taken apart.
    fn parts(&self, row: Row, items: &[ItemNo], voice: &Voice, is_last: bool) -> Vec<Line> {
        let mut parts = Vec::with_capacity(items.len());
        for no in items.iter().filter(|no| self.is_printed(row, **no)) {
            let item = self.item(*no);
            let ask = item.ask.say(&voice.lang);
            if let Kind::Group { items, .. } = &item.kind {
                parts.extend(self.parts(row, items, voice, is_last));
            } else if self.stands_once(row, *no) && !is_last {
                parts.push(label(ask, self.note(row, *no, voice)));
            } else {
                let saying = saying(ask, joint(&item.kind), self.said(row, *no, voice));
                let lines = std::iter::once(saying.lead).chain(saying.below);
                parts.push(Line::join(lines, " "));
            }
        }
        parts
    }
}

/// A wording with its answer in one language.
fn saying(ask: &str, joint: Joint, mut said: Said) -> Saying {
    if said.paragraphs.len() > 1 && !ask.contains(HERE) {
        let lead = Line::text(ask).and_text(if ends_a_clause(ask) { "" } else { ":" });
        return Saying {
            lead,
            below: said.paragraphs,
        };
    }
    let (share, note) = (said.share.take(), said.note.take());
    let has_room = said.has_room;
    let value = said.line();
    let Some((before, after)) = ask.split_once(HERE) else {
        let value = bracketed(value, share.into_iter().chain(note));
        return on_one_line(behind(Line::text(ask), ask, joint, value));
    };
    // A wording like «{} (расписать):» has a place of its own for the companion text.
    let (inside, at_end) = if after.trim_end().ends_with(':') {
        let room = has_room.then(|| Line::fill(Fill::Words));
        (share.into_iter().chain(None), note.or(room))
    } else {
        (share.into_iter().chain(note), None)
    };
    let line = Line::text(before)
        .and(bracketed(value, inside))
        .and_text(after.trim_end());
    on_one_line(match at_end {
        Some(note) => line.and_text(" ").and(note),
        None => line,
    })
}

/// The wording of a figure that stands in another language, with the companion text of this one.
fn label(ask: &str, note: Option<Line>) -> Line {
    let without = ask.replace(HERE, "");
    let words: Vec<&str> = without.split_whitespace().collect();
    let line = Line::text(&words.join(" "));
    match note {
        Some(note) if ask.contains(HERE) && ends_a_clause(&without) => line.and_text(" ").and(note),
        Some(note) => in_brackets(line, note),
        None => line,
    }
}

fn behind(line: Line, ask: &str, joint: Joint, value: Line) -> Line {
    let between = match joint {
        Joint::Dash | Joint::Colon if ends_a_clause(ask) => " ",
        Joint::Dash => " – ",
        Joint::Colon => ": ",
    };
    line.and_text(between).and(value)
}

fn bracketed(value: Line, inside: impl IntoIterator<Item = Line>) -> Line {
    let inside = Line::join(inside, "; ");
    if inside.is_empty() {
        value
    } else {
        in_brackets(value, inside)
    }
}

fn on_one_line(lead: Line) -> Saying {
    Saying {
        lead,
        below: Vec::new(),
    }
}

/// Whether a wording ends with a mark of its own before its answer.
fn ends_a_clause(wording: &str) -> bool {
    wording
        .trim_end()
        .ends_with([':', '?', '.', '!', ';', '–', '—'])
}

fn joint(kind: &Kind) -> Joint {
    if is_count(kind) {
        Joint::Dash
    } else {
        Joint::Colon
    }
}
