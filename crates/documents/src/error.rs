use crate::badge::KeyError;

/// Why a document could not be made. Save for [`Self::Layout`] these are faults of the program, of a stored key or of a
/// kept file: that somebody's name cannot be printed is told of them alone, and stops nobody else's badge.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A PDF without a badge would have no page, which no viewer opens.
    #[error("no badge to print")]
    NoBadge,
    /// A stored key makes no sense.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The token was not signed.
    #[error("the badge token could not be signed")]
    Sign(#[from] jsonwebtoken::errors::Error),
    /// The token does not fit the QR version that badges promise.
    #[error("the badge token does not fit its QR code: {0}")]
    Qr(String),
    /// A compiled-in font could not be read, or reduced to the glyphs that are used.
    #[error("font {font}: {reason}")]
    Font {
        /// The PostScript name.
        font: &'static str,
        /// What went wrong.
        reason: String,
    },
    /// What the event itself says on every badge cannot be printed with its layout.
    #[error("the event's own words cannot be printed: {0:?}")]
    Layout(Vec<crate::badge::Reason>),
    /// A picture of a layout could not be read.
    #[error("a picture of the layout: {0}")]
    Picture(String),
    /// A printed page could not be turned into a picture.
    #[error("the page could not be drawn")]
    Drawing,
    /// The file could not be written.
    #[error("the file could not be written")]
    Write(#[from] std::io::Error),
    /// The CSV writer failed.
    #[error("the CSV could not be written")]
    Csv(#[from] csv::Error),
    /// A pass was not signed.
    #[error("the pass could not be signed")]
    Wallet(#[from] crate::wallet::CmsError),
    /// A pass could not be put into its archive.
    #[error("the pass could not be packed")]
    Archive(#[source] zip::result::ZipError),
    /// The XLSX writer failed.
    #[error("the XLSX could not be written")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}
