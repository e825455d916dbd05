//! The requests: who is ticked, what is said with a decision, and what became of the last one.

use app::event::EventInfo;
use app::registration::{Decided, MAX_REASON};
use domain::ids::RegistrationId;
use domain::locale::Locale;
use domain::registration::{Registration, RegistrationFilter};
use i18n::plural::form;
use i18n_embed_fl::fl;
use serde::Deserialize;

use crate::staff::desk::console_href;
use crate::staff::form::{Field, Fields, Notice, Summary, Typed};
use crate::staff::query::{Start, address};

/// Where decisions are sent; `query` is that of the list from which they come.
pub(in crate::staff) fn decisions_href(locale: Locale, info: &EventInfo, query: &str) -> String {
    format!("{}/registrations/decisions{query}", console_href(locale, info))
}

/// Who is ticked as a page opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::staff) enum Ticked {
    /// These; nobody where there are none.
    These(Vec<RegistrationId>),
    /// Everybody on the page.
    Page,
}

impl Ticked {
    fn has(&self, id: RegistrationId) -> bool {
        match self {
            Self::These(ids) => ids.contains(&id),
            Self::Page => true,
        }
    }
}

/// What can be done with the requests of a page.
pub(in crate::staff) struct Queue {
    /// Where the form goes.
    pub(in crate::staff) action: String,
    ticked: Ticked,
    /// Ticks everybody on the page, or nobody: where it leads, and what it says.
    pub(in crate::staff) tick: (String, String),
    pub(in crate::staff) reason: Field,
    pub(in crate::staff) summary: Option<Summary>,
}

impl Queue {
    pub(in crate::staff) fn new(
        locale: Locale,
        info: &EventInfo,
        (filter, start): (&RegistrationFilter, Option<&Start>),
        rows: &[Registration],
        ticked: &Ticked,
        typed: Typed<'_>,
    ) -> Self {
        let t = i18n::site(locale);
        let query = address(filter, start);
        let page = format!("{}/registrations{query}", console_href(locale, info));
        let leads = rows.iter().filter(|row| row.lead.is_none()).count();
        let count = u32::try_from(leads).unwrap_or(u32::MAX);
        let tick = if *ticked == Ticked::Page {
            (page, fl!(t, "decide-tick-none"))
        } else {
            (format!("{page}&ticked=page"), fl!(t, "decide-tick-page", form = form(count), count = count))
        };
        let fields = Fields::new(locale, typed);
        let reason = fields.area("reason", fl!(t, "decide-reason"), MAX_REASON, 4).hint(fl!(
            t,
            "decide-reason-hint",
            max = MAX_REASON
        ));
        Self {
            action: decisions_href(locale, info, &query),
            ticked: ticked.clone(),
            tick,
            summary: fields.summary(),
            reason,
        }
    }

    /// Whether a row is ticked.
    pub(in crate::staff) fn has(&self, id: &RegistrationId) -> bool {
        self.ticked.has(*id)
    }
}

/// What an address says of the last decision, and who is to be ticked. Whatever else it says is not said.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::staff) struct Said {
    done: String,
    count: String,
    waiting: String,
    skipped: String,
    ticked: String,
}

/// An address that tells on its page what became of a decision.
pub(super) fn said(back: &str, word: &str, Decided { done, waiting, skipped }: Decided) -> String {
    let mark = if back.contains('?') { '&' } else { '?' };
    format!("{back}{mark}done={word}&count={done}&waiting={waiting}&skipped={skipped}")
}

impl Said {
    pub(in crate::staff) fn ticked(&self) -> Ticked {
        if self.ticked == "page" { Ticked::Page } else { Ticked::These(Vec::new()) }
    }

    /// What was just done: how many, of whom some wait, and who was left as they were.
    pub(in crate::staff) fn notice(&self, locale: Locale) -> Option<Notice> {
        let t = i18n::site(locale);
        let number = |raw: &str| raw.parse::<u32>().unwrap_or_default();
        let (done, waiting, skipped) = (number(&self.count), number(&self.waiting), number(&self.skipped));
        let first = match self.done.as_str() {
            "approved" => fl!(t, "decide-approved", form = form(done), count = done),
            "declined" => fl!(t, "decide-declined", form = form(done), count = done),
            "none" => return Some(Notice::heed(fl!(t, "decide-none"))),
            _ => return None,
        };
        let in_line = (waiting > 0).then(|| fl!(t, "decide-waiting", form = form(waiting), count = waiting));
        let left = (skipped > 0).then(|| fl!(t, "decide-skipped", form = form(skipped), count = skipped));
        let heed = done == 0;
        let text = [Some(first), in_line, left].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Some(if heed { Notice::heed(text) } else { Notice::done(text) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_what_became_of_a_decision() {
        let decided = Decided { done: 3, waiting: 1, skipped: 2 };
        let address = said("/fr/x?standing=requested", "approved", decided);
        assert_eq!(address, "/fr/x?standing=requested&done=approved&count=3&waiting=1&skipped=2");
        assert!(said("/fr/x", "none", Decided::default()).starts_with("/fr/x?done=none"));
        let read = |done: &str| Said { done: done.into(), count: "x".into(), ..Said::default() };
        assert!(read("approved").notice(Locale::Ar).is_some());
        assert!(read("whatever").notice(Locale::En).is_none());
    }
}
