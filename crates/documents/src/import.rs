//! Lists that people send in: text as spreadsheets write it (CSV) and workbooks (XLSX), recognised by their content,
//! read within limits into the cells that their owner sees.

mod encoding;
mod text;
mod wrong;
mod xlsx;

pub use wrong::wrong_rows;

use domain::registration::import::{ImportRefusal, MAX_FILE_BYTES, ReadChoice, Source, Table};

/// Reads a list: what was chosen is obeyed, the rest is guessed, and [`Source`] says what was taken.
///
/// It takes a processor for up to a second: call it on a thread that may.
///
/// # Errors
/// Why the file is refused.
pub fn read(bytes: &[u8], choice: &ReadChoice) -> Result<(Table, Source), ImportRefusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportRefusal::TooManyBytes { max: MAX_FILE_BYTES });
    }
    let (table, source) = match kind_of(bytes)? {
        Kind::Workbook => xlsx::read(bytes, choice.sheet)?,
        Kind::Text => text::read(bytes, choice.encoding, choice.separator)?,
    };
    if table.rows.is_empty() { Err(ImportRefusal::Empty) } else { Ok((table, source)) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Workbook,
    Text,
}

/// What starts a compound file (MS-CFB, 2.2): workbooks from before 2007, and encrypted ones of any age.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The name of what a compound file holds when it is an encrypted workbook (MS-OFFCRYPTO, 2.3.4.4), as such files
/// write names.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Starts of files that are sent by mistake and might pass for text.
const OTHERS: [&[u8]; 9] = [
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xFF\xD8\xFF",
    b"{\\rtf",
    b"\x1F\x8B",
    b"Rar!",
    b"7z\xBC\xAF",
    b"<?xml",
];

fn kind_of(bytes: &[u8]) -> Result<Kind, ImportRefusal> {
    if bytes.is_empty() {
        Err(ImportRefusal::Empty)
    } else if bytes.starts_with(b"PK\x03\x04") {
        Ok(Kind::Workbook)
    } else if bytes.starts_with(COMPOUND) {
        let encrypted = bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED);
        Err(if encrypted { ImportRefusal::Encrypted } else { ImportRefusal::OtherWorkbook })
    } else if OTHERS.iter().any(|start| bytes.starts_with(start)) || is_markup(bytes) {
        Err(ImportRefusal::WrongKind)
    } else {
        Ok(Kind::Text)
    }
}

/// A page that was saved in place of the list, or that a portal calls « export.xls ».
fn is_markup(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    [b"<!doctype".as_slice(), b"<html", b"<table", b"<?xml"]
        .iter()
        .any(|mark| start.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
}
