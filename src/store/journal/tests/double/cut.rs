//! What a power cut may leave on the disk.

use crate::store::journal::tests::chance::Chance;
use crate::store::journal::tests::double::State;
use crate::store::journal::tests::double::file::{File, Rest};
use crate::store::journal::tests::double::place::{Meaning, Place};
use crate::store::journal::tests::double::plan::Plan;

/// All that was not synced when the power went.
pub(super) struct Cut<'a> {
    state: &'a State,
    /// Folder, name, and all that it may stand for.
    names: Vec<(u64, String, Vec<Meaning>)>,
    /// File, and how many appends to it were not synced.
    files: Vec<(u64, usize)>,
}

/// One choice for each name and each append, a number below that of its ways. The last way is that all got there.
pub(super) type Choice = Vec<usize>;

impl<'a> Cut<'a> {
    pub(super) fn of(state: &'a State) -> Self {
        let names = state.places.iter().flat_map(|(no, place)| {
            let loose = place.loose().into_iter();
            loose.map(|(name, meanings)| (*no, name, meanings))
        });
        let files = state.files.iter().map(|(no, file)| (*no, file.loose()));
        Self {
            names: names.collect(),
            files: files.filter(|(_, loose)| *loose > 0).collect(),
            state,
        }
    }

    /// All choices where there are no more than `most`; else nothing and everything, each thing alone, everything but
    /// each thing, and more by chance, which is the same each time.
    pub(super) fn choices(&self, most: usize) -> Vec<Choice> {
        let ways: Vec<usize> = self.ways();
        let all = ways.iter().try_fold(1_usize, |all, n| all.checked_mul(*n));
        if let Some(all) = all.filter(|all| *all <= most) {
            return (0..all).map(|n| digits(n, &ways)).collect();
        }
        let nothing = vec![0; ways.len()];
        let everything: Choice = ways.iter().map(|n| n - 1).collect();
        let mut choices = vec![nothing.clone(), everything.clone()];
        if most >= 2 + 2 * ways.len() {
            for at in 0..ways.len() {
                let (mut alone, mut missing) = (nothing.clone(), everything.clone());
                alone[at] = everything[at];
                missing[at] = 0;
                choices.extend([alone, missing]);
            }
        }
        let mut chance = Chance(self.state.done as u64 | 1);
        while choices.len() < most {
            choices.push(ways.iter().map(|n| chance.below(*n)).collect());
        }
        choices.truncate(most);
        choices
    }

    fn ways(&self) -> Vec<usize> {
        let names = self.names.iter().map(|(_, _, meanings)| meanings.len());
        let appends = self.files.iter().map(|(_, loose)| *loose).sum();
        names
            .chain(std::iter::repeat_n(Rest::ALL.len(), appends))
            .collect()
    }

    /// The disk after this choice; whoever held a lock is gone.
    pub(super) fn apply(&self, choice: &Choice) -> State {
        let mut choice = choice.iter();
        let mut state = self.state.clone();
        state.plan = Plan::default();
        let names: Vec<(u64, String, Meaning)> = self
            .names
            .iter()
            .zip(&mut choice)
            .map(|((place, name, meanings), way)| (*place, name.clone(), meanings[*way]))
            .collect();
        for (no, place) in &mut state.places {
            let own = names.iter().filter(|(of, ..)| of == no);
            let own: Vec<(String, Meaning)> = own.map(|(_, n, m)| (n.clone(), *m)).collect();
            *place = Place::after(place, &own);
        }
        for (no, file) in &mut state.files {
            let loose = self.files.iter().find(|(of, _)| of == no);
            let rests = choice.by_ref().take(loose.map_or(0, |(_, loose)| *loose));
            let rests: Vec<Rest> = rests.map(|way| Rest::ALL[*way]).collect();
            *file = File::after(file, &rests);
        }
        state
    }
}

fn digits(mut n: usize, ways: &[usize]) -> Choice {
    let digit = |ways: &usize| {
        let digit = n % ways;
        n /= ways;
        digit
    };
    ways.iter().map(digit).collect()
}
