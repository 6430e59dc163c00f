# Ошибки и сомнения в файлах опросников. Признак way-out говорит, что делать.

lint-found = { $file }: ошибок { $defects }, сомнений { $doubts }
lint-defect = ошибка
lint-doubt = сомнение
lint-nearest = может быть, { $name }?
lint-twin = может быть, { $name }? Буквы выглядят так же, но они другого алфавита
lint-one-of = здесь может стоять: { $names }
lint-nothing = здесь ничего не может стоять
lint-write = напишите { $names }
lint-or = { $names } или { $last }

lint-not-utf8 = отсюда файл не текст в UTF-8
    .way-out = сохраните его в кодировке UTF-8
lint-file-too-large = в файле байтов: { $bytes }, больше 16 МБ
    .way-out = разделите его на несколько опросников
lint-empty-file = файл пуст
    .way-out = начните с `{ "{" } "anketa": 1, … { "}" }`
lint-json-comment = комментарии не допускаются
    .way-out = уберите комментарий; сомнение о формулировке пишется в `doubt`
lint-json-last-comma = запятая после последнего значения
    .way-out = уберите последнюю запятую
lint-json-comma-missing = нет запятой
    .way-out = поставьте запятую между двумя значениями
lint-json-colon-missing = после ключа нет двоеточия
    .way-out = поставьте `:` между ключом и его значением
lint-json-value-missing = у ключа нет значения
    .way-out = напишите его или уберите ключ
lint-json-open-list = список не закрыт
    .way-out = закройте список знаком `]`
lint-json-open-object = объект не закрыт
    .way-out = закройте объект знаком `{ "}" }`
lint-json-string = строка не закрыта или в ней неверный `\`
    .way-out = напишите строку в `"…"`; кавычка внутри — `\"`, обратная черта — `\\`
lint-json-quotes = слово стоит без двойных кавычек
    .way-out = напишите его в двойных кавычках
lint-json-too-deep = слишком много списков и объектов друг в друге
    .way-out = уменьшите вложенность
lint-json-syntax = это не JSON
    .way-out = исправьте JSON в этом месте
lint-control-character = строка переходит через конец строки файла или содержит другой управляющий знак
    .way-out = пишите `\n` вместо новой строки и `\t` вместо табуляции
lint-long-string = длина строки в байтах: { $bytes }, больше 64 кБ
    .way-out = сократите её
lint-other-format = файл формата { $found }, а программа читает формат { $known }
    .way-out = возьмите программу, для которой написан файл
lint-unknown-key = неизвестный ключ { $key }
lint-missing-key = нет ключа { $key }
    .way-out = добавьте его
lint-key-twice = ключ { $key } стоит в объекте дважды
    .way-out = оставьте один из двух
lint-wrong-type = здесь стоит { $found ->
        [string] строка
        [number] число
        [truth] true или false
        [object] объект
        [list] список
       *[other] null
    }, а нужно: { $wanted ->
        [string] строка
        [number] число
        [truth] true или false
        [object] объект
        [list] список
        [wording] текст
        [true-or-wording] true или текст
       *[other] объект со значением для каждого языка
    }
    .way-out = { $wanted ->
        [string] напишите в двойных кавычках
        [number] напишите без кавычек, с точкой перед дробной частью
        [truth] напишите без кавычек
        [object] напишите `{ "{" } … { "}" }`
        [list] напишите `[ … ]`
       *[other] напишите, например, `{ "{" }"ru": …{ "}" }`
    }
lint-empty-list = список пуст
    .way-out = добавьте в него что-нибудь или уберите его вместе с ключом
lint-unknown-word = { $of ->
        [type] неизвестный тип
        [layout] неизвестное расположение
        [carry] неизвестный способ переноса
       *[other] неизвестный способ печати показателей
    } { $word }
lint-inexact-number = число { $number } нельзя хранить точно
    .way-out = напишите не больше 28 цифр
lint-no-decimals = { $number } — не число знаков после запятой
    .way-out = напишите целое число от 0 до 28
lint-bad-id = { $id } не годится как id
    .way-out = пишите буквы, цифры и `_`, цифру не первой, и не `and`, `or`, `not`
lint-bad-form-id = { $id } не годится как id опросника
    .way-out = пишите буквы, цифры, `-` и `_`
lint-id-twice = id { $id } стоит дважды
    .way-out = дайте каждому { $of ->
        [section] разделу
        [item] пункту раздела
        [choice] варианту
       *[other] правилу раздела
    } свой id
lint-former-id-taken = { $id } уже ведёт к другому пункту
    .way-out = назовите в `was` id, которого нет и не было у других пунктов раздела
lint-bad-language = { $tag } — не обозначение языка
    .way-out = напишите, например, `kk` или `kk-x-source`
lint-language-twice = язык { $lang } стоит дважды
    .way-out = оставьте один из двух
lint-unknown-language = { $lang } нет среди языков опросника (`languages`)
lint-many-languages = языков больше { $most }
    .way-out = разделите на несколько опросников
lint-missing-fallback = нет текста на первом языке, { $lang }
    .way-out = добавьте его: им заменяются недостающие языки
lint-no-heading = нет раздела с расположением `heading`, в котором есть пункт { $item }
    .way-out = добавьте такой раздел или уберите фигурные скобки
lint-no-period-mark = во фразе о периоде нет `{ "{" }period{ "}" }`
    .way-out = напишите, например, `({ "{" }period{ "}" })`
lint-unknown-item = в разделе { $section } нет пункта { $item }
lint-unknown-section = нет раздела { $section }
lint-no-section = { $item } не говорит, в каком разделе
    .way-out = напишите `раздел.пункт`
lint-part-of-itself = { $item } — часть самого себя
    .way-out = назовите пункт с целым
lint-whole-after-part = { $item } стоит после своей части
    .way-out = поставьте целое перед его частями
lint-share-of-itself = { $item } — доля самого себя
    .way-out = назовите пункт с целым
lint-no-number = { $item } — не число
    .way-out = назовите пункт типа `number` или `computed`
lint-no-period = { $item } — не период
    .way-out = назовите пункт типа `period`
lint-not-asked = { $item } не спрашивается
    .way-out = назовите пункт, на который отвечает человек
lint-answer-in-rows = у { $item } свой ответ в каждой строке
    .way-out = назовите пункт раздела без `rows`
lint-bad-default = { $default } не может быть ответом на этот пункт
    .way-out = напишите так, как набрал бы человек, или уберите `default`
lint-min-over-max = наименьшее значение { $min } больше наибольшего { $max }
    .way-out = поменяйте местами `min` и `max`
lint-groups-too-deep = группы вложены друг в друга больше { $most } раз
    .way-out = уменьшите вложенность
lint-many-items = в опроснике больше { $most } пунктов
    .way-out = разделите его на несколько опросников
lint-rule-empty = правило пустое
    .way-out = напишите, например, `refused <= provided`
lint-rule-character = лишний знак { $found } ({ $number })
    .way-out = уберите его
lint-rule-open-text = текст не закрыт
    .way-out = закончите его знаком `'`; апостроф внутри пишется дважды
lint-rule-number = { $found } — ни число, ни имя
    .way-out = пишите числа как `26.5`; имя не начинается с цифры
lint-rule-long-number = в { $found } больше 28 цифр
    .way-out = напишите число короче
lint-rule-name = { $found } — не имя
    .way-out = напишите `пункт` или `раздел.пункт`
lint-rule-value-missing = не хватает значения { $found ->
        [nothing] в конце
       *[other] перед { $found }
    }
    .way-out = напишите число, `'текст'`, имя или скобку
lint-rule-operator-missing = не хватает знака действия { $found ->
        [nothing] в конце
       *[other] перед { $found }
    }
    .way-out = напишите там, например, `+`, `=` или `and`
lint-rule-comma = запятая стоит там, где нужен знак действия
    .way-out = пишите числа с точкой; через запятую пишут только аргументы функций
lint-rule-open-bracket = скобка не закрыта
    .way-out = поставьте `)` там, где она кончается
lint-rule-stray-bracket = скобка ничего не закрывает
    .way-out = уберите её или поставьте `(` там, где она начинается
lint-rule-comparison-chain = { $found } сравнивает результат сравнения
    .way-out = соедините сравнения словом `and`, например `0 < a and a < 9`
lint-rule-unknown-function = нет функции { $name }
lint-rule-argument-count = функция { $function } не берёт столько аргументов: { $given }
    .way-out = напишите, например, { $example }
lint-rule-separators = аргументы одной функции разделены и `;`, и `,`
    .way-out = разделяйте знаком `;` и пишите числа с точкой, например `round(a; 1)`
lint-rule-name-expected = { $function } берёт имя пункта
    .way-out = напишите, например, { $example }
lint-rule-too-deep = в правиле больше 64 вложенных скобок
    .way-out = вынесите часть в пункт типа `computed`
lint-group-value = { $item } — группа, у неё нет значения
    .way-out = назовите пункт внутри неё
lint-value-in-rows = у { $item } своё значение в каждой строке
    .way-out = сложите их функцией `sum` или возьмите `count`, `min` или `max`
lint-circle = { $item } зависит от самого себя: { $chain }
    .way-out = уберите одно из этих имён из его `value` или `when`
lint-long-chain = для { $item } нужна цепочка больше чем из { $deepest } пунктов или больше { $steps } значений
    .way-out = называйте ответы, а не пункты типа `computed`
lint-forward-reference = { $item } спрашивается позже пункта, в `when` которого он назван
    .way-out = поставьте пункт после { $item }
lint-byte-order-mark = файл начинается с метки порядка байтов (BOM), другие программы могут его не принять
    .way-out = сохраните его в UTF-8 без метки
lint-missing-translation = нет текста на { $langs }: вместо него показывается { $fallback }
    .way-out = переведите; текст, одинаковый на всех языках, пишется одной строкой
lint-unused-language = на { $lang } нет ни одного текста
    .way-out = переведите опросник или уберите язык
lint-empty-wording = текст пуст
    .way-out = напишите его или уберите вместе с ключом
lint-unequal-phrases = на { $first } готовых ответов { $wanted }, а на { $lang } { $given }
    .way-out = напишите одни и те же ответы на каждом языке, в одном порядке
lint-mixed-letters = в id { $id } смешаны похожие латинские и русские или казахские буквы
    .way-out = напишите его заново, { $repaired }, здесь и в правилах
lint-look-alike-ids = id { $id } выглядит как другой, но написан другими буквами
    .way-out = дайте им id, которые можно различить
lint-no-effect = { $key } ничего не меняет: на этот пункт никто не отвечает
    .way-out = уберите его
lint-one-choice = вариант только один
    .way-out = добавьте другие или возьмите тип `choices`, где вариант отмечают или нет
lint-same-label = варианты { $twin } и { $choice } читаются одинаково
    .way-out = дайте им разные надписи
lint-unknown-choice = у пункта нет варианта { $choice }
lint-unlike-values = { $by } берёт здесь { $takes ->
        [number] число
        [text] текст
       *[other] истину или ложь
    }, а не { $given ->
        [number] число
        [text] текст
       *[other] истину или ложь
    }: правило никогда не вычисляется
    .way-out = сравнивайте числа с числами, тексты с текстами
lint-never-holds = { $of ->
        [when] пункт не спрашивается никогда, что бы ни ответили
        [check] правило не выполняется никогда, что бы ни ответили
        [value] значение не бывает истинным, что бы ни ответили
       *[other] эта часть правила не выполняется никогда, что бы ни ответили
    }
    .way-out = проверьте `min`, `max` и числа в правиле; правило, которое ничего не решает, можно убрать
lint-always-holds = { $of ->
        [when] пункт спрашивается при любом ответе
        [check] правило выполняется всегда, что бы ни ответили
        [value] значение всегда истинно, что бы ни ответили
       *[other] эта часть правила выполняется всегда, что бы ни ответили
    }
    .way-out = проверьте `min`, `max` и числа в правиле; правило, которое ничего не решает, можно убрать
