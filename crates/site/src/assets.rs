//! Styles, scripts, fonts and pictures: made by Vite into `web/dist`, built into the binary, served from memory.
//!
//! Names under `assets/` carry a hash of their content, so browsers keep them for good. When Vite has not run, the
//! binary still builds; pages then come without styles and [`missing`] says so.

mod negotiate;

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::locale::Locale;
use rust_embed::RustEmbed;
use serde::Deserialize;

pub(crate) use negotiate::{Encoding, is_unchanged};

use crate::error::PageError;

/// Kept for a year, never asked for again: the name changes with the content.
const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Kept for an hour: the name stays when the content changes.
const FOR_AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// What pages link to, by role. A name is a path that starts with a slash; `None` when Vite has not run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PageAssets {
    /// The style sheet of public and attendee pages.
    pub public_css: Option<String>,
    /// The style sheet of the console and the door.
    pub staff_css: Option<String>,
    /// The script that every page has.
    pub page_js: Option<String>,
    /// The door's script.
    pub door_js: Option<String>,
    /// The script that keeps figures current.
    pub live_js: Option<String>,
    /// The script of the programme's grid.
    pub agenda_js: Option<String>,
    /// The script of tickets.
    pub ticket_js: Option<String>,
    /// The script of the run of the evening.
    pub run_js: Option<String>,
    /// The script of letters.
    pub letter_js: Option<String>,
    /// The script of badge layouts.
    pub layout_js: Option<String>,
    /// The script of passkeys.
    pub passkey_js: Option<String>,
    latin_fonts: Vec<String>,
    arabic_fonts: Vec<String>,
}

impl PageAssets {
    /// The fonts that the first screen of a page in `locale` needs.
    pub fn fonts(&self, locale: Locale) -> &[String] {
        match locale {
            Locale::Ar => &self.arabic_fonts,
            Locale::Fr | Locale::En => &self.latin_fonts,
        }
    }

    fn from_manifest(json: &[u8]) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Chunk {
            file: String,
        }
        let chunks = serde_json::from_slice::<HashMap<String, Chunk>>(json)?;
        let entry = |key: &str| chunks.get(key).map(|chunk| format!("/{}", chunk.file));
        let fonts = |stems: &[&str]| {
            stems
                .iter()
                .filter_map(|stem| chunks.values().find(|chunk| is_font(&chunk.file, stem)))
                .map(|chunk| format!("/{}", chunk.file))
                .collect()
        };
        Ok(Self {
            public_css: entry("styles/public.css"),
            staff_css: entry("styles/staff.css"),
            page_js: entry("src/page.ts"),
            door_js: entry("src/door.ts"),
            live_js: entry("src/live.ts"),
            agenda_js: entry("src/agenda.ts"),
            ticket_js: entry("src/ticket.ts"),
            run_js: entry("src/run.ts"),
            letter_js: entry("src/letter.ts"),
            layout_js: entry("src/layout.ts"),
            passkey_js: entry("src/passkey.ts"),
            latin_fonts: fonts(&["source-serif-4-latin-wght-normal", "instrument-sans-latin-wght-normal"]),
            arabic_fonts: fonts(&["amiri-arabic-700-normal", "vazirmatn-arabic-wght-normal"]),
        })
    }
}

fn is_font(file: &str, stem: &str) -> bool {
    let file = std::path::Path::new(file);
    let named = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(stem));
    named && file.extension().is_some_and(|kind| kind == "woff2")
}

static PAGE_ASSETS: LazyLock<PageAssets> = LazyLock::new(|| {
    let manifest = ["manifest.json", ".vite/manifest.json"].into_iter().find_map(Dist::get);
    manifest.and_then(|file| PageAssets::from_manifest(&file.data).ok()).unwrap_or_default()
});

/// What pages link to.
pub fn page_assets() -> &'static PageAssets {
    &PAGE_ASSETS
}

/// Whether the web part was missing when this binary was built: pages work, without styles.
pub fn missing() -> bool {
    page_assets().public_css.is_none()
}

/// A file, ready to be sent.
struct Asset {
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    content_type: HeaderValue,
    etag: String,
}

static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Dist::iter()
        .filter(|name| !name.ends_with(".gz") && !name.ends_with(".br"))
        .filter_map(|name| Some((name.clone().into_owned(), asset(&name)?)))
        .collect()
});

fn asset(name: &str) -> Option<Asset> {
    let file = Dist::get(name)?;
    let packed = |suffix: &str| Dist::get(&format!("{name}{suffix}")).map(|file| bytes_of(file.data));
    Some(Asset {
        etag: tag(file.metadata.sha256_hash()),
        content_type: content_type(name),
        plain: bytes_of(file.data),
        gzip: packed(".gz"),
        brotli: packed(".br"),
    })
}

/// The first 64 bits of a file's hash: enough to tell its versions apart.
fn tag(hash: [u8; 32]) -> String {
    let bits = hash.iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    format!("{bits:016x}")
}

fn bytes_of(data: std::borrow::Cow<'static, [u8]>) -> Bytes {
    match data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
    }
}

fn content_type(name: &str) -> HeaderValue {
    let mime = mime_guess::from_path(name).first_or_octet_stream();
    let text = if mime.type_() == mime_guess::mime::TEXT { "; charset=utf-8" } else { "" };
    HeaderValue::from_str(&format!("{mime}{text}"))
        .unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

/// A file of ours, by its address.
pub(crate) async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    // The name of what lies under `assets/` changes with its content; icons and licences are named by custom.
    let keep = if uri.path().starts_with("/assets/") { FOR_GOOD } else { FOR_AN_HOUR };
    respond(&uri, &headers, keep)
}

fn respond(uri: &Uri, headers: &HeaderMap, keep: HeaderValue) -> Response {
    let Some(asset) = ASSETS.get(uri.path().trim_start_matches('/')) else {
        return PageError::not_found(crate::page::locale_of(uri, headers)).into_response();
    };
    let accepted = Encoding::accepted(headers);
    let (body, encoding) = match (accepted, &asset.brotli, &asset.gzip) {
        (Encoding::Brotli, Some(bytes), _) => (bytes, Encoding::Brotli),
        (Encoding::Brotli | Encoding::Gzip, _, Some(bytes)) => (bytes, Encoding::Gzip),
        _ => (&asset.plain, Encoding::Plain),
    };
    let etag = encoding.etag(&asset.etag);
    let unchanged = is_unchanged(headers, &etag);
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, asset.content_type.clone())], body.clone()).into_response()
    };
    let answer = response.headers_mut();
    answer.insert(header::CACHE_CONTROL, keep);
    answer.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    answer.insert(header::ETAG, etag);
    // It may look after pages, which lie above `assets/` (Service Workers, 3.4.4).
    if uri.path().contains("/offline.worker-") {
        answer.insert("service-worker-allowed", HeaderValue::from_static("/"));
    }
    if let Some(name) = encoding.name().filter(|_| !unchanged) {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_link_to_what_the_manifest_names() {
        let manifest = br#"{
            "styles/public.css": {"file": "assets/public-a1.css", "src": "styles/public.css", "isEntry": true},
            "src/page.ts": {"file": "assets/page-b2.js", "imports": ["_x.js"]},
            "_x.js": {"file": "assets/x-c3.js"},
            "node_modules/amiri.woff2": {"file": "assets/amiri-arabic-700-normal-d4.woff2"},
            "node_modules/amiri.woff": {"file": "assets/amiri-arabic-700-normal-e5.woff"}
        }"#;
        let assets = PageAssets::from_manifest(manifest).expect("a manifest");
        assert_eq!(assets.public_css.as_deref(), Some("/assets/public-a1.css"));
        assert_eq!(assets.page_js.as_deref(), Some("/assets/page-b2.js"));
        assert_eq!(assets.door_js, None);
        assert_eq!(assets.fonts(Locale::Ar), ["/assets/amiri-arabic-700-normal-d4.woff2"]);
        assert!(assets.fonts(Locale::Fr).is_empty());
        assert!(PageAssets::from_manifest(b"[]").is_err());
    }

    #[test]
    fn a_tag_is_the_start_of_the_hash() {
        let mut hash = [0xEE; 32];
        hash[..8].copy_from_slice(&[0, 1, 2, 3, 4, 5, 6, 0xAB]);
        assert_eq!(tag(hash), "00010203040506ab");
    }

    #[test]
    fn types_are_told_with_their_charset() {
        assert_eq!(content_type("a.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("a.woff2"), "font/woff2");
        assert_eq!(content_type("a.svg"), "image/svg+xml");
        assert_eq!(content_type("a.wasm"), "application/wasm");
        assert_eq!(content_type("a"), "application/octet-stream");
    }

    #[test]
    fn an_unknown_file_is_not_found() {
        let uri = Uri::from_static("/assets/none.css");
        let answer = respond(&uri, &HeaderMap::new(), FOR_GOOD);
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
}
