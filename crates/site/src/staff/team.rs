//! The team of an organisation or of one of its events: who is on it, who is asked to join, links for doors.

mod door;
mod invitation;
mod member;
mod query;
mod route;
mod view;

use app::App;
use app::team::NewInvitation;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::{Action, Role};
use domain::form::{Fault, Problem, Reader, Values};
use domain::ids::{PartnerId, SpeakerId};
use domain::locale::Locale;
use http_face::Viewer;
use i18n_embed_fl::fl;
use std::sync::Arc;

pub(super) use door::{door_links, end_held_door, end_unused_door_links, make_door_link};
#[cfg(test)]
pub(super) use invitation::invitation_page;
pub(super) use invitation::{accept, end_invitation, offer};
pub(super) use member::{ask_to_remove, change_role, remove};
pub(super) use query::TeamQuery;
pub(super) use route::TeamRoute;
pub(super) use view::{Choices, Shown, team_view};

use super::form::Typed;
use super::refused::{InLocale, Refused};
use crate::page::html;

/// Members of a page.
const ROWS: u32 = 50;

/// GET `…/team`.
pub(super) async fn page(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Query(query): Query<TeamQuery>,
) -> Result<Response, Refused> {
    let mut values = Values::default();
    values.set("locale", route.locale.code());
    let shown = load(&app, &route, &viewer, &query, Typed::fresh(&values)).await?;
    Ok(html(route.locale, StatusCode::OK, &shown))
}

/// POST `…/team`: asks somebody to join.
pub(super) async fn invite(
    route: TeamRoute,
    State(app): State<Arc<App>>,
    viewer: Viewer,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Refused> {
    let locale = route.locale;
    route.of().require(&app, &viewer.actor, Action::ManageTeam).or_refuse(locale)?;
    let Form(pairs) = form.or_refuse(locale)?;
    let values = Values::new(pairs);
    let problems = match read(&values) {
        Ok(new) => match app::team::invite(&app, &viewer.actor, route.of(), new).await {
            Ok(_) => return Ok(Redirect::to(&format!("{}?done=invited", route.href())).into_response()),
            Err(app::AppError::MemberAlready) => vec![Problem::new("email", Fault::Taken)],
            Err(app::AppError::NotFound | app::AppError::Forbidden) => {
                vec![Problem::new("role", Fault::NotAChoice)]
            }
            Err(error) => return Err(Refused::App(locale, error)),
        },
        Err(problems) => problems,
    };
    let typed = Typed::wrong(&values, &problems);
    let shown = load(&app, &route, &viewer, &TeamQuery::default(), typed).await?;
    Ok(html(locale, StatusCode::UNPROCESSABLE_ENTITY, &shown))
}

fn read(values: &Values) -> Result<NewInvitation, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let email = reader.email("email");
    let name = match values.get("name").trim() {
        "" => None,
        _ => reader.person_name("name"),
    };
    let role = reader.choice("role", read_role);
    let locale = reader.choice("locale", Locale::from_code);
    let made = email.zip(role).zip(locale);
    let new = made.map(|((email, (role, speaker_id, partner_id)), locale)| NewInvitation {
        email,
        name,
        locale,
        role,
        speaker_id,
        partner_id,
    });
    reader.finish(new)
}

/// A role by its code; one that stands for somebody is followed by whom.
fn read_role(code: &str) -> Option<(Role, Option<SpeakerId>, Option<PartnerId>)> {
    let (role, whom) = code.split_once(':').unwrap_or((code, ""));
    match (Role::from_code(role)?, whom) {
        (role @ Role::Speaker, id) => Some((role, Some(id.parse().ok()?), None)),
        (role @ Role::PartnerRepresentative, id) => Some((role, None, Some(id.parse().ok()?))),
        (role, "") => Some((role, None, None)),
        _ => None,
    }
}

/// The page, as it stands now.
async fn load(
    app: &App,
    route: &TeamRoute,
    viewer: &Viewer,
    query: &TeamQuery,
    typed: Typed<'_>,
) -> Result<view::TeamView, Refused> {
    let (locale, actor) = (route.locale, &viewer.actor);
    let (filter, start) = query.parse().or_refuse(locale)?;
    let found = app::team::team(app, actor, route.of(), &filter, &start, ROWS).await;
    let found = found.or_refuse(locale)?;
    let choices = match route.event.as_deref() {
        Some(info) if !found.may_appoint.is_empty() => {
            Choices::at(app, actor, info).await.or_refuse(locale)?
        }
        _ => Choices::default(),
    };
    let desk = route.desk(app, actor).await?;
    let done = done_words(locale, query.done());
    let shown = Shown {
        done,
        filter,
        start,
        itself: actor.account(app.now()).ok().map(|account| account.id),
        whole_team: actor.require_in(Action::SeeTeam, &route.organisation, app.now()).is_ok(),
        door_links: route.event.as_deref().is_some_and(|info| actor.may(Action::InviteToDoor, info)),
    };
    Ok(team_view(route, desk, &found, &choices, shown, typed))
}

fn done_words(locale: Locale, code: &str) -> Option<String> {
    let t = i18n::site(locale);
    Some(match code {
        "invited" => fl!(t, "team-done-invited"),
        "ended" => fl!(t, "team-done-ended"),
        "changed" => fl!(t, "team-done-changed"),
        "removed" => fl!(t, "team-done-removed"),
        "last" => fl!(t, "team-last-owner"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_stands_for_somebody_says_for_whom() {
        let id = "00000000-0000-0000-0000-000000000007";
        let speaker = read_role(&format!("speaker:{id}")).expect("a choice");
        assert_eq!((speaker.0, speaker.1.map(|id| id.to_string()).as_deref()), (Role::Speaker, Some(id)));
        assert_eq!(read_role("reader"), Some((Role::Reader, None, None)));
        for wrong in ["speaker", "speaker:", "speaker:x", "reader:x", "king", ""] {
            assert_eq!(read_role(wrong), None, "{wrong}");
        }
    }
}
