//! Somebody with a browser: cookies are kept, redirects are shown instead of followed.

use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::cookie::Jar;
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};
use serde_json::Value;

use crate::page::Page;
use crate::wire::form_body;

/// The path of an address, with its query: what comes after the server's name.
pub fn path_of(url: &str) -> String {
    match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned()),
        None => url.to_owned(),
    }
}

/// Somebody with a browser.
#[derive(Debug, Clone)]
pub struct Visitor {
    client: Client,
    base: String,
}

impl Visitor {
    /// Somebody who comes for the first time.
    pub fn new(server: SocketAddr) -> Self {
        Self::with_cookies(server, Jar::default())
    }

    /// Somebody whose browser has a session.
    pub fn holding(server: SocketAddr, session_token: &str) -> Self {
        let jar = Jar::default();
        let address = format!("http://{server}/").parse().expect("an address");
        jar.add_cookie_str(&format!("multaqa_session={session_token}; Path=/"), &address);
        Self::with_cookies(server, jar)
    }

    fn with_cookies(server: SocketAddr, jar: Jar) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("text/html,*/*;q=0.8"));
        let client = Client::builder()
            .redirect(Policy::none())
            .cookie_provider(Arc::new(jar))
            .default_headers(headers)
            // After a refusal the server may close; a kept connection would then fail the next request.
            .pool_max_idle_per_host(0)
            .no_proxy()
            .build()
            .expect("a client");
        Self { client, base: format!("http://{server}") }
    }

    /// The server's address, as links start.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// A request yet to be sent, for headers of a test's own.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = method.parse().expect("a method");
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Sends a request. A server that cannot be reached is an error of the test's to judge.
    pub async fn try_send(&self, request: RequestBuilder) -> Result<Page, reqwest::Error> {
        let answer = request.send().await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Page { status, headers, bytes: answer.bytes().await?.to_vec() })
    }

    /// Sends a request.
    pub async fn send(&self, request: RequestBuilder) -> Page {
        self.try_send(request).await.expect("the server answers")
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request("GET", path)).await
    }

    /// Opens a page with these values in its address.
    pub async fn query(&self, path: &str, values: &[(&str, &str)]) -> Page {
        let encoded = form_body(values.iter().copied());
        self.get(&format!("{path}?{}", String::from_utf8_lossy(&encoded))).await
    }

    /// Opens a page that must be there.
    pub async fn open(&self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {} {}", page.header("location"), page.text());
        page
    }

    /// Sends a form, as a browser does from the server's own page.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Page {
        self.send(self.request("POST", path).header("sec-fetch-site", "same-origin").form(fields)).await
    }

    /// Sends a form with a file, as a browser does from the server's own page.
    pub async fn post_file(&self, path: &str, name: &str, bytes: &[u8]) -> Page {
        self.post_files(path, &[], &[("file", name, bytes)]).await
    }

    /// Sends a form with values and files (field, name, content), as a browser does from the server's own page. What the
    /// files are called is not what they are.
    pub async fn post_files(
        &self,
        path: &str,
        fields: &[(String, String)],
        files: &[(&str, &str, &[u8])],
    ) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: image/png\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--edge--\r\n");
        let request = self.request("POST", path).header("sec-fetch-site", "same-origin");
        self.send(request.header("content-type", "multipart/form-data; boundary=edge").body(body)).await
    }

    /// Sends JSON.
    pub async fn post_json(&self, path: &str, body: &Value) -> Page {
        self.send(self.request("POST", path).header("sec-fetch-site", "same-origin").json(body)).await
    }
}
