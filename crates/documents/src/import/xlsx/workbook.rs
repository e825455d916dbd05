//! What a workbook says of its sheets, its texts and its formats.

use domain::registration::import::ImportRefusal;
use quick_xml::events::Event;

use super::archive::Archive;
use super::cell::{Formats, Strings};
use super::xml::{attribute, push_text};

/// How many sheets and formats are looked at: spreadsheets themselves take no more formats.
const MAX_SHEETS: usize = 1_000;
const MAX_FORMATS: usize = 65_536;

pub(super) struct Sheet {
    pub(super) name: String,
    /// The part with its cells.
    pub(super) path: String,
    pub(super) hidden: bool,
}

pub(super) struct Workbook {
    /// Those with cells: no charts.
    pub(super) sheets: Vec<Sheet>,
    /// Whether days are counted from 1904.
    pub(super) from_1904: bool,
    strings: Option<String>,
    styles: Option<String>,
}

/// What one part says of another.
struct Relation {
    id: String,
    /// The last word of its kind: `worksheet`, `styles`.
    kind: String,
    path: String,
}

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Workbook, ImportRefusal> {
    // A package without a workbook is a text document, an archive, an OpenDocument sheet.
    if !archive.has("[Content_Types].xml") {
        let open_document = archive.has("content.xml") && archive.has("mimetype");
        return Err(if open_document { ImportRefusal::OtherWorkbook } else { ImportRefusal::WrongKind });
    }
    let main = relations(archive, "")?.into_iter().find(|relation| relation.kind == "officeDocument");
    let path = main.ok_or(ImportRefusal::WrongKind)?.path;
    let relations = relations(archive, &path)?;
    let of_kind = |kind: &str| relations.iter().find(|r| r.kind == kind).map(|r| r.path.clone());
    let mut workbook = Workbook {
        sheets: Vec::new(),
        from_1904: false,
        strings: of_kind("sharedStrings"),
        styles: of_kind("styles"),
    };
    let mut is_workbook = false;
    let mut part = archive.part(&path)?;
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbook" => is_workbook = true,
                "workbookPr" => {
                    let since = attribute(&element, "date1904");
                    workbook.from_1904 = matches!(since.as_deref(), Some("1" | "true"));
                }
                "sheet" if workbook.sheets.len() < MAX_SHEETS => {
                    let id = attribute(&element, "id");
                    let cells =
                        relations.iter().find(|r| Some(&r.id) == id.as_ref() && r.kind == "worksheet");
                    if let Some(relation) = cells {
                        workbook.sheets.push(Sheet {
                            name: attribute(&element, "name").unwrap_or_default(),
                            path: relation.path.clone(),
                            hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                        });
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    match (is_workbook, workbook.sheets.is_empty()) {
        (true, false) => Ok(workbook),
        (true, true) => Err(ImportRefusal::Empty),
        // A text document or slides, which are packages too.
        (false, _) => Err(ImportRefusal::WrongKind),
    }
}

/// The relations of a part; of the package itself for an empty path.
fn relations(archive: &mut Archive<'_>, path: &str) -> Result<Vec<Relation>, ImportRefusal> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut relations = Vec::new();
    let mut part = archive.part(&format!("{folder}{slash}_rels/{name}.rels"))?;
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let get = |name| attribute(&element, name).unwrap_or_default();
                let (target, kind) = (get("Target"), get("Type"));
                relations.push(Relation {
                    id: get("Id"),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    path: match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => resolved(folder, &target),
                    },
                });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// A relative address of a part, from a folder on.
fn resolved(folder: &str, target: &str) -> String {
    let mut parts = folder.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Workbook {
    /// The texts that cells share.
    pub(super) fn strings(&self, archive: &mut Archive<'_>) -> Result<Strings, ImportRefusal> {
        let mut strings = Strings::default();
        let Some(path) = self.strings.as_ref().filter(|path| archive.has(path)) else { return Ok(strings) };
        let mut part = archive.part(path)?;
        let mut text = String::new();
        // Within a text; within how it is pronounced, which is no part of it.
        let (mut within, mut sound) = (false, false);
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "si" => text.clear(),
                    "t" => within = !sound,
                    "rPh" => sound = true,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "si" => strings.push(&text)?,
                    "t" => within = false,
                    "rPh" => sound = false,
                    _ => {}
                },
                Event::Eof => return Ok(strings),
                event if within => push_text(&mut text, &event),
                _ => {}
            }
        }
    }

    /// How numbers are shown, by the place of a cell's format.
    pub(super) fn formats(&self, archive: &mut Archive<'_>) -> Result<Formats, ImportRefusal> {
        let mut formats = Formats::default();
        let Some(path) = self.styles.as_ref().filter(|path| archive.has(path)) else { return Ok(formats) };
        let mut part = archive.part(path)?;
        let mut within = false;
        loop {
            match part.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")) {
                            formats.define(id, &code);
                        }
                    }
                    "cellXfs" => within = true,
                    "xf" if within && formats.len() < MAX_FORMATS => {
                        let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                        formats.push(id.unwrap_or_default());
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => within = false,
                Event::Eof => return Ok(formats),
                _ => {}
            }
        }
    }
}
