//! Whether the system takes text for UTF-8: tmux and screen put `_` and `?` for letters where it does not.

use std::env;

/// As the environment says.
pub fn is_utf8() -> bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].map(|name| env::var(name).unwrap_or_default());
    names_utf8(&named)
}

/// The first that is set counts; where none is, the locale is `C`.
fn names_utf8(values: &[String]) -> bool {
    let named = values.iter().find(|value| !value.is_empty());
    named.is_some_and(|value| {
        let value = value.to_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(values: [&str; 3], expected: bool) {
        assert_eq!(
            names_utf8(&values.map(str::to_owned)),
            expected,
            "{values:?}"
        );
    }

    #[test]
    fn the_locale_names_its_letters() {
        case(["", "", "ru_RU.UTF-8"], true);
        case(["", "", "C.utf8"], true);
        case(["C", "", "ru_RU.UTF-8"], false);
        case(["", "kk_KZ.UTF-8", "C"], true);
        case(["", "", "ru_RU.KOI8-R"], false);
        case(["", "", ""], false);
    }
}
