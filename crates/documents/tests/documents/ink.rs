//! What is inked on a page, piece by piece, in pixels.

use std::ops::Range;

use crate::render::Picture;

/// Darker than this is ink.
const INK: u8 = 128;

/// Ink that hangs together, from its first pixel to behind its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) left: usize,
    pub(crate) top: usize,
    pub(crate) right: usize,
    pub(crate) bottom: usize,
    pub(crate) pixels: usize,
}

impl Piece {
    /// Its columns.
    pub(crate) fn columns(&self) -> Range<usize> {
        self.left..self.right
    }
}

/// Whether there is any ink in these columns and rows.
pub(crate) fn has_ink(picture: &Picture, columns: Range<usize>, mut rows: Range<usize>) -> bool {
    rows.any(|row| picture.pixels[row * picture.width..][columns.clone()].iter().any(|grey| *grey < INK))
}

/// The pieces of ink of a page, from left to right.
pub(crate) fn pieces(picture: &Picture) -> Vec<Piece> {
    let mut pieces = regions(picture);
    pieces.sort_by_key(|piece| piece.left);
    pieces
}

/// The widest light stretch between two inked ones in a row.
pub(crate) fn gap(picture: &Picture, row: usize) -> usize {
    let row = &picture.pixels[row * picture.width..][..picture.width];
    let inked = (0..row.len()).filter(|x| row[*x] < INK).collect::<Vec<_>>();
    inked.windows(2).map(|pair| pair[1] - pair[0] - 1).max().unwrap_or(0)
}

/// The least rectangle that has all ink; nothing for an empty page.
pub(crate) fn whole(picture: &Picture) -> Option<Piece> {
    pieces(picture).into_iter().reduce(|one, other| Piece {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
        pixels: one.pixels + other.pixels,
    })
}

/// How many rows of writing there are: bands of rows with ink, between rows without.
pub(crate) fn rows(picture: &Picture) -> usize {
    let rows = picture.pixels.chunks(picture.width).map(|row| row.iter().any(|grey| *grey < INK));
    rows.fold((0, false), |(count, before), ink| (count + usize::from(ink && !before), ink)).0
}

/// What hangs together by its sides.
fn regions(picture: &Picture) -> Vec<Piece> {
    let (width, height) = (picture.width, picture.height);
    let mut left_to_see = picture.pixels.iter().map(|grey| *grey < INK).collect::<Vec<_>>();
    let mut regions = Vec::new();
    for start in 0..left_to_see.len() {
        if !std::mem::take(&mut left_to_see[start]) {
            continue;
        }
        let mut region = Piece { left: width, top: height, right: 0, bottom: 0, pixels: 0 };
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            let (x, y) = (at % width, at / width);
            region.left = region.left.min(x);
            region.right = region.right.max(x + 1);
            region.top = region.top.min(y);
            region.bottom = region.bottom.max(y + 1);
            region.pixels += 1;
            let beside = [
                (x > 0).then(|| at - 1),
                (x + 1 < width).then_some(at + 1),
                (y > 0).then(|| at - width),
                (y + 1 < height).then_some(at + width),
            ];
            open.extend(beside.into_iter().flatten().filter(|at| std::mem::take(&mut left_to_see[*at])));
        }
        regions.push(region);
    }
    regions
}
