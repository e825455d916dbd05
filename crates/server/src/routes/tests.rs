//! What every answer has in common, asked of the whole router.

use std::sync::Arc;

use app::{App, AppConfig, MasterSecret, SystemClock, SystemRandomness};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use http_face::ShutdownSwitch;
use tempfile::TempDir;
use tower::ServiceExt;

struct House {
    router: Router,
    app: Arc<App>,
    _switch: ShutdownSwitch,
    _folder: TempDir,
}

impl House {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let config = AppConfig {
            database_url: format!("sqlite:{}?mode=rwc", folder.path().join("x.db").display()),
            base_url: "https://events.example.org".into(),
            secret: MasterSecret::from_bytes([1; 32]),
            sign_in: app::SignInConfig::default(),
            registrations_at_once: None,
            wallets: Arc::default(),
            printers: Vec::new(),
        };
        let app = App::open(config, Arc::new(SystemClock), Arc::new(SystemRandomness)).await.expect("opens");
        let (app, (switch, shutdown)) = (Arc::new(app), ShutdownSwitch::new());
        Self { router: super::routes(app.clone(), shutdown), app, _switch: switch, _folder: folder }
    }

    async fn with_lyon() -> Self {
        let house = Self::new().await;
        house.app.store().migrate().await.expect("migrates");
        let evening = crate::demo::Evening::parse(crate::demo::LYON, "lyon.toml").expect("well-formed");
        evening.load(&house.app, None).await.expect("loads");
        house
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.router.clone().oneshot(request.body(body).expect("a request")).await.expect("infallible")
    }

    async fn get(&self, path: &str) -> Response {
        self.ask(Method::GET, path, &[], Body::empty()).await
    }
}

const API: &str = "/api/v1/events/maroc-lyon/diaspora-numerique-2025";
const JSON: (&str, &str) = ("content-type", "application/json");

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

async fn problem(response: Response, status: StatusCode) -> serde_json::Value {
    assert_eq!(response.status(), status);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
    let problem = serde_json::from_str::<serde_json::Value>(&text(response).await).expect("JSON");
    assert_eq!(problem["status"], status.as_u16());
    assert!(problem["type"].is_string() && problem["title"].is_string());
    problem
}

#[tokio::test]
async fn alive_at_once_and_ready_after_migrating() {
    let house = House::new().await;
    assert_eq!(house.get("/healthz").await.status(), StatusCode::OK);
    let waiting = house.get("/readyz").await;
    assert_eq!(waiting.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(text(waiting).await, "not ready\n", "a word, not a page");
    house.app.store().migrate().await.expect("migrates");
    assert_eq!(house.get("/readyz").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn every_answer_is_guarded_and_has_an_id() {
    let house = House::with_lyon().await;
    for path in
        ["/fr/sign-in", "/fr/", "/nowhere/at/all", "/api/v1/openapi.json", "/api/nowhere", "/assets/nothing"]
    {
        let response = house.get(path).await;
        let headers = response.headers();
        let csp = headers[header::CONTENT_SECURITY_POLICY].to_str().expect("ASCII");
        assert!(csp.contains("default-src 'none'") && !csp.contains("unsafe-inline"), "{path}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
        assert_eq!(headers[header::REFERRER_POLICY], "same-origin", "{path}");
        assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "{path}: the base URL is https");
        assert!(headers.contains_key(header::CACHE_CONTROL), "{path}");
        assert_eq!(headers["x-request-id"].len(), 32, "{path}");
    }
    assert!(house.get("/healthz").await.headers().contains_key(header::CONTENT_SECURITY_POLICY));
    let given = house.ask(Method::GET, "/fr/", &[("x-request-id", "from-the-proxy")], Body::empty()).await;
    assert_eq!(given.headers()["x-request-id"], "from-the-proxy");
}

#[tokio::test]
async fn other_sites_forms_change_nothing() {
    let house = House::with_lyon().await;
    let path = "/fr/sign-out";
    for foreign in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        let response = house.ask(Method::POST, path, &[foreign], Body::empty()).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
        assert!(text(response).await.contains("<html"), "a page says so");
    }
    let response = house
        .ask(Method::POST, &format!("{API}/checkins"), &[("sec-fetch-site", "cross-site"), JSON], "{}".into())
        .await;
    problem(response, StatusCode::FORBIDDEN).await;
    let ours =
        house.ask(Method::POST, path, &[("origin", "https://events.example.org")], Body::empty()).await;
    assert_ne!(ours.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn errors_of_the_api_are_problems() {
    let house = House::with_lyon().await;
    problem(house.get("/api").await, StatusCode::NOT_FOUND).await;
    problem(house.get("/api/v1").await, StatusCode::NOT_FOUND).await;
    problem(house.get("/api/v1/nowhere").await, StatusCode::NOT_FOUND).await;
    problem(house.get("/api/v1/events/maroc-lyon/none").await, StatusCode::NOT_FOUND).await;
    let needed = problem(house.get(&format!("{API}/attendees?q=abc")).await, StatusCode::UNAUTHORIZED).await;
    assert_eq!(needed["type"], "urn:multaqa:problem:sign-in-needed");
    let wrong_method = house.ask(Method::DELETE, API, &[], Body::empty()).await;
    assert!(wrong_method.headers()[header::ALLOW].to_str().expect("ASCII").contains("GET"));
    problem(wrong_method, StatusCode::METHOD_NOT_ALLOWED).await;
    let large = vec![b' '; http_face::BODY_LIMIT + 1];
    let large = house.ask(Method::POST, &format!("{API}/checkins"), &[JSON], large.into()).await;
    problem(large, StatusCode::PAYLOAD_TOO_LARGE).await;
}

#[tokio::test]
async fn a_body_without_a_length_is_measured_too() {
    let house = House::with_lyon().await;
    let form = ("content-type", "application/x-www-form-urlencoded");
    let path = "/fr/maroc-lyon/diaspora-numerique-2025/register";
    let chunks = (0..2).map(|_| Ok::<_, std::io::Error>(vec![b'a'; http_face::BODY_LIMIT]));
    let stream = Body::from_stream(futures_util::stream::iter(chunks));
    let response = house.ask(Method::POST, path, &[form], stream).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(response).await.contains("<html"));
}

#[tokio::test]
async fn the_api_shows_an_event_to_anybody() {
    let house = House::with_lyon().await;
    let response = house.get(API).await;
    assert_eq!(response.status(), StatusCode::OK);
    let event = serde_json::from_str::<serde_json::Value>(&text(response).await).expect("JSON");
    assert_eq!(event["sessions"].as_array().map(Vec::len), Some(4));
    assert_eq!(event["seats_left"], event["capacity"]);
    let keys = house.get(&format!("{API}/badge-keys")).await;
    assert_eq!(keys.headers()[header::CONTENT_TYPE], "application/jwk-set+json");
    let keys = serde_json::from_str::<serde_json::Value>(&text(keys).await).expect("JSON");
    assert_eq!(keys["keys"][0]["crv"], "P-256");
    assert!(keys["keys"][0].get("d").is_none(), "no private part");
}

#[tokio::test]
async fn each_listed_route_of_the_api_is_there() {
    let house = House::with_lyon().await;
    for (method, path) in api::ROUTES {
        let path = path
            .replace("{organisation}", "maroc-lyon")
            .replace("{event}", "diaspora-numerique-2025")
            .replace("{checkin}", "00000000-0000-0000-0000-000000000001");
        let method = method.parse().expect("a method");
        let status = house.ask(method, &path, &[], Body::empty()).await.status();
        let expected = match path.rsplit('/').next() {
            Some("openapi.json" | "diaspora-numerique-2025" | "badge-keys") => StatusCode::OK,
            _ => StatusCode::UNAUTHORIZED,
        };
        assert_eq!(status, expected, "{path}");
    }
}
