//! Sets the text of an element: its parts below each other, each as large as there is room for.

use std::collections::HashMap;

use domain::badge::layout::{Align, Face as Letters, Ink as LayoutInk, Part, Place, Source, Text};
use domain::locale::Locale;
use domain::text::is_arabic;

use super::faces::readable;
use super::fit::{Fitted, Room, fit};
use super::pen::Placed;
use super::shaping::{Line, Shaper};
use super::side::{Rectangle, ink};
use super::sketch::Ink;
use super::words::{Speaker, Words, is_shared};
use super::{Badge, Reason, Why};

/// The lines of one part, which are read aloud together.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    pub(super) lines: Vec<Placed>,
    /// What they say, in the order in which it is read.
    pub(super) words: String,
    /// Where it is known and another than the document's.
    pub(super) language: Option<&'static str>,
    pub(super) heard: Heard,
    /// Whether other badges say the same in the same place: it is drawn once, and shown on each.
    pub(super) shared: bool,
}

/// How often a text is read aloud to who hears a whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// On every badge: who it is for, and in which quality they come.
    Each,
    /// On the first badge that says it: the event's own words, which are like the head of every page.
    Once,
    /// It is decoration.
    Never,
}

/// Where and how a text is set.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) speaker: Speaker<'a>,
    pub(super) area: Rectangle,
    /// What is written on the category's colour.
    pub(super) on_band: Ink,
    pub(super) rtl: bool,
}

/// Shapes texts, and remembers those that many badges share.
#[derive(Default)]
pub(super) struct Setter {
    shaper: Shaper,
    /// The language of the file, where its sheets have others.
    pub(super) document: Option<Locale>,
    kept: HashMap<(String, [u32; 4], u8), Option<Fitted>>,
}

/// Sizes that are tried when the parts together are too high, as parts of those that they have when there is room.
const SCALES: [f32; 9] = [1.0, 0.93, 0.86, 0.79, 0.72, 0.65, 0.57, 0.48, 0.0];
/// Arabic type with serifs looks smaller than Latin type of the same size.
const NASKH: f32 = 1.12;

/// Texts that are remembered: beside names of many lengths, shared words have as many sizes.
const MOST_KEPT: usize = 1_000;

/// What one part says, ready to be set.
struct Said<'a> {
    part: &'a Part,
    source: &'a Source,
    text: String,
    language: Option<Locale>,
    /// How much larger its type is set than its size says.
    larger: f32,
}

impl Setter {
    /// Sets a text for a badge.
    ///
    /// # Errors
    /// Why which of its sources cannot be printed.
    pub(super) fn set(
        &mut self,
        frame: &Frame<'_>,
        text: &Text,
        badge: &Badge<'_>,
    ) -> Result<Vec<Paragraph>, Vec<(Source, Why)>> {
        let said = text.parts.iter().filter_map(|part| {
            let (source, words) = frame.speaker.first(&part.say, badge)?;
            Some((part, source, words))
        });
        self.lay(frame, text.place, said)
    }

    /// Sets parts of which it is known what they say.
    pub(super) fn lay<'p>(
        &mut self,
        frame: &Frame<'_>,
        place: Place,
        said: impl Iterator<Item = (&'p Part, &'p Source, Words<'p>)>,
    ) -> Result<Vec<Paragraph>, Vec<(Source, Why)>> {
        let (mut ready, mut wrong) = (Vec::new(), Vec::new());
        for (part, source, words) in said {
            match readable(&words.text, part.face) {
                Ok(text) => {
                    let serif = matches!(part.face, Letters::Serif | Letters::SerifBold);
                    let larger = if serif && is_arabic(&text) { NASKH } else { 1.0 };
                    let text = if *source == Source::MachineLine {
                        filled(&text, part, frame.area.width)
                    } else {
                        text
                    };
                    ready.push(Said { part, source, text, language: words.language, larger });
                }
                Err(c) => wrong.push((source.clone(), Why::NoGlyph(c))),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut narrow = Vec::new();
        for scale in SCALES {
            let fitted = self.fit_all(&ready, frame.area.width, scale);
            let lacking = fitted.iter().zip(&ready).filter(|(fitted, _)| fitted.is_none());
            narrow = lacking.map(|(_, said)| (said.source.clone(), Why::NoRoom)).collect();
            let fitted = fitted.into_iter().flatten().collect::<Vec<_>>();
            if narrow.is_empty() && height(&ready, &fitted) <= frame.area.height + 0.01 {
                let document = self.document.unwrap_or(frame.speaker.sheet.locale);
                return Ok(placed(frame, document, place, &ready, fitted));
            }
        }
        if narrow.is_empty() {
            // All of them are too much: the longest is named.
            let longest = ready.iter().max_by_key(|said| said.text.chars().count());
            narrow.extend(longest.map(|said| (said.source.clone(), Why::NoRoom)));
        }
        Err(narrow)
    }

    /// Fits each part, the larger ones first: what is set smaller never outgrows them.
    fn fit_all(&mut self, said: &[Said<'_>], width: f32, scale: f32) -> Vec<Option<Fitted>> {
        let mut order = (0..said.len()).collect::<Vec<_>>();
        order.sort_by_key(|at| std::cmp::Reverse(said[*at].part.size));
        let mut fitted = vec![None; said.len()];
        let mut above: Vec<(u16, f32)> = Vec::new();
        for at in order {
            let (part, larger) = (said[at].part, said[at].larger);
            let floor = f32::from(part.floor) / 10.0;
            let outgrown = above.iter().filter(|(size, _)| *size > part.size).map(|(_, set)| set * 0.9);
            let best = outgrown.fold(f32::from(part.size) / 10.0 * scale, f32::min).max(floor);
            let room = Room {
                letters: part.face,
                best: best * larger,
                floor: floor * larger,
                width,
                lines: part.lines.into(),
            };
            let set = self.fit(&said[at], &room);
            above.extend(set.as_ref().map(|set| (part.size, set.size / larger)));
            fitted[at] = set;
        }
        fitted
    }

    fn fit(&mut self, said: &Said<'_>, room: &Room) -> Option<Fitted> {
        if !is_shared(said.source) {
            return fit(&mut self.shaper, &said.text, room);
        }
        let numbers = [room.best, room.floor, room.width].map(f32::to_bits);
        let [best, floor, width] = numbers;
        let key = (said.text.clone(), [best, floor, width, room.letters as u32], said.part.lines);
        if self.kept.len() >= MOST_KEPT {
            self.kept.clear();
        }
        let shaper = &mut self.shaper;
        self.kept.entry(key).or_insert_with(|| fit(shaper, &said.text, room)).clone()
    }
}

/// Fills a line of letters of one width up to the end of its room, and no further: it is decoration.
fn filled(text: &str, part: &Part, width: f32) -> String {
    // The face's letters are 0.6 em wide.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen letters")]
    let length = (width / (0.6 * f32::from(part.size) / 10.0)) as usize;
    format!("{text:<<length$.length$}")
}

/// A line's height and its baseline's distance from the top, in em. Arabic type is taller, and names are set closer. A line
/// whose marks reach further gets the room that they need; what hangs from Latin letters may reach into the next line.
fn leading(source: &Source, line: &Line) -> (f32, f32) {
    let name =
        matches!(source, Source::GivenName | Source::FamilyName | Source::Name | Source::OtherScriptName);
    let (height, baseline) = match (name, line.arabic) {
        (true, true) => (1.45, 0.97),
        (true, false) => (1.06, 0.88),
        (false, true) => (1.5, 1.0),
        (false, false) => (1.3, 1.0),
    };
    let above = (line.rise / 1000.0 - baseline).max(0.0);
    let below = if line.arabic { (line.drop / 1000.0 - (height - baseline)).max(0.0) } else { 0.0 };
    (height + above + below, baseline + above)
}

/// The room above a part, which shrinks with it.
fn gap(said: &Said<'_>, fitted: &Fitted) -> f32 {
    let shrunk = fitted.size / said.larger / (f32::from(said.part.size) / 10.0);
    f32::from(said.part.gap) / 10.0 * shrunk.min(1.0)
}

fn height(said: &[Said<'_>], fitted: &[Fitted]) -> f32 {
    let parts = said.iter().zip(fitted).enumerate();
    let one = |(at, (said, fitted)): (usize, (&Said<'_>, &Fitted))| {
        let lines = fitted.lines.iter().map(|line| leading(said.source, line).0 * fitted.size).sum::<f32>();
        if at == 0 { lines } else { lines + gap(said, fitted) }
    };
    parts.map(one).sum()
}

fn placed(
    frame: &Frame<'_>,
    document: Locale,
    place: Place,
    said: &[Said<'_>],
    fitted: Vec<Fitted>,
) -> Vec<Paragraph> {
    let room = frame.area.height - height(said, &fitted);
    let mut top = frame.area.y
        + match place {
            Place::Top => 0.0,
            Place::Middle => room / 2.0,
            Place::Bottom => room,
        };
    let mut paragraphs = Vec::with_capacity(said.len());
    for (at, (said, fitted)) in said.iter().zip(fitted).enumerate() {
        top += if at == 0 { 0.0 } else { gap(said, &fitted) };
        let ink = match said.part.ink {
            LayoutInk::OnBand => frame.on_band,
            LayoutInk::Fixed(colour) => ink(colour),
        };
        let mut lines = Vec::with_capacity(fitted.lines.len());
        for line in fitted.lines {
            let (leading, baseline) = leading(said.source, &line);
            let left = left(frame, said.part.align, &line, fitted.size);
            lines.push(Placed { left, baseline: top + baseline * fitted.size, size: fitted.size, ink, line });
            top += leading * fitted.size;
        }
        let heard = match said.source {
            Source::MachineLine => Heard::Never,
            Source::Category => Heard::Each,
            source if is_shared(source) => Heard::Once,
            _ => Heard::Each,
        };
        let shared = is_shared(said.source);
        let words = said.text.clone();
        paragraphs.push(Paragraph { lines, words, language: language(document, said), heard, shared });
    }
    paragraphs
}

fn left(frame: &Frame<'_>, align: Align, line: &Line, size: f32) -> f32 {
    let room = frame.area.width - line.width * size / 1000.0;
    let at_right = match align {
        Align::Centre => return frame.area.x + room / 2.0,
        Align::Start => frame.rtl,
        Align::End => !frame.rtl,
        Align::Own => line.rtl,
    };
    if at_right { frame.area.x + room } else { frame.area.x }
}

/// The language of a text, where it is known from its source or its script and is not the document's own.
fn language(document: Locale, said: &Said<'_>) -> Option<&'static str> {
    let known = said.language.map(Locale::code).filter(|code| *code != document.code());
    if said.language.is_some() { known } else { language_by_script(document, &said.text) }
}

/// The language of a text by its script, where it is not the document's own.
pub(super) fn language_by_script(document: Locale, text: &str) -> Option<&'static str> {
    let code = match text.chars().find(|c| c.is_alphabetic())? {
        '\u{2D30}'..='\u{2D7F}' => "zgh",
        _ if is_arabic(text) => "ar",
        // Whoever writes their name in Latin letters beside Arabic ones, writes it as in French.
        _ if document == Locale::Ar => "fr",
        _ => return None,
    };
    (code != document.code()).then_some(code)
}

/// Reasons with the place of the element that they are about.
pub(super) fn reasons(at: &super::At, wrong: Vec<(Source, Why)>) -> Vec<Reason> {
    wrong
        .into_iter()
        .map(|(what, why)| Reason { side: at.side, element: at.element.clone(), what, why })
        .collect()
}
