//! After which layout badges are printed.

use std::collections::HashMap;

use domain::account::Action;
use domain::badge::layout::Setting;
use domain::form::{Fault, Reader, Values};
use domain::ids::BadgeLayoutId;
use domain::journal::Deed;
use domain::key::Key;
use persistence::LayoutChoice;

use super::LayoutError;
use super::fit::{Unfit, unfit};
use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// The field of the form that chooses for a category, or for all that have none of their own.
pub fn choice_field(category: Option<&Key>) -> String {
    category.map_or_else(|| "all".to_owned(), |key| format!("of-{key}"))
}

/// Chooses the layouts of an event and of its categories: their identities by [`choice_field`], nothing for the usual
/// one.
///
/// # Errors
/// [`EditError::Wrong`] for one that there is not, or that is faulty at this event; [`LayoutError::Unfit`] for one on which
/// the event's own words have no room; [`EditError::Conflicting`] when somebody chose otherwise meanwhile; or when it is
/// not allowed.
pub async fn choose(app: &App, actor: &Actor, info: &EventInfo, edit: Edit<'_>) -> Result<(), LayoutError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    // Looked at before, so that nobody waits for the database meanwhile.
    let unfit = unfit_among(app, info, edit.values).await?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let before = write.badge_layout_choices(event).await?;
    let layouts = write.badge_layouts(event).await?;
    let setting = Setting::of(&info.event, write.known_pictures(event).await?);
    // Choices count no versions: whoever chose since is found by the prints of the fields.
    let values = edit.onto(edit.version.wrapping_add(1), &values_of(&before))?;
    let mut reader = Reader::new(&values);
    let mut choices = Vec::new();
    for (category, field) in fields(info) {
        if values.get(&field).is_empty() {
            continue;
        }
        let chosen = reader.choice(&field, |raw| {
            let id = raw.parse::<BadgeLayoutId>().ok()?;
            layouts.iter().find(|one| one.id == id)
        });
        let Some(chosen) = chosen else { continue };
        if !chosen.layout.check(&setting).is_empty() {
            reader.fault(&field, Fault::Malformed);
        }
        choices.push(LayoutChoice { category, layout: chosen.id });
    }
    let choices = reader.finish(Some(choices)).map_err(EditError::Wrong)?;
    if !unfit.is_empty() {
        return Err(LayoutError::Unfit(unfit));
    }
    write.save_badge_layout_choices(event, &choices).await?;
    let entry = journal::entry(app, actor, Deed::BadgeLayoutsChosen).at_event(info.organisation.id, event);
    write.record(&entry.about(event.0, &info.event.theme.fr)).await?;
    Ok(write.commit().await?)
}

/// Who may have a layout of their own, each with the field that chooses it.
fn fields(info: &EventInfo) -> Vec<(Option<Key>, String)> {
    let categories = info.event.all_categories();
    let all = std::iter::once(None).chain(categories.iter().map(|one| Some(one.key.clone())));
    all.map(|category| (category.clone(), choice_field(category.as_ref()))).collect()
}

/// Those of the layouts that a form chooses after which no badge could be printed.
async fn unfit_among(app: &App, info: &EventInfo, values: &Values) -> Result<Vec<Unfit>, AppError> {
    let layouts = app.store().badge_layouts(info.event.id).await?;
    let setting = Setting::of(&info.event, app.store().known_pictures(info.event.id).await?);
    let (mut known, mut all) = (HashMap::new(), Vec::new());
    for (_, field) in fields(info) {
        let id = values.get(&field).parse::<BadgeLayoutId>().ok();
        let chosen = layouts.iter().find(|one| Some(one.id) == id);
        let Some(chosen) = chosen.filter(|one| one.layout.check(&setting).is_empty()) else { continue };
        let reasons = match known.get(&chosen.id) {
            Some(reasons) => Vec::clone(reasons),
            None => unfit(app, info, chosen.layout.clone()).await?,
        };
        known.insert(chosen.id, reasons.clone());
        if !reasons.is_empty() {
            all.push(Unfit { field, layout: chosen.layout.clone(), reasons });
        }
    }
    Ok(all)
}

/// The form as it is opened.
pub(super) fn values_of(choices: &[LayoutChoice]) -> Values {
    let mut values = Values::default();
    for choice in choices {
        values.set(&choice_field(choice.category.as_ref()), choice.layout.to_string());
    }
    values
}
