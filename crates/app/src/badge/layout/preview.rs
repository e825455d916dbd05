//! A layout as it would be printed for somebody.

use documents::badge::{Badge, Press, Put, Reason, drawn};
use domain::account::Action;
use domain::badge::awkward::{Awkward, MadeUp};
use domain::badge::layout::{Draw, Element, Layout, Side, Usual};
use domain::ids::{BadgeLayoutId, RegistrationId};
use domain::locale::Locale;
use domain::registration::{Attendee, Protocol, Registration};
use mail::compose;

use super::shown::pictures;
use crate::account::Actor;
use crate::badge::paper::sheet;
use crate::badge::print;
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// Which layout is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// One that every installation has.
    Usual(Usual),
    /// One of the event's.
    Own(BadgeLayoutId),
}

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Somebody made up, as most are.
    Sample,
    /// Somebody made up whose badge is hard to set.
    MadeUp(Awkward),
    /// Somebody who is registered.
    Registered(RegistrationId),
}

/// As long as the code of a real badge. It opens nothing: it is no token.
const NO_TOKEN: &str = "https://example.org/this-code-opens-nothing-it-stands-on-a-badge-that-was-drawn-to-look-at-how-\
                        badges-are-made-and-is-as-long-as-those-of-badges-that-are-printed-so-that-it-has-as-many-modules";

/// One side of a layout in a language, for somebody; nothing where the event's own words have no room on it, so that there
/// is no badge at all.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such layout, side or registration; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn preview(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    shown: Shown,
    (side, locale): (Side, Locale),
    whom: Whom,
) -> Result<Option<String>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let mut layout = layout_of(app, info, shown).await?;
    let (registration, protocol) = somebody(app, actor, info, whom, locale).await?;
    let pictures = pictures(app, info, &layout).await?;
    // A picture that went is told as a fault; what is left is drawn all the same.
    let there = |element: &Element| match element.draw {
        Draw::Picture(shown) => pictures.kept.iter().any(|(id, _)| *id == shown.picture),
        _ => true,
    };
    layout.sides.of_mut(side).ok_or(AppError::NotFound)?.retain(there);
    let info = info.clone();
    make_document(app, move || {
        let sheet = sheet(&info, locale, Some(&pictures));
        let token = NO_TOKEN.to_owned();
        let badge = Badge { registration: &registration, token, protocol: Some(&protocol), rank: None };
        let alone = layout.only(side);
        if !print::unfit(sheet, &alone)?.is_empty() {
            return Ok(None);
        }
        Ok(Some(drawn(&sheet, &alone, Side::Front, &badge)?.svg))
    })
    .await
}

/// What of a layout cannot be printed in a language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Missing {
    /// Of the event's own words: no badge can be printed.
    pub event: Vec<Reason>,
    /// Of one person's badge.
    pub badge: Vec<Reason>,
}

/// What of one of the event's layouts cannot be printed in a language, for somebody: as a run would find it.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such layout or registration; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn missing(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    layout: &Layout,
    locale: Locale,
    whom: Whom,
) -> Result<Missing, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let (registration, protocol) = somebody(app, actor, info, whom, locale).await?;
    let pictures = pictures(app, info, layout).await?;
    let (info, layout) = (info.clone(), layout.clone());
    make_document(app, move || {
        let sheet = sheet(&info, locale, Some(&pictures));
        let event = print::unfit(sheet, &layout)?;
        if !event.is_empty() {
            return Ok(Missing { event, badge: Vec::new() });
        }
        let token = NO_TOKEN.to_owned();
        let badge = Badge { registration: &registration, token, protocol: Some(&protocol), rank: None };
        let badge = match Press::new(sheet, &layout, std::io::sink())?.put(&badge)? {
            Put::Printed => Vec::new(),
            Put::Unprintable(one) => one.reasons,
        };
        Ok(Missing { event, badge })
    })
    .await
}

async fn layout_of(app: &App, info: &EventInfo, shown: Shown) -> Result<Layout, AppError> {
    match shown {
        Shown::Usual(usual) => Ok(usual.layout()),
        Shown::Own(id) => {
            let kept = app.store().badge_layout(info.event.id, id).await?;
            Ok(kept.ok_or(AppError::NotFound)?.layout)
        }
    }
}

async fn somebody(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    whom: Whom,
    locale: Locale,
) -> Result<(Registration, Protocol), AppError> {
    let protocol =
        Protocol { table: Some("12".to_owned()), seat: Some("4".to_owned()), ..Protocol::default() };
    let sample = || Ok::<_, AppError>(compose::sample(info.event.id, locale, app.now())?);
    match whom {
        Whom::Sample => Ok((sample()?, protocol)),
        Whom::MadeUp(awkward) => {
            let sample = sample()?;
            let made = MadeUp::of(awkward).ok_or(AppError::NotFound)?;
            let attendee = Attendee {
                given_name: made.given_name,
                family_name: made.family_name,
                other_script_name: made.other_script_name,
                organisation: Some(made.organisation),
                profession: Some(made.profession),
                ..sample.attendee
            };
            Ok((Registration { attendee, ..sample }, protocol))
        }
        Whom::Registered(id) => {
            actor.require(Action::ListRegistrations, info, app.now())?;
            let found = app.store().registration(info.event.id, id).await?.ok_or(AppError::NotFound)?;
            let said = app.store().protocol_of(info.event.id, &[id]).await?.into_iter().next();
            Ok((found, said.map(|(_, said)| said).unwrap_or_default()))
        }
    }
}

/// Whose badges are hardest to set, each in a way: of those who are registered, for who may see them; made-up people
/// where there is none.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn awkward(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
) -> Result<Vec<(Awkward, Whom, String)>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    if actor.may(Action::ListRegistrations, info) {
        let found = app.store().awkward_registrations(info.event.id).await?;
        let ids = found.iter().map(|(_, id)| *id).collect::<Vec<_>>();
        let people = app.store().registrations_of(info.event.id, &ids).await?;
        let named = |(awkward, id): (Awkward, RegistrationId)| {
            let person = people.iter().find(|person| person.id == id)?;
            Some((awkward, Whom::Registered(id), person.attendee.full_name()))
        };
        let named = found.into_iter().filter_map(named).collect::<Vec<_>>();
        if !named.is_empty() {
            return Ok(named);
        }
    }
    let made = |awkward: Awkward| {
        let one = MadeUp::of(awkward)?;
        Some((awkward, Whom::MadeUp(awkward), format!("{} {}", one.given_name, one.family_name)))
    };
    Ok(Awkward::ALL.into_iter().filter_map(made).collect())
}
