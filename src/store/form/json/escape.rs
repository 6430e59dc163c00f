//! Texts that are written with escapes.

/// Reads a text behind its first quotation mark; gives it with the bytes that it takes, the last mark included.
pub(super) fn read(written: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut rest = written;
    loop {
        let end = rest.find(['"', '\\'])?;
        text.push_str(&rest[..end]);
        let is_end = rest.as_bytes()[end] == b'"';
        rest = &rest[end + 1..];
        if is_end {
            return Some((text, written.len() - rest.len()));
        }
        let kind = rest.chars().next()?;
        rest = &rest[kind.len_utf8()..];
        text.push(match kind {
            '"' | '\\' | '/' => kind,
            'b' => '\u{08}',
            'f' => '\u{0C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => by_number(&mut rest)?,
            _ => return None,
        });
    }
}

/// The character behind `\u`; those beyond the first plane are written as two numbers.
fn by_number(rest: &mut &str) -> Option<char> {
    let first = four_digits(rest)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    *rest = rest.strip_prefix("\\u")?;
    let second = four_digits(rest)?;
    if !(0xDC00..0xE000).contains(&second) {
        return None;
    }
    char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
}

fn four_digits(rest: &mut &str) -> Option<u32> {
    let (digits, behind) = rest.split_at_checked(4)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    *rest = behind;
    u32::from_str_radix(digits, 16).ok().filter(|_| is_number)
}
