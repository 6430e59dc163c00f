//! Texts that stand in one language of a document and are missing in another.

use crate::core::answers::Answer;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};

/// The languages in which a part of the answer is missing that stands in another one; none behind a named absence.
pub fn lacking(kind: &Kind, answer: &Answer, langs: &[Lang]) -> Vec<Lang> {
    if answer.absence.is_some() {
        return Vec::new();
    }
    let is_there = |part: Part, lang: &Lang| !answer.text(part, Some(lang)).trim().is_empty();
    let parts: Vec<Part> = kind
        .parts()
        .iter()
        .copied()
        .filter(|part| kind.is_by_lang(*part))
        .filter(|part| langs.iter().any(|lang| is_there(*part, lang)))
        .collect();
    let is_lacking = |lang: &&Lang| parts.iter().any(|part| !is_there(*part, lang));
    langs.iter().filter(is_lacking).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::answers::{Absence, Slot};
    use crate::core::questionnaire::item::Number;

    #[test]
    fn a_text_in_one_language_is_missing_in_the_other() {
        let (ru, kk) = (Lang::parse("ru").unwrap(), Lang::parse("kk").unwrap());
        let both = [ru.clone(), kk.clone()];
        let mut answer = Answer::default();
        assert_eq!(lacking(&Kind::Text, &answer, &both), []);
        let slot = |part| Slot {
            part,
            lang: Some(ru.clone()),
        };
        answer.write(slot(Part::Main), "нет".into());
        assert_eq!(
            lacking(&Kind::Text, &answer, &both),
            std::slice::from_ref(&kk)
        );
        assert_eq!(lacking(&Kind::Text, &answer, std::slice::from_ref(&ru)), []);
        assert_eq!(lacking(&Kind::Person, &answer, &both), []);
        let noted = Kind::Number(Box::new(Number {
            note: Some(crate::core::lang::Text::new(Vec::new())),
            ..Number::default()
        }));
        answer.write(slot(Part::Note), "Ли О.В.".into());
        assert_eq!(lacking(&noted, &answer, &both), [kk]);
        answer.absence = Some(Absence::None);
        assert_eq!(lacking(&noted, &answer, &both), []);
    }
}
