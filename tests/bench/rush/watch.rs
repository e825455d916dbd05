//! What the public page tells of free seats while a crowd takes them.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use multaqa_tests::evening::{Evening, event_path};
use multaqa_tests::wire::Connection;

use super::crowd::Crowd;

/// How often the database and a page are looked at.
const EACH: Duration = Duration::from_millis(100);

/// What was seen.
#[derive(Default)]
pub(super) struct Seen {
    /// Pages that were looked at.
    pub(super) pages: usize,
    /// Pages with more seats taken than there are.
    pub(super) impossible: usize,
    /// How long a page still told of free seats after the last was taken.
    pub(super) stale: Duration,
}

/// Looks at the page of one server after the other, until the crowd is served.
pub(super) async fn seats(evening: &Evening, servers: &[SocketAddr], crowd: &Crowd) -> Seen {
    let (mut seen, mut full_since) = (Seen::default(), None);
    let mut connections =
        servers.iter().map(|server| Connection::open(*server).expect("listens")).collect::<Vec<_>>();
    while !crowd.is_over() {
        if full_since.is_none() && evening.seats().await.left() == 0 {
            full_since = Some(Instant::now());
        }
        let at = seen.pages % connections.len();
        let page = connections[at].send("GET", &event_path("fr", ""), "", b"").expect("a page");
        let html = String::from_utf8_lossy(&page.body).into_owned();
        let (capacity, taken) = (attribute(&html, "max"), attribute(&html, "value"));
        seen.pages += 1;
        seen.impossible += usize::from(taken > capacity);
        if taken < capacity
            && let Some(since) = full_since
        {
            seen.stale = since.elapsed();
        }
        tokio::time::sleep(EACH).await;
    }
    seen
}

/// A number of the page's meter of seats.
fn attribute(html: &str, name: &str) -> u32 {
    let meter = html.split_once("<meter").expect("a meter").1;
    let value = meter.split_once(&format!(" {name}=\"")).expect("its numbers").1;
    value.split_once('"').expect("an end").0.parse().expect("a number")
}
