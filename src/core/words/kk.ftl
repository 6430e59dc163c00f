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
report-findings = Сәйкессіздіктер және олардың түсініктемелері


## Мәзір мен пернелер

do-help = Көмек
do-save = Сақтау
do-save-copy = Көшірмесін басқа жерге сақтау
do-review = Тексеру: не қалды
do-edit-outside = Жауапты өз редакторыңызда ашу
do-export = Есепті экспорттау
do-next-open = Келесі жауап берілмеген сұрақ
do-find = Табу, өту
do-ready = Дайын жауап: жоқ, анықталған жоқ, қолданылмайды …
do-section-off = Бүкіл бөлім қолданылмайды
do-accept-finding = Сәйкессіздікті түсініктемемен қабылдау
do-section-on = Бөлім қайта қолданылады
do-menu = Мәзір
do-leave = Шығу
do-clear = Өрісті тазалау
do-repair = Басқа әліпбидің әріптерін түзету
do-undo = Болдырмау
do-redo = Қайталау
do-monochrome = Түссіз немесе қайтадан түспен
do-repaint = Экранды қайта сызу
do-add-row = Жол қосу
do-duplicate-row = Жолды жауаптарымен көшіру
do-delete-row = Жолды жою (қайтаруға болады)
do-restore-row = Жойылған жолды қайтару
do-row-up = Жолды жоғары
do-row-down = Жолды төмен
do-next-language = Құжаттың басқа тілі
do-next-ui-language = Бағдарлама тілі: қазақша, русский, English
do-to-drafts = Қараламалар тізіміне
do-new-draft = Жаңа қаралама
do-copy-hint = Қалай көшіріледі
go-next = келесі өріс
go-previous = алдыңғы өріс
go-next-question = келесі сұрақ; тізімде бет төмен
go-previous-question = алдыңғы сұрақ; тізімде бет жоғары
go-up = жоғарғы жол
go-down = төменгі жол
go-first = жолдың немесе тізімнің басына
go-last = жолдың немесе тізімнің соңына
go-accept = қабылдап, әрі қарай; ұзын жауапта жаңа жол
go-toggle = белгілеу немесе белгіні алу
go-turn = ауыстыру, белгілеу немесе белгіні алу
go-cancel = терезені жабу; әйтпесе мәзір
help-promise = Терілгеннің ештеңесі жоғалмайды: әр өзгеріс бірден сақталады. Кез келген команда мәзірде бар (Esc), көрсеткілер мен Enter жеткілікті.

## Төменгі жол

key-next = келесі
key-back = артқа
key-ready = жоқ, —
key-find = табу
key-help = көмек
key-menu = мәзір
key-open = ашу
key-take = алу
key-close = жабу
key-turn = ауыстыру
key-tick = белгілеу
key-accept = қабылдау
key-kind = түрі
key-leave = шығу
key-scroll = парақтау
key-delete = жою

## Экрандар

page-start = қараламалар
page-begin = жаңа қаралама
screen-too-small = Терезе тым кішкентай: кемінде { $w }×{ $h } қажет. Енгізілген мәтін сақтаулы.
start-title = Қараламалар
greeting-1 = Терілген мәтін өзі сақталады; артқа әрқашан қайтуға болады.
greeting-2 = Tab келесі, PgUp артқа, F8 «жоқ» пен «қолданылмайды», F3 не қалғаны.
greeting-3 = Esc барлық пәрмендер мәзірін ашады: көрсеткілер мен Enter жеткілікті.
start-empty = Қараламалар әлі жоқ. Біріншісін бастау үшін Enter пернесін басыңыз.
draft-unreadable = ашылмайды
begin-form = Сауалнама
begin-languages = Құжат тілдері (бос орын пернесі белгілейді)
begin-go = Бастау
outline-title = Бөлімдер
outline-total = толтырылғаны: { $n }/{ $m }
outline-findings = сәйкессіздік: { $n }
off-short = —
row-of = { $n }-{ $one }, барлығы { $m }
question-of = { $no }-сұрақ ({ $k }/{ $m })
question-of-unnumbered = { $k }/{ $m }
row-unnamed = (атаусыз)
row-add = қосу: { $one }
part-answer = Жауап
part-name = Аты-жөні
part-post = Лауазымы
part-number = Саны
part-from = Басталуы
part-until = Аяқталуы
part-phrase = Өз сөзіңізбен
part-note = Түсініктеме
part-remark = Түсініктеме
hint-date = Күні, айы, жылы: 31.12.2018
state-absent = Жауап: { $state }. Терілгені сақталған, бірақ басылмайды; теру оны қайтарады.
state-absent-remark = Жауап: { $state } ({ $remark }). Терілгені сақталған, бірақ басылмайды; теру оны қайтарады.
doubt-of-form = { $text }
doubt-in-help = Мәтін туралы: F1
off-says = Бөлім қолданылмайды: { $status }. Солай басылады.
off-kept = Терілген жауаптар сақталған, бірақ басылмайды. F8 бөлімді қайта қолданылатын етеді, Enter сұрақтарды көрсетеді: енді жазылғаны басылады.
off-ask = Бөлім қолданылмайтын деп белгіленсін бе? Жауаптар сақталады, кез келген уақытта қайтаруға болады. Enter белгілейді, Esc сол күйінде қалдырады.
ready-title = Терусіз жауап
ready-remark = Түсініктеме
ready-typed = терілген жауапты қайтару
find-title = Табу: нөмір немесе сөз
accept-it = Дәл солай, түсініктемесі төменде
accept-again = Түсініктемені өзгерту
accept-no-more = Қайтадан сәйкессіздік деп санау
find-query = Табу
find-nothing = Ештеңе табылмады
review-title = Қалғаны: { $n }
filter-everything = барлығы
filter-questions = сұрақтар
filter-findings = сәйкессіздіктер
filter-accepted = қабылданғандар
filter-gaps = бір тілде жоқ
filter-to-clarify = нақтылау қажет
filter-not-applicable = қолданылмайды
filter-unchecked = тексерілмеген
open-required = міндетті
open-partial = толық емес
open-gap = мәтін жоқ: { $names }
open-mixed = екі әліпбидің әріптері: { $words }
mixed-way-out = Сөзде { $what }. Мәзір (Esc) немесе { $key } түзетеді.
open-no-rows = бірде-бір жол жоқ
open-off-kept = қолданылмайды; сақталған, бірақ басып шығарылмайтын жауаптар: { $n }
open-unchecked = тексерілмеді, жауаптар жеткіліксіз: { $say }
open-uncomputed = есептелмейді ({ $why }): { $say }
finding-part-of = «{ $part }» «{ $whole }» мәнінен көп
finding-percent-of = жазылған үлес, %, «{ $base }» бойынша шығатын үлеске тең емес
finding-stands = бөлім қолданылмайды, ал жауап берілген және басып шығарылады
finding-accepted = қабылданды, түсініктемесі: { $remark } ({ $said })
finding-changed = { $said } Бұрын қабылданған («{ $remark }»), бірақ жауаптар содан бері өзгерді.
share-of = «{ $base }» ({ $n }) шамасынан { $share }
export-title = Есепті экспорттау
export-format = Түрі
export-languages = Тілі
export-findings = Қабылданған сәйкессіздіктер
export-findings-off = басып шығармау
export-findings-on = түсініктемелерімен басып шығару
export-file = Файл
export-write = Жазу
export-replace = Файлды ауыстыру
format-text = мәтін
format-markdown = Markdown
leave-failed = Соңғы өзгерістер жазылмады ({ $why }), сондықтан бағдарлама жабылған жоқ.
not-kept = { $what ->
    [paste] Қойылмады, таңба саны { $n }: { $why }.
    [change] Орындалмады: { $why }.
   *[typing] Қазір терілгені қабылданбады: { $why }.
} Экрандағының бәрі аман. Орын босатыңыз немесе қолжетімділікті қалпына келтіріңіз, не көшірмесін басқа жерге сақтаңыз.
not-kept-over = { $what ->
    [paste] Қойылмады, таңба саны { $n }: жазу мүмкін болмады.
    [change] Соңғысы орындалмады: жазу мүмкін болмады.
   *[typing] Соңғы терілгені қабылданбады: жазу мүмкін болмады.
} Енді қайтадан жазылады, осыны қайталаңыз.
not-kept-title = Жазу мүмкін емес
not-kept-title-over = Қайтадан жазылды
not-kept-stay = Қалу
not-kept-again = Қайта жазып көру
not-kept-again-leave = Қайта жазып, шығу
not-kept-leave-to-copy = Шығу: бәрі көшірмеде бар
copy-title = Қаралама көшірмесі
copy-ask = Бүкіл қараламаның, жазылмағанымен бірге, көшірмесіне арналған жаңа каталог. Enter сақтайды.
copy-to = Каталог
copy-failed = Көшірме жоқ: { $why }. Басқа каталогты атаңыз.
copy-done =
    Көшірме сақталып, тексерілді: экрандағының бәрі сонда. Сонда жалғастыру:
    { $command }
copy-passing = Назар аударыңыз: бұл каталог жадта, жүйеден шыққанда жоғалады. Оған дейін орын босатыңыз немесе көшірмені басқа жерге ауыстырыңыз.
copy-nowhere = каталогты атаңыз, мысалы басқа дискіден

## Сақтау

saving-pending = жазылып жатыр
saving-written = жазылды
saving-saved = дискіде { $time }
saving-failed = ЖАЗЫЛМАДЫ: { $why }
saving-read-only = ТЕК ОҚУ: { $why }

## Не болды

notice-first-hint = Tab әрі қарай, PgUp артқа, F8 «жоқ», Esc мәзір. Бәрі өзі сақталады.
notice-unplaced = Сауалнамада орын табылмады, файлда сақталды: { $names }
notice-new-journal = Диск істен шықты; енгізілгеннің бәрі жаңа файлға қайта жазылды.
notice-disk-short = Дискіде орын таусылып барады; сөйлемді аяқтап, орын босатыңыз.
notice-not-kept = Жазылмады: { $why }. Әзірге жаңасы қабылданбайды.
notice-still-not-kept = Әлі де жазу мүмкін емес: { $why }.
notice-read-only = Тек оқу үшін ашылды: { $why }. Мәзір (Esc) көшірмесін сақтайды.
notice-kept-again = Қайтадан жазылды: экрандағының бәрі сақтаулы.
notice-recovered = Үзілген сеанстың аяқталмаған мәтіні алынды. Бұрынғысы тарихта қалды.
notice-damaged = anketa check { $name }: не бүлінгені, саны: { $n }. Қалғаны оқылды.
notice-exported = Экспортталды: { $file }
notice-export-exists = Мұндай файл бар: { $file }. Enter қайта басылса, ауыстырылады.
notice-not-here = Бұл жерде жұмыс істемейді
notice-no-forms = Бірде-бір сауалнама жоқ
notice-not-saved-yet = Алдымен өзгерістерді дискіге жазу керек
notice-all-answered = Бәріне жауап берілген
notice-row-duplicated = Жол көшірілді; Ctrl+Z немесе мәзір болдырмайды
notice-row-deleted = Жол жойылды; Ctrl+Z немесе мәзір қайтарады
notice-end = Бұл соңғы сұрақ; F3 не қалғанын көрсетеді, F5 есепті экспорттайды.
notice-lines-joined = Бұл өрісте бір жол ғана: жол соңдары бос орынға айналды
notice-paste-too-long = Қойылмады: жауап 1 МБ-тан асар еді, артық таңбалар: { $over }. Өріс сол күйінде қалды.
notice-no-field = Қоятын жер жоқ: мұнда өріс жоқ. Ештеңе өзгерген жоқ.
notice-repaired = Әріптері түзетілді: { $words }; Ctrl+Z немесе мәзір бұрынғысын қайтарады
notice-remark-wanted = Түсініктеме жазыңыз: неге солай екенін
notice-finding-accepted = Қабылданды. Сандар өзгерсе, сәйкессіздік қайта шығады; Ctrl+Z немесе мәзір болдырмайды
notice-finding-reopened = Қайтадан сәйкессіздік болып саналады; Ctrl+Z немесе мәзір болдырмайды
notice-edited-same = Жауап бұрынғыдай қалды
notice-locale = LANG=C.UTF-8 anketa: әріптер осылай көрінеді. Қазір кодтау UTF-8 емес: _ не ?
notice-copy = F10 шығарады, бәрі сақталған. Көшіру үшін мәтінді тышқанмен белгілеңіз.

## Жауап оқылмады

violation-not-a-number = Сан ретінде оқылмады; мысалы 26,5. Жазылғаны сақталған.
violation-not-whole = Бүтін сан керек. Жазылғаны сақталған.
violation-too-many-decimals = Үтірден кейінгі таңбалар саны ең көбі { $n }. Жазылғаны сақталған.
violation-too-small = Ең азы { $min }. Жазылғаны сақталған.
violation-too-large = Ең көбі { $max }. Жазылғаны сақталған.
violation-not-a-date = Күн ретінде оқылмады; мысалы 31.12.2018. Жазылғаны сақталған.
violation-ends-before = Кезең басталмай тұрып аяқталады.
violation-not-a-choice = Мұндай нұсқа жоқ. Жазылғаны сақталған.


## Командалық жол

usage-help =
    anketa — терминалдағы сауалнама: сұрайды, сақтайды, тексереді, есеп басып шығарады.
    { "" }
    anketa                          қараламалар тізімі және «жаңа қаралама»
    anketa new                      жаңа қаралама
    anketa new --from ҚАРАЛАМА      бұрынғысының негізінде жаңа қаралама
    anketa open ҚАРАЛАМА            қараламаны ашу
    anketa list                     қараламаларды тізу
    anketa export ҚАРАЛАМА          есеп (-f text|markdown, --lang ru|kk|ru,kk, -o ФАЙЛ|-)
    anketa diff БҰРЫНҒЫ ЖАҢА        екі қаралама арасында не өзгерді, параметрлері export сияқты; айырмашылық болса да, коды 0
    anketa blank [САУАЛНАМА]        бос бланк, параметрлері export сияқты
    anketa check ҚАРАЛАМА           жауапсыз қалғаны; бірдеңе қалса, коды 1
    anketa languages ҚАРАЛАМА [ТІЛДЕР] құжат тілдері; ТІЛДЕР (ru,kk) — қандай болсын, басқа тілде жазылғаны сақталады
    anketa finish ҚАРАЛАМА          аяқтау: есептерде «ЖОБА» болмайды, тек оқуға болады; не қалғанын айтады
    anketa reopen ҚАРАЛАМА --reason СЕБЕБІ   аяқталған қараламаны жұмысқа қайтару
    anketa history ҚАРАЛАМА [СҰРАҚ] кім, қашан, нені өзгертті; СҰРАҚ — осы тізімдегі белгі
    anketa rebuild ҚАРАЛАМА…        readable/draft.json файлын журналдардан қайта құрау
    anketa init-shared КАТАЛОГ --group ТОП   топқа ортақ қаралама каталогы
    anketa lint ФАЙЛ|-              сауалнама файлындағы қателер мен күмәндар; бар болса, коды 1; бағдарламаларға --json
    anketa schema                   сауалнама файлдарының JSON Schema сызбасы, редакторлар үшін
    anketa doctor                   неге жұмыс істемейді: терминал, локаль, каталог, пернелер; кедергі болса, коды 1
    { "" }
    --lang ТІЛ                      бағдарлама тілі (ru, kk, en); export пен blank үшін — есеп тілі
    --document-languages ТІЛДЕР     new үшін: құжат тілдері (ru,kk)
    --dir КАТАЛОГ                   қараламалар орны (әйтпесе ANKETA_DIR, әйтпесе деректер каталогы)
    --group ТОП                     ортақ каталог қай топтікі (init-shared үшін)
    --questionnaire ФАЙЛ            өз сауалнамаңыз
    --findings                      export үшін: қабылданған сәйкессіздіктер түсініктемелерімен — есептің соңында
    --reason СЕБЕБІ                 қаралама жұмысқа неге қайтарылады (reopen үшін)
    --json                          check үшін: бағдарламаларға арналған
    --plain                         жолдық режим: экран оқу бағдарламалары мен қарапайым терминалдар үшін
    --ascii                         жақтаулар мен көрсеткілер псевдографикасыз: | - + >
    --help, --version
usage-did-you-mean = мүмкін, `{ $name }`?
usage-known = барлары: { $names }
usage-see-help = anketa --help командалар мен параметрлерді көрсетеді
usage-list-drafts = anketa list қараламаларды тізеді
usage-unknown-command = `{ $name }` командасы жоқ
usage-unknown-option = `{ $name }` параметрі жоқ
usage-missing-value = `{ $name }` параметрінің мәні жоқ
usage-missing-name = `{ $name }` командасында қаралама немесе файл аталмаған
usage-stray-word = артық сөз: `{ $name }`
usage-not-a-lang = `{ $name }` — тіл белгісі емес
usage-not-spoken = бағдарлама `{ $name }` тілінде сөйлемейді
usage-lang-example = мысалы: --lang ru немесе --lang kk,ru
usage-unknown-format = `{ $name }` есеп түрі жоқ
list-empty = Қараламалар жоқ. anketa new жаңасын бастайды.
blank-unknown = `{ $name }` сауалнамасы жоқ
export-unknown-lang = сауалнамада `{ $name }` тілі жоқ
rebuild-done = { $file }: журналдардан қайта құралды
shared-made = { $dir }: { $group } тобының ортақ каталогы дайын. Топтың барлығына ANKETA_DIR={ $dir } беріңіз
shared-already = { $dir }: бұрыннан { $group } тобының ортақ каталогы, ештеңе өзгертілген жоқ
shared-closed-above = { $dir }: бұл каталог топқа жабық, қараламаларға жете алмайды; өтуді ашыңыз (chmod o+x)
shared-no-group = `{ $group }` тобы жоқ
shared-no-group-hint = оны құрып (groupadd { $group }), адамдарды қосыңыз (usermod -aG { $group } АТЫ)
shared-not-allowed = { $dir }: каталогты { $group } тобына тек root пен топ мүшелері бере алады
shared-not-allowed-hint = әкімшіден сұраңыз: sudo anketa init-shared { $dir } --group { $group }
shared-other-rights = { $dir }: бұрыннан бар, бірақ құқықтары { $mode }, тобы { $number }; ортақ каталогқа 3770 және өз тобы керек
shared-other-rights-hint = жаңа каталог атаңыз немесе ортақ болуы тиісі осы болса: chgrp { $group } { $dir } && chmod 3770 { $dir }
shared-other-content = { $file }: қаралама емес, ал ортақ каталогта тек қараламалар жатуы керек
shared-other-content-hint = артығын алып тастаңыз немесе жаңа каталог атаңыз
lint-clean = { $file }: қате де, күмән де жоқ
questionnaire-defects = { $file } сауалнамасындағы қателер: { $n }

## Неге болмады

refusal-hint = нұсқау
refusal-no-home = қараламаларды қайда сақтау керегі белгісіз: пайдаланушының үй каталогы жоқ
refusal-no-home-hint = каталогты атаңыз: --dir КАТАЛОГ немесе ANKETA_DIR айнымалысы
refusal-terminal = терминал жауап бермейді: { $why }
refusal-no-terminal = терминал керек: енгізу мен шығару экран мен пернетақта болуы тиіс
refusal-batch = экрансыз anketa list, export, diff, blank, check, finish, reopen, languages, history, rebuild, lint, schema, init-shared және doctor жұмыс істейді
editor-failed = редактор орындай алмады, жауап бұрынғыдай қалды: { $why } ({ $editor })
editor-kept = жауап бұрынғыдай қалды, жазылғаны қасындағы { $file } файлында: { $why }
editor-unnamed = редактор аталмаған: VISUAL немесе EDITOR айнымалысын беріңіз
export-not-there = Басқа файлды атаңыз: қаралама каталогына есеп жазылмайды
output-failed = жазылмады, { $file }: { $why }
output-failed-hint = басқа файлды атаңыз немесе орын босатыңыз; `-o -` экранға басады
problem-missing = мұндай файл немесе каталог жоқ
problem-exists = бұрыннан бар
problem-not-a-draft = бұл anketa қараламасы емес
problem-not-a-draft-hint = файл сол күйінде қалды; anketa list қараламаларды тізеді
problem-truncated = файл { $line }-жолда, { $column }-бағанда үзіледі
problem-broken = файл { $line }-жолда, { $column }-бағанда бүлінген: { $what }
problem-broken-hint = файл сол күйінде қалды; көшірмесін алыңыз немесе редакторда түзетіңіз
problem-newer = қараламаны жаңарақ бағдарлама жазған (формат { $format })
problem-newer-hint = anketa бағдарламасын жаңартыңыз; файл сол күйінде қалды
problem-other-form = басқа сауалнаманың қараламасы: `{ $wanted }` емес, `{ $found }`
problem-form-changed = қаралама басқа сауалнамамен басталған; бұрынғы questionnaire.json файлын қайтарыңыз
problem-nothing-readable = қараламаның журналдарынан ештеңе оқылмайды; файлдар сол күйі қалды
problem-defects = қаралама сауалнамасындағы қателер: { $n }
problem-no-permission = оқу немесе жазу мүмкін емес
problem-no-permission-hint = басқа каталогты атаңыз (--dir) немесе сервер әкімшісіне хабарласыңыз
problem-disk-full = дискіде орын жоқ
problem-disk-full-hint = орын босатып, қайталаңыз; жазылғанның ештеңесі жоғалған жоқ
problem-read-only = диск тек оқу үшін
problem-form-hint = сауалнама файлының атын тексеріңіз; anketa --help оны қалай атауды көрсетеді
problem-symlink = бұл сілтеме, ал сілтемемен қараламалар ашылмайды
problem-not-a-file = бұл кәдімгі файл немесе каталог емес
problem-symlink-hint = қараламаның өз каталогын атаңыз
problem-too-large = файл { $mb } МБ-тан үлкен

# Черновик журналдарында не бүлінгені; алдында файл аты тұрады. Жолдар 1-ден саналады.
damage-unreadable = { $line }-жол оқылмайды, байт саны: { $bytes }; ондағы өзгеріс жобаға енген жоқ
damage-unfinished = файл { $line }-жолда үзіледі, байт саны: { $bytes }; ол қазір жазылып жатыр немесе аяқталмаған
damage-live = ашық өріс мәтіні бар { $line }-жол оқылмайды, байт саны: { $bytes }; одан бұрын не кейін жазылған мәтін алынды
damage-missing = { $line }-жолдың алдында жолдар жетіспейді, саны: { $lines }; олардағы өзгерістер жобаға енген жоқ
damage-displaced = { $line }-жол өз орнында емес немесе қайталанған; ол бір рет ескерілді
damage-foreign = { $line }-жолды файл иесі жазбаған; ол ескерілмеді
damage-unplaced = { $line }-жол сауалнамада жоқ `{ $place }` туралы; ол ескерілмеді
damage-unknown = { $line }-жолды (`{ $what }`) жаңарақ бағдарлама жазған; ол ескерілмеді, anketa-ны жаңартыңыз
damage-no-opening = бірінші жолы жоқ; қалғаны ескерілді
damage-other-form = файл басқа сауалнамадікі; ол ескерілмеді
damage-newer = файлды жаңарақ бағдарлама жазған (пішімі { $format }); ол ескерілмеді, anketa-ны жаңартыңыз
damage-replaced = файл қысқарған немесе ауыстырылған; бұрын оқылғаны ескерілді
damage-closed = файл ашылмайды, ол ескерілмеді: { $why }
damage-hint = файлдар сол күйі қалдырылды, қалғаны оқылды; файл кімнің атымен аталса, соның жауаптарын салыстырып, жетпегенін қайта жазыңыз

# Құжат тілдері; -x- соңындағысы — бланктің басқа редакциясы.
lang-name = { $tag ->
    [ru] орысша
    [kk] қазақша
    [en] ағылшынша
   *[other] { $tag }
}
lang-variant = { $name }, «{ $variant }» редакциясы
