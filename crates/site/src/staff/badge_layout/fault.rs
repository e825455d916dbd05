//! What is wrong with a layout, in words, at its place.

use app::badge::layout::MOST_LAYOUTS;
use domain::badge::editing::field_of;
use domain::badge::layout::{FaultKind, Layout, LayoutFault, ReadFault};
use domain::event::Event;
use domain::key::Key;
use domain::locale::Locale;
use i18n_embed_fl::fl;

use super::words::{element_name, length, side_name};

/// What is wrong, and what to do about it.
pub(super) fn fault_words(locale: Locale, fault: &LayoutFault) -> String {
    let t = i18n::site(locale);
    let counted = ["lines", "most"].into_iter().any(|name| fault.property.ends_with(name));
    let number = |tenths| length(locale, tenths);
    let question = |key: &Key| key.to_string();
    match &fault.kind {
        FaultKind::Empty => fl!(t, "layout-fault-empty"),
        FaultKind::TooLong { max } => fl!(t, "layout-fault-too-long", max = max.to_string()),
        FaultKind::TooMany { max } => fl!(t, "layout-fault-too-many", max = max.to_string()),
        FaultKind::TooSmall { least } if counted => fl!(t, "layout-fault-too-few", least = least.to_string()),
        FaultKind::TooLarge { most } if counted => fl!(t, "layout-fault-too-many", max = most.to_string()),
        FaultKind::TooSmall { least } => fl!(t, "layout-fault-too-small", least = number(*least)),
        FaultKind::TooLarge { most } => fl!(t, "layout-fault-too-large", most = number(*most)),
        FaultKind::OutOfPage => fl!(t, "layout-fault-out-of-page"),
        FaultKind::QrTooSmall { least } => fl!(t, "layout-fault-qr-too-small", least = number(*least)),
        FaultKind::FloorAboveSize => fl!(t, "layout-fault-floor-above-size"),
        FaultKind::UnknownQuestion(key) => {
            fl!(t, "layout-fault-unknown-question", question = question(key))
        }
        FaultKind::FileQuestion(key) => fl!(t, "layout-fault-file-question", question = question(key)),
        FaultKind::NoCountryQuestion => fl!(t, "layout-fault-no-country-question"),
        FaultKind::UnknownPicture(_) => fl!(t, "layout-fault-unknown-picture"),
        FaultKind::PortraitPicture(_) => fl!(t, "layout-fault-portrait-picture"),
        FaultKind::UnknownLanguage(language) => {
            fl!(t, "layout-fault-unknown-language", language = i18n::locale_name(*language))
        }
        FaultKind::FaceLacks(letter) => fl!(t, "layout-fault-face-lacks", letter = letter.to_string()),
        FaultKind::TwiceTheId => fl!(t, "layout-fault-twice-the-id"),
        FaultKind::Nameless => fl!(t, "layout-fault-nameless"),
        FaultKind::Invisible => fl!(t, "layout-fault-invisible"),
        FaultKind::FoldedSheet => fl!(t, "layout-fault-folded-sheet"),
    }
}

/// The same with the element and the property that it is about. The layout is the one that was looked at; a file that
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
    fl!(t, "layout-fault-at", place = place.join(", "), fault = fault_words(locale, fault))
}

/// The words of faults at the fields of a form.
pub(super) fn at_fields(locale: Locale, faults: &[LayoutFault]) -> Vec<(String, String)> {
    faults.iter().map(|fault| (field_of(&fault.property), fault_words(locale, fault))).collect()
}

/// Why a file is no layout.
pub(super) fn unreadable(locale: Locale, fault: &ReadFault) -> String {
    let t = i18n::site(locale);
    match fault {
        ReadFault::TooLarge { .. } => fl!(t, "layouts-file-large"),
        ReadFault::Newer(_) => fl!(t, "layouts-file-newer"),
        ReadFault::Malformed { path, reason } => {
            fl!(t, "layouts-file-malformed", path = path.as_str(), reason = reason.as_str())
        }
    }
}

pub(super) fn too_many(locale: Locale) -> String {
    fl!(i18n::site(locale), "layouts-too-many", count = MOST_LAYOUTS.to_string())
}
