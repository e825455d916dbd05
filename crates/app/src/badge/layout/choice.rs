//! After which layout badges are printed.

use domain::account::Action;
use domain::badge::layout::{Layout, Setting, Usual};
use domain::form::{Fault, Reader, Values};
use domain::ids::BadgeLayoutId;
use domain::journal::Deed;
use domain::key::Key;
use domain::registration::Registration;
use persistence::LayoutChoice;

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
/// [`EditError::Wrong`] for one that there is not, or that cannot be printed as it is; [`EditError::Conflicting`] when
/// somebody chose otherwise meanwhile; or when it is not allowed.
pub async fn choose(app: &App, actor: &Actor, info: &EventInfo, edit: Edit<'_>) -> Result<(), EditError> {
    actor.require(Action::ManageEvent, info, app.now())?;
    let event = info.event.id;
    let write = app.store().write().await?;
    let before = write.badge_layout_choices(event).await?;
    let layouts = write.badge_layouts(event).await?;
    let setting = Setting::of(&info.event, write.known_pictures(event).await?);
    // Choices count no versions: whoever chose since is found by the prints of the fields.
    let values = edit.onto(edit.version.wrapping_add(1), &values_of(&before))?;
    let mut reader = Reader::new(&values);
    let mut choices = Vec::new();
    let categories = info.event.all_categories();
    for category in std::iter::once(None).chain(categories.iter().map(|one| Some(one.key.clone()))) {
        let field = choice_field(category.as_ref());
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
    write.save_badge_layout_choices(event, &choices).await?;
    let entry = journal::entry(app, actor, Deed::BadgeLayoutsChosen).at_event(info.organisation.id, event);
    write.record(&entry.about(event.0, &info.event.theme.fr)).await?;
    Ok(write.commit().await?)
}

/// The form as it is opened.
pub(super) fn values_of(choices: &[LayoutChoice]) -> Values {
    let mut values = Values::default();
    for choice in choices {
        values.set(&choice_field(choice.category.as_ref()), choice.layout.to_string());
    }
    values
}

/// The layout after which these badges are printed in one file: that of their category when all of them are of one that
/// has its own, else the event's.
pub(crate) async fn chosen(
    app: &App,
    info: &EventInfo,
    registrations: &[Registration],
) -> Result<Layout, AppError> {
    let choices = app.store().badge_layout_choices(info.event.id).await?;
    let of = |category: Option<&Key>| {
        let choice = choices.iter().find(|choice| choice.category.as_ref() == category);
        choice.map(|choice| choice.layout)
    };
    let all = of(None);
    let mut wanted = registrations.iter().map(|one| of(Some(&one.category_key)).or(all));
    let first = wanted.next().unwrap_or(all);
    let Some(id) = (if wanted.all(|other| other == first) { first } else { all }) else {
        return Ok(Usual::A6.layout());
    };
    let kept = app.store().badge_layout(info.event.id, id).await?;
    // Removed at this moment: as if it had never been chosen.
    Ok(kept.map_or_else(|| Usual::A6.layout(), |kept| kept.layout))
}
