//! A partner's page in the console.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use app::picture::PictureError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::Values;
use domain::locale::Locale;
use domain::partner::PartnerFile;
use domain::picture::PictureRefusal;
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::{PartnerPath, edit_href, list_href, view};
use crate::page::{Segments, Shell, html};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Fields, Typed};
use crate::staff::people::{
    ActPart, Asked, Done, EditPage, FormPart, Side, WorkRoute, not_saved, notice, picture_of, refusal_words,
    refused, status_of, way,
};
use crate::staff::refused::{InLocale, Refused};

/// What a page of a partner shows beside what stands.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub(super) done: Done,
    pub(super) values: Option<&'a Values>,
    pub(super) problems: &'a [domain::form::Problem],
    pub(super) conflicts: &'a [domain::form::Conflict],
    /// What the next saving is told of, where it is not what stands.
    pub(super) base: Option<(u32, String)>,
    pub(super) refusal: Option<PictureRefusal>,
    /// The reason for sending back, as it was typed.
    pub(super) reason: Option<(&'a Values, &'a [domain::form::Problem])>,
    /// How many places to hold back, as it was typed.
    pub(super) places: Option<(&'a Values, &'a [domain::form::Problem])>,
    /// The address of whom to invite, as it was typed.
    pub(super) invited: Option<(&'a Values, &'a [domain::form::Problem])>,
}

/// The page of a partner.
pub(super) async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    file: &PartnerFile,
    shown: Shown<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let writes = actor.require(Action::ManagePartners, info, app.now()).is_ok();
    let id = file.partner.id;
    let href = edit_href(locale, info, id);
    let path = format!("{}/partners/{id}", console_path(info));
    let title = fl!(t, "partner-title", name = file.partner.name.get(locale));
    let shell = Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console"));
    let opened = view::opened(file);
    let values = shown.values.unwrap_or(&opened);
    let typed = Typed { values, problems: shown.problems, conflicts: shown.conflicts };
    let fields = Fields::new(locale, typed);
    let tiers = app::partner::tiers(app, actor, info).await.or_refuse(locale)?;
    let base = shown.base.unwrap_or_else(|| view::base_of(file));
    let form = writes.then(|| view::form(locale, info, file, &fields, &tiers, base));
    let empty = Values::default();
    let (reason, reason_problems) = shown.reason.unwrap_or((&empty, &[]));
    let (address, address_problems) = shown.invited.unwrap_or((&empty, &[]));
    let invited = Fields::new(locale, Typed::wrong(address, address_problems));
    let mut promised = Values::default();
    promised.set("places", file.places.to_string());
    let (typed_places, places_problems) = shown.places.unwrap_or((&promised, &[]));
    let places = Fields::new(locale, Typed::wrong(typed_places, places_problems));
    let acts = vec![
        ActPart {
            title: fl!(t, "partner-invite"),
            text: fl!(t, "partner-invite-text"),
            people: Vec::new(),
            action: Some(format!("{href}/invite")),
            fields: vec![invited.email("email", fl!(t, "partner-invite-email")).required()],
            button: fl!(t, "speaker-invite-send"),
        },
        ActPart {
            title: fl!(t, "partner-places"),
            text: fl!(t, "partner-places-text", taken = file.places_taken),
            people: Vec::new(),
            action: Some(format!("{href}/places")),
            fields: vec![
                places
                    .number("places", fl!(t, "partner-places-field"), 0, PartnerFile::MOST_PLACES)
                    .required(),
            ],
            button: fl!(t, "form-save"),
        },
    ];
    let side = if writes {
        Side::Organiser { href: &href, typed: Typed::wrong(reason, reason_problems) }
    } else {
        Side::Reader
    };
    Ok(EditPage {
        desk,
        back: Some((fl!(t, "partner-back"), list_href(locale, info))),
        another: (writes && shown.done == Done::Added)
            .then(|| (fl!(t, "partner-new"), format!("{}/new", list_href(locale, info)))),
        notice: notice(locale, shown.done),
        review: view::review(locale, file, side),
        summary: fields.summary(),
        form,
        picture: Some(view::logo(
            locale,
            file.partner.logo.as_ref(),
            writes.then(|| format!("{href}/logo")),
            Some(format!("{href}/logo/remove")),
            shown.refusal.map(|refusal| refusal_words(locale, refusal)),
        )),
        acts: if writes { acts } else { Vec::new() },
        remove: writes.then(|| (fl!(t, "partner-remove"), format!("{href}/remove"))),
        shell,
    })
}

/// GET `…/partners/{partner}`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
    let shown = Shown { done: asked.done, ..Shown::default() };
    Ok(html(locale, StatusCode::OK, &show(&app, &actor, locale, &info, &file, shown).await?))
}

/// POST `…/partners/{partner}`.
pub(super) async fn save(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let edit = Edit { version, base: values.get("base"), values: &values };
    let error = match app::partner::save(&app, &actor, &info, partner, edit).await {
        Ok(()) => return Ok(Done::Saved.at(&edit_href(locale, &info, partner)).into_response()),
        Err(error) => error,
    };
    let came_back = not_saved(locale, edit, error)?;
    let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
    let shown = Shown {
        values: Some(&came_back.values),
        problems: &came_back.problems,
        conflicts: &came_back.conflicts,
        base: Some(came_back.base),
        ..Shown::default()
    };
    Ok(html(locale, came_back.status, &show(&app, &actor, locale, &info, &file, shown).await?))
}

/// GET `…/partners/new`.
pub(super) async fn empty(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let values = Values::default();
    let page = new_page(&app, &actor, locale, &info, Typed::fresh(&values)).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `…/partners/new`.
pub(super) async fn add(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::add(&app, &actor, &info, &values).await {
        Ok(id) => Ok(Done::Added.at(&edit_href(locale, &info, id)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let typed = Typed::wrong(&values, &problems);
            let page = new_page(&app, &actor, locale, &info, typed).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

async fn new_page(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    typed: Typed<'_>,
) -> Result<EditPage, Refused> {
    let t = i18n::site(locale);
    let seats = seats_now(app, actor, info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, actor, info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let path = format!("{}/partners/new", console_path(info));
    let fields = Fields::new(locale, typed);
    let tiers = app::partner::tiers(app, actor, info).await.or_refuse(locale)?;
    let form = FormPart {
        action: format!("{}/new", list_href(locale, info)),
        intro: fl!(t, "partner-new-intro"),
        hidden: Vec::new(),
        fields: view::fields(locale, &fields, &tiers, false),
        button: fl!(t, "partner-add"),
    };
    Ok(EditPage {
        shell: Shell::new(locale, &path, fl!(t, "partner-new"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: Some((fl!(t, "partner-back"), list_href(locale, info))),
        another: None,
        notice: None,
        review: None,
        summary: fields.summary(),
        form: Some(form),
        picture: None,
        acts: Vec::new(),
        remove: None,
    })
}

/// POST `…/partners/{partner}/move`.
pub(super) async fn shift(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let to = way(&Values::new(pairs)).or_refuse(locale)?;
    app::partner::shift(&app, &actor, &info, partner, to).await.or_refuse(locale)?;
    Ok(Done::Saved.at(&list_href(locale, &info)).into_response())
}

/// POST `…/partners/{partner}/logo`.
pub(super) async fn set_logo(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
    upload: Upload,
) -> Result<Response, Refused> {
    // Who may not send a picture does not get it read.
    actor.require(Action::ManagePartners, &info, app.now()).or_refuse(locale)?;
    let set = match picture_of(locale, upload).await? {
        Ok(bytes) => app::partner::set_logo(&app, &actor, &info, partner, bytes).await,
        Err(refusal) => Err(PictureError::Refused(refusal)),
    };
    match set {
        Ok(()) => Ok(Done::Picture.at(&edit_href(locale, &info, partner)).into_response()),
        Err(PictureError::App(error)) => Err(Refused::App(locale, error)),
        Err(PictureError::Refused(refusal)) => {
            let file = app::partner::open(&app, &actor, &info, partner).await.or_refuse(locale)?;
            let shown = Shown { refusal: Some(refusal), ..Shown::default() };
            let page = show(&app, &actor, locale, &info, &file, shown).await?;
            Ok(html(locale, status_of(refusal), &page))
        }
    }
}

/// POST `…/partners/{partner}/logo/remove`.
pub(super) async fn remove_logo(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(PartnerPath { partner }): Segments<PartnerPath>,
) -> Result<Response, Refused> {
    app::partner::remove_logo(&app, &actor, &info, partner).await.or_refuse(locale)?;
    Ok(Done::PictureRemoved.at(&edit_href(locale, &info, partner)).into_response())
}
