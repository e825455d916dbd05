//! One registration in the console: who it is, where it stands, what was sent to them, and what is to be decided.

mod answers;
pub(super) mod file;
mod party;
mod protocol;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::EditError;
use app::event::EventInfo;
use app::registration::RegistrationFile;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::may_replace;
use domain::event::EventState;
use domain::form::Values;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::outbox::MessageState;
use domain::registration::{RegistrationState, Standing};
use http_face::Viewer;
use i18n::date;
use i18n_embed_fl::fl;
use serde::Deserialize;

use self::answers::Given;
use super::decide::{Said, badge_href, cancel_href, decisions_href};
use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::form::{Field, Fields, Notice, Summary, Typed};
use super::guest_invitation::invitation_href;
use super::message::Sent;
use super::papers::certificate_href;
use super::people::refused;
use super::printing::{DoorButtons, buttons, marked};
use super::refused::{InLocale, Refused};
use super::registrations::standing_words;
use super::route::StaffRoute;
use crate::page::{Segments, Shell, html};

pub(super) use protocol::{
    Beside, facts as protocol_facts, fields as protocol_fields, same_seat, save as save_protocol,
};

/// A registration's page in the console.
pub(super) fn registration_href(locale: Locale, info: &EventInfo, id: RegistrationId) -> String {
    format!("{}/registrations/{id}", console_href(locale, info))
}

/// The registration of an address.
#[derive(Deserialize)]
pub(super) struct RegistrationPath {
    pub(super) registration: RegistrationId,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    done: String,
}

#[derive(Template)]
#[template(path = "staff/registration/page.html")]
pub(super) struct RegistrationPage {
    shell: Shell,
    desk: Desk,
    back: String,
    notice: Option<Notice>,
    other_name: Option<String>,
    standing: Standing,
    standing_words: String,
    /// Whether something did not reach them.
    bounced: bool,
    /// What is known: label and value.
    facts: Vec<(String, String)>,
    /// What an organiser wrote when they decided.
    reason: Option<String>,
    /// Who comes with them: where their page is, their name, and whether they bring this one along.
    party: Vec<(String, String, bool)>,
    /// Whether the name mixes scripts: it may pass for another's.
    mixed: bool,
    /// Who else has their seat.
    same_seat: Vec<Beside>,
    /// Where the invitation is by which they came.
    invitation: Option<String>,
    /// What was asked and answered.
    answers: Vec<Given>,
    /// What is to be decided, for who may: where it is sent, which request, and what is said with it.
    decision: Option<(String, RegistrationId, Field)>,
    /// Where giving it up is asked about, for who may.
    cancel: Option<String>,
    /// Where another badge for them is asked about, for who may.
    badge: Option<String>,
    /// What prints their badge, for who may.
    print: Option<DoorButtons>,
    /// Where their certificate is asked for: they were admitted.
    certificate: Option<String>,
    /// Where what protocol says of them is sent, for who may say it.
    protocol: Option<(String, Vec<Field>)>,
    messages: Vec<Sent>,
    summary: Option<Summary>,
    /// Where another address is sent, for who may give one.
    address: Option<(String, Field)>,
}

/// GET `…/registrations/{registration}`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
    Query(asked): Query<Asked>,
    Query(said): Query<Said>,
) -> Result<Response, Refused> {
    let file = app::registration::open(&app, &actor, &info, path.registration).await.or_refuse(locale)?;
    let t = i18n::site(locale);
    let notice = match asked.done.as_str() {
        "again" => Some(Notice::done(fl!(t, "message-again-done"))),
        "protocol" => Some(Notice::done(fl!(t, "protocol-done"))),
        "address" => Some(Notice::done(fl!(t, "registration-address-done"))),
        "badge" => Some(Notice::done(fl!(t, "badge-replaced"))),
        "cancelled" => Some(Notice::done(fl!(t, "decide-cancelled"))),
        "over" => Some(Notice::heed(fl!(t, "decide-over"))),
        "inside" => Some(Notice::heed(fl!(t, "decide-inside"))),
        _ => said.notice(locale),
    };
    let values = protocol::values(&file);
    let mut page = show(&app, &actor, locale, &info, &file, Typed::fresh(&values)).await?;
    page.notice = notice;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/registrations/{registration}/address`.
pub(super) async fn correct_address(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<RegistrationPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let id = path.registration;
    match app::registration::correct_address(&app, &actor, &info, id, &values).await {
        Ok(_) => {
            let href = registration_href(locale, &info, id);
            Ok(Redirect::to(&format!("{href}?done=address")).into_response())
        }
        Err(EditError::Wrong(problems)) => {
            let file = app::registration::open(&app, &actor, &info, id).await.or_refuse(locale)?;
            let mut shown = protocol::values(&file);
            shown.set("email", values.get("email"));
            let typed = Typed::wrong(&shown, &problems);
            let page = show(&app, &actor, locale, &info, &file, typed).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &RegistrationFile,
    typed: Typed<'_>,
) -> Result<RegistrationPage, Refused> {
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk =
        Desk::of_event(locale, actor, info, seats, Place::Registrations, app.now()).or_refuse(locale)?;
    let may = May {
        sends: actor.may(Action::SendLetters, info),
        manages: actor.may(Action::ManageRegistrations, info),
    };
    let mut page = registration_page(locale, info, desk, file, typed, may);
    let shown = info.event.state != EventState::Draft;
    if shown
        && file.registration.state == RegistrationState::Confirmed
        && actor.may(Action::PrintBadges, info)
    {
        let offered = app::printing::at_door(app, actor, info).await.or_refuse(locale)?;
        let (code, class) = (&file.registration.code, "btn btn-line btn-sm");
        let there = file.registration.admission.is_some();
        page.certificate = there.then(|| certificate_href(locale, info, &file.registration.code));
        page.print = offered.map(|offered| buttons(locale, info, offered, Some(code), None, class));
    }
    Ok(page)
}

/// What somebody who sees a registration may do with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct May {
    /// Correct its address and send messages again.
    pub(super) sends: bool,
    /// Decide on it, give it up and say what protocol says of it.
    pub(super) manages: bool,
}

pub(super) fn registration_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    file: &RegistrationFile,
    typed: Typed<'_>,
    May { sends, manages }: May,
) -> RegistrationPage {
    let t = i18n::site(locale);
    let registration = &file.registration;
    let attendee = &registration.attendee;
    let zone = info.event.zone();
    let path = format!("{}/registrations/{}", console_path(info), registration.id);
    let fields = Fields::new(locale, typed);
    let of_protocol = manages.then(|| protocol::fields(locale, &fields, &file.ranks, &file.same_seat));
    let field = fields.email("email", fl!(t, "registration-email")).required();
    let href = registration_href(locale, info, registration.id);
    let action = format!("{href}/address");
    let requested = registration.standing() == Standing::Requested && registration.lead.is_none();
    let ends =
        registration.state.cancel(registration.admission.is_some(), registration.registered_at).is_ok();
    let facts = [
        (fl!(t, "registration-email"), Some(attendee.email.to_string())),
        (
            fl!(t, "console-category"),
            Some(i18n::category_name(locale, &info.event, &registration.category_key)),
        ),
        (fl!(t, "registration-organisation"), attendee.organisation.clone()),
        (fl!(t, "registration-profession"), attendee.profession.clone()),
        (fl!(t, "registration-city"), attendee.city.clone()),
        (fl!(t, "registration-language"), Some(i18n::locale_name(attendee.locale))),
        (fl!(t, "registration-code"), Some(registration.code.to_string())),
        (fl!(t, "print-mark"), marked(locale, registration.printed, &zone)),
        (
            fl!(t, "console-column-registered"),
            Some(date::day_and_time(locale, registration.registered_at, &zone)),
        ),
    ];
    let facts = facts.into_iter().chain(party::standing_facts(locale, info, file));
    let facts = facts.chain(protocol::facts(locale, &file.protocol, &file.ranks));
    RegistrationPage {
        shell: Shell::new(locale, &path, attendee.full_name())
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: format!("{}/registrations", console_href(locale, info)),
        notice: None,
        other_name: attendee.other_script_name.as_ref().map(ToString::to_string),
        standing: registration.standing(),
        standing_words: standing_words(locale, registration, &zone),
        bounced: file.messages.iter().any(|message| message.state == MessageState::Bounced),
        facts: facts.filter_map(|(label, value)| Some((label, value?))).collect(),
        messages: file.messages.iter().map(|message| Sent::new(locale, info, message, sends)).collect(),
        protocol: of_protocol.map(|fields| (format!("{href}/protocol"), fields)),
        summary: fields.summary(),
        reason: registration.reason.clone(),
        party: party::party(locale, info, file),
        mixed: attendee.mixes_scripts(),
        same_seat: protocol::same_seat(locale, info, &file.same_seat),
        invitation: file.invitation.map(|id| invitation_href(locale, info, id)),
        answers: answers::answers(locale, info, file),
        decision: (manages && requested).then(|| {
            let queue = decisions_href(locale, info, "?standing=requested");
            (queue, registration.id, party::reason_field(locale))
        }),
        badge: (manages && may_replace(registration.state).is_ok())
            .then(|| badge_href(locale, info, registration.id)),
        print: None,
        certificate: None,
        cancel: (manages && ends).then(|| cancel_href(locale, info, registration.id)),
        address: sends.then_some((action, field)),
    }
}
