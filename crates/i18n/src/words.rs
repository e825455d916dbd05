//! Words that pages, mails and documents share.

use domain::account::Role;
use domain::agenda::{SessionKind, SessionRole};
use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::import::Fault;
use domain::registration::{Category, Protocol, SpokenLanguage, Standing};
use domain::text::search_key;
use i18n_embed_fl::fl;

use crate::loaders::common;

/// In which quality somebody attends, in one or two words: « Invité d’honneur ».
pub fn category(locale: Locale, category: Category) -> String {
    let t = common(locale);
    match category {
        Category::GuestOfHonour => fl!(t, "category-guest-of-honour"),
        Category::Delegation => fl!(t, "category-delegation"),
        Category::Speaker => fl!(t, "category-speaker"),
        Category::Partner => fl!(t, "category-partner"),
        Category::Press => fl!(t, "category-press"),
        Category::Member => fl!(t, "category-member"),
        Category::Attendee => fl!(t, "category-attendee"),
        Category::Staff => fl!(t, "category-staff"),
    }
}

/// What an event calls one of its categories: its own name, or the kind's word. One that was taken away since goes by
/// its key, or by the kind that had this key.
pub fn category_name(locale: Locale, event: &Event, key: &Key) -> String {
    match event.category(key) {
        Some(own) if !own.name.fr.is_empty() => own.name.get(locale).to_owned(),
        Some(own) => category(locale, own.kind),
        None => {
            Category::from_code(key.as_str()).map_or_else(|| key.to_string(), |kind| category(locale, kind))
        }
    }
}

/// What a member of a team is, in one or two words: « Chef d’accueil ».
pub fn role(locale: Locale, role: Role) -> String {
    let t = common(locale);
    match role {
        Role::Owner => fl!(t, "member-owner"),
        Role::Organiser => fl!(t, "member-organiser"),
        Role::DoorSupervisor => fl!(t, "member-door-supervisor"),
        Role::DoorStaff => fl!(t, "member-door-staff"),
        Role::Reader => fl!(t, "member-reader"),
        Role::PartnerRepresentative => fl!(t, "member-partner-representative"),
        Role::Speaker => fl!(t, "member-speaker"),
    }
}

/// Where a registration stands, in one or two words: « Attendu ».
pub fn standing(locale: Locale, standing: Standing) -> String {
    let t = common(locale);
    match standing {
        Standing::Requested => fl!(t, "standing-requested"),
        Standing::Expected => fl!(t, "standing-expected"),
        Standing::Inside => fl!(t, "standing-inside"),
        Standing::Waiting => fl!(t, "standing-waiting"),
        Standing::Offered => fl!(t, "standing-offered"),
        Standing::Cancelled => fl!(t, "standing-cancelled"),
        Standing::Declined => fl!(t, "standing-declined"),
        Standing::Lapsed => fl!(t, "standing-lapsed"),
    }
}

/// What is wrong with a cell of a guest list, and what to do: « Aucun nom. Écrivez le prénom et le nom. »
pub fn import_fault(locale: Locale, fault: Fault) -> String {
    let t = common(locale);
    match fault {
        Fault::NoName => fl!(t, "import-fault-no-name"),
        Fault::HalfName => fl!(t, "import-fault-half-name"),
        Fault::NotAName => fl!(t, "import-fault-not-a-name"),
        Fault::NoEmail => fl!(t, "import-fault-no-email"),
        Fault::NotAnEmail => fl!(t, "import-fault-not-an-email"),
        Fault::UnknownCategory => fl!(t, "import-fault-unknown-category"),
        Fault::UnknownRank => fl!(t, "import-fault-unknown-rank"),
        Fault::TooLong(max) => {
            fl!(t, "import-fault-too-long", max = u32::try_from(max).unwrap_or(u32::MAX))
        }
        Fault::Forbidden => fl!(t, "import-fault-forbidden"),
    }
}

/// What stands above a row's number and above what is wrong with it, in a file of wrong rows.
pub fn import_headings(locale: Locale) -> [String; 2] {
    let t = common(locale);
    [fl!(t, "import-file-row"), fl!(t, "import-file-reason")]
}

/// A spoken language's name as a list of the reader's language writes it: « français », "French".
pub fn spoken_language(locale: Locale, language: SpokenLanguage) -> String {
    let t = common(locale);
    match language {
        SpokenLanguage::Fr => fl!(t, "spoken-fr"),
        SpokenLanguage::Ar => fl!(t, "spoken-ar"),
        SpokenLanguage::Zgh => fl!(t, "spoken-zgh"),
        SpokenLanguage::En => fl!(t, "spoken-en"),
        SpokenLanguage::Es => fl!(t, "spoken-es"),
    }
}

/// A language's own name for itself, for the language switch: « Français », «العربية», "English".
pub fn locale_name(locale: Locale) -> String {
    fl!(common(locale), "locale-name")
}

/// A language of pages and papers by its name in the reader's own: « arabe », "Arabic".
pub fn language_name(locale: Locale, language: Locale) -> String {
    let language = match language {
        Locale::Fr => SpokenLanguage::Fr,
        Locale::Ar => SpokenLanguage::Ar,
        Locale::En => SpokenLanguage::En,
    };
    spoken_language(locale, language)
}

/// What kind of part of the programme it is, in one word: « Table ronde ».
pub fn session_kind(locale: Locale, kind: SessionKind) -> String {
    let t = common(locale);
    match kind {
        SessionKind::Opening => fl!(t, "session-opening"),
        SessionKind::Keynote => fl!(t, "session-keynote"),
        SessionKind::Panel => fl!(t, "session-panel"),
        SessionKind::Workshop => fl!(t, "session-workshop"),
        SessionKind::Networking => fl!(t, "session-networking"),
        SessionKind::Pause => fl!(t, "session-pause"),
        SessionKind::Meal => fl!(t, "session-meal"),
    }
}

/// What somebody does in a session, as the task and not the person, so that it needs no gender: « Modération ».
pub fn session_role(locale: Locale, role: SessionRole) -> String {
    let t = common(locale);
    match role {
        SessionRole::Speaker => fl!(t, "role-speaker"),
        SessionRole::Moderator => fl!(t, "role-moderator"),
        SessionRole::Host => fl!(t, "role-host"),
        SessionRole::GuestOfHonour => fl!(t, "role-guest-of-honour"),
    }
}

/// A table by its name: « Table 3 », and « Table d’honneur » as it is.
pub fn table_name(locale: Locale, table: &str) -> String {
    let first = |text: &str| {
        let key = search_key(text);
        let word = key.split(' ').next().unwrap_or_default();
        word.strip_prefix("ال").unwrap_or(word).to_owned()
    };
    let named = |locale| first(&fl!(common(locale), "table-named", table = "")) == first(table);
    if Locale::ALL.into_iter().any(named) {
        return table.to_owned();
    }
    fl!(common(locale), "table-named", table = table)
}

/// A seat by its name: « Siège 12A ».
pub fn seat_name(locale: Locale, seat: &str) -> String {
    fl!(common(locale), "seat-named", seat = seat)
}

/// Where somebody sits: « Table 3 · Siège 12A »; nothing where neither is said.
pub fn place_at_table(locale: Locale, protocol: &Protocol) -> Option<String> {
    let table = protocol.table.as_deref().map(|table| table_name(locale, table));
    let seat = protocol.seat.as_deref().map(|seat| seat_name(locale, seat));
    let parts = table.into_iter().chain(seat).collect::<Vec<_>>();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_called_one_once() {
        assert_eq!(table_name(Locale::Fr, "3"), "Table 3");
        assert_eq!(table_name(Locale::En, "Table d’honneur"), "Table d’honneur");
        assert_eq!(table_name(Locale::Ar, "الطاولة 3"), "الطاولة 3");
        assert_eq!(table_name(Locale::Ar, "طاولة الشرف"), "طاولة الشرف");
        assert_eq!(table_name(Locale::Fr, "Tableau"), "Table Tableau");
    }

    #[test]
    fn where_somebody_sits_says_what_is_known() {
        let place = |table: Option<&str>, seat: Option<&str>| Protocol {
            table: table.map(str::to_owned),
            seat: seat.map(str::to_owned),
            ..Protocol::default()
        };
        let said = |protocol: &Protocol| place_at_table(Locale::Fr, protocol);
        assert_eq!(
            said(&place(Some("Table d’honneur"), Some("2"))).as_deref(),
            Some("Table d’honneur · Siège 2")
        );
        assert_eq!(said(&place(None, Some("2"))).as_deref(), Some("Siège 2"));
        assert_eq!(said(&Protocol::default()), None);
    }
}
