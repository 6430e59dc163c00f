//! Whatever is typed, the document keeps its structure and shows the text.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options as Cmark, Parser};

use crate::core::draft::Draft;
use crate::core::format::Format;
use crate::core::letters;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::report::sample::{draft, lang, turn_off};
use crate::export::clean::clean;
use crate::export::tests::written;

/// A draft with this text in every part of every answer.
fn filled_with(text: &str) -> Draft {
    let mut draft = draft();
    let form = draft.questionnaire.clone();
    for (no, _) in form.numbered() {
        for item in form.asked(no) {
            let row = draft.rows(no)[0];
            let cell = crate::core::answers::Cell { item, row };
            for part in form.item(item).kind.parts() {
                for tag in ["ru", "kk"] {
                    draft.write(cell, *part, &lang(tag), text.to_owned());
                }
            }
        }
    }
    draft
}

/// The same answers, every line of them an `x`.
fn tamed(text: &str) -> String {
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let tame = |line: &str| if line.trim().is_empty() { "" } else { "x" };
    let lines: Vec<&str> = text.split(breaks).map(tame).collect();
    lines.join("\n")
}

/// What a Markdown reader makes of a document: its structure, and its text.
fn parsed(markdown: &str) -> (Vec<String>, String) {
    let gfm = Cmark::ENABLE_TABLES
        | Cmark::ENABLE_STRIKETHROUGH
        | Cmark::ENABLE_TASKLISTS
        | Cmark::ENABLE_FOOTNOTES
        | Cmark::ENABLE_GFM
        | Cmark::ENABLE_MATH
        | Cmark::ENABLE_HEADING_ATTRIBUTES
        | Cmark::ENABLE_DEFINITION_LIST
        | Cmark::ENABLE_SUPERSCRIPT
        | Cmark::ENABLE_SUBSCRIPT
        | Cmark::ENABLE_WIKILINKS;
    let (mut structure, mut shown) = (Vec::new(), String::new());
    for event in Parser::new_ext(markdown, gfm) {
        match event {
            Event::Text(text) => shown.push_str(&text),
            other => {
                shown.push('\n');
                structure.push(format!("{other:?}"));
            }
        }
    }
    (structure, shown)
}

/// Words in their order, however they are broken into lines.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every line of `typed` as a reader should see it.
fn expected(typed: &str) -> Vec<String> {
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let lines = typed.split(breaks).map(|line| words(&clean(line.trim())));
    lines.filter(|line| !line.is_empty()).collect()
}

fn has_control_characters(text: &str) -> bool {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .any(|c| (c.is_control() && c != '\n') || turns(c))
}

fn check(typed: &str) {
    for tags in [&["ru"][..], &["ru", "kk"]] {
        let mut draft = filled_with(typed);
        let markdown = written(&draft, Format::Markdown, tags);
        let (structure, shown) = parsed(&markdown);
        let tame = written(&filled_with(&tamed(typed)), Format::Markdown, tags);
        let expected_structure = parsed(&tame).0;
        let differs = structure
            .iter()
            .zip(&expected_structure)
            .find(|(is, was)| is != was);
        assert_eq!(differs, None, "{typed:?}\n{markdown}\n{tame}");
        assert_eq!(
            structure.len(),
            expected_structure.len(),
            "{typed:?}\n{markdown}"
        );
        let text = written(&draft, Format::Text, tags);
        for line in expected(typed) {
            assert!(
                words(&shown).contains(&line),
                "{line:?} is not in\n{markdown}"
            );
        }
        turn_off(&mut draft, "services");
        let off = written(&draft, Format::Markdown, tags);
        for written in [markdown, text, off] {
            assert!(!has_control_characters(&written), "{written:?}");
        }
    }
}

/// Text is wrapped, so a long word is broken; without its spaces it is all there.
fn check_text(typed: &str) {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let text = written(&filled_with(typed), Format::Text, &["ru"]);
    for line in expected(typed) {
        assert!(
            bare(&text).contains(&bare(&line)),
            "{line:?} is not in\n{text}"
        );
    }
}

#[test]
fn the_sample_has_a_place_for_every_kind_of_text() {
    let draft = filled_with("x");
    let kinds = |is: fn(&Kind) -> bool| draft.questionnaire.items.iter().any(|i| is(&i.kind));
    assert!(kinds(|k| matches!(k, Kind::Text)) && kinds(|k| matches!(k, Kind::Line)));
    assert!(
        kinds(|k| k.parts().contains(&Part::Post)) && kinds(|k| k.parts().contains(&Part::Note))
    );
}

#[test]
fn known_tricks_stay_text() {
    for trick in [
        "# heading",
        "## h ##",
        "- list",
        "+ list",
        "* list",
        "1. list",
        "1) list",
        "123456789. x",
        "> quote",
        "---",
        "***",
        "___",
        "===",
        "- - -",
        "```",
        "~~~",
        "`code`",
        "``",
        "**bold**",
        "_it_",
        "a_b_c",
        "~~gone~~",
        "[link](x)",
        "![image](x)",
        "[x]: http://x",
        "[^1]",
        "[^1]: note",
        "<b>html</b>",
        "<!-- x",
        "<script>",
        "<http://x>",
        "&amp;",
        "&#35;",
        "| a | b |",
        "a | b\n--- | ---",
        "|-|",
        ":-:",
        "text\n===",
        "text\n---",
        "back\\",
        "back\\\\",
        "trailing  ",
        "    code",
        "\tcode",
        "http://example.org/a_b_c",
        "www.example.org",
        "a@b.example",
        "- [ ] task",
        "[ ] task",
        "$x$",
        "$$x$$",
        "x^2^",
        "H~2~O",
        "{#id}",
        "# x {#id}",
        "[[wiki]]",
        ": definition",
        "x\n: definition",
        "\u{1b}[31m",
        "\0",
        "\u{202e}abc",
        "a\u{85}b",
        "a\u{2028}b",
        "\u{feff}",
        "\u{200b}",
        "\u{a0}",
        "{}",
        "{period}",
        "%s",
        "…",
        "1",
        "1\n.",
        "*",
        "_",
        "__",
        "[!NOTE]\nx",
        "> [!NOTE]",
        "\u{9b}31m",
        "\r\n\r\n# x",
    ] {
        check(trick);
        check_text(trick);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_changes_the_structure(typed in r"[-#*+_>|`~=:.)(\[\]{}<>&!\\/$^@ 0-9a-zа-яәғқңөұүһі\t\n\r\x00-\x1f\x7f-\x{9f}\x{202a}-\x{202e}]{0,24}") {
        check(&typed);
        check_text(&typed);
    }

    #[test]
    fn any_text_at_all_stays_text(typed in "\\PC{0,40}") {
        // Answers are kept composed.
        check(&letters::composed(typed));
    }
}
