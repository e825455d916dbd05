//! What the page shows.

use app::account::Actor;
use app::agenda::Agenda;
use app::event::Preview;
use askama::Template;
use domain::account::Action;
use domain::event::{EventState, Turn};
use domain::locale::Locale;
use domain::publication::{Change, How, Missing, Moved, Obstacle, Thing, missing};
use i18n::plural::form;
use i18n_embed_fl::fl;

use crate::page::{Shell, escape};
use crate::staff::agenda::clash::Teller;
use crate::staff::desk::{Desk, events_href, public_href};
use crate::staff::event::below;
use crate::staff::event::words::{field_word, state_word, thing_word};
use crate::staff::form::{Hidden, Notice};
use crate::staff::route::DraftRoute;

/// What is said beside the working copy itself.
#[derive(Default)]
pub(in crate::staff::event) struct Told {
    pub(in crate::staff::event) notice: Option<Notice>,
    /// What somebody else changed since the page was looked at.
    pub(in crate::staff::event) moved: Vec<Moved>,
    /// The obstacles that were confirmed.
    pub(in crate::staff::event) confirmed: Vec<String>,
}

/// The texts that readers of a language miss.
struct Language {
    name: String,
    locale: Locale,
    preview: String,
    count: String,
    /// Each ready for HTML, with whether nothing stands in for it.
    lines: Vec<(String, bool)>,
}

/// Something in the way.
struct Stands {
    key: String,
    text: String,
    confirmable: bool,
    confirmed: bool,
}

/// Something that can be done to the event's state.
struct Act {
    code: &'static str,
    words: String,
    hint: String,
    /// Whether it is asked about first, on a page of its own.
    asks: bool,
}

#[derive(Template)]
#[template(path = "staff/event/publish.html")]
pub(in crate::staff::event) struct PublishPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    /// Where the event stands, in a sentence.
    standing: String,
    /// Each ready for HTML.
    moved: Vec<String>,
    changes: Vec<String>,
    first: bool,
    languages: Vec<Language>,
    obstacles: Vec<Stands>,
    blocked: bool,
    hidden: Vec<Hidden>,
    action: String,
    state_action: String,
    copy: Option<String>,
    public: Option<String>,
    acts: Vec<Act>,
    may: bool,
    /// What the button says; nothing where there is nothing to publish.
    button: Option<String>,
}

pub(in crate::staff::event) fn publish_page(
    route: &DraftRoute,
    desk: Desk,
    actor: &Actor,
    preview: &Preview,
    told: Told,
) -> PublishPage {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let path = below(&route.info, "publish");
    let shell =
        Shell::new(locale, &path, fl!(t, "desk-publish")).of(&route.info.organisation, events_href(locale));
    let copy = &preview.copy;
    let state = copy.event.state;
    let may = actor.may(Action::ManageEvent, &route.info);
    let first = preview.shown.is_none();
    let obstacles = obstacles(&shell, preview, &told.confirmed);
    let button = match (state, first, preview.changes.is_empty()) {
        (EventState::Archived, ..) | (_, false, true) => None,
        (_, true, _) => Some(fl!(t, "publish-first-button")),
        (_, false, false) => Some(fl!(t, "publish-button")),
    };
    PublishPage {
        standing: standing(&shell, preview),
        moved: told.moved.iter().map(|moved| moved_words(&shell, moved)).collect(),
        changes: preview.changes.iter().map(|change| change_words(&shell, change)).collect(),
        first,
        languages: Locale::ALL.map(|language| of_language(&shell, route, preview, language)).into(),
        blocked: obstacles.iter().any(|stands| !stands.confirmable),
        obstacles,
        hidden: vec![Hidden::new("version", copy.version), Hidden::new("seen", &preview.prints)],
        action: format!("/{locale}{path}"),
        state_action: format!("/{locale}{}", below(&route.info, "state")),
        copy: may.then(|| format!("/{locale}{}", below(&route.info, "copy"))),
        public: (!first).then(|| public_href(locale, &route.info)),
        acts: if may { acts(locale, state) } else { Vec::new() },
        notice: told.notice,
        may,
        button,
        desk,
        shell,
    }
}

fn standing(shell: &Shell, preview: &Preview) -> String {
    let (locale, t) = (shell.locale, shell.t);
    let state = state_word(locale, preview.copy.event.state);
    match &preview.shown {
        None => fl!(t, "publish-standing-never", state = state),
        Some(shown) => {
            let zone = preview.copy.event.zone();
            let at = i18n::date::day_and_time(locale, shown.published_at, &zone);
            fl!(t, "publish-standing", state = state, number = shown.number, moment = at)
        }
    }
}

fn of_language(shell: &Shell, route: &DraftRoute, preview: &Preview, language: Locale) -> Language {
    let missed = missing(&preview.content, language);
    let count = u32::try_from(missed.len()).unwrap_or(u32::MAX);
    Language {
        name: i18n::locale_name(language),
        locale: language,
        preview: format!("/{language}{}", below(&route.info, "publish/preview")),
        count: fl!(shell.t, "publish-missing-count", form = form(count), count = count),
        lines: missed.iter().map(|missed| (missing_words(shell, missed), !missed.falls_back)).collect(),
    }
}

/// « Séance « Ouverture » : présentation », ready for HTML.
fn missing_words(shell: &Shell, missed: &Missing) -> String {
    let field = escape(&field_word(shell.locale, missed.field));
    match (missed.thing, missed.name.fr.is_empty()) {
        (Thing::Event, true) => field,
        (thing, _) => named(shell, &thing_word(shell.locale, thing), &shell.words(&missed.name), &field),
    }
}

fn change_words(shell: &Shell, change: &Change) -> String {
    let what = match &change.how {
        How::Added => fl!(shell.t, "publish-added"),
        How::Removed => fl!(shell.t, "publish-removed"),
        How::Changed(fields) => {
            let mut words = Vec::new();
            for field in fields {
                let word = field_word(shell.locale, field);
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            let comma = format!("{} ", fl!(shell.t, "event-list-comma"));
            fl!(shell.t, "publish-changed", fields = words.join(&comma))
        }
    };
    let (thing, name) = (thing_word(shell.locale, change.thing), shell.words(&change.name));
    named(shell, &thing, &name, &escape(&what))
}

fn moved_words(shell: &Shell, moved: &Moved) -> String {
    match &moved.name {
        Some(name) => {
            format!(
                "{} {}",
                escape(&thing_word(shell.locale, moved.thing)),
                quoted(shell, &shell.words(name))
            )
        }
        None => escape(&fl!(shell.t, "publish-something-gone")),
    }
}

/// Thing, name and what of it, each ready for HTML already.
fn named(shell: &Shell, thing: &str, name: &str, what: &str) -> String {
    fl!(shell.t, "publish-named", thing = escape(thing), name = quoted(shell, name), what = what)
}

/// A name, ready for HTML, in the quotes of the page's language.
fn quoted(shell: &Shell, name: &str) -> String {
    let (open, close) = match shell.locale {
        Locale::Fr => ("«\u{A0}", "\u{A0}»"),
        Locale::Ar => ("«", "»"),
        Locale::En => ("“", "”"),
    };
    format!("<b>{open}{name}{close}</b>")
}

fn obstacles(shell: &Shell, preview: &Preview, confirmed: &[String]) -> Vec<Stands> {
    if preview.obstacles.is_empty() {
        return Vec::new();
    }
    let (agenda, zone) = (Agenda::of(&preview.content), preview.copy.event.zone());
    let teller = Teller { locale: shell.locale, agenda: &agenda, zone: &zone };
    preview.obstacles.iter().map(|obstacle| stands(shell, teller, obstacle, confirmed)).collect()
}

fn stands(shell: &Shell, teller: Teller<'_>, obstacle: &Obstacle, confirmed: &[String]) -> Stands {
    let t = shell.t;
    let key = obstacle.key();
    let text = match obstacle {
        Obstacle::NoText(field) => {
            fl!(t, "publish-obstacle-text", field = field_word(shell.locale, field))
        }
        Obstacle::NoDoor => fl!(t, "publish-obstacle-door"),
        Obstacle::Past => fl!(t, "publish-obstacle-past"),
        Obstacle::Clash(clash) => teller.sentence(clash),
    };
    Stands { confirmable: obstacle.can_be_confirmed(), confirmed: confirmed.contains(&key), key, text }
}

fn acts(locale: Locale, state: EventState) -> Vec<Act> {
    let t = i18n::site(locale);
    let act = |turn: Turn, words, hint, asks| Act { code: turn.code(), words, hint, asks };
    let archive = || act(Turn::Archive, fl!(t, "publish-archive"), fl!(t, "publish-archive-hint"), true);
    match state {
        EventState::Draft => vec![archive()],
        EventState::Published => {
            vec![act(Turn::Close, fl!(t, "publish-close"), fl!(t, "publish-close-hint"), false), archive()]
        }
        EventState::Closed => {
            vec![act(Turn::Reopen, fl!(t, "publish-reopen"), fl!(t, "publish-reopen-hint"), false), archive()]
        }
        EventState::Archived => {
            vec![act(Turn::Restore, fl!(t, "publish-restore"), fl!(t, "publish-restore-hint"), false)]
        }
    }
}
