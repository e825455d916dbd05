//! The cells of a sheet as their owner sees them.

use super::ImportRefusal;

/// A row that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's number as a spreadsheet shows it at its edge: 1 is the first.
    pub number: u32,
    /// Its cells from the first column on, without blanks at their ends; as many as the row has.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of a column, empty where the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A sheet: its rows in their order, those without content left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many bytes their cells have.
    size: usize,
}

impl Table {
    /// How many guests a file may name. A larger list is several events', or several files.
    pub const MAX_ROWS: usize = 20_000;

    /// How many rows may stand above the guests: titles, dates, the heading.
    pub const MAX_HEADING: usize = 20;

    /// How many columns a file may have.
    pub const MAX_COLUMNS: usize = 60;

    /// The longest cell, in characters. A longer one is no cell: a quotation mark was not closed.
    pub const MAX_CELL: usize = 4_000;

    /// How many bytes all cells may have together. A workbook can say a long text once and show it in every cell.
    pub const MAX_SIZE: usize = 32 * 1024 * 1024;

    /// How many columns its widest row has.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }

    /// Adds a row, unless it is blank. Blanks around cells, and empty cells at the end, go.
    ///
    /// # Errors
    /// What is too much: rows, columns, a cell.
    pub fn push(
        &mut self,
        number: u32,
        cells: impl IntoIterator<Item = String>,
    ) -> Result<(), ImportRefusal> {
        let mut kept = Vec::new();
        for (column, cell) in cells.into_iter().enumerate() {
            let cell = trimmed(cell);
            if cell.is_empty() {
                continue;
            }
            if column >= Self::MAX_COLUMNS {
                return Err(ImportRefusal::TooManyColumns { row: number, max: Self::MAX_COLUMNS });
            }
            if cell.len() > Self::MAX_CELL && cell.chars().count() > Self::MAX_CELL {
                return Err(ImportRefusal::CellTooLong { row: number, column, max: Self::MAX_CELL });
            }
            self.size += cell.len();
            if self.size > Self::MAX_SIZE {
                return Err(ImportRefusal::TooMuchText { max: Self::MAX_SIZE });
            }
            kept.resize(column, String::new());
            kept.push(cell);
        }
        if kept.is_empty() {
            return Ok(());
        }
        if self.rows.len() == Self::MAX_ROWS + Self::MAX_HEADING {
            return Err(ImportRefusal::TooManyRows { max: Self::MAX_ROWS });
        }
        kept.shrink_to_fit();
        self.rows.push(Row { number, cells: kept });
        Ok(())
    }
}

/// Without blanks at its ends, in the same memory where there are none: no-break spaces and byte order marks are blanks
/// too.
fn trimmed(cell: String) -> String {
    let blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
    let inner = cell.trim_matches(blank);
    if inner.len() == cell.len() { cell } else { inner.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn blanks_go_and_numbers_stay() {
        let mut table = Table::default();
        table.push(1, cells(&["", " Nom\u{A0}", "", "Ville", "", " "])).unwrap();
        table.push(2, cells(&["", "\u{FEFF} "])).unwrap();
        table.push(9, cells(&["x"])).unwrap();
        assert_eq!(table.columns(), 4);
        assert_eq!(table.rows[0], Row { number: 1, cells: cells(&["", "Nom", "", "Ville"]) });
        assert_eq!((table.rows[1].number, table.rows[1].cell(0), table.rows[1].cell(5)), (9, "x", ""));
    }

    #[test]
    fn what_is_too_much_is_refused_where_it_stands() {
        let mut table = Table::default();
        let wide = vec![String::new(); 60].into_iter().chain(["x".to_owned()]);
        assert_eq!(table.push(3, wide), Err(ImportRefusal::TooManyColumns { row: 3, max: 60 }));
        let long = ImportRefusal::CellTooLong { row: 4, column: 1, max: Table::MAX_CELL };
        assert_eq!(table.push(4, [String::new(), "é".repeat(4_001)]), Err(long));
        assert_eq!(table.push(4, ["é".repeat(4_000)]), Ok(()));
        for number in 5..5 + 20_019 {
            table.push(number, cells(&["x"])).unwrap();
        }
        assert_eq!(table.push(7, cells(&["x"])), Err(ImportRefusal::TooManyRows { max: 20_000 }));
        assert_eq!(table.push(7, cells(&[" "])), Ok(()));
        let mut table = Table::default();
        let said = (1..).find_map(|number| table.push(number, vec!["x".repeat(4_000); 60]).err());
        assert_eq!(said, Some(ImportRefusal::TooMuchText { max: Table::MAX_SIZE }));
    }
}
