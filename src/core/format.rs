//! The formats of a report, in one table.

/// A form that a report is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, wrapped.
    Text,
    /// Markdown as GitHub renders it.
    Markdown,
}

/// What a format is called.
struct Names {
    format: Format,
    name: &'static str,
    extension: &'static str,
    aliases: &'static [&'static str],
}

const FORMATS: [Names; 2] = [
    Names {
        format: Format::Text,
        name: "text",
        extension: "txt",
        aliases: &["plain", "txt"],
    },
    Names {
        format: Format::Markdown,
        name: "markdown",
        extension: "md",
        aliases: &["gfm", "md"],
    },
];

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; FORMATS.len()] = [FORMATS[0].format, FORMATS[1].format];

    /// The format with this name, alias or extension; capitals do not matter.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let is_it = |names: &&Names| names.name == name || names.aliases.contains(&name.as_str());
        FORMATS.iter().find(is_it).map(|names| names.format)
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        self.names().name
    }

    /// How the names of its files end, without the point.
    pub fn extension(self) -> &'static str {
        self.names().extension
    }

    fn names(self) -> &'static Names {
        match self {
            Self::Text => &FORMATS[0],
            Self::Markdown => &FORMATS[1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_its_format() {
        for format in Format::ALL {
            assert_eq!(format.names().format, format);
            assert_eq!(Format::named(format.name()), Some(format));
            assert_eq!(Format::named(format.extension()), Some(format));
        }
        assert_eq!(Format::named("GFM"), Some(Format::Markdown));
        assert_eq!(Format::named("docx"), None);
    }
}
