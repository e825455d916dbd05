//! What the template of the form shows, put into words.

use std::sync::Arc;

use app::event::EventPage;
use askama::Template;
use domain::locale::Locale;
use domain::registration::{Field, FieldError, RegistrationForm, SpokenLanguage};
use domain::text::{Email, PersonName};
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use uuid::Uuid;

use super::words::{errors_title, label, message};
use crate::event::{date_line, machine_line, past_note};
use crate::page::{EventRoute, Shell, capitalised};

/// A line to type on.
struct Input {
    name: &'static str,
    label: String,
    hint: Option<String>,
    optional: bool,
    kind: &'static str,
    autocomplete: &'static str,
    lang: Option<&'static str>,
    dir: &'static str,
    max: usize,
    value: String,
    error: Option<String>,
}

impl Input {
    /// The ids that describe it: the error before the hint, as the design reads them.
    fn described_by(&self) -> String {
        let error = self.error.is_some().then(|| format!("{}-error", self.name));
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        [error, hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// A box to tick.
struct Choice {
    value: String,
    label: String,
    ticked: bool,
}

/// Boxes that belong together, under one name.
struct Choices {
    name: &'static str,
    legend: String,
    boxes: Vec<Choice>,
    error: Option<String>,
}

/// An agreement, with what follows from it.
struct Consent {
    name: &'static str,
    title: String,
    detail: String,
    ticked: bool,
}

/// What was sent, and what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub(super) form: &'a RegistrationForm,
    pub(super) errors: &'a [FieldError],
}

#[derive(Template)]
#[template(path = "register.html")]
pub(super) struct RegisterPage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    date: String,
    city: String,
    doors_open: String,
    machine_line: String,
    contact: String,
    action: String,
    full: bool,
    /// What is said of an event whose end is past.
    past: Option<String>,
    /// Whether there is something in the form that could have been lost.
    kept: bool,
    errors: Vec<(&'static str, String)>,
    errors_title: String,
    /// Given and family name.
    names: [Input; 2],
    inputs: Vec<Input>,
    languages: Choices,
    topics: Vec<Choices>,
    consents: Vec<Consent>,
    key: Uuid,
}

impl RegisterPage {
    pub(super) fn new(
        route: &EventRoute,
        shown: &EventPage,
        typed: Typed<'_>,
        key: Uuid,
        now: Timestamp,
    ) -> Self {
        let Typed { form, errors } = typed;
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let title = fl!(t, "register-title-of", event = event.theme.get(locale));
        let title = if errors.is_empty() { title } else { fl!(t, "register-title-error", title = title) };
        let shell = Shell::new(locale, &format!("{}/register", route.path()), title)
            .of(&route.info.organisation, route.href());
        let words = Words { t, locale, form, errors };
        let topics = |name: &'static str, legend: String, chosen: &[String], field: Field| Choices {
            name,
            legend,
            boxes: event
                .topics
                .iter()
                .map(|topic| Choice {
                    value: topic.key.clone(),
                    label: shell.words(&topic.label),
                    ticked: chosen.contains(&topic.key),
                })
                .collect(),
            error: words.error(field),
        };
        let topics = if event.topics.is_empty() {
            Vec::new()
        } else {
            vec![
                topics("offers", fl!(t, "register-offers"), &form.offers, Field::Offers),
                topics("seeks", fl!(t, "register-seeks"), &form.seeks, Field::Seeks),
            ]
        };
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            date: date_line(locale, event),
            city: shell.words(&event.place.city),
            doors_open: i18n::date::time(locale, event.doors_open_at, &event.zone()),
            machine_line: machine_line(&route.info),
            contact: event.contact.as_str().to_owned(),
            action: format!("{}/register", route.href()),
            full: shown.seats.left() == 0,
            past: past_note(locale, event, now),
            kept: *form != RegistrationForm::default(),
            errors_title: errors_title(t, errors.len()),
            errors: errors.iter().map(|e| (e.field.name(), words.summary(e))).collect(),
            names: words.names(),
            inputs: words.inputs(),
            languages: words.languages(),
            topics,
            consents: words.consents(&partner_names(&shell, shown)),
            key,
            shell,
        }
    }

    fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }
}

fn partner_names(shell: &Shell, shown: &EventPage) -> String {
    let comma = fl!(shell.t, "event-list-comma");
    let names = shown.partners.iter().map(|partner| partner.name.get(shell.locale)).collect::<Vec<_>>();
    names.join(&format!("{comma} "))
}

/// Everything that is worded from the form alone.
struct Words<'a> {
    t: &'static FluentLanguageLoader,
    locale: Locale,
    form: &'a RegistrationForm,
    errors: &'a [FieldError],
}

impl Words<'_> {
    fn error(&self, field: Field) -> Option<String> {
        self.errors.iter().find(|wrong| wrong.field == field).map(|wrong| message(self.t, wrong))
    }

    fn summary(&self, wrong: &FieldError) -> String {
        fl!(
            self.t,
            "register-error-line",
            field = label(self.t, wrong.field),
            problem = message(self.t, wrong)
        )
    }

    fn input(&self, field: Field, value: &str) -> Input {
        Input {
            name: field.name(),
            label: label(self.t, field),
            hint: None,
            optional: true,
            kind: "text",
            autocomplete: "off",
            lang: None,
            dir: "auto",
            max: RegistrationForm::MAX_LINE,
            value: value.to_owned(),
            error: self.error(field),
        }
    }

    fn names(&self) -> [Input; 2] {
        let name = |field, value: &str, autocomplete| Input {
            optional: false,
            autocomplete,
            max: PersonName::MAX,
            ..self.input(field, value)
        };
        [
            name(Field::GivenName, &self.form.given_name, "given-name"),
            name(Field::FamilyName, &self.form.family_name, "family-name"),
        ]
    }

    fn inputs(&self) -> Vec<Input> {
        let form = self.form;
        let other_script = if self.locale == Locale::Ar { "fr" } else { "ar" };
        vec![
            Input {
                hint: Some(fl!(self.t, "register-other-script-name-hint")),
                lang: Some(other_script),
                max: PersonName::MAX,
                ..self.input(Field::OtherScriptName, &form.other_script_name)
            },
            Input {
                hint: Some(fl!(self.t, "register-email-hint")),
                optional: false,
                kind: "email",
                autocomplete: "email",
                dir: "ltr",
                max: Email::MAX,
                ..self.input(Field::Email, &form.email)
            },
            Input { autocomplete: "organization", ..self.input(Field::Organisation, &form.organisation) },
            Input { autocomplete: "organization-title", ..self.input(Field::Profession, &form.profession) },
            Input { autocomplete: "address-level2", ..self.input(Field::City, &form.city) },
        ]
    }

    fn languages(&self) -> Choices {
        let choice = |language: SpokenLanguage| Choice {
            value: language.code().to_owned(),
            label: capitalised(&i18n::spoken_language(self.locale, language)),
            ticked: self.form.languages.iter().any(|code| code == language.code()),
        };
        Choices {
            name: Field::Languages.name(),
            legend: label(self.t, Field::Languages),
            boxes: SpokenLanguage::ALL.map(choice).into(),
            error: self.error(Field::Languages),
        }
    }

    fn consents(&self, partners: &str) -> Vec<Consent> {
        let (t, form) = (self.t, self.form);
        let mut consents = vec![
            Consent {
                name: "consent_networking",
                title: fl!(t, "register-consent-networking"),
                detail: fl!(t, "register-consent-networking-detail"),
                ticked: form.consent_networking,
            },
            Consent {
                name: "consent_photos",
                title: fl!(t, "register-consent-photos"),
                detail: fl!(t, "register-consent-photos-detail"),
                ticked: form.consent_photos,
            },
            Consent {
                name: "consent_news",
                title: fl!(t, "register-consent-news"),
                detail: fl!(t, "register-consent-news-detail"),
                ticked: form.consent_news,
            },
        ];
        if !partners.is_empty() {
            consents.push(Consent {
                name: "consent_partners",
                title: fl!(t, "register-consent-partners"),
                detail: fl!(t, "register-consent-partners-detail", names = partners),
                ticked: form.consent_partners,
            });
        }
        consents
    }
}

#[cfg(test)]
mod tests;
