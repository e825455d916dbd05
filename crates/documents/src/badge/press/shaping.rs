//! From text to positioned glyphs: bidirectional order, one run per face, shaped by HarfBuzz's rules.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use domain::badge::layout::Face as Letters;
use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont, shape,
};
use unicode_bidi::ParagraphBidiInfo;
use unicode_normalization::UnicodeNormalization;

use super::faces::{Face, face, faces, is_invisible};

/// A glyph in its place. Lengths are thousandths of an em.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) face: Face,
    pub(super) id: u16,
    /// The characters that it stands for, so that a search in the PDF finds them. Never empty: extraction would take
    /// the glyph's number for a character.
    pub(super) text: Box<str>,
    /// Its place among several glyphs that are one character.
    pub(super) part: Part,
    /// From the pen to the glyph.
    pub(super) dx: f32,
    pub(super) dy: f32,
    /// How far the pen moves.
    pub(super) advance: f32,
}

/// The place of a glyph among those that together are one character: a kaf whose stroke is drawn longer, say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// It is a character, or several, by itself.
    Whole,
    /// The leftmost of them, with the character.
    First(Box<str>),
    /// Between the two.
    Inner,
    /// The rightmost of them.
    Last,
}

/// A line of shaped text, its glyphs from left to right.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line {
    pub(super) glyphs: Vec<Glyph>,
    /// In thousandths of an em.
    pub(super) width: f32,
    /// Whether it is read from right to left, and so starts at the right.
    pub(super) rtl: bool,
    /// Whether any of it is in Arabic type, which needs more height.
    pub(super) arabic: bool,
    /// How far its ink reaches above its baseline, and below: vowel marks stand upon each other.
    pub(super) rise: f32,
    pub(super) drop: f32,
}

/// A plan holds for one face, script and direction, and takes longer to make than a name to shape.
type PlanKey = (Face, Option<Script>, bool);

/// Shapes lines, and remembers the plans.
#[derive(Default)]
pub(super) struct Shaper {
    plans: HashMap<PlanKey, ShapePlan>,
    /// How many runs were shaped: what a badge costs, for tests.
    #[cfg(test)]
    pub(super) shaped: u32,
}

impl Shaper {
    /// Shapes one line. The text is [`super::faces::readable`] in these letters; a character that is not leaves a gap,
    /// never a box.
    pub(super) fn line(&mut self, text: &str, letters: Letters) -> Line {
        let bidi = ParagraphBidiInfo::new(text, None);
        let (levels, runs) = bidi.visual_runs(0..text.len());
        let mut line = Line { rtl: bidi.paragraph_level.is_rtl(), ..Line::default() };
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            let mut pieces = faces_of(text, run, letters);
            if rtl {
                pieces.reverse();
            }
            for (face, range) in pieces {
                self.run(text, range, face, rtl, &mut line);
            }
        }
        line.glyphs.retain(|glyph| glyph.id != 0);
        line
    }

    fn run(&mut self, text: &str, range: Range<usize>, face: Face, rtl: bool, line: &mut Line) {
        #[cfg(test)]
        {
            self.shaped += 1;
        }
        let piece = &text[range.clone()];
        let mut buffer = Buffer::new();
        buffer.push_str(piece);
        // Letters join across the border between two runs only if each run knows what is beside it.
        buffer.set_pre_context(&text[..range.start]);
        buffer.set_post_context(&text[range.end..]);
        buffer.set_cluster_level(ClusterLevel::Characters);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let font = face.font();
        let plan = self
            .plans
            .entry((face, buffer.script(), rtl))
            .or_insert_with(|| ShapePlan::new(font, buffer.direction(), buffer.script(), None, &[]));
        let sized = ShaperFont::new(font);
        let shaped = shape(&sized, &mut buffer, ShapeOptions::new().plan(Some(plan)));
        // The plan was made for this buffer; an error would mean a buffer that could not grow.
        if shaped.is_err() {
            return;
        }
        let texts = texts(piece, &buffer, rtl);
        let em = f32::from(font.units_per_em());
        let scale = |units: i32| {
            #[allow(clippy::cast_precision_loss, reason = "font units are far below 2²³")]
            let units = units as f32;
            units * 1000.0 / em
        };
        for ((info, position), (text, part)) in
            buffer.glyph_infos().iter().zip(buffer.glyph_positions()).zip(texts)
        {
            let advance = scale(position.x_advance);
            if let Some(ink) = sized.glyph_extents(GlyphId::from(info.glyph_id)) {
                let top = position.y_offset + ink.y_bearing;
                line.rise = line.rise.max(scale(top));
                // A height is counted downwards from the top, and so is below nothing.
                line.drop = line.drop.max(-scale(top + ink.height));
            }
            let text = if rtl { split_ligature(text, face, &mut line.glyphs) } else { text };
            line.width += advance;
            line.glyphs.push(Glyph {
                face,
                // Glyph 0 is the box of a missing character.
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                text,
                part,
                dx: scale(position.x_offset),
                dy: scale(position.y_offset),
                advance,
            });
        }
        line.arabic |= matches!(face, Face::Naskh | Face::ArabicSans | Face::ArabicSansBold);
    }
}

/// The pieces of a run, each in one face, in reading order.
fn faces_of(text: &str, run: Range<usize>, letters: Letters) -> Vec<(Face, Range<usize>)> {
    let mut pieces = Vec::<(Face, Range<usize>)>::new();
    for (at, c) in text[run.clone()].char_indices() {
        let start = run.start + at;
        let end = start + c.len_utf8();
        let in_use = pieces.last().map(|(face, _)| *face);
        let chosen = match in_use {
            Some(face) if is_invisible(c) => face,
            // The blank after a foreign word belongs to it: a run's edge is never a blank of another face.
            _ => face(letters, c, in_use).or(in_use).unwrap_or(faces(letters)[0]),
        };
        match pieces.last_mut() {
            Some((last, range)) if *last == chosen => range.end = end,
            _ => pieces.push((chosen, start..end)),
        }
    }
    pieces
}

/// Readers of PDF turn a line that runs from right to left around character by character, a ligature's own characters
/// too: lam-alef would come out as alef-lam. So a ligature stands for its first character only, and each of the others
/// is an invisible glyph at its left. Gives the first character back.
fn split_ligature(text: Box<str>, face: Face, glyphs: &mut Vec<Glyph>) -> Box<str> {
    let mut characters = text.chars();
    let (Some(first), Some(blank)) = (characters.next(), face.blank()) else { return text };
    for character in characters.rev() {
        let text = character.to_string().into();
        glyphs.push(Glyph { face, id: blank, text, part: Part::Whole, dx: 0.0, dy: 0.0, advance: 0.0 });
    }
    first.to_string().into()
}

/// What each glyph of a shaped buffer stands for. A character that became several glyphs is shared out if it has as many
/// parts (a letter and its accent); else they are its [`Part`]s, the lengthening strokes being tatweels by themselves.
fn texts(piece: &str, buffer: &Buffer, rtl: bool) -> Vec<(Box<str>, Part)> {
    let infos = buffer.glyph_infos();
    let mut clusters = BTreeMap::<usize, Vec<usize>>::new();
    for (at, info) in infos.iter().enumerate() {
        clusters.entry(info.cluster as usize).or_default().push(at);
    }
    let ends = clusters.keys().skip(1).copied().chain(std::iter::once(piece.len())).collect::<Vec<_>>();
    let mut texts = vec![(Box::<str>::from("\u{640}"), Part::Whole); infos.len()];
    for ((start, mut glyphs), end) in clusters.into_iter().zip(ends) {
        let text = piece[start..end].chars().filter(|c| !is_invisible(*c)).collect::<String>();
        let parts = text.nfd().collect::<Vec<_>>();
        if let [first, inner @ .., last] = glyphs.as_slice()
            && parts.len() != glyphs.len()
        {
            texts[*first].1 = Part::First(text.as_str().into());
            for at in inner {
                texts[*at].1 = Part::Inner;
            }
            texts[*last].1 = Part::Last;
        }
        if rtl {
            glyphs.reverse();
        }
        if glyphs.len() > 1 && parts.len() == glyphs.len() {
            for (glyph, part) in glyphs.into_iter().zip(parts) {
                texts[glyph].0 = part.to_string().into();
            }
        } else if !text.is_empty() {
            texts[glyphs[0]].0 = text.into();
        }
    }
    texts
}

#[cfg(test)]
mod tests;
