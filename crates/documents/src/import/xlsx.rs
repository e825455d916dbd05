//! Workbooks (ECMA-376, Office Open XML): the values of one sheet. What is unpacked is bounded as it is unpacked, and
//! nothing is set aside for what a file merely claims: such a file may have been made to break who reads it.

mod archive;
mod cell;
mod sheet;
mod workbook;
mod xml;

use domain::registration::import::{ImportRefusal, Source, Table};

use archive::Archive;

/// Reads a sheet of a workbook: the chosen one, else the first that is not hidden.
pub(super) fn read(bytes: &[u8], chosen: Option<usize>) -> Result<(Table, Source), ImportRefusal> {
    let mut archive = Archive::open(bytes)?;
    let workbook = workbook::read(&mut archive)?;
    let sheet = chosen.filter(|sheet| *sheet < workbook.sheets.len());
    let sheet = sheet.or_else(|| workbook.sheets.iter().position(|sheet| !sheet.hidden)).unwrap_or_default();
    let path = &workbook.sheets.get(sheet).ok_or(ImportRefusal::Damaged)?.path;
    let strings = workbook.strings(&mut archive)?;
    let formats = workbook.formats(&mut archive)?;
    let cells = cell::Cells { strings: &strings, formats: &formats, from_1904: workbook.from_1904 };
    let table = sheet::read(&mut archive, path, &cells)?;
    let sheets = workbook.sheets.into_iter().map(|sheet| sheet.name).collect();
    Ok((table, Source::Workbook { sheets, sheet }))
}
