//! Forms of other sites change nothing here (cross-site request forgery).

use axum::http::{
    HeaderMap, HeaderValue, Method,
    header::{HOST, ORIGIN},
};

/// Whether a request may change something: it comes from our own pages, or from no browser at all.
///
/// Browsers say where a request comes from: `Sec-Fetch-Site` on trustworthy addresses (https, loopback), `Origin`
/// on every POST. Neither can be set by a page's script. A request without both is a program's, which brings no
/// cookie that somebody else could misuse.
pub(crate) fn may_write(method: &Method, headers: &HeaderMap, base_url: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE) {
        return true;
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    headers.get(ORIGIN).is_none_or(|origin| is_ours(origin, headers.get(HOST), base_url))
}

/// Behind a proxy the address people see is the base URL's; without one, what they typed is in `Host`.
fn is_ours(origin: &HeaderValue, host: Option<&HeaderValue>, base_url: &str) -> bool {
    let Ok(origin) = origin.to_str() else { return false };
    let base_origin = base_url.match_indices('/').nth(2).map_or(base_url, |(at, _)| &base_url[..at]);
    if origin.eq_ignore_ascii_case(base_origin) {
        return true;
    }
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    let host = host.and_then(|host| host.to_str().ok());
    matches!((authority, host), (Some(authority), Some(host)) if authority.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let headers =
            pairs.iter().map(|&(name, value)| (name.parse().expect("name"), HeaderValue::from_static(value)));
        may_write(method, &headers.collect(), "https://events.example.org/multaqa")
    }

    #[test]
    fn reading_is_free() {
        assert!(judged(
            &Method::GET,
            &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]
        ));
        assert!(judged(&Method::HEAD, &[("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn writing_is_for_our_own_pages() {
        let post = &Method::POST;
        assert!(judged(post, &[("sec-fetch-site", "same-origin")]));
        assert!(judged(post, &[("sec-fetch-site", "none")]));
        assert!(judged(post, &[("origin", "https://events.example.org")]));
        assert!(judged(post, &[("origin", "http://192.168.1.9:8080"), ("host", "192.168.1.9:8080")]));
        assert!(judged(post, &[]), "a program, not a browser");
    }

    #[test]
    fn writing_is_not_for_other_sites() {
        let post = &Method::POST;
        assert!(!judged(post, &[("sec-fetch-site", "cross-site"), ("origin", "https://events.example.org")]));
        assert!(!judged(post, &[("sec-fetch-site", "same-site")]));
        assert!(!judged(post, &[("origin", "https://evil.example"), ("host", "events.example.org")]));
        assert!(!judged(post, &[("origin", "null"), ("host", "null")]), "a sandboxed frame");
        assert!(!judged(post, &[("origin", "https://events.example.org.evil.example")]));
        assert!(!judged(&Method::DELETE, &[("origin", "https://evil.example")]));
    }
}
