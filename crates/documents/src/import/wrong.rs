//! The rows of a list that are wrong, with the reasons, to put right and send again.

use domain::locale::Locale;
use domain::registration::import::{Mapping, Outcome, RowPlan, Table};
use domain::text::without_disguise;

use crate::DocumentError;
use crate::export::{harmless, list_writer};

/// The rows of a table that a plan calls wrong, as CSV: the number of each, its cells below their headings, and what is
/// wrong. Cells that a spreadsheet would run are made harmless, and what would disguise a name is gone from them.
///
/// # Errors
/// [`DocumentError::Csv`], which writing to memory does not cause.
pub fn wrong_rows(
    locale: Locale,
    table: &Table,
    mapping: &Mapping,
    plans: &[RowPlan],
) -> Result<Vec<u8>, DocumentError> {
    let columns = table.columns();
    let [number, reason] = i18n::import_headings(locale);
    let shown = |cell: &str| harmless(&without_disguise(cell)).into_owned();
    let mut out = Vec::new();
    let mut writer = list_writer(locale, &mut out);
    writer.write_field(&number)?;
    let heading = mapping.heading.and_then(|heading| table.rows.iter().find(|row| row.number == heading));
    for column in 0..columns {
        writer.write_field(shown(heading.map_or("", |row| row.cell(column))))?;
    }
    writer.write_field(&reason)?;
    writer.write_record(None::<&[u8]>)?;
    for plan in plans {
        let Outcome::Wrong { problems } = &plan.outcome else { continue };
        let Ok(at) = table.rows.binary_search_by_key(&plan.row, |row| row.number) else { continue };
        writer.write_field(plan.row.to_string())?;
        for column in 0..columns {
            writer.write_field(shown(table.rows[at].cell(column)))?;
        }
        let reasons = problems.iter().map(|problem| i18n::import_fault(locale, problem.fault));
        writer.write_field(reasons.collect::<Vec<_>>().join(" "))?;
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(out)
}
