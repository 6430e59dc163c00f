### Алдыңғы кезең: бұрынғысының негізінде жаңа қаралама, көшірілген жауаптар, не өзгерді.

## Бұрынғысының негізінде жаңа қаралама

begin-earlier = Алдыңғы қаралама
begin-earlier-none = алынбайды
do-new-from = Осының негізінде жаңа қаралама
plain-new-from = негізінде, негізге алу: нөмірі аталған қараламаның негізінде жаңа қаралама
notice-unplaced-earlier = Алдыңғы қараламада қалды: { $names }

## Алдыңғы кезеңнің жауаптары

previous-shown = алдыңғы кезең: { $text }
# Өріс бос тұрғанда алдыңғы кезең жауабының соңында тұрады.
previous-take = { $key } алу
do-take-previous = Алдыңғы кезеңнің жауабын алу
plain-take-previous = алдыңғы кезең, бұрынғы: алдыңғы кезеңнің жауабын алу
plain-take-how = { $take } осы жауапты алады
state-carried = Алдыңғы кезеңнен көшірілген, әлі қаралмаған. Tab растайды, енгізу ауыстырады.
plain-carried = Алдыңғы кезеңнен көшірілген, әлі қаралмаған. Бос жол растайды, жауап ауыстырады.
off-carried = Алдыңғы кезеңде солай болған. Tab растайды, F8 бөлімді қайта қолданылатын етеді.
plain-off-carried = Алдыңғы кезеңде солай болған. Бос жол растайды.
outline-carried = көшірілгені: { $n }
filter-carried = көшірілгендер
open-carried = көшірілген, қаралмаған
open-carried-off = алдыңғы кезеңдегідей қолданылмайды; қаралмаған
history-begun-from = { $name } қараламасының негізінде басталған
history-carried = алдыңғы кезеңнен көшірілген
history-looked-at = қаралып, өзгеріссіз қалдырылған
damage-no-previous = қаралама бұрынғысының негізінде басталса да, файл жоқ; алдыңғы кезеңнің жауаптары көрсетілмейді, көшірілгендері аман
damage-odd-previous = файл оқылмайды; алдыңғы кезеңнің жауаптары көрсетілмейді, көшірілгендері аман

## Не өзгерді

changes-title = Не өзгерді
changes-of = Бұрын: { $old }. Енді: { $new }.
changes-draft = { $period } ({ $name } қараламасы)
changes-none = Ештеңе өзгерген жоқ.
changes-was = бұрын: { $text }
changes-is = енді: { $text }
changes-was-in = бұрын ({ $lang }): { $text }
changes-is-in = енді ({ $lang }): { $text }
changes-nothing = жауап жоқ
changes-row-added = Қосылды: { $row }
changes-row-removed = Жойылды: { $row }
changes-off = Бөлім енді қолданылмайды
changes-on = Бөлім енді қолданылады
changes-off-remark = Қолданылмайтын бөлімге түсініктеме
changes-figure = бұрын { $old }, енді { $new }
export-what = Мазмұны
export-form = толтырылған бланк
export-changes = алдыңғы кезеңнен бері не өзгерді
diff-other-form = қараламалар әртүрлі сауалнамадан: `{ $old }` және `{ $new }`
diff-other-form-hint = бір сауалнаманың қараламалары салыстырылады; anketa list қараламаларды тізеді
diff-names-hint = anketa diff БҰРЫНҒЫ ЖАҢА
