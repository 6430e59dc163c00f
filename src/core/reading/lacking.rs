//! Texts that stand in one language of a document and are missing in another.

use crate::core::answers::Answer;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};

/// The languages in which a part of the answer is missing that stands in another one; none behind a named absence.
pub fn lacking(kind: &Kind, answer: &Answer, langs: &[Lang]) -> Vec<Lang> {
    let is_lacking =
        |lang: &&Lang| written(kind, answer, langs).any(|part| !is_there(answer, part, lang));
    langs.iter().filter(is_lacking).cloned().collect()
}

/// The first part of the answer that stands in one of these languages and is missing in another one.
pub fn lacking_part(kind: &Kind, answer: &Answer, langs: &[Lang]) -> Option<Part> {
    let mut parts = written(kind, answer, langs);
    parts.find(|part| !langs.iter().all(|lang| is_there(answer, *part, lang)))
}

/// The parts that are written in each language apart, and are in one of these; none behind a named absence.
fn written(kind: &Kind, answer: &Answer, langs: &[Lang]) -> impl Iterator<Item = Part> {
    let parts = kind.parts().iter().copied();
    parts.filter(move |part| {
        answer.absence.is_none()
            && kind.is_by_lang(*part)
            && langs.iter().any(|lang| is_there(answer, *part, lang))
    })
}

fn is_there(answer: &Answer, part: Part, lang: &Lang) -> bool {
    !answer.text(part, Some(lang)).trim().is_empty()
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
        assert_eq!(lacking_part(&noted, &answer, &both), Some(Part::Note));
        answer.absence = Some(Absence::None);
        assert_eq!(lacking(&noted, &answer, &both), []);
    }
}
