//! The file of a draft: how it looks, that nothing changes on the way, and what is told of damaged ones.

use std::sync::{Arc, LazyLock};

use crate::core::answers::{Absence, Answer, Cell, Change, RowId, Rows, SectionOff, Slot};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{ItemNo, Part};
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::store::drafts::error::Problem;
use crate::store::drafts::file::{Kept, read, write};
use crate::store::form;

mod accepted;
mod damaged;
mod foreign;
mod round_trip;

const FORM: &str = include_str!("../../form/tests/every_key.json");

fn form() -> Arc<Questionnaire> {
    static READ: LazyLock<Arc<Questionnaire>> =
        LazyLock::new(|| Arc::new(form::read(FORM).unwrap()));
    Arc::clone(&READ)
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn section(draft: &Draft, id: &str) -> SectionNo {
    draft.questionnaire.find_section(id).unwrap()
}

fn cell(draft: &Draft, place: &str, row: u64) -> Cell {
    let (section_id, item) = place.split_once('.').unwrap();
    let item = draft.questionnaire.find(section(draft, section_id), item);
    Cell {
        item: item.unwrap(),
        row: RowId(row),
    }
}

fn answer(draft: &mut Draft, place: &str, row: u64, change: impl FnOnce(&mut Answer)) {
    let cell = cell(draft, place, row);
    let mut answer = draft.answers.answer(cell).clone();
    change(&mut answer);
    draft.answers.apply(Change::Answer(cell, answer));
}

fn text(answer: &mut Answer, part: Part, tag: Option<&str>, text: &str) {
    let slot = Slot {
        part,
        lang: tag.map(lang),
    };
    answer.write(slot, text.to_owned());
}

/// A draft with an answer of each shape.
fn example() -> Draft {
    let mut draft = Draft::new(form(), vec![lang("ru"), lang("kk-x-source")]);
    answer(&mut draft, "approval.who", 0, |a| {
        text(a, Part::Main, None, "Иванова А. Б.");
        text(a, Part::Post, Some("ru"), "директор");
    });
    answer(&mut draft, "top.period", 0, |a| {
        text(a, Part::Main, None, "01.07.2018");
        text(a, Part::Until, None, "31.12.2018");
    });
    answer(&mut draft, "top.why", 0, |a| {
        text(
            a,
            Part::Main,
            Some("ru"),
            "плановая проверка по приказу от 1 июня, вторая за год, первая после смены руководства",
        );
        text(a, Part::Main, Some("kk"), "жоспарлы");
    });
    answer(&mut draft, "acts.found", 1, |a| {
        text(a, Part::Main, None, "26,5");
        text(a, Part::Note, Some("ru"), "по журналу");
    });
    answer(&mut draft, "acts.open", 1, |a| {
        text(a, Part::Main, None, "0");
    });
    answer(&mut draft, "acts.risk", 1, |a| {
        a.absence = Some(Absence::NoneFound);
        a.stands = true;
        text(a, Part::Main, None, "low");
        text(a, Part::Remark, Some("ru"), "\"нет\"\n");
    });
    let acts = section(&draft, "acts");
    let rows = Rows {
        shown: vec![RowId(1)],
        deleted: vec![RowId(2)],
    };
    draft.answers.apply(Change::Rows(acts, rows));
    let off = SectionOff {
        remark: [(lang("ru"), "не проводились".to_owned())].into(),
        carried: false,
    };
    draft.answers.apply(Change::Off(acts, Some(off)));
    draft
}

const EXAMPLE: &str = r#"{
  "anketa": 1,
  "questionnaire": {"id": "every-key", "version": "1"},
  "languages": ["ru", "kk-x-source"],
  "sections": {
    "approval": {
      "answers": {
        "who": {"post": {"ru": "директор"}, "name": "Иванова А. Б."}
      }
    },
    "top": {
      "answers": {
        "why": {
          "kk": "жоспарлы",
          "ru": "плановая проверка по приказу от 1 июня, вторая за год, первая после смены руководства"
        },
        "period": {"from": "01.07.2018", "until": "31.12.2018"}
      }
    },
    "acts": {
      "not_applicable": {"remark": {"ru": "не проводились"}},
      "rows": [
        {
          "id": "r1",
          "answers": {
            "name": {"kk": "Бұйрық", "ru": "Приказ"},
            "found": {"value": "26,5", "note": {"ru": "по журналу"}},
            "open": "0",
            "risk": {"absent": "none_found", "remark": {"ru": "\"нет\"\n"}, "value": "low", "stands": true}
          }
        }
      ],
      "deleted": [
        {"id": "r2"}
      ]
    }
  }
}
"#;

#[test]
fn a_person_can_read_the_file() {
    assert_eq!(write(&example(), &Kept::default(), None).unwrap(), EXAMPLE);
}

#[test]
fn one_changed_answer_is_one_changed_line() {
    let mut draft = example();
    let before = write(&draft, &Kept::default(), None).unwrap();
    answer(&mut draft, "acts.open", 1, |a| {
        text(a, Part::Main, None, "7");
    });
    let after = write(&draft, &Kept::default(), None).unwrap();
    let lines = before.lines().zip(after.lines());
    let differing: Vec<_> = lines.filter(|(old, new)| old != new).collect();
    assert_eq!(differing.len(), 1);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn a_file_edited_by_hand_is_read_with_good_will() {
    let by_hand = EXAMPLE
        .replace("\"open\": \"0\"", "\"open\": 12")
        .replace("{\"kk\": \"Бұйрық\", \"ru\": \"Приказ\"}", "\"Устав\"");
    let (draft, kept) = read(&by_hand, form()).unwrap();
    assert_eq!(kept, Kept::default());
    let ru = lang("ru");
    assert_eq!(
        draft.text(cell(&draft, "acts.open", 1), Part::Main, &ru),
        "12"
    );
    assert_eq!(
        draft.text(cell(&draft, "acts.name", 1), Part::Main, &ru),
        "Устав"
    );
}

/// All that was given, for comparing two drafts.
fn given(draft: &Draft) -> Vec<String> {
    let mut given = vec![format!("{:?}", draft.languages)];
    for (no, _) in draft.questionnaire.numbered() {
        let rows = draft.answers.rows(no);
        given.push(format!("{no:?} {rows:?} {:?}", draft.answers.off(no)));
        let all = [RowId::ONLY];
        for row in all.iter().chain(&rows.shown).chain(&rows.deleted) {
            for item in 0..draft.questionnaire.items.len() {
                let cell = Cell {
                    item: ItemNo(item),
                    row: *row,
                };
                let answer = draft.answers.answer(cell);
                if !answer.is_blank() {
                    given.push(format!("{cell:?} {answer:?}"));
                }
            }
        }
    }
    given
}

#[track_caller]
fn problem(text: &str) -> Problem {
    read(text, form()).map(|_| ()).unwrap_err()
}
