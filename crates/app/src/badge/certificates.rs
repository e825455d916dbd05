//! Certificates of attendance, for those who were admitted at a door.

use documents::badge::{Issue, Said};
use domain::badge::{PrintOrder, in_order};
use domain::form::{Fault, Problem, Reader, TextShape, Values};
use domain::journal::Deed;
use domain::locale::Locale;
use domain::registration::{EventProtocol, Registration, RegistrationFilter, Standing};

use super::paper::{Paper, person, sheet};
use super::{Prints, Signature, Why};
use crate::account::Actor;
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::registration::holder;
use crate::{App, AppError, make_document};

/// What an organiser says of the certificates that they have made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificates {
    /// In which language; in each guest's own when none is said.
    pub language: Option<Locale>,
    /// Where they are made out; in the event's town when nothing is said.
    pub place: Option<String>,
    /// Who signs them.
    pub signature: Signature,
}

impl Certificates {
    /// Stands for each guest's own language in forms.
    pub const OWN: &'static str = "own";
    /// What a name, a position or a place may be.
    pub const SAID: TextShape = TextShape::line(80);

    /// Reads the fields `language` (a [`Locale::code`], or [`Self::OWN`]), `place`, `signer` and `position`; each may be
    /// missing.
    ///
    /// # Errors
    /// What is wrong with each.
    pub fn read(values: &Values) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let language = match values.get("language") {
            "" | Self::OWN => None,
            _ => reader.choice("language", Locale::from_code),
        };
        let mut said = |field| {
            let words = reader.text(field, Self::SAID);
            (!words.is_empty()).then_some(words)
        };
        let place = said(field_of(Said::Place));
        let [name, position] = [Said::Signer, Said::Position].map(|one| said(field_of(one)));
        let signature = Signature { name, position };
        reader.finish(Some(Self { language, place, signature }))
    }
}

/// The field of a form that says it.
const fn field_of(said: Said) -> &'static str {
    match said {
        Said::Place => "place",
        Said::Signer => "signer",
        Said::Position => "position",
    }
}

/// The certificates of those whom a filter finds and who were admitted, in the order of their names. It is written down that
/// they were made.
///
/// # Errors
/// [`EditError::Wrong`] when what an organiser says on them cannot be printed; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`]; [`AppError::NotFound`] when nobody of them was admitted.
pub async fn certificates(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    filter: &RegistrationFilter,
    asked: Certificates,
    locale: Locale,
) -> Result<Prints, EditError> {
    let paper = Paper::of(app, actor, info).await?;
    let mut admitted = app.store().every_registration(info.event.id, filter).await?;
    admitted.retain(was_there);
    let admitted = in_order(&PrintOrder::Latin, admitted, &info.event, &EventProtocol::default());
    let issue = Issue { at: app.now(), place: asked.place, signed: Some(asked.signature) };
    let language = move |one: &Registration| asked.language.unwrap_or(one.attendee.locale);
    let (made, said) = ((Deed::CertificatesMade, admitted.len()), issue.clone());
    let prints = paper.make(made, move |info| draw(info, &admitted, &issue, locale, language)).await?;
    let problems = problems(&said, &prints);
    if problems.is_empty() { Ok(prints) } else { Err(EditError::Wrong(problems)) }
}

/// What an organiser says that cannot be printed, each field once.
fn problems(issue: &Issue, prints: &Prints) -> Vec<Problem> {
    let mut problems = Vec::<Problem>::new();
    for reason in &prints.event {
        let Some(field) = issue.said(reason).map(field_of) else { continue };
        let fault = match reason.why {
            Why::NoRoom => Fault::NoRoom,
            Why::NoGlyph(c) => Fault::NoGlyph(c),
        };
        if !problems.iter().any(|known| known.field == field) {
            problems.push(Problem::new(field, fault));
        }
    }
    problems
}

/// Whether the holder of a ticket can have a certificate: they were admitted, and the event is over.
pub fn has_certificate(app: &App, info: &EventInfo, registration: &Registration) -> bool {
    was_there(registration) && app.now() >= info.event.ends_at
}

/// The certificate of a ticket's holder, once the event is over. Nobody signs it by hand: it has no line for that.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's, when its holder was not admitted or has cancelled, and
/// before the event is over.
pub async fn own_certificate(
    app: &App,
    info: &EventInfo,
    ticket: &str,
    locale: Locale,
) -> Result<Prints, AppError> {
    let registration = holder(app, info, ticket).await?;
    if !has_certificate(app, info, &registration) {
        return Err(AppError::NotFound);
    }
    let issue = Issue { at: app.now(), place: None, signed: None };
    let info = info.clone();
    make_document(app, move || draw(&info, &[registration], &issue, locale, |_| locale)).await
}

/// Whether somebody was admitted, and that was not undone.
fn was_there(registration: &Registration) -> bool {
    registration.standing() == Standing::Inside
}

fn draw(
    info: &EventInfo,
    people: &[Registration],
    issue: &Issue,
    locale: Locale,
    language: impl Fn(&Registration) -> Locale,
) -> Result<Prints, AppError> {
    // What protocol says of guests is not on them.
    let protocol = EventProtocol::default();
    let people = people.iter().map(|one| (language(one), person(one, &protocol)));
    Prints::of(documents::badge::certificates(&sheet(info, locale, None), issue, people))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Certificates, Vec<Problem>> {
        let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Certificates::read(&Values::new(pairs.iter().map(pair)))
    }

    #[test]
    fn what_is_said_on_certificates_is_read_as_it_was_typed_or_refused_at_its_field() {
        let asked = read(&[("language", "ar"), ("signer", " Fatima Baroudi ")]).expect("well formed");
        assert_eq!(asked.language, Some(Locale::Ar));
        assert_eq!(asked.signature, Signature { name: Some("Fatima Baroudi".into()), position: None });
        let asked = read(&[("language", Certificates::OWN)]).expect("well formed");
        assert_eq!((asked.language, asked.place), (None, None));
        let (long, max) = ("a".repeat(Certificates::SAID.max + 1), Certificates::SAID.max);
        // Nobody signs by a name that is not seen.
        let wrong = [("language", "tlh"), ("place", "\u{200B}"), ("signer", &long), ("position", &long)];
        let told = [Fault::NotAChoice, Fault::Forbidden, Fault::TooLong { max }, Fault::TooLong { max }];
        let told = wrong.iter().zip(told).map(|((field, _), fault)| Problem::new(*field, fault));
        assert_eq!(read(&wrong), Err(told.collect()));
    }
}
