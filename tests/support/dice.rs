//! Random numbers from a seed, so that a run can be played again.

use std::time::Duration;

/// Thrown numbers; the same ones for the same seed.
pub struct Dice(u64);

impl Dice {
    /// The seed that a variable of the environment gives, else one of the time.
    pub fn seed(variable: &str) -> u64 {
        let given = std::env::var(variable)
            .ok()
            .and_then(|seed| seed.parse().ok());
        given.unwrap_or_else(anketa::store::journal::time::now)
    }

    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        // SplitMix64: seeds that follow one another give unlike numbers.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).unwrap();
        usize::try_from((z ^ (z >> 31)) % end).unwrap()
    }

    /// A time shorter than this.
    pub fn within(&mut self, most: Duration) -> Duration {
        let micros = usize::try_from(most.as_micros()).unwrap();
        Duration::from_micros(self.below(micros.max(1)).try_into().unwrap())
    }

    /// One of these.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}
