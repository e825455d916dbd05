//! Guests who are asked to come: what organisers send, what their links do, and what becomes of the answers.

mod answers;
mod letters;
mod parties;

use domain::ids::GuestInvitationId;
use domain::registration::{
    GuestInvitation, GuestInvitationFilter, GuestStanding, Registration, RegistrationFilter,
};
use multaqa_tests::evening::{Evening, console_path};
use multaqa_tests::letter::Letter;
use multaqa_tests::page::Page;
use multaqa_tests::visitor::{Visitor, path_of};

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// An invitation, as its organiser knows it.
struct Asked<'a> {
    evening: &'a Evening,
    organiser: &'a Visitor,
    /// Its page in the console.
    href: String,
    email: String,
}

impl<'a> Asked<'a> {
    /// Invites somebody of this name; what else is typed comes after.
    async fn new(
        evening: &'a Evening,
        organiser: &'a Visitor,
        (given, family, email): (&str, &str, &str),
        more: &[(&str, &str)],
    ) -> Asked<'a> {
        let path = console_path("fr", "/invitations/new");
        let form = organiser.open(&path).await;
        let who = [("given_name", given), ("family_name", family), ("email", email)];
        let typed = [&who[..], &[("category", "guest_of_honour")], more].concat();
        let led = organiser.post(&path, &form.filled(&typed)).await.with_status(303).location();
        let href = led.strip_suffix("?done=invited").expect("its page").to_owned();
        Self { evening, organiser, href, email: email.to_owned() }
    }

    fn id(&self) -> GuestInvitationId {
        self.href.rsplit('/').next().expect("an id").parse().expect("an id")
    }

    async fn page(&self) -> Page {
        self.organiser.open(&self.href).await
    }

    /// Sends it, and returns the first of its links, without the answer.
    async fn sent(&self) -> String {
        let path = format!("{}/send", self.href);
        let form = self.page().await.form_to("/send");
        self.organiser.post(&path, &form).await.with_status(303);
        link(&self.evening.letters_to(&self.email, 1).await[0])
    }

    /// What the database has of it.
    async fn kept(&self) -> GuestInvitation {
        let (app, event) = (self.evening.app().await, self.evening.info().await.event.id);
        app.store().guest_invitation(event, self.id()).await.expect("asks").expect("is there")
    }

    /// Changes what the database has of it.
    async fn change(&self, change: impl FnOnce(&mut GuestInvitation)) {
        let mut invitation = self.kept().await;
        change(&mut invitation);
        let write = self.evening.app().await.store().write().await.expect("begins");
        write.save_guest_invitation(&invitation).await.expect("saves");
        write.commit().await.expect("commits");
    }

    /// Where the list says that it stands.
    async fn standing(&self) -> GuestStanding {
        let (app, event) = (self.evening.app().await, self.evening.info().await.event.id);
        let page = app
            .store()
            .guest_invitations(event, &GuestInvitationFilter::default(), None, app.now(), 500)
            .await;
        let rows = page.expect("lists").rows;
        rows.iter().find(|row| row.invitation.id == self.id()).expect("is listed").standing
    }
}

/// Tomorrow, as the form's field takes it. The evening is over by the clock, and its badges are good still: so are answers.
async fn tomorrow(evening: &Evening) -> String {
    let (app, info) = (evening.app().await, evening.info().await);
    let tomorrow = app.now() + jiff::SignedDuration::from_hours(24);
    info.event.zone().to_datetime(tomorrow).date().to_string()
}

/// The address of an invitation that a letter leads to, without the answer.
fn link(letter: &Letter) -> String {
    let text = letter.text();
    let yes = text.split_whitespace().find(|word| word.contains("/invitation/") && word.ends_with("/yes"));
    path_of(yes.expect("a link")).trim_end_matches("/yes").to_owned()
}

async fn registrations(evening: &Evening) -> Vec<Registration> {
    let (app, event) = (evening.app().await, evening.info().await.event.id);
    app.store().every_registration(event, &RegistrationFilter::default()).await.expect("a list")
}
