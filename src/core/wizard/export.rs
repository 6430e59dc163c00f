//! The page that writes a report: in which form and language, into which file, and how it will look.

use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::{Effect, Screen, Wizard};

use crate::core::format::Format;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportWhat {
    /// The form with its answers.
    Form,
    /// What differs from the previous period.
    Changes,
}

/// What to write where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportTo {
    /// What.
    pub what: ExportWhat,
    /// In which form.
    pub format: Format,
    /// In which languages.
    pub languages: Vec<Lang>,
    /// Into which file, as typed.
    pub file: String,
    /// A file of that name may be replaced: the person was told of it.
    pub replace: bool,
    /// Accepted findings are printed behind it, with their remarks.
    pub findings: bool,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What is going to be written.
    pub to: ExportTo,
    /// The languages offered, each line a report.
    pub languages: Vec<Vec<Lang>>,
    /// Where one stands.
    pub at: ExportAt,
    /// How the report looks.
    pub preview: Vec<String>,
    /// Lines of it scrolled past.
    pub scroll: usize,
    /// Findings were accepted, so that there is a choice to print them.
    has_findings: bool,
    /// There is a previous period to compare with.
    has_previous: bool,
    name: String,
}

/// Where one stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportAt {
    /// At what is written.
    What,
    /// At the form of the report.
    Format,
    /// At its languages.
    Languages,
    /// At whether accepted findings are printed.
    Findings,
    /// At the file.
    File,
    /// At «write».
    Write,
}

impl ExportAt {
    const ALL: [Self; 6] = [
        Self::What,
        Self::Format,
        Self::Languages,
        Self::Findings,
        Self::File,
        Self::Write,
    ];
}

impl Export {
    fn new(draft: &Draft, name: &str, lang: &Lang) -> Self {
        let languages = offered(draft);
        let first = languages
            .iter()
            .find(|langs| langs[..] == [lang.clone()])
            .or(languages.first());
        let to = ExportTo {
            what: ExportWhat::Form,
            format: Format::Text,
            languages: first.cloned().unwrap_or_default(),
            file: String::new(),
            replace: false,
            findings: false,
        };
        let mut export = Self {
            to,
            languages,
            at: if draft.previous.is_some() {
                ExportAt::What
            } else {
                ExportAt::Format
            },
            preview: Vec::new(),
            scroll: 0,
            has_findings: draft.answers.all_accepted().next().is_some(),
            has_previous: draft.previous.is_some(),
            name: name.to_owned(),
        };
        export.to.file = export.file_name();
        export
    }

    /// The lines of the page, from top to bottom.
    pub fn places(&self) -> Vec<ExportAt> {
        let is_there = |at: &ExportAt| match at {
            ExportAt::What => self.has_previous,
            ExportAt::Findings => self.has_findings && self.to.what == ExportWhat::Form,
            ExportAt::Format | ExportAt::Languages | ExportAt::File | ExportAt::Write => true,
        };
        ExportAt::ALL.into_iter().filter(is_there).collect()
    }

    /// The field that typing goes into.
    pub(crate) fn open_field(&self) -> Option<OpenField> {
        let text = self.to.file.clone();
        let field = OpenField {
            id: FieldId::FileName,
            text,
            multiline: false,
            takes: Takes::Text,
        };
        (self.at == ExportAt::File).then_some(field)
    }

    pub(crate) fn typed(&mut self, text: String) {
        self.to.file = text;
        self.to.replace = false;
    }

    fn file_name(&self) -> String {
        let langs: Vec<&str> = self.to.languages.iter().map(Lang::as_str).collect();
        let what = match self.to.what {
            ExportWhat::Form => "",
            ExportWhat::Changes => "-changes",
        };
        format!(
            "{}{what}-{}.{}",
            self.name,
            langs.join("-"),
            self.to.format.extension()
        )
    }

    /// Changes the form or the languages; a file name that nobody has changed goes with them.
    fn turn(&mut self, forward: bool) {
        let follows = self.to.file == self.file_name();
        match self.at {
            ExportAt::What => {
                let all = [ExportWhat::Form, ExportWhat::Changes];
                self.to.what = turned(&all, &self.to.what, forward);
                self.scroll = 0;
            }
            ExportAt::Format => self.to.format = turned(&Format::ALL, &self.to.format, forward),
            ExportAt::Languages => {
                self.to.languages = turned(&self.languages, &self.to.languages, forward);
            }
            ExportAt::Findings => self.to.findings = !self.to.findings,
            ExportAt::File | ExportAt::Write => return,
        }
        self.to.replace = false;
        if follows {
            self.to.file = self.file_name();
        }
    }

    fn step(&mut self, forward: bool) {
        let places = self.places();
        let at = places.iter().position(|at| *at == self.at).unwrap_or(0);
        let to = if forward {
            (at + 1).min(places.len() - 1)
        } else {
            at.saturating_sub(1)
        };
        self.at = places[to];
    }

    fn effect(&self) -> Effect {
        Effect::Preview(self.to.clone())
    }
}

fn turned<T: Clone + PartialEq>(all: &[T], now: &T, forward: bool) -> T {
    let at = all.iter().position(|value| value == now).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    all.get((at + step) % all.len().max(1))
        .unwrap_or(now)
        .clone()
}

/// Each wording of the languages that answers are written in, and all document languages together.
fn offered(draft: &Draft) -> Vec<Vec<Lang>> {
    let spoken = draft.spoken();
    let wordings = draft
        .questionnaire
        .languages
        .iter()
        .filter(|lang| spoken.contains(&lang.spoken()));
    let mut offered: Vec<Vec<Lang>> = wordings.map(|lang| vec![lang.clone()]).collect();
    if draft.languages.len() > 1 {
        offered.push(draft.questionnaire.in_print_order(draft.languages.clone()));
    }
    offered
}

/// Opens the page, or closes it again.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.history.seal();
    if matches!(fill.page, Page::Export(_)) {
        fill.page = Page::Questions;
        return Vec::new();
    }
    let export = Export::new(&fill.draft, &fill.name, fill.lang());
    let effect = export.effect();
    fill.page = Page::Export(Box::new(export));
    vec![effect]
}

/// Does a command on the page.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Some(export) = page(wizard) else {
        return Vec::new();
    };
    match command {
        Command::Go(go) => {
            scroll_or_step(export, go);
            Vec::new()
        }
        Command::Accept if export.at == ExportAt::Write => vec![Effect::Export(export.to.clone())],
        Command::Accept => {
            export.step(true);
            Vec::new()
        }
        Command::Toggle => turn(export, true),
        Command::Turn { forward } => turn(export, forward),
        Command::Pick(_) | Command::Cancel | Command::Do(_) => Vec::new(),
    }
}

fn turn(export: &mut Export, forward: bool) -> Vec<Effect> {
    export.turn(forward);
    vec![export.effect()]
}

fn scroll_or_step(export: &mut Export, go: Go) {
    match go {
        Go::NextQuestion | Go::PreviousQuestion => {
            export.scroll = go.within(export.scroll, export.preview.len(), 10);
        }
        Go::Next | Go::Down => export.step(true),
        Go::Previous | Go::Up => export.step(false),
        Go::First => export.scroll = 0,
        Go::Last => export.scroll = export.preview.len().saturating_sub(1),
    }
}

fn page(wizard: &mut Wizard) -> Option<&mut Export> {
    match &mut wizard.screen {
        Screen::Fill(fill) => in_fill(fill),
        Screen::Start(_) | Screen::Begin(_) => None,
    }
}

fn in_fill(fill: &mut Fill) -> Option<&mut Export> {
    match &mut fill.page {
        Page::Export(export) => Some(export),
        Page::Questions | Page::Review(_) | Page::Versions(_) => None,
    }
}

pub(crate) fn preview(wizard: &mut Wizard, lines: Vec<String>) {
    if let Some(export) = page(wizard) {
        export.scroll = export.scroll.min(lines.len().saturating_sub(1));
        export.preview = lines;
    }
}

pub(crate) fn exported(wizard: &mut Wizard) {
    if let Some(export) = page(wizard) {
        export.to.replace = false;
    }
}

/// There is such a file: the next Enter replaces it.
pub(crate) fn exists(wizard: &mut Wizard) {
    if let Some(export) = page(wizard) {
        export.to.replace = true;
    }
}
