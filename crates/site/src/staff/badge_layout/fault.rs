//! What is wrong with a layout, in words, at its place.

use app::badge::layout::MOST_LAYOUTS;
use domain::badge::editing::field_of;
use domain::badge::layout::{Layout, LayoutFault};
use domain::event::Event;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::words::{element_name, side_name};

/// What is wrong, and what to do about it, with the element and the property that it is about. The layout is the one that was looked at; a file that
/// was refused is not here any more, and its elements are told by their names in it.
pub(super) fn told(locale: Locale, event: &Event, layout: Option<&Layout>, fault: &LayoutFault) -> String {
    let t = i18n::site(locale);
    let mut place = Vec::new();
    if let Some(side) = fault.side {
        place.push(side_name(locale, side));
    }
    if let (Some(side), Some(id)) = (fault.side, &fault.element) {
        let elements = layout.map(|layout| layout.sides.of(side)).unwrap_or_default();
        let known = elements.iter().find(|element| element.id == *id);
        place.push(known.map_or_else(|| id.to_string(), |element| element_name(locale, event, element)));
    }
    // Forms name their fields; in a file the property is found by its path.
    if layout.is_none() || place.is_empty() {
        place.push(fault.property.clone());
    }
    fl!(t, "layout-fault-at", place = place.join(", "), fault = i18n::layout_fault(locale, fault))
}

/// The words of faults at the fields of a form.
pub(super) fn at_fields(locale: Locale, faults: &[LayoutFault]) -> Vec<(String, String)> {
    faults.iter().map(|fault| (field_of(&fault.property), i18n::layout_fault(locale, fault))).collect()
}

pub(super) fn too_many(locale: Locale) -> String {
    fl!(i18n::site(locale), "layouts-too-many", count = MOST_LAYOUTS.to_string())
}
