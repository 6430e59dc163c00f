### Жауап пен қараламаның тарихы.

history-old = бұрын: { $text }
history-new = енді: { $text }
# Құжат бірнеше тілде болса, қайсысы.
history-old-in = бұрын ({ $lang }): { $text }
history-new-in = енді ({ $lang }): { $text }
history-nothing = (бос)
history-at-once = алдыңғы түзетумен бір мезгілде, оны көрмей
history-recovered = үзілген сеанстың аяқталмаған мәтіні, кейін алынған
history-imported = бұрынғы түрдегі draft.json файлынан алынған
history-off = бөлім қолданылмайды
history-off-remark = бөлім қолданылмайды: { $remark }
history-on = бөлім қайта қолданылады
history-row-added = жол қосылды: { $row }
history-row-moved = жол жылжытылды: { $row }
history-row-deleted = жол жойылды: { $row }
history-row-restored = жол қайтарылды: { $row }
history-row-withdrawn = жолды қосу болдырылмады: { $row }
history-row-gone = (жойылған жол: { $row })
history-languages = құжат тілдері: { $names }
history-finished = аяқталды
history-reopened = жұмысқа қайтарылды: { $reason }
history-empty = Қараламада әлі ештеңе өзгертілген жоқ.
history-empty-here = Мұнда әлі ештеңе өзгертілген жоқ.
history-unknown = сауалнамада `{ $name }` деген сұрақ та, бөлім де жоқ
history-several = `{ $name }` сұрағы бірнеше бөлімде бар
history-no-row = мұндай жол жоқ: барлығы { $n } жол
history-how = anketa history ҚАРАЛАМА әр сұрақтың белгісін көрсетеді

## «Жауап тарихы» беті

do-versions = Жауап тарихы
versions-title = Жауап тарихы: { $n }
versions-now = қазір
versions-none = Бұл жауап әлі өзгертілген жоқ
versions-taken = Бұрынғысы алынды; қайтару Ctrl+Z, мәзір
