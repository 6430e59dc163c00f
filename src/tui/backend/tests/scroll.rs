//! Rows that the terminal moves.

use super::*;

#[test]
fn rows_that_make_room_are_moved() {
    let lines = |text: &str| text.replace(' ', "\n");
    // The last row stays where it is.
    let (before, after) = ("а б в г д . . . я", "а б ж в г д . . я");
    step(
        &lines(before),
        &lines(after),
        "\x1b[6H\x1b[M\x1b[3H\x1b[Lж\x1b[2A",
    );
    step(
        &lines(after),
        &lines(before),
        "\r\n\n\x1b[M\n\n\n\x1b[L.\x1b[5A",
    );
}

/// Terminals give new rows the background of the pen; the emulator of the random frames does not.
#[test]
fn rows_that_come_have_no_colour() {
    let (mut terminal, wire) = terminal(10, 8);
    for text in ["а\nб\nв\nг", "а\nж\nб\nв\nг"] {
        wire.taken();
        terminal
            .draw(|frame| {
                frame.render_widget(Paragraph::new(text), frame.area());
                let blue = Paragraph::new("синее").style(Style::new().bg(Color::Blue));
                frame.render_widget(blue, Rect::new(0, 7, 10, 1));
                frame.set_cursor_position((0, 0));
            })
            .unwrap();
    }
    let moved = "\x1b[m\x1b[5H\x1b[M\x1b[2H\x1b[Lж\x1b[H";
    assert_eq!(wire.taken(), (moved.to_owned(), 1));
}
