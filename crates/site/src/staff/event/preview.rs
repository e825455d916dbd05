//! The public page as publishing would show it, for those who prepare it.

use std::sync::Arc;

use app::App;
use app::event::{EventInfo, EventPage};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::event::{Event, EventState};
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::below;
use crate::event::EventView;
use crate::page::html;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::DraftRoute;

/// GET `/{lang}/console/{org}/{event}/publish/preview`.
pub(super) async fn page(
    route: DraftRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
) -> Result<Response, Refused> {
    let locale = route.locale;
    let preview = app::event::preview(&app, &actor, &route.info).await.or_refuse(locale)?;
    let (id, store) = (route.info.event.id, app.store());
    let figures = async { Ok::<_, app::StoreError>((store.seats(id).await?, store.pools(id).await?)) };
    let (seats, pools) = figures.await.map_err(app::AppError::from).or_refuse(locale)?;
    // As it will be once it is published: a draft would say that nobody can register.
    let state = match preview.copy.event.state {
        EventState::Draft => EventState::Published,
        state => state,
    };
    let event = Event { state, ..preview.content.event.clone() };
    let info = EventInfo { organisation: preview.copy.organisation, event };
    let shown = EventPage { seats, pools, content: preview.content };
    let note = fl!(i18n::site(locale), "publish-preview-note");
    let path = below(&route.info, "publish/preview");
    let back = format!("/{locale}{}", below(&route.info, "publish"));
    let view =
        EventView::new(app.base_url(), locale, &info, &shown, app.now()).into_preview(&path, note, back);
    Ok(html(locale, StatusCode::OK, &view))
}
