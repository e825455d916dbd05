//! What a registration's page tells of where it stands and of who comes along.

use app::event::EventInfo;
use app::registration::{MAX_REASON, RegistrationFile};
use domain::form::Values;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationState};
use i18n::date;
use i18n_embed_fl::fl;

use super::registration_href;
use crate::staff::form::{Field, Fields, Typed};

/// Where it stands beyond one word: the place in line, until when a seat is held, since when it is over, and who comes
/// along of whom the number alone is known.
pub(super) fn standing_facts(
    locale: Locale,
    info: &EventInfo,
    file: &RegistrationFile,
) -> [(String, Option<String>); 4] {
    let t = i18n::site(locale);
    let (registration, zone) = (&file.registration, info.event.zone());
    let moment = |at| date::day_and_time(locale, at, &zone);
    let until = match registration.state {
        RegistrationState::Offered { until, .. } => Some(moment(until)),
        _ => None,
    };
    let counted = registration.heads.saturating_sub(1);
    [
        (fl!(t, "decide-position"), file.waiting_position.map(|position| position.to_string())),
        (fl!(t, "decide-until"), until),
        (fl!(t, "decide-ended"), registration.state.ended_at().map(moment)),
        (fl!(t, "decide-counted"), (counted > 0).then(|| counted.to_string())),
    ]
}

/// Who comes with them: where their page is, their name, and whether they bring this one along.
pub(super) fn party(
    locale: Locale,
    info: &EventInfo,
    file: &RegistrationFile,
) -> Vec<(String, String, bool)> {
    let row = |one: &Registration| {
        let leads = file.registration.lead == Some(one.id);
        (registration_href(locale, info, one.id), one.attendee.full_name(), leads)
    };
    file.party.iter().map(row).collect()
}

/// What is said with a decision on one.
pub(super) fn reason_field(locale: Locale) -> Field {
    let t = i18n::site(locale);
    let values = Values::default();
    Fields::new(locale, Typed::fresh(&values))
        .area("reason", fl!(t, "decide-reason"), MAX_REASON, 4)
        .hint(fl!(t, "decide-reason-hint", max = MAX_REASON))
}
