//! What somebody agrees to, one thing at a time, and when they changed their mind.

use jiff::Timestamp;

use super::Consents;

/// One of the things that somebody may agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consent {
    /// See [`Consents::networking`].
    Networking,
    /// See [`Consents::photos`].
    Photos,
    /// See [`Consents::news`].
    News,
    /// See [`Consents::partners`].
    Partners,
}

impl Consent {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 4] = [Self::Networking, Self::Photos, Self::News, Self::Partners];

    /// The name in rows and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Networking => "networking",
            Self::Photos => "photos",
            Self::News => "news",
            Self::Partners => "partners",
        }
    }

    /// The consent of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|consent| consent.code() == code)
    }
}

/// A change of mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConsentChange {
    /// About what.
    pub consent: Consent,
    /// Whether they agree from then on.
    pub given: bool,
    /// When.
    pub at: Timestamp,
}

impl Consents {
    /// Whether somebody agreed.
    pub const fn has(self, consent: Consent) -> bool {
        match consent {
            Consent::Networking => self.networking,
            Consent::Photos => self.photos,
            Consent::News => self.news,
            Consent::Partners => self.partners,
        }
    }

    /// The same but for one thing.
    #[must_use]
    pub const fn with(self, consent: Consent, given: bool) -> Self {
        match consent {
            Consent::Networking => Self { networking: given, ..self },
            Consent::Photos => Self { photos: given, ..self },
            Consent::News => Self { news: given, ..self },
            Consent::Partners => Self { partners: given, ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_alone() {
        for consent in Consent::ALL {
            let one = Consents::default().with(consent, true);
            assert_eq!(Consent::ALL.map(|other| one.has(other)), Consent::ALL.map(|other| other == consent));
            assert_eq!(one.with(consent, false), Consents::default());
            assert_eq!(Consent::from_code(consent.code()), Some(consent));
        }
    }
}
