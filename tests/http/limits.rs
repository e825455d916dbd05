//! Every field has a limit and says so: the browser is told it, and one character or one more than that is refused with a
//! sentence at the field that names it.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(one_character_too_many_is_told_at_each_field);

/// Fills in the form at a path of the console and sends it.
async fn fill(organiser: &Visitor, below: &str, typed: &[(&str, &str)]) {
    let path = console_path("fr", below);
    let form = organiser.open(&path).await;
    organiser.post(&path, &form.filled(typed)).await.with_status(303);
}

/// Too much for a field, by a character or by one.
fn too_much(kind: &str, limit: usize) -> String {
    match kind {
        "email" => format!("{}@exemple.org", "a".repeat(limit + 1 - "@exemple.org".len())),
        "url" => format!("https://exemple.org/{}", "a".repeat(limit + 1 - "https://exemple.org/".len())),
        "number" => (limit + 1).to_string(),
        _ => "a".repeat(limit + 1),
    }
}

/// Sends a form again and again, each time with too much in one field. Returns how many fields it has.
async fn walk(visitor: &Visitor, page: &Page, action: &str) -> usize {
    let within = |css: &str| format!("form[action='{action}'] {css}");
    let mut fields = Vec::new();
    let lines = page.attributes(&within("input[maxlength]"), "name").into_iter();
    let kinds = page.attributes(&within("input[maxlength]"), "type");
    let limits = page.attributes(&within("input[maxlength]"), "maxlength");
    fields.extend(lines.zip(kinds).zip(limits));
    let areas =
        page.attributes(&within("textarea"), "name").into_iter().map(|name| (name, "area".to_owned()));
    fields.extend(areas.zip(page.attributes(&within("textarea"), "maxlength")));
    let numbers = page.attributes(&within("input[type=number]"), "name").into_iter();
    let numbers = numbers.map(|name| (name, "number".to_owned()));
    fields.extend(numbers.zip(page.attributes(&within("input[type=number]"), "max")));
    let typed = page.attributes(
        &within("input.input:not([type=date]):not([type=time]):not([readonly]):not([tabindex])"),
        "name",
    );
    let typed = typed.len() + page.attributes(&within("textarea"), "name").len();
    assert_eq!(fields.len(), typed, "{action}: every field has a limit");
    for ((name, kind), limit) in &fields {
        let limit = limit.parse::<usize>().expect("a number");
        let mut sent = page.form_to(action);
        // Who may come along is asked where some may.
        sent.retain(|(known, _)| known != name && known != "companions");
        sent.push(("companions".to_owned(), "named".to_owned()));
        if name == "options" {
            sent.retain(|(known, _)| known != "kind");
            sent.push(("kind".to_owned(), "choice".to_owned()));
        }
        sent.push((name.clone(), too_much(kind, limit)));
        let told = visitor.post(action, &sent).await;
        assert_eq!(told.status, 422, "{action}: {name}: {}", told.text());
        let words = told.texts(&format!("[id='{name}-error']")).join(" ");
        let figures = words.chars().filter(char::is_ascii_digit).collect::<String>();
        // A list says how long a line of it may be, which is too long too.
        let lists = kind == "area" || name == "doors";
        let of_a_line = lists && figures.parse::<usize>().is_ok_and(|line| line < limit);
        let said =
            figures.contains(&limit.to_string()) || of_a_line || (name == "colour" && words.contains("Sept"));
        assert!(said, "{action}: {name}: « {words} » does not say {limit}");
    }
    fields.len()
}

async fn one_character_too_many_is_told_at_each_field(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    for kind in ["short_text", "long_text", "number", "date", "country", "yes_no"] {
        fill(&organiser, "/registering/questions/new", &[("label-fr", kind), ("kind", kind)]).await;
    }
    let brings = [("companions", "named"), ("most", "1")];
    fill(&organiser, "/registering/categories/attendee", &brings).await;
    evening.publish().await;
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;

    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let form = visitor.open(&path).await;
    // Names, address, four lines, three questions, a companion.
    assert_eq!(walk(&visitor, &form, &path).await, 13);

    let mut count = 0;
    for below in [
        "/registering/settings",
        "/registering/categories/new",
        "/registering/pools/new",
        "/registering/questions/new",
        "/details",
        "/speakers/new",
        "/partners/new",
        "/agenda/rooms",
        "/agenda/tracks",
        "/agenda/sessions/new",
        "/letters/confirmed",
        "/mailings/new",
    ] {
        let path = console_path("fr", below);
        let page = organiser.open(&path).await;
        let mut actions = page.attributes("main form[method=post]", "action");
        actions
            .retain(|action| !page.attributes(&format!("form[action='{action}'] .input"), "name").is_empty());
        assert!(!actions.is_empty(), "{below} has a form");
        for action in actions {
            count += walk(&organiser, &page, &action).await;
        }
    }
    assert!(count > 60, "{count} fields of the console");
}
