//! What the door says, in words: on its page, and in the API's answer to a check-in.

use domain::checkin::Verdict;
use domain::locale::Locale;
use domain::registration::{Protocol, Rank};
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use crate::date;
use crate::loaders::common;
use crate::words::place_at_table;

/// The one word that staff read from a metre away: « Admis », « À vérifier », « Refusé ».
pub fn verdict_title(locale: Locale, verdict: &Verdict) -> String {
    let t = common(locale);
    match verdict {
        Verdict::Admitted | Verdict::AdmittedWithHonours => fl!(t, "checkin-title-admitted"),
        Verdict::AlreadyInside { .. } => fl!(t, "checkin-title-already-inside"),
        Verdict::Waiting
        | Verdict::Cancelled
        | Verdict::Replaced
        | Verdict::Expired
        | Verdict::OtherEvent
        | Verdict::Unknown
        | Verdict::Forged
        | Verdict::Unreadable => fl!(t, "checkin-title-refused"),
    }
}

/// The fact behind the verdict: « Déjà en salle depuis 18 h 42, porte A ». Hours are told in the event's zone.
pub fn verdict_detail(locale: Locale, verdict: &Verdict, zone: &TimeZone) -> String {
    let t = common(locale);
    match verdict {
        Verdict::Admitted => fl!(t, "checkin-detail-admitted"),
        Verdict::AdmittedWithHonours => fl!(t, "checkin-detail-admitted-with-honours"),
        Verdict::AlreadyInside { since } => fl!(
            t,
            "checkin-detail-already-inside",
            time = date::time(locale, since.at, zone),
            door = since.door.as_str()
        ),
        Verdict::Waiting => fl!(t, "checkin-detail-waiting"),
        Verdict::Cancelled => fl!(t, "checkin-detail-cancelled"),
        Verdict::Replaced => fl!(t, "checkin-detail-replaced"),
        Verdict::Expired => fl!(t, "checkin-detail-expired"),
        Verdict::OtherEvent => fl!(t, "checkin-detail-other-event"),
        Verdict::Unknown => fl!(t, "checkin-detail-unknown"),
        Verdict::Forged => fl!(t, "checkin-detail-forged"),
        Verdict::Unreadable => fl!(t, "checkin-detail-unreadable"),
    }
}

/// The same, of somebody whom one of the team receives: « Faites patienter ici : prévenez Nadia. »
pub fn detail(locale: Locale, verdict: &Verdict, escort: Option<&str>, zone: &TimeZone) -> String {
    match (verdict, escort) {
        (Verdict::AdmittedWithHonours, Some(escort)) => {
            fl!(common(locale), "checkin-detail-received-by", escort = escort)
        }
        _ => verdict_detail(locale, verdict, zone),
    }
}

/// How somebody is received who is admitted with honours: in which rank, and where they sit. Nothing where neither is said.
pub fn reception(locale: Locale, rank: Option<&Rank>, protocol: &Protocol) -> Option<String> {
    let t = common(locale);
    let rank = rank.map(|rank| fl!(t, "checkin-rank", rank = rank.name.get(locale)));
    let place = place_at_table(locale, protocol).map(|place| fl!(t, "checkin-place", place = place));
    let parts = rank.into_iter().chain(place).collect::<Vec<_>>();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What staff do next, where it is not simply the next guest.
pub fn verdict_advice(locale: Locale, verdict: &Verdict) -> Option<String> {
    let t = common(locale);
    match verdict {
        Verdict::Admitted | Verdict::AdmittedWithHonours => None,
        Verdict::AlreadyInside { .. } => Some(fl!(t, "checkin-advice-already-inside")),
        Verdict::Waiting => Some(fl!(t, "checkin-advice-waiting")),
        Verdict::Cancelled => Some(fl!(t, "checkin-advice-cancelled")),
        Verdict::Replaced => Some(fl!(t, "checkin-advice-replaced")),
        Verdict::Expired => Some(fl!(t, "checkin-advice-expired")),
        Verdict::OtherEvent => Some(fl!(t, "checkin-advice-other-event")),
        Verdict::Unknown => Some(fl!(t, "checkin-advice-unknown")),
        Verdict::Forged => Some(fl!(t, "checkin-advice-forged")),
        Verdict::Unreadable => Some(fl!(t, "checkin-advice-unreadable")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::checkin::Admission;
    use jiff::Timestamp;

    fn used() -> Verdict {
        let at = Timestamp::from_second(1_750_869_720).expect("in range");
        Verdict::AlreadyInside { since: Admission { at, door: "A".into() } }
    }

    #[test]
    fn a_used_badge_says_when_and_where() {
        let zone = TimeZone::get("Europe/Paris").expect("bundled");
        let said = |locale| verdict_detail(locale, &used(), &zone);
        assert_eq!(said(Locale::Fr), "Déjà en salle depuis 18\u{A0}h\u{A0}42, porte\u{A0}A");
        assert_eq!(said(Locale::En), "Already in since 18:42 at door A");
        assert!(said(Locale::Ar).contains("18:42") && said(Locale::Ar).contains("الباب A"));
    }

    #[test]
    fn every_refusal_has_its_own_fact_and_a_way_on() {
        let refusals = [
            used(),
            Verdict::Waiting,
            Verdict::Cancelled,
            Verdict::Replaced,
            Verdict::Expired,
            Verdict::OtherEvent,
            Verdict::Unknown,
            Verdict::Forged,
            Verdict::Unreadable,
        ];
        for locale in Locale::ALL {
            let facts = refusals
                .iter()
                .map(|verdict| verdict_detail(locale, verdict, &TimeZone::UTC))
                .collect::<std::collections::HashSet<_>>();
            assert_eq!(facts.len(), refusals.len(), "{locale}");
            assert!(refusals.iter().all(|verdict| verdict_advice(locale, verdict).is_some()), "{locale}");
        }
    }

    #[test]
    fn the_words_tell_the_three_signals_apart_without_colour() {
        for locale in Locale::ALL {
            let (go, look, stop) = (
                verdict_title(locale, &Verdict::Admitted),
                verdict_title(locale, &used()),
                verdict_title(locale, &Verdict::Forged),
            );
            assert!(go != look && look != stop && go != stop, "{locale}");
        }
    }
}
