//! The form of what protocol says of one guest: its way in, and back.

use super::{Honorific, Protocol, Rank, UsualHonorific};
use crate::form::{Fault, Problem, Reader, TextShape, Values};
use crate::locale::Localized;

/// The field that chooses how somebody is addressed, and what it says where the words are the organiser's own.
pub const HONORIFIC: &str = "honorific";
/// Words of address of the organiser's own.
pub const OWN_HONORIFIC: TextShape = TextShape::line(60);
/// Who receives somebody.
pub const ESCORT: TextShape = TextShape::line(120);
/// A table, or a seat.
pub const PLACE_AT_TABLE: TextShape = TextShape::line(20);

/// What [`HONORIFIC`] says where the words are the organiser's own.
const OWN: &str = "own";

impl Protocol {
    /// What [`HONORIFIC`] says where the words are the organiser's own.
    pub const OWN: &'static str = OWN;

    /// The form as it is opened.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        let usual = self.honorific.as_ref().and_then(Honorific::usual);
        let chosen = match (&self.honorific, usual) {
            (None, _) => "",
            (Some(_), Some(usual)) => usual.code,
            (Some(_), None) => OWN,
        };
        values.set(HONORIFIC, chosen);
        let own = self.honorific.as_ref().filter(|_| usual.is_none());
        values.set("own_fr", own.map(|own| own.0.fr.clone()).unwrap_or_default());
        values.set("own_ar", own.and_then(|own| own.0.ar.clone()).unwrap_or_default());
        values.set("rank", self.rank.as_ref().map(ToString::to_string).unwrap_or_default());
        values.set("within", self.within.map(|within| within.to_string()).unwrap_or_default());
        for (name, text) in [("escort", &self.escort), ("table", &self.table), ("seat", &self.seat)] {
            values.set(name, text.clone().unwrap_or_default());
        }
        values
    }

    /// Reads the form, for an event with these ranks.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(values: &Values, ranks: &[Rank]) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let honorific = honorific(&mut reader);
        let rank = match values.get("rank") {
            "" => None,
            _ => reader.choice("rank", |raw| {
                ranks.iter().find(|rank| rank.key.as_str() == raw).map(|rank| rank.key.clone())
            }),
        };
        let within = match values.get("within").trim() {
            "" => None,
            _ => reader.number("within", 1, Self::MOST_WITHIN),
        };
        if within.is_some() && rank.is_none() {
            // A place in no rank is none.
            reader.fault("rank", Fault::Empty);
        }
        let mut optional = |name: &str, shape: TextShape| {
            let text = reader.text(name, shape);
            (!text.is_empty()).then_some(text)
        };
        let (escort, table, seat) =
            (optional("escort", ESCORT), optional("table", PLACE_AT_TABLE), optional("seat", PLACE_AT_TABLE));
        reader.finish(Some(Self { honorific, rank, within, escort, table, seat }))
    }
}

fn honorific(reader: &mut Reader<'_>) -> Option<Honorific> {
    match reader.values().get(HONORIFIC) {
        "" => None,
        OWN => {
            let (fr, ar) = (reader.text("own_fr", OWN_HONORIFIC), reader.text("own_ar", OWN_HONORIFIC));
            if fr.is_empty() && ar.is_empty() {
                reader.fault("own_fr", Fault::Empty);
            }
            Some(Honorific(Localized { fr, ar: (!ar.is_empty()).then_some(ar), en: None }))
        }
        _ => reader.choice(HONORIFIC, UsualHonorific::from_code).map(Honorific::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Key;

    #[test]
    fn what_is_opened_and_sent_back_is_the_same() {
        let ranks = Rank::template();
        let own =
            Honorific(Localized {
                fr: "M. le Bâtonnier".into(), ar: Some("السيد النقيب".into()), en: None
            });
        let usual = UsualHonorific::from_code("ambassador").map(Honorific::from);
        for honorific in [None, Some(own), usual, Some(Honorific::of_text("فضيلة الشيخ"))] {
            let protocol = Protocol {
                honorific,
                rank: Key::parse("mayor"),
                within: Some(2),
                escort: Some("Nadia, porte A".into()),
                table: Some("3".into()),
                seat: Some("12A".into()),
            };
            assert_eq!(Protocol::read(&protocol.values(), &ranks), Ok(protocol));
        }
        assert_eq!(Protocol::read(&Values::default(), &ranks), Ok(Protocol::default()));
    }

    #[test]
    fn every_fault_is_told_at_its_field() {
        let mut values = Values::default();
        let typed = [
            (HONORIFIC, "king"),
            ("rank", "king"),
            ("within", "0"),
            ("escort", &"x".repeat(121)),
            ("table", &"x".repeat(21)),
            ("seat", "A\u{202E}B"),
        ];
        for (name, value) in typed {
            values.set(name, value);
        }
        let told = Protocol::read(&values, &Rank::template()).expect_err("nothing is right");
        let told = told.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>();
        assert_eq!(told, [HONORIFIC, "rank", "within", "escort", "table", "seat"]);
        let mut values = Values::default();
        values.set(HONORIFIC, Protocol::OWN);
        values.set("within", "3");
        let told = Protocol::read(&values, &[]).expect_err("says neither words nor rank");
        assert_eq!(told, [Problem::new("own_fr", Fault::Empty), Problem::new("rank", Fault::Empty)]);
    }
}
