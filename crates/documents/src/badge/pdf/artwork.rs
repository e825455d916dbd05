//! What every badge of an evening shares: paper, header, seal, rosette and foot; and a band for each category.

use domain::ids::EventId;
use domain::registration::{Category, Colour};

use super::engraving;
use super::pen::{Ink, PAGE_HEIGHT, PAGE_WIDTH};
use super::sketch::Sketch;

/// From the edge of the paper to what is printed, at both sides.
pub(super) const MARGIN: f32 = 7.0;
/// Where the header ends and the category's band starts.
pub(super) const HEADER_END: f32 = 22.5;
/// Where the band ends and the paper starts.
pub(super) const BAND_END: f32 = 34.2;
/// Where the strip with the machine-readable line starts.
pub(super) const STRIP: f32 = 141.2;
/// The white field of the QR code, its quiet zone included: the code itself is 26 mm.
pub(super) const QR_FIELD: f32 = QR_SIDE * 65.0 / 57.0;
/// The code's side, for its largest version (57 modules).
pub(super) const QR_SIDE: f32 = 26.0;
/// Where the field of the code starts.
pub(super) const QR_TOP: f32 = STRIP - 3.5 - QR_FIELD;

pub(super) const PAPER: Ink = Ink(0x00FB_FAF4);
pub(super) const INK: Ink = Ink(0x0010_252B);
pub(super) const SOFT: Ink = Ink(0x0046_595E);
pub(super) const LINE: Ink = Ink(0x009D_B5AB);
pub(super) const DEEP: Ink = Ink(0x0006_2229);
pub(super) const ON_DEEP: Ink = Ink(0x00F3_F1E8);
pub(super) const ON_DEEP_SOFT: Ink = Ink(0x00B9_CBC9);
pub(super) const FOIL: Ink = Ink(0x00DC_BB72);
pub(super) const WHITE: Ink = Ink(0x00FF_FFFF);
/// The engraving's green, laid on the paper at 42 % beforehand: print shops dislike transparency.
const ENGRAVING: Ink = Ink(0x00DD_E6DE);
const STRIP_TINT: Ink = Ink(0x00EE_F2EE);
const SLOT: Ink = Ink(0x00DF_E5E1);

/// The colours of a category's band: surface, then word and icon. On a colour of the organisers' own, what is written is
/// dark or white, whichever stands out more.
pub(super) fn band_inks(category: Category, own: Option<Colour>) -> (Ink, Ink) {
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

/// The middle of a square of `size` at the line's start: left, or right where lines start there.
pub(super) fn at_start(rtl: bool, size: f32) -> f32 {
    if rtl { PAGE_WIDTH - MARGIN - size / 2.0 } else { MARGIN + size / 2.0 }
}

/// Where the QR's field starts: at the end of the line.
pub(super) fn qr_left(rtl: bool) -> f32 {
    if rtl { MARGIN } else { PAGE_WIDTH - MARGIN - QR_FIELD }
}

/// Paper, header and foot.
pub(super) fn ground(event: EventId, rtl: bool) -> Sketch {
    let mut sketch = Sketch::new();
    sketch.fill_ink(PAPER).rectangle(0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT).fill();
    sketch.within(0.0, 0.0, 1.0, 0.0, |sketch| {
        sketch.rectangle(0.0, BAND_END, PAGE_WIDTH, STRIP - BAND_END).clip();
        engraving::rosette(sketch, event, PAGE_WIDTH / 2.0, f32::midpoint(BAND_END, QR_TOP), ENGRAVING);
    });
    sketch.fill_ink(DEEP).rectangle(0.0, 0.0, PAGE_WIDTH, HEADER_END).fill();
    sketch.fill_ink(SLOT).rounded(PAGE_WIDTH / 2.0 - 7.0, 4.0, 14.0, 3.0, 1.5).fill();
    engraving::seal(&mut sketch, at_start(rtl, 9.0), 14.5, FOIL);
    sketch.fill_ink(STRIP_TINT).rectangle(0.0, STRIP, PAGE_WIDTH, PAGE_HEIGHT - STRIP).fill();
    sketch.stroke_ink(LINE).stroke_width(0.25).move_to(0.0, STRIP).line_to(PAGE_WIDTH, STRIP).stroke();
    sketch.fill_ink(WHITE).rectangle(qr_left(rtl), QR_TOP, QR_FIELD, QR_FIELD).fill();
    sketch.rectangle(qr_left(rtl), QR_TOP, QR_FIELD, QR_FIELD).stroke();
    sketch
}

/// A category's band with its icon.
pub(super) fn band(category: Category, own: Option<Colour>, rtl: bool) -> Sketch {
    let (surface, ink) = band_inks(category, own);
    let mut sketch = Sketch::new();
    sketch.fill_ink(surface).rectangle(0.0, HEADER_END, PAGE_WIDTH, BAND_END - HEADER_END).fill();
    if category == Category::Attendee && own.is_none() {
        sketch.stroke_ink(LINE).stroke_width(0.35);
        for y in [HEADER_END + 0.17, BAND_END - 0.17] {
            sketch.move_to(0.0, y).line_to(PAGE_WIDTH, y).stroke();
        }
    }
    sketch.stroke_ink(ink);
    let y = f32::midpoint(HEADER_END, BAND_END);
    sketch.within(at_start(rtl, ICON) - ICON / 2.0, y - ICON / 2.0, ICON / 24.0, 0.0, |sketch| {
        sketch.stroke_width(2.2);
        icon(sketch, category);
    });
    sketch
}

/// The side of a category's icon.
pub(super) const ICON: f32 = 6.5;

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
