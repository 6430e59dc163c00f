//! The shell that touches files: questionnaires are read here, drafts are kept here.

pub mod disk;
pub mod drafts;
pub mod form;
pub mod journal;
pub mod settings;
pub mod shared;

/// The questionnaires that are part of the program, each with its id and the text of its file.
pub fn shipped() -> [(&'static str, &'static str); 2] {
    [
        (
            "kz-corruption-risk",
            include_str!("../questionnaires/kz-corruption-risk.json"),
        ),
        (
            "workplace-safety",
            include_str!("../questionnaires/workplace-safety.json"),
        ),
    ]
}
