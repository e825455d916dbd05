//! Names that try a layout: those of an event that are longest or hardest to set, and made-up ones before it has any.

use crate::text::PersonName;

/// In which way somebody's badge is hard to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Awkward {
    /// The longest name in Latin letters.
    Latin,
    /// The longest name in Arabic, or in another script that is not Latin.
    Arabic,
    /// The longest name in two scripts at once.
    Mixed,
    /// The name of the most words.
    Words,
    /// The name with the most marks on its letters.
    Marks,
    /// The longest name in the other script.
    OtherScript,
    /// The longest name of where somebody works.
    Organisation,
    /// The longest name of what somebody does.
    JobTitle,
}

impl Awkward {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Latin,
        Self::Arabic,
        Self::Mixed,
        Self::Words,
        Self::Marks,
        Self::OtherScript,
        Self::Organisation,
        Self::JobTitle,
    ];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Arabic => "arabic",
            Self::Mixed => "mixed",
            Self::Words => "words",
            Self::Marks => "marks",
            Self::OtherScript => "other-script",
            Self::Organisation => "organisation",
            Self::JobTitle => "job-title",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Somebody who does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeUp {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The whole name in the other script.
    pub other_script_name: Option<PersonName>,
    /// Where they work.
    pub organisation: String,
    /// What they do.
    pub profession: String,
}

impl MadeUp {
    /// Somebody whose badge is hard to set in a way. Nothing only if a name here were none, which a test refuses.
    pub fn of(awkward: Awkward) -> Option<Self> {
        let (given, family, other) = match awkward {
            Awkward::Latin => ("Abderrahmane-Zakariyae", "Ben El Houssaine Alaoui-Cherkaoui", ""),
            Awkward::Arabic => ("عبد الرحمن زكرياء", "بن الحسين العلوي الشرقاوي الإدريسي", ""),
            Awkward::Mixed => ("Maryam مريم", "El Idrissi الإدريسي", ""),
            Awkward::Words => ("Marie de la Paix Ange", "de la Tour du Pin et de la Roche", ""),
            Awkward::Marks => ("Zoë-Chloé Anaïs", "Ñúñez y Åström-Đặng", ""),
            Awkward::OtherScript => {
                ("Fatima-Zahra", "Bensouda", "فاطمة الزهراء بنت عبد القادر بنسودة الأندلسي")
            }
            Awkward::Organisation | Awkward::JobTitle => ("Ilyas", "Amrani", "إلياس العمراني"),
        };
        let organisation = match awkward {
            Awkward::Organisation => {
                "Fédération internationale des associations d’entraide et de coopération franco-marocaines"
            }
            _ => "Université Lumière",
        };
        let profession = match awkward {
            Awkward::JobTitle => {
                "Directrice adjointe chargée des relations internationales et de la recherche"
            }
            _ => "Ingénieure",
        };
        let other = PersonName::parse(other).ok();
        Some(Self {
            given_name: PersonName::parse(given).ok()?,
            family_name: PersonName::parse(family).ok()?,
            other_script_name: other,
            organisation: organisation.to_owned(),
            profession: profession.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_somebody_made_up_for_each_way() {
        for awkward in Awkward::ALL {
            assert!(MadeUp::of(awkward).is_some(), "{awkward:?}");
            assert_eq!(Awkward::from_code(awkward.code()), Some(awkward));
        }
        let other = MadeUp::of(Awkward::OtherScript).and_then(|one| one.other_script_name);
        assert!(other.is_some());
    }
}
