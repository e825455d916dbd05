//! The list of partners, in the organisers' order.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::ids::{PartnerId, TierId};
use domain::locale::Locale;
use domain::partner::{PartnerFile, PartnerFilter, TierFile};
use domain::speaker::{PlaceOrder, PlacePage};
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

/// GET `…/partners`.
pub(super) async fn page(
    WorkRoute { locale, info, .. }: WorkRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<PlaceQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeePreparation, &info, app.now()).or_refuse(locale)?;
    let tier = if query.tier.is_empty() { None } else { Some(query.tier.parse::<TierId>()) };
    let tier = tier.transpose().map_err(|_| Refused::malformed(locale))?;
    let filter = PartnerFilter {
        query: query.query(),
        tier,
        waiting: query.waiting().or_refuse(locale)?,
        order: query.order().or_refuse(locale)?,
    };
    let after = query.after(PartnerId).or_refuse(locale)?;
    let found = app::partner::list(&app, &actor, &info, &filter, locale, after.as_ref(), ROWS).await;
    let found = found.or_refuse(locale)?;
    let tiers = app::partner::tiers(&app, &actor, &info).await.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Partners, app.now()).or_refuse(locale)?;
    let writes = actor.require(Action::ManagePartners, &info, app.now()).is_ok();
    Ok(html(
        locale,
        StatusCode::OK,
        &list_page(locale, &info, desk, &query, &filter, (&found, &tiers), writes),
    ))
}

pub(in crate::staff) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    query: &PlaceQuery,
    filter: &PartnerFilter,
    (found, tiers): (&PlacePage<PartnerFile, PartnerId>, &[TierFile]),
    writes: bool,
) -> ListPage {
    let t = i18n::site(locale);
    let action = list_href(locale, info);
    let path = query.first(&format!("{}/partners", console_path(info)));
    let shell = Shell::new(locale, &path, fl!(t, "partner-list-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let waiting = Filter {
        name: "waiting",
        label: fl!(t, "review-filter"),
        any: fl!(t, "review-any"),
        choices: vec![("1".into(), fl!(t, "review-waiting"), filter.waiting)],
    };
    let choice = |file: &TierFile| {
        let id = file.tier.id;
        (id.to_string(), file.tier.name.get(locale).to_owned(), filter.tier == Some(id))
    };
    let of_tier = Filter {
        name: "tier",
        label: fl!(t, "partner-tier"),
        any: fl!(t, "partner-tier-any"),
        choices: tiers.iter().map(choice).collect(),
    };
    let filtered = *filter != PartnerFilter { order: filter.order, ..PartnerFilter::default() };
    let moves = writes && !filtered && filter.order == PlaceOrder::Own;
    let shift = |place: usize, id: PartnerId| {
        let (count, more) = (found.rows.len(), found.next.is_some());
        let way = format!("{action}/{id}/move");
        moves.then(|| Shift::of(way, place, count, query.goes_on(), more)).flatten()
    };
    let rows = found.rows.iter().enumerate();
    let order = Filter::order(t, filter.order, |order| place_order(locale, order));
    let new = writes.then(|| (fl!(t, "partner-new"), format!("{action}/new")));
    let empty = found.rows.is_empty().then(|| Empty {
        rosette: crate::seal::rosette(info.event.id.0, "em", ""),
        title: if filtered { fl!(t, "partner-none-found") } else { fl!(t, "partner-none") },
        text: if filtered { fl!(t, "console-empty-advice") } else { fl!(t, "partner-none-text") },
        action: if filtered { Some((fl!(t, "console-clear"), action.clone())) } else { new.clone() },
    });
    let count = fl!(t, "partner-count", form = form(found.total), count = found.total);
    ListPage {
        desk,
        links: vec![(fl!(t, "tier-list-title"), format!("{action}/tiers"))],
        new,
        notice: notice(locale, query.asked.done),
        label: fl!(
            t,
            "list-in-order",
            list = shell.title.as_str(),
            order = place_order(locale, filter.order)
        ),
        rows: rows
            .map(|(place, file)| row(&shell, &action, tiers, file, shift(place, file.partner.id)))
            .collect(),
        pager: Pager {
            t,
            shown: count.clone(),
            first: query.goes_on().then(|| query.first(&action)),
            next: found.next.as_ref().map(|next| query.next(&action, &next.key, next.id.0)),
        },
        tools: (filtered || !found.rows.is_empty()).then_some(Tools {
            t,
            action,
            label: fl!(t, "partner-search"),
            query: filter.query.clone(),
            filters: if tiers.is_empty() { vec![waiting, order] } else { vec![of_tier, waiting, order] },
        }),
        empty,
        count,
        shell,
    }
}

fn row(shell: &Shell, action: &str, tiers: &[TierFile], file: &PartnerFile, shift: Option<Shift>) -> Row {
    let partner = &file.partner;
    let href = format!("{action}/{}", partner.id);
    let tier = tiers.iter().find(|file| Some(file.tier.id) == partner.tier);
    let parts = [tier.map(|file| shell.words(&file.tier.name)), Some(shell.words(&partner.role))];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Row {
        name: shell.words(&partner.name),
        detail: parts.join(" · "),
        picture: partner.logo.as_ref().map(|logo| crate::picture::small_href(logo.id)),
        initials: initials(partner.name.get(shell.locale)),
        plate: true,
        standing: Standing::of(file.proposal.as_ref()),
        shift,
        href,
    }
}
