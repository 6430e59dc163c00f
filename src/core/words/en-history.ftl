### The history of an answer and of a draft.

history-old = was: { $text }
history-new = became: { $text }
# In a document of several languages: which one.
history-old-in = was ({ $lang }): { $text }
history-new-in = became ({ $lang }): { $text }
history-nothing = (empty)
history-at-once = at the same time as the change before, without seeing it
history-recovered = unfinished text of a session that broke off, taken over later
history-imported = taken from the file draft.json of the former layout
history-off = the section does not apply
history-off-remark = the section does not apply: { $remark }
history-on = the section applies again
history-row-added = row added: { $row }
history-row-moved = row moved: { $row }
history-row-deleted = row deleted: { $row }
history-row-restored = row brought back: { $row }
history-row-withdrawn = adding the row was undone: { $row }
history-row-gone = (deleted row: { $row })
history-languages = languages of the document: { $names }
history-finished = finished
history-reopened = back to work: { $reason }
history-empty = Nothing was changed in the draft yet.
history-empty-here = Nothing was changed here yet.
history-unknown = the questionnaire has no question or section `{ $name }`
history-several = several sections have a question `{ $name }`
history-no-row = there is no such row: { $n } in all
history-how = anketa history DRAFT shows the name of every question

## The page “History of the answer”

do-versions = History of the answer
versions-title = History of the answer: { $n }
versions-now = now
versions-none = This answer has not been changed yet
versions-taken = Earlier text taken; undo: Ctrl+Z, menu
