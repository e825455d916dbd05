//! What the parts of layouts are called.

use domain::badge::awkward::Awkward;
use domain::badge::editing::{Kind, medium_code};
use domain::badge::layout::{Align, Draw, Element, Face, Figure, Language, Medium, Place, Side, Source};
use domain::event::Event;
use domain::locale::Locale;
use i18n_embed_fl::fl;

pub(super) fn kind_name(locale: Locale, kind: Kind) -> String {
    let t = i18n::site(locale);
    match kind {
        Kind::Text => fl!(t, "layout-kind-text"),
        Kind::Band => fl!(t, "layout-kind-band"),
        Kind::Icon => fl!(t, "layout-kind-icon"),
        Kind::Qr => fl!(t, "layout-kind-qr"),
        Kind::Picture => fl!(t, "layout-kind-picture"),
        Kind::Logos => fl!(t, "layout-kind-logos"),
        Kind::Seal => fl!(t, "layout-kind-seal"),
        Kind::Line => fl!(t, "layout-kind-line"),
        Kind::Box => fl!(t, "layout-kind-box"),
    }
}

/// What an element is, and what a text says first.
pub(super) fn element_name(locale: Locale, event: &Event, element: &Element) -> String {
    let kind = kind_name(locale, Kind::of(&element.draw));
    let Draw::Text(text) = &element.draw else { return kind };
    let said = text.parts.iter().filter_map(|part| part.say.first());
    let said = said.map(|say| source_name(locale, event, &say.what)).collect::<Vec<_>>();
    if said.is_empty() { kind } else { said.join(" · ") }
}

pub(super) fn side_name(locale: Locale, side: Side) -> String {
    let t = i18n::site(locale);
    match side {
        Side::Front => fl!(t, "layout-front"),
        Side::Back => fl!(t, "layout-backside"),
    }
}

pub(super) fn source_name(locale: Locale, event: &Event, source: &Source) -> String {
    let t = i18n::site(locale);
    match source {
        Source::GivenName => fl!(t, "layout-source-given-name"),
        Source::FamilyName => fl!(t, "layout-source-family-name"),
        Source::Name => fl!(t, "layout-source-name"),
        Source::OtherScriptName => fl!(t, "layout-source-other-script-name"),
        Source::Honorific => fl!(t, "layout-source-honorific"),
        Source::Rank => fl!(t, "layout-source-rank"),
        Source::Organisation => fl!(t, "layout-source-organisation"),
        Source::JobTitle => fl!(t, "layout-source-job-title"),
        Source::City => fl!(t, "layout-source-city"),
        Source::Country => fl!(t, "layout-source-country"),
        Source::Category => fl!(t, "layout-source-category"),
        Source::Escort => fl!(t, "layout-source-escort"),
        Source::Table => fl!(t, "layout-source-table"),
        Source::Seat => fl!(t, "layout-source-seat"),
        Source::TableAndSeat => fl!(t, "layout-source-table-and-seat"),
        Source::EventTitle => fl!(t, "layout-source-event-title"),
        Source::EventDate => fl!(t, "layout-source-event-date"),
        Source::EventPlace => fl!(t, "layout-source-event-place"),
        Source::EventCity => fl!(t, "layout-source-event-city"),
        Source::Organiser => fl!(t, "layout-source-organiser"),
        Source::OrganiserShort => fl!(t, "layout-source-organiser-short"),
        Source::BadgeCode => fl!(t, "layout-source-badge-code"),
        Source::MachineLine => fl!(t, "layout-source-machine-line"),
        Source::Words(_) => fl!(t, "layout-source-words"),
        Source::Answer(key) => {
            let asked = event.questions.iter().find(|question| question.key == *key);
            let question = asked.map_or_else(|| key.to_string(), |asked| asked.label.get(locale).to_owned());
            fl!(t, "layout-source-answer", question = question)
        }
    }
}

pub(super) fn language_name(locale: Locale, language: Language) -> String {
    let t = i18n::site(locale);
    match language {
        Language::Badge => fl!(t, "layout-said-badge"),
        Language::Other => fl!(t, "layout-said-other"),
        Language::Fr => fl!(t, "layout-said-fr"),
        Language::Ar => fl!(t, "layout-said-ar"),
        Language::En => fl!(t, "layout-said-en"),
    }
}

pub(super) fn face_name(locale: Locale, face: Face) -> String {
    let t = i18n::site(locale);
    match face {
        Face::Serif => fl!(t, "layout-face-serif"),
        Face::SerifBold => fl!(t, "layout-face-serif-bold"),
        Face::Sans => fl!(t, "layout-face-sans"),
        Face::SansMedium => fl!(t, "layout-face-sans-medium"),
        Face::SansBold => fl!(t, "layout-face-sans-bold"),
        Face::Mono => fl!(t, "layout-face-mono"),
    }
}

pub(super) fn align_name(locale: Locale, align: Align) -> String {
    let t = i18n::site(locale);
    match align {
        Align::Start => fl!(t, "layout-align-start"),
        Align::Centre => fl!(t, "layout-align-centre"),
        Align::End => fl!(t, "layout-align-end"),
        Align::Own => fl!(t, "layout-align-own"),
    }
}

pub(super) fn place_name(locale: Locale, place: Place) -> String {
    let t = i18n::site(locale);
    match place {
        Place::Top => fl!(t, "layout-place-top"),
        Place::Middle => fl!(t, "layout-place-middle"),
        Place::Bottom => fl!(t, "layout-place-bottom"),
    }
}

pub(super) fn figure_name(locale: Locale, figure: Figure) -> String {
    let t = i18n::site(locale);
    match figure {
        Figure::Seal => fl!(t, "layout-figure-seal"),
        Figure::Rosette => fl!(t, "layout-figure-rosette"),
    }
}

/// What badges are printed on: « Feuille A4, 4 badges A6 ».
pub(in crate::staff) fn paper_name(locale: Locale, medium: Medium) -> String {
    medium_name(locale, medium_code(medium))
}

/// A medium by its name in forms.
pub(super) fn medium_name(locale: Locale, code: &str) -> String {
    let t = i18n::site(locale);
    match code {
        "a6" => fl!(t, "layout-medium-a6"),
        "a7" => fl!(t, "layout-medium-a7"),
        "cr80" => fl!(t, "layout-medium-cr80"),
        "a4-4" => fl!(t, "layout-medium-a4-4"),
        "a4-8" => fl!(t, "layout-medium-a4-8"),
        "a4-10" => fl!(t, "layout-medium-a4-10"),
        "roll-62" => fl!(t, "layout-medium-roll-62"),
        "label-54x101" => fl!(t, "layout-medium-label-54x101"),
        _ => fl!(t, "layout-medium-free"),
    }
}

/// How many sides, by the name in forms.
pub(super) fn sides_name(locale: Locale, code: &str) -> String {
    let t = i18n::site(locale);
    match code {
        "two" => fl!(t, "layout-sides-two"),
        "folded" => fl!(t, "layout-sides-folded"),
        _ => fl!(t, "layout-sides-one"),
    }
}

pub(super) fn awkward_name(locale: Locale, awkward: Awkward) -> String {
    let t = i18n::site(locale);
    match awkward {
        Awkward::Latin => fl!(t, "layout-awkward-latin"),
        Awkward::Arabic => fl!(t, "layout-awkward-arabic"),
        Awkward::Mixed => fl!(t, "layout-awkward-mixed"),
        Awkward::Words => fl!(t, "layout-awkward-words"),
        Awkward::Marks => fl!(t, "layout-awkward-marks"),
        Awkward::OtherScript => fl!(t, "layout-awkward-other"),
        Awkward::Organisation => fl!(t, "layout-awkward-organisation"),
        Awkward::JobTitle => fl!(t, "layout-awkward-job"),
    }
}
