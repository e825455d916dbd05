//! Two people edit one thing at once: what only one of them changed is kept, what both changed is asked back.
//!
//! A form carries, beside the version that it was loaded from, a short print of each field as it was then. With it
//! the fields that somebody changed are told from those that were merely sent along.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::Values;

/// A field that two people set to two things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The field's name.
    pub field: String,
    /// What the other person set it to.
    pub theirs: Vec<String>,
}

/// A form brought together with what was saved meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Each field as whoever changed it wants it; what both changed is as it was typed here.
    pub values: Values,
    /// What both changed.
    pub conflicts: Vec<Conflict>,
    /// The fields that were taken over from the other person.
    pub taken: Vec<String>,
}

/// The prints of all fields, as one word list that a hidden field carries.
pub fn fingerprint(values: &Values) -> String {
    values.names().into_iter().fold(String::new(), |mut prints, name| {
        let _ =
            write!(prints, "{}{name}:{:016x}", if prints.is_empty() { "" } else { " " }, print(values, name));
        prints
    })
}

/// Brings what was `typed`, in a form whose fields had the prints `base`, together with what is saved now. `current`
/// holds every field that can be merged; others are left as they were typed.
pub fn merge(base: &str, typed: &Values, current: &Values) -> Merged {
    let known = base
        .split(' ')
        .filter_map(|word| word.rsplit_once(':'))
        .filter_map(|(name, print)| Some((name, u64::from_str_radix(print, 16).ok()?)))
        .collect::<HashMap<_, _>>();
    let mut merged = Merged { values: typed.clone(), conflicts: Vec::new(), taken: Vec::new() };
    let mut names = current.names();
    names.extend(typed.names().into_iter().filter(|name| known.contains_key(name)));
    for (place, name) in names.iter().enumerate() {
        if names[..place].contains(name) {
            continue;
        }
        let was = known.get(name).copied().unwrap_or_else(|| print(&Values::default(), name));
        let (mine, theirs) = (print(typed, name), print(current, name));
        if theirs == was || mine == theirs {
            continue;
        }
        let theirs = current.all(name).map(str::to_owned).collect::<Vec<_>>();
        if mine == was {
            merged.taken.push((*name).to_owned());
            merged.values.replace(name, theirs);
        } else {
            merged.conflicts.push(Conflict { field: (*name).to_owned(), theirs });
        }
    }
    merged
}

/// FNV-1a of a field's values (draft-eastlake-fnv): no secret, only short. Blanks at the ends are no change, and an
/// empty value is none.
fn print(values: &Values, name: &str) -> u64 {
    let values = values.all(name).map(str::trim).filter(|value| !value.is_empty());
    values.fold(0xCBF2_9CE4_8422_2325, |hash, value| {
        value
            .bytes()
            .chain([0xFF])
            .fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn what_only_one_changed_is_kept_and_what_both_changed_is_asked() {
        let was = values(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1"), ("box", "true"), ("many", "x")]);
        let base = fingerprint(&was);
        let typed = values(&[
            ("a", "mine"),
            ("b", "1 "),
            ("c", "mine"),
            ("d", "same"),
            ("many", "x"),
            ("version", "7"),
        ]);
        let current = values(&[
            ("a", "1"),
            ("b", "theirs"),
            ("c", "theirs"),
            ("d", "same"),
            ("box", "true"),
            ("many", "x"),
            ("many", "y"),
        ]);
        let merged = merge(&base, &typed, &current);
        let got = ["a", "b", "c", "d", "box", "version"].map(|name| merged.values.get(name).to_owned());
        assert_eq!(got, ["mine", "theirs", "mine", "same", "", "7"]);
        assert_eq!(merged.values.all("many").collect::<Vec<_>>(), ["x", "y"]);
        assert_eq!(merged.conflicts, [Conflict { field: "c".into(), theirs: vec!["theirs".into()] }]);
        assert_eq!(merged.taken, ["b", "many"]);
    }

    #[test]
    fn without_prints_nothing_is_overwritten_unseen() {
        let (typed, current) =
            (values(&[("a", "mine"), ("b", "same")]), values(&[("a", "theirs"), ("b", "same")]));
        let merged = merge("", &typed, &current);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.values, typed);
    }
}
