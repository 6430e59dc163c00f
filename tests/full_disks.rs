//! Real disks that take nothing more: full, out of files, over their quota, read-only, without permission.
//!
//! The tests want root, mount namespaces and some tools; where these are missing they say so and pass.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anketa::core::draft::Draft;
use anketa::core::questionnaire::item::Part;
use anketa::store::drafts::Drafts;
use support::disks::{Disk, alone, fill, free, only, open_to_read, open_to_write, runs, skipped};
use support::program::{PROGRAM, outcome, program, snapshot};
use support::pty::Pty;

/// What the program says of all this in a language.
struct Speech {
    lang: &'static str,
    begin: &'static str,
    on_disk: &'static str,
    short: &'static str,
    failed: &'static str,
    refused: &'static str,
    copy_done: &'static str,
}

const RU: Speech = Speech {
    lang: "ru_RU.UTF-8",
    begin: "Начать",
    on_disk: "на диске",
    short: "На диске кончается место",
    failed: "НЕ ЗАПИСАНО: на диске нет места",
    refused: "Записать нельзя",
    copy_done: "Копия сохранена и проверена",
};

const KK: Speech = Speech {
    lang: "kk_KZ.UTF-8",
    begin: "Бастау",
    on_disk: "дискіде",
    short: "Дискіде орын таусылып барады",
    failed: "ЖАЗЫЛМАДЫ: дискіде орын жоқ",
    refused: "Жазу мүмкін емес",
    copy_done: "Көшірме сақталып, тексерілді",
};

const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";
const F10: &str = "\x1b[21~";

/// The program with drafts on the disk under a directory, in the first field of a new one.
fn begun(place: &Path, under: &Path, speech: &Speech) -> Pty {
    let home = place.join("home");
    fs::create_dir_all(&home).unwrap();
    let drafts = under.join("drafts");
    let words = ["new", "--dir", drafts.to_str().unwrap()];
    let variables = [("LANG", speech.lang), ("HOME", home.to_str().unwrap())];
    let mut pty = Pty::start(place, &words, &variables);
    pty.wait_for(speech.begin)
        .send("\t\tДворец\t01.07.2018\t31.12.2018\t\t\r")
        .wait_for(speech.on_disk);
    pty
}

/// What was typed into the first field of the only draft under a directory, or of the one that it is.
fn answer(path: &Path) -> String {
    let loaded = Drafts::at(path.parent().unwrap()).load(path).unwrap();
    let typed = |draft: &Draft| {
        let section = draft.questionnaire.find_section("approval").unwrap();
        let row = anketa::core::answers::RowId::ONLY;
        let mut cells = draft.questionnaire.asked(section);
        let item = cells.next().unwrap();
        let answer = draft
            .answers
            .answer(anketa::core::answers::Cell { item, row });
        let mut texts = answer.texts().filter(|(slot, _)| slot.part == Part::Post);
        texts.next().map(|(_, text)| text.to_owned())
    };
    typed(&loaded.draft).unwrap_or_default()
}

fn draft(under: &Path) -> std::path::PathBuf {
    only(&under.join("drafts"), "2018")
}

/// Enters one thing after the other, each seen before the next, until one is refused. Gives all that was accepted.
///
/// Each is a paste, which is refused whole: of letters sent at once some may be in a picture before the others.
#[track_caller]
fn types_until_refused(pty: &mut Pty, speech: &Speech) -> String {
    let mut accepted = String::new();
    for no in 1..2000 {
        let token = format!(" т{no}.");
        pty.send(&format!("\x1b[200~{token}\x1b[201~"))
            .wait_until("the token or a refusal", |screen| {
                screen.contains(token.trim()) || screen.contains(speech.refused)
            });
        if pty.contents().contains(speech.refused) {
            pty.wait_for(speech.failed);
            return accepted;
        }
        accepted.push_str(&token);
    }
    panic!("nothing was refused:\n{}", pty.contents());
}

/// Takes the offer of a copy, into the home directory; the draft in it has this answer.
#[track_caller]
fn copies(pty: &mut Pty, place: &Path, speech: &Speech, expected: &str) {
    let home = place.join("home");
    pty.send(&format!("{DOWN}{DOWN}\r"))
        .wait_for(home.file_name().unwrap().to_str().unwrap())
        .send("\r")
        .wait_for(speech.copy_done)
        .wait_for("anketa open");
    let copy = only(&home, "anketa-2018");
    assert_eq!(answer(&copy), expected);
    pty.send(ESC).wait_until_gone(speech.copy_done);
}

/// There is room again: what is typed is accepted and kept, and all of it is there when the draft is opened again.
#[track_caller]
fn goes_on(pty: &mut Pty, draft: &Path, speech: &Speech, so_far: &str) {
    pty.send(" Ғани")
        .wait_for("Ғани")
        .wait_until_gone(speech.failed)
        .wait_for(speech.on_disk)
        .send(F10);
    assert_eq!(pty.ended(), 0);
    assert_eq!(answer(draft), format!("{so_far} Ғани"));
}

/// Waits until the readable file has a text: one that is replaced while the disk is filled leaves its room behind.
#[track_caller]
fn wait_for_rest(under: &Path, text: &str) {
    let readable = draft(under).join("readable/draft.json");
    let until = Instant::now() + Duration::from_secs(30);
    while !fs::read_to_string(&readable).is_ok_and(|found| found.contains(text)) {
        assert!(Instant::now() < until, "no {text:?} in the readable file");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Fills the disk under a session and empties it again.
#[track_caller]
fn endures(place: &Path, under: &Path, speech: &Speech) {
    let mut pty = begun(place, under, speech);
    pty.send("Әкім").wait_for("Әкім").wait_for(speech.on_disk);
    wait_for_rest(under, "Әкім");
    fill(under);
    // On the very next picture, and the sentence can be finished.
    pty.send(" а").wait_for("Әкім а").wait_for(speech.short);
    let sentence = " заканчивает свою фразу.";
    for letter in sentence.chars() {
        pty.send(&letter.to_string());
    }
    pty.wait_for(sentence.trim());
    assert!(
        !pty.contents().contains(speech.failed),
        "{}",
        pty.contents()
    );
    // A long text uses the room up sooner.
    let long = " слово".repeat(600);
    pty.send(&format!("\x1b[200~{long}\x1b[201~"));
    let accepted = types_until_refused(&mut pty, speech);
    let so_far = format!("Әкім а{sentence}{long}{accepted}");
    copies(&mut pty, place, speech, &so_far);
    free(under);
    goes_on(&mut pty, &draft(under), speech, &so_far);
}

#[test]
fn a_disk_in_memory_runs_full() {
    alone("a_disk_in_memory_runs_full", |place| {
        if let Some(disk) = Disk::tmpfs(place, "size=2m") {
            endures(place, &disk.at, &RU);
        }
    });
}

#[test]
fn a_disk_runs_full() {
    alone("a_disk_runs_full", |place| {
        let words = ["-q", "-F", "-m", "0"];
        if let Some(disk) = Disk::in_file(place, "mkfs.ext4", &words, 4) {
            endures(place, &disk.at, &KK);
        }
    });
}

/// Here nothing is kept ahead: the file system does not know how.
#[test]
fn a_disk_is_full_from_the_beginning_of_the_draft() {
    alone("a_disk_is_full_from_the_beginning_of_the_draft", |place| {
        let Some(disk) = Disk::tmpfs(place, "size=256k") else {
            return;
        };
        let mut pty = begun(place, &disk.at, &RU);
        pty.wait_for(RU.short);
        pty.send("Әкім").wait_for("Әкім").wait_for(RU.on_disk);
        fill(&disk.at);
        let accepted = types_until_refused(&mut pty, &RU);
        let so_far = format!("Әкім{accepted}");
        copies(&mut pty, place, &RU, &so_far);
        free(&disk.at);
        goes_on(&mut pty, &draft(&disk.at), &RU, &so_far);
    });
}

#[test]
fn a_disk_takes_no_more_files() {
    alone("a_disk_takes_no_more_files", |place| {
        let Some(disk) = Disk::tmpfs(place, "nr_inodes=40") else {
            return;
        };
        let mut pty = begun(place, &disk.at, &KK);
        // The text of the open field has no file yet.
        disk.fill_with_files();
        pty.send("Ә").wait_for("Ә").wait_for(KK.failed);
        pty.send("б").wait_for(KK.refused);
        copies(&mut pty, place, &KK, "Ә");
        disk.free_files();
        goes_on(&mut pty, &draft(&disk.at), &KK, "Ә");
    });
}

#[test]
fn a_quota_is_used_up() {
    alone("a_quota_is_used_up", |place| {
        let Some(disk) = Disk::in_file(place, "mkfs.btrfs", &["-q"], 256) else {
            return;
        };
        let (at, under) = (disk.at.to_str().unwrap(), disk.at.join("office"));
        let office = under.to_str().unwrap();
        let is_limited = runs("btrfs", &["quota", "enable"], &[at])
            && runs("btrfs", &["subvolume", "create"], &[office])
            && runs("btrfs", &["qgroup", "limit", "3M"], &[office]);
        if !is_limited {
            skipped("there are no quotas here");
            return;
        }
        let mut pty = begun(place, &under, &RU);
        pty.send("Әкім").wait_for("Әкім").wait_for(RU.on_disk);
        fill(&under);
        let accepted = types_until_refused(&mut pty, &RU);
        let so_far = format!("Әкім{accepted}");
        copies(&mut pty, place, &RU, &so_far);
        free(&under);
        goes_on(&mut pty, &draft(&under), &RU, &so_far);
    });
}

/// The file system found an error and takes nothing more, as the system does with a broken disk.
#[test]
fn a_disk_turns_read_only() {
    alone("a_disk_turns_read_only", |place| {
        let words = ["-q", "-F"];
        let Some(disk) = Disk::in_file(place, "mkfs.ext4", &words, 4) else {
            return;
        };
        let at = disk.at.to_str().unwrap();
        let mut pty = begun(place, &disk.at, &RU);
        pty.send("Әкім").wait_for("Әкім").wait_for(RU.on_disk);
        if !runs("mount", &["-o", "remount,abort"], &[at]) {
            skipped("the file system cannot be made to stop");
            return;
        }
        pty.send("а").wait_for("Әкіма").wait_for("НЕ ЗАПИСАНО: ");
        pty.send("б").wait_for(RU.refused).send(ESC);
        pty.wait_until_gone(RU.refused);
        // A paste is refused whole, and its size is told.
        pty.send("\x1b[200~привет всем\x1b[201~")
            .wait_for("Не вставлено, знаков 11");
        copies(&mut pty, place, &RU, "Әкіма");
        // Reading goes on, and the program can be left, since all is in the copy.
        pty.send("\x1bOR").wait_for("Осталось");
        pty.send(F10).wait_for("Выйти: всё есть в копии");
        pty.send(&format!("{DOWN}{DOWN}{DOWN}\r"));
        assert_eq!(pty.ended(), 0);
    });
}

#[test]
fn a_draft_is_opened_on_a_disk_that_takes_nothing() {
    alone("a_draft_is_opened_on_a_disk_that_takes_nothing", |place| {
        let Some(disk) = Disk::tmpfs(place, "size=2m") else {
            return;
        };
        let at = disk.at.to_str().unwrap();
        let mut pty = begun(place, &disk.at, &RU);
        pty.send("Әкім").wait_for("Әкім").send(F10);
        assert_eq!(pty.ended(), 0);
        assert!(runs("mount", &["-o", "remount,ro"], &[at]));
        let why = "диск только для чтения";
        opened_read_only(place, &disk.at, why).send(F10);
        refused_at_once(place, &disk.at, why);
        let mut pty = opened_read_only(place, &disk.at, why);
        assert!(runs("mount", &["-o", "remount,rw"], &[at]));
        goes_on(&mut pty, &draft(&disk.at), &RU, "Әкім");
        fill(&disk.at);
        let why = "на диске нет места";
        refused_at_once(place, &disk.at, why);
        let mut pty = opened_read_only(place, &disk.at, why);
        free(&disk.at);
        goes_on(&mut pty, &draft(&disk.at), &RU, "Әкім Ғани");
    });
}

/// A draft on such a disk opens, and says at once that nothing is accepted.
#[track_caller]
fn opened_read_only(place: &Path, under: &Path, why: &str) -> Pty {
    let home = place.join("home");
    let draft = draft(under);
    let words = ["open", draft.to_str().unwrap()];
    let variables = [("HOME", home.to_str().unwrap())];
    let mut pty = Pty::start(place, &words, &variables);
    pty.wait_for(&format!("ТОЛЬКО ЧТЕНИЕ: {why}"))
        .wait_for("Открыто только для чтения")
        .wait_for("Әкім");
    pty.send("в").wait_for(RU.refused).wait_for(why).send(ESC);
    pty.wait_until_gone(RU.refused);
    pty
}

/// A new draft and a report are refused there in one sentence with a way out, and no half file is left.
#[track_caller]
fn refused_at_once(place: &Path, under: &Path, why: &str) {
    let before = snapshot(under);
    let report = under.join("report.txt");
    let mut export = program(place, RU.lang);
    export.args(["export", draft(under).to_str().unwrap(), "-o"]);
    export.arg(report);
    let ended = outcome(export);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.err.contains(why), "{ended:?}");
    assert_eq!(ended.err.lines().count(), 2, "{ended:?}");
    let drafts = under.join("drafts");
    let words = ["new", "--dir", drafts.to_str().unwrap()];
    let mut pty = Pty::start(place, &words, &[]);
    assert_eq!(pty.ended(), 2);
    let said = pty.left();
    assert!(said.contains(why) && said.contains("подсказка: "), "{said}");
    assert!(before == snapshot(under), "something was left behind");
}

/// Root may write everywhere, so the program is run as somebody else.
#[test]
fn nothing_may_be_written() {
    alone("nothing_may_be_written", |place| {
        let Some(disk) = Disk::tmpfs(place, "size=2m,mode=755") else {
            return;
        };
        let mut pty = begun(place, &disk.at, &RU);
        pty.send("Әкім").wait_for("Әкім").send(F10);
        assert_eq!(pty.ended(), 0);
        open_to_read(&disk.at);
        let tool = place.join("anketa");
        fs::copy(PROGRAM, &tool).unwrap();
        let home = place.join("home");
        open_to_write(&home);
        let somebody = ["--reuid=12345", "--regid=12345", "--clear-groups"];
        if !runs("setpriv", &somebody, &["true"]) {
            skipped("nobody else can run a program here");
            return;
        }
        let draft = draft(&disk.at);
        let open = [tool.to_str().unwrap(), "open", draft.to_str().unwrap()];
        let words = [&somebody[..], &open].concat();
        let variables = [("HOME", home.to_str().unwrap())];
        let mut pty = Pty::start_other(place, "setpriv", &words, &variables);
        pty.wait_for("ТОЛЬКО ЧТЕНИЕ: нет права");
        pty.send("в").wait_for(RU.refused);
        copies(&mut pty, place, &RU, "Әкім");
        open_to_write(&disk.at);
        pty.send(" Ғани")
            .wait_for("Ғани")
            .wait_for("на диске")
            .send(F10);
        assert_eq!(pty.ended(), 0);
        assert_eq!(answer(&draft), "Әкім Ғани");
    });
}
