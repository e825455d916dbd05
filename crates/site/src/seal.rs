//! Engraving: the guilloché of banknotes and passports, drawn from an identity. The same event always has the same
//! seal, the same speaker the same rosette, and no two look alike.
//!
//! One curve is r = R + A·sin(kθ + φ) + B·sin(mθ), repeated at equal turns within 360/k degrees. Where m is a
//! multiple of k the turns close without a seam. It is sampled four times a wave and joined by cubic curves that have
//! the curve's own tangents, in whole tenths of a unit: a tenth of the bytes that straight lines would take.

mod curve;

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use domain::ids::EventId;
use uuid::Uuid;

use curve::Curve;

const SVG: &str = "aria-hidden=\"true\" focusable=\"false\"";

/// How many seals are kept ready. A server has few events at a time; more only cost their drawing again.
const KEPT: usize = 64;

static SEALS: LazyLock<Mutex<HashMap<Uuid, Arc<str>>>> = LazyLock::new(Mutex::default);

static BAND: LazyLock<String> = LazyLock::new(draw_band);
static GHOST: LazyLock<String> = LazyLock::new(|| draw_seal(Uuid::nil()));
static MARK: LazyLock<String> = LazyLock::new(draw_mark);

/// An endless series of numbers from an identity (SplitMix64, Steele, Lea and Flood 2014). It must never change:
/// printed seals would no longer be those on screen.
struct Draws(u64);

impl Draws {
    fn new(seed: Uuid) -> Self {
        let (high, low) = seed.as_u64_pair();
        Self(high.rotate_left(32) ^ low)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// One of the whole numbers from `low` to `high`, both included.
    fn whole(&mut self, low: u32, high: u32) -> u32 {
        low + u32::try_from(self.next() % u64::from(high - low + 1)).unwrap_or_default()
    }
}

/// An event's seal, without the date inside it.
pub fn seal(event: EventId) -> Arc<str> {
    let mut seals = SEALS.lock().unwrap_or_else(PoisonError::into_inner);
    if seals.len() >= KEPT && !seals.contains_key(&event.0) {
        seals.clear();
    }
    Arc::clone(seals.entry(event.0).or_insert_with(|| draw_seal(event.0).into()))
}

/// The seal of pages that belong to no event.
pub fn ghost() -> &'static str {
    &GHOST
}

/// The wave along the foot of a block.
pub fn band() -> &'static str {
    &BAND
}

/// The small sign beside the name at the top of a page.
pub fn mark() -> &'static str {
    &MARK
}

fn draw_seal(seed: Uuid) -> String {
    let mut draws = Draws::new(seed);
    let (outer_waves, inner_waves) = (draws.whole(15, 23), draws.whole(10, 14));
    let rim_waves = draws.whole(60, 80);
    let outer = Curve::ring(238, draws.whole(28, 35), outer_waves);
    let inner = Curve::ring(186, draws.whole(22, 27), inner_waves)
        .with_wave(draws.whole(5, 9), inner_waves * draws.whole(2, 3));
    let rim = Curve::ring(281, 7, rim_waves);
    let (copies, inner_copies) = (draws.whole(9, 11), draws.whole(7, 9));
    // Two on one page would share ids; each page has one.
    let mut svg = format!(
        "<svg class=\"ghost\" viewBox=\"-3000 -3000 6000 6000\" {SVG}><defs>\
         <path id=\"sa\" d=\"{}\"/><path id=\"sb\" d=\"{}\"/><path id=\"sc\" d=\"{}\"/></defs>\
         <g fill=\"none\" stroke=\"#dcbb72\"><circle r=\"2940\" stroke-width=\"10\"/>\
         <circle r=\"1510\" stroke-width=\"14\"/><circle r=\"1460\" stroke-width=\"6\"/>\
         <g stroke-width=\"5.5\" opacity=\".85\">",
        outer.path(),
        inner.path(),
        rim.path()
    );
    fan(&mut svg, "sa", copies, outer_waves);
    svg.push_str("</g><g stroke-width=\"6\" opacity=\".6\" stroke=\"#f0d79d\">");
    fan(&mut svg, "sb", inner_copies, inner_waves);
    svg.push_str("</g><g stroke-width=\"7\" opacity=\".7\">");
    fan(&mut svg, "sc", 3, rim_waves);
    svg.push_str("</g></g></svg>");
    svg
}

/// The engraved portrait of somebody. `id` tells it from the others on its page.
pub fn rosette(seed: Uuid, id: &str, class: &str) -> String {
    let mut draws = Draws::new(seed);
    let waves = draws.whole(8, 16);
    let inner = Curve::ring(92, draws.whole(24, 32), waves).with_wave(draws.whole(10, 18), waves * 2);
    let outer_waves = waves + draws.whole(8, 12);
    let outer = Curve::ring(136, 12, outer_waves);
    let mut svg = format!(
        "<svg class=\"{class}\" viewBox=\"-1500 -1500 3000 3000\" preserveAspectRatio=\"xMidYMid slice\" {SVG}><defs>\
         <path id=\"{id}\" d=\"{}\"/><path id=\"{id}o\" d=\"{}\"/></defs>\
         <g fill=\"none\" stroke=\"var(--engrave)\" stroke-width=\"7\">",
        inner.path(),
        outer.path()
    );
    fan(&mut svg, id, 9, waves);
    fan(&mut svg, &format!("{id}o"), 7, outer_waves);
    svg.push_str("<circle r=\"480\"/></g></svg>");
    svg
}

/// `copies` of a curve, turned evenly within one of its waves.
fn fan(svg: &mut String, id: &str, copies: u32, waves: u32) {
    for copy in 0..copies {
        let turn = f64::from(copy) * 360.0 / f64::from(waves) / f64::from(copies);
        let turned =
            if copy == 0 { String::new() } else { format!(" transform=\"rotate({})\"", short(turn)) };
        let _ = write!(svg, "<use href=\"#{id}\"{turned}/>");
    }
}

/// A number with two decimals at most.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn draw_band() -> String {
    let mut lines = String::new();
    for line in 0..9 {
        let shift = f64::from(line);
        let _ = write!(lines, "<path d=\"{}\"/>", curve::wave(shift * 0.35, shift * -0.5));
    }
    format!(
        "<svg class=\"band\" {SVG}><defs><pattern id=\"bd\" width=\"240\" height=\"80\" \
         patternUnits=\"userSpaceOnUse\"><g fill=\"none\" stroke=\"#dcbb72\" stroke-width=\".6\" opacity=\".7\">\
         {lines}</g></pattern></defs><rect width=\"100%\" height=\"80\" fill=\"url(#bd)\"/></svg>"
    )
}

fn draw_mark() -> String {
    let ring = Curve::ring_of(15.5, 4.6, 8).path();
    format!(
        "<svg viewBox=\"-240 -240 480 480\" {SVG}><g fill=\"none\" stroke=\"#dcbb72\">\
         <circle r=\"225\" stroke-width=\"15\"/><path d=\"{ring}\" stroke-width=\"11\"/>\
         <path d=\"{ring}\" stroke-width=\"11\" transform=\"rotate(22.5)\"/></g>\
         <circle r=\"60\" fill=\"#dcbb72\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LYON: Uuid = Uuid::from_u128(0x0197_4C2B_7B00_7000_8000_0000_0000_0001);

    #[test]
    fn an_event_always_has_the_same_seal_and_no_other() {
        let other = Uuid::from_u128(LYON.as_u128() + 1);
        assert_eq!(seal(EventId(LYON)), seal(EventId(LYON)));
        assert_eq!(&*seal(EventId(LYON)), draw_seal(LYON));
        assert_ne!(draw_seal(LYON), draw_seal(other));
        assert_ne!(rosette(LYON, "r", ""), rosette(other, "r", ""));
    }

    #[test]
    fn the_series_never_changes() {
        let mut draws = Draws::new(Uuid::nil());
        assert_eq!(draws.next(), 0xE220_A839_7B1D_CDAF, "the reference series of SplitMix64 from 0");
        assert_eq!(draws.next(), 0x6E78_9E6A_A1B9_65F4);
    }

    #[test]
    fn draws_stay_within_their_bounds() {
        let mut draws = Draws::new(LYON);
        assert!((0..500).map(|_| draws.whole(3, 5)).all(|n| (3..=5).contains(&n)));
    }

    #[test]
    fn engravings_are_light() {
        for seed in 0..50 {
            let seed = Uuid::from_u128(seed << 64 | seed);
            assert!(draw_seal(seed).len() < 14_000, "seal {}", draw_seal(seed).len());
            assert!(rosette(seed, "r0", "").len() < 6_000, "rosette {}", rosette(seed, "r0", "").len());
        }
    }

    #[test]
    fn only_so_many_seals_are_kept() {
        for seed in 0..u128::try_from(KEPT * 2).unwrap() {
            seal(EventId(Uuid::from_u128(seed)));
        }
        assert!(SEALS.lock().unwrap().len() <= KEPT);
    }
}
