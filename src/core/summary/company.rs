//! Who did what at once, and what was left, in a few words for a list.

use crate::core::wizard::colleagues::{Author, Left, Rivals, Version};
use crate::core::words::Words;

/// Who, and when.
pub fn author(words: &Words, author: &Author) -> String {
    let at = author.at.as_str().into();
    if author.is_self {
        return words.with("company-author-self", &[("at", at)]);
    }
    let name = author.name.as_str().into();
    words.with("company-author", &[("name", name), ("at", at)])
}

/// What was done at once, for a list.
pub fn rivals(words: &Words, rivals: &Rivals) -> String {
    match rivals {
        Rivals::Answer { shown, others, .. } => {
            let who = authors(words, shown, others).into();
            words.with("rivals-answer", &[("who", who)])
        }
        Rivals::Off { shown, others, .. } => {
            let who = authors(words, shown, others).into();
            words.with("rivals-off", &[("who", who)])
        }
        Rivals::Row {
            author: deleter,
            unseen,
            ..
        } => {
            let mut others: Vec<String> = unseen
                .iter()
                .map(|(_, version)| author(words, &version.author))
                .collect();
            others.dedup();
            let who = author(words, deleter).into();
            let others = others.join("; ").into();
            words.with("rivals-row", &[("who", who), ("others", others)])
        }
    }
}

/// That a text was left in a field, for a list.
pub fn left(words: &Words, left: &Left) -> String {
    words.with("left-open", &[("at", left.author.at.as_str().into())])
}

fn authors<T>(words: &Words, shown: &Version<T>, others: &[Version<T>]) -> String {
    let all = [shown].into_iter().chain(others);
    let all: Vec<String> = all.map(|version| author(words, &version.author)).collect();
    all.join("; ")
}
