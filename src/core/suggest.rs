//! Did-you-mean for names.

/// Finds the known name which `wrong` was most likely meant to be; the earlier of two equally near ones.
///
/// Near means that about a third of the letters may be wrong, missing, added or swapped; capitals do not count.
/// A name of one letter has no neighbours except in the other case.
pub fn suggest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let allowed = (wrong.chars().count() + 1) / 3;
    known
        .map(|name| {
            let distance = strsim::damerau_levenshtein(&wrong, &name.to_lowercase());
            (distance, name)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(wrong: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(suggest(wrong, known.iter().copied()), expected);
    }

    #[test]
    fn the_nearest_name_is_offered() {
        case("summ", &["count", "sum", "min"], Some("sum"));
        case("refused_", &["refused", "refusals"], Some("refused"));
        case("provdied", &["received", "provided"], Some("provided"));
        case("b4", &["b2", "b3"], Some("b2"));
    }

    #[test]
    fn letters_count_not_bytes() {
        case("отказоно", &["оказано", "отказано"], Some("отказано"));
        case("көрсетілді", &["көрсетiлдi"], Some("көрсетiлдi"));
        case("кит", &["нет", "дом"], None);
    }

    #[test]
    fn capitals_and_look_alike_letters_are_seen_through() {
        case("COUNT", &["max", "count"], Some("count"));
        case("X", &["y", "x"], Some("x"));
        // The first two letters are Cyrillic.
        case("соunt", &["sum", "count"], Some("count"));
    }

    #[test]
    fn far_names_are_not_offered() {
        case("elephant", &["sum", "count"], None);
        case("x", &["y", "z"], None);
        case("", &["a"], None);
        case("sum", &[], None);
    }
}
