//! What names said when they were compared lately. Reading and comparing them is most of what the marks of a list cost, and
//! lists are looked at again and again: two names say the same each time.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use domain::name::{Name, compare};
use domain::registration::WrittenName;

/// Names and pairs that are remembered: those of some hundred pages, in about a megabyte. Beyond, the memory starts anew.
const NAMES: usize = 4_096;
const PAIRS: usize = 16_384;

/// A name that may be compared; it is read when that is needed.
pub(crate) struct Compared {
    written: WrittenName,
    read: OnceCell<Name>,
}

impl Compared {
    pub(super) fn new(written: WrittenName) -> Self {
        Self { written, read: OnceCell::new() }
    }

    fn name(&self) -> &Name {
        self.read.get_or_init(|| self.written.read())
    }
}

/// What names said lately. They are told apart by a hash of 64 bits under a key that nobody knows.
#[derive(Default)]
pub(crate) struct NameMemory {
    hasher: RandomState,
    lately: Mutex<Lately>,
}

#[derive(Default)]
struct Lately {
    keys: HashMap<u64, Arc<[String]>>,
    alike: HashMap<u64, bool>,
}

impl NameMemory {
    /// The keys of a name: see [`Name::keys`].
    pub(super) fn keys(&self, name: &Compared) -> Arc<[String]> {
        let hash = self.hasher.hash_one(&name.written);
        recall(&self.lately, hash, NAMES, |lately| &mut lately.keys, || name.name().keys().into())
    }

    /// Whether somebody should look at the two: see [`compare`].
    pub(super) fn alike(&self, one: &Compared, two: &Compared) -> bool {
        let hash = self.hasher.hash_one((&one.written, &two.written));
        let find = || compare(one.name(), two.name()).is_match();
        recall(&self.lately, hash, PAIRS, |lately| &mut lately.alike, find)
    }
}

/// What is remembered under a hash, or else is found now, among at most so many.
fn recall<T: Clone>(
    lately: &Mutex<Lately>,
    hash: u64,
    most: usize,
    kept: impl Fn(&mut Lately) -> &mut HashMap<u64, T>,
    find: impl FnOnce() -> T,
) -> T {
    let lock = || lately.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept(&mut lock()).get(&hash) {
        return known.clone();
    }
    let found = find();
    let mut lately = lock();
    let all = kept(&mut lately);
    if all.len() >= most {
        all.clear();
    }
    all.insert(hash, found.clone());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(given: &str, family: &str) -> Compared {
        let (given, family) = (given.to_owned(), family.to_owned());
        Compared::new(WrittenName { given, family, other_script: None })
    }

    #[test]
    fn what_is_remembered_is_what_would_be_found() {
        let memory = NameMemory::default();
        let names = [("Mohamed", "El Amrani"), ("Mohammed", "Elamrani"), ("Aya", "Alami"), ("Ali", "Alami")];
        for _ in 0..2 {
            for (one, two) in names.iter().flat_map(|one| names.iter().map(move |two| (one, two))) {
                let [one, two] = [one, two].map(|(given, family)| written(given, family));
                assert_eq!(memory.alike(&one, &two), compare(one.name(), two.name()).is_match());
                assert_eq!(memory.keys(&one).to_vec(), one.name().keys());
            }
        }
    }

    #[test]
    fn what_is_remembered_is_not_read_again() {
        let memory = NameMemory::default();
        memory.alike(&written("Aya", "Alami"), &written("Ali", "Alami"));
        let [one, two] = [written("Aya", "Alami"), written("Ali", "Alami")];
        memory.alike(&one, &two);
        assert!(one.read.get().is_none() && two.read.get().is_none());
    }

    #[test]
    fn the_memory_is_bounded() {
        let memory = NameMemory::default();
        for number in 0..NAMES + 7 {
            memory.keys(&written(&format!("n{number}"), "Alami"));
        }
        assert_eq!(memory.lately.lock().expect("whole").keys.len(), 7);
    }
}
