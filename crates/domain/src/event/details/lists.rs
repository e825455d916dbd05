//! Topics and doors.

use super::limits;
use crate::event::{Topic, propose_slug};
use crate::form::{Fault, Reader, Values};
use crate::locale::Localized;
use crate::text;

pub(super) fn write_topics(values: &mut Values, topics: &[Topic]) {
    for (number, topic) in (1..).zip(topics) {
        values.set(&format!("topic{number}_key"), topic.key.clone());
        values.set_localized(&format!("topic{number}"), &topic.label);
    }
}

/// The topics that have a French label. One that was there keeps its key, by which people chose it.
pub(super) fn topics(reader: &mut Reader<'_>, before: &[Topic]) -> Vec<Topic> {
    let mut topics = Vec::<Topic>::new();
    for number in 1..=limits::TOPICS {
        let name = format!("topic{number}");
        let label = reader.localized(&name, limits::TOPIC);
        if label.fr.is_empty() {
            continue;
        }
        let key = reader.values().get(&format!("{name}_key"));
        let key = match before.iter().find(|topic| topic.key == key) {
            Some(topic) => topic.key.clone(),
            None => new_key(&label, before, &topics),
        };
        if !topics.iter().any(|topic| topic.key == key) {
            topics.push(Topic { key, label });
        }
    }
    topics
}

fn new_key(label: &Localized, before: &[Topic], topics: &[Topic]) -> String {
    let base = propose_slug(&label.fr).unwrap_or_else(|| "topic".to_owned());
    let known = |key: &str| before.iter().chain(topics).any(|topic| topic.key == key);
    (1..=limits::TOPICS + before.len() + 1)
        .map(|number| if number == 1 { base.clone() } else { format!("{base}-{number}") })
        .find(|key| !known(key))
        .unwrap_or(base)
}

/// Short names of doors, with commas between them.
pub(super) fn doors(reader: &mut Reader<'_>, field: &str) -> Vec<String> {
    let (most, longest) = limits::DOORS;
    let mut doors = Vec::<String>::new();
    for name in reader.values().get(field).split([',', '،']).map(str::trim).filter(|name| !name.is_empty()) {
        match text::line(name, longest) {
            Ok(name) if doors.contains(&name) => {}
            Ok(name) => doors.push(name),
            Err(error) => reader.fault(field, error.into()),
        }
    }
    if doors.is_empty() {
        reader.fault(field, Fault::Empty);
    }
    if doors.len() > most {
        reader.fault(field, Fault::TooMany { max: most });
    }
    doors
}
