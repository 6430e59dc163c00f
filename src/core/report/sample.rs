//! A small form in two languages with a bit of everything, for tests of the report and of its formats.

mod make;

use std::sync::Arc;

use crate::core::answers::{Absence, Cell, Change, SectionOff};
use crate::core::draft::Draft;
use crate::core::lang::{ByLang, Lang, Text};
use crate::core::questionnaire::item::{Choice, Kind, Number, Part};
use crate::core::questionnaire::{Figures, Ids, Layout, NotApplicable, Questionnaire, Repeat};
use crate::core::report::sample::make::{inside, item, number, section, text};

/// A language tag.
pub(crate) fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

/// The form: `approval`, `title`, `services` (repeated), `staff`, `chair`.
pub(crate) fn form() -> Questionnaire {
    let mut form = Questionnaire {
        id: "sample".into(),
        version: "1".into(),
        languages: vec![lang("ru"), lang("kk")],
        print_order: vec![lang("kk"), lang("ru")],
        title: text("Рабочая форма", "{institution} жұмыс нысаны"),
        names_draft: Vec::new(),
        period: None,
        sections: Vec::new(),
        items: Vec::new(),
        ids: Ids::default(),
    };
    section(
        &mut form,
        "approval",
        Layout::Approval,
        text("«Утверждаю»", "«Бекітемін»"),
    );
    item(&mut form, 0, "approver", text("Кто", "Кім"), Kind::Person);

    section(&mut form, "title", Layout::Heading, text("Титул", "Титул"));
    item(
        &mut form,
        0,
        "reference",
        text("Основание", "Негіз"),
        Kind::Text,
    );
    item(
        &mut form,
        1,
        "institution",
        text("Учреждение", "Мекеме"),
        Kind::Line,
    );
    let period = item(
        &mut form,
        1,
        "period",
        text("Период", "Кезең"),
        Kind::Period,
    );
    form.period = Some(period);

    services(&mut form);
    staff(&mut form);
    section(
        &mut form,
        "chair",
        Layout::Signatures,
        text("Председатель:", "Төраға:"),
    );
    item(
        &mut form,
        0,
        "chair",
        text("Председатель", "Төраға"),
        Kind::Person,
    );
    form
}

/// A draft of the form in Russian and Kazakh.
pub(crate) fn draft() -> Draft {
    Draft::new(Arc::new(form()), vec![lang("ru"), lang("kk")])
}

/// The cell of an item in the first row of its section.
pub(crate) fn cell(draft: &Draft, section: &str, item: &str) -> Cell {
    let no = draft.questionnaire.find_section(section).unwrap();
    Cell {
        item: draft.questionnaire.find(no, item).unwrap(),
        row: draft.rows(no)[0],
    }
}

/// Gives an answer, or a part of one, in Russian where it has a language.
pub(crate) fn give(draft: &mut Draft, section: &str, item: &str, part: Part, text: &str) {
    let cell = cell(draft, section, item);
    draft.write(cell, part, &lang("ru"), text.to_owned());
}

/// Gives a named absence.
pub(crate) fn lack(draft: &mut Draft, section: &str, item: &str, absence: Absence) {
    let cell = cell(draft, section, item);
    let mut answer = draft.answers.answer(cell).clone();
    answer.absence = Some(absence);
    draft.answers.apply(Change::Answer(cell, answer));
}

/// Says that a section does not apply.
pub(crate) fn turn_off(draft: &mut Draft, section: &str) {
    let no = draft.questionnaire.find_section(section).unwrap();
    let off = Some(SectionOff::default());
    draft.answers.apply(Change::Off(no, off));
}

fn services(form: &mut Questionnaire) {
    let no = section(
        form,
        "services",
        Layout::Table,
        text("Госуслуги", "Мемлекеттік қызметтер"),
    );
    form.sections[no].no = Some(text("Приложение 1", "1-қосымша"));
    form.sections[no].period = Some(text("(период {period})", "(кезең: {period})"));
    form.sections[no].row_no = Some(text("№ п/п", "Р/с №"));
    form.sections[no].not_applicable = Some(NotApplicable {
        status: Some(text("не оказывались", "көрсетілген жоқ")),
        row: Some(text("Не оказывает", "Көрсетпейді")),
        numbers: ByLang::new(vec![
            (lang("ru"), Figures::Zero),
            (lang("kk"), Figures::Blank),
        ]),
    });
    let name = item(form, 0, "name", text("Услуга", "Қызмет"), Kind::Line);
    form.sections[no].repeat = Some(Repeat {
        one: text("услуга", "қызмет"),
        named_by: name,
    });
    let provided = item(form, 1, "provided", text("Оказано", "Көрсетілді"), number());
    let part = Kind::Number(Box::new(Number {
        part_of: Some(provided),
        percent_of: Some(provided),
        ..Number::default()
    }));
    let refused = item(
        form,
        1,
        "refused",
        text("Из них отказано", "Бас тартылды"),
        part,
    );
    form.items[refused.0].place.depth = 1;
    let complaints = Kind::Group {
        inline: false,
        items: Vec::new(),
    };
    let group = item(
        form,
        1,
        "complaints",
        text("Жалобы:", "Шағымдар:"),
        complaints,
    );
    inside(
        form,
        group,
        "on_terms",
        text("на сроки", "мерзімге"),
        number(),
    );
    let grounds = item(
        form,
        2,
        "grounds",
        text("Основания отказа", "Негіздер"),
        Kind::Text,
    );
    form.items[grounds.0].no = Some(text("1", "1"));
    let other = item(form, 2, "other", text("Иное?", "Өзге?"), Kind::Text);
    form.items[other.0].no = Some(text("1", "1"));
    let titles = [
        text("Наименование", "Атауы"),
        text("Показатели", "Көрсеткіштер"),
        text("Описание", "Сипаттама"),
    ];
    for (column, title) in form.sections[no].columns.iter_mut().zip(titles) {
        column.title = Some(title);
    }
}

fn staff(form: &mut Questionnaire) {
    section(form, "staff", Layout::Table, text("Персонал", "Персонал"));
    let posts = Kind::Number(Box::new(Number {
        decimals: 2,
        ..Number::default()
    }));
    let posts = item(form, 0, "posts", text("По штату", "Штат саны"), posts);
    let turnover = Kind::Group {
        inline: true,
        items: Vec::new(),
    };
    let turnover = item(
        form,
        0,
        "turnover",
        text("Текучесть", "Тұрақтамау"),
        turnover,
    );
    let left = |unit: Option<Text>| {
        Kind::Number(Box::new(Number {
            unit,
            percent_of: Some(posts),
            note: Some(text("имена", "есімдер")),
            ..Number::default()
        }))
    };
    let unit = Some(text("чел.", "адам"));
    inside(
        form,
        turnover,
        "left",
        text("уволены", "босатылды"),
        left(unit.clone()),
    );
    inside(
        form,
        turnover,
        "hired",
        text("приняты", "қабылданды"),
        left(unit),
    );
    let why = text("По иным: {} (расписать):", "Өзге: {} (таратып жазу):");
    item(form, 0, "left_other", why, left(None));
    let choice = |id: &str, ru: &str, kk: &str| Choice {
        id: id.into(),
        label: text(ru, kk),
    };
    let ways = vec![
        choice("sms", "СМС", "СМС"),
        choice("post", "почта", "пошта"),
    ];
    item(
        form,
        0,
        "ways",
        text("Способы", "Тәсілдер"),
        Kind::Choices(ways),
    );
    item(
        form,
        0,
        "since",
        text("С какого дня", "Қай күннен"),
        Kind::Date,
    );
}
