//! ZPL II, after Zebra's « ZPL II Programming Guide »: a label that is one picture (`^GF`), with its short way of writing
//! dots (« Alternative Data Compression Scheme for ~DG and ~DB Commands »).

use std::fmt::Write;

use super::dots::Dots;

/// What a printer is asked of how it is (`~HS`).
pub const STATUS: &[u8] = b"~HS";

/// The most bytes of dots in one picture.
const MOST: usize = 99_999;

/// A label of these dots, printed once.
pub(super) fn format(dots: &Dots) -> Vec<u8> {
    let bytes_a_row = dots.width.div_ceil(8).max(1);
    let rows_a_picture = (MOST / bytes_a_row).max(1);
    // What others left behind in the printer's memory of margins and turns is not ours.
    let mut zpl = format!("^XA^PW{}^LL{}^LH0,0^LS0^LT0^PON", dots.width, dots.rows.len());
    let mut top = 0;
    for rows in dots.rows.chunks(rows_a_picture) {
        let bytes = bytes_a_row * rows.len();
        // Writing to a String cannot fail.
        let _ = write!(zpl, "^FO0,{top}^GFA,{bytes},{bytes},{bytes_a_row},");
        let mut before = None;
        for row in rows {
            let digits = digits(row);
            // The first row of a picture has none before it.
            zpl += &if before.as_ref() == Some(&digits) { ":".to_owned() } else { shortened(&digits) };
            before = Some(digits);
        }
        zpl += "^FS";
        top += rows.len();
    }
    zpl += "^PQ1^XZ\n";
    zpl.into_bytes()
}

/// A row in hexadecimal digits, four dots each.
fn digits(row: &[u8]) -> Vec<char> {
    let digit = |four: u8| char::from_digit(four.into(), 16).unwrap_or('0').to_ascii_uppercase();
    row.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The digits of a row: repeats as counts, and white or black to its end as one sign.
fn shortened(digits: &[char]) -> String {
    let kept = |of: char| {
        let kept = digits.iter().rposition(|digit| *digit != of).map_or(0, |last| last + 1);
        // What fills up a row fills whole bytes.
        kept.next_multiple_of(2)
    };
    let (white, black) = (kept('0'), kept('F'));
    let (kept, end) = match (white < digits.len(), black < digits.len()) {
        (true, _) => (white, ","),
        (false, true) => (black, "!"),
        (false, false) => (digits.len(), ""),
    };
    let mut short = String::new();
    for run in digits[..kept].chunk_by(|one, next| one == next) {
        short += &repeated(run[0], run.len());
    }
    short + end
}

/// A digit so many times: `g` to `z` are 20 to 400 times, `G` to `Y` 1 to 19.
fn repeated(digit: char, mut times: usize) -> String {
    const LARGE: &[u8] = b"ghijklmnopqrstuvwxyz";
    const SMALL: &[u8] = b"GHIJKLMNOPQRSTUVWXY";
    if times < 3 {
        return String::from(digit).repeat(times);
    }
    let mut counted = String::new();
    while times >= 20 {
        let twenties = (times / 20).min(LARGE.len());
        counted.push(char::from(LARGE[twenties - 1]));
        times -= twenties * 20;
    }
    if times > 0 {
        counted.push(char::from(SMALL[times - 1]));
    }
    counted.push(digit);
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Vec<u8> {
        let byte = |eight: &[u8]| eight.iter().fold(0, |byte, dot| byte << 1 | u8::from(*dot == b'#'));
        text.as_bytes().chunks(8).map(byte).collect()
    }

    #[test]
    fn the_counts_are_those_of_the_guide() {
        // « Sending M6 … is identical to … 6666666 », « hB sends 40 hexadecimal B's », « vMB … 327 hexadecimal B's ».
        assert_eq!(repeated('6', 7), "M6");
        assert_eq!(repeated('B', 40), "hB");
        assert_eq!(repeated('B', 327), "vMB");
        assert_eq!(repeated('0', 821), "zzgG0");
        assert_eq!((repeated('A', 1), repeated('A', 2)), ("A".into(), "AA".into()));
    }

    #[test]
    fn rows_end_in_white_or_black_and_repeat() {
        let rows = vec![
            row("####............................"),
            row("####............................"),
            row("................................"),
            row("####.###########################"),
        ];
        let zpl = String::from_utf8(format(&Dots { width: 32, rows })).expect("ASCII");
        assert!(zpl.contains("^PW32^LL4"), "{zpl}");
        assert!(zpl.contains("^FO0,0^GFA,16,16,4,F0,:,F7!^FS^PQ1^XZ"), "{zpl}");
    }

    #[test]
    fn a_large_label_is_several_pictures() {
        let rows = vec![vec![0xFF; 150]; 1_800];
        let zpl = String::from_utf8(format(&Dots { width: 1_200, rows })).expect("ASCII");
        let pictures = zpl.matches("^GFA,").count();
        assert_eq!(pictures, 3);
        assert!(zpl.contains("^FO0,666^GFA,99900,99900,150,!:"), "the first row of each stands for itself");
    }
}
