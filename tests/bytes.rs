//! What a key costs on the line, in bytes: they are exact, so they are held as plain numbers. Times are not, and live in
//! benchmarks.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use anketa::core::wizard::Saving;
use anketa::tui::window::Window;
use ratatui::layout::Size;
use support::Clerk;

/// The line to the terminal: what was written since it was last looked at, write by write.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<Vec<u8>>>>);

impl io::Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A clerk whose screen is at the other end of a line.
struct Remote {
    clerk: Clerk,
    window: Window<Wire>,
    wire: Wire,
}

impl Remote {
    fn new(lang: &str, (width, height): (u16, u16)) -> Self {
        let clerk = Clerk::new(lang, (width, height));
        let wire = Wire::default();
        let window = Window::new(wire.clone(), Size::new(width, height));
        Self {
            clerk,
            window,
            wire,
        }
    }

    /// The same in a draft of the first questionnaire, at its first question.
    fn begun(lang: &str) -> Self {
        Self::begun_at(lang, (80, 24))
    }

    fn begun_at(lang: &str, size: (u16, u16)) -> Self {
        let mut remote = Self::new(lang, size);
        let clerk = &mut remote.clerk;
        clerk.keys("<Enter><Tab><Tab>").types("Дворец школьников");
        clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
        remote.draw();
        remote
    }

    /// The same in a draft of Russian and Kazakh.
    fn begun_in_both(lang: &str, size: (u16, u16)) -> Self {
        let mut remote = Self::new(lang, size);
        let clerk = &mut remote.clerk;
        let other = if lang == "kk" { "" } else { "<Down>" };
        clerk.keys(&format!("<Enter><Tab>{other}<Space><Tab>"));
        clerk.types("Дворец школьников");
        clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
        assert_eq!(clerk.desk.wizard.fill().unwrap().draft.languages.len(), 2);
        remote.draw();
        remote
    }

    /// The same at the first question that these words find, in this language of the document.
    fn at_in_both(lang: &str, size: (u16, u16), words: &str) -> Self {
        let mut remote = Self::begun_in_both(lang, size);
        let fill = remote.clerk.desk.wizard.fill().unwrap();
        if fill.lang().as_str() != lang {
            remote.clerk.keys("<F12>");
        }
        remote.clerk.finds(words);
        remote.draw();
        remote
    }

    /// The same at the first question that these words find.
    fn at(lang: &str, words: &str) -> Self {
        let mut remote = Self::begun(lang);
        remote.clerk.finds(words);
        remote.draw();
        remote
    }

    /// Bytes of one picture, which leaves in one write or, where nothing changed, in none.
    #[track_caller]
    fn draw(&mut self) -> usize {
        // A minute that passes is not what is measured.
        self.clerk.desk.wizard.saving = Saving::Saved("10:42".to_owned());
        let picture = self.clerk.desk.picture(self.window.size());
        self.window.show(picture).unwrap();
        let writes = self.wire.0.take();
        assert!(writes.len() <= 1, "{} writes", writes.len());
        writes.iter().map(Vec::len).sum()
    }

    /// Bytes of each of so many presses.
    #[track_caller]
    fn costs(&mut self, key: &str, times: usize) -> Costs {
        let mut costs = Costs::default();
        for _ in 0..times {
            self.clerk.keys(key);
            costs.0.push(self.draw());
        }
        costs
    }

    /// Bytes of each letter of a text.
    #[track_caller]
    fn letters(&mut self, text: &str) -> Costs {
        let mut costs = Costs::default();
        for letter in text.chars() {
            self.clerk.types(&letter.to_string());
            costs.0.push(self.draw());
        }
        costs
    }
}

#[derive(Debug, Default)]
struct Costs(Vec<usize>);

impl Costs {
    #[track_caller]
    fn mean_within(&self, most: f64) -> &Self {
        let (sum, count) = (self.0.iter().sum::<usize>(), self.0.len());
        let (sum, count) = (u32::try_from(sum).unwrap(), u32::try_from(count).unwrap());
        let mean = f64::from(sum) / f64::from(count);
        assert!(mean <= most, "{mean} bytes in the mean, {self:?}");
        self
    }

    #[track_caller]
    fn each_within(&self, most: usize) -> &Self {
        assert!(self.0.iter().all(|bytes| *bytes <= most), "{self:?}");
        self
    }
}

const ANSWERS: [(&str, &str, &str); 2] = [
    (
        "ru",
        "Суть жалобы",
        "Очередь в электронной записи не двигалась две недели, после обращения заявителя запись открыли заново и \
         сообщили об этом всем родителям по телефону",
    ),
    (
        "kk",
        "Шағымның мәні",
        "Электрондық жазылу кезегі екі апта бойы қозғалмады, өтініш берушінің шағымынан кейін жазылу қайта ашылды және \
         бұл туралы барлық ата-аналарға телефон арқылы хабарланды",
    ),
];

#[test]
fn the_first_screen() {
    for lang in ["ru", "kk"] {
        let mut remote = Remote::new(lang, (80, 24));
        assert!(remote.draw() <= 2000);
        let mut window = Remote::begun(lang);
        window.window.clear();
        window.wire.0.take();
        assert!(window.draw() <= 2000);
    }
}

#[test]
fn a_letter_at_the_end_of_an_answer() {
    for (lang, question, answer) in ANSWERS {
        let mut remote = Remote::at(lang, question);
        // The first one changes marks and counts, too.
        remote.letters("А");
        remote.letters(answer).mean_within(2.5).each_within(40);
    }
}

/// What stands beside the field does not change with the letters.
#[test]
fn a_letter_beside_the_previous_period() {
    for (lang, question, answer) in ANSWERS {
        let mut remote = Remote::begun(lang);
        let figure = if lang == "kk" {
            "Көрсетілген мемлекеттік"
        } else {
            "Оказано госуслуг"
        };
        remote
            .clerk
            .finds(figure)
            .keys("123456789")
            .finds(question)
            .types(answer);
        remote
            .clerk
            .keys("<Esc><Up><Up><Enter><Esc><Down><Down><Enter>");
        remote
            .clerk
            .keys("<Tab><Tab><Tab><Tab><Enter>")
            .finds(figure);
        remote.draw();
        // The first one changes marks and counts, and nothing is to be taken any more.
        remote.letters("1");
        // The second one puts the pen back.
        remote.letters("2").each_within(4);
        remote.letters("3456789").each_within(1);
        remote.clerk.finds(question);
        remote.draw();
        remote.letters("А");
        let most = if lang == "kk" { 2.7 } else { 2.5 };
        remote.letters(answer).mean_within(most).each_within(40);
    }
}

/// One above the other, and side by side.
const PAGES: [(u16, u16); 3] = [(80, 24), (120, 30), (160, 30)];

#[test]
fn a_letter_of_two_languages_costs_as_much_as_of_one() {
    for (lang, question, answer) in ANSWERS {
        for size in PAGES {
            let mut remote = Remote::at_in_both(lang, size, question);
            // The first one changes marks and counts, and says that the other language has no text.
            remote.letters("А");
            let most = if lang == "kk" { 2.7 } else { 2.5 };
            remote.letters(answer).mean_within(most).each_within(40);
        }
    }
}

/// All wordings change: it is a page anew, as when one goes to another section.
#[test]
fn another_language() {
    for (lang, question, _) in ANSWERS {
        let mut remote = Remote::at_in_both(lang, (80, 24), question);
        remote.costs("<F12>", 4).each_within(2000);
    }
}

#[test]
fn letters_in_the_middle_of_a_line_beside_another_language() {
    for (lang, question, _) in ANSWERS {
        for size in PAGES {
            let mut remote = Remote::at_in_both(lang, size, question);
            // Both columns have a text, and one types in either.
            for _ in 0..2 {
                remote.letters("Начало, остаток справа");
                remote.costs("<Left>", 15).each_within(2);
                remote.letters("встұ").each_within(24);
                remote.costs("<Backspace>", 4).each_within(24);
                // All wordings change.
                remote.costs("<F12>", 1).each_within(4000);
            }
        }
    }
}

#[test]
fn letters_in_the_middle_of_a_line() {
    for (lang, question, _) in ANSWERS {
        let mut remote = Remote::at(lang, question);
        remote.letters("Начало строки, остаток её справа");
        remote.costs("<Left>", 21).each_within(2);
        remote.costs("<Right>", 21).each_within(2);
        remote.costs("<Left>", 21);
        remote.letters("вставкаұ").each_within(20);
        remote.costs("<Backspace>", 8).each_within(20);
    }
}

#[test]
fn a_key_that_does_nothing() {
    for (lang, question, answer) in ANSWERS {
        let mut remote = Remote::at(lang, question);
        remote.letters(answer);
        remote.costs("<End>", 2).each_within(0);
    }
}

#[test]
fn the_focus_of_a_list() {
    for lang in ["ru", "kk"] {
        let mut remote = Remote::at(lang, ANSWERS[0].1);
        for open in ["<Esc>", "<F8>", "<F7>", "<F3>"] {
            remote.costs(open, 1);
            remote.costs("<Down>", 3).each_within(60);
            remote.costs("<Up>", 3).each_within(60);
            remote.costs("<Esc>", 1);
        }
    }
}

/// Through the whole form, from the first question to the signatures, new sections and all.
#[test]
fn the_next_question() {
    for lang in ["ru", "kk"] {
        let mut remote = Remote::begun(lang);
        let pages = remote.costs("<PgDn>", 130);
        pages.mean_within(300.0).each_within(2000);
    }
}

/// The field grows, and then its text moves in it: the terminal moves the rows, and what stands beside them is written
/// anew.
#[test]
fn an_answer_that_outgrows_its_field() {
    for (lang, question, answer) in ANSWERS {
        for (size, mean, most) in [((80, 24), 5.0, 600), ((60, 20), 3.0, 220)] {
            let mut remote = Remote::begun_at(lang, size);
            remote.clerk.finds(question);
            remote.draw();
            remote.letters("А");
            let letters = remote.letters(&answer.repeat(6));
            letters.mean_within(mean).each_within(most);
        }
    }
}
