//! The remark on a section that does not apply, in each language of the document.

use crate::core::questionnaire::SectionNo;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::plain::Plain;
use crate::plain::sheet::Sheet;

/// The name of the field for the remark on a section, with its language where there are several; the other ones are told.
pub fn of_section(plain: &Plain, fill: &Fill, section: SectionNo, sheet: &mut Sheet) -> String {
    let name = plain.words.say("part-remark");
    let others = fill.other_langs();
    let off = fill.draft.answers.off(section);
    for lang in &others {
        let text = off.and_then(|off| off.remark.get(&lang.spoken()));
        if let Some(text) = text {
            let lang = summary::lang_name(&plain.words, &lang.spoken()).into();
            let args = [("lang", lang), ("text", text.as_str().into())];
            sheet.behind("  ", &plain.words.with("plain-other-text", &args));
        }
    }
    if others.is_empty() {
        return name;
    }
    let lang = summary::lang_name(&plain.words, &fill.lang().spoken());
    format!("{name} ({lang})")
}
