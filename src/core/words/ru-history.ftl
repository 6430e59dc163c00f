### История ответа и черновика. Состав и переменные одинаковы во всех языках.

history-old = было: { $text }
history-new = стало: { $text }
# В документе на нескольких языках: какой из них.
history-old-in = было ({ $lang }): { $text }
history-new-in = стало ({ $lang }): { $text }
history-nothing = (пусто)
history-at-once = одновременно с предыдущей правкой, не видя её
history-recovered = незаконченный текст прерванного сеанса, взят потом
history-imported = взято из файла draft.json прежнего вида
history-off = раздел не применим
history-off-remark = раздел не применим: { $remark }
history-on = раздел снова применим
history-row-added = добавлена строка: { $row }
history-row-moved = перемещена строка: { $row }
history-row-deleted = удалена строка: { $row }
history-row-restored = возвращена строка: { $row }
history-row-withdrawn = отменено добавление строки: { $row }
history-row-gone = (удалённая строка: { $row })
history-languages = языки документа: { $names }
history-finished = завершено
history-reopened = возвращено в работу: { $reason }
history-empty = В черновике ещё ничего не менялось.
history-empty-here = Здесь ещё ничего не менялось.
history-unknown = в опроснике нет вопроса или раздела `{ $name }`
history-several = вопрос `{ $name }` есть в нескольких разделах
history-no-row = нет такой строки: всего строк { $n }
history-how = anketa history ЧЕРНОВИК показывает обозначение каждого вопроса

## Страница «История ответа»

do-versions = История ответа
versions-title = История ответа: { $n }
versions-now = сейчас
versions-none = Этот ответ ещё не меняли
versions-taken = Взят прежний текст; вернёт Ctrl+Z, меню
