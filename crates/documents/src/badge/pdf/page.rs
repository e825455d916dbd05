//! Composes pages, and keeps what is reused from page to page.

use std::collections::{HashMap, HashSet};

use domain::event::Event;
use domain::key::Key;
use domain::locale::{Direction, Locale};
use domain::registration::{Category, Colour, Registration};
use printpdf::{Mm, Op, PdfDocument, PdfPage, XObject, XObjectId, XObjectTransform};

use super::artwork::{INK, MARGIN, QR_FIELD, QR_TOP, SOFT, STRIP, band, ground, qr_left};
use super::faces::Style;
use super::fonts::Fonts;
use super::frame::{Frame, Variant};
use super::pen::{Anchor, Ink, PAGE_HEIGHT, PAGE_WIDTH, Pen};
use super::person::{MIDDLE, person, place};
use super::shaping::Shaper;
use super::sketch::Sketch;
use super::wording::{Names, mrz};
use super::{Badge, BadgeSheet};
use crate::DocumentError;
use crate::badge::qr::{QUIET_ZONE, Symbol};

/// The room between the margins.
pub(super) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// The machine-readable line: 55 characters of 0.6 em reach the paper's edge.
const MRZ_SIZE: f32 = 2.95;
const MRZ_LENGTH: usize = 55;

/// In which quality somebody comes, as their badge shows it.
pub(super) struct Manner {
    pub(super) key: Key,
    pub(super) kind: Category,
    /// The organisers' own colour for it.
    pub(super) colour: Option<Colour>,
}

impl Manner {
    fn of(registration: &Registration, event: &Event) -> Self {
        let key = registration.category_key.clone();
        let own = event.categories.iter().find(|category| category.key == key);
        Self { kind: registration.category, colour: own.and_then(|category| category.colour), key }
    }
}

/// Prints pages into a document.
pub(super) struct Press<'a> {
    pub(super) sheet: BadgeSheet<'a>,
    pub(super) rtl: bool,
    document: &'a mut PdfDocument,
    pub(super) shaper: Shaper,
    pub(super) fonts: Fonts,
    /// The words around the name, set once for each variant.
    pub(super) frames: HashMap<Variant, Frame>,
    bands: HashSet<Key>,
    printed: usize,
}

impl<'a> Press<'a> {
    pub(super) fn new(sheet: BadgeSheet<'a>, document: &'a mut PdfDocument) -> Self {
        let rtl = sheet.locale.direction() == Direction::Rtl;
        let mut press = Self {
            sheet,
            rtl,
            document,
            shaper: Shaper::default(),
            fonts: Fonts::default(),
            frames: HashMap::new(),
            bands: HashSet::new(),
            printed: 0,
        };
        press.keep("Ground", ground(sheet.event.id, rtl));
        press
    }

    /// Puts the fonts into the document, when all pages are known.
    pub(super) fn finish(self) -> Result<(), DocumentError> {
        self.fonts.install(self.document)
    }

    /// Composes one badge.
    pub(super) fn page(&mut self, badge: &Badge<'_>) -> Result<PdfPage, DocumentError> {
        let registration = badge.registration;
        let manner = Manner::of(registration, self.sheet.event);
        let band = self.band(&manner);
        let code = format!("Qr{}", self.printed);
        self.printed += 1;
        self.keep(&code, qr(&Symbol::of(&badge.token)?, self.rtl));

        let names = Names::of(registration);
        let second = if self.sheet.locale == Locale::Ar { names.has_latin() } else { names.has_arabic() };
        let person = person(&mut self.shaper, badge, &names);
        let number = self.shaper.line(&registration.code.to_string(), Style::SansMedium);
        let strip = mrz(self.sheet.organisation, self.sheet.event, registration, MRZ_LENGTH);
        let strip = self.shaper.line(&strip, Style::Mrz);
        let start = self.start();
        let variant = (manner.key.clone(), second);
        self.frame(&variant, &manner);
        // In the order in which the page is read aloud.
        let frame = &self.frames[&variant];
        let mut ops = vec![show("Ground"), show(&band), show(&code)];
        ops.extend_from_slice(&frame.above);
        let mut pen = Pen { fonts: &mut self.fonts, ops };
        place(&mut pen, &person, MIDDLE);
        pen.ops.extend_from_slice(&frame.below);
        pen.write(&number, 2.9, start, STRIP - 4.2, INK);
        pen.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        pen.write(&strip, MRZ_SIZE, Anchor::Left(MARGIN), STRIP + 4.35, SOFT);
        pen.ops.push(Op::EndMarkedContent);
        Ok(PdfPage::new(Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT), pen.ops))
    }

    /// Keeps a drawing in the document under a name.
    fn keep(&mut self, name: &str, sketch: Sketch) {
        let id = XObjectId(name.to_owned());
        self.document.resources.xobjects.map.insert(id, XObject::External(sketch.into_form()));
    }

    fn band(&mut self, manner: &Manner) -> String {
        let name = format!("Band-{}", manner.key);
        if self.bands.insert(manner.key.clone()) {
            self.keep(&name, band(manner.kind, manner.colour, self.rtl));
        }
        name
    }
}

pub(super) fn show(name: &str) -> Op {
    Op::UseXobject { id: XObjectId(name.to_owned()), transform: XObjectTransform::default() }
}

/// The code in its field, quiet zone included.
fn qr(symbol: &Symbol, rtl: bool) -> Sketch {
    let mut sketch = Sketch::new();
    let modules = u16::try_from(symbol.width + 2 * QUIET_ZONE).unwrap_or(u16::MAX);
    sketch.within(qr_left(rtl), QR_TOP, QR_FIELD / f32::from(modules), 0.0, |sketch| {
        let blocks = symbol.blocks();
        let blocks = blocks.iter().map(|b| [b.x + QUIET_ZONE, b.y + QUIET_ZONE, b.width, b.height]);
        sketch.fill_ink(Ink(0)).blocks(blocks);
    });
    sketch
}
