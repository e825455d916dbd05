//! Badge layouts, in each language.

use app::badge::layout::{
    BadgePicture, KeptLayout, LayoutChoice, LayoutDesk, LayoutElsewhere, LayoutFile, Whom,
};
use domain::badge::awkward::Awkward;
use domain::badge::layout::{FaultKind, Layout, LayoutFault, Setting, Side, Usual};
use domain::ids::{BadgeLayoutId, PictureId};
use domain::locale::Localized;

use super::*;
use crate::staff::badge_layout::{After, Came, Looked, edit_page, list_page};

fn file(layout: Layout, info: &EventInfo) -> LayoutFile {
    let faults = layout.check(&Setting::of(&info.event, Vec::new()));
    let kept = KeptLayout::new(BadgeLayoutId(Uuid::from_u128(4)), layout, 7, (1, 0));
    LayoutFile { kept, faults }
}

fn pictures() -> Vec<BadgePicture> {
    vec![BadgePicture { id: PictureId(Uuid::from_u128(9)), name: "Sceau <b>".into() }]
}

#[test]
fn the_list_of_layouts() {
    let info = samples::event().0;
    let one = file(Usual::A7.layout(), &info);
    let chosen = LayoutChoice { category: None, layout: one.kept.id };
    let name = Localized { fr: "Ailleurs <b>".into(), ..Localized::default() };
    let elsewhere =
        LayoutElsewhere { id: BadgeLayoutId(Uuid::from_u128(5)), name: name.clone(), event: name };
    let full = LayoutDesk {
        layouts: vec![one],
        choices: vec![chosen],
        pictures: pictures(),
        elsewhere: vec![elsewhere],
    };
    let empty = LayoutDesk { layouts: vec![], choices: vec![], pictures: vec![], elsewhere: vec![] };
    for locale in Locale::ALL {
        for (desk_of, writes) in [(&full, true), (&full, false), (&empty, true)] {
            let desk = desk(locale, &info, Place::BadgeLayouts);
            let came = Came { wrong: vec!["Faux <b>".into()], ..Came::default() };
            let html = sound(locale, &list_page(locale, &info, desk, desk_of, writes, &came));
            assert_eq!(html.contains("name=\"usual\""), writes, "who may not write starts none");
            assert!(html.contains("Faux &#60;b&#62;") && html.contains("/usual/a4-10"));
        }
    }
}

#[test]
fn every_element_of_every_usual_layout_opens() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        for usual in Usual::ALL {
            let mut file = file(usual.layout(), &info);
            file.faults.push(LayoutFault {
                side: Some(Side::Front),
                element: None,
                property: "elements".into(),
                kind: FaultKind::TooMany { max: 60 },
            });
            for (side, elements) in file.kept.layout.sides.all() {
                for element in elements {
                    let looked = Looked {
                        side,
                        element: Some(element.id.clone()),
                        language: Locale::Ar,
                        whom: Whom::MadeUp(Awkward::Mixed),
                        done: true,
                        people: vec![(Awkward::Mixed, Whom::MadeUp(Awkward::Mixed), "Nom <b>".into())],
                        missing: [vec!["Titre <b>".into()], vec!["Nom".into()]],
                    };
                    let desk = desk(locale, &info, Place::BadgeLayouts);
                    let shown = (&file, &pictures()[..]);
                    let page = edit_page(locale, &info, desk, shown, &looked, true, &After::default());
                    let html = sound(locale, &page);
                    assert!(html.contains("data-current") && html.contains("name=\"width\""), "{html}");
                }
            }
        }
    }
}
