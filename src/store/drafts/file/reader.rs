//! From the text of a file to a draft.

use std::collections::HashSet;
use std::sync::Arc;

use crate::core::answers::{Answers, Cell, Change, Point, RowId, Rows, SectionOff};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::store::drafts::error::Problem;
use crate::store::drafts::file::answer::{self, Wanted};
use crate::store::drafts::file::kept::Kept;
use crate::store::drafts::file::mirror::{DraftFile, OffFile, RowFile, RowName, SectionFile};
use crate::store::drafts::file::tree::{Ordered, Tree};
use crate::store::drafts::file::{FORMAT, WITHOUT_ACCEPTED, WITHOUT_FINISHED, acceptance};

/// Reads a draft, with what has no place in `form`. Whether it is finished only journals say.
///
/// # Errors
/// The [`Problem`] of a text that is no draft of this questionnaire, or of a newer format.
pub fn read(text: &str, form: Arc<Questionnaire>) -> Result<(Draft, Kept), Problem> {
    check_format(text)?;
    let file: DraftFile = serde_json::from_str(text).map_err(|error| damage(text, &error))?;
    if file.questionnaire.id != form.id {
        return Err(Problem::OtherForm {
            found: file.questionnaire.id,
            wanted: form.id.clone(),
        });
    }
    let mut languages: Vec<Lang> = file.languages.into_iter().map(|tag| tag.0).collect();
    if languages.is_empty() {
        languages.extend(form.languages.first().cloned());
    }
    let mut reader = Reader {
        text_lang: languages
            .first()
            .map_or_else(Lang::undetermined, Lang::spoken),
        form,
        answers: Answers::default(),
        rows: HashSet::from([RowId::ONLY]),
        kept: Kept::default(),
    };
    reader.sections(file.sections);
    let draft = Draft {
        questionnaire: reader.form,
        languages,
        answers: reader.answers,
        previous: None,
    };
    Ok((draft, reader.kept))
}

/// Whether the text is a draft at all, and one that this program can read.
fn check_format(text: &str) -> Result<(), Problem> {
    let tree: Tree = serde_json::from_str(text).map_err(|error| damage(text, &error))?;
    let Tree::Object(root) = tree else {
        return Err(Problem::NotADraft);
    };
    let (Some(Tree::Number(format)), Some(_)) = (root.get("anketa"), root.get("questionnaire"))
    else {
        return Err(Problem::NotADraft);
    };
    match format.as_u64() {
        Some(FORMAT | WITHOUT_FINISHED | WITHOUT_ACCEPTED) => Ok(()),
        Some(format) if format > FORMAT => Err(Problem::Newer { format }),
        Some(_) | None => Err(Problem::NotADraft),
    }
}

fn damage(text: &str, error: &serde_json::Error) -> Problem {
    let line = error.line().max(1);
    // The parser counts bytes, people count letters.
    let letters = text
        .lines()
        .nth(line - 1)
        .unwrap_or_default()
        .char_indices();
    let before = letters.take_while(|(at, _)| *at < error.column());
    let column = before.count().max(1);
    if error.is_eof() {
        return Problem::Truncated { line, column };
    }
    let what = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    Problem::Broken {
        line,
        column,
        what: what.strip_suffix(&place).unwrap_or(&what).to_owned(),
    }
}

/// A draft in the making.
struct Reader {
    form: Arc<Questionnaire>,
    answers: Answers,
    /// The language of a text that names none.
    text_lang: Lang,
    /// Rows seen so far.
    rows: HashSet<RowId>,
    kept: Kept,
}

impl Reader {
    fn sections(&mut self, sections: Ordered<SectionFile>) {
        for (id, section) in sections.0 {
            let rest = match self.form.find_section(&id) {
                Some(no) => self.section(no, section),
                None => section,
            };
            if self.form.find_section(&id).is_none() || !rest.is_empty() {
                self.kept.sections.push(id, rest);
            }
        }
    }

    /// Reads a section and gives back what has no place in it.
    fn section(&mut self, no: SectionNo, file: SectionFile) -> SectionFile {
        if let Some(off) = file.not_applicable {
            self.answers.apply(Change::Off(no, Some(read_off(off))));
        }
        let mut rest = SectionFile::default();
        if self.form.section(no).repeat.is_none() {
            rest.answers = self.row(no, RowId::ONLY, file.answers);
            rest.accepted = self.accepted(no, RowId::ONLY, file.accepted);
            rest.rows = file.rows;
            rest.deleted = file.deleted;
            return rest;
        }
        rest.answers = file.answers;
        rest.accepted = file.accepted;
        let shown = self.row_list(no, file.rows, &mut rest.rows);
        let deleted = self.row_list(no, file.deleted, &mut rest.deleted);
        self.answers
            .apply(Change::Rows(no, Rows { shown, deleted }));
        rest
    }

    fn row_list(
        &mut self,
        no: SectionNo,
        files: Vec<RowFile>,
        rest: &mut Vec<RowFile>,
    ) -> Vec<RowId> {
        let mut rows = Vec::new();
        for file in files {
            let row = self.new_row(file.id.0);
            let answers = self.row(no, row, file.answers);
            let accepted = self.accepted(no, row, file.accepted);
            if !answers.is_empty() || !accepted.is_empty() {
                rest.push(RowFile {
                    id: RowName(row),
                    answers,
                    accepted,
                });
            }
            rows.push(row);
        }
        rows
    }

    /// The row of this number; another one when the number is taken, by a copied row in a file edited by hand.
    fn new_row(&mut self, row: RowId) -> RowId {
        let row = if self.rows.contains(&row) {
            let untagged = self.rows.iter().filter(|row| row.tag() == 0);
            let highest = untagged.map(|row| row.count()).max();
            RowId::new(0, highest.unwrap_or(0) + 1)
        } else {
            row
        };
        self.rows.insert(row);
        row
    }

    /// Reads the answers of a row and gives back those that have no place in it.
    fn row(&mut self, no: SectionNo, row: RowId, answers: Ordered<Tree>) -> Ordered<Tree> {
        let mut rest = Ordered::default();
        // An answer under a former id gives way to one under the present id, wherever that stands.
        let form = Arc::clone(&self.form);
        let is_present = |id: &str| {
            form.find(no, id)
                .is_some_and(|item| *form.item(item).id == *id)
        };
        let (present, former): (Vec<_>, Vec<_>) =
            answers.0.into_iter().partition(|(id, _)| is_present(id));
        for (id, tree) in present.into_iter().chain(former) {
            let item = form.find(no, &id).filter(|item| {
                let cell = Cell { item: *item, row };
                form.item(*item).kind.is_asked() && self.answers.answer(cell).is_blank()
            });
            match item {
                Some(item) => {
                    let left = self.answer(item, row, tree);
                    rest.0
                        .extend(left.map(|tree| (form.item(item).id.to_string(), tree)));
                }
                None => rest.push(id, tree),
            }
        }
        rest
    }

    /// Reads the findings that were accepted, and gives back those of checks that the form does not have.
    fn accepted(&mut self, no: SectionNo, row: RowId, accepted: Ordered<Tree>) -> Ordered<Tree> {
        let mut rest = Ordered::default();
        for (name, tree) in accepted.0 {
            let check = CheckNo::named(&self.form, no, &name);
            match check.zip(acceptance::read(&tree)) {
                Some((check, said)) => {
                    let point = Point { check, row };
                    self.answers.apply(Change::Finding(point, Some(said)));
                }
                None => rest.push(name, tree),
            }
        }
        rest
    }

    fn answer(&mut self, item: ItemNo, row: RowId, tree: Tree) -> Option<Tree> {
        let wanted = Wanted {
            kind: &self.form.item(item).kind,
            langs: &self.form.languages,
            text_lang: &self.text_lang,
        };
        let (answer, rest) = answer::read(wanted, tree);
        let cell = Cell { item, row };
        self.answers.apply(Change::Answer(cell, answer));
        rest
    }
}

fn read_off(off: OffFile) -> SectionOff {
    let remark = off.remark.0.into_iter();
    SectionOff {
        // The tags were checked when the file was read.
        remark: remark
            .filter_map(|(tag, text)| Some((Lang::parse(&tag).ok()?, text)))
            .collect(),
        carried: off.carried,
    }
}
