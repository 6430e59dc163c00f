//! A questionnaire with every way to carry, and drafts of it that are filled by names.

use std::sync::{Arc, LazyLock};

use anketa::core::answers::{Absence, Answer, Cell, Change, RowId, Rows, SectionOff, Slot};
use anketa::core::draft::Draft;
use anketa::core::draft::previous::Previous;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::item::{ItemNo, Part};
use anketa::core::questionnaire::{Questionnaire, SectionNo};
use anketa::store::form;

/// `halls` carries its rows, `events` does not; `head.period` is the period.
pub const FORM: &str = r#"{
  "anketa": 1, "id": "library", "version": "2", "languages": ["ru", "kk"],
  "title": {"ru": "Отчёт", "kk": "Есеп"}, "names_draft": ["head.library"], "period": "head.period",
  "sections": [
    {"id": "head", "title": {"ru": "Титул", "kk": "Титул"}, "layout": "heading", "columns": [{"items": [
      {"id": "library", "type": "line", "carry": "copy", "ask": {"ru": "Библиотека", "kk": "Кітапхана"}},
      {"id": "period", "type": "period", "carry": "copy", "ask": {"ru": "Период", "kk": "Кезең"}}]}]},
    {"id": "halls", "no": {"ru": "Приложение 1", "kk": "1-қосымша"}, "title": {"ru": "Залы", "kk": "Залдар"},
      "layout": "table", "rows": {"one": {"ru": "зал", "kk": "зал"}, "named_by": "name"},
      "columns": [{"items": [
        {"id": "name", "type": "line", "ask": {"ru": "Название", "kk": "Атауы"}},
        {"id": "visits", "type": "number", "decimals": 1, "carry": "show", "was": ["visitors"],
          "ask": {"ru": "Посещений", "kk": "Келушілер"}},
        {"id": "children", "type": "number", "carry": "show", "remark": {"ru": "кто", "kk": "кім"},
          "ask": {"ru": "Из них дети", "kk": "Балалар"}},
        {"id": "kind", "type": "choice", "carry": "show", "ask": {"ru": "Вид", "kk": "Түрі"},
          "choices": [{"id": "a", "label": {"ru": "общий", "kk": "жалпы"}},
            {"id": "b", "label": {"ru": "детский", "kk": "балалар"}}]},
        {"id": "about", "type": "text", "no": "1", "carry": "show", "ask": {"ru": "Описание", "kk": "Сипаттама"}},
        {"id": "rules", "type": "text", "no": "2", "carry": "copy", "ask": {"ru": "Правила", "kk": "Ережелер"}},
        {"id": "note", "type": "text", "ask": {"ru": "Заметка", "kk": "Ескерту"}},
        {"id": "twice", "type": "computed", "value": "visits * 2", "decimals": 1,
          "ask": {"ru": "Дважды", "kk": "Екі есе"}}]}],
      "checks": [{"id": "grows", "rule": "visits >= previous(visits)",
        "say": {"ru": "Стало меньше", "kk": "Азайды"}}]},
    {"id": "events", "title": {"ru": "События", "kk": "Оқиғалар"}, "layout": "table",
      "rows": {"one": {"ru": "событие", "kk": "оқиға"}, "named_by": "what"},
      "columns": [{"items": [
        {"id": "what", "type": "line", "ask": {"ru": "Что", "kk": "Не"}},
        {"id": "guests", "type": "number", "ask": {"ru": "Гостей", "kk": "Қонақтар"}}]}]},
    {"id": "signed", "title": {"ru": "Подпись", "kk": "Қол"}, "layout": "signatures", "columns": [{"items": [
      {"id": "head", "type": "person", "carry": "copy", "ask": {"ru": "Кто", "kk": "Кім"}}]}]}]}"#;

pub fn questionnaire() -> Arc<Questionnaire> {
    static READ: LazyLock<Arc<Questionnaire>> = LazyLock::new(|| {
        Arc::new(form::read(FORM).unwrap_or_else(|defects| panic!("{defects:#?}")))
    });
    Arc::clone(&READ)
}

pub fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

pub fn draft(languages: &[&str]) -> Draft {
    let languages = languages.iter().map(|tag| lang(tag)).collect();
    Draft::new(questionnaire(), languages)
}

pub fn section(draft: &Draft, id: &str) -> SectionNo {
    draft.questionnaire.find_section(id).unwrap()
}

/// The cell of `section.item` in a row counted from 0.
pub fn cell(draft: &Draft, name: &str, row: usize) -> Cell {
    let (at, item) = name.split_once('.').unwrap();
    let at = section(draft, at);
    let item = draft.questionnaire.find(at, item).unwrap();
    let row = draft.rows(at)[row];
    Cell { item, row }
}

/// Writes into a part of an answer.
pub fn write(draft: &mut Draft, name: &str, row: usize, tag: &str, text: &str) {
    let at = cell(draft, name, row);
    let part = draft.questionnaire.item(at.item).kind.parts()[0];
    part_of(draft, at, part, tag, text);
}

pub fn part_of(draft: &mut Draft, cell: Cell, part: Part, tag: &str, text: &str) {
    draft.write(cell, part, &lang(tag), text.to_owned());
}

pub fn absent(draft: &mut Draft, name: &str, row: usize, absence: Absence) {
    let cell = cell(draft, name, row);
    let mut answer = draft.answers.answer(cell).clone();
    answer.absence = Some(absence);
    let lang = Some(lang("ru"));
    let part = Part::Remark;
    answer.write(Slot { part, lang }, "по журналу".to_owned());
    draft.answers.apply(Change::Answer(cell, answer));
}

pub fn off(draft: &mut Draft, id: &str) {
    let section = section(draft, id);
    let off = SectionOff {
        remark: [(lang("ru"), "не было".to_owned())].into(),
        carried: false,
    };
    draft.answers.apply(Change::Off(section, Some(off)));
}

/// Shows just these rows of a section.
pub fn rows(draft: &mut Draft, id: &str, shown: &[u64], deleted: &[u64]) {
    let section = section(draft, id);
    let rows = |list: &[u64]| list.iter().map(|no| RowId(*no)).collect();
    let rows = Rows {
        shown: rows(shown),
        deleted: rows(deleted),
    };
    draft.answers.apply(Change::Rows(section, rows));
}

pub fn answer<'d>(draft: &'d Draft, name: &str, row: usize) -> &'d Answer {
    draft.answers.answer(cell(draft, name, row))
}

/// A draft that carries on from another one.
pub fn next(old: &Draft) -> Draft {
    let previous = Previous::new("2018-h1-0000".to_owned(), old.clone());
    let languages = previous.draft.languages.clone();
    Draft::from_previous(Arc::new(previous), languages)
}

/// A draft of half a year in which something is said everywhere.
pub fn filled() -> Draft {
    let mut draft = draft(&["ru", "kk"]);
    write(&mut draft, "head.library", 0, "ru", "Центральная");
    write(&mut draft, "head.library", 0, "kk", "Орталық");
    let period = cell(&draft, "head.period", 0);
    part_of(&mut draft, period, Part::Main, "ru", "01.01.2018");
    part_of(&mut draft, period, Part::Until, "ru", "30.06.2018");
    rows(&mut draft, "halls", &[1, 4], &[3]);
    write(&mut draft, "halls.name", 0, "ru", "Читальный");
    write(&mut draft, "halls.name", 0, "kk", "Оқу залы");
    write(&mut draft, "halls.visits", 0, "ru", "22,5");
    write(&mut draft, "halls.children", 0, "ru", "3");
    let children = cell(&draft, "halls.children", 0);
    part_of(&mut draft, children, Part::Note, "ru", "Иванова");
    write(&mut draft, "halls.kind", 0, "ru", "b");
    write(&mut draft, "halls.about", 0, "ru", "Шумно");
    absent(&mut draft, "halls.rules", 0, Absence::NoneFound);
    write(&mut draft, "halls.note", 0, "ru", "только тогда");
    write(&mut draft, "halls.name", 1, "ru", "Детский");
    rows(&mut draft, "events", &[2], &[]);
    write(&mut draft, "events.what", 0, "ru", "Ёлка");
    write(&mut draft, "events.guests", 0, "ru", "40");
    let head = cell(&draft, "signed.head", 0);
    part_of(&mut draft, head, Part::Post, "ru", "заведующая");
    part_of(&mut draft, head, Part::Main, "ru", "Каримова");
    draft.answers.take_changes();
    draft
}

/// Every item that is asked, in each row that is shown.
pub fn cells(draft: &Draft) -> Vec<Cell> {
    let form = &draft.questionnaire;
    let sections = form.numbered();
    let cells = sections.flat_map(|(section, _)| {
        let rows = draft.rows(section).iter();
        rows.flat_map(move |row| {
            let items: Vec<ItemNo> = form.asked(section).collect();
            items.into_iter().map(|item| Cell { item, row: *row })
        })
    });
    cells.collect()
}

/// A clerk in the first draft, with a hall in which all is answered.
pub fn clerk(size: (u16, u16)) -> crate::support::Clerk {
    let mut clerk = crate::support::Clerk::with_forms("ru", size, vec![FORM.to_owned()]);
    clerk.keys("<Enter><Tab><Tab>").types("Центральная");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    clerk.finds("Залы").keys("<Enter>").types("Читальный");
    clerk.keys("<Tab>22<Tab>3<Tab>Иванова<Tab><Down><Enter>");
    clerk.types("Шумно").keys("<Tab>").types("Не шуметь");
    clerk.finds("События").keys("<F8><Enter>");
    clerk.finds("Подпись").keys("<Tab>").types("Каримова");
    clerk
}

/// Back to the list of drafts.
pub fn to_list(clerk: &mut crate::support::Clerk) {
    clerk.keys("<Esc><Up><Up><Enter>").sees("Черновики");
}

/// The same clerk in a draft that was begun from the first one.
pub fn second(size: (u16, u16)) -> crate::support::Clerk {
    let mut clerk = clerk(size);
    to_list(&mut clerk);
    clerk.keys("<Esc><Down><Down><Enter>");
    clerk.keys("<Tab><Tab><Tab><Tab><Enter>");
    clerk
}
