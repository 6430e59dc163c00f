//! The keys of one JSON object: which are there, which are missing, which nobody knows.

use std::collections::HashSet;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;
use crate::store::form::plain::wrong_type;

/// An object that is being read. Every key that is asked for is a known one; [`Fields::done`] reports the others.
pub(super) struct Fields<'n> {
    object: &'n Object<'n>,
    asked: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// The keys of `value`; a defect when it is no object, and for each key that stands twice.
    pub(super) fn of(value: &'n Value<'n>, defects: &mut Defects) -> Option<Self> {
        let Value::Object(object) = value else {
            wrong_type(value, "object", defects);
            return None;
        };
        let mut seen = HashSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            if !seen.insert(name) {
                let twice = Fault::new(Code::KeyTwice).name("key", name);
                defects.add(property.start(), twice);
            }
        }
        Some(Self {
            object,
            asked: Vec::new(),
        })
    }

    /// Where the value of a key begins; the object where the key is missing.
    pub(super) fn place_of(&self, key: &str) -> usize {
        let property = self.object.get(key);
        property.map_or(self.object.start(), |property| property.value.start())
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.object.get(key).is_some()
    }

    /// The value of a key that may be absent.
    pub(super) fn get(&mut self, key: &'static str) -> Option<&'n Value<'n>> {
        self.asked.push(key);
        let mut properties = self.object.properties.iter();
        let property = properties.find(|property| property.name.as_str() == key)?;
        Some(&property.value)
    }

    /// The value of a key that must be there.
    pub(super) fn need(
        &mut self,
        key: &'static str,
        defects: &mut Defects,
    ) -> Option<&'n Value<'n>> {
        let value = self.get(key);
        if value.is_none() {
            let missing = Fault::new(Code::MissingKey).name("key", key);
            defects.add(self.object.start(), missing);
        }
        value
    }

    /// Reports every key that was never asked for.
    pub(super) fn done(self, defects: &mut Defects) {
        for property in &self.object.properties {
            let name = property.name.as_str();
            if !self.asked.contains(&name) {
                let unknown = Fault::new(Code::UnknownKey).name("key", name);
                defects.add_unknown(property.start(), unknown, name, self.asked.iter().copied());
            }
        }
    }
}
