//! Which encoding a browser takes, and whether it has the answer already.

use axum::http::{HeaderMap, HeaderValue, header};

/// How an answer's bytes are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Brotli, the smallest.
    Brotli,
    /// Gzip.
    Gzip,
    /// Not packed.
    Plain,
}

impl Encoding {
    /// The smallest of ours that the request accepts (RFC 9110, 12.5.3).
    pub(crate) fn accepted(headers: &HeaderMap) -> Self {
        let offers = headers.get_all(header::ACCEPT_ENCODING);
        let accepts = |name: &str| {
            offers.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).any(
                |offer| {
                    let mut parts = offer.split(';').map(str::trim);
                    let named = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
                    let refused = parts
                        .filter_map(|part| part.strip_prefix("q="))
                        .any(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0));
                    named && !refused
                },
            )
        };
        if accepts("br") {
            Self::Brotli
        } else if accepts("gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// The name in `Content-Encoding`.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// A strong entity tag: one per encoding, since the bytes differ (RFC 9110, 8.8.3).
    pub(crate) fn etag(self, hash: &str) -> HeaderValue {
        let tag = match self.name() {
            Some(name) => format!("\"{hash}-{name}\""),
            None => format!("\"{hash}\""),
        };
        HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""))
    }
}

/// Whether the browser says that it holds the answer with this tag (RFC 9110, 13.1.2).
pub(crate) fn is_unchanged(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim().trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_smallest_accepted_encoding_wins() {
        assert_eq!(Encoding::accepted(&asking("gzip, deflate, br")), Encoding::Brotli);
        assert_eq!(Encoding::accepted(&asking("GZIP;q=0.5, br;q=0")), Encoding::Gzip);
        assert_eq!(Encoding::accepted(&asking("identity")), Encoding::Plain);
        assert_eq!(Encoding::accepted(&HeaderMap::new()), Encoding::Plain);
    }

    #[test]
    fn a_held_answer_is_recognised() {
        let held = |value| HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
        let etag = Encoding::Gzip.etag("ab");
        assert!(is_unchanged(&held("\"x\", \"ab-gzip\""), &etag));
        assert!(is_unchanged(&held("W/\"ab-gzip\""), &etag));
        assert!(!is_unchanged(&held("\"ab\""), &etag));
        assert!(!is_unchanged(&HeaderMap::new(), &etag));
    }
}
