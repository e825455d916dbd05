//! Files that are no lists, or worse; and imports that are somebody else's.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::on_both_databases;

use super::{Importer, counts, registrations};

on_both_databases!(
    bad_files_are_refused_and_nothing_is_kept,
    an_import_is_its_organisers_alone,
    hostile_cells_are_data
);

async fn bad_files_are_refused_and_nothing_is_kept(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let path = console_path("fr", "/import");
    let locked = [
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(),
        &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    ]
    .concat();
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    let rows = "a;b\n".repeat(20_021);
    for (name, bytes, status, told) in [
        ("", &b""[..], 422, "vide"),
        ("liste.csv", b"\n;;\n", 422, "vide"),
        ("photo.csv", b"\x89PNG\r\n\x1A\n\0\0", 422, "ni un fichier CSV"),
        ("liste.pdf", b"%PDF-1.7", 422, "ni un fichier CSV"),
        ("programme.csv", b"MZ\x90\0\x03\0\0\0", 422, "ni un fichier CSV"),
        ("vieux.xls", &locked[..9], 422, "XLS ou ODS"),
        ("secret.xlsx", &locked, 422, "mot de passe"),
        ("coupe.xlsx", b"PK\x03\x04 cut", 422, "incomplet"),
        ("coupe.csv", b"Nom;Mail\n\"Tazi;a@x.org\n", 422, "Ligne 2"),
        ("longue.csv", rows.as_bytes(), 422, "20000"),
        ("large.csv", &large, 413, "10 Mo"),
    ] {
        let answer = organiser.post_file(&path, name, bytes).await.with_status(status);
        let error = answer.texts("#file-error").join("").replace(['\u{A0}', '\u{202F}', ' '], "");
        assert!(error.contains(&told.replace(' ', "")), "{name}: {}", answer.text());
        assert!(!organiser.open(&path).await.text().contains("Reprendre"), "{name}: nothing is kept");
    }
    // What no page of ours sends.
    let fields = [("file".to_owned(), "x".to_owned())];
    assert!((400..500).contains(&organiser.post(&path, &fields).await.status));
    assert_eq!(registrations(&evening).await.len(), 0);
}

async fn an_import_is_its_organisers_alone(backend: Backend) {
    let evening = Evening::start(backend);
    let (one, other) = (evening.organiser().await, evening.organiser().await);
    let importer = Importer::send(&one, b"Nom;Pr\xC3\xA9nom;Mail\nTazi;Karim;a@x.org\n").await;
    importer.planned(&[]).await;
    for below in ["", "/columns", "/wrong.csv"] {
        assert_eq!(other.get(&format!("{}{below}", importer.page)).await.status, 404, "{below}");
    }
    for below in ["/columns", "/reading", "/rows", "/confirm", "/discard"] {
        let fields = [("version".to_owned(), "1".to_owned())];
        let answer = other.post(&format!("{}{below}", importer.page), &fields).await;
        assert_eq!(answer.status, 404, "{below}: {}", answer.text());
    }
    assert_eq!(registrations(&evening).await.len(), 0);
    // Given up, it is gone.
    one.post(&format!("{}/discard", importer.page), &[]).await.with_status(303);
    assert_eq!(one.get(&importer.page).await.status, 404);
}

async fn hostile_cells_are_data(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let list = "Nom;Prénom;Mail;Société\n\
                <script>alert(1)</script>;Karim;a@x.org;\n\
                O'Brien\"><b>;Ann;b@x.org;<img src=x onerror=alert(1)>\n\
                Al\u{202E}i;Omar;c@x.org;\n\
                Rami;Hind;d@x.org;'; DROP TABLE registration; --\n\
                https://evil.example;Sara;e@x.org;\n\
                Nejjar;Ali;\"f@x.org\nBcc: g@x.org\";\n";
    let importer = Importer::send(&organiser, list.as_bytes()).await;
    let columns = importer.open("/columns").await;
    assert!(!columns.body().contains("<script>alert"));
    let plan = importer.planned(&[]).await;
    let wrong = importer.open("/wrong.csv").await;
    for (page, told) in [(&columns, "Ali"), (&plan, "Omar Ali"), (&wrong, "Ali;Omar;")] {
        assert!(page.body().contains(told) && !page.body().contains('\u{202E}'), "{}", page.body());
    }
    assert!(!plan.body().contains("<img src=x") && !plan.body().contains("<script>alert"));
    assert_eq!(counts(&plan), [6, 3, 0, 0, 0, 3], "{}", plan.text());
    importer.confirm(&plan, &[("leave_wrong", "true")]).await.with_status(303);
    importer.end().await;
    let all = registrations(&evening).await;
    assert_eq!(all.len(), 3);
    let bcc = all.iter().find(|one| one.attendee.full_name() == "Ali Nejjar").expect("is registered");
    assert_eq!(bcc.attendee.email.as_str(), "f@x.org", "one address, on one line");
    let list = organiser.open(&console_path("fr", "/registrations")).await;
    assert!(!list.body().contains("<img src=x"));
}
