//! What somebody wrote, side by side with what shows.

use domain::form::{Values, own};
use domain::locale::{Locale, Localized};
use domain::review::{Proposal, Review};
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::staff::form::{Field, Fields, Typed};

/// A text of one language, as it shows and as it was written.
pub(in crate::staff) struct Compared {
    pub(in crate::staff) label: String,
    pub(in crate::staff) locale: Locale,
    pub(in crate::staff) shows: String,
    pub(in crate::staff) written: String,
}

/// How an organiser judges it.
pub(in crate::staff) struct Judge {
    pub(in crate::staff) approve: String,
    pub(in crate::staff) send_back: String,
    /// When it was written, as it is shown here: what is written later is not approved unseen.
    pub(in crate::staff) read: i128,
    pub(in crate::staff) reason: Field,
}

/// What waits, or was sent back.
pub(in crate::staff) struct ReviewPart {
    pub(in crate::staff) title: String,
    pub(in crate::staff) hint: String,
    pub(in crate::staff) reason: Option<String>,
    pub(in crate::staff) lines: Vec<Compared>,
    /// The addresses of the picture that shows and the one that was sent, where they differ; empty for none.
    pub(in crate::staff) picture: Option<(String, String)>,
    pub(in crate::staff) picture_label: String,
    pub(in crate::staff) judge: Option<Judge>,
}

/// Who looks at a review.
#[derive(Clone, Copy)]
pub(in crate::staff) enum Side<'a> {
    /// Somebody who may judge: below this address.
    Organiser {
        /// The address of the one whose text it is.
        href: &'a str,
        /// The form for sending back, with what was typed and is wrong.
        typed: Typed<'a>,
    },
    /// Somebody who may only look.
    Reader,
    /// Whoever wrote it.
    Writer,
}

impl ReviewPart {
    /// The part for a proposal; `lines` and `picture` are what differs.
    pub(in crate::staff) fn new<T>(
        locale: Locale,
        proposal: &Proposal<T>,
        lines: Vec<Compared>,
        picture: Option<(String, String)>,
        picture_label: String,
        side: Side<'_>,
    ) -> Self {
        let t = i18n::site(locale);
        let reason = match &proposal.review {
            Review::Waiting => None,
            Review::SentBack { reason } => Some(reason.clone()),
        };
        let hint = match (side, &reason) {
            (Side::Writer, None) => fl!(t, "review-hint-writer"),
            (Side::Writer, Some(_)) => fl!(t, "review-hint-writer-back"),
            (_, None) => fl!(t, "review-hint-organiser"),
            (_, Some(_)) => fl!(t, "review-hint-organiser-back"),
        };
        let title = if reason.is_some() { fl!(t, "review-title-back") } else { fl!(t, "review-title") };
        let judge = match side {
            Side::Organiser { href, typed } => Some(Judge {
                approve: format!("{href}/approve"),
                send_back: format!("{href}/send-back"),
                read: proposal.written_at.as_nanosecond(),
                reason: Fields::new(locale, typed)
                    .area("reason", fl!(t, "review-reason"), Proposal::<T>::MAX_REASON, 3)
                    .required(),
            }),
            Side::Reader | Side::Writer => None,
        };
        Self { title, hint, reason, lines, picture, picture_label, judge }
    }
}

/// The texts that differ, language by language.
pub(in crate::staff) fn lines<'a>(
    locale: Locale,
    texts: impl IntoIterator<Item = (String, &'a Localized, &'a Localized)>,
) -> Vec<Compared> {
    let t = i18n::site(locale);
    let in_languages = |(label, shows, written): (String, &'a Localized, &'a Localized)| {
        Locale::ALL.map(|language| {
            let name = i18n::locale_name(language);
            Compared {
                label: fl!(t, "form-in-language", label = label.as_str(), language = name.as_str()),
                locale: language,
                shows: own(shows, language),
                written: own(written, language),
            }
        })
    };
    let all = texts.into_iter().flat_map(in_languages);
    all.filter(|line| line.shows != line.written).collect()
}

/// When what is judged was written, as the form that was shown says.
pub(in crate::staff) fn read_at(values: &Values) -> Option<Timestamp> {
    values.get("read").parse().ok().and_then(|nanoseconds| Timestamp::from_nanosecond(nanoseconds).ok())
}

/// The reason for sending something back, as a form brings it.
pub(in crate::staff) fn judged_reason(values: &Values) -> Result<String, Vec<domain::form::Problem>> {
    let mut reader = domain::form::Reader::new(values);
    let shape = domain::form::TextShape::area(Proposal::<()>::MAX_REASON).required();
    let reason = reader.text("reason", shape);
    reader.finish(Some(reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown_in_its_language() {
        let shows = Localized { fr: "Une".into(), ar: Some("واحدة".into()), en: None };
        let written = Localized { fr: "Deux".into(), ar: Some("واحدة".into()), en: Some("Two".into()) };
        let lines = lines(Locale::Fr, [("Profession".to_owned(), &shows, &written)]);
        let told = lines.iter().map(|line| (line.locale, line.shows.as_str(), line.written.as_str()));
        assert_eq!(told.collect::<Vec<_>>(), [(Locale::Fr, "Une", "Deux"), (Locale::En, "", "Two")]);
    }
}
