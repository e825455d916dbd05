//! The other way in: a password with a second factor. Signing in by it, and looking after it.

mod own;
mod sign_in;

pub(super) use own::{confirm, current_fault, factor, form, remove, renew, set};
pub(super) use sign_in::{sign_in, sign_in_form};
#[cfg(test)]
pub(super) use {
    own::{Faults, codes_page, factor_page, password_page},
    sign_in::sign_in_page,
};

use domain::account::{Password, PasswordError};
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::SignedDuration;

/// Why a new password is refused.
fn refusal(locale: Locale, error: PasswordError) -> String {
    let t = i18n::site(locale);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match error {
        PasswordError::TooShort => fl!(t, "password-too-short", min = number(Password::MIN)),
        PasswordError::TooLong => fl!(t, "password-too-long", max = number(Password::MAX)),
    }
}

/// How long to wait.
fn wait_words(locale: Locale, wait: SignedDuration) -> String {
    let minutes = u32::try_from((wait.as_secs() + 59) / 60).unwrap_or(u32::MAX).max(1);
    fl!(i18n::site(locale), "signin-wait", form = i18n::plural::form(minutes), minutes = minutes)
}
