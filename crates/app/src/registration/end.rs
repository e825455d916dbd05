//! The end of a registration, whatever brings it about: its seat is given back, and what it had in the programme.

use domain::ids::MessageId;
use domain::outbox::Notice;
use domain::registration::{Ended, Frees, Registration, RegistrationState, TransitionError};
use jiff::Timestamp;
use persistence::Write;

use super::line::Messages;
use super::notice_of;
use crate::{App, AppError};

/// What ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// It is given up.
    Cancel,
    /// It gives way to the same person's other registration.
    Merge,
    /// The time of an offer is over.
    Lapse,
}

impl End {
    fn of(self, state: RegistrationState, admitted: bool, now: Timestamp) -> Result<Ended, TransitionError> {
        match self {
            Self::Cancel | Self::Merge => state.cancel(admitted, now),
            Self::Lapse => state.lapse(now),
        }
    }

    /// What its holder is told. Whose registration gives way is told of the one that stays.
    const fn notice(self) -> Option<Notice> {
        match self {
            Self::Cancel => Some(Notice::Cancelled),
            Self::Merge => None,
            Self::Lapse => Some(Notice::OfferLapsed),
        }
    }
}

/// Ends registrations in a transaction and returns what their holders are told. Seats are free then: the caller calls
/// who is next.
///
/// # Errors
/// [`AppError::Transition`] when one of them cannot end so.
pub(crate) async fn end_party(
    app: &App,
    write: &Write,
    party: &mut [Registration],
    end: End,
) -> Result<Messages, AppError> {
    let mut messages = Messages::new();
    for one in party {
        let ended = end.of(one.state, one.admission.is_some(), app.now())?;
        one.state = ended.state;
        let (event, id) = (one.event_id, one.id);
        // The seat of who came through a partner is that partner's again.
        let returned = ended.frees == Frees::Seat && write.return_place(event, id).await?;
        if !returned {
            write.give_back(event, one.pool.as_ref(), one.heads, ended.frees).await?;
        }
        write.write_state(one).await?;
        if end != End::Merge {
            write.guest_stays_away(event, id, app.now()).await?;
        }
        write.drop_all_sessions(event, id).await?;
        // Nobody needs the files of who does not come; of who gave way somebody may say that it was a mistake.
        if end != End::Merge && one.answers.files().next().is_some() {
            write.drop_other_files(event, id, &[]).await?;
        }
        let notice = end.notice().map(|notice| (MessageId(app.new_uuid()), notice_of(one, notice)));
        messages.extend(notice);
    }
    Ok(messages)
}
