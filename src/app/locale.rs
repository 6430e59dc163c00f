//! Whether the environment says that the terminal speaks UTF-8.

use std::env;

/// What decides about letters: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// As `LANG=C`; `None` where none is set, which means `C`.
    pub said: Option<(&'static str, String)>,
}

impl Locale {
    /// As the environment says.
    pub fn from_environment() -> Self {
        Self::of(|name| env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// As these variables say.
    pub fn of(value: impl Fn(&str) -> Option<String>) -> Self {
        let said = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(|name| Some((name, value(name).filter(|value| !value.is_empty())?)));
        Self { said }
    }

    /// Programs such as tmux show letters of all alphabets only then; this one shows them always.
    pub fn is_utf8(&self) -> bool {
        let tail = self.said.as_ref().and_then(|(_, value)| {
            let (_, charset) = value.split_once('.')?;
            charset.split('@').next()
        });
        tail.is_some_and(|charset| {
            charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(variables: &[(&str, &str)], expected: bool) {
        let value = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(Locale::of(value).is_utf8(), expected, "{variables:?}");
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        case(&[("LANG", "kk_KZ.UTF-8")], true);
        case(&[("LANG", "ru_RU.utf8@euro")], true);
        case(&[("LANG", "C.UTF-8"), ("LC_ALL", "C")], false);
        case(&[("LANG", "C"), ("LC_CTYPE", "C.UTF-8")], true);
        case(&[("LANG", "C.UTF-8"), ("LC_ALL", "")], true);
        case(&[("LANG", "ru_RU.KOI8-R")], false);
        case(&[("LANG", "ru")], false);
        case(&[], false);
    }
}
