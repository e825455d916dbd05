//! How often may be tried, by account, by address and by where requests come from. Each process counts for itself:
//! several together let through a few more, which changes nothing of what guessing or filling a mailbox costs.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::limit::{Rate, Tries};
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
    /// A sign-in link by mail to an address.
    LinkTo(&'a Email),
    /// A passkey.
    Passkey,
    /// The organisation's provider.
    Provider,
    /// To register somebody of an address.
    Registering(&'a Email),
    /// A mail to the address of a registration that anybody can ask for: its ticket again, a link to change it.
    TicketMailTo(&'a Email),
    /// A file in a form that anybody may send.
    Upload,
}

/// A password is guessed at five times, then once a minute; somebody who mistypes waits little.
const PASSWORD: Rate = Rate { burst: 5, every: SignedDuration::from_mins(1) };
/// Nobody's mailbox is filled by somebody else.
const LINK: Rate = Rate { burst: 4, every: SignedDuration::from_mins(4) };
/// Nobody's mailbox is filled with tickets either: five at once, and five more in an hour.
const TICKET_MAIL: Rate = Rate { burst: 5, every: SignedDuration::from_mins(12) };
/// Whoever tries many accounts from one place. A consulate shares one.
const PLACE: Rate = Rate { burst: 40, every: SignedDuration::from_secs(10) };
/// Files from one place. A consulate shares one, and somebody corrects theirs a few times.
const UPLOAD: Rate = Rate { burst: 60, every: SignedDuration::from_secs(20) };
/// People who register under one address: an assistant enters a delegation, a parent a family. Each of them is sent a
/// mail, and the address may be a stranger's.
const REGISTERED: Rate = Rate { burst: 40, every: SignedDuration::from_mins(3) };
/// After how long one place may send one more registration than those it may send at once: 30 a minute.
const NEXT_REGISTRATION: SignedDuration = SignedDuration::from_secs(2);

/// How many registrations one place may send at once, where the settings do not say: a full hall on its own network is
/// one address, and its five hundred people take out their phones when they are asked to.
pub const REGISTRATIONS_AT_ONCE: u32 = 500;

/// More than are ever busy at once; beyond, who tried least lately is forgotten.
const REMEMBERED: usize = 50_000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Password(String),
    Link(String),
    TicketMail(String),
    Place(u128),
    Registered(String),
    RegisteringPlace(u128),
    UploadingPlace(u128),
}

/// How often what was tried lately.
#[derive(Default)]
struct Counted(Mutex<HashMap<Key, Tries>>);

impl Counted {
    fn take(&self, keys: impl IntoIterator<Item = (Key, Rate)>, now: Timestamp) -> Result<(), AppError> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= REMEMBERED {
            counted.retain(|_, tries| !tries.is_over(now));
            if counted.len() >= REMEMBERED {
                counted.clear();
            }
        }
        for (key, rate) in keys {
            counted.entry(key).or_default().take(rate, now).map_err(AppError::TooManyTries)?;
        }
        Ok(())
    }
}

/// How often may be tried.
pub(crate) struct Limits {
    accounts: Counted,
    /// Apart, so that whoever registers thousands makes nobody's guesses forgotten.
    guests: Counted,
    /// How many registrations one place may send at once; any number where there is none.
    registrations: Option<u32>,
}

impl Limits {
    pub(crate) fn new(registrations: Option<u32>) -> Self {
        Self { accounts: Counted::default(), guests: Counted::default(), registrations }
    }

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
        let place = client.map(|client| place_of(client.0));
        let usual_place = place.map(|place| (Key::Place(place), PLACE));
        let (counted, place, own) = match tried {
            Tried::PasswordOf(email) => {
                (&self.accounts, usual_place, Some((Key::Password(email.key()), PASSWORD)))
            }
            Tried::LinkTo(email) => (&self.accounts, usual_place, Some((Key::Link(email.key()), LINK))),
            Tried::Passkey | Tried::Provider => (&self.accounts, usual_place, None),
            Tried::TicketMailTo(email) => {
                (&self.guests, usual_place, Some((Key::TicketMail(email.key()), TICKET_MAIL)))
            }
            Tried::Upload => (&self.guests, place.map(|place| (Key::UploadingPlace(place), UPLOAD)), None),
            Tried::Registering(email) => {
                let Some(burst) = self.registrations else { return Ok(()) };
                let rate = Rate { burst, every: NEXT_REGISTRATION };
                let place = place.map(|place| (Key::RegisteringPlace(place), rate));
                (&self.guests, place, Some((Key::Registered(email.key()), REGISTERED)))
            }
        };
        // The place first: who is stopped there costs the accounts that they try nothing.
        counted.take(place.into_iter().chain(own), now)
    }
}

/// An address, or the network of a household: whoever has an IPv6 address has 2⁶⁴ of them.
pub(crate) fn place_of(address: IpAddr) -> u128 {
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
        let limits = Limits::new(Some(REGISTRATIONS_AT_ONCE));
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
        let limits = Limits::new(Some(REGISTRATIONS_AT_ONCE));
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

    #[test]
    fn a_hall_registers_at_once_and_one_place_does_not_register_for_ever() {
        let limits = Limits::new(Some(500));
        let send = |n: u32, place: &str, now| {
            limits.take(Tried::Registering(&email(&format!("a{n}@example.org"))), Some(from(place)), now)
        };
        for n in 0..500 {
            assert!(send(n, "10.0.0.1", NOW).is_ok(), "{n}");
        }
        let wait = send(500, "10.0.0.1", NOW);
        assert!(matches!(wait, Err(AppError::TooManyTries(wait)) if wait.as_secs() == 2), "{wait:?}");
        assert!(send(500, "10.0.0.2", NOW).is_ok(), "other places go on");
        let later = NOW + SignedDuration::from_mins(1);
        assert_eq!((0..100).filter(|n| send(600 + n, "10.0.0.1", later).is_ok()).count(), 30);
        let signing_in = limits.take(Tried::Passkey, Some(from("10.0.0.1")), NOW);
        assert!(signing_in.is_ok(), "signing in is another matter");
    }

    #[test]
    fn one_address_is_registered_under_by_a_delegation() {
        let limits = Limits::new(Some(500));
        let all = email("tous@example.org");
        let sent =
            (0..60).map(|n| limits.take(Tried::Registering(&all), Some(from(&format!("10.0.0.{n}"))), NOW));
        assert_eq!(sent.flatten().count(), 40);
        let unlimited = Limits::new(None);
        assert!(
            (0..1_000).all(|_| unlimited.take(Tried::Registering(&all), Some(from("10.0.0.1")), NOW).is_ok())
        );
    }
}
