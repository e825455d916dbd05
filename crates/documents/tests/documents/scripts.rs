//! Every script as it is written: joined, marked, turned around and broken into lines, by the pixels of two programs that
//! know nothing of how the file was made.

use domain::badge::layout::{Layout, Source};
use domain::locale::Locale;
use multaqa_documents::badge::Why;

use crate::fixtures::{PERSON, Person, printed};
use crate::ink::{self, Piece};
use crate::render::{self, Picture};

const DOTS: u16 = 254;
/// The area of the name, in tenths of a millimetre, which are pixels: left, top, right, bottom.
const AREA: (usize, usize, usize, usize) = (100, 100, 900, 500);

/// A name alone on a paper of 100 × 60 mm.
fn layout(face: &str, size: u16, lines: u8) -> Layout {
    let json = format!(
        r##"{{"version": 1, "name": {{"fr": "Essai"}}, "medium": {{"free": {{"width": 1000, "height": 600}}}},
        "sides": {{"one": [{{"id": "name", "area": {{"x": 100, "y": 100, "width": 800, "height": 400}}, "draw": {{"text": {{
        "place": "top", "parts": [{{"say": [{{"what": "given_name"}}], "face": "{face}", "size": {size}, "floor": 40,
        "lines": {lines}, "align": "own", "ink": "#000000"}}]}}}}}}]}}}}"##
    );
    Layout::from_json(&json).unwrap()
}

const FACES: [&str; 2] = ["serif", "sans"];

fn file(layout: &Layout, locale: Locale, name: &'static str) -> Vec<u8> {
    let (printed, ..) = printed(locale, layout, &[Person { given: name, ..PERSON }]);
    assert_eq!(printed.left_out, [], "{name}");
    printed.pdf.unwrap()
}

/// A name in large letters, as both programs draw it.
fn drawn(face: &str, name: &'static str) -> [Picture; 2] {
    let pdf = file(&layout(face, 200, 1), Locale::Fr, name);
    [render::page(&pdf, 1, DOTS), render::by_mupdf(&pdf, DOTS)]
}

fn widths(pieces: &[Piece]) -> usize {
    pieces.last().unwrap().right - pieces[0].left
}

#[test]
fn lam_and_alef_are_one_sign() {
    for face in FACES {
        let joined = drawn(face, "لا");
        let (apart, stretched) = (drawn(face, "ل ا"), drawn(face, "لـا"));
        for ((joined, apart), stretched) in joined.iter().zip(&apart).zip(&stretched) {
            let [one, two, long] = [joined, apart, stretched].map(ink::pieces);
            assert_eq!((one.len(), two.len(), long.len()), (1, 2, 1), "{face}");
            assert!(widths(&one) * 10 < widths(&two) * 9, "{face}: {one:?} {two:?}");
            // Letters that are only joined stand upright, one beside the other; in the sign they lean towards each other.
            let [leaning, upright] = [(joined, &one[0]), (stretched, &long[0])].map(|(picture, piece)| {
                let gap =
                    |part: usize| ink::gap(picture, piece.top + (piece.bottom - piece.top) * part / 100);
                (gap(20), gap(65))
            });
            assert!(leaning.1 * 4 < leaning.0 * 3, "{face}: {leaning:?}");
            assert!(upright.1 * 10 > upright.0 * 9, "{face}: {upright:?}");
        }
    }
}

#[test]
fn marks_stand_beside_their_letters_and_within_the_line() {
    // How many marks there are at least, above and below; some fonts join two.
    for (bare, marked, above, below) in [
        ("محمد", "مُحَمَّد", 3, 0),
        ("د", "دَّ", 1, 0),
        ("سلمى", "سَلْمَى", 3, 0),
        ("حسد", "حِسِدٍ", 0, 3),
        ("لألأ", "لأُّلأٌّ", 2, 0),
    ] {
        for face in FACES {
            for (bare, picture) in drawn(face, bare).iter().zip(&drawn(face, marked)) {
                let (bare, mut marks) = (ink::pieces(bare), ink::pieces(picture));
                marks.sort_by_key(|piece| piece.pixels);
                let letters = marks.split_off(marks.len() - bare.len());
                assert_eq!(letters.len(), bare.len());
                let high =
                    marks.iter().filter(|mark| ink::has_ink(picture, mark.columns(), mark.bottom..AREA.3));
                let low = marks.iter().filter(|mark| ink::has_ink(picture, mark.columns(), AREA.1..mark.top));
                assert!(high.count() >= above && low.count() >= below, "{face} {marked}: {marks:?}");
                // The line begins at the upper edge of the area, which none of them crosses; edges are smoothed.
                let all = ink::whole(picture).unwrap();
                assert!(all.top + 1 >= AREA.1 && all.bottom <= AREA.3, "{face} {marked}: {all:?}");
            }
        }
    }
}

/// From where each character of a file is drawn, in points from the left; blanks are left out.
fn places(layout: &Layout, locale: Locale, name: &'static str) -> Vec<(char, f32)> {
    let mut places = render::characters(&file(layout, locale, name));
    places.retain(|(c, _)| !c.is_whitespace());
    places.sort_by(|one, other| one.1.total_cmp(&other.1));
    places
}

#[test]
fn each_script_runs_its_own_way_within_the_other() {
    for face in FACES {
        let layout = layout(face, 80, 1);
        for locale in [Locale::Fr, Locale::Ar] {
            for (name, seen) in [
                // What is written first is at the right, and Latin letters and numbers within it run to the right.
                ("شركة IBM فاس", "سافIBMةكرش"),
                ("درب IBM", "IBMبرد"),
                ("قاعة 12 ب", "ب12ةعاق"),
                ("قاعة ١٢ ب", "ب١٢ةعاق"),
                ("Dr محمد Roux", "DrدمحمRoux"),
                ("Dar درب 12", "Dar12برد"),
                ("ⵜⵉⴼⵉⵏⴰⵖ", "ⵜⵉⴼⵉⵏⴰⵖ"),
            ] {
                let places = places(&layout, locale, name);
                assert_eq!(
                    places.iter().map(|(c, _)| *c).collect::<String>(),
                    seen,
                    "{face} {locale}: {name}"
                );
            }
        }
    }
}

#[test]
fn every_tifinagh_letter_has_ink() {
    for face in FACES {
        for picture in drawn(face, "ⵜⵉⴼⵉⵏⴰⵖ") {
            let pieces = ink::pieces(&picture);
            assert!(pieces.len() >= 7, "{face}: {pieces:?}");
        }
    }
}

#[test]
fn a_long_name_shrinks_then_takes_lines_and_stays_in_its_place() {
    let (short, longer) = ("Marie", "Marie-Antoinette Josèphe");
    let longest = "Marie-Antoinette Josèphe Jeanne de Habsbourg-Lorraine";
    let arabic = "عبد الرحمن بن عبد الله بن عبد العزيز الإدريسي العلوي المراكشي";
    for face in FACES {
        let layout = layout(face, 140, 3);
        let seen = [short, longer, longest, arabic].map(|name| {
            let pdf = file(&layout, Locale::Fr, name);
            let pictures = [render::page(&pdf, 1, DOTS), render::by_mupdf(&pdf, DOTS)];
            for picture in &pictures {
                let all = ink::whole(picture).unwrap();
                // A pixel more: edges are smoothed.
                let (left, top, right, bottom) = (AREA.0 - 1, AREA.1 - 1, AREA.2 + 1, AREA.3 + 1);
                assert!(all.left >= left && all.right <= right, "{face}: {name}: {all:?}");
                assert!(all.top >= top && all.bottom <= bottom, "{face}: {name}: {all:?}");
            }
            let [one, _] = pictures;
            (ink::rows(&one), ink::whole(&one).unwrap())
        });
        let heights = seen.each_ref().map(|(_, all)| all.bottom - all.top);
        assert_eq!(seen.each_ref().map(|(rows, _)| *rows)[..2], [1, 1], "{face}");
        assert!(heights[1] < heights[0], "{face}: {heights:?}");
        assert!(seen[2].0 >= 2 && seen[3].0 >= 2, "{face}: {seen:?}");
    }
}

#[test]
fn pictures_among_letters_are_refused_with_their_sign() {
    for (name, sign) in
        [("Zoé 🎉", '🎉'), ("محمد 👩\u{200D}💻", '👩'), ("Nora 🇲🇦", '🇲'), ("ⵜⵉⴼ ❤\u{FE0F}", '❤')]
    {
        let (printed, ..) = printed(Locale::Fr, &layout("sans", 80, 2), &[Person { given: name, ..PERSON }]);
        assert_eq!(printed.pdf, None, "{name}");
        let reasons = &printed.left_out[0].reasons;
        assert_eq!(reasons.len(), 1);
        assert_eq!((&reasons[0].what, reasons[0].why), (&Source::GivenName, Why::NoGlyph(sign)), "{name}");
    }
}
