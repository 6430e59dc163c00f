//! Sections and items of a form built in code.

use crate::core::lang::Text;
use crate::core::questionnaire::item::{Item, ItemNo, ItemPlace, Kind};
use crate::core::questionnaire::{Column, Layout, Questionnaire, Section, SectionNo};
use crate::core::report::sample::lang;

/// A wording in Russian and Kazakh.
pub(super) fn text(ru: &str, kk: &str) -> Text {
    Text::new(vec![(lang("ru"), ru.into()), (lang("kk"), kk.into())])
}

/// A number of which nothing is known.
pub(super) fn number() -> Kind {
    Kind::Number(Box::default())
}

/// Adds a section and gives its place.
pub(super) fn section(form: &mut Questionnaire, id: &str, layout: Layout, title: Text) -> usize {
    form.sections.push(Section {
        id: id.into(),
        no: None,
        title,
        short: None,
        layout,
        period: None,
        not_applicable: None,
        repeat: None,
        row_no: None,
        columns: Vec::new(),
        checks: Vec::new(),
    });
    let no = form.sections.len() - 1;
    form.ids.enter_section(id, SectionNo(no));
    no
}

/// Adds an item to a column of the last section.
pub(super) fn item(
    form: &mut Questionnaire,
    column: usize,
    id: &str,
    ask: Text,
    kind: Kind,
) -> ItemNo {
    let section = SectionNo(form.sections.len() - 1);
    let no = ItemNo(form.items.len());
    let columns = &mut form.sections[section.0].columns;
    while columns.len() <= column {
        columns.push(Column {
            title: None,
            items: Vec::new(),
        });
    }
    let place = ItemPlace {
        section,
        column,
        at: columns[column].items.len(),
        depth: 0,
        group: None,
    };
    columns[column].items.push(no);
    form.ids.enter_item(section, &id.into(), no);
    form.items.push(Item {
        id: id.into(),
        was: Vec::new(),
        no: None,
        ask,
        hint: None,
        doubt: None,
        phrases: None,
        default: None,
        required: false,
        when: None,
        checks: Vec::new(),
        carry: None,
        kind,
        place,
    });
    no
}

/// Adds an item to a group.
pub(super) fn inside(form: &mut Questionnaire, group: ItemNo, id: &str, ask: Text, kind: Kind) {
    let column = form.items[group.0].place.column;
    let no = item(form, column, id, ask, kind);
    form.items[no.0].place.group = Some(group);
    form.items[no.0].place.depth = 1;
    if let Kind::Group { items, .. } = &mut form.items[group.0].kind {
        items.push(no);
    }
}
