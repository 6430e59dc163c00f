//! The keys of one JSON object: which are there, which are missing, which nobody knows.

use std::collections::HashSet;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;
use crate::store::form::json::Value;
use crate::store::form::plain::wrong_type;

/// Keys that most objects have at most.
const USUAL: usize = 8;

/// Among so many keys one is found by looking at them all.
const FEW: usize = 24;

/// An object that is being read. Every key that is asked for is a known one; [`Fields::done`] reports the others.
pub(super) struct Fields<'n> {
    start: usize,
    properties: Vec<Property<'n>>,
    asked: Vec<&'static str>,
}

/// A key with its value.
struct Property<'n> {
    key: &'n str,
    at: usize,
    value: Value<'n>,
    /// Somebody asked for it.
    is_known: bool,
}

impl<'n> Fields<'n> {
    /// The keys of `value`; a defect when it is no object, and for each key that stands twice.
    pub(super) fn of(value: Value<'n>, defects: &mut Defects) -> Option<Self> {
        let Some(object) = value.object() else {
            wrong_type(value, "object", defects);
            return None;
        };
        let properties = object.properties().map(|(key, value)| Property {
            key: key.text().unwrap_or_default(),
            at: key.start(),
            value,
            is_known: false,
        });
        let mut all = Vec::with_capacity(USUAL);
        all.extend(properties);
        let fields = Self {
            start: value.start(),
            properties: all,
            asked: Vec::with_capacity(FEW),
        };
        for property in fields.repeated() {
            let twice = Fault::new(Code::KeyTwice).name("key", property.key);
            defects.add(property.at, twice);
        }
        Some(fields)
    }

    /// Where the value of a key begins; the object where the key is missing.
    pub(super) fn place_of(&self, key: &str) -> usize {
        self.find(key).map_or(self.start, Value::start)
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// The value of a key that may be absent.
    pub(super) fn get(&mut self, key: &'static str) -> Option<Value<'n>> {
        self.asked.push(key);
        let mut properties = self.properties.iter_mut();
        let property = properties.find(|property| property.key == key)?;
        property.is_known = true;
        Some(property.value)
    }

    /// The value of a key that must be there.
    pub(super) fn need(&mut self, key: &'static str, defects: &mut Defects) -> Option<Value<'n>> {
        let value = self.get(key);
        if value.is_none() {
            let missing = Fault::new(Code::MissingKey).name("key", key);
            defects.add(self.start, missing);
        }
        value
    }

    /// Reports every key that was never asked for.
    pub(super) fn done(self, defects: &mut Defects) {
        for property in &self.properties {
            let name = property.key;
            // Of a key that stands twice only the first was given.
            if !property.is_known && !self.asked.contains(&name) {
                let unknown = Fault::new(Code::UnknownKey).name("key", name);
                defects.add_unknown(property.at, unknown, name, self.asked.iter().copied());
            }
        }
    }

    fn find(&self, key: &str) -> Option<Value<'n>> {
        let mut properties = self.properties.iter();
        let property = properties.find(|property| property.key == key)?;
        Some(property.value)
    }

    /// Properties whose key stood before.
    fn repeated(&self) -> Vec<&Property<'n>> {
        let all = &self.properties;
        if all.len() <= FEW {
            let stood = |at: usize| all[..at].iter().any(|before| before.key == all[at].key);
            return (0..all.len())
                .filter(|at| stood(*at))
                .map(|at| &all[at])
                .collect();
        }
        let mut seen = HashSet::new();
        let all = all.iter();
        all.filter(|property| !seen.insert(property.key)).collect()
    }
}
