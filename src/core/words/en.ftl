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


## Actions of the menu and of keys

do-help = Help
do-save = Save
do-review = Review: what is open
do-edit-outside = Open the answer in your own editor
do-export = Export a report
do-next-open = Next unanswered question
do-find = Find, go to
do-ready = Ready answer: none, none found, not applicable …
do-section-off = The whole section does not apply
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
doubt-in-help = About the wording on paper: F1
off-says = The section does not apply: { $status }. So it is printed.
off-kept = Answers given are kept but not printed. F8 makes the section apply again; Enter shows the questions: what is written now is printed.
off-ask = Mark the section as not applicable? Answers are kept, and it can be taken back at any time. Enter marks it, Esc leaves it as it is.
ready-title = Answer without typing
ready-remark = Remark
ready-typed = bring back what was typed
find-title = Find: a number or a word
find-query = Find
find-nothing = Nothing found
review-title = Open: { $n }
open-required = required
open-partial = not complete
open-mixed = letters of two alphabets: { $words }
mixed-way-out = A word has { $what }. The menu (Esc) or { $key } repairs it.
open-no-rows = not a single row
export-title = Export a report
export-format = Form
export-languages = Language
export-file = File
export-write = Write
export-replace = Replace the file
format-text = text
format-markdown = Markdown
leave-failed = The last changes are not on disk, so the program did not end. Make room or restore access, and try again.
leave-stay = Stay
leave-again = Save again and leave

## Saving

saving-pending = saving
saving-written = written
saving-saved = on disk { $time }
saving-failed = NOT WRITTEN: { $why }

## What happened

notice-first-hint = Tab next, PgUp back, F8 “none”, Esc menu. All is saved by itself.
notice-unplaced = No place in the questionnaire, kept in the file: { $names }
notice-new-journal = The disk failed; everything typed was written into a new file.
notice-disk-short = The disk is nearly full; finish the sentence and make room.
notice-recovered = An unfinished text of a broken session was taken over. The former one is in the history.
notice-damaged = Part of a journal is damaged, the rest was read: { $files }
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
    anketa open DRAFT               open a draft
    anketa list                     list the drafts
    anketa export DRAFT             a report (-f text|markdown, --lang ru|kk|ru,kk, -o FILE|-)
    anketa blank [QUESTIONNAIRE]    the empty form, options as for export
    anketa check DRAFT              what is open; status 1 if anything is
    anketa lint FILE                defects of a questionnaire file
    anketa doctor                   what is in the way: terminal, locale, directory, keys; status 1 if anything is
    { "" }
    --lang LANG                     language of the program (ru, kk, en); for export and blank, of the report
    --dir DIR                       where drafts are (else ANKETA_DIR, else the data directory)
    --questionnaire FILE            a questionnaire of your own
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
lint-clean = { $file }: no defects
questionnaire-defects = questionnaire { $file } has defects: { $n }

## Why it failed

refusal-hint = hint
refusal-no-home = it is not known where to keep drafts: the user has no home directory
refusal-no-home-hint = name a directory: --dir DIR or the variable ANKETA_DIR
refusal-terminal = the terminal does not answer: { $why }
refusal-no-terminal = a terminal is needed: input and output must be a screen and a keyboard
refusal-batch = without a screen, anketa list, export, blank, check, lint and doctor work
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

# Languages of a document; what stands behind -x- is another wording of the form.
lang-name = { $tag ->
    [ru] Russian
    [kk] Kazakh
    [en] English
   *[other] { $tag }
}
lang-variant = { $name }, wording “{ $variant }”
