//! One answer, as typed, and why it may be none.

use std::sync::Arc;

use crate::core::lang::Lang;
use crate::core::letters;
use crate::core::questionnaire::item::Part;

/// A part of an answer and, where it is written in each language apart, which one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// Which part.
    pub part: Part,
    /// The language, without a private-use variant; `None` for what is entered once.
    pub lang: Option<Lang>,
}

impl Slot {
    /// Whether it is shown in a language: entered once, or written in it.
    fn is_of(&self, lang: &Lang) -> bool {
        self.lang.as_ref().is_none_or(|own| *own == lang.spoken())
    }
}

/// Why an answer is not a value. Blank is none of these: it is the lack of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absence {
    /// «нет»: there is nothing of the kind.
    None,
    /// «не выявлено»: looked for, not found.
    NoneFound,
    /// «уточнить»: somebody has to find out first.
    ToClarify,
    /// «не применимо»: the question does not fit here.
    NotApplicable,
}

impl Absence {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::None,
        Self::NoneFound,
        Self::ToClarify,
        Self::NotApplicable,
    ];

    /// Its name in messages and drafts.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NoneFound => "none_found",
            Self::ToClarify => "to_clarify",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// One answer, as typed. An absence stands before what was typed and keeps it. A copy shares the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The named absence, if one was chosen.
    pub absence: Option<Absence>,
    /// Given while its section was not applicable, and therefore printed all the same.
    pub stands: bool,
    /// Copied from the previous period, and not looked at since.
    pub carried: bool,
    /// By slot, in order; `None` where there are none.
    texts: Option<Arc<[Typed]>>,
}

/// What was typed into a slot.
type Typed = (Slot, Arc<str>);

impl Answer {
    /// What was typed into a part, empty when nothing was.
    pub fn text(&self, part: Part, lang: Option<&Lang>) -> &str {
        self.slots()
            .iter()
            .find(|(slot, _)| slot.part == part && slot.lang.as_ref() == lang)
            .map_or("", |(_, text)| text)
    }

    /// Replaces what was typed into a part, marks joined to their letters; an empty text leaves no trace.
    pub fn write(&mut self, slot: Slot, text: String) {
        let old = self.text(slot.part, slot.lang.as_ref());
        let text = letters::composed_anew(text, old);
        let others = self.slots().iter().filter(|(other, _)| *other != slot);
        let mut texts: Vec<_> = others.cloned().collect();
        match (&texts[..], &*text) {
            (_, "") => self.fill(texts),
            // Most answers have one text.
            ([], _) => self.texts = Some(Arc::new([(slot, text.into())])),
            _ => {
                texts.push((slot, text.into()));
                self.fill(texts);
            }
        }
    }

    /// All that was typed, by part and language.
    pub fn texts(&self) -> impl Iterator<Item = (&Slot, &str)> {
        self.slots().iter().map(|(slot, text)| (slot, &**text))
    }

    /// The part of it that one language shows: what is entered once, and what is written in that language. Whether
    /// it was carried is no part of that.
    #[must_use]
    pub fn in_lang(&self, lang: &Lang) -> Self {
        let mut answer = self.seen();
        let texts = self.slots().iter().filter(|(slot, _)| slot.is_of(lang));
        answer.fill(texts.cloned().collect());
        answer
    }

    /// This answer with that part of it as in another one; what is written in other languages stays.
    #[must_use]
    pub fn with_lang_of(&self, other: &Self, lang: &Lang) -> Self {
        let mut answer = other.clone();
        let taken = other.slots().iter().filter(|(slot, _)| slot.is_of(lang));
        let rest = self.slots().iter().filter(|(slot, _)| !slot.is_of(lang));
        answer.fill(taken.chain(rest).cloned().collect());
        answer
    }

    /// This answer, looked at by somebody.
    #[must_use]
    pub fn seen(&self) -> Self {
        Self {
            carried: false,
            ..self.clone()
        }
    }

    fn slots(&self) -> &[Typed] {
        self.texts.as_deref().unwrap_or_default()
    }

    /// Takes these texts, no two of one slot, in place of all.
    fn fill(&mut self, mut texts: Vec<Typed>) {
        texts.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.texts = (!texts.is_empty()).then(|| texts.into());
    }

    /// Nothing typed, nothing chosen.
    pub fn is_blank(&self) -> bool {
        self.absence.is_none() && self.texts.is_none()
    }
}

/// Nothing typed, nothing chosen.
pub(super) static BLANK: Answer = Answer {
    absence: None,
    stands: false,
    carried: false,
    texts: None,
};
