//! Forms that bring a file.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use bytes::{Bytes, BytesMut};

use crate::shell::BODY_LIMIT;

/// The largest body of a form with a file, in bytes. It is more than a file may have: what is beyond a file's own limit
/// is read and dropped, so that whoever sends a photograph of twenty megabytes is told so at the field instead of
/// seeing their connection break.
const LIMIT: usize = 32 * 1024 * 1024;

/// How far a larger one is read all the same, and dropped: an answer that is sent before its question was read to the
/// end may never arrive, as the system resets the connection.
const LINGER: usize = 2 * LIMIT;

/// How long such a form may take: eight megabytes over a slow line.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(90);

/// How many fields are looked at: forty questions of forty boxes each are the most that a form of ours has.
const FIELDS: usize = 2_000;

/// Whether a request says that it brings a file. Routes that take none do not read such a body at all.
pub fn brings_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    kind.get(..MULTIPART.len()).is_some_and(|start| start.eq_ignore_ascii_case(MULTIPART))
}

const MULTIPART: &[u8] = b"multipart/form-data";

/// The body limit of routes that take a file: `post(handler).layer(uploads())`. Everything else keeps [`BODY_LIMIT`].
pub fn uploads() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LINGER)
}

/// A form with a file, not read yet: a handler first asks whether its sender may send one. So a body that is no such
/// form is refused only then.
#[derive(Debug)]
pub struct Upload(Result<Multipart, UploadError>);

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        let multipart = Multipart::from_request(request, state).await;
        Ok(Self(multipart.map_err(|rejection| UploadError(rejection.status()))))
    }
}

/// What a form brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// The names and values of its fields, in their order.
    pub pairs: Vec<(String, String)>,
    /// Its files, those that were chosen, in their order.
    pub files: Vec<SentFile>,
}

impl Sent {
    /// The file of a form that takes one.
    pub fn file(&self) -> Option<&SentFile> {
        self.files.last()
    }
}

/// A file that a form brought. What its sender calls its kind is not kept: nothing may rely on that, and on its name as
/// little.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentFile {
    /// The field that it was chosen in.
    pub field: String,
    /// What its sender calls it.
    pub name: String,
    /// Its content; nothing when it had more bytes than were asked for.
    pub bytes: Option<Bytes>,
}

/// Why a form could not be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadError(pub StatusCode);

impl From<MultipartError> for UploadError {
    fn from(error: MultipartError) -> Self {
        Self(error.status())
    }
}

impl Upload {
    /// Reads the form. Each of its files is kept up to `max` bytes, its texts up to [`BODY_LIMIT`] together.
    ///
    /// # Errors
    /// When the body is no such form, breaks off, or is larger than any form.
    pub async fn read(self, max: usize) -> Result<Sent, UploadError> {
        let mut form = self.0?;
        let (mut sent, mut text, mut total) = (Sent::default(), 0, 0);
        for _ in 0..FIELDS {
            let Some(field) = form.next_field().await? else {
                return if total > LIMIT {
                    Err(UploadError(StatusCode::PAYLOAD_TOO_LARGE))
                } else {
                    Ok(sent)
                };
            };
            let Some(name) = field.name().map(str::to_owned) else { continue };
            if let Some(given) = field.file_name().map(str::to_owned) {
                // A file field in which nothing was chosen comes with an empty name and no content.
                let bytes = content(field, max, &mut total).await?;
                if !given.is_empty() || bytes.as_ref().is_none_or(|bytes| !bytes.is_empty()) {
                    sent.files.push(SentFile { field: name, name: given, bytes });
                }
            } else {
                let value = content(field, BODY_LIMIT - text, &mut total).await?;
                let value = value.ok_or(UploadError(StatusCode::PAYLOAD_TOO_LARGE))?;
                text += value.len();
                let value = String::from_utf8(value.into());
                sent.pairs.push((name, value.map_err(|_| UploadError(StatusCode::BAD_REQUEST))?));
            }
        }
        Err(UploadError(StatusCode::BAD_REQUEST))
    }
}

/// A field's content, read to its end and counted; nothing when it has more than `max` bytes.
async fn content(
    mut field: Field<'_>,
    max: usize,
    total: &mut usize,
) -> Result<Option<Bytes>, MultipartError> {
    let (mut bytes, mut fits) = (BytesMut::new(), true);
    while let Some(chunk) = field.chunk().await? {
        *total += chunk.len();
        // However many files a form brings, no more is held of them than a form may be.
        if bytes.len() + chunk.len() > max || *total > LIMIT {
            (bytes, fits) = (BytesMut::new(), false);
        }
        if fits {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(fits.then(|| bytes.freeze()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    async fn read(body: &str, max: usize) -> Result<Sent, UploadError> {
        let request = Request::builder().header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        let mut request = request.body(Body::from(body.replace('\n', "\r\n"))).expect("a request");
        uploads().apply(&mut request);
        let Ok(upload) = Upload::from_request(request, &()).await;
        upload.read(max).await
    }

    fn file(name: &str, content: &str) -> String {
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        format!("--x\n{head}\nContent-Type: image/png\n\n{content}\n")
    }

    fn sent_file(content: Option<&'static str>) -> SentFile {
        let bytes = content.map(|content| Bytes::from_static(content.as_bytes()));
        SentFile { field: "file".into(), name: "a.png".into(), bytes }
    }

    const TEXT: &str = "--x\nContent-Disposition: form-data; name=\"alt\"\n\nUn phare\n--x--\n";

    #[tokio::test]
    async fn texts_are_kept_when_the_file_is_too_large() {
        let sent = read(&format!("{}{TEXT}", file("a.png", "12345")), 5).await.expect("is read");
        assert_eq!(sent.pairs, [("alt".to_owned(), "Un phare".to_owned())]);
        assert_eq!(sent.file(), Some(&sent_file(Some("12345"))));
        let sent = read(&format!("{}{TEXT}", file("a.png", "123456")), 5).await.expect("is read");
        assert_eq!((sent.pairs.len(), sent.file()), (1, Some(&sent_file(None))));
    }

    #[tokio::test]
    async fn several_files_come_each_in_its_field() {
        let two = format!("{}{}{TEXT}", file("a.png", "12345"), file("b.pdf", "1"));
        let sent = read(&two, 5).await.expect("is read");
        let told = sent.files.iter().map(|file| (file.field.as_str(), file.name.as_str()));
        assert_eq!(told.collect::<Vec<_>>(), [("file", "a.png"), ("file", "b.pdf")]);
    }

    #[tokio::test]
    async fn no_file_chosen_is_no_file() {
        assert_eq!(read(&format!("{}{TEXT}", file("", "")), 5).await.expect("is read").file(), None);
    }

    #[tokio::test]
    async fn what_breaks_off_is_no_form() {
        let whole = format!("{}{TEXT}", file("a.png", "12345"));
        assert!(read(&whole[..whole.len() - 20], 5).await.is_err());
        let long = format!(
            "--x\nContent-Disposition: form-data; name=\"alt\"\n\n{}\n--x--\n",
            "a".repeat(BODY_LIMIT + 1)
        );
        assert_eq!(read(&long, 5).await, Err(UploadError(StatusCode::PAYLOAD_TOO_LARGE)));
    }

    #[tokio::test]
    async fn a_form_beyond_the_limit_is_refused_after_it_was_read() {
        let refused = Err(UploadError(StatusCode::PAYLOAD_TOO_LARGE));
        let huge = format!("{}{TEXT}", file("a.png", &"1".repeat(LIMIT + 1)));
        assert_eq!(read(&huge, LIMIT / 4).await, refused);
        let within = format!("{}{TEXT}", file("a.png", &"1".repeat(LIMIT / 2)));
        assert_eq!(read(&within, LIMIT / 4).await.expect("is read").file(), Some(&sent_file(None)));
    }

    #[test]
    fn only_forms_with_files_are_such() {
        let kind = |kind: &'static str| {
            brings_file(&HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(kind))]))
        };
        assert!(kind("Multipart/Form-Data; boundary=x"));
        assert!(!kind("multipart/mixed") && !kind("application/json") && !brings_file(&HeaderMap::new()));
    }
}
