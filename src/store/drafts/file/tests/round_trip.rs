//! What is written is read again as it was.

use proptest::prelude::*;

use super::*;
use crate::core::answers::Answers;

/// One answer given at random: where, which parts, in which of two languages.
#[derive(Clone, Debug)]
struct Given {
    item: usize,
    row: u64,
    absence: Option<usize>,
    stands: bool,
    texts: Vec<(usize, bool, String)>,
}

fn any_given() -> impl Strategy<Value = Given> {
    let texts = prop::collection::vec((0..6_usize, any::<bool>(), any::<String>()), 0..5);
    (
        0..100_usize,
        0..4_u64,
        prop::option::of(0..4_usize),
        any::<bool>(),
        texts,
    )
        .prop_map(|(item, row, absence, stands, texts)| Given {
            item,
            row,
            absence,
            stands,
            texts,
        })
}

fn give(draft: &mut Draft, given: &Given) {
    let form = Arc::clone(&draft.questionnaire);
    let no = ItemNo(given.item % form.items.len());
    let item = form.item(no);
    let repeats = form.section(item.place.section).repeat.is_some();
    let row = if repeats {
        RowId(given.row + 1)
    } else {
        RowId::ONLY
    };
    if !item.kind.is_asked() {
        return;
    }
    let mut answer = Answer::default();
    answer.absence = given.absence.map(|at| Absence::ALL[at]);
    answer.stands = given.stands;
    let parts: Vec<Part> = item
        .kind
        .parts()
        .iter()
        .copied()
        .chain([Part::Remark])
        .collect();
    for (part, second, text) in &given.texts {
        let lang = lang(if *second { "kk" } else { "ru" });
        let slot = draft.slot(no, parts[part % parts.len()], &lang);
        answer.write(slot, text.clone());
    }
    draft
        .answers
        .apply(Change::Answer(Cell { item: no, row }, answer));
}

proptest! {
    #[test]
    fn nothing_changes_on_the_way(
        all in prop::collection::vec(any_given(), 0..40),
        shown in 0..4_u64,
        off in prop::option::of(any::<(String, bool)>()),
    ) {
        let mut draft = Draft { answers: Answers::default(), ..example() };
        let acts = section(&draft, "acts");
        let rows = Rows {
            shown: (0..shown).rev().map(|row| RowId(row + 1)).collect(),
            deleted: (shown..4).map(|row| RowId(row + 1)).collect(),
        };
        draft.answers.apply(Change::Rows(acts, rows));
        let off = off.map(|(text, carried)| SectionOff {
            remark: [(lang("kk"), text)].into(),
            carried,
        });
        draft.answers.apply(Change::Off(acts, off));
        for given in &all {
            give(&mut draft, given);
        }
        let written = write(&draft, &Kept::default(), None).unwrap();
        let (read, kept) = read(&written, form()).unwrap();
        prop_assert_eq!(given(&read), given(&draft));
        prop_assert_eq!(&kept, &Kept::default());
        prop_assert_eq!(write(&read, &kept, None).unwrap(), written);
        prop_assert_eq!(read.answers.fresh_row(), draft.answers.fresh_row());
    }
}
