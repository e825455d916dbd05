//! One invitation in the console: writing it, and what became of it.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use app::registration::guest_invitation::{self, GuestInvitationFile};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Values, fingerprint};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::view::{May, Shown, fields, invitation_page, worded};
use super::words::notice;
use super::{Asked, InvitationPath, desk, invitation_href, list_href};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::console_path;
use crate::staff::form::Typed;
use crate::staff::people::{EditPage, FormPart, not_saved, refused};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// GET `…/invitations/new`.
pub(in crate::staff) async fn empty(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let mut values = Values::default();
    values.set("locked", "true");
    values.set("locale", locale.code());
    new_page(&app, &actor, locale, &info, StatusCode::OK, Typed::fresh(&values)).await
}

/// POST `…/invitations/new`.
pub(in crate::staff) async fn invite(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match guest_invitation::invite(&app, &actor, &info, &values).await {
        Ok(id) => {
            let href = invitation_href(locale, &info, id);
            Ok(Redirect::to(&format!("{href}?done=invited")).into_response())
        }
        Err(EditError::Wrong(problems)) => {
            let typed = Typed::wrong(&values, &problems);
            new_page(&app, &actor, locale, &info, StatusCode::UNPROCESSABLE_ENTITY, typed).await
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn new_page(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    status: StatusCode,
    typed: Typed<'_>,
) -> Result<Response, Refused> {
    actor.require(Action::ManageRegistrations, info, app.now()).or_refuse(locale)?;
    let t = i18n::site(locale);
    let form_fields = worded(locale, info, typed, app.now());
    let ranks = app::registration::precedence::ranks(app, actor, info).await.or_refuse(locale)?;
    let ranks = ranks.into_iter().map(|one| one.rank).collect::<Vec<_>>();
    let all = fields(locale, info, &form_fields, &ranks);
    let page = EditPage {
        shell: Shell::new(locale, &format!("{}/invitations/new", console_path(info)), fl!(t, "guest-new"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk: desk(app, actor, locale, info).await?,
        back: Some((fl!(t, "guest-back"), list_href(locale, info))),
        another: None,
        notice: None,
        review: None,
        summary: form_fields.summary(),
        form: Some(FormPart {
            action: format!("{}/new", list_href(locale, info)),
            intro: fl!(t, "guest-new-intro"),
            hidden: Vec::new(),
            fields: all,
            button: fl!(t, "guest-add"),
        }),
        picture: None,
        acts: Vec::new(),
        remove: None,
    };
    Ok(html(locale, status, &page))
}

/// GET `…/invitations/{invitation}`.
pub(in crate::staff) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<InvitationPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let file = guest_invitation::open(&app, &actor, &info, path.invitation).await.or_refuse(locale)?;
    let values = file.invitation.offer.values(&info.event.zone());
    let shown = Shown {
        typed: Typed::fresh(&values),
        base: (file.invitation.version, fingerprint(&values)),
        notice: notice(locale, &asked.done),
    };
    answer(&app, &actor, locale, &info, &file, StatusCode::OK, shown).await
}

/// POST `…/invitations/{invitation}`.
pub(in crate::staff) async fn save(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<InvitationPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let href = invitation_href(locale, &info, path.invitation);
    let led = |done: &str| Ok(Redirect::to(&format!("{href}?done={done}")).into_response());
    let error = match guest_invitation::save(&app, &actor, &info, path.invitation, edit).await {
        Ok(()) => return led("saved"),
        Err(EditError::App(app::AppError::GuestInvitation(_))) => return led("refused"),
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let file = guest_invitation::open(&app, &actor, &info, path.invitation).await.or_refuse(locale)?;
    let typed =
        Typed { values: &came_back.values, problems: &came_back.problems, conflicts: &came_back.conflicts };
    let shown = Shown { typed, base: came_back.base.clone(), notice: None };
    answer(&app, &actor, locale, &info, &file, came_back.status, shown).await
}

async fn answer(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &GuestInvitationFile,
    status: StatusCode,
    shown: Shown<'_>,
) -> Result<Response, Refused> {
    let may = May {
        sends: actor.may(Action::SendLetters, info),
        manages: actor.may(Action::ManageRegistrations, info),
    };
    let desk = desk(app, actor, locale, info).await?;
    Ok(html(locale, status, &invitation_page(locale, info, desk, file, shown, (may, app.now()))))
}
