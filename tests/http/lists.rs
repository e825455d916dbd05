//! Lists of the console: searched, filtered, put in an order and read page by page, all of it in the address.

use domain::account::{Grant, Role};
use domain::registration::{Protocol, Rank, RegistrationFilter};
use multaqa_tests::backend::Backend;
use multaqa_tests::conference::Conference;
use multaqa_tests::evening::{Evening, ORGANISATION, Setup, console_path};
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

use crate::roles::another_organisation;

on_both_databases!(
    every_list_shows_each_row_once_in_each_order,
    what_is_no_order_is_refused,
    a_journal_is_read_in_the_hours_of_its_event,
    only_what_can_move_offers_to,
);

const CONFERENCE: Conference =
    Conference { sessions: 4, speakers: 56, partners: 53, places: 3, team: 54, entries: 70 };

/// A list: where it is, its rows, its pager, and the orders that it has, the usual one last.
struct List {
    path: String,
    rows: &'static str,
    pager: &'static str,
    orders: &'static [&'static str],
}

fn lists() -> Vec<List> {
    let people = |path: &str| List {
        path: console_path("fr", path),
        rows: ".folk li .who-is",
        pager: ".pager",
        orders: &["name", ""],
    };
    let table = |path: &str, orders| List {
        path: console_path("fr", path),
        rows: "tbody tr td:first-child",
        pager: ".tablewrap .pager",
        orders,
    };
    // In the order of precedence a row also says its rank.
    let registrations = |query: &str| List {
        rows: "tbody td.nm b",
        ..table(&format!("/registrations{query}"), &["latest", "earliest", "precedence", ""])
    };
    let team = &["address", "latest", ""];
    vec![
        registrations(""),
        registrations("?standing=expected"),
        registrations("?q=guest"),
        table("/invitations", &["latest", "earliest", ""]),
        table("/invitations?q=zineb", &["latest", "earliest", ""]),
        List {
            path: format!("/fr/console/{ORGANISATION}/journal"),
            rows: "tbody tr td:last-child",
            pager: ".pager",
            orders: &["earliest", ""],
        },
        table("/team?role=reader", team),
        List { path: console_path("fr", "/team"), rows: ".lines li", pager: "section .pager", orders: team },
        people("/speakers"),
        people("/partners"),
    ]
}

async fn owner(evening: &Evening) -> Visitor {
    let organisation = evening.info().await.organisation.id;
    evening.member(Grant::in_organisation(organisation, Role::Owner)).await
}

/// Gives every other guest a rank, the last by name in the first.
async fn rank(evening: &Evening) {
    let (store, event) = (evening.app().await.store(), evening.info().await.event.id);
    let guests = store.every_registration(event, &RegistrationFilter::default()).await.expect("a list");
    let ranked = guests.iter().rev().step_by(2).zip(Rank::template().into_iter().cycle());
    let of = |rank: Rank| Protocol { rank: Some(rank.key), ..Protocol::default() };
    let ranked = ranked.map(|(one, rank)| (one.id, of(rank))).collect::<Vec<_>>();
    let write = store.write().await.expect("begins");
    write.save_ranks(event, &Rank::template()).await.expect("ranks");
    write.save_protocol(event, &ranked).await.expect("guests in them");
    write.commit().await.expect("commits");
}

/// All rows of a list in an order, page after page.
async fn walked(who: &Visitor, list: &List, order: &str) -> Vec<String> {
    let joint = if list.path.contains('?') { '&' } else { '?' };
    let order = if order.is_empty() { String::new() } else { format!("{joint}order={order}") };
    let (mut rows, mut pages) = (Vec::new(), 0);
    let mut next = Some(format!("{}{order}", list.path));
    while let Some(path) = next {
        let page = who.open(&path).await.with_status(200);
        rows.extend(page.texts(list.rows));
        next = page.attributes(&format!("{} a[rel=\"next\"]", list.pager), "href").pop();
        pages += 1;
        assert!(pages < 20, "{path} goes on");
    }
    assert!(pages > 1, "{}{order} has pages", list.path);
    rows
}

async fn every_list_shows_each_row_once_in_each_order(backend: Backend) {
    let evening = Evening::with(backend, Setup { capacity: 180, guests: 120 });
    CONFERENCE.join(&evening).await;
    rank(&evening).await;
    let owner = owner(&evening).await;
    for list in lists() {
        let mut usual = walked(&owner, &list, "").await;
        let in_order = usual.clone();
        usual.sort();
        for order in list.orders {
            let mut rows = walked(&owner, &list, order).await;
            assert!(order.is_empty() || rows != in_order, "{} in the order {order}", list.path);
            rows.sort();
            assert_eq!(rows, usual, "{} in the order {order}", list.path);
        }
        usual.dedup();
        assert!(usual.len() > 50, "{}: {usual:?}", list.path);
    }
}

async fn what_is_no_order_is_refused(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = owner(&evening).await;
    for list in lists() {
        let path = list.path.split('?').next().expect("a path");
        for odd in [("order", "sideways"), ("order", "NAME"), ("after", "x")] {
            assert_eq!(owner.query(path, &[odd]).await.status, 400, "{path} {odd:?}");
        }
        let page = owner.open(path).await;
        let offered = page.attributes("select[name=\"order\"] option", "value");
        for order in list.orders {
            assert!(offered.iter().any(|one| one == order), "{path}: {order} of {offered:?}");
        }
        assert_eq!(offered.len(), list.orders.len(), "{path}");
    }
    let team = console_path("fr", "/team");
    for odd in [("role", "king"), ("invited", "x")] {
        assert_eq!(owner.query(&team, &[odd]).await.status, 400, "{odd:?}");
    }
}

async fn a_journal_is_read_in_the_hours_of_its_event(backend: Backend) {
    let evening = Evening::start(backend);
    let owner = owner(&evening).await;
    let (journal, event) = (format!("/fr/console/{ORGANISATION}/journal"), evening.info().await.event.id);
    let head = |page: &Page| page.texts("th:first-child").join(" ");
    let all = owner.open(&journal).await;
    assert!(head(&all).contains("UTC"), "{}", head(&all));
    assert!(all.attributes("select[name=\"event\"] option", "value").contains(&event.to_string()));
    let few = Conference { sessions: 0, speakers: 0, partners: 0, places: 0, team: 0, entries: 2 };
    few.join(&evening).await;
    let of_event = owner.query(&journal, &[("event", &event.to_string())]).await.with_status(200);
    assert!(of_event.text().contains("Europe/Paris"), "{}", of_event.text());
    assert!(!head(&of_event).contains("UTC"), "{}", head(&of_event));
    another_organisation(&evening).await;
    let theirs = uuid::Uuid::from_u128(8).to_string();
    let of_others = owner.query(&journal, &[("event", &theirs)]).await;
    assert_eq!(of_others.status, 404, "another organisation's event is none");
}

async fn only_what_can_move_offers_to(backend: Backend) {
    let evening = Evening::start(backend);
    Conference { sessions: 1, speakers: 2, partners: 3, places: 3, team: 0, entries: 0 }.join(&evening).await;
    let owner = owner(&evening).await;
    for path in ["/speakers", "/partners", "/partners/tiers"] {
        let path = console_path("fr", path);
        let page = owner.open(&path).await;
        let rows = page.texts(".folk li").len();
        let ways = page.attributes(".shift button", "value");
        assert!(rows > 1, "{path}");
        assert_eq!(ways.len(), 2 * rows - 2, "{path}: {ways:?}");
        assert_eq!((ways[0].as_str(), ways[ways.len() - 1].as_str()), ("down", "up"), "{path}");
    }
    for query in [("order", "name"), ("q", "personne"), ("q", "maison")] {
        for path in ["/speakers", "/partners"] {
            let page = owner.query(&console_path("fr", path), &[query]).await.with_status(200);
            assert!(page.texts(".shift").is_empty(), "{path} {query:?}: places are the own order's");
        }
    }
}
