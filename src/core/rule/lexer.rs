//! Cuts the text of a rule into tokens.

use rust_decimal::Decimal;

use crate::core::rule::error::{Code, RuleError};
use crate::core::rule::name::{Name, is_word, is_word_char};
use crate::core::rule::operator::{Arithmetic, Comparison, Logic, Operator};

/// The smallest piece of a rule.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Number(Decimal),
    Text(String),
    Name(Name),
    Operator(Operator),
    Not,
    Open,
    Close,
    Comma,
    Semicolon,
}

/// A token with its place, in characters from 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub token: Token,
    pub at: usize,
    pub end: usize,
}

/// Cuts a whole rule; spaces and line ends only separate.
///
/// # Errors
/// The first thing that is no token.
pub(super) fn tokens(source: &[char]) -> Result<Vec<Placed>, RuleError> {
    let mut lexer = Lexer { source, at: 0 };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next()? {
        tokens.push(token);
    }
    Ok(tokens)
}

struct Lexer<'a> {
    source: &'a [char],
    at: usize,
}

impl Lexer<'_> {
    fn next(&mut self) -> Result<Option<Placed>, RuleError> {
        self.take_while(char::is_whitespace);
        let at = self.at;
        let Some(first) = self.peek() else {
            return Ok(None);
        };
        let token = match first {
            '\'' => self.text(),
            c if is_word_char(c) || c == '.' => self.word(),
            c => self.sign(c),
        };
        let token = token.map_err(|code| RuleError { code, at })?;
        let end = self.at;
        Ok(Some(Placed { token, at, end }))
    }

    /// Reads `'…'`, where `''` stands for one apostrophe.
    fn text(&mut self) -> Result<Token, Code> {
        let mut text = String::new();
        while self.take('\'') {
            text += &self.take_while(|c| c != '\'');
            if !self.take('\'') {
                return Err(Code::OpenText);
            }
            if self.peek() == Some('\'') {
                text.push('\'');
            }
        }
        Ok(Token::Text(text))
    }

    /// Reads a number, a name or an operator in letters.
    fn word(&mut self) -> Result<Token, Code> {
        let at = self.at;
        let word = self.take_while(|c| is_word_char(c) || c == '.');
        match word.as_str() {
            "and" => Ok(Token::Operator(Operator::Logic(Logic::And))),
            "or" => Ok(Token::Operator(Operator::Logic(Logic::Or))),
            "not" => Ok(Token::Not),
            _ if word.starts_with(|c: char| c.is_ascii_digit() || c == '.') => number(word),
            _ => name(word, at),
        }
    }

    fn sign(&mut self, first: char) -> Result<Token, Code> {
        self.at += 1;
        let comparison = |op| Token::Operator(Operator::Comparison(op));
        let arithmetic = |op| Token::Operator(Operator::Arithmetic(op));
        Ok(match first {
            '(' => Token::Open,
            ')' => Token::Close,
            ',' => Token::Comma,
            ';' => Token::Semicolon,
            '+' => arithmetic(Arithmetic::Plus),
            '-' => arithmetic(Arithmetic::Minus),
            '*' => arithmetic(Arithmetic::Times),
            '/' => arithmetic(Arithmetic::Over),
            '=' => {
                // Programmers write `==`; it means the same.
                self.take('=');
                comparison(Comparison::Equal)
            }
            '!' if self.take('=') => comparison(Comparison::Unequal),
            '<' if self.take('>') => comparison(Comparison::Unequal),
            '<' if self.take('=') => comparison(Comparison::LessOrEqual),
            '<' => comparison(Comparison::Less),
            '>' if self.take('=') => comparison(Comparison::GreaterOrEqual),
            '>' => comparison(Comparison::Greater),
            found => return Err(Code::StrangeCharacter { found }),
        })
    }

    fn peek(&self) -> Option<char> {
        self.source.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.at += usize::from(is_there);
        is_there
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> String {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let taken: String = rest.iter().copied().take_while(|c| belongs(*c)).collect();
        self.at += taken.chars().count();
        taken
    }
}

fn number(found: String) -> Result<Token, Code> {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = found.split_once('.').unwrap_or((&found, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(Code::BadNumber { found });
    }
    // Unlike `parse`, this refuses digits which it cannot keep.
    Decimal::from_str_exact(&found)
        .map(Token::Number)
        .map_err(|_| Code::LongNumber { found })
}

fn name(found: String, at: usize) -> Result<Token, Code> {
    let (section, item) = match found.split_once('.') {
        Some((section, item)) => (Some(section), item),
        None => (None, found.as_str()),
    };
    if !is_word(item) || !section.is_none_or(is_word) {
        return Err(Code::BadName { found });
    }
    Ok(Token::Name(Name {
        section: section.map(str::to_owned),
        item: item.to_owned(),
        at,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(source: &str, expected: &str) {
        let chars: Vec<char> = source.chars().collect();
        let shown = match tokens(&chars) {
            Ok(tokens) => tokens.iter().map(show).collect::<Vec<_>>().join(" "),
            Err(RuleError { code, at }) => format!("{at}: {code:?}"),
        };
        assert_eq!(shown, expected);
    }

    fn show(placed: &Placed) -> String {
        match &placed.token {
            Token::Number(number) => number.to_string(),
            Token::Text(text) => format!("[{text}]"),
            Token::Name(name) => format!("{name}@{}", name.at),
            Token::Operator(Operator::Logic(op)) => op.sign().into(),
            Token::Operator(Operator::Comparison(op)) => op.sign().into(),
            Token::Operator(Operator::Arithmetic(op)) => op.sign().into(),
            Token::Not => "not".into(),
            Token::Open => "(".into(),
            Token::Close => ")".into(),
            Token::Comma => ",".into(),
            Token::Semicolon => ";".into(),
        }
    }

    #[test]
    fn signs_need_no_spaces() {
        case("1+2-3*4/5", "1 + 2 - 3 * 4 / 5");
        case("(1;2,3)", "( 1 ; 2 , 3 )");
        case(
            "1=2==3!=4<>5<6<=7>8>=9",
            "1 = 2 = 3 != 4 != 5 < 6 <= 7 > 8 >= 9",
        );
        case(" \t\n1\u{a0}", "1");
        case("", "");
    }

    #[test]
    fn words_are_operators_names_or_numbers() {
        case("a and not b or c", "a@0 and not b@10 or c@15");
        case("android And", "android@0 And@8");
        case(
            "отказано<көрсетілді.бәрі_2",
            "отказано@0 < көрсетілді.бәрі_2@9",
        );
        case("26.50 007", "26.50 007".replace("007", "7").as_str());
    }

    #[test]
    fn texts_keep_everything_between_apostrophes() {
        case("'нет' 'a and (b'", "[нет] [a and (b]");
        case("'' 'don''t' ''''", "[] [don't] [']");
        case("a = 'нет", "4: OpenText");
        case("'a'''", "[a']");
    }

    #[test]
    fn what_is_no_token_is_named_with_its_place() {
        case("ab = 3x", r#"5: BadNumber { found: "3x" }"#);
        case("1.2.3", r#"0: BadNumber { found: "1.2.3" }"#);
        case("5. + .5", r#"0: BadNumber { found: "5." }"#);
        case("1_000", r#"0: BadNumber { found: "1_000" }"#);
        case("я + a.b.c", r#"4: BadName { found: "a.b.c" }"#);
        case("a.", r#"0: BadName { found: "a." }"#);
        case("a.1", r#"0: BadName { found: "a.1" }"#);
        case("да & нет", "3: StrangeCharacter { found: '&' }");
        case("! a", "0: StrangeCharacter { found: '!' }");
        let long = "1".repeat(30);
        case(&long, &format!("0: LongNumber {{ found: \"{long}\" }}"));
    }
}
