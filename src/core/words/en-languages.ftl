### The languages of the document: which there are, which one a field is open in, what is missing in which.

do-languages = Languages of the document: add, take away
do-in-turn = Ask texts in all languages in turn
do-in-turn-off = Ask texts in one language
key-language = language
languages-title = Languages of the document
languages-how = Space ticks, Enter takes. A language that is taken away is neither asked nor printed; its texts are kept.
text-missing = no text
text-missing-in = no text: { $lang }
doubt-in-languages = The wordings on paper differ: F1
notice-one-language = At least one language stays.
notice-languages = Languages of the document: { $names }. Ctrl+Z or the menu brings the former ones back.
notice-languages-by = { $name }: the document is in { $names } now. What was written is kept.
notice-in-turn = Tab and Enter go through the text in all languages, then to the next field.
notice-not-in-turn = Tab and Enter stay in the open language; F12 or the menu opens another one.
plain-languages = languages of the document: add a language or take one away; the numbers may follow
plain-in-turn = in turn: each text in all languages in turn; once more for the open one only
plain-in-turn-on = From now on each text is asked in all languages of the document in turn.
plain-in-turn-off = From now on texts are asked in one language; { $language } opens another one.
plain-languages-set = Languages of the document: { $names }. { $undo } brings the former ones back.
plain-languages-how = The numbers of all languages of the document are wanted. A language that is taken away is neither asked nor printed; its texts are kept.
plain-other-text = { $lang }: { $text }
languages-finished = { $name }: { $state }; its languages are as they were
languages-finished-hint = anketa reopen { $name } --reason REASON takes the draft back to work
