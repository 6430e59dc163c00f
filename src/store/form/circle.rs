//! Circles: a `value` or `when` that needs, by way of others, what it decides itself; and chains that take too long.

use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::ItemNo;
use crate::store::form::Reader;

/// Most items of a circle that a message names.
const LONGEST: usize = 8;

/// Longest chain of items each of which needs the next.
const DEEPEST: u32 = 50;

/// Most values that are worked out for one, counted as often as they are needed.
const MOST_STEPS: u32 = 10_000;

/// An item needs another one, as the rule at this place says; being in a group needs no words.
#[derive(Clone, Copy)]
struct Need {
    item: ItemNo,
    at: Option<usize>,
}

/// How far the search has come with an item.
#[derive(Clone, Copy)]
enum State {
    Unseen,
    OnTheWay,
    Done(Cost),
}

/// What working out an item takes.
#[derive(Clone, Copy)]
struct Cost {
    depth: u32,
    steps: u32,
}

impl Cost {
    /// An answer that is looked up.
    const ANSWER: Self = Self { depth: 1, steps: 1 };

    fn is_too_much(self) -> bool {
        self.depth > DEEPEST || self.steps > MOST_STEPS
    }
}

impl Reader<'_> {
    /// Reports each circle once, at the rule that closes it.
    pub(super) fn find_circles(&mut self) {
        let needs = self.needs();
        let mut state = vec![State::Unseen; needs.len()];
        for start in 0..needs.len() {
            self.search(ItemNo(start), &needs, &mut state);
        }
    }

    fn needs(&self) -> Vec<Vec<Need>> {
        let items = self.form.items.iter();
        // An item in a group is asked only when the group is.
        let mut needs: Vec<Vec<Need>> = items
            .map(|item| {
                let group = item.place.group.map(|item| Need { item, at: None });
                group.into_iter().collect()
            })
            .collect();
        for rule in &self.rules {
            if let Some(decided) = rule.decides.item()
                && let Some(known) = needs.get_mut(decided.0)
            {
                let at = Some(rule.at);
                known.extend(rule.needs.iter().map(|item| Need { item: *item, at }));
            }
        }
        needs
    }

    /// Goes down every chain of needs from `start`; without recursion, since a chain can be as long as the form.
    fn search(&mut self, start: ItemNo, needs: &[Vec<Need>], state: &mut [State]) {
        let mut way: Vec<(ItemNo, usize)> = Vec::new();
        if let State::Unseen = state[start.0] {
            state[start.0] = State::OnTheWay;
            way.push((start, 0));
        }
        while let Some((item, next)) = way.last_mut() {
            let Some(need) = needs[item.0].get(*next) else {
                state[item.0] = State::Done(self.cost(*item, &needs[item.0], state));
                way.pop();
                continue;
            };
            *next += 1;
            match state[need.item.0] {
                State::Unseen => {
                    state[need.item.0] = State::OnTheWay;
                    way.push((need.item, 0));
                }
                State::OnTheWay => self.circle(&way, *need, needs),
                State::Done(_) => {}
            }
        }
    }

    /// What an item takes, all its needs being known; one that takes too much is reported and then passed over.
    fn cost(&mut self, item: ItemNo, needs: &[Need], state: &[State]) -> Cost {
        let mut cost = Cost::ANSWER;
        for need in needs {
            if let State::Done(needed) = state[need.item.0] {
                cost.depth = cost.depth.max(needed.depth + 1);
                cost.steps = cost.steps.saturating_add(needed.steps);
            }
        }
        if !cost.is_too_much() {
            return cost;
        }
        if let Some(at) = needs.iter().find_map(|need| need.at) {
            let long = Fault::new(Code::LongChain)
                .name("item", &*self.form.item(item).id)
                .count("deepest", DEEPEST as usize)
                .word("steps", MOST_STEPS.to_string());
            self.defects.add(at, long);
        }
        Cost::ANSWER
    }

    fn circle(&mut self, way: &[(ItemNo, usize)], closing: Need, needs: &[Vec<Need>]) {
        // A rule may name the same item twice.
        let before = way
            .last()
            .and_then(|(last, next)| needs[last.0].get(..next - 1));
        let mut before = before.unwrap_or_default().iter();
        if before.any(|need| need.item == closing.item) {
            return;
        }
        let from = way.iter().rposition(|(item, _)| *item == closing.item);
        let circle = way.get(from.unwrap_or(0)..).unwrap_or_default();
        // The closing step may be a membership in a group; then the first rule on the circle is the place.
        let steps = circle.iter().map(|(item, next)| needs[item.0][next - 1].at);
        let Some(at) = closing.at.or_else(|| steps.flatten().next()) else {
            return;
        };
        let name = |item: ItemNo| &*self.form.item(item).id;
        let step = |item: ItemNo| format!("`{}`", name(item));
        let mut chain: Vec<String> = circle.iter().map(|(item, _)| step(*item)).collect();
        if chain.len() > LONGEST {
            chain.truncate(LONGEST);
            chain.push("…".to_owned());
        }
        chain.push(step(closing.item));
        let circle = Fault::new(Code::Circle)
            .name("item", name(closing.item))
            .word("chain", chain.join(" → "));
        self.defects.add(at, circle);
    }
}
