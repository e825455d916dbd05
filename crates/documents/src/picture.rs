//! Pictures that people send in, made safe and small: recognised by their content, measured before they are decoded,
//! and encoded anew, so that nothing of the file survives but what can be seen.

mod encode;
mod kind;
mod raster;
mod vector;

pub(crate) use vector::draw;

use domain::picture::{MAX_PICTURE_BYTES, PictureRefusal, PictureUse};

use kind::Kind;

/// A picture as it is kept, twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadePicture {
    /// What both are: `image/jpeg` or `image/webp`.
    pub media_type: &'static str,
    /// For a page of its own.
    pub large: Rendition,
    /// For lists.
    pub small: Rendition,
}

/// One size of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes a picture from what somebody sent. It takes a processor for up to some seconds: call it on a thread that may.
///
/// # Errors
/// Why the file is refused.
pub fn make(bytes: &[u8], purpose: PictureUse) -> Result<MadePicture, PictureRefusal> {
    if bytes.is_empty() {
        return Err(PictureRefusal::Empty);
    }
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err(PictureRefusal::TooManyBytes { max: MAX_PICTURE_BYTES });
    }
    let picture = match Kind::of(bytes).ok_or(PictureRefusal::WrongKind)? {
        Kind::Svg if purpose != PictureUse::Logo => return Err(PictureRefusal::NotDrawn),
        Kind::Svg => vector::draw(bytes, purpose.large())?,
        kind => raster::decode(bytes, kind)?,
    };
    encode::encode(&picture, purpose)
}

/// One file of a photograph, within a width and a height, for what is no picture of a page. It takes a processor for up
/// to some seconds: call it on a thread that may.
///
/// # Errors
/// Why the file is refused; a drawing always is.
pub(crate) fn redraw(bytes: &[u8], within: (u32, u32)) -> Result<Rendition, PictureRefusal> {
    let kind = Kind::of(bytes).filter(|kind| *kind != Kind::Svg).ok_or(PictureRefusal::WrongKind)?;
    encode::photograph(&raster::decode(bytes, kind)?, within)
}
