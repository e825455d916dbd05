use app::registration::guest_invitation::Invited;
use domain::form::Fault;
use domain::ids::GuestInvitationId;
use domain::locale::Locale;
use domain::registration::{
    Category, EventCategory, GuestOffer, Invitee, Protocol, Registration, RegistrationState,
};
use uuid::Uuid;

use super::*;
use crate::samples::{self, at};

pub(crate) fn invitation() -> GuestInvitation {
    let attendee = samples::registration(RegistrationState::Confirmed).attendee;
    let offer = GuestOffer {
        guest: Invitee::from(attendee),
        category_key: EventCategory::of(Category::Delegation).key,
        companions: Some(2),
        locked: true,
        answer_by: Some(at("2025-06-20T21:59:59Z")),
        note: Some("Au plaisir <b>".into()),
        protocol: Protocol::default(),
    };
    let id = GuestInvitationId(Uuid::from_u128(60));
    GuestInvitation::new(id, samples::event().0.event.id, offer, at("2025-06-01T10:00:00Z"))
}

fn invited(registration: Option<Registration>, answerable: Result<(), NotAnswerable>) -> Invited {
    let invitation = invitation();
    Invited {
        category: invitation.category(&samples::event().0.event),
        ticket: registration.as_ref().map(|_| "secret".to_owned()),
        registration,
        answerable,
        invitation,
    }
}

fn route(locale: Locale) -> EventRoute {
    EventRoute { locale, info: Arc::new(samples::event().0) }
}

#[test]
fn each_answer_has_a_page_with_a_button() {
    for locale in Locale::ALL {
        let route = route(locale);
        let base = format!("/{locale}/lyon/soiree-2025/invitation/key");
        let show = |asking| InvitationPage::new(&route, "key", &invited(None, Ok(())), asking);
        let page = show(Asking::Nothing { done: true }).render().unwrap();
        let all = samples::sane(&page, locale);
        let links = all.attributes(".pair a", "href");
        assert_eq!(links, ["yes", "maybe", "no"].map(|answer| format!("{base}/{answer}")));
        assert!(all.attributes("form[method=post]", "action").is_empty(), "nothing is sent yet");
        let name = if locale == Locale::Ar { "زوي أوبراين" } else { "Zoé O’Brien" };
        assert!(
            page.contains(&format!("<bdi>{name}</bdi>")) && page.contains("Au plaisir &#60;b&#62;"),
            "{page}"
        );
        let maybe = samples::sane(&show(Asking::Maybe).render().unwrap(), locale);
        assert_eq!(maybe.attributes("form[method=post]", "action"), [format!("{base}/maybe")]);
        assert_eq!(maybe.attributes(".pair a", "href").len(), 2);
        let wrong = [Problem::new("word", Fault::TooLong { max: 300 })];
        let no = show(Asking::No { word: "<i>", problems: &wrong }).render().unwrap();
        let no_page = samples::sane(&no, locale);
        assert_eq!(no_page.attributes("form[method=post]", "action"), [format!("{base}/no")]);
        assert!(no.contains("&#60;i&#62;") && no.contains("word-error"), "{no}");
    }
}

#[test]
fn who_has_a_place_is_asked_before_it_is_given_up() {
    for locale in Locale::ALL {
        let route = route(locale);
        let registration = samples::registration(RegistrationState::Confirmed);
        let invited = invited(Some(registration), Ok(()));
        let show = |asking| InvitationPage::new(&route, "key", &invited, asking).render().unwrap();
        let no = samples::sane(&show(Asking::No { word: "", problems: &[] }), locale);
        assert_eq!(no.attributes("input[name=give_up]", "value"), ["true"]);
        let maybe = samples::sane(&show(Asking::Maybe), locale);
        assert!(maybe.attributes("form[method=post]", "action").is_empty(), "a place is given up by a no");
        assert!(maybe.attributes(".pair a", "href").iter().any(|href| href.ends_with("/tickets/secret")));
    }
}

#[test]
fn what_is_over_says_so() {
    let causes =
        [NotAnswerable::Withdrawn, NotAnswerable::Late, NotAnswerable::Closed, NotAnswerable::Unpublished];
    for locale in Locale::ALL {
        for cause in causes {
            let page = InvitationPage::new(&route(locale), "key", &invited(None, Err(cause)), Asking::Maybe);
            let page = samples::sane(&page.render().unwrap(), locale);
            assert!(page.attributes("form[method=post]", "action").is_empty());
            assert_eq!(page.attributes(".pair a", "href").len(), 1, "the event's page");
        }
    }
}
