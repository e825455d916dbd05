//! Place cards: four tents on an A4 sheet. Each is an A6 page that is folded across its middle and carries the name on both
//! sides, so that the table reads it too; the half behind the fold is printed upside down. Cut along the corner marks, fold
//! at the ticks.

use domain::locale::{Direction, Locale};
use domain::registration::{Protocol, Rank, Registration};
use domain::text::is_arabic;
use i18n_embed_fl::fl;
use printpdf::{CurTransMat, Mm, Op, PdfDocument, PdfPage, Pt, XObject, XObjectId};

use super::artwork::{FOIL, INK, LINE, SOFT};
use super::faces::{Style, printable};
use super::fit::{Fitted, Sizes, fit, fit_optional};
use super::fonts::Fonts;
use super::page::show;
use super::pen::{Anchor, PAGE_HEIGHT, PAGE_WIDTH, Pen};
use super::person::{Block, Room, name_leading, place, text_leading};
use super::shaping::Shaper;
use super::sketch::Sketch;
use super::wording::Names;
use super::{BadgeSheet, engraving, save};
use crate::DocumentError;

/// From the edge of a card to what is printed: more than most printers leave blank.
const MARGIN: f32 = 8.0;
const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Where a card is folded.
const FOLD: f32 = PAGE_HEIGHT / 2.0;
/// Between the seal and the last line.
const NAMES: Room = Room { first: FOLD + 15.5, last: PAGE_HEIGHT - 15.0, centred: true };
/// The baseline of the last line.
const FOOT: f32 = PAGE_HEIGHT - 8.0;

const FIRST: Sizes = Sizes { best: 10.5, least: 6.5 };
const SECOND: Sizes = Sizes { best: 9.0, least: 6.0 };
const ADDRESS: Sizes = Sizes { best: 4.6, least: 3.4 };
const SMALL: Sizes = Sizes { best: 3.3, least: 2.8 };

/// An A4 sheet, in millimetres, and where its four cards lie: from left and bottom. Their rows are half a millimetre
/// lower than half of the sheet, which is left over at its edges.
const SHEET: (f32, f32) = (210.0, 297.0);
const CARDS: [(f32, f32); 4] = [(0.0, 148.5), (105.0, 148.5), (0.0, 0.5), (105.0, 0.5)];

/// One card to print.
#[derive(Debug, Clone, Copy)]
pub struct PlaceCard<'a> {
    /// Whose.
    pub registration: &'a Registration,
    /// How they are addressed and where they sit.
    pub protocol: Option<&'a Protocol>,
    /// In which rank they stand.
    pub rank: Option<&'a Rank>,
}

/// The cards as a PDF, four on a sheet, in the order given.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none. No name is an error: see `wording::Names`.
pub fn place_cards<'a>(
    sheet: &BadgeSheet<'_>,
    cards: impl IntoIterator<Item = PlaceCard<'a>>,
) -> Result<Vec<u8>, DocumentError> {
    let cards = cards.into_iter().collect::<Vec<_>>();
    if cards.is_empty() {
        return Err(DocumentError::NoBadge);
    }
    let t = i18n::documents(sheet.locale);
    let mut document = PdfDocument::new(&fl!(t, "cards-title", event = sheet.event.theme.get(sheet.locale)));
    let marks = XObject::External(marks().into_form());
    document.resources.xobjects.map.insert(XObjectId("Marks".to_owned()), marks);
    let mut press = Press { sheet: *sheet, shaper: Shaper::default(), fonts: Fonts::default() };
    document.pages = cards.chunks(CARDS.len()).map(|four| press.sheet(four)).collect();
    press.fonts.install(&mut document)?;
    let latest = cards.iter().map(|card| card.registration.registered_at.as_second()).max();
    Ok(save(sheet, document, latest.unwrap_or_default()))
}

/// Where a card is cut and folded, and the seal on both its sides.
fn marks() -> Sketch {
    const LONG: f32 = 4.0;
    let mut sketch = Sketch::new();
    sketch.stroke_ink(LINE).stroke_width(0.2);
    for (x, inward) in [(0.0, LONG), (PAGE_WIDTH, -LONG)] {
        for (y, along) in [(0.0, LONG), (PAGE_HEIGHT, -LONG)] {
            sketch.move_to(x + inward, y).line_to(x, y).line_to(x, y + along).stroke();
        }
        sketch.move_to(x, FOLD).line_to(x + inward, FOLD).stroke();
    }
    for y in [FOLD - 9.0, FOLD + 9.0] {
        engraving::seal(&mut sketch, PAGE_WIDTH / 2.0, y, FOIL);
    }
    sketch
}

struct Press<'a> {
    sheet: BadgeSheet<'a>,
    shaper: Shaper,
    fonts: Fonts,
}

impl Press<'_> {
    fn sheet(&mut self, cards: &[PlaceCard<'_>]) -> PdfPage {
        let mut ops = Vec::new();
        for (card, (left, bottom)) in cards.iter().zip(CARDS) {
            let side = self.side(card);
            ops.extend([Op::SaveGraphicsState, moved(1.0, left, bottom), show("Marks")]);
            ops.extend_from_slice(&side);
            // The other side says the same: who reads the file aloud reads it once.
            ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
            ops.push(moved(-1.0, PAGE_WIDTH, PAGE_HEIGHT));
            ops.extend(side);
            ops.extend([Op::EndMarkedContent, Op::RestoreGraphicsState]);
        }
        PdfPage::new(Mm(SHEET.0), Mm(SHEET.1), ops)
    }

    /// The half of a card that is in front of its fold.
    fn side(&mut self, card: &PlaceCard<'_>) -> Vec<Op> {
        let (locale, rtl) = (self.sheet.locale, self.sheet.locale.direction() == Direction::Rtl);
        let names = self.names(card);
        let shaper = &mut self.shaper;
        let rank = card.rank.map(|rank| rank.name.get(locale));
        let rank = fit_optional(shaper, rank, Style::Sans, SMALL, TEXT_WIDTH * 0.58);
        let seat = seat(locale, card.protocol);
        let seat = fit_optional(shaper, seat.as_deref(), Style::SansMedium, SMALL, TEXT_WIDTH * 0.38);
        let mut pen = Pen { fonts: &mut self.fonts, ops: Vec::new() };
        place(&mut pen, &names, NAMES);
        let (left, right) = (Anchor::Left(MARGIN), Anchor::Right(PAGE_WIDTH - MARGIN));
        let (start, end) = if rtl { (right, left) } else { (left, right) };
        for (text, anchor, ink) in [(rank, start, SOFT), (seat, end, INK)] {
            if let Some(text) = text {
                upwards(&mut pen, &text, anchor, ink);
            }
        }
        pen.ops
    }

    /// The name in both scripts, each under the words of address in its language. The sheet's own script comes first.
    fn names(&mut self, card: &PlaceCard<'_>) -> Vec<Block> {
        let Names { given, family, other } = Names::of(card.registration);
        let name = given.map_or_else(|| family.clone(), |given| format!("{given} {family}"));
        let mut names = std::iter::once(name).chain(other).collect::<Vec<_>>();
        let arabic_first = self.sheet.locale == Locale::Ar;
        names.sort_by_key(|name| is_arabic(name) != arabic_first);
        let mut blocks = Vec::new();
        let styles = [(Style::SerifSemiBold, FIRST), (Style::Serif, SECOND)];
        for ((place, name), (style, sizes)) in (0_u8..).zip(&names).zip(styles) {
            let language = match self.sheet.locale {
                _ if is_arabic(name) => Locale::Ar,
                Locale::En => Locale::En,
                Locale::Fr | Locale::Ar => Locale::Fr,
            };
            let words = card.protocol.and_then(|protocol| protocol.honorific.as_ref());
            let words = words.map(|honorific| honorific.before_name(language));
            let words = words.and_then(|words| printable(&words, Style::Serif));
            let gap = if place == 0 { 0.0 } else { 2.5 };
            let text = fit(&mut self.shaper, name, style, sizes, TEXT_WIDTH);
            let below = if let Some(words) = words {
                let text = fit(&mut self.shaper, &words, Style::Serif, ADDRESS, TEXT_WIDTH);
                blocks.push(Block { text, ink: SOFT, gap, leading: text_leading });
                0.0
            } else {
                gap
            };
            blocks.push(Block { text, ink: INK, gap: below, leading: name_leading });
        }
        blocks
    }
}

/// « Table 3 · Place 12A ».
fn seat(locale: Locale, protocol: Option<&Protocol>) -> Option<String> {
    let t = i18n::documents(locale);
    let table = protocol?.table.as_deref().map(|table| fl!(t, "cards-table", table = table));
    let seat = protocol?.seat.as_deref().map(|seat| fl!(t, "cards-seat", seat = seat));
    let parts = table.into_iter().chain(seat).collect::<Vec<_>>();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Sets lines so that the last of them stands at the foot.
fn upwards(pen: &mut Pen<'_>, text: &Fitted, anchor: Anchor, ink: super::pen::Ink) {
    let mut baseline = FOOT;
    for line in text.lines.iter().rev() {
        pen.write(line, text.size, anchor, baseline, ink);
        baseline -= text_leading(line).0 * text.size;
    }
}

/// Moves what follows, in millimetres from left and bottom; turned by half a circle for −1.
fn moved(scale: f32, left: f32, bottom: f32) -> Op {
    let points = |millimetres| Pt::from(Mm(millimetres)).0;
    let matrix = CurTransMat::Raw([scale, 0.0, 0.0, scale, points(left), points(bottom)]);
    Op::SetTransformationMatrix { matrix }
}
