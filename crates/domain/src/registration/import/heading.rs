//! Finds the row that names the columns, and what each column is.

use super::category::kind_of;
use super::column::{Column, Headings, Recognised};
use super::name::NameOrder;
use super::table::{Row, Table};
use super::value;
use crate::text::is_arabic;
use crate::text::search_key;

/// How many rows are looked at to tell what a column holds.
const LOOKED_AT: usize = 200;

/// The row with the headings, what each column is, and the order of names that a heading tells.
pub(super) fn guess(table: &Table) -> (Option<u32>, Vec<Column>, Option<NameOrder>) {
    let headings = Headings::new();
    let width = table.columns();
    let rows = table.rows.iter().take(Table::MAX_HEADING);
    let read =
        rows.map(|row| (row, row.cells.iter().map(|cell| headings.recognise(cell)).collect::<Vec<_>>()));
    let best = read.max_by_key(|(row, found)| (weight(row, found), std::cmp::Reverse(row.number)));
    let heading = best.filter(|(row, found)| weight(row, found) > 0);
    let first = heading.as_ref().map_or(0, |(row, _)| row.number);
    let below = table.rows.iter().filter(|row| row.number > first).take(LOOKED_AT).collect::<Vec<_>>();
    let Some((row, found)) = heading else {
        let columns = (0..width).map(|place| of_content(&below, place)).collect::<Vec<_>>();
        return (None, names_by_content(columns, &below), None);
    };
    let order = row.cells.iter().zip(&found).find_map(|(cell, found)| {
        found.is_some_and(|found| found.column == Column::FullName).then(|| told_order(cell)).flatten()
    });
    let columns = settled(&found, &below, width);
    (Some(row.number), columns, order)
}

/// How much a row looks like a heading: how many different things its cells name. One at least must be named as it
/// stands, for a sentence may hold such a word.
fn weight(row: &Row, found: &[Option<Recognised>]) -> usize {
    let mut columns = found.iter().flatten().map(|found| found.column).collect::<Vec<_>>();
    columns.sort_unstable_by_key(|column| column.code());
    columns.dedup();
    let exact = found.iter().flatten().any(|found| found.exact && found.column != Column::Ignored);
    let cells = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    // A row of which most says nothing is a guest who happens to work at « Association ».
    let mostly = 3 * found.iter().flatten().count() >= cells;
    if exact && mostly { columns.len() } else { 0 }
}

/// Puts right what headings alone leave open: whole names that are parts, the other script, what comes twice, addresses
/// without a heading.
fn settled(found: &[Option<Recognised>], below: &[&Row], width: usize) -> Vec<Column> {
    let mut columns = (0..width)
        .map(|at| found.get(at).copied().flatten().map_or(Column::Ignored, |f| f.column))
        .collect::<Vec<_>>();
    let arabic = (0..width).map(|place| is_mostly_arabic(below, place)).collect::<Vec<_>>();
    let latin_names = columns.iter().zip(&arabic).any(|(column, arabic)| column.is_name() && !arabic);
    // Beside names in Latin letters those in Arabic are the same people's, in the other script.
    if latin_names {
        for (column, arabic) in columns.iter_mut().zip(&arabic) {
            if *arabic {
                *column = column.in_other_script();
            }
        }
    }
    // « Nom » and « الاسم » without their other half are whole names.
    for (at, column) in columns.clone().into_iter().enumerate() {
        let (half, whole) = match column {
            Column::FamilyName => (Column::GivenName, Column::FullName),
            Column::GivenName => (Column::FamilyName, Column::FullName),
            Column::OtherFamilyName => (Column::OtherGivenName, Column::OtherName),
            Column::OtherGivenName => (Column::OtherFamilyName, Column::OtherName),
            _ => continue,
        };
        let either = found.get(at).copied().flatten().is_some_and(|found| found.either);
        if either && !columns.contains(&half) && !columns.contains(&whole) {
            columns[at] = whole;
        }
    }
    // What comes twice is taken where it is named as it stands, else where it comes first.
    for at in 0..width {
        let column = columns[at];
        let same = (0..width).filter(|other| columns[*other] == column).collect::<Vec<_>>();
        if same.len() > 1 && !matches!(column, Column::Ignored | Column::Phone | Column::IdentityPaper) {
            let exact = |place: &usize| found.get(*place).copied().flatten().is_some_and(|found| found.exact);
            let kept = same.iter().copied().find(exact).unwrap_or(same[0]);
            same.into_iter()
                .filter(|place| *place != kept)
                .for_each(|place| columns[place] = Column::Ignored);
        }
    }
    if !columns.contains(&Column::Email) {
        let named = |place: &usize| found.get(*place).copied().flatten().is_some();
        let address =
            (0..width).filter(|place| !named(place)).find(|place| of_content(below, *place) == Column::Email);
        if let Some(place) = address {
            columns[place] = Column::Email;
        }
    }
    columns
}

/// « Nom et prénom » says the order, « nom complet » does not.
fn told_order(heading: &str) -> Option<NameOrder> {
    let key = format!(" {} ", search_key(heading));
    let place = |words: &[&str]| words.iter().filter_map(|word| key.find(word)).min();
    let given = place(&[" prenom", " first name", " والاسم ", " الاسم "])?;
    let family = place(&[" nom ", " noms ", " last name", " surname", " النسب ", " والنسب ", " واللقب "])?;
    Some(if family < given { NameOrder::FamilyFirst } else { NameOrder::GivenFirst })
}

fn filled<'a>(rows: &'a [&Row], place: usize) -> impl Iterator<Item = &'a str> {
    rows.iter().map(move |row| row.cell(place)).filter(|cell| !cell.is_empty())
}

/// Whether at least `share` in ten of a column's filled cells are such.
fn mostly(rows: &[&Row], place: usize, share: usize, is: impl Fn(&str) -> bool) -> bool {
    let (mut all, mut such) = (0, 0);
    for cell in filled(rows, place) {
        all += 1;
        such += usize::from(is(cell));
    }
    all > 0 && 10 * such >= share * all
}

fn is_mostly_arabic(rows: &[&Row], place: usize) -> bool {
    mostly(rows, place, 6, |cell| {
        cell.split_whitespace().all(|word| is_arabic(word) || !word.chars().any(char::is_alphabetic))
    })
}

/// What a column without a heading holds, where that is plain to see.
fn of_content(rows: &[&Row], place: usize) -> Column {
    if mostly(rows, place, 6, |cell| cell.contains('@') && value::email(cell).is_ok()) {
        Column::Email
    } else if mostly(rows, place, 8, |cell| kind_of(cell).is_some()) {
        Column::Category
    } else {
        Column::Ignored
    }
}

/// The first column of names, or the first two beside each other: without headings nothing else can be told from words.
fn names_by_content(mut columns: Vec<Column>, rows: &[&Row]) -> Vec<Column> {
    let is_name = |cell: &str| {
        cell.chars().count() <= 60
            && cell.chars().any(char::is_alphabetic)
            && !cell.chars().any(|c| c.is_numeric() || matches!(c, '@' | ':' | '&'))
    };
    let names = |place: usize| mostly(rows, place, 8, is_name);
    let Some(first) = (0..columns.len()).find(|at| columns[*at] == Column::Ignored && names(*at)) else {
        return columns;
    };
    let words = |cell: &str| cell.split_whitespace().count();
    let whole = mostly(rows, first, 6, |cell| words(cell) > 1 && !is_capital(cell));
    let second = first + 1;
    if whole || columns.get(second) != Some(&Column::Ignored) || !names(second) {
        columns[first] = Column::FullName;
        return columns;
    }
    let capitals = |place| mostly(rows, place, 6, is_capital);
    let given_first = capitals(second) && !capitals(first);
    let pair = if given_first {
        [Column::GivenName, Column::FamilyName]
    } else {
        [Column::FamilyName, Column::GivenName]
    };
    columns[first..=second].copy_from_slice(&pair);
    columns
}

fn is_capital(cell: &str) -> bool {
    cell.chars().any(char::is_uppercase) && !cell.chars().any(char::is_lowercase)
}
