//! The form of an invitation: its way into one, and back.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{GuestOffer, Invitee};
use crate::event::Event;
use crate::form::{Fault, Problem, Reader, TextShape, Values};
use crate::key::Key;
use crate::locale::Locale;
use crate::registration::{Protocol, Rank, RegistrationForm};

/// The line for one guest alone.
pub const NOTE: TextShape = TextShape::area(500);

/// The last moment of a day where an event takes place: who answers on the day answers in time.
pub(super) fn end_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let next = zone.to_timestamp(day.tomorrow().ok()?.to_datetime(Time::midnight())).ok()?;
    next.checked_sub(1.second()).ok()
}

impl GuestOffer {
    /// The form as it is opened, where the event takes place.
    pub fn values(&self, zone: &TimeZone) -> Values {
        let mut values = self.protocol.values();
        let guest = &self.guest;
        values.set("given_name", guest.given_name.as_str());
        values.set("family_name", guest.family_name.as_str());
        let other = guest.other_script_name.as_ref().map(ToString::to_string);
        values.set("other_script_name", other.unwrap_or_default());
        values.set("organisation", guest.organisation.clone().unwrap_or_default());
        values.set("email", guest.email.as_str());
        values.set("locale", guest.locale.code());
        values.set("category", self.category_key.as_str());
        values.set("companions", self.companions.map(|most| most.to_string()).unwrap_or_default());
        values.set("locked", if self.locked { "true" } else { "" });
        let day = self.answer_by.map(|until| zone.to_datetime(until).date().to_string());
        values.set("answer_by", day.unwrap_or_default());
        values.set("note", self.note.clone().unwrap_or_default());
        values
    }

    /// Reads the form of an invitation to an event with these ranks. The day until which they answer is to come.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(
        values: &Values,
        event: &Event,
        ranks: &[Rank],
        now: Timestamp,
    ) -> Result<Self, Vec<Problem>> {
        let protocol = Protocol::read(values, ranks);
        let mut reader = Reader::new(values);
        let given_name = reader.person_name("given_name");
        let family_name = reader.person_name("family_name");
        let named = !values.get("other_script_name").trim().is_empty();
        let other_script_name = if named { reader.person_name("other_script_name") } else { None };
        let organisation = reader.text("organisation", TextShape::line(RegistrationForm::MAX_LINE));
        let email = reader.email("email");
        let locale = reader.choice("locale", Locale::from_code);
        let category = reader.choice("category", |raw| Key::parse(raw).and_then(|key| event.category(&key)));
        let companions = match (values.get("companions").trim(), &category) {
            ("", _) | (_, None) => None,
            (_, Some(category)) => {
                let most = category.companions.most();
                reader.number("companions", 0, most.into()).and_then(|most| u8::try_from(most).ok())
            }
        };
        let answer_by = answer_by(&mut reader, event, now);
        let note = reader.text("note", NOTE);
        let offer = given_name.zip(family_name).zip(email).zip(locale).zip(category);
        let offer = offer.map(|((((given_name, family_name), email), locale), category)| Self {
            guest: Invitee {
                given_name,
                family_name,
                other_script_name,
                organisation: (!organisation.is_empty()).then_some(organisation),
                email,
                locale,
            },
            category_key: category.key,
            companions,
            locked: reader.tick("locked"),
            answer_by,
            note: (!note.is_empty()).then_some(note),
            protocol: Protocol::default(),
        });
        match (reader.finish(offer), protocol) {
            (Ok(offer), Ok(protocol)) => Ok(Self { protocol, ..offer }),
            (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => Err(problems),
            (Err(problems), Err(others)) => Err([problems, others].concat()),
        }
    }
}

/// The end of the last day until which guests can be asked to answer: the event's last or, once it is over, that on which
/// its badges open doors for the last time, as registration goes on until then.
pub fn answers_end(event: &Event, now: Timestamp) -> Timestamp {
    if now <= event.ends_at { event.ends_at } else { event.badges_valid_until.max(event.ends_at) }
}

/// Reads the day until which guests answer, where one was typed: one to come, and no later than [`answers_end`].
pub fn answer_by(reader: &mut Reader<'_>, event: &Event, now: Timestamp) -> Option<Timestamp> {
    if reader.values().get("answer_by").trim().is_empty() {
        return None;
    }
    let day = reader.date("answer_by")?;
    let zone = event.zone();
    let last = zone.to_datetime(answers_end(event, now)).date();
    match end_of(day, &zone) {
        Some(until) if now <= until && day <= last => Some(until),
        _ => {
            reader.fault("answer_by", Fault::OutOfOrder);
            None
        }
    }
}
