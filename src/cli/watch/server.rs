//! What answers the browser (phục vụ trang): three addresses under a token.
//!
//! Another page in the same browser can send requests here too. It does not know the token; and a request is refused that names
//! another host (a name that was made to lead to this computer) or comes from another page.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream::{self, Stream};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::followed::{Followed, Saved};
use super::page;
use crate::text::SourceFile;

/// What is served.
pub(super) struct Served {
    pub port: u16,
    pub token: String,
    pub page: String,
    pub followed: Arc<Followed>,
    pub states: watch::Receiver<Value>,
}

/// A token of 128 bits, in hexadecimal.
pub(super) fn token() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

pub(super) async fn serve(listener: TcpListener, served: Served) -> std::io::Result<()> {
    let served = Arc::new(served);
    let routes = axum::Router::new()
        .route("/{token}/", get(show))
        .route("/{token}/events", get(events))
        .route("/{token}/save", post(save))
        // A file as text in JSON takes no more than twice its bytes.
        .layer(DefaultBodyLimit::max(2 * SourceFile::MAX_BYTES))
        .layer(middleware::from_fn_with_state(Arc::clone(&served), guard))
        .with_state(served);
    axum::serve(listener, routes).await
}

/// Lets through what comes from the page that was served, and nothing else.
async fn guard(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let given = request.uri().path().split('/').nth(1).unwrap_or_default();
    let refused = !is_own_host(headers, served.port)
        || !is_own_origin(headers, request.method(), served.port)
        || !is_same(given, &served.token);
    if refused {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    response.headers_mut().extend(fixed.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

fn is_own_host(headers: &HeaderMap, port: u16) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}"))
}

/// A browser says which page asks, at the latest where something is to be written.
fn is_own_origin(headers: &HeaderMap, method: &Method, port: u16) -> bool {
    match headers.get(header::ORIGIN) {
        Some(origin) => {
            let own = [format!("http://127.0.0.1:{port}"), format!("http://localhost:{port}")];
            origin.to_str().is_ok_and(|origin| own.iter().any(|own| own == origin))
        }
        None => *method == Method::GET,
    }
}

/// Compares tokens in a time that does not tell how much of them is alike.
fn is_same(given: &str, token: &str) -> bool {
    let differ = given.bytes().zip(token.bytes()).fold(0, |differ, (one, other)| differ | (one ^ other));
    given.len() == token.len() && differ == 0
}

async fn show(State(served): State<Arc<Served>>, Path(_): Path<String>) -> Html<String> {
    Html(page::served(&served.page, &served.token))
}

/// The files, now and whenever they change.
async fn events(State(served): State<Arc<Served>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut states = served.states.clone();
    states.mark_changed();
    let all = stream::unfold(states, |mut states| async move {
        states.changed().await.ok()?;
        let state = states.borrow_and_update().to_string();
        Some((Ok(Event::default().data(state)), states))
    });
    Sse::new(all).keep_alive(KeepAlive::default())
}

/// Writes a file of the plan: `{"name", "text", "was", "over"}`.
async fn save(State(served): State<Arc<Served>>, body: Bytes) -> StatusCode {
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let word = |name: &str| asked.get(name).and_then(Value::as_str);
    let (Some(name), Some(text)) = (word("name"), word("text")) else { return StatusCode::BAD_REQUEST };
    let over = asked.get("over").and_then(Value::as_bool) == Some(true);
    match served.followed.save(name, text, word("was"), over) {
        Saved::Well => StatusCode::NO_CONTENT,
        Saved::Unknown => StatusCode::NOT_FOUND,
        Saved::Changed => StatusCode::CONFLICT,
        Saved::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
