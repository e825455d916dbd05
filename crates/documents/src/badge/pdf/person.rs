//! The middle of a badge: the name, and what the person does.

use super::Badge;
use super::artwork::{BAND_END, INK, MARGIN, QR_TOP, SOFT};
use super::faces::Style;
use super::fit::{Fitted, Sizes, fit, fit_optional};
use super::page::TEXT_WIDTH;
use super::pen::{Anchor, Ink, PAGE_WIDTH, Pen};
use super::shaping::{Line, Shaper};
use super::wording::Names;

/// Arabic type looks smaller than Latin type of the same size.
const GIVEN_ARABIC: Sizes = Sizes { best: 11.0, least: 7.5 };
const GIVEN: Sizes = Sizes { best: 9.5, least: 7.0 };
const FAMILY: Sizes = Sizes { best: 12.5, least: 9.0 };
const OTHER: Sizes = Sizes { best: 10.5, least: 7.5 };
const SMALL: Sizes = Sizes { best: 4.3, least: 3.4 };

/// The name and what the person does, from top to bottom.
pub(super) fn person(shaper: &mut Shaper, badge: &Badge<'_>, names: &Names) -> Vec<Block> {
    let attendee = &badge.registration.attendee;
    let family = fit(shaper, &names.family, Style::SerifSemiBold, FAMILY, TEXT_WIDTH);
    // The given name never outgrows the family name below it.
    let arabic = family.lines.iter().any(|line| line.arabic);
    let sizes = if arabic { GIVEN_ARABIC } else { GIVEN };
    let most = family.size * if arabic { 0.9 } else { 0.85 };
    let sizes = Sizes { best: sizes.best.min(most), least: sizes.least.min(most) };
    let given = names.given.as_ref().map(|name| fit(shaper, name, Style::Serif, sizes, TEXT_WIDTH));
    let other = names.other.as_ref().map(|name| fit(shaper, name, Style::Serif, OTHER, TEXT_WIDTH));
    let work = fit_optional(shaper, attendee.profession.as_deref(), Style::SansMedium, SMALL, TEXT_WIDTH);
    let place = fit_optional(shaper, attendee.organisation.as_deref(), Style::Sans, SMALL, TEXT_WIDTH);
    let gap = if work.is_some() { 0.0 } else { 3.0 };
    let blocks = [
        given.map(|text| Block { text, ink: INK, gap: 0.0, leading: name_leading }),
        Some(Block { text: family, ink: INK, gap: 0.0, leading: name_leading }),
        other.map(|text| Block { text, ink: INK, gap: 1.5, leading: name_leading }),
        work.map(|text| Block { text, ink: INK, gap: 3.0, leading: text_leading }),
        place.map(|text| Block { text, ink: SOFT, gap, leading: text_leading }),
    ];
    blocks.into_iter().flatten().collect()
}

/// Some lines of the middle part.
pub(super) struct Block {
    pub(super) text: Fitted,
    pub(super) ink: Ink,
    /// The room above, in millimetres.
    pub(super) gap: f32,
    pub(super) leading: fn(&Line) -> (f32, f32),
}

/// Where blocks are set: between two heights, at the start of lines or in the middle of the paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) first: f32,
    pub(super) last: f32,
    pub(super) centred: bool,
}

/// The middle of a badge.
pub(super) const MIDDLE: Room = Room { first: BAND_END + 4.0, last: QR_TOP - 3.0, centred: false };

impl Block {
    fn height(&self) -> f32 {
        self.gap + self.text.lines.iter().map(|line| (self.leading)(line).0).sum::<f32>() * self.text.size
    }
}

/// A line's height and its baseline's distance from the top, in em. Arabic type is taller.
pub(super) fn name_leading(line: &Line) -> (f32, f32) {
    if line.arabic { (1.45, 0.97) } else { (1.06, 0.88) }
}

/// See [`name_leading`].
pub(super) fn text_leading(line: &Line) -> (f32, f32) {
    if line.arabic { (1.6, 1.04) } else { (1.35, 1.035) }
}

/// Sets the blocks in the middle of a room, smaller if they are too many.
pub(super) fn place(pen: &mut Pen<'_>, blocks: &[Block], Room { first, last, centred }: Room) {
    let height = blocks.iter().map(Block::height).sum::<f32>();
    let scale = ((last - first) / height).min(1.0);
    let mut top = f32::midpoint(first, last) - height * scale / 2.0;
    for block in blocks {
        top += block.gap * scale;
        let size = block.text.size * scale;
        for line in &block.text.lines {
            let (leading, baseline) = (block.leading)(line);
            let anchor = if centred {
                Anchor::Left((PAGE_WIDTH - line.width * size / 1000.0) / 2.0)
            } else if line.rtl {
                Anchor::Right(PAGE_WIDTH - MARGIN)
            } else {
                Anchor::Left(MARGIN)
            };
            pen.write(line, size, anchor, top + baseline * size, block.ink);
            top += leading * size;
        }
    }
}
