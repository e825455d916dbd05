//! What each command does.

mod admin;
mod files;
mod keys;

use std::sync::Arc;

use app::event::EventInfo;
use domain::event::Organisation;
use http_face::AppState;

use crate::cli::{Command, EventArgs, Serve};
use crate::serve::{IfBusy, Server};
use crate::settings::Settings;
use crate::{ServerError, console, demo, installation};

/// Runs a command to its end.
pub(crate) async fn run(command: Command, settings: Settings) -> Result<(), ServerError> {
    match command {
        Command::Serve(args) => serve(args, settings).await,
        Command::Demo(args) => demo::run(args, settings).await,
        Command::Migrate => {
            installation::open_current(&settings).await?.store().close().await;
            console::say("The database is up to date.");
            Ok(())
        }
        Command::Admin(command) => {
            let app = installation::open_current(&settings).await?;
            let done = admin::run(command, &app).await;
            app.store().close().await;
            done
        }
        Command::Export(args) => {
            let app = installation::open_current(&settings).await?;
            let done = files::export(args, &app).await;
            app.store().close().await;
            done
        }
        Command::Badges(args) => {
            let app = installation::open_current(&settings).await?;
            let done = files::badges(args, &app).await;
            app.store().close().await;
            done
        }
        Command::Keys(command) => {
            let app = installation::open_current(&settings).await?;
            let done = keys::run(command, &app).await;
            app.store().close().await;
            done
        }
    }
}

async fn serve(args: Serve, settings: Settings) -> Result<(), ServerError> {
    let server = Server::open(settings, IfBusy::Refuse).await?;
    let store = server.app().store();
    if args.no_migrate {
        store.ready().await.map_err(ServerError::NotMigrated)?;
    } else {
        store.migrate().await.map_err(ServerError::Migrate)?;
    }
    // Where nobody can sign in yet, the way to begin is printed.
    let begin = admin::setup_link(server.app(), domain::locale::Locale::Fr).await.ok();
    let announce = || {
        if let Some(link) = begin {
            console::say(&format!(
                "Nobody has an account yet. Set the first organisation up within 24 hours:\n{link}"
            ));
        }
    };
    server.run(args.ready_file.as_deref(), announce).await
}

/// The event that a command names.
pub(crate) async fn event(app: &AppState, args: &EventArgs) -> Result<Arc<EventInfo>, ServerError> {
    match app::event::find(app, &args.organisation, &args.event).await {
        Err(app::AppError::NotFound) => {
            Err(ServerError::Unknown(format!("event {}/{}", args.organisation, args.event)))
        }
        other => Ok(other?),
    }
}

/// The organisation that a command names.
pub(crate) async fn organisation(app: &AppState, slug: &str) -> Result<Organisation, ServerError> {
    let found = app.store().organisation_by_slug(slug).await?;
    found.ok_or_else(|| ServerError::Unknown(format!("organisation {slug}")))
}
