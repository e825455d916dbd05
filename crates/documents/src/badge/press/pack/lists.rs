//! What each of the lists says.

use std::collections::HashMap;
use std::io::Write;

use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Protocol, Registration, table_key};
use domain::text::Script;
use i18n::FluentLanguageLoader;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::cell::{Cell, Style, is_printable};
use super::ledger::{Column, Ledger};
use super::{DoorPack, people};
use crate::DocumentError;

fn t(pack: &DoorPack<'_>) -> &'static FluentLanguageLoader {
    i18n::documents(pack.sheet.locale)
}

fn column(head: String, width: f32) -> Column {
    Column { head, width, names: false }
}

fn count(guests: usize) -> u32 {
    u32::try_from(guests).unwrap_or(u32::MAX)
}

/// « 300 noms, 312 personnes. », then what the list says of itself, then how signs without a glyph are told.
fn lead(pack: &DoorPack<'_>, guests: &[&Registration], says: Vec<String>) -> Vec<String> {
    let names = count(guests.len());
    let people = people(pack, guests.iter().copied());
    let mut lines =
        vec![fl!(t(pack), "pack-names", form = form(names), count = names, people = people.as_str())];
    lines.extend(says);
    let whole = |one: &&Registration| {
        let attendee = &one.attendee;
        let other = attendee.other_script_name.as_ref().map(ToString::to_string);
        let said = pack.protocol.of(one.id);
        let said = said.map(|said| [&said.table, &said.seat, &said.escort]).into_iter().flatten();
        is_printable(&attendee.full_name())
            && other.iter().chain(said.flatten()).all(|text| is_printable(text))
    };
    if !guests.iter().all(whole) {
        lines.push(fl!(t(pack), "pack-signs"));
    }
    lines
}

/// The name in the one script, and in the other; as it is known where it is known in one alone.
fn names(one: &Registration, script: Script) -> (String, Option<String>) {
    let other = if script == Script::Latin { Script::Arabic } else { Script::Latin };
    let listed = |script| one.attendee.listed_in(script).map(|listed| listed.name);
    match (listed(script), listed(other)) {
        (Some(name), other) => (name, other),
        (None, Some(only)) => (only, None),
        (None, None) => (one.attendee.full_name(), None),
    }
}

const fn own_script(locale: Locale) -> Script {
    match locale {
        Locale::Ar => Script::Arabic,
        Locale::Fr | Locale::En => Script::Latin,
    }
}

/// The names of those who bring others along.
type Leads = HashMap<RegistrationId, String>;

/// « avec Karim Tazi », of somebody who is brought along.
fn with(pack: &DoorPack<'_>, one: &Registration, leads: &Leads) -> Option<String> {
    let name = leads.get(&one.lead?)?;
    Some(fl!(t(pack), "pack-with", name = name.as_str()))
}

fn companions(one: &Registration) -> String {
    if one.heads > 1 { format!("+{}", one.heads - 1) } else { String::new() }
}

fn place(pack: &DoorPack<'_>, protocol: Option<&Protocol>) -> Cell {
    let table = protocol.and_then(|said| said.table.as_deref());
    let seat = protocol.and_then(|said| said.seat.as_deref());
    let table = table.map(|table| i18n::table_name(pack.sheet.locale, table)).unwrap_or_default();
    let seat = seat.map(|seat| i18n::seat_name(pack.sheet.locale, seat));
    Cell::words(table, Style::PLAIN).and(seat, Style::SMALL)
}

/// Everybody whose name is known in a script, in its order.
pub(super) fn by_name<W: Write>(
    ledger: &mut Ledger<'_, W>,
    pack: &DoorPack<'_>,
    script: Script,
    guests: &[Registration],
    leads: &Leads,
) -> Result<(), DocumentError> {
    let (locale, t) = (pack.sheet.locale, t(pack));
    let listed = guests.iter().filter_map(|one| Some((one, one.attendee.listed_in(script)?)));
    let listed = listed.collect::<Vec<_>>();
    let without = count(guests.len() - listed.len());
    let (title, order, others) = match script {
        Script::Latin => (
            fl!(t, "pack-latin"),
            fl!(t, "pack-latin-order"),
            fl!(t, "pack-without-latin", form = form(without), count = without),
        ),
        Script::Arabic => (
            fl!(t, "pack-arabic"),
            fl!(t, "pack-arabic-order"),
            fl!(t, "pack-without-arabic", form = form(without), count = without),
        ),
    };
    let mut says = vec![order];
    says.extend((without > 0).then_some(others));
    if listed.iter().any(|(one, _)| one.heads > 1) {
        says.push(fl!(t, "pack-companions-explained"));
    }
    let people = listed.iter().map(|(one, _)| *one).collect::<Vec<_>>();
    let columns = vec![
        column(fl!(t, "pack-column-tick"), 11.0),
        Column { head: fl!(t, "pack-column-name"), width: 49.0, names: true },
        column(fl!(t, "pack-column-other"), 39.0),
        column(fl!(t, "column-category"), 29.0),
        column(fl!(t, "pack-column-companions"), 13.0),
        column(fl!(t, "column-table"), 22.0),
        column(fl!(t, "column-code"), 23.0),
    ];
    ledger.begin(&title, &lead(pack, &people, says), columns)?;
    let mut letter = None;
    for (one, listed) in listed {
        let starts = listed.letter();
        if letter.as_ref() != Some(&starts) {
            ledger.group(starts.clone());
            letter = Some(starts);
        }
        let (name, other) = names(one, script);
        ledger.row(&[
            Cell::Tick(one.admission.is_some()),
            Cell::words(name, Style::MAIN).and(with(pack, one, leads), Style::SMALL),
            Cell::words(other.unwrap_or_default(), Style::PLAIN),
            Cell::words(i18n::category_name(locale, pack.sheet.event, &one.category_key), Style::PLAIN),
            Cell::words(companions(one), Style::MAIN),
            place(pack, pack.protocol.of(one.id)),
            Cell::words(one.code.to_string(), Style::PLAIN),
        ])?;
    }
    ledger.end()
}

/// Those of whom protocol says how they are received, in the order of precedence, each with whom they bring along.
pub(super) fn by_precedence<W: Write>(
    ledger: &mut Ledger<'_, W>,
    pack: &DoorPack<'_>,
    guests: &[Registration],
    leads: &Leads,
) -> Result<(), DocumentError> {
    let (locale, t) = (pack.sheet.locale, t(pack));
    let received = |one: &&Registration| {
        let said = pack.protocol.of(one.id);
        pack.protocol.received_in(one).is_some()
            || said.is_some_and(|said| said.honorific.is_some() || said.escort.is_some())
    };
    let listed = guests.iter().filter(received).collect::<Vec<_>>();
    let says = if listed.is_empty() { fl!(t, "pack-no-protocol") } else { fl!(t, "pack-protocol-order") };
    let columns = vec![
        column(fl!(t, "pack-column-tick"), 11.0),
        Column { head: fl!(t, "pack-column-name"), width: 58.0, names: true },
        column(fl!(t, "pack-column-other"), 38.0),
        column(fl!(t, "column-escort"), 32.0),
        column(fl!(t, "column-table"), 24.0),
        column(fl!(t, "column-code"), 23.0),
    ];
    ledger.begin(&fl!(t, "pack-protocol"), &lead(pack, &listed, vec![says]), columns)?;
    let mut group = None;
    for one in listed {
        let rank = pack.protocol.received_in(one);
        let key = rank.map(|rank| &rank.key);
        if group != Some(key) {
            let no_rank = || fl!(t, "pack-no-rank");
            ledger.group(rank.map_or_else(no_rank, |rank| rank.name.get(locale).to_owned()));
            group = Some(key);
        }
        let said = pack.protocol.of(one.id);
        let (name, other) = names(one, own_script(locale));
        let honorific = said.and_then(|said| said.honorific.as_ref());
        let addressed = honorific.map(|honorific| honorific.words(locale));
        let name = Cell::words(addressed.unwrap_or_default(), Style::SMALL)
            .and(Some(name), Style::MAIN)
            .and(with(pack, one, leads), Style::SMALL)
            .and((one.heads > 1).then(|| companions(one)), Style::SMALL);
        ledger.row(&[
            Cell::Tick(one.admission.is_some()),
            name,
            Cell::words(other.unwrap_or_default(), Style::PLAIN),
            Cell::words(said.and_then(|said| said.escort.clone()).unwrap_or_default(), Style::PLAIN),
            place(pack, said),
            Cell::words(one.code.to_string(), Style::PLAIN),
        ])?;
    }
    ledger.end()
}

/// Who sits where, table by table, then those who have no table; no list of them where nobody has one.
pub(super) fn by_table<W: Write>(
    ledger: &mut Ledger<'_, W>,
    pack: &DoorPack<'_>,
    guests: &[Registration],
    leads: &Leads,
) -> Result<(), DocumentError> {
    let (locale, t) = (pack.sheet.locale, t(pack));
    let table = |one: &Registration| pack.protocol.of(one.id).and_then(|said| said.table.as_deref());
    let any = guests.iter().any(|one| table(one).is_some());
    let listed = guests.iter().filter(|_| any).collect::<Vec<_>>();
    let says = if any { fl!(t, "pack-tables-order") } else { fl!(t, "pack-no-tables") };
    let columns = vec![
        column(fl!(t, "pack-column-tick"), 11.0),
        column(fl!(t, "column-seat"), 16.0),
        Column { head: fl!(t, "pack-column-name"), width: 53.0, names: true },
        column(fl!(t, "pack-column-other"), 40.0),
        column(fl!(t, "column-category"), 30.0),
        column(fl!(t, "pack-column-companions"), 13.0),
        column(fl!(t, "column-code"), 23.0),
    ];
    ledger.begin(&fl!(t, "pack-tables"), &lead(pack, &listed, vec![says]), columns)?;
    let same =
        |one: &&Registration, other: &&Registration| table(one).map(table_key) == table(other).map(table_key);
    for sitting in listed.chunk_by(same) {
        let named = table(sitting[0]);
        let name = named.map_or_else(|| fl!(t, "pack-no-table"), |table| i18n::table_name(locale, table));
        ledger.group(format!("{name} · {}", people(pack, sitting.iter().copied())));
        for one in sitting {
            let seat = pack.protocol.of(one.id).and_then(|said| said.seat.clone());
            let (name, other) = names(one, own_script(locale));
            ledger.row(&[
                Cell::Tick(one.admission.is_some()),
                Cell::words(seat.unwrap_or_default(), Style::MAIN),
                Cell::words(name, Style::MAIN).and(with(pack, one, leads), Style::SMALL),
                Cell::words(other.unwrap_or_default(), Style::PLAIN),
                Cell::words(i18n::category_name(locale, pack.sheet.event, &one.category_key), Style::PLAIN),
                Cell::words(companions(one), Style::MAIN),
                Cell::words(one.code.to_string(), Style::PLAIN),
            ])?;
        }
    }
    ledger.end()
}
