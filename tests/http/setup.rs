//! An empty installation: the first organisation, by a link that the server prints.

use multaqa_tests::backend::{Backend, Database};
use multaqa_tests::on_both_databases;
use multaqa_tests::program;
use multaqa_tests::server::Server;
use multaqa_tests::visitor::{Visitor, path_of};
use tempfile::TempDir;

on_both_databases!(the_first_organisation_is_made_once);

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

async fn the_first_organisation_is_made_once(backend: Backend) {
    let data = TempDir::new().expect("a folder");
    let database = Database::new(backend, data.path());
    let server = Server::start(data.path(), &database.url);
    let printed = server.log();
    let link = printed.split_whitespace().find(|word| word.contains("/setup/")).expect("a printed link");
    let path = path_of(link);
    let visitor = Visitor::new(server.address);
    for wrong in ["/fr/setup/x", "/fr/setup/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(visitor.get(wrong).await.status, 410);
        assert_eq!(visitor.post(wrong, &[]).await.status, 410);
    }
    visitor.open(&path).await;
    let whole = [
        ("name-fr", "Consulat général du Royaume du Maroc à Lille"),
        ("name-ar", "القنصلية العامة للمملكة المغربية بليل"),
        ("name-en", ""),
        ("short-fr", "Lille"),
        ("short-ar", "ليل"),
        ("slug", "maroc-lille"),
        ("email", "responsable@exemple.org"),
        ("owner", "Leïla Haddad"),
    ];
    let mut wrong = whole;
    (wrong[5].1, wrong[6].1, wrong[0].1) = ("Maroc Lille", "personne", "");
    let page = visitor.post(&path, &fields(&wrong)).await.with_status(422);
    assert_eq!(page.attributes("[aria-invalid]", "name"), ["name-fr", "slug", "email"], "{}", page.text());
    assert_eq!(page.attributes("input[name=slug]", "value"), ["Maroc Lille"]);
    visitor.post(&path, &fields(&whole)).await.with_status(303);
    let team = visitor.open("/fr/console/maroc-lille/team").await;
    assert!(team.text().contains("Leïla Haddad") && team.text().contains("Responsable"), "{}", team.text());
    let journal = visitor.open("/fr/console/maroc-lille/journal").await;
    assert!(journal.text().contains("Organisation créée"), "{}", journal.text());
    let late = Visitor::new(server.address);
    assert_eq!(late.get(&path).await.status, 410, "once");
    assert_eq!(late.post(&path, &fields(&whole)).await.status, 410);

    let admin = |args: &[&str]| program::run(data.path(), &database.url, [&["admin"], args].concat());
    let names = ["--slug", "maroc-nice", "--name", "Consulat à Nice", "--short-name", "Nice"];
    admin(&[&["organisation"], &names[..]].concat());
    admin(&["account", "--organisation", "maroc-nice", "--email", "n@exemple.org", "--role", "owner"]);
    assert_eq!(visitor.get("/fr/console/maroc-nice/team").await.status, 403, "strictly apart");
    let ended = admin(&["revoke-sessions", "--email", "responsable@exemple.org"]);
    assert!(ended.ends_with('1'), "{ended}");
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    assert_eq!(visitor.get("/fr/console/maroc-lille/team").await.status, 303);
}
