//! The one word after which a list is brought in, and what is asked before.

use std::sync::Arc;

use app::App;
use app::event::EventInfo;
use app::registration::import::{self, DryRun, ImportError};
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::{IntoResponse, Redirect, Response};
use domain::account::Action;
use domain::event::{Event, EventState};
use domain::form::{Reader, Values};
use domain::locale::Locale;
use domain::registration::answer_by;
use domain::registration::import::{Confirmation, Inviting, NotConfirmed, Overflow};
use http_face::Viewer;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use serde::Deserialize;

use super::plan::show_again;
use super::{ImportSegment, href_of, refused};
use crate::page::Segments;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;

/// A confirmation that was not taken, to be put right.
#[derive(Default)]
pub(super) struct Tried {
    pub(super) refusal: Option<NotConfirmed>,
    pub(super) leave_wrong: bool,
    pub(super) overflow: Option<Overflow>,
    pub(super) tickets: bool,
    pub(super) invite: Invite,
}

/// Asking the guests of a list to come, in place of registering them: as it was typed.
#[derive(Clone)]
pub(super) struct Invite {
    pub(super) chosen: bool,
    pub(super) answer_by: String,
    pub(super) locked: bool,
}

impl Default for Invite {
    fn default() -> Self {
        Self { chosen: false, answer_by: String::new(), locked: true }
    }
}

impl Invite {
    /// What holds for all guests; the refusal of a day that is none.
    fn read(&self, event: &Event, now: Timestamp) -> Result<Option<Inviting>, NotConfirmed> {
        if !self.chosen {
            return Ok(None);
        }
        let mut values = Values::default();
        values.set("answer_by", self.answer_by.as_str());
        let mut reader = Reader::new(&values);
        let answer_by = answer_by(&mut reader, event, now);
        let read = reader.finish(Some(Inviting { answer_by, locked: self.locked }));
        read.map(Some).map_err(|_| NotConfirmed::NotADay)
    }
}

/// What is confirmed.
pub(super) struct ConfirmPart {
    pub(super) action: String,
    pub(super) version: u32,
    /// What would be done, in words.
    pub(super) lines: Vec<String>,
    /// Wrong rows, to be left out: in words, and whether that is ticked.
    pub(super) wrong: Option<(String, bool)>,
    /// What becomes of guests without a seat, where there are such: what is chosen.
    pub(super) overflow: Option<&'static str>,
    /// Whether tickets are sent, where they can be.
    pub(super) tickets: Option<bool>,
    /// Asking them to come, where there is anybody to ask.
    pub(super) invite: Option<Invite>,
    /// Whether it would do nothing.
    pub(super) nothing: bool,
    pub(super) error: Option<String>,
    /// Whether that is of the wrong rows.
    pub(super) must_leave_wrong: bool,
}

impl ConfirmPart {
    pub(super) fn new(locale: Locale, info: &EventInfo, run: &DryRun, own: &str, tried: &Tried) -> Self {
        let (t, tally) = (i18n::site(locale), &run.tally);
        let left = tally.doubtful - tally.doubtful_taken + tally.differs - tally.differs_taken;
        let mut lines = vec![fl!(t, "import-would-register", count = tally.newcomers())];
        if tally.differs_taken > 0 {
            lines.push(fl!(t, "import-would-change", count = tally.differs_taken));
        }
        if left > 0 {
            lines.push(fl!(t, "import-would-leave", count = left));
        }
        if run.beyond > 0 {
            lines.push(fl!(t, "import-beyond", count = run.beyond));
        }
        let tickets = info.event.state != EventState::Draft && tally.newcomers() > 0;
        Self {
            action: format!("{own}/confirm"),
            version: run.import.version,
            lines,
            wrong: (tally.wrong > 0)
                .then(|| (fl!(t, "import-leave-wrong", count = tally.wrong), tried.leave_wrong)),
            overflow: (run.beyond > 0).then(|| tried.overflow.map(Overflow::code).unwrap_or_default()),
            tickets: tickets.then_some(tried.tickets),
            invite: (tally.newcomers() > 0).then(|| tried.invite.clone()),
            nothing: !tally.does_something(),
            must_leave_wrong: matches!(tried.refusal, Some(NotConfirmed::WrongRows(_))),
            error: tried.refusal.map(|refusal| match refusal {
                NotConfirmed::WrongRows(_) => fl!(t, "import-must-leave-wrong"),
                NotConfirmed::TooFewSeats(_) => fl!(t, "import-must-overflow"),
                NotConfirmed::Nothing => fl!(t, "import-nothing"),
                NotConfirmed::NotADay => fl!(t, "import-must-be-a-day"),
            }),
        }
    }
}

/// What was ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ConfirmForm {
    version: String,
    overflow: String,
    leave_wrong: String,
    tickets: String,
    what: String,
    answer_by: String,
    locked: String,
}

/// POST `/{lang}/console/{org}/{event}/import/{id}/confirm`.
pub(super) async fn confirm(
    StaffRoute { locale, info }: StaffRoute,
    Viewer { actor, .. }: Viewer,
    State(app): State<Arc<App>>,
    Segments(segment): Segments<ImportSegment>,
    form: Result<Form<ConfirmForm>, FormRejection>,
) -> Result<Response, Refused> {
    actor.require(Action::ImportRegistrations, &info, app.now()).or_refuse(locale)?;
    let Form(form) = form.or_refuse(locale)?;
    let id = segment.id();
    let Ok(version) = form.version.parse() else { return Err(Refused::malformed(locale)) };
    let invite =
        Invite { chosen: form.what == "invite", answer_by: form.answer_by, locked: form.locked == "true" };
    let (overflow, tickets) = (Overflow::from_code(&form.overflow), form.tickets == "true");
    let leave_wrong = form.leave_wrong == "true";
    let confirmed = match invite.read(&info.event, app.now()) {
        Ok(inviting) => {
            let confirmation = Confirmation { inviting, overflow, tickets };
            import::confirm(&app, &actor, &info, id, version, (confirmation, leave_wrong)).await
        }
        Err(refusal) => Err(ImportError::NotConfirmed(refusal)),
    };
    match confirmed {
        Ok(()) => Ok(Redirect::to(&href_of(locale, &info, id)).into_response()),
        Err(ImportError::NotConfirmed(refusal)) => {
            let tried = Tried { refusal: Some(refusal), leave_wrong, overflow, tickets, invite };
            show_again(&app, &actor, &info, locale, id, tried).await
        }
        Err(error) => Ok(refused(locale, &info, id, error)),
    }
}
