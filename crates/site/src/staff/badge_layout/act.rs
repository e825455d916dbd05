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
use crate::staff::people::not_saved;
use crate::staff::query::MalformedQuery;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

type Pairs = Form<Vec<(String, String)>>;

/// What comes with every request to change a layout.
type Context = (StaffRoute, Viewer, State<Arc<App>>, Query<Looking>);

/// A request to change a layout, by somebody who may.
struct Asked {
    app: Arc<App>,
    actor: Actor,
    locale: Locale,
    info: Arc<EventInfo>,
    id: BadgeLayoutId,
    looking: Looking,
    side: Side,
    element: Option<Key>,
}

/// Whose form was sent.
#[derive(Clone, Copy)]
enum Of {
    /// The whole layout's.
    Whole,
    /// The element's that is open.
    Element,
}

impl Asked {
    fn new(
        (StaffRoute { locale, info }, Viewer { actor, .. }, State(app), Query(looking)): Context,
        layout: &str,
    ) -> Result<Self, Refused> {
        actor.require(Action::ManageEvent, &info, app.now()).or_refuse(locale)?;
        let id = layout_id(layout).or_refuse(locale)?;
        let (side, element) = (looking.side().or_refuse(locale)?, Key::parse(&looking.element));
        Ok(Self { app, actor, locale, info, id, looking, side, element })
    }

    /// Of an element, which is the one that is looked at then.
    fn of_element(context: Context, path: &ElementPath) -> Result<(Self, Side, Key), Refused> {
        let asked = Self::new(context, &path.layout)?;
        let (side, key) = path.element().or_refuse(asked.locale)?;
        Ok((Self { side, element: Some(key.clone()), ..asked }, side, key))
    }

    fn done(&self, element: Option<&Key>) -> Response {
        let href = layout_href(self.locale, &self.info, self.id);
        let looks = looks(&self.looking, self.side, element, self.locale);
        let there = if element.is_some() { "#element" } else { "" };
        Redirect::to(&format!("{href}{looks}{there}")).into_response()
    }

    async fn back(self, after: After) -> Result<Response, Refused> {
        let looking = (&self.looking, self.side, self.element);
        show(&self.app, &self.actor, self.locale, &self.info, self.id, looking, after).await
    }

    /// A change without a form.
    async fn at_once(self, what: Change<'_>) -> Result<Response, Refused> {
        let after = match change(&self.app, &self.actor, &self.info, self.id, what).await {
            Ok(element) => return Ok(self.done(element.as_ref())),
            Err(error) => self.refused(error)?,
        };
        self.back(after).await
    }

    /// A change by a form, which comes back where it was not saved.
    async fn by_form(self, of: Of, what: Change<'_>, edit: Edit<'_>) -> Result<Response, Refused> {
        let Err(error) = change(&self.app, &self.actor, &self.info, self.id, what).await else {
            return Ok(self.done(self.element.as_ref()));
        };
        let (came, refused) = self.came_back(of, edit, error)?;
        let status = came.saved.status;
        let after = match of {
            Of::Whole => After { whole: Some(came), ..After::default() },
            Of::Element => After { element: Some(came), ..After::default() },
        };
        self.back(After { refused, status, ..after }).await
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
        of: Of,
        edit: Edit<'_>,
        error: LayoutError,
    ) -> Result<(CameBack, Vec<LayoutFault>), Refused> {
        match error {
            LayoutError::Edit(error) => {
                let saved = not_saved(self.locale, edit, error)?;
                Ok((CameBack { saved, words: Vec::new() }, Vec::new()))
            }
            LayoutError::Faulty(faults) => {
                let (own, others): (Vec<_>, Vec<_>) = faults.into_iter().partition(|fault| match of {
                    Of::Whole => fault.side.is_none(),
                    Of::Element => fault.side == Some(self.side) && fault.element == self.element,
                });
                Ok((CameBack::wrong(edit, at_fields(self.locale, &own)), others))
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
    context: Context,
    Segments(path): Segments<LayoutPath>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    let asked = Asked::new(context, &path.layout)?;
    let values = plain(&Values::new(pairs));
    let edit = edit_of(&values);
    asked.by_form(Of::Whole, Change::Whole(edit), edit).await
}

/// POST `…/badge-layouts/{layout}/elements`.
pub(super) async fn add(
    context: Context,
    Segments(path): Segments<LayoutPath>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    let asked = Asked::new(context, &path.layout)?;
    let kind = Kind::from_code(Values::new(pairs).get("kind")).ok_or(MalformedQuery);
    let (side, kind) = (asked.side, kind.or_refuse(asked.locale)?);
    asked.at_once(Change::Add(side, kind)).await
}

/// POST `…/badge-layouts/{layout}/{side}/{element}`.
pub(super) async fn element(
    context: Context,
    Segments(path): Segments<ElementPath>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    let (asked, side, key) = Asked::of_element(context, &path)?;
    let values = plain(&Values::new(pairs));
    let edit = edit_of(&values);
    match values.get("act") {
        act @ ("raise" | "lower") => asked.at_once(Change::Reorder(side, key, act == "raise")).await,
        "twin" => asked.at_once(Change::Twin(side, key)).await,
        "remove" => asked.at_once(Change::Remove(side, key)).await,
        act => asked.by_form(Of::Element, Change::Set(side, key, edit, PartAct::from_code(act)), edit).await,
    }
}

/// POST `…/badge-layouts/{layout}/{side}/{element}/move`. What is seen is moved: on a mirrored side, to the right is
/// towards its start.
pub(super) async fn shift(
    context: Context,
    Segments(path): Segments<ElementPath>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    let (asked, side, key) = Asked::of_element(context, &path)?;
    let language = asked.looking.language(asked.locale).or_refuse(asked.locale)?;
    let seen = step(Values::new(pairs).get("step")).ok_or(MalformedQuery).or_refuse(asked.locale)?;
    let way = if language.direction() == Direction::Rtl { -1 } else { 1 };
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
    context: Context,
    Segments(path): Segments<LayoutPath>,
    Form(pairs): Pairs,
) -> Result<Response, Refused> {
    let asked = Asked::new(context, &path.layout)?;
    let values = Values::new(pairs);
    let version = values.get("version").parse().unwrap_or_default();
    let step = (version, values.get("act") == "redo");
    let undone = app::badge::layout::undo(&asked.app, &asked.actor, &asked.info, asked.id, step).await;
    match undone {
        Ok(()) => Ok(asked.done(asked.element.as_ref())),
        Err(error) => {
            let after = asked.refused(error)?;
            asked.back(after).await
        }
    }
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
