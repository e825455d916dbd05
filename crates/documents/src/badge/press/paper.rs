//! From badges that are set to pages.

use std::io::Write;

use domain::badge::layout::Point;
use domain::text::is_arabic;
use i18n_embed_fl::fl;

use super::artwork::Manner;
use super::ending::Ending;
use super::leaf::Leaf;
use super::pen;
use super::print::{Press, Set};
use super::side::{Layer, Stock, mm};
use super::sketch::{Ink, Sketch};
use super::tags::{Role, Section};
use super::text::{Heard, Paragraph};
use crate::DocumentError;
use crate::badge::qr::{QUIET_ZONE, Symbol};

/// Texts that badges share and that are in the file once. Where they stand below a name, which is higher on one badge than
/// on the other, there would be as many as badges.
const MOST_WRITTEN: usize = 1_000;

impl<W: Write> Press<'_, W> {
    /// Draws a badge that was set, in the next place on the paper.
    pub(super) fn draw(&mut self, manner: &Manner, set: &[Vec<Set>]) -> Result<(), DocumentError> {
        let backs_apart = self.sides.len() > 1 && !self.folded;
        if self.leaves.is_empty() {
            let count = if backs_apart { 2 } else { 1 };
            self.leaves = (0..count).map(|_| Leaf::new(self.book.promise(), self.imposition.paper)).collect();
        }
        let mut section = Section::new(&mut self.book);
        for (number, layers) in set.iter().enumerate() {
            let behind = number > 0;
            let places = if behind && backs_apart {
                self.imposition.places_behind()
            } else {
                self.imposition.places()
            };
            let Some(place) = places.get(self.filled).copied() else { continue };
            self.side(manner, number, layers, place, &mut section)?;
        }
        self.tags.close(&mut self.book, &section)?;
        self.filled += 1;
        if self.filled == self.imposition.count() { self.turn() } else { Ok(()) }
    }

    /// Draws one side of a badge in its place.
    fn side(
        &mut self,
        manner: &Manner,
        number: usize,
        layers: &[Set],
        Point { x, y }: Point,
        section: &mut Section,
    ) -> Result<(), DocumentError> {
        let (width, height) = (mm(self.imposition.card.width), mm(self.imposition.card.height));
        let behind = number > 0;
        // The front of a folded badge is its lower half, and its back is upside down.
        let down = if self.folded && !behind { height / 2.0 } else { 0.0 };
        let turned = (self.folded && behind).then_some((width, height / 2.0));
        // Who has a tent with the same on both sides read aloud, hears it once.
        let silent = behind && self.sides[number].says_the_same(&self.sides[0]);
        let leaf = usize::from(behind && !self.folded);
        self.leaves[leaf].open((mm(x), mm(y) + down), turned);
        for (at, set) in layers.iter().enumerate() {
            match set {
                Set::Art => {
                    let mut stock =
                        Stock { book: &mut self.book, objects: &mut self.objects, resources: self.resources };
                    let art = self.sides[number].art(at, manner, &self.sheet, &self.shown, &mut stock)?;
                    let content = &mut self.leaves[leaf].content;
                    content.begin(None);
                    if let Some(name) = &art {
                        content.show(name);
                    }
                    content.end();
                }
                Set::Code(symbol) => {
                    let Layer::Code { square, .. } = self.sides[number].layers[at] else { continue };
                    let says = fl!(i18n::documents(self.sheet.locale), "badge-qr");
                    let role = (!silent).then_some(Role::Figure(&says));
                    self.begin(leaf, section, role)?;
                    symbol.draw(&mut self.leaves[leaf].content, square.x, square.y, square.width);
                    self.leaves[leaf].content.end();
                }
                Set::Paragraphs(paragraphs) => {
                    for paragraph in paragraphs {
                        let read = !silent && self.hears(paragraph);
                        // Letters from right to left are in the file from left to right.
                        let says = is_arabic(&paragraph.words).then_some(paragraph.words.as_str());
                        let role = Role::Paragraph { language: paragraph.language, says };
                        self.begin(leaf, section, read.then_some(role))?;
                        self.write(leaf, paragraph)?;
                        self.leaves[leaf].content.end();
                    }
                }
            }
        }
        self.leaves[leaf].close();
        Ok(())
    }

    /// Whether something is read aloud here.
    fn hears(&mut self, Paragraph { heard, words, .. }: &Paragraph) -> bool {
        match heard {
            Heard::Each => true,
            Heard::Once => !self.heard.contains(words) && self.heard.insert(words.clone()),
            Heard::Never => false,
        }
    }

    /// Writes a text, or shows what is in the file already. What is shown within a part that is read aloud is read with
    /// it (ISO 32000-1, 14.7.4.3).
    fn write(&mut self, leaf: usize, paragraph: &Paragraph) -> Result<(), DocumentError> {
        if !paragraph.shared || paragraph.lines.iter().all(|line| line.line.glyphs.is_empty()) {
            for line in &paragraph.lines {
                pen::write(&mut self.leaves[leaf].content, &mut self.fonts, line);
            }
            return Ok(());
        }
        let mut sketch = Sketch::default();
        for line in &paragraph.lines {
            pen::write(&mut sketch, &mut self.fonts, line);
        }
        let content = &mut self.leaves[leaf].content;
        if let Some(name) = self.written.get(sketch.bytes()) {
            content.show(name);
        } else if self.written.len() < MOST_WRITTEN {
            let card = (mm(self.imposition.card.width), mm(self.imposition.card.height));
            let mut stock =
                Stock { book: &mut self.book, objects: &mut self.objects, resources: self.resources };
            let name = stock.keep(&sketch, card)?;
            content.show(&name);
            self.written.insert(sketch.into_bytes(), name);
        } else {
            content.append(&sketch);
        }
        Ok(())
    }

    /// Starts something that is read aloud, or that is not.
    fn begin(
        &mut self,
        leaf: usize,
        section: &mut Section,
        role: Option<Role<'_>>,
    ) -> Result<(), DocumentError> {
        let leaf = &mut self.leaves[leaf];
        let Some(role) = role else {
            leaf.content.begin(None);
            return Ok(());
        };
        let number = leaf.read.len();
        leaf.read.push(section.part(&mut self.book, leaf.id, number, &role)?);
        leaf.content.begin(Some((role.tag(), number)));
        Ok(())
    }

    /// Writes the pages that are full, or the last ones.
    fn turn(&mut self) -> Result<(), DocumentError> {
        self.filled = 0;
        for (number, mut leaf) in std::mem::take(&mut self.leaves).into_iter().enumerate() {
            // Paper is cut along the marks of its front.
            if let Some(marks) = self.marks.as_ref().filter(|_| number == 0) {
                leaf.show(marks);
            }
            self.pages.push(leaf.id);
            leaf.write(&mut self.book, self.tree, &mut self.tags)?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`DocumentError::NoBadge`] when none was printed; [`DocumentError::Font`], [`DocumentError::Write`].
    pub fn finish(mut self) -> Result<W, DocumentError> {
        self.turn()?;
        if self.pages.is_empty() {
            return Err(DocumentError::NoBadge);
        }
        let ending = Ending {
            title: &self.title,
            author: self.sheet.organisation.name.get(self.sheet.locale),
            locale: self.sheet.locale,
            latest: self.latest,
            paper: self.imposition.paper,
            tree: self.tree,
            resources: self.resources,
            pages: &self.pages,
            objects: &self.objects,
        };
        ending.write(self.book, &self.fonts, self.tags)
    }
}

impl Symbol {
    /// Draws the code with its quiet zone in a square, as a picture of one bit a module: half of what its rectangles
    /// take, and no seam between them.
    pub(super) fn draw(&self, sketch: &mut Sketch, x: f32, y: f32, side: f32) {
        #[allow(clippy::cast_precision_loss, reason = "fewer than a hundred modules")]
        let [modules, quiet] = [self.width, QUIET_ZONE].map(|count| count as f32);
        let module = side / (modules + 2.0 * quiet);
        let (code, x, y) = (module * modules, x + module * quiet, y + module * quiet);
        sketch.word("q").fill_ink(Ink(0)).ops(&[code, 0.0, 0.0, -code, x, y + code], "cm");
        sketch.word(&format!("BI /W {0} /H {0} /IM true /D [1 0] /F /AHx", self.width));
        sketch.word("ID");
        sketch.hex(self.rows());
        sketch.word(">").word("EI").word("Q");
    }
}
