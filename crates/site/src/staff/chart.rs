//! The arrivals of an evening as bars: which stretch of time is drawn, in what steps, and where everything goes.
//! Geometry only: the words are the template's.

use std::fmt;

use domain::checkin::MinuteFigures;
use domain::locale::Direction;
use jiff::{Timestamp, tz::TimeZone};

/// The drawing's size, in its own units; the axis' figures stand in the first 30, the hours under 164.
const WIDTH: f64 = 628.0;
const MARGIN: f64 = 30.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 164.0;

/// More bars than this are too thin to be told apart: steps get longer instead.
const MAX_STEPS: i64 = 96;

/// Fewer would make one arrival a wall.
const MIN_STEPS: i64 = 24;

/// The lengths of a step, in minutes. Beyond the last, whole days.
const STEPS: [i64; 4] = [1, 5, 15, 60];

const DAY: i64 = 24 * 60;

/// A length in the drawing, written with one decimal at most.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct Px(f64);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 10.0).round() / 10.0)
    }
}

/// Where a text is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        })
    }
}

/// One step's bar.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bar {
    pub(super) x: Px,
    pub(super) y: Px,
    pub(super) width: Px,
    pub(super) height: Px,
    /// Its step is not over yet.
    pub(super) current: bool,
}

/// A line across, with its figure beside it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Level {
    pub(super) y: Px,
    pub(super) text_y: Px,
    pub(super) count: u32,
}

/// A moment under the bars.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub(super) x: Px,
    pub(super) anchor: Anchor,
    pub(super) at: Timestamp,
}

/// The highest bar.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Peak {
    pub(super) x: Px,
    pub(super) y: Px,
    pub(super) count: u32,
    pub(super) at: Timestamp,
}

/// Everything that the template draws.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chart {
    /// The plot's left and right edges.
    pub(super) left: Px,
    pub(super) right: Px,
    /// Where the levels' figures stand, on the side where the time starts.
    pub(super) level_x: Px,
    pub(super) level_anchor: Anchor,
    pub(super) levels: Vec<Level>,
    pub(super) bars: Vec<Bar>,
    pub(super) ticks: Vec<Tick>,
    pub(super) peak: Peak,
    /// All arrivals that are drawn.
    pub(super) total: u32,
    /// The first and the last step's start.
    pub(super) from: Timestamp,
    pub(super) to: Timestamp,
    /// The length of a step, in minutes.
    pub(super) step: i64,
    /// The steps in which anybody came, for the table behind the drawing.
    pub(super) rows: Vec<(Timestamp, u32)>,
}

/// Steps are counted from the epoch, shifted so that days start at midnight in the event's zone.
struct Steps {
    minutes: i64,
    /// Seconds east of UTC when the first guest came in.
    offset: i64,
}

impl Steps {
    fn of(&self, at: Timestamp) -> i64 {
        (at.as_second() + self.offset).div_euclid(self.minutes * 60)
    }

    fn start(&self, step: i64) -> Timestamp {
        Timestamp::from_second(step * self.minutes * 60 - self.offset).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl Chart {
    /// The drawing of these arrivals, nothing before the first one. It starts when the doors opened where that was
    /// at most an hour before the first guest, and runs until now while people still come.
    pub(super) fn new(
        arrivals: &[MinuteFigures],
        doors_open_at: Timestamp,
        now: Timestamp,
        zone: &TimeZone,
        direction: Direction,
    ) -> Option<Self> {
        let (first, last) = (arrivals.first()?.minute, arrivals.last()?.minute);
        let within_the_hour =
            |from: Timestamp, to: Timestamp| (0..=3_600).contains(&(to.as_second() - from.as_second()));
        let from = if within_the_hour(doors_open_at, first) { doors_open_at } else { first };
        let live = within_the_hour(last, now);
        let to = if live { now } else { last };

        let steps = Steps {
            minutes: step_minutes((to.as_second() - from.as_second()) / 60),
            offset: i64::from(zone.to_offset(first).seconds()),
        };
        let last_step = steps.of(to);
        let first_step = steps.of(from).min(last_step + 1 - MIN_STEPS);

        let mut counted = Vec::<(i64, u32)>::new();
        for minute in arrivals {
            let step = steps.of(minute.minute);
            match counted.last_mut() {
                Some((same, count)) if *same == step => *count += minute.arrivals,
                _ => counted.push((step, minute.arrivals)),
            }
        }
        let total = counted.iter().map(|(_, count)| count).sum();
        // Of equal peaks the latest: it is the one that staff still remember.
        let (peak_step, peak_count) = counted.iter().copied().max_by_key(|(_, count)| *count)?;

        let plot = Plot { first: first_step, count: last_step - first_step + 1, direction };
        let half = half_of_scale(peak_count);
        let y_of = |count: u32| BOTTOM - f64::from(count) / (2.0 * f64::from(half)) * (BOTTOM - TOP);
        let bar = |&(step, count): &(i64, u32)| Bar {
            x: Px(plot.middle(step) - plot.slot() * 0.368),
            y: Px(y_of(count)),
            width: Px(plot.slot() * 0.736),
            height: Px(BOTTOM - y_of(count)),
            current: live && step == last_step,
        };
        Some(Self {
            left: Px(plot.left()),
            right: Px(plot.left() + WIDTH - MARGIN),
            level_x: Px(if direction == Direction::Ltr { MARGIN - 8.0 } else { WIDTH - MARGIN + 8.0 }),
            level_anchor: if direction == Direction::Ltr { Anchor::End } else { Anchor::Start },
            levels: [0, half, half.saturating_mul(2)]
                .map(|count| Level { y: Px(y_of(count)), text_y: Px(y_of(count) + 4.0), count })
                .into(),
            bars: counted.iter().map(bar).collect(),
            ticks: ticks(&plot, &steps),
            peak: Peak {
                x: Px(plot.middle(peak_step)),
                y: Px(y_of(peak_count) - 6.0),
                count: peak_count,
                at: steps.start(peak_step),
            },
            total,
            from: steps.start(first_step),
            to: steps.start(last_step),
            step: steps.minutes,
            rows: counted.into_iter().map(|(step, count)| (steps.start(step), count)).collect(),
        })
    }

    /// Whether hours would be ambiguous, so that days are told instead.
    pub(super) fn spans_days(&self) -> bool {
        self.to.as_second() - self.from.as_second() > DAY * 60
    }
}

/// The shortest step in which a stretch of minutes still fits.
fn step_minutes(stretch: i64) -> i64 {
    STEPS
        .into_iter()
        .find(|step| stretch / step < MAX_STEPS)
        .unwrap_or_else(|| DAY * (1 + stretch / DAY / MAX_STEPS))
}

/// Half of the scale's top: the top is the first of 2, 4, 6, 10, 20, 40, 60, 100… that the peak fits under.
fn half_of_scale(peak: u32) -> u32 {
    let mut unit = 1;
    loop {
        for half in [1, 2, 3, 5].map(|digit: u32| digit.saturating_mul(unit)) {
            if half.saturating_mul(2) >= peak {
                return half;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// From steps to places. In Arabic, time runs from right to left, as the lines do.
struct Plot {
    first: i64,
    count: i64,
    direction: Direction,
}

impl Plot {
    fn left(&self) -> f64 {
        if self.direction == Direction::Ltr { MARGIN } else { 0.0 }
    }

    fn slot(&self) -> f64 {
        (WIDTH - MARGIN) / whole(self.count)
    }

    fn middle(&self, step: i64) -> f64 {
        let along = (whole(step - self.first) + 0.5) * self.slot();
        match self.direction {
            Direction::Ltr => MARGIN + along,
            Direction::Rtl => WIDTH - MARGIN - along,
        }
    }
}

/// Steps are few: at most [`MAX_STEPS`] and the one under way.
fn whole(steps: i64) -> f64 {
    f64::from(i32::try_from(steps).unwrap_or(i32::MAX))
}

/// Both ends, held inside the plot, and round moments well apart between them.
fn ticks(plot: &Plot, steps: &Steps) -> Vec<Tick> {
    let every = [5, 10, 20, 30, 60].into_iter().find(|every| plot.count / every <= 5).unwrap_or(60);
    let room = plot.count / 8 + 1;
    let (first, last) = (plot.first, plot.first + plot.count - 1);
    let edge = |at_start: bool| {
        let left = at_start == (plot.direction == Direction::Ltr);
        let x = if left { plot.left() } else { plot.left() + WIDTH - MARGIN };
        let anchor = if left { Anchor::Start } else { Anchor::End };
        Tick { x: Px(x), anchor, at: steps.start(if at_start { first } else { last }) }
    };
    let between = (first + room..=last - room).filter(|step| step.rem_euclid(every) == 0).map(|step| Tick {
        x: Px(plot.middle(step)),
        anchor: Anchor::Middle,
        at: steps.start(step),
    });
    std::iter::once(edge(true)).chain(between).chain([edge(false)]).collect()
}

#[cfg(test)]
mod tests;
