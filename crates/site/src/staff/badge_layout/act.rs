//! What is done to a layout. Each leads back to the editor, which shows the side, the element and the person that were
//! looked at.

use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::layout::{Change, LayoutError, change};
use app::edit::{Edit, EditError};
use app::event::EventInfo;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Form;
use domain::account::Action;
use domain::badge::editing::{Kind, PartAct, Step};
use domain::badge::layout::{LayoutFault, Side};
use domain::form::Values;
use domain::ids::BadgeLayoutId;
use domain::key::Key;
use domain::locale::{Direction, Locale};
use http_face::Viewer;

use super::edit::{looks, show};
use super::fault::at_fields;
use super::fields::plain;
use super::view::{After, CameBack};
use super::{ElementPath, LayoutPath, Looking, layout_href, layout_id};
use crate::page::Segments;
use crate::staff::people::{NotSaved, not_saved};
use crate::staff::query::MalformedQuery;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

type Pairs = Form<Vec<(String, String)>>;

/// A request to change a layout.
struct Asked<'a> {
    app: &'a App,
    actor: &'a Actor,
    locale: Locale,
    info: &'a EventInfo,
    id: BadgeLayoutId,
    looking: &'a Looking,
    side: Side,
    element: Option<Key>,
}

impl Asked<'_> {
    fn done(&self, element: Option<&Key>) -> Response {
        let href = layout_href(self.locale, self.info, self.id);
        let looks = looks(self.looking, self.side, element, self.locale);
        let there = if element.is_some() { "#element" } else { "" };
        Redirect::to(&format!("{href}{looks}{there}")).into_response()
    }

    async fn back(self, after: After) -> Result<Response, Refused> {
        let looking = (self.looking, self.side, self.element);
        show(self.app, self.actor, self.locale, self.info, self.id, looking, after).await
    }

    /// A change without a form.
    async fn at_once(self, what: Change<'_>) -> Result<Response, Refused> {
        let after = match change(self.app, self.actor, self.info, self.id, what).await {
            Ok(element) => return Ok(self.done(element.as_ref())),
            Err(error) => self.refused(error)?,
        };
        self.back(after).await
    }

    fn refused(&self, error: LayoutError) -> Result<After, Refused> {
        let unprocessable = After { status: StatusCode::UNPROCESSABLE_ENTITY, ..After::default() };
        match error {
            LayoutError::Faulty(refused) => Ok(After { refused, ..unprocessable }),
            LayoutError::Stale => Ok(After { stale: true, status: StatusCode::CONFLICT, ..After::default() }),
            LayoutError::Edit(EditError::App(error)) => Err(Refused::App(self.locale, error)),
            _ => Err(Refused::malformed(self.locale)),
        }
    }

    /// A form that was not saved, with the faults that are its own at its fields, and all others.
    fn came_back(
        &self,
        edit: Edit<'_>,
        error: LayoutError,
        own: impl Fn(&LayoutFault) -> bool,
    ) -> Result<(CameBack, Vec<LayoutFault>), Refused> {
        match error {
            LayoutError::Edit(error) => {
                let saved = not_saved(self.locale, edit, error)?;
                Ok((CameBack { saved, words: Vec::new() }, Vec::new()))
            }
            LayoutError::Faulty(faults) => {
                let (own, others): (Vec<_>, Vec<_>) = faults.into_iter().partition(own);
                let (problems, words) = at_fields(self.locale, &own);
                let saved = NotSaved {
                    status: StatusCode::UNPROCESSABLE_ENTITY,
                    values: edit.values.clone(),
                    problems,
                    conflicts: Vec::new(),
                    base: (edit.version, edit.base.to_owned()),
                };
                Ok((CameBack { saved, words }, others))
            }
            _ => Err(Refused::malformed(self.locale)),
        }
    }
}

fn edit_of(values: &Values) -> Edit<'_> {
    Edit { version: values.get("version").parse().unwrap_or_default(), base: values.get("base"), values }
}

/// POST `…/badge-layouts/{layout}`.
pub(super) async fn whole(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
    Query(looking): Query<Looking>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let (side, element) = (looking.side().or_refuse(locale)?, Key::parse(&looking.element));
    let asked = Asked { app: &app, actor: &actor, locale, info: &info, id, looking: &looking, side, element };
    let values = plain(&Values::new(pairs));
    let edit = edit_of(&values);
    let Err(error) = change(&app, &actor, &info, id, Change::Whole(edit)).await else {
        return Ok(asked.done(asked.element.as_ref()));
    };
    let (came, refused) = asked.came_back(edit, error, |fault| fault.side.is_none())?;
    let status = came.saved.status;
    asked.back(After { whole: Some(came), refused, status, ..After::default() }).await
}

/// POST `…/badge-layouts/{layout}/elements`.
pub(super) async fn add(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
    Query(looking): Query<Looking>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let side = looking.side().or_refuse(locale)?;
    let kind = Kind::from_code(Values::new(pairs).get("kind")).ok_or(MalformedQuery).or_refuse(locale)?;
    let asked =
        Asked { app: &app, actor: &actor, locale, info: &info, id, looking: &looking, side, element: None };
    asked.at_once(Change::Add(side, kind)).await
}

/// POST `…/badge-layouts/{layout}/{side}/{element}`.
pub(super) async fn element(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<ElementPath>,
    Query(looking): Query<Looking>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let (id, side, key) = path.element().or_refuse(locale)?;
    let element = Some(key.clone());
    let asked = Asked { app: &app, actor: &actor, locale, info: &info, id, looking: &looking, side, element };
    let values = plain(&Values::new(pairs));
    let act = values.get("act");
    match act {
        "raise" | "lower" => return asked.at_once(Change::Reorder(side, key, act == "raise")).await,
        "twin" => return asked.at_once(Change::Twin(side, key)).await,
        "remove" => return asked.at_once(Change::Remove(side, key)).await,
        _ => {}
    }
    let edit = edit_of(&values);
    let what = Change::Set(side, key.clone(), edit, PartAct::from_code(act));
    let error = match change(&app, &actor, &info, id, what).await {
        Ok(element) => return Ok(asked.done(element.as_ref())),
        Err(error) => error,
    };
    let own = |fault: &LayoutFault| fault.side == Some(side) && fault.element.as_ref() == Some(&key);
    let (came, refused) = asked.came_back(edit, error, own)?;
    let status = came.saved.status;
    asked.back(After { element: Some(came), refused, status, ..After::default() }).await
}

/// POST `…/badge-layouts/{layout}/{side}/{element}/move`. What is seen is moved: on a mirrored side, to the right is
/// towards its start.
pub(super) async fn shift(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<ElementPath>,
    Query(looking): Query<Looking>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let (id, side, key) = path.element().or_refuse(locale)?;
    let language = looking.language(locale).or_refuse(locale)?;
    let seen = step(Values::new(pairs).get("step")).ok_or(MalformedQuery).or_refuse(locale)?;
    let way = if language.direction() == Direction::Rtl { -1 } else { 1 };
    let element = Some(key.clone());
    let asked = Asked { app: &app, actor: &actor, locale, info: &info, id, looking: &looking, side, element };
    asked.at_once(Change::Move(side, key, (seen.0 * way, seen.1))).await
}

/// `-5,0`: tenths of a millimetre to the right and down, no further than the longest paper.
fn step(raw: &str) -> Option<Step> {
    let (right, down) = raw.split_once(',')?;
    let number = |raw: &str| raw.parse::<i16>().ok().map(i32::from);
    Some((number(right)?, number(down)?))
}

/// POST `…/badge-layouts/{layout}/undo`.
pub(super) async fn undo(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(path): Segments<LayoutPath>,
    Query(looking): Query<Looking>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
    let id = layout_id(&path.layout).or_refuse(locale)?;
    let (side, element) = (looking.side().or_refuse(locale)?, Key::parse(&looking.element));
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let asked = Asked { app: &app, actor: &actor, locale, info: &info, id, looking: &looking, side, element };
    let again = values.get("act") == "redo";
    let after = match app::badge::layout::undo(&app, &actor, &info, id, (version, again)).await {
        Ok(()) => return Ok(asked.done(asked.element.as_ref())),
        Err(error) => asked.refused(error)?,
    };
    asked.back(after).await
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_step_is_two_numbers() {
        assert_eq!(step("-5,0"), Some((-5, 0)));
        assert_eq!(step("32767,-32768"), Some((32_767, -32_768)));
        for wrong in ["", "5", "5;0", "5,x", "99999,0", "1,2,3"] {
            assert_eq!(step(wrong), None, "{wrong}");
        }
    }
}
