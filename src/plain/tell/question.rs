//! The open question: titles that are new, the wording in full, what is answered, what does not agree, what helps.

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::caption::company;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::told;
use crate::core::wizard::Wizard;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, spelling};
use crate::plain::sheet::Sheet;
use crate::plain::tell::wants;
use crate::plain::{Plain, step};

/// Tells it; gives what stands before the next line.
pub fn question(
    plain: &mut Plain,
    wizard: &Wizard,
    fill: &Fill,
    cell: Cell,
    sheet: &mut Sheet,
) -> String {
    titles(plain, fill, cell, sheet);
    if plain.told.cell != Some(cell) || plain.told.lang.as_ref() != Some(fill.lang()) {
        wording(plain, fill, cell, sheet);
        help(plain, wizard, fill, cell, sheet);
    }
    state(plain, fill, cell, sheet);
    computed_behind(plain, fill, cell, sheet);
    plain.told.cell = Some(cell);
    plain.told.lang = Some(fill.lang().clone());
    if fill.choices().is_some() {
        return choices(plain, fill, cell, sheet);
    }
    field(plain, wizard, fill, cell, sheet)
}

/// Section and row, column, and the groups around the question, as far as they are new.
fn titles(plain: &mut Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    let form = &fill.draft.questionnaire;
    let place = form.item(cell.item).place;
    let told = &mut plain.told;
    if told.section != Some((place.section, cell.row)) {
        told.forget();
        told.section = Some((place.section, cell.row));
        sheet.gap();
        sheet.line(&caption::section(&fill.draft, place.section, fill.lang()));
        let row = caption::row_of(&plain.words, fill, cell);
        if !row.is_empty() {
            let name = caption::row(
                &plain.words,
                &fill.draft,
                place.section,
                cell.row,
                fill.lang(),
            );
            sheet.line(&format!("{row}: {name}"));
        }
    }
    if told.column != Some(place.column) {
        told.column = Some(place.column);
        told.groups.clear();
        let column = form.section(place.section).columns.get(place.column);
        let title = column.and_then(|column| column.title.as_ref());
        if let Some(title) = title {
            let at = caption::question_of(&plain.words, fill, cell);
            sheet.line(&format!("{}: {at}", title.say(fill.lang())));
        }
    }
    let groups = around(fill, cell);
    for group in groups.iter().filter(|group| !told.groups.contains(group)) {
        sheet.line(&summary::wording(&fill.draft, *group, fill.lang()));
    }
    told.groups = groups;
}

/// The groups that an item stands in, the outermost first.
fn around(fill: &Fill, cell: Cell) -> Vec<ItemNo> {
    let form = &fill.draft.questionnaire;
    let first = form.item(cell.item).place.group;
    let mut groups: Vec<ItemNo> =
        std::iter::successors(first, |group| form.item(*group).place.group).collect();
    groups.reverse();
    groups
}

fn wording(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    let item = fill.draft.questionnaire.item(cell.item);
    let mark = summary::mark_at(&fill.draft, cell);
    let text = summary::wording(&fill.draft, cell.item, fill.lang());
    let unit = caption::unit(item).map(|unit| format!(" ({})", unit.say(fill.lang())));
    let required = if item.required {
        format!(" ({})", plain.words.say("open-required"))
    } else {
        String::new()
    };
    sheet.behind(
        &format!("{mark} "),
        &format!("{text}{}{required}", unit.unwrap_or_default()),
    );
}

/// A named absence and what it hides, why the answer cannot be read, what does not agree with others.
fn state(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    match fill.draft.progress(cell) {
        Progress::Absent(absence) => {
            let state = plain.words.say(summary::absence_phrase(absence)).into();
            let remark = summary::remark(&fill.draft, cell, fill.lang());
            sheet.line(&match remark {
                "" => plain.words.with("plain-absent", &[("state", state)]),
                remark => {
                    let args = [("state", state), ("remark", remark.into())];
                    plain.words.with("plain-absent-remark", &args)
                }
            });
            let hidden = summary::typed(&fill.draft, cell, fill.lang());
            if !hidden.is_empty() {
                let args = [("text", hidden.into())];
                sheet.line(&plain.words.with("plain-kept", &args));
            }
        }
        Progress::Unreadable(violation) => {
            let why = summary::violated(&plain.words, &violation);
            sheet.line(&format!("! {why}"));
        }
        Progress::Blank | Progress::Partial | Progress::Filled => {}
    }
    previous_period(plain, fill, cell, sheet);
    let (told, unsettled) = company::at(&plain.words, fill, cell);
    for text in told {
        sheet.line(&format!("@ {text}"));
    }
    if let Some(what) = unsettled {
        let said = plain.naming_with("plain-settle-here", vec![("what", what.into())]);
        sheet.line(&format!("! {said}"));
    }
    for found in fill.counts.findings_at(&fill.draft, cell) {
        let (mark, lang) = (told::sign(&found), fill.lang());
        sheet.line(&format!(
            "{mark} {}",
            told::whole(&plain.words, &fill.draft, &found, lang)
        ));
    }
    mixed(plain, fill, cell, sheet);
}

/// That the answer was carried from the previous period, or what stood there, and how that is taken.
fn previous_period(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    let (draft, lang) = (&fill.draft, fill.lang());
    if draft.answers.answer(cell).carried {
        sheet.line(&format!("< {}", plain.words.say("plain-carried")));
    }
    let told = fill.previous_shown(cell);
    let Some(text) = told.and_then(|_| previous::said(&plain.words, draft, cell, lang)) else {
        return;
    };
    let grown = previous::grown(&plain.words, draft, cell);
    let grown = grown.map_or_else(String::new, |grown| format!(" ({grown})"));
    let shown = plain.words.with("previous-shown", &[("text", text.into())]);
    sheet.behind("  ", &format!("{shown}{grown}"));
    if fill.to_take().is_some() && plain.told.cell != Some(cell) {
        sheet.behind("  ", &plain.naming("plain-take-how"));
    }
}

/// That words of the answer mix two alphabets. Where one has gone on, the way back is to the answer first.
pub fn mixed(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    let found = spelling::mixed(&fill.draft, cell);
    if !found.is_empty() {
        let words = summary::mixed(&plain.words, &found).into();
        sheet.line(&plain.naming_with("plain-mixed", vec![("words", words)]));
    }
}

/// The hint of the questionnaire, and what is doubtful about its wording.
fn help(plain: &mut Plain, wizard: &Wizard, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    let item = fill.draft.questionnaire.item(cell.item);
    if matches!(item.kind, Kind::Date | Kind::Period) {
        sheet.behind("  ", &plain.words.say("hint-date"));
    }
    if let Some(hint) = &item.hint {
        sheet.behind("  ", hint.say(fill.lang()));
    }
    if let Some(doubt) = &item.doubt {
        sheet.behind("  ", doubt.say(&wizard.lang));
    }
    let is_long = item.kind.parts().iter();
    let is_long = is_long.copied().any(|part| item.kind.is_multiline(part));
    if is_long && !plain.told.lines_explained {
        plain.told.lines_explained = true;
        sheet.behind("  ", &plain.naming("plain-text-how"));
    }
}

fn choices(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) -> String {
    let chosen = step::chosen(fill).unwrap_or_default();
    for (no, choice) in fill.choices().unwrap_or_default().iter().enumerate() {
        let mark = if chosen.contains(&no) { "[x]" } else { "[ ]" };
        sheet.behind(
            &format!("{:>3}. {mark} ", no + 1),
            choice.label.say(fill.lang()),
        );
    }
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    wants(&plain.words.say(if matches!(kind, Kind::Choices(_)) {
        "plain-picks"
    } else {
        "plain-pick"
    }))
}

/// What stands in the open field and, where it is written in each language apart, in the others; the name of the field,
/// with its language.
fn field(plain: &Plain, wizard: &Wizard, fill: &Fill, cell: Cell, sheet: &mut Sheet) -> String {
    let Place::Field { part, .. } = fill.place else {
        return wants("");
    };
    let is_absent = fill.draft.answers.answer(cell).absence.is_some();
    let text = wizard.open_field().map(|field| field.text);
    match text.as_deref() {
        None | Some("") => {}
        Some(_) if is_absent => {}
        Some(text) => {
            let text = text.to_owned().into();
            sheet.behind("  ", &plain.words.with("plain-now", &[("text", text)]));
        }
    }
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let others = fill.other_langs();
    let is_one_of_several = kind.is_by_lang(part) && !others.is_empty();
    if is_one_of_several && !is_absent {
        let others = others.iter();
        let told = others.filter_map(|lang| in_other(plain, fill, (cell, part), lang));
        told.for_each(|text| sheet.behind("  ", &text));
    }
    let name = caption::part(&plain.words, &fill.draft, fill.lang(), kind, part);
    let lang = || summary::lang_name(&plain.words, &fill.lang().spoken());
    wants(&match name {
        name if name.is_empty() => plain.words.say("part-answer"),
        name if is_one_of_several && kind.parts().len() > 1 => format!("{name} ({})", lang()),
        name => name,
    })
}

/// What stands in another language, or that nothing does where there is a text in one of them.
fn in_other(plain: &Plain, fill: &Fill, (cell, part): (Cell, Part), lang: &Lang) -> Option<String> {
    let name = summary::lang_name(&plain.words, &lang.spoken()).into();
    let text = fill.draft.text(cell, part, lang);
    if !text.is_empty() {
        let args = [("lang", name), ("text", text.into())];
        return Some(plain.words.with("plain-other-text", &args));
    }
    let is_here = !fill.draft.text(cell, part, fill.lang()).is_empty();
    is_here.then(|| plain.words.with("text-missing-in", &[("lang", name)]))
}

/// What is worked out of the answers: the share that is printed, and what stands directly behind the question.
pub fn computed_behind(plain: &Plain, fill: &Fill, cell: Cell, sheet: &mut Sheet) {
    if let Some(share) = told::share_of(&plain.words, &fill.draft, cell, fill.lang()) {
        sheet.line(&format!("= {share}"));
    }
    let computed = caption::below(fill, cell).take_while(|item| {
        let kind = &fill.draft.questionnaire.item(*item).kind;
        matches!(kind, Kind::Computed { .. })
    });
    for item in computed {
        let row = cell.row;
        let value = summary::of(&plain.words, &fill.draft, Cell { item, row }, fill.lang());
        if !value.is_empty() {
            let wording = summary::wording(&fill.draft, item, fill.lang());
            sheet.line(&format!("= {wording}: {value}"));
        }
    }
}
