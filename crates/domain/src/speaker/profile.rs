//! What somebody may write of themselves.

use serde::{Deserialize, Serialize};

use crate::form::{Fault, Reader, TextShape, Values};
use crate::locale::Localized;
use crate::picture::Picture;

/// A page elsewhere, with what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebLink {
    /// What people read.
    pub label: String,
    /// Where it leads: `https://…`.
    pub url: String,
}

/// What somebody may write of themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerProfile {
    /// Their name, as each script writes it.
    pub name: Localized,
    /// What they do in life.
    pub job: Localized,
    /// Their life, in some paragraphs.
    pub biography: Localized,
    /// Where else they are found.
    pub links: Vec<WebLink>,
    /// Their face.
    pub picture: Option<Picture>,
    /// What it shows, where that is more than their name.
    #[serde(default)]
    pub alt: Localized,
}

impl SpeakerProfile {
    /// The longest name or single line, in characters.
    pub const MAX_LINE: usize = 120;
    /// The longest biography, in characters.
    pub const MAX_BIOGRAPHY: usize = 3_000;
    /// The longest name of a link, in characters.
    pub const MAX_LABEL: usize = 40;
    /// How many links there may be.
    pub const LINKS: usize = 4;

    /// The form's fields, filled in with what stands.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        values.set_localized("name", &self.name);
        values.set_localized("job", &self.job);
        values.set_localized("biography", &self.biography);
        values.set_localized("alt", &self.alt);
        for place in 0..Self::LINKS {
            let link = self.links.get(place);
            let (label, url) = Self::link_fields(place);
            values.set(&label, link.map(|link| link.label.as_str()).unwrap_or_default());
            values.set(&url, link.map(|link| link.url.as_str()).unwrap_or_default());
        }
        values
    }

    /// The names of a link's two fields.
    pub fn link_fields(place: usize) -> (String, String) {
        let number = place + 1;
        (format!("link-{number}-label"), format!("link-{number}-url"))
    }

    /// Reads the form; faults stay with the reader. The picture is a form of its own.
    pub fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            name: reader.localized("name", TextShape::line(Self::MAX_LINE).required()),
            job: reader.localized("job", TextShape::line(Self::MAX_LINE)),
            biography: reader.localized("biography", TextShape::area(Self::MAX_BIOGRAPHY)),
            links: (0..Self::LINKS).filter_map(|place| Self::read_link(reader, place)).collect(),
            picture: None,
            alt: reader.localized("alt", TextShape::line(Picture::MAX_ALT)),
        }
    }

    fn read_link(reader: &mut Reader<'_>, place: usize) -> Option<WebLink> {
        let (label_field, url_field) = Self::link_fields(place);
        let label = reader.text(&label_field, TextShape::line(Self::MAX_LABEL));
        let url = reader.link(&url_field);
        if url.is_empty() {
            if !label.is_empty() {
                reader.fault(&url_field, Fault::Empty);
            }
            return None;
        }
        let host = || url.trim_start_matches("https://").split(['/', '?', '#']).next().unwrap_or_default();
        let label = if label.is_empty() { host().chars().take(Self::MAX_LABEL).collect() } else { label };
        Some(WebLink { label, url })
    }
}
