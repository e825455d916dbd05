//! What organisers take away as files: the list, and how each file is named and handed out.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use app::registration::ExportFormat;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::account::Action;

use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use super::query::ListQuery;
use super::refused::{InLocale, Refused};
use super::route::StaffRoute;

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
            for word in [fl!(t, "console-file-registrations"), fl!(t, "console-file-badges")] {
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
