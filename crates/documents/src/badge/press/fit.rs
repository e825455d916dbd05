//! Makes a text fit its width: first smaller, then on more lines, never cut.

use domain::badge::layout::{Face as Letters, Part};

use super::shaping::{Line, Shaper};

/// How a text may be set. Lengths are millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub(super) letters: Letters,
    /// The size that it has when there is room.
    pub(super) best: f32,
    /// Below this it is not set.
    pub(super) floor: f32,
    pub(super) width: f32,
    /// The most lines.
    pub(super) lines: usize,
}

/// A text on its lines, all in one size.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Fitted {
    pub(super) lines: Vec<Line>,
    pub(super) size: f32,
}

/// A shaped width may differ by so much from the sum of its words': kerning across a blank.
const SLACK: f32 = 1.002;

/// Fits a text: on one line down to the floor, else as large as it goes on its lines; a paragraph takes its lines before it
/// shrinks. Nothing when it does not go on the most lines at the floor.
pub(super) fn fit(shaper: &mut Shaper, text: &str, room: &Room) -> Option<Fitted> {
    let line = shaper.line(text, room.letters);
    let size = size_of(&line, room.width);
    let on_one_line = if room.lines > Part::MOST_LINES_OF_A_NAME { room.best } else { room.floor };
    if size >= on_one_line {
        return Some(Fitted { lines: vec![line], size: size.min(room.best) });
    }
    let pieces = pieces(shaper, text, room.letters);
    let mut size = room.best;
    let ends = loop {
        let ends = broken(&pieces, room.width / size * 1000.0 / SLACK);
        if let Some(ends) = ends.filter(|ends| ends.len() <= room.lines) {
            break ends;
        }
        if size <= room.floor {
            return None;
        }
        size = (size * 0.97).max(room.floor);
    };
    let ends = evened(&pieces, ends, room.width / size * 1000.0 / SLACK);
    let mut start = 0;
    let mut lines = Vec::with_capacity(ends.len());
    for end in ends {
        let to = pieces[end - 1].end;
        lines.push(shaper.line(text[start..to].trim_end(), room.letters));
        start = to;
    }
    let widest = lines.iter().map(|line| size_of(line, room.width)).fold(size, f32::min);
    Some(Fitted { lines, size: widest })
}

/// A part of a text after which a line may end. Widths are thousandths of an em.
struct Piece {
    /// Where it ends, in bytes.
    end: usize,
    /// With the blank behind it.
    width: f32,
    /// Without.
    last: f32,
}

fn pieces(shaper: &mut Shaper, text: &str, letters: Letters) -> Vec<Piece> {
    let mut start = 0;
    let mut pieces = Vec::new();
    for end in breaks(text) {
        let piece = &text[start..end];
        let last = shaper.line(piece.trim_end(), letters).width;
        let blank = piece.len() > piece.trim_end().len();
        let width = if blank { last + shaper.line(" ", letters).width } else { last };
        pieces.push(Piece { end, width, last });
        start = end;
    }
    pieces
}

/// After which pieces lines end when as much as possible is on each; nothing when a piece is wider than a line.
fn broken(pieces: &[Piece], width: f32) -> Option<Vec<usize>> {
    let (mut ends, mut used) = (Vec::new(), 0.0);
    for (at, piece) in pieces.iter().enumerate() {
        if piece.last > width {
            return None;
        }
        if used + piece.last > width {
            ends.push(at);
            used = 0.0;
        }
        used += piece.width;
    }
    ends.push(pieces.len());
    Some(ends)
}

/// The same number of lines, as even as they can be: those of the narrowest width that needs no more.
fn evened(pieces: &[Piece], ends: Vec<usize>, width: f32) -> Vec<usize> {
    let (mut low, mut high, mut best) = (0.0, width, ends);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        match broken(pieces, middle) {
            Some(ends) if ends.len() <= best.len() => (high, best) = (middle, ends),
            _ => low = middle,
        }
    }
    best
}

/// The size at which a line is exactly as wide as the room.
fn size_of(line: &Line, width: f32) -> f32 {
    if line.width > 0.0 { width * 1000.0 / line.width } else { f32::INFINITY }
}

/// Where a line may end: after a blank or a hyphen, and at the end. A no-break space holds, and so does a blank before
/// what French sets after one.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let after = |(at, c): (usize, char)| {
        let end = at + c.len_utf8();
        let held = c == ' ' && text[end..].starts_with([':', ';', '!', '?', '»', '·', '–']);
        (matches!(c, ' ' | '-' | '\u{2010}') && !held && end < text.len()).then_some(end)
    };
    text.char_indices().filter_map(after).chain(std::iter::once(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { letters: Letters::SerifBold, best: 12.5, floor: 6.0, width: 91.0, lines: 3 };

    fn fitted(text: &str, room: &Room) -> Option<Fitted> {
        fit(&mut Shaper::default(), text, room)
    }

    fn read(fitted: &Fitted) -> Vec<String> {
        let one = |line: &Line| line.glyphs.iter().map(|glyph| &*glyph.text).collect();
        fitted.lines.iter().map(one).collect()
    }

    #[test]
    fn a_short_name_has_its_best_size_and_a_longer_one_a_smaller() {
        let name = fitted("Nom", &ROOM).unwrap();
        assert!((name.size - 12.5).abs() < 0.01 && name.lines.len() == 1);
        let name = fitted("Benabdeljalil-Roux", &ROOM).unwrap();
        assert_eq!(name.lines.len(), 1);
        assert!(name.size < 12.5 && name.size >= 6.0, "{}", name.size);
    }

    #[test]
    fn a_long_name_takes_even_lines_between_words() {
        let name = fitted("de la Rochefoucauld-Montmorency", &Room { floor: 8.0, ..ROOM }).unwrap();
        assert_eq!(read(&name), ["de la Rochefoucauld-", "Montmorency"]);
        assert!(name.size > 8.0);
    }

    #[test]
    fn what_does_not_fit_at_the_floor_is_not_set() {
        assert_eq!(fitted(&"W".repeat(80), &ROOM), None);
        assert_eq!(fitted(&"Wm ".repeat(60), &ROOM), None);
    }

    #[test]
    fn whatever_is_set_is_whole_and_inside() {
        for name in ["Wm ".repeat(20), "ش".repeat(20), "عبد الرحمن ".repeat(5), "é".repeat(25)] {
            let name = name.trim_end();
            let fitted = fitted(name, &ROOM).unwrap();
            let count = fitted.lines.iter().map(|line| line.glyphs.len()).sum::<usize>();
            assert!(count >= name.chars().filter(|c| *c != ' ').count(), "{name}: {count}");
            for line in &fitted.lines {
                assert!(line.width * fitted.size / 1000.0 <= 91.01, "{name}");
            }
            assert!(fitted.size >= 5.97 && fitted.lines.len() <= 3, "{name}: {}", fitted.size);
        }
    }

    #[test]
    fn a_hostile_name_costs_no_more_than_its_glyphs() {
        // One character that is a sentence: eighteen letters in one sign, as often as a form takes it.
        let mut shaper = Shaper::default();
        let text = "\u{FDFA} ".repeat(120);
        assert_eq!(fit(&mut shaper, text.trim_end(), &ROOM), None);
        assert!(shaper.shaped < 2_000, "{} runs were shaped", shaper.shaped);
    }

    #[test]
    fn wrapping_keeps_every_word_and_the_blanks_that_french_holds() {
        let theme = "La diaspora marocaine : catalyseur de la transformation digitale";
        let room = Room { letters: Letters::Serif, best: 3.35, floor: 1.0, width: 40.0, lines: 4 };
        let set = fitted(theme, &room).unwrap();
        assert!((set.size - 3.35).abs() < 0.02, "a paragraph wraps before it shrinks: {}", set.size);
        let lines = read(&set);
        assert!(lines.len() > 1 && lines.iter().all(|line| !line.starts_with(':')), "{lines:?}");
        assert_eq!(lines.join(" "), theme);
    }
}
