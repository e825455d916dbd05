//! The page of what is printed besides badges.

use super::*;
use crate::staff::papers::papers_page;

#[test]
fn what_is_printed_besides_badges_is_found_on_one_page() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        let html =
            sound(locale, &papers_page(locale, &info, desk(locale, &info, Place::Papers), "Zoé <b>\""));
        for file in ["door-pack.pdf", "place-cards.pdf", "table-cards.pdf", "certificates.pdf"] {
            let action = format!("action=\"/{locale}/console/lyon/soiree-2025/{file}\"");
            assert_eq!(html.matches(&action).count(), 1, "{html}");
        }
        assert!(html.contains("<option value=\"own\""), "{html}");
        assert!(html.contains("value=\"Zoé &#60;b&#62;&#34;\""), "who is asked for is filled in: {html}");
        let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
        let once = ids.iter().collect::<std::collections::HashSet<_>>();
        assert_eq!(ids.len(), once.len(), "{ids:?}");
    }
}
