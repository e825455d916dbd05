//! What is wrong with layouts of badges, as the console and the API say it.

use domain::badge::editing::millimetres;
use domain::badge::layout::{FaultKind, Layout, LayoutFault, ReadFault, Tenths};
use domain::locale::Locale;
use i18n_embed_fl::fl;

use crate::loaders::common;
use crate::words::locale_name;

/// A length in millimetres as readers write it: `12,5`.
pub fn length(locale: Locale, tenths: Tenths) -> String {
    decimal(locale, &millimetres(tenths))
}

/// A number with a point, as readers write it. Moroccan Arabic writes Latin digits and a comma (CLDR, ar-MA).
pub fn decimal(locale: Locale, number: &str) -> String {
    match locale {
        Locale::En => number.to_owned(),
        Locale::Fr | Locale::Ar => number.replace('.', ","),
    }
}

/// The largest layout that is read as a file, in kilobytes of 1,024 bytes.
pub const fn largest_layout() -> usize {
    Layout::MAX_BYTES / 1024
}

/// What is wrong with a layout, and what to do about it.
pub fn layout_fault(locale: Locale, fault: &LayoutFault) -> String {
    let t = common(locale);
    let counted = ["lines", "most"].into_iter().any(|name| fault.property.ends_with(name));
    let number = |tenths| length(locale, tenths);
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
        FaultKind::UnknownQuestion(key) => fl!(t, "layout-fault-unknown-question", question = key.as_str()),
        FaultKind::FileQuestion(key) => fl!(t, "layout-fault-file-question", question = key.as_str()),
        FaultKind::NoCountryQuestion => fl!(t, "layout-fault-no-country-question"),
        FaultKind::UnknownPicture(_) => fl!(t, "layout-fault-unknown-picture"),
        FaultKind::PortraitPicture(_) => fl!(t, "layout-fault-portrait-picture"),
        FaultKind::UnknownLanguage(language) => {
            fl!(t, "layout-fault-unknown-language", language = locale_name(*language))
        }
        FaultKind::FaceLacks(letter) => fl!(t, "layout-fault-face-lacks", letter = letter.to_string()),
        FaultKind::TwiceTheId => fl!(t, "layout-fault-twice-the-id"),
        FaultKind::Nameless => fl!(t, "layout-fault-nameless"),
        FaultKind::Invisible => fl!(t, "layout-fault-invisible"),
        FaultKind::FoldedSheet => fl!(t, "layout-fault-folded-sheet"),
    }
}

/// Why a file is no layout, and what to do about it. What is malformed is told in the parser's words, for who writes files
/// by hand.
pub fn unreadable_layout(locale: Locale, fault: &ReadFault) -> String {
    let t = common(locale);
    match fault {
        ReadFault::TooLarge { .. } => fl!(t, "layouts-file-large", max = largest_layout().to_string()),
        ReadFault::Newer(_) => fl!(t, "layouts-file-newer"),
        ReadFault::Malformed { path, reason } => {
            fl!(t, "layouts-file-malformed", path = path.as_str(), reason = reason.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_lengths_in_the_readers_writing_and_counts_for_what_is_counted() {
        let fault =
            |property: &str, kind| LayoutFault { side: None, element: None, property: property.into(), kind };
        let gap = fault("draw.text.parts[0].gap", FaultKind::TooLarge { most: 605 });
        assert!(layout_fault(Locale::Fr, &gap).contains("60,5"));
        assert!(layout_fault(Locale::En, &gap).contains("60.5"));
        let lines = fault("draw.text.parts[0].lines", FaultKind::TooLarge { most: 20 });
        assert!(layout_fault(Locale::Ar, &lines).contains("20"), "no tenths of a line");
        let large = ReadFault::TooLarge { max: Layout::MAX_BYTES };
        assert!(unreadable_layout(Locale::En, &large).contains("192 KB"));
    }
}
