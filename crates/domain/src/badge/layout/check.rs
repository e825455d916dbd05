//! Whether a layout can be printed at an event.

use std::collections::HashSet;

use super::element::{Draw, Element, Logos, Qr, Rule};
use super::fault::{FaultKind, LayoutFault, Side};
use super::text::{Face, Language, Part, Say, Source, Text};
use super::{Layout, Medium, Size, Tenths};
use crate::event::Event;
use crate::form::own;
use crate::ids::PictureId;
use crate::key::Key;
use crate::locale::{Locale, Localized};
use crate::picture::PictureUse;
use crate::registration::QuestionKind;
use crate::text::TextError;

/// A picture that a layout may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownPicture {
    /// Which.
    pub id: PictureId,
    /// What it is for.
    pub kind: PictureUse,
}

/// What a layout is checked against: what there is at the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The questions that it asks.
    pub questions: Vec<(Key, QuestionKind)>,
    /// The pictures that it has.
    pub pictures: Vec<KnownPicture>,
    /// The languages that badges can be printed in.
    pub languages: Vec<Locale>,
}

impl Setting {
    /// What there is at an event, in the languages of the product.
    pub fn of(event: &Event, pictures: Vec<KnownPicture>) -> Self {
        let questions =
            event.questions.iter().map(|question| (question.key.clone(), question.kind)).collect();
        Self { questions, pictures, languages: Locale::ALL.to_vec() }
    }
}

impl Layout {
    /// Everything that is wrong with it at an event; nothing when it can be printed.
    pub fn check(&self, setting: &Setting) -> Vec<LayoutFault> {
        let mut check = Check { setting, side: None, size: self.side(), element: None, faults: Vec::new() };
        check.words("name", &self.name, Self::MAX_NAME);
        for locale in Locale::ALL {
            if crate::text::line(&own(&self.name, locale), Self::MAX_NAME) == Err(TextError::Forbidden) {
                check.fault(format!("name.{}", locale.code()), FaultKind::Invisible);
            }
        }
        check.medium(self.medium);
        if self.sides.folded() && matches!(self.medium, Medium::A4(_)) {
            check.fault("sides", FaultKind::FoldedSheet);
        }
        if !self.says_whose() {
            check.fault("sides", FaultKind::Nameless);
        }
        for (side, elements) in self.sides.all() {
            check.side = Some(side);
            check.elements(elements);
        }
        check.faults
    }
}

struct Check<'a> {
    setting: &'a Setting,
    side: Option<Side>,
    size: Size,
    element: Option<Key>,
    faults: Vec<LayoutFault>,
}

impl Check<'_> {
    fn fault(&mut self, property: impl Into<String>, kind: FaultKind) {
        let (side, element) = (self.side, self.element.clone());
        self.faults.push(LayoutFault { side, element, property: property.into(), kind });
    }

    fn within(&mut self, property: impl Into<String>, value: Tenths, (least, most): (Tenths, Tenths)) {
        if value < least {
            self.fault(property, FaultKind::TooSmall { least });
        } else if value > most {
            self.fault(property, FaultKind::TooLarge { most });
        }
    }

    fn medium(&mut self, medium: Medium) {
        match medium {
            Medium::Roll62 { length, .. } => self.within("medium.length", length, Medium::ROLL_LENGTHS),
            Medium::Free(size) => {
                self.within("medium.width", size.width, Medium::FREE_SIDES);
                self.within("medium.height", size.height, Medium::FREE_SIDES);
            }
            _ => {}
        }
    }

    /// Words in their languages: French at least, none too long.
    fn words(&mut self, property: &str, words: &Localized, max: usize) {
        if words.fr.trim().is_empty() {
            self.fault(format!("{property}.fr"), FaultKind::Empty);
        }
        for locale in Locale::ALL {
            if own(words, locale).chars().count() > max {
                self.fault(format!("{property}.{}", locale.code()), FaultKind::TooLong { max });
            }
        }
    }

    fn elements(&mut self, elements: &[Element]) {
        if elements.len() > Layout::MOST_ELEMENTS {
            self.fault("elements", FaultKind::TooMany { max: Layout::MOST_ELEMENTS });
        }
        let mut ids = HashSet::new();
        for element in elements.iter().take(Layout::MOST_ELEMENTS) {
            self.element = Some(element.id.clone());
            if !ids.insert(&element.id) {
                self.fault("id", FaultKind::TwiceTheId);
            }
            self.area(element);
            self.draw(&element.draw, element);
        }
        self.element = None;
    }

    fn area(&mut self, element: &Element) {
        let (area, size) = (element.area, self.size);
        for (name, start, length, most) in
            [("width", area.x, area.width, size.width), ("height", area.y, area.height, size.height)]
        {
            if length == 0 {
                self.fault(format!("area.{name}"), FaultKind::Empty);
            } else if u32::from(start) + u32::from(length) > u32::from(most) {
                self.fault(format!("area.{name}"), FaultKind::OutOfPage);
            }
        }
    }

    fn draw(&mut self, draw: &Draw, element: &Element) {
        match draw {
            Draw::Text(text) => self.text(text),
            Draw::Qr(_) => {
                if element.area.width.min(element.area.height) < Qr::LEAST {
                    self.fault("area", FaultKind::QrTooSmall { least: Qr::LEAST });
                }
            }
            Draw::Picture(shown) => {
                let id = shown.picture;
                match self.setting.pictures.iter().find(|picture| picture.id == id) {
                    None => self.fault("draw.picture.picture", FaultKind::UnknownPicture(id)),
                    Some(KnownPicture { kind: PictureUse::Portrait, .. }) => {
                        self.fault("draw.picture.picture", FaultKind::PortraitPicture(id));
                    }
                    Some(_) => {}
                }
            }
            Draw::Logos(logos) => self.within("draw.logos.most", logos.most.into(), (1, Logos::MOST.into())),
            Draw::Line(rule) => self.within("draw.line.thickness", rule.thickness, (1, Rule::THICKEST)),
            Draw::Box(frame) => {
                if frame.fill.is_none() && frame.outline.is_none() {
                    self.fault("draw.box", FaultKind::Empty);
                }
                let least = Tenths::from(frame.outline.is_some());
                self.within("draw.box.thickness", frame.thickness, (least, Rule::THICKEST));
                let most = element.area.width.min(element.area.height) / 2;
                self.within("draw.box.radius", frame.radius, (0, most));
            }
            Draw::Band {} | Draw::Icon(_) | Draw::Seal(_) => {}
        }
    }

    fn text(&mut self, text: &Text) {
        self.count("draw.text.parts", text.parts.len(), Text::MOST_PARTS);
        for (number, part) in text.parts.iter().enumerate().take(Text::MOST_PARTS) {
            self.part(&format!("draw.text.parts[{number}]"), part);
        }
    }

    /// At least one, and not too many.
    fn count(&mut self, property: &str, count: usize, max: usize) {
        if count == 0 {
            self.fault(property, FaultKind::Empty);
        } else if count > max {
            self.fault(property, FaultKind::TooMany { max });
        }
    }

    fn part(&mut self, at: &str, part: &Part) {
        self.within(format!("{at}.size"), part.size, Text::SIZES);
        self.within(format!("{at}.floor"), part.floor, Text::SIZES);
        if part.floor > part.size {
            self.fault(format!("{at}.floor"), FaultKind::FloorAboveSize);
        }
        self.within(format!("{at}.gap"), part.gap, (0, Text::WIDEST_GAP));
        self.within(format!("{at}.lines"), part.lines.into(), (1, Text::MOST_LINES.into()));
        self.count(&format!("{at}.say"), part.say.len(), Say::MOST);
        for (number, say) in part.say.iter().enumerate().take(Say::MOST) {
            self.say(&format!("{at}.say[{number}]"), say);
            if let Some(lacking) = lacking(part.face, &say.what) {
                self.fault(format!("{at}.face"), FaultKind::FaceLacks(lacking));
            }
        }
    }

    fn say(&mut self, at: &str, say: &Say) {
        let locale = match say.language {
            Language::Badge | Language::Other => None,
            Language::Fr => Some(Locale::Fr),
            Language::Ar => Some(Locale::Ar),
            Language::En => Some(Locale::En),
        };
        if let Some(locale) = locale.filter(|locale| !self.setting.languages.contains(locale)) {
            self.fault(format!("{at}.language"), FaultKind::UnknownLanguage(locale));
        }
        let known = |key: &Key| self.setting.questions.iter().find(|(known, _)| known == key);
        match &say.what {
            Source::Answer(key) => match known(key) {
                None => self.fault(format!("{at}.what"), FaultKind::UnknownQuestion(key.clone())),
                Some((_, QuestionKind::File)) => {
                    self.fault(format!("{at}.what"), FaultKind::FileQuestion(key.clone()));
                }
                Some(_) => {}
            },
            Source::Country
                if !self.setting.questions.iter().any(|(_, kind)| *kind == QuestionKind::Country) =>
            {
                self.fault(format!("{at}.what"), FaultKind::NoCountryQuestion);
            }
            Source::Words(words) => self.words(&format!("{at}.what.words"), words, Text::MAX_WORDS),
            _ => {}
        }
    }
}

/// A character that a face lacks and that a source may have: of fixed words the first, of names and answers one that
/// stands for all that people write.
fn lacking(face: Face, source: &Source) -> Option<char> {
    match source {
        Source::MachineLine => None,
        Source::Words(words) => {
            let all = Locale::ALL.map(|locale| own(words, locale)).concat();
            all.chars().find(|c| !face.writes(*c))
        }
        _ => (!face.writes('a')).then_some('a'),
    }
}
