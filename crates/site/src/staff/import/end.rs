//! An import that is confirmed: how far it is, and what it did.

use app::App;
use app::account::Actor;
use app::event::EventInfo;
use app::registration::import::DryRun;
use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use domain::locale::Locale;
use domain::registration::import::ImportState;
use i18n_embed_fl::fl;

use super::{frame, href, href_of, path_of};
use crate::page::{Shell, html};
use crate::staff::desk::{Desk, console_href};
use crate::staff::form::Notice;
use crate::staff::refused::Refused;

/// After how many seconds a page asks again how far an import is.
const ASKS_AGAIN: HeaderValue = HeaderValue::from_static("2");

#[derive(Template)]
#[template(path = "staff/import/end.html")]
struct EndPage {
    shell: Shell,
    desk: Desk,
    notice: Option<Notice>,
    lines: Vec<String>,
    /// How far it is, of how much.
    progress: Option<(u32, u32, String)>,
    waits: bool,
    links: Vec<(String, String)>,
}

pub(super) async fn show(
    app: &App,
    actor: &Actor,
    info: &EventInfo,
    locale: Locale,
    run: &DryRun,
    notice: Option<Notice>,
) -> Result<Response, Refused> {
    let t = i18n::site(locale);
    let own = href_of(locale, info, run.import.id);
    let list = (fl!(t, "import-to-list"), format!("{}/registrations", console_href(locale, info)));
    let another = (fl!(t, "import-again"), href(locale, info));
    let figures = run.import.figures;
    let waits = run.import.state == ImportState::Confirmed;
    let (title, told, links) = match run.import.state {
        ImportState::Done => {
            let counts = [
                (figures.seated, fl!(t, "import-done-seated", count = figures.seated)),
                (figures.waiting, fl!(t, "import-done-waiting", count = figures.waiting)),
                (figures.left_out, fl!(t, "import-done-left-out", count = figures.left_out)),
                (figures.changed, fl!(t, "import-done-changed", count = figures.changed)),
                (figures.messages, fl!(t, "import-done-messages", count = figures.messages)),
                (figures.invited, fl!(t, "import-done-invited", count = figures.invited)),
                (
                    figures.invited_before,
                    fl!(t, "import-done-invited-before", count = figures.invited_before),
                ),
            ];
            let told = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
            let list = if run.import.confirmation.inviting.is_some() {
                let invitations = crate::staff::guest_invitation::list_href(locale, info);
                (fl!(t, "import-to-invitations"), invitations)
            } else {
                list
            };
            (fl!(t, "import-done-title"), told.collect(), vec![list, another])
        }
        ImportState::Failed => {
            let columns = (fl!(t, "import-back"), format!("{own}/columns"));
            (fl!(t, "import-failed-title"), vec![fl!(t, "import-failed")], vec![columns, another])
        }
        _ => {
            let again = (fl!(t, "import-refresh"), own.clone());
            (fl!(t, "import-progress-title"), vec![fl!(t, "import-progress-wait")], vec![again])
        }
    };
    let (shell, desk) = frame(app, actor, info, locale, (path_of(info, run.import.id), title)).await?;
    let progress = run.progress.filter(|progress| waits && progress.all > 0).map(|progress| {
        let (written, all) = (progress.written, progress.all);
        (written, all, fl!(t, "import-progress-written", written = written, all = all))
    });
    let page = EndPage { shell, desk, notice, lines: told, progress, waits, links };
    let mut answer = html(locale, StatusCode::OK, &page);
    if waits {
        // Without scripts a page can still ask again by itself.
        answer.headers_mut().insert(HeaderName::from_static("refresh"), ASKS_AGAIN);
    }
    Ok(answer)
}
