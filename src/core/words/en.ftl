### The program's phrases in English. The files beside it have the same ids and variables.

## Months

month-plain = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-of = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Answers that are no values

absence-none = none
absence-none-found = none found
absence-to-clarify = to be clarified
absence-not-applicable = not applicable

## Report: numbers and days

report-decimal-mark = .
report-share = { $value } %
report-date = { $year }-{ $month }-{ $day }

## Report: the period

report-period-year = { $year }
report-period-month = { $month } { $year }
report-period-months = { $from } to { $until } { $year }
report-period-two-years = { $from } { $from_year } to { $until } { $until_year }
report-period-days = { $from } to { $until }
report-period-day = { $day } { $month } { $year }

## Report: marks

report-project = DRAFT
# Behind the title of a section, where the form has no words of its own.
report-not-applicable = not applicable
# Before the remark on a section that does not apply.
report-remark = Remark
