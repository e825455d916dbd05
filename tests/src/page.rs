//! An answer, and what a reader finds on it.

use std::fmt::Write as _;

use domain::badge::BadgeCode;
use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// An answer to a request.
#[derive(Debug, Clone)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

/// The text of an element, blanks as a browser shows them.
fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page {
    /// The body as text.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("not JSON: {}", self.body()))
    }

    /// A header's value; empty when it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads, without the server's name.
    pub fn location(&self) -> String {
        crate::visitor::path_of(self.header("location"))
    }

    /// The page when its status is `status`; else a panic that shows it.
    #[track_caller]
    #[allow(clippy::return_self_not_must_use, reason = "the check may be all that a test wants")]
    pub fn with_status(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} {}", self.header("location"), self.text());
        self
    }

    /// What a reader sees of the page's main part, or of the whole answer where it has none.
    pub fn text(&self) -> String {
        self.texts("main").first().cloned().unwrap_or_else(|| self.body())
    }

    /// The texts of the elements that a CSS selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        Html::parse_document(&self.body()).select(&selector(css)).map(text_of).collect()
    }

    /// The values of an attribute of the elements that a CSS selector finds.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&selector(css)).filter_map(|e| e.attr(name)).map(str::to_owned).collect()
    }

    /// The hidden fields of the form that is sent by POST: names and values.
    pub fn hidden_fields(&self) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body());
        html.select(&selector(r#"form[method="post" i] input[type="hidden"]"#))
            .filter_map(|field| Some((field.attr("name")?.to_owned(), field.attr("value")?.to_owned())))
            .collect()
    }

    /// The fields of the main part's first form that is sent by POST, as a browser sends them untouched.
    pub fn form(&self) -> Vec<(String, String)> {
        self.form_to("")
    }

    /// The fields of the main part's first form that is sent by POST to an address with `part`, likewise.
    pub fn form_to(&self, part: &str) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body());
        let posted = selector(r#"main form[method="post" i]"#);
        let form = html
            .select(&posted)
            .find(|form| form.attr("action").unwrap_or_default().contains(part))
            .expect("a form");
        let mut fields = Vec::new();
        for field in form.select(&selector("input[name], textarea[name], select[name]")) {
            let name = field.attr("name").unwrap_or_default().to_owned();
            let value = match (field.value().name(), field.attr("type").unwrap_or_default()) {
                ("textarea", _) => Some(field.text().collect::<String>()),
                ("select", _) => {
                    let chosen = field.select(&selector("option[selected]")).next();
                    let first = field.select(&selector("option")).next();
                    chosen.or(first).and_then(|option| option.attr("value")).map(str::to_owned)
                }
                // Files are sent apart.
                (_, "file") => None,
                (_, "checkbox" | "radio") if field.attr("checked").is_none() => None,
                _ => Some(field.attr("value").unwrap_or_default().to_owned()),
            };
            fields.extend(value.map(|value| (name, value)));
        }
        fields
    }

    /// [`Page::form`] with some fields typed over. A field that is not there yet is added.
    pub fn filled(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.form();
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        fields
    }

    /// The page as an outline, one element or text a line, for snapshots: what a reader or an assistive technology
    /// meets, without classes and drawings. Words of `redacted` are replaced by their names.
    pub fn outline(&self, redacted: &[(&str, &str)]) -> String {
        let html = Html::parse_document(&self.body());
        let mut lines = String::new();
        outline(html.root_element(), 0, &mut lines);
        redacted.iter().fold(lines, |lines, (name, word)| lines.replace(word, &format!("[{name}]")))
    }

    /// The action of the first form sent by POST whose action contains `part`.
    pub fn action(&self, part: &str) -> Option<String> {
        self.attributes(r#"form[method="post" i]"#, "action").into_iter().find(|action| action.contains(part))
    }

    /// The badge code that the page shows.
    pub fn badge_code(&self) -> Option<BadgeCode> {
        let html = Html::parse_document(&self.body());
        html.root_element().text().map(str::trim).find_map(|text| {
            (text.len() == 9 && text.as_bytes()[4] == b'-').then(|| BadgeCode::parse(text).ok()).flatten()
        })
    }
}

/// Attributes that mean something to people.
const TOLD: [&str; 22] = [
    "action",
    "aria-current",
    "aria-describedby",
    "aria-hidden",
    "aria-invalid",
    "aria-label",
    "aria-labelledby",
    "autocomplete",
    "checked",
    "content",
    "dir",
    "for",
    "href",
    "hreflang",
    "id",
    "lang",
    "method",
    "name",
    "role",
    "type",
    "value",
    "hidden",
];

fn outline(element: ElementRef<'_>, depth: usize, lines: &mut String) {
    let value = element.value();
    let blank = "  ".repeat(depth);
    let attributes = value.attrs().filter(|(name, _)| TOLD.contains(name)).map(|(name, value)| {
        // The names of assets change with their content.
        let shown = if value.starts_with("/assets/") { "/assets/…" } else { value };
        if shown.is_empty() { format!(" {name}") } else { format!(" {name}={shown}") }
    });
    let _ = writeln!(lines, "{blank}{}{}", value.name(), attributes.collect::<String>());
    if value.name() == "svg" {
        return;
    }
    for child in element.children() {
        if let Some(child) = ElementRef::wrap(child) {
            outline(child, depth + 1, lines);
        } else if let Some(text) = child.value().as_text() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                let _ = writeln!(lines, "{blank}  “{text}”");
            }
        }
    }
}
