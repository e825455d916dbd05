//! A provider of the tests' own, which can be told to answer wrongly. The browser tests have a real one.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub(super) const CLIENT: &str = "multaqa-under-test";
pub(super) const SECRET: &str = "a secret of the test's";

/// Whom the provider answers for, and what is wrong with the answer.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) subject: String,
    pub(super) email: Option<String>,
    pub(super) verified: Value,
    /// Where the address is told: beside the token, or in it.
    pub(super) beside: bool,
    /// Claims that take the place of the right ones.
    pub(super) instead: Vec<(&'static str, Value)>,
    pub(super) signed: Signed,
}

/// How the token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    /// As it should be.
    Rightly,
    /// With a key that the provider does not publish, under the name of one that it does.
    ByAnother,
    /// Not at all.
    Not,
}

impl Person {
    /// Somebody with a verified address.
    pub(super) fn new(subject: &str, email: &str) -> Self {
        Self {
            subject: subject.to_owned(),
            email: Some(email.to_owned()),
            verified: json!(true),
            beside: false,
            instead: Vec::new(),
            signed: Signed::Rightly,
        }
    }

    pub(super) fn with(mut self, claim: &'static str, value: Value) -> Self {
        self.instead.push((claim, value));
        self
    }
}

struct Code {
    query: HashMap<String, String>,
    person: Person,
}

pub(super) struct Inner {
    address: SocketAddr,
    keys: Mutex<(EcdsaKeyPair, u32)>,
    codes: Mutex<HashMap<String, Code>>,
    tokens: Mutex<HashMap<String, Person>>,
    pub(super) asked: Mutex<Vec<&'static str>>,
    /// What discovery answers with in place of a description.
    pub(super) broken: Mutex<Option<Vec<u8>>>,
}

/// A running provider.
#[derive(Clone)]
pub(super) struct Provider(pub(super) Arc<Inner>);

fn key_pair() -> EcdsaKeyPair {
    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key")
}

impl Provider {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let inner = Arc::new(Inner {
            address: listener.local_addr().expect("bound"),
            keys: Mutex::new((key_pair(), 1)),
            codes: Mutex::default(),
            tokens: Mutex::default(),
            asked: Mutex::default(),
            broken: Mutex::default(),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(me))
            .with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self(inner)
    }

    pub(super) fn issuer(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// The provider gets new keys, as providers do now and then.
    pub(super) fn change_keys(&self) {
        let mut keys = self.0.keys.lock().expect("whole");
        *keys = (key_pair(), keys.1 + 1);
    }

    /// Has a person sign in who was sent here with this address, and returns the values with which they are sent back.
    pub(super) fn signs_in(&self, href: &str, person: Person) -> Vec<(&'static str, String)> {
        let (to, query) = href.split_once('?').expect("a query");
        assert_eq!(to, format!("{}/authorize", self.issuer()));
        let url = reqwest::Url::parse(&format!("http://x/?{query}")).expect("a URL");
        let query = url.query_pairs().into_owned().collect::<HashMap<_, _>>();
        assert_eq!(query["response_type"], "code");
        assert_eq!(query["client_id"], CLIENT);
        assert_eq!(query["code_challenge_method"], "S256");
        assert!(query["scope"].split(' ').any(|scope| scope == "openid"));
        assert!(query["redirect_uri"].ends_with("/sign-in/federated"), "{}", query["redirect_uri"]);
        let mut codes = self.0.codes.lock().expect("whole");
        let code = format!("code-{}", codes.len());
        let state = query["state"].clone();
        codes.insert(code.clone(), Code { query, person });
        vec![("code", code), ("state", state), ("iss", self.issuer())]
    }

    pub(super) fn asked(&self, what: &str) -> usize {
        self.0.asked.lock().expect("whole").iter().filter(|asked| **asked == what).count()
    }
}

impl Inner {
    fn note(&self, what: &'static str) {
        self.asked.lock().expect("whole").push(what);
    }
}

async fn describe(State(inner): State<Arc<Inner>>) -> Response {
    inner.note("discovery");
    if let Some(broken) = inner.broken.lock().expect("whole").clone() {
        return ([("content-type", "application/json")], broken).into_response();
    }
    let issuer = format!("http://{}", inner.address);
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/me"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
    .into_response()
}

async fn keys(State(inner): State<Arc<Inner>>) -> Json<Value> {
    let keys = inner.keys.lock().expect("whole");
    let point = keys.0.public_key().as_ref();
    let part = |at: usize| URL_SAFE_NO_PAD.encode(&point[at..at + 32]);
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": keys.1.to_string(),
        "x": part(1), "y": part(33),
    }] }))
}

/// Gives a token for a code, once, to whoever has the client's secret and the code's own (RFC 7636).
async fn token(
    State(inner): State<Arc<Inner>>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    inner.note("token");
    let refused = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    let encoded = SECRET.replace(' ', "%20").replace('\'', "%27");
    let [spaced, plain] = [encoded.replace("%20", "+"), encoded]
        .map(|secret| format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{secret}"))));
    let shown = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if shown != spaced && shown != plain {
        return refused("invalid_client");
    }
    let code = inner.codes.lock().expect("whole").remove(&form["code"]);
    let Some(Code { query, person }) = code else { return refused("invalid_grant") };
    let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, form["code_verifier"].as_bytes()));
    if challenge != query["code_challenge"] || form["redirect_uri"] != query["redirect_uri"] {
        return refused("invalid_grant");
    }
    let access = format!("access-{}", form["code"]);
    let token = inner.id_token(&query, &person);
    inner.tokens.lock().expect("whole").insert(access.clone(), person);
    Json(json!({ "access_token": access, "token_type": "Bearer", "expires_in": 60, "id_token": token }))
        .into_response()
}

async fn me(State(inner): State<Arc<Inner>>, headers: HeaderMap) -> Response {
    inner.note("me");
    let shown = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tokens = inner.tokens.lock().expect("whole");
    let Some(person) = tokens.get(shown.trim_start_matches("Bearer ")) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    Json(json!({ "sub": person.subject, "email": person.email, "email_verified": person.verified }))
        .into_response()
}

impl Inner {
    fn id_token(&self, query: &HashMap<String, String>, person: &Person) -> String {
        #[allow(clippy::disallowed_methods, reason = "the provider has a clock of its own")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
        let mut claims = json!({
            "iss": format!("http://{}", self.address), "sub": person.subject, "aud": CLIENT,
            "iat": now, "exp": now + 60, "nonce": query["nonce"],
        });
        if let (Some(email), false) = (&person.email, person.beside) {
            claims["email"] = json!(email);
            claims["email_verified"] = person.verified.clone();
        }
        for (claim, value) in &person.instead {
            claims[*claim] = value.clone();
        }
        let keys = self.keys.lock().expect("whole");
        let algorithm = if person.signed == Signed::Not { "none" } else { "ES256" };
        let header = json!({ "alg": algorithm, "kid": keys.1.to_string(), "typ": "JWT" });
        let encoded = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", encoded(&header), encoded(&claims));
        let by = |pair: &EcdsaKeyPair| {
            let signature = pair.sign(&SystemRandom::new(), signed.as_bytes()).expect("signs");
            URL_SAFE_NO_PAD.encode(signature.as_ref())
        };
        let signature = match person.signed {
            Signed::Rightly => by(&keys.0),
            Signed::ByAnother => by(&key_pair()),
            Signed::Not => String::new(),
        };
        format!("{signed}.{signature}")
    }
}
