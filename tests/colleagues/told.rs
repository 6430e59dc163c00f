//! Where the system tells of colleagues: a desk at rest is woken by them and by nothing else.

use anketa::core::wizard::action::Action;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::*;
use crate::support::{is_told_of, say};

/// Ivanova and Petrova in one draft; `None` where the system does not tell of it.
fn two_told() -> Option<(Clerk, Clerk)> {
    let (one, two) = two("ru", (80, 24));
    if !is_told_of(one.directory()) {
        say("skipped: the system does not tell all of this directory");
        return None;
    }
    Some((one, two))
}

/// Looks as often as there is something to look at; nobody may be writing.
#[track_caller]
fn rests(clerk: &mut Clerk) {
    for _ in 0..10 {
        clerk.desk.hear();
        if clerk.desk.ear().is_some() {
            return;
        }
        clerk.looks();
    }
    panic!("there is always something to look at");
}

/// Whether a desk at rest is woken now.
fn is_woken(clerk: &Clerk) -> bool {
    let ear = clerk.desk.ear().unwrap();
    let mut fds = [PollFd::new(&ear, PollFlags::IN)];
    poll(&mut fds, Some(&Timespec::default())).unwrap() > 0
}

#[test]
fn a_desk_at_rest_is_woken_by_colleagues_alone() {
    let Some((mut one, mut two)) = two_told() else {
        return;
    };
    one.finds("По каким основаниям").types_on("на");
    rests(&mut one);
    one.types_on("ше");
    one.desk.hear();
    assert!(!is_woken(&one), "nothing of what one types is told");
    two.finds("Оказано госуслуг").types_on("7");
    assert!(is_woken(&one));
    one.desk.hear();
    assert!(one.desk.ear().is_none());
    one.looks();
    one.sees("@");
    one.desk.hear();
    assert!(one.desk.ear().is_none(), "their mark goes by the clock");
    drop(two);
    rests(&mut one);
    one.sees_no("@");
    assert!(!is_woken(&one));
}

#[test]
fn what_was_held_back_is_looked_at_once_one_has_left() {
    let Some((mut one, mut two)) = two_told() else {
        return;
    };
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    two.types("их").keys("<Tab>");
    rests(&mut one);
    one.sees("здесь теперь «их»").keys("<Tab>");
    one.desk.hear();
    assert!(one.desk.ear().is_none());
    rests(&mut one);
    one.keys("<BackTab>").sees("┃ их").sees_no("здесь теперь");
}

#[test]
fn what_was_done_at_once_is_told_though_only_oneself_wrote() {
    let Some((mut one, mut two)) = two_told() else {
        return;
    };
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    one.types_on("наше");
    two.types("их").keys("<Tab>");
    rests(&mut one);
    one.keys("<Tab>");
    one.desk.hear();
    assert!(one.desk.ear().is_none());
    rests(&mut one);
    one.keys("<BackTab>").sees("Одновременно правили");
}

#[test]
fn another_draft_is_another_ear() {
    let Some((mut one, mut two)) = two_told() else {
        return;
    };
    rests(&mut one);
    one.menu_and(Action::ToDrafts, "");
    one.desk.hear();
    assert!(one.desk.ear().is_none(), "there is no draft");
    one.keys("<Enter>");
    rests(&mut one);
    assert!(!is_woken(&one));
    two.finds("Оказано госуслуг").keys("7<Tab>");
    assert!(is_woken(&one));
    rests(&mut one);
    one.sees("заполнено 4 из 123");
}
