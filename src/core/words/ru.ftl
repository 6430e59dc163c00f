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
report-findings = Несоответствия и пояснения к ним


## Действия меню и клавиш

do-help = Помощь
do-save = Сохранить
do-save-copy = Сохранить копию в другом месте
do-review = Проверка: что осталось
do-edit-outside = Открыть ответ в своём редакторе
do-export = Выгрузить отчёт
do-next-open = Следующий вопрос без ответа
do-find = Найти, перейти
do-ready = Готовый ответ: нет, не выявлено, не применимо …
do-section-off = Весь раздел не применим
do-accept-finding = Принять несоответствие с пояснением
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
key-accept = принять
key-kind = вид
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
doubt-in-help = О формулировке: F1
off-says = Раздел не применим: { $status }. Так он и печатается.
off-kept = Набранные ответы сохранены, но не печатаются. F8 делает раздел снова применимым, Enter показывает вопросы: что вписано теперь, печатается.
off-ask = Отметить раздел как не применимый? Ответы сохранятся, отменить можно в любое время. Enter отмечает, Esc оставляет как есть.
ready-title = Ответ без набора
ready-remark = Пояснение
ready-typed = вернуть набранный ответ
find-title = Найти: номер или слово
accept-it = Так и есть, пояснение ниже
accept-again = Изменить пояснение
accept-no-more = Снова считать несоответствием
find-query = Найти
find-nothing = Ничего не найдено
review-title = Осталось: { $n }
filter-everything = всё
filter-questions = вопросы
filter-findings = несоответствия
filter-accepted = принятые
filter-gaps = нет на одном из языков
filter-to-clarify = уточнить
filter-not-applicable = не применимо
filter-unchecked = не проверено
open-required = обязательный
open-partial = не до конца
open-gap = нет текста: { $names }
open-mixed = буквы двух алфавитов: { $words }
mixed-way-out = В слове { $what }. Исправит меню (Esc) или { $key }.
open-no-rows = нет ни одной строки
open-off-kept = н/п; сохранено, но не печатается ответов: { $n }
open-unchecked = не проверено, не хватает ответов: { $say }
open-uncomputed = не вычисляется ({ $why }): { $say }
finding-part-of = «{ $part }» больше, чем «{ $whole }»
finding-percent-of = набранная доля, %, не та, что получается от «{ $base }»
finding-stands = раздел не применим, а ответ дан и печатается
finding-accepted = принято с пояснением: { $remark } ({ $said })
finding-changed = { $said } Было принято («{ $remark }»), но ответы с тех пор изменились.
share-of = { $share } от «{ $base }» ({ $n })
export-title = Выгрузить отчёт
export-format = Вид
export-languages = Язык
export-findings = Принятые несоответствия
export-findings-off = не печатать
export-findings-on = печатать с пояснениями
export-file = Файл
export-write = Записать
export-replace = Заменить файл
format-text = текст
format-markdown = Markdown
leave-failed = Последние изменения не записаны ({ $why }), поэтому программа не закрыта.
not-kept = { $what ->
    [paste] Не вставлено, знаков { $n }: { $why }.
    [change] Не сделано: { $why }.
   *[typing] Набранное сейчас не принято: { $why }.
} Что на экране, цело. Освободите место или восстановите доступ, либо сохраните копию в другом месте.
not-kept-over = { $what ->
    [paste] Не вставлено, знаков { $n }: записать было нельзя.
    [change] Последнее не сделано: записать было нельзя.
   *[typing] Последнее набранное не принято: записать было нельзя.
} Теперь снова записывается, повторите это.
not-kept-title = Записать нельзя
not-kept-title-over = Снова записано
not-kept-stay = Остаться
not-kept-again = Попробовать записать ещё раз
not-kept-again-leave = Записать ещё раз и выйти
not-kept-leave-to-copy = Выйти: всё есть в копии
copy-title = Копия черновика
copy-ask = Новый каталог для копии всего черновика, вместе с незаписанным. Enter сохраняет.
copy-to = Каталог
copy-failed = Копии нет: { $why }. Назовите другой каталог.
copy-done =
    Копия сохранена и проверена: в ней всё, что на экране. Работать в ней дальше:
    { $command }
copy-passing = Внимание: этот каталог в памяти и исчезнет при выходе из системы. До этого верните место или перенесите копию.
copy-nowhere = назовите каталог, например на другом диске

## Сохранение

saving-pending = записывается
saving-written = записано
saving-saved = на диске { $time }
saving-failed = НЕ ЗАПИСАНО: { $why }
saving-read-only = ТОЛЬКО ЧТЕНИЕ: { $why }

## Что произошло

notice-first-hint = Tab дальше, PgUp назад, F8 «нет», Esc меню. Всё сохраняется само.
notice-unplaced = Не нашлось места в опроснике, сохранено в файле: { $names }
notice-new-journal = Диск дал сбой; всё введённое записано заново в новый файл.
notice-disk-short = На диске кончается место; закончите фразу и освободите его.
notice-not-kept = Не записано: { $why }. Пока это так, новое не принимается.
notice-still-not-kept = Записать всё ещё нельзя: { $why }.
notice-read-only = Открыто только для чтения: { $why }. Меню (Esc) сохранит копию.
notice-kept-again = Снова записано: всё, что на экране, сохранено.
notice-recovered = Взят незаконченный текст прерванного сеанса. Прежний остался в истории.
notice-damaged = anketa check { $name }: что повреждено, мест: { $n }. Прочее прочитано.
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
notice-remark-wanted = Напишите пояснение: почему так и есть
notice-finding-accepted = Принято. Если числа изменятся, несоответствие вернётся; Ctrl+Z или меню отменит
notice-finding-reopened = Снова считается несоответствием; Ctrl+Z или меню отменит
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
    anketa new --from ЧЕРНОВИК      новый черновик на основе прежнего
    anketa open ЧЕРНОВИК            открыть черновик
    anketa list                     перечислить черновики
    anketa export ЧЕРНОВИК          отчёт (-f text|markdown, --lang ru|kk|ru,kk, -o ФАЙЛ|-)
    anketa diff ПРЕЖНИЙ НОВЫЙ       что изменилось между черновиками, параметры как у export; код 0, и если есть различия
    anketa blank [ОПРОСНИК]         пустой бланк, параметры как у export
    anketa check ЧЕРНОВИК           что осталось без ответа; код 1, если что-то осталось
    anketa languages ЧЕРНОВИК [ЯЗЫКИ] языки документа; ЯЗЫКИ (ru,kk) — какими им быть, написанное на других сохраняется
    anketa finish ЧЕРНОВИК          завершить: без «ПРОЕКТ» в отчётах и только для чтения; назовёт, что осталось
    anketa reopen ЧЕРНОВИК --reason ПРИЧИНА   вернуть завершённый черновик в работу
    anketa history ЧЕРНОВИК [ВОПРОС] кто, когда и что изменил; ВОПРОС — обозначение из этого же списка
    anketa rebuild ЧЕРНОВИК…        собрать readable/draft.json заново из журналов
    anketa init-shared КАТАЛОГ --group ГРУППА   общий каталог черновиков для группы
    anketa lint ФАЙЛ|-              ошибки и сомнения в файле опросника; код 1, если они есть; --json для программ
    anketa schema                   JSON Schema файлов опросника для редакторов
    anketa doctor                   что мешает работать: терминал, локаль, каталог, клавиши; код 1, если мешает
    { "" }
    --lang ЯЗЫК                     язык программы (ru, kk, en); у export и blank — язык отчёта
    --document-languages ЯЗЫКИ      у new: языки документа (ru,kk)
    --dir КАТАЛОГ                   где лежат черновики (иначе ANKETA_DIR, иначе каталог данных)
    --group ГРУППА                  чей общий каталог (у init-shared)
    --questionnaire ФАЙЛ            свой опросник
    --findings                      у export: принятые несоответствия с пояснениями — за отчётом
    --reason ПРИЧИНА                почему черновик возвращается в работу (у reopen)
    --json                          у check: для программ
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
rebuild-done = { $file }: собран заново из журналов
shared-made = { $dir }: общий каталог группы { $group } готов. Задайте всем в группе ANKETA_DIR={ $dir }
shared-already = { $dir }: уже общий каталог группы { $group }, ничего не изменено
shared-closed-above = { $dir }: этот каталог закрыт для группы, и до черновиков ей не дойти; откройте проход (chmod o+x)
shared-no-group = нет группы `{ $group }`
shared-no-group-hint = создайте её (groupadd { $group }) и включите в неё людей (usermod -aG { $group } ИМЯ)
shared-not-allowed = { $dir }: передать каталог группе { $group } могут только root и её участники
shared-not-allowed-hint = попросите администратора: sudo anketa init-shared { $dir } --group { $group }
shared-other-rights = { $dir }: уже есть, но права { $mode }, группа { $number }; для общего каталога нужны 3770 и своя группа
shared-other-rights-hint = назовите новый каталог, или, если этот и задуман общим: chgrp { $group } { $dir } && chmod 3770 { $dir }
shared-other-content = { $file }: не черновик, а в общем каталоге должны лежать только черновики
shared-other-content-hint = уберите лишнее или назовите новый каталог
lint-clean = { $file }: ошибок и сомнений нет
questionnaire-defects = опросник { $file } с ошибками: { $n }

## Почему не получилось

refusal-hint = подсказка
refusal-no-home = не известно, где хранить черновики: у пользователя нет домашнего каталога
refusal-no-home-hint = назовите каталог: --dir КАТАЛОГ или переменная ANKETA_DIR
refusal-terminal = терминал не отвечает: { $why }
refusal-no-terminal = нужен терминал: ввод и вывод должны быть экраном и клавиатурой
refusal-batch = без экрана работают anketa list, export, diff, blank, check, finish, reopen, languages, history, rebuild, lint, schema, init-shared и doctor
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

# Что повреждено в журналах черновика; впереди стоит имя файла. Строки считаются с 1.
damage-unreadable = строка { $line } не читается, байтов: { $bytes }; что она меняла, в черновик не попало
damage-unfinished = файл обрывается в строке { $line }, байтов: { $bytes }; её сейчас пишут или не дописали
damage-live = строка { $line } с текстом открытого поля не читается, байтов: { $bytes }; взят текст, записанный до или после неё
damage-missing = перед строкой { $line } не хватает строк: { $lines }; что они меняли, в черновик не попало
damage-displaced = строка { $line } стоит не на месте или второй раз; она учтена один раз
damage-foreign = строка { $line } записана не тем, чей это файл; она не учтена
damage-unplaced = строка { $line } говорит о `{ $place }`, чего нет в опроснике; она не учтена
damage-unknown = строку { $line } (`{ $what }`) записала более новая программа; она не учтена, обновите anketa
damage-no-opening = нет первой строки; остальное учтено
damage-other-form = файл другого опросника; он не учтён
damage-newer = файл записан более новой программой (формат { $format }); он не учтён, обновите anketa
damage-replaced = файл стал короче или подменён; прочитанное раньше учтено
damage-closed = файл не открывается, он не учтён: { $why }
damage-hint = файлы оставлены как есть, прочее прочитано; сверьте ответы того, чьим именем назван файл, и впишите недостающее заново

# Языки документа; часть после -x- — другая редакция бланка.
lang-name = { $tag ->
    [ru] русский
    [kk] казахский
    [en] английский
   *[other] { $tag }
}
lang-variant = { $name }, редакция «{ $variant }»
