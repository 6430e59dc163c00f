//! Reports: how one looks, and the file that it goes to.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::app::outside::Outside;
use crate::app::say;
use crate::core::format::Format;
use crate::core::lang::Lang;
use crate::core::report::{self, Options};
use crate::core::wizard::export::ExportTo;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::Words;
use crate::export;
use crate::store::drafts::Home;

impl Outside {
    pub(super) fn export(&self, wizard: &Wizard, to: &ExportTo, words: &Words) -> Msg {
        let Some(fill) = wizard.fill() else {
            return Msg::Failed(words.say("problem-missing"));
        };
        let path = PathBuf::from(to.file.trim());
        let own = self
            .home
            .as_ref()
            .is_some_and(|home| is_within(&path, home));
        if own || to.file.trim().is_empty() {
            return Msg::Failed(words.say("export-not-there"));
        }
        if path.exists() && !to.replace {
            return Msg::ExportExists(to.file.clone());
        }
        let built = report::build(
            &fill.draft,
            &Options {
                languages: to.languages.clone(),
                project: true,
            },
        );
        let written = replace(&path, |out| export::write(&built, to.format, out));
        match written {
            Ok(()) => Msg::Exported(
                fs::canonicalize(&path)
                    .unwrap_or(path)
                    .display()
                    .to_string(),
            ),
            Err(error) => Msg::Failed(say::output(words, &path, &error).what),
        }
    }
}

/// Writes a file beside its place and gives it its name when it is complete, readable by its owner only.
///
/// # Errors
/// What the system says; then the former file stands as it was.
pub fn replace(
    path: &std::path::Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(directory.unwrap_or(std::path::Path::new(".")))?;
    let mut out = io::BufWriter::new(file.as_file_mut());
    write(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Whether a report would land among the files of the draft.
pub fn is_within(path: &std::path::Path, home: &Home) -> bool {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let directory = fs::canonicalize(directory.unwrap_or(std::path::Path::new(".")));
    let home = fs::canonicalize(home.path());
    matches!((directory, home), (Ok(directory), Ok(home)) if directory.starts_with(&home))
}

/// How a report looks, in lines.
pub(super) fn preview(wizard: &Wizard, format: Format, languages: &[Lang]) -> Option<Msg> {
    let fill = wizard.fill()?;
    let built = report::build(
        &fill.draft,
        &Options {
            languages: languages.to_vec(),
            project: true,
        },
    );
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = export::write(&built, format, &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    Some(Msg::Preview(text.lines().map(str::to_owned).collect()))
}
