//! The program without a screen: what it prints, and what it leaves on the disk.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::process::Stdio;
use std::thread;

use serde_json::Value;
use support::office::{LANGS, office, run};
use support::program::{outcome, program, snapshot};

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
fn a_report_goes_into_a_pipe_and_leaves_it_one() {
    let office = office();
    let pipe = office.path().join("pipe");
    let (fifo, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::RWXU);
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, fifo, mode, 0).unwrap();
    let reader = thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    let done = run(office.path(), "ru", "export --dir drafts good -o pipe");
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    assert!(reader.join().unwrap().contains("ПРОЕКТ"));
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
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
    for (lang, weight) in [("ru", "ошибка"), ("kk", "қате"), ("en", "defect")] {
        let bad = run(office.path(), lang, "lint broken.json");
        assert_eq!((bad.code, bad.err.as_str()), (Some(1), ""));
        let line = format!("broken.json:1:21: {weight} [json-value-missing]: ");
        assert!(bad.out.starts_with(&line), "{bad:?}");
    }
    let good = run(office.path(), "en", "lint drafts/good/questionnaire.json");
    assert_eq!(
        (good.code, good.out.as_str()),
        (
            Some(0),
            "drafts/good/questionnaire.json: no defects and no doubts\n"
        )
    );
}

#[test]
fn defects_for_programs() {
    let office = office();
    let bad = run(office.path(), "kk", "lint broken.json --json");
    assert_eq!((bad.code, bad.err.as_str()), (Some(1), ""));
    let told: Value = serde_json::from_str(&bad.out).unwrap();
    assert_eq!(told["file"], "broken.json");
    let first = &told["found"][0];
    assert_eq!((&first["line"], &first["column"]), (&1.into(), &21.into()));
    assert_eq!(
        (&first["code"], &first["weight"]),
        (&"json-value-missing".into(), &"defect".into())
    );
    assert_eq!(first["way_out"], "оны жазыңыз немесе кілтті алып тастаңыз");
    assert_eq!(told["defects"], told["found"].as_array().unwrap().len());
    let good = run(
        office.path(),
        "kk",
        "lint drafts/good/questionnaire.json --json",
    );
    let told: Value = serde_json::from_str(&good.out).unwrap();
    assert_eq!(
        (good.code, told["found"].as_array().unwrap().len()),
        (Some(0), 0)
    );
}

#[test]
fn a_questionnaire_on_standard_input() {
    let office = office();
    let mut command = program(office.path(), "en");
    command.args(["lint", "-"]);
    command.stdin(fs::File::open(office.path().join("broken.json")).unwrap());
    let told = outcome(command);
    assert_eq!(told.code, Some(1));
    assert!(
        told.out
            .starts_with("-:1:21: defect [json-value-missing]: "),
        "{told:?}"
    );
}

#[test]
fn the_schema_is_json() {
    let office = office();
    let printed = run(office.path(), "ru", "schema");
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    let shipped = include_str!("../questionnaires/anketa.schema.json");
    assert_eq!(printed.out, shipped);
    let written = run(office.path(), "ru", "schema -o form.json");
    assert_eq!((written.code, written.out.as_str()), (Some(0), ""));
    let written = fs::read_to_string(office.path().join("form.json")).unwrap();
    assert_eq!(written, shipped);
}

#[test]
fn help_and_version() {
    let office = office();
    for words in ["--help", "-h", "help", "blank --help"] {
        for (lang, _) in LANGS {
            let help = run(office.path(), lang, words);
            assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
            for word in [
                "new", "open", "list", "export", "blank", "check", "lint", "schema", "doctor",
                "--json", "--dir", "--lang", "--plain",
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

#[test]
fn damage_is_told_with_its_place_and_what_it_means() {
    let office = office();
    let draft = office.path().join("drafts/good");
    let journals = fs::read_dir(draft.join("journal")).unwrap();
    let journal = journals.last().unwrap().unwrap();
    let mut bytes = fs::read(journal.path()).unwrap();
    let third = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n');
    let third = third.map(|(at, _)| at).nth(2).unwrap();
    bytes[third - 30] ^= 1;
    fs::write(journal.path(), &bytes).unwrap();
    fs::create_dir_all(draft.join("live")).unwrap();
    fs::write(draft.join("live").join(journal.file_name()), "{\"t\":").unwrap();
    let name = journal.file_name().into_string().unwrap();
    let length = third - bytes[..third].iter().rposition(|b| *b == b'\n').unwrap() - 1;
    for ((lang, hint), [whole, live, short]) in LANGS.into_iter().zip([
        [
            "строка 3 не читается",
            "с текстом открытого поля",
            "что повреждено, мест: 2",
        ],
        [
            "3-жол оқылмайды",
            "ашық өріс мәтіні",
            "не бүлінгені, саны: 2",
        ],
        [
            "line 3 cannot be read",
            "the text of an open field",
            "what is damaged, places: 2",
        ],
    ]) {
        let checked = run(office.path(), lang, "check --dir drafts good");
        assert_eq!(checked.code, Some(1), "{checked:?}");
        let lines: Vec<&str> = checked.err.lines().collect();
        assert_eq!(lines.len(), 3, "{checked:?}");
        assert!(lines[0].starts_with(&format!("anketa: journal/{name}: {whole}")));
        assert!(lines[0].contains(&length.to_string()), "{checked:?}");
        assert!(lines[1].starts_with(&format!("live/{name}: ")) && lines[1].contains(live));
        assert!(lines[2].starts_with(hint), "{checked:?}");
        // A report is made all the same, and may lack an answer.
        let exported = run(office.path(), lang, "export --dir drafts good");
        assert_eq!(exported.code, Some(0), "{exported:?}");
        assert_eq!(exported.err.lines().count(), 1, "{exported:?}");
        assert!(
            exported
                .err
                .contains(&format!("anketa check good: {short}"))
        );
        assert!(!exported.out.is_empty());
    }
    assert_eq!(fs::read(journal.path()).unwrap(), bytes);
    assert_eq!(fs::read(draft.join("live").join(name)).unwrap(), b"{\"t\":");
}
