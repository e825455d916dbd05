//! Why a use case did not happen. The display text is for the log; faces word it for people.

use documents::DocumentError;
use documents::badge::KeyError;
use domain::event::StateError;
use domain::registration::{GuestInvitationError, MergeError, TransitionError};
use mail::MailError;
use persistence::StoreError;

/// Why a use case did not happen.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or none that the asker may know of.
    #[error("not found")]
    NotFound,
    /// Only for people who are signed in.
    #[error("sign-in needed")]
    SignInNeeded,
    /// Signed in, but not for this.
    #[error("forbidden")]
    Forbidden,
    /// The link was used, or its time is over.
    #[error("link spent or expired")]
    LinkSpent,
    /// The part of addresses is another organisation's.
    #[error("slug taken")]
    SlugTaken,
    /// Address, password or second factor is wrong; which is not told.
    #[error("wrong credentials")]
    WrongCredentials,
    /// Somebody who knows the person would guess this password.
    #[error("a guessable password")]
    GuessablePassword,
    /// Signed in too long ago to change how one signs in.
    #[error("proof needed")]
    ProofNeeded,
    /// Whom the organisation's provider names has no account here, or none that may be tied to them.
    #[error("no account for this identity")]
    IdentityUnknown,
    /// Signing in at the organisation's provider came to nothing, for this reason.
    #[error("federated sign-in: {0}")]
    SignInUnfinished(String),
    /// The organisation's provider does not answer, or not as a provider does.
    #[error("the sign-in provider: {0}")]
    ProviderDown(String),
    /// Tried too often; there is one more try after this.
    #[error("too many tries")]
    TooManyTries(jiff::SignedDuration),
    /// More people want the same at this moment than can be served in time; it may be tried again after this.
    #[error("too many at once")]
    Busy(jiff::SignedDuration),
    /// The person is something there already.
    #[error("a member already")]
    MemberAlready,
    /// An organisation keeps at least one owner.
    #[error("the last owner")]
    LastOwner,
    /// The event takes no registrations any more.
    #[error("registration closed")]
    RegistrationClosed,
    /// The event takes no registrations yet.
    #[error("registration not open yet")]
    RegistrationNotYet,
    /// Meeting others is for those who agreed to be suggested too.
    #[error("has not opted in to networking")]
    NotOptedIn,
    /// The registration's state does not allow it.
    #[error("registration: {0}")]
    Transition(#[from] TransitionError),
    /// Where an invitation stands does not allow it.
    #[error("invitation: {0}")]
    GuestInvitation(#[from] GuestInvitationError),
    /// Two registrations cannot become one, or not two again.
    #[error("merge: {0}")]
    Merge(#[from] MergeError),
    /// A badge cannot be printed as it is.
    #[error("unprintable")]
    Unprintable,
    /// There is no such label printer any more, or it is somebody else's.
    #[error("printer gone")]
    PrinterGone,
    /// Organisers let nobody at the doors of this event print badges.
    #[error("doors do not print")]
    DoorsPrintNot,
    /// Whoever stands at a door prints the badges of those who are inside, and this one is not.
    #[error("not inside yet")]
    NotInside,
    /// The event's state does not allow it.
    #[error(transparent)]
    EventState(#[from] StateError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file or signature could not be made.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// A badge key could not be made or read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A letter could not be made.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// Something that should always hold did not.
    #[error("internal: {0}")]
    Internal(&'static str),
}
