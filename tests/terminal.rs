//! The built program in a pseudo-terminal: keys in, screen and draft file out, whatever ends it.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "terminal/looks.rs"]
mod looks;
mod support;

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use support::pty::{Pty, within_limit};
use support::sitting::Sitting;

fn rights(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[test]
fn a_sitting_from_the_first_key_to_the_last() {
    let mut sitting = Sitting::begun();
    sitting
        .pty
        .send("Директор, Қазақстан әіңғүұқөһ")
        .wait_for("Қазақстан әіңғүұқөһ");
    sitting
        .pty
        .send("\x1b[200~\rпервая\r\nвторая\x1b[201~")
        .wait_for("вторая");
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    assert_eq!(sitting.pty.restored(), "");
    let text = sitting.text();
    assert!(
        text.contains(r"Директор, Қазақстан әіңғүұқөһ\nпервая\nвторая"),
        "{text}"
    );
    assert!(text.contains("Дворец"), "{text}");
    let draft = sitting.draft();
    let journal = draft.join("journal");
    for private in [&sitting.drafts(), &draft, &journal, &draft.join("live")] {
        assert_eq!(rights(private), 0o700, "{}", private.display());
    }
    let journals: Vec<_> = fs::read_dir(journal)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(
        journals.len(),
        1,
        "whoever begins a draft writes on in its journal: {journals:?}"
    );
    for file in ["readable/draft.json", "questionnaire.json"]
        .map(|file| draft.join(file))
        .iter()
        .chain(&journals)
    {
        assert_eq!(rights(file), 0o600, "{}", file.display());
    }
    // What was in the open field is in the journal.
    assert_eq!(fs::read_dir(draft.join("live")).unwrap().count(), 0);
    let mut files: Vec<_> = fs::read_dir(sitting.draft())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    files.sort();
    assert_eq!(files, ["journal", "live", "questionnaire.json", "readable"]);
}

#[test]
fn a_draft_is_opened_again_as_it_was_left() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Ғани").wait_for("Ғани").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    let before = sitting.text();
    let name = sitting
        .draft()
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let words = ["open", &name, "--dir", "drafts"];
    let mut again = Pty::start(sitting.directory.path(), &words, &[]);
    again.wait_for("Ғани").send("\x1b[21~");
    assert_eq!(again.ended(), 0);
    assert_eq!(sitting.text(), before);
}

/// The pause between the parts is what is tested, so the machine is asked whether it kept to it.
#[test]
fn a_split_f1_gives_help_and_types_nothing() {
    for _ in 0..20 {
        let mut sitting = Sitting::begun();
        let before = sitting.text();
        let start = Instant::now();
        sitting.pty.send("\x1b");
        thread::sleep(Duration::from_millis(30));
        sitting.pty.send("[11~");
        if start.elapsed() > Duration::from_millis(60) {
            continue;
        }
        sitting.pty.wait_for("┌").wait_for("PgDn");
        sitting
            .pty
            .send("\x1b")
            .wait_until_gone("┌")
            .send("\x1b[21~");
        assert_eq!(sitting.pty.ended(), 0);
        assert_eq!(sitting.text(), before);
        return;
    }
    panic!("the machine is too busy for a pause of 30 ms");
}

#[test]
fn sigterm_saves_and_gives_the_terminal_back() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").signal("TERM");
    assert_eq!(sitting.pty.ended(), 128 + 15);
    assert_eq!(sitting.pty.restored(), "");
    sitting.saved("Әкім");
}

#[test]
fn a_hang_up_ends_the_process_and_keeps_the_answer() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").hang_up();
    // SIGHUP, or the dead line where that is seen first.
    assert_eq!(sitting.pty.ended(), 128 + 1);
    sitting.saved("Әкім");
}

#[test]
fn an_offer_that_is_not_answered_is_made_again() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").signal("KILL");
    sitting.pty.ended();
    for way in ["\x1b", "\x1b[21~"] {
        let mut again = sitting.joined_by("");
        again
            .wait_for("незаконченный текст")
            .wait_for("Әкім")
            .send(way);
        if way == "\x1b" {
            again.wait_until_gone("Esc: решить позже").signal("KILL");
        }
        again.ended();
    }
    sitting.reopened("Әкім");
    let mut last = sitting.joined_by("");
    last.wait_for("Әкім");
    assert!(!last.contents().contains("незаконченный"));
    last.send("\x1b[21~");
    assert_eq!(last.ended(), 0);
}

#[test]
fn a_colleagues_text_appears_by_itself() {
    let mut sitting = Sitting::begun();
    let mut other = sitting.joined_by("petrova");
    other.wait_for("Утверждение").send("Директор");
    // Nobody presses a key here.
    sitting.pty.wait_for("petrova пишет здесь");
    sitting.pty.wait_for("здесь теперь «Директор»");
    sitting.pty.send("\x1bOR").wait_for("не до конца");
    sitting.pty.send("\r").wait_for("┃ Директор");
    other.send("\x1b[21~");
    assert_eq!(other.ended(), 0);
    sitting.pty.wait_until_gone("пишет здесь").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
}

#[test]
fn a_draft_at_rest_sleeps_until_a_colleague_writes() {
    let mut sitting = Sitting::begun();
    let file =
        |name: &str| fs::read_to_string(format!("/proc/{}/{name}", sitting.pty.process_id()));
    if !support::is_told_of(&sitting.draft()) || file("syscall").is_err() {
        support::say("skipped: nobody tells of colleagues here, or of what a program waits for");
        return;
    }
    let mut other = sitting.joined_by("petrova");
    other.wait_for("Утверждение");
    // It polls, and the third word behind the number of the call is where stands how long: nowhere, so for ever.
    let is_asleep = || {
        let polls = file("wchan").unwrap().contains("poll");
        polls && file("syscall").unwrap().split_whitespace().nth(3) == Some("0x0")
    };
    assert!(within_limit(is_asleep));
    other.send("Директор");
    sitting.pty.wait_for("petrova пишет здесь");
    sitting.pty.wait_for("здесь теперь «Директор»");
}

/// From the key that leaves a field in one window to the answer on the screen of another one.
#[test]
#[ignore = "measures"]
fn how_soon_a_colleagues_text_appears() {
    let mut sitting = Sitting::begun();
    let mut other = sitting.joined_by("petrova");
    other.wait_for("Утверждение");
    let question = "\x1b[18~Оказано госуслуг\r";
    sitting.pty.send(question).wait_for("> [ ] Оказано");
    other.send(question).wait_for("> [ ] Оказано");
    other.send("\t").wait_for("> [ ]   Из них");
    let mut times: Vec<u128> = Vec::new();
    for length in 1..=20 {
        let typed = "7".repeat(length);
        sitting.pty.send("7").wait_for(&format!("┃ {typed}"));
        let left = Instant::now();
        sitting.pty.send("\t");
        other.wait_for(&format!("Оказано госуслуг: {typed}\n"));
        times.push(left.elapsed().as_millis());
        sitting.pty.wait_for("> [ ]   Из них").send("\x1b[Z");
        sitting.pty.wait_for("> [x] Оказано");
    }
    times.sort_unstable();
    let mut out = std::io::stdout().lock();
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    writeln!(
        out,
        "{} times: median {median} ms, most {most} ms",
        times.len()
    )
    .unwrap();
}

#[test]
fn whoever_draws_reads_the_keys_and_one_other_thread_syncs() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім");
    let tasks = fs::read_dir(format!("/proc/{}/task", sitting.pty.process_id())).unwrap();
    let name = |task: fs::DirEntry| fs::read_to_string(task.path().join("comm")).unwrap();
    let mut names: Vec<String> = tasks.map(|task| name(task.unwrap())).collect();
    names.sort();
    assert_eq!(names, ["anketa\n", "sync\n"]);
}

#[test]
fn more_keys_than_one_read_takes_arrive_all() {
    let mut sitting = Sitting::begun();
    sitting.pty.send(&"ж".repeat(1500)).send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.saved(&format!("\"{}\"", "ж".repeat(1500)));
}

#[test]
fn a_new_size_is_drawn_at_once_and_keeps_the_text() {
    let mut sitting = Sitting::begun();
    sitting
        .pty
        .send("Астана")
        .wait_for("Разделы")
        .wait_for("Астана");
    sitting
        .pty
        .resize(60, 16)
        .wait_until_gone("Разделы")
        .wait_for("Астана");
    sitting.pty.resize(20, 5).wait_for("40×12").send("лық");
    sitting
        .pty
        .resize(132, 43)
        .wait_for("Разделы")
        .wait_for("Астаналық");
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    assert_eq!(sitting.pty.restored(), "");
    sitting.saved("Астаналық");
}

#[test]
fn a_place_without_room_is_told_and_what_was_typed_stays() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(directory.path(), &["new", "--dir", "/proc/anketa"], &[]);
    pty.wait_for("Начать")
        .send("\t\tДворец\t\t\t\t\r")
        .wait_for("/proc/anketa");
    pty.wait_for("Дворец").send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
    assert_eq!(pty.restored(), "");
}

#[test]
fn a_draft_that_cannot_be_opened_is_refused_before_anything_is_drawn() {
    let office = support::office::office();
    for (name, why) in [
        ("cut", "обрывается"),
        ("other", "другого опросника"),
        ("link", "ссылка"),
        ("gone", "нет"),
    ] {
        let mut pty = Pty::start(office.path(), &["open", name, "--dir", "drafts"], &[]);
        assert_eq!(pty.ended(), 2, "{name}");
        let left = pty.left();
        assert!(
            left.starts_with("anketa: drafts/") && left.contains(why),
            "{left}"
        );
        assert!(!pty.bytes().contains('\x1b'), "{:?}", pty.bytes());
    }
}

#[test]
fn a_paste_that_the_terminal_does_not_mark_stays_in_its_field() {
    let mut sitting = Sitting::new();
    sitting
        .pty
        .send("\t\tДворец\rшкольников\r\rгорода")
        .wait_for("Дворец школьников  города");
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
}

#[test]
fn alt_and_an_arrow_of_putty_is_the_arrow() {
    let mut sitting = Sitting::begun();
    sitting
        .pty
        .send("Әкім\x1b\x1b[D\x1b\x1b[Dң")
        .wait_for("Әкңім");
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.saved("\"Әкңім\"");
}

#[test]
fn damage_is_told_at_opening_with_the_command_that_lists_it() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    let draft = sitting.draft();
    let journal = fs::read_dir(draft.join("journal")).unwrap().next().unwrap();
    let journal = journal.unwrap().path();
    let bytes = fs::read(&journal).unwrap();
    fs::write(&journal, [&bytes[..], b"torn\n"].concat()).unwrap();
    let name = draft.file_name().unwrap().to_str().unwrap().to_owned();
    let words = ["open", &name, "--dir", "drafts"];
    let mut pty = Pty::start(sitting.directory.path(), &words, &[]);
    pty.wait_for(&format!("anketa check {name}: что повреждено, мест: 1."));
    pty.wait_for("Прочее прочитано.").wait_for("Әкім");
    pty.resize(40, 12)
        .wait_for(&format!("anketa check {name}: что повреж"));
    pty.send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
}
