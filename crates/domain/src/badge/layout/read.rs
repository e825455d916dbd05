//! Layouts as JSON: read with everything that is wrong named by its place, and written.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::Layout;
use crate::locale::Localized;

/// Why a text is no layout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// It is larger than any layout.
    #[error("more than {max} bytes")]
    TooLarge {
        /// The limit, in bytes.
        max: usize,
    },
    /// It was written by a later version of the program.
    #[error("a layout of version {0}, which this version of the program does not know")]
    Newer(u64),
    /// It is not JSON, or something in it is missing, unknown or of the wrong kind.
    #[error("{path}: {reason}")]
    Malformed {
        /// Where: `sides.front[2].draw.text.parts[0].face`; `.` for the whole.
        path: String,
        /// What is wrong there, for who writes files by hand.
        reason: String,
    },
}

impl Layout {
    /// Reads a layout. That it makes sense where it is used is for [`Layout::check`].
    ///
    /// # Errors
    /// [`ReadFault`].
    pub fn from_json(json: &str) -> Result<Self, ReadFault> {
        #[derive(Deserialize)]
        struct Head {
            version: u64,
        }
        if json.len() > Self::MAX_BYTES {
            return Err(ReadFault::TooLarge { max: Self::MAX_BYTES });
        }
        let head = read::<Head>(json)?;
        match head.version {
            version if version > u64::from(Self::VERSION) => Err(ReadFault::Newer(version)),
            version if version < u64::from(Self::VERSION) => Err(ReadFault::Malformed {
                path: "version".to_owned(),
                reason: format!("there is no version {version}"),
            }),
            _ => read(json),
        }
    }

    /// The layout as it is kept and sent.
    pub fn to_json(&self) -> String {
        // Text, numbers and lists: there is nothing in it that JSON cannot say.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, ReadFault> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let malformed = |path: String, reason: String| ReadFault::Malformed { path, reason };
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| malformed(error.path().to_string(), error.inner().to_string()))?;
    deserializer.end().map_err(|error| malformed(".".to_owned(), error.to_string()))?;
    Ok(value)
}

/// Words by language, and nothing else beside them.
pub(super) fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Localized, D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Words {
        fr: String,
        ar: Option<String>,
        en: Option<String>,
    }
    let Words { fr, ar, en } = Words::deserialize(deserializer)?;
    let all = [Some(&fr), ar.as_ref(), en.as_ref()];
    if all.into_iter().flatten().any(|text| text.chars().any(char::is_control)) {
        return Err(D::Error::custom("a control character"));
    }
    Ok(Localized { fr, ar, en })
}
