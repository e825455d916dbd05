//! Every usual layout in French, in Arabic and mixed: rendered, looked at, read and decoded by other people's programs.

use domain::badge::layout::{Draw, Layout, Side, Usual};
use domain::locale::Locale;
use domain::registration::Category;

use crate::fixtures::{PERSON, Person, printed};
use crate::programs::{folder, said};
use crate::render;

/// An evening's people, in one script or in both.
fn people(mixed: bool) -> Vec<Person> {
    let only = |person: Person| if mixed { person } else { Person { other: None, ..person } };
    vec![
        only(Person {
            given: "Fatima-Zahra",
            family: "Benabdeljalil",
            other: Some("فاطمة الزهراء بنعبد الجليل"),
            profession: Some("Directrice de la transformation"),
            organisation: Some("Fédération des technologies de l’information"),
            category: Category::GuestOfHonour,
        }),
        only(Person {
            given: "Jean",
            family: "Roux",
            other: Some("جان رو"),
            organisation: Some("Mairie de Lyon"),
            category: Category::Press,
            ..PERSON
        }),
    ]
}

fn arabic() -> Vec<Person> {
    vec![
        Person {
            given: "عبد السلام",
            family: "بنعيسى الإدريسي",
            profession: Some("مدير التحول الرقمي"),
            organisation: Some("جمعية الأمل والسلام"),
            category: Category::Delegation,
            ..PERSON
        },
        Person { given: "لالة آلاء", family: "العلوي", other: Some("Alae Alaoui"), ..PERSON },
    ]
}

/// What a layout is tried with: what it is called, the badges' language and who they are of.
fn sets() -> Vec<(&'static str, Locale, Vec<Person>)> {
    vec![("fr", Locale::Fr, people(false)), ("ar", Locale::Ar, arabic()), ("mixed", Locale::Fr, people(true))]
}

/// The square of the code in tenths of a millimetre from the upper left corner of the front, if it has one.
fn code_of(layout: &Layout, rtl: bool) -> (f32, f32, f32) {
    let front = layout.sides.of(Side::Front);
    let code = front.iter().find(|element| matches!(element.draw, Draw::Qr(_))).unwrap();
    let area = if rtl { code.area.mirrored(layout.side().width) } else { code.area };
    let side = area.width.min(area.height);
    let middle = |start: u16, length: u16| f32::from(start) + f32::from(length - side) / 2.0;
    (middle(area.x, area.width), middle(area.y, area.height), f32::from(side))
}

#[test]
fn every_layout_is_printed_and_its_codes_are_read_at_150_dots_per_inch() {
    for usual in Usual::ALL {
        let layout = usual.layout();
        for (name, locale, people) in sets() {
            let (printed, ring, tokens) = printed(locale, &layout, &people);
            assert_eq!(printed.left_out, [], "{usual:?} {name}");
            let pdf = printed.pdf.unwrap();
            let stem = format!("{}-{name}", usual.code());
            render::contact_sheet(&pdf, &folder().join(stem));
            let imposition = layout.imposition();
            let (left, top, side) = code_of(&layout, locale == Locale::Ar);
            let down = if layout.sides.folded() { f32::from(layout.side().height) } else { 0.0 };
            let pages = if layout.sides.all().len() > 1 && !layout.sides.folded() { 2 } else { 1 };
            for (at, token) in tokens.iter().enumerate() {
                let page = at / imposition.count() * pages + 1;
                let place = imposition.places()[at % imposition.count()];
                let picture = render::page(&pdf, page, 150);
                let scale = 150.0 / 254.0;
                let (x, y) = (f32::from(place.x) + left, f32::from(place.y) + down + top);
                let field = picture.cut(x * scale, y * scale, side * scale).enlarged(3);
                assert_eq!(render::codes(&field), std::slice::from_ref(token), "{usual:?} {name} {at}");
                assert!(ring.verify(token).is_ok());
            }
        }
    }
}

#[test]
fn other_programs_find_nothing_wrong_with_any_layout() {
    for usual in Usual::ALL {
        let (printed, ..) = printed(Locale::Fr, &usual.layout(), &people(true));
        let pdf = printed.pdf.unwrap();
        let qpdf = said("qpdf", &["--check"], &pdf);
        assert!(qpdf.contains("No syntax or stream encoding errors"), "{usual:?}: {qpdf}");
        let mutool = said("mutool", &["draw", "-q", "-N", "-F", "stext", "-o", "/dev/null"], &pdf);
        assert_eq!(mutool, "", "{usual:?}");
        let text = said("mutool", &["draw", "-q", "-N", "-F", "text"], &pdf);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for name in ["Fatima-Zahra", "Benabdeljalil"] {
            assert!(text.contains(name), "{usual:?}: {text}");
        }
        assert!(render::text(&pdf)[0].contains("Benabdeljalil"));
        let info = said("pdfinfo", &[], &pdf);
        assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
        let tree = said("pdfinfo", &["-struct-text"], &pdf);
        assert!(tree.contains("Document") && tree.contains("Benabdeljalil"), "{usual:?}: {tree}");
    }
}

#[test]
fn the_same_badges_make_the_same_file() {
    let layout = Usual::A4Of10.layout();
    let people = people(true);
    let (registrations, organisation, event) = (
        (0..).zip(&people).map(|(n, p)| crate::fixtures::registration(n, p)).collect::<Vec<_>>(),
        crate::fixtures::organisation(),
        crate::fixtures::event(),
    );
    let sheet = multaqa_documents::badge::BadgeSheet {
        locale: Locale::Fr,
        organisation: &organisation,
        event: &event,
        pictures: None,
    };
    let made = || {
        let badges = registrations.iter().map(|registration| multaqa_documents::badge::Badge {
            registration,
            token: "header.claims.signature".to_owned(),
            protocol: None,
            rank: None,
        });
        multaqa_documents::badge::pdf(&sheet, &layout, badges).unwrap()
    };
    assert_eq!(made(), made());
}

#[test]
fn one_side_is_drawn_as_a_picture_of_what_is_printed() {
    let organisation = crate::fixtures::organisation();
    let event = crate::fixtures::event();
    let sheet = multaqa_documents::badge::BadgeSheet {
        locale: Locale::Fr,
        organisation: &organisation,
        event: &event,
        pictures: None,
    };
    let people = people(true);
    let registration = crate::fixtures::registration(0, &people[0]);
    let token = "header.claims.signature".to_owned();
    let badge =
        multaqa_documents::badge::Badge { registration: &registration, token, protocol: None, rank: None };
    let layout = Usual::A6TwoSided.layout();
    for side in [Side::Front, Side::Back] {
        let drawn = multaqa_documents::badge::drawn(&sheet, &layout, side, &badge).unwrap();
        assert_eq!(drawn.missing, []);
        assert!(drawn.svg.starts_with("<svg"), "{}", &drawn.svg[..80]);
        let picture = render::svg(&drawn.svg);
        // The header's dark, the paper's light.
        assert!(picture.at(3.0, 3.0) < 60 && picture.at(3.0, 40.0) > 200);
        std::fs::write(folder().join(format!("drawn-{}.svg", side.code())), &drawn.svg).unwrap();
    }
    let unreadable = Person { given: "Zoé 🎉", ..PERSON };
    let registration = crate::fixtures::registration(1, &unreadable);
    let badge = multaqa_documents::badge::Badge { registration: &registration, ..badge };
    let drawn = multaqa_documents::badge::drawn(&sheet, &layout, Side::Front, &badge).unwrap();
    assert_eq!(drawn.missing.len(), 1);
}
