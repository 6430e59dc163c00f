//! Answers that do not agree: told, accepted with a remark, coming back, listed apart, printed if asked.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::process::Command;

use serde_json::Value;
use support::Clerk;
use support::program::{Outcome, outcome, program};
use support::strokes::keys;
use support::talker::Talker;

/// The questions of one appendix, and what is said of its figures, in one of two languages.
struct Said {
    lang: &'static str,
    staff: &'static str,
    conflicts: [&'static str; 3],
    finding: &'static str,
    accepted: &'static str,
    changed: &'static str,
    remark_wanted: &'static str,
    heading: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        lang: "ru",
        staff: "Количество по штату",
        conflicts: [
            "Факты конфликта интересов",
            "Причины возникновения конфликта",
            "Число фактов конфликта",
        ],
        finding: "48,25 ≠ 48 · Штат не равен сумме",
        accepted: "принято с пояснением: совмещение",
        changed: "Было принято",
        remark_wanted: "Напишите пояснение",
        heading: "Несоответствия и пояснения к ним",
    },
    Said {
        lang: "kk",
        staff: "Штат саны",
        conflicts: [
            "Мүдделер қақтығысы фактілері",
            "Мүдделер қақтығысының туындау",
            "Мүдделер қақтығысы фактілерінің саны",
        ],
        finding: "48,25 ≠ 48 · Штат саны нақты сан мен",
        accepted: "қабылданды, түсініктемесі: совмещение",
        changed: "Бұрын қабылданған",
        remark_wanted: "Түсініктеме жазыңыз",
        heading: "Сәйкессіздіктер және олардың түсініктемелері",
    },
];

/// A draft whose posts do not add up; one stands at the last of the three figures.
fn begun(said: &Said, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::new(said.lang, size);
    clerk.keys("<Enter><Tab>");
    clerk.keys("<Tab>").types("Отдел");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk.finds(said.staff).keys("48,25<Tab>45<Tab>3");
    clerk
}

#[test]
fn a_finding_is_accepted_at_its_question_and_comes_back() {
    for said in &SAID {
        for size in [(80, 24), (40, 12)] {
            let mut clerk = begun(said, size);
            clerk.sees(&begin(said.finding)).keys("<Ctrl+T>");
            // Without a remark nobody would know why.
            clerk.keys("<Enter>").sees(&begin(said.remark_wanted));
            clerk.types("совмещение").keys("<Enter>");
            clerk.or_sees_in_two_lines(said.accepted).sees("v ");
            assert!(clerk.draft_file().contains("\"posts_add_up\""));
            // The values change, and change back: what was said of these holds again.
            clerk.keys("<Backspace>2");
            clerk.or_sees_in_two_lines(said.changed);
            clerk.keys("<Backspace>3");
            clerk.or_sees_in_two_lines(said.accepted);
            // It is taken back like anything else.
            clerk.keys("<Ctrl+Z>").keys("<Ctrl+Z>").keys("<Ctrl+Z>");
        }
    }
}

#[test]
fn words_are_judged_when_typing_rests_and_figures_at_once() {
    for said in &SAID {
        let mut clerk = begun(said, (80, 24));
        let [conflicts, causes, disagree] = said.conflicts;
        clerk.finds(conflicts).keys("2");
        let found = |clerk: &mut Clerk, letters: &str| {
            for key in keys(letters) {
                clerk.desk.key(key);
            }
            clerk.desk.wizard.fill().unwrap().judged.findings.len()
        };
        // Rules are not asked with each letter: «Нетто» is no «Нет».
        clerk.finds(causes).keys("Не").sees_no(disagree);
        assert_eq!(found(&mut clerk, "т"), 0);
        assert_eq!(found(&mut clerk, "то"), 0);
        clerk.keys("").sees_no(disagree);
        clerk.keys("<Backspace><Backspace>").sees(disagree);
        clerk.finds(conflicts).sees(disagree);
        assert_eq!(found(&mut clerk, "<Backspace>0"), 0);
        assert_eq!(found(&mut clerk, "1"), 1, "01 is 1");
    }
}

/// As much of a text as stands on one line of a small window.
fn begin(text: &str) -> String {
    text.chars().take(14).collect()
}

/// A text that may be broken over lines.
trait Broken {
    fn or_sees_in_two_lines(&mut self, text: &str) -> &mut Self;
}

impl Broken for Clerk {
    #[track_caller]
    fn or_sees_in_two_lines(&mut self, text: &str) -> &mut Self {
        let rows: Vec<String> = self
            .screen()
            .lines()
            .map(|row| row.rsplit('│').next().unwrap_or_default().trim().to_owned())
            .collect();
        let joined = rows.join(" ");
        assert!(joined.contains(text), "no `{text}`:\n{}", self.screen());
        self
    }
}

#[test]
fn the_review_shows_one_kind_at_a_time_and_accepts() {
    for said in &SAID {
        let mut clerk = begun(said, (80, 24));
        clerk.keys("<F3>").keys("<Right><Right>");
        clerk.or_sees_in_two_lines(said.finding);
        clerk.keys("<Space>").types("совмещение").keys("<Enter>");
        clerk.sees_no("48,25").keys("<Right>");
        clerk.or_sees_in_two_lines(said.accepted).sees("[v]");
        // Enter leads to the question.
        clerk.keys("<Enter>").sees("v ").sees(said.staff);
        // Looked at again, it is as good as new.
        clerk.keys("<Ctrl+T><Down><Enter>");
        clerk.or_sees_in_two_lines(&format!("! {}", said.finding));
    }
}

#[test]
fn undo_takes_an_acceptance_back() {
    let said = &SAID[0];
    let mut clerk = begun(said, (80, 24));
    clerk.keys("<Ctrl+T>").types("совмещение").keys("<Enter>");
    clerk
        .or_sees_in_two_lines(said.accepted)
        .sees_no("несоответствий: 1");
    clerk
        .keys("<Ctrl+Z>")
        .or_sees_in_two_lines(&format!("! {}", said.finding));
    assert!(!clerk.draft_file().contains("posts_add_up"));
    clerk.keys("<Ctrl+Y>").or_sees_in_two_lines(said.accepted);
    assert!(
        clerk
            .draft_file()
            .contains("\"remark\": {\"ru\": \"совмещение\"}")
    );
}

#[test]
fn lines_do_the_same() {
    let mut talker = Talker::new("ru");
    talker.writes("1\n1\n\nОтдел\n\n\n\n\n/найти Количество по штату\n48,25\n45\n3");
    talker.reads("! 48,25 ≠ 48 · Штат не равен сумме");
    talker
        .writes("/проверка")
        .reads("2. вопросы")
        .reads("3. несоответствия: 1");
    talker
        .writes("/проверка 3")
        .reads("  1. [!] 4 Персонал")
        .reads_no("[ ]");
    talker
        .writes("/принять 1 совмещение должностей")
        .reads("Принято.");
    talker.writes("/проверка 4").reads("[v] 4 Персонал");
    talker
        .writes("1")
        .reads("v принято с пояснением: совмещение должностей");
    talker
        .writes("/принять")
        .reads("1. Изменить пояснение")
        .reads("2. Снова считать");
    talker
        .writes("1 по приказу")
        .reads("v принято с пояснением: по приказу");
    talker.writes("/принять\n2").reads("! 48,25 ≠ 48");
    talker
        .writes("/отменить")
        .reads("v принято с пояснением: по приказу");
    assert!(talker.draft_file().contains("по приказу"));
}

#[test]
fn a_share_is_worked_out_with_its_base_and_a_wrong_one_is_found() {
    let mut clerk = begun(&SAID[0], (80, 24));
    // The list of what is open shows the same as the outline beside it.
    clerk.sees_no("несоответствий: 1").keys("<F3>");
    clerk.sees("несоответствий: 1").keys("<Esc>");
    clerk.finds("уволены").keys("3");
    clerk.sees("= 6,7 % от «Количество фактически» (45)");
    clerk
        .keys("<Tab>")
        .types("Петров П.П., Ли О.В., Жанова Ж.Ж., 9%");
    clerk.or_sees_in_two_lines("! 9 ≠ 7 · набранная доля, %, не та");
}

fn run(directory: &std::path::Path, lang: &str, words: &[&str]) -> Outcome {
    let mut command: Command = program(directory, lang);
    command.args(["--dir", "drafts"]).args(words);
    outcome(command)
}

/// The name of the only draft.
fn name(clerk: &Clerk) -> String {
    let mut found = std::fs::read_dir(clerk.drafts()).unwrap();
    let name = found.next().unwrap().unwrap().file_name();
    name.into_string().unwrap()
}

#[test]
fn check_lists_what_is_accepted_apart_and_tells_programs() {
    let mut clerk = begun(&SAID[0], (80, 24));
    clerk.keys("<Ctrl+T>").types("совмещение").keys("<Enter>");
    let (name, home) = (name(&clerk), clerk.directory().to_owned());
    let told = run(&home, "ru_RU.UTF-8", &["check", &name]);
    assert_eq!(told.code, Some(1), "{told:?}");
    let accepted = told.out.split_once("принятые: 1\n").unwrap().1;
    assert!(
        accepted.starts_with("[v] 4 Персонал · Количество по штату"),
        "{accepted}"
    );
    assert!(accepted.contains("не проверено: "), "{accepted}");

    let told = run(&home, "ru_RU.UTF-8", &["check", &name, "--json"]);
    let whole: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told.code, Some(1));
    assert_eq!(whole["anketa_check"], 1);
    assert_eq!(whole["questionnaire"]["id"], "kz-corruption-risk");
    let lines = whole["lines"].as_array().unwrap();
    let open = lines.iter().filter(|line| line["open"] == true).count();
    assert_eq!(whole["open"], open);
    let finding = lines
        .iter()
        .find(|line| line["kind"] == "accepted")
        .unwrap();
    assert_eq!(finding["check"], "posts_add_up");
    assert_eq!(finding["item"], "staff");
    assert_eq!(finding["figures"], serde_json::json!(["48.25", "48"]));
    assert_eq!(finding["state"], "accepted");
    assert_eq!(finding["remark"], "совмещение");
    assert_eq!(finding["open"], false);
}

#[test]
fn a_report_prints_accepted_findings_if_asked() {
    for said in &SAID {
        let mut clerk = begun(said, (80, 24));
        clerk.keys("<F5>");
        let before = clerk.screen();
        clerk
            .keys("<Esc><Ctrl+T>")
            .types("совмещение")
            .keys("<Enter>");
        let (name, home) = (name(&clerk), clerk.directory().to_owned());
        let lang = ["--lang", said.lang];
        let plain = run(&home, "en_US.UTF-8", &["export", &name, lang[0], lang[1]]);
        assert!(!plain.out.contains(said.heading), "{}", plain.out);
        let words = ["export", &name, lang[0], lang[1], "--findings"];
        let asked = run(&home, "en_US.UTF-8", &words);
        let (_, behind) = asked.out.split_once(said.heading).unwrap();
        let joined = behind.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(joined.contains("48,25 ≠ 48"), "{joined}");
        assert!(joined.ends_with(": совмещение"), "{joined}");
        assert!(asked.out.starts_with(plain.out.trim_end()), "{}", asked.out);
        // On the page there is a line for it as soon as anything was accepted.
        clerk.keys("<F5><Down><Down><Right>");
        assert_ne!(clerk.screen(), before);
        clerk.keys("<PgDn>").keys("<End>").sees("совмещение");
    }
}

#[test]
fn the_outline_counts_what_the_review_lists_and_no_answer_that_cannot_be_read() {
    let mut clerk = begun(&SAID[0], (80, 24));
    clerk
        .keys("<Tab>x<Tab>")
        .sees("[!]")
        .sees("несоответствий: 1");
    clerk
        .keys("<F3><Right><Right>")
        .sees("← несоответствия: 1 →");
}

#[test]
fn check_speaks_the_language_of_the_reader_where_the_document_has_it() {
    let mut clerk = Clerk::new("ru", (80, 24));
    clerk.keys("<Enter><Tab><Down><Space><Tab>").types("Отдел");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    let (name, home) = (name(&clerk), clerk.directory().to_owned());
    for (locale, expected) in [
        ("ru_RU.UTF-8", "4 Персонал · Количество по штату"),
        ("kk_KZ.UTF-8", "4 Персонал · Штат саны"),
        ("en_US.UTF-8", "4 Персонал · Количество по штату"),
    ] {
        let told = run(&home, locale, &["check", &name]);
        assert!(told.out.contains(expected), "{locale}: {}", told.out);
    }
}
