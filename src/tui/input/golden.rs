//! What terminals send and which key it is: one table through the decoder and the escape reader.
//!
//! Byte strings of `PuTTY`, xterm, VTE, the Linux console, tmux and screen, as measured with their default settings.

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::input::Input;
use crate::tui::input::decode::Decoder;
use crate::tui::input::escape::{Escape, HOLD};

/// Bytes, `^[` for an Esc; then the keys that they are, parted by blanks.
const TABLE: &str = "
^[[11~ F1          | PuTTY
^[[12~ F2          | PuTTY
^[[13~ F3          | PuTTY
^[[14~ F4          | PuTTY
^[[15~ F5          | all
^[[17~ F6          | all
^[[18~ F7          | all
^[[19~ F8          | all
^[[20~ F9          | all
^[[21~ F10         | all
^[[23~ F11         | all; Shift+F1 in PuTTY
^[[24~ F12         | all; Shift+F2 in PuTTY
^[[29~ F14         | Shift+F6 in PuTTY
^[OP F1            | xterm, VTE, tmux, screen
^[OQ F2            | xterm, VTE, tmux, screen
^[OR F3            | xterm, VTE, tmux, screen
^[OS F4            | xterm, VTE, tmux, screen
^[[[A F1           | Linux console
^[[[B F2           | Linux console
^[[[C F3           | Linux console
^[[[D F4           | Linux console
^[[[E F5           | Linux console
^[[A Up            | all
^[[B Down          | all
^[[C Right         | all
^[[D Left          | all
^[OA Up            | cursor keys of an application; Ctrl+Up in PuTTY
^[OB Down          | the same
^[OC Right         | the same
^[OD Left          | the same
^[[1~ Home         | PuTTY, tmux, screen
^[[7~ Home         | rxvt
^[[H Home          | xterm, VTE
^[OH Home          | an application's
^[[4~ End          | PuTTY, tmux, screen
^[[8~ End          | rxvt
^[[F End           | xterm, VTE
^[OF End           | an application's
^[[2~ Insert       | all
^[[3~ Delete       | all
^[[5~ PageUp       | all
^[[6~ PageDown     | all
^[[Z Shift+BackTab | all
^I Tab             | all
^M Enter           | all
^J Ctrl+j          | Enter on the keypad in tmux without NumLock
^? Backspace       | all; Ctrl+Del in PuTTY
^H Ctrl+h          | Ctrl+Backspace in xterm and VTE
^[ Esc             | all
^@ Ctrl+Space      | all
^A Ctrl+a          | all but screen
^Z Ctrl+z          | all
^\\ Ctrl+4         | all
^] Ctrl+5          | all
^^ Ctrl+6          | all
^_ Ctrl+7          | Ctrl+/
^[[1;2P Shift+F1   | xterm, VTE
^[[1;5Q Ctrl+F2    | xterm, VTE
^[[1;2R Shift+F3   | xterm, VTE
^[[1;2D Shift+Left | xterm, VTE
^[[1;5C Ctrl+Right | xterm, VTE
^[[1;6D Ctrl+Shift+Left | xterm, VTE
^[[1;3A Alt+Up     | xterm, VTE
^[[3;5~ Ctrl+Delete | xterm, VTE
^[[17;2~ Shift+F6  | xterm, VTE
^[^[[A Up          | Alt+Up in PuTTY
^[^[[D Left        | Alt+Left in PuTTY
^[^[[12~ F2        | Alt+F2 in PuTTY
^[a Alt+a          | Alt+a in PuTTY
^[ф Alt+ф          | Alt+a in PuTTY under a Russian layout
^[^M Alt+Enter     | Alt+Enter in PuTTY, VTE
^[^? Alt+Backspace | Alt+Backspace in PuTTY
^[OM Enter         | the keypad in application mode
^[Oq 1             | the same
^[On .             | the same
^[OE -             | 5 on the keypad without NumLock: nothing
^[[E -             | the same in VTE
^[[G -             | the same in PuTTY
^[OT -             | nobody's
^[[1089::99;5u Ctrl+с | Ctrl+C under a Russian layout, kitty protocol
^[[27;5;1084~ Ctrl+м  | Ctrl+V under a Russian layout, modifyOtherKeys
ә ә                | 2 under a Kazakh layout
Ә Shift+Ә          | the same with Shift
№ №                | / under a Kazakh layout
";

#[test]
fn bytes_are_the_keys_that_people_pressed() {
    let rows = TABLE.lines().filter(|row| !row.is_empty());
    let mut count = 0;
    for row in rows {
        let (case, _) = row.split_once('|').unwrap_or((row, ""));
        let (sent, expected) = case.trim().split_once(' ').unwrap_or((case, ""));
        let expected = expected.trim().trim_start_matches('-');
        assert_eq!(read(&bytes(sent)), expected, "{row}");
        count += 1;
    }
    assert_eq!(count, 84);
}

/// The keys that bytes of one read are, in words.
fn read(bytes: &[u8]) -> String {
    let mut escape = Escape::new(HOLD);
    let keys = Decoder::default().keys(bytes);
    let mut inputs: Vec<Input> = keys
        .into_iter()
        .flat_map(|key| escape.feed(key, Duration::ZERO))
        .collect();
    inputs.extend(escape.release());
    let words: Vec<String> = inputs.iter().map(in_words).collect();
    words.join(" ")
}

/// `^[` and its kin as the control characters that they are.
fn bytes(shown: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut letters = shown.chars();
    while let Some(letter) = letters.next() {
        match (letter, letters.clone().next()) {
            ('^', Some('?')) => {
                bytes.push(0x7f);
                letters.next();
            }
            ('^', Some(control)) if control.is_ascii() => {
                bytes.push(control as u8 & 0x1f);
                letters.next();
            }
            _ => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

fn in_words(input: &Input) -> String {
    let Input::Key(KeyEvent {
        code, modifiers, ..
    }) = input
    else {
        return format!("{input:?}");
    };
    let held = [
        (KeyModifiers::CONTROL, "Ctrl+"),
        (KeyModifiers::ALT, "Alt+"),
        (KeyModifiers::SHIFT, "Shift+"),
    ];
    let held: String = held
        .into_iter()
        .filter(|(modifier, _)| modifiers.contains(*modifier))
        .map(|(_, name)| name)
        .collect();
    let key = match code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::F(n) => format!("F{n}"),
        code => format!("{code:?}"),
    };
    format!("{held}{key}")
}
