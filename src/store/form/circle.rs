//! Circles: a `value` or `when` that needs, by way of others, what it decides itself.

use crate::core::questionnaire::item::ItemNo;
use crate::store::form::Reader;
use crate::store::form::defects::quoted;

/// Most items of a circle that a message names.
const LONGEST: usize = 8;

/// An item needs another one, as the rule at this place says; being in a group needs no words.
#[derive(Clone, Copy)]
struct Need {
    item: ItemNo,
    at: Option<usize>,
}

/// How far the search has come with an item.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Unseen,
    OnTheWay,
    Done,
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
            if let Some(decided) = rule.decides
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
        if state[start.0] == State::Unseen {
            state[start.0] = State::OnTheWay;
            way.push((start, 0));
        }
        while let Some((item, next)) = way.last_mut() {
            let Some(need) = needs[item.0].get(*next) else {
                state[item.0] = State::Done;
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
                State::Done => {}
            }
        }
    }

    fn circle(&mut self, way: &[(ItemNo, usize)], closing: Need, needs: &[Vec<Need>]) {
        let from = way.iter().rposition(|(item, _)| *item == closing.item);
        let circle = way.get(from.unwrap_or(0)..).unwrap_or_default();
        // The closing step may be a membership in a group; then the first rule on the circle is the place.
        let steps = circle.iter().map(|(item, next)| needs[item.0][next - 1].at);
        let Some(at) = closing.at.or_else(|| steps.flatten().next()) else {
            return;
        };
        let name = |item: ItemNo| quoted(&self.form.item(item).id);
        let mut chain: Vec<String> = circle.iter().map(|(item, _)| name(*item)).collect();
        if chain.len() > LONGEST {
            chain.truncate(LONGEST);
            chain.push("…".to_owned());
        }
        chain.push(name(closing.item));
        let what = format!(
            "{} depends on itself: {}",
            name(closing.item),
            chain.join(" → ")
        );
        self.defects.add(
            at,
            what,
            "take one of these names out of its `value` or `when`",
        );
    }
}
