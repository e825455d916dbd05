//! The pages of a list: what is at their heads and feet, and the decoration between.

use std::io::Write;

use domain::badge::layout::Size;
use i18n_embed_fl::fl;
use pdf_writer::Ref;

use super::super::fonts::Fonts;
use super::super::leaf::Leaf;
use super::super::pen::{self, Placed};
use super::super::sketch::{Ink, Sketch};
use super::super::text::language_by_script;
use super::cell::{Block, FAINT, Style, Words};
use super::ledger::{Ledger, TOTAL};
use super::outline::{Holds, Kind, element};
use crate::DocumentError;

/// A4.
pub(super) const PAPER: Size = Size { width: 2_100, height: 2_970 };
pub(super) const WIDTH: f32 = 210.0;
/// From the paper's edges to what is on it.
pub(super) const SIDE: f32 = 12.0;
const TOP: f32 = 12.0;
/// Where the last row ends, and where the foot's line stands.
pub(super) const BOTTOM: f32 = 281.0;
const FOOT: f32 = 288.0;
/// Around the words of a cell.
pub(super) const PAD: (f32, f32) = (1.0, 1.3);
pub(super) const BAND: Ink = Ink(0x00E9_F0EC);
const RULE: Ink = Ink(0x009D_B5AB);
/// A box to tick.
pub(super) const BOX: f32 = 4.2;

/// The page that is being filled.
pub(super) struct Sheet {
    pub(super) leaf: Leaf,
    pub(super) y: f32,
    /// Where rows end, and where boxes are: decoration that is drawn at the end.
    pub(super) rules: Vec<f32>,
    pub(super) boxes: Vec<(f32, f32, bool)>,
}

impl<W: Write> Ledger<'_, W> {
    pub(super) fn open(&mut self) {
        let mut leaf = Leaf::new(self.book.promise(), PAPER);
        leaf.open((0.0, 0.0), None);
        self.sheet = Some(Sheet { leaf, y: TOP, rules: Vec::new(), boxes: Vec::new() });
    }

    /// Writes lines at the height of the page that is reached, and what they are.
    pub(super) fn content(
        &mut self,
        kind: Kind,
        parent: Ref,
        text: &str,
        block: &Block,
        (x, width): (f32, f32),
    ) -> Result<Ref, DocumentError> {
        let id = self.book.promise();
        let rtl = self.rtl();
        let Some(sheet) = &mut self.sheet else { return Ok(id) };
        let number = sheet.leaf.read.len();
        sheet.leaf.read.push(id);
        let language = language_by_script(self.about.locale, text);
        element(&mut self.book, id, parent, kind, language, &Holds::Content(sheet.leaf.id, number))?;
        sheet.leaf.content.begin(Some((kind.tag(), number)));
        write(&mut sheet.leaf.content, &mut self.fonts, block, (x, sheet.y, width), rtl);
        sheet.leaf.content.end();
        Ok(id)
    }

    /// Where the columns are, from the left, and how wide.
    pub(super) fn places(&self) -> Vec<(f32, f32)> {
        let columns = self.list.as_ref().map(|list| list.columns.as_slice()).unwrap_or_default();
        let mut at = SIDE;
        let mut places = Vec::with_capacity(columns.len());
        for column in columns {
            let x = if self.rtl() { WIDTH - at - column.width } else { at };
            places.push((x, column.width));
            at += column.width;
        }
        places
    }

    /// Writes the heads of the columns: read once, and decoration on the pages that follow.
    pub(super) fn heads(&mut self, first: bool) -> Result<(), DocumentError> {
        let places = self.places();
        let Some(list) = &self.list else { return Ok(()) };
        let (table, heads) =
            (list.table, list.columns.iter().map(|column| column.head.clone()).collect::<Vec<_>>());
        let blocks = heads.iter().zip(&places).map(|(head, (_, width))| {
            let mut block = Block::default();
            let words = Words { text: head.clone(), style: Style::HEAD };
            block.add(&mut self.shaper, &words, width - 2.0 * PAD.0);
            block
        });
        let blocks = blocks.collect::<Vec<_>>();
        let height = blocks.iter().map(|block| block.height).fold(0.0, f32::max);
        let rtl = self.rtl();
        let row = self.book.promise();
        let mut cells = Vec::new();
        if let Some(sheet) = &mut self.sheet {
            sheet.y += 2.0;
        }
        for ((head, block), (x, width)) in heads.iter().zip(&blocks).zip(places) {
            let place = (x + PAD.0, width - 2.0 * PAD.0);
            if first {
                cells.push(self.content(Kind::ColumnHead, row, head, block, place)?);
            } else if let Some(sheet) = &mut self.sheet {
                sheet.leaf.content.begin(None);
                write(&mut sheet.leaf.content, &mut self.fonts, block, (place.0, sheet.y, place.1), rtl);
                sheet.leaf.content.end();
            }
        }
        if first {
            element(&mut self.book, row, table, Kind::Row, None, &Holds::Elements(&cells))?;
            self.list.iter_mut().for_each(|list| list.rows.push(row));
        }
        if let Some(sheet) = &mut self.sheet {
            sheet.y += height + PAD.1;
            sheet.rules.push(sheet.y);
        }
        Ok(())
    }

    /// What is at the top of a page that goes on with a list: its title, and the group whose rows go on.
    pub(super) fn running_head(&mut self, goes_on: bool) {
        let (rtl, Some(list), Some(sheet)) = (self.rtl(), &self.list, &mut self.sheet) else { return };
        let goes_on = goes_on && !list.group.is_empty();
        let parts = [self.about.head, &list.title, if goes_on { &list.group } else { "" }];
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let width = WIDTH - 2.0 * SIDE;
        let mut block = Block::default();
        block.add(&mut self.shaper, &Words { text, style: Style::SMALL }, width);
        sheet.leaf.content.begin(None);
        write(&mut sheet.leaf.content, &mut self.fonts, &block, (SIDE, sheet.y, width), rtl);
        sheet.leaf.content.end();
        sheet.y += block.height;
    }

    /// Writes the page that was being filled.
    pub(super) fn turn(&mut self) -> Result<(), DocumentError> {
        let Some(mut sheet) = self.sheet.take() else { return Ok(()) };
        let content = &mut sheet.leaf.content;
        content.begin(None);
        content.stroke_ink(RULE).stroke_width(0.15);
        for y in sheet.rules {
            content.move_to(SIDE, y).line_to(WIDTH - SIDE, y).stroke();
        }
        content.stroke_ink(FAINT).stroke_width(0.3);
        for (x, y, ticked) in sheet.boxes {
            content.rectangle(x, y, BOX, BOX).stroke();
            if ticked {
                content
                    .move_to(x + 0.9, y + 2.2)
                    .line_to(x + 1.8, y + 3.2)
                    .line_to(x + 3.4, y + 0.9)
                    .stroke();
            }
        }
        content.end();
        self.foot(&mut sheet.leaf);
        sheet.leaf.close();
        self.pages.push(sheet.leaf.id);
        Ok(sheet.leaf.write(&mut self.book, self.tree, &mut self.tags)?)
    }

    /// When it was made and how many people stand in it, and which page it is.
    fn foot(&mut self, leaf: &mut Leaf) {
        let (t, rtl) = (i18n::documents(self.about.locale), self.rtl());
        let page = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
        let Style { letters, size, ink } = Style::SMALL;
        let place = |line, left| Placed { line, size, left, baseline: FOOT, ink };
        let foot = self.shaper.line(self.about.foot, letters);
        let which = self.shaper.line(&fl!(t, "pack-page", page = page), letters);
        let [foot_width, which_width] = [&foot, &which].map(|line| line.width * size / 1000.0);
        let gap = size * 0.3;
        // From where the lines start: which page, then how many there are, which grows away from it.
        let (foot_left, which_left, total) = if rtl {
            (SIDE, WIDTH - SIDE - which_width, WIDTH - SIDE - which_width - gap)
        } else {
            (WIDTH - SIDE - foot_width, SIDE, SIDE + which_width + gap)
        };
        let content = &mut leaf.content;
        content.begin(None);
        pen::write(content, &mut self.fonts, &place(which, which_left));
        pen::write(content, &mut self.fonts, &place(foot, foot_left));
        content.word("q").ops(&[1.0, 0.0, 0.0, 1.0, total, FOOT], "cm").show(TOTAL).word("Q");
        content.end();
    }
}

/// Writes lines from the upper left corner of their place: at the side at which the page's lines start.
fn write(sketch: &mut Sketch, fonts: &mut Fonts, block: &Block, (x, y, width): (f32, f32, f32), rtl: bool) {
    for one in &block.lines {
        let room = width - one.line.width * one.size / 1000.0;
        let left = if rtl { x + room } else { x };
        let (line, size, ink) = (one.line.clone(), one.size, one.ink);
        pen::write(sketch, fonts, &Placed { line, size, left, baseline: y + one.baseline, ink });
    }
}
