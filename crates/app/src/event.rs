//! Events as people find them, and how they come to be.

mod calendar;
mod copy;
mod cover;
mod create;
mod draft;
mod find;
mod list;
mod numbered;
mod organisation;
mod publish;
mod show;
mod turn;
mod update;

pub use calendar::calendar;
pub use copy::{CopyPlan, copy};
pub use cover::{CoverChange, change_cover};
pub use create::{EventDefinition, create};
pub use draft::{draft, model};
pub(crate) use find::{EventCache, info_of};
pub use find::{EventInfo, find, find_for_staff, find_shown_or_prepared};
pub use list::{ConsoleList, console_list, list, list_of};
pub(crate) use numbered::Numbered;
pub use organisation::organisation;
pub use publish::{Preview, Publishing, Shown, preview, publish};
pub use show::{EventPage, published, show};
pub use turn::turn;
pub use update::{Updated, update};
