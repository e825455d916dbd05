//! Text files: rows on lines, cells between separators, quoted where they hold one (RFC 4180 and its dialects).

use csv::{ReaderBuilder, StringRecord};
use domain::registration::import::{Encoding, ImportRefusal, Separator, Source, Table};

use super::encoding;

/// How much of a text is looked at to find its separator, in rows.
const LOOKED_AT: usize = 200;

pub(super) fn read(
    bytes: &[u8],
    encoding: Option<Encoding>,
    separator: Option<Separator>,
) -> Result<(Table, Source), ImportRefusal> {
    let (text, encoding) = encoding::decode(bytes, encoding)?;
    let (told, text) = told_separator(&text);
    let separator = separator.or(told).unwrap_or_else(|| guess(text));
    Ok((rows(text, separator)?, Source::Text { encoding, separator }))
}

/// « sep=; » on the first line is for spreadsheets, which do not show it as a row.
fn told_separator(text: &str) -> (Option<Separator>, &str) {
    let told = || {
        let rest = text.get(..4)?.eq_ignore_ascii_case("sep=").then(|| &text[4..])?;
        let separator = Separator::ALL.into_iter().find(|s| rest.as_bytes().first() == Some(&s.byte()))?;
        let rest = &rest[1..];
        let line_end = ["\r\n", "\n", "\r"].iter().find(|end| rest.starts_with(**end))?;
        Some((separator, &rest[line_end.len()..]))
    };
    told().map_or((None, text), |(separator, rest)| (Some(separator), rest))
}

/// The separator that gives the most rows the most cells.
fn guess(text: &str) -> Separator {
    let weight = |separator: Separator| {
        let mut counts = std::collections::HashMap::<usize, usize>::new();
        let mut reader = reader(text, separator);
        let mut record = StringRecord::new();
        while counts.values().sum::<usize>() < LOOKED_AT && reader.read_record(&mut record).unwrap_or(false) {
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                *counts.entry(record.len()).or_default() += 1;
            }
        }
        counts.into_iter().map(|(cells, rows)| (cells - 1) * rows).max().unwrap_or_default()
    };
    // Of equals the first: `max_by_key` takes the last.
    Separator::ALL
        .into_iter()
        .rev()
        .max_by_key(|separator| weight(*separator))
        .unwrap_or(Separator::Semicolon)
}

fn reader(text: &str, separator: Separator) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn rows(text: &str, separator: Separator) -> Result<Table, ImportRefusal> {
    let mut table = Table::default();
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    let mut number = 0;
    let mut last = 0;
    // Text that is UTF-8 already, from memory, with rows of any length: nothing is left that could fail.
    while reader.read_record(&mut record).map_err(|_| ImportRefusal::Damaged)? {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        // Empty lines are rows to a spreadsheet, and none to the reader.
        let (lines, start) = empty_lines(text, start);
        number += lines + 1;
        last = start;
        table.push(number, record.iter().map(str::to_owned))?;
    }
    if ends_in_quotes(&text[last..], separator) {
        return Err(ImportRefusal::OpenQuote { row: number });
    }
    Ok(table)
}

/// How many empty lines there are from a place on, and where they end.
fn empty_lines(text: &str, start: usize) -> (u32, usize) {
    let bytes = text.as_bytes();
    let (mut lines, mut at) = (0, start);
    // A line's end may be two signs of which the reader took the first with the row before.
    if start > 0 && bytes.get(start - 1..=start) == Some(b"\r\n") {
        at += 1;
    }
    while let Some(b'\r' | b'\n') = bytes.get(at) {
        at += if bytes[at..].starts_with(b"\r\n") { 2 } else { 1 };
        lines += 1;
    }
    (lines, at)
}

/// Whether the only row of a text ends within quotation marks. As in the reader, a cell is quoted when it starts so.
fn ends_in_quotes(row: &str, separator: Separator) -> bool {
    let (mut quoted, mut at_start) = (false, true);
    for byte in row.bytes() {
        if byte == b'"' && (quoted || at_start) {
            quoted = !quoted;
            // A mark that follows its end stands for itself: the cell goes on as quoted.
            at_start = !quoted;
        } else {
            at_start = !quoted && byte == separator.byte();
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (Vec<(u32, Vec<String>)>, Separator) {
        let (table, source) = read(text.as_bytes(), None, None).unwrap();
        let Source::Text { separator, .. } = source else { panic!("is text") };
        (table.rows.into_iter().map(|row| (row.number, row.cells)).collect(), separator)
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let text = "Nom;Ville\r\n\r\n\r\n\"A\nB\";Lyon\r\n;;\r\nC;\"x \"\"y\"\" z\"\r\n";
        let expected = [row(1, &["Nom", "Ville"]), row(4, &["A\nB", "Lyon"]), row(6, &["C", "x \"y\" z"])];
        assert_eq!(cells(text), (expected.to_vec(), Separator::Semicolon));
        assert_eq!(
            cells("a,b\rc,d\r\re,f").0,
            [row(1, &["a", "b"]), row(2, &["c", "d"]), row(4, &["e", "f"])]
        );
    }

    #[test]
    fn separators_are_found_or_told() {
        assert_eq!(cells("Nom\tVille\nEl Amrani, Zineb\tLyon\n").1, Separator::Tab);
        assert_eq!(cells("a,b,c\n1,2,3\n").1, Separator::Comma);
        let commas = "Nom;Adresse;Ville\nA;1, rue X, 69000;Lyon\nB;2, rue Y;\nC\n";
        assert_eq!(cells(commas).1, Separator::Semicolon);
        assert_eq!(cells("Nom\nA\n").1, Separator::Semicolon);
        assert_eq!(cells("SEP=,\r\na;b,c\r\n").0, [row(1, &["a;b", "c"])]);
        assert_eq!(cells("sep=x\na;b\n").0[0], row(1, &["sep=x"]));
    }

    #[test]
    fn a_mark_that_nobody_closed_is_told_of() {
        for (text, row) in [("a;b\n\"c;d\ne;f\n", 2), ("a;\"b", 1), ("a\n\nb;\"c\"\"", 3), ("\"", 1)] {
            assert_eq!(read(text.as_bytes(), None, None), Err(ImportRefusal::OpenQuote { row }), "{text}");
        }
        for text in ["a;\"b\"", "a;b\"c", "a;\"b\"\"c\"\n", "\"\";x"] {
            assert!(read(text.as_bytes(), None, None).is_ok(), "{text}");
        }
        let swallowed = format!("a;\"b\n{}\";c\n", "d;e\n".repeat(2_000));
        assert!(matches!(
            read(swallowed.as_bytes(), None, None),
            Err(ImportRefusal::CellTooLong { row: 1, column: 1, .. })
        ));
    }
}
