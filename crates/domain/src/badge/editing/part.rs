//! The paragraphs of a text, in the form of its element.

use super::length;
use super::source::{self, code_of};
use crate::badge::layout::{Align, Face, Ink, Language, Part, Say, Source, Text};
use crate::form::{Fault, Reader, TextShape, Values};
use crate::locale::Localized;
use crate::registration::Colour;

/// The name of a field of a paragraph: `p1-size`.
pub fn part_name(part: usize, field: &str) -> String {
    format!("p{part}-{field}")
}

/// The name of what a paragraph says: `p1-say0`.
pub fn say_name(part: usize, say: usize) -> String {
    format!("p{part}-say{say}")
}

/// How many choices a form offers for what a paragraph says: one more than it has, to add another.
pub fn blank_says(part: &Part) -> usize {
    (part.say.len() + 1).min(Say::MOST)
}

/// What becomes of the paragraphs, besides what is typed in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartAct {
    /// One more at the end.
    Add,
    /// One goes.
    Remove(usize),
    /// One changes places with the one above.
    Up(usize),
    /// One changes places with the one below.
    Down(usize),
}

impl PartAct {
    /// The act of a button's value: `part-up-1`.
    pub fn from_code(code: &str) -> Option<Self> {
        let rest = code.strip_prefix("part-")?;
        if rest == "add" {
            return Some(Self::Add);
        }
        let (act, part) = rest.split_once('-')?;
        let part = part.parse().ok()?;
        match act {
            "remove" => Some(Self::Remove(part)),
            "up" => Some(Self::Up(part)),
            "down" => Some(Self::Down(part)),
            _ => None,
        }
    }
}

/// Adds, removes or reorders paragraphs. A place that there is not changes nothing.
pub fn change_parts(text: &mut Text, act: PartAct) {
    let parts = &mut text.parts;
    match act {
        PartAct::Add => parts.push(one_more(parts.last())),
        PartAct::Remove(part) if part < parts.len() => drop(parts.remove(part)),
        PartAct::Up(part) if part > 0 && part < parts.len() => parts.swap(part - 1, part),
        PartAct::Down(part) if part + 1 < parts.len() => parts.swap(part, part + 1),
        _ => {}
    }
}

/// A paragraph in the letters of the one before.
pub(super) fn one_more(before: Option<&Part>) -> Part {
    let say = vec![Say { what: Source::Name, language: Language::Badge }];
    match before {
        Some(part) => Part { say, ..part.clone() },
        None => Part {
            say,
            face: Face::Sans,
            size: 40,
            floor: 25,
            lines: 2,
            align: Align::Start,
            ink: Ink::Fixed(Colour(0, 0, 0)),
            gap: 0,
        },
    }
}

pub(super) fn write(values: &mut Values, number: usize, part: &Part) {
    let name = |field: &str| part_name(number, field);
    values.set(&name("face"), part.face.code());
    length::set(values, &name("size"), part.size);
    length::set(values, &name("floor"), part.floor);
    values.set(&name("lines"), part.lines.to_string());
    values.set(&name("align"), part.align.code());
    write_ink(values, &name("ink"), Some(part.ink));
    length::set(values, &name("gap"), part.gap);
    for (position, say) in part.say.iter().enumerate() {
        let name = say_name(number, position);
        values.set(&name, code_of(&say.what));
        values.set(&format!("{name}-language"), say.language.code());
        if let Source::Words(words) = &say.what {
            values.set_localized(&format!("{name}-words"), words);
        }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, number: usize) -> Option<Part> {
    let name = |field: &str| part_name(number, field);
    let say = (0..Say::MOST).filter_map(|position| read_say(reader, &say_name(number, position))).collect();
    let face = reader.choice(&name("face"), Face::from_code);
    let size = length::read(reader, &name("size"));
    let floor = length::read(reader, &name("floor"));
    let lines = reader.number(&name("lines"), 1, Text::MOST_LINES.into());
    let align = reader.choice(&name("align"), Align::from_code);
    let ink = read_ink(reader, &name("ink")).ok().flatten();
    let gap = length::read(reader, &name("gap"));
    Some(Part {
        say,
        face: face?,
        size: size?,
        floor: floor?,
        lines: lines.and_then(|lines| u8::try_from(lines).ok())?,
        align: align?,
        ink: ink?,
        gap: gap?,
    })
}

/// What is said; nothing where nothing is chosen.
fn read_say(reader: &mut Reader<'_>, name: &str) -> Option<Say> {
    if reader.values().get(name).is_empty() {
        return None;
    }
    let fixed = reader.values().get(name) == source::WORDS;
    let words = if fixed {
        reader.localized(&format!("{name}-words"), TextShape::line(Text::MAX_WORDS))
    } else {
        Localized::default()
    };
    let what = reader.choice(name, |code| source::of_code(code, words.clone()));
    let language = match reader.values().get(&format!("{name}-language")) {
        "" => Some(Language::Badge),
        _ => reader.choice(&format!("{name}-language"), Language::from_code),
    };
    Some(Say { what: what?, language: language? })
}

/// A colour: always one, that on the category's band, or none.
pub(super) fn write_ink(values: &mut Values, name: &str, ink: Option<Ink>) {
    let (kind, colour) = match ink {
        None => ("", Colour(0, 0, 0)),
        Some(Ink::OnBand) => ("band", Colour(0, 0, 0)),
        Some(Ink::Fixed(colour)) => ("fixed", colour),
    };
    values.set(name, kind);
    values.set(&format!("{name}-colour"), colour.to_string());
}

/// Something was chosen that is no ink; the reader knows of it.
pub(super) struct NoInk;

/// What was chosen, if anything was.
pub(super) fn read_ink(reader: &mut Reader<'_>, name: &str) -> Result<Option<Ink>, NoInk> {
    match reader.values().get(name) {
        "" => Ok(None),
        "band" => Ok(Some(Ink::OnBand)),
        "fixed" => {
            let colour = reader.choice(&format!("{name}-colour"), |raw| Colour::parse(raw.trim()));
            colour.map(|colour| Some(Ink::Fixed(colour))).ok_or(NoInk)
        }
        _ => {
            reader.fault(name, Fault::NotAChoice);
            Err(NoInk)
        }
    }
}
