//! One change of a layout, which is one step that can be taken back.

use domain::account::Action;
use domain::badge::editing::{self, Kind, PartAct};
use domain::badge::layout::{Draw, Element, Layout, Setting, Side};
use domain::ids::BadgeLayoutId;
use domain::journal::Deed;
use domain::key::Key;
use persistence::{BadgePicture, KeptLayout, Write};

use super::LayoutError;
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// At which version a layout must be to be replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Any, as long as there is one.
    Any,
    /// One of these.
    OneOf(Vec<u32>),
}

impl Expected {
    fn is_met_by(&self, version: u32) -> bool {
        match self {
            Self::Any => true,
            Self::OneOf(versions) => versions.contains(&version),
        }
    }
}

/// What is to be changed.
#[derive(Debug, Clone)]
pub enum Change<'a> {
    /// Its name, what it is printed on and its sides, from a form.
    Whole(Edit<'a>),
    /// Everything, if it is still at a version that is expected.
    Replace(Expected, Layout),
    /// One more element.
    Add(Side, Kind),
    /// An element, from its form, and what becomes of its paragraphs.
    Set(Side, Key, Edit<'a>, Option<PartAct>),
    /// An element, by so much to the right and down, in tenths of a millimetre.
    Move(Side, Key, editing::Step),
    /// An element, over the one above it or under the one below.
    Reorder(Side, Key, bool),
    /// Another element like this one.
    Twin(Side, Key),
    /// An element goes.
    Remove(Side, Key),
}

/// Changes a layout, and names the element that there is now to look at. What is the same already makes no step. What
/// was wrong before for another reason may stay wrong: it is mended one thing after the other.
///
/// # Errors
/// [`LayoutError::Faulty`] with everything that would be wrong and was not before; [`LayoutError::Stale`] for what was to
/// replace another version; a form's faults and conflicts; [`AppError::NotFound`] when the layout or the element is gone;
/// or when it is not allowed.
pub async fn change(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: BadgeLayoutId,
    change: Change<'_>,
) -> Result<Option<Key>, LayoutError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let kept = write.badge_layout(event, id).await?.ok_or(AppError::NotFound)?;
    let pictures = write.badge_pictures(event).await?;
    let (layout, element) = changed(&kept, change, &pictures)?;
    if layout == kept.layout {
        return Ok(element);
    }
    let setting = Setting::of(&info.event, write.known_pictures(event).await?);
    let before = kept.layout.check(&setting);
    let faults = layout.check(&setting).into_iter().filter(|fault| !before.contains(fault));
    let faults = faults.collect::<Vec<_>>();
    if !faults.is_empty() {
        return Err(LayoutError::Faulty(faults));
    }
    write.change_badge_layout(&kept, &layout).await?;
    note(app, actor, info, &write, Deed::BadgeLayoutChanged, id, &layout).await?;
    write.commit().await?;
    Ok(element)
}

/// Takes the last change back, or makes again what was taken back last, of a layout that is still at this version.
/// Where there is nothing to do, nothing is done.
///
/// # Errors
/// [`LayoutError::Stale`] when somebody else changed it meanwhile; [`AppError::NotFound`]; or when it is not allowed.
pub async fn undo(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: BadgeLayoutId,
    (version, again): (u32, bool),
) -> Result<(), LayoutError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let write = app.store().write().await?;
    let kept = write.badge_layout(info.event.id, id).await?.ok_or(AppError::NotFound)?;
    if kept.version != version {
        return Err(LayoutError::Stale);
    }
    match (again, kept.before, kept.after) {
        (false, 1.., _) => write.undo_badge_layout(&kept).await?,
        (true, _, 1..) => write.redo_badge_layout(&kept).await?,
        _ => return Ok(()),
    }
    note(app, actor, info, &write, Deed::BadgeLayoutChanged, id, &kept.layout).await?;
    Ok(write.commit().await?)
}

/// Writes down what was done to a layout.
pub(super) async fn note(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    write: &Write,
    deed: Deed,
    id: BadgeLayoutId,
    layout: &Layout,
) -> Result<(), AppError> {
    let entry = journal::entry(app, actor, deed).at_event(info.organisation.id, info.event.id);
    Ok(write.record(&entry.about(id.0, &layout.name.fr)).await?)
}

fn changed(
    kept: &KeptLayout,
    change: Change<'_>,
    pictures: &[BadgePicture],
) -> Result<(Layout, Option<Key>), LayoutError> {
    let mut layout = kept.layout.clone();
    let gone = || LayoutError::from(AppError::NotFound);
    let element = match change {
        Change::Whole(edit) => {
            let values = edit.onto(kept.version, &editing::whole_values(&layout))?;
            return Ok((editing::read_whole(&layout, &values).map_err(EditError::Wrong)?, None));
        }
        Change::Replace(expected, other) => {
            return if expected.is_met_by(kept.version) {
                Ok((other, None))
            } else {
                Err(LayoutError::Stale)
            };
        }
        Change::Add(side, kind) => {
            let first = pictures.first().map(|picture| picture.id);
            Some(editing::add(&mut layout, side, kind, first).ok_or_else(gone)?)
        }
        Change::Set(side, id, edit, act) => {
            let elements = layout.sides.of_mut(side).ok_or_else(gone)?;
            let element = elements.iter_mut().find(|element| element.id == id).ok_or_else(gone)?;
            *element = set(element, kept.version, &edit, act)?;
            Some(id)
        }
        Change::Move(side, id, step) => {
            editing::move_by(&mut layout, side, &id, step).ok_or_else(gone)?;
            Some(id)
        }
        Change::Reorder(side, id, up) => {
            let there = layout.sides.of(side).iter().any(|element| element.id == id);
            // At the top or bottom already: nothing to do, and no mistake.
            if editing::reorder(&mut layout, side, &id, up).is_none() && !there {
                return Err(gone());
            }
            Some(id)
        }
        Change::Twin(side, id) => Some(editing::twin(&mut layout, side, &id).ok_or_else(gone)?),
        Change::Remove(side, id) => {
            editing::remove(&mut layout, side, &id).ok_or_else(gone)?;
            None
        }
    };
    Ok((layout, element))
}

fn set(
    element: &Element,
    version: u32,
    edit: &Edit<'_>,
    act: Option<PartAct>,
) -> Result<Element, LayoutError> {
    let values = edit.onto(version, &editing::values_of(element))?;
    let mut element = editing::read_element(element, &values).map_err(EditError::Wrong)?;
    if let (Some(act), Draw::Text(text)) = (act, &mut element.draw) {
        editing::change_parts(text, act);
    }
    Ok(element)
}
