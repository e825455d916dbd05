//! Makes a text fit its width: first smaller, then on more lines, never cut.

use super::faces::{Style, printable};
use super::shaping::{Line, Shaper};

/// The sizes that a text may take, in millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// The size that it has when there is room.
    pub(super) best: f32,
    /// Down to here it stays on one line.
    pub(super) least: f32,
}

/// A text on its lines, all in one size.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    pub(super) lines: Vec<Line>,
    pub(super) size: f32,
}

/// Below this size a badge is not read at an arm's length: words are broken rather than set smaller.
const SMALLEST: f32 = 2.6;

/// Fits a text into `width` millimetres: on one line between the two sizes, else on two, or as many as it takes to be
/// legible at all.
pub(super) fn fit(shaper: &mut Shaper, text: &str, style: Style, sizes: Sizes, width: f32) -> Fitted {
    let line = shaper.line(text, style);
    let size = size_of(&line, width).min(sizes.best);
    if size >= sizes.least {
        return Fitted { lines: vec![line], size };
    }
    let two = broken(shaper, text, style, width);
    let size = two.iter().map(|line| size_of(line, width)).fold(sizes.least, f32::min);
    if size >= SMALLEST {
        return Fitted { lines: two, size };
    }
    Fitted { lines: wrap(shaper, text, style, SMALLEST, width), size: SMALLEST }
}

/// Breaks a text of fixed size into as many lines as it takes.
pub(super) fn wrap(shaper: &mut Shaper, text: &str, style: Style, size: f32, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let fits = |shaper: &mut Shaper, at: usize| {
            shaper.line(rest[..at].trim_end(), style).width * size / 1000.0 <= width
        };
        // Up to the first that does not fit: what comes after is longer still, and a line costs no more than itself.
        let words = breaks(rest).take_while(|at| fits(shaper, *at)).last();
        let letter = |shaper: &mut Shaper| letters(rest).take_while(|at| fits(shaper, *at)).last();
        let at = words.or_else(|| letter(shaper)).or_else(|| letters(rest).next()).unwrap_or(rest.len());
        lines.push(shaper.line(rest[..at].trim_end(), style));
        rest = rest[at..].trim_start();
    }
    lines
}

/// The text on two lines, broken where the longer one is shortest: after a word if there are several, anywhere in a
/// word that alone would be too small to read.
fn broken(shaper: &mut Shaper, text: &str, style: Style, width: f32) -> Vec<Line> {
    let inner =
        |places: &mut dyn Iterator<Item = usize>| places.filter(|at| *at < text.len()).collect::<Vec<_>>();
    let words = most_even(shaper, text, style, &inner(&mut breaks(text)));
    let legible = words.as_ref().is_some_and(|pair| width * 1000.0 / longest(pair) >= SMALLEST);
    let chosen =
        if legible { words } else { most_even(shaper, text, style, &inner(&mut letters(text))).or(words) };
    chosen.map_or_else(|| vec![shaper.line(text, style)], Vec::from)
}

/// The text broken at the place where the longer half is shortest. The further right the place, the longer the first
/// half and the shorter the second: it lies beside the place where they pass each other, which halving finds.
fn most_even(shaper: &mut Shaper, text: &str, style: Style, places: &[usize]) -> Option<[Line; 2]> {
    let mut halves =
        |at: usize| [shaper.line(text[..at].trim_end(), style), shaper.line(text[at..].trim_start(), style)];
    let passed = places.partition_point(|at| {
        let [first, second] = halves(*at);
        first.width < second.width
    });
    places[passed.saturating_sub(1)..places.len().min(passed + 1)]
        .iter()
        .map(|at| halves(*at))
        .min_by(|a, b| longest(a).total_cmp(&longest(b)))
}

fn longest(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}

/// The size at which a line is exactly as wide as the room.
fn size_of(line: &Line, width: f32) -> f32 {
    if line.width > 0.0 { width * 1000.0 / line.width } else { f32::INFINITY }
}

/// Where a line may end between words: after a blank or a hyphen, and at the end. A no-break space holds.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let after = |(at, c): (usize, char)| matches!(c, ' ' | '-' | '\u{2010}').then_some(at + c.len_utf8());
    text.char_indices().filter_map(after).chain(std::iter::once(text.len()))
}

/// Where a word may be broken at worst: before a character that stands alone in some face, which leaves accents and
/// vowel marks with their letters.
fn letters(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices()
        .skip(1)
        .filter(|(_, c)| !unicode_normalization::char::is_combining_mark(*c))
        .map(|(at, _)| at)
        .chain(std::iter::once(text.len()))
}

/// A text that may be missing or unprintable, fitted; nothing is drawn for it then.
pub(super) fn fit_optional(
    shaper: &mut Shaper,
    text: Option<&str>,
    style: Style,
    sizes: Sizes,
    width: f32,
) -> Option<Fitted> {
    let text = printable(text?, style)?;
    Some(fit(shaper, &text, style, sizes, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: Sizes = Sizes { best: 12.5, least: 9.0 };

    fn fitted(text: &str) -> Fitted {
        fit(&mut Shaper::default(), text, Style::SerifSemiBold, SIZES, 91.0)
    }

    fn read(fitted: &Fitted) -> Vec<String> {
        let one = |line: &Line| line.glyphs.iter().map(|glyph| &*glyph.text).collect();
        fitted.lines.iter().map(one).collect()
    }

    fn close(a: f32, b: f32) -> bool {
        (a - b).abs() < 0.01
    }

    #[test]
    fn a_short_name_has_its_best_size() {
        let name = fitted("Nom");
        assert!(close(name.size, 12.5) && name.lines.len() == 1);
    }

    #[test]
    fn a_longer_name_is_smaller_on_one_line() {
        let name = fitted("Benabdeljalil-Roux");
        assert_eq!(name.lines.len(), 1);
        assert!(name.size < 12.5 && name.size >= 9.0, "{}", name.size);
    }

    #[test]
    fn a_long_name_takes_two_lines_between_words() {
        let name = fitted("de la Rochefoucauld-Montmorency");
        assert_eq!(read(&name), ["de la Rochefoucauld-", "Montmorency"]);
        assert!(name.size > 7.0);
    }

    #[test]
    fn the_longest_name_that_a_form_takes_is_whole_and_inside() {
        for name in ["W".repeat(80), "ش".repeat(80), "Wm ".repeat(26), "é".repeat(80)] {
            let fitted = fitted(&name);
            let count = fitted.lines.iter().map(|line| line.glyphs.len()).sum::<usize>();
            assert!(count >= name.chars().filter(|c| *c != ' ').count(), "{name}: {count}");
            for line in &fitted.lines {
                assert!(line.width * fitted.size / 1000.0 <= 91.01, "{name}");
            }
            assert!(fitted.size >= 2.59, "{name}: {}", fitted.size);
        }
    }

    #[test]
    fn a_hostile_name_costs_no_more_than_its_glyphs() {
        // One character that is a sentence: eighteen letters in one sign, as often as a form takes it. When each break
        // was tried at each letter of each line, this took minutes.
        let mut shaper = Shaper::default();
        let sentence = fit(&mut shaper, &"\u{FDFA}".repeat(120), Style::Sans, SIZES, 91.0);
        assert!(sentence.lines.iter().all(|line| line.width * sentence.size / 1000.0 <= 91.01));
        assert!(shaper.shaped < 2_000, "{} runs were shaped", shaper.shaped);
    }

    #[test]
    fn wrapping_keeps_every_word() {
        let theme = "La diaspora marocaine : catalyseur de la transformation digitale";
        let lines = wrap(&mut Shaper::default(), theme, Style::Serif, 3.35, 40.0);
        assert!(lines.len() > 2);
        let words =
            lines.iter().map(|l| l.glyphs.iter().map(|g| &*g.text).collect::<String>()).collect::<Vec<_>>();
        assert_eq!(words.join(" "), theme);
    }

    #[test]
    fn accents_are_not_torn_from_their_letters() {
        assert_eq!(letters("x\u{304}y").collect::<Vec<_>>(), [3, 4]);
    }
}
