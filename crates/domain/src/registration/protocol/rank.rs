//! The table of ranks: in which order an event's guests are named, seated and received.

use serde::{Deserialize, Serialize};

use super::super::category::NAME;
use crate::event::propose_slug;
use crate::form::{Problem, Reader, TextShape, Values};
use crate::key::Key;
use crate::locale::{Locale, Localized};
use crate::text::search_key;

/// A rank's name.
pub const RANK_NAME: TextShape = NAME.required();

/// A rank of an event's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// Stable within the event: what forms send and rows keep.
    pub key: Key,
    /// What people read.
    pub name: Localized,
}

/// The template: keys, and names in French, Arabic and English.
///
/// It is a proposal for a consulate's reception in France, not the law. Its order among French authorities follows the
/// idea of decree no. 89-655 of 13 September 1989 on public ceremonies and precedence (the State's representative, those
/// who are elected, the courts, the universities, the services); guests from abroad and of the host are put where a host
/// usually puts them. The host decides: every line can be moved, renamed or taken away.
const TEMPLATE: [(&str, &str, &str, &str); 16] = [
    (
        "minister",
        "Ministres et représentants du chef de l’État",
        "الوزراء وممثلو رئيس الدولة",
        "Ministers, representatives of the head of state",
    ),
    ("ambassador", "Ambassadeurs", "السفراء", "Ambassadors"),
    ("prefect", "Préfets", "الولاة", "Prefects"),
    ("parliament", "Parlementaires", "أعضاء البرلمان", "Members of parliament"),
    (
        "region",
        "Présidents de région, de métropole et de département",
        "رؤساء الجهات والأقاليم",
        "Presidents of regions and departments",
    ),
    ("mayor", "Maires", "رؤساء البلديات", "Mayors"),
    ("consul-general", "Consuls généraux", "القناصل العامون", "Consuls general"),
    ("judiciary", "Présidents de juridiction", "رؤساء المحاكم", "Presidents of courts"),
    ("army", "Autorités militaires", "السلطات العسكرية", "Military authorities"),
    (
        "academy",
        "Recteurs et présidents d’université",
        "رؤساء الأكاديميات والجامعات",
        "Heads of academies and universities",
    ),
    ("religion", "Autorités religieuses", "السلطات الدينية", "Religious authorities"),
    ("council", "Élus locaux", "المنتخبون المحليون", "Local councillors"),
    (
        "chamber",
        "Présidents de chambres et de fédérations",
        "رؤساء الغرف والفدراليات",
        "Presidents of chambers and federations",
    ),
    ("partner", "Dirigeants des partenaires", "مسؤولو المؤسسات الشريكة", "Heads of partner bodies"),
    ("association", "Présidents d’association", "رؤساء الجمعيات", "Presidents of associations"),
    ("guest", "Autres invités d’honneur", "ضيوف شرف آخرون", "Other guests of honour"),
];

impl Rank {
    /// The most ranks of an event.
    pub const MOST: usize = 60;

    /// The template's ranks.
    pub fn template() -> Vec<Self> {
        let rank = |(key, fr, ar, en): (&'static str, &str, &str, &str)| Self {
            key: Key::of(key),
            name: Localized { fr: fr.into(), ar: Some(ar.into()), en: Some(en.into()) },
        };
        TEMPLATE.map(rank).into()
    }

    /// The form as it is opened.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        values.set_localized("name", &self.name);
        values
    }

    /// Reads the form into the rank that it changes, which keeps its key, or into a new one beside those of an event.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(values: &Values, all: &[Self], before: Option<&Self>) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let name = reader.localized("name", RANK_NAME);
        let key = before.map_or_else(
            || {
                let base = propose_slug(&name.fr).unwrap_or_else(|| "rank".to_owned());
                Key::free(&base, |key| all.iter().any(|one| one.key == *key))
            },
            |before| before.key.clone(),
        );
        reader.finish(Some(Self { key, name }))
    }
}

/// The rank of an event that a word of a list means: one of this name in any language, or of this key.
pub fn rank_of<'a>(word: &str, ranks: &'a [Rank]) -> Option<&'a Rank> {
    let key = search_key(word);
    let named = |rank: &&Rank| {
        let names = Locale::ALL.map(|locale| search_key(rank.name.get(locale)));
        !key.is_empty() && (names.contains(&key) || search_key(rank.key.as_str()) == key)
    };
    ranks.iter().find(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Fault;

    #[test]
    fn the_template_has_each_rank_once_and_in_all_languages() {
        let ranks = Rank::template();
        for (place, rank) in ranks.iter().enumerate() {
            assert!(ranks[..place].iter().all(|other| other.key != rank.key), "{}", rank.key);
            assert_eq!(Rank::read(&rank.values(), &ranks, Some(rank)), Ok(rank.clone()));
            for locale in Locale::ALL {
                assert_eq!(rank_of(rank.name.get(locale), &ranks), Some(rank));
            }
        }
    }

    #[test]
    fn a_new_rank_has_a_name_and_a_key_of_its_own() {
        let (ranks, mut values) = (Rank::template(), Values::default());
        assert_eq!(Rank::read(&values, &ranks, None), Err(vec![Problem::new("name-fr", Fault::Empty)]));
        values.set("name-fr", "Mayor");
        assert_eq!(Rank::read(&values, &ranks, None).expect("is right").key.as_str(), "mayor-2");
    }

    #[test]
    fn lists_name_ranks_in_any_language() {
        let ranks = Rank::template();
        for word in
            ["Consuls généraux", "CONSULS GENERAUX", "القناصل العامون", "consuls general", "consul general"]
        {
            assert_eq!(rank_of(word, &ranks).map(|rank| rank.key.as_str()), Some("consul-general"), "{word}");
        }
        assert_eq!((rank_of("", &ranks), rank_of("Roi", &ranks)), (None, None));
    }
}
