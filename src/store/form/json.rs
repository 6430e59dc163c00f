//! JSON with places, in little room: one list of short nodes instead of a tree, with texts left in the file.
//!
//! A form of a hundred thousand questions is some ten megabytes; as a tree with places it took ten times as much.

mod escape;
mod parse;
#[cfg(test)]
mod tests;

pub(super) use crate::store::form::json::parse::parse;

/// The JSON of a file.
#[derive(Debug)]
pub(super) struct Json<'t> {
    text: &'t str,
    /// In the order of the file. What an object or a list holds stands behind it; each key stands before its value.
    nodes: Vec<Node>,
    /// Texts that are written with escapes, in their order.
    escaped: Vec<String>,
}

/// Something in a file. A file is so short that places fit.
#[derive(Clone, Copy, Debug)]
struct Node {
    kind: Kind,
    /// The first byte of it, and the byte behind it.
    start: u32,
    end: u32,
    /// Of an object or a list the node behind all that it holds; of a text with escapes which of them.
    link: u32,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Escaped,
    Number,
    True,
    False,
    Null,
    List,
    Object,
}

/// A value in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'n> {
    json: &'n Json<'n>,
    at: usize,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Shape<'n> {
    Text(&'n str),
    Number(&'n str),
    Truth(bool),
    Null,
    List(Values<'n>),
    Object(Object<'n>),
}

/// Values one behind the other.
#[derive(Clone, Debug)]
pub(super) struct Values<'n> {
    json: &'n Json<'n>,
    next: usize,
    end: usize,
}

/// Keys and values.
#[derive(Clone, Debug)]
pub(super) struct Object<'n>(Values<'n>);

impl Json<'_> {
    /// The outermost value.
    pub(super) fn root(&self) -> Value<'_> {
        Value { json: self, at: 0 }
    }

    /// All texts in the order of the file, keys included.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Value<'_>, &str)> {
        let values = (0..self.nodes.len()).map(|at| Value { json: self, at });
        values.filter_map(|value| Some((value, value.text()?)))
    }

    /// The node behind a value and all that it holds.
    fn behind(&self, at: usize) -> usize {
        let node = self.nodes[at];
        match node.kind {
            Kind::List | Kind::Object => node.link as usize,
            Kind::Text | Kind::Escaped | Kind::Number | Kind::True | Kind::False | Kind::Null => {
                at + 1
            }
        }
    }
}

impl<'n> Value<'n> {
    /// The first byte of it in the file.
    pub(super) fn start(self) -> usize {
        self.node().start as usize
    }

    /// The byte behind it.
    pub(super) fn end(self) -> usize {
        self.node().end as usize
    }

    /// What it is.
    pub(super) fn shape(self) -> Shape<'n> {
        match self.node().kind {
            Kind::Text | Kind::Escaped => Shape::Text(self.text().unwrap_or_default()),
            Kind::Number => Shape::Number(self.written()),
            Kind::True => Shape::Truth(true),
            Kind::False => Shape::Truth(false),
            Kind::Null => Shape::Null,
            Kind::List => Shape::List(self.inside()),
            Kind::Object => Shape::Object(Object(self.inside())),
        }
    }

    /// The text, if it is one.
    pub(super) fn text(self) -> Option<&'n str> {
        match self.node().kind {
            Kind::Text => self.json.text.get(self.start() + 1..self.end() - 1),
            Kind::Escaped => {
                let text = self.json.escaped.get(self.node().link as usize);
                text.map(String::as_str)
            }
            Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::List | Kind::Object => {
                None
            }
        }
    }

    /// The values of a list; `None` of anything else.
    pub(super) fn list(self) -> Option<Values<'n>> {
        (self.node().kind == Kind::List).then(|| self.inside())
    }

    /// The keys and values of an object; `None` of anything else.
    pub(super) fn object(self) -> Option<Object<'n>> {
        (self.node().kind == Kind::Object).then(|| Object(self.inside()))
    }

    /// As it stands in the file.
    pub(super) fn written(self) -> &'n str {
        let written = self.json.text.get(self.start()..self.end());
        written.unwrap_or_default()
    }

    fn inside(self) -> Values<'n> {
        Values {
            json: self.json,
            next: self.at + 1,
            end: self.json.behind(self.at),
        }
    }

    fn node(self) -> Node {
        self.json.nodes[self.at]
    }
}

impl<'n> Values<'n> {
    /// No values; beside this one.
    pub(super) fn none(value: Value<'n>) -> Self {
        Self {
            json: value.json,
            next: value.at,
            end: value.at,
        }
    }

    /// There are none.
    pub(super) fn is_empty(&self) -> bool {
        self.next == self.end
    }
}

impl<'n> Iterator for Values<'n> {
    type Item = Value<'n>;

    fn next(&mut self) -> Option<Value<'n>> {
        let at = self.next;
        (at < self.end).then(|| {
            self.next = self.json.behind(at);
            Value {
                json: self.json,
                at,
            }
        })
    }
}

impl<'n> Object<'n> {
    /// The keys with their values, in the order of the file.
    pub(super) fn properties(self) -> impl Iterator<Item = (Value<'n>, Value<'n>)> {
        let mut values = self.0;
        std::iter::from_fn(move || values.next().zip(values.next()))
    }

    /// The value of the first key of this name.
    pub(super) fn get(self, name: &str) -> Option<Value<'n>> {
        let mut properties = self.properties();
        let found = properties.find(|(key, _)| key.text() == Some(name));
        found.map(|(_, value)| value)
    }
}
