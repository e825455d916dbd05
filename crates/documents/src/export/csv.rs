use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use domain::event::Event;
use domain::locale::Locale;
use domain::registration::{EventProtocol, Registration};

use super::table::{Cell, Table};
use crate::DocumentError;

/// Excel reads UTF-8 only when the file starts so.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The registrations as CSV (RFC 4180, UTF-8 with a byte order mark), in the order given. Moments are told in the
/// event's time zone, as `2025-06-25 18:42`.
///
/// French and Arabic lists are separated by semicolons, English ones by commas: what a spreadsheet set to France or
/// Morocco, where the comma is the decimal sign, opens as columns, and what one set to English does.
///
/// A cell that a spreadsheet would take for a formula starts with an apostrophe.
///
/// # Errors
/// [`DocumentError::Csv`], which writing to memory does not cause.
pub fn csv(
    locale: Locale,
    event: &Event,
    registrations: &[Registration],
    protocol: &EventProtocol,
) -> Result<Vec<u8>, DocumentError> {
    let table = Table::new(locale, event, protocol);
    let mut out = Vec::with_capacity(1024 + 320 * registrations.len());
    let mut writer = list_writer(locale, &mut out);
    let headers = table.headers.iter().cloned().chain(table.asked.headers());
    writer.write_record(headers.map(|header| harmless(&header).into_owned()))?;
    let mut moment = String::new();
    for registration in registrations {
        for cell in table.row(registration).into_iter().chain(table.asked.row(registration)) {
            match cell {
                Cell::Empty => writer.write_field("")?,
                Cell::Text(text) => writer.write_field(harmless(text).as_bytes())?,
                Cell::List(text) => writer.write_field(harmless(&text).as_bytes())?,
                Cell::At(at) => {
                    use std::fmt::Write;
                    moment.clear();
                    // Writing to a String cannot fail.
                    let _ = write!(
                        moment,
                        "{:04}-{:02}-{:02} {:02}:{:02}",
                        at.year(),
                        at.month(),
                        at.day(),
                        at.hour(),
                        at.minute()
                    );
                    writer.write_field(&moment)?;
                }
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(out)
}

/// Writes a list as spreadsheets of a country read it.
pub(crate) fn list_writer(locale: Locale, out: &mut Vec<u8>) -> Writer<&mut Vec<u8>> {
    out.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
    WriterBuilder::new()
        .delimiter(if locale == Locale::En { b',' } else { b';' })
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(out)
}

/// The text, made harmless for spreadsheets: Excel and others run a cell that starts with one of these, quoted or not
/// (OWASP, "CSV Injection"). The full-width forms are what some of them take for the plain ones.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn only_what_could_run_is_marked() {
        for text in ["=1+1", "+33 4", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["", "Amrani", "a=b", "'x", "7K3F-92QD", "é+"] {
            assert_eq!(harmless(text), text);
        }
    }
}
