//! What an invitation's row says.

use domain::ids::{EventId, GuestInvitationId, RegistrationId};
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::protocol::Chair;
use domain::registration::{GuestAnswer, GuestInvitation, GuestOffer, Invitee};
use domain::text::{Email, PersonName};
use jiff::Timestamp;
use sea_orm::{QueryResult, TryGetable, Value};
use uuid::Uuid;

use crate::error::StoreError;
use crate::row::{Origin, to_json};

const TABLE: &str = "guest_invitation";

/// What is written of an invitation, in the order of [`written`]: its identity and its event first.
pub(super) const COLUMNS: [&str; 29] = [
    "id",
    "event_id",
    "given_name",
    "family_name",
    "other_script_name",
    "organisation",
    "email",
    "locale",
    "category",
    "companions",
    "locked",
    "answer_by",
    "note",
    "protocol",
    "seat_key",
    "rank",
    "link_number",
    "answer",
    "answered_at",
    "word",
    "sent_at",
    "reminded_at",
    "withdrawn_at",
    "registration_id",
    "created_at",
    "version",
    "search_text",
    "sort_key",
    "person_key",
];

/// The values of an invitation's row.
pub(super) fn written(invitation: &GuestInvitation) -> Result<[Value; COLUMNS.len()], StoreError> {
    let GuestOffer { guest, category_key, companions, locked, answer_by, note, protocol } = &invitation.offer;
    let (chair, rank) = (protocol.chair(), protocol.rank.as_ref());
    let protocol = (!protocol.is_empty()).then(|| to_json(protocol)).transpose()?;
    let moment = |at: Option<Timestamp>| Value::from(at.map(Timestamp::as_second));
    Ok([
        invitation.id.0.into(),
        invitation.event_id.0.into(),
        guest.given_name.as_str().into(),
        guest.family_name.as_str().into(),
        guest.other_script_name.as_ref().map(ToString::to_string).into(),
        guest.organisation.as_deref().into(),
        guest.email.as_str().into(),
        guest.locale.code().into(),
        category_key.as_str().into(),
        companions.map(i64::from).into(),
        (*locked).into(),
        moment(*answer_by),
        note.as_deref().into(),
        protocol.into(),
        chair.as_ref().map(Chair::seat_key).into(),
        rank.map(Key::as_str).into(),
        i64::from(invitation.link_number).into(),
        invitation.said().map(GuestAnswer::code).into(),
        moment(invitation.answer.map(|(_, at)| at)),
        invitation.word.as_deref().into(),
        moment(invitation.sent_at),
        moment(invitation.reminded_at),
        moment(invitation.withdrawn_at),
        invitation.registration_id.map(|id| id.0).into(),
        invitation.created_at.as_second().into(),
        i64::from(invitation.version).into(),
        guest.searched().index().text.into(),
        guest.sort_key().into(),
        guest.person_key().into(),
    ])
}

/// A row whose columns are read by their names.
struct Reader<'a> {
    row: &'a QueryResult,
    origin: Origin<Uuid>,
}

impl Reader<'_> {
    fn get<T: TryGetable>(&self, column: &'static str) -> Result<T, StoreError> {
        self.row.try_get("", column).map_err(|_| self.origin.corrupt(column))
    }

    fn parsed<T>(&self, column: &'static str, parse: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        self.origin.parsed(column, parse(&self.get::<String>(column)?))
    }

    fn optional<T>(
        &self,
        column: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let text = self.get::<Option<String>>(column)?;
        text.map(|text| self.origin.parsed(column, parse(&text))).transpose()
    }

    fn moment(&self, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
        self.get::<Option<i64>>(column)?.map(|at| self.origin.time(column, at)).transpose()
    }

    fn count(&self, column: &'static str) -> Result<u32, StoreError> {
        self.origin.count(column, self.get(column)?)
    }
}

/// The invitation that a row tells of.
pub(super) fn read(row: &QueryResult) -> Result<GuestInvitation, StoreError> {
    let id = row.try_get::<Uuid>("", "id").map_err(|_| StoreError::corrupt(TABLE, &"?", "id"))?;
    let row = Reader { row, origin: Origin { table: TABLE, id } };
    let name = |text: &str| PersonName::parse(text).ok();
    let companions = row.get::<Option<i64>>("companions")?;
    let companions = companions.map(|most| row.origin.parsed("companions", u8::try_from(most).ok()));
    let answer = match (row.optional("answer", GuestAnswer::from_code)?, row.moment("answered_at")?) {
        (Some(answer), Some(at)) => Some((answer, at)),
        (None, None) => None,
        _ => return Err(row.origin.corrupt("answered_at")),
    };
    let protocol = row.get::<Option<String>>("protocol")?;
    let protocol = protocol.map(|json| row.origin.json("protocol", &json)).transpose()?;
    Ok(GuestInvitation {
        id: GuestInvitationId(id),
        event_id: EventId(row.get("event_id")?),
        offer: GuestOffer {
            guest: Invitee {
                given_name: row.parsed("given_name", name)?,
                family_name: row.parsed("family_name", name)?,
                other_script_name: row.optional("other_script_name", name)?,
                organisation: row.get("organisation")?,
                email: row.parsed("email", |text| Email::parse(text).ok())?,
                locale: row.parsed("locale", Locale::from_code)?,
            },
            category_key: row.parsed("category", Key::parse)?,
            companions: companions.transpose()?,
            locked: row.get("locked")?,
            answer_by: row.moment("answer_by")?,
            note: row.get("note")?,
            protocol: protocol.unwrap_or_default(),
        },
        link_number: row.count("link_number")?,
        answer,
        word: row.get("word")?,
        sent_at: row.moment("sent_at")?,
        reminded_at: row.moment("reminded_at")?,
        withdrawn_at: row.moment("withdrawn_at")?,
        registration_id: row.get::<Option<Uuid>>("registration_id")?.map(RegistrationId),
        created_at: row.origin.time("created_at", row.get("created_at")?)?,
        version: row.count("version")?,
    })
}
