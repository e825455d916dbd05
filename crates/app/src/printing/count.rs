//! What is asked to be printed is counted, and looked at, before anything is.

use domain::account::Action;
use domain::badge::layout::{Language, Layout, Medium as Paper, Size, Tenths};
use domain::badge::{Medium, PrintOrder};
use domain::form::{Values, fingerprint};
use domain::locale::Localized;
use domain::registration::RegistrationFilter;

use super::printers;
use crate::account::Actor;
use crate::badge::layout::{Followed, followed};
use crate::event::EventInfo;
use crate::{App, AppError};

/// What somebody asks to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// Whose badges.
    pub filter: RegistrationFilter,
    /// In which order.
    pub order: PrintOrder,
    /// Through what: a file, or a label printer. A browser prints one badge, see [`super::begin_one`].
    pub medium: Medium,
}

/// What that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// How many badges in all.
    pub badges: u32,
    /// How many of them were printed before.
    pub reprints: u32,
    /// The layouts that they follow: files hold badges of one each.
    pub layouts: Vec<OfLayout>,
    /// How large the label printer's labels are, in tenths of a millimetre, where it is for one.
    pub label: Option<Size>,
}

/// Badges that follow one layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfLayout {
    /// What the layout is called.
    pub name: Localized,
    /// What it is made to be printed on.
    pub paper: Paper,
    /// How large one side of a badge is.
    pub side: Size,
    /// Whether there is something on the back.
    pub two_sided: bool,
    /// Whether the back is printed on a page of its own.
    pub apart: bool,
    /// How many sheets of paper its badges take: each a page, or two where the back is apart.
    pub sheets: u32,
    /// In which languages it says something, each once; in that in which badges are printed in any case.
    pub languages: Vec<Language>,
    /// How many badges follow it.
    pub badges: u32,
}

impl OfLayout {
    /// So many badges of a layout.
    pub fn new(layout: &Layout, badges: u32) -> Self {
        let mut languages = vec![Language::Badge];
        for say in layout.says().filter(|say| say.what.has_languages()) {
            if !languages.contains(&say.language) {
                languages.push(say.language);
            }
        }
        Self {
            name: layout.name.clone(),
            paper: layout.medium,
            side: layout.side(),
            two_sided: layout.sides.all().len() > 1,
            apart: layout.sides.apart(),
            sheets: layout.sheets(badges),
            languages,
            badges,
        }
    }

    /// Whether labels are as large as its badges, be they turned: within a millimetre, which is how well labels are cut.
    pub fn fits(&self, label: Size) -> bool {
        let near = |one: Tenths, other: Tenths| one.abs_diff(other) <= 10;
        let Size { width, height } = self.side;
        (near(width, label.width) && near(height, label.height))
            || (near(width, label.height) && near(height, label.width))
    }
}

impl Count {
    /// What tells whether whoever confirms was shown this: another number, or another layout, is looked at again.
    pub fn print(&self) -> String {
        let mut values = Values::default();
        values.set("all", format!("{} {}", self.badges, self.reprints));
        for (number, one) in self.layouts.iter().enumerate() {
            let OfLayout { name, side, badges, apart, sheets, .. } = one;
            values.set(&number.to_string(), format!("{} {side:?} {badges} {apart} {sheets}", name.fr));
        }
        fingerprint(&values)
    }
}

/// How many badges a filter finds, and which layouts they follow.
///
/// # Errors
/// [`AppError::PrinterGone`] for a printer that is not the organisation's; [`AppError::SignInNeeded`],
/// [`AppError::Forbidden`].
pub async fn count(app: &App, actor: &Actor, info: &EventInfo, whom: &Whom) -> Result<Count, AppError> {
    actor.require(Action::PrintBadges, info, app.now())?;
    let label = match &whom.medium {
        Medium::Label(printer) => Some(printers::find(app, &info.organisation, printer)?.size()),
        Medium::Paper | Medium::Browser => None,
    };
    let found = app.store().count_badges(info.event.id, &whom.filter).await?;
    let (layouts, which) = followed(app, info, found.iter().map(|one| &one.category)).await?;
    let of = |number: usize, Followed { layout, .. }: &Followed| {
        let theirs = which.iter().zip(&found).filter(|(place, _)| **place == number);
        OfLayout::new(layout, theirs.map(|(_, one)| one.badges).sum())
    };
    Ok(Count {
        badges: found.iter().map(|one| one.badges).sum(),
        reprints: found.iter().map(|one| one.reprints).sum(),
        layouts: layouts.iter().enumerate().map(|(number, one)| of(number, one)).collect(),
        label,
    })
}

#[cfg(test)]
mod tests {
    use domain::badge::layout::Usual;
    use domain::locale::Locale;

    use super::*;

    #[test]
    fn a_label_fits_also_when_it_is_turned() {
        let of = |usual: Usual| OfLayout::new(&usual.layout(), 1);
        assert!(of(Usual::Label54x101).fits(Size::new(540, 1_010)));
        assert!(of(Usual::Label54x101).fits(Size::new(1_016, 540)), "within a millimetre");
        assert!(!of(Usual::A6).fits(Size::new(1_020, 1_520)));
        assert!(of(Usual::A6TwoSided).two_sided && !of(Usual::A6).two_sided);
    }

    #[test]
    fn another_layout_is_something_else_to_confirm() {
        let of = |usual: Usual| {
            let layouts = vec![OfLayout::new(&usual.layout(), 3)];
            Count { badges: 3, reprints: 0, layouts, label: None }.print()
        };
        assert_eq!(of(Usual::A6), of(Usual::A6));
        assert_ne!(of(Usual::A6), of(Usual::A7));
    }

    #[test]
    fn paper_is_counted_in_sheets_and_words_in_languages() {
        let of = |usual: Usual, badges| {
            let one = OfLayout::new(&usual.layout(), badges);
            (one.sheets, one.apart)
        };
        assert_eq!((of(Usual::A6, 5), of(Usual::A6TwoSided, 5)), ((5, false), (5, true)));
        assert_eq!(of(Usual::A6Folded, 5), (5, false));
        assert_eq!((of(Usual::A4Of4, 4), of(Usual::A4Of4, 5)), ((1, false), (2, false)));
        assert_eq!((of(Usual::A4Of8, 9).0, of(Usual::A4Of10, 10).0), (2, 1));
        let languages = OfLayout::new(&Usual::A6.layout(), 1).languages;
        assert_eq!(languages, [Language::Badge, Language::Other]);
        assert_eq!(
            [Locale::Fr, Locale::Ar, Locale::En].map(|badge| Language::Other.on(badge)),
            [Locale::Ar, Locale::Fr, Locale::Ar]
        );
    }
}
