### Несколько человек в одном черновике: кто пишет, что правили одновременно, что осталось от прерванного сеанса.

do-settle = Сравнить и выбрать
plain-settle = сравнить: что правили одновременно и что осталось незаконченным
company-author = { $name }, { $at }
company-author-self = вы, { $at }
company-writing = { $n ->
    [1] { $names } пишет здесь
   *[other] { $names } пишут здесь
}
company-self = Вы пишете здесь в другом окне
company-mark = @ у раздела и в первой строке: здесь пишет коллега.
company-held-back = { $who }: здесь теперь «{ $text }». Ваше поле не тронуто; новое покажется, когда вы отсюда уйдёте.
company-arrived = { $who }: { $place }: { $text }
company-more = И ещё изменений у коллег: { $n }
company-empty = (пусто)
rivals-answer = одновременно правили: { $who }
rivals-answer-here = Одновременно правили: { $texts }
rivals-off = одновременно решали, применим ли раздел: { $who }
rivals-row = строку удалили ({ $who }), а в ней отвечали: { $others }
filter-unsettled = решить
rivals-count = надо решить: { $n }
left-open = остался незаконченный текст, { $at }
left-here = Остался незаконченный текст, { $at }: «{ $text }»
settle-way-out = { $what }. Сравнить и выбрать: меню (Esc) или { $key }.
settle-title-rivals = Одновременно правили
settle-title-row = Строку удалили, а в ней отвечали
settle-title-left = Остался незаконченный текст
settle-title-alive = Это вы в другом окне?
settle-title-undo = Вернуть прежнее?
settle-undo-why = Это изменил коллега: { $who }.
settle-kept = Остальное сохранится в истории. Esc: решить позже.
settle-side-left = Набирали вы, { $at }
settle-side-alive = Набирается в другом окне, { $at }
settle-side-now = Сейчас в ответе ({ $who })
settle-side-nobody = Сейчас в ответе
settle-side-former = Станет снова
settle-side-shown = { $who }, показан
settle-applies = раздел применим
settle-keep = Оставить: { $who }
settle-take = Взять: { $who }
settle-join = Взять всё, одно за другим
settle-restore = Вернуть строку
settle-stay-deleted = Оставить удалённой
settle-take-left = Взять незаконченный текст
settle-keep-left = Оставить то, что есть
settle-stay = Оставить как есть
settle-undo = Вернуть прежнее
plain-settle-here = { $what }. { $settle } сравнит и даст выбрать.
plain-settle-how = Номер, или пустая строка: первое. { $back }: решить позже.
notice-settled = Решено; остальное осталось в истории.
notice-settled-elsewhere = Решать больше нечего: выбор уже сделан в другом окне.
notice-declined = Оставлено то, что было; незаконченный текст сохранён в истории.
notice-row-gone = { $name }: строка удалена. Набранное сохранено, строку можно вернуть.
notice-section-off = { $name }: раздел не применим. Набранные ответы сохранены.
notice-section-on = { $name }: раздел снова применим.
