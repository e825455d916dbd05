//! The letters to many of an event.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use domain::mailing::{Mailing, MailingState};
use http_face::Viewer;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{list_href, mailing_href};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, console_href, console_path, seats_now};
use crate::staff::form::Empty;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A letter of the list.
pub(in crate::staff) struct Row {
    subject: String,
    href: String,
    state: MailingState,
    state_words: String,
    people: String,
    moment: String,
    machine_moment: String,
}

#[derive(Template)]
#[template(path = "staff/mailing/list.html")]
pub(in crate::staff) struct ListPage {
    shell: Shell,
    desk: Desk,
    rows: Vec<Row>,
    empty: Option<Empty>,
    /// Where the next is begun: from the list of those whom it is for.
    people: String,
}

/// GET `…/mailings`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    actor.require(Action::ListRegistrations, &info, app.now()).or_refuse(locale)?;
    let mailings = app::mailing::list(&app, &actor, &info).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Mailings, app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &list_page(locale, &info, desk, &mailings)))
}

/// Where a letter is, in words.
pub(super) fn state_words(locale: Locale, state: MailingState) -> String {
    let t = i18n::site(locale);
    match state {
        MailingState::Draft => fl!(t, "mailing-draft"),
        MailingState::Sending => fl!(t, "mailing-sending"),
        MailingState::Done => fl!(t, "mailing-done"),
        MailingState::Stopped => fl!(t, "mailing-stopped"),
    }
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    mailings: &[Mailing],
) -> ListPage {
    let t = i18n::site(locale);
    let zone = info.event.zone();
    let people = format!("{}/registrations", console_href(locale, info));
    let row = |mailing: &Mailing| {
        let at = mailing.confirmed_at.unwrap_or(mailing.created_at);
        let draft = mailing.state == MailingState::Draft;
        Row {
            subject: mailing.texts.resolve(locale).0.subject.clone(),
            href: mailing_href(locale, info, mailing.id),
            state: mailing.state,
            state_words: state_words(locale, mailing.state),
            people: if draft {
                String::new()
            } else {
                fl!(t, "mailing-people", form = form(mailing.total), count = mailing.total)
            },
            moment: date::day_and_time(locale, at, &zone),
            machine_moment: date::machine(at, &zone),
        }
    };
    let path = format!("{}/mailings", console_path(info));
    debug_assert!(list_href(locale, info).ends_with(&path));
    ListPage {
        shell: Shell::new(locale, &path, fl!(t, "mailing-list-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        rows: mailings.iter().map(row).collect(),
        empty: mailings.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: fl!(t, "mailing-none"),
            text: fl!(t, "mailing-none-text"),
            action: Some((fl!(t, "mailing-choose"), people.clone())),
        }),
        people,
    }
}
