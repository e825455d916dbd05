//! The columns of a list and what each registration puts into them.

use std::collections::HashMap;

use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{EventProtocol, Registration, SpokenLanguage, Standing};
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::answers::Asked;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text, as typed or worded.
    Text(&'a str),
    /// Several, put together for this row.
    List(String),
    /// A moment, told in the event's time zone.
    At(DateTime),
}

/// The columns that every list has, in order.
pub(super) const COLUMNS: usize = 25;

/// The words of a list, looked up once.
pub(super) struct Table<'p> {
    pub(super) headers: [String; COLUMNS],
    /// Further columns: the event's own questions.
    pub(super) asked: Asked,
    locale: Locale,
    protocol: &'p EventProtocol,
    zone: TimeZone,
    yes_no: [String; 2],
    categories: HashMap<Key, String>,
    standings: HashMap<Standing, String>,
    languages: HashMap<SpokenLanguage, String>,
    topics: HashMap<String, String>,
    separator: &'static str,
}

impl<'p> Table<'p> {
    pub(super) fn new(locale: Locale, event: &Event, protocol: &'p EventProtocol) -> Self {
        let t = i18n::documents(locale);
        let separator = if locale == Locale::Ar { "، " } else { ", " };
        let yes_no = [fl!(t, "no"), fl!(t, "yes")];
        let topics = event.topics.iter().map(|topic| (topic.key.clone(), topic.label.get(locale).to_owned()));
        Self {
            headers: [
                fl!(t, "column-code"),
                fl!(t, "column-given-name"),
                fl!(t, "column-family-name"),
                fl!(t, "column-other-script-name"),
                fl!(t, "column-email"),
                fl!(t, "column-organisation"),
                fl!(t, "column-city"),
                fl!(t, "column-profession"),
                fl!(t, "column-category"),
                fl!(t, "column-standing"),
                fl!(t, "column-languages"),
                fl!(t, "column-offers"),
                fl!(t, "column-seeks"),
                fl!(t, "column-consent-networking"),
                fl!(t, "column-consent-photos"),
                fl!(t, "column-consent-news"),
                fl!(t, "column-consent-partners"),
                fl!(t, "column-registered-at"),
                fl!(t, "column-admitted-at"),
                fl!(t, "column-door"),
                fl!(t, "column-honorific"),
                fl!(t, "column-rank"),
                fl!(t, "column-escort"),
                fl!(t, "column-table"),
                fl!(t, "column-seat"),
            ],
            locale,
            protocol,
            zone: event.zone(),
            asked: Asked::new(locale, event, yes_no.clone(), separator),
            yes_no,
            categories: event
                .all_categories()
                .iter()
                .map(|one| (one.key.clone(), i18n::category_name(locale, event, &one.key)))
                .collect(),
            standings: Standing::ALL.into_iter().map(|s| (s, i18n::standing(locale, s))).collect(),
            languages: SpokenLanguage::ALL
                .into_iter()
                .map(|l| (l, i18n::spoken_language(locale, l)))
                .collect(),
            topics: topics.collect(),
            separator,
        }
    }

    /// A registration's cells, in the order of the headers.
    pub(super) fn row<'a>(&'a self, registration: &'a Registration) -> [Cell<'a>; COLUMNS] {
        let attendee = &registration.attendee;
        let consents = attendee.consents;
        let admission = registration.admission.as_ref();
        let optional = |text: Option<&'a str>| text.map_or(Cell::Empty, Cell::Text);
        let protocol = self.protocol.of(registration.id);
        let honorific = protocol.and_then(|protocol| protocol.honorific.as_ref());
        let rank = self.protocol.rank_of(registration.id);
        let yes_no = |yes: bool| Cell::Text(self.yes_no[usize::from(yes)].as_str());
        [
            Cell::List(registration.code.to_string()),
            Cell::Text(attendee.given_name.as_str()),
            Cell::Text(attendee.family_name.as_str()),
            optional(attendee.other_script_name.as_ref().map(domain::text::PersonName::as_str)),
            Cell::Text(attendee.email.as_str()),
            optional(attendee.organisation.as_deref()),
            optional(attendee.city.as_deref()),
            optional(attendee.profession.as_deref()),
            Cell::Text(self.category(&registration.category_key)),
            Cell::Text(&self.standings[&registration.standing()]),
            self.list(attendee.languages.iter().map(|language| self.languages[language].as_str())),
            self.list(attendee.offers.iter().map(|key| self.topic(key))),
            self.list(attendee.seeks.iter().map(|key| self.topic(key))),
            yes_no(consents.networking),
            yes_no(consents.photos),
            yes_no(consents.news),
            yes_no(consents.partners),
            self.at(registration.registered_at),
            admission.map_or(Cell::Empty, |admission| self.at(admission.at)),
            optional(admission.map(|admission| admission.door.as_str())),
            honorific.map_or(Cell::Empty, |honorific| Cell::List(honorific.words(self.locale))),
            optional(rank.map(|rank| rank.name.get(self.locale))),
            optional(protocol.and_then(|protocol| protocol.escort.as_deref())),
            optional(protocol.and_then(|protocol| protocol.table.as_deref())),
            optional(protocol.and_then(|protocol| protocol.seat.as_deref())),
        ]
    }

    /// A category's name; its key when the organisers have since removed it.
    fn category<'a>(&'a self, key: &'a Key) -> &'a str {
        self.categories.get(key).map_or(key.as_str(), String::as_str)
    }

    /// A topic's label; its key when the organisers have since removed it.
    fn topic<'a>(&'a self, key: &'a str) -> &'a str {
        self.topics.get(key).map_or(key, String::as_str)
    }

    fn list<'a>(&self, items: impl Iterator<Item = &'a str>) -> Cell<'a> {
        let items = items.collect::<Vec<_>>();
        if items.is_empty() { Cell::Empty } else { Cell::List(items.join(self.separator)) }
    }

    fn at(&self, at: Timestamp) -> Cell<'static> {
        Cell::At(self.zone.to_datetime(at))
    }
}
