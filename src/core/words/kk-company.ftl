### Бір жобада бірнеше адам: кім жазып жатыр, не бір мезгілде өзгертілді, үзілген сеанстан не қалды.

do-settle = Салыстырып таңдау
plain-settle = салыстыру: бір мезгілде өзгертілгені және аяқталмай қалғаны
company-author = { $name }, { $at }
company-author-self = сіз, { $at }
company-writing = { $n ->
    [1] { $names } осында жазып жатыр
   *[other] { $names } осында жазып жатыр
}
company-self = Сіз басқа терезеде осында жазып жатырсыз
company-mark = Бөлім жанындағы және бірінші жолдағы @: мұнда әріптес жазып жатыр.
company-held-back = { $who }: мұнда енді «{ $text }». Сіздің өріс өзгерген жоқ; жаңасы осы жерден кеткенде көрінеді.
company-arrived = { $who }: { $place }: { $text }
company-more = Әріптестердің тағы өзгерістері: { $n }
company-empty = (бос)
rivals-answer = бір мезгілде өзгерткендер: { $who }
rivals-answer-here = Бір мезгілде өзгерткендер: { $texts }
rivals-off = бөлімнің қолданылуын бір мезгілде шешкендер: { $who }
rivals-row = жол жойылған ({ $who }), ал онда жауап берілген: { $others }
filter-unsettled = шешу керек
rivals-count = шешу керек: { $n }
left-open = аяқталмаған мәтін қалды, { $at }
left-here = Аяқталмаған мәтін қалды, { $at }: «{ $text }»
settle-way-out = { $what }. Салыстырып таңдау: мәзір (Esc) немесе { $key }.
settle-title-rivals = Бір мезгілде өзгертілді
settle-title-row = Жол жойылды, ал онда жауап берілген
settle-title-left = Аяқталмаған мәтін қалды
settle-title-alive = Бұл басқа терезедегі сіз бе?
settle-title-undo = Бұрынғысы қайтарылсын ба?
settle-undo-why = Мұны әріптес өзгертті: { $who }.
settle-kept = Қалғаны тарихта сақталады. Esc: кейін шешу.
settle-side-left = Сіз тердіңіз, { $at }
settle-side-alive = Басқа терезеде теріліп жатыр, { $at }
settle-side-now = Қазір жауапта ({ $who })
settle-side-nobody = Қазір жауапта
settle-side-former = Қайта болады
settle-side-shown = { $who }, көрсетілген
settle-applies = бөлім қолданылады
settle-keep = Қалдыру: { $who }
settle-take = Алу: { $who }
settle-join = Бәрін бірінен соң бірін алу
settle-restore = Жолды қайтару
settle-stay-deleted = Жойылған күйінде қалдыру
settle-take-left = Аяқталмаған мәтінді алу
settle-keep-left = Барын қалдыру
settle-stay = Сол күйінде қалдыру
settle-undo = Бұрынғысын қайтару
plain-settle-here = { $what }. { $settle } салыстырып, таңдатады.
plain-settle-how = Нөмір, не бос жол: біріншісі. { $back }: кейін шешу.
notice-settled = Шешілді; қалғаны тарихта сақталды.
notice-settled-elsewhere = Шешетін ештеңе қалмады: таңдау басқа терезеде жасалды.
notice-declined = Барынша қалдырылды; аяқталмаған мәтін тарихта сақталды.
notice-row-gone = { $name }: жол жойылды. Терілгені сақталды, жолды қайтаруға болады.
notice-section-off = { $name }: бөлім қолданылмайды. Терілген жауаптар сақталды.
notice-section-on = { $name }: бөлім қайтадан қолданылады.
