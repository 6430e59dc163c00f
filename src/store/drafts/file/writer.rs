//! From a draft to the text of its file.

use std::io::{self, Write};

use crate::core::answers::{Acceptance, Cell, Point, RowId, SectionOff};
use crate::core::draft::Draft;
use crate::core::event::ledger::Stands;
use crate::core::questionnaire::{Section, SectionNo};
use crate::store::drafts::file::kept::Kept;
use crate::store::drafts::file::mirror::{OffFile, RowFile, RowName, SectionFile};
use crate::store::drafts::file::tree::{Ordered, Tree};
use crate::store::drafts::file::{
    FORMAT, WITHOUT_ACCEPTED, WITHOUT_FINISHED, acceptance, answer, layout,
};
use crate::store::journal::time;

/// The text of the file for a draft, with what is kept of the file that it was read from, and who finished it.
///
/// # Errors
/// As of [`write_to`].
pub fn write(draft: &Draft, kept: &Kept, finished: Option<Stands>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write_to(draft, kept, finished, &mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Writes that text, section by section.
///
/// # Errors
/// What writing to `out` gives.
pub fn write_to(
    draft: &Draft,
    kept: &Kept,
    finished: Option<Stands>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let form = &draft.questionnaire;
    let text = |text: &str| Tree::Text(text.to_owned());
    let format = match &finished {
        Some(_) => FORMAT,
        None if has_any_accepted(draft, kept) => WITHOUT_FINISHED,
        None => WITHOUT_ACCEPTED,
    };
    let mut questionnaire = Ordered::default();
    questionnaire.push("id", text(&form.id));
    questionnaire.push("version", text(&form.version));
    let languages = draft.languages.iter().map(|lang| text(lang.as_str()));
    let mut head = Ordered::default();
    head.push("anketa", Tree::Number(format.into()));
    head.push("questionnaire", Tree::Object(questionnaire));
    head.push("languages", Tree::List(languages.collect()));
    if let Some(stands) = finished {
        let mut file = Ordered::default();
        file.push("at", text(&time::write_ms(stands.wall)));
        file.push("by", text(stands.by));
        head.push("finished", Tree::Object(file));
    }
    let sections = sections(draft, kept).map(|(id, file)| (id.to_owned(), file.into_tree()));
    layout::write(&head, ("sections", sections), out)
}

/// The sections in which something was given or is kept, each made when it is asked for.
fn sections<'a>(draft: &'a Draft, kept: &'a Kept) -> impl Iterator<Item = (&'a str, SectionFile)> {
    let form = &draft.questionnaire;
    let own = form.numbered().map(|(no, section)| {
        let mut file = write_section(draft, no, section, kept);
        if let Some(kept) = kept.sections.get(&section.id) {
            add_kept(&mut file, kept);
        }
        (&*section.id, file)
    });
    let strangers = kept.sections.0.iter();
    let strangers = strangers.filter(|(id, _)| form.find_section(id).is_none());
    own.filter(|(_, file)| !file.is_empty())
        .chain(strangers.map(|(id, file)| (&**id, file.clone())))
}

/// Whether a finding that was accepted stands in the file. Mostly that is seen without making its sections.
fn has_any_accepted(draft: &Draft, kept: &Kept) -> bool {
    let mut kept_sections = kept.sections.0.iter();
    let may_be = draft.answers.all_accepted().next().is_some()
        || kept_sections.any(|(_, section)| has_accepted(section));
    may_be && sections(draft, kept).any(|(_, section)| has_accepted(&section))
}

fn has_accepted(section: &SectionFile) -> bool {
    let mut rows = section.rows.iter().chain(&section.deleted);
    !section.accepted.is_empty() || rows.any(|row| !row.accepted.is_empty())
}

fn write_section(draft: &Draft, no: SectionNo, section: &Section, kept: &Kept) -> SectionFile {
    let row_files = |rows: &[RowId]| {
        let rows = rows.iter();
        rows.map(|row| write_row(draft, section, *row, kept))
            .collect()
    };
    let mut file = SectionFile {
        not_applicable: draft.answers.off(no).map(write_off),
        ..SectionFile::default()
    };
    if section.repeat.is_some() {
        let rows = draft.answers.rows(no);
        file.rows = row_files(&rows.shown);
        file.deleted = row_files(&rows.deleted);
    } else {
        file.answers = write_answers(draft, section, RowId::ONLY, |item| {
            kept.answer(&section.id, None, item)
        });
        file.accepted = write_accepted(draft, section, RowId::ONLY);
    }
    file
}

/// The findings of a row that were accepted, in the order of the checks.
fn write_accepted(draft: &Draft, section: &Section, row: RowId) -> Ordered<Tree> {
    let form = &draft.questionnaire;
    let here = |(point, _): &(Point, &Acceptance)| {
        point.row == row && form.section(point.check.section(form)).id == section.id
    };
    let mut accepted: Vec<(Point, &Acceptance)> =
        draft.answers.all_accepted().filter(here).collect();
    accepted.sort_by_key(|(point, _)| *point);
    let accepted = accepted.into_iter();
    let accepted = accepted.map(|(point, said)| (point.check.name(form), acceptance::write(said)));
    Ordered(accepted.collect())
}

fn write_off(off: &SectionOff) -> OffFile {
    let remark = off.remark.iter();
    OffFile {
        remark: Ordered(
            remark
                .map(|(lang, text)| (lang.to_string(), text.clone()))
                .collect(),
        ),
        carried: off.carried,
    }
}

fn write_row(draft: &Draft, section: &Section, row: RowId, kept: &Kept) -> RowFile {
    let mut file = RowFile {
        id: RowName(row),
        answers: Ordered::default(),
        accepted: write_accepted(draft, section, row),
    };
    file.answers = write_answers(draft, section, row, |item| {
        kept.answer(&section.id, Some(&file), item)
    });
    file
}

/// The answers of a row in the order of the questionnaire; `kept` tells what is kept of each.
fn write_answers<'k>(
    draft: &Draft,
    section: &Section,
    row: RowId,
    kept: impl Fn(&str) -> Option<&'k Tree>,
) -> Ordered<Tree> {
    let mut answers = Ordered::default();
    let items = section.columns.iter().flat_map(|column| &column.items);
    for no in items {
        let item = draft.questionnaire.item(*no);
        if item.kind.is_asked() {
            let cell = Cell { item: *no, row };
            let answer = draft.answers.answer(cell);
            let tree = answer::write(&item.kind, answer, kept(&item.id));
            answers
                .0
                .extend(tree.map(|tree| (item.id.to_string(), tree)));
        }
    }
    answers
}

/// Puts back what is kept of a section whose own answers have been written.
fn add_kept(file: &mut SectionFile, kept: &SectionFile) {
    add_answers(&mut file.answers, &kept.answers);
    add_answers(&mut file.accepted, &kept.accepted);
    let mut strangers = SectionFile::default();
    for row in &kept.rows {
        add_row(file, row, &mut strangers.rows);
    }
    for row in &kept.deleted {
        add_row(file, row, &mut strangers.deleted);
    }
    file.rows.append(&mut strangers.rows);
    file.deleted.append(&mut strangers.deleted);
}

/// Adds what is kept of a row to the row; one that is not in the draft goes to `strangers`.
fn add_row(file: &mut SectionFile, kept: &RowFile, strangers: &mut Vec<RowFile>) {
    let mut written = file.rows.iter_mut().chain(&mut file.deleted);
    match written.find(|written| written.id == kept.id) {
        Some(written) => {
            add_answers(&mut written.answers, &kept.answers);
            add_answers(&mut written.accepted, &kept.accepted);
        }
        None => strangers.push(kept.clone()),
    }
}

/// Adds what is not in the questionnaire: answers of items, findings of checks. Of an answer that is in it the rest is
/// written with the answer.
fn add_answers(answers: &mut Ordered<Tree>, kept: &Ordered<Tree>) {
    for (item, tree) in &kept.0 {
        if answers.get(item).is_none() {
            answers.push(item, tree.clone());
        }
    }
}
