//! How the sides of badges lie on the paper, and where it is cut.

use super::Tenths;
use super::medium::{Medium, Sheet, Size};

/// A place on the paper, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: Tenths,
    /// From the top.
    pub y: Tenths,
}

/// A short line along which the paper is cut or folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// One end.
    pub from: Point,
    /// The other.
    pub to: Point,
}

/// Cards in columns and rows on a paper; a single badge is one column of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imposition {
    /// The paper.
    pub paper: Size,
    /// One card. A folded one is twice as high as its sides.
    pub card: Size,
    /// Cards beside each other.
    pub columns: u16,
    /// Cards above each other.
    pub rows: u16,
    /// Between two columns, and between two rows.
    pub gap: Size,
}

/// How long a mark is.
const MARK: Tenths = 40;
/// Between a card's edge and a mark outside of it: a cut that is a little off shows none.
const CLEAR: Tenths = 10;

impl Imposition {
    /// How badges lie on a medium.
    pub const fn of(medium: Medium, folded: bool) -> Self {
        let side = medium.side();
        let height = if folded { side.height.saturating_mul(2) } else { side.height };
        let card = Size::new(side.width, height);
        let a4 = Size::new(2_100, 2_970);
        let (paper, columns, rows, gap) = match medium {
            Medium::A4(Sheet::Four) => (a4, 2, 2, Size::new(0, 0)),
            Medium::A4(Sheet::Eight) => (a4, 2, 4, Size::new(100, 100)),
            Medium::A4(Sheet::Ten) => (a4, 2, 5, Size::new(100, 20)),
            _ => (card, 1, 1, Size::new(0, 0)),
        };
        Self { paper, card, columns, rows, gap }
    }

    /// How many cards are on a paper.
    pub fn count(&self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }

    /// The upper left corners of the cards, row by row. What is left of the paper is shared by its edges.
    pub fn places(&self) -> Vec<Point> {
        let (xs, ys) = (self.lefts(), self.tops());
        ys.iter().flat_map(|y| xs.iter().map(|x| Point { x: *x, y: *y })).collect()
    }

    /// The same for the backs, in the order of the fronts: a sheet is turned around its longer side.
    pub fn places_behind(&self) -> Vec<Point> {
        let turned = |Point { x, y }| Point { x: self.paper.width.saturating_sub(x + self.card.width), y };
        self.places().into_iter().map(turned).collect()
    }

    fn lefts(&self) -> Vec<Tenths> {
        spread(self.paper.width, self.card.width, self.gap.width, self.columns)
    }

    fn tops(&self) -> Vec<Tenths> {
        spread(self.paper.height, self.card.height, self.gap.height, self.rows)
    }

    /// Where the paper is cut: at the corners of the cards, outside of them; along their edges where they reach the
    /// paper's. None for a single badge.
    pub fn marks(&self) -> Vec<Mark> {
        if self.count() == 1 {
            return Vec::new();
        }
        let (lefts, tops) = (self.lefts(), self.tops());
        let across = strokes(self.paper.width, &lefts, self.card.width);
        let down = strokes(self.paper.height, &tops, self.card.height);
        let mut marks = Vec::new();
        for y in edges(&tops, self.card.height) {
            let mark = |&(from, to)| Mark { from: Point { x: from, y }, to: Point { x: to, y } };
            marks.extend(across.iter().map(mark));
        }
        for x in edges(&lefts, self.card.width) {
            let mark = |&(from, to)| Mark { from: Point { x, y: from }, to: Point { x, y: to } };
            marks.extend(down.iter().map(mark));
        }
        marks
    }

    /// Where a folded card is folded: at both its sides. None for one that is not.
    pub fn folds(&self, folded: bool) -> Vec<Mark> {
        let y = self.card.height / 2;
        let right = self.card.width;
        let mark = |from, to| Mark { from: Point { x: from, y }, to: Point { x: to, y } };
        if folded { vec![mark(0, MARK), mark(right.saturating_sub(MARK), right)] } else { Vec::new() }
    }
}

/// Where cards start and end, each place once.
fn edges(starts: &[Tenths], card: Tenths) -> Vec<Tenths> {
    let mut edges = starts.iter().flat_map(|start| [*start, start + card]).collect::<Vec<_>>();
    edges.dedup();
    edges
}

/// Where marks lie on a line across cards that start at `starts`: on both sides of each card, as long as there is room
/// before the next; along the card itself where not even the paper's edge leaves any.
fn strokes(paper: Tenths, starts: &[Tenths], card: Tenths) -> Vec<(Tenths, Tenths)> {
    const REACH: Tenths = CLEAR + MARK;
    let margin = starts.first().copied().unwrap_or(0);
    let mut strokes = Vec::new();
    for (at, start) in starts.iter().enumerate() {
        let end = start + card;
        if margin < REACH {
            strokes.extend([(*start, start + MARK), (end - MARK, end)]);
            continue;
        }
        let before = at.checked_sub(1).map_or(margin, |before| (start - starts[before] - card) / 2);
        let after = starts.get(at + 1).map_or(paper - end, |next| (next - end) / 2);
        strokes.extend((before >= REACH).then(|| (start - REACH, start - CLEAR)));
        strokes.extend((after >= REACH).then(|| (end + CLEAR, end + REACH)));
    }
    strokes
}

/// Where `count` cards start, in the middle of the paper.
fn spread(paper: Tenths, card: Tenths, gap: Tenths, count: u16) -> Vec<Tenths> {
    let used = card.saturating_mul(count).saturating_add(gap.saturating_mul(count.saturating_sub(1)));
    let margin = paper.saturating_sub(used) / 2;
    (0..count).map(|at| margin + at * (card + gap)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_of_a_sheet_lie_apart_and_within_the_paper() {
        for sheet in [Sheet::Four, Sheet::Eight, Sheet::Ten] {
            let sheet = Imposition::of(Medium::A4(sheet), false);
            let places = sheet.places();
            assert_eq!(places.len(), sheet.count());
            for (at, one) in places.iter().enumerate() {
                assert!(one.x + sheet.card.width <= 2_100 && one.y + sheet.card.height <= 2_970);
                let apart = |other: &Point| {
                    one.x.abs_diff(other.x) >= sheet.card.width
                        || one.y.abs_diff(other.y) >= sheet.card.height
                };
                assert!(places[at + 1..].iter().all(apart));
            }
            for Mark { from, to } in sheet.marks() {
                assert!(from.x == to.x || from.y == to.y);
                assert!(to.x <= 2_100 && to.y <= 2_970 && (from.x < to.x || from.y < to.y));
            }
        }
    }

    #[test]
    fn marks_that_are_not_on_the_edges_of_cards_touch_none() {
        let sheet = Imposition::of(Medium::A4(Sheet::Ten), false);
        let marks = sheet.marks();
        // Four on each of the ten edges of rows, and two on each of the four edges of columns.
        assert_eq!(marks.len(), 10 * 4 + 4 * 2);
        for place in sheet.places() {
            let inside = |point: &Point| {
                (place.x..place.x + sheet.card.width).contains(&point.x)
                    && (place.y..place.y + sheet.card.height).contains(&point.y)
            };
            assert!(!marks.iter().any(|mark| inside(&mark.from) || inside(&mark.to)));
        }
    }

    #[test]
    fn a_back_lies_behind_its_front() {
        let sheet = Imposition::of(Medium::A4(Sheet::Eight), false);
        for (front, back) in sheet.places().iter().zip(sheet.places_behind()) {
            assert_eq!(front.y, back.y);
            assert_eq!(front.x + back.x + sheet.card.width, 2_100);
        }
    }

    #[test]
    fn a_folded_badge_is_twice_as_high_and_folded_in_its_middle() {
        let a6 = Imposition::of(Medium::A6(super::super::Orientation::Portrait), true);
        assert_eq!(a6.paper, Size::new(1_050, 2_960));
        assert!(a6.folds(true).iter().all(|mark| mark.from.y == 1_480 && mark.to.y == 1_480));
        assert!(a6.marks().is_empty() && a6.folds(false).is_empty());
    }
}
