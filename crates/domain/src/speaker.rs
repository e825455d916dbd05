//! People on the programme.

mod profile;

pub use profile::{SpeakerProfile, WebLink};

use crate::form::{Reader, TextShape, Values};
use crate::ids::{EventId, SpeakerId};
use crate::list::Order;
use crate::locale::{Locale, Localized};
use crate::picture::Picture;
use crate::review::Proposal;
use crate::text::{Email, search_key};
use serde::{Deserialize, Serialize};

/// Someone on the programme: a speaker, the moderator, the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Their identity.
    pub id: SpeakerId,
    /// Whose programme.
    pub event_id: EventId,
    /// Their name, as each script writes it.
    pub name: Localized,
    /// What they do at this event: « modérateur de la soirée ».
    pub role: Localized,
    /// What they do in life.
    pub job: Localized,
    /// Their life, in some paragraphs; may be empty.
    #[serde(default)]
    pub biography: Localized,
    /// Where else they are found.
    #[serde(default)]
    pub links: Vec<WebLink>,
    /// Their face.
    #[serde(default)]
    pub picture: Option<Picture>,
}

impl Speaker {
    /// Somebody of whom no more than a name is known.
    pub fn new(id: SpeakerId, event_id: EventId, name: Localized) -> Self {
        let (role, job, biography) = Default::default();
        Self { id, event_id, name, role, job, biography, links: Vec::new(), picture: None }
    }

    /// The first letters of the first and last word of a name, for the engraved portrait.
    pub fn initials(name: &str) -> String {
        let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
        let first = words.next();
        first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
    }

    /// What they may write of themselves, as it stands.
    pub fn profile(&self) -> SpeakerProfile {
        SpeakerProfile {
            name: self.name.clone(),
            job: self.job.clone(),
            biography: self.biography.clone(),
            links: self.links.clone(),
            picture: self.picture.clone(),
            alt: self.picture.as_ref().map(|picture| picture.own_alt(&self.name)).unwrap_or_default(),
        }
    }

    /// The same person as they wrote of themselves.
    #[must_use]
    pub fn with_profile(self, profile: SpeakerProfile) -> Self {
        let SpeakerProfile { name, job, biography, links, picture, alt } = profile;
        let picture = picture.map(|picture| picture.with_alt(alt, &name));
        Self { name, job, biography, links, picture, ..self }
    }

    /// What a search in the console looks through. Every word starts after a blank.
    pub fn search_text(&self) -> String {
        searchable([&self.name, &self.role, &self.job])
    }
}

/// Texts in all their languages, folded, every word after a blank.
pub(crate) fn searchable<const N: usize>(texts: [&Localized; N]) -> String {
    let each = texts.into_iter().flat_map(|text| [Some(&text.fr), text.ar.as_ref(), text.en.as_ref()]);
    each.flatten()
        .map(|text| search_key(text))
        .filter(|key| !key.is_empty())
        .fold(String::new(), |all, key| format!("{all} {key}"))
}

/// A speaker as organisers work on them: with what no public page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerFile {
    /// What shows.
    pub speaker: Speaker,
    /// Their place in the organisers' order.
    pub position: u32,
    /// Counts every change of this row.
    pub version: u32,
    /// Where they are written to.
    pub email: Option<Email>,
    /// What they wrote of themselves, until it is approved.
    pub proposal: Option<Proposal<SpeakerProfile>>,
}

/// What an organiser sets: everything but the picture, which is a form of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerForm {
    /// What they may write too.
    pub profile: SpeakerProfile,
    /// What they do at this event.
    pub role: Localized,
    /// Where they are written to.
    pub email: Option<Email>,
}

impl SpeakerForm {
    /// The form's fields, filled in with what stands.
    pub fn values(file: &SpeakerFile) -> Values {
        let mut values = file.speaker.profile().values();
        values.set_localized("role", &file.speaker.role);
        values.set("email", file.email.as_ref().map(Email::as_str).unwrap_or_default());
        values
    }

    /// Reads the form; faults stay with the reader.
    pub fn read(reader: &mut Reader<'_>) -> Self {
        let profile = SpeakerProfile::read(reader);
        let role = reader.localized("role", TextShape::line(SpeakerProfile::MAX_LINE));
        let email = if reader.values().get("email").trim().is_empty() { None } else { reader.email("email") };
        Self { profile, role, email }
    }

    /// Writes it onto a speaker; the picture stays.
    pub fn apply(self, file: &mut SpeakerFile) {
        let picture = file.speaker.picture.take();
        let speaker = Speaker { role: self.role, ..file.speaker.clone() };
        file.speaker = speaker.with_profile(SpeakerProfile { picture, ..self.profile });
        file.email = self.email;
    }
}

/// Which speakers are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpeakerFilter {
    /// Words of their name, role or profession.
    pub query: String,
    /// Only those whose own text waits to be approved.
    pub waiting: bool,
    /// In which order.
    pub order: PlaceOrder,
}

/// The order of a list that organisers put in an order of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlaceOrder {
    /// The one in which the public reads it.
    #[default]
    Own,
    /// By name, folded, as it is read in one language: see [`name_key`].
    Name,
}

impl Order for PlaceOrder {
    const ALL: &'static [Self] = &[Self::Own, Self::Name];

    fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Name => "name",
        }
    }
}

/// What places a name in the order of names, for readers of a language.
pub fn name_key(name: &Localized, locale: Locale) -> String {
    search_key(name.get(locale))
}

/// What places a row in the order of its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceKey {
    /// Its place in the organisers' order.
    Own(u32),
    /// Its [`name_key`].
    Name(String),
}

/// The row after which a page of the list goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCursor<I> {
    /// What places it, by the order of the list.
    pub key: PlaceKey,
    /// Its identity: places and names may be shared.
    pub id: I,
}

/// One page of such a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacePage<T, I> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many the filter finds in all.
    pub total: u32,
    /// Where the next page starts, if there is one.
    pub next: Option<PlaceCursor<I>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn values(pairs: &[(&str, &str)]) -> Values {
        Values::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn initials() {
        assert_eq!(Speaker::initials("Fatima Baroudi"), "FB");
        assert_eq!(Speaker::initials("Jean de la Tour"), "JT");
        assert_eq!(Speaker::initials("Zineb"), "Z");
        assert_eq!(Speaker::initials(""), "");
    }

    #[test]
    fn a_form_is_read_as_it_was_filled_in() {
        let typed = values(&[
            ("name-fr", "Inès Carvalho"),
            ("name-ar", "إيناس كارفاليو"),
            ("role-fr", "Modératrice"),
            ("biography-fr", "Née à Lyon.\n\nElle enseigne."),
            ("link-1-label", "Site"),
            ("link-1-url", "https://exemple.org"),
            ("email", "ines@exemple.org"),
        ]);
        let mut reader = Reader::new(&typed);
        let form = SpeakerForm::read(&mut reader);
        let form = reader.finish(Some(form)).expect("all is right");
        let mut file = SpeakerFile {
            speaker: Speaker::new(SpeakerId(Uuid::nil()), EventId(Uuid::nil()), Localized::default()),
            position: 0,
            version: 1,
            email: None,
            proposal: None,
        };
        form.apply(&mut file);
        let again = SpeakerForm::values(&file);
        for name in typed.names() {
            assert_eq!(again.get(name), typed.get(name), "{name}");
        }
        assert_eq!(file.speaker.search_text(), " ines carvalho ايناس كارفاليو moderatrice");
    }

    #[test]
    fn a_link_has_a_name_and_leads_to_a_safe_page() {
        let typed = values(&[
            ("name-fr", "Inès"),
            ("link-1-url", "http://exemple.org"),
            ("link-2-label", "Seul"),
            ("link-3-url", "https://exemple.org/page"),
        ]);
        let mut reader = Reader::new(&typed);
        let profile = SpeakerProfile::read(&mut reader);
        assert_eq!(
            profile.links,
            [WebLink { label: "exemple.org".into(), url: "https://exemple.org/page".into() }]
        );
        let wrong = reader.finish(Some(())).expect_err("two are wrong");
        let fields = wrong.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>();
        assert_eq!(fields, ["link-1-url", "link-2-url"]);
    }
}
