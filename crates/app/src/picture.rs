//! Pictures that people send in.

mod keep;
mod see;

pub use keep::{PictureError, PreparedPicture, prepare, remove, store};
pub use persistence::{PictureOwner, PictureSize};
pub use see::{SentPicture, see};
