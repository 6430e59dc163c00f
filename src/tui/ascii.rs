//! A picture without line-drawing characters and arrows, for fonts and ways that lack them.

use crate::tui::picture::Picture;

/// Puts an ASCII character in the place of each one that draws and is no letter.
pub fn draw(picture: &mut Picture) {
    for span in picture.lines_mut().flat_map(|line| &mut line.spans) {
        if span.content.contains(|letter| plain(letter).is_some()) {
            let text = span.content.chars();
            span.content = text.map(|letter| plain(letter).unwrap_or(letter)).collect();
        }
    }
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '│' | '┃' => '|',
        '─' | '–' | '—' => '-',
        '┌' | '┐' | '└' | '┘' => '+',
        '←' => '<',
        '→' => '>',
        '↑' => '^',
        '↓' => 'v',
        '…' => '~',
        '·' => '*',
        '×' => 'x',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;
    use ratatui::text::Line;

    use super::*;

    #[test]
    fn what_draws_becomes_ascii_and_letters_stay() {
        let mut picture = Picture::new(Size::new(10, 4));
        let shown = ["┌─ Әкім ─┐", "│ а → б… │", "└────────┘", "┃ 40×12 –·"];
        for (row, line) in picture.area().rows().zip(shown) {
            picture.put(row, Line::raw(line));
        }
        draw(&mut picture);
        let shown: Vec<String> = picture.lines_mut().map(|line| line.to_string()).collect();
        let plain = ["+- Әкім -+", "| а > б~ |", "+--------+", "| 40x12 -*"];
        assert_eq!(shown, plain);
    }
}
