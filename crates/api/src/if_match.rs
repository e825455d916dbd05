//! `If-Match`: a change is made only to what was read (RFC 9110, 13.1.1).

use app::badge::layout::Expected;
use axum::http::header::IF_MATCH;
use axum::http::{HeaderMap, HeaderValue, StatusCode};

use crate::Problem;

/// Which versions a request may change.
///
/// # Errors
/// 428 for one that names none, 400 for one that does not name them as `ETag` does.
pub(crate) fn expected(headers: &HeaderMap) -> Result<Expected, Problem> {
    let lines = headers.get_all(IF_MATCH).iter().map(HeaderValue::as_bytes).collect::<Vec<_>>();
    if lines.is_empty() {
        let detail = "`If-Match` must name the version that was read, as its `ETag` does.".to_owned();
        return Err(Problem::of_input(StatusCode::PRECONDITION_REQUIRED, detail));
    }
    // Several lines are one list (RFC 9110, 5.3).
    read(&lines.join(&b',')).ok_or_else(|| {
        let detail = "`If-Match` must be `*`, or entity tags in quotation marks: `\"3\"`.".to_owned();
        Problem::of_input(StatusCode::BAD_REQUEST, detail)
    })
}

/// `*`, or a list of entity tags. Tags are compared strongly: a weak one is of no version, and neither is one that is not
/// written as ours are.
fn read(value: &[u8]) -> Option<Expected> {
    if value.trim_ascii() == b"*" {
        return Some(Expected::Any);
    }
    let (mut rest, mut versions, mut any) = (value, Vec::new(), false);
    loop {
        // Elements of a list may be empty (RFC 9110, 5.6.1.2).
        let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b',')).count();
        rest = &rest[blank..];
        if rest.is_empty() {
            return any.then_some(Expected::OneOf(versions));
        }
        let strong = rest.strip_prefix(b"W/");
        let weak = strong.is_some();
        let tag = strong.unwrap_or(rest).strip_prefix(b"\"")?;
        let end = tag.iter().position(|byte| *byte == b'"')?;
        let (named, after) = (&tag[..end], &tag[end + 1..]);
        if !named.iter().all(|byte| matches!(byte, 0x21 | 0x23..=0x7E | 0x80..=0xFF)) {
            return None;
        }
        let version = std::str::from_utf8(named).ok().and_then(|named| named.parse::<u32>().ok());
        versions.extend(version.filter(|version| !weak && version.to_string().as_bytes() == named));
        let blank = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        rest = &after[blank..];
        if !rest.is_empty() && !rest.starts_with(b",") {
            return None;
        }
        any = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_the_standard_writes_them() {
        let one_of = |versions: &[u32]| Some(Expected::OneOf(versions.to_vec()));
        for (value, expected) in [
            ("*", Some(Expected::Any)),
            (" * ", Some(Expected::Any)),
            ("\"3\"", one_of(&[3])),
            ("\"3\", \"x,y\" ,\"5\"", one_of(&[3, 5])),
            (", \"3\",,", one_of(&[3])),
            ("W/\"3\"", one_of(&[])),
            ("W/\"3\", \"4\"", one_of(&[4])),
            ("\"03\"", one_of(&[])),
            ("\"+3\"", one_of(&[])),
            ("\"\"", one_of(&[])),
            ("", None),
            (",", None),
            ("3", None),
            ("\"3", None),
            ("w/\"3\"", None),
            ("\"3\" \"4\"", None),
            ("\"3 4\"", None),
            ("*, \"3\"", None),
        ] {
            assert_eq!(read(value.as_bytes()), expected, "{value}");
        }
    }

    #[test]
    fn lines_are_one_list_and_none_is_asked_for() {
        let mut headers = HeaderMap::new();
        assert!(expected(&headers).is_err());
        headers.append(IF_MATCH, "\"1\"".parse().expect("a value"));
        headers.append(IF_MATCH, "\"2\"".parse().expect("a value"));
        assert_eq!(expected(&headers), Ok(Expected::OneOf(vec![1, 2])));
    }
}
