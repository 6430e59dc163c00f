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
report-findings = Findings, and remarks on them


## Actions of the menu and of keys

do-help = Help
do-save = Save
do-save-copy = Save a copy elsewhere
do-review = Review: what is open
do-edit-outside = Open the answer in your own editor
do-export = Export a report
do-next-open = Next unanswered question
do-find = Find, go to
do-ready = Ready answer: none, none found, not applicable …
do-section-off = The whole section does not apply
do-accept-finding = Accept a finding with a remark
do-section-on = The section applies again
do-menu = Menu
do-leave = Leave
do-clear = Empty the field
do-repair = Repair letters of another alphabet
do-undo = Undo
do-redo = Redo
do-monochrome = Without colours, or with them again
do-repaint = Draw the screen anew
do-add-row = Add a row
do-duplicate-row = Duplicate the row with its answers
do-delete-row = Delete the row (it can be brought back)
do-restore-row = Bring the deleted row back
do-row-up = Move the row up
do-row-down = Move the row down
do-next-language = Other language of the document
do-next-ui-language = Language of the program: English, русский, қазақша
do-to-drafts = To the list of drafts
do-new-draft = New draft
do-copy-hint = How to copy
go-next = next field
go-previous = field before
go-next-question = next question; in lists a page down
go-previous-question = question before; in lists a page up
go-up = line above
go-down = line below
go-first = to the beginning of the line or list
go-last = to the end of the line or list
go-accept = take and go on; in a long answer a new line
go-toggle = tick or untick
go-turn = change, tick or untick
go-cancel = close the popup; else the menu
help-promise = Nothing typed is lost: every change is saved at once. Every command is in the menu (Esc); arrows and Enter are enough.

## The last line

key-next = next
key-back = back
key-ready = none, n/a
key-find = find
key-help = help
key-menu = menu
key-open = open
key-take = take
key-close = close
key-turn = change
key-tick = tick
key-accept = accept
key-kind = kind
key-leave = leave
key-scroll = scroll
key-delete = delete

## Pages

page-start = drafts
page-begin = new draft
screen-too-small = Window too small: at least { $w }×{ $h } needed. What was typed is kept.
start-title = Drafts
greeting-1 = What you type is saved by itself; you can always go back.
greeting-2 = Tab goes on, PgUp back, F8 answers “none” and “not applicable”, F3 tells what is left.
greeting-3 = Esc opens the menu of all commands: arrows and Enter are enough.
start-empty = There are no drafts yet. Press Enter to begin the first one.
draft-unreadable = cannot be opened
begin-form = Questionnaire
begin-languages = Languages of the document (Space ticks)
begin-go = Begin
outline-title = Sections
outline-total = filled { $n } of { $m }
outline-findings = findings: { $n }
off-short = n/a
row-of = { $one } { $n } of { $m }
question-of = question { $no } ({ $k } of { $m })
question-of-unnumbered = { $k } of { $m }
row-unnamed = (unnamed)
row-add = add: { $one }
part-answer = Answer
part-name = Name
part-post = Post
part-number = Number
part-from = From (date)
part-until = Until (date)
part-phrase = In your own words
part-note = Note
part-remark = Remark
hint-date = Day, month, year: 31.12.2018
state-absent = Answer: { $state }. What was typed is kept but not printed; typing brings it back.
state-absent-remark = Answer: { $state } ({ $remark }). What was typed is kept but not printed; typing brings it back.
doubt-of-form = { $text }
doubt-in-help = About the wording: F1
off-says = The section does not apply: { $status }. So it is printed.
off-kept = Answers given are kept but not printed. F8 makes the section apply again; Enter shows the questions: what is written now is printed.
off-ask = Mark the section as not applicable? Answers are kept, and it can be taken back at any time. Enter marks it, Esc leaves it as it is.
ready-title = Answer without typing
ready-remark = Remark
ready-typed = bring back what was typed
find-title = Find: a number or a word
accept-it = It is right, the remark says why
accept-again = Change the remark
accept-no-more = Look at it again
find-query = Find
find-nothing = Nothing found
review-title = Open: { $n }
filter-everything = all
filter-questions = questions
filter-findings = findings
filter-accepted = accepted
filter-gaps = missing in a language
filter-to-clarify = to clarify
filter-not-applicable = not applicable
filter-unchecked = not checked
open-required = required
open-partial = not complete
open-gap = no text: { $names }
open-mixed = letters of two alphabets: { $words }
mixed-way-out = A word has { $what }. The menu (Esc) or { $key } repairs it.
open-no-rows = not a single row
open-off-kept = n/a; answers kept, but not printed: { $n }
open-unchecked = not checked, answers are missing: { $say }
open-uncomputed = cannot be computed ({ $why }): { $say }
finding-part-of = “{ $part }” is more than “{ $whole }”
finding-percent-of = the share typed, in %, is not what “{ $base }” gives
finding-stands = the section does not apply, yet this is answered and printed
finding-accepted = accepted with a remark: { $remark } ({ $said })
finding-changed = { $said } It was accepted (“{ $remark }”), but the answers have changed since.
share-of = { $share } of “{ $base }” ({ $n })
export-title = Export a report
export-format = Form
export-languages = Language
export-findings = Accepted findings
export-findings-off = not printed
export-findings-on = printed with their remarks
export-file = File
export-write = Write
export-replace = Replace the file
format-text = text
format-markdown = Markdown
leave-failed = The last changes are not saved ({ $why }), so the program did not end.
not-kept = { $what ->
    [paste] Not pasted, letters: { $n }: { $why }.
    [change] Not done: { $why }.
   *[typing] What you type now is not accepted: { $why }.
} All on the screen is safe. Make room or restore access, or save a copy elsewhere.
not-kept-over = { $what ->
    [paste] Not pasted, letters: { $n }. Nothing could be saved.
    [change] The last thing was not done: nothing could be saved.
   *[typing] What you typed last was not accepted: nothing could be saved.
} All is saved again now; please do it once more.
not-kept-title = Nothing can be saved
not-kept-title-over = Saved again
not-kept-stay = Stay
not-kept-again = Try to save once more
not-kept-again-leave = Save once more and leave
not-kept-leave-to-copy = Leave: all is in the copy
copy-title = A copy of the draft
copy-ask = A new directory for a copy of the whole draft, with what is not saved. Enter saves it.
copy-to = Directory
copy-failed = No copy: { $why }. Name another directory.
copy-done =
    The copy is saved and checked: all on the screen is in it. To go on in it:
    { $command }
copy-passing = Note: this directory is in memory and gone when you log out. Make room or move the copy before that.
copy-nowhere = name a directory, such as one on another disk

## Saving

saving-pending = saving
saving-written = written
saving-saved = on disk { $time }
saving-failed = NOT WRITTEN: { $why }
saving-read-only = READ ONLY: { $why }

## What happened

notice-first-hint = Tab next, PgUp back, F8 “none”, Esc menu. All is saved by itself.
notice-unplaced = No place in the questionnaire, kept in the file: { $names }
notice-new-journal = The disk failed; everything typed was written into a new file.
notice-disk-short = The disk is nearly full; finish the sentence and make room.
notice-not-kept = Not saved: { $why }. Until it is, nothing new is accepted.
notice-still-not-kept = It still cannot be saved: { $why }.
notice-read-only = Opened to be read only: { $why }. The menu (Esc) saves a copy.
notice-kept-again = Saved again: all that is on the screen is kept.
notice-recovered = An unfinished text of a broken session was taken over. The former one is in the history.
notice-damaged = anketa check { $name }: what is damaged, places: { $n }. The rest was read.
notice-exported = Exported: { $file }
notice-export-exists = There is such a file: { $file }. Enter once more replaces it.
notice-not-here = That does nothing here
notice-no-forms = There is no questionnaire
notice-not-saved-yet = Changes must be on disk first
notice-all-answered = Everything is answered
notice-row-duplicated = Row duplicated; Ctrl+Z or the menu takes it back
notice-row-deleted = Row deleted; Ctrl+Z or the menu brings it back
notice-end = This is the last question; F3 shows what is open, F5 exports the report.
notice-lines-joined = This field has one line: line ends became blanks
notice-paste-too-long = Not pasted: the answer would exceed 1 MB by { $over } characters. The field is as it was.
notice-no-field = Nowhere to paste: there is no field here. Nothing has changed.
notice-repaired = Letters repaired: { $words }; Ctrl+Z or the menu brings the former ones back
notice-remark-wanted = Write a remark: why it is right as it is
notice-finding-accepted = Accepted. It comes back if the figures change; Ctrl+Z or the menu takes it back
notice-finding-reopened = It counts as a finding again; Ctrl+Z or the menu takes it back
notice-edited-same = The answer is as it was
notice-locale = LANG=C.UTF-8 anketa shows the letters. The locale is not UTF-8: _ or ? may be seen
notice-copy = F10 leaves, all is saved. To copy, select with the mouse.

## An answer cannot be read

violation-not-a-number = Not readable as a number; for example 26.5. What is written is kept.
violation-not-whole = A whole number is wanted. What is written is kept.
violation-too-many-decimals = At most { $n } decimal places. What is written is kept.
violation-too-small = At least { $min }. What is written is kept.
violation-too-large = At most { $max }. What is written is kept.
violation-not-a-date = Not readable as a date; for example 31.12.2018. What is written is kept.
violation-ends-before = The period ends before it begins.
violation-not-a-choice = There is no such choice. What is written is kept.


## The command line

usage-help =
    anketa — a questionnaire in the terminal: asks, keeps, checks, prints the report.
    { "" }
    anketa                          the list of drafts and “new draft”
    anketa new                      a new draft
    anketa new --from DRAFT         a new draft from an earlier one
    anketa open DRAFT               open a draft
    anketa list                     list the drafts
    anketa export DRAFT             a report (-f text|markdown, --lang ru|kk|ru,kk, -o FILE|-)
    anketa diff OLD NEW             what differs between two drafts, options as of export; status 0 also where they differ
    anketa blank [QUESTIONNAIRE]    the empty form, options as for export
    anketa check DRAFT              what is open; status 1 if anything is
    anketa languages DRAFT [TAGS]   the languages of the document; TAGS (ru,kk) says which, what is written in others is kept
    anketa finish DRAFT             finish it: no “DRAFT” in reports, to be read only; tells what is open
    anketa reopen DRAFT --reason REASON   take a finished draft back to work
    anketa history DRAFT [QUESTION] who changed what and when; QUESTION is a name out of that list
    anketa rebuild DRAFT…           readable/draft.json anew from the journals
    anketa init-shared DIR --group GROUP   a directory of drafts shared by a group
    anketa lint FILE|-              defects of a questionnaire file and doubts about it; code 1 if any; --json for programs
    anketa schema                   the JSON Schema of questionnaire files, for editors
    anketa doctor                   what is in the way: terminal, locale, directory, keys; status 1 if anything is
    { "" }
    --lang LANG                     language of the program (ru, kk, en); for export and blank, of the report
    --document-languages TAGS       of new: the languages of the document (ru,kk)
    --dir DIR                       where drafts are (else ANKETA_DIR, else the data directory)
    --group GROUP                   who shares the directory (init-shared)
    --questionnaire FILE            a questionnaire of your own
    --findings                      of export: accepted findings with their remarks behind the report
    --reason REASON                 why a draft is taken back to work (of reopen)
    --json                          of check: for programs
    --plain                         the line mode: for screen readers and simple terminals
    --ascii                         frames and arrows without line drawing: | - + >
    --help, --version
usage-did-you-mean = did you mean `{ $name }`?
usage-known = there are: { $names }
usage-see-help = anketa --help lists commands and options
usage-list-drafts = anketa list lists the drafts
usage-unknown-command = there is no command `{ $name }`
usage-unknown-option = there is no option `{ $name }`
usage-missing-value = option `{ $name }` has no value
usage-missing-name = command `{ $name }` names no draft or file
usage-stray-word = `{ $name }` is a word too many
usage-not-a-lang = `{ $name }` is not the tag of a language
usage-not-spoken = the program does not speak `{ $name }`
usage-lang-example = for example: --lang ru or --lang kk,ru
usage-unknown-format = there is no form of report `{ $name }`
list-empty = There are no drafts. anketa new begins one.
blank-unknown = there is no questionnaire `{ $name }`
export-unknown-lang = the questionnaire has no language `{ $name }`
rebuild-done = { $file }: made anew from the journals
shared-made = { $dir }: the shared directory of the group { $group } is ready. Set ANKETA_DIR={ $dir } for everyone in it
shared-already = { $dir }: is the shared directory of the group { $group } already, nothing was changed
shared-closed-above = { $dir }: is closed to the group, which cannot get to the drafts; let it pass (chmod o+x)
shared-no-group = there is no group `{ $group }`
shared-no-group-hint = make it (groupadd { $group }) and add people to it (usermod -aG { $group } NAME)
shared-not-allowed = { $dir }: only root and its members may give a directory to the group { $group }
shared-not-allowed-hint = ask the administrator: sudo anketa init-shared { $dir } --group { $group }
shared-other-rights = { $dir }: is there already, with the rights { $mode } and the group { $number }; a shared one has 3770 and its own group
shared-other-rights-hint = name a new directory or, if this one is meant: chgrp { $group } { $dir } && chmod 3770 { $dir }
shared-other-content = { $file }: is no draft, and a shared directory holds nothing but drafts
shared-other-content-hint = move it away, or name a new directory
lint-clean = { $file }: no defects and no doubts
questionnaire-defects = questionnaire { $file } has defects: { $n }

## Why it failed

refusal-hint = hint
refusal-no-home = it is not known where to keep drafts: the user has no home directory
refusal-no-home-hint = name a directory: --dir DIR or the variable ANKETA_DIR
refusal-terminal = the terminal does not answer: { $why }
refusal-no-terminal = a terminal is needed: input and output must be a screen and a keyboard
refusal-batch = without a screen, anketa list, export, diff, blank, check, finish, reopen, languages, history, rebuild, lint, schema, init-shared and doctor work
editor-failed = the editor failed, the answer is as it was: { $why } ({ $editor })
editor-kept = the answer is as it was, what was written is beside it in { $file }: { $why }
editor-unnamed = no editor is named: set the variable VISUAL or EDITOR
export-not-there = Name another file: no report is written among the files of the draft
output-failed = not written, { $file }: { $why }
output-failed-hint = name another file or make room; `-o -` prints to the screen
problem-missing = there is no such file or directory
problem-exists = exists already
problem-not-a-draft = this is not a draft of anketa
problem-not-a-draft-hint = the file is left as it is; anketa list lists the drafts
problem-truncated = the file is cut off at line { $line }, column { $column }
problem-broken = the file is damaged at line { $line }, column { $column }: { $what }
problem-broken-hint = the file is left as it is; take a copy of yours or mend it in an editor
problem-newer = the draft was written by a newer program (format { $format })
problem-newer-hint = update anketa; the file is left as it is
problem-other-form = a draft of another questionnaire: `{ $found }`, not `{ $wanted }`
problem-form-changed = the draft was begun with another questionnaire; put the former questionnaire.json back
problem-nothing-readable = nothing in the journals of the draft can be read; the files are left as they are
problem-defects = defects in the questionnaire of the draft: { $n }
problem-no-permission = no permission to read or write
problem-no-permission-hint = name another directory (--dir) or ask the administrator of the server
problem-disk-full = the disk is full
problem-disk-full-hint = make room and try again; nothing that was written is lost
problem-read-only = the disk is read-only
problem-form-hint = check the name of the questionnaire file; anketa --help tells how to name it
problem-symlink = it is a link, and drafts are not opened through links
problem-not-a-file = it is no ordinary file or no directory
problem-symlink-hint = name the directory of the draft itself
problem-too-large = the file is larger than { $mb } MB

# What is damaged in the journals of a draft; the name of the file stands before it. Lines are counted from 1.
damage-unreadable = line { $line } cannot be read, { $bytes } bytes; what it changed is not in the draft
damage-unfinished = the file ends within line { $line }, { $bytes } bytes; it is being written, or was not finished
damage-live = line { $line } with the text of an open field cannot be read, { $bytes } bytes; the text written before or after it was taken
damage-missing = { $lines ->
    [one] 1 line is missing before line { $line }; what it changed is not in the draft
   *[other] { $lines } lines are missing before line { $line }; what they changed is not in the draft
}
damage-displaced = line { $line } stands in the wrong place, or twice; it counts once
damage-foreign = line { $line } was not written by the owner of the file; it does not count
damage-unplaced = line { $line } is about `{ $place }`, which is not in the questionnaire; it does not count
damage-unknown = line { $line } (`{ $what }`) was written by a newer program; it does not count, update anketa
damage-no-opening = the first line is missing; the rest counts
damage-other-form = the file belongs to another questionnaire; it does not count
damage-newer = the file was written by a newer program (format { $format }); it does not count, update anketa
damage-replaced = the file has become shorter or is another one; what was read before counts
damage-closed = the file cannot be opened and does not count: { $why }
damage-hint = the files are left as they are, the rest was read; compare the answers of the person the file is named after and enter again what is missing

# Languages of a document; what stands behind -x- is another wording of the form.
lang-name = { $tag ->
    [ru] Russian
    [kk] Kazakh
    [en] English
   *[other] { $tag }
}
lang-variant = { $name }, wording “{ $variant }”
