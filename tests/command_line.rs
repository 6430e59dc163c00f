//! The program without a screen: what it refuses, what it prints, what it leaves on the disk.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use anketa::core::draft::Draft;
use anketa::store::drafts::Drafts;
use anketa::store::{form, shipped};
use support::program::{Outcome, outcome, program, snapshot};
use support::pty::Pty;

/// Locales, and what stands before a hint in each.
const LANGS: [(&str, &str); 3] = [
    ("ru_RU.UTF-8", "подсказка: "),
    ("kk_KZ.UTF-8", "нұсқау: "),
    ("en_US.UTF-8", "hint: "),
];

/// A directory with a good draft, some bad ones, and other files.
fn office() -> tempfile::TempDir {
    let office = tempfile::tempdir().unwrap();
    let at = |name: &str| office.path().join(name);
    let drafts = Drafts::at(at("drafts"));
    let begun = |source: &str, name: &str| {
        let questionnaire = Arc::new(form::read(source).unwrap());
        let languages = questionnaire.languages[..1].to_vec();
        let home = drafts
            .create(name, source, &Draft::new(questionnaire, languages))
            .unwrap();
        fs::rename(home.path(), at("drafts").join(name)).unwrap();
    };
    let [(_, one), (_, two)] = shipped();
    begun(one, "good");
    begun(one, "cut");
    begun(two, "other");
    let text = fs::read_to_string(at("drafts/cut/draft.json")).unwrap();
    fs::write(
        at("drafts/cut/draft.json"),
        text.split_inclusive("\"sections\": {").next().unwrap(),
    )
    .unwrap();
    fs::copy(at("drafts/good/draft.json"), at("drafts/other/draft.json")).unwrap();
    symlink("good", at("drafts/link")).unwrap();
    fs::create_dir(at("drafts/inside")).unwrap();
    fs::copy(
        at("drafts/good/questionnaire.json"),
        at("drafts/inside/questionnaire.json"),
    )
    .unwrap();
    symlink("../good/draft.json", at("drafts/inside/draft.json")).unwrap();
    fs::write(at("broken.json"), r#"{"anketa": 1, "id": "#).unwrap();
    fs::write(at("file"), "not a directory").unwrap();
    office
}

fn run(office: &Path, lang: &str, words: &str) -> Outcome {
    let mut command = program(office, lang);
    command.args(words.split_whitespace());
    outcome(command)
}

/// One sentence and one way out in each language, status 2, nothing printed, nothing changed.
#[track_caller]
fn refused(words: &str, whats: [&str; 3]) {
    let office = office();
    let before = snapshot(office.path());
    for ((lang, hint), what) in LANGS.into_iter().zip(whats) {
        let outcome = run(office.path(), lang, words);
        let lines: Vec<&str> = outcome.err.lines().collect();
        assert_eq!(outcome.code, Some(2), "{words}: {outcome:?}");
        assert_eq!(outcome.out, "", "{words}");
        assert_eq!(lines.len(), 2, "{words}: {lines:#?}");
        assert_eq!(lines[0], format!("anketa: {what}"), "{words}");
        assert!(
            lines[1].len() > hint.len() && lines[1].starts_with(hint),
            "{words}: {lines:#?}"
        );
        assert!(
            snapshot(office.path()) == before,
            "{words} changed something on the disk"
        );
    }
}

#[test]
fn words_that_are_not_understood() {
    refused(
        "exprot good",
        [
            "нет команды `exprot`",
            "`exprot` командасы жоқ",
            "there is no command `exprot`",
        ],
    );
    refused(
        "list --langs ru",
        [
            "нет параметра `--langs`",
            "`--langs` параметрі жоқ",
            "there is no option `--langs`",
        ],
    );
    refused(
        "export",
        [
            "у команды `export` не назван черновик или файл",
            "`export` командасында қаралама немесе файл аталмаған",
            "command `export` names no draft or file",
        ],
    );
    refused(
        "list good",
        [
            "лишнее слово `good`",
            "артық сөз: `good`",
            "`good` is a word too many",
        ],
    );
    refused(
        "blank -o",
        [
            "у параметра `--output` нет значения",
            "`--output` параметрінің мәні жоқ",
            "option `--output` has no value",
        ],
    );
    refused(
        "blank -f word",
        [
            "нет вида отчёта `word`",
            "`word` есеп түрі жоқ",
            "there is no form of report `word`",
        ],
    );
}

#[test]
fn the_nearest_word_is_meant() {
    let office = office();
    let meant = |words, meant| {
        let outcome = run(office.path(), "en", words);
        assert!(
            outcome
                .err
                .ends_with(&format!("hint: did you mean `{meant}`?\n")),
            "{outcome:?}"
        );
    };
    meant("exprot good", "export");
    meant("list --langs ru", "--lang");
}

#[test]
fn languages_that_there_are_not() {
    refused(
        "export good --lang русский",
        [
            "`русский` не обозначение языка",
            "`русский` — тіл белгісі емес",
            "`русский` is not the tag of a language",
        ],
    );
    refused(
        "export --dir drafts good --lang fr",
        [
            "в опроснике нет языка `fr`",
            "сауалнамада `fr` тілі жоқ",
            "the questionnaire has no language `fr`",
        ],
    );
}

#[test]
fn files_that_there_are_not() {
    refused(
        "check --dir drafts gone",
        [
            "drafts/gone: такого файла или каталога нет",
            "drafts/gone: мұндай файл немесе каталог жоқ",
            "drafts/gone: there is no such file or directory",
        ],
    );
    refused(
        "lint gone.json",
        [
            "gone.json: такого файла или каталога нет",
            "gone.json: мұндай файл немесе каталог жоқ",
            "gone.json: there is no such file or directory",
        ],
    );
    refused(
        "lint drafts",
        [
            "drafts: это не обычный файл или не каталог",
            "drafts: бұл кәдімгі файл немесе каталог емес",
            "drafts: it is no ordinary file or no directory",
        ],
    );
    refused(
        "blank gone",
        [
            "нет опросника `gone`",
            "`gone` сауалнамасы жоқ",
            "there is no questionnaire `gone`",
        ],
    );
}

#[test]
fn drafts_that_cannot_be_opened() {
    refused(
        "check --dir drafts cut",
        [
            "drafts/cut/draft.json: файл обрывается на строке 5, столбце 15",
            "drafts/cut/draft.json: файл 5-жолда, 15-бағанда үзіледі",
            "drafts/cut/draft.json: the file is cut off at line 5, column 15",
        ],
    );
    refused(
        "export --dir drafts other",
        [
            "drafts/other/draft.json: черновик другого опросника: `kz-corruption-risk`, а не `workplace-safety`",
            "drafts/other/draft.json: басқа сауалнаманың қараламасы: `workplace-safety` емес, `kz-corruption-risk`",
            "drafts/other/draft.json: a draft of another questionnaire: `kz-corruption-risk`, not `workplace-safety`",
        ],
    );
    let link = [
        "это ссылка, а по ссылкам черновики не открываются",
        "бұл сілтеме, ал сілтемемен қараламалар ашылмайды",
        "it is a link, and drafts are not opened through links",
    ];
    let [ru, kk, en] = link.map(|why| format!("drafts/link: {why}"));
    refused("check --dir drafts link", [&ru, &kk, &en]);
    let [ru, kk, en] = link.map(|why| format!("drafts/inside/draft.json: {why}"));
    refused("check --dir drafts inside", [&ru, &kk, &en]);
}

#[test]
fn places_that_are_not_writable() {
    refused(
        "list --dir file",
        [
            "file: это не обычный файл или не каталог",
            "file: бұл кәдімгі файл немесе каталог емес",
            "file: it is no ordinary file or no directory",
        ],
    );
    refused(
        "export --dir drafts good -o gone/report.txt",
        [
            "не записано, gone/report.txt: такого файла или каталога нет",
            "жазылмады, gone/report.txt: мұндай файл немесе каталог жоқ",
            "not written, gone/report.txt: there is no such file or directory",
        ],
    );
    refused(
        "blank -o drafts",
        [
            "не записано, drafts: это не обычный файл или не каталог",
            "жазылмады, drafts: бұл кәдімгі файл немесе каталог емес",
            "not written, drafts: it is no ordinary file or no directory",
        ],
    );
}

#[test]
fn no_terminal() {
    let what = [
        "нужен терминал: ввод и вывод должны быть экраном и клавиатурой",
        "терминал керек: енгізу мен шығару экран мен пернетақта болуы тиіс",
        "a terminal is needed: input and output must be a screen and a keyboard",
    ];
    refused("", what);
    refused("new", what);
    refused("open good --dir drafts", what);
}

#[test]
fn a_terminal_that_cannot_place_text() {
    let office = office();
    let before = snapshot(office.path());
    for term in ["dumb", ""] {
        let mut pty = Pty::start(office.path(), &[], &[("TERM", term)]);
        assert_eq!(pty.ended(), 2);
        let left = pty.left();
        assert!(
            left.starts_with("anketa: терминал без управления экраном"),
            "{left}"
        );
        assert!(
            left.contains("подсказка: без экрана работают anketa list"),
            "{left}"
        );
    }
    assert!(snapshot(office.path()) == before);
}

#[test]
fn a_questionnaire_with_defects() {
    let office = office();
    for (lang, _) in LANGS {
        let outcome = run(office.path(), lang, "blank -q broken.json");
        assert_eq!(
            (outcome.code, outcome.out.as_str()),
            (Some(2), ""),
            "{outcome:?}"
        );
        assert!(outcome.err.starts_with("anketa: "), "{outcome:?}");
        assert!(outcome.err.contains("\nbroken.json:1:"), "{outcome:?}");
    }
}

#[test]
fn the_list_of_drafts() {
    let office = office();
    let empty = run(office.path(), "en", "list");
    assert_eq!(
        (empty.code, empty.out.as_str()),
        (Some(0), "There are no drafts. anketa new begins one.\n")
    );
    let listed = run(office.path(), "ru", "list --dir drafts");
    assert_eq!((listed.code, listed.err.as_str()), (Some(0), ""));
    // Bad drafts stand among the good ones, each with its reason.
    let line = |name: &str| {
        listed
            .out
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or("")
    };
    assert!(line("good  ").contains("заполнено "), "{listed:?}");
    assert!(line("cut  ").contains("обрывается"), "{listed:?}");
    assert!(line("other  ").contains("другого опросника"), "{listed:?}");
    assert!(line("link  ").contains("ссылка"), "{listed:?}");
    assert!(line("inside  ").contains("ссылка"), "{listed:?}");
    assert_eq!(listed.out.lines().count(), 5, "{listed:?}");
}

#[test]
fn a_blank_form_and_a_report() {
    let office = office();
    let blank = run(office.path(), "en", "blank workplace-safety --lang en -o -");
    assert_eq!((blank.code, blank.err.as_str()), (Some(0), ""));
    assert!(
        blank.out.contains("Yearly workplace safety self-check"),
        "{}",
        blank.out
    );

    let written = run(office.path(), "ru", "export --dir drafts good -o report.md");
    assert_eq!(
        (written.code, written.out.as_str(), written.err.as_str()),
        (Some(0), "", "")
    );
    let report = fs::read_to_string(office.path().join("report.md")).unwrap();
    assert!(
        report.contains("**"),
        "the name of the file asks for Markdown: {report}"
    );
    let shown = run(office.path(), "ru", "export --dir drafts good -f markdown");
    assert_eq!(shown.out, report);
    let about = fs::metadata(office.path().join("report.md")).unwrap();
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
    // Nothing but the report is left, also when it is written once more.
    run(office.path(), "ru", "export --dir drafts good -o report.md");
    assert_eq!(
        snapshot(office.path()).len(),
        snapshot(self::office().path()).len() + 1
    );
}

#[test]
fn what_is_open_in_a_draft() {
    let office = office();
    let open = run(office.path(), "ru", "check --dir drafts good");
    assert_eq!((open.code, open.err.as_str()), (Some(1), ""));
    assert!(open.out.lines().count() > 1, "{open:?}");
    let by_path = run(office.path(), "ru", "check drafts/good/draft.json");
    assert_eq!(by_path.out, open.out);
}

#[test]
fn defects_of_a_questionnaire() {
    let office = office();
    let bad = run(office.path(), "en", "lint broken.json");
    assert_eq!((bad.code, bad.err.as_str()), (Some(1), ""));
    assert!(bad.out.contains("broken.json:1:"), "{bad:?}");
    let good = run(office.path(), "en", "lint drafts/good/questionnaire.json");
    assert_eq!(
        (good.code, good.out.as_str()),
        (Some(0), "drafts/good/questionnaire.json: no defects\n")
    );
}

#[test]
fn help_and_version() {
    let office = office();
    for words in ["--help", "-h", "help", "blank --help"] {
        for (lang, _) in LANGS {
            let help = run(office.path(), lang, words);
            assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
            for word in [
                "new", "open", "list", "export", "blank", "check", "lint", "--dir", "--lang",
            ] {
                assert!(
                    help.out.contains(word),
                    "{lang}: no `{word}` in:\n{}",
                    help.out
                );
            }
        }
    }
    let version = run(office.path(), "ru", "--version");
    assert_eq!(
        (version.code, version.out),
        (Some(0), format!("anketa {}\n", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn a_reader_who_wants_no_more() {
    let office = office();
    for words in [
        "blank",
        "blank -f markdown",
        "export --dir drafts good",
        "--help",
        "list --dir drafts",
    ] {
        let mut command = program(office.path(), "ru");
        command.args(words.split_whitespace());
        let (reader, writer) = std::io::pipe().unwrap();
        // Nobody reads from the beginning, so every write fails.
        drop(reader);
        let mut child = command
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(command);
        let code = child.wait().unwrap().code();
        let err = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
        assert_eq!((code, err.as_str()), (Some(0), ""), "{words}");
    }
}
