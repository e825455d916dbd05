//! Which layouts cannot be chosen, and why.

use domain::badge::layout::Usual;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::on_both_databases;
use multaqa_tests::visitor::Visitor;

use super::{Fields, fields, list, started, typed};

on_both_databases!(what_no_badge_could_be_printed_after_is_not_chosen);

/// The form of choices with this layout for all.
async fn for_all(organiser: &Visitor, layout: &str) -> Fields {
    let mut form = organiser.open(&list()).await.form_to("/choice");
    form.retain(|(name, _)| name != "all");
    form.push(("all".to_owned(), layout.rsplit('/').next().expect("an identity").to_owned()));
    form
}

async fn what_no_badge_could_be_printed_after_is_not_chosen(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let layout = started(&organiser, Usual::A6).await;
    // Words that have no room: kept, told in the editor, and not chosen.
    let added = organiser.post(&format!("{layout}/elements?side=front"), &fields(&[("kind", "text")])).await;
    let page = organiser.open(&added.with_status(303).location()).await;
    let form = typed(
        &page,
        "text",
        &[("p0-say0", "words"), ("p0-say0-words-fr", "x"), ("width", "20"), ("height", "5")],
    );
    let refused = organiser.post(&format!("{layout}/front/text?text=fr"), &form).await;
    let page = if refused.status == 303 { organiser.open(&refused.location()).await } else { refused };
    let long = "Bienvenue à toutes et à tous ".repeat(9);
    let form = typed(&page, "text", &[("p0-say0", "words"), ("p0-say0-words-fr", &long)]);
    let saved = organiser.post(&format!("{layout}/front/text?text=fr"), &form).await.with_status(303);
    for looked in [saved.location(), layout.clone()] {
        let text = organiser.open(&looked).await.text();
        assert!(text.contains("aucun badge ne serait imprimé d’après ce modèle"), "{text}");
        assert!(text.contains("Un texte fixe : trop long pour sa place"), "{text}");
    }
    let choice = format!("{}/choice", list());
    let refused = organiser.post(&choice, &for_all(&organiser, &layout).await).await.with_status(422);
    let text = refused.text();
    assert!(text.contains("Aucun badge ne pourrait être imprimé") && text.contains("trop long"), "{text}");
    assert_eq!(refused.attributes("#all[aria-invalid=true]", "id"), ["all"]);
    assert!(!organiser.open(&list()).await.text().contains("Choisi pour l’événement"));

    // One that does not say whose badge it is never comes to be: not element by element, and not as a file.
    let label = started(&organiser, Usual::Label54x101).await;
    let mut page = organiser.open(&format!("{label}?side=front")).await;
    let mut told = false;
    for _ in 0..20 {
        let Some(link) = page.attributes("section[aria-labelledby=elements] a", "href").into_iter().next()
        else {
            break;
        };
        let opened = organiser.open(&link).await;
        let action = opened.action("/front/").expect("an element is open").replace("/move?", "?");
        let gone = organiser.post(&action, &fields(&[("act", "remove")])).await;
        if gone.status == 422 {
            assert!(gone.text().contains("Rien ne dit de qui est le badge"), "{}", gone.text());
            told = true;
            break;
        }
        page = organiser.open(&format!("{label}?side=front")).await;
    }
    assert!(told, "the last that says whose it is stays");
    let empty = r#"{"version":1,"name":{"fr":"Vide"},"medium":{"a6":"portrait"},"sides":{"one":[]}}"#;
    let refused = organiser.post_file(&format!("{}/file", list()), "vide.json", empty.as_bytes()).await;
    assert!(refused.with_status(422).text().contains("Rien ne dit de qui est le badge"));
}
