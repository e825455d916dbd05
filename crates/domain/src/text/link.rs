//! Addresses of pages.

use super::is_forbidden;

/// Whether a text is the address of a page that may be linked to: `https://`, a host with a dot, nothing that a
/// browser would read as something else (blanks, quotes, a name and password before the host).
pub fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let host_ok = name.contains('.')
        && name.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && host
            .strip_prefix(name)
            .is_some_and(|port| port.is_empty() || port[1..].parse::<u16>().is_ok_and(|port| port > 0));
    host_ok
        && !text
            .chars()
            .any(|c| c.is_whitespace() || is_forbidden(c) || matches!(c, '"' | '<' | '>' | '\\' | '`'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_and_nowhere_else() {
        for good in ["https://maps.example.org/?q=a#b", "https://exemple.ma:8443", "https://مثال.example/x"]
        {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://localhost/",
            "https://me:pw@example.org/",
            "https://example.org/a b",
            "https://example.org/\"x",
            "https://-a.org",
            "https://a.org:0",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
