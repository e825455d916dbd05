//! A registration form, filled in.

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
