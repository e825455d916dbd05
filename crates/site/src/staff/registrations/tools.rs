//! What narrows the list down, as a form and in words.

use domain::badge::PrintMark;
use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::{RegistrationFilter, RegistrationOrder, Standing};
use i18n_embed_fl::fl;

use crate::page::capitalised;
use crate::staff::form::{Filter, Tools};
use crate::staff::printing::mark_name;

pub(super) fn tools(locale: Locale, event: &Event, filter: &RegistrationFilter, action: String) -> Tools {
    let t = i18n::site(locale);
    let category = |key: &Key| {
        (key.to_string(), i18n::category_name(locale, event, key), filter.category.as_ref() == Some(key))
    };
    let standing =
        |one| (Standing::code(one).to_owned(), i18n::standing(locale, one), filter.standing == Some(one));
    Tools {
        t,
        action,
        label: fl!(t, "console-search"),
        query: filter.query.clone(),
        filters: vec![
            Filter {
                name: "category",
                label: fl!(t, "console-category"),
                any: fl!(t, "console-any"),
                choices: event.all_categories().iter().map(|one| category(&one.key)).collect(),
            },
            Filter {
                name: "standing",
                label: fl!(t, "console-standing"),
                any: fl!(t, "console-any-standing"),
                choices: Standing::ALL.map(standing).into(),
            },
            Filter {
                name: "printed",
                label: fl!(t, "print-mark"),
                any: fl!(t, "print-any"),
                choices: PrintMark::ALL
                    .map(|mark| {
                        (mark.code().to_owned(), mark_name(locale, mark), filter.printed == Some(mark))
                    })
                    .into(),
            },
            Filter::order(t, filter.order, |order| match order {
                RegistrationOrder::Name => fl!(t, "list-by-name"),
                RegistrationOrder::Latest => fl!(t, "list-registered-latest"),
                RegistrationOrder::Earliest => fl!(t, "list-registered-earliest"),
                RegistrationOrder::Precedence => fl!(t, "list-by-precedence"),
            }),
        ],
    }
}

/// « recherche « atlas », catégorie Presse, état Annulé », with a capital first.
pub(in crate::staff) fn criteria(locale: Locale, event: &Event, filter: &RegistrationFilter) -> String {
    let t = i18n::site(locale);
    let query =
        (!filter.query.is_empty()).then(|| fl!(t, "console-empty-query", query = filter.query.as_str()));
    let category = filter
        .category
        .as_ref()
        .map(|key| fl!(t, "console-empty-category", category = i18n::category_name(locale, event, key)));
    let standing = filter
        .standing
        .map(|standing| fl!(t, "console-empty-standing", standing = i18n::standing(locale, standing)));
    let printed = filter.printed.map(|mark| fl!(t, "print-criteria", mark = mark_name(locale, mark)));
    let parts = [query, category, standing, printed].into_iter().flatten().collect::<Vec<_>>();
    capitalised(&parts.join(if locale == Locale::Ar { "، " } else { ", " }))
}
