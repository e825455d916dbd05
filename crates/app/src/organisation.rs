//! How organisations come to be: from the command line, or the first one on the set-up page.

mod create;
mod set_up;

pub use create::{NewOrganisation, create};
pub use set_up::{FirstOwner, check_setup, set_up, setup_token};
