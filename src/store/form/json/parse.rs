//! From text to nodes. What is refused here is read once more by `jsonc-parser`, which tells why.

use crate::store::form::json::escape;
use crate::store::form::json::{Json, Kind, Node};

/// Greatest depth, as `jsonc-parser` counts it: an object is two, since its values stand within their keys.
const DEEPEST: usize = 512;

/// Reads a file; gives the place where it is no JSON.
pub(in crate::store::form) fn parse(text: &str) -> Result<Json<'_>, usize> {
    let mut parser = Parser {
        text,
        at: 0,
        json: Json {
            text,
            nodes: Vec::new(),
            escaped: Vec::new(),
        },
    };
    let read = parser.document();
    read.map(|()| parser.json).ok_or(parser.at)
}

/// `at` is the next byte; where nothing can be read it stays.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    json: Json<'t>,
}

impl Parser<'_> {
    fn document(&mut self) -> Option<()> {
        // Places are kept in 32 bits.
        u32::try_from(self.text.len()).ok()?;
        self.skip_blanks();
        self.value(0)?;
        self.skip_blanks();
        (self.at == self.text.len()).then_some(())
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string(),
            b't' => self.word("true", Kind::True),
            b'f' => self.word("false", Kind::False),
            b'n' => self.word("null", Kind::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<()> {
        self.collection(Kind::Object, b'}', |parser| {
            if parser.peek()? != b'"' {
                return None;
            }
            parser.string()?;
            parser.skip_blanks();
            parser.take(b':')?;
            parser.skip_blanks();
            parser.value(depth + 2)
        })
    }

    fn list(&mut self, depth: usize) -> Option<()> {
        self.collection(Kind::List, b']', |parser| parser.value(depth + 1))
    }

    /// Elements with commas between them.
    fn collection(
        &mut self,
        kind: Kind,
        close: u8,
        element: impl Fn(&mut Self) -> Option<()>,
    ) -> Option<()> {
        let node = self.json.nodes.len();
        self.push(kind, self.at, self.at);
        self.at += 1;
        self.skip_blanks();
        if self.peek()? != close {
            loop {
                element(self)?;
                self.skip_blanks();
                if self.peek()? != b',' {
                    break;
                }
                self.at += 1;
                self.skip_blanks();
            }
        }
        self.take(close)?;
        self.json.nodes[node].end = short(self.at);
        self.json.nodes[node].link = short(self.json.nodes.len());
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start + 1..)?;
        let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        if rest[end] == b'"' {
            self.at = start + 1 + end + 1;
            self.push(Kind::Text, start, self.at);
            return Some(());
        }
        let (text, length) = escape::read(self.text.get(start + 1..)?)?;
        self.at = start + 1 + length;
        self.push(Kind::Escaped, start, self.at);
        let node = self.json.nodes.last_mut()?;
        node.link = short(self.json.escaped.len());
        self.json.escaped.push(text);
        Some(())
    }

    fn word(&mut self, word: &str, kind: Kind) -> Option<()> {
        let start = self.at;
        let is_word = self.text.as_bytes()[start..].starts_with(word.as_bytes());
        is_word.then(|| {
            self.at += word.len();
            self.push(kind, start, self.at);
        })
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.peek()? {
            b'0' => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        self.push(Kind::Number, start, self.at);
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let rest = &self.text.as_bytes()[self.at..];
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += digits;
        (digits > 0).then_some(())
    }

    /// Every blank is passed over, also those that JSON does not have: such files were read before.
    fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => self.at += 1,
                0x80.. => match self.text[self.at..].chars().next() {
                    Some(blank) if blank.is_whitespace() => self.at += blank.len_utf8(),
                    Some(_) | None => return,
                },
                _ => return,
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there.then_some(())
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.json.nodes.push(Node {
            kind,
            start: short(start),
            end: short(end),
            link: 0,
        });
    }
}

/// A place in a file that is shorter than four gigabytes.
fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
