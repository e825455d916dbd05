//! After which layout each badge is printed: that of its category where it has one of its own, else the event's, else the
//! usual one.

use domain::badge::layout::{Layout, Usual};
use domain::ids::BadgeLayoutId;
use domain::key::Key;

use crate::event::EventInfo;
use crate::{App, AppError};

/// A layout after which badges are printed now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Followed {
    /// Which of the event's; the usual one, which no event has, where there is none.
    own: Option<BadgeLayoutId>,
    /// The layout.
    pub(crate) layout: Layout,
}

impl Followed {
    /// Whether it is the event's own, which may be changed and removed.
    pub(crate) const fn is_own(&self) -> bool {
        self.own.is_some()
    }
}

/// The layouts that badges of these categories follow, each once, and for each category in turn which of them.
pub(crate) async fn followed<'a>(
    app: &App,
    info: &EventInfo,
    categories: impl Iterator<Item = &'a Key>,
) -> Result<(Vec<Followed>, Vec<usize>), AppError> {
    let choices = app.store().badge_layout_choices(info.event.id).await?;
    let of = |category: Option<&Key>| {
        choices.iter().find(|choice| choice.category.as_ref() == category).map(|choice| choice.layout)
    };
    let all = of(None);
    let (mut layouts, mut which) = (Vec::<Followed>::new(), Vec::new());
    for category in categories {
        let own = of(Some(category)).or(all);
        let known = layouts.iter().position(|one| one.own == own);
        which.push(known.unwrap_or(layouts.len()));
        if known.is_none() {
            layouts.push(Followed { own, layout: layout_of(app, info, own).await? });
        }
    }
    Ok((layouts, which))
}

/// The layout that a badge of a category follows.
pub(crate) async fn followed_by(app: &App, info: &EventInfo, category: &Key) -> Result<Layout, AppError> {
    let (layouts, _) = followed(app, info, std::iter::once(category)).await?;
    let first = layouts.into_iter().next().ok_or(AppError::Internal("a badge without a layout"))?;
    Ok(first.layout)
}

async fn layout_of(app: &App, info: &EventInfo, own: Option<BadgeLayoutId>) -> Result<Layout, AppError> {
    let kept = match own {
        Some(id) => app.store().badge_layout(info.event.id, id).await?,
        None => None,
    };
    // Removed at this moment: as if it had never been chosen.
    Ok(kept.map_or_else(|| Usual::A6.layout(), |kept| kept.layout))
}
