//! Forms that bring files: the public one and the one behind a link of one's own, and how a file is handed out.

use std::fmt::Write;
use std::sync::Arc;

use app::App;
use app::account::Client;
use app::event::EventInfo;
use app::registration::file::{self, FileError, SentFile};
use app::registration::{UploadPermit, admit_upload};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::form::Values;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::question::{
    AnswerFile, FileRefusal, Files, MAX_FILE_BYTES, field_name, remove_name,
};
use domain::registration::{EventCategory, QuestionKind};
use http_face::{Upload, Viewer, uploads};

use super::Sent;
use crate::error::PageError;

/// What browsers offer to choose from. What a file is, its content says.
pub(crate) const ACCEPT: &str = "application/pdf,image/jpeg,image/png,image/webp";

/// What a form brought.
pub(crate) struct Received {
    pairs: Vec<(String, String)>,
    files: Vec<http_face::SentFile>,
    permit: Option<UploadPermit>,
}

/// Reads a form. One that brings files is read where the event asks for some; elsewhere it is no form of ours.
pub(crate) async fn receive(
    app: &Arc<App>,
    locale: Locale,
    info: &EventInfo,
    viewer: &Viewer,
    mut request: Request,
) -> Result<Received, PageError> {
    let asks = info.event.questions.iter().any(|question| question.kind == QuestionKind::File);
    if !asks || !http_face::brings_file(request.headers()) {
        let Sent(pairs) = Sent::from_request(request, app).await?;
        return Ok(Received { pairs, files: Vec::new(), permit: None });
    }
    let length =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let permit = admit_upload(app, viewer.client, length).await;
    let permit = permit.map_err(|error| PageError::new(locale, &error))?;
    uploads().apply(&mut request);
    let Ok(upload) = Upload::from_request(request, app).await;
    let sent = upload.read(MAX_FILE_BYTES).await.map_err(|error| PageError::of_status(locale, error.0))?;
    Ok(Received { pairs: sent.pairs, files: sent.files, permit })
}

/// The files for the questions of a category: those that came are kept aside, those that came before are found again.
/// What names them in the form is in `values` from then on, so that it comes back with them.
pub(crate) async fn keep(
    app: &App,
    locale: Locale,
    (info, client): (&EventInfo, Client),
    category: &EventCategory,
    received: Vec<http_face::SentFile>,
    values: &mut Values,
) -> Result<Files, PageError> {
    let mut files = Files::new();
    for question in info.event.file_questions_of(&category.key) {
        let field = field_name(&question.key);
        let mut sent = received.iter().filter(|file| file.field == field);
        let before = values.get(&field).to_owned();
        values.replace(&field, []);
        let brought = match (sent.next(), sent.next()) {
            (Some(_), Some(_)) => Some(Err(FileRefusal::Several)),
            (Some(sent), None) => {
                Some(keep_one(app, locale, (info, client), &question.key, sent, values).await?)
            }
            (None, _) if before.is_empty() || values.get(&remove_name(&question.key)) == "true" => None,
            (None, _) => {
                let found = file::find_aside(app, info, &question.key, &before).await;
                let found = found.map_err(|error| PageError::new(locale, &error))?;
                if found.is_some() {
                    values.set(&field, before);
                }
                Some(found.ok_or(FileRefusal::Gone))
            }
        };
        if let Some(brought) = brought {
            files.insert(question.key.clone(), brought);
        }
    }
    Ok(files)
}

async fn keep_one(
    app: &App,
    locale: Locale,
    (info, client): (&EventInfo, Client),
    question: &Key,
    sent: &http_face::SentFile,
    values: &mut Values,
) -> Result<Result<AnswerFile, FileRefusal>, PageError> {
    let Some(bytes) = sent.bytes.clone() else {
        return Ok(Err(FileRefusal::TooManyBytes { max: MAX_FILE_BYTES }));
    };
    match file::keep_aside(app, info, client, question, &sent.name, bytes).await {
        Ok((file, key)) => {
            values.set(&field_name(question), key);
            Ok(Ok(file))
        }
        Err(FileError::Refused(refusal)) => Ok(Err(refusal)),
        Err(FileError::App(error)) => Err(PageError::new(locale, &error)),
    }
}

impl Received {
    /// Its names and values, its files for [`keep`], and what is held until they are kept or refused.
    pub(crate) fn split(self) -> (Vec<(String, String)>, Vec<http_face::SentFile>, Option<UploadPermit>) {
        (self.pairs, self.files, self.permit)
    }
}

/// A file as an answer: to save, never to show within a page, whatever it holds.
pub(crate) fn attachment(locale: Locale, sent: SentFile) -> Response {
    let Ok(disposition) = HeaderValue::from_str(&disposition(&sent.file.name)) else {
        return PageError::internal(locale).into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(sent.file.kind.media_type())),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
    ];
    (StatusCode::OK, headers, sent.bytes).into_response()
}

/// The name of a file in a header (RFC 6266, 4.3; RFC 8187): for old readers in ASCII, for others as it is.
fn disposition(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' };
    let ascii = name.chars().map(plain).collect::<String>();
    let mut encoded = String::with_capacity(name.len() * 3);
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_breaks_out_of_no_header() {
        assert_eq!(
            disposition("Lettre été.pdf"),
            "attachment; filename=\"Lettre _t_.pdf\"; filename*=UTF-8''Lettre%20%C3%A9t%C3%A9.pdf"
        );
        let hostile = disposition("a\"; x=\r\nY: z.pdf");
        assert!(!hostile.contains(['\r', '\n']), "{hostile}");
        assert_eq!(hostile.matches('"').count(), 2, "{hostile}");
    }
}
