//! The engraved rosette behind the name and the small seal of the header.
//!
//! A guilloché curve is r(θ) = R + A·sin(kθ) + B·sin(2kθ); copies of it, each turned by a fraction of a lobe, weave the
//! band. The numbers of lobes follow from the event's identity, so that every evening has a paper of its own.

use std::f32::consts::TAU;

use domain::ids::EventId;

use super::sketch::{Ink, Sketch};

/// One band of the rosette.
struct Ring {
    radius: f32,
    amplitude: f32,
    overtone: f32,
    lobes: u8,
    copies: u8,
}

impl Ring {
    fn draw(&self, sketch: &mut Sketch) {
        let lobes = f32::from(self.lobes);
        for copy in 0..self.copies {
            let turn = TAU / lobes / f32::from(self.copies) * f32::from(copy);
            // The same path each time: compression stores it once.
            sketch.within(0.0, 0.0, 1.0, turn, |sketch| {
                let steps = u16::from(self.lobes) * 14;
                for step in 0..steps {
                    let angle = f32::from(step) / f32::from(steps) * TAU;
                    let wave =
                        self.amplitude * (lobes * angle).sin() + self.overtone * (2.0 * lobes * angle).sin();
                    let (sin, cos) = angle.sin_cos();
                    let (x, y) = ((self.radius + wave) * cos, (self.radius + wave) * sin);
                    if step == 0 {
                        sketch.move_to(x, y)
                    } else {
                        sketch.line_to(x, y)
                    };
                }
                sketch.close().stroke();
            });
        }
    }
}

/// The rosette in a circle of this radius around `(x, y)`.
pub(super) fn rosette(sketch: &mut Sketch, event: EventId, x: f32, y: f32, radius: f32, ink: Ink) {
    let seed = event.0.as_bytes();
    // The last bytes of a version 7 UUID are its random ones.
    let inner = Ring { radius: 34.5, amplitude: 13.0, overtone: 5.2, lobes: 13 + seed[15] % 5, copies: 9 };
    let outer = Ring { radius: 51.0, amplitude: 3.6, overtone: 1.4, lobes: 23 + seed[14] % 6, copies: 7 };
    sketch.within(x, y, radius / 56.0, 0.0, |sketch| {
        // As fine on a small badge as on a large one.
        sketch.stroke_ink(ink).stroke_width(0.18 * 56.0 / radius);
        inner.draw(sketch);
        outer.draw(sketch);
        sketch.circle(0.0, 0.0, 17.6).stroke();
    });
}

/// The seal in a circle of this radius around `(x, y)`.
pub(super) fn seal(sketch: &mut Sketch, x: f32, y: f32, radius: f32, ink: Ink) {
    sketch.within(x, y, radius / 24.0, 0.0, |sketch| {
        sketch.stroke_ink(ink).stroke_width(1.4).circle(0.0, 0.0, 22.5).stroke();
        sketch.stroke_width(0.9);
        Ring { radius: 14.2, amplitude: 4.2, overtone: 1.9, lobes: 8, copies: 2 }.draw(sketch);
        sketch.fill_ink(ink).circle(0.0, 0.0, 5.4).fill();
    });
}
