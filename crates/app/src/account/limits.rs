//! How often may be tried, by account and by where requests come from. Each process counts for itself: several together
//! let through a few more, which changes nothing of what guessing costs.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::account::{Rate, Tries};
use domain::ids::RegistrationId;
use domain::text::Email;
use jiff::{SignedDuration, Timestamp};

use crate::AppError;

/// Where a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// What is tried.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tried<'a> {
    /// A password or a second factor of the account of an address.
    PasswordOf(&'a Email),
    /// A link by mail to an address.
    LinkTo(&'a Email),
    /// A link by mail to the address of a registration.
    ManageLink(RegistrationId),
    /// A passkey.
    Passkey,
    /// The organisation's provider.
    Provider,
    /// A form with files, of those that anybody may send.
    Upload(Client),
}

/// A password is guessed at five times, then once a minute; somebody who mistypes waits little.
const PASSWORD: Rate = Rate { burst: 5, every: SignedDuration::from_mins(1) };
/// Nobody's mailbox is filled by somebody else.
const LINK: Rate = Rate { burst: 4, every: SignedDuration::from_mins(4) };
/// Whoever tries many accounts from one place. A consulate shares one.
const PLACE: Rate = Rate { burst: 40, every: SignedDuration::from_secs(10) };

/// Forms with files from one place. A consulate shares one, and somebody corrects theirs a few times.
const UPLOAD: Rate = Rate { burst: 30, every: SignedDuration::from_secs(30) };

/// More than are ever busy at once; beyond, who tried least lately is forgotten.
const REMEMBERED: usize = 50_000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Password(String),
    Link(String),
    Manage(RegistrationId),
    Place(u128),
    Upload(u128),
}

/// How often what was tried lately.
#[derive(Default)]
pub(crate) struct Limits(Mutex<HashMap<Key, Tries>>);

impl Limits {
    /// Counts a try.
    ///
    /// # Errors
    /// [`AppError::TooManyTries`].
    pub(crate) fn take(
        &self,
        tried: Tried<'_>,
        client: Option<Client>,
        now: Timestamp,
    ) -> Result<(), AppError> {
        let own = match tried {
            Tried::PasswordOf(email) => Some((Key::Password(email.key()), PASSWORD)),
            Tried::LinkTo(email) => Some((Key::Link(email.key()), LINK)),
            Tried::ManageLink(id) => Some((Key::Manage(id), LINK)),
            Tried::Upload(client) => Some((Key::Upload(place_of(client.0)), UPLOAD)),
            Tried::Passkey | Tried::Provider => None,
        };
        let place = client.map(|client| (Key::Place(place_of(client.0)), PLACE));
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= REMEMBERED {
            counted.retain(|_, tries| !tries.is_over(now));
            if counted.len() >= REMEMBERED {
                counted.clear();
            }
        }
        // The place first: who is stopped there costs the accounts that they try nothing.
        for (key, rate) in place.into_iter().chain(own) {
            counted.entry(key).or_default().take(rate, now).map_err(AppError::TooManyTries)?;
        }
        Ok(())
    }
}

/// An address, or the network of a household: whoever has an IPv6 address has 2⁶⁴ of them.
fn place_of(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits() >> 64 << 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> Email {
        Email::parse(text).expect("an address")
    }

    fn from(text: &str) -> Client {
        Client(text.parse().expect("an address"))
    }

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn one_account_is_guessed_at_five_times_from_wherever() {
        let limits = Limits::default();
        let (a, b) = (email("A@example.org"), email("b@example.org"));
        for n in 0..5 {
            let place = from(&format!("10.0.0.{n}"));
            assert!(limits.take(Tried::PasswordOf(&a), Some(place), NOW).is_ok());
        }
        let again = limits.take(Tried::PasswordOf(&email("a@example.org")), Some(from("10.0.0.9")), NOW);
        assert!(matches!(again, Err(AppError::TooManyTries(wait)) if wait.as_secs() == 60));
        assert!(limits.take(Tried::PasswordOf(&b), Some(from("10.0.0.9")), NOW).is_ok(), "others go on");
        assert!(
            limits.take(Tried::LinkTo(&a), Some(from("10.0.0.9")), NOW).is_ok(),
            "and so do other ways in"
        );
    }

    #[test]
    fn one_place_tries_forty_accounts() {
        let limits = Limits::default();
        let target = |n: u32| email(&format!("a{n}@example.org"));
        for n in 0..40 {
            // Another address of the same household each time.
            let place = from(&format!("2001:db8:1:2::{n}"));
            assert!(limits.take(Tried::PasswordOf(&target(n)), Some(place), NOW).is_ok(), "{n}");
        }
        let one_more = limits.take(Tried::PasswordOf(&target(99)), Some(from("2001:db8:1:2:ffff::1")), NOW);
        assert!(one_more.is_err());
        assert!(limits.take(Tried::Passkey, Some(from("2001:db8:1:2::1")), NOW).is_err());
        assert!(limits.take(Tried::Passkey, Some(from("2001:db8:1:3::1")), NOW).is_ok(), "the neighbours");
        for n in 0..5 {
            assert!(limits.take(Tried::PasswordOf(&target(99)), Some(from("10.0.0.1")), NOW).is_ok(), "{n}");
        }
    }
}
