//! Looking at layouts.

use domain::account::Action;
use domain::badge::layout::{LayoutFault, Setting};
use domain::ids::BadgeLayoutId;
use persistence::{BadgePicture, KeptLayout, LayoutChoice, LayoutElsewhere};

use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError};

/// How many layouts of other events are offered to be copied.
const ELSEWHERE: u32 = 60;

/// A layout, and what is wrong with it at its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutFile {
    /// The layout.
    pub kept: KeptLayout,
    /// Why it cannot be printed: what it shows went from the event since it was made.
    pub faults: Vec<LayoutFault>,
}

/// The layouts of an event, and what goes with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutDesk {
    /// Its layouts, the oldest first.
    pub layouts: Vec<LayoutFile>,
    /// Which were chosen.
    pub choices: Vec<LayoutChoice>,
    /// The pictures that were sent for them.
    pub pictures: Vec<BadgePicture>,
    /// Those of the organisation's other events.
    pub elsewhere: Vec<LayoutElsewhere>,
}

/// All layouts of an event.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn desk(app: &App, actor: &Actor, info: &EventInfo) -> Result<LayoutDesk, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let (store, event) = (app.store(), info.event.id);
    let setting = Setting::of(&info.event, store.known_pictures(event).await?);
    let file = |kept: KeptLayout| LayoutFile { faults: kept.layout.check(&setting), kept };
    Ok(LayoutDesk {
        layouts: store.badge_layouts(event).await?.into_iter().map(file).collect(),
        choices: store.badge_layout_choices(event).await?,
        pictures: store.badge_pictures(event).await?,
        elsewhere: store.badge_layouts_elsewhere(info.organisation.id, event, ELSEWHERE).await?,
    })
}

/// One layout, with the pictures that it may show.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: BadgeLayoutId,
) -> Result<(LayoutFile, Vec<BadgePicture>), AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let (store, event) = (app.store(), info.event.id);
    let kept = store.badge_layout(event, id).await?.ok_or(AppError::NotFound)?;
    let setting = Setting::of(&info.event, store.known_pictures(event).await?);
    let pictures = store.badge_pictures(event).await?;
    Ok((LayoutFile { faults: kept.layout.check(&setting), kept }, pictures))
}
