//! The page on which columns are named.

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::import::ColumnsView;
use askama::Template;
use axum::response::Response;
use domain::event::Event;
use domain::form::{Problem, Values};
use domain::locale::Locale;
use domain::registration::import::{Column, Encoding, NameOrder, Row, Separator, Source};
use domain::text::without_disguise;
use i18n_embed_fl::fl;

use super::columns::{column_field, status_of, word_fields};
use super::{frame, href, href_of, path_of, words};
use crate::page::{Shell, html};
use crate::staff::desk::Desk;
use crate::staff::form::{Field, Fields, Hidden, Summary, Typed};
use crate::staff::refused::Refused;

/// How many examples of a column are shown, and how long each is.
const EXAMPLES: usize = 3;
const LONGEST: usize = 60;

/// What is shown in the form.
pub(super) struct Asked<'a> {
    pub(super) values: &'a Values,
    pub(super) problems: &'a [Problem],
    /// Why the file could not be read as was chosen.
    pub(super) reading: Option<String>,
}

impl<'a> Asked<'a> {
    pub(super) const fn fresh(values: &'a Values) -> Self {
        Self { values, problems: &[], reading: None }
    }
}

/// A column of the list: its letter, its heading, examples, what it holds.
struct ColumnRow {
    letter: String,
    heading: String,
    examples: Vec<String>,
    holds: Field,
}

#[derive(Template)]
#[template(path = "staff/import/columns.html")]
struct ColumnsPage {
    shell: Shell,
    desk: Desk,
    count: String,
    /// How the file was read: fields of a form of their own.
    reading: Vec<Field>,
    reading_action: String,
    reading_error: Option<String>,
    summary: Option<Summary>,
    action: String,
    columns: Vec<ColumnRow>,
    fields: Vec<Field>,
    words: Vec<Field>,
    hidden: Vec<Hidden>,
    discard: String,
    back: String,
}

pub(super) async fn show(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    view: &ColumnsView,
    asked: Asked<'_>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let id = view.import.id;
    let path = format!("{}/columns", path_of(info, id));
    let (shell, desk) =
        frame(app, actor, info, locale, (path.clone(), fl!(t, "import-columns-title"))).await?;
    let hrefs = (href_of(locale, info, id), href(locale, info));
    let page = page(locale, &info.event, view, &asked, (shell, desk), hrefs);
    Ok(html(locale, status_of(&asked), &page))
}

fn page(
    locale: Locale,
    event: &Event,
    view: &ColumnsView,
    asked: &Asked<'_>,
    (shell, desk): (Shell, Desk),
    (own, back): (String, String),
) -> ColumnsPage {
    let t = i18n::site(locale);
    let mut fields = Fields::new(locale, Typed::wrong(asked.values, asked.problems));
    for place in 0..view.columns {
        // Only the first column is told that no name is there; the others, that they are named twice.
        let field = column_field(place);
        let twice = asked
            .problems
            .iter()
            .any(|problem| problem.field == field && problem.fault == domain::form::Fault::Taken);
        let words = if twice { fl!(t, "import-column-twice") } else { fl!(t, "import-needs-name") };
        fields = fields.word(field, words);
    }
    let columns = (0..view.columns).map(|place| column_row(locale, view, place, &fields)).collect();
    let categories = || categories(locale, event);
    let word_selects = view.words.iter().enumerate().map(|(place, word)| {
        let [_, meaning] = word_fields(place);
        fields.select(&meaning, word.clone(), Some(fl!(t, "import-word-none")), categories())
    });
    let words = word_selects.collect();
    let settings = settings(locale, event, view, &fields);
    let hidden = view.words.iter().enumerate().map(|(place, word)| {
        let [field, _] = word_fields(place);
        Hidden::new(field, word)
    });
    ColumnsPage {
        count: fl!(t, "import-rows", count = u32::try_from(view.total).unwrap_or(u32::MAX)),
        reading: reading(locale, &view.import.source),
        reading_action: format!("{own}/reading"),
        reading_error: asked.reading.clone(),
        summary: fields.summary(),
        action: format!("{own}/columns"),
        columns,
        fields: settings,
        words,
        hidden: hidden.collect(),
        discard: format!("{own}/discard"),
        back,
        shell,
        desk,
    }
}

fn column_row(locale: Locale, view: &ColumnsView, place: usize, fields: &Fields<'_>) -> ColumnRow {
    let t = i18n::site(locale);
    let letter = words::letter(place);
    let heading = view.import.mapping.heading;
    let title = view.rows.iter().find(|row| Some(row.number) == heading);
    let below = view.rows.iter().filter(|row| heading.is_none_or(|heading| row.number > heading));
    let examples = below.map(|row| row.cell(place)).filter(|cell| !cell.is_empty());
    let label = fl!(t, "import-column-letter", letter = letter.as_str());
    let holds = Column::ALL.map(|column| (column.code().to_owned(), words::column(locale, column)));
    ColumnRow {
        letter,
        heading: title.map(|row| shortened(row.cell(place))).unwrap_or_default(),
        examples: examples.take(EXAMPLES).map(shortened).collect(),
        holds: fields.select(&column_field(place), label, None, holds).required(),
    }
}

/// What holds for all rows.
fn settings(locale: Locale, event: &Event, view: &ColumnsView, fields: &Fields<'_>) -> Vec<Field> {
    let t = i18n::site(locale);
    let headings = view.rows.iter().map(|row| {
        (row.number.to_string(), fl!(t, "import-heading-row", row = row.number, text = line(row)))
    });
    let orders = [
        (NameOrder::GivenFirst.code().to_owned(), fl!(t, "import-order-given")),
        (NameOrder::FamilyFirst.code().to_owned(), fl!(t, "import-order-family")),
    ];
    let silent = || fl!(t, "import-silent-hint");
    let locales = Locale::ALL.map(|one| (one.code().to_owned(), i18n::locale_name(one)));
    vec![
        fields
            .select("heading", fl!(t, "import-heading"), Some(fl!(t, "import-heading-none")), headings)
            .required(),
        fields
            .select("order", fl!(t, "import-order"), None, orders)
            .hint(fl!(t, "import-order-hint"))
            .required(),
        fields.email("contact", fl!(t, "import-contact")).hint(fl!(t, "import-contact-hint")),
        fields
            .select("category", fl!(t, "import-category"), None, categories(locale, event))
            .hint(silent())
            .required(),
        fields.select("locale", fl!(t, "import-locale"), None, locales).hint(silent()).required(),
    ]
}

/// The event's categories: keys as forms send them, and names.
fn categories(locale: Locale, event: &Event) -> Vec<(String, String)> {
    let all = event.all_categories();
    all.iter().map(|one| (one.key.to_string(), i18n::category_name(locale, event, &one.key))).collect()
}

/// How the file was read, to be chosen otherwise.
fn reading(locale: Locale, source: &Source) -> Vec<Field> {
    let t = i18n::site(locale);
    let mut values = Values::default();
    match source {
        Source::Text { encoding, separator } => {
            values.set("encoding", encoding.code());
            values.set("separator", separator.code());
        }
        Source::Workbook { sheet, .. } => values.set("sheet", sheet.to_string()),
    }
    let fields = Fields::new(locale, Typed::fresh(&values));
    match source {
        Source::Text { .. } => {
            let encodings = Encoding::ALL.map(|one| (one.code().to_owned(), words::encoding(locale, one)));
            let separators = Separator::ALL.map(|one| (one.code().to_owned(), words::separator(locale, one)));
            vec![
                fields.select("encoding", fl!(t, "import-encoding"), None, encodings).required(),
                fields.select("separator", fl!(t, "import-separator"), None, separators).required(),
            ]
        }
        Source::Workbook { sheets, .. } => {
            let sheets = sheets.iter().enumerate().map(|(place, name)| (place.to_string(), shortened(name)));
            vec![fields.select("sheet", fl!(t, "import-sheet"), None, sheets).required()]
        }
    }
}

/// A row in one line.
fn line(row: &Row) -> String {
    let cells = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty());
    shortened(&cells.collect::<Vec<_>>().join(" · "))
}

/// Enough of a cell to know it by, on one line that nothing in it turns.
fn shortened(text: &str) -> String {
    let mut line = without_disguise(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST {
        line = line.chars().take(LONGEST).chain(['…']).collect();
    }
    line
}
