//! Gives functions their arguments.

use crate::core::rule::error::Code;
use crate::core::rule::expr::{Expr, Fold, Term};
use crate::core::rule::function::Function;

/// Builds the node of a call; `at` is the place of the name.
///
/// # Errors
/// Too few or too many arguments, or one which the function cannot take.
pub(super) fn applied(function: Function, at: usize, arguments: Vec<Expr>) -> Result<Expr, Code> {
    match function {
        Function::Sum => folded(function, Fold::Sum, at, arguments),
        Function::Count => folded(function, Fold::Count, at, arguments),
        Function::Min => folded(function, Fold::Min, at, arguments),
        Function::Max => folded(function, Fold::Max, at, arguments),
        Function::Round => {
            let arguments = exactly(function, arguments)?;
            Ok(Expr::Round { at, arguments })
        }
        Function::If => {
            let arguments = exactly(function, arguments)?;
            Ok(Expr::If { at, arguments })
        }
        Function::Answered => one(function, arguments).map(Expr::Answered),
        Function::Na => one(function, arguments).map(Expr::Na),
        Function::OrZero => {
            let inner = one(function, arguments)?;
            Ok(Expr::OrZero { at, inner })
        }
        Function::Previous => {
            let Expr::Name(name) = *one(function, arguments)? else {
                return Err(Code::NameExpected);
            };
            Ok(Expr::Former(name))
        }
    }
}

fn folded(function: Function, fold: Fold, at: usize, arguments: Vec<Expr>) -> Result<Expr, Code> {
    if arguments.is_empty() {
        let given = 0;
        return Err(Code::ArgumentCount { function, given });
    }
    let terms = arguments.into_iter().map(Term::from).collect();
    Ok(Expr::Fold { fold, at, terms })
}

fn one(function: Function, arguments: Vec<Expr>) -> Result<Box<Expr>, Code> {
    exactly(function, arguments).map(|arguments| {
        let [argument] = *arguments;
        Box::new(argument)
    })
}

fn exactly<const N: usize>(
    function: Function,
    arguments: Vec<Expr>,
) -> Result<Box<[Expr; N]>, Code> {
    arguments.try_into().map_err(|arguments: Vec<Expr>| {
        let given = arguments.len();
        Code::ArgumentCount { function, given }
    })
}
