//! What search engines read of an event: schema.org's Event as JSON-LD.

use app::event::{EventInfo, EventPage};
use domain::locale::Locale;
use i18n::date::machine;
use serde_json::{Value, json};

/// The block's text. It is data: browsers do not run it, so the policy against inline scripts stays whole.
pub(super) fn event(locale: Locale, url: &str, info: &EventInfo, shown: &EventPage) -> String {
    let event = &info.event;
    let zone = event.zone();
    let availability = if shown.left() > 0 { "InStock" } else { "SoldOut" };
    let performers = shown
        .speakers
        .iter()
        .map(|speaker| json!({"@type": "Person", "name": speaker.name.get(locale), "jobTitle": speaker.job.get(locale)}))
        .collect::<Vec<_>>();
    let sponsors = shown
        .partners
        .iter()
        .map(|partner| json!({"@type": "Organization", "name": partner.name.get(locale)}))
        .collect::<Vec<_>>();
    let value = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.theme.get(locale),
        "description": event.lead.get(locale),
        "url": url,
        "startDate": machine(event.starts_at, &zone),
        "endDate": machine(event.ends_at, &zone),
        "doorTime": machine(event.doors_open_at, &zone),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": true,
        "inLanguage": Locale::ALL.map(Locale::code),
        "maximumAttendeeCapacity": shown.seats.capacity,
        "remainingAttendeeCapacity": shown.left(),
        "location": {
            "@type": "Place",
            "name": event.place.name.get(locale),
            "address": event.place.address.get(locale),
        },
        "organizer": {"@type": "Organization", "name": info.organisation.name.get(locale)},
        "performer": performers,
        "sponsor": sponsors,
        "offers": {
            "@type": "Offer",
            "price": 0,
            "priceCurrency": "EUR",
            "url": format!("{url}/register"),
            "availability": format!("https://schema.org/{availability}"),
        },
    });
    inert(&value)
}

/// JSON that cannot end the element that it stands in, whatever the texts say.
fn inert(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn no_text_ends_the_block() {
        let (mut info, shown) = samples::event();
        info.event.theme.fr = "</script><script>alert(1)</script>".into();
        let text = event(Locale::Fr, "https://x.example/fr/lyon/2025", &info, &shown);
        assert!(!text.contains('<'), "{text}");
        let parsed = serde_json::from_str::<Value>(&text).unwrap();
        assert_eq!(parsed["name"], info.event.theme.fr);
        assert_eq!(parsed["startDate"], "2025-06-25T18:45:00+02:00");
        assert_eq!(parsed["offers"]["availability"], "https://schema.org/InStock");
    }
}
