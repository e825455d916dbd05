//! A letter to many: its words and what somebody would get while it is a draft, how far it is afterwards.

use app::account::Actor;
use app::event::EventInfo;
use app::mailing::MailingFile;
use askama::Template;
use domain::account::Action;
use domain::form::{fingerprint, localized_name};
use domain::letter::{LetterKind, LetterText, unknown};
use domain::locale::Locale;
use domain::mailing::{Mailing, MailingState, Progress, Reach};
use i18n::plural::form;
use i18n_embed_fl::fl;

use super::list::state_words;
use super::{list_href, mailing_href};
use crate::page::Shell;
use crate::staff::desk::{Desk, console_path};
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::letter::{Filling, fillings};
use crate::staff::registrations::criteria;

/// The words of a letter, to be changed and looked at.
pub(super) struct Draft {
    pub(super) action: String,
    pub(super) hidden: Vec<Hidden>,
    pub(super) fields: Vec<Field>,
    /// What somebody would get, once it is saved for the first time.
    pub(super) preview: Option<String>,
    /// The languages of what is shown: name, code, address, whether it is this one.
    pub(super) languages: Vec<(String, Locale, String, bool)>,
    /// Where it is confirmed; nothing for a letter that would reach nobody, or is not saved yet.
    pub(super) send: Option<String>,
    pub(super) button: String,
}

/// How far a letter is.
pub(super) struct Steps {
    pub(super) done: u32,
    pub(super) total: u32,
    /// Each number in words.
    pub(super) lines: Vec<String>,
    /// Whether there is more to come.
    pub(super) moves: bool,
    pub(super) stop: Option<String>,
    /// The same page, as it is by then.
    pub(super) here: String,
}

#[derive(Template)]
#[template(path = "staff/mailing/page.html")]
pub(in crate::staff) struct MailingPage {
    pub(super) shell: Shell,
    pub(super) desk: Desk,
    pub(super) back: String,
    pub(super) state: String,
    pub(super) notice: Option<Notice>,
    pub(super) summary: Option<Summary>,
    /// Whom the filter finds, in words.
    pub(super) criteria: String,
    /// How many that are, and who of them is left out.
    pub(super) reach: Vec<String>,
    pub(super) draft: Option<Draft>,
    pub(super) places: Vec<Filling>,
    pub(super) steps: Option<Steps>,
}

/// What a page shows beside what stands.
pub(in crate::staff) struct Shown<'a> {
    pub(in crate::staff) typed: Typed<'a>,
    pub(in crate::staff) base: Option<(u32, String)>,
    /// The language of the letter that is shown.
    pub(in crate::staff) language: Locale,
    pub(in crate::staff) notice: Option<Notice>,
}

/// Whom a letter would reach, in sentences.
pub(super) fn reach_words(locale: Locale, reach: Reach) -> Vec<String> {
    let t = i18n::site(locale);
    let found = fl!(t, "mailing-found", form = form(reach.found), count = reach.found);
    let unsubscribed = (reach.unsubscribed > 0)
        .then(|| fl!(t, "mailing-unsubscribed", form = form(reach.unsubscribed), count = reach.unsubscribed));
    [Some(found), unsubscribed, Some(fl!(t, "mailing-meanwhile"))].into_iter().flatten().collect()
}

/// The fields of a letter's words, in all languages.
pub(super) fn word_fields(locale: Locale, typed: Typed<'_>) -> (Fields<'_>, Vec<Field>) {
    let t = i18n::site(locale);
    let mut fields = Fields::new(locale, typed);
    for (field, _, links) in LetterText::FIELDS {
        for language in Locale::ALL {
            let name = localized_name(field, language);
            let names = unknown(LetterKind::Mailing, typed.values.get(&name), links);
            if !names.is_empty() {
                fields = fields.word(name, fl!(t, "letter-unknown-names", names = names.join(" ")));
            }
        }
    }
    let labels = [fl!(t, "letter-subject"), fl!(t, "letter-title"), fl!(t, "letter-body")];
    let all = LetterText::FIELDS.iter().zip(labels).map(|((name, shape, _), label)| {
        let field = fields.localized(name, label, shape.required());
        if *name == "body" { field.hint(fl!(t, "letter-body-hint")) } else { field }
    });
    let all = all.collect();
    (fields, all)
}

pub(in crate::staff) fn mailing_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    file: &MailingFile,
    actor: &Actor,
    shown: Shown<'_>,
) -> MailingPage {
    let mailing = &file.mailing;
    let path = format!("{}/mailings/{}", console_path(info), mailing.id);
    let title = mailing.texts.resolve(locale).0.subject.clone();
    let sends = actor.may(Action::SendLetters, info);
    let draft = mailing.state == MailingState::Draft;
    let (fields, all) = word_fields(locale, shown.typed);
    MailingPage {
        shell: Shell::new(locale, &path, title).of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        state: state_words(locale, mailing.state),
        notice: shown.notice,
        summary: fields.summary(),
        criteria: criteria(locale, &info.event, &mailing.filter),
        reach: if draft { reach_words(locale, file.reach) } else { Vec::new() },
        places: if draft { fillings(locale, LetterKind::Mailing) } else { Vec::new() },
        steps: (!draft).then(|| steps(locale, info, mailing, &file.progress, sends)),
        draft: (draft && sends).then(|| written(locale, info, file, all, (shown.base, shown.language))),
    }
}

fn written(
    locale: Locale,
    info: &EventInfo,
    file: &MailingFile,
    fields: Vec<Field>,
    (base, language): (Option<(u32, String)>, Locale),
) -> Draft {
    let t = i18n::site(locale);
    let mailing = &file.mailing;
    let href = mailing_href(locale, info, mailing.id);
    let (version, base) = base.unwrap_or_else(|| (mailing.version, fingerprint(&mailing.texts.values())));
    let language_link =
        |one: Locale| (i18n::locale_name(one), one, format!("{href}?text={one}"), one == language);
    Draft {
        preview: Some(format!("{href}/preview?text={language}")),
        languages: Locale::ALL.map(language_link).into(),
        send: (file.reach.found > 0).then(|| format!("{href}/send")),
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        fields,
        button: fl!(t, "form-save"),
        action: href,
    }
}

fn steps(locale: Locale, info: &EventInfo, mailing: &Mailing, progress: &Progress, sends: bool) -> Steps {
    let t = i18n::site(locale);
    let href = mailing_href(locale, info, mailing.id);
    let known = progress.done() + progress.waiting;
    // Who left meanwhile has no message; at the end all messages are all there is.
    let total = if mailing.state == MailingState::Sending { mailing.total.max(known) } else { known };
    let moves = mailing.state == MailingState::Sending || progress.waiting > 0;
    let waiting = total.saturating_sub(progress.done());
    let lines = [
        fl!(t, "mailing-sent", form = form(progress.sent), count = progress.sent),
        fl!(t, "mailing-waiting", count = waiting),
        fl!(t, "mailing-bounced", form = form(progress.bounced), count = progress.bounced),
        fl!(t, "mailing-skipped", form = form(progress.skipped), count = progress.skipped),
    ];
    let stops = sends && moves && mailing.state != MailingState::Stopped;
    Steps {
        done: progress.done(),
        total,
        lines: lines.into(),
        moves,
        stop: stops.then(|| format!("{href}/stop")),
        here: href,
    }
}
