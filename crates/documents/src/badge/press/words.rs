//! What the parts of a layout say on a badge.

use std::borrow::Cow;

use domain::badge::layout::{Language, Say, Source};
use domain::event::Event;
use domain::key::Key;
use domain::locale::{Locale, Localized};
use domain::registration::{Answer, Protocol, QuestionKind, Registration};
use domain::text::is_arabic;
use i18n_embed_fl::fl;

use super::machine_line::machine_line;
use super::{Badge, BadgeSheet};

/// Words, and what is known of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words<'a> {
    pub(super) text: Cow<'a, str>,
    /// In which language they are, where that is known.
    pub(super) language: Option<Locale>,
}

impl<'a> Words<'a> {
    fn own(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), language: None }
    }

    fn in_language(text: impl Into<Cow<'a, str>>, language: Locale) -> Self {
        Self { text: text.into(), language: Some(language) }
    }
}

/// Whether all badges of one category say the same: what is wrong with it is said once.
pub(super) const fn is_shared(source: &Source) -> bool {
    matches!(
        source,
        Source::Category
            | Source::EventTitle
            | Source::EventDate
            | Source::EventPlace
            | Source::EventCity
            | Source::Organiser
            | Source::OrganiserShort
            | Source::Words(_)
    )
}

/// What is said on the badges of one sheet.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub(super) sheet: BadgeSheet<'a>,
    /// Whether words are said in a second language whatever the script of names.
    pub(super) both: bool,
}

impl<'a> Speaker<'a> {
    /// What the first of these says that says anything, and which it is.
    pub(super) fn first<'b>(&self, say: &'b [Say], badge: &Badge<'b>) -> Option<(&'b Source, Words<'b>)>
    where
        'a: 'b,
    {
        say.iter().find_map(|say| {
            let words = self.say(say, badge)?;
            (!words.text.trim().is_empty()).then_some((&say.what, words))
        })
    }

    /// What all badges of a category say, with a second language or without.
    pub(super) fn shared<'b>(&self, say: &'b Say, category: &Key, second: bool) -> Option<Words<'b>>
    where
        'a: 'b,
    {
        let (event, organisation) = (self.sheet.event, self.sheet.organisation);
        let text = |text: &'b Localized| self.localized(text, say.language, second);
        match &say.what {
            Source::Category => {
                self.made(say.language, second, |locale| Some(i18n::category_name(locale, event, category)))
            }
            Source::EventTitle => text(&event.theme),
            Source::EventDate => {
                self.made(say.language, second, |locale| Some(i18n::date::days(locale, event)))
            }
            Source::EventPlace => text(&event.place.name),
            Source::EventCity => text(&event.place.city),
            Source::Organiser => text(&organisation.name),
            Source::OrganiserShort => text(&organisation.short_name),
            Source::Words(words) => text(words),
            _ => None,
        }
    }

    fn say<'b>(&self, say: &'b Say, badge: &Badge<'b>) -> Option<Words<'b>>
    where
        'a: 'b,
    {
        let registration = badge.registration;
        let attendee = &registration.attendee;
        let second = self.has_second(registration);
        let protocol = badge.protocol;
        let table = |locale| protocol?.table.as_deref().map(|table| i18n::table_name(locale, table));
        let seat = |locale| protocol?.seat.as_deref().map(|seat| i18n::seat_name(locale, seat));
        match &say.what {
            source if is_shared(source) => self.shared(say, &registration.category_key, second),
            Source::GivenName => Some(Words::own(attendee.given_name.as_str())),
            Source::FamilyName => Some(Words::own(attendee.family_name.as_str())),
            Source::Name => self.name(registration, say.language).map(Words::own),
            Source::OtherScriptName => {
                attendee.other_script_name.as_ref().map(|name| Words::own(name.as_str()))
            }
            Source::Honorific => self.honorific(registration, protocol, say.language),
            Source::Rank => self.localized(&badge.rank?.name, say.language, second),
            Source::Organisation => attendee.organisation.as_deref().map(Words::own),
            Source::JobTitle => attendee.profession.as_deref().map(Words::own),
            Source::City => attendee.city.as_deref().map(Words::own),
            Source::Escort => protocol?.escort.as_deref().map(Words::own),
            Source::Table => self.made(say.language, second, table),
            Source::Seat => self.made(say.language, second, seat),
            Source::TableAndSeat => {
                self.made(say.language, second, |locale| i18n::place_at_table(locale, protocol?))
            }
            Source::BadgeCode => Some(Words::own(registration.code.to_string())),
            Source::MachineLine => {
                Some(Words::own(machine_line(self.sheet.organisation, self.sheet.event, registration)))
            }
            Source::Country => {
                let asked =
                    self.sheet.event.questions.iter().find(|one| one.kind == QuestionKind::Country)?;
                self.answer(&asked.key, registration, say.language, second)
            }
            Source::Answer(key) => self.answer(key, registration, say.language, second),
            _ => None,
        }
    }

    /// Whether words are printed in a second language too: where the name is known in its script.
    pub(super) fn has_second(&self, registration: &Registration) -> bool {
        if self.both {
            return true;
        }
        let attendee = &registration.attendee;
        let mut names = vec![attendee.given_name.as_str(), attendee.family_name.as_str()];
        names.extend(attendee.other_script_name.as_ref().map(domain::text::PersonName::as_str));
        let in_script = |name: &&str| match self.second_locale() {
            Locale::Ar => is_arabic(name),
            Locale::Fr | Locale::En => name.chars().any(|c| c.is_alphabetic() && c < '\u{250}'),
        };
        names.iter().any(in_script)
    }

    fn second_locale(&self) -> Locale {
        Language::Other.on(self.sheet.locale)
    }

    fn locale_of(&self, language: Language, second: bool) -> Option<Locale> {
        (language != Language::Other || second).then(|| language.on(self.sheet.locale))
    }

    fn localized<'b>(&self, text: &'b Localized, language: Language, second: bool) -> Option<Words<'b>> {
        let asked = self.locale_of(language, second)?;
        let (words, found) = text.resolve(asked);
        let first = || text.get(self.sheet.locale);
        match language {
            Language::Badge => {}
            Language::Other if words == first() => return None,
            _ if found != asked => return None,
            _ => {}
        }
        Some(Words::in_language(words, found))
    }

    fn made<'b>(
        &self,
        language: Language,
        second: bool,
        make: impl Fn(Locale) -> Option<String>,
    ) -> Option<Words<'b>> {
        let locale = self.locale_of(language, second)?;
        let words = make(locale)?;
        let again = language == Language::Other && make(self.sheet.locale).as_ref() == Some(&words);
        (!again).then(|| Words::in_language(words, locale))
    }

    /// The name in the script of a language, where it is known in that; for the badge's language, as it is known.
    fn name(&self, registration: &Registration, language: Language) -> Option<String> {
        let attendee = &registration.attendee;
        let (first, second) = attendee.names_in(self.sheet.locale);
        let in_script = |arabic| {
            [Some(&first), second.as_ref()]
                .into_iter()
                .flatten()
                .find(|name| is_arabic(name) == arabic)
                .cloned()
        };
        match language {
            Language::Badge => Some(first),
            Language::Other => second,
            Language::Ar => in_script(true),
            Language::Fr | Language::En => in_script(false),
        }
    }

    /// The words of address, in the language of the name that stands beside them.
    fn honorific<'b>(
        &self,
        registration: &Registration,
        protocol: Option<&'b Protocol>,
        language: Language,
    ) -> Option<Words<'b>> {
        let of_name = |language| {
            let name = self.name(registration, language)?;
            Some(match self.sheet.locale {
                _ if is_arabic(&name) => Locale::Ar,
                Locale::En => Locale::En,
                Locale::Fr | Locale::Ar => Locale::Fr,
            })
        };
        let locale = of_name(language)?;
        // Two names of which neither is in Arabic letters, one of them in Tifinagh, are addressed in one language: once.
        if language == Language::Other && of_name(Language::Badge) == Some(locale) {
            return None;
        }
        let honorific = protocol?.honorific.as_ref()?;
        Some(Words::in_language(honorific.before_name(locale), locale))
    }

    fn answer<'b>(
        &self,
        key: &Key,
        registration: &'b Registration,
        language: Language,
        second: bool,
    ) -> Option<Words<'b>> {
        let event: &Event = self.sheet.event;
        let question = event.questions.iter().find(|question| question.key == *key)?;
        let worded = |locale: Locale, answer: &Answer| match answer {
            Answer::Country(code) => Some(i18n::country_name(locale, code)),
            Answer::Yes(yes) => {
                let t = i18n::documents(locale);
                Some(if *yes { fl!(t, "yes") } else { fl!(t, "no") })
            }
            Answer::Date(day) => day
                .to_zoned_datetime(event.zone())
                .ok()
                .map(|at| i18n::date::day_month_year(locale, at.timestamp(), &event.zone())),
            Answer::Chosen(chosen) => {
                let label = |key: &Key| {
                    let option = question.option(key.as_str());
                    option.map_or_else(|| key.to_string(), |option| option.label.get(locale).to_owned())
                };
                let separator = if locale == Locale::Ar { "، " } else { ", " };
                Some(chosen.iter().map(label).collect::<Vec<_>>().join(separator))
            }
            Answer::Text(_) | Answer::Number(_) | Answer::File(_) => None,
        };
        match registration.answers.get(key)? {
            Answer::Text(text) => Some(Words::own(text.as_str())),
            Answer::Number(number) => Some(Words::own(number.to_string())),
            answer => self.made(language, second, |locale| worded(locale, answer)),
        }
    }
}
