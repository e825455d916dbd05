//! Somebody changes what they said of themselves, what they answered, and what they agree to.

use domain::form::{Fault, Problem, Reader, Values};
use domain::registration::question::{FileRefusal, Files, field_name, remove_name};
use domain::registration::{
    Answer, Answers, Asked, AskedFields, Attendee, Consent, ConsentChange, EventCategory, Registration,
    RegistrationForm,
};

use super::super::file::settle;
use super::{category_of, finish, held};
use crate::edit::EditError;
use crate::event::EventInfo;
use crate::{App, AppError};

/// Writes what somebody says of themselves and what they answered. Name and address stay what they are: who comes
/// instead is named ([`super::replace`]), and another address is for the organisers to write, since the links that open
/// this go to it.
///
/// # Errors
/// [`EditError::Wrong`] with every fault; [`AppError::LinkSpent`].
pub async fn change(
    app: &App,
    info: &EventInfo,
    session: &str,
    values: &Values,
    files: &Files,
) -> Result<(), EditError> {
    let write = app.store().write().await?;
    let before = held(app, info, &write, session).await?;
    let after = said(info, &before, values, files).map_err(EditError::Wrong)?;
    write.change_person(&after).await?;
    let had = before.answers.files().map(|(_, file)| file.id).collect::<Vec<_>>();
    let event = info.event.id;
    if !settle(&write, event, before.id, &after.answers, &had, app.now()).await.map_err(AppError::from)? {
        return Err(EditError::Wrong(gone(files)));
    }
    finish(app, info, write, Vec::new()).await?;
    Ok(())
}

/// What was brought meanwhile is kept aside no more.
fn gone(files: &Files) -> Vec<Problem> {
    let gone = Fault::File(FileRefusal::Gone);
    files.keys().map(|question| Problem::new(field_name(question), gone)).collect()
}

/// What was brought, and for the other questions the files that were there before, unless they are to go.
fn with_former_files(before: &Registration, values: &Values, files: &Files) -> Files {
    let stay = before.answers.files().filter(|(question, _)| values.get(&remove_name(question)) != "true");
    let mut all = stay.map(|(question, file)| (question.clone(), Ok(file.clone()))).collect::<Files>();
    all.extend(files.iter().map(|(question, file)| (question.clone(), file.clone())));
    all
}

fn said(
    info: &EventInfo,
    before: &Registration,
    values: &Values,
    files: &Files,
) -> Result<Registration, Vec<Problem>> {
    let category = category_of(&info.event, before);
    let asked = asked_of(before, category.fields);
    let category = EventCategory { fields: asked, ..category };
    let text = |name: &str| values.get(name).to_owned();
    let list = |name: &str| values.all(name).map(str::to_owned).collect::<Vec<_>>();
    let form = RegistrationForm {
        given_name: before.attendee.given_name.to_string(),
        family_name: before.attendee.family_name.to_string(),
        email: before.attendee.email.to_string(),
        other_script_name: text("other_script_name"),
        organisation: text("organisation"),
        city: text("city"),
        profession: text("profession"),
        languages: list("languages"),
        offers: list("offers"),
        seeks: list("seeks"),
        ..RegistrationForm::default()
    };
    let attendee = form.parse(&info.event, &category, before.attendee.locale);
    let mut reader = Reader::new(values);
    // Questions are for who fills in the form, not for whom they bring along.
    let questions = info.event.questions_of(&category.key).filter(|_| before.lead.is_none());
    let answers = Answers::read(&mut reader, questions, &with_former_files(before, values, files));
    match (attendee, reader.finish(Some(answers))) {
        (Ok(attendee), Ok(answers)) => Ok(Registration {
            attendee: kept(attendee, &before.attendee, asked),
            answers: with_former(info, before, answers),
            ..before.clone()
        }),
        (attendee, answers) => {
            let fields = attendee.err().unwrap_or_default().into_iter();
            let fields = fields.map(|wrong| Problem::new(wrong.field.name(), Fault::from(wrong.error)));
            Err(fields.chain(answers.err().unwrap_or_default()).collect())
        }
    }
}

/// What is asked of them: of companions nothing must be filled in, as nothing was asked when they were named.
fn asked_of(registration: &Registration, fields: AskedFields) -> AskedFields {
    if registration.lead.is_none() {
        return fields;
    }
    let of = |asked| if asked == Asked::No { Asked::No } else { Asked::Optional };
    AskedFields {
        other_script_name: of(fields.other_script_name),
        organisation: of(fields.organisation),
        profession: of(fields.profession),
        city: of(fields.city),
        languages: of(fields.languages),
        topics: of(fields.topics),
    }
}

/// What the form does not ask stays: organisers may have written it, or an import.
fn kept(said: Attendee, before: &Attendee, asked: AskedFields) -> Attendee {
    fn of<T: Clone>(asked: Asked, said: T, before: &T) -> T {
        if asked == Asked::No { before.clone() } else { said }
    }
    Attendee {
        other_script_name: of(asked.other_script_name, said.other_script_name, &before.other_script_name),
        organisation: of(asked.organisation, said.organisation, &before.organisation),
        profession: of(asked.profession, said.profession, &before.profession),
        city: of(asked.city, said.city, &before.city),
        languages: of(asked.languages, said.languages, &before.languages),
        offers: of(asked.topics, said.offers, &before.offers),
        seeks: of(asked.topics, said.seeks, &before.seeks),
        consents: before.consents,
        ..said
    }
}

/// Answers to questions that are asked no more stay beside the new ones, but for files: nobody keeps those without a
/// question.
fn with_former(info: &EventInfo, before: &Registration, mut answers: Answers) -> Answers {
    for (key, answer) in before.answers.iter() {
        let asked = before.lead.is_none()
            && info.event.questions_of(&before.category_key).any(|question| question.key == *key);
        if !asked && !matches!(answer, Answer::File(_)) {
            answers.set(key.clone(), answer.clone());
        }
    }
    answers
}

/// Writes what somebody agrees to from now on; what changes is kept with its time. A form names what they agree to, as
/// the registration form does.
///
/// # Errors
/// [`AppError::LinkSpent`].
pub async fn set_consents(
    app: &App,
    info: &EventInfo,
    session: &str,
    values: &Values,
) -> Result<(), AppError> {
    let write = app.store().write().await?;
    let before = held(app, info, &write, session).await?;
    let mut after = before.clone();
    let mut changes = Vec::new();
    for consent in Consent::ALL {
        let given = values.get(&format!("consent_{}", consent.code())) == "true";
        if before.attendee.consents.has(consent) != given {
            after.attendee.consents = after.attendee.consents.with(consent, given);
            changes.push(ConsentChange { consent, given, at: app.now() });
        }
    }
    if changes.is_empty() {
        return Ok(());
    }
    write.change_person(&after).await?;
    write.record_consents((info.event.id, before.id), &changes).await?;
    finish(app, info, write, Vec::new()).await
}
