//! The arrival board: who of those with a rank is there, in the order of precedence, read from afar by who receives them.
//! It is right when it is loaded; whoever wants it to look again by itself says so, and can stop that.

use std::sync::Arc;

use app::App;
use app::checkin::Arrivals;
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use domain::account::Action;
use domain::locale::Locale;
use domain::registration::{Cursor, CursorKey, RankedGuest, RegistrationOrder};
use http_face::Viewer;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use crate::page::{Shell, html};
use crate::staff::desk::{console_href, console_path};
use crate::staff::query::{MalformedQuery, chosen, decode_cursor, encode_cursor, join};
use crate::staff::refused::{InLocale, Refused};
use crate::staff::registrations::standing_words;
use crate::staff::route::StaffRoute;

/// The guests of one page.
const ROWS: u32 = 200;

/// After how many seconds a page looks again by itself.
const AGAIN: HeaderValue = HeaderValue::from_static("20");

/// The board of an event.
pub(in crate::staff) fn href(locale: Locale, info: &EventInfo) -> String {
    format!("{}/arrivals", console_href(locale, info))
}

/// What the address says, as it came.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BoardQuery {
    /// « expected » leaves out who is inside.
    show: String,
    /// « on » has the page look again by itself.
    follow: String,
    after: String,
}

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::staff) struct Asked {
    pub(in crate::staff) expected: bool,
    pub(in crate::staff) follow: bool,
    pub(in crate::staff) after: Option<Cursor>,
}

impl BoardQuery {
    fn parse(&self) -> Result<Asked, MalformedQuery> {
        let said = |raw: &str, word: &str| Ok(chosen(raw, |raw| (raw == word).then_some(()))?.is_some());
        let ranked = |cursor: &Cursor| matches!(cursor.key, CursorKey::Precedence(Some(_), _));
        let cursor = |word: &str| decode_cursor(RegistrationOrder::Precedence, word).filter(ranked);
        Ok(Asked {
            expected: said(&self.show, "expected")?,
            follow: said(&self.follow, "on")?,
            after: chosen(&self.after, cursor)?,
        })
    }
}

impl Asked {
    /// The query part of an address that says this.
    fn address(&self) -> String {
        let word = |said: bool, word: &str| if said { word.to_owned() } else { String::new() };
        join([
            ("show", word(self.expected, "expected")),
            ("follow", word(self.follow, "on")),
            ("after", self.after.as_ref().map(encode_cursor).unwrap_or_default()),
        ])
    }
}

/// A guest of the board.
struct Guest {
    honorific: String,
    name: String,
    other_name: Option<String>,
    organisation: Option<String>,
    /// « Accompagne Karim Tazi », of who is brought along.
    with: Option<String>,
    /// « Avec 2 accompagnateurs », of whom the number alone is known.
    heads: Option<String>,
    escort: Option<String>,
    /// « Table 3 · Siège 12A ».
    seat: Option<String>,
    inside: bool,
    /// « Entrée à 18 h 12, porte A », « Attendu ».
    state: String,
}

/// The guests of one rank. The name is ready for HTML.
struct Group {
    name: String,
    guests: Vec<Guest>,
}

#[derive(Template)]
#[template(path = "staff/precedence/board.html")]
pub(in crate::staff) struct BoardPage {
    shell: Shell,
    as_of: String,
    inside: u32,
    all: u32,
    count: String,
    /// How many guests of honour are not here, in words, for want of a rank.
    unranked: Option<String>,
    groups: Vec<Group>,
    /// Words and addresses of the same page, otherwise; whether it is the one that is shown.
    views: [(String, String, bool); 2],
    again: String,
    follow: (String, String),
    console: String,
    next: Option<String>,
    first: Option<String>,
}

/// GET `…/arrivals`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<BoardQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::SeeOverview, &info, app.now()).or_refuse(locale)?;
    let asked = query.parse().or_refuse(locale)?;
    let after = asked.after.as_ref();
    let found = app::checkin::arrivals(&app, &actor, &info, asked.expected, after, ROWS).await;
    let page = board_page(locale, &info, &found.or_refuse(locale)?, &asked, app.now());
    let mut answer = html(locale, StatusCode::OK, &page);
    if asked.follow {
        answer.headers_mut().insert(HeaderName::from_static("refresh"), AGAIN);
    }
    Ok(answer)
}

pub(in crate::staff) fn board_page(
    locale: Locale,
    info: &EventInfo,
    found: &Arrivals,
    asked: &Asked,
    now: Timestamp,
) -> BoardPage {
    let t = i18n::site(locale);
    let path = format!("{}/arrivals", console_path(info));
    let shell = Shell::new(locale, &format!("{path}{}", asked.address()), fl!(t, "board-title"))
        .of(&info.organisation, format!("/{locale}/console"));
    let address = |asked: &Asked| format!("/{locale}{path}{}", asked.address());
    let first = Asked { after: None, ..asked.clone() };
    let view = |expected| Asked { expected, ..first.clone() };
    let (all, inside) = (found.figures.all, found.figures.inside);
    let follows = Asked { follow: !asked.follow, ..asked.clone() };
    let follow = if asked.follow { fl!(t, "board-stop") } else { fl!(t, "board-follow") };
    BoardPage {
        as_of: fl!(t, "console-as-of", time = i18n::date::time(locale, now, &info.event.zone())),
        inside,
        all,
        count: fl!(t, "board-count", form = form(inside), inside = inside, all = all),
        unranked: (found.figures.unranked > 0).then(|| {
            let unranked = found.figures.unranked;
            fl!(t, "board-unranked", form = form(unranked), count = unranked)
        }),
        groups: groups(locale, &shell, info, found),
        views: [
            (fl!(t, "board-all"), address(&view(false)), !asked.expected),
            (fl!(t, "board-expected"), address(&view(true)), asked.expected),
        ],
        again: address(asked),
        follow: (follow, address(&follows)),
        console: console_href(locale, info),
        next: found.next.clone().map(|after| address(&Asked { after: Some(after), ..asked.clone() })),
        first: asked.after.as_ref().map(|_| address(&first)),
        shell,
    }
}

/// Those of one rank together: they come one after the other.
fn groups(locale: Locale, shell: &Shell, info: &EventInfo, found: &Arrivals) -> Vec<Group> {
    let same = |one: &RankedGuest, next: &RankedGuest| one.received_in() == next.received_in();
    let groups = found.guests.chunk_by(same).map(|guests| {
        let key = guests.first().and_then(RankedGuest::received_in);
        let rank = found.ranks.iter().find(|rank| Some(&rank.key) == key);
        Group {
            name: rank.map(|rank| shell.words(&rank.name)).unwrap_or_default(),
            guests: guests.iter().map(|one| guest(locale, info, one)).collect(),
        }
    });
    groups.collect()
}

fn guest(locale: Locale, info: &EventInfo, one: &RankedGuest) -> Guest {
    let t = i18n::site(locale);
    let RankedGuest { registration, protocol, lead } = one;
    let attendee = &registration.attendee;
    let (name, other_name) = attendee.names_in(locale);
    let companions = registration.heads.saturating_sub(1);
    let seated = match lead {
        Some((_, of_lead)) => protocol.clone().beside(of_lead),
        None => protocol.clone(),
    };
    Guest {
        honorific: protocol.honorific.as_ref().map(|one| one.words(locale)).unwrap_or_default(),
        name,
        other_name,
        organisation: attendee.organisation.clone().or_else(|| attendee.profession.clone()),
        with: lead.as_ref().map(|(lead, _)| fl!(t, "board-with", name = lead.names_in(locale).0)),
        heads: (companions > 0).then(|| fl!(t, "board-heads", form = form(companions), count = companions)),
        escort: protocol.escort.clone(),
        seat: i18n::place_at_table(locale, &seated),
        inside: registration.admission.is_some(),
        state: standing_words(locale, registration, &info.event.zone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::RegistrationId;
    use domain::registration::Precedence;
    use uuid::Uuid;

    fn read(address: &str) -> Result<Asked, MalformedQuery> {
        let uri = format!("/x{address}").parse::<axum::http::Uri>().expect("an address");
        Query::<BoardQuery>::try_from_uri(&uri).expect("a query").0.parse()
    }

    #[test]
    fn what_is_asked_goes_into_the_address_and_comes_back() {
        let key = CursorKey::Precedence(Some(Precedence(3_999)), "el amrani zineb".into());
        let after = Some(Cursor { key, id: RegistrationId(Uuid::from_u128(7)) });
        let asked = Asked { expected: true, follow: true, after };
        assert_eq!(read(&asked.address()), Ok(asked));
        assert_eq!((read(""), Asked::default().address()), (Ok(Asked::default()), String::new()));
        let behind = Cursor { key: CursorKey::Precedence(None, "a".into()), id: RegistrationId(Uuid::nil()) };
        let behind = Asked { after: Some(behind), ..Asked::default() };
        assert_eq!(read(&behind.address()), Err(MalformedQuery), "nobody without a rank is on the board");
        for odd in ["?show=inside", "?follow=yes", "?after=x"] {
            assert_eq!(read(odd), Err(MalformedQuery), "{odd}");
        }
    }
}
