//! Names as lists in one of the two scripts have them.

use super::Attendee;
use crate::text::{Script, is_arabic, search_key};

/// A name in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// What places it, folded: the family name first where it is known which that is.
    pub key: String,
    /// The name in the order of its key.
    pub name: String,
}

impl Attendee {
    /// The name in one of the two scripts, where it is known in that. Of a name that was given in the other script than the
    /// form's, nobody knows which part is the family name: it stays as it was written.
    pub fn listed_in(&self, script: Script) -> Option<Listed> {
        let arabic = script == Script::Arabic;
        let key = self.sort_key();
        if is_arabic(&key) == arabic {
            let comma = if arabic { "" } else { "," };
            let name = format!("{}{comma} {}", self.family_name, self.given_name);
            return Some(Listed { key, name });
        }
        let other = self.other_script_name.as_ref()?.as_str();
        (is_arabic(other) == arabic).then(|| Listed { key: search_key(other), name: other.to_owned() })
    }
}

impl Listed {
    /// The letter under which it stands; a sign for what starts with none.
    pub fn letter(&self) -> String {
        let first = self.key.chars().find(|c| !c.is_whitespace());
        first.filter(|c| c.is_alphabetic()).map_or_else(|| "#".to_owned(), |c| c.to_uppercase().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::registration::Consents;
    use crate::text::{Email, PersonName};

    fn attendee(given: &str, family: &str, other: Option<&str>) -> Attendee {
        let name = |raw: &str| PersonName::parse(raw).expect("a name");
        Attendee {
            given_name: name(given),
            family_name: name(family),
            other_script_name: other.map(name),
            email: Email::parse("a@example.org").expect("an address"),
            organisation: None,
            city: None,
            profession: None,
            locale: Locale::Fr,
            languages: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            consents: Consents::default(),
        }
    }

    fn name(attendee: &Attendee, script: Script) -> Option<String> {
        attendee.listed_in(script).map(|listed| listed.name)
    }

    #[test]
    fn a_name_stands_in_the_lists_of_the_scripts_in_which_it_is_known() {
        let both = attendee("Élodie", "Özil", Some("إيلودي أوزيل"));
        assert_eq!(name(&both, Script::Latin).as_deref(), Some("Özil, Élodie"));
        assert_eq!(name(&both, Script::Arabic).as_deref(), Some("إيلودي أوزيل"));
        let arabic = attendee("عبد السلام", "بنعيسى", None);
        assert_eq!(name(&arabic, Script::Latin), None);
        assert_eq!(name(&arabic, Script::Arabic).as_deref(), Some("بنعيسى عبد السلام"));
    }

    #[test]
    fn a_letter_is_without_its_marks() {
        let letter = |attendee: &Attendee, script| attendee.listed_in(script).map(|listed| listed.letter());
        let both = attendee("Élodie", "Özil", Some("إيلودي أوزيل"));
        assert_eq!(letter(&both, Script::Latin).as_deref(), Some("O"));
        assert_eq!(letter(&both, Script::Arabic).as_deref(), Some("ا"));
    }
}
