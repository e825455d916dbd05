//! The editor's page: what a layout looks like beside what it is made of.

use app::badge::layout::{BadgePicture, LayoutFile, Whom};
use app::edit::Edit;
use app::event::EventInfo;
use askama::Template;
use axum::http::StatusCode;
use domain::badge::awkward::Awkward;
use domain::badge::editing::{Kind, values_of, whole_values};
use domain::badge::layout::{Element, LayoutFault, Side};
use domain::form::{Fault, Problem, Values, fingerprint};
use domain::key::Key;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::fault::told;
use super::fields::{About, ElementForm, element_form, sides_of, whole_form};
use super::stage::{SheetView, Stage, sheet, stage};
use super::words::{awkward_name, element_name, kind_name, side_name};
use super::{layout_href, list_href, whom_code};
use crate::page::Shell;
use crate::staff::desk::{Desk, console_path};
use crate::staff::form::{Field, Hidden, Notice, Summary, Typed};
use crate::staff::people::NotSaved;

/// The word that asks for the first of the awkward names.
pub(super) const WORST: &str = "worst";

/// A choice of what is looked at.
struct Tab {
    label: String,
    href: String,
    current: bool,
    lang: Option<Locale>,
}

/// The element that is open.
struct Opened {
    title: String,
    action: String,
    form: ElementForm,
    hidden: Vec<Hidden>,
    /// What moves it: how far and where to, in words.
    moves: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "staff/badge_layout/edit.html")]
pub(in crate::staff) struct EditPage {
    shell: Shell,
    desk: Desk,
    back: String,
    notice: Option<Notice>,
    /// Where the layout is changed.
    action: String,
    /// What keeps the looks of the page: `?side=…`.
    here: String,
    version: u32,
    before: bool,
    after: bool,
    writes: bool,
    sides: Vec<Tab>,
    languages: Vec<Tab>,
    sample: Tab,
    worst: Tab,
    people: Vec<Tab>,
    preview: String,
    alt: String,
    stage: Stage,
    sheet: Option<SheetView>,
    sheet_alt: String,
    /// What of the event's own words has no room, and what of the person's.
    missing: [Vec<String>; 2],
    faults: Vec<String>,
    refused: Vec<String>,
    /// The topmost first.
    elements: Vec<Tab>,
    kinds: Vec<(&'static str, String)>,
    opened: Option<Opened>,
    summary: Option<Summary>,
    fields: Vec<Field>,
    hidden: Vec<Hidden>,
}

/// A form that came back.
pub(in crate::staff) struct CameBack {
    pub(super) saved: NotSaved,
    /// Words of its own for the faults at its fields.
    pub(super) words: Vec<(String, String)>,
}

impl CameBack {
    /// What was typed, with words of its own at the fields that are wrong.
    pub(super) fn wrong(edit: Edit<'_>, words: Vec<(String, String)>) -> Self {
        let problems = words.iter().map(|(field, _)| Problem::new(field.clone(), Fault::Malformed));
        let saved = NotSaved {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            values: edit.values.clone(),
            problems: problems.collect(),
            conflicts: Vec::new(),
            base: (edit.version, edit.base.to_owned()),
        };
        Self { saved, words }
    }
}

/// What became of what was sent.
#[derive(Default)]
pub(in crate::staff) struct After {
    pub(super) element: Option<CameBack>,
    pub(super) whole: Option<CameBack>,
    /// Faults that no form on the page has a field for.
    pub(super) refused: Vec<LayoutFault>,
    pub(super) stale: bool,
    pub(super) status: StatusCode,
}

/// What is looked at.
#[derive(Debug, Clone)]
pub(in crate::staff) struct Looked {
    pub(in crate::staff) side: Side,
    pub(in crate::staff) element: Option<Key>,
    pub(in crate::staff) language: Locale,
    pub(in crate::staff) whom: Whom,
    pub(in crate::staff) done: bool,
    pub(in crate::staff) people: Vec<(Awkward, Whom, String)>,
    /// What of the event's own words has no room, and what of the person's.
    pub(in crate::staff) missing: [Vec<String>; 2],
}

/// What is looked at, in an address.
fn query(side: Side, element: Option<&Key>, language: Locale, whom: &str) -> String {
    let element = element.map(|key| format!("&element={key}")).unwrap_or_default();
    let whom = if whom.is_empty() { String::new() } else { format!("&whom={whom}") };
    format!("?side={}&text={language}{element}{whom}", side.code())
}

impl Looked {
    fn here(&self) -> String {
        query(self.side, self.element.as_ref(), self.language, &whom_code(self.whom))
    }
}

#[allow(clippy::too_many_lines, reason = "what the page shows, field by field")]
pub(in crate::staff) fn edit_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    (file, pictures): (&LayoutFile, &[BadgePicture]),
    looked: &Looked,
    writes: bool,
    after: &After,
) -> EditPage {
    let t = i18n::site(locale);
    let layout = &file.kept.layout;
    let id = file.kept.id;
    let action = layout_href(locale, info, id);
    let (side, language, whom) = (looked.side, looked.language, whom_code(looked.whom));
    let event = &info.event;
    let about = About { locale, event, pictures };
    let element_href = |key: &Key| format!("{action}{}#element", query(side, Some(key), language, &whom));
    let elements = layout.sides.of(side);
    let open = looked.element.as_ref().and_then(|key| elements.iter().find(|one| one.id == *key));
    let tab = |label: String, query: String, current: bool| Tab {
        label,
        href: format!("{action}{query}"),
        current,
        lang: None,
    };
    let element_tab = |one: &Element| Tab {
        label: element_name(locale, event, one),
        href: element_href(&one.id),
        current: open.is_some_and(|open| open.id == one.id),
        lang: None,
    };
    let people_tab = |(awkward, one, name): &(Awkward, Whom, String)| {
        let label = format!("{} : {}", awkward_name(locale, *awkward), i18n::isolated(name));
        let address = query(side, looked.element.as_ref(), language, &whom_code(*one));
        tab(label, address, *one == looked.whom)
    };
    let here = looked.here();
    let opened = open.map(|one| {
        let form_action = format!("{action}/{}/{}{here}", side.code(), one.id);
        opened(about, one, file.kept.version, form_action, after.element.as_ref())
    });
    let fresh = whole_values(layout);
    let (summary, fields) = match &after.whole {
        Some(came) => whole_form(about, typed(&came.saved), &came.words),
        None => whole_form(about, Typed::fresh(&fresh), &[]),
    };
    let base = after.whole.as_ref().map(|came| came.saved.base.clone());
    let (version, base) = base.unwrap_or_else(|| (file.kept.version, fingerprint(&fresh)));
    let name = layout.name.get(locale);
    let tell = |fault: &LayoutFault| told(locale, event, Some(layout), fault);
    let path = format!("{}/badge-layouts/{id}", console_path(info));
    let kept_element = looked.element.as_ref();
    let alt = fl!(t, "layout-preview-alt", name = name, side = side_name(locale, side));
    let sheet = sheet(layout, side);
    EditPage {
        shell: Shell::new(locale, &format!("{path}{here}"), name)
            .of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        notice: if after.stale {
            Some(Notice::heed(fl!(t, "layout-stale")))
        } else {
            looked.done.then(|| Notice::done(fl!(t, "layout-done")))
        },
        version: file.kept.version,
        before: file.kept.before > 0,
        after: file.kept.after > 0,
        writes,
        sides: sides_of(layout)
            .into_iter()
            .map(|one| tab(side_name(locale, one), query(one, None, language, &whom), one == side))
            .collect(),
        languages: Locale::ALL
            .map(|one| Tab {
                lang: Some(one),
                ..tab(i18n::locale_name(one), query(side, kept_element, one, &whom), one == language)
            })
            .into(),
        sample: tab(
            fl!(t, "layout-sample"),
            query(side, kept_element, language, ""),
            looked.whom == Whom::Sample,
        ),
        worst: tab(
            fl!(t, "layout-worst"),
            query(side, kept_element, language, WORST),
            looked.whom != Whom::Sample,
        ),
        people: looked.people.iter().map(people_tab).collect(),
        preview: format!("{action}/preview{here}&v={}", file.kept.version),
        alt,
        stage: stage(locale, event, layout, (side, language), open.map(|one| &one.id), element_href),
        sheet_alt: sheet
            .as_ref()
            .map(|sheet| fl!(t, "layout-sheet-alt", count = sheet.count.to_string()))
            .unwrap_or_default(),
        sheet,
        missing: looked.missing.clone(),
        faults: file.faults.iter().map(tell).collect(),
        refused: after.refused.iter().map(tell).collect(),
        elements: elements.iter().rev().map(element_tab).collect(),
        kinds: Kind::ALL
            .into_iter()
            .filter(|kind| *kind != Kind::Picture || !pictures.is_empty())
            .map(|kind| (kind.code(), kind_name(locale, kind)))
            .collect(),
        opened,
        summary,
        fields,
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        action,
        here,
    }
}

pub(super) fn typed(saved: &NotSaved) -> Typed<'_> {
    Typed { values: &saved.values, problems: &saved.problems, conflicts: &saved.conflicts }
}

fn opened(
    about: About<'_>,
    element: &Element,
    version: u32,
    action: String,
    came: Option<&CameBack>,
) -> Opened {
    let (locale, t) = (about.locale, i18n::site(about.locale));
    let fresh: Values = values_of(element);
    let form = match came {
        Some(came) => element_form(about, element, typed(&came.saved), &came.words),
        None => element_form(about, element, Typed::fresh(&fresh), &[]),
    };
    let base = came.map(|came| came.saved.base.clone());
    let (version, base) = base.unwrap_or_else(|| (version, fingerprint(&fresh)));
    let moves = [5_i32, 50].into_iter().flat_map(|by| {
        let far = i18n::length(locale, u16::try_from(by).unwrap_or_default());
        [
            (format!("{},0", -by), fl!(t, "layout-move-left", by = far.as_str())),
            (format!("{by},0"), fl!(t, "layout-move-right", by = far.as_str())),
            (format!("0,{}", -by), fl!(t, "layout-move-up", by = far.as_str())),
            (format!("0,{by}"), fl!(t, "layout-move-down", by = far.as_str())),
        ]
    });
    let name = element_name(locale, about.event, element);
    Opened {
        title: fl!(t, "layout-element", name = name),
        action,
        form,
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        moves: moves.collect(),
    }
}
