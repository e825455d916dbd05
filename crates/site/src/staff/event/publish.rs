//! Publishing: what is missing, what would change, what stands in the way, and the button.

mod view;

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::event::{Preview, Publishing};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::publication::moved_since;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{Done, desk, version_of};
use crate::page::html;
use crate::registration::Sent;
use crate::staff::desk::{Place, console_href};
use crate::staff::form::Notice;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

pub(super) use view::{Told, publish_page};

/// GET `/{lang}/console/{org}/{event}/publish`.
pub(super) async fn page(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Refused> {
    let preview = app::event::preview(&app, &actor, &route.info).await.or_refuse(route.locale)?;
    let t = i18n::site(route.locale);
    let notice = match done.as_str() {
        "published" => Some(Notice::done(fl!(t, "publish-done"))),
        "close" => Some(Notice::done(fl!(t, "publish-closed"))),
        "reopen" => Some(Notice::done(fl!(t, "publish-reopened"))),
        "archive" => Some(Notice::done(fl!(t, "publish-archived"))),
        "restore" => Some(Notice::done(fl!(t, "publish-restored"))),
        _ => None,
    };
    let told = Told { notice, ..Told::default() };
    show(&app, &actor, &route, StatusCode::OK, &preview, told).await
}

/// POST `/{lang}/console/{org}/{event}/publish`.
pub(super) async fn publish(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    sent: Sent,
) -> Result<Response, Refused> {
    let locale = route.locale;
    let typed = super::sent(sent);
    let confirmed = typed.all("confirm").map(str::to_owned).collect::<Vec<_>>();
    let outcome = app::event::publish(&app, &actor, &route.info, version_of(&typed), &confirmed)
        .await
        .or_refuse(locale)?;
    let t = i18n::site(locale);
    let (status, told) = match outcome {
        Publishing::Done(_) => {
            let href = format!("{}/publish?done=published", console_href(locale, &route.info));
            return Ok(Redirect::to(&href).into_response());
        }
        Publishing::Stale => {
            let notice = Some(Notice::heed(fl!(t, "publish-stale")));
            (StatusCode::CONFLICT, Told { notice, confirmed, ..Told::default() })
        }
        Publishing::Refused(_) => {
            let notice = Some(Notice::heed(fl!(t, "publish-refused")));
            (StatusCode::UNPROCESSABLE_ENTITY, Told { notice, confirmed, ..Told::default() })
        }
    };
    let preview = app::event::preview(&app, &actor, &route.info).await.or_refuse(locale)?;
    let moved = if status == StatusCode::CONFLICT {
        moved_since(typed.get("seen"), &preview.content)
    } else {
        Vec::new()
    };
    show(&app, &actor, &route, status, &preview, Told { moved, ..told }).await
}

async fn show(
    app: &App,
    actor: &Actor,
    route: &DraftRoute,
    status: StatusCode,
    preview: &Preview,
    told: Told,
) -> Result<Response, Refused> {
    let desk = desk(app, actor, route, Place::Publish).await?;
    let page = publish_page(route, desk, actor, preview, told);
    Ok(html(route.locale, status, &page))
}
