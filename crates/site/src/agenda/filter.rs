//! Which part of the programme is shown, as its address says it.

use domain::ids::TrackId;
use domain::registration::SpokenLanguage;
use jiff::civil::Date;
use serde::Deserialize;

/// The words of the address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FilterQuery {
    pub(super) day: String,
    pub(super) track: String,
    pub(super) language: String,
    pub(super) mine: String,
}

/// What is looked for. Nothing of it: the whole programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// One day, where the event takes place.
    pub(super) day: Option<Date>,
    /// One track.
    pub(super) track: Option<TrackId>,
    /// What a listener of this language can follow.
    pub(super) language: Option<SpokenLanguage>,
    /// What the reader chose.
    pub(super) mine: bool,
}

impl FilterQuery {
    /// The filter. A word that means nothing filters nothing.
    pub(super) fn parse(&self) -> Filter {
        Filter {
            day: self.day.parse().ok(),
            track: self.track.parse().ok(),
            language: SpokenLanguage::from_code(&self.language),
            mine: self.mine == "1",
        }
    }
}

impl Filter {
    /// Whether nothing is looked for.
    pub(super) fn is_whole(&self) -> bool {
        *self == Self::default()
    }

    /// Its names and values in an address, and in a form's hidden fields.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            self.day.map(|day| ("day", day.to_string())),
            self.track.map(|track| ("track", track.to_string())),
            self.language.map(|language| ("language", language.code().to_owned())),
            self.mine.then(|| ("mine", "1".to_owned())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The query part of the address, `""` or starting with `?`. Dates, ids and codes need no encoding.
    pub(super) fn address(&self) -> String {
        let pairs = self.pairs().into_iter().map(|(name, value)| format!("{name}={value}"));
        let query = pairs.collect::<Vec<_>>().join("&");
        if query.is_empty() { query } else { format!("?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let query = FilterQuery {
            day: "2025-06-25".into(),
            track: "01974c2b-7b00-7000-8000-000000000001".into(),
            language: "zgh".into(),
            mine: "1".into(),
        };
        let address = query.parse().address();
        assert_eq!(address, "?day=2025-06-25&track=01974c2b-7b00-7000-8000-000000000001&language=zgh&mine=1");
        let nonsense = FilterQuery { day: "hier".into(), language: "<b>".into(), ..FilterQuery::default() };
        assert_eq!(nonsense.parse(), Filter::default());
        assert_eq!(Filter::default().address(), "");
    }
}
