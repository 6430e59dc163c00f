//! Reports into files: how they look, where they may not go, and who may read them.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::app::outside::Outside;
use crate::app::say;
use crate::core::changes::{Sides, changes};
use crate::core::compare::{Kinship, Two};
use crate::core::format::Format;
use crate::core::report::{self, Options, Report};
use crate::core::wizard::export::{ExportTo, ExportWhat};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::Words;
use crate::export;
use crate::store::disk::rights::Rights;
use crate::store::disk::system::{self, SystemFolder};
use crate::store::disk::whole;
use crate::store::drafts::Home;
use crate::store::journal::time;

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
        let built = build(fill, to);
        let written = write(&path, &built, to.format, self.home.as_ref());
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

/// Writes a report into a file, which gets its name when it is complete. Only its owner may read it; where the draft is
/// a group's, the group may, too.
///
/// # Errors
/// What the system says; then the former file stands as it was.
pub fn write(path: &Path, built: &Report, format: Format, of: Option<&Home>) -> io::Result<()> {
    let is_file = replace(path, |out| export::write(built, format, out))?;
    if is_file && let Some(group) = of.and_then(Home::group) {
        // Whoever may not give it to the group keeps it for themselves.
        let _ = system::share(path, group, Rights::Shared.file());
    }
    Ok(())
}

/// Writes a file of one's own by `write`, which gets its name when it is complete; a device or a pipe is written to and stays what it
/// is. Says whether it is a file.
///
/// # Errors
/// What the system says; then the former file stands as it was.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<bool> {
    let is_special = |found: fs::Metadata| !found.is_file() && !found.is_dir();
    if fs::metadata(path).is_ok_and(is_special) {
        let out = fs::OpenOptions::new().write(true).open(path)?;
        let mut out = BufWriter::new(out);
        write(&mut out)?;
        return out.flush().map(|()| false);
    }
    let name = path.file_name().and_then(OsStr::to_str);
    let name = name.ok_or(io::ErrorKind::InvalidFilename)?;
    let above = path.parent().filter(|above| *above != Path::new(""));
    let folder = SystemFolder::wherever(above.unwrap_or(Path::new(".")))?;
    let mode = Rights::Private.file();
    whole::replace_by(&folder, name, mode, time::now(), write).map(|()| true)
}

/// Whether a report would land among the files of the draft.
pub fn is_within(path: &Path, home: &Home) -> bool {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let directory = fs::canonicalize(directory.unwrap_or(Path::new(".")));
    let home = fs::canonicalize(home.path());
    matches!((directory, home), (Ok(directory), Ok(home)) if directory.starts_with(&home))
}

fn build<'a>(fill: &'a Fill, to: &ExportTo) -> Report<'a> {
    match (to.what, &fill.draft.previous) {
        (ExportWhat::Changes, Some(previous)) => {
            let two = Two {
                old: &previous.draft,
                new: &fill.draft,
                kinship: Kinship::Begun,
            };
            let sides = Sides {
                two,
                old_name: &previous.name,
                new_name: &fill.name,
            };
            changes(&sides, &to.languages)
        }
        (ExportWhat::Form | ExportWhat::Changes, _) => {
            let options = Options {
                languages: to.languages.clone(),
                project: fill.finished().is_none(),
                findings: to.findings,
            };
            report::build(&fill.draft, &options)
        }
    }
}

pub(super) fn preview(wizard: &Wizard, to: &ExportTo) -> Option<Msg> {
    let fill = wizard.fill()?;
    let built = build(fill, to);
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = export::write(&built, to.format, &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    Some(Msg::Preview(text.lines().map(str::to_owned).collect()))
}
