//! Keys that sign badges, for who has the server's command line: being there is the permission.

use app::badge::{BadgeKey, KeyStanding, Retiring};
use http_face::AppState;

use crate::cli::{Keys, RetireKey};
use crate::{ServerError, console};

/// `multaqa keys …`
pub(crate) async fn run(command: Keys, app: &AppState) -> Result<(), ServerError> {
    match command {
        Keys::List(of) => {
            let organisation = super::organisation(app, &of.organisation).await?;
            let keys = app::badge::organisation_keys(app, &organisation).await?;
            console::say(&keys.iter().map(line).collect::<Vec<_>>().join("\n"));
        }
        Keys::Rotate(of) => {
            let organisation = super::organisation(app, &of.organisation).await?;
            let kid = app::badge::rotate_key(app, &organisation).await?;
            console::say(&format!("{kid} signs from now on. Badges of before stay valid."));
        }
        Keys::Retire(args) => retire(args, app).await?,
        Keys::Export(of) => {
            let organisation = super::organisation(app, &of.organisation).await?;
            let keys = app::badge::organisation_keys(app, &organisation).await?;
            let valid = keys.iter().filter(|key| !matches!(key.standing, KeyStanding::Retired(_)));
            // Text before a PEM is a comment (RFC 7468, 2): each key is found by its name.
            let pems = valid.map(|key| format!("{}\n{}", key.kid, key.public_pem.trim_end()));
            console::say(&pems.collect::<Vec<_>>().join("\n"));
        }
    }
    Ok(())
}

async fn retire(args: RetireKey, app: &AppState) -> Result<(), ServerError> {
    let organisation = super::organisation(app, &args.of.organisation).await?;
    let kid = &args.kid;
    match app::badge::retire_key(app, &organisation, kid).await? {
        Retiring::Done => {
            console::say(&format!(
                "Badges that {kid} signed are refused. Their holders find another on their ticket."
            ));
            Ok(())
        }
        Retiring::LastKey => Err(ServerError::Refused(format!(
            "{kid} is the only key: make another with `multaqa keys rotate` first."
        ))),
        Retiring::NotFound => Err(ServerError::Refused(format!(
            "there is no key {kid} in use. `multaqa keys list` shows what there is."
        ))),
    }
}

fn line(key: &BadgeKey) -> String {
    let standing = match key.standing {
        KeyStanding::Signs => "signs".to_owned(),
        KeyStanding::Verifies => "verifies".to_owned(),
        KeyStanding::Retired(at) => format!("retired {at}"),
    };
    format!("{}  {}  {standing}", key.kid, key.created_at)
}
