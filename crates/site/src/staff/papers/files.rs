//! The files of this room, and the page again where one cannot be made.

use std::sync::Arc;

use app::account::Actor;
use app::badge::{Certificates, Prints};
use app::edit::EditError;
use app::event::EventInfo;
use app::{App, AppError};
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use domain::account::Action;
use domain::form::{Fault, Problem, Reader, Values};
use domain::locale::Locale;
use domain::registration::protocol::PLACE_AT_TABLE;
use http_face::Viewer;
use i18n_embed_fl::fl;

use super::{cards, show};
use crate::page::html;
use crate::staff::files::{PDF, file, file_name};
use crate::staff::form::{Notice, Typed};
use crate::staff::people::refused;
use crate::staff::query::ListQuery;
use crate::staff::refused::{InLocale, Refused};
use crate::staff::route::StaffRoute;
use crate::staff::unprinted::unprinted;

/// Somebody who may print and asks for a paper, and what they typed.
pub(super) struct Asked {
    app: Arc<App>,
    actor: Actor,
    locale: Locale,
    info: Arc<EventInfo>,
    uri: Uri,
    values: Values,
}

impl FromRequestParts<Arc<App>> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let StaffRoute { locale, info } = StaffRoute::from_request_parts(parts, app).await?;
        let viewer = Viewer::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        // Who may not print is not told whether the address was well formed.
        let may = viewer.actor.require(Action::PrintBadges, &info, app.now()).or_refuse(locale);
        may.map_err(IntoResponse::into_response)?;
        let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, app).await;
        let Query(pairs) = pairs.map_err(IntoResponse::into_response)?;
        let values = Values::new(pairs);
        Ok(Self { app: app.clone(), actor: viewer.actor, locale, info, uri: parts.uri.clone(), values })
    }
}

/// What is said where a paper would be of nobody: at the field that says of whom, if one does.
struct Nobody {
    at: Option<&'static str>,
    words: String,
}

impl Nobody {
    /// A field that may say which is wrong where something was typed into it; all of them are none else.
    fn at(values: &Values, field: &'static str, one: String, none: String) -> Self {
        if values.get(field).trim().is_empty() {
            Self { at: None, words: none }
        } else {
            Self { at: Some(field), words: one }
        }
    }
}

impl Asked {
    /// The file, if everything that was asked for is in it, or if that does not matter; else why not: the page again, with
    /// everything that was typed, or whose card cannot be printed.
    async fn answer(
        &self,
        made: Result<Prints, EditError>,
        nobody: Nobody,
        stem: &str,
    ) -> Result<Response, Refused> {
        let Self { app, actor, locale, info, .. } = self;
        let made = match made {
            Ok(made) => made,
            Err(EditError::Wrong(problems)) => return self.again(&problems, None).await,
            Err(EditError::App(AppError::NotFound)) => {
                let problem = nobody.at.map(|field| Problem::new(field, Fault::NotAChoice));
                return self.again(problem.as_slice(), Some(nobody.words)).await;
            }
            Err(error) => return Err(refused(*locale, error)),
        };
        let whole = made.is_whole() || self.values.get("others") == "1";
        match made.pdf.clone().filter(|_| whole) {
            Some(pdf) => Ok(file(pdf, PDF, &file_name(info, stem, "pdf", app.now()))),
            None => unprinted(app, actor, (*locale, info), &made, &self.uri).await,
        }
    }

    /// The page with what is wrong, and words of its own for it: above all forms where no field is wrong.
    async fn again(&self, problems: &[Problem], words: Option<String>) -> Result<Response, Refused> {
        let own = problems.first().zip(words.as_deref());
        let own = own.map(|(problem, words)| (problem.field.as_str(), words));
        let typed = Typed::wrong(&self.values, problems);
        let mut page = show(&self.app, &self.actor, (self.locale, &self.info), (typed, own)).await?;
        page.notice = words.filter(|_| problems.is_empty()).map(Notice::heed);
        Ok(html(self.locale, StatusCode::UNPROCESSABLE_ENTITY, &page))
    }
}

/// GET `…/place-cards.pdf`.
pub(super) async fn place_cards(asked: Asked, Query(list): Query<ListQuery>) -> Result<Response, Refused> {
    let Asked { app, actor, info, locale, values, .. } = &asked;
    let (filter, _) = list.parse().or_refuse(*locale)?;
    let made = match cards::whose(values) {
        Ok(whose) => app::badge::place_cards(app, actor, info, &filter, &whose, *locale).await,
        Err(problems) => return asked.again(&problems, None).await,
    };
    let t = i18n::site(*locale);
    let nobody = Nobody::at(values, "table", fl!(t, "papers-table-unknown"), fl!(t, "cards-none"));
    asked.answer(made.map_err(EditError::App), nobody, &fl!(t, "cards-file")).await
}

/// GET `…/table-cards.pdf`: of one table, or of all.
pub(super) async fn table_cards(asked: Asked) -> Result<Response, Refused> {
    let Asked { app, actor, info, locale, values, .. } = &asked;
    let mut reader = Reader::new(values);
    let only = reader.text("only", PLACE_AT_TABLE);
    let made = match reader.finish(Some(Some(only).filter(|only| !only.is_empty()))) {
        Ok(only) => app::badge::table_cards(app, actor, info, only.as_deref(), *locale).await,
        Err(problems) => return asked.again(&problems, None).await,
    };
    let t = i18n::site(*locale);
    let nobody = Nobody::at(values, "only", fl!(t, "papers-table-unknown"), fl!(t, "papers-tables-none"));
    asked.answer(made.map_err(EditError::App), nobody, &fl!(t, "papers-tables-file")).await
}

/// GET `…/certificates.pdf`.
pub(super) async fn certificates(asked: Asked, Query(list): Query<ListQuery>) -> Result<Response, Refused> {
    let Asked { app, actor, info, locale, values, .. } = &asked;
    let (filter, _) = list.parse().or_refuse(*locale)?;
    let made = match Certificates::read(values) {
        Ok(said) => app::badge::certificates(app, actor, info, &filter, said, *locale).await,
        Err(problems) => return asked.again(&problems, None).await,
    };
    let t = i18n::site(*locale);
    let narrow = ["q", "category"].into_iter().find(|field| !values.get(field).trim().is_empty());
    let nobody = Nobody { at: narrow, words: fl!(t, "papers-certificates-none") };
    asked.answer(made, nobody, &fl!(t, "papers-certificates-file")).await
}

/// GET `…/door-pack.pdf`.
pub(super) async fn door_pack(asked: Asked) -> Result<Response, Refused> {
    let Asked { app, actor, info, locale, .. } = &asked;
    let made = app::badge::door_pack(app, actor, info, *locale).await;
    let t = i18n::site(*locale);
    let nobody = Nobody { at: None, words: fl!(t, "papers-pack-none") };
    asked.answer(made.map_err(EditError::App), nobody, &fl!(t, "papers-pack-file")).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_words_are_plain_ascii_in_every_language() {
        for locale in Locale::ALL {
            let t = i18n::site(locale);
            for word in [
                fl!(t, "cards-file"),
                fl!(t, "papers-tables-file"),
                fl!(t, "papers-certificates-file"),
                fl!(t, "papers-pack-file"),
            ] {
                assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{locale}: {word}");
            }
        }
    }
}
