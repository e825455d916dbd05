//! Letters, messages and one registration, in each language.

use app::KeptSchedule;
use app::letter::{ScheduleFile, TextMark};
use app::mailing::MailingFile;
use app::registration::RegistrationFile;
use domain::form::Values;
use domain::ids::{MailingId, MessageId};
use domain::letter::{LetterKind, LetterText, Schedule};
use domain::mailing::{Mailing, MailingState, MailingTexts, Progress, Reach};
use domain::outbox::{
    Ended, HistoryMessage, MessageCursor, MessageFilter, MessagePage, MessageState, SentMessage,
};

use super::*;
use crate::staff::form::Typed;
use crate::staff::letter::{list_page as letters_page, schedule_page};
use crate::staff::mailing::{Shown, list_page as mailings_page, mailing_page};
use crate::staff::message::list_page as messages_page;
use crate::staff::registration::{May, registration_page};

fn message(state: MessageState, ended: Option<Ended>) -> SentMessage {
    SentMessage {
        id: MessageId(Uuid::from_u128(5)),
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

fn schedules(info: &EventInfo) -> Vec<ScheduleFile> {
    let of = |(position, kind)| {
        let usual = Schedule::usual(kind).expect("leaves by itself");
        let schedule = Schedule { active: position % 2 == 0, ..usual };
        let (left_at, missed) = ((position > 1).then(now), position == 3);
        let leaves_at = schedule.leaves_at(&info.event);
        ScheduleFile { kept: KeptSchedule { schedule, left_at, missed, version: 1 }, leaves_at }
    };
    Schedule::KINDS.into_iter().enumerate().map(of).collect()
}

#[test]
fn when_a_letter_leaves() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        for file in schedules(&info) {
            let values = file.kept.schedule.values(&info.event);
            let desk = desk(locale, &info, Place::Letters);
            let base = (1, String::new());
            let page = schedule_page(locale, &info, desk, &file, Typed::fresh(&values), base, true);
            let html = sound(locale, &page);
            let chooses = Schedule::chooses_audience(file.kept.schedule.kind);
            assert_eq!(html.contains("name=\"audience\""), chooses, "{html}");
        }
    }
}

#[test]
fn letters_to_many() {
    let info = samples::event().0;
    let text = |words: &str| LetterText { subject: words.into(), title: words.into(), body: words.into() };
    let mailing = |state| Mailing {
        id: MailingId(Uuid::from_u128(9)),
        event_id: info.event.id,
        filter: RegistrationFilter { query: "Atelier <b>".into(), ..RegistrationFilter::default() },
        texts: MailingTexts { fr: text("Bonjour <b>\" {name}"), ar: Some(text("مرحبا")), en: None },
        state,
        created_at: now(),
        confirmed_at: (state != MailingState::Draft).then(now),
        total: 200,
        version: 1,
    };
    let all = MailingState::ALL.map(mailing);
    for locale in Locale::ALL {
        let list = sound(locale, &mailings_page(locale, &info, desk(locale, &info, Place::Mailings), &all));
        assert!(list.contains("/mailings/00000000-0000-0000-0000-000000000009"));
        sound(locale, &mailings_page(locale, &info, desk(locale, &info, Place::Mailings), &[]));
        for mailing in &all {
            let reach = Reach { found: 200, unsubscribed: 3 };
            let progress = Progress { waiting: 90, sent: 100, bounced: 4, skipped: 6 };
            let file = MailingFile { mailing: mailing.clone(), reach, progress };
            let values = mailing.texts.values();
            let shown =
                Shown { typed: Typed::fresh(&values), base: None, language: Locale::Ar, notice: None };
            let desk = desk(locale, &info, Place::Mailings);
            let html = sound(locale, &mailing_page(locale, &info, desk, &file, &organiser(), shown));
            let draft = mailing.state == MailingState::Draft;
            assert_eq!(html.contains("<progress"), !draft, "{html}");
            assert_eq!(html.contains("formtarget=\"preview\""), draft, "{html}");
        }
    }
}

#[test]
fn the_list_of_letters() {
    let info = samples::event().0;
    let marks = LetterKind::ALL.iter().map(|&kind| TextMark { kind, own: vec![Locale::Ar] });
    let marks = marks.collect::<Vec<_>>();
    let schedules = schedules(&info);
    for locale in Locale::ALL {
        let desk = desk(locale, &info, Place::Letters);
        let html = sound(locale, &letters_page(locale, &info, desk, &marks, &schedules));
        assert!(html.contains("/letters/week_before/schedule\""));
        assert!(html.contains(&format!("/{locale}/console/lyon/soiree-2025/letters/confirmed?text=ar")));
    }
}

#[test]
fn the_list_of_messages() {
    let info = samples::event().0;
    let row = |message| HistoryMessage {
        message,
        registration_id: RegistrationId(Uuid::from_u128(7)),
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
            let file = RegistrationFile {
                registration,
                party,
                waiting_position,
                protocol: domain::registration::Protocol::default(),
                same_seat: Vec::new(),
                ranks: Vec::new(),
                invitation: sends.then(|| domain::ids::GuestInvitationId(Uuid::from_u128(60))),
                messages,
                files: Vec::new(),
            };
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
            assert_eq!(html.contains("/invitations/"), sends, "{html}");
        }
    }
}
