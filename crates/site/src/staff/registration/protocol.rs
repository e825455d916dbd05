//! What protocol says of a guest, on the page of their registration.

use std::sync::Arc;

use app::App;
use app::edit::EditError;
use app::event::EventInfo;
use app::registration::RegistrationFile;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::protocol::{
    ESCORT, HONORIFIC, OWN_HONORIFIC, PLACE_AT_TABLE, Seated, Sitter, USUAL_HONORIFICS,
};
use domain::registration::{Protocol, Rank};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{RegistrationPath, registration_href, show};
use crate::page::{Segments, html};
use crate::staff::form::{Field, Fields, Typed};
use crate::staff::guest_invitation::invitation_href;
use crate::staff::people::refused;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// All that the page's forms show as they are opened.
pub(super) fn values(file: &RegistrationFile) -> Values {
    let mut values = file.protocol.values();
    values.set("email", file.registration.attendee.email.as_str());
    values
}

/// Somebody else on the same seat: what is said of it, and where they are.
pub(in crate::staff) struct Beside {
    pub(in crate::staff) words: String,
    pub(in crate::staff) href: String,
}

/// What is said of each who has the same seat.
pub(in crate::staff) fn same_seat(locale: Locale, info: &EventInfo, others: &[Seated]) -> Vec<Beside> {
    let beside = |one: &Seated| Beside {
        words: fl!(i18n::site(locale), "protocol-seat-shared", name = one.name.as_str()),
        href: match one.whom {
            Sitter::Registration(id) => registration_href(locale, info, id),
            Sitter::Invitation(id) => invitation_href(locale, info, id),
        },
    };
    others.iter().map(beside).collect()
}

/// The form's fields. Beside the seat stands who else has it.
pub(in crate::staff) fn fields(
    locale: Locale,
    fields: &Fields<'_>,
    ranks: &[Rank],
    same_seat: &[Seated],
) -> Vec<Field> {
    let t = i18n::site(locale);
    let usual = USUAL_HONORIFICS.iter().map(|usual| {
        let words = match locale {
            // Who reads Arabic chooses by the words that are written; two of them may be the same.
            Locale::Ar => format!("{} ({})", usual.ar, usual.fr),
            Locale::Fr | Locale::En => format!("{} · {}", usual.words(locale), usual.ar),
        };
        (usual.code.to_owned(), words)
    });
    let own = [(Protocol::OWN.to_owned(), fl!(t, "protocol-own"))];
    let ranks = ranks.iter().map(|rank| (rank.key.to_string(), rank.name.get(locale).to_owned()));
    vec![
        fields.select(
            HONORIFIC,
            fl!(t, "protocol-honorific"),
            Some(fl!(t, "protocol-no-honorific")),
            usual.chain(own),
        ),
        fields.line("own_fr", fl!(t, "protocol-own-fr"), OWN_HONORIFIC.max),
        fields.line("own_ar", fl!(t, "protocol-own-ar"), OWN_HONORIFIC.max).hint(fl!(t, "protocol-own-hint")),
        fields.select("rank", fl!(t, "protocol-rank"), Some(fl!(t, "protocol-no-rank")), ranks),
        fields
            .number("within", fl!(t, "protocol-within"), 1, Protocol::MOST_WITHIN)
            .hint(fl!(t, "protocol-within-hint")),
        fields.line("escort", fl!(t, "protocol-escort"), ESCORT.max),
        fields.line("table", fl!(t, "protocol-table"), PLACE_AT_TABLE.max),
        {
            let seat = fields.line("seat", fl!(t, "protocol-seat"), PLACE_AT_TABLE.max);
            match same_seat.first() {
                Some(one) => seat.hint(fl!(t, "protocol-seat-hint", name = one.name.as_str())),
                None => seat,
            }
        },
    ]
}

/// What is known, for who may only look.
pub(in crate::staff) fn facts(
    locale: Locale,
    protocol: &Protocol,
    ranks: &[Rank],
) -> [(String, Option<String>); 5] {
    let t = i18n::site(locale);
    let rank = ranks.iter().find(|rank| Some(&rank.key) == protocol.rank.as_ref());
    [
        (fl!(t, "protocol-honorific"), protocol.honorific.as_ref().map(|one| one.words(locale))),
        (fl!(t, "protocol-rank"), rank.map(|rank| rank.name.get(locale).to_owned())),
        (fl!(t, "protocol-escort"), protocol.escort.clone()),
        (fl!(t, "protocol-table"), protocol.table.clone()),
        (fl!(t, "protocol-seat"), protocol.seat.clone()),
    ]
}

/// POST `…/registrations/{registration}/protocol`.
pub(in crate::staff) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let mut values = Values::new(pairs);
    let id = path.registration;
    match app::registration::save_protocol(&app, &actor, &info, id, &values).await {
        Ok(()) => {
            let href = registration_href(locale, &info, id);
            Ok(Redirect::to(&format!("{href}?done=protocol")).into_response())
        }
        Err(EditError::Wrong(problems)) => {
            let file = app::registration::open(&app, &actor, &info, id).await.or_refuse(locale)?;
            values.set("email", file.registration.attendee.email.as_str());
            let page = show(&app, &actor, locale, &info, &file, Typed::wrong(&values, &problems)).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}
