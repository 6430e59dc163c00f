//! The same on the command line, and what it prints of finished drafts.

use serde_json::Value;

use crate::support::office::{office, run};
use crate::support::program::{outcome, program};

#[test]
fn a_draft_is_finished_and_taken_back() {
    let said = [
        (
            "ru_RU.UTF-8",
            "завершён",
            "снова в работе",
            "завершено",
            "возвращено в работу: ошибка в штате",
        ),
        (
            "kk_KZ.UTF-8",
            "аяқталды",
            "қайтадан жұмыста",
            "аяқталды",
            "жұмысқа қайтарылды: ошибка в штате",
        ),
        (
            "en_US.UTF-8",
            "finished",
            "worked on again",
            "finished",
            "back to work: ошибка в штате",
        ),
    ];
    for (lang, finished, again, in_history, why) in said {
        let office = office();
        let at = office.path();
        let done = run(at, lang, "finish --dir drafts good");
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{done:?}");
        assert!(done.out.contains(finished), "{done:?}");
        // What is open is told and keeps nobody from it, the required answer first.
        assert!(
            done.out.lines().nth(2).unwrap().starts_with("[ ] "),
            "{done:?}"
        );
        let twice = run(at, lang, "finish --dir drafts good");
        assert_eq!(twice.code, Some(0), "{twice:?}");
        assert!(twice.out.contains(finished) && twice.out.lines().count() == 1);
        let listed = run(at, lang, "list --dir drafts");
        let line = listed.out.lines().find(|line| line.starts_with("good  "));
        assert!(line.unwrap().contains(finished), "{listed:?}");
        let checked = run(at, lang, "check --dir drafts good");
        assert_eq!(checked.code, Some(1), "what is open is open still");
        assert!(checked.out.lines().next().unwrap().contains(finished));
        let history = run(at, lang, "history --dir drafts good");
        assert!(history.out.contains(in_history), "{history:?}");

        let unsaid = run(at, lang, "reopen --dir drafts good");
        assert_eq!(unsaid.code, Some(2), "{unsaid:?}");
        let mut command = program(at, lang);
        command.args([
            "reopen",
            "--dir",
            "drafts",
            "good",
            "--reason",
            "ошибка в штате",
        ]);
        let back = outcome(command);
        assert_eq!((back.code, back.err.as_str()), (Some(0), ""));
        assert!(back.out.contains(again), "{back:?}");
        let history = run(at, lang, "history --dir drafts good");
        assert!(history.out.contains(why), "{history:?}");
        let nothing = run(at, lang, "reopen --dir drafts good --reason x");
        assert_eq!(nothing.code, Some(0));
        assert_eq!(run(at, lang, "history --dir drafts good").out, history.out);
    }
}

#[test]
fn every_report_has_the_mark_until_it_is_finished() {
    let office = office();
    let at = office.path();
    let reports = |is_marked: bool| {
        for (langs, marks) in [
            ("ru", vec!["ПРОЕКТ"]),
            ("kk", vec!["ЖОБА"]),
            ("kk-x-source", vec!["ЖОБА"]),
            ("ru,kk", vec!["ПРОЕКТ", "ЖОБА"]),
        ] {
            for format in ["text", "markdown"] {
                let words = format!("export --dir drafts good --lang {langs} -f {format}");
                let report = run(at, "ru", &words);
                assert_eq!(report.code, Some(0), "{report:?}");
                for mark in &marks {
                    assert_eq!(report.out.contains(mark), is_marked, "{langs} {format}");
                }
            }
        }
    };
    reports(true);
    run(at, "ru", "finish --dir drafts good");
    reports(false);
    run(at, "ru", "reopen --dir drafts good --reason x");
    reports(true);
}

#[test]
fn programs_read_who_finished_it() {
    let office = office();
    let at = office.path();
    let checked = || -> Value {
        let told = run(at, "ru", "check --dir drafts good --json");
        serde_json::from_str(&told.out).unwrap()
    };
    assert_eq!(checked()["finished"], Value::Null);
    run(at, "ru", "finish --dir drafts good");
    let finished = checked()["finished"].clone();
    assert!(
        finished["at"].as_str().unwrap().ends_with('Z'),
        "{finished}"
    );
    assert!(finished["by"].as_str().unwrap().contains('('), "{finished}");
    let file = std::fs::read_to_string(at.join("drafts/good/readable/draft.json")).unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    assert_eq!((&file["finished"], &file["anketa"]), (&finished, &3.into()));
}
