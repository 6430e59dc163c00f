//! What became of one answer: the figures on one line, texts one below the other.

use rust_decimal::Decimal;

use crate::core::answers::Answer;
use crate::core::changes::{Page, Voice, differing};
use crate::core::checks::growth;
use crate::core::compare::{OfCell, Pair};
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::report::document::{Entry, Line, Saying};
use crate::core::summary;
use crate::core::summary::previous::with_sign;

/// What stands for the figures in a phrase until they are put there as what a person typed.
const OLD: &str = "old";
/// The same of the later figure.
const NEW: &str = "new";

/// A text before and now.
pub(super) struct Was {
    pub(super) old: String,
    pub(super) new: String,
}

impl Page<'_> {
    /// The entry of a cell; without a saying where nothing is to be told in these languages.
    pub(super) fn cell(&self, pair: Pair, of: &OfCell) -> Entry {
        let item = self.form.item(of.item);
        let voice = self.voices.first();
        let no = item.no.as_ref().zip(voice);
        let sayings = if pair.is_one_sided() {
            self.alone(pair, of)
        } else if stands_once(&item.kind) {
            self.figure(pair, of)
        } else {
            self.texts(of)
        };
        Entry {
            no: no.map(|(no, voice)| no.say(&voice.lang).to_owned()),
            depth: 0,
            sayings,
        }
    }

    /// The answer in a row that is new or gone, under its wording; in another language where there is none in these.
    fn alone(&self, pair: Pair, of: &OfCell) -> Vec<Saying> {
        let told = |voice: &Voice, lang: &Lang| {
            let two = self.sides.two;
            let (answer, draft, cell) = match two.cells(pair, of.item) {
                (_, Some(cell)) => (&of.new, two.new, cell),
                (Some(cell), None) => (&of.old, two.old, cell),
                (None, None) => return String::new(),
            };
            let value = growth::figure(draft, cell);
            match value.filter(|_| answer.is_blank()) {
                Some(computed) => voice.words.decimal(computed),
                None => self.told(of.item, answer, voice, lang),
            }
        };
        let saying = |voice: &Voice, lang: &Lang, name: &str| {
            let text = told(voice, lang);
            let label = label(&self.asked(of.item, voice));
            let head = Line::text(&format!("{label}{name}: "));
            (!text.is_empty()).then(|| said(head.and(typed(voice, &text))))
        };
        let own = self.voices.iter();
        let own: Vec<Saying> = own.filter_map(|v| saying(v, &v.lang, "")).collect();
        let Some(voice) = self.voices.first().filter(|_| own.is_empty()) else {
            return own;
        };
        let others = self.sides.two.spoken();
        let others = others.iter().filter_map(|lang| {
            let name = summary::lang_name(&voice.words, lang);
            saying(voice, lang, &format!(" ({name})"))
        });
        others.collect()
    }

    /// Wordings in all languages, figures behind the last one.
    fn figure(&self, pair: Pair, of: &OfCell) -> Vec<Saying> {
        let labels = self.voices.iter().map(|v| label(&self.asked(of.item, v)));
        let mut labels = differing(labels);
        let Some(voice) = self.voices.last() else {
            return Vec::new();
        };
        labels.retain(|text| *text != label(&self.asked(of.item, voice)));
        let sayings = labels.iter().map(|text| said(Line::text(text)));
        let figures = Line::text(&label(&self.asked(of.item, voice)))
            .and_text(" – ")
            .and(self.figures(pair, of, voice));
        let elsewhere = self.elsewhere(of, voice);
        let last = Saying {
            lead: figures,
            below: elsewhere,
        };
        sayings.chain([last]).collect()
    }

    /// «было 22, стало 24 (+2; +9,1 %)».
    fn figures(&self, pair: Pair, of: &OfCell, voice: &Voice) -> Line {
        let two = self.sides.two;
        let (old, new) = two.cells(pair, of.item);
        let value = |draft, cell: Option<_>| cell.and_then(|cell| growth::figure(draft, cell));
        let (before, now) = (value(two.old, old), value(two.new, new));
        let told = |value: Option<Decimal>, answer: &Answer| match value {
            Some(value) if answer.absence.is_none() => {
                let value = voice.words.decimal(value);
                match answer.text(Part::Note, Some(&voice.lang.spoken())) {
                    "" => value,
                    note => format!("{value} ({note})"),
                }
            }
            Some(_) | None => self.told(of.item, answer, voice, &voice.lang),
        };
        let was = Was {
            old: told(before, &of.old),
            new: told(now, &of.new),
        };
        let grown = before
            .zip(now)
            .and_then(|(old, new)| growth::between(old, new));
        let grown = grown.filter(|grown| !grown.by.is_zero());
        let args = [("old", "{old}".into()), ("new", "{new}".into())];
        let phrase = voice.words.with("changes-figure", &args);
        let line = Line::compose(&phrase, |name| match name {
            OLD => Some(typed(voice, &was.old)),
            NEW => Some(typed(voice, &was.new)),
            _ => None,
        });
        match grown {
            None => line,
            Some(grown) => {
                let by = with_sign(&voice.words, grown.by);
                let share = grown.percent.map(|percent| {
                    let unit = voice.words.share(percent.abs());
                    format!("; {}{unit}", sign(&by))
                });
                line.and_text(&format!(" ({by}{})", share.unwrap_or_default()))
            }
        }
    }

    /// The texts in each language in which they differ, each under its wording.
    fn texts(&self, of: &OfCell) -> Vec<Saying> {
        let saying = |voice: &Voice| {
            let was = self.was(of, voice, &voice.lang);
            (was.old != was.new).then(|| Saying {
                lead: Line::text(&format!("{}:", label(&self.asked(of.item, voice)))),
                below: was.lines(voice, None),
            })
        };
        let mut sayings: Vec<Saying> = self.voices.iter().filter_map(saying).collect();
        let Some(voice) = self.voices.first() else {
            return sayings;
        };
        let mut elsewhere = self.elsewhere(of, voice);
        if sayings.is_empty() && elsewhere.is_empty() {
            // The days of a period differ behind a phrase that is the same.
            elsewhere = Was {
                old: whole(&of.old),
                new: whole(&of.new),
            }
            .lines(voice, None);
        }
        match sayings.last_mut() {
            Some(last) => last.below.extend(elsewhere),
            None => sayings.push(Saying {
                lead: Line::text(&format!("{}:", label(&self.asked(of.item, voice)))),
                below: elsewhere,
            }),
        }
        sayings
    }

    /// What differs in languages that the report is not in, each named.
    fn elsewhere(&self, of: &OfCell, voice: &Voice) -> Vec<Line> {
        let told: Vec<Lang> = self.voices.iter().map(|v| v.lang.spoken()).collect();
        let written = |answer: &Answer, lang: &Lang| -> Vec<String> {
            let texts = answer.texts();
            let own = texts.filter(|(slot, _)| slot.lang.as_ref() == Some(lang));
            own.map(|(_, text)| text.to_owned()).collect()
        };
        let others = self.sides.two.spoken().into_iter();
        let others = others.filter(|lang| {
            !told.contains(lang) && written(&of.old, lang) != written(&of.new, lang)
        });
        let lines = others.flat_map(|lang| {
            let name = summary::lang_name(&voice.words, &lang);
            self.was(of, voice, &lang).lines(voice, Some(&name))
        });
        lines.collect()
    }

    fn was(&self, of: &OfCell, voice: &Voice, lang: &Lang) -> Was {
        Was {
            old: self.told(of.item, &of.old, voice, lang),
            new: self.told(of.item, &of.new, voice, lang),
        }
    }

    fn told(&self, item: ItemNo, answer: &Answer, voice: &Voice, lang: &Lang) -> String {
        summary::whole(&voice.words, self.form.item(item), answer, lang)
    }

    fn asked(&self, item: ItemNo, voice: &Voice) -> String {
        self.form.item(item).ask.say(&voice.lang).to_owned()
    }
}

impl Was {
    /// «было: …», «стало: …»; in which language, where that has to be said.
    pub(super) fn lines(&self, voice: &Voice, lang: Option<&str>) -> Vec<Line> {
        let line = |id: &str, id_in: &str, text: &str| {
            let args = [
                ("text", "{text}".into()),
                ("lang", lang.unwrap_or_default().into()),
            ];
            let phrase = voice
                .words
                .with(if lang.is_some() { id_in } else { id }, &args);
            Line::compose(&phrase, |name| (name == "text").then(|| typed(voice, text)))
        };
        vec![
            line("changes-was", "changes-was-in", &self.old),
            line("changes-is", "changes-is-in", &self.new),
        ]
    }
}

/// What a person typed on one line, or that there is nothing.
pub(super) fn typed(voice: &Voice, text: &str) -> Line {
    if text.trim().is_empty() {
        return Line::text(&voice.words.say("changes-nothing"));
    }
    Line::typed(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// All that was typed, part after part.
fn whole(answer: &Answer) -> String {
    let texts: Vec<&str> = answer.texts().map(|(_, text)| text).collect();
    texts.join("; ")
}

/// A wording without the mark for the answer's place and a colon at its end.
fn label(wording: &str) -> String {
    let words = wording.replace("{}", "");
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', ' ']).to_owned()
}

fn said(lead: Line) -> Saying {
    let below = Vec::new();
    Saying { lead, below }
}

/// The sign that a difference begins with.
fn sign(by: &str) -> &str {
    let end = by.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    &by[..end]
}

/// Figures and days are entered once for all languages, and told once.
fn stands_once(kind: &Kind) -> bool {
    match kind {
        Kind::Number(_) | Kind::Computed { .. } | Kind::Date => true,
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. } => false,
    }
}
