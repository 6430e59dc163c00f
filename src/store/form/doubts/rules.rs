//! Rules that come to the same whatever is answered, or that can never be computed.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::core::answers::Absence;
use crate::core::checks::scope;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::{Choice, Kind, Number};
use crate::core::rule::{self, Doubtful, Possible, Span};
use crate::store::form::Reader;
use crate::store::form::names::{Decides, WrittenRule};
use crate::store::form::spot::Spot;

impl Reader<'_> {
    /// Doubts rules that always come to the same, that ask for choices there are not, and that cannot be computed.
    pub(super) fn doubt_rules(&mut self) {
        let items = self.form.items.iter();
        let known: Vec<Possible> = items.map(|item| possible(&item.kind)).collect();
        for written in std::mem::take(&mut self.rules) {
            let possible = |name: &rule::Name| {
                let item = scope::find(&self.form, written.section, name);
                item.map_or(Possible::Anything, |item| known[item.0].clone())
            };
            for doubt in written.rule.doubts(&possible) {
                let at = Spot::in_string(written.at, doubt.at);
                self.doubt_rule(&written, doubt.about, at);
            }
        }
    }

    fn doubt_rule(&mut self, written: &WrittenRule, about: Doubtful, at: Spot) {
        let fault = match about {
            Doubtful::Whole(truth) => constant(truth).word("of", whole(written.decides)),
            Doubtful::Part(truth) => constant(truth).word("of", "part"),
            Doubtful::NoSuchChoice { choice, known } => {
                let unknown = Fault::new(Code::UnknownChoice).name("choice", &choice);
                let known = known.iter().map(String::as_str);
                self.defects.add_unknown(at, unknown, &choice, known);
                return;
            }
            Doubtful::Unlike { by, takes, given } => Fault::new(Code::UnlikeValues)
                .name("by", by)
                .word("takes", kind(takes))
                .word("given", kind(given)),
        };
        self.defects.add(at, fault);
    }
}

fn constant(truth: bool) -> Fault {
    Fault::new(if truth {
        Code::AlwaysHolds
    } else {
        Code::NeverHolds
    })
}

fn whole(decides: Decides) -> &'static str {
    match decides {
        Decides::Asking(_) => "when",
        Decides::Value(_) => "value",
        Decides::Finding => "check",
    }
}

fn kind(kind: rule::Kind) -> &'static str {
    match kind {
        rule::Kind::Number => "number",
        rule::Kind::Text => "text",
        rule::Kind::Truth => "truth",
    }
}

/// What a rule can see in an answer of this kind, gaps apart.
fn possible(kind: &Kind) -> Possible {
    match kind {
        Kind::Number(number) => Possible::Number(span(number)),
        Kind::Computed { .. } => Possible::Number(Span::ALL),
        Kind::Choice(choices) => Possible::Text(Some(texts(choices))),
        // Several chosen ids are one text.
        Kind::Choices(_) | Kind::Line | Kind::Text | Kind::Date | Kind::Period | Kind::Person => {
            Possible::Text(None)
        }
        Kind::Group { .. } => Possible::Anything,
    }
}

/// From least to greatest; «нет» is the number 0 whatever the limits are.
fn span(number: &Number) -> Span {
    let limits = Span {
        least: number.min,
        greatest: number.max,
    };
    limits.or(Span::only(Decimal::ZERO))
}

/// The choices, and the absences that a rule sees as texts.
fn texts(choices: &[Choice]) -> Rc<[String]> {
    let absences = [Absence::None, Absence::NoneFound].map(|absence| absence.name().to_owned());
    let ids = choices.iter().map(|choice| choice.id.clone());
    ids.chain(absences).collect()
}
