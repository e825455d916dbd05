//! The organisers' pictures and the partners' signs, put into the file once.

use std::collections::HashMap;
use std::io::Write;

use domain::badge::layout::Align;
use domain::ids::PictureId;
use image::ImageReader;
use pdf_writer::{Filter, Finish, Ref};

use super::side::{Rectangle, Stock};
use super::sketch::Sketch;
use crate::DocumentError;

/// The files of the pictures that a layout shows, as they are kept.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    /// The organisers' own.
    pub kept: HashMap<PictureId, Vec<u8>>,
    /// The signs of the partners, in the order of their tiers.
    pub logos: Vec<Vec<u8>>,
}

/// A picture in the file.
struct Held {
    name: String,
    /// Width through height.
    shape: f32,
}

/// The pictures of one file.
#[derive(Default)]
pub(super) struct Shown {
    pictures: HashMap<PictureId, Held>,
    logos: Vec<Held>,
}

/// From one sign to the next, in parts of their share.
const BETWEEN: f32 = 0.12;

impl Shown {
    /// Puts the pictures into the file.
    ///
    /// # Errors
    /// [`DocumentError::Picture`] for one that cannot be read.
    pub(super) fn hold<W: Write>(
        pictures: &Pictures,
        stock: &mut Stock<'_, W>,
    ) -> Result<Self, DocumentError> {
        let mut shown = Self::default();
        // In the order of their identities: the same pictures make the same file.
        let mut kept = pictures.kept.iter().collect::<Vec<_>>();
        kept.sort_by_key(|(id, _)| **id);
        for (id, file) in kept {
            shown.pictures.insert(*id, hold(file, stock)?);
        }
        for file in &pictures.logos {
            shown.logos.push(hold(file, stock)?);
        }
        Ok(shown)
    }

    /// Whether a picture is here.
    pub(super) fn has(&self, id: PictureId) -> bool {
        self.pictures.contains_key(&id)
    }

    /// Draws a picture whole, in the middle of its area.
    pub(super) fn picture(&self, sketch: &mut Sketch, id: PictureId, area: Rectangle) {
        if let Some(held) = self.pictures.get(&id) {
            held.draw(sketch, area);
        }
    }

    /// Draws the signs beside each other, each in an equal share of the area.
    pub(super) fn logos(&self, sketch: &mut Sketch, most: usize, align: Align, area: Rectangle) {
        let shown = &self.logos[..self.logos.len().min(most)];
        #[allow(clippy::cast_precision_loss, reason = "a dozen at most")]
        let [count, most] = [shown.len(), most].map(|count| count as f32);
        let share = area.width / most.max(1.0);
        let free = area.width - share * count;
        let start = match align {
            Align::Start => 0.0,
            Align::Centre | Align::Own => free / 2.0,
            Align::End => free,
        };
        let mut x = area.x + start;
        for held in shown {
            let width = share * (1.0 - BETWEEN);
            held.draw(sketch, Rectangle { x: x + (share - width) / 2.0, width, ..area });
            x += share;
        }
    }
}

impl Held {
    fn draw(&self, sketch: &mut Sketch, area: Rectangle) {
        let width = area.width.min(area.height * self.shape);
        let height = width / self.shape;
        let (x, y) = (area.x + (area.width - width) / 2.0, area.y + (area.height - height) / 2.0);
        // A picture fills a square of 1 whose upper edge is at 1.
        sketch.word("q").ops(&[width, 0.0, 0.0, -height, x, y + height], "cm");
        sketch.show(&self.name).word("Q");
    }
}

fn hold<W: Write>(file: &[u8], stock: &mut Stock<'_, W>) -> Result<Held, DocumentError> {
    let reader = ImageReader::new(std::io::Cursor::new(file)).with_guessed_format()?;
    let picture = reader.decode().map_err(|error| DocumentError::Picture(error.to_string()))?.to_rgba8();
    let (width, height) = picture.dimensions();
    let colours = picture.pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect::<Vec<_>>();
    let opacity = picture.pixels().map(|pixel| pixel[3]).collect::<Vec<_>>();
    let see_through = opacity.iter().any(|opacity| *opacity < u8::MAX);
    let [whole, mask] = [stock.book.promise(), stock.book.promise()];
    if see_through {
        grey(stock, mask, &opacity, (width, height))?;
    }
    let size = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
    stock.book.stream(whole, &colours, |chunk, packed| {
        let mut image = chunk.image_xobject(whole, packed);
        image.filter(Filter::FlateDecode);
        image.width(size(width)).height(size(height)).bits_per_component(8);
        image.color_space().device_rgb();
        if see_through {
            image.s_mask(mask);
        }
        image.finish();
    })?;
    let name = format!("P{}", stock.objects.len());
    stock.objects.push((name.clone(), whole));
    #[allow(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let shape = width.max(1) as f32 / height.max(1) as f32;
    Ok(Held { name, shape })
}

fn grey<W: Write>(
    stock: &mut Stock<'_, W>,
    id: Ref,
    opacity: &[u8],
    size: (u32, u32),
) -> std::io::Result<()> {
    let [width, height] = [size.0, size.1].map(|length| i32::try_from(length).unwrap_or(i32::MAX));
    stock.book.stream(id, opacity, |chunk, packed| {
        let mut image = chunk.image_xobject(id, packed);
        image.filter(Filter::FlateDecode);
        image.width(width).height(height).bits_per_component(8);
        image.color_space().device_gray();
    })
}
