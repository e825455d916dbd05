//! What the template of the form shows, put into words.

use std::sync::Arc;

use app::event::EventPage;
use askama::Template;
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::{
    Asked, AskedFields, Category, EntryFaults, EventCategory, Field, FieldError, RegistrationForm,
    SpokenLanguage,
};
use domain::text::{Email, PersonName};
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use uuid::Uuid;

use super::beside::{Beside, Part};
use super::words::{errors_title, label, message};
use crate::event::{date_line, machine_line, past_note};
use crate::page::{EventRoute, Shell, capitalised};

/// A line to type on.
pub(super) struct Input {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) optional: bool,
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) lang: Option<&'static str>,
    pub(super) dir: &'static str,
    pub(super) max: usize,
    pub(super) value: String,
    pub(super) error: Option<String>,
}

impl Input {
    /// The ids that describe it: the error before the hint, as the design reads them.
    fn described_by(&self) -> String {
        described_by(&self.name, self.error.is_some(), self.hint.is_some())
    }
}

fn described_by(name: &str, error: bool, hint: bool) -> String {
    let error = error.then(|| format!("{name}-error"));
    let hint = hint.then(|| format!("{name}-hint"));
    [error, hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A box to tick.
pub(super) struct Choice {
    pub(super) value: String,
    /// Ready for HTML.
    pub(super) label: String,
    pub(super) ticked: bool,
}

/// Boxes that belong together, under one name.
pub(super) struct Choices {
    pub(super) name: String,
    pub(super) legend: String,
    pub(super) hint: Option<String>,
    /// Whether several can be ticked.
    pub(super) many: bool,
    pub(super) optional: bool,
    pub(super) boxes: Vec<Choice>,
    pub(super) error: Option<String>,
}

impl Choices {
    /// The ids that describe it.
    fn described_by(&self) -> String {
        described_by(&self.name, self.error.is_some(), self.hint.is_some())
    }
}

/// An agreement, with what follows from it.
struct Consent {
    name: &'static str,
    title: String,
    detail: String,
    ticked: bool,
}

/// What was sent, and what is wrong with it.
pub(super) struct Typed<'a> {
    /// In which category.
    pub(super) category: &'a EventCategory,
    /// What the link to it ends in; empty for a public one.
    pub(super) link: &'a str,
    pub(super) form: RegistrationForm,
    /// Companions and answers.
    pub(super) beside: Values,
    pub(super) faults: EntryFaults,
    /// For how many companions there are lines.
    pub(super) companions: usize,
}

impl<'a> Typed<'a> {
    /// A form as it is opened.
    pub(super) fn empty(category: &'a EventCategory, link: &'a str) -> Self {
        let (form, beside, faults) = Default::default();
        Self { category, link, form, beside, faults, companions: 1 }
    }
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
    errors: Vec<(String, String)>,
    errors_title: String,
    /// The category, where it is not the one that everybody comes in, or was chosen: its key, its name, and its link.
    category: Option<(String, String, String)>,
    /// Whether an organiser decides.
    approval: bool,
    /// Those who come along, by number.
    companions: Vec<(usize, Vec<Part>)>,
    /// How many lines there are after a press for more, where there can be.
    more: Option<usize>,
    counted: Option<Part>,
    questions: Vec<Part>,
    /// Given and family name.
    names: [Input; 2],
    inputs: Vec<Input>,
    languages: Option<Choices>,
    topics: Vec<Choices>,
    consents: Vec<Consent>,
    key: Uuid,
}

impl RegisterPage {
    pub(super) fn new(
        route: &EventRoute,
        shown: &EventPage,
        typed: &Typed<'_>,
        key: Uuid,
        now: Timestamp,
    ) -> Self {
        let Typed { category, form, beside, faults, .. } = typed;
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let title = fl!(t, "register-title-of", event = event.theme.get(locale));
        let wrong = !faults.fields.is_empty() || !faults.problems.is_empty();
        let title = if wrong { fl!(t, "register-title-error", title = title) } else { title };
        let shell = Shell::new(locale, &format!("{}/register", route.path()), title)
            .of(&route.info.organisation, route.href());
        let words = Words { t, locale, form, fields: category.fields, errors: &faults.fields };
        let beside = Beside { t, locale, event, category, values: beside, faults };
        let topics = |name: &str, legend: String, chosen: &[String], field: Field| Choices {
            name: name.to_owned(),
            legend,
            hint: None,
            many: true,
            optional: category.fields.topics != Asked::Required,
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
        let topics = if event.topics.is_empty() || category.fields.topics == Asked::No {
            Vec::new()
        } else {
            vec![
                topics("offers", fl!(t, "register-offers"), &form.offers, Field::Offers),
                topics("seeks", fl!(t, "register-seeks"), &form.seeks, Field::Seeks),
            ]
        };
        let (companions, more) = beside.companions(typed.companions);
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            date: date_line(locale, event),
            city: shell.words(&event.place.city),
            doors_open: i18n::date::time(locale, event.doors_open_at, &event.zone()),
            machine_line: machine_line(&route.info),
            contact: event.contact.as_str().to_owned(),
            action: format!("{}/register", route.href()),
            // A pool has seats of its own.
            full: category.pool.is_none() && !category.approval && shown.seats.left() == 0,
            past: past_note(locale, event, now),
            kept: *form != RegistrationForm::default(),
            errors_title: errors_title(t, faults.fields.len() + faults.problems.len()),
            errors: words.told().into_iter().chain(beside.summary()).collect(),
            category: (category.key.as_str() != Category::default().code()
                || app::registration::public_categories(event).len() > 1)
                .then(|| {
                    let name = i18n::category_name(locale, event, &category.key);
                    (category.key.to_string(), name, typed.link.to_owned())
                }),
            approval: category.approval,
            companions,
            more: more.then_some(typed.companions.max(1) + 1),
            counted: beside.counted(),
            questions: beside.questions(),
            names: words.names(),
            inputs: words.inputs(),
            languages: (category.fields.languages != Asked::No).then(|| words.languages()),
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
    fields: AskedFields,
    errors: &'a [FieldError],
}

impl Words<'_> {
    fn error(&self, field: Field) -> Option<String> {
        self.errors.iter().find(|wrong| wrong.field == field).map(|wrong| message(self.t, wrong))
    }

    /// Each wrong field, and what is said of it.
    fn told(&self) -> Vec<(String, String)> {
        let line = |wrong: &FieldError| {
            let (field, problem) = (label(self.t, wrong.field), message(self.t, wrong));
            let line = fl!(self.t, "register-error-line", field = field, problem = problem);
            (wrong.field.name().to_owned(), line)
        };
        self.errors.iter().map(line).collect()
    }

    fn input(&self, field: Field, value: &str) -> Input {
        Input {
            name: field.name().to_owned(),
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

    /// The lines that are asked, in their order.
    fn inputs(&self) -> Vec<Input> {
        let AskedFields { other_script_name, organisation, profession, city, .. } = self.fields;
        let asked = [other_script_name, Asked::Required, organisation, profession, city];
        let lines = asked.into_iter().zip(self.lines()).filter(|(asked, _)| *asked != Asked::No);
        lines.map(|(asked, line)| Input { optional: asked == Asked::Optional, ..line }).collect()
    }

    fn lines(&self) -> [Input; 5] {
        let form = self.form;
        let other_script = if self.locale == Locale::Ar { "fr" } else { "ar" };
        [
            Input {
                hint: Some(fl!(self.t, "register-other-script-name-hint")),
                lang: Some(other_script),
                max: PersonName::MAX,
                ..self.input(Field::OtherScriptName, &form.other_script_name)
            },
            Input {
                hint: Some(fl!(self.t, "register-email-hint")),
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
            name: Field::Languages.name().to_owned(),
            legend: label(self.t, Field::Languages),
            hint: None,
            many: true,
            optional: self.fields.languages != Asked::Required,
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
