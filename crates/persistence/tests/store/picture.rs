//! Kept pictures: whose they are, and when the public sees them.

use domain::event::Event;
use domain::ids::{PartnerId, PictureId, SpeakerId};
use multaqa_persistence::{PictureOwner, PictureSize, Store, StoredPicture};
use uuid::Uuid;

use crate::sample::{at, event, organisation, stored_event};
use crate::support::{TestDatabase, on_both};

on_both!(
    a_picture_comes_back_as_it_was_kept,
    only_what_is_published_is_shown,
    a_copy_goes_to_another_event_of_the_same_house,
);

fn picture(event: &Event, number: u128, owner: PictureOwner) -> StoredPicture {
    StoredPicture {
        id: PictureId(Uuid::from_u128(event.id.0.as_u128() + number)),
        organisation_id: event.organisation_id,
        event_id: event.id,
        owner,
        media_type: "image/jpeg",
        width: 960,
        height: 640,
        large: vec![0, 0xFF, 1],
        small: vec![2],
        hash: [7; 32],
        created_at: at(0),
    }
}

async fn keep(store: &Store, pictures: &[&StoredPicture]) {
    let write = store.write().await.expect("begins");
    for picture in pictures {
        write.insert_picture(picture).await.expect("is kept");
    }
    write.commit().await.expect("commits");
}

async fn is_shown(store: &Store, picture: &StoredPicture) -> Option<bool> {
    let seen = store.picture(picture.id, PictureSize::Small).await.expect("is asked");
    seen.map(|seen| seen.shown)
}

async fn a_picture_comes_back_as_it_was_kept(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let speaker = PictureOwner::Speaker(SpeakerId(Uuid::from_u128(5)));
    let partner = PictureOwner::Partner(PartnerId(Uuid::from_u128(5)));
    for (number, owner) in [(1, PictureOwner::Event), (2, speaker), (3, partner)] {
        let kept = picture(&event, number, owner);
        keep(&db.store, &[&kept]).await;
        for (size, bytes) in [(PictureSize::Large, &kept.large), (PictureSize::Small, &kept.small)] {
            let seen = db.store.picture(kept.id, size).await.expect("is asked").expect("is there");
            assert_eq!((&seen.bytes, seen.owner, seen.shown), (bytes, owner, false));
            assert_eq!((seen.organisation_id, seen.event_id), (event.organisation_id, event.id));
        }
    }
    assert_eq!(db.store.picture(PictureId(Uuid::nil()), PictureSize::Small).await, Ok(None));
}

async fn only_what_is_published_is_shown(db: &TestDatabase) {
    let (event, elsewhere) = (stored_event(&db.store, 1, 10).await, stored_event(&db.store, 2, 10).await);
    let [old, new] = [1, 2].map(|number| picture(&event, number, PictureOwner::Event));
    let foreign = picture(&elsewhere, 1, PictureOwner::Event);
    keep(&db.store, &[&old, &new, &foreign]).await;
    let publish = async |ids: &[PictureId]| {
        let write = db.store.write().await.expect("begins");
        write.show_pictures(event.id, ids).await.expect("shows");
        write.commit().await.expect("commits");
    };
    publish(&[old.id, foreign.id]).await;
    assert_eq!(is_shown(&db.store, &old).await, Some(true));
    assert_eq!(is_shown(&db.store, &new).await, Some(false));
    assert_eq!(is_shown(&db.store, &foreign).await, Some(false), "another event's is not touched");

    let remove = async |id| {
        let write = db.store.write().await.expect("begins");
        write.remove_picture(event.id, id).await.expect("removes");
        write.commit().await.expect("commits");
    };
    remove(old.id).await;
    remove(foreign.id).await;
    assert_eq!(is_shown(&db.store, &old).await, Some(true), "it is published still");
    assert_eq!(is_shown(&db.store, &foreign).await, Some(false), "another event's");
    publish(&[new.id]).await;
    remove(old.id).await;
    assert_eq!(is_shown(&db.store, &old).await, None);
    assert_eq!(is_shown(&db.store, &new).await, Some(true));
}

async fn a_copy_goes_to_another_event_of_the_same_house(db: &TestDatabase) {
    let (here, elsewhere) = (stored_event(&db.store, 1, 10).await, stored_event(&db.store, 2, 10).await);
    let next = event(&organisation(1), 3, 10);
    let write = db.store.write().await.expect("begins");
    write.insert_event(&next).await.expect("adds");
    write.commit().await.expect("commits");
    let kept = picture(&here, 1, PictureOwner::Event);
    keep(&db.store, &[&kept]).await;
    let (copy, owner) =
        (PictureId(Uuid::from_u128(77)), PictureOwner::Speaker(SpeakerId(Uuid::from_u128(5))));
    let write = db.store.write().await.expect("begins");
    write.copy_picture((here.id, kept.id), (next.id, copy), owner).await.expect("copies");
    write.commit().await.expect("commits");
    let seen = db.store.picture(copy, PictureSize::Large).await.expect("is asked").expect("is there");
    assert_eq!((seen.event_id, seen.owner, seen.shown, seen.bytes), (next.id, owner, false, kept.large));
    let write = db.store.write().await.expect("begins");
    let other = PictureId(Uuid::from_u128(78));
    assert!(
        write.copy_picture((here.id, kept.id), (elsewhere.id, other), owner).await.is_err(),
        "another house"
    );
}
