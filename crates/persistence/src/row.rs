//! Between columns and the domain's values.

use domain::locale::Localized;
use jiff::Timestamp;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::error::StoreError;

/// The row that is being read, so that what makes no sense in it can be named.
pub(crate) struct Origin<I> {
    pub(crate) table: &'static str,
    pub(crate) id: I,
}

impl<I: ToString> Origin<I> {
    /// The error that names this row and `column`.
    pub(crate) fn corrupt(&self, column: &'static str) -> StoreError {
        StoreError::corrupt(self.table, &self.id, column)
    }

    /// A value that was parsed from `column`.
    pub(crate) fn parsed<T>(&self, column: &'static str, value: Option<T>) -> Result<T, StoreError> {
        value.ok_or_else(|| self.corrupt(column))
    }

    /// Whole seconds since 1970.
    pub(crate) fn time(&self, column: &'static str, seconds: i64) -> Result<Timestamp, StoreError> {
        Timestamp::from_second(seconds).map_err(|_| self.corrupt(column))
    }

    /// How many.
    pub(crate) fn count(&self, column: &'static str, number: i64) -> Result<u32, StoreError> {
        u32::try_from(number).map_err(|_| self.corrupt(column))
    }

    /// A list or record kept as JSON.
    pub(crate) fn json<T: DeserializeOwned>(
        &self,
        column: &'static str,
        text: &str,
    ) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|_| self.corrupt(column))
    }

    /// A text in several languages.
    pub(crate) fn localized(&self, column: &'static str, text: &str) -> Result<Localized, StoreError> {
        self.json(column, text)
    }

    /// One of a few words: the name of an enum's variant, as its JSON has it.
    pub(crate) fn word<'de, T: Deserialize<'de>>(
        &self,
        column: &'static str,
        word: &'de str,
    ) -> Result<T, StoreError> {
        let word: StrDeserializer<'de, WordError> = word.into_deserializer();
        T::deserialize(word).map_err(|_| self.corrupt(column))
    }
}

/// A list or record as JSON.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Refused(error.to_string()))
}

/// The name of an enum's variant, as its JSON has it without the quotes.
pub(crate) fn to_word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Refused("not a word".to_owned())),
    }
}
