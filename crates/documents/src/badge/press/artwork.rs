//! The colours and signs of categories.

use domain::event::Event;
use domain::key::Key;
use domain::registration::{Category, Colour};

use super::sketch::{Ink, Sketch};

const INK: Ink = Ink(0x0010_252B);
const LINE: Ink = Ink(0x009D_B5AB);
const DEEP: Ink = Ink(0x0006_2229);
const ON_DEEP: Ink = Ink(0x00F3_F1E8);
const FOIL: Ink = Ink(0x00DC_BB72);
const WHITE: Ink = Ink(0x00FF_FFFF);

/// In which quality somebody comes, as their badge shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    pub(super) key: Key,
    kind: Category,
    /// The organisers' own colour for it.
    colour: Option<Colour>,
}

impl Manner {
    pub(super) fn of(key: &Key, kind: Category, event: &Event) -> Self {
        let own = event.categories.iter().find(|category| category.key == *key);
        Self { kind, colour: own.and_then(|category| category.colour), key: key.clone() }
    }

    /// What is written on its colour.
    pub(super) fn on_band(&self) -> Ink {
        band_inks(self.kind, self.colour).1
    }

    /// Its surface. A light one has lines along its edges.
    pub(super) fn band(&self, sketch: &mut Sketch, x: f32, y: f32, width: f32, height: f32) {
        sketch.fill_ink(band_inks(self.kind, self.colour).0).rectangle(x, y, width, height).fill();
        if self.kind == Category::Attendee && self.colour.is_none() {
            sketch.stroke_ink(LINE).stroke_width(0.35);
            for edge in [y + 0.17, y + height - 0.17] {
                sketch.move_to(x, edge).line_to(x + width, edge).stroke();
            }
        }
    }

    /// Its sign, in a square.
    pub(super) fn icon(&self, sketch: &mut Sketch, x: f32, y: f32, side: f32, ink: Ink) {
        sketch.stroke_ink(ink);
        sketch.within(x, y, side / 24.0, 0.0, |sketch| {
            sketch.stroke_width(2.2);
            icon(sketch, self.kind);
        });
    }
}

/// The colours of a category's band: surface, then word and icon. On a colour of the organisers' own, what is written is
/// dark or white, whichever stands out more.
fn band_inks(category: Category, own: Option<Colour>) -> (Ink, Ink) {
    match own {
        Some(Colour(red, green, blue)) => {
            let surface = Ink(u32::from_be_bytes([0, red, green, blue]));
            let written = if contrast(surface, DEEP) > contrast(surface, WHITE) { DEEP } else { WHITE };
            (surface, written)
        }
        None => usual_inks(category),
    }
}

/// How much two colours stand out from each other, from 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(one: Ink, other: Ink) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance).
fn luminance(Ink(rgb): Ink) -> f32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const fn usual_inks(category: Category) -> (Ink, Ink) {
    match category {
        Category::GuestOfHonour => (FOIL, DEEP),
        Category::Delegation => (Ink(0x003B_2F63), WHITE),
        Category::Speaker => (Ink(0x000C_4A4E), ON_DEEP),
        Category::Partner => (Ink(0x001D_6B46), WHITE),
        Category::Press => (Ink(0x008C_2313), WHITE),
        Category::Member => (Ink(0x006B_4A12), WHITE),
        Category::Attendee => (Ink(0x00E3_EBE6), INK),
        Category::Staff => (Ink(0x0046_595E), WHITE),
    }
}

/// The outline of a category's icon, in a square of 24.
fn icon(sketch: &mut Sketch, category: Category) {
    match category {
        Category::GuestOfHonour => {
            sketch.polygon(&[
                (12.0, 2.5),
                (14.9, 8.7),
                (21.5, 9.5),
                (16.6, 14.1),
                (17.9, 20.8),
                (12.0, 17.5),
                (6.1, 20.8),
                (7.4, 14.1),
                (2.5, 9.5),
                (9.1, 8.7),
            ]);
        }
        Category::Delegation => {
            for x in [8.0, 16.0] {
                sketch.circle(x, 8.0, 3.2).move_to(x - 5.5, 20.0);
                sketch.curve_to((x - 5.0, 14.5), (x + 5.0, 14.5), (x + 5.5, 20.0));
            }
        }
        Category::Speaker => {
            sketch.rounded(9.0, 2.5, 6.0, 11.0, 3.0).move_to(5.0, 11.0);
            sketch.curve_to((5.0, 20.3), (19.0, 20.3), (19.0, 11.0)).move_to(12.0, 18.0).line_to(12.0, 21.5);
        }
        Category::Partner => {
            sketch.circle(9.0, 12.0, 6.2).circle(15.0, 12.0, 6.2);
        }
        Category::Press => {
            sketch.rectangle(3.0, 5.0, 18.0, 14.0).rectangle(14.0, 12.5, 3.0, 3.0);
            for (y, end) in [(9.0, 17.0), (12.5, 11.0), (15.5, 11.0)] {
                sketch.move_to(7.0, y).line_to(end, y);
            }
        }
        Category::Member => {
            sketch.polygon(&[(12.0, 2.5), (20.2, 7.2), (20.2, 16.8), (12.0, 21.5), (3.8, 16.8), (3.8, 7.2)]);
            sketch.circle(12.0, 12.0, 3.4);
        }
        Category::Attendee => {
            sketch.circle(12.0, 8.0, 4.2).move_to(4.0, 21.0);
            sketch.curve_to((4.6, 16.6), (7.8, 14.5), (12.0, 14.5)).curve_to(
                (16.2, 14.5),
                (19.4, 16.6),
                (20.0, 21.0),
            );
        }
        Category::Staff => {
            sketch.move_to(12.0, 2.5).line_to(20.0, 5.5).line_to(20.0, 11.0);
            sketch.curve_to((20.0, 16.0), (16.6, 19.6), (12.0, 21.5)).curve_to(
                (7.4, 19.6),
                (4.0, 16.0),
                (4.0, 11.0),
            );
            sketch.line_to(4.0, 5.5).close().move_to(8.5, 11.5).line_to(11.0, 14.0).line_to(15.5, 9.5);
        }
    }
    sketch.stroke();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_on_an_own_colour_stands_out() {
        for part in (0..=255_u8).step_by(15) {
            for colour in [Colour(part, part, part), Colour(255 - part, part, 0), Colour(0, part, 255)] {
                let (surface, written) = band_inks(Category::Member, Some(colour));
                assert!(contrast(surface, written) >= 4.0, "{colour}");
            }
        }
        assert_eq!(band_inks(Category::Staff, None), usual_inks(Category::Staff));
    }
}
