//! The same with the built program in a terminal: what is finished shows without another key.

use crate::support::sitting::Sitting;

/// Opens the menu and goes to «finish», which stands behind five other lines.
const FINISH: &str = "\x1b[20~\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B";

#[test]
fn it_shows_at_once_at_ones_own_screen_and_at_a_colleagues() {
    let mut sitting = Sitting::begun();
    let mut two = sitting.joined_by("petrova");
    two.wait_for("Утверждение").send("Дир").wait_for("┃ Дир");
    sitting
        .pty
        .send(FINISH)
        .wait_for("> Завершить черновик")
        .send("\r");
    sitting.pty.wait_for("> Ещё не завершать").send("\x1b[A\r");
    sitting.pty.wait_for("Завершено.").wait_for("завершён ");
    two.wait_for("Черновик завершён").send("\r\t");
    sitting.pty.wait_for("изменено после завершения");
    sitting.pty.send("\x1b[21~");
    two.send("\x1b[21~");
    assert_eq!((sitting.pty.ended(), two.ended()), (0, 0));
    let text = sitting.text();
    assert!(
        text.contains("\"finished\"") && text.contains("Дир"),
        "{text}"
    );
}
