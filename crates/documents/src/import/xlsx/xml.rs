//! What is needed of XML: elements by their local names, their attributes, the text within. Entities that a document
//! defines itself are not resolved, so none can grow.

use std::cell::Cell;
use std::io::BufRead;
use std::rc::Rc;

use domain::registration::import::ImportRefusal;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::MAX_UNPACKED;

/// A part that is read from its start to its end.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// How much may still be unpacked: nothing when that is why reading failed.
    left: Rc<Cell<u64>>,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(reader: R, left: Rc<Cell<u64>>) -> Self {
        let mut reader = Reader::from_reader(reader);
        // Every element has an end then.
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), left }
    }

    /// What comes next; [`Event::Eof`] at the end.
    ///
    /// # Errors
    /// [`ImportRefusal::Damaged`], [`ImportRefusal::TooLargeUnpacked`].
    pub(super) fn next(&mut self) -> Result<Event<'_>, ImportRefusal> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(|_| match self.left.get() {
            0 => ImportRefusal::TooLargeUnpacked { max: MAX_UNPACKED },
            _ => ImportRefusal::Damaged,
        })
    }
}

/// Tells each attribute of an element, by its local name.
pub(super) fn attributes(element: &BytesStart<'_>, mut tell: impl FnMut(&str, &str)) {
    for attribute in element.attributes().with_checks(false).flatten() {
        if let Ok(value) = attribute.normalized_value(XmlVersion::default()) {
            tell(attribute.key.local_name().as_ref(), &value);
        }
    }
}

/// The value of one attribute.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut found = None;
    attributes(element, |other, value| {
        if other == name && found.is_none() {
            found = Some(value.to_owned());
        }
    });
    found
}

/// Adds what an event says to a text.
pub(super) fn push_text(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(entity) => match &*entity.xml10_content() {
            "lt" => text.push('<'),
            "gt" => text.push('>'),
            "amp" => text.push('&'),
            "quot" => text.push('"'),
            "apos" => text.push('\''),
            _ => text.extend(entity.resolve_char_ref().ok().flatten()),
        },
        _ => {}
    }
}
