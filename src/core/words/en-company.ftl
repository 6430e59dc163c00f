### Several people in one draft: who writes, what was edited at once, what a broken session left.

do-settle = Compare and choose
plain-settle = compare: what was edited at once, and what was left unfinished
company-author = { $name }, { $at }
company-author-self = you, { $at }
company-writing = { $n ->
    [1] { $names } is writing here
   *[other] { $names } are writing here
}
company-self = You are writing here in another window
company-mark = @ at a section and in the first line: a colleague is writing there.
company-held-back = { $who }: this is now “{ $text }”. Your field is untouched; the new text shows when you leave it.
company-arrived = { $who }: { $place }: { $text }
company-more = More changes of colleagues: { $n }
company-empty = (empty)
rivals-answer = edited at once: { $who }
rivals-answer-here = Edited at once: { $texts }
rivals-off = said at once whether the section applies: { $who }
rivals-row = the row was deleted ({ $who }) while others answered in it: { $others }
filter-unsettled = to be settled
rivals-count = to be settled: { $n }
left-open = an unfinished text was left, { $at }
left-here = An unfinished text was left, { $at }: “{ $text }”
settle-way-out = { $what }. Compare and choose: menu (Esc) or { $key }.
settle-title-rivals = Edited at once
settle-title-row = The row was deleted while others answered in it
settle-title-left = An unfinished text was left
settle-title-alive = Is it you in another window?
settle-title-undo = Bring the former one back?
settle-undo-why = A colleague changed this: { $who }.
settle-kept = The rest stays in the history. Esc: decide later.
settle-side-left = You were typing, { $at }
settle-side-alive = Being typed in another window, { $at }
settle-side-now = In the answer now ({ $who })
settle-side-nobody = In the answer now
settle-side-former = Will be again
settle-side-shown = { $who }, shown
settle-applies = the section applies
settle-keep = Keep: { $who }
settle-take = Take: { $who }
settle-join = Take all, one behind the other
settle-restore = Bring the row back
settle-stay-deleted = Leave it deleted
settle-take-left = Take the unfinished text
settle-keep-left = Keep what is there
settle-stay = Leave it as it is
settle-undo = Bring the former one back
plain-settle-here = { $what }. { $settle } compares and lets you choose.
plain-settle-how = A number, or an empty line for the first. { $back }: decide later.
notice-settled = Settled; the rest stays in the history.
notice-settled-elsewhere = Nothing is left to settle: it was chosen in another window.
notice-declined = What was there stays; the unfinished text is in the history.
notice-row-gone = { $name }: the row is deleted. What was typed is kept, and the row can be brought back.
notice-section-off = { $name }: the section does not apply. Answers typed are kept.
notice-section-on = { $name }: the section applies again.
