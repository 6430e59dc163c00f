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
