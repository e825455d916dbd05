//! What the pages of imports say of codes.

use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use domain::name::Reason;
use domain::registration::Rank;
use domain::registration::import::{
    Change, Changed, Column, Encoding, ImportRefusal, Like, Outcome, OutcomeKind, Remark, Separator, Whom,
};
use i18n_embed_fl::fl;

use crate::page::escape;

/// A text of the list within a sentence, ready for HTML: whatever its direction, the sentence keeps its own.
fn told(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// The letters under which a spreadsheet shows a column.
pub(super) fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// Why a file is refused, and what to do about it.
pub(super) fn refusal(locale: Locale, refusal: ImportRefusal) -> String {
    let t = i18n::site(locale);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match refusal {
        ImportRefusal::Empty => fl!(t, "import-refused-empty"),
        ImportRefusal::TooManyBytes { max } => {
            fl!(t, "import-refused-too-many-bytes", max = number(max / (1024 * 1024)))
        }
        ImportRefusal::WrongKind => fl!(t, "import-refused-wrong-kind"),
        ImportRefusal::OtherWorkbook => fl!(t, "import-refused-other-workbook"),
        ImportRefusal::Encrypted => fl!(t, "import-refused-encrypted"),
        ImportRefusal::Damaged => fl!(t, "import-refused-damaged"),
        ImportRefusal::TooLargeUnpacked { .. } | ImportRefusal::TooMuchText { .. } => {
            fl!(t, "import-refused-too-large")
        }
        ImportRefusal::WrongEncoding => fl!(t, "import-refused-encoding"),
        ImportRefusal::TooManyRows { max } => fl!(t, "import-refused-rows", max = number(max)),
        ImportRefusal::TooManyColumns { row, max } => {
            fl!(t, "import-refused-columns", row = row, max = number(max))
        }
        ImportRefusal::CellTooLong { row, column, max } => {
            fl!(t, "import-refused-cell", row = row, column = letter(column), max = number(max))
        }
        ImportRefusal::OpenQuote { row } => fl!(t, "import-refused-quote", row = row),
    }
}

pub(super) fn encoding(locale: Locale, encoding: Encoding) -> String {
    let t = i18n::site(locale);
    match encoding {
        Encoding::Utf8 => fl!(t, "import-encoding-utf8"),
        Encoding::Utf16Le => fl!(t, "import-encoding-utf16-le"),
        Encoding::Utf16Be => fl!(t, "import-encoding-utf16-be"),
        Encoding::Windows1252 => fl!(t, "import-encoding-windows1252"),
        Encoding::Windows1256 => fl!(t, "import-encoding-windows1256"),
    }
}

pub(super) fn separator(locale: Locale, separator: Separator) -> String {
    let t = i18n::site(locale);
    match separator {
        Separator::Semicolon => fl!(t, "import-separator-semicolon"),
        Separator::Comma => fl!(t, "import-separator-comma"),
        Separator::Tab => fl!(t, "import-separator-tab"),
    }
}

/// What a column holds.
pub(super) fn column(locale: Locale, column: Column) -> String {
    let t = i18n::site(locale);
    match column {
        Column::Ignored => fl!(t, "import-holds-ignored"),
        Column::GivenName => fl!(t, "import-holds-given-name"),
        Column::FamilyName => fl!(t, "import-holds-family-name"),
        Column::FullName => fl!(t, "import-holds-full-name"),
        Column::OtherGivenName => fl!(t, "import-holds-other-given-name"),
        Column::OtherFamilyName => fl!(t, "import-holds-other-family-name"),
        Column::OtherName => fl!(t, "import-holds-other-name"),
        Column::Honorific => fl!(t, "import-holds-honorific"),
        Column::Rank => fl!(t, "import-holds-rank"),
        Column::Escort => fl!(t, "import-holds-escort"),
        Column::Table => fl!(t, "import-holds-table"),
        Column::Seat => fl!(t, "import-holds-seat"),
        Column::Email => fl!(t, "import-holds-email"),
        Column::Organisation => fl!(t, "import-holds-organisation"),
        Column::Profession => fl!(t, "import-holds-profession"),
        Column::City => fl!(t, "import-holds-city"),
        Column::Category => fl!(t, "import-holds-category"),
        Column::Language => fl!(t, "import-holds-language"),
        Column::SpokenLanguages => fl!(t, "import-holds-spoken-languages"),
        Column::RegisteredOn => fl!(t, "import-holds-registered-on"),
        Column::Phone => fl!(t, "import-holds-phone"),
        Column::IdentityPaper => fl!(t, "import-holds-identity-paper"),
    }
}

/// A kind of rows: « À décider ».
pub(super) fn kind(locale: Locale, kind: OutcomeKind) -> String {
    let t = i18n::site(locale);
    match kind {
        OutcomeKind::New => fl!(t, "import-kind-new"),
        OutcomeKind::There => fl!(t, "import-kind-there"),
        OutcomeKind::Differs => fl!(t, "import-kind-differs"),
        OutcomeKind::Doubtful => fl!(t, "import-kind-doubtful"),
        OutcomeKind::Wrong => fl!(t, "import-kind-wrong"),
    }
}

/// What a row would do, in one sentence.
pub(super) fn does(locale: Locale, outcome: &Outcome) -> String {
    let t = i18n::site(locale);
    match outcome {
        Outcome::New => fl!(t, "import-does-new"),
        Outcome::There { .. } => fl!(t, "import-does-there"),
        &Outcome::Repeats { row } => fl!(t, "import-does-repeats", row = row),
        Outcome::Differs { .. } => fl!(t, "import-does-differs"),
        Outcome::Doubtful { .. } => fl!(t, "import-does-doubtful"),
        Outcome::Wrong { .. } => fl!(t, "import-does-wrong"),
    }
}

/// What is to be known of what a row would do: what is wrong, whom it may also be, what would change. Ready for HTML.
pub(super) fn details(locale: Locale, event: &Event, ranks: &[Rank], outcome: &Outcome) -> Vec<String> {
    let t = i18n::site(locale);
    match outcome {
        Outcome::New | Outcome::There { .. } | Outcome::Repeats { .. } => Vec::new(),
        Outcome::Differs { changes, .. } => {
            changes.iter().map(|change| change_words(locale, event, ranks, change)).collect()
        }
        Outcome::Doubtful { likes } => likes.iter().flat_map(|like| like_words(locale, like)).collect(),
        Outcome::Wrong { problems } => problems
            .iter()
            .map(|problem| {
                let words = i18n::import_fault(locale, problem.fault);
                match problem.place {
                    Some(place) => fl!(t, "import-problem", letter = letter(place), problem = words),
                    None => words,
                }
            })
            .collect(),
    }
}

fn change_words(locale: Locale, event: &Event, ranks: &[Rank], change: &Change) -> String {
    let t = i18n::site(locale);
    let what = match change.what {
        Changed::OtherScriptName => fl!(t, "import-changed-other-script-name"),
        Changed::Organisation => fl!(t, "import-holds-organisation"),
        Changed::Profession => fl!(t, "import-holds-profession"),
        Changed::City => fl!(t, "import-holds-city"),
        Changed::Category => fl!(t, "import-holds-category"),
        Changed::Honorific => fl!(t, "import-holds-honorific"),
        Changed::Rank => fl!(t, "import-holds-rank"),
        Changed::Escort => fl!(t, "import-holds-escort"),
        Changed::Table => fl!(t, "import-holds-table"),
        Changed::Seat => fl!(t, "import-holds-seat"),
    };
    let said = |text: &str| match Key::parse(text) {
        Some(key) if change.what == Changed::Category => i18n::category_name(locale, event, &key),
        Some(key) if change.what == Changed::Rank => {
            let rank = ranks.iter().find(|rank| rank.key == key);
            rank.map_or_else(|| text.to_owned(), |rank| rank.name.get(locale).to_owned())
        }
        _ => text.to_owned(),
    };
    let (from, to) = (said(&change.from), said(&change.to));
    if from.is_empty() {
        fl!(t, "import-change-added", what = what, to = told(&to))
    } else {
        fl!(t, "import-change", what = what, from = told(&from), to = told(&to))
    }
}

fn like_words(locale: Locale, like: &Like) -> Vec<String> {
    let t = i18n::site(locale);
    let (name, email) = (told(&like.name), told(&like.email));
    let (name, email) = (name.as_str(), email.as_str());
    if like.over {
        return vec![fl!(t, "import-like-over", name = name, email = email)];
    }
    let who = match like.whom {
        Whom::Registered(_) => fl!(t, "import-like-registered", name = name, email = email),
        Whom::Row(row) => fl!(t, "import-like-row", name = name, email = email, row = row),
    };
    let mut reasons = like.reasons.iter().map(|reason| reason_words(locale, *reason)).collect::<Vec<_>>();
    if reasons.is_empty() {
        reasons.push(fl!(t, "import-reason-same-name"));
    }
    if like.same_email {
        reasons.push(fl!(t, "import-reason-same-email"));
    }
    let reasons = reasons.join(if locale == Locale::Ar { "، " } else { ", " });
    vec![who, fl!(t, "import-like-why", name = name, reasons = reasons)]
}

fn reason_words(locale: Locale, reason: Reason) -> String {
    let t = i18n::site(locale);
    match reason {
        Reason::OtherScript => fl!(t, "import-reason-other-script"),
        Reason::OtherSpelling => fl!(t, "import-reason-other-spelling"),
        Reason::Article => fl!(t, "import-reason-article"),
        Reason::Joined => fl!(t, "import-reason-joined"),
        Reason::Swapped => fl!(t, "import-reason-swapped"),
        Reason::NameMissing => fl!(t, "import-reason-name-missing"),
        Reason::OneLetter => fl!(t, "import-reason-one-letter"),
        Reason::WritingsDisagree => fl!(t, "import-reason-writings-disagree"),
    }
}

/// What may be looked at, ready for HTML.
pub(super) fn remark(locale: Locale, remark: &Remark) -> String {
    let t = i18n::site(locale);
    match remark {
        Remark::DoubtfulName => fl!(t, "import-remark-doubtful-name"),
        Remark::OtherAddresses => fl!(t, "import-remark-other-addresses"),
        Remark::CommonAddress => fl!(t, "import-remark-common-address"),
        Remark::UnknownLanguage => fl!(t, "import-remark-unknown-language"),
        Remark::Invited => fl!(t, "import-remark-invited"),
        Remark::UnreadDate => fl!(t, "import-remark-unread-date"),
        Remark::SeatShared(name) => fl!(t, "import-remark-seat-shared", name = told(name)),
        Remark::Honorific(honorific) => {
            fl!(t, "import-remark-honorific", honorific = told(honorific))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letter(column), expected);
        }
    }
}
