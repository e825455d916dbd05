//! Lists as a file: rows come, pages leave. Each page repeats the heads of its columns and says which it is, of how many.

use std::io::Write;

use domain::locale::{Direction, Locale};
use i18n_embed_fl::fl;
use pdf_writer::{Filter, Name, Rect, Ref};

use super::super::book::Book;
use super::super::ending::Ending;
use super::super::fonts::Fonts;
use super::super::pen::{self, Placed};
use super::super::shaping::Shaper;
use super::super::sketch::Sketch;
use super::super::tags::Tags;
use super::cell::{Block, Cell, Style, Words};
use super::outline::{Holds, Kind, element};
use super::sheet::{BAND, BOTTOM, BOX, PAD, PAPER, SIDE, Sheet, WIDTH};
use crate::DocumentError;

/// A column of a list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) head: String,
    /// In millimetres.
    pub(super) width: f32,
    /// Whether it says whom a row is about.
    pub(super) names: bool,
}

/// The list that is being written.
pub(super) struct List {
    pub(super) title: String,
    pub(super) section: Ref,
    pub(super) parts: Vec<Ref>,
    pub(super) table: Ref,
    pub(super) rows: Vec<Ref>,
    pub(super) columns: Vec<Column>,
    /// The group in which the last row stood.
    pub(super) group: String,
}

/// What a file of lists says of itself.
pub(super) struct About<'a> {
    pub(super) locale: Locale,
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    /// What stands above each list: the event.
    pub(super) head: &'a str,
    /// What is at the foot of each page.
    pub(super) foot: &'a str,
    /// The second at which it was made.
    pub(super) made_at: i64,
}

/// A file of lists.
pub(super) struct Ledger<'a, W> {
    pub(super) about: About<'a>,
    pub(super) book: Book<W>,
    pub(super) fonts: Fonts,
    pub(super) shaper: Shaper,
    pub(super) tags: Tags,
    pub(super) resources: Ref,
    pub(super) tree: Ref,
    /// Draws how many pages there are, which is known last.
    pub(super) total: Ref,
    pub(super) pages: Vec<Ref>,
    pub(super) list: Option<List>,
    pub(super) sheet: Option<Sheet>,
    /// The head of rows of which the first is still to come: it never stands alone at the foot of a page.
    pub(super) pending: Option<String>,
}

/// The name of the drawing that says how many pages there are.
pub(super) const TOTAL: &str = "N";

impl<'a, W: Write> Ledger<'a, W> {
    pub(super) fn new(about: About<'a>, out: W) -> Result<Self, DocumentError> {
        let mut book = Book::new(out)?;
        let [resources, tree, total] = std::array::from_fn(|_| book.promise());
        let tags = Tags::new(&mut book);
        Ok(Self {
            about,
            book,
            fonts: Fonts::default(),
            shaper: Shaper::default(),
            tags,
            resources,
            tree,
            total,
            pages: Vec::new(),
            list: None,
            sheet: None,
            pending: None,
        })
    }

    pub(super) fn rtl(&self) -> bool {
        self.about.locale.direction() == Direction::Rtl
    }

    /// Starts a list on a page of its own. What is said at its head is read before it.
    pub(super) fn begin(
        &mut self,
        title: &str,
        lead: &[String],
        columns: Vec<Column>,
    ) -> Result<(), DocumentError> {
        self.turn()?;
        let [section, table] = std::array::from_fn(|_| self.book.promise());
        self.tags.add(section);
        let (parts, rows, group) = (Vec::new(), Vec::new(), String::new());
        self.list = Some(List { title: title.to_owned(), section, parts, table, rows, columns, group });
        self.open();
        self.paragraph(Kind::Paragraph, self.about.head, Style::SMALL)?;
        self.paragraph(Kind::Heading, title, Style::TITLE)?;
        for line in lead {
            self.paragraph(Kind::Paragraph, line, Style::LEAD)?;
        }
        self.heads(true)
    }

    /// Writes a paragraph across the page.
    fn paragraph(&mut self, kind: Kind, text: &str, style: Style) -> Result<(), DocumentError> {
        let width = WIDTH - 2.0 * SIDE;
        let mut block = Block::default();
        block.add(&mut self.shaper, &Words { text: text.to_owned(), style }, width);
        let Some(parent) = self.list.as_ref().map(|list| list.section) else { return Ok(()) };
        let part = self.content(kind, parent, text, &block, (SIDE, width))?;
        if let Some(list) = &mut self.list {
            list.parts.push(part);
        }
        if let Some(sheet) = &mut self.sheet {
            sheet.y += block.height + 1.0;
        }
        Ok(())
    }

    /// Starts rows that belong together.
    pub(super) fn group(&mut self, head: String) {
        self.pending = Some(head);
    }

    /// Writes a row, on the next page where there is no more room on this one.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), DocumentError> {
        let places = self.places();
        let (mut blocks, mut height) = (Vec::with_capacity(cells.len()), BOX);
        for (cell, (_, width)) in cells.iter().zip(&places) {
            let mut block = Block::default();
            if let Cell::Words(words) = cell {
                for words in words {
                    block.add(&mut self.shaper, words, width - 2.0 * PAD.0);
                }
            }
            height = height.max(block.height);
            blocks.push(block);
        }
        height += 2.0 * PAD.1;
        let head = self.pending.take().map(|text| {
            let mut block = Block::default();
            let words = Words { text: text.clone(), style: Style::GROUP };
            block.add(&mut self.shaper, &words, WIDTH - 2.0 * (SIDE + PAD.0));
            (text, block)
        });
        let with_head = head.as_ref().map_or(0.0, |(_, block)| block.height + 2.0 * PAD.1);
        if self.sheet.as_ref().is_none_or(|sheet| sheet.y + with_head + height > BOTTOM) {
            self.turn()?;
            self.open();
            self.running_head(head.is_none());
            self.heads(false)?;
        }
        if let Some((text, block)) = head {
            self.group_row(text, &block)?;
        }
        self.cells(cells, &blocks, &places, height)
    }

    fn group_row(&mut self, text: String, block: &Block) -> Result<(), DocumentError> {
        let height = block.height + 2.0 * PAD.1;
        let row = self.book.promise();
        let Some((table, columns)) = self.list.as_ref().map(|list| (list.table, list.columns.len())) else {
            return Ok(());
        };
        if let Some(sheet) = &mut self.sheet {
            sheet.leaf.content.begin(None);
            sheet.leaf.content.fill_ink(BAND).rectangle(SIDE, sheet.y, WIDTH - 2.0 * SIDE, height).fill();
            sheet.leaf.content.end();
            sheet.y += PAD.1;
        }
        let place = (SIDE + PAD.0, WIDTH - 2.0 * (SIDE + PAD.0));
        let cell = self.content(Kind::GroupHead { columns }, row, &text, block, place)?;
        element(&mut self.book, row, table, Kind::Row, None, &Holds::Elements(&[cell]))?;
        if let Some(list) = &mut self.list {
            list.rows.push(row);
            list.group = text;
        }
        if let Some(sheet) = &mut self.sheet {
            sheet.y += block.height + PAD.1;
        }
        Ok(())
    }

    fn cells(
        &mut self,
        cells: &[Cell],
        blocks: &[Block],
        places: &[(f32, f32)],
        height: f32,
    ) -> Result<(), DocumentError> {
        let row = self.book.promise();
        let Some(list) = &self.list else { return Ok(()) };
        let (table, names) = (list.table, list.columns.iter().map(|column| column.names).collect::<Vec<_>>());
        let ticked = fl!(i18n::documents(self.about.locale), "pack-entered");
        let mut written = Vec::with_capacity(cells.len());
        if let Some(sheet) = &mut self.sheet {
            sheet.y += PAD.1;
        }
        for (((cell, block), (x, width)), names) in cells.iter().zip(blocks).zip(places).zip(names) {
            let kind = if names { Kind::RowHead } else { Kind::Data };
            let place = (x + PAD.0, width - 2.0 * PAD.0);
            written.push(match cell {
                Cell::Words(words) if !words.is_empty() => {
                    self.content(kind, row, &words[0].text, block, place)?
                }
                Cell::Words(_) => self.sign(row, kind, None)?,
                Cell::Tick(inside) => {
                    if let Some(sheet) = &mut self.sheet {
                        sheet.boxes.push((x + (width - BOX) / 2.0, sheet.y, *inside));
                    }
                    self.sign(row, kind, inside.then_some(ticked.as_str()))?
                }
            });
        }
        element(&mut self.book, row, table, Kind::Row, None, &Holds::Elements(&written))?;
        self.list.iter_mut().for_each(|list| list.rows.push(row));
        if let Some(sheet) = &mut self.sheet {
            sheet.y += height - PAD.1;
            sheet.rules.push(sheet.y);
        }
        Ok(())
    }

    fn sign(&mut self, row: Ref, kind: Kind, says: Option<&str>) -> Result<Ref, DocumentError> {
        let id = self.book.promise();
        element(&mut self.book, id, row, kind, None, &Holds::Sign(says))?;
        Ok(id)
    }

    /// Ends a list.
    pub(super) fn end(&mut self) -> Result<(), DocumentError> {
        self.turn()?;
        let Some(mut list) = self.list.take() else { return Ok(()) };
        element(&mut self.book, list.table, list.section, Kind::Table, None, &Holds::Elements(&list.rows))?;
        list.parts.push(list.table);
        let document = self.tags.document();
        let parts = Holds::Elements(&list.parts);
        Ok(element(&mut self.book, list.section, document, Kind::Section, None, &parts)?)
    }

    /// Ends the file.
    pub(super) fn finish(mut self) -> Result<W, DocumentError> {
        let Style { letters, size, ink } = Style::SMALL;
        let line = self.shaper.line(&self.pages.len().to_string(), letters);
        let left = if self.rtl() { -line.width * size / 1000.0 } else { 0.0 };
        let mut sketch = Sketch::default();
        pen::write(&mut sketch, &mut self.fonts, &Placed { line, size, left, baseline: 0.0, ink });
        let (total, resources) = (self.total, self.resources);
        self.book.stream(total, sketch.bytes(), |chunk, packed| {
            let mut form = chunk.form_xobject(total, packed);
            form.bbox(Rect::new(-30.0, -10.0, 30.0, 10.0));
            form.pair(Name(b"Resources"), resources);
            form.filter(Filter::FlateDecode);
        })?;
        let ending = Ending {
            title: self.about.title,
            author: self.about.author,
            locale: self.about.locale,
            latest: self.about.made_at,
            paper: PAPER,
            tree: self.tree,
            resources,
            pages: &self.pages,
            objects: &[(TOTAL.to_owned(), total)],
        };
        ending.write(self.book, &self.fonts, self.tags)
    }
}
