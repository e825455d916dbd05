//! Files that people answer with: what is taken, and why one is refused.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::AnswerFileId;
use crate::key::Key;
use crate::text::without_disguise;

/// The largest file that is taken, in bytes.
pub const MAX_FILE_BYTES: usize = 5 * 1024 * 1024;

/// The longest name that is kept, in characters, with its extension.
const MAX_NAME: usize = 80;

/// What a file is kept as. Pictures are encoded anew, so that nothing survives of them but what can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// A document (ISO 32000), as it came.
    Pdf,
    /// A picture.
    Jpeg,
}

impl FileKind {
    const ALL: [Self; 2] = [Self::Pdf, Self::Jpeg];

    /// The name in rows.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpeg",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What its bytes are called (RFC 6838).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Jpeg => ".jpg",
        }
    }
}

/// A file that somebody answered with. Its content lies apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFile {
    /// Which one.
    pub id: AnswerFileId,
    /// Its name, safe to show and to save under.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
}

/// What was brought for questions that want a file, or why it was refused.
pub type Files = BTreeMap<Key, Result<AnswerFile, FileRefusal>>;

/// Why a file was refused. Nothing of it is kept. Pages word it, with what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FileRefusal {
    /// It has no content.
    #[error("empty")]
    Empty,
    /// More bytes than are taken.
    #[error("more than {max} bytes")]
    TooManyBytes {
        /// The limit.
        max: usize,
    },
    /// A picture of more pixels than are decoded.
    #[error("more pixels than are decoded")]
    TooManyPixels,
    /// By its content it is none of the kinds that are taken, whatever its name says.
    #[error("no file of a kind that is taken")]
    WrongKind,
    /// It ends early, or its content makes no sense.
    #[error("cut off or damaged")]
    Damaged,
    /// Several where one is asked.
    #[error("several files in place of one")]
    Several,
    /// Many came from the same place: it must be sent again in a minute.
    #[error("too many from one place")]
    Later,
    /// It was kept aside, and its time is over: it must be chosen again.
    #[error("kept aside no more")]
    Gone,
}

/// A name under which a file can be shown and saved, made of the one that its sender gave: no folders, nothing unseen,
/// nothing that a system reads as more than a name, and the ending of what it really is.
pub fn file_name(given: &str, kind: FileKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = without_disguise(last);
    let stem = match plain.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 && ending.bytes().all(|b| b.is_ascii_alphanumeric()) => {
            stem
        }
        _ => plain.as_ref(),
    };
    let kept = stem.chars().map(|c| if c.is_alphanumeric() || "-_ ,()’'.".contains(c) { c } else { '_' });
    let kept = kept.take(MAX_NAME - kind.extension().len()).collect::<String>();
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || c == '.' || c == '-');
    let stem = if kept.is_empty() { "document" } else { kept };
    format!("{stem}{}", kind.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_harmless_and_end_as_what_they_are() {
        for (given, kept) in [
            ("Lettre d’invitation.PDF", "Lettre d’invitation.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\x\\carte.jpeg", "carte.pdf"),
            ("facture.pdf.exe", "facture.pdf.pdf"),
            ("photo\u{202E}fdp.exe", "photofdp.pdf"),
            ("رسالة.pdf", "رسالة.pdf"),
            ("=1+1.pdf", "_1_1.pdf"),
            ("-rf .pdf", "rf.pdf"),
            ("a\r\nSet-Cookie: x\".pdf", "a  Set-Cookie_ x_.pdf"),
            ("", "document.pdf"),
            ("...", "document.pdf"),
        ] {
            assert_eq!(file_name(given, FileKind::Pdf), kept, "{given}");
        }
        let long = file_name(&"é".repeat(200), FileKind::Jpeg);
        assert_eq!(long.chars().count(), MAX_NAME);
        assert!(long.ends_with("é.jpg"));
    }
}
