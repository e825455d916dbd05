//! The form of a category: its way into one, and back.

use super::{Asked, AskedFields, Category, Colour, Companions, EventCategory, SeatPool, Visibility};
use crate::event::{Event, propose_slug};
use crate::form::{Fault, Problem, Reader, TextShape, Values};
use crate::key::Key;
use crate::locale::Localized;

/// A category's name.
pub const NAME: TextShape = TextShape::line(60);
/// A sentence about it.
pub const ABOUT: TextShape = TextShape::line(200);
/// A pool's name.
pub const POOL_NAME: TextShape = TextShape::line(60).required();

/// The fields that a category's form may ask, by their names in the console's form.
const ASKED: [&str; 6] = ["other_script_name", "organisation", "profession", "city", "languages", "topics"];

/// The name of the field that says whether something is asked.
pub fn asked_name(field: &str) -> String {
    format!("asked_{field}")
}

impl EventCategory {
    /// The form as it is opened.
    pub fn values(&self) -> Values {
        let mut values = Values::default();
        values.set("kind", self.kind.code());
        values.set_localized("name", &self.name);
        values.set_localized("about", &self.about);
        values.set("colour", self.colour.map(|colour| colour.to_string()).unwrap_or_default());
        values.set("visibility", self.visibility.code());
        values.set("approval", if self.approval { "true" } else { "" });
        values.set("pool", self.pool.as_ref().map(ToString::to_string).unwrap_or_default());
        let brings = match self.companions {
            Companions::None => "none",
            Companions::Named(_) => "named",
            Companions::Counted(_) => "counted",
        };
        values.set("companions", brings);
        values.set("most", self.companions.most().to_string());
        let AskedFields { other_script_name, organisation, profession, city, languages, topics } =
            self.fields;
        for (name, asked) in
            ASKED.into_iter().zip([other_script_name, organisation, profession, city, languages, topics])
        {
            values.set(&asked_name(name), asked.code());
        }
        values
    }

    /// Reads the form into the category that it changes, or into a new one of an event. A category keeps its key and its
    /// links; one of its own has a name.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(values: &Values, event: &Event, before: Option<&Self>) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(values);
        let kind = reader.choice("kind", Category::from_code);
        let name = reader.localized("name", TextShape { required: before.is_none(), ..NAME });
        let about = reader.localized("about", ABOUT);
        let colour = match values.get("colour").trim() {
            "" => Some(None),
            _ => reader.choice("colour", |raw| Colour::parse(raw.trim())).map(Some),
        };
        let visibility = reader.choice("visibility", Visibility::from_code);
        let pool = if values.get("pool").is_empty() {
            Some(None)
        } else {
            let known = |raw: &str| event.pools.iter().find(|pool| pool.key.as_str() == raw);
            reader.choice("pool", |raw| known(raw).map(|pool| Some(pool.key.clone())))
        };
        let companions = companions(&mut reader);
        let asked =
            ASKED.map(|field| reader.choice(&asked_name(field), Asked::from_code).unwrap_or_default());
        let [other_script_name, organisation, profession, city, languages, topics] = asked;
        let category = || {
            Some(Self {
                key: before.map_or_else(|| new_key(&name, event), |before| before.key.clone()),
                kind: kind?,
                name: name.clone(),
                about,
                colour: colour?,
                visibility: visibility?,
                link_number: before.map(|before| before.link_number).unwrap_or_default(),
                approval: reader.tick("approval"),
                pool: pool?,
                companions: companions?,
                fields: AskedFields { other_script_name, organisation, profession, city, languages, topics },
            })
        };
        let category = category();
        reader.finish(category)
    }
}

fn companions(reader: &mut Reader<'_>) -> Option<Companions> {
    let most = |reader: &mut Reader<'_>| {
        let most = reader.number("most", 1, Companions::MOST.into())?;
        u8::try_from(most).ok()
    };
    match reader.values().get("companions") {
        "none" => Some(Companions::None),
        "named" => most(reader).map(Companions::Named),
        "counted" => most(reader).map(Companions::Counted),
        _ => {
            reader.fault("companions", Fault::NotAChoice);
            None
        }
    }
}

fn new_key(name: &Localized, event: &Event) -> Key {
    let base = propose_slug(&name.fr).unwrap_or_else(|| "category".to_owned());
    let all = event.all_categories();
    // A key that once was a kind's own would be taken for that kind.
    Key::free(&base, |key| {
        all.iter().any(|one| one.key == *key) || Category::from_code(key.as_str()).is_some()
    })
}

impl SeatPool {
    /// Reads a pool's form: its name, and how many seats it holds. A pool keeps its key.
    ///
    /// # Errors
    /// Every wrong field, in the order of the form.
    pub fn read(values: &Values, event: &Event, before: Option<&Self>) -> Result<(Self, u32), Vec<Problem>> {
        let mut reader = Reader::new(values);
        let name = reader.localized("name", POOL_NAME);
        let seats = reader.number("seats", 0, event.capacity);
        let key = before.map_or_else(
            || {
                let base = propose_slug(&name.fr).unwrap_or_else(|| "pool".to_owned());
                Key::free(&base, |key| event.pools.iter().any(|pool| pool.key == *key))
            },
            |before| before.key.clone(),
        );
        reader.finish(seats.map(|seats| (Self { key, name }, seats)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::samples::draft;

    #[test]
    fn what_is_opened_and_sent_back_is_the_same() {
        let event = draft();
        for category in EventCategory::usual() {
            let read = EventCategory::read(&category.values(), &event, Some(&category));
            assert_eq!(read, Ok(category));
        }
    }

    #[test]
    fn a_new_category_has_a_name_and_a_key_of_its_own() {
        let mut values = EventCategory::of(Category::Press).values();
        let missing = EventCategory::read(&values, &draft(), None).expect_err("has no name");
        assert_eq!(missing, [Problem::new("name-fr", Fault::Empty)]);
        values.set("name-fr", "Presse étrangère");
        values.set("companions", "counted");
        values.set("most", "3");
        values.set("colour", "#102030");
        let made = EventCategory::read(&values, &draft(), None).expect("is right");
        assert_eq!((made.key.as_str(), made.companions), ("presse-etrangere", Companions::Counted(3)));
        values.set("name-fr", "Staff");
        let named = EventCategory::read(&values, &draft(), None).expect("is right");
        assert_eq!(named.key.as_str(), "staff-2", "not taken for the kind");
    }

    #[test]
    fn what_cannot_be_chosen_is_told() {
        let mut values = EventCategory::of(Category::Attendee).values();
        for (name, value) in
            [("kind", "king"), ("pool", "vip"), ("companions", "named"), ("most", "21"), ("colour", "red")]
        {
            values.set(name, value);
        }
        let before = EventCategory::of(Category::Attendee);
        let told = EventCategory::read(&values, &draft(), Some(&before)).expect_err("is wrong");
        let fields = told.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>();
        assert_eq!(fields, ["kind", "colour", "pool", "most"]);
    }

    #[test]
    fn a_pool_holds_no_more_than_the_hall() {
        let mut values = Values::default();
        values.set("name-fr", "Délégation");
        values.set("seats", "41");
        let event = draft();
        let told = SeatPool::read(&values, &event, None).expect_err("the hall has forty");
        assert_eq!(told, [Problem::new("seats", Fault::TooLarge { max: 40 })]);
        values.set("seats", "12");
        let (pool, seats) = SeatPool::read(&values, &event, None).expect("is right");
        assert_eq!((pool.key.as_str(), seats), ("delegation", 12));
    }
}
