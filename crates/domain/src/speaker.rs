//! People on the programme.

use serde::{Deserialize, Serialize};

use crate::ids::{EventId, SpeakerId};
use crate::locale::Localized;

/// Someone on the programme: a speaker, the moderator, the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Their identity.
    pub id: SpeakerId,
    /// Whose programme.
    pub event_id: EventId,
    /// Their name, as each script writes it.
    pub name: Localized,
    /// What they do at this event: « modérateur de la soirée ».
    pub role: Localized,
    /// What they do in life.
    pub job: Localized,
}

impl Speaker {
    /// The first letters of the first and last word of a name, for the engraved portrait.
    pub fn initials(name: &str) -> String {
        let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
        let first = words.next();
        first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Speaker;

    #[test]
    fn initials() {
        assert_eq!(Speaker::initials("Fatima Baroudi"), "FB");
        assert_eq!(Speaker::initials("Jean de la Tour"), "JT");
        assert_eq!(Speaker::initials("Zineb"), "Z");
        assert_eq!(Speaker::initials(""), "");
    }
}
