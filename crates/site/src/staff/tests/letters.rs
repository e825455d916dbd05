//! Letters, messages and one registration, in each language.

use app::letter::TextMark;
use app::registration::RegistrationFile;
use domain::form::Values;
use domain::ids::MessageId;
use domain::letter::LetterKind;
use domain::outbox::{
    Ended, HistoryMessage, MessageCursor, MessageFilter, MessagePage, MessageState, SentMessage,
};

use super::*;
use crate::staff::form::Typed;
use crate::staff::letter::list_page as letters_page;
use crate::staff::message::list_page as messages_page;
use crate::staff::registration::{May, registration_page};

fn message(state: MessageState, ended: Option<Ended>) -> SentMessage {
    SentMessage {
        id: MessageId(Uuid::from_u128(5)),
        registration_id: RegistrationId(Uuid::from_u128(7)),
        kind: LetterKind::Confirmed,
        state,
        enqueued_at: now(),
        due_at: at("2025-06-25T17:00:00Z"),
        sent_at: (state == MessageState::Sent).then(now),
        attempts: 2,
        ended,
        last_error: None,
    }
}

fn all() -> Vec<SentMessage> {
    let unended = [MessageState::Waiting, MessageState::Retrying, MessageState::Sent];
    let unended = unended.map(|state| message(state, None));
    unended.into_iter().chain(Ended::ALL.map(|ended| message(MessageState::Bounced, Some(ended)))).collect()
}

#[test]
fn the_list_of_letters() {
    let info = samples::event().0;
    let marks = LetterKind::ALL.iter().map(|&kind| TextMark { kind, own: vec![Locale::Ar] });
    let marks = marks.collect::<Vec<_>>();
    for locale in Locale::ALL {
        let html = sound(locale, &letters_page(locale, &info, desk(locale, &info, Place::Letters), &marks));
        assert!(html.contains(&format!("/{locale}/console/lyon/soiree-2025/letters/confirmed?text=ar")));
    }
}

#[test]
fn the_list_of_messages() {
    let info = samples::event().0;
    let row = |message| HistoryMessage {
        message,
        name: "Zineb <b>\"".into(),
        email: Email::parse("zineb@example.org").expect("an address"),
    };
    let next = Some(MessageCursor { enqueued_at: now(), id: MessageId(Uuid::from_u128(5)) });
    let page = MessagePage { rows: all().into_iter().map(row).collect(), next, bounced: 3 };
    let none = MessagePage { rows: Vec::new(), next: None, bounced: 0 };
    let bounced = MessageFilter { state: Some(MessageState::Bounced), ..MessageFilter::default() };
    let every = MessageFilter::default();
    for locale in Locale::ALL {
        let show = |filter: &MessageFilter, page: &MessagePage, sends| {
            let desk = desk(locale, &info, Place::Messages);
            sound(locale, &messages_page(locale, &info, desk, filter, false, page, sends))
        };
        let html = show(&every, &page, true);
        assert!(html.contains("/again\"") && html.contains("rel=\"next\"") && html.contains("state=bounced"));
        let html = show(&bounced, &page, false);
        assert!(!html.contains("/again\"") && html.contains("<option value=\"bounced\" selected>"));
        show(&bounced, &none, true);
        show(&every, &none, true);
    }
}

#[test]
fn one_registration() {
    let info = samples::event().0;
    let mut values = Values::default();
    values.set("email", "\"><b>");
    for locale in Locale::ALL {
        for (messages, sends) in [(all(), true), (Vec::new(), false)] {
            let registration = inside();
            let (party, waiting_position) = (vec![registration.clone()], Some(3));
            let file = RegistrationFile { registration, party, waiting_position, messages };
            let desk = desk(locale, &info, Place::Registrations);
            let page = registration_page(
                locale,
                &info,
                desk,
                &file,
                Typed::fresh(&values),
                May { sends, manages: sends },
            );
            let html = sound(locale, &page);
            assert!(!html.contains("\"><b>") && html.contains("/address\"") == sends, "{html}");
        }
    }
}
