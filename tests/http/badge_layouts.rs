//! Badge layouts in the console and over the API: steps that are undone, faults, races, and what is hostile.

mod choice;
mod files;

use domain::badge::layout::Usual;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, ORGANISATION, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use crate::roles::another_organisation;

on_both_databases!(
    a_layout_is_made_moved_and_undone,
    two_who_edit_at_once_lose_nothing,
    what_cannot_be_printed_is_refused_at_its_field,
    a_layout_is_chosen_and_taken_along,
    nobody_sees_anothers_layouts,
);

type Fields = Vec<(String, String)>;

fn list() -> String {
    console_path("fr", "/badge-layouts")
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A layout that starts as a usual one: the address of its editor.
pub(crate) async fn started(organiser: &Visitor, usual: Usual) -> String {
    let made = organiser.post(&list(), &fields(&[("usual", usual.code())])).await.with_status(303);
    made.location()
}

/// The form of an element with some of its fields typed over.
fn typed(page: &Page, element: &str, over: &[(&str, &str)]) -> Fields {
    let mut form = page.form_to(&format!("/front/{element}?"));
    for (name, value) in over {
        form.retain(|(known, _)| known != name);
        form.push(((*name).to_owned(), (*value).to_owned()));
    }
    form
}

/// What the form of an element says.
fn value(page: &Page, element: &str, name: &str) -> String {
    let form = page.form_to(&format!("/front/{element}?"));
    form.into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap_or_default()
}

async fn opened(organiser: &Visitor, layout: &str, element: &str) -> Page {
    organiser.open(&format!("{layout}?side=front&element={element}&text=fr")).await
}

async fn a_layout_is_made_moved_and_undone(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let empty = organiser.open(&list()).await;
    assert_eq!(empty.attributes("form input[name=usual]", "value").len(), Usual::ALL.len());
    let layout = started(&organiser, Usual::A6).await;

    let page = opened(&organiser, &layout, "qr").await;
    let before = value(&page, "qr", "x");
    // By a number with a comma, by a button, by a button on the mirrored side.
    let form = typed(&page, "qr", &[("x", "12,5")]);
    let saved = organiser.post(&format!("{layout}/front/qr?text=fr"), &form).await.with_status(303);
    assert_eq!(value(&organiser.open(&saved.location()).await, "qr", "x"), "12,5");
    let right = fields(&[("step", "5,50")]);
    organiser.post(&format!("{layout}/front/qr/move?text=fr"), &right).await.with_status(303);
    assert_eq!(value(&opened(&organiser, &layout, "qr").await, "qr", "x"), "13");
    organiser.post(&format!("{layout}/front/qr/move?text=ar"), &right).await.with_status(303);
    let page = opened(&organiser, &layout, "qr").await;
    assert_eq!(value(&page, "qr", "x"), "12,5", "what is seen goes to the right");

    // Three steps back, and one again; a change after that ends what was taken back.
    let undo = |page: &Page, act: &str| {
        let mut form = page.form_to("/undo");
        form.push(("act".to_owned(), act.to_owned()));
        form
    };
    let mut page = page;
    for _ in 0..3 {
        organiser.post(&format!("{layout}/undo"), &undo(&page, "undo")).await.with_status(303);
        page = opened(&organiser, &layout, "qr").await;
    }
    assert_eq!(value(&page, "qr", "x"), before);
    assert_eq!(page.attributes("button[value=undo][disabled]", "value").len(), 1, "nothing is left");
    organiser.post(&format!("{layout}/undo"), &undo(&page, "redo")).await.with_status(303);
    let page = opened(&organiser, &layout, "qr").await;
    assert_eq!(value(&page, "qr", "x"), "12,5");
    organiser.post(&format!("{layout}/front/qr?text=fr"), &fields(&[("act", "twin")])).await.with_status(303);
    let page = opened(&organiser, &layout, "qr-2").await;
    assert_eq!(page.attributes("button[value=redo][disabled]", "value").len(), 1);
    assert!(page.text().contains("Code QR"));

    let added = organiser.post(&format!("{layout}/elements?side=front"), &fields(&[("kind", "text")])).await;
    let page = organiser.open(&added.with_status(303).location()).await;
    let form = typed(&page, "text", &[("act", "part-add"), ("p0-say0", "words")]);
    let refused = organiser.post(&format!("{layout}/front/text?text=fr"), &form).await.with_status(422);
    let form = typed(&refused, "text", &[("act", "part-add"), ("p0-say0-words-fr", "Bonjour <b>")]);
    let saved = organiser.post(&format!("{layout}/front/text?text=fr"), &form).await.with_status(303);
    let page = organiser.open(&saved.location()).await;
    assert_eq!(value(&page, "text", "p0-say0-words-fr"), "Bonjour <b>");
    assert_eq!(value(&page, "text", "p1-say0"), "name", "one more paragraph");

    let svg = organiser.open(&format!("{layout}/preview?text=ar&whom=mixed")).await;
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert!(svg.header("content-security-policy").contains("sandbox") && svg.body().starts_with("<svg"));
    // Nobody is registered: made-up names; then the longest of those who are.
    let worst = organiser.open(&format!("{layout}?whom=worst")).await;
    assert!(worst.text().contains("Abderrahmane-Zakariyae"), "{}", worst.text());
    let long =
        Form::named("Maximilienne-Alexandrine", "de Montmorency-Laval et Luxembourg", "long@exemple.org");
    evening.register("fr", &long).await;
    let worst = organiser.open(&format!("{layout}?whom=worst")).await.text();
    assert!(worst.contains("Montmorency") && !worst.contains("Abderrahmane-Zakariyae"), "{worst}");

    organiser.post(&format!("{layout}/remove"), &[]).await.with_status(303);
    assert_eq!(organiser.get(&layout).await.status, 404);
}

async fn two_who_edit_at_once_lose_nothing(backend: Backend) {
    let evening = Evening::start(backend);
    let [first, second] = [evening.organiser().await, evening.organiser().await];
    let layout = started(&first, Usual::A6).await;
    let opened_then = opened(&second, &layout, "qr").await;
    let address = format!("{layout}/front/qr?text=fr");
    let theirs = typed(&opened(&first, &layout, "qr").await, "qr", &[("x", "20")]);
    first.post(&address, &theirs).await.with_status(303);

    // Another field: both changes stand. The same one: the second is shown the first's.
    second.post(&address, &typed(&opened_then, "qr", &[("y", "60")])).await.with_status(303);
    let page = opened(&second, &layout, "qr").await;
    assert_eq!((value(&page, "qr", "x"), value(&page, "qr", "y")), ("20".to_owned(), "60".to_owned()));
    let conflict = second.post(&address, &typed(&opened_then, "qr", &[("x", "30")])).await.with_status(409);
    assert!(
        conflict.body().contains("value=\"30\"") && conflict.text().contains("20"),
        "{}",
        conflict.text()
    );

    // Who takes back what they did not see is shown it first.
    let mut stale = opened_then.form_to("/undo");
    stale.push(("act".to_owned(), "undo".to_owned()));
    let shown = second.post(&format!("{layout}/undo"), &stale).await.with_status(409);
    assert!(shown.text().contains("entre-temps"), "{}", shown.text());
    assert_eq!(value(&opened(&second, &layout, "qr").await, "qr", "x"), "20");

    // Four at the same moment: each is a step, none is lost.
    let path = format!("{layout}/front/qr/move?text=fr");
    let step = fields(&[("step", "5,0")]);
    let moved = || async { tokio::join!(first.post(&path, &step), second.post(&path, &step)) };
    let ((one, other), (third, fourth)) = tokio::join!(moved(), moved());
    for page in [one, other, third, fourth] {
        page.with_status(303);
    }
    assert_eq!(value(&opened(&first, &layout, "qr").await, "qr", "x"), "22");
    first.post(&address, &fields(&[("act", "remove")])).await.with_status(303);
    assert_eq!(second.post(&address, &typed(&page, "qr", &[("x", "9")])).await.status, 404);
}

async fn what_cannot_be_printed_is_refused_at_its_field(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let layout = started(&organiser, Usual::A6).await;
    let address = format!("{layout}/front/qr?text=fr");
    for (name, typed_in, told) in [
        ("x", "104", "Dépasse le bord"),
        ("width", "0", "Il manque quelque chose"),
        ("width", "5", "au moins 19,5 mm"),
        ("y", "douze", "12,5"),
        ("outline", "mauve", ""),
    ] {
        let page = opened(&organiser, &layout, "qr").await;
        let wrong = organiser.post(&address, &typed(&page, "qr", &[(name, typed_in)])).await.with_status(422);
        let text = wrong.text();
        assert!(text.contains(told), "{name}: {text}");
        if told.is_empty() {
            continue;
        }
        let marked = wrong.attributes("[aria-invalid=true]", "name");
        assert!(marked.iter().any(|field| field == name || field == "width"), "{name}: {marked:?}");
        assert!(wrong.body().contains(&format!("value=\"{typed_in}\"")), "what was typed is kept");
    }
    let sheet =
        fields(&[("medium", "a4-8"), ("orientation", "portrait"), ("sides", "one"), ("name-fr", "Huit")]);
    let page = opened(&organiser, &layout, "qr").await;
    let mut whole = page.form_to(&format!("{layout}?"));
    whole.retain(|(name, _)| !sheet.iter().any(|(over, _)| over == name));
    whole.extend(sheet);
    let refused = organiser.post(&format!("{layout}?side=front"), &whole).await.with_status(422);
    assert!(refused.text().contains("Dépasse le bord"), "{}", refused.text());
    assert_eq!(
        page.form_to("/undo"),
        opened(&organiser, &layout, "qr").await.form_to("/undo"),
        "nothing is kept"
    );
    for nowhere in ["front/nothing", "back/qr", "inside/qr", "front/%00"] {
        let page = organiser.post(&format!("{layout}/{nowhere}/move"), &fields(&[("step", "5,0")])).await;
        assert!(matches!(page.status, 400 | 404), "{nowhere}: {}", page.status);
    }
    let far = organiser.post(&format!("{layout}/front/qr/move"), &fields(&[("step", "1e9,0")])).await;
    assert_eq!(far.status, 400);
}

async fn a_layout_is_chosen_and_taken_along(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let layout = started(&organiser, Usual::A7).await;
    let id = layout.rsplit('/').next().expect("an identity").to_owned();
    let page = organiser.open(&list()).await;
    let mut form = page.form_to("/choice");
    form.retain(|(name, _)| name != "all");
    form.push(("all".to_owned(), id.clone()));
    let chosen = organiser.post(&format!("{}/choice", list()), &form).await.with_status(303);
    let page = organiser.open(&chosen.location()).await;
    assert!(page.text().contains("Choisi pour l’événement"), "{}", page.text());
    let mut unknown = page.form_to("/choice");
    unknown.retain(|(name, _)| name != "all");
    unknown.push(("all".to_owned(), "00000000-0000-0000-0000-000000000000".to_owned()));
    organiser.post(&format!("{}/choice", list()), &unknown).await.with_status(422);

    // « Copy an event » takes it along, with its choice; and another event's can be copied by itself.
    let copy = console_path("fr", "/copy");
    let form =
        organiser.open(&copy).await.filled(&[("theme-fr", "Une autre soirée"), ("date", "2026-06-25")]);
    let made = organiser.post(&copy, &form).await.with_status(303).location();
    let there = made.split('?').next().expect("an address").trim_end_matches("/details").to_owned();
    let theirs = organiser.open(&format!("{there}/badge-layouts")).await;
    assert!(theirs.text().contains("Choisi pour l’événement"), "{}", theirs.text());
    let back = fields(&[(
        "copy",
        theirs.attributes("form[action$=badge-layouts] input[name=copy]", "value")[0].as_str(),
    )]);
    organiser.post(&list(), &back).await.with_status(303);
    let journal = format!("/fr/console/{ORGANISATION}/journal");
    let journal = organiser.open(&journal).await.text();
    assert!(
        journal.contains("Choix des modèles de badges") && journal.contains("Modèle de badge ajouté"),
        "{journal}"
    );
}

async fn nobody_sees_anothers_layouts(backend: Backend) {
    let evening = Evening::start(backend);
    another_organisation(&evening).await;
    let (organiser, other) = (evening.organiser().await, evening.organiser_of("autre").await);
    let layout = started(&organiser, Usual::A6).await;
    let id = layout.rsplit('/').next().expect("an identity").to_owned();
    // By their own event's address it is nothing, and it cannot be copied there.
    let slug = evening.info().await.event.slug.to_string();
    let theirs = format!("/fr/console/autre/{slug}/badge-layouts");
    assert_eq!(other.get(&format!("{theirs}/{id}")).await.status, 404);
    assert_eq!(other.get(&format!("{theirs}/{id}/preview")).await.status, 404);
    assert_eq!(other.post(&theirs, &fields(&[("copy", &id)])).await.status, 404);
    assert!(!other.open(&theirs).await.body().contains(&id));
    assert!(matches!(other.get(&layout).await.status, 403 | 404));
}
