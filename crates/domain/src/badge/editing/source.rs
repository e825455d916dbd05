//! Where words come from, as forms name it.

use crate::badge::layout::Source;
use crate::key::Key;
use crate::locale::Localized;

/// The fields that every event has, in the order in which a form offers them.
pub fn fields() -> Vec<Source> {
    use Source as S;
    vec![
        S::GivenName,
        S::FamilyName,
        S::Name,
        S::OtherScriptName,
        S::Honorific,
        S::Rank,
        S::Organisation,
        S::JobTitle,
        S::City,
        S::Country,
        S::Category,
        S::Escort,
        S::Table,
        S::Seat,
        S::TableAndSeat,
        S::EventTitle,
        S::EventDate,
        S::EventPlace,
        S::EventCity,
        S::Organiser,
        S::OrganiserShort,
        S::BadgeCode,
        S::MachineLine,
    ]
}

/// The name of a source in forms.
pub fn code_of(source: &Source) -> String {
    let code = match source {
        Source::GivenName => "given-name",
        Source::FamilyName => "family-name",
        Source::Name => "name",
        Source::OtherScriptName => "other-script-name",
        Source::Honorific => "honorific",
        Source::Rank => "rank",
        Source::Organisation => "organisation",
        Source::JobTitle => "job-title",
        Source::City => "city",
        Source::Country => "country",
        Source::Category => "category",
        Source::Escort => "escort",
        Source::Table => "table",
        Source::Seat => "seat",
        Source::TableAndSeat => "table-and-seat",
        Source::EventTitle => "event-title",
        Source::EventDate => "event-date",
        Source::EventPlace => "event-place",
        Source::EventCity => "event-city",
        Source::Organiser => "organiser",
        Source::OrganiserShort => "organiser-short",
        Source::BadgeCode => "badge-code",
        Source::MachineLine => "machine-line",
        Source::Answer(key) => return format!("{ANSWER}{key}"),
        Source::Words(_) => WORDS,
    };
    code.to_owned()
}

/// Fixed words, in a form; what they are stands in fields of their own.
pub(super) const WORDS: &str = "words";
/// Before a question's key. No field's code starts with it.
const ANSWER: &str = "answer:";

/// The source of a code, with these words if it is fixed ones.
pub fn of_code(code: &str, words: Localized) -> Option<Source> {
    if let Some(key) = code.strip_prefix(ANSWER) {
        return Key::parse(key).map(Source::Answer);
    }
    if code == WORDS {
        return Some(Source::Words(words));
    }
    fields().into_iter().find(|source| code_of(source) == code)
}
