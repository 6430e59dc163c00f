//! Beginning a draft: which questionnaire, which languages, and the answers that tell this draft from others.

mod earlier;

use std::sync::Arc;

use crate::core::answers::{Cell, RowId};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::item::{ItemNo, Part};
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::field::OpenField;
use crate::core::wizard::fill::field_of;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::start::DraftSummary;
use crate::core::wizard::{Effect, Screen, Wizard};

pub use crate::core::wizard::begin::earlier::Earlier;

pub(crate) use crate::core::wizard::begin::earlier::take;

/// A draft being begun.
#[derive(Debug)]
pub struct Begin {
    /// Questionnaires to choose from.
    pub forms: Vec<Arc<Questionnaire>>,
    /// Which one is chosen.
    pub form: usize,
    /// Where one stands.
    pub at: BeginAt,
    /// The line with the focus, in a list.
    pub line: usize,
    /// The draft so far; its languages are those ticked.
    pub draft: Draft,
    /// All drafts there are.
    pub drafts: Vec<DraftSummary>,
    /// The languages ticked at first, where the questionnaire has them.
    wanted: Vec<Lang>,
}

/// Where one stands when beginning a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeginAt {
    /// At the choice of a questionnaire.
    Form,
    /// At the draft that this one begins from.
    Earlier,
    /// At the languages of the document.
    Languages,
    /// At one of the answers that name the draft.
    Answer(ItemNo, Part),
    /// At «begin».
    Go,
}

impl Begin {
    /// Begins with the first questionnaire, in the languages that are `wanted`, else in the one that is nearest to the
    /// reader's; a draft can begin from one of these.
    pub fn new(
        forms: Vec<Arc<Questionnaire>>,
        wanted: Vec<Lang>,
        lang: &Lang,
        drafts: Vec<DraftSummary>,
    ) -> Option<Self> {
        let first = Arc::clone(forms.first()?);
        let draft = Draft::new(Arc::clone(&first), first_ticked(&first, &wanted, lang));
        Some(Self {
            wanted,
            forms,
            form: 0,
            at: BeginAt::Form,
            line: 0,
            draft,
            drafts,
        })
    }

    /// All places to stand at, in order.
    pub fn places(&self) -> Vec<BeginAt> {
        let form = &self.draft.questionnaire;
        let items = form.names_draft.iter().chain(&form.period);
        let answers = items.flat_map(|no| {
            form.item(*no)
                .kind
                .parts()
                .iter()
                .map(|part| BeginAt::Answer(*no, *part))
        });
        let earlier = (!self.earlier().is_empty()).then_some(BeginAt::Earlier);
        [BeginAt::Form]
            .into_iter()
            .chain(earlier)
            .chain([BeginAt::Languages])
            .chain(answers)
            .chain([BeginAt::Go])
            .collect()
    }

    /// The field that typing goes into.
    pub fn open_field(&self) -> Option<OpenField> {
        let BeginAt::Answer(item, part) = self.at else {
            return None;
        };
        field_of(
            &self.draft,
            Cell {
                item,
                row: RowId::ONLY,
            },
            part,
            self.draft.languages.first()?,
        )
    }

    pub(crate) fn typed(&mut self, text: String) {
        let BeginAt::Answer(item, part) = self.at else {
            return;
        };
        let Some(lang) = self.draft.languages.first().cloned() else {
            return;
        };
        self.draft.write(
            Cell {
                item,
                row: RowId::ONLY,
            },
            part,
            &lang,
            text,
        );
    }

    fn step(&mut self, forward: bool) {
        let places = self.places();
        let at = places
            .iter()
            .position(|place| *place == self.at)
            .unwrap_or(0);
        let next = if forward {
            (at + 1).min(places.len() - 1)
        } else {
            at.saturating_sub(1)
        };
        self.at = places[next];
        self.line = match self.at {
            BeginAt::Form => self.form,
            BeginAt::Earlier => self.earlier_line(),
            BeginAt::Languages | BeginAt::Answer(..) | BeginAt::Go => 0,
        };
    }

    /// Lines of the list at which one stands; 0 where there is none.
    fn lines(&self) -> usize {
        match self.at {
            BeginAt::Form => self.forms.len(),
            BeginAt::Earlier => self.earlier().len() + 1,
            BeginAt::Languages => self.draft.questionnaire.languages.len(),
            BeginAt::Answer(..) | BeginAt::Go => 0,
        }
    }

    fn go(&mut self, go: Go) {
        match go {
            Go::Down if self.line + 1 < self.lines() => self.line += 1,
            Go::Up if self.line > 0 => self.line -= 1,
            Go::Next | Go::NextQuestion | Go::Down => self.step(true),
            Go::Previous | Go::PreviousQuestion | Go::Up => self.step(false),
            Go::First => self.line = 0,
            Go::Last => self.line = self.lines().saturating_sub(1),
        }
    }

    /// Takes the questionnaire with the focus; what was typed for another one is not kept, as it is not its own.
    fn choose_form(&mut self, at: usize, lang: &Lang) {
        let Some(form) = self.forms.get(at) else {
            return;
        };
        self.line = at;
        if at != self.form {
            self.form = at;
            self.draft = Draft::new(Arc::clone(form), first_ticked(form, &self.wanted, lang));
        }
    }

    /// Ticks or unticks a language; one stays. Defaults follow the languages, what was typed on this page is kept.
    fn toggle_language(&mut self, at: usize) {
        let form = Arc::clone(&self.draft.questionnaire);
        let Some(lang) = form.languages.get(at) else {
            return;
        };
        self.line = at;
        let is_ticked = |l: &&Lang| self.draft.languages.contains(l) != (*l == lang);
        let languages: Vec<Lang> = form.languages.iter().filter(is_ticked).cloned().collect();
        if languages.is_empty() {
            return;
        }
        self.draft = self.in_languages(languages);
    }
}

/// Those that are wanted, in the order of the questionnaire; where it has none of them, the nearest to the reader's.
fn first_ticked(form: &Questionnaire, wanted: &[Lang], lang: &Lang) -> Vec<Lang> {
    let offered = form.languages.iter();
    let ticked: Vec<Lang> = offered.filter(|l| wanted.contains(l)).cloned().collect();
    if ticked.is_empty() {
        vec![nearest(form, lang)]
    } else {
        ticked
    }
}

fn nearest(form: &Questionnaire, lang: &Lang) -> Lang {
    form.languages
        .iter()
        .find(|l| *l == lang)
        .or(form.languages.first())
        .unwrap_or(lang)
        .clone()
}

/// Opens the page for a new draft. Whoever only goes on with a draft need not wait for the questionnaires.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    if wizard.forms.is_empty() {
        return vec![Effect::ListForms];
    }
    show(wizard);
    Vec::new()
}

/// These questionnaires are there to begin with.
pub(crate) fn listed(wizard: &mut Wizard, forms: Vec<Arc<Questionnaire>>) {
    wizard.forms = forms;
    show(wizard);
}

fn show(wizard: &mut Wizard) {
    let drafts = match &wizard.screen {
        Screen::Start(start) => start.drafts.clone(),
        Screen::Begin(_) | Screen::Fill(_) => Vec::new(),
    };
    let wanted = wizard.document_langs.clone();
    match Begin::new(wizard.forms.clone(), wanted, &wizard.lang, drafts) {
        Some(begin) => wizard.screen = Screen::Begin(Box::new(begin)),
        None => wizard.notice = Some(Notice::new("notice-no-forms")),
    }
}

/// Does a command on the page for a new draft.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let lang = wizard.lang.clone();
    let Screen::Begin(begin) = &mut wizard.screen else {
        return Vec::new();
    };
    match (command, begin.at) {
        (Command::Go(go), _) => begin.go(go),
        (Command::Accept | Command::Toggle, BeginAt::Go) => {
            begin.see_page();
            return vec![Effect::Begin];
        }
        (Command::Accept, BeginAt::Earlier) => {
            let effects = begin.choose_earlier(begin.line);
            begin.step(true);
            return effects;
        }
        (Command::Toggle | Command::Turn { .. }, BeginAt::Earlier) => {
            return begin.choose_earlier(begin.line);
        }
        (Command::Pick(n), BeginAt::Earlier) => return begin.choose_earlier(n - 1),
        (Command::Accept, BeginAt::Form) => {
            begin.choose_form(begin.line, &lang);
            begin.step(true);
        }
        (Command::Toggle | Command::Turn { .. }, BeginAt::Form) => {
            begin.choose_form(begin.line, &lang);
        }
        (Command::Toggle | Command::Turn { .. }, BeginAt::Languages) => {
            begin.toggle_language(begin.line);
        }
        (Command::Pick(n), BeginAt::Form) => begin.choose_form(n - 1, &lang),
        (Command::Pick(n), BeginAt::Languages) => begin.toggle_language(n - 1),
        (Command::Accept, BeginAt::Languages | BeginAt::Answer(..)) => begin.step(true),
        (Command::Toggle | Command::Turn { .. } | Command::Pick(_), BeginAt::Answer(..))
        | (Command::Turn { .. } | Command::Pick(_), BeginAt::Go)
        | (Command::Cancel | Command::Do(_), _) => {}
    }
    Vec::new()
}
