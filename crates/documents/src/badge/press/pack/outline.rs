//! What is read aloud of a list: sections with a heading, paragraphs and a table (ISO 32000-1, 14.8.4.3).

use std::io::{self, Write};

use pdf_writer::types::{StructRole, TableHeaderScope};
use pdf_writer::{Finish, Ref, TextStr};

use super::super::book::{Book, count};

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Section,
    Heading,
    Paragraph,
    Table,
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row: whom it is about.
    RowHead,
    /// The head of the rows that follow, across all columns.
    GroupHead {
        columns: usize,
    },
    Data,
}

impl Kind {
    const fn role(self) -> StructRole {
        match self {
            Self::Section => StructRole::Sect,
            Self::Heading => StructRole::H1,
            Self::Paragraph => StructRole::P,
            Self::Table => StructRole::Table,
            Self::Row => StructRole::TR,
            Self::ColumnHead | Self::RowHead | Self::GroupHead { .. } => StructRole::TH,
            Self::Data => StructRole::TD,
        }
    }

    /// How pages name it.
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::Section => "Sect",
            Self::Heading => "H1",
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead | Self::GroupHead { .. } => "TH",
            Self::Data => "TD",
        }
    }
}

/// What an element holds.
pub(super) enum Holds<'a> {
    Elements(&'a [Ref]),
    /// What is on a page under a number of it.
    Content(Ref, usize),
    /// Nothing on paper but a sign, with what is said in its stead.
    Sign(Option<&'a str>),
}

/// Writes an element that was promised.
pub(super) fn element<W: Write>(
    book: &mut Book<W>,
    id: Ref,
    parent: Ref,
    kind: Kind,
    language: Option<&str>,
    holds: &Holds<'_>,
) -> io::Result<()> {
    book.object(id, |chunk| {
        let mut element = chunk.struct_element(id);
        element.kind(kind.role()).parent(parent);
        if let Some(language) = language {
            element.lang(TextStr(language));
        }
        let (scope, columns) = match kind {
            Kind::ColumnHead => (Some(TableHeaderScope::Column), 1),
            Kind::RowHead => (Some(TableHeaderScope::Row), 1),
            Kind::GroupHead { columns } => (Some(TableHeaderScope::Row), columns),
            _ => (None, 1),
        };
        if let Some(scope) = scope {
            let mut attributes = element.attributes();
            let mut table = attributes.push().table();
            table.scope(scope);
            if columns > 1 {
                table.col_span(count(columns));
            }
        }
        match holds {
            Holds::Elements(all) => {
                let mut children = element.children();
                for one in *all {
                    children.struct_element(*one);
                }
            }
            Holds::Content(page, number) => {
                element.page(*page);
                element.children().marked_content_id(count(*number)).finish();
            }
            Holds::Sign(says) => {
                if let Some(says) = says {
                    element.alt(TextStr(says));
                }
            }
        }
    })
}
