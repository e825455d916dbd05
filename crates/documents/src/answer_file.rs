//! Files that people answer with: recognised by their content. Pictures are encoded anew; documents stay what they
//! are, as nobody can sign again what was changed, and are never shown within a page.

use domain::picture::PictureRefusal;
use domain::registration::question::{FileKind, FileRefusal, MAX_FILE_BYTES};

use crate::picture;

/// Pictures are of papers, more often than not: letters on a page of A4 are read at this size.
const LARGEST: (u32, u32) = (2400, 2400);

/// How far behind its beginning and before its end a document's marks may stand (ISO 32000-1, annex H.3).
const MARGIN: usize = 1024;

/// What is kept of a file. It takes a processor for up to some seconds: call it on a thread that may.
///
/// # Errors
/// Why the file is refused.
pub fn make(bytes: &[u8]) -> Result<(FileKind, Vec<u8>), FileRefusal> {
    if bytes.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileRefusal::TooManyBytes { max: MAX_FILE_BYTES });
    }
    if bytes.starts_with(b"%PDF-") {
        return if is_whole(bytes) { Ok((FileKind::Pdf, bytes.to_vec())) } else { Err(FileRefusal::Damaged) };
    }
    let made = picture::redraw(bytes, LARGEST).map_err(refusal)?;
    Ok((FileKind::Jpeg, made.bytes))
}

/// Whether a document has its end, and says where what it holds is listed: one that was cut off has neither.
fn is_whole(pdf: &[u8]) -> bool {
    let end = &pdf[pdf.len().saturating_sub(MARGIN)..];
    let holds = |mark: &[u8]| end.windows(mark.len()).any(|part| part == mark);
    holds(b"startxref") && holds(b"%%EOF")
}

const fn refusal(refusal: PictureRefusal) -> FileRefusal {
    match refusal {
        PictureRefusal::Empty => FileRefusal::Empty,
        PictureRefusal::TooManyBytes { max } => FileRefusal::TooManyBytes { max },
        PictureRefusal::TooManyPixels => FileRefusal::TooManyPixels,
        PictureRefusal::Damaged => FileRefusal::Damaged,
        // Drawings, for whatever reason they were refused, are none of what is taken.
        _ => FileRefusal::WrongKind,
    }
}
