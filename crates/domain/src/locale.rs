//! The three languages of the product, and texts written in them.

use serde::{Deserialize, Serialize};

/// A language that pages, mails and documents exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French, the fallback: every text has it.
    #[default]
    Fr,
    /// Arabic, written right to left.
    Ar,
    /// English.
    En,
}

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Locale {
    /// All of them, in the order in which the language switch shows them.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Ar, Self::En];

    /// The two-letter code used in addresses, `lang` and stored rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// Which way its lines run.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::Fr | Self::En => Direction::Ltr,
        }
    }

    /// The locale of a code, exactly as [`Locale::code`] writes it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The best locale for an `Accept-Language` header (RFC 9110, 12.5.4): the highest weight wins, the earlier
    /// of two equals; nothing acceptable gives French.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best: Option<(Self, f32)> = None;
        for range in accept_language.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()))
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Some(locale) = Self::from_code(&primary)
                && weight > 0.0
                && best.is_none_or(|(_, w)| weight > w)
            {
                best = Some((locale, weight));
            }
        }
        best.map_or(Self::Fr, |(locale, _)| locale)
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in up to three languages. French is always there; a missing one falls back to it, visibly: see
/// [`Localized::resolve`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Localized {
    /// The French text, the fallback.
    pub fr: String,
    /// The Arabic text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    /// The English text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Localized {
    /// The text for a reader of `locale`, and the language it really is in: templates put the latter in `lang`
    /// and `dir` when it differs from the page's.
    pub fn resolve(&self, locale: Locale) -> (&str, Locale) {
        let own = match locale {
            Locale::Fr => None,
            Locale::Ar => self.ar.as_deref(),
            Locale::En => self.en.as_deref(),
        };
        own.filter(|text| !text.is_empty()).map_or((self.fr.as_str(), Locale::Fr), |text| (text, locale))
    }

    /// The text for a reader of `locale`, whatever language it falls back to.
    pub fn get(&self, locale: Locale) -> &str {
        self.resolve(locale).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiation_follows_weights_then_order() {
        assert_eq!(Locale::negotiate("ar-MA,fr;q=0.8"), Locale::Ar);
        assert_eq!(Locale::negotiate("de, en;q=0.7, ar;q=0.9"), Locale::Ar);
        assert_eq!(Locale::negotiate("fr;q=0, en;q=0.1"), Locale::En);
        assert_eq!(Locale::negotiate("de-CH, *"), Locale::Fr);
        assert_eq!(Locale::negotiate("en;q=0.5, fr;q=0.5"), Locale::En);
        assert_eq!(Locale::negotiate(""), Locale::Fr);
    }

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let text = Localized {
            fr: "Programme".into(), ar: Some("البرنامج".into()), en: Some(String::new())
        };
        assert_eq!(text.resolve(Locale::Ar), ("البرنامج", Locale::Ar));
        assert_eq!(text.resolve(Locale::En), ("Programme", Locale::Fr));
    }
}
