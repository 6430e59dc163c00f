//! Numbers, days, periods and named absences as a language says them.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::core::answers::Absence;
use crate::core::words::{Arg, Words};

impl Words {
    /// A named absence as it is printed.
    pub fn absence(&self, absence: Absence) -> String {
        match absence {
            Absence::None => self.say("absence-none"),
            Absence::NoneFound => self.say("absence-none-found"),
            Absence::ToClarify => self.say("absence-to-clarify"),
            Absence::NotApplicable => self.say("absence-not-applicable"),
        }
    }

    /// A number with the decimal mark of the language, its places as they were typed.
    pub fn decimal(&self, value: Decimal) -> String {
        let mark = self.say("report-decimal-mark");
        value.to_string().replace('.', &mark)
    }

    /// A share, its unit behind it.
    pub fn share(&self, percent: Decimal) -> String {
        let value = self.decimal(percent);
        self.with("report-share", &[("value", value.into())])
    }

    /// A day in figures.
    pub fn date(&self, date: Date) -> String {
        self.with(
            "report-date",
            &[
                ("day", format!("{:02}", date.day()).into()),
                ("month", format!("{:02}", date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A period in the shortest words that are exact: a year, a month, months of one year or of two, else days.
    pub fn period(&self, from: Date, until: Date) -> String {
        let whole_months = from.day() == 1 && until == until.last_of_month();
        if !whole_months || until < from {
            return self.between(&self.day_of(from), &self.day_of(until));
        }
        let year = year(from);
        match (from.month(), until.month()) {
            _ if from.year() != until.year() => self.months_of_two_years(from, until),
            (1, 12) => self.with("report-period-year", &[("year", year)]),
            (first, last) if first == last => {
                let month = self.month(last);
                self.with("report-period-month", &[("month", month), ("year", year)])
            }
            (first, last) => self.with(
                "report-period-months",
                &[
                    ("from", self.month_of(first)),
                    ("until", self.month(last)),
                    ("year", year),
                ],
            ),
        }
    }

    /// The words between the ends of a period, for ends that are no days (as written, or not given).
    pub fn between(&self, from: &str, until: &str) -> String {
        self.with(
            "report-period-days",
            &[("from", from.into()), ("until", until.into())],
        )
    }

    fn months_of_two_years(&self, from: Date, until: Date) -> String {
        self.with(
            "report-period-two-years",
            &[
                ("from", self.month_of(from.month())),
                ("from_year", year(from)),
                ("until", self.month(until.month())),
                ("until_year", year(until)),
            ],
        )
    }

    fn day_of(&self, date: Date) -> String {
        self.with(
            "report-period-day",
            &[
                ("day", date.day().to_string().into()),
                ("month", self.month_of(date.month())),
                ("year", year(date)),
            ],
        )
    }

    /// The name of a month, counted from 1.
    fn month(&self, n: i8) -> Arg {
        let n = usize::from(n.unsigned_abs());
        self.with("month-plain", &[("n", n.into())]).into()
    }

    /// The name of a month behind a day or «с».
    fn month_of(&self, n: i8) -> Arg {
        let n = usize::from(n.unsigned_abs());
        self.with("month-of", &[("n", n.into())]).into()
    }
}

fn year(date: Date) -> Arg {
    date.year().to_string().into()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::core::lang::Lang;

    /// Checks one period in Russian, Kazakh and English.
    #[track_caller]
    fn period(from: Date, until: Date, expected: [&str; 3]) {
        let said = Words::LANGS.map(|tag| {
            let words = Words::new(&Lang::parse(tag).unwrap());
            words.period(from, until)
        });
        assert_eq!(said.each_ref().map(String::as_str), expected);
    }

    #[test]
    fn months_of_one_year() {
        period(
            date(2018, 7, 1),
            date(2018, 12, 31),
            [
                "с июля по декабрь 2018 года",
                "2018 жылғы шілде – желтоқсан",
                "July to December 2018",
            ],
        );
        period(
            date(2020, 2, 1),
            date(2020, 2, 29),
            ["за февраль 2020 года", "2020 жылғы ақпан", "February 2020"],
        );
    }

    #[test]
    fn a_whole_year_and_months_of_two() {
        period(
            date(2018, 1, 1),
            date(2018, 12, 31),
            ["за 2018 год", "2018 жыл", "2018"],
        );
        period(
            date(2018, 7, 1),
            date(2019, 6, 30),
            [
                "с июля 2018 года по июнь 2019 года",
                "2018 жылғы шілде – 2019 жылғы маусым",
                "July 2018 to June 2019",
            ],
        );
    }

    #[test]
    fn days_where_months_are_not_whole() {
        period(
            date(2019, 2, 1),
            date(2019, 2, 27),
            [
                "с 1 февраля 2019 года по 27 февраля 2019 года",
                "2019 жылғы 1 ақпан – 2019 жылғы 27 ақпан",
                "1 February 2019 to 27 February 2019",
            ],
        );
    }

    #[test]
    fn numbers_and_days_follow_the_language() {
        let ru = Words::new(&Lang::parse("ru").unwrap());
        let en = Words::new(&Lang::parse("en").unwrap());
        let posts = Decimal::new(4825, 2);
        assert_eq!(ru.decimal(posts), "48,25");
        assert_eq!(en.decimal(posts), "48.25");
        assert_eq!(ru.share(Decimal::new(67, 1)), "6,7 %");
        assert_eq!(ru.date(date(2018, 1, 2)), "02.01.2018");
        assert_eq!(en.date(date(2018, 1, 2)), "2018-01-02");
    }

    #[test]
    fn every_absence_has_words() {
        for tag in Words::LANGS {
            let words = Words::new(&Lang::parse(tag).unwrap());
            for absence in Absence::ALL {
                assert!(!words.absence(absence).starts_with("absence-"), "{tag}");
            }
        }
    }
}
