//! The words of letters: the standard ones, and those that organisers put in their place.

use domain::account::Action;
use domain::form::Reader;
use domain::ids::EventId;
use domain::journal::{Deed, Field};
use domain::letter::{LetterKind, LetterText};
use domain::locale::Locale;
use mail::compose;

use crate::account::Actor;
use crate::edit::{Edit, EditError};
use crate::event::EventInfo;
use crate::{App, AppError, journal};

/// The words of a letter, and the language that they are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: LetterText,
    pub(crate) locale: Locale,
}

/// A text as it is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Of which kind of letter.
    pub kind: LetterKind,
    /// In which language.
    pub locale: Locale,
    /// The words that are sent.
    pub text: LetterText,
    /// Counts every change of them; 0 for the standard ones.
    pub version: u32,
}

impl TextFile {
    /// Whether the organisers wrote it.
    pub const fn is_own(&self) -> bool {
        self.version > 0
    }
}

/// A kind of letter, and in which languages it has words of the event's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMark {
    /// The kind.
    pub kind: LetterKind,
    /// The languages.
    pub own: Vec<Locale>,
}

/// The words of a letter for who reads `locale`. Each language stands alone: who reads one in which the organisers
/// wrote nothing gets the standard words in it, never another language's.
pub(crate) async fn words(
    app: &App,
    event: EventId,
    kind: LetterKind,
    locale: Locale,
) -> Result<Words, AppError> {
    let own = app.store().letter_text(event, kind, locale).await?;
    let text = own.map_or_else(|| compose::standard(kind, locale), |own| own.text);
    Ok(Words { text, locale })
}

/// Every kind of letter, and where the organisers wrote one.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn texts(app: &App, actor: &Actor, info: &EventInfo) -> Result<Vec<TextMark>, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let own = app.store().letter_texts(info.event.id).await?;
    let written =
        |kind: LetterKind, locale: Locale| own.iter().any(|text| text.kind == kind && text.locale == locale);
    let mark = |&kind: &LetterKind| TextMark {
        kind,
        own: Locale::ALL.into_iter().filter(|locale| written(kind, *locale)).collect(),
    };
    Ok(LetterKind::ALL.iter().filter(|kind| kind.has_text()).map(mark).collect())
}

/// The words of a letter in a language.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn open(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    kind: LetterKind,
    locale: Locale,
) -> Result<TextFile, AppError> {
    actor.require(Action::SeePreparation, info, app.now())?;
    let own = app.store().letter_text(info.event.id, kind, locale).await?;
    let version = own.as_ref().map_or(0, |own| own.version);
    let text = own.map_or_else(|| compose::standard(kind, locale), |own| own.text);
    Ok(TextFile { kind, locale, text, version })
}

/// Saves the words of a letter in a language.
///
/// # Errors
/// [`EditError`].
pub async fn save(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    (kind, locale): (LetterKind, Locale),
    edit: Edit<'_>,
) -> Result<(), EditError> {
    actor.require(Action::ManageLetters, info, app.now())?;
    let write = app.store().write().await?;
    let own = write.letter_text(info.event.id, kind, locale).await?;
    let version = own.as_ref().map_or(0, |own| own.version);
    let current = own.map_or_else(|| compose::standard(kind, locale), |own| own.text);
    let values = edit.onto(version, &current.values())?;
    let mut reader = Reader::new(&values);
    let text = LetterText::read(&mut reader, kind);
    let text = reader.finish(Some(text)).map_err(EditError::Wrong)?;
    write.save_letter_text(info.event.id, kind, locale, &text).await?;
    write.record(&entry(app, actor, info, Deed::LetterTextChanged, (kind, locale))).await?;
    Ok(write.commit().await?)
}

/// Gives a letter its standard words back in a language.
///
/// # Errors
/// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
pub async fn reset(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    kind: LetterKind,
    locale: Locale,
) -> Result<(), AppError> {
    actor.require(Action::ManageLetters, info, app.now())?;
    let write = app.store().write().await?;
    if write.delete_letter_text(info.event.id, kind, locale).await? {
        write.record(&entry(app, actor, info, Deed::LetterTextReset, (kind, locale))).await?;
    }
    Ok(write.commit().await?)
}

fn entry(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    deed: Deed,
    (kind, locale): (LetterKind, Locale),
) -> domain::journal::AuditEntry {
    journal::entry(app, actor, deed)
        .at_event(info.organisation.id, info.event.id)
        .about(info.event.id.0, &info.event.theme.fr)
        .with(Field::Letter, kind.code())
        .with(Field::Language, locale.code())
}
