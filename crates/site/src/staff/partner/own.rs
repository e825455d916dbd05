//! The page by which a partner’s representatives write of it. Nothing of it shows before an organiser approved it.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::edit::EditError;
use app::event::EventInfo;
use app::picture::PictureError;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::form::{Problem, Values};
use domain::locale::Locale;
use domain::partner::PartnerFile;
use domain::picture::PictureRefusal;
use domain::registration::Registration;
use domain::text::PersonName;
use http_face::{Upload, Viewer};
use i18n_embed_fl::fl;

use super::view;
use crate::page::{Shell, html};
use crate::staff::form::{Fields, Typed};
use crate::staff::people::{
    ActPart, Asked, Done, FormPart, OwnPage, Side, WorkRoute, notice, picture_of, refusal_words, refused,
    status_of,
};
use crate::staff::refused::{InLocale, Refused};

fn own_href(locale: Locale, info: &EventInfo) -> String {
    format!("/{locale}{}", own_path(info))
}

fn own_path(info: &EventInfo) -> String {
    format!("/my/partner/{}/{}", info.organisation.slug, info.event.slug)
}

/// What representatives go on from: what they wrote last, else what shows.
fn newest(file: &PartnerFile) -> Values {
    file.proposal.as_ref().map_or_else(|| file.partner.sheet().values(), |written| written.content.values())
}

/// What the page shows beside what stands.
#[derive(Clone, Copy)]
pub(in crate::staff) struct Shown<'a> {
    typed: Typed<'a>,
    done: Done,
    refusal: Option<PictureRefusal>,
    /// The form that names somebody.
    guest: Typed<'a>,
}

/// The places that are held back: who takes them, and the forms that give one away or back.
fn places(
    locale: Locale,
    href: &str,
    file: &PartnerFile,
    guests: &[Registration],
    typed: Typed<'_>,
) -> Vec<ActPart> {
    let t = i18n::site(locale);
    let left = file.places_left();
    if file.places == 0 && guests.is_empty() {
        return Vec::new();
    }
    let fields = Fields::new(locale, typed);
    let all = typed.problems.iter().any(|problem| problem.field == "places");
    let mut acts = vec![ActPart {
        title: fl!(t, "partner-places"),
        text: fl!(t, "own-places", left = left, places = file.places),
        people: guests.iter().map(|guest| guest.attendee.full_name()).collect(),
        action: (left > 0 || all).then(|| format!("{href}/guests")),
        fields: vec![
            fields.line("given_name", fl!(t, "register-given-name"), PersonName::MAX).required(),
            fields.line("family_name", fl!(t, "register-family-name"), PersonName::MAX).required(),
            fields.email("email", fl!(t, "register-email")).required().hint(fl!(t, "register-email-hint")),
        ],
        button: fl!(t, "own-name-guest"),
    }];
    if left > 0 {
        acts.push(ActPart {
            title: fl!(t, "own-give-back"),
            text: fl!(t, "own-give-back-text"),
            people: Vec::new(),
            action: Some(format!("{href}/give-back")),
            fields: Vec::new(),
            button: fl!(t, "own-give-back"),
        });
    }
    acts
}

pub(in crate::staff) fn own_page(
    locale: Locale,
    info: &EventInfo,
    file: &PartnerFile,
    guests: &[Registration],
    shown: Shown<'_>,
) -> OwnPage {
    let t = i18n::site(locale);
    let shell = Shell::new(locale, &own_path(info), fl!(t, "own-partner-title"))
        .of(&info.organisation, info.path(locale));
    let href = own_href(locale, info);
    let Shown { typed, done, refusal, guest } = shown;
    let fields = Fields::new(locale, typed);
    let written = file.proposal.as_ref().map_or(file.partner.logo.as_ref(), |p| p.content.logo.as_ref());
    let form = FormPart {
        action: href.clone(),
        intro: fl!(t, "own-partner-intro"),
        hidden: Vec::new(),
        fields: view::sheet_fields(locale, &fields, written.is_some()),
        button: fl!(t, "own-send"),
    };
    let error = refusal.map(|refusal| refusal_words(locale, refusal));
    OwnPage {
        lead: shell.words(&info.event.theme),
        sign_out: format!("/{locale}/sign-out"),
        notice: notice(locale, done),
        review: view::review(locale, file, Side::Writer),
        summary: fields.summary(),
        form: Some(form),
        picture: Some(view::logo(locale, written, Some(format!("{href}/logo")), None, error)),
        acts: places(locale, &href, file, guests, guest),
        remove: None,
        shell,
    }
}

/// The page of the asker's partner, as it stands or with what is wrong.
async fn show(
    app: &App,
    actor: &Actor,
    locale: Locale,
    info: &EventInfo,
    shown: impl FnOnce(&PartnerFile) -> (Option<Values>, Done, Option<PictureRefusal>),
    wrong: (&[Problem], Option<(&Values, &[Problem])>),
) -> Result<OwnPage, Refused> {
    let file = app::partner::own(app, actor, info).await.or_refuse(locale)?;
    let guests = app::partner::guests(app, actor, info).await.or_refuse(locale)?;
    let (typed, done, refusal) = shown(&file);
    let values = typed.unwrap_or_else(|| newest(&file));
    let none = Values::default();
    let (guest, guest_problems) = wrong.1.unwrap_or((&none, &[]));
    let shown = Shown {
        typed: Typed::wrong(&values, wrong.0),
        done,
        refusal,
        guest: Typed::wrong(guest, guest_problems),
    };
    Ok(own_page(locale, info, &file, &guests, shown))
}

/// GET `/{lang}/my/partner/{org}/{event}`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Refused> {
    let page = show(&app, &actor, locale, &info, |_| (None, asked.done, None), (&[], None)).await?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// POST `/{lang}/my/partner/{org}/{event}`.
pub(super) async fn propose(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::propose(&app, &actor, &info, &values).await {
        Ok(()) => Ok(Done::Proposed.at(&own_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let typed = |_: &PartnerFile| (Some(values), Done::Nothing, None);
            let page = show(&app, &actor, locale, &info, typed, (&problems, None)).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `/{lang}/my/partner/{org}/{event}/logo`.
pub(super) async fn propose_logo(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    upload: Upload,
) -> Result<Response, Refused> {
    actor.require(Action::WriteOwnPartner, &info, app.now()).or_refuse(locale)?;
    let sent = match picture_of(locale, upload).await? {
        Ok(bytes) => app::partner::propose_logo(&app, &actor, &info, bytes).await,
        Err(refusal) => Err(PictureError::Refused(refusal)),
    };
    match sent {
        Ok(()) => Ok(Done::Proposed.at(&own_href(locale, &info)).into_response()),
        Err(PictureError::App(error)) => Err(Refused::App(locale, error)),
        Err(PictureError::Refused(refusal)) => {
            let refused = |_: &PartnerFile| (None, Done::Nothing, Some(refusal));
            let page = show(&app, &actor, locale, &info, refused, (&[], None)).await?;
            Ok(html(locale, status_of(refusal), &page))
        }
    }
}

/// POST `/{lang}/my/partner/{org}/{event}/guests`: gives one of the partner's places to somebody.
pub(super) async fn name_guest(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Refused> {
    let values = Values::new(pairs);
    match app::partner::name_guest(&app, &actor, &info, &values, locale).await {
        Ok(()) => Ok(Done::Named.at(&own_href(locale, &info)).into_response()),
        Err(EditError::Wrong(problems)) => {
            let done = if problems.iter().any(|problem| problem.field == "places") {
                Done::NoPlace
            } else {
                Done::Nothing
            };
            let typed = (&values, &problems[..]);
            let page = show(&app, &actor, locale, &info, |_| (None, done, None), (&[], Some(typed))).await?;
            Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(refused(locale, error)),
    }
}

/// POST `/{lang}/my/partner/{org}/{event}/give-back`.
pub(super) async fn give_back(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    match app::partner::give_back(&app, &actor, &info).await {
        Ok(()) => Ok(Done::GivenBack.at(&own_href(locale, &info)).into_response()),
        Err(EditError::Wrong(_)) => Ok(Done::NoPlace.at(&own_href(locale, &info)).into_response()),
        Err(error) => Err(refused(locale, error)),
    }
}
