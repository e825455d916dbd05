//! The pages of somebody's own registration.

use std::sync::Arc;

use app::registration::manage::{LINK_LIFETIME, Managed};
use askama::Template;
use domain::badge::may_replace;
use domain::form::Values;
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::question::{Files, field_name, remove_name};
use domain::registration::{Answer, Consent, Question, Registration, Standing};
use domain::text::PersonName;
use i18n::date;
use i18n_embed_fl::fl;

use super::{contact, href, questions};
use crate::page::{EventRoute, Shell};
use crate::staff::{Field, Fields, FileBox, Notice, Summary, Typed, fault_words};

/// Says what will be sent, and where to.
#[derive(Template)]
#[template(path = "manage/ask.html")]
pub(super) struct AskPage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    ticket: String,
    /// The address, but for most of its letters: who found a ticket learns no address by it.
    email: String,
    minutes: i64,
    sent: bool,
    contact: String,
}

impl AskPage {
    pub(super) fn new(route: &EventRoute, ticket: &str, registration: &Registration, sent: bool) -> Self {
        let t = i18n::site(route.locale);
        let path = format!("{}/tickets/{ticket}/manage", route.path());
        let title = if sent { fl!(t, "manage-sent-title") } else { fl!(t, "manage-title") };
        let shell = Shell::new(route.locale, &path, title).of(&route.info.organisation, route.href());
        Self {
            seal: crate::seal::seal(route.info.event.id),
            theme: shell.words(&route.info.event.theme),
            ticket: format!("{}/tickets/{ticket}", route.href()),
            email: masked(registration.attendee.email.as_str()),
            minutes: LINK_LIFETIME.as_mins(),
            sent,
            contact: contact(&route.info),
            shell,
        }
    }
}

/// « h…@exemple.org ».
fn masked(email: &str) -> String {
    let (name, host) = email.split_once('@').unwrap_or((email, ""));
    let first = name.chars().take(1).collect::<String>();
    format!("{first}…@{host}")
}

/// What a link leads to: a button that spends it.
#[derive(Template)]
#[template(path = "manage/link.html")]
pub(super) struct LinkPage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    action: String,
}

impl LinkPage {
    pub(super) fn new(route: &EventRoute, token: &str) -> Self {
        let t = i18n::site(route.locale);
        // Its token is as it came, percent-encoded or not: it is shown in no address but the form's own.
        let known = token.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        let path = format!("{}/manage/{}", route.path(), if known { token } else { "" });
        let shell = Shell::new(route.locale, &path, fl!(t, "manage-title"))
            .of(&route.info.organisation, route.href());
        Self {
            seal: crate::seal::seal(route.info.event.id),
            theme: shell.words(&route.info.event.theme),
            action: format!("/{}{path}", route.locale),
            shell,
        }
    }
}

/// The link or the session is over, for whatever reason.
#[derive(Template)]
#[template(path = "manage/ended.html")]
pub(super) struct EndedPage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    /// What was done before it ended; nothing where it just is over.
    words: Option<String>,
    event: String,
    contact: String,
}

impl EndedPage {
    pub(super) fn new(route: &EventRoute, words: Option<String>) -> Self {
        let t = i18n::site(route.locale);
        let title = if words.is_some() { fl!(t, "manage-ended-title") } else { fl!(t, "manage-spent-title") };
        let path = format!("{}/manage", route.path());
        let shell = Shell::new(route.locale, &path, title).of(&route.info.organisation, route.href());
        Self {
            seal: crate::seal::seal(route.info.event.id),
            theme: shell.words(&route.info.event.theme),
            words,
            event: route.href(),
            contact: contact(&route.info),
            shell,
        }
    }
}

/// Something that somebody may agree to.
struct Agreed {
    name: String,
    title: String,
    given: bool,
    /// Since when.
    since: String,
}

/// Somebody who comes along.
struct Brought {
    name: String,
    standing: String,
    remove: String,
    inside: bool,
}

/// One's own registration.
#[derive(Template)]
#[template(path = "manage/page.html")]
pub(super) struct ManagePage {
    shell: Shell,
    pub(super) notice: Option<Notice>,
    summary: Option<Summary>,
    theme: String,
    name: String,
    email: String,
    standing: String,
    contact: String,
    href: String,
    ticket: String,
    details: Vec<Field>,
    /// Whether they are sent as a form with files.
    brings_files: bool,
    consents: Vec<Agreed>,
    companions: Vec<Brought>,
    /// What names one more, as long as there may be one.
    companion: Option<[Field; 3]>,
    /// What names who comes instead; nobody who is inside is replaced.
    replacement: Option<[Field; 3]>,
    /// Whether they have a badge, which can be lost.
    badge: bool,
}

impl ManagePage {
    pub(super) fn new(route: &EventRoute, managed: &Managed, typed: Typed<'_>, files: &Files) -> Self {
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let registration = &managed.registration;
        let href = href(route);
        let path = format!("{}/manage", route.path());
        let shell =
            Shell::new(locale, &path, fl!(t, "manage-title")).of(&route.info.organisation, route.href());
        let fields = Fields::new(locale, typed)
            .word("companion_given_name", taken(locale, typed, "companion_given_name"))
            .word("replacement_given_name", taken(locale, typed, "replacement_given_name"));
        let brought_along = registration.lead.is_some();
        let mut details = questions::own(locale, event, managed.category.fields, brought_along, &fields);
        if !brought_along {
            let file = |question: &Question| file_box(managed, typed, files, &href, question);
            details.extend(questions::questions(locale, event, &managed.category, &fields, file));
        }
        let companion = (managed.room > 0).then(|| person(locale, &fields, "companion", false));
        let inside = registration.standing() == Standing::Inside;
        let replacement =
            (!inside && managed.transferable).then(|| person(locale, &fields, "replacement", true));
        Self {
            notice: None,
            summary: fields.summary(),
            theme: shell.words(&event.theme),
            name: registration.attendee.full_name(),
            email: registration.attendee.email.to_string(),
            standing: i18n::standing(locale, registration.standing()),
            contact: contact(&route.info),
            ticket: format!("{}/tickets/{}", route.href(), managed.ticket),
            brings_files: event.file_questions_of(&managed.category.key).next().is_some(),
            details,
            consents: Consent::ALL.map(|consent| agreed(route, managed, consent)).into(),
            companions: managed.companions.iter().map(|one| brought(locale, &href, one)).collect(),
            companion,
            replacement,
            badge: may_replace(registration.state).is_ok(),
            href,
            shell,
        }
    }
}

/// The file that somebody sent, the one that they send now, and whether they may take it away.
fn file_box(managed: &Managed, typed: Typed<'_>, files: &Files, href: &str, question: &Question) -> FileBox {
    let there = match managed.registration.answers.get(&question.key) {
        Some(Answer::File(file)) => Some((file.name.clone(), format!("{href}/session/files/{}", file.id))),
        _ => None,
    };
    let kept = files.get(&question.key).and_then(|file| file.as_ref().ok());
    let key = typed.values.get(&field_name(&question.key));
    let remove = remove_name(&question.key);
    let ticked = typed.values.get(&remove) == "true";
    FileBox {
        remove: (!question.required && (there.is_some() || kept.is_some())).then_some((remove, ticked)),
        kept: kept.map(|file| (file.name.clone(), key.to_owned())),
        there,
    }
}

/// What a name's fault says: that they are registered, or what all forms say.
fn taken(locale: Locale, typed: Typed<'_>, field: &str) -> String {
    let t = i18n::site(locale);
    let problem = typed.problems.iter().find(|problem| problem.field == field);
    match problem.map(|problem| &problem.fault) {
        Some(domain::form::Fault::Taken) | None => fl!(t, "manage-known"),
        Some(fault) => fault_words(locale, fault),
    }
}

fn person(locale: Locale, fields: &Fields<'_>, who: &str, own_address: bool) -> [Field; 3] {
    let t = i18n::site(locale);
    let name = |part: &str, label| fields.line(&format!("{who}_{part}"), label, PersonName::MAX).required();
    let email = fields.email(&format!("{who}_email"), fl!(t, "register-email"));
    [
        name("given_name", fl!(t, "register-given-name")),
        name("family_name", fl!(t, "register-family-name")),
        if own_address { email.required() } else { email.hint(fl!(t, "manage-companion-email")) },
    ]
}

fn agreed(route: &EventRoute, managed: &Managed, consent: Consent) -> Agreed {
    let (locale, zone) = (route.locale, route.info.event.zone());
    let t = i18n::site(locale);
    let registration = &managed.registration;
    let given = registration.attendee.consents.has(consent);
    let changed = managed.consents.iter().rev().find(|change| change.consent == consent);
    let at = changed.map_or(registration.registered_at, |change| change.at);
    let when = date::day_and_time(locale, at, &zone);
    Agreed {
        name: format!("consent_{}", consent.code()),
        title: match consent {
            Consent::Networking => fl!(t, "register-consent-networking"),
            Consent::Photos => fl!(t, "register-consent-photos"),
            Consent::News => fl!(t, "register-consent-news"),
            Consent::Partners => fl!(t, "register-consent-partners"),
        },
        given,
        since: if given {
            fl!(t, "manage-given", when = when)
        } else {
            fl!(t, "manage-not-given", when = when)
        },
    }
}

fn brought(locale: Locale, href: &str, one: &Registration) -> Brought {
    let id: RegistrationId = one.id;
    Brought {
        name: one.attendee.full_name(),
        standing: i18n::standing(locale, one.standing()),
        remove: format!("{href}/session/companions/{id}/remove"),
        inside: one.standing() == Standing::Inside,
    }
}

/// What the forms show as the page opens.
pub(super) fn values_of(managed: &Managed) -> Values {
    let attendee = &managed.registration.attendee;
    let mut values = Values::default();
    let lines = [
        ("other_script_name", attendee.other_script_name.as_ref().map(ToString::to_string)),
        ("organisation", attendee.organisation.clone()),
        ("profession", attendee.profession.clone()),
        ("city", attendee.city.clone()),
    ];
    for (name, value) in lines {
        values.set(name, value.unwrap_or_default());
    }
    values.replace("languages", attendee.languages.iter().map(|one| one.code().to_owned()));
    values.replace("offers", attendee.offers.iter().cloned());
    values.replace("seeks", attendee.seeks.iter().cloned());
    managed.registration.answers.write(&mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use domain::key::Key;
    use domain::locale::Localized;
    use domain::registration::{
        Category, Companions, ConsentChange, EventCategory, QuestionKind, RegistrationState,
    };

    #[test]
    fn an_address_is_not_told_whole() {
        assert_eq!(masked("hind@exemple.org"), "h…@exemple.org");
        assert_eq!(masked("é@exemple.org"), "é…@exemple.org");
    }

    #[test]
    fn every_page_in_every_language() {
        for locale in Locale::ALL {
            let mut info = samples::event().0;
            let question = |kind: QuestionKind| Question {
                key: Key::parse(kind.code()).expect("a key"),
                kind,
                label: Localized { fr: "Une <question>".into(), ar: None, en: None },
                help: Localized { fr: "Une aide".into(), ar: None, en: None },
                required: true,
                categories: Vec::new(),
                condition: None,
                options: Vec::new(),
            };
            info.event.questions = QuestionKind::ALL.map(question).into();
            let route = EventRoute { locale, info: Arc::new(info) };
            let registration = samples::registration(RegistrationState::Confirmed);
            let at = registration.registered_at;
            let managed = Managed {
                transferable: true,
                category: EventCategory {
                    companions: Companions::Named(2),
                    ..EventCategory::of(Category::Attendee)
                },
                companions: vec![registration.clone()],
                room: 1,
                consents: vec![ConsentChange { consent: Consent::Photos, given: true, at }],
                ticket: "secret".into(),
                registration: registration.clone(),
            };
            let values = values_of(&managed);
            let files = Files::new();
            let html = ManagePage::new(&route, &managed, Typed::fresh(&values), &files).render().unwrap();
            let page = samples::sane(&html, locale);
            let actions = page.attributes("form[method=post]", "action");
            assert_eq!(actions.len(), 8, "{actions:?}");
            for sent in [true, false] {
                samples::sane(&AskPage::new(&route, "secret", &registration, sent).render().unwrap(), locale);
            }
            samples::sane(&LinkPage::new(&route, "a_b-").render().unwrap(), locale);
            samples::sane(&EndedPage::new(&route, None).render().unwrap(), locale);
            samples::sane(&EndedPage::new(&route, Some("Fini".into())).render().unwrap(), locale);
        }
    }
}
