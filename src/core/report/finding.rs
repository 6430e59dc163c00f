//! Findings that were accepted, behind the form: where, what does not agree, and why it is right all the same.

use crate::core::checks::{Finding, State, Verdict, judge};
use crate::core::report::document::{Block, Entry, Heading, Level, Line, Saying, Title};
use crate::core::report::{Voice, Writer};
use crate::core::told;

impl Writer<'_> {
    /// A heading and an entry for each accepted finding; nothing where there is none.
    pub(super) fn findings(&self) -> Vec<Block> {
        let accepted = self.draft.answers.all_accepted();
        let found = accepted.filter_map(|(point, _)| match judge(&self.draft, point) {
            Verdict::Broken(finding) if finding.state == State::Accepted => Some(finding),
            Verdict::Broken(_)
            | Verdict::Holds
            | Verdict::Unanswered
            | Verdict::NotApplicable
            | Verdict::Failed(_) => None,
        });
        let mut found: Vec<Finding> = found.collect();
        found.sort_by_key(|finding| self.order(finding));
        if found.is_empty() {
            return Vec::new();
        }
        let title = |voice: &Voice| Title {
            no: None,
            line: Line::text(&voice.words.say("report-findings")),
        };
        let heading = Block::Heading(Heading {
            level: Level::Section,
            titles: self.voices.iter().map(title).collect(),
        });
        let entries = found.iter().map(|finding| {
            Block::Question(Entry {
                no: None,
                depth: 0,
                sayings: self
                    .voices
                    .iter()
                    .map(|v| self.saying(v, finding))
                    .collect(),
            })
        });
        [heading].into_iter().chain(entries).collect()
    }

    /// The order of the form: by section, row and question.
    fn order(&self, finding: &Finding) -> (usize, usize, usize) {
        let section = finding.point.check.section(&self.draft.questionnaire);
        let row = self.draft.row_place(section, finding.point.row);
        (section.0, row.unwrap_or_default(), finding.cell.item.0)
    }

    fn saying(&self, voice: &Voice, finding: &Finding) -> Saying {
        let (words, lang) = (&voice.words, &voice.lang);
        let section = finding.point.check.section(&self.draft.questionnaire);
        let title = self.draft.questionnaire.section(section);
        let rows = self.draft.rows(section);
        let row = self.draft.row_place(section, finding.point.row);
        let row = row.filter(|_| rows.len() > 1);
        let row = row.map(|row| format!(" [{}]", row + 1)).unwrap_or_default();
        let wording = told::wording(&self.draft, finding.cell.item, lang);
        let said = told::said(words, &self.draft, finding, lang);
        let lead = format!("{}{row} · {wording}. {said}", title.name(lang));
        let remark = told::remark(&self.draft, finding, lang).unwrap_or_default();
        let label = format!("{}: ", words.say("report-remark"));
        Saying {
            lead: Line::text(&lead),
            below: vec![Line::text(&label).and(Line::typed(remark))],
        }
    }
}
