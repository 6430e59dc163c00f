### anketa doctor: чем располагает программа, и что поправить.

doctor-language = язык программы: { $name }
doctor-input = ввод: терминал
doctor-no-input = ввод: не терминал, клавиши не проверить
doctor-output = вывод: терминал
doctor-no-output = вывод: не терминал
doctor-term = TERM: { $value }
doctor-term-dumb = TERM: { $value } — экраном управлять нельзя, вопросы задаются построчно
doctor-term-hint = обычно помогает TERM=xterm-256color
doctor-unset = не задано
doctor-size = размер окна: { $w }×{ $h }
doctor-size-small = размер окна: { $w }×{ $h }, нужно не меньше 40×12
doctor-size-hint = увеличьте окно; с 80×24 рядом со страницей стоит список разделов
doctor-locale = локаль: { $value }
doctor-locale-wrong = локаль: { $value } — не UTF-8
doctor-locale-hint = export LANG=C.UTF-8 в ~/.profile; в PuTTY: Window, Translation, Remote character set: UTF-8
doctor-tmux = tmux: в ~/.tmux.conf нужно set -sg escape-time 10, запускать с -u: tmux -u
doctor-screen = GNU screen: запускать с -U: screen -U; в ~/.screenrc нужно maptimeout 10
doctor-byobu = byobu занимает F-клавиши: Shift+F12 отдаёт их программе; все команды есть и в меню (Esc)
doctor-no-mux = tmux, screen, byobu: нет
doctor-color = NO_COLOR: не задано, цвета терминала
doctor-no-color = NO_COLOR: задано, без цветов
doctor-letters = все ли буквы и линии видны в следующей строке, без квадратов и вопросительных знаков?
doctor-drafts = черновики: { $path }, права { $mode }, свободно { $mb } МБ
doctor-drafts-new = черновики: { $path } — каталога ещё нет, он появится с первым черновиком; свободно { $mb } МБ
doctor-drafts-wrong = черновики: { $path } — { $why }
doctor-drafts-none = черновики: каталог не известен
doctor-drafts-full = черновики: { $path } — на диске меньше { $mb } МБ
doctor-drafts-hint = назовите другой каталог: --dir КАТАЛОГ или переменная ANKETA_DIR
doctor-settings = настройки: { $path }
doctor-settings-new = настройки: { $path } — файла ещё нет
doctor-good = Всё в порядке.
doctor-found = Что поправить, отмечено «!»: { $n }
doctor-probe = Нажимайте клавиши: видно, что присылает каждая и что она делает. Конец: Esc дважды или 10 секунд тишины.
doctor-types = пишет в поле
doctor-does-nothing = ничего
doctor-pasted = вставка из буфера, знаков: { $n }
