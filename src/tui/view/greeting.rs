//! Three lines for who has never used the program, where a page leaves room for them.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines};

const PHRASES: [&str; 3] = ["greeting-1", "greeting-2", "greeting-3"];

/// Draws them at the bottom of an area whose upper lines are `used`; nothing moves for them.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, used: usize) {
    const TALL: u16 = 3;
    // A blank line stands between.
    if !scene.wizard.greets || used + usize::from(TALL) + 1 > usize::from(area.height) {
        return;
    }
    let below = Rect {
        y: area.bottom() - TALL,
        height: TALL,
        ..area
    };
    let said = PHRASES.map(|id| {
        let text = lines::cut(&format!(" {}", scene.say(id)), usize::from(area.width));
        Line::styled(text, scene.theme.quiet())
    });
    lines::draw(picture, below, said);
}
