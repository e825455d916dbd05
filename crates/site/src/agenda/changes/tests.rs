use app::ToldChange;

use super::*;
use crate::samples;

#[test]
fn each_change_is_told_in_each_language() {
    let (info, shown) = samples::event();
    let session = &shown.sessions[0];
    let before = samples::at("2025-06-25T15:00:00Z");
    let name = |fr: &str| Localized { fr: fr.into(), ..Localized::default() };
    let told = |number, id: SessionId, changes| ToldChange {
        number,
        position: 1,
        published_at: samples::at("2025-06-02T10:00:00Z"),
        change: SessionChange {
            session: id,
            title: name("Un titre <b>"),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            room: name("Salle"),
            changes,
        },
    };
    let changes = vec![
        told(
            3,
            session.id,
            vec![
                Change::Moved { from: before, until: session.starts_at },
                Change::RoomChanged { from: Localized::default() },
                Change::Renamed { from: name("Avant <i>") },
                Change::PeopleChanged { joined: vec![name("Aya")], left: vec![name("Ben"), name("Cha")] },
            ],
        ),
        told(2, SessionId(uuid::Uuid::from_u128(99)), vec![Change::Removed]),
        told(2, session.id, vec![Change::Added]),
    ];
    let page = ChangesPage { changes, next: Some((2, 1)) };
    for locale in Locale::ALL {
        let view = ChangesView::new("https://x.example", locale, &info, &shown, &page, true);
        let html = view.render().unwrap();
        let page = samples::sane(&html, locale);
        assert_eq!(page.attributes("section > h2 time", "datetime").len(), 2, "one heading a publication");
        assert_eq!(page.attributes(".what li", "class").len(), 0);
        assert_eq!(page.attributes(".changes > li h3 a", "href").len(), 2, "what is gone has no page");
        assert!(html.contains("Un titre &lt;b&gt;") && html.contains("Avant &lt;i&gt;"), "{html}");
        assert!(html.contains("Aya") && html.contains("Ben"), "{html}");
        assert_eq!(
            page.attributes(".older a", "href"),
            [format!("/{locale}/lyon/soiree-2025/changes?after=2.1")]
        );
    }
}

#[test]
fn an_address_that_means_nothing_is_the_first_page() {
    let after = |word: &str| ChangesQuery { after: word.into() }.parse();
    assert_eq!(after("12.34"), Some((12, 34)));
    for nonsense in ["", "x", "1", "1.", "-1.2", "1.2.3", "99999999999.1"] {
        assert_eq!(after(nonsense), None, "{nonsense}");
    }
}
