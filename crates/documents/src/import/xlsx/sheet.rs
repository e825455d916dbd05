//! The cells of a sheet, row by row.

use domain::registration::import::{ImportRefusal, Table};
use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::cell::Cells;
use super::xml::{attribute, attributes, push_text};

/// The largest sheet that spreadsheets make.
const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: usize = 16_384;

/// A cell on its way.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    format: usize,
    written: String,
}

pub(super) fn read(archive: &mut Archive<'_>, path: &str, cells: &Cells<'_>) -> Result<Table, ImportRefusal> {
    let mut table = Table::default();
    let mut part = archive.part(path)?;
    let (mut number, mut row, mut next) = (0, Vec::new(), 0);
    let mut open = Open::default();
    let (mut within, mut sound) = (false, false);
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let told = attribute(&element, "r").and_then(|r| r.trim().parse::<u32>().ok());
                    let told = told.unwrap_or(number + 1);
                    if told <= number || told > LAST_ROW {
                        return Err(ImportRefusal::Damaged);
                    }
                    (number, next) = (told, 0);
                }
                "c" => open_cell(&mut open, &element, next)?,
                "v" => within = true,
                "t" => within = !sound,
                "rPh" => sound = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "v" | "t" => within = false,
                "rPh" => sound = false,
                "c" => {
                    let text = if open.written.is_empty() {
                        String::new()
                    } else {
                        cells.text(&open.kind, open.format, &open.written)?
                    };
                    if row.len() <= open.column {
                        row.resize(open.column + 1, String::new());
                    }
                    row[open.column] = text;
                    next = open.column + 1;
                }
                "row" => table.push(number, row.drain(..))?,
                "sheetData" => return Ok(table),
                _ => {}
            },
            Event::Eof => return Err(ImportRefusal::Damaged),
            event if within => {
                push_text(&mut open.written, &event);
                // Four bytes a character, and what they are written as.
                if open.written.len() > 10 * Table::MAX_CELL {
                    let (row, column) = (number, open.column);
                    return Err(ImportRefusal::CellTooLong { row, column, max: Table::MAX_CELL });
                }
            }
            _ => {}
        }
    }
}

fn open_cell(open: &mut Open, element: &BytesStart<'_>, next: usize) -> Result<(), ImportRefusal> {
    open.written.clear();
    open.kind.clear();
    (open.column, open.format) = (next, 0);
    attributes(element, |name, value| match name {
        "r" => open.column = column(value).unwrap_or(LAST_COLUMN),
        "s" => open.format = value.parse().unwrap_or_default(),
        "t" => open.kind += value,
        _ => {}
    });
    if open.column < LAST_COLUMN { Ok(()) } else { Err(ImportRefusal::Damaged) }
}

/// The column of a cell's name, from 0: `B12` is 1.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters
        .take(4)
        .fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn columns_are_counted_in_letters() {
        for (name, place) in [
            ("A1", Some(0)),
            ("Z9", Some(25)),
            ("AA1", Some(26)),
            ("XFD1", Some(16_383)),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(column(name), place, "{name}");
        }
        assert!(column("ZZZZZZZZZZ1").is_some_and(|column| column >= super::LAST_COLUMN));
    }
}
