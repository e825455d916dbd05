//! What lists have in common: the order in which somebody wants to read them.

/// The orders of a list. Each has a word in the list's address; the usual one needs none.
pub trait Order: Copy + Default + PartialEq + 'static {
    /// All of them, the usual one ([`Default`]) first.
    const ALL: &'static [Self];

    /// The name in addresses.
    fn code(self) -> &'static str;

    /// The order of a code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|order| order.code() == code)
    }
}

/// The order of what has its hour: events, what was done. What happens at the same second is in the order in which
/// it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TimeOrder {
    /// The latest first.
    #[default]
    Latest,
    /// The earliest first.
    Earliest,
}

impl Order for TimeOrder {
    const ALL: &'static [Self] = &[Self::Latest, Self::Earliest];

    fn code(self) -> &'static str {
        match self {
            Self::Latest => "latest",
            Self::Earliest => "earliest",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::MemberOrder;
    use crate::registration::RegistrationOrder;
    use crate::speaker::PlaceOrder;

    fn whole<O: Order + std::fmt::Debug>() {
        assert_eq!(O::ALL.first(), Some(&O::default()));
        for order in O::ALL {
            assert_eq!(O::from_code(order.code()), Some(*order));
        }
        assert_eq!(O::from_code(""), None);
        assert_eq!(O::from_code("sideways"), None);
    }

    #[test]
    fn every_order_has_a_word_of_its_own() {
        whole::<TimeOrder>();
        whole::<RegistrationOrder>();
        whole::<MemberOrder>();
        whole::<PlaceOrder>();
    }
}
