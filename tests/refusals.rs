//! What the program refuses: one sentence and a way out, in the reader's language, and nothing is changed.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use support::office::{LANGS, office, run};
use support::program::snapshot;

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
        "list --dir drafts --lang de",
        [
            "программа не говорит на языке `de`",
            "бағдарлама `de` тілінде сөйлемейді",
            "the program does not speak `de`",
        ],
    );
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
    refused("new --plain", what);
    refused("open good --dir drafts", what);
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
