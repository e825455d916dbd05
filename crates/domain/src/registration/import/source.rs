//! What a file is and how it was read, and why one is refused.

use serde::{Deserialize, Serialize};

/// How letters are written in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// What everything writes today.
    Utf8,
    /// « Unicode text » of a spreadsheet, lower byte first.
    Utf16Le,
    /// The same, higher byte first.
    Utf16Be,
    /// « CSV » of a spreadsheet in Western Europe.
    Windows1252,
    /// « CSV » of a spreadsheet set to Arabic.
    Windows1256,
}

impl Encoding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Utf8, Self::Windows1252, Self::Windows1256, Self::Utf16Le, Self::Utf16Be];

    /// The name in rows and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Utf16Le => "utf16-le",
            Self::Utf16Be => "utf16-be",
            Self::Windows1252 => "windows1252",
            Self::Windows1256 => "windows1256",
        }
    }

    /// The encoding of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.code() == code)
    }
}

/// What stands between two cells of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Separator {
    /// `;`, where the comma is the decimal sign.
    Semicolon,
    /// `,`
    Comma,
    /// A tab.
    Tab,
}

impl Separator {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// The name in rows and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
        }
    }

    /// The separator of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|separator| separator.code() == code)
    }

    /// The byte.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

/// What somebody chose in place of what would be guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadChoice {
    /// How letters are written.
    pub encoding: Option<Encoding>,
    /// What stands between cells.
    pub separator: Option<Separator>,
    /// Which sheet of a workbook, by its place among those that have cells.
    pub sheet: Option<usize>,
}

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Source {
    /// Text.
    Text {
        /// How letters are written.
        encoding: Encoding,
        /// What stands between cells.
        separator: Separator,
    },
    /// A workbook.
    Workbook {
        /// The names of its sheets.
        sheets: Vec<String>,
        /// Which of them was read.
        sheet: usize,
    },
}

/// Why a file is not read. Nothing of it is kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefusal {
    /// Nothing was sent, or nothing is in it.
    #[error("an empty file")]
    Empty,
    /// More bytes than a list has.
    #[error("more than {max} bytes")]
    TooManyBytes {
        /// The limit.
        max: usize,
    },
    /// Neither a text nor a workbook: a picture, a PDF, a text document.
    #[error("neither CSV nor XLSX")]
    WrongKind,
    /// A workbook as spreadsheets wrote them before 2007, or as others write them: it can be saved as XLSX.
    #[error("a workbook of another kind")]
    OtherWorkbook,
    /// Locked with a password.
    #[error("encrypted")]
    Encrypted,
    /// It breaks off, or is not what it says.
    #[error("damaged or cut off")]
    Damaged,
    /// Unpacked it would be larger than any list.
    #[error("a workbook that unpacks to more than {max} bytes")]
    TooLargeUnpacked {
        /// The limit.
        max: u64,
    },
    /// All cells together have more text than any list.
    #[error("more than {max} bytes of text")]
    TooMuchText {
        /// The limit.
        max: usize,
    },
    /// The letters are not written as was chosen.
    #[error("not in the chosen encoding")]
    WrongEncoding,
    /// More guests than a file may name.
    #[error("more than {max} rows")]
    TooManyRows {
        /// The limit.
        max: usize,
    },
    /// A cell beyond the last column that is read.
    #[error("row {row} has more than {max} columns")]
    TooManyColumns {
        /// Where.
        row: u32,
        /// The limit.
        max: usize,
    },
    /// A cell with more than a cell holds: mostly a quotation mark that was not closed.
    #[error("row {row} has a cell of more than {max} characters")]
    CellTooLong {
        /// Where.
        row: u32,
        /// In which column, from 0.
        column: usize,
        /// The limit, in characters.
        max: usize,
    },
    /// A quotation mark opens and none closes: the file was cut off, or a cell swallowed the rest of it.
    #[error("row {row} has a quotation mark that is not closed")]
    OpenQuote {
        /// Where.
        row: u32,
    },
}

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 10 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_what_they_are_of() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_code(encoding.code()), Some(encoding));
        }
        for separator in Separator::ALL {
            assert_eq!(Separator::from_code(separator.code()), Some(separator));
        }
        assert_eq!((Encoding::from_code("ebcdic"), Separator::from_code(";")), (None, None));
    }
}
