//! What a letter says, once; its two forms, plain and HTML, are made from it, so that they cannot differ.

use askama::Template;
use domain::event::Event;
use domain::letter::Part;
use domain::locale::{Direction, Locale, Localized};
use i18n_embed_fl::fl;

use crate::MailError;

/// A text and the language that it is really in.
pub(super) struct Worded {
    pub(super) text: String,
    pub(super) lang: Locale,
}

impl Worded {
    pub(super) fn new(text: &Localized, locale: Locale) -> Self {
        let (text, lang) = text.resolve(locale);
        Self { text: text.to_owned(), lang }
    }

    /// Words of the letter's own language.
    pub(super) const fn own(locale: Locale, text: String) -> Self {
        Self { text, lang: locale }
    }
}

/// A line of the facts: « Lieu : … ».
pub(super) struct Fact {
    pub(super) label: Worded,
    pub(super) value: Worded,
}

/// A paragraph, whose parts are set apart where they were filled in.
pub(super) struct Paragraph(pub(super) Vec<Part>);

impl Paragraph {
    /// Words in which nothing was filled in.
    pub(super) fn plain(text: String) -> Self {
        Self(vec![Part::Words(text)])
    }
}

/// The event's picture. Mail programs that show none from elsewhere show what it shows in words.
pub(super) struct Cover {
    pub(super) url: String,
    pub(super) alt: Worded,
}

impl Cover {
    pub(super) fn of(event: &Event, locale: Locale, url: Option<&str>) -> Option<Self> {
        let alt = Worded::new(&event.cover.as_ref()?.alt, locale);
        url.map(|url| Self { url: url.to_owned(), alt })
    }
}

/// Where the letter leads.
pub(super) struct Action {
    pub(super) label: String,
    pub(super) url: String,
}

/// What a letter says.
pub(super) struct Sheet {
    pub(super) locale: Locale,
    /// In whose name: the organisation, or the product.
    pub(super) brand: Worded,
    /// The event's theme, where there is an event.
    pub(super) theme: Option<Worded>,
    /// The event's picture, where it has one.
    pub(super) cover: Option<Cover>,
    /// The news, in one line.
    pub(super) title: String,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) facts: Vec<Fact>,
    /// Where it leads: the first is what its reader is asked for.
    pub(super) actions: Vec<Action>,
    pub(super) notes: Vec<String>,
    /// Why this letter comes.
    pub(super) footer: String,
    /// How no more of them come.
    pub(super) unsubscribe: Option<Action>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Text<'a> {
    sheet: &'a Sheet,
}

impl Text<'_> {
    /// What was filled in, as it stands between other words of a plain text.
    fn beside(&self, value: &str) -> String {
        isolated(value, self.sheet.locale)
    }
}

/// A text that would turn the words and figures beside it: set apart from them (Unicode Bidirectional Algorithm, first
/// strong isolate), where it is written in the other direction. Most texts stay as they are: some programs draw a box
/// for marks that they do not know.
fn isolated(text: &str, locale: Locale) -> String {
    let from_right =
        |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    let turned = match locale.direction() {
        Direction::Ltr => text.chars().any(from_right),
        Direction::Rtl => text.chars().any(|c| c.is_alphabetic() && !from_right(c)),
    };
    if turned { i18n::isolated(text) } else { text.to_owned() }
}

impl Sheet {
    pub(super) fn html(&self) -> Result<String, MailError> {
        Html { sheet: self }.render().map_err(|_| MailError::Letter("the HTML part"))
    }

    pub(super) fn text(&self) -> Result<String, MailError> {
        Text { sheet: self }.render().map_err(|_| MailError::Letter("the text part"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_the_other_way_is_set_apart_and_nothing_else() {
        let arabic = "محمد 123";
        assert_eq!(isolated(arabic, Locale::Fr), format!("\u{2068}{arabic}\u{2069}"));
        assert_eq!(isolated(arabic, Locale::Ar), arabic);
        assert_eq!(isolated("Nadia", Locale::Fr), "Nadia");
        assert_eq!(isolated("Nadia", Locale::Ar), "\u{2068}Nadia\u{2069}");
        assert_eq!(isolated("7 (12)", Locale::Ar), "7 (12)");
    }
}
