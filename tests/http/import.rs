//! Guest lists: read, understood, shown as what they would do, brought in whole or not at all.

mod bad;
mod elsewhere;
mod invite;
mod meanwhile;

use std::time::Duration;

use domain::registration::{Registration, RegistrationFilter};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::Visitor;

on_both_databases!(
    a_dirty_list_is_brought_in,
    a_workbook_is_brought_in_once,
    guests_beyond_the_seats_go_where_the_organiser_says,
    new_guests_are_told_where_that_is_wanted,
);

/// Somebody who brings a list in.
struct Importer {
    organiser: Visitor,
    /// The import's page.
    page: String,
}

impl Importer {
    /// Sends a file.
    async fn send(organiser: &Visitor, bytes: &[u8]) -> Self {
        Self::send_to(organiser, &console_path("fr", "/import"), bytes).await
    }

    /// Sends a file to any event.
    async fn send_to(organiser: &Visitor, path: &str, bytes: &[u8]) -> Self {
        let columns = organiser.post_file(path, "liste.csv", bytes).await.with_status(303).location();
        let page = columns.strip_suffix("/columns").expect("the columns come next").to_owned();
        Self { organiser: organiser.clone(), page }
    }

    async fn open(&self, below: &str) -> Page {
        self.organiser.open(&format!("{}{below}", self.page)).await
    }

    /// Says what the columns are, beside what was guessed, and shows the plan.
    async fn planned(&self, typed: &[(&str, &str)]) -> Page {
        let mut fields = self.open("/columns").await.form_to("/columns");
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let columns = format!("{}/columns", self.page);
        self.organiser.post(&columns, &fields).await.with_status(303);
        self.open("").await
    }

    /// Confirms what a page shows.
    async fn confirm(&self, plan: &Page, ticked: &[(&str, &str)]) -> Page {
        let version = plan.attributes(r#"input[name="version"]"#, "value").remove(0);
        let mut fields = vec![("version".to_owned(), version)];
        fields.extend(ticked.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.organiser.post(&format!("{}/confirm", self.page), &fields).await
    }

    /// The page once it asks no more how far the import is.
    async fn end(&self) -> Page {
        for _ in 0..600 {
            let page = self.open("").await;
            if page.header("refresh").is_empty() {
                return page;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("an import without end");
    }
}

/// How many rows a plan has of each kind: all, new, there, to change, to decide, wrong.
fn counts(plan: &Page) -> Vec<u32> {
    plan.texts(".import-kinds b").iter().map(|count| count.parse().expect("a number")).collect()
}

async fn registrations(evening: &Evening) -> Vec<Registration> {
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    app.store().every_registration(event, &RegistrationFilter::default()).await.expect("a list")
}

/// As a spreadsheet set to Arabic saves it: titles, a quoted line break, a missing address, a word of the organisers'
/// own, somebody twice, somebody who is registered already.
const DIRTY: &str = "Liste des invités;;;;\r\n\r\nNom complet;الاسم;Courriel ;Société;Catégorie;Tél;\r\n\
    Mme EL AMRANI Zineb;زينب العمراني;Zineb <zineb@exemple.org>;\"Université\nLyon 2\";Conférencière;06\r\n\
    Karim TAZI;;karim@exemple.org.;=1+1;Table d'honneur;06\r\n\
    Elamrani Zaynab;;autre@exemple.org;;;\r\n\
    M. Omar BENNIS;;omar@;;;\r\n\
    Leïla;;leila@exemple.org;;;\r\n;;;;;\r\n\
    Sara ALAOUI;;SARA@exemple.org;Atlas;VIP;\r\n\
    Sara ALAOUI;;sara@exemple.org;;;\r\n";

async fn a_dirty_list_is_brought_in(backend: Backend) {
    let evening = Evening::start(backend);
    let sara = Form::named("Sara", "Alaoui", "sara@exemple.org").with("organisation", "Rif");
    evening.register("fr", &sara).await;
    let organiser = evening.organiser().await;
    let file = encoding_rs::WINDOWS_1256.encode(DIRTY).0.into_owned();
    let importer = Importer::send(&organiser, &file).await;
    let columns = importer.open("/columns").await;
    assert!(columns.texts("#encoding option[selected]").join("").contains("1256"), "{}", columns.text());
    assert_eq!(columns.attributes("#heading option[selected]", "value"), ["3"]);
    let holds = (0..6).flat_map(|n| columns.attributes(&format!("#column-{n} option[selected]"), "value"));
    assert_eq!(
        holds.collect::<Vec<_>>(),
        ["full_name", "other_name", "email", "organisation", "category", "phone"]
    );
    assert_eq!(columns.attributes("input[name^=word]", "value"), ["Table d'honneur"]);

    let plan = importer.planned(&[("meaning-0", "guest_of_honour"), ("order", "given_first")]).await;
    assert_eq!(counts(&plan), [7, 2, 1, 1, 1, 2], "{}", plan.text());
    let text = plan.text();
    for told in
        ["Colonne C", "Écrivez les deux", "Zineb EL AMRANI", "autre orthographe", "« Rif » devient « Atlas »"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert_eq!(registrations(&evening).await.len(), 1, "nothing has happened");

    // The wrong rows, to put right.
    let wrong = importer.open("/wrong.csv").await;
    assert!(wrong.header("content-disposition").contains("attachment"));
    let lines = wrong.body();
    assert_eq!(lines.lines().count(), 3, "{lines}");
    assert!(
        lines.contains("7;M. Omar BENNIS;;omar@;") && lines.contains("Ligne") && lines.contains("Motif"),
        "{lines}"
    );

    // The change to Sara's registration is taken; who resembles Zineb is left.
    let rows = format!("{}/rows", importer.page);
    let ticked = [("shown", "10"), ("taken", "10"), ("shown", "6"), ("do", "keep")];
    let ticked = ticked.map(|(name, value)| (name.to_owned(), value.to_owned()));
    organiser.post(&rows, &ticked).await.with_status(303);
    let plan = importer.open("").await;
    let refused = importer.confirm(&plan, &[]).await.with_status(422);
    assert!(refused.text().contains("lignes en erreur"), "{}", refused.text());
    let meant = refused.attributes("input[aria-invalid]", "name");
    assert_eq!(meant, ["leave_wrong"], "the fault is told of its box");
    assert_eq!(registrations(&evening).await.len(), 1, "all or nothing");
    importer.confirm(&plan, &[("leave_wrong", "true")]).await.with_status(303);
    let end = importer.end().await;
    assert!(end.text().contains("Avec une place : 2"), "{}", end.text());
    assert!(end.text().contains("Inscriptions modifiées : 1"), "{}", end.text());

    let all = registrations(&evening).await;
    let of =
        |email: &str| all.iter().find(|one| one.attendee.email.as_str() == email).expect("is registered");
    assert_eq!(all.len(), 3);
    let zineb = of("zineb@exemple.org");
    assert_eq!(zineb.attendee.organisation.as_deref(), Some("Université Lyon 2"));
    assert_eq!(
        zineb.attendee.other_script_name.as_ref().map(ToString::to_string).as_deref(),
        Some("زينب العمراني")
    );
    assert_eq!(
        (zineb.category.code(), of("karim@exemple.org").category.code()),
        ("speaker", "guest_of_honour")
    );
    assert_eq!(of("sara@exemple.org").attendee.organisation.as_deref(), Some("Atlas"));
    assert_eq!(of("sara@exemple.org").category.code(), "guest_of_honour");
    assert_eq!(evening.seats().await.taken, 3);
    // Found by what the list said, and by nothing that it replaced.
    let found = |query: &'static str| {
        let organiser = organiser.clone();
        async move {
            organiser.open(&console_path("fr", &format!("/registrations?q={query}"))).await.texts("td.nm b")
        }
    };
    assert_eq!((found("atlas").await.len(), found("rif").await.len()), (1, 0));
    let export = organiser.open(&console_path("fr", "/export?format=csv")).await.body();
    assert!(export.contains("'=1+1"), "a formula stays a text: {export}");
    assert_eq!(organiser.get(&format!("{}/columns", importer.page)).await.status, 404, "the file is gone");
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Liste d’invités importée"), "{journal}");
}

fn workbook(rows: &[[&str; 3]]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let all = std::iter::once(&["Prénom", "Nom", "E-mail"]).chain(rows);
    for (row, cells) in (0..).zip(all) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

async fn a_workbook_is_brought_in_once(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let file = workbook(&[
        ["Zineb", "El Amrani", "zineb@exemple.org"],
        ["محمد", "بنكيران", "mohamed@exemple.org"],
        ["Karim", "Tazi", ""],
    ]);
    for round in 0..2 {
        let importer = Importer::send(&organiser, &file).await;
        let plan = importer.planned(&[("contact", "delegation@exemple.org")]).await;
        if round == 0 {
            assert_eq!(counts(&plan), [3, 3, 0, 0, 0, 0], "{}", plan.text());
            importer.confirm(&plan, &[]).await.with_status(303);
            assert!(importer.end().await.text().contains("La liste est importée"));
        } else {
            assert_eq!(counts(&plan), [3, 0, 3, 0, 0, 0], "{}", plan.text());
            assert!(plan.text().contains("rien à importer"), "{}", plan.text());
            assert!(plan.action("/confirm").is_none());
        }
    }
    let all = registrations(&evening).await;
    let mut addresses = all.iter().map(|one| one.attendee.email.as_str()).collect::<Vec<_>>();
    addresses.sort_unstable();
    assert_eq!(addresses, ["delegation@exemple.org", "mohamed@exemple.org", "zineb@exemple.org"]);
}

async fn guests_beyond_the_seats_go_where_the_organiser_says(backend: Backend) {
    for (overflow, seated, waiting) in [("wait", 2, 2), ("leave", 2, 0)] {
        let evening = Evening::with_seats(backend, 3);
        evening.register("fr", &Form::person(1)).await;
        let organiser = evening.organiser().await;
        let list = "Nom;Prénom;Mail\nTazi;Karim;a@x.org\nBennis;Leïla;b@x.org\nRami;Omar;c@x.org\nNejjar;Hind;d@x.org\n";
        let importer = Importer::send(&organiser, list.as_bytes()).await;
        let plan = importer.planned(&[]).await;
        assert!(plan.text().contains("Places manquantes : 2"), "{}", plan.text());
        let refused = importer.confirm(&plan, &[]).await.with_status(422);
        assert!(refused.text().contains("sans place"), "{}", refused.text());
        importer.confirm(&plan, &[("overflow", overflow)]).await.with_status(303);
        let end = importer.end().await.text();
        assert!(end.contains(&format!("Avec une place : {seated}")), "{end}");
        let seats = evening.seats().await;
        assert_eq!((seats.taken, seats.waiting), (3, waiting), "{overflow}: {end}");
        let names = registrations(&evening).await.into_iter().map(|one| one.attendee.full_name());
        let behind = names.filter(|name| name == "Hind Nejjar").count();
        assert_eq!(behind, usize::from(overflow == "wait"), "the last of the list");
    }
}

async fn new_guests_are_told_where_that_is_wanted(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    for (tickets, address) in [(false, "muet@exemple.org"), (true, "averti@exemple.org")] {
        let list = format!(
            "Nom;Prénom;Mail;Langue\nTazi{};Karim;{address};arabe\n",
            if tickets { "a" } else { "o" }
        );
        let importer = Importer::send(&organiser, list.as_bytes()).await;
        let plan = importer.planned(&[]).await;
        let ticked: &[(&str, &str)] = if tickets { &[("tickets", "true"), ("taken", "2")] } else { &[] };
        // The second resembles the first, and is somebody else.
        if tickets {
            let rows = [("shown", "2"), ("taken", "2"), ("do", "keep")];
            let rows = rows.map(|(name, value)| (name.to_owned(), value.to_owned()));
            organiser.post(&format!("{}/rows", importer.page), &rows).await.with_status(303);
        }
        importer.confirm(&plan, ticked).await.with_status(303);
        importer.end().await;
    }
    let letters = evening.letters_to("averti@exemple.org", 1).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text().contains("/ar/"), "in the guest's language: {}", letters[0].text());
    let silent = evening.letters().iter().any(|letter| letter.header_contains("To:", "muet@exemple.org"));
    assert!(!silent, "nothing was sent unasked");
}
