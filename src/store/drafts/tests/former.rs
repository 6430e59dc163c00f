//! Drafts of the former layout: one `draft.json` beside the form. All in it is taken over, and the file stays.

use super::*;
use crate::core::answers::{Absence, Answer, SectionOff};
use crate::core::questionnaire::item::ItemNo;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

/// A draft in two languages with all that a draft can hold.
fn full() -> Draft {
    let form = Arc::new(form::read(TEXT).unwrap());
    let mut draft = Draft::new(form, vec![lang("ru"), lang("kk")]);
    let acts = draft.questionnaire.find_section("acts").unwrap();
    let rows = Rows {
        shown: vec![RowId(3), RowId(1)],
        deleted: vec![RowId(2)],
    };
    draft.answers.apply(Change::Rows(acts, rows));
    let all: Vec<ItemNo> = (0..draft.questionnaire.items.len()).map(ItemNo).collect();
    for (no, item) in all.into_iter().enumerate() {
        let (kind, section) = {
            let item = draft.questionnaire.item(item);
            (item.kind.clone(), item.place.section)
        };
        let rows: &[RowId] = if section == acts {
            &[RowId(1), RowId(2), RowId(3)]
        } else {
            &[RowId::ONLY]
        };
        for row in rows.iter().filter(|_| kind.is_asked()) {
            let cell = Cell { item, row: *row };
            let mut answer = Answer::default();
            for part in kind.parts().iter().copied().chain([Part::Remark]) {
                for tag in ["ru", "kk"] {
                    let slot = draft.slot(item, part, &lang(tag));
                    answer.write(slot, format!("{tag} {part:?}\nв строке {row}"));
                }
            }
            answer.absence = Absence::ALL.get((no + row.count() as usize) % 5).copied();
            answer.stands = no % 2 == 0;
            draft.answers.apply(Change::Answer(cell, answer));
        }
    }
    let remark = [(lang("ru"), "не было"), (lang("kk"), "болмады")];
    let remark = remark.map(|(lang, text)| (lang, text.to_owned())).into();
    draft.answers.apply(Change::Off(
        acts,
        Some(SectionOff {
            remark,
            carried: false,
        }),
    ));
    draft
}

/// A directory with such a draft, and the bytes of both of its files.
fn former(desk: &Desk, draft: &Draft) -> (PathBuf, [Vec<u8>; 2]) {
    let path = old(desk, "a", "");
    let text = file::write(draft, &file::Kept::default(), None).unwrap();
    fs::write(path.join(ANSWERS), text).unwrap();
    let bytes = bytes(&path);
    (path, bytes)
}

fn bytes(path: &std::path::Path) -> [Vec<u8>; 2] {
    [FORM, ANSWERS].map(|name| fs::read(path.join(name)).unwrap())
}

#[test]
fn everything_is_there_and_the_old_file_stays() {
    let desk = desk();
    let draft = full();
    let (path, before) = former(&desk, &draft);
    let loaded = desk.drafts.load("a").unwrap();
    assert_eq!(loaded.draft.languages, draft.languages);
    assert_eq!(
        loaded.draft.answers.all_changes(),
        draft.answers.all_changes()
    );
    drop(loaded);
    assert_eq!(
        fs::read_dir(&path).unwrap().count(),
        2,
        "looking writes nothing"
    );
    // With the first change all of it is in the journal; the file is not asked any more.
    let mut changed = draft.clone();
    let place = changed.questionnaire.names_draft[0];
    let row = RowId::ONLY;
    changed.write(
        Cell { item: place, row },
        Part::Main,
        &lang("kk"),
        "Сарай".to_owned(),
    );
    let mut loaded = desk.drafts.load("a").unwrap();
    let change = Change::Answer(
        Cell { item: place, row },
        changed.answers.answer(Cell { item: place, row }).clone(),
    );
    loaded.home.record(&[change], None).unwrap();
    loaded.home.close().unwrap();
    assert_eq!(bytes(&path), before);
    fs::remove_file(path.join(ANSWERS)).unwrap();
    let again = desk.drafts.load("a").unwrap();
    assert_eq!(again.draft.languages, draft.languages);
    assert_eq!(
        again.draft.answers.all_changes(),
        changed.answers.all_changes()
    );
    assert_eq!(again.home.damage(), []);
    // The readable file of today is that of the former layout.
    let text = file::write(&changed, &file::Kept::default(), None).unwrap();
    assert_eq!(readable(&again.home), text);
}

#[test]
fn two_who_take_it_over_at_once_do_no_harm() {
    let desk = desk();
    let draft = full();
    let (path, before) = former(&desk, &draft);
    let mut both = [0, 1].map(|_| desk.drafts.load("a").unwrap());
    let acts = draft.questionnaire.find_section("acts").unwrap();
    let found = draft.questionnaire.find(acts, "found").unwrap();
    for (no, one) in both.iter_mut().enumerate() {
        let cell = Cell {
            item: found,
            row: RowId([1, 3][no]),
        };
        one.home
            .record(&[Change::Answer(cell, Answer::default())], None)
            .unwrap();
        one.home.close().unwrap();
    }
    drop(both);
    let mut expected = draft;
    for row in [1, 3].map(RowId) {
        let cell = Cell { item: found, row };
        let change = Change::Answer(cell, Answer::default());
        expected.answers.apply(change);
    }
    let again = desk.drafts.load("a").unwrap();
    assert_eq!(
        again.draft.answers.all_changes(),
        expected.answers.all_changes()
    );
    assert_eq!(again.home.damage(), []);
    assert_eq!(bytes(&path), before);
}

#[test]
fn what_has_no_place_is_kept_and_the_history_says_where_it_came_from() {
    let desk = desk();
    let path = old(&desk, "a", "Дворец");
    let text = fs::read_to_string(path.join(ANSWERS)).unwrap();
    let text = text.replace("\"place\"", "\"city\": \"Семей\",\n\"place\"");
    fs::write(path.join(ANSWERS), &text).unwrap();
    let mut loaded = desk.drafts.load("a").unwrap();
    assert_eq!(loaded.home.unplaced(), ["top.city"]);
    assert_eq!(place_of(&loaded.draft), "Дворец");
    // Looking at it writes nothing.
    assert_eq!(fs::read_dir(&path).unwrap().count(), 2);
    loaded.home.save(&draft("Школа")).unwrap();
    assert!(readable(&loaded.home).contains("\"city\": \"Семей\""));
    assert_eq!(fs::read_to_string(path.join(ANSWERS)).unwrap(), text);
    // The file has had its day: whatever becomes of it changes nothing.
    fs::write(path.join(ANSWERS), "{").unwrap();
    let again = desk.drafts.load("a").unwrap();
    assert_eq!(place_of(&again.draft), "Школа");
    assert_eq!(again.home.unplaced(), ["top.city"]);
    assert_eq!(again.home.damage(), []);
    let steps = again.home.book().ledger().history(Cell {
        item: again.draft.questionnaire.names_draft[0],
        row: RowId::ONLY,
    });
    assert_eq!(steps.len(), 2);
    assert_eq!(&*steps[0].new.by, "draft.json");
}
