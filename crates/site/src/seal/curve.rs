//! Closed and open waves as SVG path data, in tenths of a unit.

use std::f64::consts::TAU;
use std::fmt::Write;

/// r = R + A·sin(kθ) + B·sin(mθ).
#[derive(Debug, Clone, Copy)]
pub(super) struct Curve {
    radius: f64,
    depth: f64,
    waves: u32,
    second_depth: f64,
    second_waves: u32,
}

/// Where the curve is, and which way it goes.
#[derive(Debug, Clone, Copy)]
struct Sample {
    at: (f64, f64),
    way: (f64, f64),
}

impl Curve {
    pub(super) fn ring(radius: u32, depth: u32, waves: u32) -> Self {
        Self::ring_of(f64::from(radius), f64::from(depth), waves)
    }

    pub(super) fn ring_of(radius: f64, depth: f64, waves: u32) -> Self {
        Self { radius, depth, waves, second_depth: 0.0, second_waves: 0 }
    }

    pub(super) fn with_wave(self, depth: u32, waves: u32) -> Self {
        Self { second_depth: f64::from(depth), second_waves: waves, ..self }
    }

    fn sample(&self, turn: f64) -> Sample {
        let (k, m) = (f64::from(self.waves), f64::from(self.second_waves));
        let r = self.radius + self.depth * (k * turn).sin() + self.second_depth * (m * turn).sin();
        let slope = self.depth * k * (k * turn).cos() + self.second_depth * m * (m * turn).cos();
        let (sin, cos) = turn.sin_cos();
        Sample { at: (r * cos, r * sin), way: (slope * cos - r * sin, slope * sin + r * cos) }
    }

    /// The whole round.
    pub(super) fn path(&self) -> String {
        let steps = self.waves.max(self.second_waves) * 4;
        let step = TAU / f64::from(steps);
        let samples = (0..=steps).map(|i| self.sample(f64::from(i) * step));
        smooth(samples, step, 10.0) + "z"
    }
}

/// One period of the band: two waves and five smaller ones over 240 units, around a height of 40.
pub(super) fn wave(phase: f64, second_phase: f64) -> String {
    const STEPS: u32 = 20;
    let step = 240.0 / f64::from(STEPS);
    let sample = |i: u32| {
        let x = f64::from(i) * step;
        let (slow, fast) = (TAU * 2.0 / 240.0, TAU * 5.0 / 240.0);
        let (a, b) = (slow * x + phase, fast * x + second_phase);
        Sample {
            at: (x, 40.0 + 22.0 * a.sin() + 10.0 * b.sin()),
            way: (1.0, 22.0 * slow * a.cos() + 10.0 * fast * b.cos()),
        }
    };
    smooth((0..=STEPS).map(sample), step, 1.0)
}

/// Joins samples, `step` apart, by cubic curves through them with their tangents (Hermite to Bézier). Each first
/// control point mirrors the one before, so SVG's `s` leaves it out.
fn smooth(samples: impl Iterator<Item = Sample>, step: f64, scale: f64) -> String {
    let mut path = String::new();
    let mut last: Option<(Sample, (f64, f64))> = None;
    for sample in samples {
        let point = (round(sample.at.0 * scale, scale), round(sample.at.1 * scale, scale));
        if let Some((before, from)) = last {
            let third = step / 3.0;
            let control = |p: Sample, sign: f64| {
                let (x, y) = (p.at.0 + sign * third * p.way.0, p.at.1 + sign * third * p.way.1);
                (round(x * scale - from.0, scale), round(y * scale - from.1, scale))
            };
            if path.contains('c') {
                path.push('s');
            } else {
                path.push('c');
                pair(&mut path, control(before, 1.0), true);
            }
            let first = path.ends_with('s');
            pair(&mut path, control(sample, -1.0), first);
            pair(&mut path, (point.0 - from.0, point.1 - from.1), false);
        } else {
            path.push('M');
            pair(&mut path, point, true);
        }
        last = Some((sample, point));
    }
    path
}

/// Whole numbers where the drawing is scaled up, one decimal where it is not.
fn round(value: f64, scale: f64) -> f64 {
    if scale > 1.0 { value.round() } else { (value * 10.0).round() / 10.0 }
}

/// Two numbers, with a blank only where the sign does not part them.
fn pair(path: &mut String, (x, y): (f64, f64), first: bool) {
    for (number, alone) in [(x, first), (y, false)] {
        // Adding zero turns -0 into 0; differences of decimals are cut back to one.
        let number = (number * 10.0).round() / 10.0 + 0.0;
        if !alone && number >= 0.0 {
            path.push(' ');
        }
        let _ = write!(path, "{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Follows the path's end points and returns the last.
    fn end_of(path: &str) -> (f64, f64) {
        let spaced = path.replace('-', " -").replace(['M', 's', 'c', 'z'], " ");
        let numbers = spaced.split_whitespace().map(|n| n.parse::<f64>().unwrap()).collect::<Vec<_>>();
        let (start, first) = (&numbers[..2], &numbers[2..8]);
        let mut at = (start[0] + first[4], start[1] + first[5]);
        for piece in numbers[8..].chunks_exact(4) {
            at = (at.0 + piece[2], at.1 + piece[3]);
        }
        at
    }

    #[test]
    fn a_round_ends_where_it_started() {
        let path = Curve::ring(238, 34, 18).with_wave(8, 36).path();
        assert!(path.starts_with("M2380 0c"), "{}", &path[..20]);
        assert_eq!(end_of(&path), (2380.0, 0.0));
    }

    #[test]
    fn a_band_meets_its_next_copy() {
        let path = wave(0.35, -0.5);
        let height = path[1..].split(['c', ' ']).nth(1).unwrap().parse::<f64>().unwrap();
        let end = end_of(&path);
        assert!((end.0 - 240.0).abs() < 1e-6 && (end.1 - height).abs() < 1e-6, "{end:?} from {height}");
    }
}
