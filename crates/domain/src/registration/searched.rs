//! What a registration is found by.

use super::Attendee;
use crate::name::{Name, Typed};
use crate::text::{PersonName, search_key};

/// What is looked through when somebody is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Searched<'a> {
    /// Given name.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// The whole name in the other script.
    pub other_script_name: Option<&'a str>,
    /// Where they work or what they stand for.
    pub organisation: Option<&'a str>,
    /// Their address.
    pub email: &'a str,
}

/// A name as it is kept, before it is read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WrittenName {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The whole name in the other script.
    pub other_script: Option<String>,
}

impl WrittenName {
    /// The name as it is compared with others.
    pub fn read(&self) -> Name {
        Name::new(&self.given, &self.family, self.other_script.as_deref())
    }
}

/// What a database keeps of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchIndex {
    /// All words, each behind a blank, so that `"% amr%"` finds those that start with « amr »: names in both scripts,
    /// organisation and address, folded, then [`Name::words`].
    pub text: String,
    /// [`Name::keys`], by which the same person is found again.
    pub keys: Vec<String>,
}

impl SearchIndex {
    /// Which rules made it: a higher number than a row bears means that its words are to be made anew.
    pub const VERSION: i64 = 2;

    /// The words under which it is found, each once.
    pub fn words(&self) -> std::collections::BTreeSet<&str> {
        self.text.split_whitespace().chain(self.keys.iter().map(String::as_str)).collect()
    }
}

impl Searched<'_> {
    /// The name as it is compared with others.
    pub fn name(&self) -> Name {
        Name::new(self.given_name, self.family_name, self.other_script_name)
    }

    /// Whether what was typed starts words of their names or of their organisation: not of their address alone, which
    /// may be that of who brings them along.
    pub fn is_named(&self, typed: &Typed) -> bool {
        let names = Searched { email: "", ..*self }.index().text;
        typed.words().all(|word| names.contains(&format!(" {word}")))
    }

    /// What a database keeps of it.
    pub fn index(&self) -> SearchIndex {
        let parts = [
            Some(self.given_name),
            Some(self.family_name),
            self.other_script_name,
            self.organisation,
            Some(self.email),
        ];
        let mut text = String::with_capacity(120);
        for part in parts.into_iter().flatten() {
            text.push(' ');
            text.push_str(&search_key(part));
            // « d’Aubrac » is one word, which people look for under either of its beginnings.
            for behind in part.split(['\'', '\u{2019}']).skip(1) {
                text.push(' ');
                text.push_str(&search_key(behind));
            }
        }
        let name = self.name();
        for word in name.words() {
            text.push(' ');
            text.push_str(&word);
        }
        SearchIndex { text, keys: name.keys() }
    }
}

impl Attendee {
    /// What a search at the door or in the console looks through.
    pub fn searched(&self) -> Searched<'_> {
        Searched {
            given_name: self.given_name.as_str(),
            family_name: self.family_name.as_str(),
            other_script_name: self.other_script_name.as_ref().map(PersonName::as_str),
            organisation: self.organisation.as_deref(),
            email: self.email.as_str(),
        }
    }

    /// The name as it is kept.
    pub fn written_name(&self) -> WrittenName {
        WrittenName {
            given: self.given_name.to_string(),
            family: self.family_name.to_string(),
            other_script: self.other_script_name.as_ref().map(ToString::to_string),
        }
    }

    /// The name as it is compared with others.
    pub fn name(&self) -> Name {
        let other = self.other_script_name.as_ref().map(PersonName::as_str);
        Name::new(self.given_name.as_str(), self.family_name.as_str(), other)
    }
}

#[cfg(test)]
mod tests {
    use super::Searched;

    #[test]
    fn a_name_behind_an_apostrophe_is_found_under_both_its_beginnings() {
        let index = Searched {
            given_name: "Jeanne",
            family_name: "d’Aubrac-Tissot",
            other_script_name: None,
            organisation: Some("Maison de l'Olivier"),
            email: "j@example.org",
        }
        .index();
        for begun in [" daubrac", " aubrac", " tissot", " lolivier", " olivier"] {
            assert!(index.text.contains(begun), "{begun} in {}", index.text);
        }
    }

    #[test]
    fn a_registration_is_found_by_its_words_and_its_name_in_any_spelling() {
        let index = Searched {
            given_name: "Zoé",
            family_name: "El-Amrani",
            other_script_name: Some("زوي العمراني"),
            organisation: Some("Chambre"),
            email: "z@example.org",
        }
        .index();
        let folded = " zoe el amrani زوي العمراني chambre z example org ";
        assert!(index.text.starts_with(folded), "{}", index.text);
        let words = index.words();
        assert!(
            words.contains("~amrn.emrene") && words.contains("^amrn.mrene") && words.contains("=dmnr"),
            "{words:?}"
        );
    }
}
