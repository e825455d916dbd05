//! What the pages of speakers and of partners share: lists in the organisers' order, a page with a form, a picture and what waits to
//! be read, and what is said of files that are refused.

mod not_saved;
mod query;
mod refusal;
mod review;
mod upload;

use askama::Template;
use domain::form::TextShape;
use domain::locale::Locale;
use domain::picture::Picture;
use domain::speaker::PlaceOrder;
use i18n_embed_fl::fl;

pub(super) use super::route::StaffRoute as WorkRoute;

pub(super) use not_saved::{NotSaved, not_saved, refused};
pub(super) use query::{Asked, Done, PlaceQuery, way};
pub(super) use refusal::refusal_words;
pub(super) use review::{Compared, ReviewPart, Side, judged_reason, lines, read_at};
pub(super) use upload::{picture_of, status_of};

use super::desk::Desk;
use super::form::{Empty, Field, Fields, Hidden, Notice, Pager, Summary, Tools};
use crate::page::Shell;

/// Where a row's own text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Shows,
    Waiting,
    SentBack,
}

impl Standing {
    pub(super) fn of<T>(proposal: Option<&domain::review::Proposal<T>>) -> Self {
        match proposal {
            None => Self::Shows,
            Some(proposal) if proposal.is_waiting() => Self::Waiting,
            Some(_) => Self::SentBack,
        }
    }
}

/// Somebody, or a body, of a list.
pub(super) struct Row {
    pub(super) href: String,
    /// Ready for HTML.
    pub(super) name: String,
    /// Ready for HTML; may be empty.
    pub(super) detail: String,
    /// The address of a small picture.
    pub(super) picture: Option<String>,
    pub(super) initials: String,
    /// Whether the picture is a sign on a plate, not a face.
    pub(super) plate: bool,
    pub(super) standing: Standing,
    /// Where it is moved up and down, for who may.
    pub(super) shift: Option<Shift>,
}

/// Where a row is moved, and which ways lead anywhere.
pub(super) struct Shift {
    pub(super) action: String,
    pub(super) up: bool,
    pub(super) down: bool,
}

impl Shift {
    /// For the row at `place` of `rows`, after and before others of other pages or not. Nothing for the only one.
    pub(super) fn of(action: String, place: usize, rows: usize, after: bool, before: bool) -> Option<Self> {
        let (up, down) = (after || place > 0, before || place + 1 < rows);
        (up || down).then_some(Self { action, up, down })
    }
}

/// A list in the organisers' order, or by name.
#[derive(Template)]
#[template(path = "staff/people/list.html")]
pub(super) struct ListPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) count: String,
    /// Pages beside: words and where they lead.
    pub(super) links: Vec<(String, String)>,
    /// Where one is added, for who may.
    pub(super) new: Option<(String, String)>,
    pub(super) notice: Option<Notice>,
    /// None where there is nothing to look for.
    pub(super) tools: Option<Tools>,
    /// What the list is, and in which order.
    pub(super) label: String,
    pub(super) rows: Vec<Row>,
    pub(super) pager: Pager,
    pub(super) empty: Option<Empty>,
}

/// A form of a page.
pub(super) struct FormPart {
    pub(super) action: String,
    pub(super) intro: String,
    pub(super) hidden: Vec<Hidden>,
    pub(super) fields: Vec<Field>,
    pub(super) button: String,
}

/// A picture of a page, and the form that sends another.
pub(super) struct PicturePart {
    pub(super) title: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) accept: &'static str,
    /// What is said where there is none.
    pub(super) none: String,
    pub(super) src: Option<String>,
    pub(super) alt: String,
    /// Where one is sent; nothing for who may only look.
    pub(super) action: Option<String>,
    pub(super) remove: Option<String>,
    pub(super) error: Option<String>,
}

/// What a file field offers: the kinds that are taken, as browsers name them.
pub(super) const PORTRAIT_KINDS: &str = "image/jpeg,image/png,image/webp";
/// The same for logos, which may be drawn.
pub(super) const LOGO_KINDS: &str = "image/jpeg,image/png,image/webp,image/svg+xml,.svg";

/// A further form of a page, for something that is done at once.
pub(super) struct ActPart {
    pub(super) title: String,
    pub(super) text: String,
    /// Whom it concerns so far.
    pub(super) people: Vec<String>,
    /// Nothing where it cannot be done now.
    pub(super) action: Option<String>,
    pub(super) fields: Vec<Field>,
    pub(super) button: String,
}

/// A page about one.
#[derive(Template)]
#[template(path = "staff/people/edit.html")]
pub(super) struct EditPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) back: Option<(String, String)>,
    /// Where the next one is added, when this one just was: words and where they lead.
    pub(super) another: Option<(String, String)>,
    pub(super) notice: Option<Notice>,
    pub(super) review: Option<ReviewPart>,
    pub(super) summary: Option<Summary>,
    pub(super) form: Option<FormPart>,
    pub(super) picture: Option<PicturePart>,
    pub(super) acts: Vec<ActPart>,
    pub(super) remove: Option<(String, String)>,
}

/// The page by which somebody writes of themselves: theirs alone, outside the console.
#[derive(Template)]
#[template(path = "staff/people/own.html")]
pub(super) struct OwnPage {
    pub(super) shell: Shell,
    pub(super) lead: String,
    pub(super) sign_out: String,
    pub(super) notice: Option<Notice>,
    pub(super) review: Option<ReviewPart>,
    pub(super) summary: Option<Summary>,
    pub(super) form: Option<FormPart>,
    pub(super) picture: Option<PicturePart>,
    pub(super) acts: Vec<ActPart>,
    pub(super) remove: Option<(String, String)>,
}

/// An order of such a list in words.
pub(super) fn place_order(locale: Locale, order: PlaceOrder) -> String {
    let t = i18n::site(locale);
    match order {
        PlaceOrder::Own => fl!(t, "list-own-order"),
        PlaceOrder::Name => fl!(t, "list-by-name"),
    }
}

/// What was just done, in words.
pub(super) fn notice(locale: Locale, done: Done) -> Option<Notice> {
    let t = i18n::site(locale);
    Some(match done {
        Done::Nothing => return None,
        Done::Saved => Notice::done(fl!(t, "done-saved")),
        Done::Added => Notice::done(fl!(t, "done-added")),
        Done::Removed => Notice::done(fl!(t, "done-removed")),
        // Nothing of a rank is published.
        Done::RankRemoved => Notice::done(fl!(t, "done-rank-removed")),
        Done::Picture => Notice::done(fl!(t, "done-picture")),
        Done::PictureRemoved => Notice::done(fl!(t, "done-picture-removed")),
        Done::Approved => Notice::done(fl!(t, "done-approved")),
        Done::SentBack => Notice::done(fl!(t, "done-sent-back")),
        Done::Invited => Notice::done(fl!(t, "done-invited")),
        Done::Proposed => Notice::done(fl!(t, "done-proposed")),
        Done::WrittenAnew => Notice::heed(fl!(t, "done-written-anew")),
        Done::Named => Notice::done(fl!(t, "done-named")),
        Done::GivenBack => Notice::done(fl!(t, "done-given-back")),
        Done::NoPlace => Notice::heed(fl!(t, "done-no-place")),
    })
}

/// The field for what a picture shows.
pub(in crate::staff) fn alt_field(locale: Locale, fields: &Fields<'_>) -> Field {
    let t = i18n::site(locale);
    let shape = TextShape::line(Picture::MAX_ALT);
    fields.localized("alt", fl!(t, "picture-alt"), shape).hint(fl!(t, "picture-alt-hint"))
}
