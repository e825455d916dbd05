//! The QR code of a token.

use std::fmt::Write;

use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::types::QrResult;
use qrcode::{Color, EcLevel, Version};

use crate::DocumentError;

/// The light frame that readers need around a code, in modules (ISO/IEC 18004, 6.3.8).
pub(super) const QUIET_ZONE: usize = 4;
/// Badges promise codes of this version or smaller, so that modules stay large enough to scan.
const LARGEST_VERSION: i16 = 10;

/// The mask that every code has. The standard's search for the best of eight breaks up what regular data would draw; a
/// signature is as good as random and draws nothing, and the search cost more than all the rest of a badge.
const MASK: MaskPattern = MaskPattern::DiagonalLines;

/// A QR code.
pub(super) struct Symbol {
    /// Modules on a side.
    pub(super) width: usize,
    dark: Vec<bool>,
}

impl Symbol {
    /// The code of a token, at level M: 15 % of it may be hidden by a thumb.
    ///
    /// # Errors
    /// [`DocumentError::Qr`] when the token needs a larger version than badges promise.
    pub(super) fn of(token: &str) -> Result<Self, DocumentError> {
        let bits = (1..=LARGEST_VERSION).find_map(|version| bytes(token, version).ok());
        let bits = bits.ok_or_else(|| {
            DocumentError::Qr(format!("{} bytes need more than version {LARGEST_VERSION}", token.len()))
        })?;
        let version = bits.version();
        let (data, correction) = construct_codewords(&bits.into_bytes(), version, EcLevel::M)
            .map_err(|error| DocumentError::Qr(error.to_string()))?;
        let mut canvas = Canvas::new(version, EcLevel::M);
        canvas.draw_all_functional_patterns();
        canvas.draw_data(&data, &correction);
        canvas.apply_mask(MASK);
        let dark = canvas.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { width: version.width().unsigned_abs().into(), dark })
    }

    /// One bit a module, dark ones set, each row from a byte of its own.
    pub(super) fn rows(&self) -> Vec<u8> {
        let byte = |eight: &[bool]| {
            eight.iter().enumerate().fold(0, |byte, (at, dark)| byte | u8::from(*dark) << (7 - at))
        };
        self.dark.chunks(self.width).flat_map(|row| row.chunks(8).map(byte)).collect()
    }

    /// The dark modules as lines one module wide, each from the end of the one before: a page that shows the codes of a
    /// party is read over a hall's network, and rectangles take more than twice the bytes.
    fn lines(&self) -> String {
        let mut path = String::with_capacity(6 * 1024);
        for (y, row) in self.dark.chunks(self.width).enumerate() {
            let (mut x, mut pen) = (0, None);
            while x < row.len() {
                let width = row[x..].iter().take_while(|dark| **dark).count();
                if width > 0 {
                    // Writing to a String cannot fail.
                    let _ = match pen {
                        None => write!(path, "M{} {}.5h{width}", x + QUIET_ZONE, y + QUIET_ZONE),
                        Some(pen) => write!(path, "m{} 0h{width}", x - pen),
                    };
                    pen = Some(x + width);
                }
                x += width.max(1);
            }
        }
        path
    }
}

/// A token's bits in a version, if it has room. Byte mode throughout: where the library chooses between modes
/// itself, it now and then takes more room than that for a token, and one in seventy would not fit its badge.
fn bytes(token: &str, version: i16) -> QrResult<Bits> {
    let mut bits = Bits::new(Version::Normal(version));
    bits.push_byte_data(token.as_bytes())?;
    bits.push_terminator(EcLevel::M)?;
    Ok(bits)
}

/// The QR of a token as SVG: black on white whatever the page's colours, four modules of quiet zone, no size of its
/// own. It is hidden from screen readers; the page says beside it what it is for.
///
/// # Errors
/// [`DocumentError::Qr`] when the token needs more than QR version 10 at level M.
pub fn svg(token: &str) -> Result<String, DocumentError> {
    let symbol = Symbol::of(token)?;
    let side = symbol.width + 2 * QUIET_ZONE;
    let path = symbol.lines();
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path d="M0 0h{side}v{side}H0z" fill="#fff"/><path d="{path}" stroke="#000"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(length: usize) -> String {
        // Mixed case, so that no denser mode than bytes applies.
        "aB-3.".chars().cycle().take(length).collect()
    }

    #[test]
    fn rows_have_the_dark_modules_and_no_other() {
        let symbol = Symbol::of(&token(211)).unwrap();
        let rows = symbol.rows();
        let line = symbol.width.div_ceil(8);
        assert_eq!(rows.len(), line * symbol.width);
        for (at, dark) in symbol.dark.iter().enumerate() {
            let (x, y) = (at % symbol.width, at / symbol.width);
            assert_eq!(rows[y * line + x / 8] >> (7 - x % 8) & 1 == 1, *dark, "{x} {y}");
        }
        let set = rows.iter().map(|byte| byte.count_ones()).sum::<u32>();
        assert_eq!(set as usize, symbol.dark.iter().filter(|dark| **dark).count());
    }

    #[test]
    fn lines_cover_the_dark_modules() {
        let symbol = Symbol::of(&token(211)).unwrap();
        let mut covered = vec![false; symbol.dark.len()];
        for row in symbol.lines().split('M').skip(1) {
            let (start, steps) = row.split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let y = y.strip_suffix(".5").unwrap().parse::<usize>().unwrap() - QUIET_ZONE;
            let mut x = x.parse::<usize>().unwrap() - QUIET_ZONE;
            for step in format!("h{steps}").replace('m', " ").replace(" 0h", "h").split(' ') {
                let (gap, width) = step.trim_start_matches(' ').split_once('h').unwrap();
                x += gap.parse::<usize>().unwrap_or_default();
                let width = width.parse::<usize>().unwrap();
                covered[y * symbol.width + x..][..width].fill(true);
                x += width;
            }
        }
        assert_eq!(covered, symbol.dark);
    }

    #[test]
    fn the_largest_token_fits_and_one_more_byte_does_not() {
        assert_eq!(Symbol::of(&token(213)).map(|symbol| symbol.width).ok(), Some(57));
        assert!(matches!(Symbol::of(&token(214)), Err(DocumentError::Qr(_))));
    }

    #[test]
    fn a_token_fits_whatever_it_says() {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut state = 1_u64;
        let mut letter = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(LETTERS[(state >> 58) as usize])
        };
        for _ in 0..500 {
            let token = (0..211).map(|_| letter()).collect::<String>();
            assert!(Symbol::of(&token).is_ok(), "{token}");
        }
    }

    #[test]
    fn the_svg_is_black_on_white_without_a_size() {
        let svg = svg(&token(211)).unwrap();
        assert!(svg.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 65 65""#));
        assert!(!svg.contains("width=") && !svg.contains("height=") && !svg.contains("currentColor"));
    }
}
