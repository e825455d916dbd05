//! From a row to the guest it names, or to what stands in the way.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::category::{category_of, usual_category};
use super::column::Column;
use super::date::parse_date;
use super::honorific::take_off;
use super::mapping::Mapping;
use super::name::split_name;
use super::reading::{Fault, Problem, Reading, Remark};
use super::table::{Row, Table};
use super::value;
use crate::key::Key;
use crate::locale::Locale;
use crate::registration::protocol::{ESCORT, OWN_HONORIFIC, PLACE_AT_TABLE, rank_of};
use crate::registration::{
    Attendee, Category, Consents, EventCategory, Honorific, Protocol, Rank, RegistrationForm,
};
use crate::text::{Email, PersonName, TextError, search_key, without_disguise};

/// What organisers decide for all rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestChoices {
    /// Where tickets go of guests who have no address of their own: a delegation's office, a secretary. Without one
    /// such a row is wrong: nobody would ever get the ticket.
    pub contact: Option<Email>,
    /// The category of guests of whom the list says none.
    pub category: Key,
    /// What the list's own words for categories mean.
    pub words: Vec<(String, Key)>,
    /// The language of guests of whom the list says none.
    pub locale: Locale,
}

impl GuestChoices {
    /// What holds before somebody chooses.
    pub fn usual(categories: &[EventCategory], locale: Locale) -> Self {
        Self { contact: None, category: usual_category(categories), words: Vec::new(), locale }
    }
}

/// Whom a row names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Guest {
    /// Who attends. Nobody agreed to anything by being on a list.
    pub attendee: Attendee,
    /// In which quality.
    pub category: Category,
    /// In which of the event's categories.
    pub category_key: Key,
    /// Whether the list says so itself.
    pub says_category: bool,
    /// How they are addressed, in which rank, who receives them, and where they sit.
    pub protocol: Protocol,
    /// On which day they said that they come.
    pub registered_on: Option<Date>,
}

/// Reads the rows of one list.
#[derive(Debug)]
pub struct GuestReader<'a> {
    mapping: &'a Mapping,
    choices: &'a GuestChoices,
    categories: &'a [EventCategory],
    ranks: &'a [Rank],
    today: Date,
    /// What words for categories were found to mean: lists repeat them.
    words: HashMap<String, Option<&'a EventCategory>>,
}

/// What is read of a row so far.
#[derive(Default)]
struct Draft {
    problems: Vec<Problem>,
    remarks: Vec<Remark>,
}

impl Draft {
    fn fault(&mut self, place: Option<usize>, fault: Fault) {
        self.problems.push(Problem { place, fault });
    }

    fn checked<T>(
        &mut self,
        place: Option<usize>,
        result: Result<T, TextError>,
        malformed: Fault,
    ) -> Option<T> {
        let fault = |error| match error {
            TextError::TooLong { max } => Fault::TooLong(max),
            TextError::Forbidden => Fault::Forbidden,
            TextError::Empty | TextError::Malformed => malformed,
        };
        result.map_err(|error| self.fault(place, fault(error))).ok()
    }
}

/// A name as it is read: in parts, in another script, with how somebody is addressed.
#[derive(Default)]
struct Named {
    given: Option<PersonName>,
    family: Option<PersonName>,
    other: Option<String>,
    honorific: Option<String>,
}

impl<'a> GuestReader<'a> {
    /// Starts on a list for an event with these categories and ranks. `today` is the day at the event.
    pub fn new(
        mapping: &'a Mapping,
        choices: &'a GuestChoices,
        categories: &'a [EventCategory],
        ranks: &'a [Rank],
        today: Date,
    ) -> Self {
        Self { mapping, choices, categories, ranks, today, words: HashMap::new() }
    }

    /// Reads a row.
    pub fn read(&mut self, row: &Row) -> Reading {
        let mut draft = Draft::default();
        let named = self.name(row, &mut draft);
        let other_script_name = self.other_name(row, named.other, &mut draft);
        let email = self.email(row, &mut draft);
        let [organisation, profession, city] =
            [Column::Organisation, Column::Profession, Column::City].map(|column| {
                let place = self.mapping.place(column)?;
                let line = value::one_line(row.cell(place), RegistrationForm::MAX_LINE);
                draft.checked(Some(place), line, Fault::Forbidden).flatten()
            });
        let category = self.category(row, &mut draft);
        let (locale, languages) = self.languages(row, &mut draft);
        let registered_on = self.registered_on(row, &mut draft);
        let protocol = self.protocol(row, named.honorific, &mut draft);
        let Draft { problems, remarks } = draft;
        let guest = match (named.given, named.family, email, category) {
            (Some(given_name), Some(family_name), Some(email), Some(category)) if problems.is_empty() => {
                let locale = locale.unwrap_or(self.choices.locale);
                let attendee = Attendee {
                    given_name,
                    family_name,
                    other_script_name,
                    email,
                    organisation,
                    city,
                    profession,
                    locale,
                    languages,
                    offers: Vec::new(),
                    seeks: Vec::new(),
                    consents: Consents::default(),
                };
                let says_category = !self.cell(row, Column::Category).1.is_empty();
                Ok(Guest {
                    attendee,
                    category: category.kind,
                    category_key: category.key.clone(),
                    says_category,
                    protocol,
                    registered_on,
                })
            }
            _ => Err(problems),
        };
        let label = self.label(row);
        Reading { row: row.number, label, guest, remarks }
    }

    fn cell<'r>(&self, row: &'r Row, column: Column) -> (Option<usize>, &'r str) {
        let place = self.mapping.place(column);
        (place, place.map_or("", |place| row.cell(place)))
    }

    /// What a row has in the place of a name, so that it can be told from others, without what would disguise it.
    fn label(&self, row: &Row) -> String {
        let columns = [Column::GivenName, Column::FamilyName, Column::FullName];
        let cells = columns.map(|column| self.cell(row, column).1);
        let words = without_disguise(&cells.join(" ")).split_whitespace().collect::<Vec<_>>().join(" ");
        words.chars().take(PersonName::MAX).collect()
    }

    fn name(&self, row: &Row, draft: &mut Draft) -> Named {
        let (given_at, given) = self.cell(row, Column::GivenName);
        let (family_at, family) = self.cell(row, Column::FamilyName);
        let (full_at, full) = self.cell(row, Column::FullName);
        if given.is_empty() && family.is_empty() {
            let place = full_at.or(given_at).or(family_at);
            // Taken apart, a name loses words without letters: what would disguise it is told before.
            let whole = value::one_line(full, Table::MAX_CELL);
            if draft.checked(place, whole, Fault::NotAName).is_none() {
                return Named::default();
            }
            let split = split_name(full, self.mapping.order);
            if split.given.is_empty() && split.family.is_empty() {
                draft.fault(place, if full.is_empty() { Fault::NoName } else { Fault::NotAName });
                return Named::default();
            }
            if split.given.is_empty() || split.family.is_empty() {
                draft.fault(place, Fault::HalfName);
                return Named::default();
            }
            if split.doubtful {
                draft.remarks.push(Remark::DoubtfulName);
            }
            return Named {
                given: draft.checked(place, PersonName::typed(&split.given), Fault::NotAName),
                family: draft.checked(place, PersonName::typed(&split.family), Fault::NotAName),
                other: split.other,
                honorific: split.honorific,
            };
        }
        let words = given.split_whitespace().collect::<Vec<_>>();
        let (mut honorific, mut given_words) = take_off(&words);
        let words = family.split_whitespace().collect::<Vec<_>>();
        let (of_family, family_words) = take_off(&words);
        honorific = honorific.or(of_family);
        // « Mme » alone among the given names is none.
        if given_words.len() == 1 && honorific.is_none() && take_off(&[given_words[0], "x"]).0.is_some() {
            honorific = given_words.pop().map(str::to_owned);
        }
        let mut part = |place: Option<usize>, words: &[&str]| {
            if words.is_empty() {
                draft.fault(place, Fault::HalfName);
                return None;
            }
            draft.checked(place, PersonName::typed(&words.join(" ")), Fault::NotAName)
        };
        let (given, family) = (part(given_at, &given_words), part(family_at, &family_words));
        Named { given, family, other: None, honorific }
    }

    fn other_name(&self, row: &Row, from_full: Option<String>, draft: &mut Draft) -> Option<PersonName> {
        let (place, whole) = self.cell(row, Column::OtherName);
        let (given_at, given) = self.cell(row, Column::OtherGivenName);
        let family = self.cell(row, Column::OtherFamilyName).1;
        let (place, text) = if whole.is_empty() {
            (given_at, format!("{given} {family}"))
        } else {
            (place, whole.to_owned())
        };
        let words = text.split_whitespace().collect::<Vec<_>>();
        let text = take_off(&words).1.join(" ");
        let text = if text.is_empty() { from_full? } else { text };
        draft.checked(
            place.or(self.mapping.place(Column::FullName)),
            PersonName::typed(&text),
            Fault::NotAName,
        )
    }

    fn email(&self, row: &Row, draft: &mut Draft) -> Option<Email> {
        let (place, cell) = self.cell(row, Column::Email);
        match draft.checked(place, value::email(cell), Fault::NotAnEmail)? {
            Some((email, others)) => {
                if others {
                    draft.remarks.push(Remark::OtherAddresses);
                }
                Some(email)
            }
            None if self.choices.contact.is_some() => {
                draft.remarks.push(Remark::CommonAddress);
                self.choices.contact.clone()
            }
            None => {
                draft.fault(place, Fault::NoEmail);
                None
            }
        }
    }

    fn category(&mut self, row: &Row, draft: &mut Draft) -> Option<&'a EventCategory> {
        let (place, cell) = self.cell(row, Column::Category);
        let of_key = |key: &Key| self.categories.iter().find(|one| one.key == *key);
        if cell.is_empty() {
            // One that was taken away since it was chosen: what is usual.
            return of_key(&self.choices.category).or_else(|| of_key(&usual_category(self.categories)));
        }
        if !self.words.contains_key(cell) {
            let key = search_key(cell);
            let own = self.choices.words.iter().find(|(word, _)| search_key(word) == key);
            let meant = own.and_then(|(_, key)| of_key(key)).or_else(|| category_of(cell, self.categories));
            self.words.insert(cell.to_owned(), meant);
        }
        let meant = self.words.get(cell).copied().flatten();
        if meant.is_none() {
            draft.fault(place, Fault::UnknownCategory);
        }
        meant
    }

    fn languages(
        &self,
        row: &Row,
        draft: &mut Draft,
    ) -> (Option<Locale>, Vec<crate::registration::SpokenLanguage>) {
        let (written, unknown) = value::languages(self.cell(row, Column::Language).1);
        let (mut spoken, also_unknown) = value::languages(self.cell(row, Column::SpokenLanguages).1);
        if unknown || also_unknown {
            draft.remarks.push(Remark::UnknownLanguage);
        }
        let locale = value::locale(&written).or_else(|| value::locale(&spoken));
        spoken.sort_unstable();
        (locale, spoken)
    }

    fn registered_on(&self, row: &Row, draft: &mut Draft) -> Option<Date> {
        let cell = self.cell(row, Column::RegisteredOn).1;
        if cell.is_empty() {
            return None;
        }
        let day = parse_date(cell).filter(|day| *day <= self.today);
        if day.is_none() {
            draft.remarks.push(Remark::UnreadDate);
        }
        day
    }

    fn protocol(&self, row: &Row, of_name: Option<String>, draft: &mut Draft) -> Protocol {
        let mut line = |column, max| {
            let (place, cell) = self.cell(row, column);
            draft.checked(place, value::one_line(cell, max), Fault::Forbidden).flatten()
        };
        let own = line(Column::Honorific, OWN_HONORIFIC.max);
        let (escort, table, seat) = (
            line(Column::Escort, ESCORT.max),
            line(Column::Table, PLACE_AT_TABLE.max),
            line(Column::Seat, PLACE_AT_TABLE.max),
        );
        // A whole sentence before a name is no word of address.
        let addressed = own.or_else(|| of_name.filter(|text| text.chars().count() <= OWN_HONORIFIC.max));
        draft.remarks.extend(addressed.clone().map(Remark::Honorific));
        let (place, cell) = self.cell(row, Column::Rank);
        let rank = rank_of(cell, self.ranks).map(|rank| rank.key.clone());
        if rank.is_none() && !cell.is_empty() {
            draft.fault(place, Fault::UnknownRank);
        }
        let honorific = addressed.map(|text| Honorific::of_text(&text));
        Protocol { honorific, rank, within: None, escort, table, seat }
    }
}

#[cfg(test)]
mod tests;
