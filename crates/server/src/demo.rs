//! The evening in Lyon, to look at and to play with.

mod evening;
mod guest;
mod guests;

use std::fmt::Write as _;
use std::sync::Arc;

use app::account::{LinkRequest, NewMember, create_account, create_link};
use app::event::EventInfo;
use domain::account::{Grant, Link, LinkFor, Role};
use domain::locale::Locale;
use http_face::AppState;
use jiff::SignedDuration;

use crate::cli::Demo;
use crate::serve::{IfBusy, Server};
use crate::settings::Settings;
use crate::{ServerError, console, installation};

pub(crate) use evening::Evening;

/// The evening's definition.
pub(crate) const LYON: &str = include_str!("../demo/lyon.toml");

/// How long the demo's links can be used, and how long they open what they open.
const LINK_HOURS: i64 = 24;

/// `multaqa demo`
pub(crate) async fn run(args: Demo, settings: Settings) -> Result<(), ServerError> {
    if args.load_only {
        let app = installation::open_current(&settings).await?;
        let info = load(&app, &args).await;
        app.store().close().await;
        console::say(&app.url(&info?.path(Locale::Fr)));
        return Ok(());
    }
    let server = Server::open(settings.clone(), IfBusy::TryNext).await?;
    server.app().store().migrate().await.map_err(ServerError::Migrate)?;
    let info = load(server.app(), &args).await?;
    let block = block(&server, &settings, &info).await?;
    server.run(args.ready_file.as_deref(), || console::say(&block)).await
}

/// Loads the evening, unless it is there.
async fn load(app: &AppState, args: &Demo) -> Result<Arc<EventInfo>, ServerError> {
    let evening = Evening::parse(LYON, "lyon.toml")?;
    match app::event::find(app, evening.organisation_slug(), evening.event_slug()).await {
        Err(app::AppError::NotFound) => {}
        found => return Ok(found?),
    }
    let info = evening.load(app, args.capacity).await?;
    let organiser = NewMember {
        email: info.event.contact.clone(),
        name: None,
        locale: Locale::Fr,
        grant: Grant::in_organisation(info.organisation.id, Role::Organiser),
    };
    create_account(app, organiser).await?;
    let wanted = args.guests.map_or(evening.guests().len(), |wanted| wanted as usize);
    let own = evening.guests().iter().take(wanted).cloned();
    let made_up = (evening.guests().len()..wanted).map(|n| guests::made_up(n, &info.event));
    guest::register(app, &info, &own.chain(made_up).collect::<Vec<_>>()).await?;
    Ok(info)
}

impl Evening {
    /// Makes the event, without guests. An organisation that exists gets it as one more.
    pub(crate) async fn load(
        &self,
        app: &AppState,
        capacity: Option<u32>,
    ) -> Result<Arc<EventInfo>, ServerError> {
        let known = app.store().organisation_by_slug(self.organisation_slug()).await?;
        let mut definition = self.define(known.map(|organisation| organisation.id), || app.new_uuid())?;
        definition.event.capacity = capacity.unwrap_or(definition.event.capacity);
        app::event::create(app, &definition)
            .await
            .map_err(|error| ServerError::of_making("that event", error))?;
        Ok(app::event::find(app, self.organisation_slug(), self.event_slug()).await?)
    }
}

/// Where to look, how to stop, how to start afresh. The links are new at each start.
async fn block(server: &Server, settings: &Settings, info: &EventInfo) -> Result<String, ServerError> {
    let app = server.app();
    let door = info.event.doors.first().cloned();
    let organisation = info.organisation.id;
    let organiser_link = link(app, Grant::in_organisation(organisation, Role::Organiser)).await?;
    let at_door = Grant::at_event(organisation, info.event.id, Role::DoorStaff);
    let door_link = link(app, Grant { door: door.clone(), ..at_door }).await?;
    let mails = match &settings.smtp {
        Some(_) => "sent through the server of MULTAQA_SMTP_URL".to_owned(),
        None => format!("files in {}", installation::mail_folder(settings).display()),
    };
    let folder = settings.data_dir.display();
    let afresh = if settings.database_url.starts_with("sqlite:") {
        format!("stop it, then: rm -r {folder}")
    } else {
        format!("stop it, empty the database, then: rm -r {folder}")
    };
    let mut text = String::from("\n  The evening in Lyon is open.\n\n");
    let mut row = |name: &str, value: &str| {
        let line = format!("  {name:<14}{value}");
        let _ = writeln!(text, "{}", line.trim_end());
    };
    row("Public page", &app.url(&info.path(Locale::Fr)));
    row("", "(also under /ar/ and /en/)");
    row("Organiser", &organiser_link);
    row(&format!("Door {}", door.unwrap_or_default()), &door_link);
    row("", &format!("(each link works once, within {LINK_HOURS} hours; the next start makes new ones)"));
    row("Mails", &mails);
    if server.moved() {
        row("", "");
        row("Address", &format!("{} was taken by another program", settings.listen.text));
    }
    row("", "");
    row("Stop", "Ctrl-C. What was done stays.");
    row("Start afresh", &afresh);
    Ok(text)
}

async fn link(app: &AppState, grant: Grant) -> Result<String, ServerError> {
    let valid_for = SignedDuration::from_hours(LINK_HOURS);
    let session_until = app
        .now()
        .checked_add(valid_for)
        .map_err(|_| ServerError::Refused("this machine's clock is at the end of the calendar.".into()))?;
    let link = Link { opens: LinkFor::Pass(grant), session_until };
    let token = create_link(app, LinkRequest { link, valid_for }).await?;
    Ok(app.url(&format!("/{}/sign-in/{token}", Locale::Fr)))
}
