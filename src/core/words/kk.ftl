### Бағдарлама сөздері қазақша. Құрамы мен айнымалылары көрші файлдармен бірдей.

## Айлар. Қойылған сөзге жалғау жалғанбайды, сондықтан екі түрі де бірдей.

month-plain = { $n ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}
month-of = { $n ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}

## Мән емес жауаптар

absence-none = жоқ
absence-none-found = анықталған жоқ
absence-to-clarify = нақтылау қажет
absence-not-applicable = қолданылмайды

## Есеп: сандар мен күндер

report-decimal-mark = ,
report-share = { $value } %
report-date = { $day }.{ $month }.{ $year }

## Есеп: кезең

report-period-year = { $year } жыл
report-period-month = { $year } жылғы { $month }
report-period-months = { $year } жылғы { $from } – { $until }
report-period-two-years = { $from_year } жылғы { $from } – { $until_year } жылғы { $until }
report-period-days = { $from } – { $until }
report-period-day = { $year } жылғы { $day } { $month }

## Есеп: белгілер

report-project = ЖОБА
# Нысанның өз сөзі болмаса, бөлім тақырыбынан кейін.
report-not-applicable = қолданылмайды
# Қолданылмайтын бөлімге берілген түсініктеменің алдында.
report-remark = Түсініктеме
