//! The paper form as an office filled it, typed in by keys, against the reports that come out.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "paper/accepted.rs"]
mod accepted;
mod support;
#[path = "paper/typist.rs"]
mod typist;
#[path = "paper/words.rs"]
mod words;

use accepted::Difference;
use anketa::core::format::Format;
use typist::{Beginning, Typist};
use words::{Starts, Unnumbered};

/// A filled paper form.
struct Paper {
    source: &'static str,
    starts: Starts,
    unnumbered: Unnumbered,
    accepted: &'static [Difference],
}

/// In appendix 5 the № is empty; the acts are taken for the answer to the column that asks for acts.
const RU: Paper = Paper {
    source: include_str!("paper/filled-ru.txt"),
    starts: Starts {
        appendix: "Приложение",
        signatures: "Председатель рабочей группы:",
    },
    unnumbered: &[1, 4, 5],
    accepted: accepted::RU,
};

const KK: Paper = Paper {
    source: include_str!("paper/filled-kk.txt"),
    starts: Starts {
        appendix: "Қосымша",
        signatures: "Жұмыс тобының өкілдері:",
    },
    unnumbered: &[4, 5],
    accepted: accepted::KK,
};

#[test]
fn the_russian_paper_comes_out_of_what_was_typed() {
    let mut typist = russian();
    RU.compare(&mut typist);
}

#[test]
fn the_kazakh_paper_comes_out_of_what_was_typed() {
    let mut typist = kazakh();
    KK.compare(&mut typist);
}

#[test]
fn what_does_not_apply_comes_back_when_it_does() {
    let mut typist = Typist::begin(&RUSSIAN_BEGINNING);
    typist.keys("<F7><Down><Down><Enter>").keys("<Enter>");
    typist.fields(&["Выдача справок", "22", "9", "4"]);
    typist.finds("1").answers("неполный пакет документов");
    let before = [
        "Наименование государственной услуги Выдача справок",
        "Оказано госуслуг 22 Из них через ГК «Правительство для граждан» 9 Отказано в получении 4",
        "1. По каким основаниям отказано в предоставлении госуслуги неполный пакет документов",
    ];
    typist.prints_services("before.txt", &before);

    // «Not applicable» stands last among the ready answers of a question.
    typist.keys("<F8><Up><Enter>").keys("<Enter>");
    typist.finds("14").answers("Стенды, сайт");
    let stray =
        "14. Состояние информированности о порядке и условиях получения госуслуги Стенды, сайт 15.";
    let off = [
        "2018 года) не оказывались №",
        "Наименование государственной услуги Не оказывает",
        "Оказано госуслуг 0 Из них через ГК «Правительство для граждан» 0 Отказано в получении 0",
        "1. По каким основаниям отказано в предоставлении госуслуги 2.",
        stray,
    ];
    typist.prints_services("off.txt", &off);
    typist.finds_all_in_draft();

    typist.front_page().keys("<F8>");
    let again = [&before[..], &[stray]].concat();
    typist.prints_services("again.txt", &again);
    typist.finds_all_in_draft();

    // Marked once more and taken back as any change.
    typist.front_page().marks_off();
    typist.prints_services("off-again.txt", &off);
    typist
        .keys("<Ctrl+Z>")
        .prints_services("undone.txt", &again);
}

impl Typist {
    /// Appendix 1 of a report has these words.
    #[track_caller]
    fn prints_services(&mut self, name: &str, expected: &[&str]) {
        let report = self.exports(Format::Text, name);
        let printed = words::of_text(&report, &RU.starts)[1].join(" ");
        for words in expected {
            assert!(printed.contains(words), "no `{words}` in {report}");
        }
    }
}

impl Paper {
    /// Exports in each format and compares; looks into the draft; exports again without the wizard, and reopened.
    #[track_caller]
    fn compare(&self, typist: &mut Typist) {
        let markdown = typist.exports(Format::Markdown, "report.md");
        let paper = self.words();
        assert_same(
            &paper,
            &words::of_markdown(&markdown, &self.starts),
            &markdown,
        );
        let text = typist.exports(Format::Text, "report.txt");
        let [paper, report] = [paper, words::of_text(&text, &self.starts)]
            .map(|sections| words::apart_at_hyphens(&sections));
        assert_same(&paper, &report, &text);
        typist.finds_all_in_draft();
        assert_eq!(typist.exports_without_wizard("again.txt"), text);
        assert_eq!(typist.exports_without_wizard("again.md"), markdown);
        typist.reopens();
        assert_eq!(typist.exports(Format::Text, "reopened.txt"), text);
    }

    /// The words of the paper, section by section, with the accepted differences made.
    fn words(&self) -> Vec<Vec<String>> {
        let mut paper = words::of_paper(self.source, &self.starts, self.unnumbered);
        for difference in self.accepted {
            difference.apply(&mut paper);
        }
        paper
    }
}

/// A report has just the words of the paper, in their order, section by section.
#[track_caller]
fn assert_same(paper: &[Vec<String>], report: &[Vec<String>], text: &str) {
    let differing: Vec<String> = paper
        .iter()
        .zip(report)
        .enumerate()
        .filter_map(|(no, (paper, report))| first_difference(no, paper, report))
        .collect();
    assert!(differing.is_empty(), "{}\n{text}", differing.join("\n"));
    assert_eq!(paper.len(), report.len(), "sections of {text}");
}

/// Where two sections part, with the words around.
fn first_difference(no: usize, paper: &[String], report: &[String]) -> Option<String> {
    let same = paper.iter().zip(report).take_while(|(a, b)| a == b).count();
    if same == paper.len() && same == report.len() {
        return None;
    }
    let around = |words: &[String]| {
        let shown = words.iter().skip(same.saturating_sub(6)).take(18);
        shown.cloned().collect::<Vec<_>>().join(" ")
    };
    Some(format!(
        "section {no}\n  paper:  {}\n  report: {}",
        around(paper),
        around(report)
    ))
}

const RUSSIAN_BEGINNING: Beginning = Beginning {
    ui: "ru",
    language: "",
    institution: "ГККП «Дворец школьников» акимата города Семей",
    period: ["01.07.2018", "31.12.2018", ""],
};

/// Types the Russian paper.
fn russian() -> Typist {
    let mut typist = Typist::begin(&RUSSIAN_BEGINNING);
    // Who approves, then the reference: order № 12 stands there and gives way to the paper's № 13.
    typist.fields(&[
        "директор ГККП «Дворец школьников» акимата\nгорода Семей",
        "А.Серикова",
    ]);
    typist.clerk.sees("№ 12");
    typist.empties().takes_phrase("Внутренний анализ");
    // Past the institution and the period, which were typed at the beginning, to appendix 1.
    typist.keys("<PgDn><PgDn><PgDn>").marks_off();
    typist
        .finds("14")
        .answers("Стенды, сайт, тел доверия и др.");
    typist.next_section().marks_off();
    typist.next_section().marks_off();
    typist
        .finds("7")
        .answers("расхождение формы заявления на  в регламенте");
    typist.next_section();
    typist
        .fields(&RUSSIAN_FIGURES.concat())
        .fields(RUSSIAN_ANSWERS);
    typist.keys("<Enter>").fields(RUSSIAN_ACT);
    typist.fields(&["", "А. Серикова"]);
    typist.keys("<Enter>").fields(&[""]).answers("Волкова Г.Г.");
    typist
        .keys("<PgUp><Down><Enter><Tab>")
        .answers("Асанов Б.Б.");
    typist
}

/// Appendix 4, figure by figure; those with companion texts have a second field.
const RUSSIAN_FIGURES: &[&[&str]] = &[
    &["48,25"],
    &["45"],
    &["3,25"],
    &["3", "Петров П.П., Ли О.В., Жанова Ж.Ж."],
    &["1", "Ким Т.А."],
    &["3"],
    &["0"],
    &["0", ""],
    &["0"],
    &["0"],
    &["0"],
    &["2", "Асанов Б.Б.,Волкова Г.Г.- перемещения, совмещения"],
    &["0"],
    &["2"],
    &["1"],
    &["1"],
    &["0"],
    &["0"],
    &["0"],
    &["0"],
    &["0"],
    &["0", ""],
    &["0"],
];

/// Appendix 4, question by question.
const RUSSIAN_ANSWERS: &[&str] = &[
    "соответствуют, кроме двух педагогов, направленных на курсы.",
    "Взяты письменные объяснения",
    "Да, приказом № 14 от 12.01.2018: Серикова А.А., директор, Волкова Г.Г., председатель профкома, \
     Ким Т.А., секретарь.",
    "соблюдается, обучены 7 человек",
    "2 (Петров П.П., методист, Ли О.В., педагог) - за опоздания.",
    "нет.",
    "не выявлено",
    "нет",
    "нет",
    "не выявлены",
    "нет.",
    "нет.",
    "Результаты анкетирования рассматриваются на педагогическом совете.",
    "нет",
];

/// Appendix 5, column by column.
const RUSSIAN_ACT: &[&str] = &[
    "1) Постановление Правительства Республики Казахстан от 17 мая 2013 года № 499 «Об утверждении Типовых правил \
     деятельности организаций образования соответствующих типов, в том числе Типовых правил организаций образования, \
     реализующих дополнительные образовательные программы для детей»\n\
     2) Приказ Министра образования и науки Республики Казахстан «Об утверждении номенклатуры видов организаций \
     образования» от 22.02.2013 года № 50.",
    "",
    "",
    "Отсутствуют нормативные документы (типовые правила, перечень видов организаций образования), регулирующие  о \
     деятельность Центров поддержки семьи и детства на республиканском уровне",
    "Поданы предложения в Комитет по охране прав детей МОН РК по урегулированию деятельности подобных центров.\n\
     Внесены изменения в  номенклатуру видов организаций образования: приказ и.о. Министра образования и науки РК \
     от 29.12.2016 № 726",
];

/// Types the Kazakh paper.
fn kazakh() -> Typist {
    let mut typist = Typist::begin(&Beginning {
        ui: "kk",
        // The list stands at Russian; the wording of the paper is ticked instead of the corrected one.
        language: "<Down><Down><Space><Up><Space>",
        institution: "Семей қаласы әкімдігінің  КМҚК «Оқушылар сарайының»",
        period: [
            "01.07.2018",
            "31.12.2018",
            "шілдеден бастап 2018 жылғы желтоқсан",
        ],
    });
    typist.fields(&[
        "Семей қаласы әкімдігінің КМҚК «Оқушылар сарайының»директоры",
        "А.Серикова",
    ]);
    typist.empties().takes_phrase("19.10.2016 жылдан");
    typist.keys("<PgDn><PgDn><PgDn>").marks_off();
    typist
        .finds("14")
        .answers("Қабырға бұрыштары, сайт, сенім телефоны және т.б.");
    typist.next_section().marks_off();
    typist.next_section().marks_off();
    typist.next_section();
    typist
        .fields(&KAZAKH_FIGURES.concat())
        .fields(KAZAKH_ANSWERS);
    // Appendix 5 does not apply, and two of its cells are filled all the same.
    typist.marks_off().keys("<Enter>").fields(KAZAKH_ACT);
    typist.fields(&["", "А. Серикова"]);
    typist.keys("<Enter>").fields(&[""]).answers("Волкова Г.Г.");
    typist
        .keys("<PgUp><Down><Enter><Tab>")
        .answers("Асанов Б.Б.");
    typist
}

const KAZAKH_FIGURES: &[&[&str]] = &[
    &["48,25"],
    &["45"],
    &["3,25"],
    &["3", ""],
    &["", ""],
    &["3"],
    &["0"],
    &["0", ""],
    &["0"],
    &["0"],
    &["0"],
    &["2", ""],
    &["0"],
    &["2"],
    &["1"],
    &["1"],
    &["0"],
    &["0"],
    &["0"],
    &["0"],
    &["0"],
    &["0", ""],
    &["0"],
];

const KAZAKH_ANSWERS: &[&str] = &[
    "талаптарға сәйкес.",
    "-",
    "–",
    "қадағаланады, біліктілікті жоғарылату жоспарына сәйкес.",
    "2, жұмысқа кешігу.",
    "жоқ.",
    "жоқ",
    "жоқ",
    "жоқ",
    "анықталмаған.",
    "жоқ.",
    "жоқ.",
    "Сауалнама нәтижелері педагогикалық кеңесте қаралады.",
    "жоқ",
];

const KAZAKH_ACT: &[&str] = &[
    "",
    "",
    "",
    "республикалық деңгейде Отбасын және балалықты қолдау орталығының қызметі туралы реттелетін, нормативтік \
     құжаттар жетіспейді.",
    "Ұқсас орталықтардың қызметін реттеу бойынша ҚР БҒМ балалар құқығын қорғау Комитіне берілген қосымша",
];
