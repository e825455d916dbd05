//! The messages of an event: to whom, when, and what became of them.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::ids::MessageId;
use domain::letter::LetterKind;
use domain::locale::Locale;
use domain::outbox::{Ended, MessageCursor, MessageFilter, MessagePage, MessageState, SentMessage};
use http_face::Viewer;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::desk::{Desk, Place, console_href, console_path, seats_now};
use super::form::{Empty, Filter, Notice, Pager, Tools, time_order};
use super::letter::kind_name;
use super::query::{MalformedQuery, chosen, join, order_word, ordered, typed};
use super::refused::{InLocale, Refused};
use super::registration::registration_href;
use super::route::StaffRoute;
use crate::cursor;
use crate::page::{Segments, Shell, html};

/// The rows of one page.
const ROWS: u32 = 50;

/// The words of the list's address, as they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct MessageQuery {
    q: String,
    state: String,
    kind: String,
    order: String,
    after: String,
    done: String,
}

impl MessageQuery {
    fn parse(&self) -> Result<(MessageFilter, Option<MessageCursor>), MalformedQuery> {
        let filter = MessageFilter {
            query: typed(&self.q),
            state: chosen(&self.state, MessageState::from_code)?,
            kind: chosen(&self.kind, LetterKind::from_code)?,
            order: ordered(&self.order)?,
        };
        Ok((filter, chosen(&self.after, decode_cursor)?))
    }
}

/// The row after which a page starts.
fn decode_cursor(word: &str) -> Option<MessageCursor> {
    let (enqueued_at, id) = cursor::moment(word)?;
    Some(MessageCursor { enqueued_at, id: MessageId(id) })
}

/// The query part of the list's address.
fn address(filter: &MessageFilter, after: Option<&MessageCursor>) -> String {
    join([
        ("q", filter.query.clone()),
        ("state", filter.state.map(|state| state.code().to_owned()).unwrap_or_default()),
        ("kind", filter.kind.map(|kind| kind.code().to_owned()).unwrap_or_default()),
        ("order", order_word(filter.order)),
        ("after", after.map(|after| cursor::of_moment(after.enqueued_at, after.id.0)).unwrap_or_default()),
    ])
}

/// What became of a message, as a row of the list and of somebody's history tells it.
pub(super) struct Sent {
    pub(super) kind: String,
    pub(super) state: MessageState,
    /// The state in words, with the next try or the reason.
    pub(super) state_words: String,
    pub(super) moment: String,
    pub(super) machine_moment: String,
    /// Where it is tried again, for who may.
    pub(super) again: Option<String>,
}

impl Sent {
    pub(super) fn new(locale: Locale, info: &EventInfo, message: &SentMessage, sends: bool) -> Self {
        let zone = info.event.zone();
        let at = message.sent_at.unwrap_or(message.enqueued_at);
        let again = format!("{}/messages/{}/again", console_href(locale, info), message.id);
        Self {
            kind: kind_name(locale, message.kind),
            state: message.state,
            state_words: told(locale, message, &zone),
            moment: date::day_and_time(locale, at, &zone),
            machine_moment: date::machine(at, &zone),
            again: (sends && message.state == MessageState::Bounced).then_some(again),
        }
    }
}

/// Where a message is, in one or two words.
fn state_name(locale: Locale, state: MessageState) -> String {
    let t = i18n::site(locale);
    match state {
        MessageState::Waiting => fl!(t, "message-waiting"),
        MessageState::Retrying => fl!(t, "message-retrying"),
        MessageState::Sent => fl!(t, "message-sent"),
        MessageState::Bounced => fl!(t, "message-bounced"),
        MessageState::Skipped => fl!(t, "message-skipped"),
    }
}

/// The same with what helps: when it is tried next, why it did not arrive.
fn told(locale: Locale, message: &SentMessage, zone: &TimeZone) -> String {
    let t = i18n::site(locale);
    let name = state_name(locale, message.state);
    match (message.state, message.ended) {
        (MessageState::Retrying, _) => fl!(
            t,
            "message-next-try",
            moment = date::day_and_time(locale, message.due_at, zone),
            form = form(message.attempts),
            count = message.attempts
        ),
        (_, Some(Ended::Refused)) => fl!(t, "message-refused"),
        (_, Some(Ended::GivenUp)) => fl!(t, "message-given-up"),
        (_, Some(Ended::Unreadable)) => fl!(t, "message-unreadable"),
        (_, Some(Ended::Gone)) => fl!(t, "message-gone"),
        (_, Some(Ended::Unsubscribed)) => fl!(t, "message-unsubscribed"),
        (_, Some(Ended::Stopped)) => fl!(t, "message-stopped"),
        _ => name,
    }
}

/// A message of the list.
pub(super) struct Row {
    name: String,
    email: String,
    href: String,
    sent: Sent,
}

#[derive(Template)]
#[template(path = "staff/message/list.html")]
pub(super) struct ListPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    /// How many did not arrive, in words, and where they are listed.
    bounced: Option<(String, String)>,
    tools: Tools,
    rows: Vec<Row>,
    pager: Pager,
    empty: Option<Empty>,
}

/// GET `…/messages`.
pub(super) async fn page(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Query(query): Query<MessageQuery>,
) -> Result<Response, Refused> {
    actor.require(Action::ListRegistrations, &info, app.now()).or_refuse(locale)?;
    let (filter, after) = query.parse().or_refuse(locale)?;
    let found = app::outbox::messages(&app, &actor, &info, &filter, after.as_ref(), ROWS).await;
    let found = found.or_refuse(locale)?;
    let seats = seats_now(&app, &actor, &info).await.or_refuse(locale)?;
    let desk = Desk::of_event(locale, &actor, &info, seats, Place::Messages, app.now()).or_refuse(locale)?;
    let sends = actor.may(Action::SendLetters, &info);
    let mut page = list_page(locale, &info, desk, &filter, after.is_some(), &found, sends);
    if query.done == "again" {
        page.notice = Some(Notice::done(fl!(i18n::site(locale), "message-again-done")));
    }
    Ok(html(locale, StatusCode::OK, &page))
}

pub(super) fn list_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    filter: &MessageFilter,
    later: bool,
    found: &MessagePage,
    sends: bool,
) -> ListPage {
    let t = i18n::site(locale);
    let action = format!("{}/messages", console_href(locale, info));
    let path = format!("{}/messages", console_path(info));
    let filtered = *filter != MessageFilter { order: filter.order, ..MessageFilter::default() };
    let state = Filter {
        name: "state",
        label: fl!(t, "message-state"),
        any: fl!(t, "message-state-any"),
        choices: MessageState::ALL
            .map(|one| (one.code().to_owned(), state_name(locale, one), filter.state == Some(one)))
            .into(),
    };
    // Letters to who has no registration yet are in their invitations.
    let kinds = LetterKind::ALL
        .iter()
        .filter(|one| !one.invites())
        .map(|one| (one.code().to_owned(), kind_name(locale, *one), filter.kind == Some(*one)));
    let kind = Filter {
        name: "kind",
        label: fl!(t, "letter-column-kind"),
        any: fl!(t, "message-kind-any"),
        choices: kinds.collect(),
    };
    let order = Filter::order(t, filter.order, |order| time_order(locale, order));
    let bounced = MessageFilter { state: Some(MessageState::Bounced), ..MessageFilter::default() };
    let count = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
    ListPage {
        shell: Shell::new(locale, &format!("{path}{}", address(filter, None)), fl!(t, "message-list-title"))
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        notice: None,
        bounced: (found.bounced > 0).then(|| {
            let words = fl!(t, "message-bounced-count", form = form(found.bounced), count = found.bounced);
            (words, format!("{action}{}", address(&bounced, None)))
        }),
        rows: found
            .rows
            .iter()
            .map(|row| Row {
                name: row.name.clone(),
                email: row.email.to_string(),
                href: registration_href(locale, info, row.registration_id),
                sent: Sent::new(locale, info, &row.message, sends),
            })
            .collect(),
        pager: Pager {
            t,
            shown: fl!(t, "message-shown", form = form(count), count = count),
            first: later.then(|| format!("{action}{}", address(filter, None))),
            next: found.next.as_ref().map(|next| format!("{action}{}", address(filter, Some(next)))),
        },
        empty: found.rows.is_empty().then(|| Empty {
            rosette: crate::seal::rosette(info.event.id.0, "em", ""),
            title: if filtered { fl!(t, "message-none-found") } else { fl!(t, "message-none") },
            text: if filtered { fl!(t, "console-empty-advice") } else { fl!(t, "message-none-text") },
            action: filtered.then(|| (fl!(t, "console-clear"), action.clone())),
        }),
        tools: Tools {
            t,
            label: fl!(t, "message-search"),
            query: filter.query.clone(),
            filters: vec![state, kind, order],
            action,
        },
    }
}

/// The message of an address.
#[derive(Deserialize)]
pub(super) struct MessagePath {
    message: MessageId,
}

/// POST `…/messages/{message}/again`.
pub(super) async fn again(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(MessagePath { message }): Segments<MessagePath>,
) -> Result<Response, Refused> {
    let whose = app::outbox::send_again(&app, &actor, &info, message).await.or_refuse(locale)?;
    let href = registration_href(locale, &info, whose);
    Ok(Redirect::to(&format!("{href}?done=again")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::list::TimeOrder;
    use uuid::Uuid;

    #[test]
    fn a_page_of_messages_survives_its_address() {
        let filter = MessageFilter {
            query: "El Âmrani".into(),
            state: Some(MessageState::Bounced),
            kind: Some(LetterKind::Confirmed),
            order: TimeOrder::Earliest,
        };
        let after = MessageCursor {
            enqueued_at: jiff::Timestamp::from_second(1_761_000_000).unwrap(),
            id: MessageId(Uuid::from_u128(7)),
        };
        let uri = format!("/x{}", address(&filter, Some(&after))).parse::<axum::http::Uri>().unwrap();
        let Query(read) = Query::<MessageQuery>::try_from_uri(&uri).unwrap();
        assert_eq!(read.parse(), Ok((filter, Some(after))));
        assert_eq!(address(&MessageFilter::default(), None), "");
        for odd in ["state=gone", "kind=x", "order=x", "after=1", "after=x-1"] {
            let uri = format!("/x?{odd}").parse::<axum::http::Uri>().unwrap();
            let Query(read) = Query::<MessageQuery>::try_from_uri(&uri).unwrap();
            assert_eq!(read.parse(), Err(MalformedQuery), "{odd}");
        }
    }
}
