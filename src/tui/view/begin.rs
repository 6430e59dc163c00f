//! The page for a new draft.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::core::answers::{Cell, RowId};
use crate::core::caption;
use crate::core::questionnaire::item::{ItemNo, Part};
use crate::core::summary;
use crate::core::wizard::begin::{Begin, BeginAt};
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, choices, greeting, lines};

/// Lines of the page, and where among them the keyboard is.
#[derive(Default)]
struct Page {
    lines: Vec<Line<'static>>,
    /// The line with the focus, and where the field in it begins.
    focus: (usize, Option<usize>),
}

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, begin: &Begin) {
    let width = usize::from(area.width);
    let page = page(scene, begin, width);
    let height = usize::from(area.height);
    let first = lines::first_in_view(page.focus.0, page.lines.len(), height);
    greeting::draw(scene, picture, area, page.lines.len());
    lines::draw(picture, area, page.lines.into_iter().skip(first));
    let row = u16::try_from(page.focus.0 - first)
        .unwrap_or(0)
        .min(area.height.saturating_sub(1));
    match page.focus.1 {
        Some(left) => {
            let left = u16::try_from(left).unwrap_or(0).min(area.width);
            let field = Rect {
                x: area.x + left,
                y: area.y + row,
                width: area.width - left,
                height: 1,
            };
            picture.clear(field);
            scene.editor.draw(picture, field);
        }
        None => picture.cursor = Some(Position::new(area.x, area.y + row)),
    }
}

fn page(scene: &Scene, begin: &Begin, width: usize) -> Page {
    let mut page = Page::default();
    let form = &begin.draft.questionnaire;
    page.title(scene, &scene.say("begin-form"));
    for (no, form) in begin.forms.iter().enumerate() {
        let has_focus = begin.at == BeginAt::Form && begin.line == no;
        page.list(
            scene,
            (has_focus, begin.form == no, false),
            form.title.say(&scene.wizard.lang),
            width,
        );
    }
    page.earlier(scene, begin, width);
    page.title(scene, &scene.say("begin-languages"));
    for (no, lang) in form.languages.iter().enumerate() {
        let has_focus = begin.at == BeginAt::Languages && begin.line == no;
        let is_chosen = begin.draft.languages.contains(lang);
        let name = summary::lang_name(scene.words, lang);
        page.list(scene, (has_focus, is_chosen, true), &name, width);
    }
    let mut asked: Option<ItemNo> = None;
    for at in begin.places() {
        if let BeginAt::Answer(item, part) = at {
            if asked != Some(item) {
                page.title(
                    scene,
                    &summary::wording(&begin.draft, item, &begin.draft.languages[0]),
                );
                asked = Some(item);
            }
            page.field(scene, begin, (item, part), begin.at == at, width);
        }
    }
    page.lines.push(Line::default());
    if begin.at == BeginAt::Go {
        page.focus = (page.lines.len(), None);
    }
    page.lines.push(Line::from(vec![
        lines::mark(scene.theme, begin.at == BeginAt::Go),
        Span::raw(format!("[ {} ]", scene.say("begin-go"))),
    ]));
    page
}

impl Page {
    fn title(&mut self, scene: &Scene, title: &str) {
        self.lines
            .push(Line::styled(format!("  {title}"), scene.theme.strong()));
    }

    fn list(&mut self, scene: &Scene, state: (bool, bool, bool), label: &str, width: usize) {
        if state.0 {
            self.focus = (self.lines.len(), None);
        }
        self.lines.push(choices::entry(scene, state, label, width));
    }

    /// The drafts that this one can begin from, where there are any.
    fn earlier(&mut self, scene: &Scene, begin: &Begin, width: usize) {
        let earlier = begin.earlier();
        if earlier.is_empty() {
            return;
        }
        self.title(scene, &scene.say("begin-earlier"));
        let chosen = begin.earlier_line();
        let none = scene.say("begin-earlier-none");
        let labels = earlier.into_iter().map(Begin::earlier_label);
        for (no, label) in std::iter::once(none).chain(labels).enumerate() {
            let has_focus = begin.at == BeginAt::Earlier && begin.line == no;
            self.list(scene, (has_focus, chosen == no, false), &label, width);
        }
    }

    fn field(
        &mut self,
        scene: &Scene,
        begin: &Begin,
        (item, part): (ItemNo, Part),
        has_focus: bool,
        width: usize,
    ) {
        let parts = begin.draft.questionnaire.item(item).kind.parts().len();
        let name = match part {
            Part::Main if parts == 1 => String::new(),
            Part::Main => scene.say("part-from"),
            Part::Until | Part::Phrase | Part::Post | Part::Note | Part::Remark => {
                scene.say(caption::part_phrase(part))
            }
        };
        let mark = if has_focus { ">" } else { " " };
        let pad = " ".repeat((14_usize).saturating_sub(lines::columns(&name)));
        let head = if parts == 1 {
            format!("  {mark} ┃ ")
        } else {
            format!("  {mark} {name}{pad} ┃ ")
        };
        if has_focus {
            self.focus = (self.lines.len(), Some(lines::columns(&head)));
        }
        let cell = Cell {
            item,
            row: RowId::ONLY,
        };
        let text = begin.draft.text(cell, part, &begin.draft.languages[0]);
        let text = lines::cut(text, width.saturating_sub(lines::columns(&head)));
        let head = Span::styled(head, scene.theme.quiet());
        self.lines.push(Line::from(vec![head, Span::raw(text)]));
    }
}
