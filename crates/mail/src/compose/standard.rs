//! The words that letters have until organisers give them their own.

use domain::letter::{LetterKind, LetterText, Placeholder};
use domain::locale::Locale;
use i18n_embed_fl::fl;

/// The standard text of a kind of letter in a language, with its places to fill in.
pub fn standard(kind: LetterKind, locale: Locale) -> LetterText {
    let t = i18n::mail(locale);
    let place = |one: Placeholder| format!("{{{}}}", one.code());
    let event = fl!(t, "event-in-brief", city = place(Placeholder::City), day = place(Placeholder::Date));
    let mut body = vec![fl!(t, "greeting", name = place(Placeholder::Name))];
    let (subject, title, lead) = match kind {
        LetterKind::Confirmed => {
            (fl!(t, "subject-confirmed", event = event), fl!(t, "title-confirmed"), fl!(t, "lead-confirmed"))
        }
        LetterKind::Waiting => {
            (fl!(t, "subject-waiting", event = event), fl!(t, "title-waiting"), fl!(t, "lead-waiting"))
        }
        LetterKind::Promoted => {
            (fl!(t, "subject-promoted", event = event), fl!(t, "title-promoted"), fl!(t, "lead-promoted"))
        }
        LetterKind::Cancelled => {
            (fl!(t, "subject-cancelled", event = event), fl!(t, "title-cancelled"), fl!(t, "lead-cancelled"))
        }
        LetterKind::TicketAgain => (
            fl!(t, "subject-ticket-again", event = event),
            fl!(t, "title-ticket-again"),
            fl!(t, "lead-ticket-again"),
        ),
        LetterKind::BadgeReplaced => (
            fl!(t, "subject-badge-replaced", event = event),
            fl!(t, "title-badge-replaced"),
            fl!(t, "lead-badge-replaced"),
        ),
        LetterKind::Received => {
            (fl!(t, "subject-received", event = event), fl!(t, "title-received"), fl!(t, "lead-received"))
        }
        LetterKind::Declined => {
            (fl!(t, "subject-declined", event = event), fl!(t, "title-declined"), fl!(t, "lead-declined"))
        }
        LetterKind::Offered => {
            (fl!(t, "subject-offered", event = event), fl!(t, "title-offered"), fl!(t, "lead-offered"))
        }
        LetterKind::OfferLapsed => (
            fl!(t, "subject-offer-lapsed", event = event),
            fl!(t, "title-offer-lapsed"),
            fl!(t, "lead-offer-lapsed"),
        ),
        LetterKind::WeekBefore => (
            fl!(t, "subject-week-before", event = event),
            fl!(t, "title-week-before"),
            fl!(t, "lead-week-before"),
        ),
        LetterKind::DayBefore => (
            fl!(t, "subject-day-before", event = event),
            fl!(t, "title-day-before"),
            fl!(t, "lead-day-before", date = place(Placeholder::Date), doors = place(Placeholder::Doors)),
        ),
        LetterKind::After => {
            (fl!(t, "subject-after", event = event), fl!(t, "title-after"), fl!(t, "lead-after"))
        }
        LetterKind::Moment | LetterKind::Mailing => (
            fl!(t, "subject-moment", event = event),
            fl!(t, "title-moment"),
            fl!(t, "lead-moment", link = place(Placeholder::EventLink)),
        ),
        LetterKind::Invitation => (
            fl!(t, "subject-guest-invitation", event = event),
            fl!(t, "title-guest-invitation"),
            fl!(t, "lead-guest-invitation"),
        ),
        LetterKind::Reminder => (
            fl!(t, "subject-guest-reminder", event = event),
            fl!(t, "title-guest-reminder"),
            fl!(t, "lead-guest-reminder"),
        ),
        LetterKind::Programme => {
            (fl!(t, "subject-programme", event = event), fl!(t, "title-programme"), fl!(t, "lead-programme"))
        }
    };
    body.push(lead);
    if kind.tells(Placeholder::Reason) {
        body.push(place(Placeholder::Reason));
    }
    if kind.tells(Placeholder::Deadline) {
        body.push(fl!(t, "offer-deadline", deadline = place(Placeholder::Deadline)));
    }
    if kind.tells(Placeholder::Position) {
        body.push(fl!(t, "waiting-position", position = place(Placeholder::Position)));
    }
    if kind.invites() {
        body.extend([
            place(Placeholder::Note),
            fl!(t, "guest-companions", companions = place(Placeholder::Companions)),
            fl!(t, "guest-answer-by", day = place(Placeholder::AnswerBy)),
        ]);
    }
    LetterText { subject, title, body: body.join("\n\n") }
}

#[cfg(test)]
mod tests {
    use domain::form::Reader;

    use super::*;

    #[test]
    fn every_kind_has_a_sound_text_in_every_language() {
        for kind in LetterKind::ALL {
            for locale in Locale::ALL {
                let text = standard(*kind, locale);
                let values = text.values();
                let mut reader = Reader::new(&values);
                assert_eq!(LetterText::read(&mut reader, *kind), text);
                assert_eq!(reader.finish(Some(())), Ok(()), "{kind:?} in {locale}");
            }
        }
    }
}
