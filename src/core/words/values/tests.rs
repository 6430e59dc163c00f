use jiff::civil::date;

use super::*;
use crate::core::lang::Lang;

fn words(tag: &str) -> Words {
    Words::new(&Lang::parse(tag).unwrap())
}

/// Checks one period in Russian, Kazakh and English.
#[track_caller]
fn period(from: (i16, i8, i8), until: (i16, i8, i8), expected: [&str; 3]) {
    let day = |(y, m, d)| date(y, m, d);
    let said = Words::LANGS.map(|tag| words(tag).period(day(from), day(until)));
    assert_eq!(said.each_ref().map(String::as_str), expected);
}

#[test]
fn a_whole_month_of_each_name() {
    let months = [
        ("январь", "қаңтар", "January", 31),
        ("февраль", "ақпан", "February", 28),
        ("март", "наурыз", "March", 31),
        ("апрель", "сәуір", "April", 30),
        ("май", "мамыр", "May", 31),
        ("июнь", "маусым", "June", 30),
        ("июль", "шілде", "July", 31),
        ("август", "тамыз", "August", 31),
        ("сентябрь", "қыркүйек", "September", 30),
        ("октябрь", "қазан", "October", 31),
        ("ноябрь", "қараша", "November", 30),
        ("декабрь", "желтоқсан", "December", 31),
    ];
    for (no, (ru, kk, en, days)) in (1..).zip(months) {
        let expected = [
            format!("за {ru} 2019 года"),
            format!("2019 жылғы {kk}"),
            format!("{en} 2019"),
        ];
        let expected = expected.each_ref().map(String::as_str);
        period((2019, no, 1), (2019, no, days), expected);
    }
}

#[test]
fn from_each_month_to_the_end_of_a_year() {
    let months = [
        ("января", "қаңтар", "January"),
        ("февраля", "ақпан", "February"),
        ("марта", "наурыз", "March"),
        ("апреля", "сәуір", "April"),
        ("мая", "мамыр", "May"),
        ("июня", "маусым", "June"),
        ("июля", "шілде", "July"),
        ("августа", "тамыз", "August"),
        ("сентября", "қыркүйек", "September"),
        ("октября", "қазан", "October"),
        ("ноября", "қараша", "November"),
        ("декабря", "желтоқсан", "December"),
    ];
    for (no, (ru, kk, en)) in (1..).zip(months) {
        let expected = [
            format!("с {ru} 2018 года по декабрь 2019 года"),
            format!("2018 жылғы {kk} – 2019 жылғы желтоқсан"),
            format!("{en} 2018 to December 2019"),
        ];
        let expected = expected.each_ref().map(String::as_str);
        period((2018, no, 1), (2019, 12, 31), expected);
    }
}

/// Half-years, quarters and other runs of months of one year.
#[test]
#[rustfmt::skip]
fn months_of_one_year() {
    period((2018, 1, 1), (2018, 6, 30), ["с января по июнь 2018 года", "2018 жылғы қаңтар – маусым", "January to June 2018"]);
    period((2018, 7, 1), (2018, 12, 31), ["с июля по декабрь 2018 года", "2018 жылғы шілде – желтоқсан", "July to December 2018"]);
    period((2021, 1, 1), (2021, 3, 31), ["с января по март 2021 года", "2021 жылғы қаңтар – наурыз", "January to March 2021"]);
    period((2022, 4, 1), (2022, 6, 30), ["с апреля по июнь 2022 года", "2022 жылғы сәуір – маусым", "April to June 2022"]);
    period((2023, 7, 1), (2023, 9, 30), ["с июля по сентябрь 2023 года", "2023 жылғы шілде – қыркүйек", "July to September 2023"]);
    period((2025, 10, 1), (2025, 12, 31), ["с октября по декабрь 2025 года", "2025 жылғы қазан – желтоқсан", "October to December 2025"]);
    period((2020, 2, 1), (2020, 2, 29), ["за февраль 2020 года", "2020 жылғы ақпан", "February 2020"]);
    period((2020, 3, 1), (2020, 5, 31), ["с марта по май 2020 года", "2020 жылғы наурыз – мамыр", "March to May 2020"]);
}

#[test]
#[rustfmt::skip]
fn a_whole_year_and_months_of_two() {
    // «жылғы» goes with any year, whatever it ends in when it is spoken.
    for year in [2000, 2001, 2002, 2005, 2009, 2010, 2011, 2018, 2019, 2020, 2021, 2026, 2030, 2100] {
        let expected = [format!("за {year} год"), format!("{year} жыл"), year.to_string()];
        period((year, 1, 1), (year, 12, 31), expected.each_ref().map(String::as_str));
        let expected = [
            format!("с июля по август {year} года"),
            format!("{year} жылғы шілде – тамыз"),
            format!("July to August {year}"),
        ];
        period((year, 7, 1), (year, 8, 31), expected.each_ref().map(String::as_str));
    }
    period((2018, 7, 1), (2019, 6, 30), [
        "с июля 2018 года по июнь 2019 года", "2018 жылғы шілде – 2019 жылғы маусым", "July 2018 to June 2019",
    ]);
    // A year and a half, and two whole years.
    period((2017, 1, 1), (2018, 6, 30), [
        "с января 2017 года по июнь 2018 года", "2017 жылғы қаңтар – 2018 жылғы маусым", "January 2017 to June 2018",
    ]);
    period((2017, 1, 1), (2018, 12, 31), [
        "с января 2017 года по декабрь 2018 года", "2017 жылғы қаңтар – 2018 жылғы желтоқсан", "January 2017 to December 2018",
    ]);
}

#[test]
#[rustfmt::skip]
fn days_where_months_are_not_whole() {
    period((2019, 2, 1), (2019, 2, 27), [
        "с 1 февраля 2019 года по 27 февраля 2019 года", "2019 жылғы 1 ақпан – 2019 жылғы 27 ақпан",
        "1 February 2019 to 27 February 2019",
    ]);
    // A leap year has a day more.
    period((2020, 2, 1), (2020, 2, 28), [
        "с 1 февраля 2020 года по 28 февраля 2020 года", "2020 жылғы 1 ақпан – 2020 жылғы 28 ақпан",
        "1 February 2020 to 28 February 2020",
    ]);
    period((2018, 5, 21), (2019, 11, 11), [
        "с 21 мая 2018 года по 11 ноября 2019 года", "2018 жылғы 21 мамыр – 2019 жылғы 11 қараша",
        "21 May 2018 to 11 November 2019",
    ]);
    period((2018, 7, 2), (2018, 12, 31), [
        "с 2 июля 2018 года по 31 декабря 2018 года", "2018 жылғы 2 шілде – 2018 жылғы 31 желтоқсан",
        "2 July 2018 to 31 December 2018",
    ]);
    // Written the wrong way round, it is told as it was written.
    period((2018, 12, 1), (2018, 7, 31), [
        "с 1 декабря 2018 года по 31 июля 2018 года", "2018 жылғы 1 желтоқсан – 2018 жылғы 31 шілде",
        "1 December 2018 to 31 July 2018",
    ]);
}

/// Checks one number and one share.
#[track_caller]
fn number(value: Decimal, expected: [&str; 3], share: [&str; 3]) {
    let said = Words::LANGS.map(|tag| words(tag).decimal(value));
    assert_eq!(said.each_ref().map(String::as_str), expected);
    let said = Words::LANGS.map(|tag| words(tag).share(value));
    assert_eq!(said.each_ref().map(String::as_str), share);
}

#[test]
#[rustfmt::skip]
fn numbers_and_shares_have_the_mark_of_the_language() {
    number(Decimal::new(4825, 2), ["48,25", "48,25", "48.25"], ["48,25 %", "48,25 %", "48.25 %"]);
    number(Decimal::new(67, 1), ["6,7", "6,7", "6.7"], ["6,7 %", "6,7 %", "6.7 %"]);
    number(Decimal::new(90, 1), ["9,0", "9,0", "9.0"], ["9,0 %", "9,0 %", "9.0 %"]);
    number(Decimal::new(-5, 1), ["-0,5", "-0,5", "-0.5"], ["-0,5 %", "-0,5 %", "-0.5 %"]);
    number(Decimal::new(1200, 0), ["1200", "1200", "1200"], ["1200 %", "1200 %", "1200 %"]);
}

#[test]
fn days_in_figures() {
    let said = Words::LANGS.map(|tag| words(tag).date(date(2018, 1, 2)));
    assert_eq!(said, ["02.01.2018", "02.01.2018", "2018-01-02"]);
}

#[test]
fn every_absence_has_words() {
    for tag in Words::LANGS {
        for absence in Absence::ALL {
            assert!(
                !words(tag).absence(absence).starts_with("absence-"),
                "{tag}"
            );
        }
    }
}

/// Counts that take other forms in Russian: 1, 21 and 101 as one; 2 and 22 as few; 5 and 11 as many.
const COUNTS: [usize; 9] = [0, 1, 2, 5, 11, 21, 22, 101, 111];

/// Phrases with a count put it where no word has to agree with it.
#[test]
#[rustfmt::skip]
fn phrases_with_a_count() {
    let count = |tag: &str, id: &str, n: usize| words(tag).with(id, &[("n", n.into()), ("m", (n + 20).into())]);
    for n in COUNTS {
        let (m, n_of) = (n + 20, n);
        assert_eq!(count("ru", "outline-total", n), format!("заполнено {n_of} из {m}"));
        assert_eq!(count("kk", "outline-total", n), format!("толтырылғаны: {n_of}/{m}"));
        assert_eq!(count("ru", "outline-findings", n), format!("несоответствий: {n}"));
        assert_eq!(count("kk", "outline-findings", n), format!("сәйкессіздік: {n}"));
        assert_eq!(count("ru", "review-title", n), format!("Осталось: {n}"));
        assert_eq!(count("kk", "review-title", n), format!("Қалғаны: {n}"));
    }
}

/// Rows and questions by their number: an ordinal with a hyphen takes no ending in Kazakh, whatever the number.
#[test]
fn rows_and_questions_by_number() {
    for n in COUNTS {
        let of = |tag: &str, one: &str| {
            let args = [("one", one.into()), ("n", n.into()), ("m", 111.into())];
            words(tag).with("row-of", &args)
        };
        assert_eq!(of("ru", "услуга"), format!("услуга {n} из 111"));
        assert_eq!(of("kk", "қызмет"), format!("{n}-қызмет, барлығы 111"));
        let args = [
            ("no", n.to_string().into()),
            ("k", n.into()),
            ("m", 111.into()),
        ];
        let kk = words("kk").with("question-of", &args);
        assert_eq!(kk, format!("{n}-сұрақ ({n}/111)"));
        let ru = words("ru").with("question-of", &args);
        assert_eq!(ru, format!("вопрос {n} ({n} из 111)"));
    }
}

/// One writes, several write: the verb agrees in Russian, and stays as it is in Kazakh.
#[test]
fn who_writes() {
    let said = |tag: &str, n: usize, names: &str| {
        words(tag).with(
            "company-writing",
            &[("n", n.into()), ("names", names.into())],
        )
    };
    assert_eq!(said("ru", 1, "petrova"), "petrova пишет здесь");
    for n in [2, 5, 11, 21, 22, 101] {
        assert_eq!(said("ru", n, "a, b"), "a, b пишут здесь");
        assert_eq!(said("kk", n, "a, b"), "a, b осында жазып жатыр");
        assert_eq!(said("en", n, "a, b"), "a, b are writing here");
    }
    assert_eq!(said("kk", 1, "petrova"), "petrova осында жазып жатыр");
    assert_eq!(said("en", 1, "petrova"), "petrova is writing here");
}
