//! What letters say. Each is worded in the language of who receives it, from what is true when it is sent.

mod invitation;
mod programme;
mod registration;
mod sheet;
mod sign_in;

pub use invitation::{InvitationMail, invitation};
pub use programme::{ProgrammeMail, programme};
pub use registration::{RegistrationMail, registration};
pub use sign_in::sign_in_link;

#[cfg(test)]
mod tests;
