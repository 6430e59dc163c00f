#![allow(clippy::unwrap_used)]

use super::*;
use ratatui::layout::Size;

use crate::core::wizard::field::FieldId;

fn field(text: &str, multiline: bool) -> OpenField {
    OpenField {
        id: FieldId::Query,
        text: text.to_owned(),
        multiline,
        takes: Takes::Text,
    }
}

fn press(editor: &mut Editor, code: KeyCode) -> Reaction {
    editor.key(KeyEvent::new(code, KeyModifiers::NONE))
}

#[test]
fn typing_gives_the_whole_text() {
    let mut editor = Editor::default();
    editor.follow(Some(field("Қаза", true)));
    assert_eq!(
        press(&mut editor, KeyCode::Char('қ')),
        Reaction::Typed("Қазақ".into())
    );
    assert_eq!(
        press(&mut editor, KeyCode::Enter),
        Reaction::Typed("Қазақ\n".into())
    );
    assert_eq!(
        press(&mut editor, KeyCode::Backspace),
        Reaction::Typed("Қазақ".into())
    );
}

#[test]
fn a_field_of_one_line_leaves_enter_and_arrows_to_the_page() {
    let mut editor = Editor::default();
    editor.follow(Some(field("да", false)));
    assert_eq!(press(&mut editor, KeyCode::Enter), Reaction::Unused);
    assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Unused);
    assert_eq!(
        editor.paste("и\r\nнет"),
        Reaction::Pasted {
            text: "даи нет".into(),
            joined: true
        }
    );
}

#[test]
fn the_first_and_the_last_line_lead_out() {
    let mut editor = Editor::default();
    editor.follow(Some(field("раз\nдва", true)));
    assert_eq!(press(&mut editor, KeyCode::Down), Reaction::Unused);
    assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Moved);
    assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Unused);
}

#[test]
fn an_undo_in_the_model_puts_the_cursor_where_it_happened() {
    let mut editor = Editor::default();
    editor.follow(Some(field("один два три", true)));
    editor.follow(Some(field("один три", true)));
    assert_eq!(
        press(&mut editor, KeyCode::Char('!')),
        Reaction::Typed("один! три".into())
    );
}

/// The field of one line that takes this.
fn taking(takes: Takes, text: &str) -> Editor {
    let mut editor = Editor::default();
    editor.follow(Some(OpenField {
        takes,
        ..field(text, false)
    }));
    editor
}

#[test]
fn the_kazakh_number_row_types_digits() {
    let row: Vec<char> = "қ\"әіңғ,.үұ".chars().collect();
    for digits in ["0", "16", "66", "7", "2018", "677", "48", "6700"] {
        for takes in [Takes::Number, Takes::Date] {
            let mut editor = taking(takes, "");
            for digit in digits.bytes() {
                press(&mut editor, KeyCode::Char(row[usize::from(digit - b'0')]));
            }
            assert_eq!(
                press(&mut editor, KeyCode::Char(' ')),
                Reaction::Typed(format!("{digits} "))
            );
        }
    }
}

#[test]
fn words_typed_where_a_number_is_asked_are_words() {
    for words in ["үш", "қаңтар айы", "5 қараша, нақтылау керек", "2018 жылғы"]
    {
        for takes in [Takes::Number, Takes::Date] {
            let mut editor = taking(takes, "");
            let last = words
                .chars()
                .map(|letter| press(&mut editor, KeyCode::Char(letter)));
            assert_eq!(last.last(), Some(Reaction::Typed(words.into())));
        }
    }
}

#[test]
fn a_letter_typed_elsewhere_makes_no_word_of_a_digit() {
    let mut editor = taking(Takes::Number, "1 2");
    press(&mut editor, KeyCode::Left);
    press(&mut editor, KeyCode::Char('ү'));
    press(&mut editor, KeyCode::Home);
    typed(&mut editor, KeyCode::Char('ш'), "ш1 82");
}

#[test]
fn a_comma_typed_with_digits_is_a_comma() {
    let mut editor = taking(Takes::Number, "26");
    assert_eq!(
        press(&mut editor, KeyCode::Char(',')),
        Reaction::Typed("26,".into())
    );
    assert_eq!(
        press(&mut editor, KeyCode::Char('5')),
        Reaction::Typed("26,5".into())
    );
    editor.follow(Some(field("текст", true)));
    editor.follow(None);
    editor.follow(Some(field("", true)));
    assert_eq!(
        press(&mut editor, KeyCode::Char('ә')),
        Reaction::Typed("ә".into())
    );
}

/// An editor with this text, the cursor at its end.
fn at_end_of(text: &str, multiline: bool) -> Editor {
    let mut editor = Editor::default();
    editor.follow(Some(field(text, multiline)));
    editor
}

#[track_caller]
fn typed(editor: &mut Editor, code: KeyCode, expected: &str) {
    assert_eq!(press(editor, code), Reaction::Typed(expected.into()));
}

#[test]
fn a_mark_typed_after_its_letter_joins_it() {
    let mut editor = at_end_of("Ма", true);
    press(&mut editor, KeyCode::Char('и'));
    typed(&mut editor, KeyCode::Char('\u{306}'), "Май");
    typed(&mut editor, KeyCode::Char('с'), "Майс");
    // A stress mark has no letter of its own and stays beside its own.
    let mut editor = at_end_of("строка\nза", true);
    typed(&mut editor, KeyCode::Char('\u{301}'), "строка\nза\u{301}");
    press(&mut editor, KeyCode::Up);
    typed(&mut editor, KeyCode::Char('!'), "ст!рока\nза\u{301}");
}

#[test]
fn a_mark_joins_what_stands_before_it_after_an_erasure_too() {
    let mut editor = at_end_of("и\n\u{306}ра", true);
    press(&mut editor, KeyCode::Home);
    typed(&mut editor, KeyCode::Backspace, "йра");
    typed(&mut editor, KeyCode::Char('-'), "й-ра");
}

#[test]
fn keys_go_by_what_is_seen_as_one_letter() {
    let mut editor = at_end_of("мйр👋🏽!", true);
    typed(&mut editor, KeyCode::Backspace, "мйр👋🏽");
    let mut editor = at_end_of("аза\u{301}б👋🏽", true);
    typed(&mut editor, KeyCode::Backspace, "аза\u{301}б");
    press(&mut editor, KeyCode::Left);
    typed(&mut editor, KeyCode::Backspace, "азб");
    press(&mut editor, KeyCode::Home);
    let mut editor = at_end_of("за\u{301}б", true);
    press(&mut editor, KeyCode::Home);
    press(&mut editor, KeyCode::Right);
    typed(&mut editor, KeyCode::Delete, "зб");
    press(&mut editor, KeyCode::Right);
    typed(&mut editor, KeyCode::Char('!'), "зб!");
}

#[test]
fn lines_above_and_below_are_left_between_letters() {
    let mut editor = at_end_of("за\u{301}б\nаб", true);
    press(&mut editor, KeyCode::Up);
    // Two characters, but one and a half letters: the cursor stands before or behind the letter, never in it.
    let Reaction::Typed(text) = press(&mut editor, KeyCode::Char('|')) else {
        panic!("nothing typed")
    };
    assert!(!text.contains("а|\u{301}"), "{text:?}");
}

#[test]
fn a_paste_too_long_for_an_answer_is_not_made() {
    let mut editor = at_end_of("было", true);
    let all = "ж".repeat(MOST / 2);
    assert_eq!(editor.paste(&all), Reaction::TooLong(4));
    typed(&mut editor, KeyCode::Char('!'), "было!");
    let mut editor = at_end_of("", true);
    assert_eq!(
        editor.paste(&all),
        Reaction::Pasted {
            text: all.clone(),
            joined: false
        }
    );
    typed(&mut editor, KeyCode::Backspace, &"ж".repeat(MOST / 2 - 1));
}

#[test]
fn the_cursor_is_found_again_in_a_long_line() {
    let long = "ж".repeat(70_000);
    let mut editor = at_end_of(&format!("{long} два"), true);
    editor.follow(Some(field(&format!("{long} один два"), true)));
    typed(
        &mut editor,
        KeyCode::Char('!'),
        &format!("{long} один! два"),
    );
}

#[test]
fn a_line_end_in_a_burst_is_no_command_where_words_are_asked() {
    assert_eq!(
        at_end_of("раз", true).line_end(),
        Reaction::Typed("раз\n".into())
    );
    assert_eq!(
        at_end_of("раз", false).line_end(),
        Reaction::Typed("раз ".into())
    );
    let mut figures = Editor::default();
    figures.follow(Some(OpenField {
        takes: Takes::Number,
        ..field("12", false)
    }));
    assert_eq!(figures.line_end(), Reaction::Unused);
    assert_eq!(Editor::default().line_end(), Reaction::Unused);
}

proptest::proptest! {
    /// Groups of digits with blanks between, as a day is typed where the row gives neither point nor hyphen.
    #[test]
    fn whatever_is_typed_on_the_row_is_the_digits_of_its_keys(groups in proptest::collection::vec("[0-9]{1,6}", 1..4), is_date in proptest::prelude::any::<bool>()) {
        let row: Vec<char> = "қ\"әіңғ,.үұ".chars().collect();
        let meant = groups.join(" ");
        let mut editor = Editor::default();
        let takes = if is_date { Takes::Date } else { Takes::Number };
        editor.follow(Some(OpenField { takes, ..field("", false) }));
        let mut last = Reaction::Unused;
        for typed in meant.chars() {
            let digit = typed.to_digit(10).map(|digit| row[digit as usize]);
            last = press(&mut editor, KeyCode::Char(digit.unwrap_or(typed)));
        }
        assert_eq!(last, Reaction::Typed(meant));
    }
}

#[test]
fn a_field_that_is_not_drawn_yet_is_as_wide_as_the_last_one() {
    let mut editor = at_end_of("раз", true);
    let mut picture = Picture::new(Size::new(10, 3));
    editor.draw(&mut picture, Rect::new(0, 0, 10, 3));
    let next = OpenField {
        id: FieldId::PopupRemark,
        ..field("очередь в записи", true)
    };
    editor.follow(Some(next));
    assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Moved);
    typed(&mut editor, KeyCode::Char('!'), "очеред!ь в записи");
    assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Unused);
}

/// The area holds a piece of a long text; what comes of keys is what would come of them in the whole text.
mod long {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::editor::grapheme;

    const KEYS: [KeyCode; 10] = [
        KeyCode::Char('ә'),
        KeyCode::Char(' '),
        KeyCode::Enter,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        // A stress mark, which joins no Cyrillic letter to one character.
        KeyCode::Char('\u{301}'),
    ];

    /// What a key makes of a text with the cursor before a byte of it.
    fn pressed(text: &mut String, at: usize, key: KeyCode) -> usize {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let (from, to, typed) = match key {
            KeyCode::Enter => (at, at, "\n".to_owned()),
            KeyCode::Char(letter) => (at, at, letter.to_string()),
            KeyCode::Backspace => (grapheme::before(text, at), at, String::new()),
            KeyCode::Delete => (at, grapheme::after(text, at), String::new()),
            KeyCode::Left => return grapheme::before(text, at),
            KeyCode::Right => return grapheme::after(text, at),
            KeyCode::Home => return line,
            _ => return text[at..].find('\n').map_or(text.len(), |end| at + end),
        };
        text.replace_range(from..to, &typed);
        from + typed.len()
    }

    proptest! {
        #[test]
        fn each_key_does_what_it_does_in_the_whole_text(
            lines in prop::collection::vec(0..4000_usize, 1..6),
            keys in prop::collection::vec((0..KEYS.len(), 1..20_usize), 1..25),
        ) {
            let lines = lines.iter().map(|words| "ата-ана 😀е\u{301} ".repeat(words / 16));
            let mut text = lines.collect::<Vec<_>>().join("\n");
            let mut at = text.len();
            let mut editor = Editor::default();
            editor.follow(Some(field(&text, true)));
            for (key, times) in keys {
                for _ in 0..times {
                    press(&mut editor, KEYS[key]);
                    at = pressed(&mut text, at, KEYS[key]);
                }
                let open = editor.open.as_ref().unwrap();
                prop_assert_eq!(&open.text, &text);
            }
        }
    }
}
