//! The list of speakers, in the organisers' order.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::ids::SpeakerId;
use domain::locale::Locale;
use domain::speaker::{PlaceOrder, PlacePage, SpeakerFile, SpeakerFilter};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::list_href;
use crate::page::{Shell, html, initials};
use crate::staff::desk::{Desk, Place, console_path, seats_now};
use crate::staff::form::{Empty, Filter, Pager, Tools};
use crate::staff::people::{ListPage, PlaceQuery, Row, Shift, Standing, WorkRoute, notice, place_order};
use crate::staff::refused::{InLocale, Refused};

/// The rows of one page.
const ROWS: u32 = 50;

/// GET `…/speakers`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<PlaceQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let filter = SpeakerFilter {
        query: query.query(),
        waiting: query.waiting().or_refuse(locale)?,
        order: query.order().or_refuse(locale)?,
    };
    let after = query.after(SpeakerId).or_refuse(locale)?;
    let found = app::speaker::list(&app, &actor, &info, &filter, locale, after.as_ref(), ROWS).await;
    let found = found.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Speakers, app.now()).or_refuse(locale)?;
    let writes = actor.require(Action::ManageSpeakers, &info, app.now()).is_ok();
    Ok(html(locale, StatusCode::OK, &list_page(locale, &info, desk, &query, &filter, &found, writes)))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    query: &PlaceQuery,
    filter: &SpeakerFilter,
    found: &PlacePage<SpeakerFile, SpeakerId>,
    writes: bool,
) -> ListPage {
    let t = i18n::site(locale);
    let action = list_href(locale, info);
    let path = query.first(&format!("{}/speakers", console_path(info)));
    let shell = Shell::new(locale, &path, fl!(t, "speaker-list-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let waiting = Filter {
        name: "waiting",
        label: fl!(t, "review-filter"),
        any: fl!(t, "review-any"),
        choices: vec![("1".into(), fl!(t, "review-waiting"), filter.waiting)],
    };
    let filtered = *filter != SpeakerFilter { order: filter.order, ..SpeakerFilter::default() };
    let moves = writes && !filtered && filter.order == PlaceOrder::Own;
    let shift = |place: usize, id: SpeakerId| {
        let (count, more) = (found.rows.len(), found.next.is_some());
        let way = format!("{action}/{id}/move");
        moves.then(|| Shift::of(way, place, count, query.goes_on(), more)).flatten()
    };
    let rows = found.rows.iter().enumerate();
    let order = Filter::order(t, filter.order, |order| place_order(locale, order));
    let new = writes.then(|| (fl!(t, "speaker-new"), format!("{action}/new")));
    let empty = found.rows.is_empty().then(|| Empty {
        rosette: crate::seal::rosette(info.event.id.0, "em", ""),
        title: if filtered { fl!(t, "speaker-none-found") } else { fl!(t, "speaker-none") },
        text: if filtered { fl!(t, "console-empty-advice") } else { fl!(t, "speaker-none-text") },
        action: if filtered { Some((fl!(t, "console-clear"), action.clone())) } else { new.clone() },
    });
    let count = fl!(t, "speaker-count", form = form(found.total), count = found.total);
    ListPage {
        desk,
        links: Vec::new(),
        new,
        notice: notice(locale, query.asked.done),
        label: fl!(
            t,
            "list-in-order",
            list = shell.title.as_str(),
            order = place_order(locale, filter.order)
        ),
        rows: rows.map(|(place, file)| row(&shell, &action, file, shift(place, file.speaker.id))).collect(),
        pager: Pager {
            t,
            shown: count.clone(),
            first: query.goes_on().then(|| query.first(&action)),
            next: found.next.as_ref().map(|next| query.next(&action, &next.key, next.id.0)),
        },
        tools: (filtered || !found.rows.is_empty()).then_some(Tools {
            t,
            action,
            label: fl!(t, "speaker-search"),
            query: filter.query.clone(),
            filters: vec![waiting, order],
        }),
        empty,
        count,
        shell,
    }
}

fn row(shell: &Shell, action: &str, file: &SpeakerFile, shift: Option<Shift>) -> Row {
    let speaker = &file.speaker;
    let href = format!("{action}/{}", speaker.id);
    let parts = [shell.words(&speaker.role), shell.words(&speaker.job)];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Row {
        name: shell.words(&speaker.name),
        detail: parts.join(" · "),
        picture: speaker.picture.as_ref().map(|picture| crate::picture::small_href(picture.id)),
        initials: initials(speaker.name.get(shell.locale)),
        plate: false,
        standing: Standing::of(file.proposal.as_ref()),
        shift,
        href,
    }
}
