//! What is said when badges or cards cannot be printed: whose, and why. Nothing is cut off, and nothing is left out of a
//! file in silence.

use app::App;
use app::account::Actor;
use app::badge::{Prints, Reason, Unprintable, Why};
use app::event::EventInfo;
use askama::Template;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use domain::badge::layout::Source;
use domain::locale::Locale;
use i18n::FluentLanguageLoader;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::refused::{InLocale, Refused};
use super::registration::registration_href;
use crate::page::{Shell, html};

/// Somebody whose badge cannot be printed.
struct Person {
    name: String,
    code: String,
    href: String,
    reasons: Vec<String>,
}

#[derive(Template)]
#[template(path = "staff/unprinted.html")]
pub(super) struct UnprintedPage {
    shell: Shell,
    desk: Desk,
    lead: String,
    /// What of the event's own words stands in the way.
    event: Vec<String>,
    people: Vec<Person>,
    /// Where the file without them is, if there is anything in it.
    others: Option<String>,
    back: String,
}

/// The answer for a file in which not everything is that was asked for at this address.
pub(super) async fn unprinted(
    app: &App,
    actor: &Actor,
    (locale, info): (Locale, &EventInfo),
    prints: &Prints,
    uri: &Uri,
) -> Result<Response, Refused> {
    let figures = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, actor, info, figures, Place::Registrations, app.now()).or_refuse(locale)?;
    Ok(html(locale, StatusCode::CONFLICT, &unprinted_page(locale, info, desk, prints, uri)))
}

pub(super) fn unprinted_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    prints: &Prints,
    uri: &Uri,
) -> UnprintedPage {
    let t = i18n::site(locale);
    let (title, lead) = if prints.event.is_empty() {
        let count = u32::try_from(prints.left_out.len()).unwrap_or(u32::MAX);
        (fl!(t, "unprinted-title", form = form(count), count = count), fl!(t, "unprinted-lead"))
    } else {
        (fl!(t, "unprinted-event-title"), fl!(t, "unprinted-event-lead"))
    };
    let person = |one: &Unprintable| Person {
        name: one.name.clone(),
        code: one.code.to_string(),
        href: registration_href(locale, info, one.registration),
        reasons: one.reasons.iter().map(|reason| words(t, reason)).collect(),
    };
    let path = format!("{}/registrations", console_path(info));
    UnprintedPage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        lead,
        event: prints.event.iter().map(|reason| words(t, reason)).collect(),
        people: prints.left_out.iter().map(person).collect(),
        others: prints.pdf.as_ref().map(|_| others(uri)),
        back: format!("{}/registrations", console_href(locale, info)),
    }
}

/// The same address, content with the others.
fn others(uri: &Uri) -> String {
    let joint = if uri.query().is_some_and(|query| !query.is_empty()) { '&' } else { '?' };
    format!("{}{joint}others=1", uri.to_string().trim_end_matches('?'))
}

fn words(t: &FluentLanguageLoader, reason: &Reason) -> String {
    let what = source(t, &reason.what);
    match reason.why {
        Why::NoRoom => fl!(t, "unprinted-no-room", what = what),
        Why::NoGlyph(c) => {
            let code = format!("U+{:04X}", u32::from(c));
            fl!(t, "unprinted-no-glyph", what = what, character = c.to_string(), code = code)
        }
    }
}

/// What a part of a badge says.
fn source(t: &FluentLanguageLoader, source: &Source) -> String {
    match source {
        Source::GivenName => fl!(t, "badge-what-given-name"),
        Source::FamilyName => fl!(t, "badge-what-family-name"),
        Source::Name => fl!(t, "badge-what-name"),
        Source::OtherScriptName => fl!(t, "badge-what-other-script-name"),
        Source::Honorific => fl!(t, "badge-what-honorific"),
        Source::Rank => fl!(t, "badge-what-rank"),
        Source::Organisation => fl!(t, "badge-what-organisation"),
        Source::JobTitle => fl!(t, "badge-what-job-title"),
        Source::City => fl!(t, "badge-what-city"),
        Source::Country => fl!(t, "badge-what-country"),
        Source::Category => fl!(t, "badge-what-category"),
        Source::Escort => fl!(t, "badge-what-escort"),
        Source::Table => fl!(t, "badge-what-table"),
        Source::Seat => fl!(t, "badge-what-seat"),
        Source::TableAndSeat => fl!(t, "badge-what-table-and-seat"),
        Source::EventTitle => fl!(t, "badge-what-event-title"),
        Source::EventDate => fl!(t, "badge-what-event-date"),
        Source::EventPlace => fl!(t, "badge-what-event-place"),
        Source::EventCity => fl!(t, "badge-what-event-city"),
        Source::Organiser => fl!(t, "badge-what-organiser"),
        Source::OrganiserShort => fl!(t, "badge-what-organiser-short"),
        Source::BadgeCode => fl!(t, "badge-what-badge-code"),
        Source::MachineLine => fl!(t, "badge-what-machine-line"),
        Source::Answer(_) => fl!(t, "badge-what-answer"),
        Source::Words(_) => fl!(t, "badge-what-words"),
    }
}
