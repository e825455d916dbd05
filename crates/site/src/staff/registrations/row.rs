//! Somebody on the list.

use app::event::EventInfo;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Registration, SpokenLanguage, Standing};
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use crate::staff::printing::marked;
use crate::staff::registration::registration_href;

/// Somebody on the list.
pub(in crate::staff) struct Row {
    pub(in crate::staff) id: RegistrationId,
    /// Whether somebody brings them along: they are decided on with who does.
    pub(in crate::staff) follows: bool,
    pub(in crate::staff) href: String,
    pub(in crate::staff) name: String,
    pub(in crate::staff) other_name: Option<String>,
    pub(in crate::staff) organisation: Option<String>,
    pub(in crate::staff) category: String,
    /// Each language's short and whole name: `FR`, « français ».
    pub(in crate::staff) languages: Vec<(String, String)>,
    /// Their rank, where the list is in that order.
    pub(in crate::staff) rank: Option<String>,
    /// Whether something did not reach them.
    pub(in crate::staff) unreached: bool,
    /// Whether the name mixes scripts: it may pass for another's.
    pub(in crate::staff) mixed: bool,
    pub(in crate::staff) standing: Standing,
    /// The standing in words: « Entrée à 18 h 12, porte A ».
    pub(in crate::staff) standing_words: String,
    /// How often their badge was printed, in words.
    pub(in crate::staff) printed: Option<String>,
    /// The page that compares them with somebody who may be the same, for who may decide on it.
    pub(in crate::staff) twin: Option<String>,
    /// The day without its year, and with it.
    pub(in crate::staff) registered: String,
    pub(in crate::staff) whole_registered: String,
    pub(in crate::staff) machine_registered: String,
}

pub(super) fn row(locale: Locale, info: &EventInfo, registration: &Registration, zone: &TimeZone) -> Row {
    let attendee = &registration.attendee;
    let language =
        |spoken: &SpokenLanguage| (spoken.code().to_uppercase(), i18n::spoken_language(locale, *spoken));
    let standing = registration.standing();
    Row {
        id: registration.id,
        follows: registration.lead.is_some(),
        href: registration_href(locale, info, registration.id),
        rank: None,
        unreached: false,
        mixed: attendee.mixes_scripts(),
        name: attendee.full_name(),
        other_name: attendee.other_script_name.as_ref().map(ToString::to_string),
        organisation: attendee.organisation.clone(),
        category: i18n::category_name(locale, &info.event, &registration.category_key),
        languages: attendee.languages.iter().map(language).collect(),
        standing,
        standing_words: standing_words(locale, registration, zone),
        printed: marked(locale, registration.printed, zone),
        twin: None,
        registered: i18n::date::day_month(locale, registration.registered_at, zone),
        whole_registered: i18n::date::day_month_year(locale, registration.registered_at, zone),
        machine_registered: i18n::date::machine(registration.registered_at, zone),
    }
}

/// Where somebody stands, in words: « Entrée à 18 h 12, porte A ».
pub(in crate::staff) fn standing_words(
    locale: Locale,
    registration: &Registration,
    zone: &TimeZone,
) -> String {
    let standing = registration.standing();
    match (&registration.admission, standing) {
        (Some(admission), Standing::Inside) => fl!(
            i18n::site(locale),
            "console-entered",
            time = i18n::date::time(locale, admission.at, zone),
            door = admission.door.as_str()
        ),
        _ if registration.merged_into.is_some() => fl!(i18n::site(locale), "standing-merged"),
        _ => i18n::standing(locale, standing),
    }
}
