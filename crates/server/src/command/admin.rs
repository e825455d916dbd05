//! Accounts, events and one-time links, for who has the server's command line: being there is the permission.

use app::account::{LinkRequest, NewMember, create_link};
use domain::account::{Grant, Link as SignInLink, LinkFor, Role};
use domain::event::Organisation;
use domain::locale::{Locale, Localized};
use domain::text::{Email, PersonName, Slug};
use http_face::AppState;
use jiff::{SignedDuration, Timestamp};

use crate::cli::{
    Account, Admin, DoorLink, EventArgs, Link, NewOrganisation, OrganiserLink, RevokeSessions, RoleName,
};
use crate::{ServerError, console, demo};

/// `multaqa admin …`
pub(crate) async fn run(command: Admin, app: &AppState) -> Result<(), ServerError> {
    match command {
        Admin::OrganiserLink(args) => {
            let organisation = super::organisation(app, &args.organisation).await?;
            console::say(&organiser_link(app, &organisation, &args).await?);
        }
        Admin::DoorLink(args) => console::say(&door_link(app, &args).await?),
        Admin::Organisation(args) => new_organisation(app, args).await?,
        Admin::Account(args) => account(app, args).await?,
        Admin::SetupLink(args) => console::say(&setup_link(app, args.lang.lang).await?),
        Admin::RevokeSessions(args) => revoke_sessions(app, &args).await?,
        Admin::List => console::say(&list(app).await?),
        Admin::Load { file } => {
            let text =
                std::fs::read_to_string(&file).map_err(|error| ServerError::File(file.clone(), error))?;
            let evening = demo::Evening::parse(&text, &file.display().to_string())?;
            let info = evening.load(app, None).await?;
            console::say(&app.url(&info.path(domain::locale::Locale::Fr)));
        }
    }
    Ok(())
}

async fn organiser_link(
    app: &AppState,
    organisation: &Organisation,
    args: &OrganiserLink,
) -> Result<String, ServerError> {
    link(app, Grant::in_organisation(organisation.id, Role::Organiser), &args.link).await
}

async fn door_link(app: &AppState, args: &DoorLink) -> Result<String, ServerError> {
    let info = super::event(app, &args.event).await?;
    let doors = &info.event.doors;
    let door = match &args.door {
        Some(door) if doors.contains(door) => Some(door.clone()),
        Some(door) => {
            let known = doors.join(", ");
            return Err(ServerError::Refused(format!("the event has no door {door}; it has {known}.")));
        }
        None => doors.first().cloned(),
    };
    let grant = Grant { door, ..Grant::at_event(info.organisation.id, info.event.id, Role::DoorStaff) };
    link(app, grant, &args.link).await
}

async fn link(app: &AppState, grant: Grant, link: &Link) -> Result<String, ServerError> {
    let valid_for = SignedDuration::from_hours(link.valid_hours.into());
    let session_until = hours_from_now(app, link.session_hours)?;
    let request = SignInLink { opens: LinkFor::Pass(grant), session_until };
    let token = create_link(app, LinkRequest { link: request, valid_for }).await?;
    Ok(app.url(&format!("/{}/sign-in/{token}", link.lang.lang)))
}

fn hours_from_now(app: &AppState, hours: u16) -> Result<Timestamp, ServerError> {
    app.now()
        .checked_add(SignedDuration::from_hours(hours.into()))
        .map_err(|_| ServerError::Refused("the session would end after the calendar does.".into()))
}

async fn account(app: &AppState, args: Account) -> Result<(), ServerError> {
    let organisation = super::organisation(app, &args.organisation).await?;
    let email = Email::parse(&args.email)
        .map_err(|error| ServerError::Refused(format!("the e-mail address is {error}.")))?;
    let name = args.name.as_deref().map(PersonName::parse).transpose();
    let name = name.map_err(|error| ServerError::Refused(format!("the name is {error}.")))?;
    let role = match args.role {
        RoleName::Owner => Role::Owner,
        RoleName::Organiser => Role::Organiser,
        RoleName::DoorSupervisor => Role::DoorSupervisor,
        RoleName::DoorStaff => Role::DoorStaff,
        RoleName::Reader => Role::Reader,
    };
    if !role.scope().admits(args.event.is_some()) {
        return Err(ServerError::Refused("nobody owns one event alone: leave --event out.".into()));
    }
    let grant = match args.event {
        Some(event) => {
            let info = super::event(app, &EventArgs { organisation: args.organisation, event }).await?;
            Grant::at_event(organisation.id, info.event.id, role)
        }
        None => Grant::in_organisation(organisation.id, role),
    };
    let new = NewMember { email, name, locale: Locale::Fr, grant };
    app::account::create_account(app, new)
        .await
        .map_err(|error| ServerError::of_making("that membership", error))?;
    console::say(&format!("They can sign in at {}", app.url("/fr/sign-in")));
    Ok(())
}

async fn new_organisation(app: &AppState, args: NewOrganisation) -> Result<(), ServerError> {
    let slug = Slug::parse(&args.slug).map_err(|_| {
        let reason =
            "the slug must be lower-case letters, digits and hyphens, and no word that addresses use.";
        ServerError::Refused(reason.into())
    })?;
    let new = app::organisation::NewOrganisation {
        slug,
        name: Localized { fr: args.name, ar: args.name_ar, en: args.name_en },
        short_name: Localized { fr: args.short_name, ar: args.short_name_ar, en: args.short_name_en },
    };
    let made = app::organisation::create(app, new).await;
    let made = made.map_err(|error| ServerError::of_making("that organisation", error))?;
    console::say(&app.url(&format!("/fr/console/{}/team", made.slug)));
    Ok(())
}

/// A link to the set-up page, while there is something to set up.
pub(crate) async fn setup_link(app: &AppState, locale: Locale) -> Result<String, ServerError> {
    match app::organisation::setup_token(app).await? {
        Some(token) => Ok(app.url(&format!("/{locale}/setup/{token}"))),
        None => Err(ServerError::Refused(
            "somebody has an account already: `multaqa admin account` makes others.".into(),
        )),
    }
}

async fn revoke_sessions(app: &AppState, args: &RevokeSessions) -> Result<(), ServerError> {
    let email = Email::parse(&args.email)
        .map_err(|error| ServerError::Refused(format!("the e-mail address is {error}.")))?;
    let ended = app::account::end_sessions_of(app, &email).await.map_err(|error| match error {
        app::AppError::NotFound => ServerError::Unknown(format!("account {email}")),
        other => ServerError::App(other),
    })?;
    console::say(&format!("Sessions ended: {ended}"));
    Ok(())
}

/// How many events are read at a time.
const PAGE: u32 = 200;

/// One line an event: organisation, event, day, theme.
async fn list(app: &AppState) -> Result<String, ServerError> {
    let (mut events, mut next) = app::event::list(app, None, PAGE).await?;
    while next.is_some() {
        let (more, after) = app::event::list(app, next, PAGE).await?;
        events.extend(more);
        next = after;
    }
    if events.is_empty() {
        return Ok("There is no event yet: `multaqa admin load FILE` makes one.".to_owned());
    }
    let line = |info: &app::event::EventInfo| {
        format!(
            "{}  {}  {}  {}",
            info.organisation.slug,
            info.event.slug,
            info.event.date(),
            info.event.theme.fr
        )
    };
    Ok(events.iter().map(line).collect::<Vec<_>>().join("\n"))
}
