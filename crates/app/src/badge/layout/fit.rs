//! Whether what an event itself says has room on a layout, in every language that badges are printed in.

use documents::badge::Reason;
use domain::badge::layout::Layout;
use domain::locale::Locale;

use super::shown::pictures;
use crate::badge::paper::sheet;
use crate::badge::print;
use crate::event::EventInfo;
use crate::{App, AppError, make_document};

/// A layout after which no badge of an event can be printed in some language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The field of the form that chose it.
    pub field: String,
    /// The layout.
    pub layout: Layout,
    /// In which languages, and what stands in the way.
    pub reasons: Vec<(Locale, Reason)>,
}

/// What of the event's own words has no room or no letters on a layout. Guests open their badges in any language, so all
/// of them are looked at.
pub(super) async fn unfit(
    app: &App,
    info: &EventInfo,
    layout: Layout,
) -> Result<Vec<(Locale, Reason)>, AppError> {
    let pictures = pictures(app, info, &layout).await?;
    let info = info.clone();
    make_document(app, move || {
        let mut all = Vec::new();
        for locale in Locale::ALL {
            let sheet = sheet(&info, locale, Some(&pictures));
            all.extend(print::unfit(sheet, &layout)?.into_iter().map(|reason| (locale, reason)));
        }
        Ok(all)
    })
    .await
}
