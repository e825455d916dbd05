//! The order in which badges come out. Companions come directly after who brings them along, by precedence and by tables. Who has the same place in it is by name, and who has the same name by identity: the
//! same people come out in the same order each time.

use std::collections::HashMap;

use crate::event::Event;
use crate::ids::RegistrationId;
use crate::key::Key;
use crate::locale::Locale;
use crate::registration::protocol::western;
use crate::registration::{Answer, Attendee, EventProtocol, Registration, table_key};
use crate::text::{Script, search_key};

/// By what badges are laid out. Who lacks it comes after all who have it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PrintOrder {
    /// By the name in Latin letters.
    #[default]
    Latin,
    /// By the name in Arabic letters.
    Arabic,
    /// By category, in the event's order of categories.
    Category,
    /// By rank, then by the place in it.
    Precedence,
    /// By table, then by seat: « Table 2 » is before « Table 10 ».
    Table,
    /// By the answer to this question.
    Answer(Key),
}

/// What is no order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no order of badges")]
pub struct OrderError;

const ANSWER: &str = "answer-";

impl PrintOrder {
    /// The orders that every event has, in the order of forms.
    pub const USUAL: [Self; 5] = [Self::Latin, Self::Arabic, Self::Category, Self::Precedence, Self::Table];

    /// The name in addresses and rows.
    pub fn code(&self) -> String {
        match self {
            Self::Latin => "latin".to_owned(),
            Self::Arabic => "arabic".to_owned(),
            Self::Category => "category".to_owned(),
            Self::Precedence => "precedence".to_owned(),
            Self::Table => "table".to_owned(),
            Self::Answer(question) => format!("{ANSWER}{question}"),
        }
    }

    /// The order of a code.
    ///
    /// # Errors
    /// [`OrderError`].
    pub fn from_code(code: &str) -> Result<Self, OrderError> {
        if let Some(question) = code.strip_prefix(ANSWER) {
            return Key::parse(question).map(Self::Answer).ok_or(OrderError);
        }
        Self::USUAL.into_iter().find(|order| order.code() == code).ok_or(OrderError)
    }
}

/// A part of a text as it is compared: numbers by their size, between words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64, String),
    Words(String),
}

/// What places a badge.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Who lacks what is ordered by comes last.
    lacks: bool,
    number: u64,
    parts: Vec<Part>,
    more: Vec<Part>,
}

impl Place {
    fn number(number: Option<u64>) -> Self {
        let (lacks, number) = (number.is_none(), number.unwrap_or_default());
        Self { lacks, number, parts: Vec::new(), more: Vec::new() }
    }

    fn text(text: Option<&str>) -> Self {
        let parts = text.map(natural).unwrap_or_default();
        Self { lacks: text.is_none(), number: 0, parts, more: Vec::new() }
    }
}

/// Puts registrations in an order.
pub fn in_order(
    order: &PrintOrder,
    mut registrations: Vec<Registration>,
    event: &Event,
    protocol: &EventProtocol,
) -> Vec<Registration> {
    let categories = event.all_categories();
    let place = |one: &Registration, by: RegistrationId| match order {
        PrintOrder::Latin => named(Script::Latin, &one.attendee),
        PrintOrder::Arabic => named(Script::Arabic, &one.attendee),
        PrintOrder::Category => {
            Place::number(position(categories.iter().position(|known| known.key == one.category_key)))
        }
        PrintOrder::Precedence => {
            let said = protocol.of(by);
            let key = said.and_then(|said| said.rank.as_ref());
            let rank = position(key.and_then(|key| protocol.ranks.iter().position(|rank| rank.key == *key)));
            let within = said.and_then(|said| said.within).map_or(1 << 20, u64::from);
            Place::number(rank.map(|rank| (rank << 21) + within))
        }
        PrintOrder::Table => {
            let said = protocol.of(by);
            let table = said.and_then(|said| said.table.as_deref());
            let seat = said.and_then(|said| said.seat.as_deref());
            Place { more: seat.map(natural).unwrap_or_default(), ..Place::text(table) }
        }
        PrintOrder::Answer(question) => answered(one.answers.get(question), question, event),
    };
    let names = registrations.iter().map(|one| (one.id, one.attendee.sort_key())).collect::<HashMap<_, _>>();
    let placed = |one: Registration| {
        let by = stands_with(order, &one, protocol).unwrap_or(one.id);
        let name = names.get(&by).or_else(|| names.get(&one.id)).cloned();
        ((place(&one, by), name, by, by != one.id, one.id), one)
    };
    let mut all = registrations.drain(..).map(placed).collect::<Vec<_>>();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all.into_iter().map(|(_, one)| one).collect()
}

/// Behind whom a companion comes, where an order keeps them together: by precedence behind who has a rank, unless they have
/// their own; by tables behind who sits at theirs.
fn stands_with(order: &PrintOrder, one: &Registration, protocol: &EventProtocol) -> Option<RegistrationId> {
    let lead = one.lead?;
    let table = |id| protocol.of(id)?.table.as_deref().map(table_key);
    let together = match order {
        PrintOrder::Precedence => protocol.rank_of(one.id).is_none() && protocol.rank_of(lead).is_some(),
        PrintOrder::Table => table(lead).is_some_and(|of_lead| table(one.id) == Some(of_lead)),
        _ => false,
    };
    together.then_some(lead)
}

fn position(place: Option<usize>) -> Option<u64> {
    place.and_then(|place| u64::try_from(place).ok())
}

fn named(script: Script, attendee: &Attendee) -> Place {
    Place::text(attendee.listed_in(script).map(|listed| listed.key).as_deref())
}

/// Choices are in their question's order, numbers and days by their size, all else by its words.
fn answered(answer: Option<&Answer>, question: &Key, event: &Event) -> Place {
    let asked = event.questions.iter().find(|one| one.key == *question);
    match answer {
        None => Place::text(None),
        Some(Answer::Text(text) | Answer::Country(text)) => Place::text(Some(text)),
        Some(Answer::File(file)) => Place::text(Some(&file.name)),
        Some(Answer::Date(day)) => Place::text(Some(&day.to_string())),
        Some(Answer::Number(number)) => Place::number(Some(u64::from(*number))),
        Some(Answer::Yes(yes)) => Place::number(Some(u64::from(!yes))),
        Some(Answer::Chosen(chosen)) => {
            let known = asked.and_then(|asked| {
                asked.options.iter().position(|option| chosen.first().is_some_and(|key| option.key == *key))
            });
            let words = chosen.iter().map(|key| {
                let option = asked.and_then(|asked| asked.option(key.as_str()));
                option.map_or_else(|| key.to_string(), |option| option.label.get(Locale::Fr).to_owned())
            });
            let parts = natural(&words.collect::<Vec<_>>().join(" "));
            Place {
                lacks: chosen.is_empty(),
                number: position(known).unwrap_or(u64::MAX),
                parts,
                more: Vec::new(),
            }
        }
    }
}

/// A text in parts: « Table 10, côté jardin » is « table », 10, « cote jardin ».
fn natural(text: &str) -> Vec<Part> {
    let folded = search_key(text);
    if folded.is_empty() {
        return vec![Part::Words(text.trim().to_owned())];
    }
    let mut parts = Vec::new();
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let digit = first.is_numeric();
        let end = rest.find(|c: char| c.is_numeric() != digit).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let part = part.chars().map(western).collect::<String>();
        let number = part
            .chars()
            .filter_map(|c| c.to_digit(10))
            .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit)));
        parts.push(if digit { Part::Number(number, part) } else { Part::Words(part.trim().to_owned()) });
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests;
