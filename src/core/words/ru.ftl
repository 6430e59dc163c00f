### Фразы программы по-русски. Состав и переменные одинаковы во всех файлах рядом.

## Месяцы. В винительном падеже («за июль», «по декабрь») они как в именительном.

month-plain = { $n ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
# В родительном падеже: «с июля», «31 декабря».
month-of = { $n ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}

## Ответы, которые не значения

absence-none = нет
absence-none-found = не выявлено
absence-to-clarify = уточнить
absence-not-applicable = не применимо

## Отчёт: числа и дни

report-decimal-mark = ,
report-share = { $value } %
report-date = { $day }.{ $month }.{ $year }

## Отчёт: период. Месяцы уже в нужном падеже: from в родительном, until и month в винительном; в днях оба в родительном.

report-period-year = за { $year } год
report-period-month = за { $month } { $year } года
report-period-months = с { $from } по { $until } { $year } года
report-period-two-years = с { $from } { $from_year } года по { $until } { $until_year } года
report-period-days = с { $from } по { $until }
report-period-day = { $day } { $month } { $year } года

## Отчёт: пометки

report-project = ПРОЕКТ
# За заголовком раздела, если бланк не даёт своих слов.
report-not-applicable = не применимо
# Перед пояснением к разделу, который не применим.
report-remark = Пояснение


## Действия меню и клавиш

do-help = Помощь
do-save = Сохранить
do-review = Проверка: что осталось
do-edit-outside = Открыть ответ в своём редакторе
do-export = Выгрузить отчёт
do-next-open = Следующий вопрос без ответа
do-find = Найти, перейти
do-ready = Готовый ответ: нет, не выявлено, не применимо …
do-section-off = Весь раздел не применим
do-section-on = Раздел снова применим
do-menu = Меню
do-leave = Выйти
do-clear = Очистить поле
do-repair = Исправить буквы другого алфавита
do-undo = Отменить действие
do-redo = Повторить действие
do-monochrome = Без цветов, или снова с цветами
do-repaint = Перерисовать экран
do-add-row = Добавить строку
do-duplicate-row = Повторить строку с ответами
do-delete-row = Удалить строку (её можно вернуть)
do-restore-row = Вернуть удалённую строку
do-row-up = Строку выше
do-row-down = Строку ниже
do-next-language = Другой язык документа
do-next-ui-language = Язык программы: русский, қазақша, English
do-to-drafts = К списку черновиков
do-new-draft = Новый черновик
do-copy-hint = Как копировать
go-next = следующее поле
go-previous = предыдущее поле
go-next-question = следующий вопрос; в списках страница вниз
go-previous-question = предыдущий вопрос; в списках страница вверх
go-up = строка выше
go-down = строка ниже
go-first = в начало строки или списка
go-last = в конец строки или списка
go-accept = принять и дальше; в длинном ответе новая строка
go-toggle = отметить или снять отметку
go-turn = сменить, отметить или снять отметку
go-cancel = закрыть окно; иначе меню
help-promise = Ничего из набранного не теряется: каждое изменение сохраняется сразу. Любая команда есть в меню (Esc), стрелок и Enter достаточно.

## Нижняя строка

key-next = далее
key-back = назад
key-ready = нет, н/п
key-find = найти
key-help = помощь
key-menu = меню
key-open = открыть
key-take = выбрать
key-close = закрыть
key-turn = сменить
key-tick = отметить
key-leave = выйти
key-scroll = листать
key-delete = удалить

## Экраны

page-start = черновики
page-begin = новый черновик
screen-too-small = Окно слишком мало: нужно не меньше { $w }×{ $h }. Введённое сохранено.
start-title = Черновики
greeting-1 = Набранное сохраняется само; вернуться назад можно всегда.
greeting-2 = Tab дальше, PgUp назад, F8 «нет» и «не применимо», F3 что осталось.
greeting-3 = Esc открывает меню всех команд: стрелок и Enter достаточно.
start-empty = Черновиков пока нет. Нажмите Enter, чтобы начать первый.
draft-unreadable = не открывается
begin-form = Опросник
begin-languages = Языки документа (пробел отмечает)
begin-go = Начать
outline-title = Разделы
outline-total = заполнено { $n } из { $m }
outline-findings = несоответствий: { $n }
off-short = н/п
row-of = { $one } { $n } из { $m }
question-of = вопрос { $no } ({ $k } из { $m })
question-of-unnumbered = { $k } из { $m }
row-unnamed = (без названия)
row-add = добавить: { $one }
part-answer = Ответ
part-name = Ф. И. О.
part-post = Должность
part-number = Число
part-from = С (дата)
part-until = По (дата)
part-phrase = Своими словами
part-note = Пояснение
part-remark = Пояснение
hint-date = День, месяц, год: 31.12.2018
state-absent = Ответ: { $state }. Набранное сохранено, но не печатается; ввод вернёт его.
state-absent-remark = Ответ: { $state } ({ $remark }). Набранное сохранено, но не печатается; ввод вернёт его.
doubt-of-form = { $text }
doubt-in-help = О формулировке на бумаге: F1
off-says = Раздел не применим: { $status }. Так он и печатается.
off-kept = Набранные ответы сохранены, но не печатаются. F8 делает раздел снова применимым, Enter показывает вопросы: что вписано теперь, печатается.
off-ask = Отметить раздел как не применимый? Ответы сохранятся, отменить можно в любое время. Enter отмечает, Esc оставляет как есть.
ready-title = Ответ без набора
ready-remark = Пояснение
ready-typed = вернуть набранный ответ
find-title = Найти: номер или слово
find-query = Найти
find-nothing = Ничего не найдено
review-title = Осталось: { $n }
open-required = обязательный
open-partial = не до конца
open-mixed = буквы двух алфавитов: { $words }
mixed-way-out = В слове { $what }. Исправит меню (Esc) или { $key }.
open-no-rows = нет ни одной строки
export-title = Выгрузить отчёт
export-format = Вид
export-languages = Язык
export-file = Файл
export-write = Записать
export-replace = Заменить файл
format-text = текст
format-markdown = Markdown
leave-failed = Последние изменения не записаны на диск, поэтому программа не закрыта. Освободите место или восстановите доступ и попробуйте снова.
leave-stay = Остаться
leave-again = Записать ещё раз и выйти

## Сохранение

saving-pending = записывается
saving-written = записано
saving-saved = на диске { $time }
saving-failed = НЕ ЗАПИСАНО: { $why }

## Что произошло

notice-first-hint = Tab дальше, PgUp назад, F8 «нет», Esc меню. Всё сохраняется само.
notice-unplaced = Не нашлось места в опроснике, сохранено в файле: { $names }
notice-new-journal = Диск дал сбой; всё введённое записано заново в новый файл.
notice-disk-short = На диске кончается место; закончите фразу и освободите его.
notice-recovered = Взят незаконченный текст прерванного сеанса. Прежний остался в истории.
notice-damaged = Повреждена часть журнала, остальное прочитано: { $files }
notice-exported = Выгружено: { $file }
notice-export-exists = Файл уже есть: { $file }. Enter ещё раз заменит его.
notice-not-here = Здесь это не действует
notice-no-forms = Нет ни одного опросника
notice-not-saved-yet = Сначала нужно записать изменения на диск
notice-all-answered = На все вопросы есть ответ
notice-row-duplicated = Строка повторена; Ctrl+Z или меню отменит
notice-row-deleted = Строка удалена; Ctrl+Z или меню вернёт её
notice-end = Это последний вопрос; F3 покажет, что осталось, F5 выгрузит отчёт.
notice-lines-joined = В этом поле одна строка: концы строк стали пробелами
notice-paste-too-long = Не вставлено: ответ стал бы длиннее 1 МБ, лишних знаков { $over }. Поле осталось как было.
notice-no-field = Вставлять некуда: здесь нет поля. Ничего не изменилось.
notice-repaired = Исправлены буквы: { $words }; Ctrl+Z или меню вернёт прежние
notice-edited-same = Ответ остался как был
notice-locale = LANG=C.UTF-8 anketa: так видны буквы. Сейчас кодировка не UTF-8, возможны _ и ?
notice-copy = F10 выходит, всё сохранено. Чтобы скопировать, выделите текст мышью.

## Ответ не читается

violation-not-a-number = Не читается как число; например 26,5. Написанное сохранено.
violation-not-whole = Нужно целое число. Написанное сохранено.
violation-too-many-decimals = Знаков после запятой не больше { $n }. Написанное сохранено.
violation-too-small = Не меньше { $min }. Написанное сохранено.
violation-too-large = Не больше { $max }. Написанное сохранено.
violation-not-a-date = Не читается как дата; например 31.12.2018. Написанное сохранено.
violation-ends-before = Период кончается раньше, чем начинается.
violation-not-a-choice = Такого варианта нет. Написанное сохранено.


## Командная строка

usage-help =
    anketa — опросник в терминале: спрашивает, хранит, проверяет, печатает отчёт.
    { "" }
    anketa                          список черновиков и «новый черновик»
    anketa new                      новый черновик
    anketa open ЧЕРНОВИК            открыть черновик
    anketa list                     перечислить черновики
    anketa export ЧЕРНОВИК          отчёт (-f text|markdown, --lang ru|kk|ru,kk, -o ФАЙЛ|-)
    anketa blank [ОПРОСНИК]         пустой бланк, параметры как у export
    anketa check ЧЕРНОВИК           что осталось без ответа; код 1, если что-то осталось
    anketa lint ФАЙЛ                ошибки в файле опросника
    anketa doctor                   что мешает работать: терминал, локаль, каталог, клавиши; код 1, если мешает
    { "" }
    --lang ЯЗЫК                     язык программы (ru, kk, en); у export и blank — язык отчёта
    --dir КАТАЛОГ                   где лежат черновики (иначе ANKETA_DIR, иначе каталог данных)
    --questionnaire ФАЙЛ            свой опросник
    --plain                         построчный режим: для программ чтения с экрана и простых терминалов
    --ascii                         рамки и стрелки без псевдографики: | - + >
    --help, --version
usage-did-you-mean = может быть, `{ $name }`?
usage-known = есть: { $names }
usage-see-help = anketa --help покажет команды и параметры
usage-list-drafts = anketa list перечислит черновики
usage-unknown-command = нет команды `{ $name }`
usage-unknown-option = нет параметра `{ $name }`
usage-missing-value = у параметра `{ $name }` нет значения
usage-missing-name = у команды `{ $name }` не назван черновик или файл
usage-stray-word = лишнее слово `{ $name }`
usage-not-a-lang = `{ $name }` не обозначение языка
usage-not-spoken = программа не говорит на языке `{ $name }`
usage-lang-example = например: --lang ru или --lang kk,ru
usage-unknown-format = нет вида отчёта `{ $name }`
list-empty = Черновиков нет. anketa new начинает новый.
blank-unknown = нет опросника `{ $name }`
export-unknown-lang = в опроснике нет языка `{ $name }`
lint-clean = { $file }: ошибок нет
questionnaire-defects = опросник { $file } с ошибками: { $n }

## Почему не получилось

refusal-hint = подсказка
refusal-no-home = не известно, где хранить черновики: у пользователя нет домашнего каталога
refusal-no-home-hint = назовите каталог: --dir КАТАЛОГ или переменная ANKETA_DIR
refusal-terminal = терминал не отвечает: { $why }
refusal-no-terminal = нужен терминал: ввод и вывод должны быть экраном и клавиатурой
refusal-batch = без экрана работают anketa list, export, blank, check, lint и doctor
editor-failed = редактор не справился, ответ остался как был: { $why } ({ $editor })
editor-kept = ответ остался как был, написанное лежит рядом с ним в { $file }: { $why }
editor-unnamed = не назван редактор: задайте переменную VISUAL или EDITOR
export-not-there = Назовите другой файл: в каталоге черновика отчёт не записывается
output-failed = не записано, { $file }: { $why }
output-failed-hint = назовите другой файл или освободите место; `-o -` печатает на экран
problem-missing = такого файла или каталога нет
problem-exists = уже есть
problem-not-a-draft = это не черновик anketa
problem-not-a-draft-hint = файл оставлен как есть; anketa list перечислит черновики
problem-truncated = файл обрывается на строке { $line }, столбце { $column }
problem-broken = файл повреждён на строке { $line }, столбце { $column }: { $what }
problem-broken-hint = файл оставлен как есть; возьмите копию или исправьте его в редакторе
problem-newer = черновик записан более новой программой (формат { $format })
problem-newer-hint = обновите anketa; файл оставлен как есть
problem-other-form = черновик другого опросника: `{ $found }`, а не `{ $wanted }`
problem-form-changed = черновик начат по другому опроснику; верните прежний questionnaire.json
problem-nothing-readable = в журналах черновика ничего нельзя прочитать; файлы оставлены как есть
problem-defects = в опроснике черновика ошибок: { $n }
problem-no-permission = нет права на чтение или запись
problem-no-permission-hint = назовите другой каталог (--dir) или обратитесь к администратору сервера
problem-disk-full = на диске нет места
problem-disk-full-hint = освободите место и повторите; ничего записанного не потеряно
problem-read-only = диск только для чтения
problem-form-hint = проверьте имя файла опросника; anketa --help покажет, как его назвать
problem-symlink = это ссылка, а по ссылкам черновики не открываются
problem-not-a-file = это не обычный файл или не каталог
problem-symlink-hint = назовите сам каталог черновика
problem-too-large = файл больше { $mb } МБ

# Языки документа; часть после -x- — другая редакция бланка.
lang-name = { $tag ->
    [ru] русский
    [kk] казахский
    [en] английский
   *[other] { $tag }
}
lang-variant = { $name }, редакция «{ $variant }»
