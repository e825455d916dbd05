//! What it costs to bring in a guest list of 20,000: reading it, showing what each row would do, doing it.

use std::time::{Duration, Instant};

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, Setup, console_path};
use multaqa_tests::page::Page;
use multaqa_tests::process;
use multaqa_tests::visitor::Visitor;

use crate::figure::Figure;

const GUESTS: u32 = 20_000;

const HEADINGS: [&str; 8] =
    ["Civilité", "Nom", "Prénom", "الاسم", "E-mail", "Société", "Fonction", "Catégorie"];
const GIVEN: [(&str, &str); 24] = [
    ("Mohamed", "محمد"),
    ("Zineb", "زينب"),
    ("Karim", "كريم"),
    ("Fatima-Zahra", "فاطمة الزهراء"),
    ("Youssef", "يوسف"),
    ("Hind", "هند"),
    ("Omar", "عمر"),
    ("Leïla", "ليلى"),
    ("Jean-Marc", "جان مارك"),
    ("Claire", "كلير"),
    ("Abdelkader", "عبد القادر"),
    ("Soukaina", "سكينة"),
    ("Ahmed", "أحمد"),
    ("Khadija", "خديجة"),
    ("Rachid", "رشيد"),
    ("Nadia", "نادية"),
    ("Hamza", "حمزة"),
    ("Salma", "سلمى"),
    ("Anas", "أنس"),
    ("Imane", "إيمان"),
    ("Mehdi", "المهدي"),
    ("Meryem", "مريم"),
    ("Sophie", "صوفي"),
    ("Julien", "جوليان"),
];
const CATEGORIES: [&str; 5] = ["Participant", "VIP", "Presse", "Partenaire", ""];

/// Family names that many have.
const COMMON: [(&str, &str); 10] = [
    ("Alaoui", "العلوي"),
    ("El Amrani", "العمراني"),
    ("Bennani", "بناني"),
    ("El Idrissi", "الإدريسي"),
    ("Tazi", "التازي"),
    ("Benjelloun", "بنجلون"),
    ("Berrada", "برادة"),
    ("Chraïbi", "الشرايبي"),
    ("Fassi Fihri", "الفاسي الفهري"),
    ("Martin", "مارتان"),
];
/// What other names are made of, in both scripts.
const BEFORE: [(&str, &str); 8] =
    [("", ""), ("", ""), ("El ", "ال"), ("", ""), ("Ben ", "بن "), ("El ", "ال"), ("", ""), ("Aït ", "آيت ")];
const SYLLABLES: [(&str, &str); 20] = [
    ("Ba", "با"),
    ("Dri", "دري"),
    ("Fou", "فو"),
    ("Gha", "غا"),
    ("Ham", "حم"),
    ("Ja", "جا"),
    ("Kir", "كير"),
    ("Lah", "لح"),
    ("Mou", "مو"),
    ("Na", "نا"),
    ("Qas", "قص"),
    ("Ra", "را"),
    ("Sal", "صال"),
    ("Tou", "تو"),
    ("Wa", "وا"),
    ("Ya", "يا"),
    ("Zer", "زر"),
    ("Cha", "شا"),
    ("Khal", "خل"),
    ("Bou", "بو"),
];
const ENDINGS: [(&str, &str); 10] = [
    ("i", "ي"),
    ("aoui", "اوي"),
    ("ani", "اني"),
    ("ouch", "وش"),
    ("ine", "ين"),
    ("ari", "اري"),
    ("ouf", "وف"),
    ("ali", "الي"),
    ("at", "ات"),
    ("oum", "وم"),
];

/// A family name in both scripts: for one in ten a common one, for others one that few have, as long as such names are.
fn family(n: u32) -> (String, String) {
    if n.is_multiple_of(10) {
        let (latin, arabic) = COMMON[(n / 10 % 10) as usize];
        return (latin.to_owned(), arabic.to_owned());
    }
    // Each of the 32,000 in turn, neighbours far apart.
    let mut rest = n.wrapping_mul(7_919) % 32_000;
    let mut next = |count: u32| {
        let digit = (rest % count) as usize;
        rest /= count;
        digit
    };
    let parts = [BEFORE[next(8)], SYLLABLES[next(20)], SYLLABLES[next(20)], ENDINGS[next(10)]];
    let latin = parts.map(|(latin, _)| latin);
    let latin = format!("{}{}{}{}", latin[0], latin[1], latin[2].to_lowercase(), latin[3]);
    (latin, parts.map(|(_, arabic)| arabic).concat())
}

fn row(n: u32) -> [String; 8] {
    let (given, given_arabic) = GIVEN[(n / 7 % 24) as usize];
    let (family, family_arabic) = family(n);
    let honorific = if n.is_multiple_of(2) { "M." } else { "Mme" };
    [
        honorific.to_owned(),
        family.to_uppercase(),
        given.to_owned(),
        if n.is_multiple_of(3) { format!("{given_arabic} {family_arabic}") } else { String::new() },
        format!("invite{n}@exemple.org"),
        format!("Organisme {}", n % 500),
        "Ingénieure en systèmes".to_owned(),
        CATEGORIES[(n % 5) as usize].to_owned(),
    ]
}

fn csv() -> Vec<u8> {
    let lines = (0..GUESTS).map(|n| row(n).join(";"));
    std::iter::once(HEADINGS.join(";")).chain(lines).collect::<Vec<_>>().join("\r\n").into_bytes()
}

fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = std::iter::once(HEADINGS.map(str::to_owned)).chain((0..GUESTS).map(row));
    for (number, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(number, column, cell).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// A CSV file and a workbook, and the memory for them.
pub(crate) async fn lists() -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut peak = 0.0_f64;
    for (name, file) in [("guest_list_csv", csv()), ("guest_list_xlsx", workbook())] {
        let (figure, memory) = list(name, &file).await;
        figures.push(figure);
        peak = peak.max(memory);
    }
    let memory = Figure::new("guest_list_memory", peak, "MiB", 150.0)
        .how("the most that was ever resident (VmHWM) in the server that did all of it");
    figures.push(memory);
    figures
}

async fn list(name: &'static str, file: &[u8]) -> (Figure, f64) {
    let evening = Evening::with(Backend::Sqlite, Setup { capacity: GUESTS + 500, guests: 0 });
    let organiser = evening.organiser().await;
    let pid = evening.server().pid();
    let path = console_path("fr", "/import");
    let (mut costs, started) = (Vec::new(), Instant::now());
    let mut spent = process::cpu(pid);
    let mut lap = |what: &'static str| {
        let now = process::cpu(pid);
        costs.push((what, now.saturating_sub(spent).as_secs_f64()));
        spent = now;
    };
    let columns = organiser.post_file(&path, "liste", file).await.with_status(303).location();
    let form = organiser.open(&columns).await.form_to("/columns");
    lap("reading");
    let page = organiser.post(&columns, &form).await.with_status(303).location();
    let mut plan = organiser.open(&page).await;
    let doubtful = counts(&plan)[4];
    if doubtful > 0 {
        let all = [("do", "take-all"), ("kind", "doubtful")];
        let all = all.map(|(name, value)| (name.to_owned(), value.to_owned()));
        organiser.post(&format!("{page}/rows"), &all).await.with_status(303);
        plan = organiser.open(&page).await;
    }
    lap("dry run");
    confirm(&organiser, &page, &plan).await;
    lap("confirm");
    let seats = evening.seats().await;
    assert_eq!(seats.taken, GUESTS, "everybody has a seat");
    let total = costs.iter().map(|(_, cost)| cost).sum();
    let figure = costs
        .iter()
        .fold(Figure::new(name, total, "s CPU", 4.0), |figure, (what, cost)| figure.with(what, *cost));
    let figure = figure
        .with("doubtful", f64::from(doubtful))
        .with("elapsed s", started.elapsed().as_secs_f64())
        .how("20,000 guests of eight columns on SQLite: sent and read, shown as a dry run, brought in by one transaction");
    (figure, process::memory(pid).peak)
}

fn counts(plan: &Page) -> Vec<u32> {
    plan.texts(".import-kinds b").iter().map(|count| count.parse().expect("a number")).collect()
}

async fn confirm(organiser: &Visitor, page: &str, plan: &Page) {
    let version = plan.attributes(r#"input[name="version"]"#, "value").remove(0);
    organiser.post(&format!("{page}/confirm"), &[("version".to_owned(), version)]).await.with_status(303);
    while !organiser.open(page).await.header("refresh").is_empty() {
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}
