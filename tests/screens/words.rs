//! What a clerk types and looks for in front of each screen, in both languages of the form.

/// What is typed and looked for, in one language.
pub struct Words {
    pub lang: &'static str,
    pub institution: &'static str,
    /// A question with a long wording.
    pub long: &'static str,
    pub answer: &'static str,
    /// The first figure of the first appendix.
    pub figure: &'static str,
    /// The first appendix, and two of its rows.
    pub appendix: &'static str,
    pub rows: [&'static str; 2],
    pub find: &'static str,
    /// An appendix that does not apply.
    pub off: &'static str,
}

pub const RU: Words = Words {
    lang: "ru",
    institution: "ГККП «Дворец школьников»",
    long: "12",
    answer: "Справку готовит один специалист, подписывает другой; «срок ответа» нигде не назван.\nПример: обращение от 5 октября.",
    figure: "Оказано госуслуг",
    appendix: "Приложение 1",
    rows: ["Приём в музыкальную школу", "Выдача справок об обучении"],
    find: "срок",
    off: "Приложение 2",
};

pub const KK: Words = Words {
    lang: "kk",
    institution: "«Оқушылар сарайы» КМҚК",
    long: "12",
    answer: "Анықтаманы бір маман дайындайды, басқасы қол қояды; «жауап мерзімі» еш жерде көрсетілмеген.\nМысал: 5 қазандағы өтініш.",
    figure: "Көрсетілген мемлекеттік қызметтер",
    appendix: "1-қосымша",
    rows: ["Өнер мектебіне қабылдау", "Оқу туралы анықтама беру"],
    find: "мерзім",
    off: "2-қосымша",
};
