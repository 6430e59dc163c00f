### anketa doctor: бағдарламаның қолында не бар және нені түзету керек.

doctor-language = бағдарлама тілі: { $name }
doctor-input = енгізу: терминал
doctor-no-input = енгізу: терминал емес, пернелерді тексеру мүмкін емес
doctor-output = шығару: терминал
doctor-no-output = шығару: терминал емес
doctor-term = TERM: { $value }
doctor-term-dumb = TERM: { $value } — экранды басқару мүмкін емес, сұрақтар жолмен қойылады
doctor-term-hint = әдетте TERM=xterm-256color көмектеседі
doctor-unset = берілмеген
doctor-size = терезе өлшемі: { $w }×{ $h }
doctor-size-small = терезе өлшемі: { $w }×{ $h }, кемінде 40×12 қажет
doctor-size-hint = терезені үлкейтіңіз; 80×24 бастап бет жанында бөлімдер тізімі тұрады
doctor-locale = локаль: { $value }
doctor-locale-wrong = локаль: { $value } — UTF-8 емес
doctor-locale-hint = ~/.profile ішінде export LANG=C.UTF-8; PuTTY-де: Window, Translation, Remote character set: UTF-8
doctor-tmux = tmux: ~/.tmux.conf ішінде set -sg escape-time 10 керек, -u арқылы іске қосыңыз: tmux -u
doctor-screen = GNU screen: -U арқылы іске қосыңыз: screen -U; ~/.screenrc ішінде maptimeout 10 керек
doctor-byobu = byobu F-пернелерді өзіне алады: Shift+F12 оларды бағдарламаға береді; барлық команда мәзірде де бар (Esc)
doctor-no-mux = tmux, screen, byobu: жоқ
doctor-color = NO_COLOR: берілмеген, терминал түстері
doctor-no-color = NO_COLOR: берілген, түссіз
doctor-letters = келесі жолдағы барлық әріп пен сызық көріне ме, шаршысыз және сұрақ белгісіз?
doctor-drafts = қараламалар: { $path }, құқықтары { $mode }, бос орын { $mb } МБ
doctor-drafts-new = қараламалар: { $path } — каталог әлі жоқ, ол бірінші қараламамен бірге пайда болады; бос орын { $mb } МБ
doctor-drafts-wrong = қараламалар: { $path } — { $why }
doctor-drafts-none = қараламалар: каталогы белгісіз
doctor-drafts-full = қараламалар: { $path } — дискіде { $mb } МБ-тан аз орын бар
doctor-drafts-hint = басқа каталогты атаңыз: --dir КАТАЛОГ немесе ANKETA_DIR айнымалысы
doctor-settings = баптаулар: { $path }
doctor-settings-new = баптаулар: { $path } — файл әлі жоқ
doctor-good = Бәрі дұрыс.
doctor-found = Түзететіні «!» белгісімен көрсетілген: { $n }
doctor-probe = Пернелерді басыңыз: әрқайсысы не жіберетіні және не істейтіні көрінеді. Соңы: Esc екі рет немесе 10 секунд тыныштық.
doctor-types = өріске жазады
doctor-does-nothing = ештеңе
doctor-pasted = буферден қою, таңбалар саны: { $n }
