//! The guests of a list are asked to come, in place of being registered.

use domain::registration::GuestInvitationFilter;
use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

use super::{Importer, counts, registrations};

on_both_databases!(a_list_is_invited_once);

const LIST: &str = "Nom;Prénom;Mail;Catégorie;Société;Rang;Table\nAlami;Aya;aya@exemple.org;VIP;Atlas;Maires;3\n\
    Bennis;Omar;omar@exemple.org;Presse;;;\nAlaoui;Sara;sara@exemple.org;VIP;;;\nTazi;;karim@exemple.org;;;;\n";

async fn a_list_is_invited_once(backend: Backend) {
    let evening = Evening::with_seats(backend, 1);
    evening.register("fr", &Form::named("Sara", "Alaoui", "sara@exemple.org")).await;
    let organiser = evening.organiser().await;
    organiser.post(&console_path("fr", "/precedence/template"), &[]).await.with_status(303);
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    let invited = async || {
        let every = GuestInvitationFilter::default();
        let all = app.store().guest_invitations(event, &every, None, app.now(), 50);
        all.await.expect("lists").rows
    };
    for round in 0..2 {
        let importer = Importer::send(&organiser, LIST.as_bytes()).await;
        let plan = importer.planned(&[]).await;
        assert_eq!(counts(&plan), [4, 2, 0, 1, 0, 1], "{}", plan.text());
        assert_eq!(plan.text().matches("Déjà invité").count(), 2 * round, "{}", plan.text());
        let ticked = [("what", "invite"), ("leave_wrong", "true"), ("locked", "true")];
        let odd = [&ticked[..], &[("answer_by", "2001-01-01")]].concat();
        let refused = importer.confirm(&plan, &odd).await.with_status(422);
        assert!(refused.text().contains("jour à venir"), "{}", refused.text());
        // No seat is asked for those who may say no.
        importer.confirm(&plan, &ticked).await.with_status(303);
        let end = importer.end().await;
        let told = if round == 0 { "Invitations préparées : 2" } else { "Déjà invités auparavant : 2" };
        assert!(end.text().contains(told), "{}", end.text());
        assert!(end.attributes("main a", "href").contains(&console_path("fr", "/invitations")));
        let all = invited().await;
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all.iter().all(|row| row.invitation.offer.locked && row.invitation.sent_at.is_none()));
        assert_eq!(all[0].invitation.offer.guest.organisation.as_deref(), Some("Atlas"));
        let protocol = &all[0].invitation.offer.protocol;
        assert_eq!(protocol.rank.as_ref().map(ToString::to_string).as_deref(), Some("mayor"), "{protocol:?}");
        assert_eq!(protocol.table.as_deref(), Some("3"));
        assert_eq!(all[0].invitation.offer.category_key.as_str(), "guest_of_honour");
    }
    assert_eq!(registrations(&evening).await.len(), 1, "nobody was registered");
    assert!(!evening.letters().iter().any(|one| one.header_contains("To:", "aya@")), "nothing has left");
    let journal = organiser.open("/fr/console/maroc-lyon/journal").await.text();
    assert!(journal.contains("Invitations préparées d’après une liste"), "{journal}");
}
