//! The files of this room.

use std::sync::Arc;

use app::badge::{Certificates, Signature};
use app::{App, AppError};
use axum::extract::{Query, State};
use axum::http::Uri;
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use domain::text::TextError;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::nothing;
use crate::staff::files::{PDF, file, file_name, printed};
use crate::staff::query::{ListQuery, MalformedQuery, chosen, typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;
use crate::staff::unprinted::unprinted;

/// The longest name, position or place that is set on a certificate, in characters.
pub(super) const MAX_SAID: usize = 120;
/// Stands for « each in their own language ».
pub(super) const MINE: &str = "own";

/// Which table; all where it is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TablesQuery {
    only: String,
    others: String,
}

/// GET `…/table-cards.pdf`.
pub(super) async fn table_cards(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    uri: Uri,
    Query(query): Query<TablesQuery>,
) -> Result<Response, Refused> {
    let only = typed(&query.only);
    let only = (!only.is_empty()).then_some(only.as_str());
    let made = app::badge::table_cards(&app, &actor, &info, only, locale).await;
    let t = i18n::site(locale);
    if matches!(made, Err(AppError::NotFound)) {
        return nothing(&app, &actor, (locale, &info), fl!(t, "papers-tables-none")).await;
    }
    let made = made.or_refuse(locale)?;
    match printed(&made, &query.others) {
        Some(pdf) => Ok(file(pdf, PDF, &file_name(&info, &fl!(t, "papers-tables-file"), "pdf", app.now()))),
        None => unprinted(&app, &actor, (locale, &info), &made, &uri).await,
    }
}

/// Whose certificates, and what is said on them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CertificatesQuery {
    /// A [`Locale::code`], or [`MINE`].
    language: String,
    place: String,
    signer: String,
    position: String,
    others: String,
    #[serde(flatten)]
    list: ListQuery,
}

impl CertificatesQuery {
    fn asked(&self) -> Result<Certificates, MalformedQuery> {
        let language = if self.language == MINE { "" } else { &self.language };
        let signature = Signature { name: said(&self.signer)?, position: said(&self.position)? };
        Ok(Certificates {
            language: chosen(language, Locale::from_code)?,
            place: said(&self.place)?,
            signature,
        })
    }
}

/// What was typed to be set as it is. What is longer than the form takes comes from no form of ours.
fn said(raw: &str) -> Result<Option<String>, MalformedQuery> {
    match domain::text::line(raw, MAX_SAID) {
        Ok(words) => Ok(Some(words)),
        Err(TextError::Empty) => Ok(None),
        Err(_) => Err(MalformedQuery),
    }
}

/// GET `…/certificates.pdf`.
pub(super) async fn certificates(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    uri: Uri,
    Query(query): Query<CertificatesQuery>,
) -> Result<Response, Refused> {
    // Who may not print is not told whether the address was well formed.
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let (filter, _) = query.list.parse().or_refuse(locale)?;
    let asked = query.asked().or_refuse(locale)?;
    let made = app::badge::certificates(&app, &actor, &info, &filter, asked, locale).await;
    let t = i18n::site(locale);
    if matches!(made, Err(AppError::NotFound)) {
        return nothing(&app, &actor, (locale, &info), fl!(t, "papers-certificates-none")).await;
    }
    let made = made.or_refuse(locale)?;
    let stem = fl!(t, "papers-certificates-file");
    match printed(&made, &query.others) {
        Some(pdf) => Ok(file(pdf, PDF, &file_name(&info, &stem, "pdf", app.now()))),
        None => unprinted(&app, &actor, (locale, &info), &made, &uri).await,
    }
}

/// GET `…/door-pack.pdf`.
pub(super) async fn door_pack(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let made = app::badge::door_pack(&app, &actor, &info, locale).await;
    let t = i18n::site(locale);
    if matches!(made, Err(AppError::NotFound)) {
        return nothing(&app, &actor, (locale, &info), fl!(t, "papers-pack-none")).await;
    }
    let stem = fl!(t, "papers-pack-file");
    Ok(file(made.or_refuse(locale)?, PDF, &file_name(&info, &stem, "pdf", app.now())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Certificates, MalformedQuery> {
        let uri = format!("/x{query}").parse::<Uri>().expect("an address");
        Query::<CertificatesQuery>::try_from_uri(&uri).expect("a query").0.asked()
    }

    #[test]
    fn what_is_said_on_certificates_is_read_as_it_was_typed_or_refused() {
        let asked = read("?language=ar&signer=%20Fatima%20Baroudi%20&category=press").expect("well formed");
        assert_eq!(asked.language, Some(Locale::Ar));
        assert_eq!(asked.signature, Signature { name: Some("Fatima Baroudi".into()), position: None });
        let asked = read("?language=own").expect("well formed");
        assert_eq!((asked.language, asked.place), (None, None));
        assert_eq!(read("?language=tlh"), Err(MalformedQuery));
        assert_eq!(read(&format!("?signer={}", "a".repeat(MAX_SAID + 1))), Err(MalformedQuery));
        assert_eq!(read("?signer=%E2%80%8B"), Err(MalformedQuery), "nobody signs by a name that is not seen");
    }

    #[test]
    fn the_file_words_are_plain_ascii_in_every_language() {
        for locale in Locale::ALL {
            let t = i18n::site(locale);
            for word in
                [fl!(t, "papers-tables-file"), fl!(t, "papers-certificates-file"), fl!(t, "papers-pack-file")]
            {
                assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{locale}: {word}");
            }
        }
    }
}
