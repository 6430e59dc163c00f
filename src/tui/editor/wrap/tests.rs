use super::*;

fn wrapped(text: &str, width: usize) -> Wrapped {
    let mut wrapped = Wrapped::default();
    wrapped.follow(text, width);
    wrapped
}

#[track_caller]
fn rows(text: &str, width: usize, expected: &[&str]) {
    let wrapped = wrapped(text, width);
    let rows: Vec<&str> = wrapped.rows(0).map(str::trim_end).collect();
    assert_eq!(rows, expected);
    assert_eq!(wrapped.height(), expected.len());
}

#[test]
fn rows_break_where_lines_may() {
    rows("очередь в записи", 10, &["очередь в", "записи"]);
    rows(
        "10-үй, 5-пәтер (иесі: Қ. Ғ.)",
        14,
        &["10-үй, 5-пәтер", "(иесі: Қ. Ғ.)"],
    );
    rows("раз\n\nдва", 10, &["раз", "", "два"]);
    rows("необыкновенный", 6, &["необык", "новенн", "ый"]);
    rows("барлық ата-", 10, &["барлық", "ата-"]);
    rows("барлық ата-а", 10, &["барлық", "ата-а"]);
    rows("барлық --", 9, &["барлық --"]);
    rows("барлық --", 8, &["барлық", "--"]);
    rows("барлық-", 6, &["барлық", "-"]);
    rows("---", 2, &["--", "-"]);
    rows("", 5, &[""]);
    rows("да   нет", 4, &["да", "нет"]);
}

/// Places of a text are told by the letters before them here, since bytes cannot be counted by eye.
fn place(wrapped: &Wrapped, text: &str, letters: usize) -> (usize, usize) {
    let at = text.char_indices().nth(letters);
    wrapped.place(at.map_or(text.len(), |(at, _)| at))
}

fn at(wrapped: &Wrapped, text: &str, row: usize, column: usize) -> Option<usize> {
    let at = wrapped.at(row, column)?;
    Some(text[..at].chars().count())
}

#[test]
fn the_cursor_stands_where_typing_goes() {
    let text = "очередь в записи\nда";
    let wrapped = wrapped(text, 10);
    assert_eq!(place(&wrapped, text, 0), (0, 0));
    assert_eq!(place(&wrapped, text, 9), (0, 9));
    assert_eq!(place(&wrapped, text, 10), (1, 0));
    assert_eq!(place(&wrapped, text, 16), (1, 6));
    assert_eq!(place(&wrapped, text, 19), (2, 2));
}

#[test]
fn rows_are_gone_through_by_column() {
    let text = "очередь в записи\nда";
    let wrapped = wrapped(text, 10);
    assert_eq!(at(&wrapped, text, 0, 3), Some(3));
    assert_eq!(at(&wrapped, text, 1, 3), Some(13));
    assert_eq!(at(&wrapped, text, 1, 9), Some(16));
    assert_eq!(at(&wrapped, text, 0, 99), Some(9));
    assert_eq!(at(&wrapped, text, 2, 1), Some(18));
    assert_eq!(at(&wrapped, text, 3, 0), None);
}

/// Numbers that are the same in each run.
fn dice(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    usize::try_from(*seed >> 33).unwrap_or(0) % below
}

#[test]
fn an_edited_line_is_wrapped_as_a_new_one_is() {
    const LETTERS: [&str; 12] = [
        "а",
        "қ",
        "ң",
        "б",
        "x",
        " ",
        " ",
        "  ",
        "-",
        ",",
        "үлгі ",
        "необыкновенный ",
    ];
    for width in [3, 10, 47, usize::MAX] {
        let mut seed = 7;
        let mut text: Vec<char> = Vec::new();
        let mut edited = Wrapped::default();
        for round in 0..150 {
            let from = dice(&mut seed, text.len() + 1);
            let to = (from + dice(&mut seed, 9)).min(text.len());
            let many = if dice(&mut seed, 40) == 0 { 600 } else { 4 };
            let new = (0..dice(&mut seed, many)).map(|_| LETTERS[dice(&mut seed, LETTERS.len())]);
            let new: String = new.collect();
            text.splice(from..to, new.chars());
            let line: String = text.iter().collect();
            edited.follow(&line, width);
            let mut whole = Wrapped::default();
            whole.follow(&line, width);
            let (edited, whole) = (&edited.lines[0].starts, &whole.lines[0].starts);
            let differs = edited.iter().zip(whole).position(|(a, b)| a != b);
            assert!(edited == whole, "{width} {round} {differs:?}");
        }
    }
}

#[test]
fn an_edit_wraps_its_own_line_only() {
    let mut text = wrapped("раз два\nтри", 20);
    let before = text.lines[1].text.as_ptr();
    text.follow("раз два три\nтри", 20);
    assert_eq!(text.lines[1].text.as_ptr(), before);
    text.follow("раз\nдва три\nтри", 20);
    assert_eq!(text.lines[2].text.as_ptr(), before);
    assert_eq!(text.rows(0).collect::<Vec<_>>(), ["раз", "два три", "три"]);
    text.follow("раз\nтри", 20);
    assert_eq!(text.lines[1].text.as_ptr(), before);
    assert_eq!(text.height(), 2);
}
