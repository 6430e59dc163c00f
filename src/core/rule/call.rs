//! Gives functions their arguments.

use crate::core::rule::error::Code;
use crate::core::rule::expr::{Expr, Fold, Term};
use crate::core::rule::function::Function;
use crate::core::rule::name::Name;
use crate::core::rule::value::Question;

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
            let name = named(function, arguments)?;
            Ok(Expr::Asked(Question::Former, name))
        }
        Function::None => {
            let name = named(function, arguments)?;
            Ok(Expr::Asked(Question::IsNone, name))
        }
        Function::Names => {
            let name = named(function, arguments)?;
            Ok(Expr::Asked(Question::Names, name))
        }
        Function::Leading => {
            let inner = one(function, arguments)?;
            Ok(Expr::Leading { at, inner })
        }
        Function::Has => {
            let arguments = exactly(function, arguments)?;
            Ok(Expr::Has { at, arguments })
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

/// The item that a function asks something of which is not its value.
fn named(function: Function, arguments: Vec<Expr>) -> Result<Name, Code> {
    let Expr::Name(name) = *one(function, arguments)? else {
        return Err(Code::NameExpected { function });
    };
    Ok(name)
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
