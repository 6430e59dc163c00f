//! That words of the open answer mix letters of two alphabets, and the way out.

use crate::core::summary;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::tui::keys;
use crate::tui::view::Scene;

/// The line about it; none where every word is of one alphabet.
pub fn line(scene: &Scene, fill: &Fill) -> Option<String> {
    let mixed = &fill.judged.mixed;
    if mixed.is_empty() {
        return None;
    }
    let what = summary::mixed(scene.words, mixed);
    let key = keys::label(Command::Do(Action::Repair)).unwrap_or_default();
    let said = scene.with(
        "mixed-way-out",
        &[("what", what.into()), ("key", key.into())],
    );
    Some(format!("! {said}"))
}
