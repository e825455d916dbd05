//! A conference on top of the evening: as many of everything as a list is to have.

use domain::account::{Grant, Invitation, Role};
use domain::agenda::{Colour, Room, Session, SessionKind, SessionRole, Track, Visibility};
use domain::ids::{
    EventId, GuestInvitationId, InvitationId, JournalEntryId, PartnerId, RoomId, SessionId, SpeakerId,
    TierId, TrackId,
};
use domain::journal::{Deed, Doer};
use domain::locale::{Locale, Localized};
use domain::partner::{Partner, PartnerFile, Tier};
use domain::registration::{Category, EventCategory, GuestInvitation, GuestOffer, Invitee, Protocol};
use domain::speaker::{Speaker, SpeakerFile, WebLink};
use domain::text::{Email, PersonName};
use jiff::{SignedDuration, Timestamp};

use crate::evening::Evening;

/// How many of what.
#[derive(Debug, Clone, Copy)]
pub struct Conference {
    /// Parts of the programme: a hundred a day.
    pub sessions: usize,
    /// People on it, each with a life of some paragraphs.
    pub speakers: usize,
    /// Bodies that support it.
    pub partners: usize,
    /// Rooms, tracks and tiers, each.
    pub places: usize,
    /// Members of the team, people who are asked to join it, and guests who are asked to come, each.
    pub team: usize,
    /// Lines of the journal.
    pub entries: usize,
}

fn text(fr: String, ar: &str) -> Localized {
    Localized { en: Some(format!("{fr}, in English")), ar: Some(ar.to_owned()), fr }
}

const PARAGRAPH: &str = "Ingénieure de formation, elle a passé quinze ans entre Rabat, Lyon et Montréal à bâtir des \
    systèmes que d’autres croyaient impossibles, puis à former celles et ceux qui les tiendraient debout après elle.";

const ARABIC: &str = "مهندسة قضت خمس عشرة سنة بين الرباط وليون ومونتريال في بناء أنظمة ظنها غيرها مستحيلة.";

impl Conference {
    /// Adds all of it to the evening's working copy, in one transaction.
    pub async fn join(self, evening: &Evening) {
        let (app, info) = (evening.app().await, evening.info().await);
        let (event, organisation) = (info.event.id, info.organisation.id);
        let write = app.store().write().await.expect("begins");
        let rooms = (0..self.places).map(|_| RoomId(app.new_uuid())).collect::<Vec<_>>();
        let tracks = (0..self.places).map(|_| TrackId(app.new_uuid())).collect::<Vec<_>>();
        let tiers = (0..self.places).map(|_| TierId(app.new_uuid())).collect::<Vec<_>>();
        let speakers = (0..self.speakers).map(|_| SpeakerId(app.new_uuid())).collect::<Vec<_>>();
        for (n, id) in rooms.iter().enumerate() {
            let (name, note) = (text(format!("Salle {n}"), "قاعة"), Localized::default());
            let room = Room { id: *id, event_id: event, name, capacity: Some(80), note };
            write.insert_room(&room).await.expect("a room");
        }
        for (n, id) in tracks.iter().enumerate() {
            let colour = Colour::ALL[n % Colour::ALL.len()];
            let track =
                Track { id: *id, event_id: event, name: text(format!("Fil {n}"), "مسار"), colour };
            write.insert_track(&track).await.expect("a track");
        }
        for (n, id) in tiers.iter().enumerate() {
            let name = text(format!("Rang {n}"), "درجة");
            write.add_tier(&Tier { id: *id, event_id: event, name }).await.expect("a tier");
        }
        for (n, id) in speakers.iter().enumerate() {
            write.add_speaker(&speaker(event, *id, n)).await.expect("a speaker");
        }
        for n in 0..self.partners {
            let name = text(format!("Maison {n}"), "دار");
            let partner = Partner {
                tier: Some(tiers[n % tiers.len()]),
                about: text(PARAGRAPH.to_owned(), ARABIC),
                ..Partner::new(PartnerId(app.new_uuid()), event, name)
            };
            let file =
                PartnerFile { partner, position: 0, version: 1, places: 0, places_taken: 0, proposal: None };
            write.add_partner(&file).await.expect("a partner");
        }
        for n in 0..self.sessions {
            let minutes = |count: usize| SignedDuration::from_mins(i64::try_from(count).expect("small"));
            // Rooms side by side, half an hour after half an hour, a hundred a day: nothing clashes.
            let (day, slot, room) = (n / 100, n % 100 / rooms.len(), n % rooms.len());
            let starts_at = info.event.doors_open_at + minutes(day * 24 * 60 + slot * 30);
            let session = Session {
                id: SessionId(app.new_uuid()),
                event_id: event,
                number: 0,
                version: 1,
                kind: SessionKind::Panel,
                title: text(format!("Ce que bâtir veut dire, {n}"), "ما معنى أن نبني"),
                about: text(PARAGRAPH.to_owned(), ARABIC),
                room_id: Some(rooms[room]),
                room: Localized::default(),
                track_id: Some(tracks[n % tracks.len()]),
                starts_at,
                ends_at: starts_at + minutes(25),
                people: vec![
                    (speakers[2 * n % speakers.len()], SessionRole::Moderator),
                    (speakers[(2 * n + 1) % speakers.len()], SessionRole::Speaker),
                ],
                languages: Vec::new(),
                interpretation: Vec::new(),
                visibility: Visibility::Public,
                seats: None,
            };
            write.insert_session(&session).await.expect("a session");
        }
        for n in 0..self.team {
            let email = |what: &str| Email::parse(&format!("{what}-{n}@exemple.org")).expect("an address");
            let invitation = Invitation {
                id: InvitationId(app.new_uuid()),
                grant: Grant::at_event(organisation, event, Role::Reader),
                email: email("invitee"),
                name: half_named(n),
                locale: Locale::Fr,
                invited_by: "Leïla".to_owned(),
                created_at: app.now(),
                usable_until: app.now() + SignedDuration::from_hours(24),
            };
            write.insert_invitation(&invitation).await.expect("an invitation");
        }
        let guests = (0..self.team).map(|n| guest(event, GuestInvitationId(app.new_uuid()), n, app.now()));
        let guests = guests.collect::<Vec<_>>();
        write.insert_guest_invitations(event, &guests).await.expect("invitations");
        for n in 0..self.entries {
            let entry = app::journal::by(app, Doer::CommandLine, Deed::SessionChanged);
            let entry = entry.at_event(organisation, event).about(event.0, &format!("Séance {n}"));
            let entry = domain::journal::AuditEntry { id: JournalEntryId(app.new_uuid()), ..entry };
            write.record(&entry).await.expect("an entry");
        }
        let mut copy = write.working_copy(event).await.expect("asks").expect("the evening").event;
        let last = SignedDuration::from_hours(24 * i64::try_from(self.sessions / 100).expect("small"));
        copy.ends_at += last;
        copy.badges_valid_until += last;
        write.update_event(&copy).await.expect("changes");
        write.commit().await.expect("commits");
        let grant = Grant::at_event(organisation, event, Role::Reader);
        for n in 0..self.team {
            join_team(app, n, grant.clone()).await;
        }
    }
}

/// A guest who is asked to come; half of them were sent it, a second after the other.
fn guest(event: EventId, id: GuestInvitationId, n: usize, now: Timestamp) -> GuestInvitation {
    let seconds = SignedDuration::from_secs(i64::try_from(n).expect("small"));
    let name = |raw: &str| PersonName::parse(raw).expect("a name");
    let letter = char::from(b'a' + u8::try_from(n % 26).expect("a letter"));
    let offer = GuestOffer {
        guest: Invitee {
            given_name: name("Zineb"),
            family_name: name(&format!("Tazi{letter}")),
            other_script_name: None,
            organisation: None,
            email: Email::parse(&format!("convive-{n}@exemple.org")).expect("an address"),
            locale: Locale::Fr,
        },
        category_key: EventCategory::of(Category::GuestOfHonour).key,
        companions: None,
        locked: true,
        answer_by: None,
        note: None,
        protocol: Protocol::default(),
    };
    let sent_at = (!n.is_multiple_of(2)).then_some(now);
    GuestInvitation { sent_at, ..GuestInvitation::new(id, event, offer, now - seconds) }
}

async fn join_team(app: &app::App, n: usize, grant: Grant) {
    let email = Email::parse(&format!("membre-{n}@exemple.org")).expect("an address");
    let new = app::account::NewMember { email, name: half_named(n), locale: Locale::Fr, grant };
    app::account::create_account(app, new).await.expect("a member");
}

/// Half of the people have a name, and all of these the same.
fn half_named(n: usize) -> Option<PersonName> {
    PersonName::parse("Zineb").ok().filter(|_| n.is_multiple_of(2))
}

fn speaker(event: EventId, id: SpeakerId, n: usize) -> SpeakerFile {
    let name = text(format!("Personne Numéro {n}"), "شخص");
    let link = |label: &str| WebLink { label: label.to_owned(), url: "https://exemple.org/page".to_owned() };
    SpeakerFile {
        speaker: Speaker {
            role: text("Intervenante".to_owned(), "متحدثة"),
            job: text("Ingénieure".to_owned(), "مهندسة"),
            biography: text([PARAGRAPH; 5].join("\n\n"), &[ARABIC; 5].join("\n\n")),
            links: vec![link("Site"), link("Atelier")],
            ..Speaker::new(id, event, name)
        },
        position: 0,
        version: 1,
        email: None,
        proposal: None,
    }
}
