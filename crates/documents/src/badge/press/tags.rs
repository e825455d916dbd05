//! What is read aloud, in its order (ISO 32000-1, 14.7): a section for each badge, a paragraph for each of its texts.

use std::io::{self, Write};

use pdf_writer::types::StructRole;
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Finish, Name, Ref, TextStr};

use super::book::{Book, count};

/// The tree so far: of what is written, where it is.
pub(super) struct Tags {
    root: Ref,
    document: Ref,
    sections: Vec<Ref>,
    /// For each page, the list of what is read on it.
    pages: Vec<Ref>,
}

/// A badge's section while it is set.
pub(super) struct Section {
    id: Ref,
    parts: Vec<Ref>,
}

impl Tags {
    pub(super) fn new<W: Write>(book: &mut Book<W>) -> Self {
        let [root, document] = [book.promise(), book.promise()];
        Self { root, document, sections: Vec::new(), pages: Vec::new() }
    }

    /// What all sections are parts of.
    pub(super) fn document(&self) -> Ref {
        self.document
    }

    /// Adds a section that is written by whoever made it.
    pub(super) fn add(&mut self, section: Ref) {
        self.sections.push(section);
    }

    /// Ends a badge.
    pub(super) fn close<W: Write>(&mut self, book: &mut Book<W>, section: &Section) -> io::Result<()> {
        self.sections.push(section.id);
        let document = self.document;
        book.object(section.id, |chunk| {
            let mut element = chunk.struct_element(section.id);
            element.kind(StructRole::Sect).parent(document);
            let mut children = element.children();
            for part in &section.parts {
                children.struct_element(*part);
            }
        })
    }

    /// Notes what is read on a page, by its numbers, and gives the page's own.
    pub(super) fn page<W: Write>(&mut self, book: &mut Book<W>, read: &[Ref]) -> io::Result<i32> {
        let id = book.promise();
        book.object(id, |chunk| {
            chunk.indirect(id).array().items(read.iter().copied());
        })?;
        self.pages.push(id);
        Ok(count(self.pages.len() - 1))
    }

    /// Writes the tree, and gives its root.
    pub(super) fn finish<W: Write>(self, book: &mut Book<W>) -> io::Result<Ref> {
        let Self { root, document, sections, pages } = self;
        book.object(document, |chunk| {
            let mut element = chunk.struct_element(document);
            element.kind(StructRole::Document).parent(root);
            let mut children = element.children();
            for section in &sections {
                children.struct_element(*section);
            }
        })?;
        let parents = book.promise();
        book.object(parents, |chunk| {
            let mut tree = chunk.number_tree::<Ref>(parents);
            let mut pairs = tree.nums();
            for (number, page) in (0..).zip(&pages) {
                pairs.insert(number, *page);
            }
        })?;
        book.object(root, |chunk| {
            let mut tree = chunk.indirect(root).start::<StructTreeRoot<'_>>();
            tree.child(document).parent_tree_next_key(count(pages.len()));
            tree.pair(Name(b"ParentTree"), parents);
        })?;
        Ok(root)
    }
}

impl Section {
    /// Starts a badge.
    pub(super) fn new<W: Write>(book: &mut Book<W>) -> Self {
        Self { id: book.promise(), parts: Vec::new() }
    }

    /// Notes a part of the badge that is on a page, `number` among what is read on it.
    pub(super) fn part<W: Write>(
        &mut self,
        book: &mut Book<W>,
        page: Ref,
        number: usize,
        role: &Role<'_>,
    ) -> io::Result<Ref> {
        let (id, parent) = (book.promise(), self.id);
        self.parts.push(id);
        book.object(id, |chunk| {
            let mut element = chunk.struct_element(id);
            element.parent(parent).page(page);
            match role {
                Role::Paragraph { language, says } => {
                    element.kind(StructRole::P);
                    if let Some(language) = language {
                        element.lang(TextStr(language));
                    }
                    if let Some(says) = says {
                        element.actual_text(TextStr(says));
                    }
                }
                Role::Figure(says) => {
                    element.kind(StructRole::Figure).alt(TextStr(says));
                }
            }
            element.children().marked_content_id(count(number)).finish();
        })?;
        Ok(id)
    }
}

/// What a part is.
pub(super) enum Role<'a> {
    /// Words.
    Paragraph {
        /// Where it is not the document's.
        language: Option<&'static str>,
        /// Where the order in which they are written is not that in which they are read.
        says: Option<&'a str>,
    },
    /// A picture, with what is said in its stead.
    Figure(&'a str),
}

impl Role<'_> {
    /// How pages name it.
    pub(super) const fn tag(&self) -> &'static str {
        match self {
            Self::Paragraph { .. } => "P",
            Self::Figure(_) => "Figure",
        }
    }
}
