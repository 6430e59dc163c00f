//! Whatever the order in which events arrive, and in whichever journals they stand: the readable file is the same, byte
//! for byte.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::core::answers::{Absence, Change, SectionOff};
use crate::core::draft::Draft;
use crate::core::event::{EventId, Stamp, Writer};
use crate::core::lang::Lang;
use crate::store::drafts::{Drafts, Loaded};
use crate::store::journal::line::{self, Body, FORMAT, Line, Opening};
use crate::store::journal::tests::{day, found, number, questionnaire};

const TEXT: &str = include_str!("../../form/tests/every_key.json");

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

/// Three sessions that do not see each other write one draft.
fn written(root: &Path) -> Loaded {
    let drafts = Drafts::at(root);
    let languages = vec![Lang::parse("ru").unwrap()];
    let begun = drafts
        .create("a", TEXT, &Draft::new(questionnaire(), languages))
        .unwrap();
    let mut sessions = [0, 1, 2].map(|_| drafts.load(begun.path()).unwrap());
    drop(begun);
    let mut random = Random(1);
    for n in 0..60 {
        let Loaded { home, draft } = &mut sessions[n % 3];
        let acts = draft.questionnaire.find_section("acts").unwrap();
        let mut rows = draft.answers.rows(acts).clone();
        let row = rows.shown[random.below(rows.shown.len())];
        let mut absent = number("7");
        absent.absence = Some(Absence::NoneFound);
        let change = match random.below(7) {
            0 => Change::Off(acts, Some(SectionOff::default())),
            1 => Change::Off(acts, None),
            2 => Change::Answer(found(row), absent),
            3 => Change::Answer(day(), number(&format!("0{}.01.2019", n % 9 + 1))),
            4 => {
                rows.shown.insert(0, draft.answers.fresh_row());
                Change::Rows(acts, rows)
            }
            5 if rows.shown.len() > 1 => {
                rows.shown.retain(|shown| *shown != row);
                rows.deleted.push(row);
                Change::Rows(acts, rows)
            }
            _ => Change::Answer(found(row), number(&n.to_string())),
        };
        draft.answers.apply(change);
        home.record(&draft.answers.take_changes(), None).unwrap();
    }
    drafts.load(sessions[0].home.path()).unwrap()
}

/// All lines of all journals, parsed: those that begin a journal, and the others.
fn lines(draft: &Path) -> (Vec<Opening>, Vec<Line>) {
    let form = questionnaire();
    let (mut openings, mut others) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(draft.join("journal")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for bytes in bytes
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
        {
            let line = line::Parser::new(&form).parse(bytes).unwrap();
            match &line.body {
                Body::Opening(opening) => openings.push(opening.clone()),
                Body::Happened(_) | Body::Kept(_) | Body::Live(_) => others.push(line),
            }
        }
    }
    (openings, others)
}

/// The first line of a journal that holds lines of others.
fn opening(writer: &str, sum: &str, of: &[Line]) -> Line {
    let mut carries: Vec<String> = of.iter().map(|line| line.id.writer.to_string()).collect();
    carries.sort();
    carries.dedup();
    let id = EventId {
        at: Stamp::default(),
        writer: Writer::parse(writer).unwrap(),
        n: 1,
    };
    let (format, form) = (FORMAT, sum.to_owned());
    Line {
        id,
        wall: 0,
        by: Arc::from("ivanova(7)"),
        body: Body::Opening(Opening {
            format,
            form,
            carries,
        }),
    }
}

#[test]
fn the_readable_file_is_the_same_however_events_arrive() {
    let directory = tempfile::tempdir().unwrap();
    let whole = written(&directory.path().join("whole"));
    whole.home.rebuild().unwrap();
    let expected = fs::read(whole.home.readable()).unwrap();
    let (openings, mut events) = lines(whole.home.path());
    assert!(openings.len() > 3, "{} journals", openings.len());
    assert!(whole.home.book().ledger().conflicts().count() > 0);
    let mut random = Random(2);
    for round in 0..16 {
        let draft = directory.path().join(format!("{round}"));
        fs::create_dir_all(draft.join("journal")).unwrap();
        fs::write(draft.join("questionnaire.json"), TEXT).unwrap();
        random.shuffle(&mut events);
        let mut journals: Vec<Vec<u8>> = vec![Vec::new(); random.below(5) + 1];
        let names: Vec<String> = (0..journals.len())
            .map(|_| format!("z.{:08x}", random.below(1 << 30) + 1))
            .collect();
        for (journal, name) in journals.iter_mut().zip(&names) {
            let first = opening(name, &openings[0].form, &events);
            journal.extend(line::write(&questionnaire(), &first));
        }
        for event in &events {
            let line = line::write(&questionnaire(), event);
            // Some stand in two journals.
            for _ in 0..=random.below(2) {
                let at = random.below(journals.len());
                journals[at].extend(&line);
            }
        }
        for (journal, name) in journals.iter().zip(&names) {
            fs::write(draft.join(format!("journal/{name}.jsonl")), journal).unwrap();
        }
        let again = Drafts::at(directory.path()).load(&draft).unwrap();
        again.home.rebuild().unwrap();
        let found = fs::read(again.home.readable()).unwrap();
        let [found, expected] = [&found, &expected].map(|text| String::from_utf8_lossy(text));
        assert_eq!(found, expected, "round {round}");
        assert_eq!(
            again.home.book().ledger().deeds(),
            whole.home.book().ledger().deeds()
        );
    }
}
