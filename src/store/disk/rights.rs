//! Who may do what with the files of a draft.

/// Whose a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights {
    /// One person's: nobody else sees anything of it.
    Private,
    /// A group's: everybody in it reads all and adds files, and nobody takes away or replaces what a colleague wrote.
    Shared,
}

impl Rights {
    /// Those of what is made in a directory of this mode: shared where its group may enter and write.
    pub fn within(mode: u32) -> Self {
        if mode & 0o070 == 0o070 {
            Self::Shared
        } else {
            Self::Private
        }
    }

    /// The mode of a folder. What is made in a shared one is the group's, and only its owner removes it.
    pub fn folder(self) -> u32 {
        match self {
            Self::Private => 0o700,
            Self::Shared => 0o3770,
        }
    }

    /// The mode of a folder in which everybody may replace what is there, since it can be made again.
    pub fn loose_folder(self) -> u32 {
        match self {
            Self::Private => 0o700,
            Self::Shared => 0o2770,
        }
    }

    /// The mode of a file, which nobody but its owner ever writes.
    pub fn file(self) -> u32 {
        match self {
            Self::Private => 0o600,
            Self::Shared => 0o640,
        }
    }
}
