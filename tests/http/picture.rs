//! Pictures: who may see one, and what goes with its bytes.

use app::picture::{PictureOwner, prepare, store};
use domain::locale::Localized;
use domain::picture::{Picture, PictureUse};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::Evening;
use multaqa_tests::on_both_databases;

use crate::roles::another_organisation;

on_both_databases!(a_picture_is_for_staff_until_it_is_published);

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><path d=\"M1 1h9v8z\"/></svg>";

/// A logo of the evening's, kept and not published.
async fn kept(evening: &Evening) -> Picture {
    let app = evening.app().await;
    let made = prepare(app, LOGO.into(), PictureUse::Logo).await.expect("is taken");
    let write = app.store().write().await.expect("begins");
    let alt = Localized { fr: "Un triangle".into(), ..Localized::default() };
    let picture =
        store(app, &write, &*evening.info().await, PictureOwner::Event, made, alt).await.expect("is kept");
    write.commit().await.expect("commits");
    picture
}

async fn a_picture_is_for_staff_until_it_is_published(backend: Backend) {
    let evening = Evening::start(backend);
    another_organisation(&evening).await;
    let picture = kept(&evening).await;
    assert_eq!((picture.width, picture.height), (800, 400));
    let (large, small) = (site::picture::href(picture.id), site::picture::small_href(picture.id));
    let organiser = evening.organiser().await;
    let others = [evening.visitor(), evening.door("A").await, evening.organiser_of("autre").await];
    for path in [&large, &small] {
        let page = organiser.open(path).await;
        assert_eq!(page.header("content-type"), "image/webp");
        assert_eq!(page.header("cache-control"), "private, no-store", "not published yet");
        for other in &others {
            assert_eq!(other.get(path).await.status, 404, "{path}");
        }
    }

    let app = evening.app().await;
    let write = app.store().write().await.expect("begins");
    write.show_pictures(evening.info().await.event.id, &[picture.id]).await.expect("shows");
    write.commit().await.expect("commits");
    for path in [&large, &small] {
        let page = others[0].open(path).await;
        assert_eq!(page.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert!(page.header("content-security-policy").contains("sandbox"));
        assert!(page.header("content-disposition").starts_with("inline; filename="));
        assert!(page.bytes.starts_with(b"RIFF") && page.bytes.len() < 50_000, "{} bytes", page.bytes.len());
    }
    for nonsense in ["/pictures/x", "/pictures/%00", "/pictures/00000000-0000-0000-0000-000000000000/small"] {
        assert_eq!(organiser.get(nonsense).await.status, 404);
    }
}
