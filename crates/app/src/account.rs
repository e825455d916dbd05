//! Who is asking, and how staff come in.

mod actor;
mod create;
mod links;
mod sign_in;

pub(crate) use actor::SessionCache;
pub use actor::{Actor, who};
pub use create::create_account;
pub(crate) use links::requested_link;
pub use links::{LinkRequest, SIGN_IN_LINK_LIFETIME, create_link, peek_link, request_link};
pub use sign_in::{SignedIn, sign_in, sign_out};
