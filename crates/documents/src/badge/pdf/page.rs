//! Composes pages: where each text goes, and what is reused from page to page.

use std::collections::{HashMap, HashSet};

use domain::locale::{Direction, Locale};
use domain::registration::Category;
use printpdf::{Mm, Op, PdfDocument, PdfPage, XObject, XObjectId, XObjectTransform};

use super::artwork::{
    BAND_END, HEADER_END, ICON, INK, MARGIN, ON_DEEP, ON_DEEP_SOFT, QR_FIELD, QR_TOP, SOFT, STRIP, band,
    band_inks, ground, qr_left,
};
use super::faces::{Style, printable};
use super::fit::{Fitted, Sizes, fit, fit_optional, wrap};
use super::fonts::Fonts;
use super::pen::{Anchor, Ink, PAGE_HEIGHT, PAGE_WIDTH, Pen};
use super::shaping::{Line, Shaper};
use super::sketch::Sketch;
use super::wording::{Names, mrz};
use super::{Badge, BadgeSheet};
use crate::DocumentError;
use crate::badge::qr::{QUIET_ZONE, Symbol};

const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Arabic type looks smaller than Latin type of the same size.
const GIVEN_ARABIC: Sizes = Sizes { best: 11.0, least: 7.5 };
const GIVEN: Sizes = Sizes { best: 9.5, least: 7.0 };
const FAMILY: Sizes = Sizes { best: 12.5, least: 9.0 };
const OTHER: Sizes = Sizes { best: 10.5, least: 7.5 };
const SMALL: Sizes = Sizes { best: 4.3, least: 3.4 };
/// The machine-readable line: 55 characters of 0.6 em reach the paper's edge.
const MRZ_SIZE: f32 = 2.95;
const MRZ_LENGTH: usize = 55;

/// Which words a badge has in a second language, for those who share the first one's table.
type Variant = (Category, bool);

/// The words above the name and those below it, set once.
struct Frame {
    above: Vec<Op>,
    below: Vec<Op>,
}

/// Prints pages into a document.
pub(super) struct Press<'a> {
    sheet: BadgeSheet<'a>,
    rtl: bool,
    document: &'a mut PdfDocument,
    shaper: Shaper,
    fonts: Fonts,
    /// The words around the name, set once for each variant.
    frames: HashMap<Variant, Frame>,
    bands: HashSet<Category>,
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
        let category = registration.category;
        let band = self.band(category);
        let code = format!("Qr{}", self.printed);
        self.printed += 1;
        self.keep(&code, qr(&Symbol::of(&badge.token)?, self.rtl));

        let names = Names::of(registration);
        let second = if self.sheet.locale == Locale::Ar { names.has_latin() } else { names.has_arabic() };
        let person = self.person(badge, &names);
        let number = self.shaper.line(&registration.code.to_string(), Style::SansMedium);
        let strip = mrz(self.sheet.organisation, self.sheet.event, registration, MRZ_LENGTH);
        let strip = self.shaper.line(&strip, Style::Mrz);
        let start = self.start();
        self.frame((category, second));
        // In the order in which the page is read aloud.
        let frame = &self.frames[&(category, second)];
        let mut ops = vec![show("Ground"), show(&band), show(&code)];
        ops.extend_from_slice(&frame.above);
        let mut pen = Pen { fonts: &mut self.fonts, ops };
        place(&mut pen, &person);
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

    fn band(&mut self, category: Category) -> String {
        let name = format!("Band-{}", category.code());
        if self.bands.insert(category) {
            self.keep(&name, band(category, self.rtl));
        }
        name
    }

    /// Where lines of the sheet's language start.
    fn start(&self) -> Anchor {
        if self.rtl { Anchor::Right(PAGE_WIDTH - MARGIN) } else { Anchor::Left(MARGIN) }
    }

    /// An anchor that lies `inset` from where lines start.
    fn inset(&self, inset: f32) -> Anchor {
        match self.start() {
            Anchor::Left(x) => Anchor::Left(x + inset),
            Anchor::Right(x) => Anchor::Right(x - inset),
        }
    }

    fn end(&self) -> Anchor {
        if self.rtl { Anchor::Left(MARGIN) } else { Anchor::Right(PAGE_WIDTH - MARGIN) }
    }

    /// Sets organisation, category, theme and date, unless this was done.
    fn frame(&mut self, variant: Variant) {
        if !self.frames.contains_key(&variant) {
            let above = [self.header(variant.1), self.category(variant)].concat();
            let frame = Frame { above, below: self.foot() };
            self.frames.insert(variant, frame);
        }
    }

    /// The language that a badge's second words are in: French beside Arabic, Arabic beside the others.
    fn second_locale(&self) -> Locale {
        if self.sheet.locale == Locale::Ar { Locale::Fr } else { Locale::Ar }
    }

    fn header(&mut self, second: bool) -> Vec<Op> {
        let organisation = self.sheet.organisation;
        let room = TEXT_WIDTH - 11.5;
        let name = organisation.name.get(self.sheet.locale);
        let below = if second { organisation.name.get(self.second_locale()) } else { "" };
        let below = if below.is_empty() || below == name {
            organisation.short_name.get(self.sheet.locale)
        } else {
            below
        };
        let larger = if self.rtl { 1.2 } else { 1.0 };
        let sizes = |best: f32| Sizes { best, least: 0.75 * best };
        let shaper = &mut self.shaper;
        let name = fit_optional(shaper, Some(name), Style::SerifSemiBold, sizes(3.5 * larger), room);
        let below = fit_optional(shaper, Some(below), Style::Sans, sizes(2.9), room);
        let lines =
            name.into_iter().map(|name| (name, ON_DEEP)).chain(below.map(|line| (line, ON_DEEP_SOFT)));
        let lines = lines.collect::<Vec<_>>();
        let height = lines.iter().map(|(text, _)| 1.3 * text.size * count(text)).sum::<f32>();
        let mut top = 14.5 - height / 2.0;
        let anchor = self.inset(11.5);
        let mut pen = Pen { fonts: &mut self.fonts, ops: Vec::new() };
        for (text, ink) in lines {
            for line in &text.lines {
                pen.write(line, text.size, anchor, top + text.size, ink);
                top += 1.3 * text.size;
            }
        }
        pen.ops
    }

    fn category(&mut self, (category, second): Variant) -> Vec<Op> {
        let (_, ink) = band_inks(category);
        let sizes = Sizes { best: 5.4, least: 3.5 };
        let room = TEXT_WIDTH - ICON - 2.5;
        let first = i18n::category(self.sheet.locale, category);
        let first = fit(&mut self.shaper, &first, Style::SansBold, sizes, room * 0.6);
        let room =
            room - 4.0 - first.lines.iter().map(|line| line.width).fold(0.0, f32::max) * first.size / 1000.0;
        let other = second.then(|| i18n::category(self.second_locale(), category));
        let other = other.map(|word| fit(&mut self.shaper, &word, Style::SansBold, sizes, room));
        let middle = f32::midpoint(HEADER_END, BAND_END);
        let (start, end) = (self.inset(ICON + 2.5), self.end());
        let mut pen = Pen { fonts: &mut self.fonts, ops: Vec::new() };
        for (text, anchor) in [(Some(first), start), (other, end)] {
            let Some(text) = text else { continue };
            // Capitals of these faces are 0.7 em high; Arabic words hang a little lower.
            let mut baseline = middle + 0.35 * text.size - (count(&text) - 1.0) * 0.6 * text.size;
            for line in &text.lines {
                let drop = if line.arabic { 0.02 } else { 0.0 };
                pen.write(line, text.size, anchor, baseline - drop * text.size, ink);
                baseline += 1.2 * text.size;
            }
        }
        pen.ops
    }

    fn foot(&mut self) -> Vec<Op> {
        let (sheet, room) = (self.sheet, TEXT_WIDTH - QR_FIELD - 5.0);
        let day = i18n::date::day_month_year(sheet.locale, sheet.event.starts_at, &sheet.event.zone());
        let day = self.shaper.line(&day, Style::Sans);
        let theme = printable(sheet.event.theme.get(sheet.locale), Style::Serif).unwrap_or_default();
        let sizes = if self.rtl { [4.1, 3.6, 3.1, 2.6] } else { [3.35, 3.0, 2.7, 2.4] };
        let sizes = sizes.map(|size| (size, wrap(&mut self.shaper, &theme, Style::Serif, size, room)));
        let (size, lines) = sizes
            .iter()
            .find(|(size, lines)| {
                lines.iter().map(|line| text_leading(line).0).sum::<f32>() * size <= QR_FIELD - 9.0
            })
            .unwrap_or(&sizes[3]);
        let start = self.start();
        let mut pen = Pen { fonts: &mut self.fonts, ops: Vec::new() };
        let height = lines.iter().skip(1).map(|line| text_leading(line).0 * size).sum::<f32>();
        // Arabic type reaches lower.
        let below = if self.rtl { 14.2 } else { 13.2 };
        let mut baseline = STRIP - below - height;
        for line in lines {
            pen.write(line, *size, start, baseline, INK);
            baseline += text_leading(line).0 * size;
        }
        pen.write(&day, 2.9, start, STRIP - 8.4, SOFT);
        pen.ops
    }

    /// The name and what the person does, from top to bottom.
    fn person(&mut self, badge: &Badge<'_>, names: &Names) -> Vec<Block> {
        let attendee = &badge.registration.attendee;
        let shaper = &mut self.shaper;
        let family = fit(shaper, &names.family, Style::SerifSemiBold, FAMILY, TEXT_WIDTH);
        // The given name never outgrows the family name below it.
        let arabic = family.lines.iter().any(|line| line.arabic);
        let sizes = if arabic { GIVEN_ARABIC } else { GIVEN };
        let most = family.size * if arabic { 0.9 } else { 0.85 };
        let sizes = Sizes { best: sizes.best.min(most), least: sizes.least.min(most) };
        let given = names.given.as_ref().map(|name| fit(shaper, name, Style::Serif, sizes, TEXT_WIDTH));
        let other = names.other.as_ref().map(|name| fit(shaper, name, Style::Serif, OTHER, TEXT_WIDTH));
        let work = fit_optional(shaper, attendee.profession.as_deref(), Style::SansMedium, SMALL, TEXT_WIDTH);
        let place = fit_optional(shaper, attendee.organisation.as_deref(), Style::Sans, SMALL, TEXT_WIDTH);
        let gap = if work.is_some() { 0.0 } else { 3.0 };
        let blocks = [
            given.map(|text| Block { text, ink: INK, gap: 0.0, leading: name_leading }),
            Some(Block { text: family, ink: INK, gap: 0.0, leading: name_leading }),
            other.map(|text| Block { text, ink: INK, gap: 1.5, leading: name_leading }),
            work.map(|text| Block { text, ink: INK, gap: 3.0, leading: text_leading }),
            place.map(|text| Block { text, ink: SOFT, gap, leading: text_leading }),
        ];
        blocks.into_iter().flatten().collect()
    }
}

/// Some lines of the middle part.
struct Block {
    text: Fitted,
    ink: Ink,
    /// The room above, in millimetres.
    gap: f32,
    leading: fn(&Line) -> (f32, f32),
}

impl Block {
    fn height(&self) -> f32 {
        self.gap + self.text.lines.iter().map(|line| (self.leading)(line).0).sum::<f32>() * self.text.size
    }
}

/// A line's height and its baseline's distance from the top, in em. Arabic type is taller.
fn name_leading(line: &Line) -> (f32, f32) {
    if line.arabic { (1.45, 0.97) } else { (1.06, 0.88) }
}

/// See [`name_leading`].
fn text_leading(line: &Line) -> (f32, f32) {
    if line.arabic { (1.6, 1.04) } else { (1.35, 1.035) }
}

/// Sets the blocks in the middle of the paper, smaller if they are too many.
fn place(pen: &mut Pen<'_>, blocks: &[Block]) {
    let (first, last) = (BAND_END + 4.0, QR_TOP - 3.0);
    let height = blocks.iter().map(Block::height).sum::<f32>();
    let scale = ((last - first) / height).min(1.0);
    let mut top = f32::midpoint(first, last) - height * scale / 2.0;
    for block in blocks {
        top += block.gap * scale;
        let size = block.text.size * scale;
        for line in &block.text.lines {
            let (leading, baseline) = (block.leading)(line);
            let anchor = if line.rtl { Anchor::Right(PAGE_WIDTH - MARGIN) } else { Anchor::Left(MARGIN) };
            pen.write(line, size, anchor, top + baseline * size, block.ink);
            top += leading * size;
        }
    }
}

fn count(text: &Fitted) -> f32 {
    f32::from(u8::try_from(text.lines.len()).unwrap_or(u8::MAX))
}

fn show(name: &str) -> Op {
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
