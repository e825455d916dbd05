//! A new event: the few things that must be known. The rest is asked on the pages that follow.

use std::sync::Arc;

use app::App;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::{Event, NewEvent, Organisation, limits};
use domain::form::{Values, localized_name};
use domain::locale::{Locale, Localized};
use domain::registration::SpokenLanguage;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;

use super::words::{spoken_words, time_zones};
use crate::page::{LangRoute, Segments, Shell, html};
use crate::registration::Sent;
use crate::staff::desk::{Desk, Place, console_href, events_href};
use crate::staff::form::{Field, Fields, Summary, Typed};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::words::spoken_choices;

/// Whose event it will be.
#[derive(Deserialize)]
pub(super) struct Whose {
    org: String,
}

#[derive(Template)]
#[template(path = "staff/event/new.html")]
pub(super) struct NewPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) summary: Option<Summary>,
    pub(super) texts: Vec<Field>,
    pub(super) hours: Vec<Field>,
    pub(super) rest: Vec<Field>,
    pub(super) action: String,
    pub(super) back: String,
}

/// GET `/{lang}/console/{org}/new`.
pub(super) async fn form(
    LangRoute(locale): LangRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(Whose { org }): Segments<Whose>,
) -> Result<Response, Refused> {
    actor.staff(app.now()).or_refuse(locale)?;
    let organisation = app::event::organisation(&app, &org).await.or_refuse(locale)?;
    let model = app::event::model(&app, &actor, &organisation).await.or_refuse(locale)?;
    let email = actor.account(app.now()).ok().map(|account| account.email.to_string());
    let values = opened(model.as_ref(), email);
    let desk =
        Desk::of_organisation(locale, &actor, &organisation, Place::Events, app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &new_page(locale, &organisation, desk, Typed::fresh(&values))))
}

/// POST `/{lang}/console/{org}/new`.
pub(super) async fn make(
    LangRoute(locale): LangRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(Whose { org }): Segments<Whose>,
    sent: Sent,
) -> Result<Response, Refused> {
    actor.staff(app.now()).or_refuse(locale)?;
    let organisation = app::event::organisation(&app, &org).await.or_refuse(locale)?;
    // Who may not make events is not told what would be wrong with theirs.
    let model = app::event::model(&app, &actor, &organisation).await.or_refuse(locale)?;
    let mut values = super::sent(sent);
    if let Some(model) = model {
        drop_leftovers(&mut values, "place_name", &model.place.name);
        drop_leftovers(&mut values, "city", &model.place.city);
    }
    let new = match NewEvent::read(&values) {
        Ok(new) => new,
        Err(problems) => {
            let desk = Desk::of_organisation(locale, &actor, &organisation, Place::Events, app.now());
            let typed = Typed::wrong(&values, &problems);
            let page = new_page(locale, &organisation, desk.or_refuse(locale)?, typed);
            return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let languages = spoken_words(&new.languages);
    let info = app::event::draft(&app, &actor, &organisation, new, languages).await.or_refuse(locale)?;
    Ok(Redirect::to(&format!("{}?done=made", console_href(locale, &info))).into_response())
}

/// Where the French was written anew over what the form was opened with, the other languages still name what was there
/// before: they are emptied, so that French stands in for them.
fn drop_leftovers(values: &mut Values, name: &str, opened_with: &Localized) {
    let field = |locale| localized_name(name, locale);
    if values.get(&field(Locale::Fr)).trim() == opened_with.fr {
        return;
    }
    for (locale, text) in [(Locale::Ar, &opened_with.ar), (Locale::En, &opened_with.en)] {
        if text.as_deref().is_some_and(|text| values.get(&field(locale)).trim() == text) {
            values.set(&field(locale), "");
        }
    }
}

/// The form as it is opened: the town, zone and address of the organisation's latest event are a good guess.
fn opened(model: Option<&Event>, email: Option<String>) -> Values {
    let mut values = Values::default();
    values.set("time_zone", model.map_or("Europe/Paris", |event| event.time_zone.as_str()));
    if let Some(event) = model {
        values.set_localized("place_name", &event.place.name);
        values.set_localized("city", &event.place.city);
        values.set("contact", event.contact.as_str());
    } else if let Some(email) = email {
        values.set("contact", email);
    }
    values.push("spoken", SpokenLanguage::Fr.code());
    values.push("spoken", SpokenLanguage::Ar.code());
    values
}

pub(super) fn new_page(locale: Locale, organisation: &Organisation, desk: Desk, typed: Typed<'_>) -> NewPage {
    let t = i18n::site(locale);
    let path = format!("/console/{}/new", organisation.slug);
    let shell = Shell::new(locale, &path, fl!(t, "events-new")).of(organisation, events_href(locale));
    let mut fields = Fields::new(locale, typed);
    if let Ok(zone) = jiff::tz::TimeZone::get(typed.values.get("time_zone")) {
        fields = fields.in_zone(zone);
    }
    let texts = vec![fields.localized("theme", fl!(t, "details-theme"), limits::THEME)];
    let zones = time_zones().iter().map(|zone| (zone.clone(), zone.replace('_', " ")));
    let date = typed.values.get("day1_date").parse().ok();
    let hours = vec![
        fields.date("day1_date", fl!(t, "form-day")).required(),
        fields.hour("day1_doors", fl!(t, "details-doors-open"), date),
        fields.hour("day1_starts", fl!(t, "details-starts"), date).required(),
        fields.hour("day1_ends", fl!(t, "details-ends"), date).required().hint(fl!(t, "details-ends-hint")),
    ];
    let rest = vec![
        fields.select("time_zone", fl!(t, "details-zone"), None, zones).required(),
        fields.localized("place_name", fl!(t, "details-place-name"), limits::LINE.required()),
        fields.localized("city", fl!(t, "details-city"), limits::CITY.required()),
        fields.number("capacity", fl!(t, "details-capacity"), 1, limits::SEATS).required(),
        fields.checks("spoken", fl!(t, "details-languages"), spoken_choices(locale)),
        fields.email("contact", fl!(t, "details-contact")).required().hint(fl!(t, "details-contact-hint")),
    ];
    NewPage {
        summary: fields.summary(),
        texts,
        hours,
        rest,
        action: format!("/{locale}{path}"),
        back: events_href(locale),
        desk,
        shell,
    }
}
