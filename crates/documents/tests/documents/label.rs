//! Badges as dots: what is drawn here is what another program draws of the same file.

use domain::badge::layout::{Layout, Usual};
use domain::locale::Locale;
use multaqa_documents::DocumentError;
use multaqa_documents::label::{Label, image, zpl};

use crate::fixtures::{PERSON, Person, printed, sheet};
use crate::render;

fn people() -> [Person; 2] {
    [
        Person { given: "Fatima", family: "Baroudi", other: Some("فاطمة البارودي"), ..PERSON },
        Person {
            given: "عبد السلام", family: "بنعيسى", other: Some("Abdeslam Benaïssa"), ..PERSON
        },
    ]
}

/// Half a millimetre, in pixels.
const SQUARE: usize = 6;

/// The rows of squares in which the code is: from 108 mm to 138 mm.
const CODE: std::ops::Range<usize> = 212..274;

/// How light a square is.
fn mean(picture: &render::Picture, x: usize, y: usize) -> usize {
    let row = |row: usize| &picture.pixels[(y * SQUARE + row) * picture.width + x * SQUARE..][..SQUARE];
    (0..SQUARE).flat_map(row).map(|grey| usize::from(*grey)).sum::<usize>() / (SQUARE * SQUARE)
}

#[test]
fn a_picture_of_a_badge_is_what_others_draw() {
    for (locale, person) in [Locale::Fr, Locale::Ar].into_iter().zip(people()) {
        let (pdf, ring, _) = sheet(locale, &[person]);
        let theirs = render::page(&pdf, 1, 300);
        let ours = image(pdf, 300).unwrap();
        let drawn = image::load_from_memory(&ours).unwrap().to_luma8();
        let (width, height) = (drawn.width() as usize, drawn.height() as usize);
        assert!(width.abs_diff(theirs.width) <= 1 && height.abs_diff(theirs.height) <= 1);
        let ours = render::Picture { width, height, pixels: drawn.into_raw() };
        // The code is read, as phones read it.
        let codes = render::codes(&ours);
        assert!(codes.iter().any(|code| ring.verify(code).is_ok()), "{codes:?}");
        // Edges are smoothed each in its own way: squares of half a millimetre are compared. Where a letter is missing, or
        // another, some of them are far from what they should be. The code has nothing but edges.
        let (columns, rows) = (width.min(theirs.width) / SQUARE, height.min(theirs.height) / SQUARE);
        let far = &|x: usize, y: usize| mean(&ours, x, y).abs_diff(mean(&theirs, x, y)) > 64;
        let apart = (0..rows)
            .filter(|y| !CODE.contains(y))
            .flat_map(|y| (0..columns).filter(move |x| far(*x, y)).map(move |x| (x, y)));
        let apart = apart.collect::<Vec<_>>();
        assert!(apart.len() < 20, "of {} squares these differ: {apart:?}", columns * rows);
    }
}

#[test]
fn a_label_says_its_size_and_a_file_that_is_none_is_refused() {
    let (pdf, _, _) = sheet(Locale::Fr, &people()[..1]);
    let label = Label { width: 62, height: 100, dots_per_inch: 300 };
    let text = String::from_utf8(zpl(pdf, label).unwrap()).unwrap();
    assert!(text.starts_with("^XA^PW732^LL1181^") && text.ends_with("^PQ1^XZ\n"), "{}", &text[..80]);
    for bytes in [b"".as_slice(), b"%PDF-1.7"] {
        assert!(matches!(zpl(bytes.to_vec(), label), Err(DocumentError::NoBadge)));
        assert!(matches!(image(bytes.to_vec(), 300), Err(DocumentError::NoBadge)));
    }
}

#[test]
fn the_largest_free_size_is_drawn_less_finely() {
    let json =
        Usual::A6.json().replacen("\"a6\": \"portrait\"", "\"free\": {\"width\": 4200, \"height\": 4200}", 1);
    let layout = Layout::from_json(&json).unwrap();
    assert_eq!(layout.side().width, 4_200);
    let pdf = printed(Locale::Fr, &layout, &people()[..1]).0.pdf.unwrap();
    let drawn = image(pdf, 300).unwrap();
    let picture = image::load_from_memory(&drawn).unwrap();
    assert!(picture.width() == picture.height() && picture.width() < 3_470, "{}", picture.width());
}
