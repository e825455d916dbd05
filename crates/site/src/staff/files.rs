//! What organisers take away: the list and the place cards, as files.

use std::sync::Arc;

use app::badge::{Prints, WhoseCards};
use app::event::EventInfo;
use app::registration::ExportFormat;
use app::{App, AppError};
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::account::Action;

use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use super::query::{ListQuery, MalformedQuery, chosen, typed};
use super::refused::{InLocale, Refused};
use super::route::StaffRoute;
use super::unprinted::unprinted;

const CSV: &str = "text/csv; charset=utf-8";
pub(super) const PDF: &str = "application/pdf";

/// Which kind of file, of whom.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ExportQuery {
    format: String,
    #[serde(flatten)]
    list: ListQuery,
}

/// GET `/{lang}/console/{org}/{event}/export`.
pub(super) async fn export(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Refused> {
    // Who may not export is not told whether the address was well formed.
    actor.require(Action::ExportRegistrations, &info, app.now()).or_refuse(locale)?;
    let (format, ending, kind) = match query.format.as_str() {
        "csv" => (ExportFormat::Csv, "csv", CSV),
        "xlsx" => {
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            (ExportFormat::Xlsx, "xlsx", kind)
        }
        _ => return Err(Refused::malformed(locale)),
    };
    let (filter, _) = query.list.parse().or_refuse(locale)?;
    let bytes =
        app::registration::export(&app, &actor, &info, &filter, format, locale).await.or_refuse(locale)?;
    let stem = fl!(i18n::site(locale), "console-file-registrations");
    Ok(file(bytes, kind, &file_name(&info, &stem, ending, app.now())))
}

/// The file, if everything that was asked for is in it, or if that does not matter.
pub(super) fn printed(made: &Prints, others: &str) -> Option<Vec<u8>> {
    made.pdf.clone().filter(|_| made.is_whole() || others == "1")
}

/// For whom place cards are printed, as a form says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CardsOf {
    /// Those with a rank or a table.
    Placed,
    /// Those with a rank.
    Ranked,
    /// Everybody.
    All,
}

impl CardsOf {
    pub(super) const ALL: [Self; 3] = [Self::Placed, Self::Ranked, Self::All];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Ranked => "ranked",
            Self::All => "all",
        }
    }
}

/// Whose cards; a table says it alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CardsQuery {
    of: String,
    table: String,
    others: String,
    #[serde(flatten)]
    list: ListQuery,
}

impl CardsQuery {
    fn whose(&self) -> Result<WhoseCards, MalformedQuery> {
        let table = self.table.trim();
        if !table.is_empty() {
            return Ok(WhoseCards::Table(typed(table)));
        }
        let of = chosen(&self.of, |raw| CardsOf::ALL.into_iter().find(|of| of.code() == raw))?;
        Ok(match of {
            None | Some(CardsOf::Placed) => WhoseCards::Placed,
            Some(CardsOf::Ranked) => WhoseCards::Ranked,
            Some(CardsOf::All) => WhoseCards::Everybody,
        })
    }
}

/// GET `/{lang}/console/{org}/{event}/place-cards.pdf`.
pub(super) async fn place_cards(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    uri: Uri,
    Query(query): Query<CardsQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale)?;
    let (filter, _) = query.list.parse().or_refuse(locale)?;
    let whose = query.whose().or_refuse(locale)?;
    let made = app::badge::place_cards(&app, &actor, &info, &filter, &whose, locale).await;
    if matches!(made, Err(AppError::NotFound)) {
        return super::precedence::no_cards(&app, &actor, locale, &info).await;
    }
    let stem = fl!(i18n::site(locale), "cards-file");
    let made = made.or_refuse(locale)?;
    match printed(&made, &query.others) {
        Some(pdf) => Ok(file(pdf, PDF, &file_name(&info, &stem, "pdf", app.now()))),
        None => unprinted(&app, &actor, (locale, &info), &made, &uri).await,
    }
}

/// A list as CSV, named after its event and the hour at which it was taken.
pub(super) fn csv(bytes: Vec<u8>, info: &EventInfo, stem: &str, now: Timestamp) -> Response {
    file(bytes, CSV, &file_name(info, stem, "csv", now))
}

/// `lyon-2025-inscrits-2025-06-25-1842.csv`: sorts by event, then by when it was taken, where the event takes place.
pub(super) fn file_name(info: &EventInfo, stem: &str, ending: &str, now: Timestamp) -> String {
    let taken = now.to_zoned_datetime(info.event.zone());
    format!(
        "{}-{}-{stem}-{}-{:02}{:02}.{ending}",
        info.organisation.slug,
        info.event.slug,
        taken.date(),
        taken.hour(),
        taken.minute()
    )
}

/// A file to save. It holds people's addresses: nothing on the way keeps it.
pub(super) fn file(bytes: impl Into<Body>, kind: &'static str, name: &str) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, bytes.into()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use domain::locale::Locale;

    #[test]
    fn a_file_says_what_it_is_and_when_it_was_taken() {
        let name = file_name(&samples::event().0, "inscrits", "csv", samples::at("2025-06-25T16:42:00Z"));
        assert_eq!(name, "lyon-soiree-2025-inscrits-2025-06-25-1842.csv");
        let answer = file(b"a".to_vec(), "text/csv; charset=utf-8", &name);
        assert_eq!(answer.headers()[header::CONTENT_DISPOSITION], format!("attachment; filename=\"{name}\""));
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    }

    #[test]
    fn the_file_words_are_plain_ascii_in_every_language() {
        for locale in Locale::ALL {
            let t = i18n::site(locale);
            for word in
                [fl!(t, "console-file-registrations"), fl!(t, "console-file-badges"), fl!(t, "cards-file")]
            {
                assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{locale}: {word}");
            }
        }
    }

    #[test]
    fn the_address_of_an_export_is_read_back() {
        let uri = "/x?format=csv&q=alami&standing=inside".parse::<axum::http::Uri>().expect("an address");
        let Query(query) = Query::<ExportQuery>::try_from_uri(&uri).expect("a query");
        assert_eq!(query.format, "csv");
        let (filter, _) = query.list.parse().expect("well formed");
        assert_eq!(
            (filter.query.as_str(), filter.standing.map(domain::registration::Standing::code)),
            ("alami", Some("inside"))
        );
    }
}
