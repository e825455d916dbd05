//! One loader per room and language, filled once from the files compiled in.

use std::sync::LazyLock;

use domain::locale::Locale;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

/// The files of `web/locales`, those of the pages joined by `build.rs`. They are compiled in by debug builds too, so that a test binary says what a release
/// says, wherever it is started from; an edited file recompiles this crate and all that word something.
#[derive(RustEmbed)]
#[folder = "../../web/dist-locales/"]
pub(crate) struct Files;

/// The loaders of one room, in the order of [`Locale::ALL`].
type Table = [FluentLanguageLoader; 3];

static SITE: LazyLock<Table> = LazyLock::new(|| table("site"));
static MAIL: LazyLock<Table> = LazyLock::new(|| table("mail"));
static DOCUMENTS: LazyLock<Table> = LazyLock::new(|| table("documents"));
static COMMON: LazyLock<Table> = LazyLock::new(|| table("common"));

/// Messages of the pages: `site.ftl` and the rooms of the console.
pub fn site(locale: Locale) -> &'static FluentLanguageLoader {
    of(&SITE, locale)
}

/// Messages of the mails: `mail.ftl`.
pub fn mail(locale: Locale) -> &'static FluentLanguageLoader {
    of(&MAIL, locale)
}

/// Messages of badges, calendars and exports: `documents.ftl`.
pub fn documents(locale: Locale) -> &'static FluentLanguageLoader {
    of(&DOCUMENTS, locale)
}

/// Words that several rooms share: `common.ftl`. They are given out as functions, see [`crate::category`].
pub(crate) fn common(locale: Locale) -> &'static FluentLanguageLoader {
    of(&COMMON, locale)
}

fn of(table: &'static Table, locale: Locale) -> &'static FluentLanguageLoader {
    let [fr, ar, en] = table;
    match locale {
        Locale::Fr => fr,
        Locale::Ar => ar,
        Locale::En => en,
    }
}

fn table(domain: &str) -> Table {
    Locale::ALL.map(|locale| loader(domain, locale))
}

/// A loader of one language. French stands behind the other two, although tests keep the files equal: a missing
/// sentence is better read in French than not at all.
fn loader(domain: &str, locale: Locale) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new(domain, language(Locale::Fr));
    loader.load_languages(&Files, &[language(locale)]).expect("the French file of every room is compiled in");
    // Fluent would put U+2068 and U+2069 around every variable. Markup isolates what needs it with <bdi>, where it
    // can be seen and copied without them; in attributes, titles, file names and PDFs they would be litter.
    loader.set_use_isolating(false);
    loader
}

const fn language(locale: Locale) -> LanguageIdentifier {
    match locale {
        Locale::Fr => langid!("fr"),
        Locale::Ar => langid!("ar"),
        Locale::En => langid!("en"),
    }
}

#[cfg(test)]
mod tests;
