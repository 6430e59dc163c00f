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
mod tests;
