//! What the template of the form shows, put into words.

use std::sync::Arc;

use app::event::EventPage;
use app::registration::{Doubt, public_categories};
use askama::Template;
use domain::event::Event;
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::question::Files;
use domain::registration::{
    Asked, AskedFields, Category, EntryFaults, EventCategory, Field, FieldError, RegistrationForm,
    SpokenLanguage,
};
use domain::text::{Email, PersonName, is_arabic};
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::beside::{Beside, Part};
use super::read::{STAMP, TRAP};
use super::words::{doubt_words, errors_title, label, message};
use super::{Handed, Way};
use crate::event::{date_line, machine_line, past_note};
use crate::guest_invitation::Greeting;
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
    /// The least and the most of a number.
    pub(super) least: Option<u32>,
    pub(super) most: Option<u32>,
    pub(super) value: String,
    /// Whether it is given and cannot be changed.
    pub(super) fixed: bool,
    pub(super) error: Option<String>,
}

impl Input {
    /// The ids that describe it: the error before the hint, as the design reads them.
    pub(super) fn described_by(&self) -> String {
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
    pub(super) way: Way<'a>,
    pub(super) form: RegistrationForm,
    /// Companions and answers.
    pub(super) beside: Values,
    /// What was brought for questions.
    pub(super) files: &'a Files,
    pub(super) faults: EntryFaults,
    /// Why it is to be sent once more.
    pub(super) doubt: Option<Doubt>,
    /// For how many companions there are lines.
    pub(super) companions: usize,
}

impl<'a> Typed<'a> {
    /// A form as it is opened.
    pub(super) fn empty(way: Way<'a>, files: &'a Files) -> Self {
        let (beside, faults) = Default::default();
        Self { form: way.form(), way, beside, files, faults, doubt: None, companions: 1 }
    }
}

#[derive(Template)]
#[template(path = "register.html")]
#[allow(clippy::struct_excessive_bools, reason = "what a template asks is yes or no")]
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
    /// What is said to who comes by an invitation.
    invited: Option<Greeting>,
    full: bool,
    /// Whether it is sent as a form with files.
    brings_files: bool,
    /// What is said of an event whose end is past.
    past: Option<String>,
    /// Whether there is something in the form that could have been lost.
    kept: bool,
    errors: Vec<(String, String)>,
    errors_title: String,
    /// Why it is to be sent once more: a title and a sentence.
    doubt: Option<(String, String)>,
    /// The category, where it is not the only one that everybody may come in: its key, its name, and its link.
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
    handed: Handed,
}

impl RegisterPage {
    pub(super) fn new(
        route: &EventRoute,
        shown: &EventPage,
        typed: &Typed<'_>,
        handed: Handed,
        now: Timestamp,
    ) -> Self {
        let Typed { way, form, beside, files, faults, .. } = typed;
        let category = way.category;
        let (locale, event) = (route.locale, &route.info.event);
        let t = i18n::site(locale);
        let title = fl!(t, "register-title-of", event = event.theme.get(locale));
        let wrong = !faults.fields.is_empty() || !faults.problems.is_empty();
        let title = if wrong { fl!(t, "register-title-error", title = title) } else { title };
        let below = way.below();
        let shell = Shell::new(locale, &format!("{}{below}", route.path()), title)
            .of(&route.info.organisation, route.href());
        let fixed = way.invited.is_some_and(|(invitation, _)| invitation.offer.locked);
        let words = Words { t, locale, form, fields: category.fields, errors: &faults.fields, fixed };
        let beside = Beside { t, locale, event, category, values: beside, files, faults };
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
            action: format!("{}{below}", route.href()),
            invited: way.invited.map(|(invitation, key)| Greeting::new(route, invitation, key)),
            full: !category.approval && shown.left_in(category) == 0,
            brings_files: event.file_questions_of(&category.key).next().is_some(),
            past: past_note(locale, event, now),
            kept: *form != RegistrationForm::default() || files.values().any(Result::is_ok),
            errors_title: errors_title(t, faults.fields.len() + faults.problems.len()),
            doubt: typed.doubt.map(|doubt| doubt_words(t, doubt)),
            errors: words.told().into_iter().chain(beside.summary()).collect(),
            category: names_category(event, category).then(|| {
                let name = i18n::category_name(locale, event, &category.key);
                (category.key.to_string(), name, way.link.to_owned())
            }),
            approval: category.approval,
            companions,
            more: more.then_some(typed.companions.max(1) + 1),
            counted: beside.counted(),
            questions: beside.questions(),
            names: words.names(),
            inputs: inputs(&words, &beside),
            languages: (category.fields.languages != Asked::No).then(|| words.languages()),
            topics,
            consents: words.consents(&partner_names(&shell, shown)),
            handed,
            shell,
        }
    }

    fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// Whether a form says in which category it is: wherever it is not the only one that anybody may come in.
fn names_category(event: &Event, category: &EventCategory) -> bool {
    category.key.as_str() != Category::default().code() || public_categories(event).len() > 1
}

/// The lines that are asked, in their order. That an address is not the one that was invited is told beside what is wrong
/// with the form's own fields.
fn inputs(words: &Words<'_>, beside: &Beside<'_>) -> Vec<Input> {
    let mut inputs = words.inputs();
    for input in inputs.iter_mut().filter(|input| input.error.is_none()) {
        input.error = beside.error(&input.name);
    }
    inputs
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
    /// Whether the address is given.
    fixed: bool,
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
            least: None,
            most: None,
            value: value.to_owned(),
            fixed: false,
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

    /// The name in the other script: which one that is, the name says that stands there already, else the page.
    fn other_script(&self) -> Input {
        let form = self.form;
        let arabic =
            if form.given_name.is_empty() { self.locale == Locale::Ar } else { is_arabic(&form.given_name) };
        let usual = arabic == (self.locale == Locale::Ar);
        let input = self.input(Field::OtherScriptName, &form.other_script_name);
        let (label, hint) = if usual {
            (input.label.clone(), fl!(self.t, "register-other-script-name-hint"))
        } else {
            (fl!(self.t, "register-own-script-name"), fl!(self.t, "register-own-script-name-hint"))
        };
        let lang = if arabic { "fr" } else { "ar" };
        Input { label, hint: Some(hint), lang: Some(lang), max: PersonName::MAX, ..input }
    }

    fn lines(&self) -> [Input; 5] {
        let form = self.form;
        [
            self.other_script(),
            Input {
                hint: Some(if self.fixed {
                    fl!(self.t, "guest-address-fixed")
                } else {
                    fl!(self.t, "register-email-hint")
                }),
                fixed: self.fixed,
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
