//! What is done to elements at a stroke.

use super::part::one_more;
use crate::badge::layout::{
    Align, Area, Draw, Element, Figure, Frame, Icon, Ink, Layout, Logos, PictureBox, Place, Qr, Rule, Seal,
    Side, Size, Tenths, Text,
};
use crate::ids::PictureId;
use crate::key::Key;
use crate::registration::Colour;

/// A kind of element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words.
    Text,
    /// A surface in the colour of the category.
    Band,
    /// The sign of the category.
    Icon,
    /// The code that doors scan.
    Qr,
    /// A picture of the organisers'.
    Picture,
    /// The signs of the partners.
    Logos,
    /// What is engraved for the event.
    Seal,
    /// A straight line.
    Line,
    /// A surface, an outline or both.
    Box,
}

impl Kind {
    /// All of them, in the order in which a form offers them.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Qr,
        Self::Band,
        Self::Icon,
        Self::Picture,
        Self::Logos,
        Self::Seal,
        Self::Line,
        Self::Box,
    ];

    /// The name in forms, and what elements that are added are called.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Band => "band",
            Self::Icon => "icon",
            Self::Qr => "qr",
            Self::Picture => "picture",
            Self::Logos => "logos",
            Self::Seal => "seal",
            Self::Line => "line",
            Self::Box => "box",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What an element is.
    pub const fn of(draw: &Draw) -> Self {
        match draw {
            Draw::Text(_) => Self::Text,
            Draw::Band {} => Self::Band,
            Draw::Icon(_) => Self::Icon,
            Draw::Qr(_) => Self::Qr,
            Draw::Picture(_) => Self::Picture,
            Draw::Logos(_) => Self::Logos,
            Draw::Seal(_) => Self::Seal,
            Draw::Line(_) => Self::Line,
            Draw::Box(_) => Self::Box,
        }
    }

    /// Its size when it is added, before the side cuts it.
    const fn size(self) -> Size {
        match self {
            Self::Text => Size::new(500, 120),
            Self::Band | Self::Logos => Size::new(500, 100),
            Self::Icon | Self::Seal => Size::new(100, 100),
            Self::Qr => Size::new(250, 250),
            Self::Picture => Size::new(300, 150),
            Self::Line => Size::new(400, 10),
            Self::Box => Size::new(300, 200),
        }
    }

    /// What it draws when it is added; nothing for a picture where there is none.
    fn draw(self, picture: Option<PictureId>) -> Option<Draw> {
        let black = Ink::Fixed(Colour(0, 0, 0));
        Some(match self {
            Self::Text => Draw::Text(Text { place: Place::Middle, parts: vec![one_more(None)] }),
            Self::Band => Draw::Band {},
            Self::Icon => Draw::Icon(Icon { ink: black }),
            Self::Qr => Draw::Qr(Qr { outline: None }),
            Self::Picture => Draw::Picture(PictureBox { picture: picture? }),
            Self::Logos => Draw::Logos(Logos { most: 4, align: Align::Centre }),
            Self::Seal => Draw::Seal(Seal { figure: Figure::Seal, ink: black }),
            Self::Line => Draw::Line(Rule { ink: black, thickness: 3 }),
            Self::Box => Draw::Box(Frame { fill: None, outline: Some(black), thickness: 3, radius: 0 }),
        })
    }
}

/// Adds an element of a kind in the middle of a side, above all others, and says how it is called. A picture is the one
/// given. Nothing, where there is no such side or no picture.
pub fn add(layout: &mut Layout, side: Side, kind: Kind, picture: Option<PictureId>) -> Option<Key> {
    let (within, wanted) = (layout.side(), kind.size());
    let (width, height) = (wanted.width.min(within.width), wanted.height.min(within.height));
    let area = Area { x: (within.width - width) / 2, y: (within.height - height) / 2, width, height };
    let draw = kind.draw(picture)?;
    let elements = layout.sides.of_mut(side)?;
    let id = Key::free(kind.code(), |key| elements.iter().any(|element| element.id == *key));
    elements.push(Element { id: id.clone(), area, draw });
    Some(id)
}

fn position(elements: &[Element], id: &Key) -> Option<usize> {
    elements.iter().position(|element| element.id == *id)
}

/// Takes an element away; nothing where there is none of that name.
pub fn remove(layout: &mut Layout, side: Side, id: &Key) -> Option<()> {
    let elements = layout.sides.of_mut(side)?;
    elements.remove(position(elements, id)?);
    Some(())
}

/// Adds another like an element, a little below it, and says how it is called.
pub fn twin(layout: &mut Layout, side: Side, id: &Key) -> Option<Key> {
    let within = layout.side();
    let elements = layout.sides.of_mut(side)?;
    let place = position(elements, id)?;
    let other = Key::free(id.as_str(), |key| elements.iter().any(|element| element.id == *key));
    let mut element = Element { id: other.clone(), ..elements[place].clone() };
    element.area = shifted(element.area, (20, 20), within);
    elements.insert(place + 1, element);
    Some(other)
}

/// Puts an element one place higher, over what lay above it, or one lower.
pub fn reorder(layout: &mut Layout, side: Side, id: &Key, up: bool) -> Option<()> {
    let elements = layout.sides.of_mut(side)?;
    let place = position(elements, id)?;
    let other = if up { place + 1 } else { place.checked_sub(1)? };
    if other >= elements.len() {
        return None;
    }
    elements.swap(place, other);
    Some(())
}

/// How far something is moved, in tenths of a millimetre: to the right, and down.
pub type Step = (i32, i32);

/// Moves an element, as far as its side goes.
pub fn move_by(layout: &mut Layout, side: Side, id: &Key, step: Step) -> Option<()> {
    let within = layout.side();
    let elements = layout.sides.of_mut(side)?;
    let place = position(elements, id)?;
    elements[place].area = shifted(elements[place].area, step, within);
    Some(())
}

fn shifted(area: Area, (right, down): Step, within: Size) -> Area {
    let along = |start: Tenths, length: Tenths, by: i32, most: Tenths| {
        let last = i32::from(most.saturating_sub(length));
        // What lies outside already may come back, and goes no further out.
        let moved = i32::from(start).saturating_add(by).clamp(0, last.max(i32::from(start)));
        Tenths::try_from(if by > 0 && i32::from(start) <= last { moved.min(last) } else { moved })
            .unwrap_or(start)
    };
    Area {
        x: along(area.x, area.width, right, within.width),
        y: along(area.y, area.height, down, within.height),
        ..area
    }
}
