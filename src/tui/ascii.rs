//! A picture without line-drawing characters and arrows, for fonts and ways that lack them.

use ratatui::buffer::Buffer;

/// Puts an ASCII character in the place of each one that draws and is no letter.
pub fn draw(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = plain(cell.symbol()) {
            cell.set_symbol(plain);
        }
    }
}

fn plain(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "│" | "┃" => "|",
        "─" | "–" | "—" => "-",
        "┌" | "┐" | "└" | "┘" => "+",
        "←" => "<",
        "→" => ">",
        "↑" => "^",
        "↓" => "v",
        "…" => "~",
        "·" => "*",
        "×" => "x",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_draws_becomes_ascii_and_letters_stay() {
        let mut buffer =
            Buffer::with_lines(["┌─ Әкім ─┐", "│ а → б… │", "└────────┘", "┃ 40×12 –·"]);
        draw(&mut buffer);
        assert_eq!(
            buffer,
            Buffer::with_lines(["+- Әкім -+", "| а > б~ |", "+--------+", "| 40x12 -*"])
        );
    }
}
