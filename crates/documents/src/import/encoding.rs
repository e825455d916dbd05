//! How the letters of a text file are written. Files of consulates come from spreadsheets set to French or to Arabic,
//! which write a byte a letter and do not say in which way.

use domain::registration::import::{Encoding, ImportRefusal};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// How much of a file is weighed to tell two ways of writing apart, in bytes.
const WEIGHED: usize = 256 * 1024;

/// One unseen sign among so many letters is dirt; more is no text.
const DIRT: usize = 200;

/// A file's text, and how it was written.
///
/// # Errors
/// [`ImportRefusal::WrongEncoding`] when it is not written as was chosen, [`ImportRefusal::WrongKind`] when it is no
/// text, [`ImportRefusal::Damaged`] when it breaks off in a letter.
pub(super) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<(String, Encoding), ImportRefusal> {
    let encoding = match chosen {
        Some(encoding) => encoding,
        None => guess(bytes)?,
    };
    let decoder = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1252 => WINDOWS_1252,
        Encoding::Windows1256 => WINDOWS_1256,
    };
    let (text, wrong) = decoder.decode_with_bom_removal(bytes);
    if wrong {
        return Err(if chosen.is_some() { ImportRefusal::WrongEncoding } else { ImportRefusal::Damaged });
    }
    let unseen = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')).count();
    if text.contains('\0') || unseen > text.len() / DIRT {
        // Chosen wrongly, or no text at all.
        return Err(if chosen.is_some() { ImportRefusal::WrongEncoding } else { ImportRefusal::WrongKind });
    }
    Ok((text.into_owned(), encoding))
}

fn guess(bytes: &[u8]) -> Result<Encoding, ImportRefusal> {
    let marked = [
        (b"\xEF\xBB\xBF".as_slice(), Encoding::Utf8),
        (b"\xFF\xFE", Encoding::Utf16Le),
        (b"\xFE\xFF", Encoding::Utf16Be),
    ];
    if let Some((_, encoding)) = marked.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Ok(*encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Ok(Encoding::Utf8),
        // The end of a file amid a letter: cut off, when other letters show that it is UTF-8.
        Err(error) if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() => {
            Err(ImportRefusal::Damaged)
        }
        Err(_) => Ok(one_byte(bytes)),
    }
}

/// Which of the two ways to write a byte a letter makes more sense. Small accented letters of French stand at the same
/// places in both, so French alone is called Western; whole words of Arabic decide for the other.
fn one_byte(bytes: &[u8]) -> Encoding {
    let weighed = &bytes[..bytes.len().min(WEIGHED)];
    let score =
        |encoding: &'static encoding_rs::Encoding| score(&encoding.decode_without_bom_handling(weighed).0);
    if score(WINDOWS_1256) > score(WINDOWS_1252) { Encoding::Windows1256 } else { Encoding::Windows1252 }
}

/// How much a text looks like French or Arabic: whole words of Arabic letters and Latin words with the accents of
/// French are for it; words of both scripts, and several accents in a row, against it.
fn score(text: &str) -> i64 {
    text.split(|c: char| !c.is_alphabetic() && !is_vowel_mark(c)).map(word_score).sum()
}

fn word_score(word: &str) -> i64 {
    let (mut arabic, mut plain, mut french, mut foreign) = (0, 0, 0, 0);
    let (mut row, mut longest_row) = (0, 0);
    for c in word.chars() {
        match c {
            '\u{0600}'..='\u{06FF}' => arabic += 1,
            _ if c.is_ascii() => plain += 1,
            _ if "àâäçéèêëîïôöùûüÿœæñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ".contains(c) =>
            {
                french += 1;
            }
            _ => foreign += 1,
        }
        row = if c.is_ascii() { 0 } else { row + 1 };
        longest_row = longest_row.max(row);
    }
    let latin = plain + french + foreign;
    match (arabic, latin) {
        (0, _) if french + foreign == 0 => 0,
        (0, _) => french - 2 * foreign - if longest_row > 2 { 2 * longest_row } else { 0 },
        (1, 0) => 0,
        (_, 0) => 2 * arabic,
        _ => -3 * arabic,
    }
}

/// Arabic's short vowels stand within words and are no letters.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{0652}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "{text}");
        bytes.into_owned()
    }

    #[test]
    fn what_spreadsheets_of_both_countries_write_is_told_apart() {
        for (text, encoding, code) in [
            ("Nom;Prénom\r\nLefèvre;Zoé\r\n", WINDOWS_1252, Encoding::Windows1252),
            ("NOM;PRÉNOM\r\nLEFÈVRE;ZOÉ\r\n", WINDOWS_1252, Encoding::Windows1252),
            ("Société;« À bientôt »;Noël;Agnès créée\n", WINDOWS_1252, Encoding::Windows1252),
            ("Peña;Muñoz;Ångström\n", WINDOWS_1252, Encoding::Windows1252),
            ("الاسم;المدينة\r\nمحمد العمراني;الرباط\r\n", WINDOWS_1256, Encoding::Windows1256),
            (
                "Nom;Société;الاسم\r\nBenkirane;Société générale;بنكيران\r\n",
                WINDOWS_1256,
                Encoding::Windows1256,
            ),
            ("Prénom;Téléphone\nHélène;x\nزينب;y\n", WINDOWS_1256, Encoding::Windows1256),
            ("الاِسْم\nسَعِيد\n", WINDOWS_1256, Encoding::Windows1256),
        ] {
            let bytes = written(text, encoding);
            assert_eq!(decode(&bytes, None), Ok((text.to_owned(), code)), "{text}");
        }
    }

    #[test]
    fn marks_at_the_start_tell_and_go() {
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| {
            std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<_>>()
        };
        for (bytes, encoding) in [
            ("\u{FEFF}محمد;é".as_bytes().to_vec(), Encoding::Utf8),
            ("محمد;é".as_bytes().to_vec(), Encoding::Utf8),
            (utf16("محمد;é", u16::to_le_bytes), Encoding::Utf16Le),
            (utf16("محمد;é", u16::to_be_bytes), Encoding::Utf16Be),
        ] {
            assert_eq!(decode(&bytes, None), Ok(("محمد;é".to_owned(), encoding)));
        }
    }

    #[test]
    fn what_was_chosen_is_obeyed_or_refused() {
        let bytes = written("Zoé", WINDOWS_1252);
        assert_eq!(decode(&bytes, Some(Encoding::Utf8)), Err(ImportRefusal::WrongEncoding));
        assert_eq!(decode(&bytes, Some(Encoding::Utf16Le)), Err(ImportRefusal::WrongEncoding));
        let arabic = written("محمد", WINDOWS_1256);
        let (text, _) = decode(&arabic, Some(Encoding::Windows1252)).unwrap();
        assert_eq!(text, "ãÍãÏ");
    }

    #[test]
    fn what_is_no_text_or_breaks_off_is_refused() {
        assert_eq!(
            decode("Nom\nZoé é".as_bytes().split_last().unwrap().1, None),
            Err(ImportRefusal::Damaged)
        );
        assert_eq!(decode(b"Andr\xE9", None), Ok(("André".to_owned(), Encoding::Windows1252)));
        assert_eq!(decode(b"MZ\x90\0\x03\0\0\0", None), Err(ImportRefusal::WrongKind));
        assert_eq!(decode(b"a\x01\x02\x03\x04b", None), Err(ImportRefusal::WrongKind));
    }
}
