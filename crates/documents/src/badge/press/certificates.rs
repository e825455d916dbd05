//! Certificates of attendance: an A4 page each, held across. Its fixed words come from the locales; what an organiser says of
//! all of them (who signs, where and when) is set among them.

use std::collections::HashMap;
use std::io::Write;

use domain::badge::layout::{Draw, Layout, Side, Source};
use domain::event::Event;
use domain::locale::{Locale, Localized};
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::print::pages;
use super::side::Page;
use super::{Badge, BadgeSheet, Press, Printed, Put, Reason, ended};
use crate::DocumentError;

/// What is on a certificate. Its fixed words are the names of messages: see [`words`].
const CERTIFICATE: &str = include_str!("certificates.json");

/// What is said on all certificates of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// When they are made out: the day of it where the event takes place.
    pub at: Timestamp,
    /// Where; in the event's town when nothing is said.
    pub place: Option<String>,
    /// Who signs; no line for a signature where there is nobody to.
    pub signed: Option<Signature>,
}

/// Who signs. A name or a position that is not said is left to be written by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// Their name.
    pub name: Option<String>,
    /// What they are.
    pub position: Option<String>,
}

/// What an organiser says on certificates, beside whose they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// [`Issue::place`].
    Place,
    /// [`Signature::name`].
    Signer,
    /// [`Signature::position`].
    Position,
}

impl Issue {
    /// Which of what an organiser says on certificates has a fault; nothing where it is another of their words.
    pub fn said(&self, fault: &Reason) -> Option<Said> {
        let Source::Words(words) = &fault.what else { return None };
        let signer = self.signed.as_ref().and_then(|signed| signed.name.as_ref());
        match fault.element.as_str() {
            "issue" => {
                self.place.as_ref().filter(|place| words.fr.contains(place.as_str())).map(|_| Said::Place)
            }
            "signature" if signer == Some(&words.fr) => Some(Said::Signer),
            "signature" => Some(Said::Position),
            _ => None,
        }
    }
}

/// The certificates as a PDF, each in the language that stands beside whose it is, in the order given. The file's own
/// language is the sheet's. Their tokens are not asked for.
///
/// # Errors
/// [`DocumentError::NoBadge`] for none; [`DocumentError::Layout`] for words of the event, or of who signs, that cannot be
/// printed.
pub fn certificates<'a>(
    sheet: &BadgeSheet<'_>,
    issue: &Issue,
    people: impl IntoIterator<Item = (Locale, Badge<'a>)>,
) -> Result<Printed, DocumentError> {
    let layout = layout(sheet, issue);
    let title =
        fl!(i18n::documents(sheet.locale), "certificates-title", event = sheet.event.theme.get(sheet.locale));
    let mut press = Press::with(*sheet, &layout, layout.imposition(), title, Vec::new())?;
    press.setter.document = Some(sheet.locale);
    let (mut editions, mut left_out) = (HashMap::new(), Vec::new());
    for (locale, badge) in people {
        press.speak(locale, &layout, &mut editions)?;
        if let Put::Unprintable(one) = press.put(&badge)? {
            left_out.push(one);
        }
    }
    press.speak(sheet.locale, &layout, &mut editions)?;
    ended(press, left_out)
}

impl<W: Write> Press<'_, W> {
    /// Goes on in another language. Every sheet has one badge: none is half in one.
    fn speak(
        &mut self,
        locale: Locale,
        layout: &Layout,
        editions: &mut HashMap<Locale, Vec<Page>>,
    ) -> Result<(), DocumentError> {
        if self.sheet.locale == locale {
            return Ok(());
        }
        let before = std::mem::replace(&mut self.sheet.locale, locale);
        let known = editions.remove(&locale);
        let fresh = known.is_none();
        let sides = known.unwrap_or_else(|| pages(layout, &self.sheet));
        editions.insert(before, std::mem::replace(&mut self.sides, sides));
        if fresh { self.look_at_shared_words(&layout.sides) } else { Ok(()) }
    }
}

/// The layout with its words in all languages, without a line where nobody signs.
fn layout(sheet: &BadgeSheet<'_>, issue: &Issue) -> Layout {
    let mut layout = Layout::from_json(CERTIFICATE).expect("a compiled-in layout, read by the tests");
    let Some(elements) = layout.sides.of_mut(Side::Front) else { return layout };
    if issue.signed.is_none() {
        elements.retain(|element| !matches!(element.id.as_str(), "line" | "signature"));
    }
    for element in elements {
        let Draw::Text(text) = &mut element.draw else { continue };
        for say in text.parts.iter_mut().flat_map(|part| &mut part.say) {
            if let Source::Words(named) = &mut say.what {
                *named = words(&named.fr, sheet.event, issue);
            }
        }
        // Who signs without a name, or without a position, has no line for it.
        text.parts.retain(|part| {
            part.say
                .iter()
                .any(|say| !matches!(&say.what, Source::Words(words) if words.fr.trim().is_empty()))
        });
    }
    layout
}

/// What one of the layout's fixed words says.
fn words(named: &str, event: &Event, issue: &Issue) -> Localized {
    let signed = issue.signed.clone().unwrap_or_default();
    let say = |locale| {
        let t = i18n::documents(locale);
        match named {
            "title" => fl!(t, "certificate-heading"),
            "certifies" => fl!(t, "certificate-certifies"),
            "attended" => fl!(t, "certificate-attended"),
            "held" => held(locale, event),
            "issued" => {
                let place = issue.place.as_deref().unwrap_or_else(|| event.place.city.get(locale));
                let date = i18n::date::day_month_year(locale, issue.at, &event.zone());
                fl!(t, "certificate-issued", place = place, date = date)
            }
            "reference" => fl!(t, "certificate-reference"),
            "signer" => signed.name.clone().unwrap_or_default(),
            _ => signed.position.clone().unwrap_or_default(),
        }
    };
    Localized { fr: say(Locale::Fr), ar: Some(say(Locale::Ar)), en: Some(say(Locale::En)) }
}

/// When and where it was: « 25 juin 2025, Salle des conférences, Lyon ».
fn held(locale: Locale, event: &Event) -> String {
    let separator = if locale == Locale::Ar { "، " } else { ", " };
    let said = [
        i18n::date::days(locale, event),
        event.place.name.get(locale).to_owned(),
        event.place.city.get(locale).to_owned(),
    ];
    said.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use domain::badge::layout::{Setting, Size};

    use super::*;

    const NAMES: [&str; 8] =
        ["title", "certifies", "attended", "held", "issued", "reference", "signer", "position"];

    #[test]
    fn the_certificate_is_a_layout_without_fault_whose_words_are_known() {
        let setting = Setting { questions: vec![], pictures: vec![], languages: Locale::ALL.to_vec() };
        let layout = Layout::from_json(CERTIFICATE).unwrap();
        assert_eq!(layout.check(&setting), []);
        assert_eq!(layout.imposition().paper, Size::new(2_970, 2_100));
        let mut named = Vec::new();
        for element in layout.sides.of(Side::Front) {
            let Draw::Text(text) = &element.draw else { continue };
            for say in text.parts.iter().flat_map(|part| &part.say) {
                named.extend(match &say.what {
                    Source::Words(words) => Some(words.fr.clone()),
                    _ => None,
                });
            }
        }
        assert_eq!(named, NAMES);
    }
}
