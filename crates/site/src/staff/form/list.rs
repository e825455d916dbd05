//! Parts of lists: what is looked for, where the next page is, what to do where there is nothing.

use askama::Template;
use domain::list::{Order, TimeOrder};
use domain::locale::Locale;
use i18n::FluentLanguageLoader;
use i18n_embed_fl::fl;

/// A filter: a few values, one of which may be chosen.
pub(in crate::staff) struct Filter {
    pub(in crate::staff) name: &'static str,
    pub(in crate::staff) label: String,
    /// What choosing none says.
    pub(in crate::staff) any: String,
    /// Value, words, whether it is chosen.
    pub(in crate::staff) choices: Vec<(String, String, bool)>,
}

impl Filter {
    /// The order of a list: choosing none is the usual one.
    pub(in crate::staff) fn order<O: Order>(
        t: &FluentLanguageLoader,
        chosen: O,
        words: impl Fn(O) -> String,
    ) -> Self {
        let others = O::ALL.iter().filter(|order| **order != O::default());
        Self {
            name: "order",
            label: fl!(t, "list-order"),
            any: words(O::default()),
            choices: others.map(|order| (order.code().to_owned(), words(*order), *order == chosen)).collect(),
        }
    }

    fn is_set(&self) -> bool {
        self.choices.iter().any(|(_, _, chosen)| *chosen)
    }
}

/// An order of time in words.
pub(in crate::staff) fn time_order(locale: Locale, order: TimeOrder) -> String {
    let t = i18n::site(locale);
    match order {
        TimeOrder::Latest => fl!(t, "list-latest"),
        TimeOrder::Earliest => fl!(t, "list-earliest"),
    }
}

/// The search field, the filters and the order of a list. They live in the address.
#[derive(Template)]
#[template(path = "staff/form/tools.html")]
pub(in crate::staff) struct Tools {
    pub(in crate::staff) t: &'static FluentLanguageLoader,
    /// The list's address without its query.
    pub(in crate::staff) action: String,
    /// What can be looked for: the field's label.
    pub(in crate::staff) label: String,
    pub(in crate::staff) query: String,
    pub(in crate::staff) filters: Vec<Filter>,
}

impl Tools {
    fn is_filtered(&self) -> bool {
        !self.query.is_empty() || self.filters.iter().any(Filter::is_set)
    }
}

/// The foot of a list that comes in pages.
#[derive(Template)]
#[template(path = "staff/form/pager.html")]
pub(in crate::staff) struct Pager {
    pub(in crate::staff) t: &'static FluentLanguageLoader,
    /// What is shown: « 12 événements ».
    pub(in crate::staff) shown: String,
    pub(in crate::staff) first: Option<String>,
    pub(in crate::staff) next: Option<String>,
}

/// A list without rows: why, and what to do next.
#[derive(Template)]
#[template(path = "staff/form/empty.html")]
pub(in crate::staff) struct Empty {
    /// The engraving, ready for HTML.
    pub(in crate::staff) rosette: String,
    pub(in crate::staff) title: String,
    pub(in crate::staff) text: String,
    /// What to do next: words and where they lead.
    pub(in crate::staff) action: Option<(String, String)>,
}
