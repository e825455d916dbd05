//! Codes that change every 30 seconds (RFC 6238), from a secret that a device and we share.

use aws_lc_rs::hmac;
use jiff::Timestamp;

/// How long a code lasts.
const STEP: i64 = 30;

/// How many steps a device's clock may be off, either way.
const SKEW: i64 = 1;

/// How long a shared secret is, in bytes: that of the hash (RFC 4226, 4, R6).
pub(super) const SECRET_LENGTH: usize = 20;

/// The step in which a code is right, at or beside `now`, where there is one.
pub(super) fn step_of(secret: &[u8], code: u32, now: Timestamp) -> Option<i64> {
    let current = now.as_second().div_euclid(STEP);
    // All are computed, whichever is right: the time that it takes tells nothing.
    (current - SKEW..=current + SKEW).fold(None, |found, step| {
        let right = u64::try_from(step).is_ok_and(|counter| code_at(secret, counter) == code);
        if right { Some(step) } else { found }
    })
}

/// The code of a step: HOTP with six figures (RFC 4226, 5.3).
fn code_at(secret: &[u8], counter: u64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &counter.to_be_bytes());
    let bytes = tag.as_ref();
    let offset = usize::from(bytes[bytes.len() - 1] & 0x0F);
    let word = u32::from_be_bytes([bytes[offset], bytes[offset + 1], bytes[offset + 2], bytes[offset + 3]]);
    (word & 0x7FFF_FFFF) % 1_000_000
}

/// A secret as devices take it, typed or in a QR (RFC 4648, 6, without padding).
pub(super) fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for &byte in bytes {
        buffer = (buffer << 8) | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(ALPHABET[((buffer >> bits) & 31) as usize]));
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(char::from(ALPHABET[((buffer << (5 - bits)) & 31) as usize]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_rfcs() {
        // RFC 4226, appendix D.
        let expected =
            [755_224, 287_082, 359_152, 969_429, 338_314, 254_676, 287_922, 162_583, 399_871, 520_489];
        for (counter, code) in (0..).zip(expected) {
            assert_eq!(code_at(SECRET, counter), code, "{counter}");
        }
        // RFC 6238, appendix B, SHA-1: the last six of its eight figures.
        for (seconds, code) in [
            (59, 287_082),
            (1_111_111_109, 81_804),
            (1_111_111_111, 50_471),
            (1_234_567_890, 5_924),
            (2_000_000_000, 279_037),
            (20_000_000_000, 353_130),
        ] {
            let now = Timestamp::from_second(seconds).expect("in range");
            assert_eq!(step_of(SECRET, code, now), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_clock_may_be_a_step_off_and_no_more() {
        let now = |seconds| Timestamp::from_second(seconds).expect("in range");
        // The code of step 1.
        for (seconds, step) in [(0, Some(1)), (30, Some(1)), (89, Some(1)), (90, None)] {
            assert_eq!(step_of(SECRET, 287_082, now(seconds)), step, "{seconds}");
        }
    }

    #[test]
    fn secrets_are_written_in_base32() {
        // RFC 4648, 10.
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
        assert_eq!(base32(SECRET), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
