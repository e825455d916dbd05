//! The press itself: badges come, pages leave.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use domain::badge::layout::{Imposition, Layout, Point, Sides};
use domain::locale::Direction;
use i18n_embed_fl::fl;
use pdf_writer::Ref;

use super::artwork::Manner;
use super::book::Book;
use super::fonts::Fonts;
use super::leaf::Leaf;
use super::picture::Shown;
use super::side::{Layer, Page, Stock, mm};
use super::sketch::{Ink, Sketch};
use super::tags::Tags;
use super::text::{Frame, Paragraph, Setter, reasons};
use super::words::{Speaker, is_shared};
use super::{At, Badge, BadgeSheet, Put, Reason, Unprintable};
use crate::DocumentError;
use crate::badge::qr::Symbol;

/// Of the marks along which paper is cut and folded.
const MARKS: Ink = Ink(0x0080_8080);

/// Prints badges of one layout into a file.
pub struct Press<'a, W> {
    pub(super) sheet: BadgeSheet<'a>,
    pub(super) title: String,
    pub(super) imposition: Imposition,
    pub(super) folded: bool,
    pub(super) book: Book<W>,
    pub(super) fonts: Fonts,
    pub(super) setter: Setter,
    pub(super) tags: Tags,
    pub(super) sides: Vec<Page>,
    pub(super) shown: Shown,
    /// Drawings and pictures by their names.
    pub(super) objects: Vec<(String, Ref)>,
    /// The names of texts that badges share, by how they are drawn.
    pub(super) written: HashMap<Vec<u8>, String>,
    /// Words that are read aloud once, and were.
    pub(super) heard: HashSet<String>,
    pub(super) resources: Ref,
    pub(super) tree: Ref,
    pub(super) marks: Option<String>,
    /// The pages that are being filled: fronts, then backs where they have pages of their own.
    pub(super) leaves: Vec<Leaf>,
    pub(super) filled: usize,
    pub(super) pages: Vec<Ref>,
    pub(super) latest: i64,
    /// Whether what can be printed of a badge is, when not all of it can: for who is making a layout.
    pub(super) lenient: bool,
    /// Whether words are said in a second language whatever the script of names.
    pub(super) both: bool,
}

/// What is set on one layer of one side.
pub(super) enum Set {
    Paragraphs(Vec<Paragraph>),
    Code(Symbol),
    Art,
}

/// The sides of a layout in the language of a sheet.
pub(super) fn pages(layout: &Layout, sheet: &BadgeSheet<'_>) -> Vec<Page> {
    let size = (mm(layout.side().width), mm(layout.side().height));
    let all = layout.sides.all();
    all.into_iter().map(|(side, elements)| Page::of(side, elements, size, sheet)).collect()
}

impl<'a, W: Write> Press<'a, W> {
    /// Starts a file of badges.
    ///
    /// # Errors
    /// [`DocumentError::Layout`] when the event's own words cannot be printed so: that is said once, and not of each
    /// badge; [`DocumentError::Picture`], [`DocumentError::Write`].
    pub fn new(sheet: BadgeSheet<'a>, layout: &Layout, out: W) -> Result<Self, DocumentError> {
        let title =
            fl!(i18n::documents(sheet.locale), "badges-title", event = sheet.event.theme.get(sheet.locale));
        Self::with(sheet, layout, layout.imposition(), title, out)
    }

    pub(super) fn with(
        sheet: BadgeSheet<'a>,
        layout: &Layout,
        imposition: Imposition,
        title: String,
        out: W,
    ) -> Result<Self, DocumentError> {
        let mut book = Book::new(out)?;
        let [resources, tree] = [book.promise(), book.promise()];
        let tags = Tags::new(&mut book);
        let sides = pages(layout, &sheet);
        let mut press = Self {
            sheet,
            title,
            imposition,
            folded: layout.sides.folded(),
            book,
            fonts: Fonts::default(),
            setter: Setter::default(),
            tags,
            sides,
            shown: Shown::default(),
            objects: Vec::new(),
            written: HashMap::new(),
            heard: HashSet::new(),
            resources,
            tree,
            marks: None,
            leaves: Vec::new(),
            filled: 0,
            pages: Vec::new(),
            latest: 0,
            lenient: false,
            both: false,
        };
        press.look_at_shared_words(&layout.sides)?;
        let mut stock = Stock { book: &mut press.book, objects: &mut press.objects, resources };
        if let Some(pictures) = sheet.pictures {
            press.shown = Shown::hold(pictures, &mut stock)?;
        }
        if let Some(id) = layout.sides.pictures().find(|id| !press.shown.has(*id)) {
            return Err(DocumentError::Picture(format!("{id} is not among those of the event")));
        }
        let marks = press.drawn_marks();
        if !marks.is_empty() {
            let paper = (mm(imposition.paper.width), mm(imposition.paper.height));
            let mut stock = Stock { book: &mut press.book, objects: &mut press.objects, resources };
            press.marks = Some(stock.keep(&marks, paper)?);
        }
        Ok(press)
    }

    fn drawn_marks(&self) -> Sketch {
        let mut sketch = Sketch::default();
        let mut marks = self.imposition.marks();
        for Point { x, y } in self.imposition.places() {
            let moved = |point: Point| Point { x: point.x + x, y: point.y + y };
            marks.extend(self.imposition.folds(self.folded).into_iter().map(|mut mark| {
                (mark.from, mark.to) = (moved(mark.from), moved(mark.to));
                mark
            }));
        }
        if !marks.is_empty() {
            sketch.stroke_ink(MARKS).stroke_width(0.15);
        }
        for mark in marks {
            sketch.move_to(mm(mark.from.x), mm(mark.from.y)).line_to(mm(mark.to.x), mm(mark.to.y)).stroke();
        }
        sketch
    }

    /// Words that many badges share are set once before any badge is.
    pub(super) fn look_at_shared_words(&mut self, sides: &Sides) -> Result<(), DocumentError> {
        let speaker = Speaker { sheet: self.sheet, both: self.both };
        let mut wrong: Vec<Reason> = Vec::new();
        for (side, _) in sides.all() {
            let Some(page) = self.sides.iter().find(|page| page.side == side) else { continue };
            for layer in &page.layers {
                let Layer::Text { element, text, area } = layer else { continue };
                let at = At { side, element: element.clone() };
                for category in self.sheet.event.all_categories().iter() {
                    let manner = Manner::of(&category.key, category.kind, self.sheet.event);
                    let frame = Frame { speaker, area: *area, on_band: manner.on_band(), rtl: self.rtl() };
                    for (part, second) in text.parts.iter().flat_map(|part| [(part, false), (part, true)]) {
                        let shared = part.say.iter().filter(|say| is_shared(&say.what));
                        let said = shared.filter_map(|say| {
                            Some((part, &say.what, speaker.shared(say, &category.key, second)?))
                        });
                        let first = said.take(1);
                        if let Err(found) = self.setter.lay(&frame, text.place, first) {
                            let found = reasons(&at, found);
                            wrong.extend(
                                found.into_iter().filter(|one| !wrong.contains(one)).collect::<Vec<_>>(),
                            );
                        }
                    }
                }
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(DocumentError::Layout(wrong)) }
    }

    fn rtl(&self) -> bool {
        self.sheet.locale.direction() == Direction::Rtl
    }

    /// Prints a badge, or says why it cannot be; nothing of it is on paper then.
    ///
    /// # Errors
    /// [`DocumentError::Qr`], [`DocumentError::Write`].
    pub fn put(&mut self, badge: &Badge<'_>) -> Result<Put, DocumentError> {
        let registration = badge.registration;
        let manner = Manner::of(&registration.category_key, registration.category, self.sheet.event);
        let (set, wrong) = self.set(badge, &manner)?;
        if wrong.is_empty() || self.lenient {
            self.latest = self.latest.max(registration.registered_at.as_second());
            self.draw(&manner, &set)?;
        }
        if wrong.is_empty() {
            return Ok(Put::Printed);
        }
        Ok(Put::Unprintable(Unprintable {
            registration: registration.id,
            name: registration.attendee.full_name(),
            code: registration.code.clone(),
            reasons: wrong,
        }))
    }

    /// Sets everything that is the badge's own.
    fn set(
        &mut self,
        badge: &Badge<'_>,
        manner: &Manner,
    ) -> Result<(Vec<Vec<Set>>, Vec<Reason>), DocumentError> {
        let (rtl, speaker) = (self.rtl(), Speaker { sheet: self.sheet, both: self.both });
        let (mut all, mut wrong) = (Vec::with_capacity(self.sides.len()), Vec::new());
        for page in &self.sides {
            let mut set = Vec::with_capacity(page.layers.len());
            for layer in &page.layers {
                set.push(match layer {
                    Layer::Art { .. } => Set::Art,
                    Layer::Code { .. } => Set::Code(Symbol::of(&badge.token)?),
                    Layer::Text { element, text, area } => {
                        let frame = Frame { speaker, area: *area, on_band: manner.on_band(), rtl };
                        let paragraphs = self.setter.set(&frame, text, badge).unwrap_or_else(|found| {
                            let at = At { side: page.side, element: element.clone() };
                            wrong.extend(reasons(&at, found));
                            Vec::new()
                        });
                        Set::Paragraphs(paragraphs)
                    }
                });
            }
            all.push(set);
        }
        Ok((all, wrong))
    }
}
