//! In which quality one comes, where several can be chosen.

use std::sync::Arc;

use app::event::EventPage;
use askama::Template;
use i18n_embed_fl::fl;

use crate::event::{date_line, seats_left};
use crate::page::{EventRoute, Shell, typed};

/// A category that can be chosen.
struct Choice {
    /// Its name, ready for HTML.
    name: String,
    /// A sentence about it, ready for HTML; may be empty.
    about: String,
    href: String,
    approval: bool,
    /// Seats left; nothing where a decision comes first.
    seats: Option<String>,
}

#[derive(Template)]
#[template(path = "register/choose.html")]
pub(super) struct ChoosePage {
    shell: Shell,
    seal: Arc<str>,
    theme: String,
    date: String,
    contact: String,
    choices: Vec<Choice>,
}

impl ChoosePage {
    pub(super) fn new(route: &EventRoute, shown: &EventPage) -> Self {
        let (locale, event) = (route.locale, &route.info.event);
        let title = fl!(i18n::site(locale), "register-title-of", event = event.theme.get(locale));
        let shell = Shell::new(locale, &format!("{}/register", route.path()), title)
            .of(&route.info.organisation, route.href());
        let choices = app::registration::public_categories(event).into_iter().map(|category| Choice {
            name: typed(&i18n::category_name(locale, event, &category.key)),
            about: shell.words(&category.about),
            href: format!("{}/register?category={}", route.href(), category.key),
            approval: category.approval,
            seats: (!category.approval).then(|| seats_left(locale, shown.left_in(&category))),
        });
        Self {
            seal: crate::seal::seal(event.id),
            theme: shell.words(&event.theme),
            date: date_line(locale, event),
            contact: event.contact.as_str().to_owned(),
            choices: choices.collect(),
            shell,
        }
    }
}
