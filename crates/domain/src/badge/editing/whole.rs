//! The form of a layout as a whole: its name, what it is printed on, and its sides.

use super::length;
use crate::badge::layout::{Layout, Medium, Orientation, Sheet, Sides, Size};
use crate::form::{Fault, Problem, Reader, TextShape, Values};

/// The media by their names in forms.
pub const MEDIA: [&str; 9] = ["a6", "a7", "cr80", "a4-4", "a4-8", "a4-10", "roll-62", "label-54x101", "free"];

/// One side, two, or one folded, by their names in forms.
pub const SIDES: [&str; 3] = ["one", "two", "folded"];

const NAME: TextShape = TextShape::line(Layout::MAX_NAME).required();

/// The name of a medium in forms.
pub const fn medium_code(medium: Medium) -> &'static str {
    match medium {
        Medium::A6(_) => "a6",
        Medium::A7(_) => "a7",
        Medium::Cr80(_) => "cr80",
        Medium::A4(Sheet::Four) => "a4-4",
        Medium::A4(Sheet::Eight) => "a4-8",
        Medium::A4(Sheet::Ten) => "a4-10",
        Medium::Roll62 { .. } => "roll-62",
        Medium::Label54x101(_) => "label-54x101",
        Medium::Free(_) => "free",
    }
}

/// The name of how many sides there are, in forms.
pub const fn sides_code(sides: &Sides) -> &'static str {
    match sides {
        Sides::One(_) => "one",
        Sides::Two { .. } => "two",
        Sides::Folded { .. } => "folded",
    }
}

/// The form as it is opened.
pub fn whole_values(layout: &Layout) -> Values {
    let mut values = Values::default();
    let side = layout.side();
    values.set_localized("name", &layout.name);
    values.set("medium", medium_code(layout.medium));
    let orientation = match layout.medium {
        Medium::A6(of) | Medium::A7(of) | Medium::Cr80(of) | Medium::Label54x101(of) => of,
        Medium::Roll62 { orientation, .. } => orientation,
        Medium::A4(_) | Medium::Free(_) => Orientation::Portrait,
    };
    values.set("orientation", if orientation == Orientation::Portrait { "portrait" } else { "landscape" });
    let cut = match layout.medium {
        Medium::Roll62 { length, .. } => length,
        _ => 1_000,
    };
    for (name, value) in [("length", cut), ("free-width", side.width), ("free-height", side.height)] {
        length::set(&mut values, name, value);
    }
    values.set("sides", sides_code(&layout.sides));
    values
}

/// Reads the form into the layout that it changes. A back that there is no more goes; a new one is empty.
///
/// # Errors
/// Every wrong field.
pub fn read_whole(before: &Layout, values: &Values) -> Result<Layout, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let name = reader.localized("name", NAME);
    let medium = read_medium(&mut reader);
    let sides = match (values.get("sides"), before.sides.clone()) {
        ("one", Sides::One(front) | Sides::Two { front, .. } | Sides::Folded { front, .. }) => {
            Some(Sides::One(front))
        }
        ("two", Sides::One(front)) => Some(Sides::Two { front, back: Vec::new() }),
        ("folded", Sides::One(front)) => Some(Sides::Folded { front, back: Vec::new() }),
        ("two", Sides::Two { front, back } | Sides::Folded { front, back }) => {
            Some(Sides::Two { front, back })
        }
        ("folded", Sides::Two { front, back } | Sides::Folded { front, back }) => {
            Some(Sides::Folded { front, back })
        }
        _ => {
            reader.fault("sides", Fault::NotAChoice);
            None
        }
    };
    let layout = || Some(Layout { version: Layout::VERSION, name, medium: medium?, sides: sides? });
    let layout = layout();
    reader.finish(layout)
}

fn read_medium(reader: &mut Reader<'_>) -> Option<Medium> {
    let code = reader.choice("medium", |raw| MEDIA.into_iter().find(|code| *code == raw))?;
    let orientation = |reader: &mut Reader<'_>| {
        reader.choice("orientation", |raw| match raw {
            "portrait" => Some(Orientation::Portrait),
            "landscape" => Some(Orientation::Landscape),
            _ => None,
        })
    };
    Some(match code {
        "a4-4" => Medium::A4(Sheet::Four),
        "a4-8" => Medium::A4(Sheet::Eight),
        "a4-10" => Medium::A4(Sheet::Ten),
        "a6" => Medium::A6(orientation(reader)?),
        "a7" => Medium::A7(orientation(reader)?),
        "cr80" => Medium::Cr80(orientation(reader)?),
        "label-54x101" => Medium::Label54x101(orientation(reader)?),
        "roll-62" => {
            let (orientation, length) = (orientation(reader), length::read(reader, "length"));
            Medium::Roll62 { length: length?, orientation: orientation? }
        }
        _ => {
            let [width, height] = ["free-width", "free-height"].map(|name| length::read(reader, name));
            Medium::Free(Size::new(width?, height?))
        }
    })
}
