//! A cell of a table: words on as many lines as they need, in letters that never shrink below what is read at a door.

use domain::badge::layout::Face as Letters;

use super::super::faces::readable;
use super::super::fit::{Fitted, Room, fit};
use super::super::shaping::{Line, Shaper};
use super::super::sketch::Ink;

pub(super) const INK: Ink = Ink(0x0010_252B);
pub(super) const FAINT: Ink = Ink(0x0046_595E);

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) letters: Letters,
    /// Of an em, in millimetres.
    pub(super) size: f32,
    pub(super) ink: Ink,
}

impl Style {
    pub(super) const TITLE: Self = Self { letters: Letters::SerifBold, size: 8.0, ink: INK };
    pub(super) const LEAD: Self = Self { letters: Letters::Sans, size: 3.4, ink: INK };
    pub(super) const GROUP: Self = Self { letters: Letters::SansBold, size: 4.2, ink: INK };
    pub(super) const HEAD: Self = Self { letters: Letters::SansMedium, size: 2.8, ink: FAINT };
    pub(super) const MAIN: Self = Self { letters: Letters::SansMedium, size: 3.5, ink: INK };
    pub(super) const PLAIN: Self = Self { letters: Letters::Sans, size: 3.2, ink: INK };
    pub(super) const SMALL: Self = Self { letters: Letters::Sans, size: 2.8, ink: FAINT };
}

/// Words of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) style: Style,
}

/// What is in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A box to tick; ticked for who is inside already.
    Tick(bool),
    /// Paragraphs below each other; none is an empty cell.
    Words(Vec<Words>),
}

impl Cell {
    pub(super) fn words(text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        Self::Words(if text.trim().is_empty() { Vec::new() } else { vec![Words { text, style }] })
    }

    /// With words below its own.
    pub(super) fn and(self, text: Option<String>, style: Style) -> Self {
        match self {
            Self::Words(mut words) => {
                words.extend(text.map(|text| Words { text, style }));
                Self::Words(words)
            }
            tick @ Self::Tick(_) => tick,
        }
    }
}

/// A line that is set, from the top of its cell.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    pub(super) line: Line,
    pub(super) size: f32,
    pub(super) ink: Ink,
    pub(super) baseline: f32,
}

/// Lines below each other. Lengths are millimetres.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) lines: Vec<SetLine>,
    pub(super) height: f32,
}

impl Block {
    /// Adds a paragraph.
    pub(super) fn add(&mut self, shaper: &mut Shaper, words: &Words, width: f32) {
        let Style { letters, size, ink } = words.style;
        let fitted = wrapped(shaper, &printable(&words.text, letters), letters, size, width);
        for line in fitted.lines {
            // Arabic type is taller, and so is each line of a paragraph in which it is.
            let (leading, baseline) = if line.arabic { (1.55, 1.05) } else { (1.25, 0.95) };
            let (leading, baseline) = (leading * fitted.size, self.height + baseline * fitted.size);
            self.lines.push(SetLine { line, size: fitted.size, ink, baseline });
            self.height += leading;
        }
    }
}

/// How far letters shrink before a word is broken.
const LEAST: f32 = 0.7;
/// More lines than any field that people fill in needs.
const LINES: usize = 200;

/// A text on lines of a width. A word that is too long even in smaller letters goes on where the line ends: nothing is cut.
fn wrapped(shaper: &mut Shaper, text: &str, letters: Letters, size: f32, width: f32) -> Fitted {
    let room = Room { letters, best: size, floor: size * LEAST, width, lines: LINES };
    if let Some(fitted) = fit(shaper, text, &room) {
        return fitted;
    }
    let widest = width / room.floor * 1000.0;
    let mut goes = |line: &str| shaper.line(line, letters).width <= widest;
    let (mut full, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        let longer = format!("{line} {word}");
        if !line.is_empty() && goes(&longer) {
            line = longer;
            continue;
        }
        full.extend((!line.is_empty()).then(|| std::mem::take(&mut line)));
        for c in word.chars() {
            let before = line.len();
            line.push(c);
            if before > 0 && !goes(&line) {
                line.truncate(before);
                full.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    full.push(line);
    let lines = full.iter().map(|line| shaper.line(line, letters)).collect();
    Fitted { lines, size: room.floor }
}

/// A text as it can be printed: a sign that no face has is there by its number.
fn printable(text: &str, letters: Letters) -> String {
    let mut text = text.to_owned();
    loop {
        match readable(&text, letters) {
            Ok(readable) => return readable,
            Err(c) => text = text.replace(c, &format!("[U+{:04X}]", u32::from(c))),
        }
    }
}

/// Whether a text is printed as it was written.
pub(super) fn is_printable(text: &str) -> bool {
    readable(text, Letters::Sans).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, width: f32) -> (Vec<String>, f32) {
        let mut block = Block::default();
        let words = Words { text: text.into(), style: Style::MAIN };
        block.add(&mut Shaper::default(), &words, width);
        for one in &block.lines {
            assert!(one.line.width * one.size / 1000.0 <= width + 0.01, "{text}");
        }
        let lines = block.lines.iter().map(|one| one.line.glyphs.iter().map(|glyph| &*glyph.text).collect());
        (lines.collect(), block.height)
    }

    #[test]
    fn long_names_take_lines_and_lose_nothing() {
        assert_eq!(read("Alaoui, Zineb", 50.0).0.len(), 1);
        let (lines, height) = read("de la Rochefoucauld-Montmorency, Marie-Antoinette", 40.0);
        assert!(lines.len() > 1 && height > 8.0, "{lines:?}");
        let long = "W".repeat(80);
        assert_eq!(read(&long, 40.0).0.concat(), long);
        let (lines, _) = read(&format!("Aït Ben Haddou, {long} fils"), 40.0);
        assert_eq!(lines[0], "Aït Ben Haddou,");
        assert!(lines.last().is_some_and(|line| line.ends_with("W fils")), "{lines:?}");
        let arabic = read(&"ش".repeat(80), 40.0).0.concat();
        assert_eq!(arabic.chars().count(), 80);
    }

    #[test]
    fn a_sign_without_a_glyph_is_there_by_its_number() {
        assert_eq!(read("Zoé 🎉", 50.0).0, ["Zoé [U+1F389]"]);
        assert!(is_printable("Zoé") && !is_printable("李"));
    }
}
