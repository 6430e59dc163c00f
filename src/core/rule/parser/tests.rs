#![allow(clippy::unwrap_used)]

use super::*;
use crate::core::rule::Rule;
use crate::core::rule::name::Reach;

#[track_caller]
fn code(source: &str, at: usize, expected: &Code) {
    let RuleError { code, at: found } = parse(source).unwrap_err();
    assert_eq!((&code, found), (expected, at));
}

/// Holds if both texts have the same tree, places apart.
#[track_caller]
fn same(left: &str, right: &str) {
    let shape = |source: &str| {
        let tree = format!("{:?}", parse(source).unwrap());
        let mut pieces = tree.split("at: ");
        let first = pieces.next().unwrap().to_owned();
        pieces.fold(first, |shape, piece| {
            shape + piece.trim_start_matches(|c: char| c.is_ascii_digit())
        })
    };
    assert_eq!(shape(left), shape(right));
}

#[test]
fn operators_bind_as_in_the_table() {
    same("a or b and c", "a or (b and c)");
    same("a and b or c", "(a and b) or c");
    same("not a and b", "(not a) and b");
    same("not a = b", "not (a = b)");
    same("not not a or b", "(not (not a)) or b");
    same("a = b and c < d", "(a = b) and (c < d)");
    same("a + b > c - d", "(a + b) > (c - d)");
    same("a + b * c", "a + (b * c)");
    same("a * b + c", "(a * b) + c");
    same("a - b - c", "(a - b) - c");
    same("a / b * c", "(a / b) * c");
    same("-a * b", "(-a) * b");
    same("a - -b", "a - (-b)");
    same("a == b and c <> d", "a = b and c != d");
    same("f = not g", "f = (not g)");
}

#[test]
fn brackets_change_the_tree() {
    for (left, right) in [
        ("a - (b - c)", "a - b - c"),
        ("(a + b) * c", "a + b * c"),
        ("not (a and b)", "not a and b"),
        ("(a or b) and c", "a or b and c"),
    ] {
        assert_ne!(parse(left).unwrap(), parse(right).unwrap(), "{left}");
    }
}

#[test]
fn arguments_are_separated_by_one_of_two_signs() {
    same("round(a; 1)", "round(a, 1)");
    same("if(a; sum(b, c); d)", "if(a; sum(b; c); d)");
    code("round(a * 0,5; 1)", 13, &Code::MixedSeparators);
    code("sum(a; b, c)", 8, &Code::MixedSeparators);
}

#[test]
fn errors_carry_code_and_place() {
    let value = |found: &str| Code::ValueExpected {
        found: Some(found.into()),
    };
    let operator = |found: &str| Code::OperatorExpected {
        found: Some(found.into()),
    };
    code("да + * 1", 5, &value("*"));
    code("()", 1, &value(")"));
    code("sum(a;)", 6, &value(")"));
    code("a =< b", 3, &value("<"));
    code("a 'нет'", 2, &operator("'нет'"));
    code("(a b)", 3, &operator("b"));
    code("sum(a b)", 6, &operator("b"));
    code("2(a)", 1, &operator("("));
    code("services.sum(a)", 12, &operator("("));
    code("a)", 1, &Code::StrayBracket);
    code("1 + (a", 4, &Code::OpenBracket);
    code("1 + sum (a; b", 8, &Code::OpenBracket);
    let name = |function| Code::NameExpected { function };
    code("previous(1)", 0, &name(Function::Previous));
    code("previous(a + b)", 0, &name(Function::Previous));
    code("names('Петров')", 0, &name(Function::Names));
    code("1 = none(a + b)", 4, &name(Function::None));
    code("a = 'нет", 4, &Code::OpenText);
    code(" ", 0, &Code::Empty);
    code("a + ", 4, &Code::ValueExpected { found: None });
    code("отказано > 26,5", 13, &operator(","));
    code("a AND b", 2, &operator("AND"));
    code("a = \"нет\"", 4, &Code::StrangeCharacter { found: '"' });
    let found = || "<=".to_owned();
    code("0 < a <= 9", 6, &Code::ComparisonChain { found: found() });
    let function = |name: &str, suggestion| Code::UnknownFunction {
        name: name.to_owned(),
        suggestion,
    };
    code("1 + summ(a)", 4, &function("summ", Some("sum")));
    code("elephant(a)", 0, &function("elephant", None));
    let count = |function, given| Code::ArgumentCount { function, given };
    code("sum()", 0, &count(Function::Sum, 0));
    code("1 + na(a; b)", 4, &count(Function::Na, 2));
    code("if(a; b)", 0, &count(Function::If, 2));
}

#[test]
fn names_of_functions_are_free_for_items() {
    same("(count + sum)", "count + sum");
    assert_eq!(Rule::parse("sum(sum; if)").unwrap().names().len(), 2);
}

#[test]
fn names_are_listed_as_written_with_what_is_asked_of_them() {
    let source =
        "if(бар > 0; sum(a.b; a.b * 2; c); previous(d) + -бар) = round(e; f) and not na(g)";
    let rule = Rule::parse(source).unwrap();
    let listed: Vec<_> = rule
        .references()
        .into_iter()
        .map(|(name, reach)| (name.to_string(), name.at, reach))
        .collect();
    let expected = [
        ("бар", 3, Reach::One),
        ("a.b", 16, Reach::AllRows),
        ("a.b", 21, Reach::One),
        ("c", 30, Reach::One),
        ("d", 43, Reach::Former),
        ("бар", 49, Reach::One),
        ("e", 62, Reach::One),
        ("f", 65, Reach::One),
        ("g", 79, Reach::One),
    ];
    assert_eq!(
        listed,
        expected.map(|(name, at, reach)| (name.to_owned(), at, reach))
    );
    assert_eq!(rule.source(), source);
}

#[test]
fn nesting_ends_at_64() {
    let nested = |open: &str, close: &str, depth: usize| {
        parse(&(open.repeat(depth) + "1" + &close.repeat(depth))).map_err(|error| error.code)
    };
    for (open, close) in [("(", ")"), ("not ", ""), ("-", ""), ("sum(", ")")] {
        assert!(nested(open, close, 64).is_ok(), "64 times `{open}`");
        for depth in [65, 5_000, 200_000] {
            assert_eq!(nested(open, close, depth), Err(Code::TooDeep), "`{open}`");
        }
    }
    code(&"(".repeat(5_000), 65, &Code::TooDeep);
    code(&"1 = not ".repeat(5_000), 8 * 65, &Code::TooDeep);
}

#[test]
fn long_rules_are_not_deep() {
    for (source, operators) in [
        ("a", " + a"),
        ("a", " * a"),
        ("a", " or a"),
        ("a", " - a * a"),
    ] {
        let rule = Rule::parse(&(source.to_owned() + &operators.repeat(50_000))).unwrap();
        assert!(rule.names().len() > 50_000);
    }
}
