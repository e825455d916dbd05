//! What runs are printed after: the layout of each badge's category, as it was when the run was begun.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;

use app::App;
use app::account::Actor;
use app::badge::layout::{self, Change, Expected, Start, choice_field};
use app::edit::Edit;
use app::event::EventInfo;
use app::printing::{Begun, Whom};
use domain::badge::layout::{Draw, Layout, Side, Usual};
use domain::badge::{Medium, PrintOrder, RunState};
use domain::form::{Values, fingerprint};
use domain::ids::BadgeLayoutId;
use domain::key::Key;
use domain::locale::Locale;
use domain::registration::RegistrationFilter;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, Setup, console_path};
use multaqa_tests::label::{Manner, Picture, Printer};
use multaqa_tests::{on_both_databases, program};

use super::labels::{PATIENCE, codes, entrance, printer};
use super::workers::{Hands, unserved};
use super::{actor, begin, people};

on_both_databases!(
    a_run_prints_what_it_was_begun_with,
    each_badge_follows_its_categorys_layout,
    a_label_printer_is_given_each_badge_after_its_layout,
    paper_and_languages_are_said_before_they_are_printed,
    what_was_shown_is_what_is_begun,
);

/// How large the pages of a file are, in millimetres, and how many there are, as poppler says.
fn pages(pdf: &[u8]) -> (u32, u32, usize) {
    let mut program = Command::new("pdfinfo")
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed");
    program.stdin.take().expect("a pipe").write_all(pdf).expect("written");
    let said = program.wait_with_output().expect("ends").stdout;
    let said = String::from_utf8(said).expect("text");
    let line = |name: &str| {
        let line = said.lines().find(|line| line.starts_with(name)).expect("said");
        line.split_whitespace().filter_map(|word| word.parse::<f64>().ok()).collect::<Vec<_>>()
    };
    let (size, count) = (line("Page size:"), said.lines().find_map(|line| line.strip_prefix("Pages:")));
    let count = count.and_then(|count| count.trim().parse().ok()).expect("a number of pages");
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "millimetres of paper")]
    let millimetres = |points: f64| (points / 72.0 * 25.4).round() as u32;
    (millimetres(size[0]), millimetres(size[1]), count)
}

struct Organiser {
    who: Actor,
    info: Arc<EventInfo>,
}

impl Organiser {
    async fn of(evening: &Evening) -> Self {
        Self { who: actor(evening).await, info: evening.info().await }
    }

    async fn start(&self, app: &App, usual: Usual) -> BadgeLayoutId {
        layout::create(app, &self.who, &self.info, Start::Usual(usual)).await.expect("starts")
    }

    /// Chooses layouts for categories, or for all.
    async fn choose(&self, app: &App, choices: &[(Option<&str>, BadgeLayoutId)]) {
        let now = layout::desk(app, &self.who, &self.info).await.expect("a desk").choices;
        let (mut before, mut values) = (Values::default(), Values::default());
        for choice in now {
            before.set(&choice_field(choice.category.as_ref()), choice.layout.to_string());
        }
        for (category, id) in choices {
            values.set(&choice_field(category.and_then(Key::parse).as_ref()), id.to_string());
        }
        let edit = Edit { version: 0, base: &fingerprint(&before), values: &values };
        layout::choose(app, &self.who, &self.info, edit).await.expect("chooses");
    }

    /// Takes the code off a layout.
    async fn without_code(&self, app: &App, id: BadgeLayoutId) {
        let (file, _) = layout::open(app, &self.who, &self.info, id).await.expect("is there");
        let mut changed: Layout = file.kept.layout.clone();
        let front = changed.sides.of_mut(domain::badge::layout::Side::Front).expect("a front");
        front.retain(|element| !matches!(element.draw, Draw::Qr(_)));
        let change = Change::Replace(Expected::OneOf(vec![file.kept.version]), changed);
        layout::change(app, &self.who, &self.info, id, change).await.expect("changes");
    }
}

async fn a_run_prints_what_it_was_begun_with(backend: Backend) {
    let evening = unserved(backend);
    let (app, organiser) = (evening.open_app(Arc::new(Hands::now())).await, Organiser::of(&evening).await);
    let event = organiser.info.event.id;
    // After the usual layout, another chosen before its turn comes; then after that one, removed before its turn comes.
    let usual = begin(&evening, &app, RegistrationFilter::default(), Medium::Paper).await;
    let own = organiser.start(&app, Usual::A7).await;
    organiser.choose(&app, &[(None, own)]).await;
    // The same people again, after what is chosen now: another run.
    let chosen = begin(&evening, &app, RegistrationFilter::default(), Medium::Paper).await;
    assert_ne!(usual, chosen);
    organiser.without_code(&app, own).await;
    layout::delete(&app, &organiser.who, &organiser.info, own).await.expect("goes");
    // Somebody else takes them up, after the first one was turned off.
    let app = evening.open_app(Arc::new(Hands::now())).await;
    while app::printing::make_file(&app).await.expect("a round") {}
    for (run, size, name) in [(usual, (105, 148), "A6"), (chosen, (74, 105), "A7")] {
        let made = app.store().print_run(event, run).await.expect("asks").expect("is there");
        assert_eq!((made.state, made.layouts[0].fr.as_str()), (RunState::Done, name), "{:?}", made.trouble);
        let file = app.store().print_file(event, run).await.expect("asks").expect("is kept");
        let (width, height, count) = pages(&file);
        assert_eq!(((width, height), count), (size, made.total as usize));
    }
}

async fn each_badge_follows_its_categorys_layout(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 12 });
    let (app, organiser) = (evening.app().await, Organiser::of(&evening).await);
    let all = people(&evening, None).await;
    let press = all.iter().filter(|one| one.category_key.as_str() == "press").count();
    assert!(press > 0 && press < all.len(), "{press} of {}", all.len());
    let [of_press, of_all] = [organiser.start(app, Usual::Cr80).await, organiser.start(app, Usual::A6).await];
    organiser.choose(app, &[(Some("press"), of_press), (None, of_all)]).await;

    // Told before, and a run and a file for each.
    let visitor = evening.organiser().await;
    let asked = visitor.open(&console_path("fr", "/badges/print?by=latin")).await;
    let text = asked.text();
    assert!(text.contains("« Carte plastique »") || text.contains("CR80"), "{text}");
    assert!(text.contains("une impression et un fichier par modèle"), "{text}");
    let form = asked.form_to("/badges/print");
    let action = asked.action("/badges/print").expect("a form");
    let begun = visitor.post(&action, &form).await.with_status(303).location();
    assert!(begun.ends_with("/badges?done=several&runs=2"), "{begun}");
    assert!(visitor.open(&begun).await.text().contains("2 impressions ont commencé"));
    let twice = visitor.post(&action, &form).await.with_status(303).location();
    assert_eq!(twice, begun, "a button pressed twice");
    let runs = app.store().print_runs(organiser.info.event.id).await.expect("a list");
    assert_eq!(runs.len(), 2);
    for run in runs {
        let path = console_path("fr", &format!("/badges/runs/{}", run.id));
        super::ended(&visitor, &path).await;
        let file = visitor.get(&format!("{path}/badges.pdf")).await.with_status(200);
        let (width, height, count) = pages(&file.bytes);
        let own = run.layouts[0].fr != "A6";
        let expected = if own { ((54, 86), press) } else { ((105, 148), all.len() - press) };
        assert_eq!(((width, height), count), expected, "{:?}", run.layouts);
    }
    // Of the press alone there is one.
    let asked = visitor.open(&console_path("fr", "/badges/print?by=latin&category=press")).await;
    let one =
        visitor.post(&asked.action("/badges/print").expect("a form"), &asked.form_to("/badges/print")).await;
    assert!(one.with_status(303).location().contains("/badges/runs/"));

    // The command line writes a file for each, and none to where there is one place.
    let file = evening.data().join("badges.pdf").display().to_string();
    let asked = ["badges", "--organisation", ORGANISATION, "--event", EVENT, "--output"];
    let refused =
        program::run_refused(evening.data(), evening.database_url(), asked.into_iter().chain(["-"]));
    assert!(refused.contains("--output"), "{refused}");
    program::run(evening.data(), evening.database_url(), asked.into_iter().chain([file.as_str()]));
    let counts = ["badges.pdf", "badges-2.pdf"]
        .map(|name| pages(&std::fs::read(evening.data().join(name)).expect("written")).2);
    assert_eq!(counts.iter().sum::<usize>(), all.len(), "{counts:?}");
}

async fn paper_and_languages_are_said_before_they_are_printed(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 8 });
    let (app, organiser) = (evening.app().await, Organiser::of(&evening).await);
    let (visitor, all) = (evening.organiser().await, people(&evening, None).await.len());
    let sheets = all.div_ceil(4);
    assert!(sheets > 1, "{all}");
    for (usual, told, count) in [
        (Usual::A6TwoSided, format!("{all} feuilles recto verso ({} pages)", 2 * all), 2 * all),
        (Usual::A6Folded, format!("{all} badges, {all} pages"), all),
        (Usual::A4Of4, format!("{all} badges, {sheets} pages"), sheets),
    ] {
        let own = organiser.start(app, usual).await;
        organiser.choose(app, &[(None, own)]).await;
        let ask = |language| console_path(language, "/badges/print?by=latin");
        let asked = visitor.open(&ask("fr")).await;
        assert!(asked.text().contains(&told), "{told}: {}", asked.text());
        assert!(asked.text().contains("Langues des badges : français, arabe"), "{}", asked.text());
        // Names in Latin letters turn nothing of the Arabic around them.
        let arabic = visitor.open(&ask("ar")).await.text();
        let name = format!("التصميم «\u{2068}{}\u{2069}»", usual.layout().name.get(Locale::Ar));
        assert!(
            arabic.contains(&name) && arabic.contains("لغات الشارات: العربية، الفرنسية"),
            "{name}: {arabic}"
        );
        let action = asked.action("/badges/print").expect("a form");
        let run = visitor.post(&action, &asked.form_to("/badges/print")).await.with_status(303).location();
        let done = super::ended(&visitor, &run).await;
        assert!(done.text().contains("Lien d’organisation"), "{}", done.text());
        let file = visitor.get(&format!("{run}/badges.pdf")).await.with_status(200);
        assert_eq!(pages(&file.bytes).2, count, "{told}");
    }
    let list = visitor.open(&console_path("fr", "/badges")).await;
    assert_eq!(list.texts("td[data-label=Par]"), ["Lien d’organisation"; 3]);
}

async fn a_label_printer_is_given_each_badge_after_its_layout(backend: Backend) {
    let sink = Printer::start(Manner::Well).await;
    let mut evening = Evening::with(backend, Setup { capacity: 180, guests: 12 });
    let setting = format!("Entrée={},203,102x152", sink.address);
    evening.restart_with(&[("MULTAQA_LABEL_PRINTERS", &setting)]);
    let asked = console_path("fr", "/badges/print?by=latin&to=Entr%C3%A9e");
    let organiser = Organiser::of(&evening).await;
    let ours = evening.open_app_with(Arc::new(Hands::now()), vec![printer(&sink.address)]).await;
    let [of_press, of_all] =
        [organiser.start(&ours, Usual::A6TwoSided).await, organiser.start(&ours, Usual::A6).await];
    organiser.without_code(&ours, of_press).await;
    organiser.choose(&ours, &[(Some("press"), of_press), (None, of_all)]).await;
    let text = evening.organiser().await.open(&asked).await.text();
    assert!(text.contains("105 × 148") && text.contains("102 × 152") && text.contains("ajusté"), "{text}");
    assert!(text.contains("que le recto") && text.contains("étiquette"), "{text}");
    assert!(!text.contains("un fichier par modèle"), "{text}");

    drop(evening.take_server());
    let all = people(&evening, None).await;
    let run = begin(&evening, &ours, RegistrationFilter::default(), entrance()).await;
    // Half of them after a change of every layout.
    let work =
        async || app::printing::make_label(&ours, &printer(&sink.address), &PATIENCE).await.expect("a round");
    for _ in 0..all.len() / 2 {
        assert!(work().await);
    }
    organiser.without_code(&ours, of_all).await;
    while work().await {}
    let done = ours.store().print_run(organiser.info.event.id, run).await.expect("asks").expect("is there");
    assert_eq!((done.state, done.layouts.len()), (RunState::Done, 2));
    let labels = sink.labels();
    let has_code = labels.iter().map(|label| {
        let picture = Picture::of(label);
        let grey = |x: usize, y: usize| if picture.dots[y * picture.width + x] { 0 } else { 255 };
        codes(picture.width, picture.height, grey).len() == 1
    });
    let has_code = has_code.collect::<Vec<_>>();
    let others = all.iter().filter(|one| one.category_key.as_str() != "press").count();
    assert_eq!((has_code.len(), has_code.iter().filter(|has| **has).count()), (all.len(), others));
}

async fn what_was_shown_is_what_is_begun(backend: Backend) {
    let evening = unserved(backend);
    let (app, organiser) = (evening.open_app(Arc::new(Hands::now())).await, Organiser::of(&evening).await);
    let whom =
        Whom { filter: RegistrationFilter::default(), order: PrintOrder::Latin, medium: Medium::Paper };
    let shown =
        app::printing::count(&app, &organiser.who, &organiser.info, &whom).await.expect("counts").print();
    let own = organiser.start(&app, Usual::A4Of4).await;
    organiser.choose(&app, &[(None, own)]).await;
    let begun = app::printing::begin(&app, &organiser.who, &organiser.info, whom, Locale::Fr, &shown).await;
    assert_eq!(begun.expect("looks"), Begun::Changed, "another layout than was shown");

    // One badge at the door has both its sides, each a page.
    let turned = organiser.start(&app, Usual::A6TwoSided).await;
    organiser.choose(&app, &[(None, turned)]).await;
    let whose = people(&evening, None).await[0].clone();
    let one =
        app::printing::begin_one(&app, &organiser.who, &organiser.info, &whose.code, None, Locale::Fr).await;
    let one = one.expect("prints");
    let opened =
        async || app::printing::open_one(&app, &organiser.who, &organiser.info, one).await.expect("is there");
    let sides = opened().await.sides(&app, &organiser.info).await.expect("reads");
    assert_eq!(sides, [Side::Front, Side::Back]);
    let picture = async |side| opened().await.picture(&app, &organiser.info, side).await.expect("is drawn");
    let [front, back] = [picture(Side::Front).await, picture(Side::Back).await];
    assert!(front.starts_with(b"\x89PNG") && back.starts_with(b"\x89PNG") && front != back);
    organiser.choose(&app, &[(None, own)]).await;

    // One badge at the door is on paper of its own size, also where many share a sheet, and stays what it was.
    let whose = people(&evening, None).await[0].clone();
    let one =
        app::printing::begin_one(&app, &organiser.who, &organiser.info, &whose.code, None, Locale::Fr).await;
    let one = one.expect("prints");
    let other = organiser.start(&app, Usual::Cr80).await;
    organiser.choose(&app, &[(None, other)]).await;
    let size = || async {
        let opened =
            app::printing::open_one(&app, &organiser.who, &organiser.info, one).await.expect("is there");
        opened.paper(&app, &organiser.info).await.expect("a size")
    };
    assert_eq!((size().await.width, size().await.height), (1_050, 1_480));
}
