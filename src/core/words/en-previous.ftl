### The previous period: a new draft from an earlier one, answers that were carried, what changed.

## A new draft from an earlier one

begin-earlier = Previous draft
begin-earlier-none = none
do-new-from = New draft from this one
plain-new-from = from, continue: a new draft from the one of a number
notice-unplaced-earlier = Left in the earlier draft: { $names }

## Answers of the previous period

previous-shown = previous period: { $text }
# Behind the answer of the previous period, as long as the field is empty.
previous-take = { $key } take
do-take-previous = Take the answer of the previous period
plain-take-previous = previous, previous period: take the answer of the previous period
plain-take-how = { $take } takes this answer
state-carried = Copied from the previous period, not looked at yet. Tab confirms, typing replaces.
plain-carried = Copied from the previous period, not looked at yet. An empty line confirms, an answer replaces.
off-carried = So it was in the previous period. Tab confirms, F8 makes the section apply again.
plain-off-carried = So it was in the previous period. An empty line confirms.
outline-carried = copied: { $n }
filter-carried = copied
open-carried = copied, not looked at
open-carried-off = does not apply, as in the previous period; not looked at
history-begun-from = begun from the draft { $name }
history-carried = copied from the previous period
history-looked-at = looked at and left as it is
damage-no-previous = there is no such file, though the draft was begun from an earlier one; answers of the previous period are not shown, those that were copied are safe
damage-odd-previous = the file cannot be read; answers of the previous period are not shown, those that were copied are safe

## What changed

changes-title = What changed
changes-of = Before: { $old }. Now: { $new }.
changes-draft = { $period } (draft { $name })
changes-none = Nothing changed.
changes-was = was: { $text }
changes-is = now: { $text }
changes-was-in = was ({ $lang }): { $text }
changes-is-in = now ({ $lang }): { $text }
changes-nothing = no answer
changes-row-added = Added: { $row }
changes-row-removed = Removed: { $row }
changes-off = The section does not apply any more
changes-on = The section applies now
changes-off-remark = Remark on the section that does not apply
changes-figure = was { $old }, now { $new }
export-what = What
export-form = the form, filled in
export-changes = what changed since the previous period
diff-other-form = drafts of different questionnaires: `{ $old }` and `{ $new }`
diff-other-form-hint = drafts of one questionnaire are compared; anketa list names the drafts
