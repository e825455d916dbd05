//! Links that sign somebody in, and who is signed in where.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Grant;
use crate::ids::{AccessSessionId, AccountId};

/// Who or what a link or a session is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFor {
    /// A person, with whatever they are at each moment.
    Account(AccountId),
    /// Whoever holds it, for one thing: a door for the evening, or the console for who has the command line.
    Pass(Grant),
}

/// A link that signs somebody in, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whom.
    pub opens: LinkFor,
    /// Until when they stay signed in.
    pub session_until: Timestamp,
}

/// How somebody signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInMethod {
    /// By a link in a mail, or one that was handed over.
    Link,
    /// By a password and a second factor.
    Password,
    /// By a passkey.
    Passkey,
    /// By the organisation's own sign-in.
    Federated,
}

/// A browser on a system, as its user agent tells: enough to know one's own devices again, too little to follow
/// anybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device(String);

impl Device {
    /// The longest stored name, in characters.
    const MAX: usize = 40;

    /// Reads a `User-Agent` header. Nobody is held to what they say in it: it is a label, no proof.
    pub fn from_user_agent(header: &str) -> Self {
        // The order matters: most browsers also name those that they descend from.
        const BROWSERS: [(&str, &str); 6] = [
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("Firefox/", "Firefox"),
            ("FxiOS/", "Firefox"),
            ("Chrom", "Chrome"),
            ("Safari/", "Safari"),
        ];
        const SYSTEMS: [(&str, &str); 7] = [
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("CrOS", "ChromeOS"),
            ("Windows", "Windows"),
            ("Mac OS", "macOS"),
            ("Linux", "Linux"),
        ];
        let named = |table: &[(&str, &'static str)]| {
            table.iter().find(|(sign, _)| header.contains(sign)).map(|(_, name)| *name)
        };
        Self([named(&BROWSERS), named(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    /// A device as it was stored.
    pub fn stored(text: &str) -> Self {
        Self(text.chars().filter(|c| !c.is_control()).take(Self::MAX).collect())
    }

    /// Its name; empty where nothing is known of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Somebody who is signed in on a device, as they see it themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identity, which opens nothing.
    pub id: AccessSessionId,
    /// How it began.
    pub method: SignInMethod,
    /// On what.
    pub device: Device,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, give or take some minutes.
    pub seen_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_by_browser_and_system() {
        for (header, name) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like \
                 Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari · iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537",
                "Chrome · Android",
            ),
            ("curl/8.5.0", ""),
            ("", ""),
        ] {
            assert_eq!(Device::from_user_agent(header).as_str(), name, "{header}");
        }
        assert_eq!(Device::stored(&"a\n".repeat(90)).as_str(), "a".repeat(40));
    }
}
