//! Questionnaires and drafts of any size, for benchmarks and for what must not grow with them.

use std::fmt::Write;
use std::sync::Arc;

use anketa::core::answers::{Answer, Cell, Change, RowId, Slot};
use anketa::core::draft::Draft;
use anketa::core::questionnaire::item::{ItemNo, Part};
use anketa::store::form;

/// Questions of one section.
const IN_SECTION: usize = 100;

/// A questionnaire of so many questions: texts, figures, lines and choices in turn, a hundred to a section.
pub fn questionnaire(questions: usize) -> String {
    in_sections_of(IN_SECTION, questions)
}

/// The same with so many questions in each section, all in one column.
pub fn in_sections_of(in_section: usize, questions: usize) -> String {
    let mut text = String::from(
        r#"{"anketa": 1, "id": "large", "version": "1", "languages": ["ru"], "title": "Большая анкета", "sections": ["#,
    );
    for first in (0..questions).step_by(in_section) {
        let section = first / in_section + 1;
        let comma = if first == 0 { "" } else { "," };
        write!(
            text,
            r#"{comma}
{{"id": "s{section}", "title": "Раздел {section}", "layout": "table", "columns": [{{"items": ["#
        )
        .unwrap();
        for question in first..questions.min(first + in_section) {
            let comma = if question == first { "" } else { "," };
            let rest = match question % 4 {
                0 => r#""type": "text""#,
                1 => r#""type": "number", "min": 0"#,
                2 => r#""type": "line""#,
                _ => {
                    r#""type": "choice", "choices": [{"id": "yes", "label": "да"}, {"id": "no", "label": "нет"}]"#
                }
            };
            let no = question + 1;
            write!(
                text,
                r#"{comma}
  {{"id": "q{no}", "no": "{no}", "ask": "Вопрос {no}", {rest}}}"#
            )
            .unwrap();
        }
        text.push_str("]}]}");
    }
    text.push_str("]}\n");
    text
}

/// A draft of it with an answer to every question.
pub fn filled(questionnaire: &str) -> Draft {
    let form = Arc::new(form::read(questionnaire).unwrap());
    let languages = form.languages.clone();
    let mut draft = Draft::new(Arc::clone(&form), languages);
    for item in 0..form.items.len() {
        let (cell, slot) = place(&draft, item);
        let text = match item % 4 {
            0 => format!("Очередь в электронной записи, жалоб: {item}"),
            1 => item.to_string(),
            2 => format!("услуга № {item}"),
            _ => "yes".to_owned(),
        };
        let mut answer = Answer::default();
        answer.write(slot, text);
        draft.answers.apply(Change::Answer(cell, answer));
    }
    draft
}

/// Where the answer to a question stands, by its number from 0.
pub fn place(draft: &Draft, question: usize) -> (Cell, Slot) {
    let cell = Cell {
        item: ItemNo(question),
        row: RowId::ONLY,
    };
    // Figures and choices are entered once, texts in each language.
    let lang = draft.languages.first().cloned();
    let lang = lang.filter(|_| question.is_multiple_of(2));
    let slot = Slot {
        part: Part::Main,
        lang,
    };
    (cell, slot)
}
