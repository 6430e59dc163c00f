//! What is asked of texts. Apart from the rest, so that walking deep brackets takes no room for it.

use crate::core::rule::eval::{Site, value};
use crate::core::rule::expr::Expr;
use crate::core::rule::fault::EvalError;
use crate::core::rule::function::Function;
use crate::core::rule::value::{Scope, Value, both};
use crate::core::rule::wording;

/// The number that a text begins with; a gap where it begins otherwise.
pub(super) fn leading(at: usize, inner: &Expr, scope: &dyn Scope) -> Result<Value, EvalError> {
    let site = Site::new(Function::Leading.name(), at);
    let text = site.text(&value(inner, scope)?)?;
    Ok(match text.map(|text| wording::leading(&text)) {
        Ok(Some(number)) => Value::Number(number),
        Ok(None) => Value::Unanswered,
        Err(gap) => gap.into(),
    })
}

/// Whether a text holds words.
pub(super) fn has(at: usize, arguments: &[Expr; 2], scope: &dyn Scope) -> Result<Value, EvalError> {
    let site = Site::new(Function::Has.name(), at);
    let [text, words] = arguments;
    let text = site.text(&value(text, scope)?)?;
    let words = site.text(&value(words, scope)?)?;
    let found = both(text, words).map(|(text, words)| wording::has(&text, &words));
    Ok(found.into())
}
