# Defects and doubts of questionnaire files. The attribute says what to do.

lint-found = { $file }: defects { $defects }, doubts { $doubts }
lint-defect = defect
lint-doubt = doubt
lint-nearest = did you mean { $name }?
lint-twin = did you mean { $name }? The letters look the same and are of the other alphabet
lint-one-of = possible here: { $names }
lint-nothing = nothing can stand here
lint-write = write { $names }
lint-or = { $names } or { $last }

lint-not-utf8 = the file is no text in UTF-8 from here on
    .way-out = save it in the encoding UTF-8
lint-file-too-large = the file has { $bytes } bytes, more than 16 MB
    .way-out = divide it into several questionnaires
lint-empty-file = the file is empty
    .way-out = begin with `{ "{" } "anketa": 1, … { "}" }`
lint-json-comment = comments are not allowed
    .way-out = take the comment out; what is doubtful about a wording goes into `doubt`
lint-json-last-comma = a comma stands behind the last value
    .way-out = take the last comma out
lint-json-comma-missing = a comma is missing
    .way-out = put a comma between the two values
lint-json-colon-missing = a colon is missing behind the key
    .way-out = write `:` between the key and its value
lint-json-value-missing = the value of the key is missing
    .way-out = write it, or take the key out
lint-json-open-list = the list is not closed
    .way-out = close the list with `]`
lint-json-open-object = the object is not closed
    .way-out = close the object with `{ "}" }`
lint-json-string = the string is not closed, or has a wrong `\` in it
    .way-out = write the string in `"…"`, with `\"` for a quotation mark and `\\` for a backslash in it
lint-json-quotes = a word stands here without double quotes
    .way-out = write it in double quotes
lint-json-too-deep = lists and objects are nested too deep
    .way-out = nest less deeply
lint-json-syntax = this is no JSON
    .way-out = correct the JSON at this place
lint-control-character = a string runs over the end of a line or holds another raw control character
    .way-out = write `\n` for a new line and `\t` for a tab
lint-long-string = a string of { $bytes } bytes, more than 64 kB
    .way-out = shorten it
lint-other-format = the file is of format { $found }, this program reads format { $known }
    .way-out = use the program that the file was written for
lint-unknown-key = unknown key { $key }
lint-missing-key = the key { $key } is missing
    .way-out = add it
lint-key-twice = the key { $key } stands twice in one object
    .way-out = keep one of the two
lint-wrong-type = { $found ->
        [string] a string
        [number] a number
        [truth] true or false
        [object] an object
        [list] a list
       *[other] null
    } stands where { $wanted ->
        [string] a string
        [number] a number
        [truth] true or false
        [object] an object
        [list] a list
        [wording] a wording
        [true-or-wording] true or a wording
       *[other] an object with a value for each language
    } belongs
    .way-out = { $wanted ->
        [string] write it in double quotes
        [number] write it without quotes, with a point before the decimals
        [truth] write it without quotes
        [object] write `{ "{" } … { "}" }`
        [list] write `[ … ]`
       *[other] write for example `{ "{" }"ru": …{ "}" }`
    }
lint-empty-list = the list is empty
    .way-out = put something into it, or take it out with its key
lint-unknown-word = unknown { $of ->
        [type] type
        [layout] layout
        [carry] way to carry
       *[other] way to print figures
    } { $word }
lint-inexact-number = the number { $number } cannot be kept exactly
    .way-out = write at most 28 digits
lint-no-decimals = { $number } is no count of decimal places
    .way-out = write a whole number from 0 to 28
lint-bad-id = { $id } is not an id
    .way-out = write letters, digits and `_`, no digit first, and not `and`, `or`, `not`
lint-bad-form-id = { $id } is not an id of a questionnaire
    .way-out = write letters, digits, `-` and `_`
lint-id-twice = the id { $id } stands twice
    .way-out = give each { $of ->
        [section] section
        [item] item of the section
        [choice] choice
       *[other] check of the section
    } an id of its own
lint-former-id-taken = { $id } leads to another item already
    .way-out = name an id in `was` that no item of the section has or had
lint-bad-language = { $tag } is not a language tag
    .way-out = write for example `kk` or `kk-x-source`
lint-language-twice = the language { $lang } stands twice
    .way-out = keep one of the two
lint-unknown-language = { $lang } is none of the questionnaire's `languages`
lint-many-languages = there are more than { $most } languages
    .way-out = divide it into several questionnaires
lint-missing-fallback = the wording in the first language, { $lang }, is missing
    .way-out = add it; the other languages fall back to it
lint-no-heading = there is no section of layout `heading` with an item { $item }
    .way-out = add such a section, or take the braces out
lint-no-period-mark = the phrase about the period does not hold `{ "{" }period{ "}" }`
    .way-out = write for example `({ "{" }period{ "}" })`
lint-unknown-item = there is no item { $item } in the section { $section }
lint-unknown-section = there is no section { $section }
lint-no-section = { $item } does not say in which section
    .way-out = write `section.item`
lint-part-of-itself = { $item } is part of itself
    .way-out = name the item that holds the whole
lint-whole-after-part = { $item } comes later than its part
    .way-out = put the whole before its parts
lint-share-of-itself = { $item } is a share of itself
    .way-out = name the item that holds the whole
lint-no-number = { $item } is no number
    .way-out = name an item of type `number` or `computed`
lint-no-period = { $item } is no period
    .way-out = name an item of type `period`
lint-not-asked = { $item } is not asked
    .way-out = name an item that a person answers
lint-answer-in-rows = { $item } has an answer in each row
    .way-out = name an item of a section without `rows`
lint-bad-default = the default { $default } is no answer to this item
    .way-out = write it as a person would type it, or take it out
lint-min-over-max = the least value { $min } exceeds the greatest { $max }
    .way-out = swap `min` and `max`
lint-groups-too-deep = groups are nested more than { $most } deep
    .way-out = nest less deeply
lint-many-items = the questionnaire has more than { $most } items
    .way-out = divide it into several questionnaires
lint-rule-empty = the rule is empty
    .way-out = write for example `refused <= provided`
lint-rule-character = unexpected character { $found } ({ $number })
    .way-out = take it away
lint-rule-open-text = the text is not closed
    .way-out = end it with `'`; an apostrophe inside is written twice
lint-rule-number = { $found } is neither a number nor a name
    .way-out = write numbers like `26.5`; a name does not begin with a digit
lint-rule-long-number = { $found } has more than 28 digits
    .way-out = write a shorter number
lint-rule-name = { $found } is not a name
    .way-out = write `item` or `section.item`
lint-rule-value-missing = a value is missing { $found ->
        [nothing] at the end
       *[other] before { $found }
    }
    .way-out = write a number, a `'text'`, a name or a bracket
lint-rule-operator-missing = an operator is missing { $found ->
        [nothing] at the end
       *[other] before { $found }
    }
    .way-out = write for example `+`, `=` or `and` there
lint-rule-comma = a comma stands where an operator belongs
    .way-out = write numbers with a point; only functions have arguments
lint-rule-open-bracket = the bracket is not closed
    .way-out = write a `)` where it should end
lint-rule-stray-bracket = the bracket closes nothing
    .way-out = take it away or write the `(` where it should begin
lint-rule-comparison-chain = { $found } compares the result of a comparison
    .way-out = join comparisons by `and`, for example `0 < a and a < 9`
lint-rule-unknown-function = { $name } is not a function
lint-rule-argument-count = { $function } does not take { $given ->
        [0] no argument
        [one] 1 argument
       *[other] { $given } arguments
    }
    .way-out = write for example { $example }
lint-rule-separators = both `;` and `,` separate the arguments of one function
    .way-out = separate by `;` and write numbers with a point, for example `round(a; 1)`
lint-rule-name-expected = { $function } takes the name of an item
    .way-out = write for example { $example }
lint-rule-too-deep = the rule is nested more than 64 deep
    .way-out = put a part of it into an item of type `computed`
lint-group-value = { $item } is a group, which has no value
    .way-out = name an item inside it
lint-value-in-rows = { $item } has a value in each row
    .way-out = sum it up by `sum`, or take `count`, `min` or `max` of it
lint-circle = { $item } depends on itself: { $chain }
    .way-out = take one of these names out of its `value` or `when`
lint-long-chain = { $item } needs a chain of more than { $deepest } items, or more than { $steps } values in all
    .way-out = name answers instead of items of type `computed`
lint-forward-reference = { $item } is asked later than the item whose `when` names it
    .way-out = put the item behind { $item }
lint-byte-order-mark = the file begins with a byte order mark, which other programs may refuse
    .way-out = save it as UTF-8 without the mark
lint-missing-translation = there is no wording in { $langs }: the one in { $fallback } is shown instead
    .way-out = translate it; a text that is the same in all languages is written as one string
lint-unused-language = there is not one wording in { $lang }
    .way-out = translate the questionnaire, or take the language out
lint-empty-wording = the wording is empty
    .way-out = write it, or take it out with its key
lint-unequal-phrases = in { $first } there are { $wanted } ready answers, in { $lang } { $given }
    .way-out = write the same answers in each language, in the same order
lint-mixed-letters = the id { $id } mixes Latin and Cyrillic letters that look alike
    .way-out = write it anew, as { $repaired }, here and in the rules
lint-look-alike-ids = the id { $id } looks like another one and is written with other letters
    .way-out = give the two ids that can be told apart
lint-no-effect = { $key } has no effect: nobody answers this item
    .way-out = take it out
lint-one-choice = there is one choice only
    .way-out = add the others, or make it an item of type `choices`, which is ticked or not
lint-same-label = the choices { $twin } and { $choice } read the same
    .way-out = give them labels that can be told apart
lint-unknown-choice = { $choice } is none of the choices of the item
lint-unlike-values = { $by } takes { $takes ->
        [number] a number
        [text] a text
       *[other] true or false
    } here, not { $given ->
        [number] a number
        [text] a text
       *[other] true or false
    }: the rule is never computed
    .way-out = compare numbers with numbers and texts with texts
lint-never-holds = { $of ->
        [when] the item is never asked, whatever is answered
        [check] the rule never holds, whatever is answered
        [value] the value is never true, whatever is answered
       *[other] this part of the rule never holds, whatever is answered
    }
    .way-out = look at `min`, `max` and the numbers of the rule; a rule that decides nothing can be taken out
lint-always-holds = { $of ->
        [when] the item is asked whatever the answer is
        [check] the rule holds always, whatever is answered
        [value] the value is always true, whatever is answered
       *[other] this part of the rule holds always, whatever is answered
    }
    .way-out = look at `min`, `max` and the numbers of the rule; a rule that decides nothing can be taken out
