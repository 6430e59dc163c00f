//! Builds the tree of a rule from its tokens, by operator precedence (Pratt's method).

use crate::core::rule::call::applied;
use crate::core::rule::error::{Code, RuleError};
use crate::core::rule::expr::Expr;
use crate::core::rule::function::Function;
use crate::core::rule::lexer::{Placed, Token, tokens};
use crate::core::rule::name::Name;
use crate::core::rule::operator::{Arithmetic, Operator, Tightness};

/// How many brackets, calls, signs and `not` may stand inside each other.
const DEPTH: usize = 64;

/// Reads a whole rule.
///
/// # Errors
/// The first place that is not of the language.
pub(super) fn parse(source: &str) -> Result<Expr, RuleError> {
    let source: Vec<char> = source.chars().collect();
    let tokens = tokens(&source)?;
    if tokens.is_empty() {
        let code = Code::Empty;
        return Err(RuleError { code, at: 0 });
    }
    let mut parser = Parser {
        source: &source,
        tokens: &tokens,
        depth: 0,
    };
    let expr = parser.expression(Tightness::Nothing)?;
    match parser.tokens.first() {
        None => Ok(expr),
        Some(_) => Err(parser.after_value()),
    }
}

struct Parser<'a> {
    source: &'a [char],
    /// What is still to be read.
    tokens: &'a [Placed],
    depth: usize,
}

impl Parser<'_> {
    /// Reads values joined by operators which hold tighter than `floor`.
    fn expression(&mut self, floor: Tightness) -> Result<Expr, RuleError> {
        let mut left = self.operand()?;
        while let Some((op, at)) = self.operator_tighter_than(floor) {
            let right = self.expression(op.tightness())?;
            if let Operator::Comparison(_) = op {
                self.refuse_second_comparison()?;
            }
            left = left.joined(op, at, right);
        }
        Ok(left)
    }

    fn operator_tighter_than(&mut self, floor: Tightness) -> Option<(Operator, usize)> {
        let (placed, rest) = self.tokens.split_first()?;
        if let Token::Operator(op) = placed.token
            && op.tightness() > floor
        {
            self.tokens = rest;
            return Some((op, placed.at));
        }
        None
    }

    /// Refuses `0 < a < 9`, which does not mean what it says in mathematics.
    fn refuse_second_comparison(&self) -> Result<(), RuleError> {
        match self.tokens.first() {
            Some(placed) if matches!(placed.token, Token::Operator(Operator::Comparison(_))) => {
                let found = self.written(placed);
                let code = Code::ComparisonChain { found };
                Err(self.refusal(code))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Reads one value, with the signs and the `not` before it.
    fn operand(&mut self) -> Result<Expr, RuleError> {
        if self.depth > DEPTH {
            return Err(self.refusal(Code::TooDeep));
        }
        self.depth += 1;
        let expr = self.operand_within_depth()?;
        self.depth -= 1;
        Ok(expr)
    }

    fn operand_within_depth(&mut self) -> Result<Expr, RuleError> {
        let Some((placed, rest)) = self.tokens.split_first() else {
            let code = Code::ValueExpected { found: None };
            return Err(self.refusal(code));
        };
        self.tokens = rest;
        let at = placed.at;
        match &placed.token {
            Token::Number(number) => Ok(Expr::Number(*number)),
            Token::Text(text) => Ok(Expr::Text(text.clone())),
            Token::Name(name) => self.name_or_call(name),
            Token::Not => {
                let inner = Box::new(self.expression(Tightness::Not)?);
                Ok(Expr::Not { at, inner })
            }
            Token::Operator(Operator::Arithmetic(Arithmetic::Minus)) => {
                let inner = Box::new(self.operand()?);
                Ok(Expr::Negative { at, inner })
            }
            Token::Open => {
                let inner = self.expression(Tightness::Nothing)?;
                self.close(at)?;
                Ok(inner)
            }
            Token::Operator(_) | Token::Close | Token::Comma | Token::Semicolon => {
                let found = Some(self.written(placed));
                let code = Code::ValueExpected { found };
                Err(RuleError { code, at })
            }
        }
    }

    /// Tells a function from an item: a bracket follows it.
    fn name_or_call(&mut self, name: &Name) -> Result<Expr, RuleError> {
        match self.tokens.split_first() {
            Some((placed, rest)) if placed.token == Token::Open && name.section.is_none() => {
                self.tokens = rest;
                self.call(name, placed.at)
            }
            Some(_) | None => Ok(Expr::Name(name.clone())),
        }
    }

    /// Reads the rest of a function whose bracket has been opened.
    fn call(&mut self, name: &Name, open: usize) -> Result<Expr, RuleError> {
        let at = name.at;
        let function = Function::named(&name.item).map_err(|suggestion| {
            let name = name.item.clone();
            let code = Code::UnknownFunction { name, suggestion };
            RuleError { code, at }
        })?;
        let arguments = self.arguments(open)?;
        applied(function, at, arguments).map_err(|code| RuleError { code, at })
    }

    /// Reads arguments up to and with the closing bracket.
    fn arguments(&mut self, open: usize) -> Result<Vec<Expr>, RuleError> {
        let mut arguments = Vec::new();
        if self.take(&Token::Close) {
            return Ok(arguments);
        }
        let mut separator = None;
        loop {
            arguments.push(self.expression(Tightness::Nothing)?);
            let Some((placed, rest)) = self.tokens.split_first() else {
                break;
            };
            if !matches!(placed.token, Token::Comma | Token::Semicolon) {
                break;
            }
            // `f(0,5; 1)` is a number with a comma, not three arguments.
            if *separator.get_or_insert(&placed.token) != &placed.token {
                return Err(self.refusal(Code::MixedSeparators));
            }
            self.tokens = rest;
        }
        self.close(open)?;
        Ok(arguments)
    }

    fn close(&mut self, open: usize) -> Result<(), RuleError> {
        if self.take(&Token::Close) {
            return Ok(());
        }
        if self.tokens.is_empty() {
            let code = Code::OpenBracket;
            return Err(RuleError { code, at: open });
        }
        Err(self.after_value())
    }

    fn take(&mut self, wanted: &Token) -> bool {
        match self.tokens.split_first() {
            Some((placed, rest)) if placed.token == *wanted => {
                self.tokens = rest;
                true
            }
            Some(_) | None => false,
        }
    }

    /// The error for a token that cannot follow a value.
    fn after_value(&self) -> RuleError {
        self.refusal(match self.tokens.first() {
            Some(placed) if placed.token == Token::Close => Code::StrayBracket,
            next => {
                let found = next.map(|placed| self.written(placed));
                Code::OperatorExpected { found }
            }
        })
    }

    /// An error at the next token.
    fn refusal(&self, code: Code) -> RuleError {
        let at = self
            .tokens
            .first()
            .map_or(self.source.len(), |placed| placed.at);
        RuleError { code, at }
    }

    fn written(&self, placed: &Placed) -> String {
        let Placed { at, end, .. } = *placed;
        self.source
            .get(at..end)
            .unwrap_or_default()
            .iter()
            .collect()
    }
}

#[cfg(test)]
mod tests;
