//! A registration form, filled in.

use app::App;
use uuid::{Builder, Uuid};

/// What a form carries that was handed out long enough ago for a person to have filled it in: its key, one for each
/// number, and what the server knows it by.
pub fn handed_out(app: &App, n: u128) -> Vec<(String, String)> {
    // Some day in 2023: a form may be left open for as long as one likes.
    const LONG_AGO: u64 = 1_700_000_000_000;
    stamped(app, Builder::from_unix_timestamp_millis(LONG_AGO, &random_part(Uuid::from_u128(n))).into_uuid())
}

/// Fields of a form that was opened at this moment, as if that had been a minute ago.
pub fn aged(app: &App, fields: &[(String, String)]) -> Vec<(String, String)> {
    let key = fields.iter().find(|(name, _)| name == KEY).expect("every form has a key");
    let key = Uuid::parse_str(&key.1).expect("a key");
    let (seconds, nanoseconds) = key.get_timestamp().expect("a key tells its time").to_unix();
    let earlier = (seconds - 60) * 1_000 + u64::from(nanoseconds / 1_000_000);
    let key = Builder::from_unix_timestamp_millis(earlier, &random_part(key)).into_uuid();
    let others = fields.iter().filter(|(name, _)| name != KEY && name != STAMP).cloned();
    stamped(app, key).into_iter().chain(others).collect()
}

const KEY: &str = "idempotency_key";
const STAMP: &str = "stamp";

fn stamped(app: &App, key: Uuid) -> Vec<(String, String)> {
    vec![(KEY.to_owned(), key.to_string()), (STAMP.to_owned(), app::registration::stamp(app, key))]
}

fn random_part(key: Uuid) -> [u8; 10] {
    key.as_bytes()[6..].try_into().expect("ten of sixteen bytes")
}

/// What somebody writes into the registration form.
#[derive(Debug, Clone)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// The `n`th of many different people; only what is required is filled in.
    pub fn person(n: usize) -> Self {
        Self::named("Invitée", &format!("Numéro{}", letters(n)), &format!("invitee{n}@exemple.org"))
    }

    /// Somebody of this name and address.
    pub fn named(given: &str, family: &str, email: &str) -> Self {
        Self(Vec::new()).with("given_name", given).with("family_name", family).with("email", email)
    }

    /// With a field set to a value, instead of what it had.
    #[must_use]
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self.0.retain(|(name, _)| name != field);
        self.and(field, value)
    }

    /// With one more value of a field that can have several.
    #[must_use]
    pub fn and(mut self, field: &str, value: &str) -> Self {
        self.0.push((field.to_owned(), value.to_owned()));
        self
    }

    /// The fields, preceded by others such as the page's hidden ones.
    pub fn fields(&self, before: &[(String, String)]) -> Vec<(String, String)> {
        before.iter().chain(&self.0).cloned().collect()
    }
}

/// A number in letters: names have no digits.
fn letters(n: usize) -> String {
    n.to_string().bytes().map(|digit| char::from(b'a' + (digit - b'0'))).collect()
}
