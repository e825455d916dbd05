//! Public pages kept ready for a second: when many people open one at once, it is made once.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::locale::Locale;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::assets::{Encoding, is_unchanged};

/// How long a page is handed out again. Its seats are at most this old.
const LIFETIME: Duration = Duration::from_secs(1);

/// How many addresses are kept. Beyond, a page is made for each request.
const CAPACITY: usize = 256;

/// A page as it is sent.
#[derive(Debug)]
pub(crate) struct Packed {
    plain: Bytes,
    gzip: Option<Bytes>,
    hash: String,
}

impl Packed {
    fn new(body: String) -> Self {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let gzip = gzip(&body, Compression::new(5));
        Self { plain: body.into(), gzip, hash: format!("{:016x}", hasher.finish()) }
    }

    /// The answer to a request: the page, or that the browser's copy is still good. Browsers keep it and ask each
    /// time.
    pub(crate) fn respond(&self, locale: Locale, request: &HeaderMap) -> Response {
        let (body, encoding) = match (Encoding::accepted(request), &self.gzip) {
            (Encoding::Brotli | Encoding::Gzip, Some(bytes)) => (bytes, Encoding::Gzip),
            _ => (&self.plain, Encoding::Plain),
        };
        let etag = encoding.etag(&self.hash);
        let unchanged = is_unchanged(request, &etag);
        let mut response = if unchanged {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            ([(header::CONTENT_TYPE, html)], body.clone()).into_response()
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
        headers.insert(header::ETAG, etag);
        if let Some(name) = encoding.name().filter(|_| !unchanged) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    }
}

fn gzip(body: &str, compression: Compression) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), compression);
    encoder.write_all(body.as_bytes()).and_then(|()| encoder.finish()).ok().map(Bytes::from)
}

/// A long page that is for its reader alone: made for one request, so it is compressed with little effort, and nothing
/// on the way keeps it.
pub(crate) fn private(locale: Locale, request: &HeaderMap, body: String) -> Response {
    let packed = match Encoding::accepted(request) {
        Encoding::Brotli | Encoding::Gzip => gzip(&body, Compression::fast()),
        Encoding::Plain => None,
    };
    let Some(packed) = packed else { return crate::page::private(locale, StatusCode::OK, body) };
    let mut response = crate::page::private(locale, StatusCode::OK, packed);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

#[derive(Default)]
struct Slot {
    page: RwLock<Option<(Instant, Arc<Packed>)>>,
    /// Held by the one request that makes the page; the others wait for what it makes.
    making: tokio::sync::Mutex<()>,
}

impl Slot {
    fn fresh(&self, now: Instant) -> Option<Arc<Packed>> {
        let page = self.page.read().unwrap_or_else(PoisonError::into_inner);
        page.as_ref().filter(|(made, _)| now.duration_since(*made) < LIFETIME).map(|(_, page)| page.clone())
    }
}

/// Pages by address.
#[derive(Default)]
pub(crate) struct PageCache {
    slots: Mutex<HashMap<String, Arc<Slot>>>,
}

impl PageCache {
    /// The page at `key`, made by `render` unless it was made within the last second. A page that cannot be made
    /// is not kept.
    pub(crate) async fn get<E>(
        &self,
        key: &str,
        render: impl Future<Output = Result<String, E>>,
    ) -> Result<Arc<Packed>, E> {
        let Some(slot) = self.slot(key) else { return Ok(Arc::new(Packed::new(render.await?))) };
        if let Some(page) = slot.fresh(Instant::now()) {
            return Ok(page);
        }
        let _making = slot.making.lock().await;
        // The time before the figures are read, so that no figure is older than the page's age tells.
        let now = Instant::now();
        if let Some(page) = slot.fresh(now) {
            return Ok(page);
        }
        match render.await {
            Ok(body) => {
                let page = Arc::new(Packed::new(body));
                *slot.page.write().unwrap_or_else(PoisonError::into_inner) = Some((now, page.clone()));
                Ok(page)
            }
            Err(error) => {
                self.slots.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
                Err(error)
            }
        }
    }

    /// The place for an address. When all are taken, those with old pages are given up; `None` when none is old.
    fn slot(&self, key: &str) -> Option<Arc<Slot>> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(key) {
            return Some(slot.clone());
        }
        if slots.len() >= CAPACITY {
            let now = Instant::now();
            // One that is being made is held by its maker too.
            slots.retain(|_, slot| slot.fresh(now).is_some() || Arc::strong_count(slot) > 1);
        }
        (slots.len() < CAPACITY).then(|| slots.entry(key.to_owned()).or_default().clone())
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(future)
    }

    #[test]
    fn a_rush_makes_a_page_once() {
        block_on(async {
            let (cache, made) = (PageCache::default(), AtomicU32::new(0));
            let visit = || {
                cache.get("/fr/lyon/2025", async {
                    made.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    Ok::<_, Infallible>("page".to_owned())
                })
            };
            let (a, b, c) = tokio::join!(visit(), visit(), visit());
            assert_eq!([a, b, c].map(|page| page.unwrap().plain.clone()), ["page"; 3]);
            assert_eq!(made.load(Ordering::Relaxed), 1);
        });
    }

    #[test]
    fn a_page_grows_old() {
        let slot = Slot::default();
        let now = Instant::now();
        *slot.page.write().unwrap() = Some((now, Arc::new(Packed::new("page".into()))));
        assert!(slot.fresh(now + LIFETIME / 2).is_some());
        assert!(slot.fresh(now + LIFETIME).is_none());
    }

    #[test]
    fn a_failure_is_not_kept() {
        block_on(async {
            let cache = PageCache::default();
            assert!(cache.get("/x", async { Err::<String, _>(()) }).await.is_err());
            assert!(cache.slots.lock().unwrap().is_empty());
            assert!(cache.get("/x", async { Ok::<_, ()>("page".to_owned()) }).await.is_ok());
        });
    }

    #[test]
    fn many_addresses_take_no_more_than_their_room() {
        block_on(async {
            let cache = PageCache::default();
            for n in 0..CAPACITY + 20 {
                let page = cache.get(&format!("/{n}"), async { Ok::<_, Infallible>(String::new()) }).await;
                assert!(page.is_ok());
            }
            assert_eq!(cache.slots.lock().unwrap().len(), CAPACITY);
        });
    }

    #[test]
    fn a_browser_that_has_the_page_is_told_so() {
        let page = Packed::new("page ".repeat(200));
        let gzip = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"))]);
        let first = page.respond(Locale::Ar, &gzip);
        assert_eq!(first.headers()[header::CONTENT_ENCODING], "gzip");
        assert_eq!(first.headers()[header::CONTENT_LANGUAGE], "ar");
        let mut again = gzip.clone();
        again.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        let second = page.respond(Locale::Ar, &again);
        assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(second.headers().get(header::CONTENT_ENCODING), None);
        assert_eq!(page.respond(Locale::Ar, &HeaderMap::new()).headers().get(header::CONTENT_ENCODING), None);
    }
}
