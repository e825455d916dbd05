//! Badges that cannot be printed: told, with the reason, and the others printed.

use domain::badge::PrintMark;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::{on_both_databases, program};

use crate::printing::{people, print};

on_both_databases!(who_cannot_be_printed_is_named_and_the_others_are_printed);

async fn who_cannot_be_printed_is_named_and_the_others_are_printed(backend: Backend) {
    let evening = Evening::start(backend);
    evening.register("fr", &Form::named("Hind", "Tazi", "hind@exemple.org")).await;
    let rocket = Form::named("Omar", "Fassi", "omar@exemple.org").with("organisation", "Start-up 🚀");
    let ticket = evening.register("fr", &rocket).await;
    let organiser = evening.organiser().await;
    // A card does not say where somebody works.
    let cards = organiser.get(&console_path("fr", "/place-cards.pdf?of=all")).await;
    assert!(cards.bytes.starts_with(b"%PDF-"));

    let run = print(&organiser, "by=latin").await;
    let text = run.text();
    assert!(text.contains("Omar Fassi") && text.contains("U+1F680") && !text.contains("Tazi"), "{text}");
    let file = run.attributes("a[download]", "href");
    assert!(organiser.open(&file[0]).await.bytes.starts_with(b"%PDF-"));
    let left = people(&evening, Some(PrintMark::Unprinted)).await;
    assert_eq!(left.iter().map(|one| one.attendee.full_name()).collect::<Vec<_>>(), ["Omar Fassi"]);
    let again = print(&organiser, "printed=unprinted&by=latin").await;
    let (state, text) = (again.attributes("a[download]", "href"), again.text());
    assert!(state.is_empty() && text.contains("Aucun de ces badges ne peut être imprimé"), "{text}");

    let holder = evening.visitor().get(&format!("{ticket}/badge.pdf")).await.with_status(409);
    assert!(holder.text().contains("ne peut pas être imprimé"), "{}", holder.text());

    let file = evening.data().join("badges.pdf").display().to_string();
    let asked = ["badges", "--organisation", ORGANISATION, "--event", EVENT, "--output", &file];
    let refused = program::run_refused(evening.data(), evening.database_url(), asked);
    assert!(refused.contains("--others") && refused.contains("Omar Fassi"), "{refused}");
    let with_others = asked.into_iter().chain(["--others"]);
    program::run(evening.data(), evening.database_url(), with_others);
    assert!(std::fs::read(&file).expect("written").starts_with(b"%PDF-"));
}
