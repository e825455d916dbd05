use domain::event::Event;
use domain::locale::{Direction, Locale};
use domain::registration::{EventProtocol, Registration};
use i18n_embed_fl::fl;
use jiff::civil::DateTime;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatBorder, Workbook, XlsxError};

use super::table::{COLUMNS, Cell, Table};
use crate::DocumentError;

/// Column widths in characters, in the order of the table; questions have one for all.
const WIDTHS: [f64; COLUMNS] = [
    11.0, 18.0, 20.0, 24.0, 30.0, 24.0, 16.0, 24.0, 16.0, 16.0, 22.0, 34.0, 34.0, 14.0, 14.0, 14.0, 14.0,
    17.0, 17.0, 8.0, 24.0, 28.0, 24.0, 9.0, 9.0,
];
const ANSWER: f64 = 24.0;

/// The registrations as an Excel workbook of one sheet, in the order given: header frozen, filters on, from right to
/// left in Arabic. Texts are written as texts, so that none is taken for a formula; moments are dates, told in the
/// event's time zone.
///
/// # Errors
/// [`DocumentError::Xlsx`], for more than a million rows.
pub fn xlsx(
    locale: Locale,
    event: &Event,
    registrations: &[Registration],
    protocol: &EventProtocol,
) -> Result<Vec<u8>, DocumentError> {
    let table = Table::new(locale, event, protocol);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(fl!(i18n::documents(locale), "list-sheet"))?;
    sheet.set_right_to_left(locale.direction() == Direction::Rtl);
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_font_color(Color::RGB(0x00F3_F1E8))
        .set_background_color(Color::RGB(0x0006_2229))
        .set_border_bottom(FormatBorder::Thin);
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let widths = WIDTHS.into_iter().chain(std::iter::repeat(ANSWER));
    let mut columns = 0;
    for (text, width) in table.headers.iter().cloned().chain(table.asked.headers()).zip(widths) {
        sheet.set_column_width(columns, width)?;
        sheet.write_string_with_format(0, columns, text, &header)?;
        columns += 1;
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(registrations.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, columns - 1)?;
    for (row, registration) in (1..).zip(registrations) {
        let cells = table.row(registration).into_iter().chain(table.asked.row(registration));
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => _ = sheet.write_string(row, column, text)?,
                Cell::List(text) => _ = sheet.write_string(row, column, text)?,
                Cell::At(at) => _ = sheet.write_datetime_with_format(row, column, excel(at)?, &moment)?,
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// A moment as Excel counts it, without its seconds.
fn excel(at: DateTime) -> Result<ExcelDateTime, XlsxError> {
    let positive = |part: i8| u8::try_from(part).unwrap_or(0);
    ExcelDateTime::from_ymd(at.year().unsigned_abs(), positive(at.month()), positive(at.day()))?.and_hms(
        u16::from(positive(at.hour())),
        positive(at.minute()),
        0,
    )
}
