# Сауалнама файлдарындағы қателер мен күмәндар. way-out белгісі не істеу керегін айтады.

lint-found = { $file }: қате { $defects }, күмән { $doubts }
lint-defect = қате
lint-doubt = күмән
lint-nearest = мүмкін, { $name }?
lint-twin = мүмкін, { $name }? Әріптері бірдей көрінеді, бірақ басқа әліпбиден
lint-one-of = мұнда мыналар тұра алады: { $names }
lint-nothing = мұнда ештеңе тұра алмайды
lint-write = { $names } деп жазыңыз
lint-or = { $names } немесе { $last }

lint-not-utf8 = осы жерден бастап файл UTF-8 мәтіні емес
    .way-out = оны UTF-8 кодтауында сақтаңыз
lint-file-too-large = файлда { $bytes } байт бар, 16 МБ-тан көп
    .way-out = оны бірнеше сауалнамаға бөліңіз
lint-empty-file = файл бос
    .way-out = `{ "{" } "anketa": 1, … { "}" }` деп бастаңыз
lint-json-comment = түсініктемелерге жол берілмейді
    .way-out = түсініктемені алып тастаңыз; тұжырым туралы күмән `doubt` кілтіне жазылады
lint-json-last-comma = соңғы мәннен кейін үтір тұр
    .way-out = соңғы үтірді алып тастаңыз
lint-json-comma-missing = үтір жоқ
    .way-out = екі мәннің арасына үтір қойыңыз
lint-json-open-list = тізім жабылмаған
    .way-out = тізімді `]` белгісімен жабыңыз
lint-json-open-object = объект жабылмаған
    .way-out = объектіні `{ "}" }` белгісімен жабыңыз
lint-json-string = жол жабылмаған немесе ішінде қате `\` бар
    .way-out = жолды `"…"` ішіне жазыңыз; ішіндегі тырнақша — `\"`, кері сызық — `\\`
lint-json-quotes = сөз қос тырнақшасыз тұр
    .way-out = оны қос тырнақшаға алып жазыңыз
lint-json-too-deep = тізімдер мен объектілер бір-бірінің ішінде тым көп
    .way-out = ендірілу тереңдігін азайтыңыз
lint-json-syntax = бұл JSON емес
    .way-out = осы жердегі JSON-ды түзетіңіз
lint-control-character = мәтін файл жолының соңынан асып кетеді немесе ішінде басқа басқару таңбасы бар
    .way-out = жаңа жолдың орнына `\n`, табуляцияның орнына `\t` жазыңыз
lint-long-string = жолдың ұзындығы { $bytes } байт, 64 кБ-тан көп
    .way-out = оны қысқартыңыз
lint-other-format = файл пішімі { $found }, ал бағдарлама { $known } пішімін оқиды
    .way-out = файл жазылған бағдарламаны алыңыз
lint-unknown-key = белгісіз кілт { $key }
lint-missing-key = { $key } кілті жоқ
    .way-out = оны қосыңыз
lint-key-twice = { $key } кілті бір объектіде екі рет тұр
    .way-out = екеуінің бірін қалдырыңыз
lint-wrong-type = мұнда { $found ->
        [string] жол
        [number] сан
        [truth] true немесе false
        [object] объект
        [list] тізім
       *[other] null
    } тұр, керегі: { $wanted ->
        [string] жол
        [number] сан
        [truth] true немесе false
        [object] объект
        [list] тізім
        [wording] мәтін
        [true-or-wording] true немесе мәтін
       *[other] әр тілге мәні бар объект
    }
    .way-out = { $wanted ->
        [string] қос тырнақшаға алып жазыңыз
        [number] тырнақшасыз, бөлшек бөлігінің алдына нүкте қойып жазыңыз
        [truth] тырнақшасыз жазыңыз
        [object] `{ "{" } … { "}" }` деп жазыңыз
        [list] `[ … ]` деп жазыңыз
       *[other] мысалы, `{ "{" }"ru": …{ "}" }` деп жазыңыз
    }
lint-empty-list = тізім бос
    .way-out = оған бірдеңе қосыңыз немесе кілтімен бірге алып тастаңыз
lint-unknown-word = { $of ->
        [type] белгісіз түр
        [layout] белгісіз орналасу
        [carry] белгісіз көшіру тәсілі
       *[other] көрсеткіштерді басудың белгісіз тәсілі
    } { $word }
lint-inexact-number = { $number } санын дәл сақтау мүмкін емес
    .way-out = ең көбі 28 цифр жазыңыз
lint-no-decimals = { $number } — үтірден кейінгі таңбалар саны емес
    .way-out = 0-ден 28-ге дейінгі бүтін сан жазыңыз
lint-bad-id = { $id } id бола алмайды
    .way-out = әріптер, цифрлар және `_` жазыңыз, цифр бірінші тұрмасын, `and`, `or`, `not` болмасын
lint-bad-form-id = { $id } сауалнама id-і бола алмайды
    .way-out = әріптер, цифрлар, `-` және `_` жазыңыз
lint-id-twice = { $id } id-і екі рет тұр
    .way-out = әр { $of ->
        [section] бөлімге
        [item] бөлім тармағына
        [choice] нұсқаға
       *[other] бөлім тексеруіне
    } өз id-ін беріңіз
lint-former-id-taken = { $id } басқа тармаққа апарады
    .way-out = `was` ішінде бөлімнің басқа тармақтарында жоқ және болмаған id-ді атаңыз
lint-bad-language = { $tag } — тіл белгісі емес
    .way-out = мысалы, `kk` немесе `kk-x-source` деп жазыңыз
lint-language-twice = { $lang } тілі екі рет тұр
    .way-out = екеуінің бірін қалдырыңыз
lint-unknown-language = { $lang } сауалнама тілдерінің арасында (`languages`) жоқ
lint-many-languages = тілдер саны { $most }-ден көп
    .way-out = бірнеше сауалнамаға бөліңіз
lint-missing-fallback = бірінші тілдегі, { $lang }, мәтін жоқ
    .way-out = оны қосыңыз: жетіспейтін тілдер сонымен алмастырылады
lint-no-heading = { $item } тармағы бар `heading` орналасулы бөлім жоқ
    .way-out = ондай бөлім қосыңыз немесе фигуралық жақшаларды алып тастаңыз
lint-no-period-mark = кезең туралы тіркесте `{ "{" }period{ "}" }` жоқ
    .way-out = мысалы, `({ "{" }period{ "}" })` деп жазыңыз
lint-unknown-item = { $section } бөлімінде { $item } тармағы жоқ
lint-unknown-section = { $section } бөлімі жоқ
lint-no-section = { $item } қай бөлімде екенін айтпайды
    .way-out = `бөлім.тармақ` деп жазыңыз
lint-part-of-itself = { $item } — өзінің бөлігі
    .way-out = бүтіні бар тармақты атаңыз
lint-whole-after-part = { $item } өз бөлігінен кейін тұр
    .way-out = бүтінді бөліктерінің алдына қойыңыз
lint-share-of-itself = { $item } — өзінің үлесі
    .way-out = бүтіні бар тармақты атаңыз
lint-no-number = { $item } — сан емес
    .way-out = `number` немесе `computed` түріндегі тармақты атаңыз
lint-no-period = { $item } — кезең емес
    .way-out = `period` түріндегі тармақты атаңыз
lint-not-asked = { $item } сұралмайды
    .way-out = адам жауап беретін тармақты атаңыз
lint-answer-in-rows = { $item } тармағының әр жолда өз жауабы бар
    .way-out = `rows` жоқ бөлімнің тармағын атаңыз
lint-bad-default = { $default } бұл тармаққа жауап бола алмайды
    .way-out = адам теретіндей етіп жазыңыз немесе `default` кілтін алып тастаңыз
lint-min-over-max = ең кіші мән { $min } ең үлкенінен { $max } артық
    .way-out = `min` мен `max` орнын ауыстырыңыз
lint-groups-too-deep = топтар бір-бірінің ішінде { $most } реттен көп ендірілген
    .way-out = ендірілу тереңдігін азайтыңыз
lint-many-items = сауалнамада { $most } тармақтан көп
    .way-out = оны бірнеше сауалнамаға бөліңіз
lint-rule-empty = ереже бос
    .way-out = мысалы, `refused <= provided` деп жазыңыз
lint-rule-character = артық таңба { $found } ({ $number })
    .way-out = оны алып тастаңыз
lint-rule-open-text = мәтін жабылмаған
    .way-out = оны `'` белгісімен аяқтаңыз; ішіндегі апостроф екі рет жазылады
lint-rule-number = { $found } — сан да, атау да емес
    .way-out = сандарды `26.5` түрінде жазыңыз; атау цифрдан басталмайды
lint-rule-long-number = { $found } ішінде 28 цифрдан көп
    .way-out = қысқарақ сан жазыңыз
lint-rule-name = { $found } — атау емес
    .way-out = `тармақ` немесе `бөлім.тармақ` деп жазыңыз
lint-rule-value-missing = { $found ->
        [nothing] соңында
       *[other] { $found } алдында
    } мән жетіспейді
    .way-out = сан, `'мәтін'`, атау немесе жақша жазыңыз
lint-rule-operator-missing = { $found ->
        [nothing] соңында
       *[other] { $found } алдында
    } амал белгісі жетіспейді
    .way-out = ол жерге, мысалы, `+`, `=` немесе `and` жазыңыз
lint-rule-comma = амал белгісінің орнында үтір тұр
    .way-out = сандарды нүктемен жазыңыз; үтірмен тек функция аргументтері жазылады
lint-rule-open-bracket = жақша жабылмаған
    .way-out = ол аяқталатын жерге `)` қойыңыз
lint-rule-stray-bracket = жақша ештеңені жаппайды
    .way-out = оны алып тастаңыз немесе басталатын жерге `(` қойыңыз
lint-rule-comparison-chain = { $found } салыстыру нәтижесін салыстырады
    .way-out = салыстыруларды `and` сөзімен жалғаңыз, мысалы `0 < a and a < 9`
lint-rule-unknown-function = { $name } функциясы жоқ
lint-rule-argument-count = { $function } функциясының { $given } аргументі болмайды
    .way-out = мысалы, { $example } деп жазыңыз
lint-rule-separators = бір функцияның аргументтері `;` және `,` белгілерімен бөлінген
    .way-out = `;` белгісімен бөліп, сандарды нүктемен жазыңыз, мысалы `round(a; 1)`
lint-rule-name-expected = `previous` тармақ атауын алады
    .way-out = мысалы, `previous(item)` деп жазыңыз
lint-rule-too-deep = ережеде 64-тен көп ендірілген жақша бар
    .way-out = бір бөлігін `computed` түріндегі тармаққа шығарыңыз
lint-group-value = { $item } — топ, оның мәні жоқ
    .way-out = ішіндегі тармақты атаңыз
lint-value-in-rows = { $item } тармағының әр жолда өз мәні бар
    .way-out = оларды `sum` функциясымен қосыңыз немесе `count`, `min`, `max` алыңыз
lint-circle = { $item } өзіне тәуелді: { $chain }
    .way-out = осы атаулардың бірін оның `value` немесе `when` кілтінен алып тастаңыз
lint-long-chain = { $item } үшін { $deepest } тармақтан ұзын тізбек немесе { $steps } мәннен көп керек
    .way-out = `computed` түріндегі тармақтардың орнына жауаптарды атаңыз
lint-forward-reference = { $item } оны `when` кілтінде атаған тармақтан кейін сұралады
    .way-out = тармақты { $item } тармағынан кейін қойыңыз
lint-byte-order-mark = файл байттар реті белгісінен (BOM) басталады, басқа бағдарламалар оны қабылдамауы мүмкін
    .way-out = оны белгісіз UTF-8 түрінде сақтаңыз
lint-missing-translation = { $langs } тілінде мәтін жоқ: оның орнына { $fallback } көрсетіледі
    .way-out = аударыңыз; барлық тілде бірдей мәтін бір жолмен жазылады
lint-unused-language = { $lang } тілінде бірде-бір мәтін жоқ
    .way-out = сауалнаманы аударыңыз немесе тілді алып тастаңыз
lint-empty-wording = мәтін бос
    .way-out = оны жазыңыз немесе кілтімен бірге алып тастаңыз
lint-unequal-phrases = { $first } тілінде дайын жауаптар саны { $wanted }, ал { $lang } тілінде { $given }
    .way-out = әр тілде бірдей жауаптарды бірдей ретпен жазыңыз
lint-mixed-letters = { $id } id-інде ұқсас латын және кирилл әріптері араласқан
    .way-out = оны мұнда да, ережелерде де қайта жазыңыз: { $repaired }
lint-look-alike-ids = { $id } id-і басқасына ұқсайды, бірақ басқа әріптермен жазылған
    .way-out = оларға ажыратуға болатын id беріңіз
lint-no-effect = { $key } ештеңе өзгертпейді: бұл тармаққа ешкім жауап бермейді
    .way-out = оны алып тастаңыз
lint-one-choice = нұсқа біреу ғана
    .way-out = басқаларын қосыңыз немесе белгіленетін не белгіленбейтін `choices` түрін алыңыз
lint-same-label = { $other } және { $choice } нұсқалары бірдей оқылады
    .way-out = оларға ажыратуға болатын жазу беріңіз
lint-unknown-choice = тармақта { $choice } нұсқасы жоқ
lint-unlike-values = { $by } мұнда { $takes ->
        [number] сан
        [text] мәтін
       *[other] ақиқат не жалған
    } алады, { $given ->
        [number] сан
        [text] мәтін
       *[other] ақиқат не жалған
    } емес: ереже ешқашан есептелмейді
    .way-out = сандарды сандармен, мәтіндерді мәтіндермен салыстырыңыз
lint-never-holds = { $of ->
        [when] не жауап берілсе де, тармақ ешқашан сұралмайды
        [check] не жауап берілсе де, ереже ешқашан орындалмайды
        [value] не жауап берілсе де, мән ешқашан ақиқат болмайды
       *[other] не жауап берілсе де, ереженің бұл бөлігі ешқашан орындалмайды
    }
    .way-out = `min`, `max` және ережедегі сандарды тексеріңіз; ештеңе шешпейтін ережені алып тастауға болады
lint-always-holds = { $of ->
        [when] не жауап берілсе де, тармақ әрқашан сұралады
        [check] не жауап берілсе де, ереже әрқашан орындалады
        [value] не жауап берілсе де, мән әрқашан ақиқат
       *[other] не жауап берілсе де, ереженің бұл бөлігі әрқашан орындалады
    }
    .way-out = `min`, `max` және ережедегі сандарды тексеріңіз; ештеңе шешпейтін ережені алып тастауға болады
