//! The words around the name, which are the same on many badges: organisation, category, theme and date.

use domain::key::Key;
use domain::locale::Locale;
use printpdf::Op;

use super::artwork::{
    BAND_END, HEADER_END, ICON, INK, MARGIN, ON_DEEP, ON_DEEP_SOFT, QR_FIELD, SOFT, STRIP, band_inks,
};
use super::faces::{Style, printable};
use super::fit::{Fitted, Sizes, fit, fit_optional, wrap};
use super::page::{Manner, Press, TEXT_WIDTH};
use super::pen::{Anchor, PAGE_WIDTH, Pen};
use super::person::text_leading;

/// What decides the words: the category, and whether they are in a second language too.
pub(super) type Variant = (Key, bool);

/// The words above the name and those below it, set once.
pub(super) struct Frame {
    pub(super) above: Vec<Op>,
    pub(super) below: Vec<Op>,
}

impl Press<'_> {
    /// Where lines of the sheet's language start.
    pub(super) fn start(&self) -> Anchor {
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
    pub(super) fn frame(&mut self, variant: &Variant, manner: &Manner) {
        if !self.frames.contains_key(variant) {
            let above = [self.header(variant.1), self.category(manner, variant.1)].concat();
            let frame = Frame { above, below: self.foot() };
            self.frames.insert(variant.clone(), frame);
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

    fn category(&mut self, manner: &Manner, second: bool) -> Vec<Op> {
        let (_, ink) = band_inks(manner.kind, manner.colour);
        let event = self.sheet.event;
        let sizes = Sizes { best: 5.4, least: 3.5 };
        let room = TEXT_WIDTH - ICON - 2.5;
        let first = i18n::category_name(self.sheet.locale, event, &manner.key);
        let first = fit(&mut self.shaper, &first, Style::SansBold, sizes, room * 0.6);
        let room =
            room - 4.0 - first.lines.iter().map(|line| line.width).fold(0.0, f32::max) * first.size / 1000.0;
        let other = second.then(|| i18n::category_name(self.second_locale(), event, &manner.key));
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
}

fn count(text: &Fitted) -> f32 {
    f32::from(u8::try_from(text.lines.len()).unwrap_or(u8::MAX))
}
