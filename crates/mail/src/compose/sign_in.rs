//! The letter that signs a member of staff in.

use domain::locale::Locale;
use domain::text::Email;
use i18n_embed_fl::fl;

use super::Stamp;
use super::sheet::{Action, Paragraph, Sheet, Worded};
use crate::{Letter, MailError};

/// The product speaks here, not an organisation: one address may work for several.
const PRODUCT: &str = "Multaqa";

/// A letter with a link that signs somebody in once.
///
/// # Errors
/// When a template fails.
pub fn sign_in_link(stamp: Stamp, to: &Email, locale: Locale, url: &str) -> Result<Letter, MailError> {
    let t = i18n::mail(locale);
    let sheet = Sheet {
        locale,
        brand: Worded { text: PRODUCT.to_owned(), lang: Locale::En },
        theme: None,
        title: fl!(t, "title-sign-in"),
        cover: None,
        paragraphs: vec![Paragraph::plain(fl!(t, "lead-sign-in"))],
        facts: Vec::new(),
        actions: vec![Action { label: fl!(t, "action-sign-in"), url: url.to_owned() }],
        notes: vec![fl!(t, "note-sign-in")],
        footer: fl!(t, "footer-sign-in"),
        unsubscribe: None,
    };
    Ok(Letter {
        id: stamp.id,
        written_at: stamp.written_at,
        locale,
        sender_name: Some(PRODUCT.to_owned()),
        reply_to: None,
        to: to.clone(),
        to_name: None,
        subject: fl!(t, "subject-sign-in"),
        text: sheet.text()?,
        html: sheet.html()?,
        attachments: Vec::new(),
        unsubscribe: None,
    })
}
