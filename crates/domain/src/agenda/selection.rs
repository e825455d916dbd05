//! What somebody chose to go to, small enough for a cookie.

use std::collections::BTreeSet;

/// The numbers of chosen sessions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection(BTreeSet<u32>);

impl Selection {
    /// The most that is kept: more than anybody can attend, and a cookie of this many fits in what browsers take.
    pub const MAX: usize = 200;

    /// Reads what [`Selection::encoded`] wrote. What is not of that form, or too much, is left out: a cookie is its
    /// reader's own, and a part of a selection is better than none.
    pub fn parse(cookie: &str) -> Self {
        let number = |word: &str| u32::from_str_radix(word, 36).ok().filter(|number| *number > 0);
        Self(cookie.split('.').filter(|word| word.len() <= 6).filter_map(number).take(Self::MAX).collect())
    }

    /// The numbers in base 36 with dots between them, in order.
    pub fn encoded(&self) -> String {
        self.0.iter().map(|number| base36(*number)).collect::<Vec<_>>().join(".")
    }

    /// Whether a session is chosen.
    pub fn has(&self, number: u32) -> bool {
        self.0.contains(&number)
    }

    /// Chooses a session, and says whether it is chosen now: beyond [`Selection::MAX`] it is not.
    pub fn choose(&mut self, number: u32) -> bool {
        self.has(number) || (self.0.len() < Self::MAX && self.0.insert(number))
    }

    /// Chooses no longer.
    pub fn drop(&mut self, number: u32) {
        self.0.remove(&number);
    }

    /// Keeps only the sessions that are still there.
    pub fn keep(&mut self, there: impl Fn(u32) -> bool) {
        self.0.retain(|number| there(*number));
    }

    /// The numbers, in order.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.0.iter().copied()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<u32> for Selection {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        Self(numbers.into_iter().take(Self::MAX).collect())
    }
}

fn base36(mut number: u32) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = number % 36;
        digits.push(char::from_digit(digit, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cookie_that_somebody_wrote_is_read_as_far_as_it_makes_sense() {
        assert_eq!(Selection::parse("1.a.!.zzzzzzz.0.-3.1"), [1, 10].into_iter().collect());
        assert_eq!(Selection::parse(""), Selection::default());
        let long = "1.2.3.".repeat(10_000);
        assert_eq!(Selection::parse(&long).len(), 3);
    }

    #[test]
    fn there_is_a_limit() {
        let mut full = (1..=200).collect::<Selection>();
        assert!(!full.choose(201) && full.choose(7));
        full.drop(7);
        assert!(full.choose(201) && !full.has(7));
        assert!(full.encoded().len() < 1_000);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers in proptest::collection::btree_set(1_u32.., 0..200)) {
            let selection = numbers.iter().copied().filter(|n| *n < 36_u32.pow(5)).collect::<Selection>();
            prop_assert_eq!(Selection::parse(&selection.encoded()), selection);
        }
    }
}
