//! What the door says, over the whole screen, and taking it back.

use std::sync::Arc;

use app::checkin::Answer;
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::badge::BadgeCode;
use domain::checkin::{Signal, Verdict};
use domain::ids::CheckinId;
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use serde::Deserialize;
use uuid::Uuid;

use super::desk::door_href;
use super::door::{self, DoorQuery};
use super::post::Post;
use super::printing::{DoorButtons, buttons};
use super::refused::{InLocale, Refused};
use crate::error::PageError;
use crate::page::{EventRoute, Shell, html};

/// What was typed or scanned, and where its sender stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Presented {
    code: String,
    door: String,
}

/// The colour and shape of an answer: the classes of `web/styles/door.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Green, a disc.
    Go,
    /// Foil, a seal.
    Honours,
    /// Amber, a diamond.
    Check,
    /// Red, a square.
    No,
}

impl Look {
    fn of(verdict: &Verdict) -> Self {
        match (verdict, verdict.signal()) {
            (Verdict::AdmittedWithHonours, _) => Self::Honours,
            (_, Signal::Green) => Self::Go,
            (_, Signal::Amber) => Self::Check,
            (_, Signal::Red) => Self::No,
        }
    }

    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Honours => "hon",
            Self::Check => "look",
            Self::No => "no",
        }
    }
}

#[derive(Template)]
#[template(path = "staff/answer.html")]
pub(super) struct AnswerPage {
    pub(super) shell: Shell,
    pub(super) look: Look,
    pub(super) door: String,
    pub(super) time: String,
    pub(super) machine_time: String,
    pub(super) title: String,
    pub(super) detail: String,
    /// In which rank they are received, and where they sit.
    pub(super) reception: Option<String>,
    pub(super) advice: Option<String>,
    pub(super) name: Option<String>,
    pub(super) other_name: Option<String>,
    pub(super) category: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) next: String,
    /// Where to take this admission back.
    pub(super) undo: Option<String>,
    /// The chosen door, to stand at it afterwards too.
    pub(super) kept_door: Option<String>,
    /// What prints the badge of whoever is inside, for who may.
    pub(super) print: Option<DoorButtons>,
}

/// POST `/{lang}/door/{org}/{event}/checkins`.
pub(super) async fn check_in(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    form: Result<Form<Presented>, FormRejection>,
) -> Result<Response, Refused> {
    let now = app.now();
    actor.require(Action::CheckIn, &info, now).or_refuse(locale)?;
    let Form(presented) = form.or_refuse(locale)?;
    let post = Post::new(&actor, &info, &presented.door, now).or_refuse(locale)?;
    if is_mistyped(&presented.code) {
        let query = DoorQuery { door: presented.door, ..DoorQuery::default() };
        let mut page = door::load(&app, &actor, locale, &info, &query).await.or_refuse(locale)?;
        page.mistyped = Some(presented.code);
        return Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    let answer = app::checkin::scan(&app, &post.actor, &info, &presented.code).await.or_refuse(locale)?;
    let mut page = answer_page(locale, &info, &post, &answer);
    page.print = print_buttons(&app, locale, &info, &post, &answer).await.or_refuse(locale)?;
    Ok(html(locale, StatusCode::OK, &page))
}

/// Whether something is neither a code nor of a badge's shape: a slip of the finger, which is corrected rather than
/// judged. `web/src/door/code.ts` holds the same line before anything is sent.
fn is_mistyped(typed: &str) -> bool {
    let typed = typed.trim();
    let parts = typed.split('.').collect::<Vec<_>>();
    let in_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let badge = parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.chars().all(in_part));
    !badge && BadgeCode::parse(typed).is_err()
}

pub(super) fn answer_page(locale: Locale, info: &EventInfo, post: &Post, answer: &Answer) -> AnswerPage {
    let zone = info.event.zone();
    let title = i18n::checkin::verdict_title(locale, &answer.verdict);
    let door = post.name(locale);
    let attendee = answer.registration.as_ref().map(|registration| &registration.attendee);
    AnswerPage {
        // Its address cannot be asked for: another language leads to the door's page.
        shell: Shell::new(locale, &post.path(info), format!("{title} · {door}")),
        look: Look::of(&answer.verdict),
        door,
        time: i18n::date::time(locale, answer.at, &zone),
        machine_time: i18n::date::machine(answer.at, &zone),
        title,
        detail: i18n::checkin::detail(locale, &answer.verdict, answer.escort(), &zone),
        reception: answer.reception.as_ref().and_then(|received| {
            i18n::checkin::reception(locale, received.rank.as_ref(), &received.protocol)
        }),
        advice: i18n::checkin::verdict_advice(locale, &answer.verdict),
        name: attendee.map(domain::registration::Attendee::full_name),
        other_name: attendee.and_then(|a| a.other_script_name.as_ref()).map(ToString::to_string),
        category: answer.registration.as_ref().map(|one| i18n::category(locale, one.category)),
        organisation: attendee.and_then(|a| a.organisation.clone()),
        next: post.href(locale, info),
        undo: answer.checkin_id.map(|id| format!("{}/checkins/{id}/undo", door_href(locale, info))),
        kept_door: (!post.choices.is_empty()).then(|| post.door.clone()),
        print: None,
    }
}

/// What prints the badge that was shown, where its holder is inside.
async fn print_buttons(
    app: &App,
    locale: Locale,
    info: &EventInfo,
    post: &Post,
    answer: &Answer,
) -> Result<Option<DoorButtons>, AppError> {
    let inside = matches!(
        answer.verdict,
        Verdict::Admitted | Verdict::AdmittedWithHonours | Verdict::AlreadyInside { .. }
    );
    let Some(whose) = answer.registration.as_ref().filter(|_| inside) else { return Ok(None) };
    let offered = app::printing::at_door(app, &post.actor, info).await?;
    let kept_door = (!post.choices.is_empty()).then(|| post.door.clone());
    Ok(offered.map(|offered| buttons(locale, info, offered, Some(&whose.code), kept_door, "big less")))
}

/// The path of an undo, beside its language and event.
#[derive(Debug, Deserialize)]
pub(super) struct UndoPath {
    id: String,
}

/// POST `/{lang}/door/{org}/{event}/checkins/{id}/undo`.
pub(super) async fn undo(
    EventRoute { locale, info }: EventRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Path(path): Path<UndoPath>,
    form: Result<Form<Presented>, FormRejection>,
) -> Result<Response, Refused> {
    let now = app.now();
    actor.require(Action::CheckIn, &info, now).or_refuse(locale)?;
    let Form(presented) = form.or_refuse(locale)?;
    let post = Post::new(&actor, &info, &presented.door, now).or_refuse(locale)?;
    let Ok(id) = Uuid::parse_str(&path.id) else {
        return Ok(PageError::not_found(locale).into_response());
    };
    let word = match app::checkin::undo(&app, &actor, &info, CheckinId(id)).await {
        Ok(_) => "yes",
        // Somebody else was quicker, or the page was sent twice: what was wanted is so.
        Err(AppError::NotFound) => "late",
        Err(error) => return Err(Refused::App(locale, error)),
    };
    let mark = if post.choices.is_empty() { '?' } else { '&' };
    Ok(Redirect::to(&format!("{}{mark}undone={word}", post.href(locale, &info))).into_response())
}

#[cfg(test)]
mod tests {
    use super::is_mistyped;

    #[test]
    fn a_slip_is_told_from_what_must_be_judged() {
        for slip in ["", "7K3F", "7K3F-92Q!", "<b>x</b>", "https://exemple.org/menu", "a.b", "a..b"] {
            assert!(is_mistyped(slip), "{slip}");
        }
        for presented in ["7k3f 92qd", " 7K3F-92QD ", "ZZZZ-ZZZZ", "eyJ.eyJl_-.c2ln"] {
            assert!(!is_mistyped(presented), "{presented}");
        }
    }
}
