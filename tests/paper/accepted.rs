//! Where a report differs from the paper, and why that is right.
//!
//! Separators are typography and need no row: «Отказано в получении - 0», «Вакансий: 3,25» and «Предупреждение о НСС 0»
//! all come out as «Вакансий – 3,25».

/// Words of the paper and the words of a report in their place; typography is taken away from both.
pub struct Difference {
    /// The section: 0 above the appendices, then the appendices, then the signatures.
    pub section: usize,
    pub paper: &'static str,
    pub report: &'static str,
    pub why: &'static str,
}

impl Difference {
    /// Puts the words of a report in the place of the paper's, which have to stand there exactly once.
    pub fn apply(&self, paper: &mut [Vec<String>]) {
        let section = &mut paper[self.section];
        let text = format!(" {} ", section.join(" "));
        let (paper, report) = (format!(" {} ", self.paper), format!(" {} ", self.report));
        assert_eq!(
            text.matches(&paper).count(),
            1,
            "`{}` ({}) in {text}",
            self.paper,
            self.why
        );
        *section = text
            .replace(&paper, &report)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
    }
}

pub const RU: &[Difference] = &[
    Difference {
        section: 0,
        paper: "«Утверждаю»",
        report: "ПРОЕКТ «Утверждаю»",
        why: "a report says that its draft is not finished",
    },
    Difference {
        section: 0,
        paper: "19.10. 2016",
        report: "19.10.2016",
        why: "a stray blank; the ready phrase has the day as it should be",
    },
    Difference {
        section: 1,
        paper: "не оказывались. №",
        report: "не оказывались №",
        why: "a stray point: no other heading has one",
    },
    Difference {
        section: 4,
        paper: "Текучесть уволены 3 человека (Петров П.П., Ли О.В., Жанова Ж.Ж.) 6,7%, приняты 1 человек (Ким Т.А.) 2,2%",
        report: "Текучесть уволены 3 чел. (6,7%; Петров П.П., Ли О.В., Жанова Ж.Ж.), приняты 1 чел. (2,2%; Ким Т.А.)",
        why: "two figures in one line, printed as all figures are: unit, then share and names in brackets",
    },
    Difference {
        section: 4,
        paper: "работы в определенной сфере и т.п.).",
        report: "работы в определенной сфере и т.п.)",
        why: "a point and a dash before the answer; a report has a colon",
    },
    Difference {
        section: 5,
        paper: "анализа № п/п",
        report: "анализа № п/п 1",
        why: "the row has no number on paper",
    },
];

pub const KK: &[Difference] = &[
    Difference {
        section: 0,
        paper: "«Бекітемін»",
        report: "ЖОБА «Бекітемін»",
        why: "a report says that its draft is not finished",
    },
    Difference {
        section: 4,
        paper: "Тұрақсыздық 3 адам (6,7%)",
        report: "Тұрақсыздық жұмыстан босатылғаны 3 адам (6,7%), жұмысқа қабылданғаны",
        why: "the paper does not say what the figure counts, and does not ask who came; the form asks both, as in Russian",
    },
    Difference {
        section: 4,
        paper: "бойынша және т.б.).",
        report: "бойынша және т.б.)",
        why: "a point and a dash before the answer; a report has a colon",
    },
    Difference {
        section: 4,
        paper: "қадағалау-жоқ",
        report: "қадағалау жоқ",
        why: "the dash before the answer has no blanks around it",
    },
    Difference {
        section: 5,
        paper: "анықталмаған № р/с",
        report: "анықталмаған № р/с 1",
        why: "the row has no number on paper",
    },
];
