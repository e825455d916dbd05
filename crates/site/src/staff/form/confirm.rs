//! The question before something is done.

use askama::Template;
use i18n_embed_fl::fl;

use super::Hidden;
use crate::page::Shell;
use crate::staff::desk::Desk;

/// Something that would go with what is removed: how many and what, or one by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::staff) struct Goes {
    /// Ready for HTML.
    pub(in crate::staff) what: String,
}

/// Asks before something goes, and says what would go with it.
#[derive(Template)]
#[template(path = "staff/form/confirm.html")]
pub(in crate::staff) struct Confirm {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    /// What would be done, in a sentence.
    pub(in crate::staff) lead: String,
    /// What stands over the list, where nothing goes for good.
    pub(in crate::staff) goes_title: Option<String>,
    /// What would go; empty where nothing else does.
    pub(in crate::staff) goes: Vec<Goes>,
    pub(in crate::staff) action: String,
    pub(in crate::staff) hidden: Vec<Hidden>,
    /// What the button that does it says.
    pub(in crate::staff) button: String,
    /// Where the other button leads: everything stays.
    pub(in crate::staff) back: String,
    pub(in crate::staff) danger: bool,
    /// What the other button says where what is asked can be taken back: the button that does it stands first then.
    pub(in crate::staff) eager: Option<String>,
}
