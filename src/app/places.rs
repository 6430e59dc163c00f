//! Where things are and which language the reader has: from the command line, the environment, the system.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use directories::ProjectDirs;

use crate::app::say::About;
use crate::app::{Refusal, say};
use crate::cli::{Command, Invocation};
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::words::Words;
use crate::store;
use crate::store::drafts::Drafts;

/// Where drafts are, and which language the program speaks.
#[derive(Clone, Debug)]
pub struct Places {
    /// The directory with all drafts; `None` where the system names no home.
    pub drafts: Option<PathBuf>,
    /// The directory with a person's choices; `None` where the system names no home.
    pub settings: Option<PathBuf>,
    /// The language of the program.
    pub lang: Lang,
}

/// A questionnaire that a draft can be begun of, and the text of its file.
#[derive(Clone, Debug)]
pub struct Form {
    /// What is asked.
    pub questionnaire: Arc<Questionnaire>,
    /// The file, letter by letter.
    pub source: String,
}

impl Places {
    /// As the environment says: `ANKETA_DIR`, else the user's data directory; the language chosen before, else
    /// `LC_ALL`, `LC_MESSAGES`, `LANG`.
    pub fn from_environment() -> Self {
        let named = env::var_os("ANKETA_DIR")
            .filter(|dir| !dir.is_empty())
            .map(PathBuf::from);
        let own = ProjectDirs::from("", "", "anketa");
        let usual = || Some(own.as_ref()?.data_dir().join("drafts"));
        let settings = own.as_ref().map(|own| own.config_dir().to_owned());
        let chosen = settings
            .as_deref()
            .and_then(store::settings::lang)
            .filter(is_spoken);
        let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| env::var(name).ok());
        let lang = chosen.unwrap_or_else(|| spoken(variables));
        Self {
            drafts: named.or_else(usual),
            settings,
            lang,
        }
    }

    /// As the command line says. `--lang` of a report is the report's.
    ///
    /// # Errors
    /// Where the program does not speak the language asked for.
    pub fn heed(&mut self, asked: &Invocation) -> Result<(), Refusal> {
        if let Some(dir) = &asked.dir {
            self.drafts = Some(dir.clone());
        }
        let is_of_report = matches!(
            asked.command,
            Command::Export | Command::Blank | Command::Diff
        );
        let Some(lang) = asked.langs.first().filter(|_| !is_of_report) else {
            return Ok(());
        };
        if !is_spoken(lang) {
            let words = Words::new(&self.lang);
            return Err(Refusal {
                what: words.with("usage-not-spoken", &[("name", lang.as_str().into())]),
                hint: Some(words.with("usage-known", &[("names", Words::LANGS.join(", ").into())])),
            });
        }
        self.lang = lang.clone();
        Ok(())
    }

    /// The drafts.
    ///
    /// # Errors
    /// Where no directory is known.
    pub fn drafts(&self, words: &Words) -> Result<Drafts, Refusal> {
        let dir = self.drafts.clone().ok_or_else(|| Refusal {
            what: words.say("refusal-no-home"),
            hint: Some(words.say("refusal-no-home-hint")),
        })?;
        Ok(Drafts::at(dir))
    }
}

/// Whether the program has phrases of this language.
fn is_spoken(lang: &Lang) -> bool {
    Words::LANGS.contains(&lang.as_str())
}

/// The first of the values that names a language of the program; Russian where none does.
fn spoken(values: impl Iterator<Item = String>) -> Lang {
    let mut named = values.filter(|value| !value.is_empty() && value != "C" && value != "POSIX");
    let tag = named.next().and_then(|value| {
        value
            .split(['_', '.', '-', '@'])
            .next()
            .map(str::to_lowercase)
    });
    let known = tag.filter(|tag| Words::LANGS.contains(&tag.as_str()));
    Lang::parse(known.as_deref().unwrap_or(Words::LANGS[0]))
        .unwrap_or_else(|_| Lang::undetermined())
}

/// The questionnaires offered: those of the program, or the file that was named.
///
/// # Errors
/// Where the file cannot be read or has defects: all of them are told.
pub fn forms(asked: &Invocation, words: &Words) -> Result<Vec<Form>, Refusal> {
    let Some(path) = &asked.questionnaire else {
        return shipped(words);
    };
    let source =
        store::form::load::load(path).map_err(|error| say::store(words, About::Form, &error))?;
    let form = read(words, &path.display().to_string(), source)?;
    Ok(vec![form])
}

/// The questionnaires that are part of the program.
///
/// # Errors
/// None that is known: the tests read them.
pub fn shipped(words: &Words) -> Result<Vec<Form>, Refusal> {
    let forms = store::shipped().into_iter();
    let forms = forms.map(|(id, source)| read(words, id, source.to_owned()));
    forms.collect()
}

fn read(words: &Words, name: &str, source: String) -> Result<Form, Refusal> {
    let questionnaire =
        store::form::read(&source).map_err(|defects| say::defects(words, name, &defects))?;
    Ok(Form {
        questionnaire: Arc::new(questionnaire),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(values: &[&str], expected: &str) {
        assert_eq!(
            spoken(values.iter().map(|v| (*v).to_owned())).as_str(),
            expected,
            "{values:?}"
        );
    }

    #[test]
    fn the_language_comes_from_the_locale() {
        case(&["kk_KZ.UTF-8"], "kk");
        case(&["", "en_US.UTF-8"], "en");
        case(&["C", "C.UTF-8"], "ru");
        case(&["POSIX", "ru_RU"], "ru");
        case(&["de_DE.UTF-8"], "ru");
        case(&[], "ru");
    }
}
