//! Certificates of attendance, for those who were admitted at a door.

use documents::badge::{Badge, BadgeSheet, Issue};
use domain::account::Action;
use domain::badge::{PrintOrder, in_order};
use domain::journal::{Deed, Field};
use domain::locale::Locale;
use domain::registration::{EventProtocol, Registration, RegistrationFilter, Standing};
use tokio::sync::OwnedSemaphorePermit;

use super::{Prints, Signature};
use crate::account::Actor;
use crate::event::EventInfo;
use crate::registration::holder;
use crate::{App, AppError, document_permit, journal, make_permitted};

/// What an organiser says of the certificates that they have made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificates {
    /// In which language; in each guest's own when none is said.
    pub language: Option<Locale>,
    /// Where they are made out; in the event's town when nothing is said.
    pub place: Option<String>,
    /// Who signs them.
    pub signature: Signature,
}

/// The certificates of those whom a filter finds and who were admitted, in the order of their names. That they were made is
/// written down first.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`]; [`AppError::NotFound`] when nobody of them was admitted.
pub async fn certificates(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
    asked: Certificates,
    locale: Locale,
) -> Result<Prints, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let permit = document_permit(app).await?;
    let mut admitted = app.store().every_registration(info.event.id, filter).await?;
    admitted.retain(was_there);
    if admitted.is_empty() {
        return Err(AppError::NotFound);
    }
    let admitted = in_order(&PrintOrder::Latin, admitted, &info.event, &EventProtocol::default());
    let entry = journal::entry(app, actor, Deed::CertificatesMade)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Number, admitted.len().to_string());
    let write = app.store().write().await?;
    write.record(&entry).await?;
    write.commit().await?;
    let issue = Issue { at: app.now(), place: asked.place, signed: Some(asked.signature) };
    let language = move |one: &Registration| asked.language.unwrap_or(one.attendee.locale);
    made(permit, info, admitted, issue, locale, language).await
}

/// Whether the holder of a ticket can have a certificate: they were admitted, and the event is over.
pub fn has_certificate(app: &App, info: &EventInfo, registration: &Registration) -> bool {
    was_there(registration) && app.now() >= info.event.ends_at
}

/// The certificate of a ticket's holder, once the event is over. Nobody signs it by hand: it has no line for that.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's, when its holder was not admitted or has cancelled, and
/// before the event is over.
pub async fn own_certificate(
    app: &App,
    info: &EventInfo,
    ticket: &str,
    locale: Locale,
) -> Result<Prints, AppError> {
    let registration = holder(app, info, ticket).await?;
    if !has_certificate(app, info, &registration) {
        return Err(AppError::NotFound);
    }
    let issue = Issue { at: app.now(), place: None, signed: None };
    let permit = document_permit(app).await?;
    made(permit, info, vec![registration], issue, locale, move |_| locale).await
}

/// Whether somebody was admitted, and that was not undone.
fn was_there(registration: &Registration) -> bool {
    registration.standing() == Standing::Inside
}

async fn made(
    permit: OwnedSemaphorePermit,
    info: &EventInfo,
    people: Vec<Registration>,
    issue: Issue,
    locale: Locale,
    language: impl Fn(&Registration) -> Locale + Send + 'static,
) -> Result<Prints, AppError> {
    let info = info.clone();
    make_permitted(permit, move || {
        let one = |registration| {
            let badge = Badge { registration, token: String::new(), protocol: None, rank: None };
            (language(registration), badge)
        };
        let (organisation, event) = (&info.organisation, &info.event);
        let sheet = BadgeSheet { locale, organisation, event, pictures: None };
        Prints::of(documents::badge::certificates(&sheet, &issue, people.iter().map(one)))
    })
    .await
}
