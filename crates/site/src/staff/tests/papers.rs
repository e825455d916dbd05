//! The page of what is printed besides badges.

use domain::form::{Fault, Problem, Values};
use jiff::SignedDuration;

use super::*;
use crate::staff::form::Typed;
use crate::staff::papers::papers_page;

#[test]
fn what_is_printed_besides_badges_is_found_on_one_page() {
    let info = samples::event().0;
    let mut values = Values::default();
    values.set("q", "Zoé <b>\"");
    for locale in Locale::ALL {
        let page = |typed: Typed<'_>, own, now| {
            let desk = desk(locale, &info, Place::Papers);
            sound(locale, &papers_page(locale, &info, desk, (typed, own), now))
        };
        let html = page(Typed::fresh(&values), None, info.event.ends_at);
        for file in ["door-pack.pdf", "place-cards.pdf", "table-cards.pdf", "certificates.pdf"] {
            let action = format!("action=\"/{locale}/console/lyon/soiree-2025/{file}\"");
            assert_eq!(html.matches(&action).count(), 1, "{html}");
        }
        assert!(html.contains("<option value=\"own\""), "{html}");
        assert!(html.contains("value=\"Zoé &#60;b&#62;&#34;\""), "who is asked for is filled in: {html}");
        let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
        let once = ids.iter().collect::<std::collections::HashSet<_>>();
        assert_eq!(ids.len(), once.len(), "{ids:?}");
        // Before the event is over, it is said by the button that it is not.
        let early = "aria-describedby=\"certificates-early\"";
        assert!(!html.contains(early), "{html}");
        let before = info.event.ends_at - SignedDuration::from_secs(1);
        let problems = [Problem::new("q", Fault::NotAChoice), Problem::new("signer", Fault::NoGlyph('🦄'))];
        let html = page(Typed::wrong(&values, &problems), Some(("q", "Own <b>.")), before);
        assert_eq!(html.matches(early).count(), 1, "{html}");
        assert_eq!(html.matches("aria-invalid").count(), 2, "{html}");
        assert!(html.contains("Own &#60;b&#62;.") && html.contains("U+1F984"), "{html}");
    }
}
