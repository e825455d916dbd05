//! Accounts, events and one-time links, for who has the server's command line: being there is the permission.

use app::account::{LinkRequest, NewMember, create_link};
use domain::account::{Grant, Link as SignInLink, LinkFor, Role};
use domain::event::Organisation;
use domain::locale::Locale;
use domain::text::Email;
use http_face::AppState;
use jiff::{SignedDuration, Timestamp};

use crate::cli::{Account, Admin, DoorLink, Link, OrganiserLink, RoleName};
use crate::{ServerError, console, demo};

/// `multaqa admin …`
pub(crate) async fn run(command: Admin, app: &AppState) -> Result<(), ServerError> {
    match command {
        Admin::OrganiserLink(args) => {
            let organisation = organisation(app, &args.organisation).await?;
            console::say(&organiser_link(app, &organisation, &args).await?);
        }
        Admin::DoorLink(args) => console::say(&door_link(app, &args).await?),
        Admin::Account(args) => account(app, args).await?,
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

async fn organisation(app: &AppState, slug: &str) -> Result<Organisation, ServerError> {
    let found = app.store().organisation_by_slug(slug).await?;
    found.ok_or_else(|| ServerError::Unknown(format!("organisation {slug}")))
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
    let organisation = organisation(app, &args.organisation).await?;
    let email = Email::parse(&args.email)
        .map_err(|error| ServerError::Refused(format!("the e-mail address is {error}.")))?;
    let role = match args.role {
        RoleName::Organiser => Role::Organiser,
        RoleName::DoorStaff => Role::DoorStaff,
    };
    let grant = Grant::in_organisation(organisation.id, role);
    let new = NewMember { email, name: None, locale: Locale::Fr, grant };
    app::account::create_account(app, new)
        .await
        .map_err(|error| ServerError::of_making("that account", error))?;
    console::say(&format!("They can sign in at {}", app.url("/fr/sign-in")));
    Ok(())
}

/// One line an event: organisation, event, day, theme.
async fn list(app: &AppState) -> Result<String, ServerError> {
    let events = app::event::list(app).await?;
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
