//! Registrations that may be one person's twice. Names alone never decide: what is found here is shown to somebody.

use std::collections::HashSet;

use crate::ids::RegistrationId;
use crate::name::{Likeness, Name, compare};

/// A registration that shares a key with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// It.
    pub id: RegistrationId,
    /// Whose.
    pub name: Name,
}

/// Two registrations that may be one person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    /// The one that comes first in lists.
    pub first: RegistrationId,
    /// The other.
    pub second: RegistrationId,
    /// What their names say.
    pub likeness: Likeness,
}

/// Pairs of whom somebody said that they are two people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Apart(HashSet<[RegistrationId; 2]>);

impl Apart {
    /// Two registrations in the order in which a pair is kept.
    pub fn pair(one: RegistrationId, two: RegistrationId) -> [RegistrationId; 2] {
        if one <= two { [one, two] } else { [two, one] }
    }

    /// Whether these two are.
    pub fn holds(&self, one: RegistrationId, two: RegistrationId) -> bool {
        self.0.contains(&Self::pair(one, two))
    }
}

impl FromIterator<(RegistrationId, RegistrationId)> for Apart {
    fn from_iter<I: IntoIterator<Item = (RegistrationId, RegistrationId)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(one, two)| Self::pair(one, two)).collect())
    }
}

/// How many before it a registration is compared with: so that a key which very many share costs no square of them.
const NEIGHBOURS: usize = 40;

/// Who of those that share `key`, in the order of lists, may be the same as somebody before them: each is told of once,
/// with the first whom they are like. Two who share several keys are met under the first of these alone.
pub fn suspicions(key: &str, group: &[Candidate], apart: &Apart) -> Vec<Suspicion> {
    let keys = group.iter().map(|one| one.name.keys()).collect::<Vec<_>>();
    let mut found = Vec::new();
    for (at, second) in group.iter().enumerate() {
        let before = at.saturating_sub(NEIGHBOURS)..at;
        let first = before.into_iter().find_map(|earlier| {
            let first = &group[earlier];
            let shared = keys[earlier].iter().find(|key| keys[at].contains(key));
            if first.id == second.id
                || shared.is_none_or(|shared| shared != key)
                || apart.holds(first.id, second.id)
            {
                return None;
            }
            let likeness = compare(&first.name, &second.name);
            likeness.is_match().then_some(Suspicion { first: first.id, second: second.id, likeness })
        });
        found.extend(first);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn one(number: u128, given: &str, family: &str) -> Candidate {
        Candidate { id: RegistrationId(Uuid::from_u128(number)), name: Name::new(given, family, None) }
    }

    fn found(group: &[Candidate], apart: &Apart) -> Vec<(u128, u128)> {
        let key = group[0].name.keys().remove(0);
        let found = suspicions(&key, group, apart);
        found.into_iter().map(|pair| (pair.first.0.as_u128(), pair.second.0.as_u128())).collect()
    }

    #[test]
    fn each_is_told_of_once_and_who_is_kept_apart_never_again() {
        let group = [
            one(3, "Mohamed", "El Amrani"),
            one(1, "محمد", "العمراني"),
            one(2, "Mohammed", "Elamrani"),
            one(4, "Mohamed", "El Imrani"),
        ];
        assert_eq!(found(&group, &Apart::default()), [(3, 1), (3, 2), (1, 4)], "عمراني may be Imrani");
        let id = |number| RegistrationId(Uuid::from_u128(number));
        let apart = [(id(1), id(3)), (id(4), id(1))].into_iter().collect();
        assert_eq!(found(&group, &apart), [(3, 2)]);
    }

    #[test]
    fn a_key_that_all_share_costs_no_square() {
        let group = (1..=5_000).map(|number| one(number, "Mohamed", "Alami")).collect::<Vec<_>>();
        assert_eq!(found(&group, &Apart::default()).len(), 4_999);
    }
}
