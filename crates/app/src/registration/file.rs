//! Files that people answer with. One is kept aside first, for an hour, under a key that its sender holds: so a form with
//! a fault elsewhere need not bring it again, and nothing stays of a form that never gets right. With the registration
//! that it came for it becomes somebody's, and its key opens nothing more.

use bytes::Bytes;
use domain::account::Action;
use domain::ids::{AnswerFileId, EventId, RegistrationId};
use domain::key::Key;
use domain::registration::Answers;
use domain::registration::question::{AnswerFile, FileRefusal, file_name};
use jiff::SignedDuration;
use persistence::{AsideFile, StoreError, Write};

use super::manage;
use crate::account::{Actor, Client, after, new_secret};
use crate::event::EventInfo;
use crate::limits::Tried;
use crate::secret::token_hash;
use crate::{App, AppError, make_document};

/// How long a file is kept aside.
const ASIDE: SignedDuration = SignedDuration::from_hours(1);

/// The most files that are kept aside at an event: what nobody registers with takes no more room than this. Beyond, the
/// oldest goes, and who sent it chooses it again.
const MOST_ASIDE: u32 = 200;

/// Why a file is not kept.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file was refused: the person who sent it can do something about it.
    #[error("file refused: {0}")]
    Refused(#[from] FileRefusal),
    /// We failed, or take none now.
    #[error(transparent)]
    App(#[from] AppError),
}

/// Keeps a file aside for a question, and returns it with the key under which it is found again.
///
/// # Errors
/// [`FileError::Refused`] with the reason, or [`FileRefusal::Later`] when many came from one place.
pub async fn keep_aside(
    app: &App,
    info: &EventInfo,
    client: Client,
    question: &Key,
    name: &str,
    bytes: Bytes,
) -> Result<(AnswerFile, String), FileError> {
    match app.limits.take(Tried::Upload, Some(client), app.now()) {
        Err(AppError::TooManyTries(_)) => return Err(FileRefusal::Later.into()),
        other => other?,
    }
    let made = make_document(app, move || Ok(documents::answer_file::make(&bytes))).await?;
    let (kind, content) = made?;
    let (event, now) = (info.event.id, app.now());
    let file = AnswerFile { id: AnswerFileId(app.new_uuid()), name: file_name(name, kind), kind };
    let (token, hash) = new_secret(app);
    let aside = AsideFile {
        file: file.clone(),
        event,
        question: question.clone(),
        content,
        hash,
        until: after(now, ASIDE)?,
        created_at: now,
    };
    keep(app, &aside).await.map_err(AppError::from)?;
    Ok((file, token))
}

async fn keep(app: &App, aside: &AsideFile) -> Result<(), StoreError> {
    let write = app.store().write().await?;
    write.keep_aside(aside).await?;
    write.forget_oldest_aside(aside.event, MOST_ASIDE).await?;
    write.commit().await
}

/// The file that was kept aside for a question under a key; nothing once its time is over or somebody has it.
///
/// # Errors
/// When the store fails.
pub async fn find_aside(
    app: &App,
    info: &EventInfo,
    question: &Key,
    token: &str,
) -> Result<Option<AnswerFile>, AppError> {
    Ok(app.store().aside_file(info.event.id, question, token_hash(token), app.now()).await?)
}

/// Makes the files of answers a registration's own in the caller's transaction, in place of those that it had; says
/// whether all of them were there.
pub(crate) async fn settle(
    write: &Write,
    event: EventId,
    id: RegistrationId,
    answers: &Answers,
    had: &[AnswerFileId],
    now: jiff::Timestamp,
) -> Result<bool, StoreError> {
    let kept = answers.files().map(|(_, file)| file.id).collect::<Vec<_>>();
    if had.iter().any(|file| !kept.contains(file)) {
        write.drop_other_files(event, id, &kept).await?;
    }
    for file in kept.iter().filter(|file| !had.contains(file)) {
        if !write.take_up_file(event, id, *file, now).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A file on its way to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentFile {
    /// What it is.
    pub file: AnswerFile,
    /// Its content.
    pub bytes: Bytes,
}

/// A file of a registration, for organisers.
///
/// # Errors
/// [`AppError::NotFound`] when the event's registration has none such, also for who may not see it: that it exists is
/// nobody's business. [`AppError::SignInNeeded`].
pub async fn see(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    id: RegistrationId,
    file: AnswerFileId,
) -> Result<SentFile, AppError> {
    actor.require(Action::ListRegistrations, info, app.now()).map_err(|error| match error {
        AppError::Forbidden => AppError::NotFound,
        error => error,
    })?;
    sent(app, info, id, file).await
}

/// A file of the registration that a session is for, for who sent it.
///
/// # Errors
/// [`AppError::LinkSpent`]; [`AppError::NotFound`] when it is not theirs.
pub async fn see_own(
    app: &App,
    info: &EventInfo,
    session: &str,
    file: AnswerFileId,
) -> Result<SentFile, AppError> {
    let id = manage::show(app, info, session).await?.registration.id;
    sent(app, info, id, file).await
}

async fn sent(
    app: &App,
    info: &EventInfo,
    id: RegistrationId,
    file: AnswerFileId,
) -> Result<SentFile, AppError> {
    let found = app.store().answer_file(info.event.id, id, file).await?;
    let (file, bytes) = found.ok_or(AppError::NotFound)?;
    Ok(SentFile { file, bytes: bytes.into() })
}

/// Forgets the files that were kept aside and are nobody's. For the worker.
///
/// # Errors
/// When the store fails.
pub async fn purge(app: &App) -> Result<u64, AppError> {
    let write = app.store().write().await?;
    let gone = write.purge_files(app.now()).await?;
    write.commit().await?;
    Ok(gone)
}
