//! The picture by which wallets and lock screens show our passes: an eight-pointed star on petrol.

use std::io::Cursor;
use std::sync::LazyLock;

use image::ImageFormat;

use crate::picture::draw;

const STAR: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#0d3b40" d="M0 0h48v48H0z"/><g fill="none" stroke="#d8b25a" stroke-width="2.6" stroke-linejoin="miter"><path d="M12 12h24v24H12z"/><path d="M24 7 41 24 24 41 7 24z"/></g><circle cx="24" cy="24" r="4.6" fill="#d8b25a"/></svg>"##;

/// Names in a pass, and sizes: points, and twice and three times as many pixels.
const SIZES: [(&str, u32); 3] = [("icon.png", 29), ("icon@2x.png", 58), ("icon@3x.png", 87)];

/// The icon in each size that a pass has, drawn once.
pub(super) fn icons() -> &'static [(&'static str, Vec<u8>)] {
    static DRAWN: LazyLock<Vec<(&'static str, Vec<u8>)>> = LazyLock::new(|| {
        let icon = |(name, side)| {
            let mut bytes = Cursor::new(Vec::new());
            let picture = draw(STAR.as_bytes(), (side, side)).expect("the drawing above can be drawn");
            picture.write_to(&mut bytes, ImageFormat::Png).expect("memory takes it");
            (name, bytes.into_inner())
        };
        SIZES.map(icon).into()
    });
    &DRAWN
}
