//! What a file is, by its first bytes: names and what browsers say of them are whatever the sender likes.

/// A kind of picture that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Png,
    Jpeg,
    WebP,
    Svg,
}

impl Kind {
    /// The kind of a file; nothing for one that is not taken.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::WebP)
        } else if is_svg(bytes) {
            Some(Self::Svg)
        } else {
            None
        }
    }
}

/// Whether the first element is `svg`: behind a byte order mark, a declaration, comments and a document type.
fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<!DOCTYPE") {
            // A document type with definitions inside is judged later; here it only has to be stepped over.
            if rest.find('[').is_some_and(|open| rest.find('>').is_some_and(|close| open < close)) {
                "]>"
            } else {
                ">"
            }
        } else {
            let name = rest.trim_start_matches('<').split(|c: char| c.is_whitespace() || "/>".contains(c));
            return rest.starts_with('<') && name.take(1).any(|name| name.rsplit(':').next() == Some("svg"));
        };
        let Some(at) = rest.find(end) else { return false };
        rest = rest[at + end.len()..].trim_start();
    }
}

/// Whether a file ends before its own length says, or a JPEG before its end: decoders would fill in what is missing.
pub(super) fn is_cut_off(bytes: &[u8], kind: Kind) -> bool {
    match kind {
        // PNG's decoder says so itself, and XML cannot end early.
        Kind::Png | Kind::Svg => false,
        Kind::WebP => bytes
            .get(4..8)
            .and_then(|length| length.try_into().ok())
            .is_none_or(|length| u64::from(u32::from_le_bytes(length)) + 8 > bytes.len() as u64),
        Kind::Jpeg => !has_end(bytes),
    }
}

/// Whether a JPEG's end is there (T.81, annex B): segments have lengths, the coded data between them have none and are
/// read up to the next marker. Thumbnails within segments have ends of their own, which do not count.
fn has_end(bytes: &[u8]) -> bool {
    const END: u8 = 0xD9;
    let mut at = 2;
    while let Some(&[first, marker]) = bytes.get(at..at + 2) {
        match (first, marker) {
            (0xFF, END) => return true,
            // Fill bytes, escaped data, restarts.
            (0xFF, 0xFF) => at += 1,
            (0xFF, 0x00 | 0x01 | 0xD0..=0xD7) => at += 2,
            (0xFF, _) => {
                let Some(&[high, low]) = bytes.get(at + 2..at + 4) else { return false };
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
            }
            _ => at += 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_kind() {
        assert_eq!(Kind::of(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Some(Kind::Svg));
        let dressed = "\u{feff}<?xml version='1.0'?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG \
                       1.1//EN\" \"x.dtd\">\n<svg:svg/>";
        assert_eq!(Kind::of(dressed.as_bytes()), Some(Kind::Svg));
        assert_eq!(Kind::of(b"<!DOCTYPE svg [<!ENTITY a 'b>c'>]><svg/>"), Some(Kind::Svg));
        for other in
            ["<html><svg/></html>", "<!DOCTYPE html><html>", "GIF89a", "%PDF-1.7", "<", "<!--", "svg", ""]
        {
            assert_eq!(Kind::of(other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn an_end_within_a_segment_is_none() {
        let thumbnail = [0xFF, 0xE1, 0x00, 0x06, 0xFF, 0xD8, 0xFF, 0xD9];
        let file = [&[0xFF, 0xD8][..], &thumbnail, &[0xFF, 0xDA, 0x00, 0x02, 1, 2, 0xFF, 0x00, 3]].concat();
        assert!(!has_end(&file));
        assert!(has_end(&[&file[..], &[0xFF, 0xD9], b"trailer"].concat()));
    }
}
