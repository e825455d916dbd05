//! What the pages of events call things.

use domain::event::EventState;
use domain::locale::{Locale, Localized};
use domain::publication::Thing;
use domain::registration::SpokenLanguage;
use i18n_embed_fl::fl;

use crate::page::capitalised;

/// A state, in a word.
pub(in crate::staff) fn state_word(locale: Locale, state: EventState) -> String {
    let t = i18n::site(locale);
    match state {
        EventState::Draft => fl!(t, "events-draft"),
        EventState::Published => fl!(t, "events-published"),
        EventState::Closed => fl!(t, "events-closed"),
        EventState::Archived => fl!(t, "events-archived"),
    }
}

/// A kind of thing that is published.
pub(super) fn thing_word(locale: Locale, thing: Thing) -> String {
    let t = i18n::site(locale);
    match thing {
        Thing::Event => fl!(t, "publish-thing-event"),
        Thing::Session => fl!(t, "publish-thing-session"),
        Thing::Speaker => fl!(t, "publish-thing-speaker"),
        Thing::Partner => fl!(t, "publish-thing-partner"),
        Thing::Room => fl!(t, "publish-thing-room"),
        Thing::Track => fl!(t, "publish-thing-track"),
        Thing::Tier => fl!(t, "publish-thing-tier"),
    }
}

/// A field, by the name that it has in JSON. Several that people see as one have one name.
pub(super) fn field_word(locale: Locale, field: &str) -> String {
    let t = i18n::site(locale);
    match field {
        "theme" | "title" => fl!(t, "details-theme"),
        "lead" => fl!(t, "details-lead"),
        "about" => fl!(t, "publish-field-about"),
        "host" => fl!(t, "details-host"),
        "languages" => fl!(t, "details-languages"),
        "doors_open_at" | "starts_at" | "ends_at" | "days" | "time_zone" => fl!(t, "publish-field-hours"),
        "place" | "room" | "room_id" | "capacity" => fl!(t, "publish-field-place"),
        "place.name" => fl!(t, "details-place-name"),
        "place.address" => fl!(t, "details-address"),
        "place.city" => fl!(t, "details-city"),
        "place.access" => fl!(t, "details-access"),
        "stage_languages" => fl!(t, "details-stage"),
        "contact" => fl!(t, "details-contact"),
        "topics" => fl!(t, "details-topics"),
        "doors" => fl!(t, "details-doors"),
        "badges_valid_until" => fl!(t, "details-badges"),
        "registration_opens_at" | "registration_closes_at" => fl!(t, "details-registration"),
        "legal" => fl!(t, "details-legal"),
        "cover" => fl!(t, "cover-title"),
        "name" => fl!(t, "publish-field-name"),
        "role" | "job" => fl!(t, "publish-field-role"),
        "people" => fl!(t, "publish-field-people"),
        _ => fl!(t, "publish-field-other"),
    }
}

/// Languages in words, in each language: « Français et arabe ».
pub(super) fn spoken_words(languages: &[SpokenLanguage]) -> Localized {
    let [fr, ar, en] = Locale::ALL.map(|locale| {
        let names = languages.iter().map(|one| i18n::spoken_language(locale, *one)).collect::<Vec<_>>();
        let t = i18n::site(locale);
        let words = match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, first)) => {
                let comma = format!("{} ", fl!(t, "event-list-comma"));
                fl!(t, "details-and", first = first.join(&comma), last = last.as_str())
            }
        };
        capitalised(&words)
    });
    let some = |text: String| (!text.is_empty()).then_some(text);
    Localized { fr, ar: some(ar), en: some(en) }
}

/// All time zones, by their IANA names.
pub(super) fn time_zones() -> &'static [String] {
    static ZONES: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
        let mut zones = jiff::tz::db()
            .available()
            .map(|name| name.as_str().to_owned())
            .filter(|name| {
                (name.contains('/') || name == "UTC")
                    && !name.starts_with("Etc/")
                    && !name.starts_with("SystemV/")
            })
            .collect::<Vec<_>>();
        zones.sort_unstable();
        zones
    });
    &ZONES
}
