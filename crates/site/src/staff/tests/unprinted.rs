//! The page that says whose badges cannot be printed.

use app::badge::{Prints, Reason, Unprintable, Why};
use axum::http::Uri;
use domain::badge::layout::{Side, Source};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::RegistrationState;

use super::{desk, sound};
use crate::samples;
use crate::staff::desk::Place;
use crate::staff::unprinted::unprinted_page;

fn reason(what: Source, why: Why) -> Reason {
    Reason { side: Side::Front, element: Key::parse("person").expect("a key"), what, why }
}

fn prints(pdf: Option<Vec<u8>>) -> Prints {
    let registration = samples::registration(RegistrationState::Confirmed);
    let one = Unprintable {
        registration: registration.id,
        name: "Zoé 🎉 <b>\"".to_owned(),
        code: registration.code,
        reasons: vec![reason(Source::GivenName, Why::NoGlyph('🎉')), reason(Source::JobTitle, Why::NoRoom)],
    };
    Prints { pdf, left_out: vec![one], event: Vec::new() }
}

#[test]
fn who_cannot_be_printed_is_named_with_every_reason() {
    let info = samples::event().0;
    let uri = "/fr/console/lyon/soiree/badges.pdf?q=zo".parse::<Uri>().expect("an address");
    for locale in Locale::ALL {
        let page = |prints: &Prints| {
            sound(
                locale,
                &unprinted_page(locale, &info, desk(locale, &info, Place::Registrations), prints, &uri),
            )
        };
        let html = page(&prints(Some(Vec::new())));
        assert!(html.contains("U+1F389") && html.contains("Zoé 🎉"), "{html}");
        assert!(html.contains("badges.pdf?q=zo&#38;others=1"), "{html}");
        assert!(!page(&prints(None)).contains("others=1"), "nothing else is in the file");
        let event = Prints {
            pdf: None,
            left_out: Vec::new(),
            event: vec![reason(Source::EventTitle, Why::NoGlyph('★'))],
        };
        assert!(page(&event).contains("U+2605"));
    }
}
