#![allow(clippy::unwrap_used)]

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::*;

/// Milliseconds between the parts of a split sequence, as in the experiments.
const SPLIT: u64 = 30;

/// The events crossterm makes of a string's characters, where `␛` is an Esc.
fn keys(typed: &str) -> impl Iterator<Item = KeyEvent> {
    typed.chars().map(|c| match c {
        '␛' => KeyCode::Esc.into(),
        '\r' => KeyCode::Enter.into(),
        '\n' => KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL),
        '\t' => KeyCode::Tab.into(),
        '↑' => KeyCode::Up.into(),
        c if c.is_uppercase() => KeyEvent::new(KeyCode::Char(c), KeyModifiers::SHIFT),
        c => KeyCode::Char(c).into(),
    })
}

/// Feeds the parts, `gap` ms apart, waits long enough, and returns all that came out.
fn after(parts: &[&str], gap: u64) -> Vec<Input> {
    let mut escape = Escape::new(HOLD);
    let mut now = Duration::from_secs(5);
    let mut out = Vec::new();
    for part in parts {
        out.extend(escape.expire(now));
        out.extend(keys(part).flat_map(|key| escape.feed(key, now)));
        now += Duration::from_millis(gap);
    }
    if let Some(deadline) = escape.deadline() {
        out.extend(escape.expire(deadline));
    }
    assert_eq!(escape.deadline(), None);
    out
}

#[track_caller]
fn case(parts: &[&str], expected: impl Into<KeyEvent>) {
    assert_eq!(after(parts, SPLIT), [Input::Key(expected.into())]);
}

#[track_caller]
fn as_typed(parts: &[&str], gap: u64) {
    let expected: Vec<Input> = keys(&parts.concat()).map(Input::Key).collect();
    assert_eq!(after(parts, gap), expected);
}

#[track_caller]
fn pasted(parts: &[&str], expected: &str) {
    assert_eq!(after(parts, SPLIT), [Input::Paste(expected.into())]);
}

#[test]
fn function_keys_are_put_together() {
    for (number, f) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
        .iter()
        .zip(1..)
    {
        case(&["␛", &format!("[{number}~")], KeyCode::F(f));
    }
    for (letter, f) in ["P", "Q", "R", "S"].iter().zip(1..) {
        case(&["␛", &format!("O{letter}")], KeyCode::F(f));
    }
    for (letter, f) in ["A", "B", "C", "D", "E"].iter().zip(1..) {
        case(&["␛", &format!("[[{letter}")], KeyCode::F(f));
    }
}

#[test]
fn moving_keys_are_put_together() {
    for (sequence, code) in [
        ("[A", KeyCode::Up),
        ("[B", KeyCode::Down),
        ("[C", KeyCode::Right),
        ("[D", KeyCode::Left),
        ("OA", KeyCode::Up),
        ("OD", KeyCode::Left),
        ("[H", KeyCode::Home),
        ("OH", KeyCode::Home),
        ("[1~", KeyCode::Home),
        ("[7~", KeyCode::Home),
        ("[F", KeyCode::End),
        ("[4~", KeyCode::End),
        ("[2~", KeyCode::Insert),
        ("[3~", KeyCode::Delete),
        ("[5~", KeyCode::PageUp),
        ("[6~", KeyCode::PageDown),
    ] {
        case(&["␛", sequence], code);
    }
    case(
        &["␛", "[Z"],
        KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
    );
}

#[test]
fn modifiers_are_read() {
    let control = KeyModifiers::CONTROL;
    case(&["␛", "[1;5C"], KeyEvent::new(KeyCode::Right, control));
    case(&["␛", "[3;5~"], KeyEvent::new(KeyCode::Delete, control));
    let all = control | KeyModifiers::ALT | KeyModifiers::SHIFT;
    case(&["␛", "[1;8P"], KeyEvent::new(KeyCode::F(1), all));
}

#[test]
fn letters_by_their_number_are_read() {
    let control = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
    case(&["␛", "[1089::99;5u"], control('с'));
    case(&["␛", "[27;5;1084~"], control('м'));
    case(&["␛", "[1241u"], KeyCode::Char('ә'));
    case(&["␛", "[13;1:1u"], KeyCode::Enter);
}

#[test]
fn a_sequence_may_come_in_many_parts() {
    case(&["␛", "[", "1", "1", "~"], KeyCode::F(1));
    case(
        &["␛[", "1;", "5A"],
        KeyEvent::new(KeyCode::Up, KeyModifiers::CONTROL),
    );
}

#[test]
fn putty_alt_and_an_arrow_is_the_arrow() {
    case(&["␛[A"], KeyCode::Up);
    case(&["␛␛[A"], KeyCode::Up);
    case(&["␛", "␛", "[A"], KeyCode::Up);
    case(&["␛␛", "[11~"], KeyCode::F(1));
}

#[test]
fn a_lone_esc_comes_out_after_the_hold() {
    let mut escape = Escape::new(HOLD_OVER_SSH);
    let pressed = Duration::from_secs(1);
    assert_eq!(escape.feed(KeyCode::Esc.into(), pressed), []);
    let deadline = escape.deadline().unwrap();
    assert_eq!(deadline, pressed + HOLD_OVER_SSH);
    assert_eq!(escape.expire(pressed + HOLD), []);
    assert_eq!(escape.expire(deadline), [Input::Key(KeyCode::Esc.into())]);
    assert_eq!(escape.deadline(), None);
}

#[test]
fn esc_and_a_letter_are_both_there() {
    as_typed(&["␛", "q"], SPLIT);
    as_typed(&["␛", "ф"], SPLIT);
    as_typed(&["␛", "О"], SPLIT); // Cyrillic
    as_typed(&["␛", "\r"], SPLIT);
    as_typed(&["␛", "↑"], SPLIT);
    as_typed(&["␛", "[ф"], SPLIT);
    as_typed(&["␛", "[[z"], SPLIT);
}

#[test]
fn esc_and_a_letter_of_one_read_are_alt() {
    let alt = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::ALT);
    case(&["␛q"], alt('q'));
    case(&["␛ф"], alt('ф'));
    case(&["␛\r"], KeyEvent::new(KeyCode::Enter, KeyModifiers::ALT));
}

#[test]
fn keypad_digits_are_digits() {
    for (letter, c) in ('j'..='y').zip('*'..='9') {
        case(&["␛", &format!("O{letter}")], KeyCode::Char(c));
    }
    case(&["␛OM"], KeyCode::Enter);
}

#[test]
fn what_comes_after_the_hold_is_typing() {
    as_typed(&["␛", "[", "A"], 200);
    as_typed(&["␛", "[11~"], 200);
    as_typed(&["␛", "[1111111111111111111"], SPLIT);
}

#[test]
fn an_esc_held_down_comes_out_all_the_same() {
    let mut escape = Escape::new(HOLD);
    let mut out = 0;
    for tick in 0..10 {
        let now = Duration::from_millis(33 * tick);
        out += escape.feed(KeyCode::Esc.into(), now).len();
    }
    assert_eq!(out, 8);
    assert_eq!(escape.release().len(), 2);
    as_typed(&["␛", "[", "␛", "x"], SPLIT);
}

#[test]
fn other_keys_pass_at_once() {
    let mut escape = Escape::new(HOLD);
    for key in keys("aЖ[O~\r\t") {
        assert_eq!(escape.feed(key, Duration::ZERO), [Input::Key(key)]);
        assert_eq!(escape.deadline(), None);
    }
}

#[test]
fn unknown_sequences_type_nothing() {
    assert_eq!(after(&["␛", "[99~"], SPLIT), []);
    assert_eq!(after(&["␛", "[201~"], SPLIT), []);
    assert_eq!(after(&["␛", "[27;5~"], SPLIT), []);
    assert_eq!(after(&["␛", "[55296u"], SPLIT), []);
    assert_eq!(after(&["␛", "[?62c"], SPLIT), []);
    assert_eq!(after(&["␛OT"], SPLIT), []);
}

#[test]
fn a_paste_with_a_split_start_is_a_paste() {
    pasted(&["␛", "[200~раз\rДва\tтри", "␛", "[201~"], "раз\rДва\tтри");
    pasted(&["␛", "[200~a[1]b\nc", "\rd␛[201~"], "a[1]b\nc\rd");
    pasted(&["␛[200~один", " два"], "один два");
    pasted(&["␛", "[200~", "␛", "[201~"], "");
}

#[test]
fn an_esc_in_a_paste_neither_ends_nor_enters_it() {
    pasted(&["␛", "[200~a␛bc␛␛[Ad␛[99~e␛", "[201~"], "abcde");
}

#[test]
fn an_esc_after_a_paste_is_not_lost() {
    let esc = Input::Key(KeyCode::Esc.into());
    let expected = [Input::Paste("текст".into()), esc];
    assert_eq!(after(&["␛", "[200~текст", "␛"], SPLIT), expected);
}

#[test]
fn a_paste_ends_by_silence_and_typing_goes_on() {
    let expected = [
        Input::Paste("текст".into()),
        Input::Key(KeyCode::Char('я').into()),
    ];
    assert_eq!(after(&["␛[200~текст", "я"], 2500), expected);
}
