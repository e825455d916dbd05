//! Words of printing.

use app::printing::{Count, OfLayout};
use domain::badge::layout::Size;
use domain::badge::{BegunBy, Medium, PrintMark, PrintOrder, PrintRun, Printed, RunState, Trouble};
use domain::event::Event;
use domain::locale::Locale;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use crate::staff::badge_layout::paper_name;

/// A filter's words: « pas encore imprimé ».
pub(in crate::staff) fn mark_name(locale: Locale, mark: PrintMark) -> String {
    let t = i18n::site(locale);
    match mark {
        PrintMark::Unprinted => fl!(t, "print-unprinted"),
        PrintMark::Printed => fl!(t, "print-printed"),
    }
}

/// How often a badge was printed: « Badge imprimé 2 fois, la dernière le 25 juin 2025 à 14 h 05 »; nothing of one that
/// was not.
pub(in crate::staff) fn marked(locale: Locale, printed: Printed, zone: &TimeZone) -> Option<String> {
    let last = date::day_and_time(locale, printed.last?, zone);
    let times = printed.times;
    Some(fl!(i18n::site(locale), "print-marked", form = form(times), count = times, moment = last))
}

/// An order's words: « Nom en lettres latines ».
pub(super) fn order_name(locale: Locale, event: &Event, order: &PrintOrder) -> String {
    let t = i18n::site(locale);
    match order {
        PrintOrder::Latin => fl!(t, "print-by-latin"),
        PrintOrder::Arabic => fl!(t, "print-by-arabic"),
        PrintOrder::Category => fl!(t, "print-by-category"),
        PrintOrder::Precedence => fl!(t, "print-by-precedence"),
        PrintOrder::Table => fl!(t, "print-by-table"),
        PrintOrder::Answer(key) => {
            let question = event.questions.iter().find(|question| question.key == *key);
            let label = question.map_or(key.as_str(), |question| question.label.get(locale));
            fl!(t, "print-by-answer", question = label)
        }
    }
}

/// Through what badges come to paper: « Fichier PDF », « Imprimante « Entrée » ».
pub(super) fn medium_name(locale: Locale, medium: &Medium) -> String {
    let t = i18n::site(locale);
    match medium {
        Medium::Paper => fl!(t, "print-to-file"),
        Medium::Browser => fl!(t, "print-to-browser"),
        Medium::Label(printer) => fl!(t, "print-to-printer", printer = printer.as_str()),
    }
}

/// Where a run is, in a word or two.
pub(super) fn state_name(locale: Locale, state: RunState) -> String {
    let t = i18n::site(locale);
    match state {
        RunState::Waiting => fl!(t, "print-waiting"),
        RunState::Working => fl!(t, "print-working"),
        RunState::Done => fl!(t, "print-done"),
        RunState::Cancelled => fl!(t, "print-cancelled"),
        RunState::Failed => fl!(t, "print-failed"),
        RunState::TakenBack => fl!(t, "print-taken-back"),
    }
}

/// Why a run does not get on, and what to do.
pub(super) fn trouble_words(locale: Locale, run: &PrintRun) -> Option<String> {
    let t = i18n::site(locale);
    let printer = match &run.medium {
        Medium::Label(printer) => printer.as_str(),
        Medium::Paper | Medium::Browser => "",
    };
    Some(match run.trouble? {
        Trouble::Unreachable => fl!(t, "print-trouble-unreachable", printer = printer),
        Trouble::Silent => fl!(t, "print-trouble-silent", printer = printer),
        Trouble::CutOff => fl!(t, "print-trouble-cut-off", printer = printer),
        Trouble::Stranger => fl!(t, "print-trouble-stranger", printer = printer),
        Trouble::OutOfLabels => fl!(t, "print-trouble-labels", printer = printer),
        Trouble::OutOfRibbon => fl!(t, "print-trouble-ribbon", printer = printer),
        Trouble::Open => fl!(t, "print-trouble-open", printer = printer),
        Trouble::Paused => fl!(t, "print-trouble-paused", printer = printer),
        Trouble::Unprintable => fl!(t, "print-trouble-unprintable"),
        Trouble::Gone => fl!(t, "print-trouble-gone", printer = printer),
        Trouble::Unmade => fl!(t, "print-trouble-unmade"),
        Trouble::Nobody => fl!(t, "print-trouble-nobody"),
    })
}

/// « 214 badges ».
pub(super) fn badges(locale: Locale, count: u32) -> String {
    fl!(i18n::site(locale), "print-badges", form = form(count), count = count)
}

/// « 12 d’entre eux ont déjà été imprimés »; nothing where none was.
pub(super) fn reprints(locale: Locale, count: u32) -> Option<String> {
    (count > 0).then(|| fl!(i18n::site(locale), "print-reprints", form = form(count), count = count))
}

/// After which layouts a run prints: « Modèle : A6 »; nothing of runs of before that was written down.
pub(super) fn layouts(locale: Locale, run: &PrintRun) -> Option<String> {
    let names = run.layouts.iter().map(|name| i18n::isolated(name.get(locale))).collect::<Vec<_>>();
    let all = listed(locale, &names);
    (!names.is_empty()).then(|| fl!(i18n::site(locale), "print-after-layouts", layouts = all))
}

/// Several words side by side: « français, arabe ».
fn listed(locale: Locale, words: &[String]) -> String {
    words.join(if locale == Locale::Ar { "، " } else { ", " })
}

/// In which languages the badges of layouts are printed, that of the badges first: « Langues des badges : français, arabe ».
pub(super) fn languages(locale: Locale, count: &Count) -> String {
    let mut all = Vec::new();
    for language in count.layouts.iter().flat_map(|one| &one.languages) {
        // Badges are printed in the language of whoever asks for them.
        let language = language.on(locale);
        if !all.contains(&language) {
            all.push(language);
        }
    }
    let names = all.iter().map(|one| i18n::language_name(locale, *one)).collect::<Vec<_>>();
    let said = listed(locale, &names);
    let how_many = u32::try_from(names.len()).unwrap_or(u32::MAX);
    fl!(i18n::site(locale), "print-languages", form = form(how_many), languages = said)
}

/// What comes out of the printer: « 12 feuilles recto verso, soit 24 pages ».
fn paper(locale: Locale, one: &OfLayout, labels: bool) -> String {
    let (t, sheets) = (i18n::site(locale), one.sheets);
    if labels {
        fl!(t, "print-labels", form = form(one.badges), count = one.badges)
    } else if one.apart {
        let pages = sheets.saturating_mul(2);
        fl!(t, "print-sheets", form = form(sheets), count = sheets, pages = pages)
    } else {
        fl!(t, "print-pages", form = form(sheets), count = sheets)
    }
}

/// What of the layouts of badges is to be known before they are printed: which badges follow which, on how much paper, and
/// what becomes of those that a printer's labels are not made for.
pub(super) fn of_layouts(locale: Locale, count: &Count) -> Vec<String> {
    let t = i18n::site(locale);
    let mut lines = Vec::new();
    for one in &count.layouts {
        let [layout, medium] = [one.name.get(locale), &paper_name(locale, one.paper)].map(i18n::isolated);
        let (badges, paper) = (badges(locale, one.badges), paper(locale, one, count.label.is_some()));
        lines.push(fl!(
            t,
            "print-of-layout",
            layout = layout.as_str(),
            medium = medium,
            badges = badges,
            paper = paper
        ));
        let Some(label) = count.label else { continue };
        if !one.fits(label) {
            let (size, label) = (size(locale, one.side), size(locale, label));
            lines.push(fl!(t, "print-label-fitted", layout = layout.as_str(), size = size, label = label));
        }
        if one.two_sided {
            lines.push(fl!(t, "print-label-front", layout = layout.as_str()));
        }
    }
    if count.label.is_none() && count.layouts.len() > 1 {
        lines.push(fl!(t, "print-layouts-apart"));
    }
    lines
}

/// Who began a run: a name, or whose link it was.
pub(super) fn begun_by(locale: Locale, by: &BegunBy) -> String {
    let t = i18n::site(locale);
    match by {
        BegunBy::Person(name) => name.clone(),
        BegunBy::Door(door) => fl!(t, "journal-by-door", door = door.as_str()),
        BegunBy::Link => fl!(t, "journal-by-link"),
    }
}

/// « 105 × 148 », in millimetres.
fn size(locale: Locale, Size { width, height }: Size) -> String {
    format!("\u{2066}{} × {}\u{2069}", i18n::length(locale, width), i18n::length(locale, height))
}
