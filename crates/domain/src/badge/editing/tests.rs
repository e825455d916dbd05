use super::*;
use crate::badge::layout::{Draw, Layout, Side, Usual};
use crate::form::{Fault, Values};
use crate::key::Key;

fn a6() -> Layout {
    Usual::A6.layout()
}

#[test]
fn every_element_of_every_usual_layout_comes_back_from_its_form_as_it_was() {
    for usual in Usual::ALL {
        let layout = usual.layout();
        for (side, elements) in layout.sides.all() {
            for element in elements {
                let read = read_element(element, &values_of(element));
                assert_eq!(read.as_ref(), Ok(element), "{usual:?} {side:?}");
            }
        }
        assert_eq!(read_whole(&layout, &whole_values(&layout)).as_ref(), Ok(&layout), "{usual:?}");
    }
}

#[test]
fn lengths_are_typed_as_people_write_them() {
    for (typed, kept) in [("12,5", "12.5"), (" 12.50", " 12.50"), ("١٢٫٥", "12.5"), ("7", "7"), ("7.0", "7")]
    {
        assert_eq!(plain(typed), kept, "{typed}");
    }
    for wrong in ["", ".", "1.", ".5", "-1", "1e3", "6553.6", "99999999999999999999", "1 2", "1,2,3"] {
        assert_eq!(tenths(&plain(wrong)), None, "{wrong}");
    }
    assert_eq!(tenths("6553.5"), Some(u16::MAX));
    assert_eq!(millimetres(1_055), "105.5");
}

#[test]
fn what_is_wrong_is_told_at_its_field() {
    let layout = a6();
    let text = layout.sides.of(Side::Front).iter().find(|one| matches!(one.draw, Draw::Text(_)));
    let text = text.expect("has text");
    let mut values = values_of(text);
    for (name, value) in
        [("x", "zwölf"), ("p0-size", ""), ("p0-lines", "0"), ("p0-face", "comic"), ("p0-say0", "moon")]
    {
        values.set(name, value);
    }
    let faults = read_element(text, &values).expect_err("is wrong");
    let fault = |field: &str| faults.iter().find(|one| one.field == field).map(|one| one.fault);
    assert_eq!(fault("x"), Some(Fault::Malformed));
    assert_eq!(fault("p0-size"), Some(Fault::Empty));
    assert_eq!(fault("p0-lines"), Some(Fault::TooSmall { min: 1 }));
    assert_eq!(fault("p0-face"), Some(Fault::NotAChoice));
    assert_eq!(fault("p0-say0"), Some(Fault::NotAChoice));
    assert_eq!(faults.len(), 5);
    assert!(read_element(text, &Values::default()).is_err());
}

#[test]
fn the_field_of_each_property_is_in_the_form() {
    for (property, field) in [
        ("area.x", "x"),
        ("area", "width"),
        ("draw.text.parts[1].floor", "p1-floor"),
        ("draw.text.parts[1].say", "p1-say0"),
        ("draw.text.parts[0].say[2].what", "p0-say2"),
        ("draw.text.parts[0].say[2].language", "p0-say2-language"),
        ("draw.text.parts[0].say[2].what.words.fr", "p0-say2-words-fr"),
        ("draw.box", "fill"),
        ("draw.box.radius", "radius"),
        ("draw.picture.picture", "picture"),
        ("name.fr", "name-fr"),
        ("medium.length", "length"),
        ("medium.width", "free-width"),
        ("sides", "sides"),
    ] {
        assert_eq!(field_of(property), field);
    }
}

#[test]
fn an_element_is_moved_as_far_as_its_side_goes() {
    let mut layout = a6();
    let qr = Key::parse("slot").expect("a key");
    let place = |layout: &Layout| {
        let element = layout.sides.of(Side::Front).iter().find(|one| one.id == qr).expect("is there");
        (element.area.x, element.area.y)
    };
    move_by(&mut layout, Side::Front, &qr, (5, -50)).expect("is there");
    assert_eq!(place(&layout), (460, 0));
    move_by(&mut layout, Side::Front, &qr, (i32::MAX, i32::MIN)).expect("is there");
    assert_eq!(place(&layout), (1_050 - 140, 0));
    assert_eq!(move_by(&mut layout, Side::Back, &qr, (1, 1)), None);
}

#[test]
fn elements_are_added_twinned_ordered_and_removed() {
    let mut layout = a6();
    let before = layout.sides.of(Side::Front).len();
    for kind in Kind::ALL {
        let picture = Some(crate::ids::PictureId(uuid::Uuid::nil()));
        let id = add(&mut layout, Side::Front, kind, picture).expect("is added");
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
        assert!(id.as_str().starts_with(kind.code()));
    }
    assert_eq!(add(&mut layout, Side::Front, Kind::Picture, None), None, "there is no picture");
    assert_eq!(add(&mut layout, Side::Back, Kind::Text, None), None, "there is no back");
    let other = twin(&mut layout, Side::Front, &Key::parse("line").expect("a key")).expect("is there");
    let last = |layout: &Layout| layout.sides.of(Side::Front).last().map(|one| one.id.clone());
    let top = last(&layout).expect("has elements");
    assert_eq!(reorder(&mut layout, Side::Front, &top, true), None, "nothing lies above it");
    reorder(&mut layout, Side::Front, &top, false).expect("goes down");
    assert_ne!(last(&layout), Some(top));
    remove(&mut layout, Side::Front, &other).expect("goes");
    assert_eq!(remove(&mut layout, Side::Front, &other), None);
    assert_eq!(layout.sides.of(Side::Front).len(), before + Kind::ALL.len());
}

#[test]
fn paragraphs_are_added_ordered_and_removed() {
    let mut layout = a6();
    let id = add(&mut layout, Side::Front, Kind::Text, None).expect("is added");
    let elements = layout.sides.of_mut(Side::Front).expect("a front");
    let Some(Draw::Text(text)) = elements.iter_mut().find(|one| one.id == id).map(|one| &mut one.draw) else {
        panic!("is text")
    };
    let act = |code: &str| PartAct::from_code(code).expect("an act");
    change_parts(text, act("part-add"));
    text.parts[1].size = 99;
    change_parts(text, act("part-up-1"));
    assert_eq!(text.parts[0].size, 99);
    for nowhere in ["part-up-0", "part-down-1", "part-remove-7"] {
        let before = text.clone();
        change_parts(text, act(nowhere));
        assert_eq!(*text, before, "{nowhere}");
    }
    change_parts(text, act("part-remove-0"));
    assert_eq!(text.parts.len(), 1);
    for wrong in ["part-up", "part-up-x", "save", "part-eat-1"] {
        assert_eq!(PartAct::from_code(wrong), None);
    }
}
