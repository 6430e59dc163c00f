### Finishing a draft, and taking it back to work.

do-finish = Finish the draft
do-reopen = Take back to work
# In the list of drafts and in the first line.
finished-short = finished { $day }, { $name }
finished-day = finished { $day }
finished-who = { $name }, { $at }
finished-who-self = you, { $at }
finish-why = It can be finished as it is. Reports will no longer be marked “DRAFT”, and answers can be changed only after the draft is taken back to work.
finish-stay = Do not finish yet
finish-review = Show all that is open
finish-finish = Finish
finished-title = The draft is finished
finished-told = The draft is finished: { $who }. All that was typed before is kept. Take it back to work to go on writing.
finished-refused = { $what ->
    [paste] Nothing was pasted
    [change] Nothing was done
   *[typing] What was just typed is not accepted
}: the draft is finished ({ $who }). Take it back to work to change answers.
finished-stay = Leave it finished
reopen-ask = Why is the draft taken back to work? The reason stays in the history, and reports will be marked “DRAFT” again.
reopen-reason = Reason
open-late = changed after the draft was finished: { $who }
open-late-languages = the languages of the document were changed after the draft was finished: { $who }
late-here = Changed after the draft was finished: { $who }
notice-reason-wanted = Write the reason: why the draft is taken back to work
notice-finished = Finished. To change answers: menu (Esc), “Take back to work”
notice-finished-by = { $name }: the draft is finished, it can only be read now.
notice-reopened = The draft is worked on again.
notice-reopened-by = { $name }: the draft is worked on again: { $reason }
notice-late = { $name }: changed after the draft was finished; F3 shows it.
notice-opened-finished = Finished { $day }, { $name }. To change it: menu (Esc), “Take back to work”
# A narrow window shows only its beginning.
notice-opened-late = Changed after finishing: { $n }, see F3. Finished { $day }, { $name }

## Lines

plain-finish = finish: finish the draft; shows first what is open
plain-reopen = reopen: write in a finished draft again; the reason behind the word
plain-finish-how = An empty line: do not finish yet.
plain-reopen-ask = Why is the draft taken back to work? The reason stays in the history. An empty line leaves it finished.
plain-refused-finished = { $reopen } and the reason: back to work.
plain-reason-wanted = The reason is written behind { $reopen }.
plain-finished = Finished. { $reopen } and the reason take it back to work, { $export } writes the report.
plain-opened-finished = Finished { $day }, { $name }. To take it back to work: { $reopen } and the reason.
plain-opened-late = Finished { $day }, { $name }; changed after that: { $n }. { $review } shows it.
plain-late = { $name }: changed after the draft was finished; { $review } shows it.

## Command line

finish-done = { $name }: finished, reports are no longer marked “DRAFT”
finish-already = { $name }: already { $state }
finish-left = open: { $n } ({ $kinds })
reopen-done = { $name }: worked on again
reopen-already = { $name }: is being worked on anyway, nothing was changed
check-finished = The draft is { $state }
