//! A questionnaire with every key, and what becomes of each.

use rust_decimal::Decimal;

use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Carry, Item, ItemNo, Kind, Number};
use crate::core::questionnaire::{Figures, Layout, Questionnaire, SectionNo};
use crate::store::form::tests::good;

const EVERY_KEY: &str = include_str!("every_key.json");

fn item<'q>(form: &'q Questionnaire, section: &str, id: &str) -> (ItemNo, &'q Item) {
    let section = form.find_section(section).unwrap();
    let no = form.find(section, id).unwrap();
    (no, form.item(no))
}

fn number<'q>(form: &'q Questionnaire, id: &str) -> &'q Number {
    match &item(form, "acts", id).1.kind {
        Kind::Number(number) => number,
        other => panic!("{id} is {other:?}"),
    }
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

#[test]
fn the_top_is_read() {
    let form = good(EVERY_KEY);
    assert_eq!(
        (form.id.as_str(), form.version.as_str()),
        ("every-key", "1")
    );
    assert_eq!(
        form.languages,
        [lang("ru"), lang("kk"), lang("kk-x-source")]
    );
    assert_eq!(form.print_order, [lang("kk"), lang("ru")]);
    assert_eq!(form.title.say(&lang("kk-x-source")), "{place}: тексеру");
    assert_eq!(form.names_draft, [item(&form, "top", "place").0]);
    assert_eq!(form.period, Some(item(&form, "top", "period").0));
}

#[test]
fn sections_are_read() {
    let form = good(EVERY_KEY);
    let layouts: Vec<Layout> = form.sections.iter().map(|section| section.layout).collect();
    assert_eq!(
        layouts,
        [
            Layout::Approval,
            Layout::Heading,
            Layout::Table,
            Layout::Signatures
        ],
    );
    let ru = lang("ru");
    let acts = form.section(SectionNo(2));
    assert_eq!(acts.no.as_ref().unwrap().say(&ru), "Приложение 1");
    assert_eq!(acts.name(&ru), "Акты");
    assert_eq!(acts.period.as_ref().unwrap().say(&ru), "({period})");
    assert_eq!(acts.row_no.as_ref().unwrap().say(&ru), "№ п/п");
    assert_eq!(acts.checks.len(), 1);
    assert_eq!(acts.columns.len(), 2);
    let off = acts.not_applicable.as_ref().unwrap();
    assert_eq!(off.status.as_ref().unwrap().say(&ru), "нет");
    assert_eq!(off.row.as_ref().unwrap().say(&ru), "Нет");
    assert_eq!(off.numbers.get(&ru), Some(&Figures::Zero));
    assert_eq!(off.numbers.get(&lang("kk")), Some(&Figures::Blank));
    let repeat = acts.repeat.as_ref().unwrap();
    assert_eq!(repeat.one.say(&ru), "акт");
    assert_eq!(repeat.named_by, item(&form, "acts", "name").0);
}

#[test]
fn items_are_read() {
    let form = good(EVERY_KEY);
    let (ru, kk) = (lang("ru"), lang("kk"));
    let (_, name) = item(&form, "acts", "name");
    assert_eq!(name.was, ["title"]);
    assert_eq!(name.no.as_ref().unwrap().say(&ru), "1");
    assert_eq!(name.hint.as_ref().unwrap().say(&ru), "Как в реестре");
    assert_eq!(name.doubt.as_ref().unwrap().say(&ru), "На бумаге иначе");
    assert_eq!(name.phrases.as_ref().unwrap().get(&kk).unwrap(), &["жоқ"]);
    assert_eq!(name.default.as_ref().unwrap().say(&ru), "Приказ");
    assert!(name.required);
    assert_eq!(name.carry, Some(Carry::Copy));
    assert_eq!(
        item(&form, "acts", "title").0,
        item(&form, "acts", "name").0
    );
    let (_, risk) = item(&form, "acts", "risk");
    assert_eq!(risk.when.as_ref().unwrap().source(), "found > 0");
    assert_eq!(risk.checks.len(), 1);
    assert_eq!(risk.carry, Some(Carry::Show));
}

#[test]
fn numbers_are_read() {
    let form = good(EVERY_KEY);
    let serious = number(&form, "serious");
    assert_eq!(serious.decimals, 1);
    assert_eq!(serious.unit.as_ref().unwrap().say(&lang("ru")), "ед.");
    assert_eq!(serious.min, Some(Decimal::ZERO));
    assert_eq!(serious.max, Some("99.5".parse().unwrap()));
    assert_eq!(serious.part_of, Some(item(&form, "acts", "found").0));
    assert_eq!(serious.percent_of, Some(item(&form, "acts", "total").0));
    assert_eq!(serious.note.as_ref().unwrap().say(&lang("ru")), "какие");
    assert_eq!(
        number(&form, "found")
            .note
            .as_ref()
            .unwrap()
            .say(&lang("ru")),
        ""
    );
}

#[test]
fn groups_are_flattened_with_the_group_first() {
    let form = good(EVERY_KEY);
    let column = &form.section(SectionNo(2)).columns[1];
    let seen: Vec<_> = column
        .items
        .iter()
        .map(|no| (&*form.item(*no).id, form.item(*no).place.depth))
        .collect();
    assert_eq!(
        seen,
        [
            ("found", 0),
            ("serious", 1),
            ("worst", 2),
            ("kinds", 0),
            ("inner", 1),
            ("open", 2),
            ("worst_open", 5),
            ("total", 0),
            ("risk", 0),
            ("ways", 0),
        ],
    );
    for (at, no) in column.items.iter().enumerate() {
        let place = form.item(*no).place;
        assert_eq!(
            (place.section, place.column, place.at),
            (SectionNo(2), 1, at)
        );
    }
    let (inner, _) = item(&form, "acts", "inner");
    let (_, kinds) = item(&form, "acts", "kinds");
    assert!(matches!(&kinds.kind, Kind::Group { inline: true, items } if *items == [inner]));
    assert_eq!(item(&form, "acts", "open").1.place.group, Some(inner));
}

#[test]
fn the_other_types_are_read() {
    let form = good(EVERY_KEY);
    let kind = |section, id| &item(&form, section, id).1.kind;
    assert!(matches!(kind("approval", "who"), Kind::Person));
    assert!(matches!(kind("top", "place"), Kind::Line));
    assert!(matches!(kind("top", "why"), Kind::Text));
    assert!(matches!(kind("top", "day"), Kind::Date));
    assert!(matches!(kind("top", "period"), Kind::Period));
    assert!(matches!(kind("acts", "risk"), Kind::Choice(choices) if choices[1].id == "high"));
    assert!(matches!(kind("acts", "ways"), Kind::Choices(choices) if choices.len() == 1));
    let total = kind("acts", "total");
    assert!(
        matches!(total, Kind::Computed { decimals: 2, unit: Some(_), value } if value.source() == "found + 1")
    );
}

#[test]
fn the_shipped_questionnaires_have_no_defects() {
    for (id, text) in crate::store::shipped() {
        assert_eq!(good(text).id, id);
    }
}
