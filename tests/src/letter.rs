//! A letter as it travels, and what its reader sees.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A letter as it travels (RFC 5322, with MIME parts).
#[derive(Debug, Clone)]
pub struct Letter(String);

impl Letter {
    /// A letter as it was written to a file.
    pub fn new(raw: String) -> Self {
        Self(raw)
    }

    /// Whether a header of this name contains `part`. A long one goes on in lines that start with a blank.
    pub fn header_contains(&self, name: &str, part: &str) -> bool {
        let headers = self.0.lines().take_while(|line| !line.is_empty());
        let unfolded = headers.fold(String::new(), |all, line| {
            let end = if line.starts_with([' ', '\t']) { "" } else { "\n" };
            all + end + line
        });
        unfolded.lines().any(|header| header.starts_with(name) && header.contains(part))
    }

    /// The media types of its parts.
    pub fn kinds(&self) -> Vec<String> {
        let kind = |line: &str| Some(line.strip_prefix("Content-Type: ")?.split(';').next()?.to_owned());
        self.0.lines().filter_map(kind).collect()
    }

    /// The texts of all its text parts, decoded.
    pub fn text(&self) -> String {
        let mut all = String::new();
        let mut lines = self.0.lines();
        while let Some(line) = lines.next() {
            if !line.starts_with("Content-Type: text/") {
                continue;
            }
            let encoding = lines
                .by_ref()
                .take_while(|line| !line.is_empty())
                .find_map(|line| line.strip_prefix("Content-Transfer-Encoding: ").map(str::to_owned));
            if encoding.is_some() {
                lines.by_ref().find(|line| line.is_empty());
            }
            let body = lines.by_ref().take_while(|line| !line.starts_with("--")).collect::<Vec<_>>();
            all.push_str(&decoded(&body, encoding.as_deref().unwrap_or("7bit")));
        }
        all
    }
}

fn decoded(body: &[&str], encoding: &str) -> String {
    match encoding {
        "base64" => String::from_utf8_lossy(&STANDARD.decode(body.concat()).unwrap_or_default()).into_owned(),
        "quoted-printable" => quoted_printable(&body.join("\n").replace("=\n", "")),
        _ => body.join("\n"),
    }
}

fn quoted_printable(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let escaped = code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| first == b'=');
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_decoded() {
        let raw = "To: a@exemple.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; \
                   charset=utf-8\nContent-Transfer-Encoding: base64\n\nw6k=\n--x\nContent-Type: text/html; \
                   charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=C3=A0 la =\nporte\n--x\n\
                   Content-Type: application/pdf\n\nJVBERg==\n--x--\n";
        let letter = Letter::new(raw.to_owned());
        assert_eq!(letter.text(), "éà la porte");
        assert_eq!(letter.kinds(), ["multipart/mixed", "text/plain", "text/html", "application/pdf"]);
        assert!(letter.header_contains("To:", "a@exemple.org") && !letter.header_contains("To:", "b@"));
    }
}
