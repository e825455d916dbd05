//! Which column of a list is what.

use serde::{Deserialize, Serialize};

use super::column::Column;
use super::heading;
use super::name::{NameOrder, split_name};
use super::table::{Row, Table};

/// Which column of a list is what: guessed, then put right by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mapping {
    /// The number of the row that names the columns; guests start after it. Nothing when they start at once.
    pub heading: Option<u32>,
    /// What the columns hold, from the first on.
    pub columns: Vec<Column>,
    /// Which name stands first in whole names that do not show it themselves.
    pub order: NameOrder,
}

/// How many guests are looked at to guess.
const LOOKED_AT: usize = 300;

impl Mapping {
    /// What the words above the columns, and what is in them, tell.
    pub fn guess(table: &Table) -> Self {
        let (heading, mut columns, said) = heading::guess(table);
        columns.resize(table.columns().min(Table::MAX_COLUMNS), Column::Ignored);
        let mut mapping = Self { heading, columns, order: said.unwrap_or_default() };
        mapping.order = mapping.shown_order(table).unwrap_or(mapping.order);
        mapping
    }

    /// The rows that name guests: behind the heading, without those that say it again on each printed page.
    pub fn guests<'a>(&self, table: &'a Table) -> impl Iterator<Item = &'a Row> + use<'a> {
        let heading = self.heading;
        let title = heading.and_then(|number| table.rows.iter().find(|row| row.number == number));
        let rows = table.rows.iter().filter(move |row| heading.is_none_or(|heading| row.number > heading));
        rows.filter(move |row| title.is_none_or(|title| title.cells != row.cells))
    }

    /// Where a column is, the first of them.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|other| *other == column)
    }

    /// Whether a name can be read at all: a whole one, or both parts.
    pub fn names_guests(&self) -> bool {
        let has = |column| self.place(column).is_some();
        has(Column::FullName) || (has(Column::GivenName) && has(Column::FamilyName))
    }

    /// Columns that are said to hold the same, which cannot be: what is ignored, and what is not kept, may come often.
    pub fn doubles(&self) -> Vec<usize> {
        let often = |column| matches!(column, Column::Ignored | Column::Phone | Column::IdentityPaper);
        let places = self.columns.iter().enumerate();
        let doubles = places.filter(|(at, column)| !often(**column) && self.columns[..*at].contains(column));
        doubles.map(|(at, _)| at).collect()
    }

    /// The order that most whole names show which show one.
    fn shown_order(&self, table: &Table) -> Option<NameOrder> {
        let place = self.place(Column::FullName)?;
        let shown = self
            .guests(table)
            .take(LOOKED_AT)
            .filter_map(|row| split_name(row.cell(place), self.order).shown);
        let (mut given, mut family) = (0, 0);
        for order in shown {
            match order {
                NameOrder::GivenFirst => given += 1,
                NameOrder::FamilyFirst => family += 1,
            }
        }
        match given.cmp(&family) {
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(NameOrder::GivenFirst),
            std::cmp::Ordering::Less => Some(NameOrder::FamilyFirst),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column as C;

    fn table(rows: &[&str]) -> Table {
        let mut table = Table::default();
        for (number, row) in (1..).zip(rows) {
            table.push(number, row.split(';').map(str::to_owned)).unwrap();
        }
        table
    }

    #[track_caller]
    fn check(rows: &[&str], heading: Option<u32>, columns: &[Column]) -> Mapping {
        let mapping = Mapping::guess(&table(rows));
        assert_eq!((mapping.heading, mapping.columns.as_slice()), (heading, columns));
        mapping
    }

    #[test]
    fn lists_of_three_languages_are_understood() {
        check(
            &[
                "Liste des invités du 25 juin",
                "N°;Nom;Prénom;E-mail;Société;Fonction;Tél",
                "1;Tazi;Karim;k@x.org;Y;Z;06",
            ],
            Some(2),
            &[C::Ignored, C::FamilyName, C::GivenName, C::Email, C::Organisation, C::Profession, C::Phone],
        );
        check(
            &["الاسم;النسب;البريد الإلكتروني;المدينة", "محمد;العلوي;m@x.org;الرباط"],
            Some(1),
            &[C::GivenName, C::FamilyName, C::Email, C::City],
        );
        check(&["الاسم;الصفة", "محمد العلوي;سفير"], Some(1), &[C::FullName, C::Profession]);
        check(&["Name;Email", "Karim Tazi;k@x.org"], Some(1), &[C::FullName, C::Email]);
        check(&["Nom;Courriel", "Karim Tazi;k@x.org"], Some(1), &[C::FullName, C::Email]);
        check(
            &["First name;Name;Email", "Karim;Tazi;k@x.org"],
            Some(1),
            &[C::GivenName, C::FamilyName, C::Email],
        );
    }

    #[test]
    fn names_in_two_scripts_are_one_persons() {
        check(
            &["Nom;Prénom;النسب;الاسم", "Tazi;Karim;التازي;كريم"],
            Some(1),
            &[C::FamilyName, C::GivenName, C::OtherFamilyName, C::OtherGivenName],
        );
        check(&["Nom complet;الاسم الكامل", "Karim Tazi;كريم التازي"], Some(1), &[C::FullName, C::OtherName]);
        check(&["الاسم الكامل;Nom complet", "كريم التازي;Karim Tazi"], Some(1), &[C::OtherName, C::FullName]);
        check(
            &["Nom;Prénom;الاسم", "Tazi;Karim;كريم التازي"],
            Some(1),
            &[C::FamilyName, C::GivenName, C::OtherName],
        );
        // Written in Latin letters below Arabic headings: what is in the columns decides.
        check(&["الاسم;النسب", "Karim;Tazi"], Some(1), &[C::GivenName, C::FamilyName]);
    }

    #[test]
    fn without_a_heading_what_is_in_the_columns_tells() {
        let rows = ["Karim Tazi;12;k@x.org;Presse", "Zineb Alaoui;13;z@x.org;VIP"];
        check(&rows, None, &[C::FullName, C::Ignored, C::Email, C::Category]);
        check(&["TAZI;Karim;k@x.org", "EL AMRANI;Zineb;"], None, &[C::FamilyName, C::GivenName, C::Email]);
        check(&["Karim;TAZI;k@x.org", "Zineb;EL AMRANI;"], None, &[C::GivenName, C::FamilyName, C::Email]);
        check(&["Karim;06 12", "Zineb;06 13"], None, &[C::FullName, C::Ignored]);
        check(&["1;2", "3;4"], None, &[C::Ignored, C::Ignored]);
    }

    #[test]
    fn the_order_of_names_is_the_headings_or_what_they_show() {
        let order = |rows: &[&str]| Mapping::guess(&table(rows)).order;
        assert_eq!(order(&["Nom et prénom;E-mail", "Tazi Karim;"]), NameOrder::FamilyFirst);
        assert_eq!(order(&["Prénom et nom;E-mail", "Karim Tazi;"]), NameOrder::GivenFirst);
        assert_eq!(order(&["Nom complet;E-mail", "TAZI Karim;", "Tazi Ali;"]), NameOrder::FamilyFirst);
        assert_eq!(order(&["Nom et prénom;E-mail", "Karim TAZI;"]), NameOrder::GivenFirst);
        assert_eq!(order(&["النسب والاسم;البريد", "بنكيران محمد;"]), NameOrder::FamilyFirst);
    }

    #[test]
    fn a_heading_that_comes_again_names_nobody() {
        let table = table(&["Titre", "Nom;Prénom", "Tazi;Karim", "Nom;Prénom", "Alaoui;Zineb"]);
        let mapping = Mapping::guess(&table);
        assert_eq!(mapping.guests(&table).map(|row| row.number).collect::<Vec<_>>(), [3, 5]);
        assert!(mapping.names_guests() && mapping.doubles().is_empty());
        let twice =
            Mapping { columns: vec![C::FullName, C::Phone, C::FullName, C::Phone], ..Mapping::default() };
        assert_eq!(twice.doubles(), [2]);
    }
}
