//! A page on its way: what is on it, and what of it is read aloud.

use std::io::Write;

use domain::badge::layout::Size;
use pdf_writer::types::TabOrder;
use pdf_writer::{Filter, Ref};

use super::book::Book;
use super::side::mm;
use super::sketch::{POINTS, Sketch};
use super::tags::Tags;

/// A page that is not yet in the file.
pub(super) struct Leaf {
    pub(super) id: Ref,
    paper: Size,
    pub(super) content: Sketch,
    /// What is read aloud, by its number on the page.
    pub(super) read: Vec<Ref>,
}

impl Leaf {
    pub(super) fn new(id: Ref, paper: Size) -> Self {
        Self { id, paper, content: Sketch::default(), read: Vec::new() }
    }

    /// Shows a drawing of the whole page: decoration.
    pub(super) fn show(&mut self, name: &str) {
        self.open((0.0, 0.0), None);
        self.content.begin(None);
        self.content.show(name);
        self.content.end();
        self.close();
    }

    /// What follows has the upper left corner of something as its origin, in millimetres; or the lower right one, half
    /// a turn further, of something of the size that is given.
    pub(super) fn open(&mut self, (x, y): (f32, f32), upside_down: Option<(f32, f32)>) {
        let top = mm(self.paper.height) - y;
        // Three decimals would move what is at the other end of a sheet.
        self.content.word(&format!("q {POINTS:.5} 0 0 -{POINTS:.5}"));
        self.content.ops(&[x * POINTS, top * POINTS], "cm");
        if let Some((width, height)) = upside_down {
            self.content.ops(&[-1.0, 0.0, 0.0, -1.0, width, height], "cm");
        }
    }

    /// Ends what was opened.
    pub(super) fn close(&mut self) {
        self.content.word("Q");
    }

    /// Writes the page.
    pub(super) fn write<W: Write>(
        self,
        book: &mut Book<W>,
        tree: Ref,
        tags: &mut Tags,
    ) -> std::io::Result<()> {
        let content = book.promise();
        book.stream(content, self.content.bytes(), |chunk, packed| {
            chunk.stream(content, packed).filter(Filter::FlateDecode);
        })?;
        let key = tags.page(book, &self.read)?;
        book.object(self.id, |chunk| {
            let mut page = chunk.page(self.id);
            page.parent(tree).contents(content);
            page.struct_parents(key).tab_order(TabOrder::StructureOrder);
        })
    }
}
