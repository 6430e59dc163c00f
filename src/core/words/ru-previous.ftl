### Прошлый период: новый черновик на основе прежнего, перенесённые ответы, что изменилось.

## Новый черновик на основе прежнего

begin-earlier = Прошлый черновик
begin-earlier-none = не брать
do-new-from = Новый черновик на основе этого
plain-new-from = на основе, продолжить: новый черновик на основе черновика с номером
notice-unplaced-earlier = Осталось в прошлом черновике: { $names }

## Ответы прошлого периода

previous-shown = прошлый период: { $text }
# Стоит за ответом прошлого периода, пока поле пусто.
previous-take = { $key } взять
do-take-previous = Взять ответ прошлого периода
plain-take-previous = прошлое, прошлый период: взять ответ прошлого периода
plain-take-how = { $take } возьмёт этот ответ
state-carried = Перенесено из прошлого периода, ещё не просмотрено. Tab подтверждает, ввод заменяет.
plain-carried = Перенесено из прошлого периода, ещё не просмотрено. Пустая строка подтверждает, ответ заменяет.
off-carried = Так было в прошлом периоде. Tab подтверждает, F8 делает раздел снова применимым.
plain-off-carried = Так было в прошлом периоде. Пустая строка подтверждает.
outline-carried = перенесено: { $n }
filter-carried = перенесённые
open-carried = перенесено, не просмотрено
open-carried-off = не применим, как в прошлом периоде; не просмотрено
history-begun-from = начат на основе черновика { $name }
history-carried = перенесено из прошлого периода
history-looked-at = просмотрено и оставлено как есть
damage-no-previous = файла нет, хотя черновик начат на основе прежнего; ответы прошлого периода не показываются, перенесённые целы
damage-odd-previous = файл не читается; ответы прошлого периода не показываются, перенесённые целы

## Что изменилось

changes-title = Что изменилось
changes-of = Было: { $old }. Стало: { $new }.
changes-draft = { $period } (черновик { $name })
changes-none = Ничего не изменилось.
changes-was = было: { $text }
changes-is = стало: { $text }
changes-was-in = было ({ $lang }): { $text }
changes-is-in = стало ({ $lang }): { $text }
changes-nothing = нет ответа
changes-row-added = Добавлено: { $row }
changes-row-removed = Удалено: { $row }
changes-off = Раздел больше не применим
changes-on = Раздел теперь применим
changes-off-remark = Пояснение к разделу, который не применим
changes-figure = было { $old }, стало { $new }
export-what = Что
export-form = заполненный бланк
export-changes = что изменилось с прошлого периода
diff-other-form = черновики разных опросников: `{ $old }` и `{ $new }`
diff-other-form-hint = сравниваются черновики одного опросника; anketa list перечислит черновики
diff-names-hint = anketa diff ПРЕЖНИЙ НОВЫЙ
