//! What a guest's links do.

use std::sync::Arc;

use domain::agenda::Selection;
use domain::registration::{Attendee, Category, Consents, GuestAnswer, GuestStanding, RegistrationState};
use domain::text::{Email, PersonName};
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::form::handed_out;
use multaqa_tests::on_both_databases;

use super::{Asked, fields, registrations, tomorrow};
use crate::roles::another_organisation;

on_both_databases!(
    a_guest_of_honour_hesitates_then_comes_with_a_companion,
    an_invitation_is_for_its_address,
    what_was_taken_back_or_is_too_late_says_so,
    an_invitation_makes_one_registration,
    who_is_registered_already_is_not_registered_twice,
    one_events_link_opens_nothing_of_another,
    a_place_that_was_passed_on_is_no_more_the_invited_guests,
    an_invitation_grants_so_many_afterwards_too,
    protocol_is_kept_from_the_invitation_to_the_door,
);

async fn a_guest_of_honour_hesitates_then_comes_with_a_companion(backend: Backend) {
    let evening = Evening::with_seats(backend, 3);
    let organiser = evening.organiser().await;
    let tomorrow = tomorrow(&evening).await;
    let typed = [("note", "Au plaisir de vous revoir"), ("answer_by", tomorrow.as_str())];
    let asked = Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &typed).await;
    assert_eq!(asked.standing().await, GuestStanding::Unsent);
    assert!(evening.letters().is_empty(), "nothing leaves by itself");
    let link = asked.sent().await;
    let letter = &evening.letters_to("aya@exemple.org", 1).await[0];
    assert!(letter.text().contains("Au plaisir de vous revoir"), "{}", letter.text());
    assert!(letter.header_contains("List-Unsubscribe:", "/unsubscribe/"));
    assert!(asked.page().await.text().contains("Envoyé"), "the letter is in its history");

    // Opening links changes nothing, and shows what matters.
    let guest = evening.visitor();
    for answer in ["", "/yes", "/maybe", "/no"] {
        let page = guest.open(&format!("{link}{answer}")).await;
        assert!(page.text().contains("Aya Alami"), "{answer}: {}", page.text());
        assert!(page.text().contains("1 personne peut vous accompagner"), "{answer}: {}", page.text());
    }
    assert_eq!((asked.standing().await, registrations(&evening).await.len()), (GuestStanding::Silent, 0));

    let maybe = guest.open(&format!("{link}/maybe")).await;
    guest.post(&format!("{link}/maybe"), &maybe.form()).await.with_status(303);
    assert_eq!(asked.standing().await, GuestStanding::Maybe);
    assert!(guest.open(&link).await.text().contains("vous ne savez pas encore"));

    // The category is nobody else's: its form is open by the link alone.
    assert_eq!(guest.get(&event_path("fr", "/register?category=guest_of_honour")).await.status, 404);
    let yes = format!("{link}/yes");
    let form = guest.open(&yes).await;
    assert_eq!(form.attributes("#family_name", "value"), ["Alami"]);
    assert_eq!(form.attributes("#email[readonly]", "value"), ["aya@exemple.org"]);
    assert!(!form.attributes("input", "name").contains(&"c2.given_name".to_owned()));
    let with = form.filled(&[("c1.given_name", "Sami"), ("c1.family_name", "Alami")]);
    let with = evening.aged(&with).await;
    let ticket = guest.post(&yes, &with).await.with_status(303).location();
    let held = evening.ticket(&ticket).await;
    assert_eq!(held.registration.category, Category::GuestOfHonour);
    assert_eq!((held.registration.state, held.party.len()), (RegistrationState::Confirmed, 1));
    let kept = asked.kept().await;
    assert_eq!((kept.said(), kept.registration_id), (Some(GuestAnswer::Yes), Some(held.registration.id)));
    assert_eq!(evening.seats().await.taken, 2);
    assert_eq!(guest.post(&yes, &with).await.with_status(303).location(), ticket, "sent twice is once");
    assert!(guest.open(&yes).await.attributes("main a", "href").contains(&ticket), "and leads to the ticket");
    let console = console_path("fr", &format!("/registrations/{}", held.registration.id));
    assert!(organiser.open(&console).await.text().contains("Par une invitation"));

    // No gives the place up, once that was asked.
    let no = format!("{link}/no");
    let hasty = guest.post(&no, &[]).await.with_status(200);
    assert!(hasty.text().contains("rendre ma place"), "{}", hasty.text());
    assert_eq!(evening.seats().await.taken, 2, "nothing was done");
    let mut sure = hasty.form();
    sure.retain(|(name, _)| name != "word");
    sure.extend(fields(&[("word", "Retenue à Rabat")]));
    guest.post(&no, &sure).await.with_status(303);
    assert_eq!((asked.standing().await, evening.seats().await.taken), (GuestStanding::No, 0));
    assert!(evening.ticket(&ticket).await.registration.state.is_over());
    assert!(asked.page().await.text().contains("Retenue à Rabat"));

    // Minds change; and giving it up by the ticket is a no too.
    let form = evening.aged(&guest.open(&yes).await.form()).await;
    let again = guest.post(&yes, &form).await.with_status(303).location();
    assert_eq!(asked.standing().await, GuestStanding::Yes);
    let cancel = format!("{again}/cancel");
    let asks = guest.open(&cancel).await;
    guest.post(&cancel, &asks.hidden_fields()).await.with_status(303);
    assert_eq!((asked.standing().await, evening.seats().await.taken), (GuestStanding::No, 0));
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("invitation préparée") && journal.contains("invitation envoyée"), "{journal}");
}

async fn an_invitation_is_for_its_address(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let locked = Asked::new(&evening, &organiser, ("Omar", "Bennis", "omar@exemple.org"), &[]).await;
    let yes = format!("{}/yes", locked.sent().await);
    let guest = evening.visitor();
    let form = guest.open(&yes).await;
    let refused = guest.post(&yes, &form.filled(&[("email", "autre@exemple.org")])).await.with_status(422);
    assert_eq!(refused.attributes(".sum a", "href"), ["#email"]);
    assert!(refused.text().contains("à l’adresse indiquée ici"), "{}", refused.text());
    assert_eq!(refused.attributes("#email", "value"), ["omar@exemple.org"], "what can be sent");
    assert!(registrations(&evening).await.is_empty());
    let ticket = guest.post(&yes, &evening.aged(&refused.form()).await).await.with_status(303).location();

    // Who was invited for themselves alone is replaced by nobody; the form is not offered, and refused.
    let holder = evening.ticket(&ticket).await.registration;
    assert!(locked.kept().await.offer.locked && holder.attendee.email.as_str() == "omar@exemple.org");

    let open = Asked::new(&evening, &organiser, ("Hind", "Nejjar", "hind@exemple.org"), &[("locked", "")]);
    let open = open.await;
    let yes = format!("{}/yes", open.sent().await);
    let form = evening.visitor().open(&yes).await;
    assert!(form.attributes("#email[readonly]", "value").is_empty());
    let filled = evening.aged(&form.filled(&[("email", "bureau@exemple.org")])).await;
    let ticket = evening.visitor().post(&yes, &filled).await;
    let ticket = evening.ticket(&ticket.with_status(303).location()).await;
    assert_eq!(ticket.registration.attendee.email.as_str(), "bureau@exemple.org");
    assert_eq!(open.kept().await.registration_id, Some(ticket.registration.id));
}

async fn what_was_taken_back_or_is_too_late_says_so(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let back = Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &[]).await;
    let late = Asked::new(&evening, &organiser, ("Omar", "Bennis", "omar@exemple.org"), &[]).await;
    let (taken_back, too_late) = (back.sent().await, late.sent().await);
    let guest = evening.visitor();
    let form = guest.open(&format!("{taken_back}/yes")).await.form();
    let late_form = guest.open(&format!("{too_late}/yes")).await.form();

    let withdraw = format!("{}/withdraw", back.href);
    let asks = organiser.open(&withdraw).await;
    assert!(asks.text().contains("Aya Alami"), "{}", asks.text());
    organiser.post(&withdraw, &asks.hidden_fields()).await.with_status(303);
    late.change(|one| one.offer.answer_by = Some(jiff::Timestamp::UNIX_EPOCH)).await;

    for answer in ["", "/yes", "/maybe", "/no"] {
        let page = guest.get(&format!("{taken_back}{answer}")).await.with_status(410);
        assert!(page.text().contains("n’est plus valable"), "{}", page.text());
        let page = guest.open(&format!("{too_late}{answer}")).await;
        assert!(page.text().contains("Le délai pour répondre est passé"), "{}", page.text());
        assert!(page.action("/invitation/").is_none(), "nothing to send");
    }
    guest.post(&format!("{taken_back}/yes"), &form).await.with_status(410);
    guest.post(&format!("{too_late}/yes"), &late_form).await.with_status(200);
    for link in [&taken_back, &too_late] {
        for answer in ["maybe", "no"] {
            guest.post(&format!("{link}/{answer}"), &[]).await.with_status(303);
        }
    }
    assert!(registrations(&evening).await.is_empty());
    assert_eq!(back.standing().await, GuestStanding::Withdrawn);
    assert_eq!((late.standing().await, late.kept().await.answer), (GuestStanding::Lapsed, None));
    // Whom somebody took back may be asked anew, by another link.
    let anew = Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &[]).await;
    assert_ne!(anew.href, back.href);
}

async fn an_invitation_makes_one_registration(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let asked =
        Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &[("locked", "")]).await;
    let yes = format!("{}/yes", asked.sent().await);
    let form = evening.visitor().open(&yes).await;
    // Many names and addresses by one link at once: half by the server, half by another process.
    let info = evening.info().await;
    let other = Arc::new(evening.open_app(Arc::new(app::SystemClock)).await);
    let category = asked.kept().await.category(&info.event).expect("its category");
    let mut sent = Vec::new();
    for n in 0..12_u8 {
        let (email, family) = (format!("course{n}@exemple.org"), format!("Alami{}", char::from(b'a' + n)));
        let typed = [("email", email.as_str()), ("family_name", family.as_str())];
        let mut filled = form.filled(&typed);
        filled.retain(|(name, _)| name != "idempotency_key" && name != "stamp");
        filled.extend(handed_out(evening.app().await, u128::from(n) + 1));
        let (visitor, yes) = (evening.visitor(), yes.clone());
        sent.push(tokio::spawn(async move {
            let led = visitor.post(&yes, &filled).await.with_status(303).location();
            u32::from(led.contains("/tickets/"))
        }));
        let attendee = Attendee {
            given_name: PersonName::parse("Sami").expect("a name"),
            family_name: PersonName::parse(&family).expect("a name"),
            other_script_name: None,
            email: Email::parse(&email).expect("an address"),
            organisation: None,
            city: None,
            profession: None,
            locale: domain::locale::Locale::Fr,
            languages: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            consents: Consents::default(),
        };
        let alone = app::registration::Submission::alone(category.clone(), attendee, other.new_uuid());
        let submission = app::registration::Submission { invitation: Some(asked.id()), ..alone };
        let (other, info) = (other.clone(), info.clone());
        sent.push(tokio::spawn(async move {
            let selection = Selection::default();
            let made = app::registration::register(&other, &info, &submission, &selection).await;
            u32::from(matches!(made.expect("is judged"), app::registration::Registered::New(_)))
        }));
    }
    let mut made = 0;
    for one in sent {
        made += one.await.expect("no panic");
    }
    let all = registrations(&evening).await;
    assert_eq!((made, all.len()), (1, 1), "one registration, however often it is sent");
    assert_eq!(asked.kept().await.registration_id, Some(all[0].id));
    assert_eq!(evening.seats().await.taken, 1);
}

async fn who_is_registered_already_is_not_registered_twice(backend: Backend) {
    let evening = Evening::start(backend);
    evening.register("fr", &Form::named("Sara", "Alaoui", "sara@exemple.org")).await;
    let organiser = evening.organiser().await;
    let asked = Asked::new(&evening, &organiser, ("Sara", "Alaoui", "sara@exemple.org"), &[]).await;
    assert!(asked.page().await.text().contains("déjà inscrite"));
    let list = organiser.open(&console_path("fr", "/invitations")).await;
    assert!(list.text().contains("Déjà inscrit"), "{}", list.text());
    let path = console_path("fr", "/invitations/new");
    let twice = [("given_name", "SARA"), ("family_name", "ALAOUI"), ("email", "Sara@exemple.org")];
    let twice = [&twice[..], &[("category", "speaker")]].concat();
    let refused = organiser.post(&path, &organiser.open(&path).await.filled(&twice)).await.with_status(422);
    assert!(refused.text().contains("déjà invitée"), "{}", refused.text());

    evening.letters_to("sara@exemple.org", 1).await;
    let sent = organiser.post(&format!("{}/send", asked.href), &asked.page().await.form_to("/send")).await;
    sent.with_status(303);
    let letters = evening.letters_to("sara@exemple.org", 2).await;
    let invitation = letters.iter().find(|one| one.text().contains("/invitation/")).expect("the invitation");
    let yes = format!("{}/yes", super::link(invitation));
    let guest = evening.visitor();
    let form = evening.aged(&guest.open(&yes).await.form()).await;
    let known = guest.post(&yes, &form).await.with_status(200);
    assert!(known.text().contains("sara@exemple.org"), "{}", known.text());
    evening.letters_to("sara@exemple.org", 3).await;
    let all = registrations(&evening).await;
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(asked.kept().await.registration_id, Some(all[0].id), "her yes is known");
}

async fn one_events_link_opens_nothing_of_another(backend: Backend) {
    let evening = Evening::start(backend);
    another_organisation(&evening).await;
    let organiser = evening.organiser().await;
    let asked = Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &[]).await;
    let link = asked.sent().await;
    let guest = evening.visitor();
    let elsewhere = link.replace("/maroc-lyon/", "/autre/");
    assert_eq!(guest.open(&link.replace("/fr/", "/ar/")).await.status, 200, "in any language");
    for path in [elsewhere, format!("{link}x"), link[..link.len() - 2].to_owned()] {
        assert_eq!(guest.get(&path).await.status, 404, "{path}");
        assert_eq!(guest.post(&format!("{path}/maybe"), &[]).await.status, 404, "{path}");
    }
    let stranger = evening.organiser_of("autre").await;
    for below in ["", "/send", "/withdraw"] {
        let here = format!("{}{below}", asked.href);
        let there = here.replace("/maroc-lyon/", "/autre/");
        for path in [&here, &there] {
            let (got, posted) = (stranger.get(path).await.status, stranger.post(path, &[]).await.status);
            assert!(matches!(got, 403..=405) && matches!(posted, 403 | 404), "{path}: {got} {posted}");
        }
    }
    assert_eq!(asked.kept().await.answer, None);
    // Another address is another link: the former mailbox answers no more.
    let page = asked.page().await;
    let known =
        |name: &str| page.attributes(&format!("form [name={name}]"), "value").pop().unwrap_or_default();
    let names = ["version", "base", "given_name", "family_name", "answer_by"];
    let mut changed = names.map(|name| (name.to_owned(), known(name))).to_vec();
    let typed = [("email", "alami@exemple.org"), ("locale", "fr"), ("category", "guest_of_honour")];
    changed.extend(fields(&typed));
    organiser.post(&asked.href, &changed).await.with_status(303);
    assert_eq!(guest.get(&link).await.status, 404);
    assert_eq!(asked.standing().await, GuestStanding::Unsent);
}

async fn a_place_that_was_passed_on_is_no_more_the_invited_guests(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let asked =
        Asked::new(&evening, &organiser, ("Hind", "Nejjar", "hind@exemple.org"), &[("locked", "")]).await;
    let link = asked.sent().await;
    let guest = evening.visitor();
    let form = evening.aged(&guest.open(&format!("{link}/yes")).await.form()).await;
    let ticket = guest.post(&format!("{link}/yes"), &form).await.with_status(303).location();
    let holder = crate::manage::opened(&evening, &ticket, "hind@exemple.org", 3).await;
    let named = [
        ("replacement_given_name", "Karim"),
        ("replacement_family_name", "Alami"),
        ("replacement_email", "karim@exemple.org"),
    ];
    crate::manage::send(&holder, "/replacement", &named).await.with_status(303);

    for answer in ["", "/yes", "/no", "/maybe"] {
        let page = guest.get(&format!("{link}{answer}")).await.with_status(404);
        assert!(!page.body().contains("/tickets/"), "no ticket of another is shown");
    }
    let give_up = [("give_up".to_owned(), "true".to_owned())];
    guest.post(&format!("{link}/no"), &give_up).await.with_status(404);
    let all = registrations(&evening).await;
    let comes =
        all.iter().find(|one| one.attendee.email.as_str() == "karim@exemple.org").expect("comes instead");
    assert_eq!(comes.state, RegistrationState::Confirmed);
    assert_eq!(asked.kept().await.registration_id, Some(comes.id), "the organisers see who comes of it");
}

async fn an_invitation_grants_so_many_afterwards_too(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let granted = [("category", "delegation"), ("companions", "1")];
    let asked = Asked::new(&evening, &organiser, ("Omar", "Bennis", "omar@exemple.org"), &granted).await;
    let link = asked.sent().await;
    let guest = evening.visitor();
    let form = guest.open(&format!("{link}/yes")).await;
    let with = form.filled(&[("c1.given_name", "Sami"), ("c1.family_name", "Alami")]);
    let ticket =
        guest.post(&format!("{link}/yes"), &evening.aged(&with).await).await.with_status(303).location();
    // The invitation, a ticket for each, and the link.
    let holder = crate::manage::opened(&evening, &ticket, "omar@exemple.org", 4).await;
    let one_more = [("companion_given_name", "Lina"), ("companion_family_name", "Suite")];
    let refused = crate::manage::send(&holder, "/companions", &one_more).await;
    assert_eq!(refused.status, 403, "one was granted, whatever the category lets others bring");
    assert_eq!(evening.seats().await.taken, 2);
}

async fn protocol_is_kept_from_the_invitation_to_the_door(backend: Backend) {
    let evening = Evening::with_seats(backend, 5);
    let organiser = evening.organiser().await;
    organiser.post(&console_path("fr", "/precedence/template"), &[]).await.with_status(303);
    let typed = [("honorific", "mayor"), ("rank", "mayor"), ("escort", "Nadia"), ("table", "3")];
    let lost = [("within", "2"), ("seat", "A\u{202E}B"), ("given_name", ""), ("family_name", "Tazi")];
    let lost = [&lost[..], &[("answer_by", "2100-01-01")]].concat();
    let path = console_path("fr", "/invitations/new");
    let form = organiser.open(&path).await;
    let refused = organiser.post(&path, &form.filled(&lost)).await.with_status(422);
    for field in ["given_name", "rank", "seat", "answer_by"] {
        assert!(!refused.attributes(&format!("#{field}[aria-invalid]"), "id").is_empty(), "{field}");
    }
    assert!(refused.text().contains("L’événement est passé"), "{}", refused.text());
    let mayor = Asked::new(&evening, &organiser, ("Aya", "Alami", "aya@exemple.org"), &typed).await;
    let page = mayor.page().await;
    for told in ["Maires", "Nadia"] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let remove = console_path("fr", "/precedence/ranks/mayor/remove");
    let goes = organiser.open(&remove).await.texts(".goes li").join(" | ");
    assert_eq!(goes, "Le rang de 1 invitation en attente : qui l’accepte viendra sans rang");
    let other = [&typed[..], &[("locked", "")]].concat();
    let deputy = Asked::new(&evening, &organiser, ("Omar", "Bennis", "omar@exemple.org"), &other).await;
    let link = mayor.sent().await;
    let letter = &evening.letters_to("aya@exemple.org", 1).await[0];
    assert!(letter.text().contains("M. le Maire Aya Alami"), "{}", letter.text());
    let guest = evening.visitor();
    let come = async |link: &str, as_whom: &[(&str, &str)]| {
        let yes = format!("{link}/yes");
        let form = evening.aged(&guest.open(&yes).await.filled(as_whom)).await;
        let ticket = guest.post(&yes, &form).await.with_status(303).location();
        evening.ticket(&ticket).await.registration.id
    };
    let said = async |id| {
        let (store, event) = (evening.app().await.store(), evening.info().await.event.id);
        store.protocol_of(event, &[id]).await.expect("reads").remove(&id).unwrap_or_default()
    };
    let here = said(come(&link, &[]).await).await;
    assert_eq!(here.rank.as_ref().map(ToString::to_string).as_deref(), Some("mayor"), "{here:?}");
    assert_eq!((here.escort.as_deref(), here.table.as_deref()), (Some("Nadia"), Some("3")));
    let link = deputy.sent().await;
    let instead = [("given_name", "Sara"), ("email", "sara@exemple.org")];
    let here = said(come(&link, &instead).await).await;
    assert_eq!(here, here.of_the_place(), "who comes instead has the chair alone");
    assert_eq!(here.table.as_deref(), Some("3"));
    let goes = organiser.open(&remove).await.texts(".goes li").join(" | ");
    assert_eq!(goes, "Le rang de 1 invité | Aya Alami", "nobody is asked any more");
    let board = organiser.open(&console_path("fr", "/arrivals")).await.text();
    assert!(board.contains("Aya Alami") && !board.contains("Sara Bennis"), "{board}");
}
