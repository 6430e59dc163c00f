//! Numbers by chance (Knuth's 64-bit linear congruence).

/// Begins so; two that begin alike go on alike.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// A number less than `most`.
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}
