//! The document that describes the API.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use utoipa::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};

/// What is true of the whole API; the routes add themselves.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Multaqa",
        description = "Events of an organisation: what is on, how full it is, and who comes in. \
            Times are Unix seconds. Errors are problem details (RFC 9457). Words meant for people come in the \
            language of `lang`, else of `Accept-Language`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    tags(
        (name = "event", description = "What anybody may know of an event"),
        (name = "checkin", description = "The door: for its staff, signed in by a link"),
        (name = "badge", description = "Checking badges without a connection, and how they look"),
    ),
)]
struct Frame;

/// The document without its routes.
pub(crate) fn frame() -> utoipa::openapi::OpenApi {
    let mut document = Frame::openapi();
    let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
        http_face::SESSION_COOKIE,
        "Set by following a sign-in link.",
    ));
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    document
}

/// The whole document.
pub fn document() -> utoipa::openapi::OpenApi {
    let (_, mut document) = utoipa_axum::router::OpenApiRouter::<http_face::AppState>::new()
        .nest(crate::PREFIX, crate::described())
        .split_for_parts();
    document.info = frame().info;
    document
}

/// `GET /api/v1/openapi.json`
pub(crate) async fn show() -> impl IntoResponse {
    static JSON: LazyLock<String> =
        LazyLock::new(|| document().to_json().expect("names and texts are always JSON"));
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "public, max-age=300")], JSON.as_str())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn the_document_describes_every_route_but_itself() {
        let json = serde_json::to_value(super::document()).expect("names and texts are always JSON");
        let described = json["paths"].as_object().expect("paths").iter().flat_map(|(path, item)| {
            item.as_object().expect("methods").keys().map(move |method| (method.to_uppercase(), path.clone()))
        });
        let listed = crate::ROUTES.iter().skip(1).map(|&(method, path)| (method.to_owned(), path.to_owned()));
        assert_eq!(described.collect::<BTreeSet<_>>(), listed.collect::<BTreeSet<_>>());
        assert_eq!(json["info"]["title"], "Multaqa");
        assert!(json["components"]["securitySchemes"]["session"].is_object());
        assert!(json["components"]["schemas"]["Problem"].is_object());
    }
}
