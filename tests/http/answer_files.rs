//! Questions that are answered with a file: what is taken, who sees it, and when it goes.

use std::io::Cursor;

use domain::registration::{Answer, Registration};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use jiff::Timestamp;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::{Visitor, path_of};

use crate::roles::another_organisation;

on_both_databases!(
    files_are_asked_for_where_the_event_takes_them,
    a_file_is_for_its_sender_and_the_organisers,
    bad_files_are_refused_at_their_field_and_nothing_is_kept,
    a_good_file_need_not_be_chosen_again_and_serves_once,
    its_sender_replaces_and_takes_it_away,
    files_go_with_who_does_not_come_and_stay_with_who_gave_way,
);

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

fn photograph() -> Vec<u8> {
    let colour = |x: u32, y: u32| [x, y, x ^ y].map(|shade| u8::try_from(shade % 256).expect("a byte"));
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(300, 200, |x, y| Rgb(colour(x, y))));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).expect("is encoded");
    bytes.into_inner()
}

/// Fills in the form at a path of the console and sends it.
async fn fill(organiser: &Visitor, below: &str, typed: &[(&str, &str)]) -> Page {
    let path = console_path("fr", below);
    let form = organiser.open(&path).await;
    organiser.post(&path, &form.filled(typed)).await
}

async fn publish(evening: &Evening) {
    evening.publish().await;
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
}

/// An evening that asks for a letter, which must be there, and for a photograph, which may.
async fn asking(backend: Backend) -> (Evening, Visitor) {
    let evening = Evening::with_seats(backend, 4);
    let organiser = evening.organiser().await;
    fill(&organiser, "/registering/settings", &[("file_questions", "true")]).await.with_status(303);
    let letter = [("label-fr", "Lettre"), ("kind", "file"), ("required", "true")];
    fill(&organiser, "/registering/questions/new", &letter).await.with_status(303);
    let photo = [("label-fr", "Photo"), ("kind", "file")];
    fill(&organiser, "/registering/questions/new", &photo).await.with_status(303);
    publish(&evening).await;
    (evening, organiser)
}

const ME: [(&str, &str); 3] =
    [("given_name", "Nora"), ("family_name", "Bennani"), ("email", "nora@exemple.org")];

/// Sends the public form with these files.
async fn register(evening: &Evening, typed: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Page {
    let visitor = evening.visitor();
    let path = event_path("fr", "/register");
    let form = visitor.open(&path).await;
    visitor.post_files(&path, &evening.aged(&form.filled(typed)).await, files).await
}

async fn registered(evening: &Evening, typed: &[(&str, &str)]) -> (String, Registration) {
    let ticket =
        register(evening, typed, &[("q.lettre", "Lettre.pdf", PDF)]).await.with_status(303).location();
    let registration = evening.ticket(&ticket).await.registration;
    (ticket, registration)
}

/// How many files the event has, kept aside or somebody's.
async fn files_of(evening: &Evening, registration: &Registration) -> usize {
    let store = evening.app().await.store();
    store.answer_files(registration.event_id, registration.id).await.expect("asks").len()
}

async fn aside(evening: &Evening) -> u32 {
    let (app, info) = (evening.app().await, evening.info().await);
    app.store().files_aside(info.event.id, Timestamp::UNIX_EPOCH).await.expect("asks")
}

async fn files_are_asked_for_where_the_event_takes_them(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let form = organiser.open(&console_path("fr", "/registering/questions/new")).await;
    assert!(!form.attributes("#kind option", "value").contains(&"file".to_owned()), "off from the start");
    let asked = [("label-fr", "Lettre"), ("kind", "file")];
    let refused = fill(&organiser, "/registering/questions/new", &asked).await.with_status(422);
    assert_eq!(refused.attributes(".sum a", "href"), ["#kind"]);
    let brought = register(&evening, &ME, &[("q.lettre", "a.pdf", PDF)]).await;
    assert_eq!(brought.status, 415, "nothing of ours sends files there");

    fill(&organiser, "/registering/settings", &[("file_questions", "true")]).await.with_status(303);
    fill(&organiser, "/registering/questions/new", &asked).await.with_status(303);
    let passport = [("label-fr", "Copie du passeport"), ("kind", "file")];
    let warned = fill(&organiser, "/registering/questions/new", &passport).await.with_status(422);
    assert_eq!(warned.attributes(".sum a", "href"), ["#label-fr"], "identity papers are warned of");
    let settings = console_path("fr", "/registering/settings");
    let hours = [("offer_hours".to_owned(), "24".to_owned())];
    let used = organiser.post(&settings, &hours).await.with_status(422);
    assert_eq!(used.attributes(".sum a", "href"), ["#file_questions"]);

    let path = event_path("fr", "/register");
    let visitor = evening.visitor();
    assert!(visitor.open(&path).await.attributes("form[enctype]", "enctype").is_empty(), "not published yet");
    publish(&evening).await;
    let form = visitor.open(&path).await;
    assert_eq!(form.attributes("main form", "enctype"), ["multipart/form-data"]);
    assert!(form.texts("[id='q.lettre-hint']").join("").contains("5 Mo"));
}

async fn a_file_is_for_its_sender_and_the_organisers(backend: Backend) {
    let (evening, organiser) = asking(backend).await;
    another_organisation(&evening).await;
    let photo = photograph();
    let files = [("q.lettre", "../Lettre d’été.exe", PDF), ("q.photo", "moi.pdf", &photo[..])];
    let ticket = register(&evening, &ME, &files).await.with_status(303).location();
    let registration = evening.ticket(&ticket).await.registration;
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (2, 0));

    let page = organiser.open(&console_path("fr", &format!("/registrations/{}", registration.id))).await;
    let links = page.attributes("dd a[download]", "href");
    assert_eq!(page.texts("dd a[download]"), ["Lettre d’été.pdf", "moi.jpg"]);
    let letter = organiser.open(&links[0]).await;
    assert_eq!(letter.bytes, PDF, "a document stays what it is");
    assert_eq!(letter.header("content-type"), "application/pdf");
    assert_eq!(letter.header("x-content-type-options"), "nosniff");
    assert_eq!(letter.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(letter.header("cache-control"), "private, no-store");
    assert!(letter.header("content-disposition").starts_with("attachment; filename=\"Lettre d__t_.pdf\""));
    let seen = organiser.open(&links[1]).await;
    assert_eq!(seen.header("content-type"), "image/jpeg", "a picture is encoded anew");
    assert!(seen.bytes.starts_with(b"\xff\xd8\xff"));

    assert_eq!(evening.visitor().get(&links[0]).await.status, 303, "to sign in");
    assert_eq!(evening.door("A").await.get(&links[0]).await.status, 404);
    assert_eq!(evening.organiser_of("autre").await.get(&links[0]).await.status, 404);
    let elsewhere = links[0].replace("diaspora-numerique-2025", "autre");
    assert_eq!(organiser.get(&elsewhere).await.status, 404);
    let nothing = links[0].replace(&registration.id.to_string(), &uuid::Uuid::nil().to_string());
    assert_eq!(organiser.get(&nothing).await.status, 404, "a file is its registration's alone");

    let list = organiser.open(&console_path("fr", "/export?format=csv")).await.body();
    assert!(list.contains("Lettre d’été.pdf") && list.contains("moi.jpg"), "{list}");
}

async fn bad_files_are_refused_at_their_field_and_nothing_is_kept(backend: Backend) {
    let (evening, _) = asking(backend).await;
    let large = [PDF, &vec![b' '; 5 * 1024 * 1024]].concat();
    let photo = photograph();
    for (name, bytes, told) in [
        ("page.pdf", &b"<!DOCTYPE html><script>alert(1)</script>"[..], "ni un PDF ni une image"),
        ("coupe.pdf", &PDF[..PDF.len() - 20], "incomplet"),
        ("coupe.png", &photo[..photo.len() / 2], "incomplet"),
        ("grand.pdf", &large, "5 Mo"),
        ("vide.pdf", b"", "vide"),
    ] {
        let page = register(&evening, &ME, &[("q.lettre", name, bytes)]).await.with_status(422);
        assert_eq!(page.attributes(".sum a", "href"), ["#q.lettre"], "{name}");
        assert!(page.texts("[id='q.lettre-error']").join("").contains(told), "{name}: {}", page.text());
        assert_eq!(page.attributes("#family_name", "value"), ["Bennani"], "the rest is kept");
        assert_eq!(aside(&evening).await, 0, "{name}: nothing is kept");
    }
    let none = register(&evening, &ME, &[]).await.with_status(422);
    assert_eq!(none.attributes(".sum a", "href"), ["#q.lettre"]);
    // Nothing is kept of what was sent without opening the form.
    let path = event_path("fr", "/register");
    let robot = ME.map(|(name, value)| (name.to_owned(), value.to_owned()));
    evening.visitor().post_files(&path, &robot, &[("q.lettre", "a.pdf", PDF)]).await.with_status(422);
    assert_eq!(aside(&evening).await, 0);
    let two = [("q.lettre", "a.pdf", PDF), ("q.lettre", "b.pdf", PDF)];
    let page = register(&evening, &ME, &two).await.with_status(422);
    assert!(page.texts("[id='q.lettre-error']").join("").contains("Un seul fichier"));
    assert_eq!(aside(&evening).await, 0);
    assert_eq!(evening.seats().await.taken, 0, "nobody is registered");
    // What no question asks for is nobody's.
    let others = [("q.lettre", "a.pdf", PDF), ("q.autre", "b.pdf", PDF), ("given_name", "c.pdf", PDF)];
    let ticket = register(&evening, &ME, &others).await.with_status(303).location();
    let registration = evening.ticket(&ticket).await.registration;
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (1, 0));
}

async fn a_good_file_need_not_be_chosen_again_and_serves_once(backend: Backend) {
    let (evening, _) = asking(backend).await;
    let path = event_path("fr", "/register");
    let visitor = evening.visitor();
    let wrong = [("given_name", "Nora"), ("family_name", "Bennani"), ("email", "nora")];
    let page = register(&evening, &wrong, &[("q.lettre", "Lettre.pdf", PDF)]).await.with_status(422);
    assert_eq!(page.attributes(".sum a", "href"), ["#email"]);
    assert_eq!(page.texts("[id='q.lettre-kept'] bdi"), ["Lettre.pdf"]);
    assert_eq!(aside(&evening).await, 1);
    // A key serves for its question, at its event, and for nothing that is made up.
    let key = page.attributes("input[type=hidden][name='q.lettre']", "value").remove(0);
    let elsewhere = page.filled(&[("q.lettre", ""), ("q.photo", &key), ME[2]]);
    let told = visitor.post_files(&path, &elsewhere, &[]).await.with_status(422);
    assert!(told.texts("[id='q.photo-error']").join("").contains("Choisissez-le de nouveau"));
    let forged = page.filled(&[("q.lettre", "forged"), ME[2]]);
    visitor.post_files(&path, &forged, &[]).await.with_status(422);

    let ticket = visitor.post_files(&path, &page.filled(&[ME[2]]), &[]).await.with_status(303).location();
    let registration = evening.ticket(&ticket).await.registration;
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (1, 0));
    let another = evening.aged(&page.filled(&[("email", "autre@exemple.org")])).await;
    let told = visitor.post_files(&path, &another, &[]).await.with_status(422);
    assert_eq!(told.attributes(".sum a", "href"), ["#q.lettre"], "it was used");

    // Whoever is registered leaves nothing by sending the form again; and what nobody registers with goes.
    let known = register(&evening, &ME, &[("q.lettre", "Autre.pdf", PDF)]).await.with_status(200);
    assert!(known.text().contains("nora@exemple.org"));
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (1, 1));
    let later = evening.open_app(std::sync::Arc::new(Later)).await;
    assert_eq!(app::registration::file::purge(&later).await.expect("purges"), 1);
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (1, 0));
}

/// Beyond an hour ahead.
struct Later;

impl app::Clock for Later {
    fn now(&self) -> Timestamp {
        app::SystemClock.now() + jiff::SignedDuration::from_mins(61)
    }
}

/// A session that the holder of a ticket opened.
async fn holder(evening: &Evening, ticket: &str, letters: usize) -> Visitor {
    let visitor = evening.visitor();
    visitor.post(&format!("{ticket}/manage"), &[]).await.with_status(303);
    let letter = evening.letters_to(ME[2].1, letters).await.pop().expect("a letter").text();
    let at = letter.find("/manage/").expect("a link");
    let start = letter[..at].rfind("http").expect("a whole address");
    let end = letter[start..].find(char::is_whitespace).map_or(letter.len(), |end| start + end);
    visitor.post(&path_of(&letter[start..end]), &[]).await.with_status(303);
    visitor
}

async fn its_sender_replaces_and_takes_it_away(backend: Backend) {
    let (evening, organiser) = asking(backend).await;
    let (ticket, registration) = registered(&evening, &ME).await;
    evening.letters_to(ME[2].1, 1).await;
    let holder = holder(&evening, &ticket, 2).await;
    let own = event_path("fr", "/manage");
    let details = format!("{own}/session/details");
    let page = holder.open(&own).await;
    let link = page.attributes("a[download]", "href").remove(0);
    assert_eq!(holder.open(&link).await.bytes, PDF);
    assert_eq!(evening.visitor().get(&link).await.status, 410, "without the session");
    assert!(page.attributes("[name='q.lettre.remove']", "name").is_empty(), "it must be there");
    let form = page.form_to("details");

    // Saved without a file, everything stays; with a bad one, too; with a good one it takes the other's place.
    holder.post_files(&details, &form, &[]).await.with_status(303);
    assert_eq!(holder.open(&link).await.bytes, PDF);
    let bad = holder.post_files(&details, &form, &[("q.lettre", "x.pdf", b"no")]).await.with_status(422);
    assert_eq!(bad.attributes(".sum a", "href"), ["#q.lettre"]);
    let photo = photograph();
    let files = [("q.lettre", "Neuve.pdf", &[PDF, b"\n"].concat()[..]), ("q.photo", "moi.png", &photo[..])];
    let wrong = [form.clone(), vec![("organisation".into(), "a\u{202E}b".into())]].concat();
    let wrong = holder.post_files(&details, &wrong, &files).await.with_status(422);
    assert!(wrong.text().contains("Neuve.pdf"), "kept aside: {}", wrong.text());
    assert_eq!(aside(&evening).await, 2);
    let mut right = wrong.form_to("details");
    right.retain(|(name, _)| name != "organisation");
    holder.post_files(&details, &right, &[]).await.with_status(303);
    assert_eq!((files_of(&evening, &registration).await, aside(&evening).await), (2, 0));
    assert_eq!(holder.get(&link).await.status, 404, "the one of before is gone");
    let page = holder.open(&own).await;
    assert_eq!(page.texts("a[download]"), ["Neuve.pdf", "moi.jpg"]);

    let removed = [page.form_to("details"), vec![("q.photo.remove".into(), "true".into())]].concat();
    let removed = [removed, vec![("q.lettre.remove".into(), "true".into())]].concat();
    let needed = holder.post_files(&details, &removed, &[]).await.with_status(422);
    assert_eq!(needed.attributes(".sum a", "href"), ["#q.lettre"], "one that must be there stays");
    let removed = [page.form_to("details"), vec![("q.photo.remove".into(), "true".into())]].concat();
    holder.post_files(&details, &removed, &[]).await.with_status(303);
    assert_eq!(files_of(&evening, &registration).await, 1);
    let seen = organiser.open(&console_path("fr", &format!("/registrations/{}", registration.id))).await;
    assert_eq!(seen.texts("dd a[download]"), ["Neuve.pdf"]);

    let named = [
        ("replacement_given_name", "Karim"),
        ("replacement_family_name", "Alami"),
        ("replacement_email", "karim@exemple.org"),
    ];
    let named = named.map(|(name, value)| (name.to_owned(), value.to_owned()));
    holder.post(&format!("{own}/session/replacement"), &named).await.with_status(303);
    assert_eq!(files_of(&evening, &registration).await, 0, "who comes instead has none of another's");
}

async fn files_go_with_who_does_not_come_and_stay_with_who_gave_way(backend: Backend) {
    let (evening, organiser) = asking(backend).await;
    let (ticket, cancelled) = registered(&evening, &ME).await;
    let visitor = evening.visitor();
    visitor.post(&format!("{ticket}/cancel"), &[]).await.with_status(303);
    assert_eq!(files_of(&evening, &cancelled).await, 0);
    let page = organiser.open(&console_path("fr", &format!("/registrations/{}", cancelled.id))).await;
    assert!(page.text().contains("fichier effacé") && page.attributes("dd a[download]", "href").is_empty());

    let (_, kept) = registered(&evening, &ME).await;
    let twin = [("given_name", "Nora"), ("family_name", "Benani"), ("email", "n.bennani@exemple.org")];
    let (_, gone) = registered(&evening, &twin).await;
    let pair = console_path("fr", &format!("/duplicates/{}/{}", kept.id, gone.id));
    let merge = [("keep".to_owned(), "first".to_owned())];
    organiser.post(&format!("{pair}/merge"), &merge).await.with_status(303);
    assert_eq!(files_of(&evening, &kept).await, 1);
    assert_eq!(files_of(&evening, &gone).await, 1, "somebody may say that it was a mistake");
    let list = organiser.open(&console_path("fr", "/duplicates")).await;
    let undo = list.action("/undo").expect("it can be undone");
    organiser.post(&undo, &[]).await.with_status(303);
    let app = evening.app().await;
    let back = app.store().registration(gone.event_id, gone.id).await.expect("asks").expect("is there");
    assert!(back.answers.iter().any(|(_, answer)| matches!(answer, Answer::File(_))));
    assert_eq!(files_of(&evening, &back).await, 1);
}
