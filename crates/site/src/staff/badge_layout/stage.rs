//! What is seen of a layout: one side at its real size, with the places of its elements, and how badges lie on a sheet.

use domain::badge::layout::{Layout, Mark, Point, Side, Size, Tenths};
use domain::event::Event;
use domain::key::Key;
use domain::locale::{Direction, Locale};

use super::words::element_name;

/// A side at its real size.
pub(super) struct Stage {
    /// In CSS pixels, of which 96 are an inch (CSS Values and Units 4, 6.2).
    pub(super) width: u32,
    pub(super) height: u32,
    /// In tenths of a millimetre.
    pub(super) size: Size,
    /// The lowest element first, as they are drawn.
    pub(super) places: Vec<PlaceView>,
    /// 1 where tenths are counted from the left, -1 on a mirrored side.
    pub(super) way: i8,
}

/// The place of an element on the stage.
pub(super) struct PlaceView {
    pub(super) id: Key,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) x: Tenths,
    pub(super) y: Tenths,
    pub(super) width: Tenths,
    pub(super) height: Tenths,
    pub(super) current: bool,
}

/// Tenths of a millimetre in CSS pixels.
fn pixels(length: Tenths) -> u32 {
    (u32::from(length) * 96 + 127) / 254
}

pub(super) fn stage(
    locale: Locale,
    event: &Event,
    layout: &Layout,
    (side, language): (Side, Locale),
    element: Option<&Key>,
    href: impl Fn(&Key) -> String,
) -> Stage {
    let face = layout.side();
    let mirrored = language.direction() == Direction::Rtl;
    let view = |one: &domain::badge::layout::Element| {
        let area = if mirrored { one.area.mirrored(face.width) } else { one.area };
        PlaceView {
            id: one.id.clone(),
            name: element_name(locale, event, one),
            href: href(&one.id),
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            current: element == Some(&one.id),
        }
    };
    Stage {
        width: pixels(face.width),
        height: pixels(face.height),
        size: face,
        places: layout.sides.of(side).iter().map(view).collect(),
        way: if mirrored { -1 } else { 1 },
    }
}

/// How badges lie on a sheet.
pub(super) struct SheetView {
    pub(super) paper: Size,
    pub(super) card: Size,
    pub(super) places: Vec<Point>,
    pub(super) marks: Vec<Mark>,
    pub(super) count: usize,
}

/// Nothing for a medium with a single badge.
pub(super) fn sheet(layout: &Layout, side: Side) -> Option<SheetView> {
    let imposition = layout.imposition();
    let places = if side == Side::Front { imposition.places() } else { imposition.places_behind() };
    (imposition.count() > 1).then(|| SheetView {
        paper: imposition.paper,
        card: imposition.card,
        places,
        marks: imposition.marks(),
        count: imposition.count(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::badge::layout::Usual;

    #[test]
    fn a_millimetre_of_the_stage_is_a_millimetre() {
        // 105 × 148 mm at 96 pixels to 25.4 mm.
        assert_eq!((pixels(1_050), pixels(1_480)), (397, 559));
        assert!(sheet(&Usual::A6.layout(), Side::Front).is_none());
        let ten = sheet(&Usual::A4Of10.layout(), Side::Front).expect("a sheet");
        assert_eq!((ten.places.len(), ten.count), (10, 10));
    }
}
