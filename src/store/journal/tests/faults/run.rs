//! What a person does in a draft, what was promised meanwhile, and whether that is kept.

use std::time::Duration;

use super::super::*;

/// One picture: what changed, and which answer is open.
pub(super) type Key = (Vec<Change>, Option<Cell>);

/// Rows are numbered from here on, whoever adds them.
const TAG: u32 = 0x1234_5678;

/// Fifty keys: two fields typed into letter by letter, rows, a section that does not apply, a whole paste.
pub(super) fn fifty_keys() -> Vec<Key> {
    let mut answers = Answers::default();
    answers.add_rows_as(TAG);
    let acts = questionnaire().find_section("acts").unwrap();
    let mut keys: Vec<Key> = Vec::new();
    let mut rows = Rows::default();
    for n in 0..3 {
        let row = answers.fresh_row();
        rows.shown.insert(n / 2, row);
        answers.apply(Change::Rows(acts, rows.clone()));
        keys.push((answers.take_changes(), None));
        for len in 1..=6 {
            keys.push(typed(found(row), &"123456"[..len]));
        }
        for len in 1..=6 {
            keys.push(typed(day(), &format!("{n}{}", &"abcdef"[..len])));
        }
        keys.push((vec![], None));
        let off = (n != 1).then(SectionOff::default);
        keys.push((vec![Change::Off(acts, off)], None));
    }
    rows.deleted.extend(rows.shown.pop());
    keys.push((vec![Change::Rows(acts, rows.clone())], None));
    rows.shown.extend(rows.deleted.pop());
    keys.push((vec![Change::Rows(acts, rows)], None));
    keys.push(typed(day(), "paste"));
    keys.push((vec![], None));
    assert!(keys.len() >= 49);
    keys
}

/// A text so long that the live file gives way to a new one.
pub(super) fn long_text() -> Vec<Key> {
    let long = "x".repeat(135_000);
    let mut keys: Vec<Key> = (0..4)
        .map(|n| typed(day(), &format!("{long}{n}")))
        .collect();
    keys.push((vec![], None));
    keys.push(typed(day(), "short"));
    keys
}

/// What is typed by one who goes on in a draft.
fn few_keys() -> Vec<Key> {
    let mut keys: Vec<Key> = ["later", "later on"].map(|text| typed(day(), text)).into();
    keys.push((vec![], None));
    keys
}

fn typed(cell: Cell, text: &str) -> Key {
    (vec![Change::Answer(cell, number(text))], Some(cell))
}

/// How a session went.
#[derive(Default)]
pub(super) struct Run {
    /// What was on the screen: first what was there, then after each key.
    pub(super) screens: Vec<Answers>,
    /// The last of these of which all is with the kernel.
    pub(super) kept: Option<usize>,
    /// The last of these of which all is on the disk.
    pub(super) synced: Option<usize>,
    /// The last of these when all was on the disk again after a failure, and what a power cut would have left then.
    pub(super) mended: Option<(usize, Vec<Disk>)>,
}

impl Run {
    /// A session in a new draft.
    pub(super) fn play(disk: &Disk, keys: &[Key]) -> Self {
        let mut run = Self::default();
        let Ok(mut book) = try_open(disk, &questionnaire()) else {
            run.show(Answers::default());
            return run;
        };
        run.show(book.answers());
        run.promise(&book);
        run.type_all(disk, &mut book, keys);
        run
    }

    /// A session in a draft that was left, and what could be seen of it.
    pub(super) fn go_on(disk: &Disk) -> Self {
        let mut run = Self::default();
        let Ok(mut book) = try_open(disk, &questionnaire()) else {
            return run;
        };
        let Ok(fields) = book.unfinished() else {
            return run;
        };
        let healthy = try_open(&disk.after_kill(), &questionnaire()).unwrap();
        let is_all = book.answers().all_changes() == healthy.answers().all_changes();
        if !is_all || fields != healthy.unfinished().unwrap() {
            // A file that could not be read is told, and shown when it can be.
            return run;
        }
        book.sync_former();
        // What was left in a field is shown only when it was taken over.
        if fields.is_empty() {
            run.show(book.answers());
            run.promise(&book);
        }
        let taken = fields.iter().map(|field| book.recover(field));
        if taken.filter(Result::is_err).count() > 0 && book.retry().is_err() {
            return run;
        }
        run.show(book.answers());
        run.promise(&book);
        book.syncer().round();
        run.promise(&book);
        run.type_all(disk, &mut book, &few_keys());
        run
    }

    fn type_all(&mut self, disk: &Disk, book: &mut Book, keys: &[Key]) {
        let mut has_failed = false;
        let mut screen = self.screens.last().cloned().unwrap_or_default();
        for (no, (changes, open)) in keys.iter().enumerate() {
            for change in changes {
                screen.apply(change.clone());
            }
            self.show(screen.clone());
            if book.record(changes, *open).is_ok() {
                self.kept = Some(self.screens.len() - 1);
            } else {
                let keeping = book.keeping();
                assert!(matches!(keeping, Keeping::Failed(_)), "a failure is told");
            }
            // The disk is sometimes behind.
            if no % 3 != 1 {
                book.syncer().round();
            }
            has_failed |= matches!(book.keeping(), Keeping::Failed(_));
            // Where that failed it is tried again at once, or with the next key.
            if no % 2 == 0 && matches!(book.keeping(), Keeping::Failed(_)) {
                let _ = book.retry();
                book.syncer().round();
            }
            self.promise(book);
            if has_failed && self.mended.is_none() && matches!(book.keeping(), Keeping::Synced) {
                self.mended = Some((self.screens.len() - 1, disk.after_power_cut(2)));
            }
        }
        if book.retry().is_ok() {
            self.kept = Some(self.screens.len() - 1);
        }
        let _ = book.close(Duration::ZERO);
        self.promise(book);
    }

    fn show(&mut self, screen: Answers) {
        self.screens.push(screen);
    }

    /// What is said of that which is on the screen now.
    fn promise(&mut self, book: &Book) {
        if matches!(book.keeping(), Keeping::Synced) {
            self.synced = Some(self.screens.len() - 1);
        }
    }

    /// What may be there if all is that was promised: one of these.
    pub(super) fn from(&self, promised: Option<usize>) -> &[Answers] {
        &self.screens[promised.unwrap_or(0)..]
    }

    /// Whether the session came to its end with everything kept.
    pub(super) fn is_kept(&self) -> bool {
        self.kept == Some(self.screens.len() - 1)
    }
}

/// Whether a draft can be opened, and each thing in it is as it was on one of these screens. An answer may be that which
/// is there, or a text that is offered: then the person decides, and sees both.
#[track_caller]
pub(super) fn check<'a>(
    screens: impl IntoIterator<Item = &'a Answers>,
    disk: &Disk,
    what: impl FnOnce() -> String,
) {
    let screens: Vec<&Answers> = screens.into_iter().collect();
    let form = questionnaire();
    let book = try_open(disk, &form).expect("a disk that works can be read");
    let (now, offered) = (book.answers(), book.unfinished().unwrap());
    let acts = form.find_section("acts").unwrap();
    let mut cells: Vec<Cell> = now.rows(acts).shown.iter().map(|row| found(*row)).collect();
    cells.push(day());
    let lost = if !screens.iter().any(|s| s.rows(acts) == now.rows(acts)) {
        format!("rows {:?}", now.rows(acts))
    } else if !screens.iter().any(|s| s.off(acts) == now.off(acts)) {
        format!("off {:?}", now.off(acts))
    } else {
        let lost = cells.into_iter().filter(|cell| {
            let offered = offered.iter().filter(|field| field.cell == *cell);
            let mut found = offered
                .map(|field| &field.answer)
                .chain([now.answer(*cell)]);
            !found.any(|answer| screens.iter().any(|s| s.answer(*cell) == answer))
        });
        match lost.map(|cell| text(&now, cell)).next() {
            None => return,
            Some(text) => format!("{:?}", text.chars().rev().take(20).collect::<String>()),
        }
    };
    panic!("{}: found {lost}; {:?}", what(), book.damage());
}
