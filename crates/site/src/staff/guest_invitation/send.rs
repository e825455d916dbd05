//! Sending invitations, reminding who did not answer, taking an invitation back: what concerns others is asked first.

use std::sync::Arc;

use app::mailing::Sending;
use app::registration::guest_invitation;
use app::{App, AppError};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::ids::MessageId;
use domain::registration::GuestStanding;
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use uuid::Uuid;

use super::{InvitationPath, desk, invitation_href, list_href};
use crate::page::{Segments, Shell, html, typed};
use crate::staff::desk::console_path;
use crate::staff::form::{Confirm, Goes, Hidden};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// POST `…/invitations/{invitation}/send`: for the first time, or again.
pub(in crate::staff) async fn send(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<InvitationPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let after = Uuid::parse_str(Values::new(pairs).get("after")).ok().map(MessageId);
    let sent = guest_invitation::send(&app, &actor, &info, path.invitation, after).await;
    let done = done(sent, "sent").or_refuse(locale)?;
    let href = invitation_href(locale, &info, path.invitation);
    Ok(Redirect::to(&format!("{href}?done={done}")).into_response())
}

/// The word for what was done, or that its standing did not allow it.
fn done(result: Result<(), AppError>, word: &'static str) -> Result<&'static str, AppError> {
    match result {
        Ok(()) => Ok(word),
        Err(AppError::GuestInvitation(_)) => Ok("refused"),
        Err(error) => Err(error),
    }
}

/// GET `…/invitations/send`: asks, with how many that are.
pub(in crate::staff) async fn ask_all(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::SendLetters, &info, app.now()).or_refuse(locale)?;
    let figures = guest_invitation::figures(&app, &actor, &info).await.or_refuse(locale)?;
    let (count, list) = (figures.to_send, list_href(locale, &info));
    if count == 0 {
        return Ok(Redirect::to(&list).into_response());
    }
    let title = fl!(t, "guest-send-title", form = form(count), count = count);
    let page = Confirm {
        shell: Shell::new(locale, &format!("{}/invitations/send", console_path(&info)), title)
            .of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: fl!(t, "guest-send-lead"),
        goes_title: None,
        goes: Vec::new(),
        action: format!("{list}/send"),
        hidden: vec![Hidden::new("shown", count)],
        button: fl!(t, "guest-send-button", form = form(count), count = count),
        back: list,
        danger: false,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/invitations/send`.
pub(in crate::staff) async fn send_all(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let shown = Values::new(pairs).get("shown").parse().unwrap_or_default();
    let sent = guest_invitation::send_all(&app, &actor, &info, shown).await;
    Ok(led(&list_href(locale, &info), "all-sent", sent.or_refuse(locale)?))
}

fn led(list: &str, word: &str, sent: Sending) -> Response {
    let done = if sent == Sending::Begun { word } else { "changed" };
    Redirect::to(&format!("{list}?done={done}")).into_response()
}

/// GET `…/invitations/remind`: asks, with how many that are and who is left alone.
pub(in crate::staff) async fn ask_remind(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::SendLetters, &info, app.now()).or_refuse(locale)?;
    let figures = guest_invitation::figures(&app, &actor, &info).await.or_refuse(locale)?;
    let (count, list) = (figures.to_remind, list_href(locale, &info));
    if count == 0 {
        return Ok(Redirect::to(&list).into_response());
    }
    let title = fl!(t, "guest-remind-title", form = form(count), count = count);
    let lately = figures.tally.of(GuestStanding::Silent).saturating_sub(count);
    let left = fl!(t, "guest-remind-left", form = form(lately), count = lately);
    let page = Confirm {
        shell: Shell::new(locale, &format!("{}/invitations/remind", console_path(&info)), title)
            .of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: fl!(t, "guest-remind-lead"),
        goes_title: Some(fl!(t, "guest-remind-not")),
        goes: (lately > 0).then_some(Goes { what: left }).into_iter().collect(),
        action: format!("{list}/remind"),
        hidden: vec![Hidden::new("shown", count)],
        button: fl!(t, "guest-remind-button", form = form(count), count = count),
        back: list,
        danger: false,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/invitations/remind`.
pub(in crate::staff) async fn remind_all(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let shown = Values::new(pairs).get("shown").parse().unwrap_or_default();
    let sent = guest_invitation::remind_all(&app, &actor, &info, shown).await;
    Ok(led(&list_href(locale, &info), "reminded", sent.or_refuse(locale)?))
}

/// GET `…/invitations/{invitation}/withdraw`.
pub(in crate::staff) async fn ask_withdraw(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<InvitationPath>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    actor.require(Action::ManageRegistrations, &info, app.now()).or_refuse(locale)?;
    let file = guest_invitation::open(&app, &actor, &info, path.invitation).await.or_refuse(locale)?;
    let href = invitation_href(locale, &info, path.invitation);
    if matches!(file.standing, GuestStanding::Yes | GuestStanding::Withdrawn) {
        return Ok(Redirect::to(&href).into_response());
    }
    let name = file.invitation.offer.guest.full_name();
    let own = format!("{}/invitations/{}/withdraw", console_path(&info), path.invitation);
    let page = Confirm {
        shell: Shell::new(locale, &own, fl!(t, "guest-withdraw-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk: desk(&app, &actor, locale, &info).await?,
        lead: fl!(t, "guest-withdraw-lead"),
        goes_title: Some(fl!(t, "guest-withdraw-whose")),
        goes: vec![Goes { what: typed(&name) }],
        action: format!("{href}/withdraw"),
        hidden: Vec::new(),
        button: fl!(t, "guest-withdraw-do"),
        back: href,
        danger: true,
        eager: None,
    };
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/invitations/{invitation}/withdraw`.
pub(in crate::staff) async fn withdraw(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<InvitationPath>,
) -> Result<Response, Refused> {
    let withdrawn = guest_invitation::withdraw(&app, &actor, &info, path.invitation).await;
    let done = done(withdrawn, "withdrawn").or_refuse(locale)?;
    let href = invitation_href(locale, &info, path.invitation);
    Ok(Redirect::to(&format!("{href}?done={done}")).into_response())
}
