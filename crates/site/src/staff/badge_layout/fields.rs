//! The fields of forms about layouts.

use app::badge::layout::BadgePicture;
use domain::badge::editing::{self, MEDIA, SIDES};
use domain::badge::layout::{Align, Draw, Element, Figure, Layout, Logos, Place, Side};
use domain::event::Event;
use domain::form::{Fault, TextShape, Values};
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::part::{PartView, parts};
use super::words::{align_name, figure_name, medium_name, place_name, sides_name};
use crate::staff::form::{Field, Fields, Summary, Typed};

/// What a form is about, for its labels.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) locale: Locale,
    pub(super) event: &'a Event,
    pub(super) pictures: &'a [BadgePicture],
}

/// Whether a field is a length in millimetres.
fn is_length(name: &str) -> bool {
    let field =
        if name.starts_with('p') { name.split_once('-').map_or(name, |(_, field)| field) } else { name };
    let field = field.strip_prefix("free-").unwrap_or(field);
    ["x", "y", "width", "height", "thickness", "radius", "length", "size", "floor", "gap"].contains(&field)
}

fn lengths(values: &Values, write: impl Fn(&str) -> String) -> Values {
    let mut written = values.clone();
    for name in values.names().into_iter().filter(|name| is_length(name)) {
        written.set(name, write(values.get(name)));
    }
    written
}

/// A form as it is compared and read: lengths with a point.
pub(super) fn plain(values: &Values) -> Values {
    lengths(values, editing::plain)
}

/// A form as it is shown: lengths as readers of a language write them, as far as they are any.
fn localised(values: &Values, locale: Locale) -> Values {
    let write = |raw: &str| {
        if editing::tenths(raw).is_some() { i18n::decimal(locale, raw) } else { raw.to_owned() }
    };
    lengths(values, write)
}

/// The words of a form's lengths that are none, beside those that its faults have.
fn worded<'a>(about: About<'_>, typed: Typed<'a>, words: &[(String, String)]) -> Fields<'a> {
    let mut fields = Fields::new(about.locale, typed);
    for (field, words) in words {
        fields = fields.word(field.clone(), words.clone());
    }
    let example = i18n::decimal(about.locale, "12.5");
    let t = i18n::site(about.locale);
    for problem in typed.problems {
        if problem.fault == Fault::Malformed && is_length(&problem.field) {
            let words = fl!(t, "layout-fault-length", example = example.as_str());
            fields = fields.word(problem.field.clone(), words);
        }
    }
    fields
}

/// The form of an element.
pub(super) struct ElementForm {
    pub(super) summary: Option<Summary>,
    /// Where it is and how large.
    pub(super) area: Vec<Field>,
    /// What it draws, save paragraphs.
    pub(super) draw: Vec<Field>,
    pub(super) parts: Vec<PartView>,
}

pub(super) fn element_form(
    about: About<'_>,
    element: &Element,
    typed: Typed<'_>,
    words: &[(String, String)],
) -> ElementForm {
    let t = i18n::site(about.locale);
    let values = localised(typed.values, about.locale);
    let typed = Typed { values: &values, ..typed };
    let fields = worded(about, typed, words);
    let length = |name: &str, label: String| fields.line(name, label, 8).required();
    let area = vec![
        length("x", fl!(t, "layout-x")),
        length("y", fl!(t, "layout-y")),
        length("width", fl!(t, "layout-width")),
        length("height", fl!(t, "layout-height")),
    ];
    let draw = draw_fields(about, &fields, &element.draw);
    let parts = match &element.draw {
        Draw::Text(text) => parts(about, &fields, typed.values, text),
        _ => Vec::new(),
    };
    ElementForm { summary: fields.summary(), area, draw, parts }
}

fn draw_fields(about: About<'_>, fields: &Fields<'_>, draw: &Draw) -> Vec<Field> {
    let (locale, t) = (about.locale, i18n::site(about.locale));
    let length = |name: &str, label: String| fields.line(name, label, 8).required();
    let ink = || ink(about, fields, "ink", fl!(t, "layout-ink"), false);
    let align = || {
        let choices = Align::CODES.iter().map(|(one, code)| ((*code).to_owned(), align_name(locale, *one)));
        fields.select("align", fl!(t, "layout-align"), None, choices).required()
    };
    match draw {
        Draw::Text(_) => {
            let choices =
                Place::CODES.iter().map(|(one, code)| ((*code).to_owned(), place_name(locale, *one)));
            vec![fields.select("place", fl!(t, "layout-place"), None, choices).required()]
        }
        Draw::Band {} => Vec::new(),
        Draw::Icon(_) => ink(),
        Draw::Qr(_) => self::ink(about, fields, "outline", fl!(t, "layout-outline"), true),
        Draw::Picture(_) => {
            let choices = about.pictures.iter().map(|one| (one.id.to_string(), one.name.clone()));
            vec![fields.select("picture", fl!(t, "layout-picture"), None, choices).required()]
        }
        Draw::Logos(_) => {
            let most = fields.number("most", fl!(t, "layout-most"), 1, Logos::MOST.into()).required();
            vec![most, align()]
        }
        Draw::Seal(_) => {
            let choices =
                Figure::CODES.iter().map(|(one, code)| ((*code).to_owned(), figure_name(locale, *one)));
            let figure = fields.select("figure", fl!(t, "layout-figure"), None, choices).required();
            std::iter::once(figure).chain(ink()).collect()
        }
        Draw::Line(_) => {
            let thickness = length("thickness", fl!(t, "layout-thickness"));
            ink().into_iter().chain([thickness]).collect()
        }
        Draw::Box(_) => {
            let fill = self::ink(about, fields, "fill", fl!(t, "layout-fill"), true);
            let outline = self::ink(about, fields, "outline", fl!(t, "layout-outline"), true);
            let thickness = length("thickness", fl!(t, "layout-thickness"));
            let radius = length("radius", fl!(t, "layout-radius"));
            fill.into_iter().chain(outline).chain([thickness, radius]).collect()
        }
    }
}

/// A colour: which kind of, and which.
pub(super) fn ink(
    about: About<'_>,
    fields: &Fields<'_>,
    name: &str,
    label: String,
    or_none: bool,
) -> Vec<Field> {
    let t = i18n::site(about.locale);
    let choices =
        [("fixed".to_owned(), fl!(t, "layout-ink-fixed")), ("band".to_owned(), fl!(t, "layout-ink-band"))];
    let none = or_none.then(|| fl!(t, "layout-ink-none"));
    let which = fl!(t, "layout-ink-of", label = label.as_str());
    vec![
        fields.select(name, label, none, choices).required(),
        fields.colour(&format!("{name}-colour"), which).required(),
    ]
}

/// The form of a layout as a whole.
pub(super) fn whole_form(
    about: About<'_>,
    typed: Typed<'_>,
    words: &[(String, String)],
) -> (Option<Summary>, Vec<Field>) {
    let (locale, t) = (about.locale, i18n::site(about.locale));
    let values = localised(typed.values, locale);
    let fields = worded(about, Typed { values: &values, ..typed }, words);
    let media = MEDIA.map(|code| (code.to_owned(), medium_name(locale, code)));
    let held = [
        ("portrait".to_owned(), fl!(t, "layout-portrait")),
        ("landscape".to_owned(), fl!(t, "layout-landscape")),
    ];
    let sides = SIDES.map(|code| (code.to_owned(), sides_name(locale, code)));
    let name = TextShape::line(Layout::MAX_NAME).required();
    let all = vec![
        fields.localized("name", fl!(t, "layout-name"), name),
        fields.select("medium", fl!(t, "layout-medium"), None, media).required(),
        fields
            .select("orientation", fl!(t, "layout-orientation"), None, held)
            .required()
            .hint(fl!(t, "layout-orientation-hint")),
        fields.line("length", fl!(t, "layout-length"), 8).required(),
        fields.line("free-width", fl!(t, "layout-free-width"), 8).required(),
        fields.line("free-height", fl!(t, "layout-free-height"), 8).required(),
        fields.select("sides", fl!(t, "layout-sides"), None, sides).required(),
    ];
    (fields.summary(), all)
}

/// The sides of a layout that can be looked at.
pub(super) fn sides_of(layout: &Layout) -> Vec<Side> {
    layout.sides.all().into_iter().map(|(side, _)| side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_shown_as_readers_write_them_and_read_back() {
        let mut values = Values::default();
        for (name, value) in
            [("x", "12.5"), ("p0-size", "3.5"), ("p0-say0", "name"), ("name-fr", "A.6"), ("y", "1.b")]
        {
            values.set(name, value);
        }
        let french = localised(&values, Locale::Fr);
        assert_eq!((french.get("x"), french.get("p0-size")), ("12,5", "3,5"));
        assert_eq!((french.get("name-fr"), french.get("y")), ("A.6", "1.b"), "no lengths");
        assert_eq!(localised(&values, Locale::En).get("x"), "12.5");
        let back = plain(&french);
        assert!(values.names().iter().all(|name| back.get(name) == values.get(name)), "{back:?}");
    }
}
