//! The words under which registrations are found.

use domain::badge::BadgeCode;
use domain::ids::{EventId, RegistrationId};
use domain::name::{self, Sounding, Wanted};
use domain::registration::{RegistrationFilter, SearchIndex, Searched};
use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};
use uuid::Uuid;

use crate::db;
use crate::error::StoreError;

/// Who is found by which words, and their place in the order of lists.
pub(super) struct Indexed<'a> {
    pub(super) event: EventId,
    pub(super) id: RegistrationId,
    pub(super) sort_key: &'a str,
    pub(super) index: &'a SearchIndex,
}

/// Adds the words under which registrations are found.
pub(super) async fn insert_words(db: &impl ConnectionTrait, whom: &[Indexed<'_>]) -> Result<(), StoreError> {
    let rows = whom.iter().flat_map(|one| one.index.words().into_iter().map(move |word| (one, word)));
    let mut rows = rows.collect::<Vec<_>>();
    // In the order in which they are kept: the words of many are written page after page, not all over the index.
    rows.sort_unstable_by_key(|(one, word)| (one.event, *word, one.sort_key));
    // Of many, most lots are of one size: what is said of that is said once.
    let (mut size, mut sql) = (0, String::new());
    for lot in db::lots(&rows) {
        if lot.len() != size {
            size = lot.len();
            let places = db::places_of_rows::<4>(0, size);
            sql = format!(
                "{} registration_word (event_id, word, sort_key, registration_id) VALUES {places}",
                db::insert_into(db)
            );
        }
        let row = |(one, word): &(&Indexed<'_>, &str)| -> [Value; 4] {
            [one.event.0.into(), (*word).into(), one.sort_key.into(), one.id.0.into()]
        };
        db::change(db, &sql, lot.iter().flat_map(row).collect()).await?;
    }
    Ok(())
}

/// Removes the words under which a registration was found: the same that were added for it, which follow from who it is.
pub(super) async fn remove_words(db: &impl ConnectionTrait, whose: &Indexed<'_>) -> Result<(), StoreError> {
    let mut values = vec![whose.event.0.into()];
    let words = db::places(&mut values, whose.index.words());
    let [sort_key, id] =
        [whose.sort_key.into(), Value::from(whose.id.0)].map(|value| db::places(&mut values, [value]));
    let sql = format!(
        "DELETE FROM registration_word WHERE event_id = $1 AND word IN ({words}) AND sort_key = {sort_key} \
         AND registration_id = {id}"
    );
    db::change(db, &sql, values).await?;
    Ok(())
}

/// Whose words are made anew at a time.
const AT_A_TIME: i64 = 500;

/// Makes all words anew when some registrations have those of older rules: SQL can neither fold accents nor read names,
/// and which words older rules made nobody can tell any more.
pub(crate) async fn renew(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    const OLD: &str = "SELECT id, event_id, sort_key, given_name, family_name, other_script_name, organisation, \
                       email FROM registration WHERE words_version < $1 LIMIT $2 + 0";
    const RENEW: &str = "UPDATE registration SET search_text = $2, words_version = $3 WHERE id = $1";
    const ANY_OLD: &str = "SELECT id FROM registration WHERE words_version < $1 LIMIT 1";
    if db::row(transaction, ANY_OLD, vec![SearchIndex::VERSION.into()]).await?.is_none() {
        return Ok(());
    }
    for forget in ["DELETE FROM registration_word", "UPDATE registration SET words_version = 0"] {
        db::change(transaction, forget, Vec::new()).await?;
    }
    loop {
        let rows = db::rows(transaction, OLD, vec![SearchIndex::VERSION.into(), AT_A_TIME.into()]).await?;
        if rows.is_empty() {
            return Ok(());
        }
        let mut renewed = Vec::with_capacity(rows.len());
        for row in &rows {
            let text = |place| row.try_get_by_index::<Option<String>>(place);
            let (given, family, email) = (text(3)?, text(4)?, text(7)?);
            let (other_script_name, organisation) = (text(5)?, text(6)?);
            let searched = Searched {
                given_name: given.as_deref().unwrap_or_default(),
                family_name: family.as_deref().unwrap_or_default(),
                other_script_name: other_script_name.as_deref(),
                organisation: organisation.as_deref(),
                email: email.as_deref().unwrap_or_default(),
            };
            let ids = (row.try_get_by_index::<Uuid>(0)?, row.try_get_by_index::<Uuid>(1)?);
            renewed.push((ids, row.try_get_by_index::<String>(2)?, searched.index()));
        }
        let indexed = renewed.iter().map(|((id, event), sort_key, index)| Indexed {
            event: EventId(*event),
            id: RegistrationId(*id),
            sort_key,
            index,
        });
        insert_words(transaction, &indexed.collect::<Vec<_>>()).await?;
        for ((id, _), _, index) in &renewed {
            let values = vec![(*id).into(), index.text.as_str().into(), SearchIndex::VERSION.into()];
            db::change(transaction, RENEW, values).await?;
        }
    }
}

/// What was typed into a search field: words that must each start a word of a registration, as they are or in another
/// spelling or script, or the badge code that it also may be.
pub(crate) struct Typed {
    units: Vec<Wanted>,
    code: Option<BadgeCode>,
}

impl Typed {
    /// Nothing when nothing was typed.
    pub(crate) fn of(filter: &RegistrationFilter) -> Option<Self> {
        if filter.query.trim().is_empty() {
            return None;
        }
        let name::Typed { units } = filter.typed();
        Some(Self { units, code: BadgeCode::parse(&filter.query).ok() })
    }

    /// The same for what has names and no badge.
    pub(super) fn of_names(filter: &RegistrationFilter) -> Option<Self> {
        Self::of(filter).map(|typed| Self { code: None, ..typed })
    }

    /// Whether it can find anybody: signs that no name has find nobody.
    pub(crate) fn finds(&self) -> bool {
        !self.units.is_empty()
    }

    /// A statement that gives all whom it finds at the event that is `$1`, each once, by the index of words: their ids, and
    /// their places in the order of names (`sort_key`).
    pub(super) fn found(&self, values: &mut Vec<Value>) -> String {
        let units = self.units.iter().map(|unit| found_by(unit, values));
        let found = units.collect::<Vec<_>>().join(" INTERSECT ");
        let Some(code) = &self.code else { return found };
        let code = db::places(values, [code.as_str()]);
        format!("{found} UNION SELECT id, sort_key FROM registration WHERE event_id = $1 AND code = {code}")
    }

    /// The same, of ids alone.
    pub(crate) fn ids(&self, values: &mut Vec<Value>) -> String {
        format!("SELECT registration_id FROM ({}) w", self.found(values))
    }

    /// A condition that says of each registration whether it is found, for reading them in order when most are.
    pub(crate) fn condition(&self, values: &mut Vec<Value>) -> String {
        let units = self.units.iter().map(|unit| condition_of(unit, values)).collect::<Vec<_>>();
        let units = units.join(" AND ");
        match &self.code {
            Some(code) => format!(" AND ({units} OR code = {})", db::places(values, [code.as_str()])),
            None => format!(" AND {units}"),
        }
    }
}

/// Those whom one unit of a search finds. Databases read combined statements from left to right, so what belongs together
/// is a statement within.
fn found_by(unit: &Wanted, values: &mut Vec<Value>) -> String {
    const FOUND: &str = "SELECT registration_id, sort_key FROM registration_word WHERE event_id = $1 AND";
    let starts = unit
        .starts
        .iter()
        .map(|start| format!("{FOUND} {}", starting_with(start, values)))
        .collect::<Vec<_>>();
    let mut either = vec![match starts.as_slice() {
        [one] => one.clone(),
        all => format!("SELECT registration_id, sort_key FROM ({}) s", all.join(" INTERSECT ")),
    }];
    for sounding in &unit.sounds {
        let condition = match sounding {
            Sounding::Is(word) => format!("word = {}", db::places(values, [word.as_str()])),
            Sounding::Starts(start) => starting_with(start, values),
            Sounding::Holds { start, part } => {
                let range = starting_with(start, values);
                format!("{range} AND {}", like("word", format!("%{part}%"), values))
            }
        };
        either.push(format!("{FOUND} {condition}"));
    }
    // Read as they come, so that counting a few of them does not gather all: a UNION would.
    format!("SELECT DISTINCT registration_id, sort_key FROM ({}) u", either.join(" UNION ALL "))
}

fn starting_with(start: &str, values: &mut Vec<Value>) -> String {
    // Behind everything that starts with the word, and before all else: no character is greater.
    let bounds = [start.to_owned(), format!("{start}\u{10FFFF}")];
    let [from, to] = bounds.map(|bound| db::places(values, [bound]));
    format!("word >= {from} AND word < {to}")
}

/// A column that is like a pattern. SQLite looks at a pattern that is a value alone for how it starts, and plans the
/// statement anew each time that it is sent; where words start is asked for itself.
fn like(column: &str, pattern: String, values: &mut Vec<Value>) -> String {
    format!("{column} LIKE {} || ''", db::places(values, [pattern]))
}

/// The same as a condition on one registration. Every word of `search_text` follows a blank; neither folded words nor
/// the letters of skeletons have wildcards.
fn condition_of(unit: &Wanted, values: &mut Vec<Value>) -> String {
    let mut like = |pattern| like("search_text", pattern, values);
    let starts = unit.starts.iter().map(|start| like(format!("% {start}%"))).collect::<Vec<_>>();
    let mut either = vec![format!("({})", starts.join(" AND "))];
    for sounding in &unit.sounds {
        either.push(match sounding {
            Sounding::Is(word) => format!("{} OR {}", like(format!("% {word} %")), like(format!("% {word}"))),
            Sounding::Starts(start) => like(format!("% {start}%")),
            // What starts the sounds of a word also starts its skeleton.
            Sounding::Holds { part, .. } => like(format!("%{part}%")),
        });
    }
    format!("({})", either.join(" OR "))
}
