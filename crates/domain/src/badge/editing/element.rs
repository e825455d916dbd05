//! The form of an element.

use super::length;
use super::part::{self, read_ink, write_ink};
use crate::badge::layout::{
    Align, Area, Draw, Element, Figure, Frame, Icon, Ink, Logos, PictureBox, Place, Qr, Rule, Seal, Text,
};
use crate::form::{Fault, Problem, Reader, Values};

/// The form as it is opened.
pub fn values_of(element: &Element) -> Values {
    let mut values = Values::default();
    let Area { x, y, width, height } = element.area;
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        length::set(&mut values, name, value);
    }
    match &element.draw {
        Draw::Text(text) => {
            values.set("place", text.place.code());
            for (number, part) in text.parts.iter().enumerate() {
                part::write(&mut values, number, part);
            }
        }
        Draw::Band {} => {}
        Draw::Icon(icon) => write_ink(&mut values, "ink", Some(icon.ink)),
        Draw::Qr(qr) => write_ink(&mut values, "outline", qr.outline),
        Draw::Picture(shown) => values.set("picture", shown.picture.to_string()),
        Draw::Logos(logos) => {
            values.set("most", logos.most.to_string());
            values.set("align", logos.align.code());
        }
        Draw::Seal(seal) => {
            values.set("figure", seal.figure.code());
            write_ink(&mut values, "ink", Some(seal.ink));
        }
        Draw::Line(rule) => {
            write_ink(&mut values, "ink", Some(rule.ink));
            length::set(&mut values, "thickness", rule.thickness);
        }
        Draw::Box(frame) => {
            write_ink(&mut values, "fill", frame.fill);
            write_ink(&mut values, "outline", frame.outline);
            length::set(&mut values, "thickness", frame.thickness);
            length::set(&mut values, "radius", frame.radius);
        }
    }
    values
}

/// Reads the form into an element of the same kind. That it can be printed is for [`crate::badge::layout::Layout::check`].
///
/// # Errors
/// Every wrong field.
pub fn read_element(before: &Element, values: &Values) -> Result<Element, Vec<Problem>> {
    let mut reader = Reader::new(values);
    let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| length::read(&mut reader, name));
    let draw = read_draw(&before.draw, &mut reader);
    let element = || {
        let area = Area { x: x?, y: y?, width: width?, height: height? };
        Some(Element { id: before.id.clone(), area, draw: draw? })
    };
    let element = element();
    reader.finish(element)
}

fn read_draw(before: &Draw, reader: &mut Reader<'_>) -> Option<Draw> {
    Some(match before {
        Draw::Text(text) => {
            let place = reader.choice("place", Place::from_code);
            // All are read, so that all faults are told.
            let parts = (0..text.parts.len()).map(|number| part::read(reader, number)).collect::<Vec<_>>();
            Draw::Text(Text { place: place?, parts: parts.into_iter().collect::<Option<_>>()? })
        }
        Draw::Band {} => Draw::Band {},
        Draw::Icon(_) => Draw::Icon(Icon { ink: ink(reader)? }),
        Draw::Qr(_) => Draw::Qr(Qr { outline: read_ink(reader, "outline").ok()? }),
        Draw::Picture(_) => {
            Draw::Picture(PictureBox { picture: reader.choice("picture", |raw| raw.parse().ok())? })
        }
        Draw::Logos(_) => {
            let most = reader.number("most", 1, Logos::MOST.into());
            let align = reader.choice("align", Align::from_code);
            Draw::Logos(Logos { most: u8::try_from(most?).ok()?, align: align? })
        }
        Draw::Seal(_) => {
            let (figure, ink) = (reader.choice("figure", Figure::from_code), ink(reader));
            Draw::Seal(Seal { figure: figure?, ink: ink? })
        }
        Draw::Line(_) => {
            let (ink, thickness) = (ink(reader), length::read(reader, "thickness"));
            Draw::Line(Rule { ink: ink?, thickness: thickness? })
        }
        Draw::Box(_) => {
            let [fill, outline] = ["fill", "outline"].map(|name| read_ink(reader, name).ok());
            let [thickness, radius] = ["thickness", "radius"].map(|name| length::read(reader, name));
            Draw::Box(Frame { fill: fill?, outline: outline?, thickness: thickness?, radius: radius? })
        }
    })
}

/// A colour that must be there.
fn ink(reader: &mut Reader<'_>) -> Option<Ink> {
    let ink = read_ink(reader, "ink").ok()?;
    if ink.is_none() {
        reader.fault("ink", Fault::Empty);
    }
    ink
}
