//! Speakers and partners as organisers work on them: what waits stays apart from what shows, lists are searched and
//! read page by page, and nothing is found from another event.

use domain::event::Event;
use domain::ids::{PartnerId, PictureId, SpeakerId, TierId};
use domain::locale::{Locale, Localized};
use domain::partner::{Partner, PartnerFile, PartnerFilter, Tier};
use domain::picture::Picture;
use domain::review::Proposal;
use domain::speaker::{PlaceCursor, PlaceOrder, Speaker, SpeakerFile, SpeakerFilter, WebLink};
use domain::text::Email;
use multaqa_persistence::{Move, Store};
use uuid::Uuid;

use crate::sample::{at, letters, stored_event, text};
use crate::support::{TestDatabase, on_both};

on_both!(
    what_a_speaker_wrote_waits_beside_what_shows,
    speakers_are_searched_and_read_page_by_page,
    speakers_and_partners_come_by_the_name_that_is_read,
    speakers_change_places,
    nothing_of_another_event_is_found_or_changed,
    partners_stand_in_tiers_and_outlive_them,
    what_a_partner_wrote_waits_beside_what_shows,
);

fn speaker(event: &Event, number: u32) -> SpeakerFile {
    let id = SpeakerId(Uuid::from_u128(event.id.0.as_u128() + u128::from(number)));
    let name = text(&format!("Zineb Amrani{}", letters(number)));
    SpeakerFile {
        speaker: Speaker::new(id, event.id, name),
        position: 0,
        version: 1,
        email: None,
        proposal: None,
    }
}

fn partner(event: &Event, number: u32) -> PartnerFile {
    let id = PartnerId(Uuid::from_u128(event.id.0.as_u128() + u128::from(number)));
    let partner = Partner::new(id, event.id, text(&format!("Atlas {}", letters(number))));
    PartnerFile { partner, position: 0, version: 1, places: 0, places_taken: 0, proposal: None }
}

fn picture() -> Picture {
    Picture { id: PictureId(Uuid::from_u128(9)), width: 960, height: 640, alt: text("Un portrait") }
}

async fn add_speakers(store: &Store, files: impl IntoIterator<Item = SpeakerFile>) {
    let write = store.write().await.expect("begins");
    for file in files {
        write.add_speaker(&file).await.expect("adds");
    }
    write.commit().await.expect("commits");
}

async fn what_a_speaker_wrote_waits_beside_what_shows(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    add_speakers(&db.store, [speaker(&event, 1)]).await;
    let id = speaker(&event, 1).speaker.id;
    let mut file = db.store.speaker_file(event.id, id).await.expect("asks").expect("is there");
    file.email = Some(Email::parse("zineb@example.org").expect("an address"));
    file.speaker.links = vec![WebLink { label: "Site".into(), url: "https://example.org".into() }];
    file.speaker.picture = Some(picture());
    let mut own = file.speaker.profile();
    own.biography = text("Elle écrit.");
    file.proposal = Some(Proposal::new(own.clone(), own, None, at(5)));
    let write = db.store.write().await.expect("begins");
    write.save_speaker(&file).await.expect("saves");
    write.commit().await.expect("commits");
    let saved = db.store.speaker_file(event.id, id).await.expect("asks").expect("is there");
    assert_eq!(saved, SpeakerFile { version: 2, ..file.clone() });
    assert_eq!(db.store.speakers(event.id).await.expect("lists"), [file.speaker.clone()]);
    assert_eq!(db.store.speakers_waiting(event.id).await, Ok(1));

    file.proposal = file.proposal.map(|proposal| proposal.send_back("Plus court".into()));
    let write = db.store.write().await.expect("begins");
    write.save_speaker(&file).await.expect("saves");
    write.commit().await.expect("commits");
    assert_eq!(db.store.speakers_waiting(event.id).await, Ok(0), "it is the speaker's turn");
    let saved = db.store.speaker_file(event.id, id).await.expect("asks").expect("is there");
    assert_eq!(saved.proposal, file.proposal);
}

async fn speakers_are_searched_and_read_page_by_page(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let mut files = (1..=7).map(|number| speaker(&event, number)).collect::<Vec<_>>();
    files[2].speaker.name.fr = "Élodie N’Diaye".into();
    files[3].proposal =
        Some(Proposal::new(files[3].speaker.profile(), files[3].speaker.profile(), None, at(0)));
    add_speakers(&db.store, files).await;
    let list = async |filter: &SpeakerFilter, after: Option<&PlaceCursor<SpeakerId>>| {
        db.store.speaker_files(event.id, filter, Locale::Fr, after, 3).await.expect("lists")
    };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = list(&SpeakerFilter::default(), after.as_ref()).await;
        assert_eq!(page.total, 7);
        seen.extend(page.rows.iter().map(|file| file.position));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, (0..7).collect::<Vec<_>>());
    for (query, found) in
        [("elodie", 1), ("NDIAYE el", 1), ("zineb", 6), ("ملتقى", 7), ("ineb", 0), ("%", 0), ("_", 0)]
    {
        let filter = SpeakerFilter { query: query.into(), ..SpeakerFilter::default() };
        assert_eq!(list(&filter, None).await.total, found, "{query}");
    }
    let waiting = list(&SpeakerFilter { waiting: true, ..SpeakerFilter::default() }, None).await;
    assert_eq!(waiting.rows.iter().map(|file| file.position).collect::<Vec<_>>(), [3]);
}

async fn speakers_and_partners_come_by_the_name_that_is_read(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let named = |number: u32, fr: &str, ar: Option<&str>| {
        let mut file = speaker(&event, number);
        file.speaker.name = Localized { fr: fr.into(), ar: ar.map(str::to_owned), en: None };
        file
    };
    let files = vec![
        named(1, "Zoé Amrani", Some("أمينة")),
        named(2, "Élodie Bennis", Some("يسرى")),
        named(3, "Ada Naji", None),
        named(4, "Élodie Bennis", Some("بدر")),
        named(5, "elodie bennis", Some("بدر")),
    ];
    add_speakers(&db.store, files).await;
    let by_name = SpeakerFilter { order: PlaceOrder::Name, ..SpeakerFilter::default() };
    let walk = async |locale| {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = db.store.speaker_files(event.id, &by_name, locale, after.as_ref(), 2).await;
            let page = page.expect("lists");
            assert_eq!(page.total, 5);
            seen.extend(page.rows.iter().map(|file| file.position + 1));
            after = page.next;
            if after.is_none() {
                break seen;
            }
        }
    };
    assert_eq!(walk(Locale::Fr).await, [3, 2, 4, 5, 1], "accents and capitals make no difference");
    assert_eq!(walk(Locale::Ar).await, [3, 1, 4, 5, 2], "who has no name in Arabic stands by the French one");
    assert_eq!(walk(Locale::En).await, walk(Locale::Fr).await);
    // A name that changes changes its place; rows of before have their keys when the store is migrated.
    let mut file = db.store.speaker_file(event.id, speaker(&event, 3).speaker.id).await;
    let file = file.as_mut().expect("asks").as_mut().expect("is there");
    file.speaker.name.fr = "Zineb Naji".into();
    let write = db.store.write().await.expect("begins");
    write.save_speaker(file).await.expect("saves");
    for number in 1..=3 {
        write.add_partner(&partner(&event, 4 - number)).await.expect("adds");
    }
    write.commit().await.expect("commits");
    assert_eq!(walk(Locale::Fr).await, [2, 4, 5, 3, 1]);
    for table in ["speaker", "partner"] {
        let empty = format!("UPDATE {table} SET name_key_fr = '', name_key_ar = '', name_key_en = ''");
        db.execute(&empty, vec![]).await;
    }
    db.execute("UPDATE account SET name_key = ''", vec![]).await;
    db.store.migrate().await.expect("fills them in");
    assert_eq!(walk(Locale::Fr).await, [2, 4, 5, 3, 1]);
    let by_name = PartnerFilter { order: PlaceOrder::Name, ..PartnerFilter::default() };
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = db.store.partner_files(event.id, &by_name, Locale::En, after.as_ref(), 1).await;
        let page = page.expect("lists");
        seen.extend(page.rows.iter().map(|file| file.partner.name.fr.clone()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let expected = [1, 2, 3].map(|number| partner(&event, number).partner.name.fr);
    assert_eq!(seen, expected);
}

async fn speakers_change_places(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    add_speakers(&db.store, (1..=3).map(|number| speaker(&event, number))).await;
    let ids = [1, 2, 3].map(|number| speaker(&event, number).speaker.id);
    let order = async || {
        let speakers = db.store.speakers(event.id).await.expect("lists");
        speakers
            .iter()
            .map(|speaker| ids.iter().position(|id| *id == speaker.id).expect("ours"))
            .collect::<Vec<_>>()
    };
    for (moved, to, expected) in [
        (2, Move::Up, [0, 2, 1]),
        (2, Move::Up, [2, 0, 1]),
        (2, Move::Up, [2, 0, 1]),
        (0, Move::Down, [2, 1, 0]),
        (0, Move::Down, [2, 1, 0]),
    ] {
        let write = db.store.write().await.expect("begins");
        write.move_speaker(event.id, ids[moved], to).await.expect("moves");
        write.commit().await.expect("commits");
        assert_eq!(order().await, expected, "{moved} {to:?}");
    }
}

async fn nothing_of_another_event_is_found_or_changed(db: &TestDatabase) {
    let (event, elsewhere) = (stored_event(&db.store, 1, 10).await, stored_event(&db.store, 2, 10).await);
    add_speakers(&db.store, [speaker(&event, 1)]).await;
    let (mut file, id) = (speaker(&event, 1), speaker(&event, 1).speaker.id);
    assert_eq!(db.store.speaker_file(elsewhere.id, id).await, Ok(None));
    file.speaker.event_id = elsewhere.id;
    let write = db.store.write().await.expect("begins");
    assert_eq!(write.speaker_file(elsewhere.id, id).await, Ok(None));
    assert!(write.save_speaker(&file).await.is_err());
    drop(write);
    let write = db.store.write().await.expect("begins");
    assert!(write.delete_speaker(elsewhere.id, id).await.is_err());
    drop(write);
    let write = db.store.write().await.expect("begins");
    write.add_partner(&partner(&event, 1)).await.expect("adds");
    write.commit().await.expect("commits");
    let partner = partner(&event, 1).partner.id;
    assert_eq!(db.store.partner_file(elsewhere.id, partner).await, Ok(None));
    let write = db.store.write().await.expect("begins");
    assert!(write.delete_partner(elsewhere.id, partner).await.is_err());
    drop(write);
    assert_eq!(db.store.speakers(event.id).await.expect("lists").len(), 1);
    assert_eq!(db.store.partners(event.id).await.expect("lists").len(), 1);
}

async fn partners_stand_in_tiers_and_outlive_them(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let tier =
        |number: u128| Tier { id: TierId(Uuid::from_u128(number)), event_id: event.id, name: text("Hôte") };
    let write = db.store.write().await.expect("begins");
    for number in [1, 2] {
        write.add_tier(&tier(number)).await.expect("adds");
    }
    for number in 1..=3 {
        let mut file = partner(&event, number);
        file.partner.tier = Some(tier(u128::from(number.min(2))).id);
        write.add_partner(&file).await.expect("adds");
    }
    write.move_tier(event.id, tier(2).id, Move::Up).await.expect("moves");
    write.save_tier(&Tier { name: text("Invitant"), ..tier(1) }).await.expect("renames");
    write.commit().await.expect("commits");
    let tiers = db.store.tier_files(event.id).await.expect("lists");
    let told = tiers
        .iter()
        .map(|file| (file.tier.name.fr.as_str(), file.partners, file.version))
        .collect::<Vec<_>>();
    assert_eq!(told, [("Hôte", 2, 1), ("Invitant", 1, 2)]);
    let filter = PartnerFilter { tier: Some(tier(2).id), ..PartnerFilter::default() };
    let found = db.store.partner_files(event.id, &filter, Locale::Fr, None, 1).await.expect("lists");
    assert_eq!((found.total, found.rows.len(), found.next.is_some()), (2, 1, true));
    let after = found.next.as_ref();
    let found = db.store.partner_files(event.id, &filter, Locale::Fr, after, 1).await.expect("lists");
    assert_eq!((found.rows[0].position, found.next), (2, None));

    let write = db.store.write().await.expect("begins");
    write.delete_tier(event.id, tier(2).id).await.expect("goes");
    write.commit().await.expect("commits");
    let tiers = db
        .store
        .partners(event.id)
        .await
        .expect("lists")
        .iter()
        .map(|partner| partner.tier)
        .collect::<Vec<_>>();
    assert_eq!(tiers, [Some(tier(1).id), None, None]);
}

async fn what_a_partner_wrote_waits_beside_what_shows(db: &TestDatabase) {
    let event = stored_event(&db.store, 1, 10).await;
    let write = db.store.write().await.expect("begins");
    write.add_partner(&partner(&event, 1)).await.expect("adds");
    write.commit().await.expect("commits");
    let id = partner(&event, 1).partner.id;
    let mut file = db.store.partner_file(event.id, id).await.expect("asks").expect("is there");
    file.partner.link = "https://atlas.example".into();
    file.partner.logo = Some(picture());
    let own = domain::partner::PartnerSheet { about: text("Une banque."), ..file.partner.sheet() };
    file.proposal = Some(Proposal::new(own.clone(), own, None, at(5)));
    let write = db.store.write().await.expect("begins");
    write.save_partner(&file).await.expect("saves");
    write.commit().await.expect("commits");
    let saved = db.store.partner_file(event.id, id).await.expect("asks").expect("is there");
    assert_eq!(saved, PartnerFile { version: 2, ..file.clone() });
    assert_eq!(db.store.partners(event.id).await.expect("lists"), [file.partner]);
    let waiting = PartnerFilter { waiting: true, ..PartnerFilter::default() };
    let found = db.store.partner_files(event.id, &waiting, Locale::Fr, None, 9).await.expect("lists");
    assert_eq!(found.total, 1);
}
