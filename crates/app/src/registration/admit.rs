//! In which categories somebody may register by themselves.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::event::Event;
use domain::key::Key;
use domain::registration::{EventCategory, Visibility};

use crate::event::EventInfo;
use crate::{App, AppError};

const PURPOSE: &str = "category-link";

/// What a category's link ends in: 128 bits that only this installation can make, other ones with each new number.
/// Nothing is stored, so a copied database opens no category.
pub fn category_link(app: &App, event: &Event, category: &EventCategory) -> String {
    URL_SAFE_NO_PAD.encode(app.secret().mac(PURPOSE, &told(event, category)))
}

fn told(event: &Event, category: &EventCategory) -> Vec<u8> {
    let number = category.link_number.to_be_bytes();
    [event.id.0.as_bytes().as_slice(), &number, category.key.as_str().as_bytes()].concat()
}

/// The categories on the public form, in the organisers' order.
pub fn public_categories(event: &Event) -> Vec<EventCategory> {
    let all = event.all_categories();
    all.iter().filter(|one| one.visibility == Visibility::Public).cloned().collect()
}

/// The category of a key, for somebody who came by `link`: a public one, or one that the link opens.
///
/// # Errors
/// [`AppError::NotFound`]: whether there is a category that is not public is nobody's business.
pub fn admit(app: &App, info: &EventInfo, key: &str, link: Option<&str>) -> Result<EventCategory, AppError> {
    let category = Key::parse(key).and_then(|key| info.event.category(&key)).ok_or(AppError::NotFound)?;
    let opened = || {
        let mac = link.and_then(|link| URL_SAFE_NO_PAD.decode(link).ok()).unwrap_or_default();
        app.secret().verify(PURPOSE, &told(&info.event, &category), &mac)
    };
    match category.visibility {
        Visibility::Public => Ok(category),
        Visibility::Link if opened() => Ok(category),
        Visibility::Link | Visibility::Invitation => Err(AppError::NotFound),
    }
}
