//! Badges on paper, in each language.

use app::printing::{Count, OfLayout, OneBadge, PrintDesk, Whom};
use domain::badge::layout::{Layout, Side, Size, Usual};
use domain::badge::{BegunBy, Medium, PrintMark, PrintOrder, PrintRun, Printed, RunState, Trouble};
use domain::form::Values;
use domain::ids::PrintRunId;
use domain::locale::Localized;
use i18n_embed_fl::fl;

use super::unprinted::prints;
use super::*;
use crate::staff::printing::{Standing, ask_page, list_page as desk_page, marked, one_page, run_page};

fn run(state: RunState, medium: Medium, trouble: Option<Trouble>) -> PrintRun {
    PrintRun {
        id: PrintRunId(Uuid::from_u128(9)),
        event_id: samples::event().0.event.id,
        medium,
        filter: RegistrationFilter {
            query: "Atelier <b>".into(),
            printed: Some(PrintMark::Unprinted),
            ..RegistrationFilter::default()
        },
        order: PrintOrder::Answer(key("size")),
        layouts: vec![Localized { fr: "Atelier <b>".into(), ..Localized::default() }],
        locale: Locale::Fr,
        by: BegunBy::Person("Nadia <b>\"".into()),
        created_at: now(),
        state,
        total: 214,
        done: 12,
        reprints: 3,
        trouble,
        tries: 1,
        finished_at: None,
        has_file: state == RunState::Done,
    }
}

fn entrance() -> Medium {
    Medium::Label("Entrée <b>".into())
}

#[test]
fn the_desk_of_printing() {
    let info = samples::event().0;
    let mut runs = RunState::ALL.map(|state| run(state, entrance(), None));
    (runs[1].by, runs[2].by) = (BegunBy::Door("A".into()), BegunBy::Link);
    let full = PrintDesk { runs: runs.into(), printers: vec!["Entrée <b>".into()], at_door: true };
    let empty = PrintDesk { runs: Vec::new(), printers: Vec::new(), at_door: false };
    let mut values = Values::default();
    values.set("printed", "unprinted");
    for locale in Locale::ALL {
        let page = |desk_of: &PrintDesk, actor: &Actor| {
            let desk = desk(locale, &info, Place::Badges);
            sound(locale, &desk_page(locale, &info, desk, desk_of, &values, actor))
        };
        let html = page(&full, &organiser());
        assert!(html.contains("<option value=\"unprinted\" selected>"), "{html}");
        assert!(html.contains("name=\"to\"") && html.contains("name=\"at_door\""), "{html}");
        assert_eq!(html.matches("/badges/runs/").count(), 6);
        let t = i18n::site(locale);
        for by in [fl!(t, "journal-by-door", door = "A"), fl!(t, "journal-by-link")] {
            assert!(html.contains(&format!("<bdi>{by}</bdi>")), "whose link it was: {html}");
        }
        assert!(html.contains("data-progress=\"moves\""), "the list follows its runs: {html}");
        let html = page(&empty, &organiser());
        assert!(!html.contains("name=\"to\"") && !html.contains("<table"), "{html}");
    }
    // What narrows down says nothing of being left empty; and a file, which is no printer, can be chosen.
    let desk = desk(Locale::Fr, &info, Place::Badges);
    let html = sound(Locale::Fr, &desk_page(Locale::Fr, &info, desk, &full, &values, &organiser()));
    let form = html.split("<form").find(|form| form.contains("name=\"to\"")).expect("a form");
    assert!(!form.contains("facultatif"), "{form}");
    assert!(!form.contains("name=\"to\" required"), "{form}");
}

#[test]
fn what_is_asked_says_which_layouts_badges_follow() {
    let info = samples::event().0;
    let of = |usual: Usual, name: &str| {
        let name = Localized { fr: name.into(), ..Localized::default() };
        let layout = Layout { name, ..usual.layout() };
        OfLayout::new(&layout, 7)
    };
    let two = || vec![of(Usual::A6TwoSided, "Atelier <b>"), of(Usual::Cr80, "Carte")];
    for locale in Locale::ALL {
        let page = |medium: Medium, layouts: Vec<OfLayout>, label: Option<Size>| {
            let whom = Whom { filter: RegistrationFilter::default(), order: PrintOrder::Table, medium };
            let count = Count { badges: 14, reprints: 3, layouts, label };
            let desk = desk(locale, &info, Place::Badges);
            sound(locale, &ask_page(locale, &info, desk, (&whom, &count), true))
        };
        let lines = |html: &str| html.matches("<li>").count();
        let file = page(Medium::Paper, two(), None);
        let one = page(Medium::Paper, vec![of(Usual::A6, "Atelier <b>")], None);
        assert_eq!(lines(&file), lines(&one) + 2, "the other, and that they are apart: {file}");
        // The button that prints is the first.
        let first = file.split("<p class=\"row\">").nth(1).expect("buttons");
        assert!(first.starts_with("<button class=\"btn btn-ink\" type=\"submit\">"), "{first}");
        let label = page(entrance(), two(), Some(Size::new(1_020, 1_520)));
        assert_eq!(lines(&label), lines(&one) + 4, "both are fitted, one has a back: {label}");
        let fits = page(entrance(), vec![of(Usual::A6, "A6")], Some(Size::new(1_050, 1_480)));
        assert_eq!(lines(&fits), lines(&one), "{fits}");
    }
}

#[test]
fn a_run_in_every_state() {
    let info = samples::event().0;
    for locale in Locale::ALL {
        let page = |run: &PrintRun| {
            let desk = desk(locale, &info, Place::Badges);
            sound(locale, &run_page(locale, &info, desk, run, &prints(None).left_out))
        };
        for state in RunState::ALL {
            for medium in [Medium::Paper, Medium::Browser, entrance()] {
                let html = page(&run(state, medium, None));
                assert!(html.contains("U+1F389"), "who is left out is named: {html}");
                assert_eq!(html.contains("<progress"), state.moves(), "{html}");
                assert_eq!(html.contains("/stop\""), state.moves(), "{html}");
                assert_eq!(html.contains("badges.pdf\" download"), state == RunState::Done, "{html}");
            }
        }
        for trouble in Trouble::ALL {
            assert!(page(&run(RunState::Failed, entrance(), Some(trouble))).contains("notice heed"));
        }
    }
}

#[test]
fn one_badge_at_the_door() {
    let info = samples::event().0;
    let whose = samples::registration(RegistrationState::Confirmed);
    for locale in Locale::ALL {
        for state in RunState::ALL {
            for medium in [Medium::Browser, entrance()] {
                let shows = medium == Medium::Browser && state == RunState::Done;
                let run = run(state, medium, Some(Trouble::OutOfLabels));
                let one = OneBadge { run, whose: whose.clone(), layout: None };
                let standing = Standing { door: "Porte A".into(), now: "yes".into() };
                let sides = if shows { &[Side::Front, Side::Back][..] } else { &[] };
                let html = sound(locale, &one_page(locale, &info, &one, sides, &standing, &organiser()));
                assert_eq!(html.matches("data-print-now").count(), sides.len(), "{html}");
                assert_eq!(html.contains("badge.png?side=back\""), shows, "{html}");
                assert_eq!(html.contains("page.css"), shows, "{html}");
                assert!(html.contains("?door=Porte%20A"), "{html}");
            }
        }
    }
}

#[test]
fn a_badge_says_how_often_it_was_printed() {
    let zone = samples::event().0.event.zone();
    assert_eq!(marked(Locale::Fr, Printed::default(), &zone), None);
    let printed = |times| marked(Locale::Fr, Printed { times, last: Some(now()) }, &zone);
    assert!(printed(1).is_some_and(|words| words.starts_with("Badge imprimé une fois, le ")));
    assert!(printed(2).is_some_and(|words| words.starts_with("Badge imprimé deux fois, la dernière le ")));
    assert!(printed(7).is_some_and(|words| words.starts_with("Badge imprimé 7 fois, la dernière le ")));
}
