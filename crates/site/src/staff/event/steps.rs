//! Where the preparation of an event stands, step by step: its first page until it is shown.

use app::account::Actor;
use app::agenda::Agenda;
use app::event::Preview;
use askama::Template;
use domain::locale::Locale;
use domain::publication::{Thing, missing};
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{below, desk};
use crate::page::Shell;
use crate::staff::desk::{Desk, Place, events_href};
use crate::staff::form::Notice;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// A step.
struct Step {
    title: String,
    /// What there is, or what is missing.
    state: String,
    href: String,
    done: bool,
}

#[derive(Template)]
#[template(path = "staff/event/steps.html")]
pub(in crate::staff) struct StepsPage {
    shell: Shell,
    desk: Desk,
    theme: String,
    notice: Option<Notice>,
    steps: Vec<Step>,
}

/// The steps of an event that is being prepared.
pub(in crate::staff) async fn steps(
    app: &app::App,
    actor: &Actor,
    route: &DraftRoute,
    made: bool,
) -> Result<StepsPage, Refused> {
    let preview = app::event::preview(app, actor, &route.info).await.or_refuse(route.locale)?;
    let desk = desk(app, actor, route, Place::Overview).await?;
    Ok(steps_page(route, desk, &preview, made))
}

pub(super) fn steps_page(route: &DraftRoute, desk: Desk, preview: &Preview, made: bool) -> StepsPage {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let path = crate::staff::desk::console_path(&route.info);
    let shell =
        Shell::new(locale, &path, fl!(t, "steps-title")).of(&route.info.organisation, events_href(locale));
    let content = &preview.content;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let step = |title: String, state: String, page: &str, done: bool| Step {
        title,
        state,
        href: format!("/{locale}{}", below(&route.info, page)),
        done,
    };
    let untold = missing(content, Locale::Fr).iter().filter(|one| one.thing == Thing::Event).count();
    let untold = count(untold);
    let rooms = count(content.rooms.len());
    let tracks = count(content.tracks.len());
    let people = count(content.speakers.len());
    let sessions = count(content.sessions.len() + content.team_sessions.len());
    let clashes = count(Agenda::of(content).clashes().len());
    let partners = count(content.partners.len());
    let programme = if clashes > 0 {
        fl!(t, "agenda-clashes-note", form = form(clashes), count = clashes)
    } else {
        fl!(t, "agenda-sessions", form = form(sessions), count = sessions)
    };
    let steps = vec![
        step(
            fl!(t, "desk-details"),
            fl!(t, "publish-missing-count", form = form(untold), count = untold),
            "details",
            untold == 0,
        ),
        step(
            fl!(t, "agenda-rooms"),
            fl!(t, "steps-rooms", form = form(rooms), count = rooms),
            "agenda/rooms",
            rooms > 0,
        ),
        step(
            fl!(t, "agenda-tracks"),
            fl!(t, "steps-tracks", form = form(tracks), count = tracks),
            "agenda/tracks",
            tracks > 0,
        ),
        step(
            fl!(t, "desk-speakers"),
            fl!(t, "steps-people", form = form(people), count = people),
            "speakers",
            people > 0,
        ),
        step(fl!(t, "desk-programme"), programme, "agenda", sessions > 0 && clashes == 0),
        step(
            fl!(t, "desk-partners"),
            fl!(t, "steps-partners", form = form(partners), count = partners),
            "partners",
            partners > 0,
        ),
        step(fl!(t, "import-title"), fl!(t, "steps-import"), "import", false),
        step(fl!(t, "team-title-event"), fl!(t, "steps-team"), "team", false),
        step(fl!(t, "desk-publish"), fl!(t, "steps-publish"), "publish", false),
    ];
    StepsPage {
        theme: shell.words(&route.copy.event.theme),
        notice: made.then(|| Notice::done(fl!(t, "steps-made"))),
        steps,
        desk,
        shell,
    }
}
