//! Layouts with pictures and with the partners' signs, see-through ones and drawings among them.

use std::collections::HashMap;
use std::io::Cursor;

use domain::badge::layout::Layout;
use domain::ids::PictureId;
use domain::locale::Locale;
use domain::picture::PictureUse;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{self, Badge, BadgeSheet, Pictures};
use multaqa_documents::picture::make;
use uuid::Uuid;

use crate::fixtures::{PERSON, event, organisation, registration};
use crate::render;

const PICTURE: PictureId = PictureId(Uuid::from_u128(77));

/// Dots per inch with which a pixel is a tenth of a millimetre.
const DOTS: u16 = 254;

const BLACK: [u8; 4] = [0, 0, 0, 255];
const GREY: [u8; 4] = [128, 128, 128, 255];
const CLEAR: [u8; 4] = [255, 0, 0, 0];

/// A file with one colour at the left and another at the right.
fn halves(width: u32, height: u32, left: [u8; 4], right: [u8; 4]) -> Vec<u8> {
    let colour = |x, _| Rgba(if x * 2 < width { left } else { right });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, colour))
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// What is kept of a logo that came as a drawing: half of a square, half see-through.
fn drawing() -> Vec<u8> {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#fff" fill-opacity=".5" d="M0 0h10v20H0z"/></svg>"##;
    make(svg.as_bytes(), PictureUse::Logo).unwrap().large.bytes
}

fn pictures() -> Pictures {
    let kept = HashMap::from([(PICTURE, halves(50, 50, BLACK, GREY))]);
    Pictures { kept, logos: vec![halves(40, 20, BLACK, CLEAR), drawing()] }
}

/// 100 × 80 mm: a picture above, two of four possible signs below on a light surface, and a name.
fn layout() -> Layout {
    let json = format!(
        r##"{{"version": 1, "name": {{"fr": "Essai"}}, "medium": {{"free": {{"width": 1000, "height": 800}}}}, "sides": {{"one": [
        {{"id": "picture", "area": {{"x": 100, "y": 100, "width": 400, "height": 200}}, "draw": {{"picture": {{"picture": "{}"}}}}}},
        {{"id": "surface", "area": {{"x": 100, "y": 500, "width": 800, "height": 200}}, "draw": {{"box": {{"fill": "#c0c0c0"}}}}}},
        {{"id": "logos", "area": {{"x": 100, "y": 500, "width": 800, "height": 200}}, "draw": {{"logos": {{"most": 4, "align": "start"}}}}}},
        {{"id": "name", "area": {{"x": 100, "y": 350, "width": 800, "height": 100}}, "draw": {{"text": {{"place": "middle", "parts": [{{
        "say": [{{"what": "given_name"}}], "face": "serif", "size": 60, "floor": 40, "lines": 1, "align": "own", "ink": "#000000"}}]}}}}}}]}}}}"##,
        PICTURE.0
    );
    Layout::from_json(&json).unwrap()
}

fn file(locale: Locale, pictures: &Pictures, count: u32) -> Result<Vec<u8>, DocumentError> {
    let (organisation, event) = (organisation(), event());
    let registrations = (0..count).map(|number| registration(number, &PERSON)).collect::<Vec<_>>();
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: Some(pictures) };
    let badges = registrations.iter().map(|registration| {
        let token = "header.claims.signature".to_owned();
        Badge { registration, token, protocol: None, rank: None }
    });
    badge::pdf(&sheet, &layout(), badges).map(|printed| printed.pdf.unwrap())
}

#[test]
fn pictures_and_signs_are_where_the_layout_has_them() {
    // The grey that is looked for, and where: in French, and in Arabic, where places are mirrored and pictures are not.
    let places = [
        ("left half of the picture", 0, (250, 200), (650, 200)),
        ("right half of the picture", 128, (350, 200), (750, 200)),
        ("beside the picture", 255, (150, 200), (550, 200)),
        ("above the picture", 255, (300, 90), (700, 90)),
        ("opaque half of a sign", 0, (150, 600), (550, 600)),
        ("clear half of a sign", 192, (250, 600), (650, 600)),
        ("above a sign", 192, (150, 520), (550, 520)),
        ("half-clear half of a drawing", 223, (350, 600), (750, 600)),
        ("clear half of a drawing", 192, (450, 600), (850, 600)),
        ("where no third sign is", 192, (700, 600), (300, 600)),
    ];
    for locale in [Locale::Fr, Locale::Ar] {
        let pdf = file(locale, &pictures(), 1).unwrap();
        render::keep(&format!("pictured-{locale}"), &pdf);
        for picture in [render::page(&pdf, 1, DOTS), render::by_mupdf(&pdf, DOTS)] {
            for (what, grey, french, arabic) in places {
                let (x, y) = if locale == Locale::Ar { arabic } else { french };
                let seen = picture.pixels[y * picture.width + x];
                assert!(seen.abs_diff(grey) <= 3, "{what}, {locale}: {seen} instead of {grey}");
            }
        }
    }
}

#[test]
fn a_picture_is_once_in_a_file_and_is_not_read_aloud() {
    let [one, many] = [1, 30].map(|count| file(Locale::Fr, &pictures(), count).unwrap());
    for pdf in [&one, &many] {
        let images = String::from_utf8_lossy(pdf).matches("/Subtype/Image").count();
        assert_eq!(images, 5, "a picture, two signs, and how clear these are");
        let said = render::read_aloud(pdf);
        assert!(said.contains("Zineb") && !said.contains("Figure"), "{said}");
    }
    assert!(many.len() < one.len() + 30 * 600, "{} and {}", one.len(), many.len());
}

#[test]
fn a_picture_that_is_missing_or_damaged_is_an_error() {
    let missing = Pictures { kept: HashMap::new(), ..pictures() };
    let mut damaged = pictures();
    damaged.kept.insert(PICTURE, b"\x89PNG\r\n\x1a\nand then nothing".to_vec());
    let mut logo = pictures();
    logo.logos.push(Vec::new());
    for pictures in [missing, damaged, logo] {
        assert!(matches!(file(Locale::Fr, &pictures, 1), Err(DocumentError::Picture(_))));
    }
}
