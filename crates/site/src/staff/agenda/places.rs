//! Rooms and tracks: a list in the order that visitors see, each with its form; a new one below.

pub(in crate::staff) mod rooms;
pub(in crate::staff) mod tracks;

use app::agenda::Agenda;
use app::event::EventInfo;
use app::{App, AppError};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Action;
use domain::agenda::Session;
use domain::form::{Problem, Values};
use domain::locale::Locale;
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::{agenda_href, agenda_path};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, Place, seats_now};
use crate::staff::form::{Confirm, Empty, Field, Fields, Goes, Summary, Typed};
use crate::staff::people::Shift;

pub(super) type Pairs = Result<Form<Vec<(String, String)>>, FormRejection>;

/// One of the list.
pub(super) struct Row {
    /// Ready for HTML.
    pub(super) name: String,
    pub(super) detail: String,
    /// The colour's code, for tracks.
    pub(super) colour: Option<&'static str>,
    pub(super) sessions: String,
    pub(super) href: String,
    /// Where it is moved up and down.
    pub(super) shift: Option<Shift>,
}

#[derive(Template)]
#[template(path = "staff/agenda/places.html")]
pub(super) struct PlacesPage {
    shell: Shell,
    desk: Desk,
    rows: Vec<Row>,
    empty: Option<Empty>,
    summary: Option<Summary>,
    fields: Vec<Field>,
    /// What is added, or changed.
    heading: String,
    action: String,
    button: String,
    /// The other list: words and where they lead.
    other: (String, String),
    back: String,
    delete: Option<String>,
}

/// Rooms or tracks, as far as their pages differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Rooms,
    Tracks,
}

impl Kind {
    pub(super) const fn page(self) -> &'static str {
        match self {
            Self::Rooms => "rooms",
            Self::Tracks => "tracks",
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Rooms => Self::Tracks,
            Self::Tracks => Self::Rooms,
        }
    }

    fn title(self, locale: Locale) -> String {
        let t = i18n::site(locale);
        match self {
            Self::Rooms => fl!(t, "agenda-rooms"),
            Self::Tracks => fl!(t, "agenda-tracks"),
        }
    }

    fn add(self, locale: Locale) -> String {
        let t = i18n::site(locale);
        match self {
            Self::Rooms => fl!(t, "agenda-room-add"),
            Self::Tracks => fl!(t, "agenda-track-add"),
        }
    }

    fn edit(self, locale: Locale) -> String {
        let t = i18n::site(locale);
        match self {
            Self::Rooms => fl!(t, "agenda-room-edit"),
            Self::Tracks => fl!(t, "agenda-track-edit"),
        }
    }

    fn empty(self, locale: Locale, info: &EventInfo) -> Empty {
        let t = i18n::site(locale);
        let (title, text) = match self {
            Self::Rooms => (fl!(t, "agenda-rooms-empty"), fl!(t, "agenda-rooms-empty-text")),
            Self::Tracks => (fl!(t, "agenda-tracks-empty"), fl!(t, "agenda-tracks-empty-text")),
        };
        Empty { rosette: crate::seal::rosette(info.event.id.0, "em", ""), title, text, action: None }
    }
}

/// What the pages of one list are made from.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) locale: Locale,
    pub(super) agenda: Agenda,
    pub(super) desk: Desk,
    pub(super) shell: Shell,
    /// The list's address.
    pub(super) href: String,
}

impl Frame {
    /// # Errors
    /// [`AppError::SignInNeeded`], [`AppError::Forbidden`].
    pub(super) async fn new(
        app: &App,
        actor: &app::account::Actor,
        info: &EventInfo,
        locale: Locale,
        kind: Kind,
        below: &str,
    ) -> Result<Self, AppError> {
        actor.require(Action::ManageAgenda, info, app.now())?;
        let (agenda, seats) =
            tokio::try_join!(app::agenda::show(app, actor, info), seats_now(app, actor, info))?;
        let desk = Desk::of_event(locale, actor, info, seats, Place::Programme, app.now())?;
        let path = format!("{}/{}{below}", agenda_path(info), kind.page());
        let shell = Shell::new(locale, &path, kind.title(locale))
            .of(&info.organisation, format!("/{locale}/console"));
        let href = format!("{}/{}", agenda_href(locale, info), kind.page());
        Ok(Self { kind, locale, agenda, desk, shell, href })
    }

    /// A line of the list at `place` of `count`.
    pub(super) fn row(
        &self,
        id: &str,
        place: usize,
        count: usize,
        sessions: usize,
        name: String,
        detail: String,
    ) -> Row {
        let sessions = u32::try_from(sessions).unwrap_or(u32::MAX);
        Row {
            name,
            detail,
            colour: None,
            sessions: fl!(self.shell.t, "agenda-sessions", form = form(sessions), count = sessions),
            href: format!("{}/{id}", self.href),
            shift: Shift::of(format!("{}/{id}/move", self.href), place, count, false, false),
        }
    }

    /// The list with a form for a new one, or for the one that is `changed`, told by its id.
    pub(super) fn page(
        self,
        info: &EventInfo,
        rows: Vec<Row>,
        changed: Option<&str>,
        values: &Values,
        problems: &[Problem],
        fields: impl Fn(&Fields<'_>) -> Vec<Field>,
    ) -> Response {
        let made = Fields::new(self.locale, Typed::wrong(values, problems));
        let fields = fields(&made);
        let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = PlacesPage {
            empty: rows.is_empty().then(|| self.kind.empty(self.locale, info)),
            rows,
            summary: made.summary(),
            fields,
            heading: if changed.is_some() { self.kind.edit(self.locale) } else { self.kind.add(self.locale) },
            action: changed.map_or_else(|| self.href.clone(), |id| format!("{}/{id}", self.href)),
            button: if changed.is_some() {
                fl!(self.shell.t, "form-save")
            } else {
                self.kind.add(self.locale)
            },
            other: (
                self.kind.other().title(self.locale),
                format!("{}/{}", agenda_href(self.locale, info), self.kind.other().page()),
            ),
            back: agenda_href(self.locale, info),
            delete: changed.map(|id| format!("{}/{id}/delete", self.href)),
            desk: self.desk,
            shell: self.shell,
        };
        html(self.locale, status, &page)
    }

    /// Asks before one goes, and says which sessions would be left without it.
    pub(super) fn confirm(self, id: &str, lead: String, left: &[&Session]) -> Response {
        let goes = left.iter().map(|session| Goes { what: self.shell.words(&session.title) });
        let page = Confirm {
            goes_title: Some(fl!(self.shell.t, "agenda-left-without")),
            goes: goes.collect(),
            lead,
            action: format!("{}/{id}/delete", self.href),
            hidden: Vec::new(),
            button: fl!(self.shell.t, "agenda-delete-do"),
            back: format!("{}/{id}", self.href),
            danger: true,
            eager: None,
            desk: self.desk,
            shell: self.shell,
        };
        html(self.locale, StatusCode::OK, &page)
    }
}
