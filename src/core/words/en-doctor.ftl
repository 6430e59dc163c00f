### anketa doctor: what the program has to work with, and what to mend.

doctor-language = language of the program: { $name }
doctor-input = input: a terminal
doctor-no-input = input: no terminal, keys cannot be tried
doctor-output = output: a terminal
doctor-no-output = output: no terminal
doctor-term = TERM: { $value }
doctor-term-dumb = TERM: { $value }, which cannot place text; questions are asked in lines
doctor-term-hint = as a rule TERM=xterm-256color helps
doctor-unset = unset
doctor-size = window: { $w }×{ $h }
doctor-size-small = window: { $w }×{ $h }, at least 40×12 is needed
doctor-size-hint = make the window larger; from 80×24 the outline stands beside the page
doctor-locale = locale: { $value }
doctor-locale-wrong = locale: { $value }, which is not UTF-8
doctor-locale-hint = export LANG=C.UTF-8 in ~/.profile; in PuTTY: Window, Translation, Remote character set: UTF-8
doctor-tmux = tmux: wants set -sg escape-time 10 in ~/.tmux.conf, and to be started with -u: tmux -u
doctor-screen = GNU screen: wants to be started with -U: screen -U; and maptimeout 10 in ~/.screenrc
doctor-byobu = byobu takes the F-keys: Shift+F12 gives them to the program; every command is in the menu (Esc), too
doctor-no-mux = tmux, screen, byobu: none
doctor-color = NO_COLOR: unset, colours of the terminal
doctor-no-color = NO_COLOR: set, no colours
doctor-letters = are all letters and lines of the next line to be seen, without boxes and question marks?
doctor-drafts = drafts: { $path }, mode { $mode }, { $mb } MB free
doctor-drafts-new = drafts: { $path }, which is not there yet and comes with the first draft; { $mb } MB free
doctor-drafts-wrong = drafts: { $path }: { $why }
doctor-drafts-none = drafts: no directory is known
doctor-drafts-full = drafts: { $path }: less than { $mb } MB free
doctor-drafts-hint = name another directory: --dir DIR or the variable ANKETA_DIR
doctor-settings = settings: { $path }
doctor-settings-new = settings: { $path }, which is not there yet
doctor-good = All is well.
doctor-found = What to mend is marked “!”: { $n }
doctor-probe = Press keys: what each sends and does is shown. The end: Esc twice, or 10 seconds of silence.
doctor-types = types into the field
doctor-does-nothing = nothing
doctor-pasted = a paste, characters: { $n }
