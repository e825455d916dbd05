//! What somebody without a ticket chose: a short list of numbers that their browser keeps, one an event. Nothing in it
//! is secret and nothing is trusted: what makes no sense is left out.

use app::App;
use app::agenda::Choice;
use axum::http::HeaderMap;
use domain::agenda::Selection;
use domain::ids::EventId;
use http_face::{SetCookie, cookie, set_cookie};

use super::filter::{Filter, FilterQuery};

/// How long browsers keep a selection, in seconds: half a year.
const KEPT: i64 = 180 * 24 * 3600;

fn name(event: EventId) -> String {
    format!("multaqa_sessions_{}", event.0.simple())
}

/// What the browser kept.
pub(crate) fn read(headers: &HeaderMap, event: EventId) -> Selection {
    cookie(headers, &name(event)).map(Selection::parse).unwrap_or_default()
}

/// Has the browser keep a selection.
pub(super) fn keep(app: &App, event: EventId, selection: &Selection) -> SetCookie {
    let seconds = if selection.is_empty() { 0 } else { KEPT };
    set_cookie(app, &name(event), &selection.encoded(), seconds)
}

/// Has the browser forget its selection: a ticket has it.
pub(crate) fn forget(app: &App, event: EventId) -> SetCookie {
    set_cookie(app, &name(event), "", 0)
}

/// Which page a choice was made on, and leads back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MadeOn {
    /// The programme.
    List,
    /// A session's page.
    Session,
    /// The ticket.
    Ticket,
}

/// A choice as a form sends it.
#[derive(Debug)]
pub(super) struct SentChoice {
    /// Which; nothing where the form makes no sense.
    pub(super) choice: Option<Choice<'static>>,
    /// What the ticket shall take over from the browser.
    pub(super) takes_over: bool,
    /// The filter of the list that it was made on.
    pub(super) filter: Filter,
    /// Where it was made.
    pub(super) from: MadeOn,
}

impl SentChoice {
    pub(super) fn read(pairs: &[(String, String)]) -> Self {
        let value =
            |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let number = |name| value(name).and_then(|value| value.parse::<u32>().ok());
        let text = |name| value(name).unwrap_or_default().to_owned();
        let query = FilterQuery {
            day: text("day"),
            track: text("track"),
            language: text("language"),
            mine: text("mine"),
        };
        Self {
            choice: number("add").map(Choice::Add).or_else(|| number("drop").map(Choice::Drop)),
            takes_over: value("keep").is_some(),
            filter: query.parse(),
            from: match value("from") {
                Some("session") => MadeOn::Session,
                Some("ticket") => MadeOn::Ticket,
                _ => MadeOn::List,
            },
        }
    }

    /// The number of the session.
    pub(super) const fn number(&self) -> Option<u32> {
        match self.choice {
            Some(Choice::Add(number) | Choice::Drop(number)) => Some(number),
            Some(Choice::Keep(_)) | None => None,
        }
    }

    /// The session's place on the list: `#s12`. Among one's own, what was let go is not there.
    pub(super) fn anchor(&self) -> String {
        let gone = self.filter.mine && matches!(self.choice, Some(Choice::Drop(_)));
        self.number().filter(|_| !gone).map(|number| format!("#s{number}")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> SentChoice {
        let pairs = pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned()));
        SentChoice::read(&pairs.collect::<Vec<_>>())
    }

    #[test]
    fn a_form_is_read_as_far_as_it_makes_sense() {
        let added = sent(&[("add", "12"), ("day", "2025-06-25"), ("from", "session")]);
        assert_eq!((added.choice, added.from), (Some(Choice::Add(12)), MadeOn::Session));
        assert_eq!(added.filter.address(), "?day=2025-06-25");
        assert_eq!(added.anchor(), "#s12");
        let dropped = sent(&[("drop", "3"), ("mine", "1")]);
        assert_eq!((dropped.choice, dropped.anchor().as_str()), (Some(Choice::Drop(3)), ""));
        let nonsense = sent(&[("add", "-1"), ("drop", "9999999999"), ("day", "//evil"), ("track", "\r\n")]);
        assert_eq!((nonsense.choice, nonsense.from), (None, MadeOn::List));
        assert_eq!(nonsense.filter.address(), "");
    }
}
