//! Files that are no pictures, or worse: each is refused with a reason at its field, and nothing of it is kept.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::on_both_databases;

use super::{add_speaker, portrait};

on_both_databases!(bad_pictures_are_refused_and_nothing_is_kept);

async fn bad_pictures_are_refused_and_nothing_is_kept(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let page = add_speaker(&organiser, "Leïla Haddad").await;
    let picture = format!("{page}/picture");
    let good = portrait();
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/>{inside}</svg>").into_bytes()
    };
    let large = vec![0xFF; 9 * 1024 * 1024];
    for (name, bytes, status, told) in [
        (
            "page.png",
            &b"<!DOCTYPE html><html><script>alert(1)</script></html>"[..],
            422,
            "n’est pas une image",
        ),
        ("cut.png", &good[..good.len() / 2], 422, "incomplet"),
        ("drawn.svg", &svg(""), 422, "photo"),
        ("large.png", &large, 413, "8 Mo"),
        ("", b"", 422, "Choisissez"),
    ] {
        let answer = organiser.post_file(&picture, name, bytes).await.with_status(status);
        assert!(answer.texts("#file-error").join("").contains(told), "{name}: {}", answer.text());
        assert_eq!(answer.attributes("#file", "aria-describedby"), ["file-error file-hint"]);
        assert!(
            organiser.open(&page).await.attributes("img.sight", "src").is_empty(),
            "{name}: nothing is kept"
        );
    }
    let huge = vec![0; 33 * 1024 * 1024];
    assert_eq!(organiser.post_file(&picture, "huge.png", &huge).await.status, 413);
    organiser.post_file(&picture, "moi.png", &good).await.with_status(303);
    let shown = organiser.open(&page).await.attributes("img.sight", "src");
    assert_eq!(shown.len(), 1);
    organiser.open(&shown[0]).await;
    assert_eq!(evening.visitor().get(&shown[0]).await.status, 404, "not published");
    organiser.post_file(&picture, "cut.png", &good[..100]).await.with_status(422);
    assert_eq!(organiser.open(&page).await.attributes("img.sight", "src"), shown, "the old one stays");
    organiser.post_file(&picture, "moi.png", &good).await.with_status(303);
    assert_eq!(organiser.get(&shown[0]).await.status, 404, "the replaced one is gone");
    organiser.post(&format!("{picture}/remove"), &[]).await.with_status(303);
    assert!(organiser.open(&page).await.attributes("img.sight", "src").is_empty());

    // The logo of a partner may be drawn, within bounds.
    let partner =
        organiser.open(&console_path("fr", "/partners")).await.attributes(".folk .who-is a", "href");
    let logo = format!("{}/logo", partner[0]);
    let laughs = b"<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><desc>&b;</desc></svg>".to_vec();
    for (bytes, told) in [
        (svg("<script>alert(1)</script>"), "programme"),
        (svg("<image href=\"http://example.org/x.png\"/>"), "ailleurs"),
        (laughs, "entités"),
        (svg("<text>Nom</text>"), "tracés"),
    ] {
        let answer = organiser.post_file(&logo, "logo.svg", &bytes).await.with_status(422);
        assert!(answer.texts("#file-error").join("").contains(told), "{told}: {}", answer.text());
        assert!(organiser.open(&partner[0]).await.attributes("img.sight", "src").is_empty());
    }
    organiser.post_file(&logo, "logo.svg", &svg("")).await.with_status(303);
    let src = organiser.open(&partner[0]).await.attributes("img.sight", "src");
    assert_eq!(organiser.open(&src[0]).await.header("content-type"), "image/webp");
}
