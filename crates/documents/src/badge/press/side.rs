//! One side of a layout, as the press prints it: what is the same on many badges, and between it what is not.

use std::collections::HashMap;
use std::io::Write;

use domain::badge::layout::{
    Align, Area, Draw, Element, Figure, Frame as Boxed, Ink as LayoutInk, Side, Text,
};
use domain::key::Key;
use domain::locale::Direction;
use domain::registration::Colour;
use pdf_writer::{Filter, Name, Rect, Ref};

use super::artwork::Manner;
use super::book::Book;
use super::picture::Shown;
use super::sketch::{Ink, Sketch};
use super::{BadgeSheet, engraving};

/// A place in millimetres, from the upper left corner of a side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rectangle {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Rectangle {
    fn of(area: Area, side: f32, rtl: bool) -> Self {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(mm);
        Self { x: if rtl { side - x - width } else { x }, y, width, height }
    }

    /// The square in its middle.
    pub(super) fn square(self) -> Self {
        let side = self.width.min(self.height);
        let (x, y) = (self.x + (self.width - side) / 2.0, self.y + (self.height - side) / 2.0);
        Self { x, y, width: side, height: side }
    }

    fn middle(self) -> (f32, f32) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// Millimetres from tenths.
pub(super) fn mm(tenths: u16) -> f32 {
    f32::from(tenths) / 10.0
}

/// A colour of a layout.
pub(super) fn ink(Colour(red, green, blue): Colour) -> Ink {
    Ink(u32::from_be_bytes([0, red, green, blue]))
}

/// What lies on a side, from the lowest.
pub(super) enum Layer {
    /// Elements that are drawn once: by these places among all.
    Art {
        elements: Vec<usize>,
        /// Whether it depends on the category.
        banded: bool,
    },
    /// Words.
    Text { element: Key, text: Text, area: Rectangle },
    /// The code, in this square.
    Code { square: Rectangle },
}

/// A side of a layout.
pub(super) struct Page {
    pub(super) side: Side,
    pub(super) layers: Vec<Layer>,
    elements: Vec<Element>,
    size: (f32, f32),
    rtl: bool,
    /// The drawings that the file holds so far: by layer, and by category where they depend on it.
    kept: HashMap<(usize, Option<Key>), String>,
}

impl Page {
    pub(super) fn of(side: Side, elements: &[Element], extent: (f32, f32), sheet: &BadgeSheet<'_>) -> Self {
        let rtl = sheet.locale.direction() == Direction::Rtl;
        let mut layers = Vec::new();
        for (at, element) in elements.iter().enumerate() {
            let area = Rectangle::of(element.area, extent.0, rtl);
            let id = element.id.clone();
            if let Draw::Text(text) = &element.draw {
                layers.push(Layer::Text { element: id, text: text.clone(), area });
                continue;
            }
            match layers.last_mut() {
                Some(Layer::Art { elements, banded }) => {
                    elements.push(at);
                    *banded |= is_banded(&element.draw);
                }
                _ => layers.push(Layer::Art { elements: vec![at], banded: is_banded(&element.draw) }),
            }
            if let Draw::Qr(_) = element.draw {
                layers.push(Layer::Code { square: area.square() });
            }
        }
        Self { side, layers, elements: elements.to_vec(), size: extent, rtl, kept: HashMap::new() }
    }

    /// Whether another side says the same as this one.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.elements == other.elements
    }

    /// The name of a layer's drawing, which is put into the file when it is needed first. `kept` are all drawings of the
    /// file.
    pub(super) fn art<W: Write>(
        &mut self,
        layer: usize,
        manner: &Manner,
        sheet: &BadgeSheet<'_>,
        shown: &Shown,
        stock: &mut Stock<'_, W>,
    ) -> std::io::Result<Option<String>> {
        let Some(Layer::Art { elements, banded }) = self.layers.get(layer) else { return Ok(None) };
        let key = (layer, banded.then(|| manner.key.clone()));
        if let Some(name) = self.kept.get(&key) {
            return Ok(Some(name.clone()));
        }
        let mut sketch = Sketch::default();
        for at in elements {
            self.draw(&mut sketch, &self.elements[*at], manner, sheet, shown);
        }
        let name = stock.keep(&sketch, self.size)?;
        self.kept.insert(key, name.clone());
        Ok(Some(name))
    }

    fn draw(
        &self,
        sketch: &mut Sketch,
        element: &Element,
        manner: &Manner,
        sheet: &BadgeSheet<'_>,
        shown: &Shown,
    ) {
        let area = Rectangle::of(element.area, self.size.0, self.rtl);
        let Rectangle { x, y, width, height } = area;
        let inked = |ink: LayoutInk| match ink {
            LayoutInk::Fixed(colour) => self::ink(colour),
            LayoutInk::OnBand => manner.on_band(),
        };
        match &element.draw {
            Draw::Band {} => manner.band(sketch, x, y, width, height),
            Draw::Icon(icon) => {
                let square = area.square();
                manner.icon(sketch, square.x, square.y, square.width, inked(icon.ink));
            }
            Draw::Seal(seal) => {
                let ((x, y), radius) = (area.middle(), width.min(height) / 2.0);
                match seal.figure {
                    Figure::Seal => engraving::seal(sketch, x, y, radius, inked(seal.ink)),
                    Figure::Rosette => {
                        engraving::rosette(sketch, sheet.event.id, x, y, radius, inked(seal.ink));
                    }
                }
            }
            Draw::Line(rule) => {
                sketch.fill_ink(inked(rule.ink));
                let (half, (middle_x, middle_y)) = (mm(rule.thickness) / 2.0, area.middle());
                if width >= height {
                    sketch.rectangle(x, middle_y - half, width, 2.0 * half)
                } else {
                    sketch.rectangle(middle_x - half, y, 2.0 * half, height)
                };
                sketch.fill();
            }
            Draw::Box(frame) => boxed(sketch, area, frame, inked),
            Draw::Qr(qr) => {
                let square = area.square();
                let rectangle = |sketch: &mut Sketch, inset: f32| {
                    let side = square.width - 2.0 * inset;
                    sketch.rectangle(square.x + inset, square.y + inset, side, side);
                };
                sketch.fill_ink(Ink(0x00FF_FFFF));
                rectangle(sketch, 0.0);
                sketch.fill();
                if let Some(outline) = qr.outline {
                    sketch.stroke_ink(inked(outline)).stroke_width(HAIRLINE);
                    rectangle(sketch, HAIRLINE / 2.0);
                    sketch.stroke();
                }
            }
            Draw::Picture(picture) => shown.picture(sketch, picture.picture, area),
            Draw::Logos(logos) => {
                let align = match (logos.align, self.rtl) {
                    (Align::Own, _) => Align::Centre,
                    (Align::Start, true) => Align::End,
                    (Align::End, true) => Align::Start,
                    (align, _) => align,
                };
                shown.logos(sketch, logos.most.into(), align, area);
            }
            Draw::Text(_) => {}
        }
    }
}

/// Of the outline of a code's field.
const HAIRLINE: f32 = 0.25;

fn boxed(sketch: &mut Sketch, area: Rectangle, frame: &Boxed, inked: impl Fn(LayoutInk) -> Ink) {
    let Rectangle { x, y, width, height } = area;
    let (radius, thickness) = (mm(frame.radius), mm(frame.thickness));
    if let Some(fill) = frame.fill {
        sketch.fill_ink(inked(fill)).rounded(x, y, width, height, radius).fill();
    }
    if let Some(outline) = frame.outline {
        let inset = thickness / 2.0;
        let radius = (radius - inset).max(0.0);
        sketch.stroke_ink(inked(outline)).stroke_width(thickness);
        sketch.rounded(x + inset, y + inset, width - thickness, height - thickness, radius).stroke();
    }
}

/// Whether it looks different in each category.
fn is_banded(draw: &Draw) -> bool {
    let on_band = |ink: Option<LayoutInk>| ink == Some(LayoutInk::OnBand);
    match draw {
        Draw::Band {} | Draw::Icon(_) => true,
        Draw::Seal(seal) => on_band(Some(seal.ink)),
        Draw::Line(rule) => on_band(Some(rule.ink)),
        Draw::Box(frame) => on_band(frame.fill) || on_band(frame.outline),
        Draw::Qr(qr) => on_band(qr.outline),
        Draw::Text(_) | Draw::Picture(_) | Draw::Logos(_) => false,
    }
}

/// The drawings and pictures that a file holds, and pages show by their names.
pub(super) struct Stock<'a, W> {
    pub(super) book: &'a mut Book<W>,
    pub(super) objects: &'a mut Vec<(String, Ref)>,
    /// Where a drawing finds what it shows itself.
    pub(super) resources: Ref,
}

impl<W: Write> Stock<'_, W> {
    /// Puts a drawing into the file and gives its name.
    pub(super) fn keep(&mut self, sketch: &Sketch, (width, height): (f32, f32)) -> std::io::Result<String> {
        let id = self.book.promise();
        let resources = self.resources;
        self.book.stream(id, sketch.bytes(), |chunk, packed| {
            let mut form = chunk.form_xobject(id, packed);
            form.bbox(Rect::new(0.0, 0.0, width, height));
            form.pair(Name(b"Resources"), resources);
            form.filter(Filter::FlateDecode);
        })?;
        let name = format!("A{}", self.objects.len());
        self.objects.push((name.clone(), id));
        Ok(name)
    }
}
