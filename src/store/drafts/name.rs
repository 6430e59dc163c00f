//! Names of draft directories: what a person typed never becomes a path as it is.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;

/// Longest slug, in characters.
const LONGEST: usize = 48;

/// The slug with four random hexadecimal digits behind it.
pub(super) fn with_random_digits(slug: &str) -> String {
    // Only a clash is to be made unlikely; nobody has to be kept from guessing.
    let random = RandomState::new().build_hasher().finish();
    format!("{}-{:04x}", strict(slug), random & 0xffff)
}

/// The name of a draft by the path of its directory, for showing it.
pub(super) fn of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Small Latin letters, digits and single hyphens; everything else becomes a hyphen.
fn strict(slug: &str) -> String {
    let mut strict = String::new();
    for c in slug.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            strict.push(c);
        } else if !strict.is_empty() && !strict.ends_with('-') {
            strict.push('-');
        }
    }
    strict.truncate(LONGEST);
    let strict = strict.trim_end_matches('-');
    if strict.is_empty() { "draft" } else { strict }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(slug: &str, expected: &str) {
        assert_eq!(strict(slug), expected);
    }

    #[test]
    fn names_are_small_letters_digits_and_hyphens() {
        case("2018-h2-dvorets", "2018-h2-dvorets");
        case("2018 H2: Dvorets!", "2018-h2-dvorets");
        case("Дворец 2018", "2018");
        case("../../etc/passwd", "etc-passwd");
        case("", "draft");
        case("...", "draft");
        case("\u{0}\u{202e}a\nb", "a-b");
        case(&"a".repeat(300), &"a".repeat(48));
    }

    #[test]
    fn four_digits_make_the_difference() {
        let name = with_random_digits("a");
        assert_eq!(name.len(), "a-7f3a".len());
        assert!((0..100).any(|_| with_random_digits("a") != name));
    }
}
