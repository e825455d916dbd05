//! What all papers of an event have in common: who is on them, and that it is written down who made them.

use documents::badge::{Badge, BadgeSheet, Pictures};
use domain::account::Action;
use domain::journal::{Deed, Field};
use domain::locale::Locale;
use domain::registration::{EventProtocol, Registration};
use tokio::sync::OwnedSemaphorePermit;

use super::Prints;
use crate::account::Actor;
use crate::event::EventInfo;
use crate::{App, AppError, document_permit, journal, make_permitted};

/// What the badges or papers of one file have in common.
pub(super) fn sheet<'a>(
    info: &'a EventInfo,
    locale: Locale,
    pictures: Option<&'a Pictures>,
) -> BadgeSheet<'a> {
    BadgeSheet { locale, organisation: &info.organisation, event: &info.event, pictures }
}

/// Somebody on paper that opens no door.
pub(super) fn person<'a>(registration: &'a Registration, protocol: &'a EventProtocol) -> Badge<'a> {
    Badge {
        registration,
        token: String::new(),
        protocol: protocol.of(registration.id),
        rank: protocol.rank_of(registration.id),
    }
}

/// A paper that somebody may make, and has leave to.
pub(super) struct Paper<'a> {
    app: &'a App,
    actor: &'a Actor,
    info: &'a EventInfo,
    permit: OwnedSemaphorePermit,
}

impl<'a> Paper<'a> {
    /// Asks whether somebody may make it, then for leave to: before anything is read.
    pub(super) async fn of(app: &'a App, actor: &'a Actor, info: &'a EventInfo) -> Result<Self, AppError> {
        actor.require(Action::PrintBadges, info, app.now())?;
        Ok(Self { app, actor, info, permit: document_permit(app).await? })
    }

    /// Makes it of so many people or tables; nothing can be made of none. Where there is a file, it is written down who made
    /// it, of how many, before it is handed out.
    pub(super) async fn make(
        self,
        (deed, all): (Deed, usize),
        work: impl FnOnce(&EventInfo) -> Result<Prints, AppError> + Send + 'static,
    ) -> Result<Prints, AppError> {
        let Self { app, actor, info, permit } = self;
        if all == 0 {
            return Err(AppError::NotFound);
        }
        let of = info.clone();
        let prints = make_permitted(permit, move || work(&of)).await?;
        if prints.pdf.is_none() {
            return Ok(prints);
        }
        let made = all.saturating_sub(prints.left_out.len());
        let entry = journal::entry(app, actor, deed)
            .at_event(info.organisation.id, info.event.id)
            .about(info.event.id.0, &info.event.theme.fr)
            .with(Field::Number, made.to_string());
        let write = app.store().write().await?;
        write.record(&entry).await?;
        write.commit().await?;
        Ok(prints)
    }
}
