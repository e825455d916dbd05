//! Two whole names: which unit of one is which of the other, whatever the order and the columns.

use super::Reason;
use super::across::across;
use super::alike::{self, OTHER};
use super::sound::Sound;
use super::unit::{Form, Part, Spelling, Unit};

/// Up to this a unit is the other, in letters of one script and across scripts.
const ALIKE: u16 = 60;
const ACROSS: u16 = 45;

/// What a slip of the fingers costs: more than any spelling, less than another name.
const SLIP: u16 = 70;

/// Up to this the units of a name together are the same name.
const SAME: u32 = 30;
/// Up to this they may be.
const LIKELY: u32 = 90;

/// A unit that has none on the other side weighs more than all that can differ.
const MISSING: u32 = 10_000;
/// What cannot be.
const NEVER: u32 = 1_000_000;

/// What is found of two names in one pair of writings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Whether nothing but spelling differs.
    pub(super) same: bool,
    /// What differs.
    pub(super) reasons: u16,
}

/// What is known of a unit and another.
#[derive(Debug, Clone, Copy)]
struct Fit {
    cost: u16,
    reasons: u16,
}

const NO_FIT: Fit = Fit { cost: OTHER, reasons: 0 };

/// Whether two names, in one writing each, may be one person's.
pub(super) fn compare(one: &[Unit], two: &[Unit]) -> Option<Found> {
    if one.is_empty() || two.is_empty() {
        return None;
    }
    // Two words are written as one where the other name has a unit more.
    let joins = one.len() != two.len();
    let mut fits = Vec::with_capacity(one.len() * two.len());
    for unit in one {
        fits.extend(two.iter().map(|other| fit(unit, other)));
        let own = &fits[fits.len() - two.len()..];
        // Of as many units on both sides none is left out: each has its like, or these are two names.
        if !joins && own.iter().all(|fit| fit.cost >= OTHER) {
            return None;
        }
    }
    let mut least = None::<(u32, Found)>;
    for turn in 0..two.len() {
        let found = Alignment { one, two, turn, joins, fits: &fits }.found();
        if let Some(found) = found.filter(|(weight, _)| least.is_none_or(|least| *weight < least.0)) {
            least = Some(found);
        }
        // In the order in which they stand, if that leaves nothing out.
        if least.is_some_and(|(weight, _)| weight < MISSING) {
            break;
        }
    }
    least.map(|(_, found)| found)
}

/// The best of the ways to take two units.
fn fit(one: &Unit, two: &Unit) -> Fit {
    let particles = one.particle.min(two.particle);
    best(&one.forms, &two.forms, particles)
}

fn best(one: &[Form], two: &[Form], particles: usize) -> Fit {
    let mut least = NO_FIT;
    for a in one {
        for b in two {
            let (cost, mut reasons) = weigh(&a.spelling, &b.spelling, particles);
            if a.article != b.article && reasons & Reason::OtherScript.bit() == 0 {
                reasons |= Reason::Article.bit();
            }
            if cost < least.cost || (cost == least.cost && cost < OTHER && reasons < least.reasons) {
                least = Fit { cost, reasons };
            }
        }
    }
    least
}

fn weigh(one: &Spelling, two: &Spelling, particles: usize) -> (u16, u16) {
    let (cost, most) = match (one, two) {
        (Spelling::Latin(one), Spelling::Latin(two)) => (alike::latin(one, two), ALIKE),
        (Spelling::Arabic(one), Spelling::Arabic(two)) => (alike::arabic(one, two), ALIKE),
        (Spelling::Latin(sounds), Spelling::Arabic(letters))
        | (Spelling::Arabic(letters), Spelling::Latin(sounds)) => {
            let cost = across(sounds, letters);
            return (if cost <= ACROSS { cost } else { OTHER }, Reason::OtherScript.bit());
        }
        (Spelling::Other(one), Spelling::Other(two)) => (if one == two { 0 } else { OTHER }, ALIKE),
        _ => (OTHER, ALIKE),
    };
    if cost <= most {
        (cost, if cost > 0 { Reason::OtherSpelling.bit() } else { 0 })
    } else if alike::is_slip(one, two, particles) {
        (SLIP, Reason::OneLetter.bit())
    } else {
        (OTHER, 0)
    }
}

/// Two neighbours written as one (Fatimazahra).
fn joined(first: &Unit, second: &Unit) -> Vec<Form> {
    let mut forms = Vec::with_capacity(1);
    for a in &first.forms {
        for b in &second.forms {
            let spelling = match (&a.spelling, &b.spelling) {
                (Spelling::Latin(a), Spelling::Latin(b)) => {
                    let mut sounds = a.clone();
                    // A mute e is not mute before more.
                    sounds.retain(|sound| *sound != Sound::Fem);
                    let again = usize::from(sounds.last() == b.first());
                    sounds.extend(&b[again..]);
                    Spelling::Latin(sounds)
                }
                (Spelling::Arabic(a), Spelling::Arabic(b)) => Spelling::Arabic([a.as_slice(), b].concat()),
                _ => continue,
            };
            forms.push(Form { spelling, article: a.article });
        }
    }
    forms
}

/// Two names, the second turned so that it starts with its unit number `turn`: a family name first.
struct Alignment<'a> {
    one: &'a [Unit],
    two: &'a [Unit],
    turn: usize,
    joins: bool,
    /// Of each of the first with each of the second.
    fits: &'a [Fit],
}

/// One step of an alignment: how many units of each side it takes, and how they fit.
#[derive(Debug, Clone, Copy)]
struct Step {
    one: usize,
    two: usize,
    fit: Fit,
}

/// What an alignment's steps say together.
#[derive(Debug, Default)]
struct Sum {
    cost: u32,
    reasons: u16,
    slips: u32,
    matched: usize,
    missing_one: usize,
    missing_two: usize,
    /// Whether a given and a family name of each side were met.
    given: [bool; 2],
    family: [bool; 2],
    /// Whether a part of a hyphenated given name is missing.
    torn: bool,
}

impl Alignment<'_> {
    fn second(&self, at: usize) -> usize {
        (at + self.turn) % self.two.len()
    }

    /// What the cheapest alignment says, and its weight among the turns.
    fn found(&self) -> Option<(u32, Found)> {
        let steps = self.steps();
        let sum = self.sum(&steps);
        let missing = sum.missing_one + sum.missing_two;
        let whole = |side: usize, units: &[Unit]| {
            let has = |part| units.iter().any(|unit| unit.part == part);
            (sum.given[side] || !has(Part::Given)) && (sum.family[side] || !has(Part::Family))
        };
        let refused = (sum.missing_one > 0 && sum.missing_two > 0)
            || missing > 2
            || sum.torn
            || sum.cost > LIKELY
            || sum.slips > 1
            || (sum.slips == 1 && sum.cost > u32::from(SLIP) + 20)
            || ((missing > 0 || sum.slips > 0) && sum.matched < 2)
            || (missing > 0 && !(whole(0, self.one) && whole(1, self.two)));
        if refused {
            return None;
        }
        let mut reasons = sum.reasons;
        if self.turn > 0 {
            reasons |= Reason::Swapped.bit();
        }
        if missing > 0 {
            reasons |= Reason::NameMissing.bit();
        }
        let same = sum.cost <= SAME && missing == 0 && self.turn == 0;
        let weight = sum.cost + MISSING * u32::try_from(missing).unwrap_or(2) + u32::from(self.turn > 0);
        Some((weight, Found { same, reasons }))
    }

    /// The cheapest steps through both names.
    fn steps(&self) -> Vec<Step> {
        let (rows, columns) = (self.one.len(), self.two.len());
        let mut table = vec![(0_u32, Step { one: 0, two: 0, fit: NO_FIT }); (rows + 1) * (columns + 1)];
        let place = |row: usize, column: usize| row * (columns + 1) + column;
        for row in (0..=rows).rev() {
            for column in (0..=columns).rev() {
                if row == rows && column == columns {
                    continue;
                }
                let mut least = (NEVER, Step { one: 0, two: 0, fit: NO_FIT });
                for (one, two) in [(1, 1), (2, 1), (1, 2), (1, 0), (0, 1)] {
                    if row + one > rows || column + two > columns {
                        continue;
                    }
                    let fit = self.step(row, one, column, two);
                    let cost = match fit {
                        None => continue,
                        Some(fit) if one > 0 && two > 0 => u32::from(fit.cost),
                        Some(_) => MISSING,
                    };
                    let cost = cost + table[place(row + one, column + two)].0;
                    if cost < least.0 {
                        least = (cost, Step { one, two, fit: fit.unwrap_or(NO_FIT) });
                    }
                }
                table[place(row, column)] = least;
            }
        }
        let (mut row, mut column, mut steps) = (0, 0, Vec::with_capacity(rows.max(columns)));
        while (row, column) != (rows, columns) {
            let (_, step) = table[place(row, column)];
            if step.one + step.two == 0 {
                break;
            }
            steps.push(step);
            row += step.one;
            column += step.two;
        }
        steps
    }

    /// How the next units fit; nothing when they do not.
    fn step(&self, row: usize, one: usize, column: usize, two: usize) -> Option<Fit> {
        let second = |at| &self.two[self.second(at)];
        let fit = match (one, two) {
            (2, _) | (_, 2) if !self.joins => return None,
            (1, 1) => self.fits[row * self.two.len() + self.second(column)],
            (2, 1) => {
                let forms = joined(&self.one[row], &self.one[row + 1]);
                join(best(&forms, &second(column).forms, 0))
            }
            (1, 2) => {
                if self.second(column) + 1 != self.second(column + 1) {
                    return None;
                }
                let forms = joined(second(column), second(column + 1));
                join(best(&self.one[row].forms, &forms, 0))
            }
            _ => return Some(NO_FIT),
        };
        (fit.cost < OTHER).then_some(fit)
    }

    fn sum(&self, steps: &[Step]) -> Sum {
        let mut sum = Sum::default();
        let (mut row, mut column) = (0, 0);
        for step in steps {
            let ones = row..row + step.one;
            let twos = (column..column + step.two).map(|at| self.second(at)).collect::<Vec<_>>();
            if step.one > 0 && step.two > 0 {
                sum.cost += u32::from(step.fit.cost);
                sum.reasons |= step.fit.reasons;
                sum.slips += u32::from(step.fit.reasons & Reason::OneLetter.bit() > 0);
                sum.matched += step.one.max(step.two);
                for (side, part) in ones
                    .map(|at| (0, self.one[at].part))
                    .chain(twos.into_iter().map(|at| (1, self.two[at].part)))
                {
                    sum.given[side] |= part == Part::Given;
                    sum.family[side] |= part == Part::Family;
                }
            } else if step.one > 0 {
                sum.missing_one += 1;
                sum.torn |= is_bound(self.one, row);
            } else {
                sum.missing_two += 1;
                sum.torn |= twos.first().is_some_and(|at| is_bound(self.two, *at));
            }
            row += step.one;
            column += step.two;
        }
        sum
    }
}

fn join(fit: Fit) -> Fit {
    Fit { reasons: fit.reasons | Reason::Joined.bit(), ..fit }
}

/// Whether a unit is a part of a given name with a hyphen.
fn is_bound(units: &[Unit], at: usize) -> bool {
    units[at].part == Part::Given && (units[at].bound || units.get(at + 1).is_some_and(|next| next.bound))
}
