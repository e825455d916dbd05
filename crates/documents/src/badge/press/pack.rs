//! What a door has on paper when all else fails: everybody who is expected in the order of the alphabet, once in each script;
//! by precedence; and table by table. Rows have a box to tick, and codes as badges have them.

mod cell;
mod ledger;
mod lists;
mod outline;
mod sheet;

use std::collections::HashMap;
use std::io::Write;

use domain::badge::{PrintOrder, in_order};
use domain::ids::RegistrationId;
use domain::registration::{EventProtocol, Registration};
use domain::text::Script;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::BadgeSheet;
use crate::DocumentError;
use ledger::{About, Ledger};

/// What the lists for a door are made of.
#[derive(Debug, Clone, Copy)]
pub struct DoorPack<'a> {
    /// Their language, the event and who holds it.
    pub sheet: BadgeSheet<'a>,
    /// When they are made.
    pub made_at: Timestamp,
    /// What protocol says of the guests.
    pub protocol: &'a EventProtocol,
}

/// The lists of these guests as a PDF. A sign that no font has is printed by its number; nothing is cut.
///
/// # Errors
/// [`DocumentError::NoBadge`] for nobody; [`DocumentError::Font`], [`DocumentError::Write`].
pub fn door_pack<W: Write>(
    pack: &DoorPack<'_>,
    guests: Vec<Registration>,
    out: W,
) -> Result<W, DocumentError> {
    if guests.is_empty() {
        return Err(DocumentError::NoBadge);
    }
    let (locale, event) = (pack.sheet.locale, pack.sheet.event);
    let t = i18n::documents(locale);
    let moment = i18n::date::day_and_time(locale, pack.made_at, &event.zone());
    let foot = fl!(t, "pack-made", moment = moment, people = people(pack, &guests));
    let title = fl!(t, "pack-title", event = event.theme.get(locale));
    let head = format!(
        "{} · {} · {}",
        pack.sheet.organisation.name.get(locale),
        event.theme.get(locale),
        i18n::date::days(locale, event)
    );
    let about = About {
        locale,
        title: &title,
        author: pack.sheet.organisation.name.get(locale),
        head: &head,
        foot: &foot,
        made_at: pack.made_at.as_second(),
    };
    let leads = leads(&guests);
    let mut ledger = Ledger::new(about, out)?;
    let in_order = |order: &PrintOrder, guests| in_order(order, guests, event, pack.protocol);
    let guests = in_order(&PrintOrder::Latin, guests);
    lists::by_name(&mut ledger, pack, Script::Latin, &guests, &leads)?;
    let guests = in_order(&PrintOrder::Arabic, guests);
    lists::by_name(&mut ledger, pack, Script::Arabic, &guests, &leads)?;
    let guests = in_order(&PrintOrder::Precedence, guests);
    lists::by_precedence(&mut ledger, pack, &guests, &leads)?;
    let guests = in_order(&PrintOrder::Table, guests);
    lists::by_table(&mut ledger, pack, &guests, &leads)?;
    ledger.finish()
}

/// The names of those who bring others along.
fn leads(guests: &[Registration]) -> HashMap<RegistrationId, String> {
    let brought = guests.iter().filter_map(|one| one.lead).collect::<std::collections::HashSet<_>>();
    let leads = guests.iter().filter(|one| brought.contains(&one.id));
    leads.map(|one| (one.id, one.attendee.full_name())).collect()
}

/// « 312 personnes »: those who stand in the lists, and the companions of whom the number alone is known.
fn people<'a>(pack: &DoorPack<'_>, guests: impl IntoIterator<Item = &'a Registration>) -> String {
    let count = guests.into_iter().map(|one| one.heads).sum::<u32>();
    fl!(i18n::documents(pack.sheet.locale), "pack-people", form = form(count), count = count)
}
