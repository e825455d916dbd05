use super::super::faces::readable;
use super::*;

fn line(text: &str) -> Line {
    Shaper::default().line(text, Letters::Serif)
}

fn read(line: &Line) -> Vec<&str> {
    line.glyphs.iter().map(|glyph| &*glyph.text).collect()
}

#[test]
fn latin_is_one_glyph_a_letter_and_kerned() {
    let line = line("AVé");
    assert_eq!(read(&line), ["A", "V", "é"]);
    assert!(line.glyphs[0].advance < 1000.0 * 0.7);
    assert!(!line.rtl && !line.arabic);
    let nominal = line.glyphs.iter().map(|g| g.face.nominal_width(g.id)).sum::<i32>();
    assert!(line.width < f32::from(i16::try_from(nominal).unwrap()), "A and V are kerned");
}

#[test]
fn arabic_runs_from_right_to_left_and_joins() {
    let line = line("محمد");
    assert_eq!(read(&line), ["د", "م", "ح", "م"]);
    assert!(line.rtl && line.arabic);
    // The same letter at the start and in the middle of a word are two shapes.
    assert_ne!(line.glyphs[1].id, line.glyphs[3].id);
}

#[test]
fn the_letters_of_a_ligature_stand_side_by_side() {
    for letters in [Letters::Serif, Letters::Sans] {
        let line = Shaper::default().line("سلام الله", letters);
        assert_eq!(read(&line).into_iter().rev().collect::<String>(), "سلام الله");
        assert!(line.glyphs.iter().all(|glyph| glyph.text.chars().count() == 1));
    }
}

#[test]
fn a_lengthened_letter_is_one_letter() {
    let line = line("المملكة");
    let letter = line.glyphs.iter().position(|glyph| glyph.part == Part::First("ل".into())).unwrap();
    assert_eq!(line.glyphs[letter + 1].part, Part::Last);
    assert_eq!(&*line.glyphs[letter + 1].text, "ل");
}

#[test]
fn vowel_marks_take_no_room_of_their_own() {
    let bare = line("محمد").width;
    let marked = line("مُحَمَّد");
    assert!((marked.width - bare).abs() < 60.0, "{} {bare}", marked.width);
    assert!(marked.glyphs.iter().any(|glyph| glyph.dy.abs() > 0.0 || glyph.dx.abs() > 0.0));
}

#[test]
fn two_scripts_in_one_line_keep_their_orders() {
    let line = line("Ali علي 12");
    let text = read(&line).concat();
    assert!(text.starts_with("Ali "), "{text}");
    assert!(text.contains("يلع"), "{text}");
}

#[test]
fn tifinagh_has_its_face() {
    let line = line("ⵜⵉⴼⵉⵏⴰⵖ");
    assert!(line.glyphs.iter().all(|glyph| glyph.face == Face::Tifinagh));
    assert_eq!(line.glyphs.len(), 7);
}

#[test]
fn no_box_is_ever_drawn() {
    let line = line("Wei 李");
    assert!(line.glyphs.iter().all(|glyph| glyph.id != 0));
    assert_eq!(line.glyphs.len(), 4);
}

#[test]
fn whatever_is_printable_is_printed() {
    let sorted = |text: &str| {
        let mut characters = text.nfd().filter(|c| !is_invisible(*c)).collect::<Vec<_>>();
        characters.sort_unstable();
        characters
    };
    let mut shaper = Shaper::default();
    let mut printed = 0;
    for c in '!'..='\u{FFFF}' {
        let Ok(text) = readable(&format!("a{c}b"), Letters::Serif) else { continue };
        let line = shaper.line(&text, Letters::Serif);
        assert_eq!(sorted(&read(&line).concat()), sorted(&text), "U+{:04X}", u32::from(c));
        printed += 1;
    }
    assert!(printed > 1500, "{printed}");
}

#[test]
fn a_letter_built_of_parts_keeps_its_parts() {
    // No font of ours has x with a macron: base and mark are two glyphs.
    let line = line("x\u{304}y");
    assert_eq!(read(&line).concat(), "x\u{304}y");
}
