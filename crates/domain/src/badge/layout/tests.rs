use proptest::prelude::*;

use super::*;
use crate::ids::PictureId;
use crate::key::Key;
use crate::locale::Locale;
use crate::picture::PictureUse;
use crate::registration::{Colour, QuestionKind};

fn key(raw: &str) -> Key {
    Key::parse(raw).expect("a key")
}

fn setting() -> Setting {
    let picture = |number, kind| KnownPicture { id: PictureId(uuid::Uuid::from_u128(number)), kind };
    Setting {
        questions: vec![(key("diet"), QuestionKind::ShortText), (key("paper"), QuestionKind::File)],
        pictures: vec![picture(1, PictureUse::Logo), picture(2, PictureUse::Portrait)],
        languages: vec![Locale::Fr, Locale::Ar],
    }
}

/// The kinds of what is wrong with a plain layout after it was changed, each with its place.
fn faults(change: impl FnOnce(&mut Layout)) -> Vec<(String, FaultKind)> {
    let mut layout = Usual::A6.layout();
    change(&mut layout);
    layout.check(&setting()).into_iter().map(|fault| (fault.property, fault.kind)).collect()
}

fn element(layout: &mut Layout, id: &str) -> usize {
    let front = layout.sides.of(Side::Front);
    front.iter().position(|element| element.id.as_str() == id).expect("an element of the usual layout")
}

fn with(draw: Draw) -> impl FnOnce(&mut Layout) {
    |layout| {
        let area = Area { x: 0, y: 0, width: 200, height: 200 };
        let front = layout.sides.of_mut(Side::Front).expect("a front");
        front.push(Element { id: key("new"), area, draw });
    }
}

fn say(what: Source, face: Face) -> Draw {
    let ink = Ink::Fixed(Colour(0, 0, 0));
    let say = vec![Say { what, language: Language::Badge }];
    let part = Part { say, face, size: 40, floor: 30, lines: 1, align: Align::Start, ink, gap: 0 };
    Draw::Text(Text { place: Place::Top, parts: vec![part] })
}

#[test]
fn the_usual_layouts_are_without_fault_and_survive_being_written() {
    for usual in Usual::ALL {
        let layout = usual.layout();
        let bare = Setting { questions: vec![], pictures: vec![], languages: Locale::ALL.to_vec() };
        assert_eq!(layout.check(&bare), [], "{usual:?}");
        assert_eq!(Layout::from_json(&layout.to_json()), Ok(layout), "{usual:?}");
        assert_eq!(Usual::from_code(usual.code()), Some(usual));
    }
}

#[test]
fn each_fault_is_named_with_its_place() {
    let words = |fr: &str| Source::Words(Localized { fr: fr.to_owned(), ..Localized::default() });
    let picture = |number| PictureId(uuid::Uuid::from_u128(number));
    let cases = [
        (
            say(Source::Answer(key("size")), Face::Sans),
            "say[0].what",
            FaultKind::UnknownQuestion(key("size")),
        ),
        (say(Source::Answer(key("paper")), Face::Sans), "say[0].what", FaultKind::FileQuestion(key("paper"))),
        (say(Source::Country, Face::Sans), "say[0].what", FaultKind::NoCountryQuestion),
        (say(words(" "), Face::Sans), "words.fr", FaultKind::Empty),
        (say(words("Bravo 🎉"), Face::Sans), "face", FaultKind::FaceLacks('🎉')),
        (say(Source::FamilyName, Face::Mono), "face", FaultKind::FaceLacks('a')),
        (Draw::Picture(PictureBox { picture: picture(9) }), "picture", FaultKind::UnknownPicture(picture(9))),
        (
            Draw::Picture(PictureBox { picture: picture(2) }),
            "picture",
            FaultKind::PortraitPicture(picture(2)),
        ),
        (Draw::Logos(Logos { most: 0, align: Align::Start }), "most", FaultKind::TooSmall { least: 1 }),
        (
            Draw::Box(Frame { fill: None, outline: None, thickness: 0, radius: 0 }),
            "draw.box",
            FaultKind::Empty,
        ),
    ];
    for (draw, place, kind) in cases {
        let found = faults(with(draw));
        assert_eq!(found.len(), 1, "{kind:?}: {found:?}");
        assert!(found[0].0.ends_with(place) && found[0].1 == kind, "{kind:?}: {found:?}");
    }
    assert_eq!(faults(with(Draw::Picture(PictureBox { picture: picture(1) }))), []);
    assert_eq!(faults(with(say(words("I<MAR"), Face::Mono))), []);
}

#[test]
fn boxes_are_on_the_page_and_codes_large_enough() {
    let change = |id: &'static str, change: fn(&mut Area)| {
        faults(move |layout| {
            let at = element(layout, id);
            change(&mut layout.sides.of_mut(Side::Front).expect("a front")[at].area);
        })
    };
    let one = |place: &str, kind| vec![(place.to_owned(), kind)];
    assert_eq!(change("seal", |area| area.width = 0), one("area.width", FaultKind::Empty));
    assert_eq!(change("seal", |area| area.y = 1_450), one("area.height", FaultKind::OutOfPage));
    assert_eq!(change("seal", |area| area.x = u16::MAX), one("area.width", FaultKind::OutOfPage));
    let small = FaultKind::QrTooSmall { least: 195 };
    assert_eq!(change("qr", |area| area.height = 194), one("area", small));
}

#[test]
fn the_whole_is_looked_at_too() {
    let one = |place: &str, kind| vec![(place.to_owned(), kind)];
    let front = Usual::A6.layout().sides.of(Side::Front).to_vec();
    let folded = Sides::Folded { front, back: vec![] };
    assert_eq!(
        faults(|layout| (layout.medium, layout.sides) = (Medium::A4(Sheet::Four), folded)),
        one("sides", FaultKind::FoldedSheet)
    );
    assert_eq!(faults(|layout| layout.name.fr.clear()), one("name.fr", FaultKind::Empty));
    let small = FaultKind::TooSmall { least: 200 };
    let free = Medium::Free(Size::new(199, 4_200));
    let nameless = (String::from("sides"), FaultKind::Nameless);
    assert_eq!(
        faults(|layout| (layout.medium, layout.sides) = (free, Sides::One(vec![]))),
        [one("medium.width", small), vec![nameless.clone()]].concat()
    );
    let twice = faults(|layout| {
        let front = layout.sides.of_mut(Side::Front).expect("a front");
        front.push(front[0].clone());
    });
    assert_eq!(twice, one("id", FaultKind::TwiceTheId));
    let crowd = faults(|layout| {
        let front = layout.sides.of_mut(Side::Front).expect("a front");
        let paper = front[0].clone();
        let numbered = |number| Element { id: key(&format!("e{number}")), ..paper.clone() };
        *front = (0..61).map(numbered).collect();
    });
    assert_eq!(crowd, [vec![nameless], one("elements", FaultKind::TooMany { max: 60 })].concat());
}

#[test]
fn a_badge_says_whose_it_is() {
    let only = |draw: Option<Draw>| {
        let area = Area { x: 0, y: 0, width: 300, height: 300 };
        let element = |draw| Element { id: key("only"), area, draw };
        let sides = Sides::One(draw.into_iter().map(element).collect());
        Layout { sides, ..Usual::A6.layout() }
            .check(&setting())
            .into_iter()
            .map(|fault| fault.kind)
            .collect::<Vec<_>>()
    };
    for nameless in [None, Some(Draw::Band {}), Some(say(Source::EventTitle, Face::Sans))] {
        assert_eq!(only(nameless.clone()), [FaultKind::Nameless], "{nameless:?}");
    }
    for named in
        [say(Source::Name, Face::Sans), say(Source::BadgeCode, Face::Sans), Draw::Qr(Qr { outline: None })]
    {
        assert_eq!(only(Some(named.clone())), [], "{named:?}");
    }
}

/// Every number of a layout, as far out as its type goes: none is without a limit.
#[test]
fn no_number_is_without_a_limit() {
    fn places(value: &serde_json::Value, at: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Number(_) => found.push(at.to_owned()),
            serde_json::Value::Array(all) => {
                all.iter().enumerate().for_each(|(place, one)| places(one, &format!("{at}/{place}"), found));
            }
            serde_json::Value::Object(all) => {
                all.iter().for_each(|(name, one)| places(one, &format!("{at}/{name}"), found));
            }
            _ => {}
        }
    }
    let mut layout = Usual::Roll62.layout();
    let front = layout.sides.of_mut(Side::Front).expect("a front");
    let area = Area { x: 0, y: 0, width: 200, height: 200 };
    let ink = Ink::Fixed(Colour(0, 0, 0));
    let mut text = say(Source::Name, Face::Sans);
    if let Draw::Text(text) = &mut text {
        text.parts[0].gap = 1;
    }
    let all = [
        text,
        Draw::Logos(Logos { most: 3, align: Align::Start }),
        Draw::Line(Rule { ink, thickness: 1 }),
        Draw::Box(Frame { fill: None, outline: Some(ink), thickness: 1, radius: 1 }),
    ];
    for (number, draw) in all.into_iter().enumerate() {
        front.push(Element { id: key(&format!("far{number}")), area, draw });
    }
    assert_eq!(layout.check(&setting()), []);
    let json: serde_json::Value = serde_json::from_str(&layout.to_json()).expect("JSON");
    let mut numbers = Vec::new();
    places(&json, "", &mut numbers);
    assert!(numbers.len() > 60, "{}", numbers.len());
    for place in numbers {
        let far = [u64::from(u8::MAX), u64::from(u16::MAX), u64::MAX].map(|far| {
            let mut json = json.clone();
            *json.pointer_mut(&place).expect("a number") = far.into();
            Layout::from_json(&json.to_string()).map(|layout| layout.check(&setting()))
        });
        // As the largest that is a tenth of a millimetre or a count: read, and refused with its place.
        let told = far.iter().any(|read| read.as_ref().is_ok_and(|faults| !faults.is_empty()));
        assert!(told || place == "/version", "{place}: {far:?}");
        assert!(far[2].is_err(), "{place}");
    }
}

#[test]
fn type_shrinks_downwards_only_and_not_to_dust() {
    let part = |change: fn(&mut Part)| {
        let Draw::Text(mut text) = say(Source::FamilyName, Face::Serif) else { return vec![] };
        change(&mut text.parts[0]);
        faults(with(Draw::Text(text))).into_iter().map(|(_, kind)| kind).collect()
    };
    assert_eq!(part(|part| part.floor = 41), [FaultKind::FloorAboveSize]);
    assert_eq!(part(|part| part.floor = 14), [FaultKind::TooSmall { least: 15 }]);
    assert_eq!(part(|part| part.gap = 601), [FaultKind::TooLarge { most: 600 }]);
    assert_eq!(part(|part| part.lines = 0), [FaultKind::TooSmall { least: 1 }]);
    assert_eq!(part(|part| part.lines = 9), [FaultKind::TooLarge { most: 8 }]);
    assert_eq!(part(|part| part.say.clear()), [FaultKind::Empty]);
    assert_eq!(part(|part| part.say[0].language = Language::En), [FaultKind::UnknownLanguage(Locale::En)]);
}

/// The place of what is wrong with the JSON of the usual layout after a replacement.
fn refused(from: &str, to: &str) -> String {
    let json = Usual::A6.layout().to_json();
    assert!(json.contains(from), "{from}");
    match Layout::from_json(&json.replacen(from, to, 1)) {
        Err(ReadFault::Malformed { path, .. }) => path,
        other => panic!("{from} → {to}: {other:?}"),
    }
}

#[test]
fn what_is_unknown_is_refused_with_its_place() {
    assert_eq!(refused(r#""version":1"#, r#""version":1,"vérsion":2"#), "vérsion");
    assert_eq!(refused(r#""seal":{"#, r#""sael":{"#), "sides.one[1].draw");
    assert_eq!(refused(r#""width":1050"#, r#""width":-1"#), "sides.one[0].area.width");
    assert_eq!(refused(r#""width":1050"#, r#""width":10.5"#), "sides.one[0].area.width");
    assert_eq!(refused(r#""width":1050"#, r#""width":1050,"depth":1"#), "sides.one[0].area.depth");
    assert_eq!(refused(r##""fill":"#fbfaf4""##, r##""fill":"#fbfaf""##), "sides.one[0].draw.box.fill");
    assert_eq!(refused(r#""id":"paper""#, r#""id":"Pa per""#), "sides.one[0].id");
    assert_eq!(refused(r#"{"a6":"portrait"}"#, r#"{"a5":"portrait"}"#), "medium");
    assert_eq!(refused(r#""fr":"A6""#, r#""de":"A6""#), "name.de");
    assert_eq!(
        refused(r#""face":"serif_bold""#, r#""face":"comic""#),
        "sides.one[5].draw.text.parts[0].face"
    );
    let json = Usual::A6.layout().to_json();
    assert_eq!(
        Layout::from_json(&json.replacen(r#""version":1"#, r#""version":2"#, 1)),
        Err(ReadFault::Newer(2))
    );
    assert!(matches!(Layout::from_json(&format!("{json} x")), Err(ReadFault::Malformed { .. })));
    let large = " ".repeat(Layout::MAX_BYTES + 1);
    assert_eq!(Layout::from_json(&large), Err(ReadFault::TooLarge { max: Layout::MAX_BYTES }));
}

proptest! {
    #[test]
    fn damaged_files_are_refused_or_checked_but_never_trip(
        usual in 0..Usual::ALL.len(), at in any::<prop::sample::Index>(), length in 0_usize..40, put in ".{0,12}",
    ) {
        let mut json = Usual::ALL[usual].layout().to_json().chars().collect::<Vec<_>>();
        let at = at.index(json.len());
        json.splice(at..(at + length).min(json.len()), put.chars());
        if let Ok(layout) = Layout::from_json(&json.into_iter().collect::<String>()) {
            let _ = layout.check(&setting());
            prop_assert!(Layout::from_json(&layout.to_json()).as_ref() == Ok(&layout));
        }
    }

    #[test]
    fn extreme_numbers_are_faults_and_never_overflow(numbers in prop::collection::vec(any::<u16>(), 12)) {
        let mut layout = Usual::A6.layout();
        layout.medium = Medium::Free(Size::new(numbers[0], numbers[1]));
        let front = layout.sides.of_mut(Side::Front).expect("a front");
        for (element, four) in front.iter_mut().zip(numbers.windows(4)) {
            element.area = Area { x: four[0], y: four[1], width: four[2], height: four[3] };
            let _ = element.area.mirrored(numbers[2]);
        }
        let (wide, high) = Medium::FREE_SIDES;
        let inside = (wide..=high).contains(&numbers[0]) && (wide..=high).contains(&numbers[1]);
        let medium = layout.check(&setting()).iter().any(|fault| fault.property.starts_with("medium"));
        prop_assert_eq!(medium, !inside);
        let _ = layout.imposition();
    }
}
