//! Badges to hold: one by its ticket, many by a filter.

use documents::DocumentError;
use documents::badge::{Badge, BadgeSheet, Press, Printed, Put, Reason, Unprintable};
use domain::badge::layout::{Layout, Source};
use domain::locale::{Locale, Localized};
use domain::registration::{EventProtocol, Registration, RegistrationFilter, RegistrationState};

use super::keys;
use super::layout::{self, Followed};
use super::paper::sheet;
use crate::event::EventInfo;
use crate::registration::holder;
use crate::{App, AppError, make_document};

/// A file to print, and what is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prints {
    /// The file, as a PDF; nothing when there is not one badge or card in it.
    pub pdf: Option<Vec<u8>>,
    /// Whose cannot be printed as it should be, and why.
    pub left_out: Vec<Unprintable>,
    /// What of the event's own words cannot be printed: nothing is, until it is changed.
    pub event: Vec<Reason>,
}

impl Prints {
    /// Whether everything that was asked for is in the file.
    pub fn is_whole(&self) -> bool {
        self.left_out.is_empty() && self.event.is_empty()
    }

    /// A file in which everything is.
    pub(super) const fn whole(pdf: Vec<u8>) -> Self {
        Self { pdf: Some(pdf), left_out: Vec::new(), event: Vec::new() }
    }

    /// What became of a file.
    pub(super) fn of(made: Result<Printed, DocumentError>) -> Result<Self, AppError> {
        match made {
            Ok(Printed { pdf, left_out }) => Ok(Self { pdf, left_out, event: Vec::new() }),
            Err(DocumentError::Layout(event)) => Ok(Self { pdf: None, left_out: Vec::new(), event }),
            Err(error) => Err(error.into()),
        }
    }
}

/// What of the event's own words has no room or no letters on a layout: no badge can be printed after it. The one question
/// that is asked before a layout is chosen, while it is made, and before badges are printed.
pub(super) fn unfit(sheet: BadgeSheet<'_>, layout: &Layout) -> Result<Vec<Reason>, AppError> {
    let looked = Press::new(sheet, layout, std::io::sink());
    Ok(Prints::of(looked.map(|_| Printed { pdf: None, left_out: Vec::new() }))?.event)
}

/// The QR of a badge's token as an SVG picture.
///
/// # Errors
/// When the token is too long to be one.
pub fn qr_svg(token: &str) -> Result<String, AppError> {
    Ok(documents::badge::qr_svg(token)?)
}

/// The badge of a ticket's holder.
///
/// # Errors
/// [`AppError::NotFound`] when the ticket is none of this event's or has no seat.
pub async fn document(app: &App, info: &EventInfo, ticket: &str, locale: Locale) -> Result<Prints, AppError> {
    let registration = holder(app, info, ticket).await?;
    if registration.state != RegistrationState::Confirmed {
        return Err(AppError::NotFound);
    }
    print_one(app, info, registration, locale).await
}

/// All badges, a file for each layout that they follow, with what it is called. For the command line, which authorises by
/// being run on the server.
///
/// # Errors
/// [`AppError::NotFound`] when nobody is confirmed.
pub async fn documents_all(
    app: &App,
    info: &EventInfo,
    locale: Locale,
) -> Result<Vec<(Localized, Prints)>, AppError> {
    let mut registrations =
        app.store().every_registration(info.event.id, &RegistrationFilter::default()).await?;
    registrations.retain(|registration| registration.state == RegistrationState::Confirmed);
    if registrations.is_empty() {
        return Err(AppError::NotFound);
    }
    let (layouts, which) =
        layout::followed(app, info, registrations.iter().map(|one| &one.category_key)).await?;
    let mut files = Vec::with_capacity(layouts.len());
    for (number, Followed { layout, .. }) in layouts.into_iter().enumerate() {
        let theirs = which.iter().zip(&registrations).filter(|(place, _)| **place == number);
        let theirs = theirs.map(|(_, registration)| registration.clone()).collect();
        let name = layout.name.clone();
        files.push((name, print(app, info, theirs, layout, locale, || true).await?));
    }
    Ok(files)
}

/// The badge of one confirmed registration, after the layout that it follows now.
pub(crate) async fn print_one(
    app: &App,
    info: &EventInfo,
    registration: Registration,
    locale: Locale,
) -> Result<Prints, AppError> {
    let layout = layout::followed_by(app, info, &registration.category_key).await?;
    print(app, info, vec![registration], layout, locale, || true).await
}

/// Prints after a layout on a thread that may take its time, one badge a confirmed registration, for as long as somebody
/// wants it, which is asked before each badge.
pub(crate) async fn print(
    app: &App,
    info: &EventInfo,
    mut registrations: Vec<Registration>,
    layout: Layout,
    locale: Locale,
    wanted: impl Fn() -> bool + Send + 'static,
) -> Result<Prints, AppError> {
    registrations.retain(|registration| registration.state == RegistrationState::Confirmed);
    if registrations.is_empty() {
        return Err(AppError::NotFound);
    }
    let keys = keys(app, info.organisation.id).await?;
    let pictures = layout::pictures(app, info, &layout).await?;
    let protocol = protocol(app, info, &layout).await?.with_companions(&registrations);
    let info = info.clone();
    make_document(app, move || {
        let sheet = sheet(&info, locale, Some(&pictures));
        let sign = |registration: &Registration| Ok(keys.sign(&info, registration)?);
        press(sheet, &layout, &registrations, &protocol, sign, wanted)
    })
    .await
}

/// What protocol says of the guests, where the layout shows any of it.
async fn protocol(app: &App, info: &EventInfo, layout: &Layout) -> Result<EventProtocol, AppError> {
    let shows = |source: &Source| {
        use Source::{Escort, Honorific, Rank, Seat, Table, TableAndSeat};
        matches!(source, Honorific | Rank | Escort | Table | Seat | TableAndSeat)
    };
    if layout.says().any(|say| shows(&say.what)) {
        return Ok(app.store().event_protocol(info.event.id).await?);
    }
    Ok(EventProtocol::default())
}

/// One badge after the other, each signed as it is printed.
fn press(
    sheet: BadgeSheet<'_>,
    layout: &Layout,
    registrations: &[Registration],
    protocol: &EventProtocol,
    sign: impl Fn(&Registration) -> Result<String, AppError>,
    wanted: impl Fn() -> bool,
) -> Result<Prints, AppError> {
    let mut press = match Press::new(sheet, layout, Vec::new()) {
        Ok(press) => press,
        Err(error) => return Prints::of(Err(error)),
    };
    let mut left_out = Vec::new();
    for registration in registrations {
        if !wanted() {
            return Err(AppError::Internal("nobody wants these badges any more"));
        }
        let (said, rank) = (protocol.of(registration.id), protocol.rank_of(registration.id));
        let badge = Badge { registration, token: sign(registration)?, protocol: said, rank };
        if let Put::Unprintable(one) = press.put(&badge)? {
            left_out.push(one);
        }
    }
    let pdf = match press.finish() {
        Err(DocumentError::NoBadge) => None,
        made => Some(made?),
    };
    Prints::of(Ok(Printed { pdf, left_out }))
}
