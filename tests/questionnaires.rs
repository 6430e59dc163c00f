//! The shipped questionnaires: each loads, fills, and exports in every format and language; together they use it all.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/large.rs"]
mod large;

use std::collections::BTreeSet;
use std::sync::Arc;

use anketa::core::answers::{Absence, Cell, Change, SectionOff};
use anketa::core::draft::Draft;
use anketa::core::format::Format;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::item::{Kind, Part};
use anketa::core::questionnaire::{Layout, Questionnaire};
use anketa::core::report::{self, Options, Report};
use anketa::core::wizard::fill::counts::{Count, Counts};
use anketa::store::{form, shipped};
use pulldown_cmark::{Event, Options as Extensions, Parser, Tag};

/// What Markdown, HTML and terminals would like to make something of.
const NASTY: &str =
    "# <b>да</b> *a* _b_ `c` [d](http://e) | &amp; \\ ~~f~~ 1. - > ![g](h) <!-- \u{1b}[31m";

/// The same as a reader must find it.
const READ: &str =
    "# <b>да</b> *a* _b_ `c` [d](http://e) | &amp; \\ ~~f~~ 1. - > ![g](h) <!-- ␛[31m";

fn forms() -> Vec<Arc<Questionnaire>> {
    let read = |(id, source): (&str, &str)| {
        let form = form::read(source).unwrap_or_else(|defects| panic!("{id}: {defects:#?}"));
        assert_eq!(form.id, id);
        Arc::new(form)
    };
    shipped().map(read).to_vec()
}

/// Every language alone, and the first two together in both orders.
fn choices_of_languages(form: &Questionnaire) -> Vec<Vec<Lang>> {
    let mut choices: Vec<Vec<Lang>> = form
        .languages
        .iter()
        .map(|lang| vec![lang.clone()])
        .collect();
    let pair = form.languages[..2].to_vec();
    choices.push(pair.iter().rev().cloned().collect());
    choices.push(pair);
    choices
}

/// A draft with something in every field, and a section that does not apply.
fn filled(form: &Arc<Questionnaire>) -> Draft {
    let languages = form.spoken();
    let mut draft = Draft::new(Arc::clone(form), languages.clone());
    for (section, _) in form.numbered() {
        for row in draft.rows(section).to_vec() {
            for item in form.asked(section).collect::<Vec<_>>() {
                let cell = Cell { item, row };
                let kind = &form.item(item).kind;
                for part in kind.parts().iter().chain([&Part::Remark]) {
                    for lang in &languages {
                        draft.write(cell, *part, lang, sample(kind, *part));
                    }
                }
            }
        }
    }
    let last = form
        .numbered()
        .filter(|(_, section)| section.can_be_off())
        .last()
        .unwrap()
        .0;
    let remark = [(languages[0].clone(), NASTY.to_owned())].into();
    draft.answers.apply(Change::Off(
        last,
        Some(SectionOff {
            remark,
            carried: false,
        }),
    ));
    draft
}

fn sample(kind: &Kind, part: Part) -> String {
    let text = match (kind, part) {
        (Kind::Number(_), Part::Main) => "3",
        (Kind::Date | Kind::Period, Part::Main) => "01.07.2018",
        (Kind::Period, Part::Until) => "31.12.2018",
        (Kind::Choice(choices) | Kind::Choices(choices), Part::Main) => &choices[0].id,
        (
            Kind::Line
            | Kind::Text
            | Kind::Person
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Group { .. }
            | Kind::Computed { .. },
            Part::Main | Part::Until | Part::Phrase | Part::Post | Part::Note | Part::Remark,
        ) => NASTY,
    };
    text.to_owned()
}

fn written(report: &Report, format: Format) -> String {
    let mut bytes = Vec::new();
    anketa::export::write(report, format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A text without blanks, which differ with the breaking of lines.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What a reader of the Markdown finds, and that nothing but our own structure is in it.
#[track_caller]
fn rendered(markdown: &str, what: &str) -> String {
    let mut text = String::new();
    // All that any reader knows, but for one that prints other dashes than were typed.
    let known = Extensions::all() - Extensions::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, known) {
        match event {
            Event::Text(piece) => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push('\n'),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Strong
                | Tag::Emphasis
                | Tag::List(_)
                | Tag::Item
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::BlockQuote(_),
            )
            | Event::Rule => {}
            strange => panic!("{what}: {strange:?} in:\n{markdown}"),
        }
    }
    text
}

#[test]
fn every_form_exports_in_every_format_and_language() {
    for form in forms() {
        let draft = filled(&form);
        for languages in choices_of_languages(&form) {
            let what = format!("{}, {languages:?}", form.id);
            let blank = report::blank(&form, &languages);
            let options = Options {
                languages,
                project: true,
                findings: false,
            };
            let full = report::build(&draft, &options);
            for format in Format::ALL {
                for report in [&blank, &full] {
                    let text = written(report, format);
                    assert!(!text.trim().is_empty(), "{what}");
                    let strange = text.chars().find(|c| c.is_control() && *c != '\n');
                    assert_eq!(strange, None, "{what}: {format:?}");
                }
            }
            rendered(&written(&blank, Format::Markdown), &what);
            let markdown = rendered(&written(&full, Format::Markdown), &what);
            let plain = squeezed(&written(&full, Format::Text));
            let typed = plain.matches(&squeezed(READ)).count();
            assert!(typed > 10, "{what}: {typed} in {plain}");
            let markdown = squeezed(&markdown);
            assert_eq!(
                markdown.matches(&squeezed(READ)).count(),
                typed,
                "{what}: {markdown}"
            );
        }
    }
}

#[test]
fn named_absences_are_printed_in_every_language() {
    for form in forms() {
        let mut draft = Draft::new(Arc::clone(&form), form.spoken());
        let tables = form
            .numbered()
            .filter(|(_, section)| section.layout == Layout::Table);
        for (at, section) in tables.map(|(no, _)| no).enumerate() {
            let row = draft.rows(section)[0];
            for item in form.asked(section).collect::<Vec<_>>() {
                let cell = Cell { item, row };
                let mut answer = draft.answers.answer(cell).clone();
                answer.absence = Some(Absence::ALL[at % Absence::ALL.len()]);
                draft.answers.apply(Change::Answer(cell, answer));
            }
        }
        for languages in choices_of_languages(&form) {
            let options = Options {
                languages,
                project: false,
                findings: false,
            };
            let report = report::build(&draft, &options);
            for format in Format::ALL {
                assert!(!written(&report, format).is_empty());
            }
            rendered(&written(&report, Format::Markdown), &form.id);
        }
    }
}

#[test]
fn together_they_use_every_kind_and_layout() {
    let forms = forms();
    let items = forms.iter().flat_map(|form| &form.items);
    let kinds: BTreeSet<&str> = items.map(|item| name(&item.kind)).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [
            "choice", "choices", "computed", "date", "group", "line", "number", "period", "person",
            "text"
        ]
    );
    let sections = forms.iter().flat_map(|form| &form.sections);
    let layouts: BTreeSet<&str> = sections
        .map(|section| layout_name(section.layout))
        .collect();
    assert_eq!(
        layouts.into_iter().collect::<Vec<_>>(),
        ["approval", "heading", "signatures", "table"]
    );
}

fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Line => "line",
        Kind::Text => "text",
        Kind::Number(_) => "number",
        Kind::Choice(_) => "choice",
        Kind::Choices(_) => "choices",
        Kind::Date => "date",
        Kind::Period => "period",
        Kind::Person => "person",
        Kind::Group { .. } => "group",
        Kind::Computed { .. } => "computed",
    }
}

fn layout_name(layout: Layout) -> &'static str {
    match layout {
        Layout::Approval => "approval",
        Layout::Heading => "heading",
        Layout::Table => "table",
        Layout::Signatures => "signatures",
    }
}

#[test]
fn the_large_ones_of_the_benchmarks_are_whole() {
    for questions in [1, 20, 1_000] {
        let draft = large::filled(&large::questionnaire(questions));
        let (done, asked) = (questions, questions);
        assert_eq!(Counts::of(&draft).total(), Count { done, asked });
    }
}
