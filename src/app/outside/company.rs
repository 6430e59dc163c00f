//! Colleagues in the open draft: what the store knows of them, as the wizard takes it.

mod hearing;

use crate::app::clock;
use crate::app::outside::Outside;
use crate::app::outside::keeping;
use crate::core::answers::{Answer, Cell, Subject};
use crate::core::event::ledger::{Conflict, Entry};
use crate::core::event::{self, EventId, Standing};
use crate::core::lang::Lang;
use crate::core::wizard::colleagues::{
    Arrived, Author, Colleagues, Left, News, Rivals, Version, Writing,
};
use crate::core::wizard::phase::{Changed, Late, Phase, Said};
use crate::core::wizard::popup::settle::Settled;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::Words;
use crate::store::drafts::Home;
use crate::store::journal::book::Book;
use crate::store::journal::live::OpenField;
use crate::store::journal::person;

/// What the wizard was told of them last.
#[derive(Debug, Default)]
pub(super) struct Told {
    colleagues: Colleagues,
    /// How much had happened by then.
    taken: u64,
    /// What sessions of one's own had left when the draft was opened.
    left: Vec<OpenField>,
}

impl Outside {
    /// How it stands with colleagues in a draft that is being opened.
    pub(super) fn meet(&mut self, home: &mut Home) -> Colleagues {
        self.told = Told {
            left: home.left().unwrap_or_default(),
            ..Told::default()
        };
        self.told.look(home).unwrap_or_default()
    }

    /// What colleagues did since; `None` where nothing changed. What was typed before must be saved.
    pub fn look(&mut self, wizard: &Wizard) -> Option<News> {
        let home = self.home.as_mut()?;
        // A directory that cannot be read now is asked again soon, and what is typed is told to be unsaved anyway.
        let changes = home.news(wizard.open_subject()).unwrap_or_default();
        let arrived: Vec<Arrived> = changes
            .into_iter()
            .map(|change| Arrived {
                author: author_of(home, change.subject()),
                change,
            })
            .collect();
        let languages = languages(home, wizard);
        let colleagues = self.told.look(home);
        if arrived.is_empty() && languages.is_none() && colleagues.is_none() {
            return None;
        }
        Some(News {
            arrived,
            languages,
            colleagues: colleagues.unwrap_or_else(|| self.told.colleagues.clone()),
        })
    }

    /// Whether something became other than the person asked for, which [`Outside::look`] tells.
    pub fn has_corrections(&self) -> bool {
        self.home
            .as_ref()
            .is_some_and(|home| home.book().has_corrections())
    }

    /// Writes down what was settled.
    pub fn settle(&mut self, settled: &Settled, words: &Words) -> Vec<Msg> {
        let Some(home) = &mut self.home else {
            return Vec::new();
        };
        let find = |id: &EventId| self.told.left.iter().find(|field| field.id == *id);
        let written = match settled {
            Settled::Compared => home.write_down(),
            Settled::Accepted(subject, over) => home.accept(*subject, over.clone()),
            Settled::Recovered(id) => find(id).map_or(Ok(()), |field| home.recover(field)),
            Settled::Declined(id) => find(id).map_or(Ok(()), |field| home.decline(field)),
        };
        vec![match written {
            Ok(()) => keeping::state(home, words),
            Err(error) => keeping::failed(&error, words),
        }]
    }
}

impl Outside {
    /// Writes down that the draft is finished, or is worked on again for this reason.
    pub fn stand(&mut self, reopened: Option<String>, words: &Words) -> Vec<Msg> {
        let Some(home) = &mut self.home else {
            return Vec::new();
        };
        let written = match reopened {
            Some(reason) => home.reopen(reason),
            None => home.finish(),
        };
        vec![match written {
            Ok(()) => keeping::state(home, words),
            Err(error) => keeping::failed(&error, words),
        }]
    }
}

impl Told {
    /// Whether all was told that is known, but for who writes.
    fn is_all_of(&self, book: &Book) -> bool {
        let held_back = self.colleagues.held_back.as_ref().map(|(cell, _)| *cell);
        book.taken() == self.taken && book.held_back() == held_back
    }

    /// How it stands now; `None` where that is known.
    fn look(&mut self, home: &mut Home) -> Option<Colleagues> {
        let writing = home.writing();
        let book = home.book();
        let me = book.person().0;
        let mut writing: Vec<Writing> = writing
            .iter()
            .map(|writing| Writing {
                name: person::name(&writing.by),
                is_self: writing.by == me,
                cell: writing.cell,
            })
            .collect();
        writing.dedup();
        if self.is_all_of(book) && writing == self.colleagues.writing {
            return None;
        }
        if self.taken != book.taken() {
            self.left.retain(|field| book.is_still_left(field));
        }
        self.taken = book.taken();
        let now = Colleagues {
            writing,
            rivals: rivals(home),
            left: self.left.iter().map(|field| left(home, field)).collect(),
            held_back: book
                .held_back()
                .and_then(|cell| Some((cell, shown(home, cell)?))),
            phase: phase(home),
            late: late(home),
        };
        if now == self.colleagues {
            return None;
        }
        self.colleagues = now.clone();
        Some(now)
    }
}

/// The languages of the document, where they are other ones than the wizard knows.
fn languages(home: &Home, wizard: &Wizard) -> Option<(Vec<Lang>, Author)> {
    let fill = wizard.fill()?;
    let now = home.languages();
    if now == fill.draft.languages {
        return None;
    }
    let by = home.book().ledger().languages_author();
    let author = by.map(|(by, wall)| author(home, by, wall));
    Some((now, author.unwrap_or_default()))
}

/// What people did at once and nobody has settled.
pub(in crate::app) fn rivals(home: &Home) -> Vec<Rivals> {
    let ledger = home.book().ledger();
    let answers = ledger
        .conflicts()
        .map(|(cell, Conflict { shown, others })| {
            let (shown, others) = (version(home, shown), versions(home, others));
            Rivals::Answer {
                cell,
                shown,
                others,
            }
        });
    let off = ledger
        .conflicts_off()
        .map(|(section, Conflict { shown, others })| {
            let (shown, others) = (version(home, shown), versions(home, others));
            Rivals::Off {
                section,
                shown,
                others,
            }
        });
    let rows = ledger.conflicts_rows().map(|conflict| Rivals::Row {
        section: conflict.section,
        row: conflict.row,
        author: author(home, &conflict.by, conflict.wall),
        unseen: conflict
            .unseen
            .into_iter()
            .map(|(cell, id, entry)| (cell, version(home, (id, entry))))
            .collect(),
    });
    answers.chain(off).chain(rows).collect()
}

/// Whether the draft is finished, and who said so.
pub(in crate::app) fn phase(home: &Home) -> Phase {
    let Some(stands) = home.book().ledger().stands() else {
        return Phase::Working;
    };
    let is_self = **stands.by == *home.book().person().0;
    let said = said(stands.by, stands.wall, is_self);
    match stands.standing {
        Standing::Finished(_) => Phase::Finished(said),
        Standing::Reopened(reason) => Phase::Reopened(said, reason.clone()),
    }
}

/// What was changed after it was finished.
pub(in crate::app) fn late(home: &Home) -> Vec<Late> {
    let ledger = home.book().ledger();
    let given = ledger.late().into_iter().map(|subject| Late {
        author: author_of(home, subject),
        what: Changed::Given(subject),
    });
    let languages = ledger.languages_author();
    let languages = languages.filter(|_| ledger.are_languages_late());
    let languages = languages.map(|(by, wall)| Late {
        author: author(home, by, wall),
        what: Changed::Languages,
    });
    languages.into_iter().chain(given).collect()
}

/// Who said something, and when.
pub(in crate::app) fn said(by: &str, wall: u64, is_self: bool) -> Said {
    let at = clock::when(wall);
    let day = at.split(' ').next().unwrap_or_default().to_owned();
    Said {
        name: event::login(by).to_owned(),
        is_self,
        day,
        at,
    }
}

fn left(home: &Home, field: &OpenField) -> Left {
    let subject = Subject::Answer(field.cell);
    let now = home.book().ledger().author(subject);
    Left {
        id: field.id.clone(),
        cell: field.cell,
        author: author(home, &field.by, field.wall),
        answer: field.answer.clone(),
        now: now.map(|(by, wall)| author(home, by, wall)),
        is_alive: field.is_alive,
    }
}

/// What the answer has become by now.
fn shown(home: &Home, cell: Cell) -> Option<Version<Answer>> {
    let ledger = home.book().ledger();
    let id = ledger.base(cell)?.clone();
    let value = ledger.answer(cell).clone();
    let author = author_of(home, Subject::Answer(cell));
    Some(Version { id, author, value })
}

fn versions<T>(home: &Home, entries: Vec<(EventId, Entry<T>)>) -> Vec<Version<T>> {
    entries
        .into_iter()
        .map(|entry| version(home, entry))
        .collect()
}

fn version<T>(home: &Home, (id, entry): (EventId, Entry<T>)) -> Version<T> {
    Version {
        id,
        author: author(home, &entry.by, entry.wall),
        value: entry.value,
    }
}

fn author_of(home: &Home, subject: Subject) -> Author {
    let author_of = home.book().ledger().author(subject);
    author_of
        .map(|(by, wall)| author(home, by, wall))
        .unwrap_or_default()
}

fn author(home: &Home, by: &str, wall: u64) -> Author {
    Author {
        name: person::name(by),
        is_self: *by == *home.book().person().0,
        at: clock::since(wall),
    }
}
