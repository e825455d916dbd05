//! The public page of somebody on the programme.

use std::sync::Arc;

use app::App;
use app::AppError;
use app::event::{EventInfo, EventPage};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use domain::agenda::Session;
use domain::ids::SpeakerId;
use domain::locale::Locale;
use domain::speaker::{Speaker, WebLink};
use i18n::date;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::cache::PageCache;
use crate::error::PageError;
use crate::page::{EventRoute, Segments, Shell, capitalised, event_path, initials};

/// A part of the programme in which they take part.
struct Part {
    href: String,
    /// The day and the hours.
    when: String,
    machine_time: String,
    title: String,
    room: String,
    /// What they do in it.
    role: String,
}

#[derive(Template)]
#[template(path = "speaker.html")]
struct SpeakerPage {
    shell: Shell,
    description: String,
    canonical: String,
    absolute: Vec<(Locale, String)>,
    href: String,
    theme: String,
    /// The address of the portrait, and what it shows.
    picture: Option<(String, String)>,
    rosette: String,
    initials: String,
    initials_locale: Locale,
    name: String,
    job: String,
    role: String,
    /// The language that the biography is really in.
    life_locale: Locale,
    paragraphs: Vec<String>,
    links: Vec<WebLink>,
    sessions: Vec<Part>,
}

impl SpeakerPage {
    fn new(base_url: &str, locale: Locale, info: &EventInfo, shown: &EventPage, speaker: &Speaker) -> Self {
        let t = i18n::site(locale);
        let path = format!("{}/speakers/{}", event_path(info), speaker.id);
        let (name, initials_locale) = speaker.name.resolve(locale);
        let title = fl!(t, "event-title", theme = name, date = info.event.theme.get(locale));
        let shell = Shell::new(locale, &path, title).of(&info.organisation, info.path(locale)).indexed();
        let (life, life_locale) = speaker.biography.resolve(locale);
        let zone = info.event.zone();
        let part = |session: &Session| {
            let (_, role) = session.people.iter().find(|(id, _)| *id == speaker.id)?;
            let day = capitalised(&date::long(locale, session.starts_at, &zone));
            let hours = date::time_range(locale, session.starts_at, session.ends_at, &zone);
            Some(Part {
                href: format!("{}/sessions/{}", info.path(locale), session.id),
                when: fl!(t, "session-day-hours", day = day, hours = hours),
                machine_time: date::machine(session.starts_at, &zone),
                title: shell.words(&session.title),
                room: shell.words(&session.room),
                role: i18n::session_role(locale, *role),
            })
        };
        let address = |picture: &domain::picture::Picture| {
            (crate::picture::href(picture.id), picture.alt.get(locale).to_owned())
        };
        Self {
            description: speaker.job.get(locale).to_owned(),
            canonical: format!("{base_url}/{locale}{path}"),
            absolute: crate::event::absolute(base_url, &path),
            href: info.path(locale),
            theme: shell.words(&info.event.theme),
            picture: speaker.picture.as_ref().map(address),
            rosette: crate::seal::rosette(speaker.id.0, "r", ""),
            initials: initials(name),
            initials_locale,
            name: shell.words(&speaker.name),
            job: shell.words(&speaker.job),
            role: shell.words(&speaker.role),
            life_locale,
            paragraphs: life.split("\n\n").filter(|text| !text.is_empty()).map(str::to_owned).collect(),
            links: speaker.links.clone(),
            sessions: shown.sessions.iter().filter_map(part).collect(),
            shell,
        }
    }
}

/// The speaker of an address.
#[derive(Deserialize)]
pub(crate) struct SpeakerPath {
    speaker: SpeakerId,
}

/// GET `/{lang}/{org}/{event}/speakers/{speaker}`: at most a second old, like the event's page.
pub(crate) async fn page(
    EventRoute { locale, info }: EventRoute,
    State(app): State<Arc<App>>,
    Extension(cache): Extension<Arc<PageCache>>,
    Segments(SpeakerPath { speaker }): Segments<SpeakerPath>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let render = async {
        let shown = app::event::show(&app, &info).await?;
        let found = shown.speakers.iter().find(|one| one.id == speaker).ok_or(AppError::NotFound)?;
        SpeakerPage::new(app.base_url(), locale, &info, &shown, found).render().map_err(|error| {
            tracing::error!(%error, "a speaker's template failed");
            AppError::Internal("template")
        })
    };
    let page = cache.get(uri.path(), render).await.map_err(|error| PageError::new(locale, &error))?;
    Ok(page.respond(locale, &headers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn a_speaker_s_page_tells_their_life_and_their_parts() {
        let (info, shown) = samples::event();
        for locale in Locale::ALL {
            let mut speaker = shown.speakers[0].clone();
            speaker.biography.fr = "Née à <Lyon>.\n\nElle enseigne.".into();
            speaker.links = vec![WebLink { label: "Site".into(), url: "https://example.org".into() }];
            let html =
                SpeakerPage::new("https://x.example", locale, &info, &shown, &speaker).render().unwrap();
            samples::sane(&html, locale);
            assert!(
                html.contains("lang=\"fr\" dir=\"ltr\"><p>Née à &#60;Lyon&#62;.</p><p>Elle enseigne.</p>"),
                "{html}"
            );
            assert!(
                html.contains("18:45") || html.contains("18 h 45") || html.contains("18\u{a0}h\u{a0}45"),
                "{html}"
            );
            assert!(html.contains("https://example.org") && html.contains("aria-hidden=\"true\""));
            speaker.picture = Some(samples::picture());
            let html =
                SpeakerPage::new("https://x.example", locale, &info, &shown, &speaker).render().unwrap();
            assert!(html.contains("<img src=\"/pictures/") && html.contains("Un portrait"), "{html}");
        }
    }
}
