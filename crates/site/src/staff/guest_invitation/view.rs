//! What an invitation's page shows, put into words.

use app::event::EventInfo;
use app::registration::guest_invitation::GuestInvitationFile;
use askama::Template;
use domain::form::{Fault, Problem};
use domain::locale::Locale;
use domain::outbox::MessageState;
use domain::registration::protocol::Seated;
use domain::registration::{GuestStanding, NOTE, Rank, RegistrationForm, answers_end};
use domain::text::PersonName;
use i18n::date;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::words::standing_words;
use super::{invitation_href, list_href};
use crate::page::Shell;
use crate::staff::desk::{Desk, console_path};
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::message::Sent;
use crate::staff::people::FormPart;
use crate::staff::registration::{Beside, protocol_facts, protocol_fields, registration_href, same_seat};

/// What a page shows beside what stands.
pub(in crate::staff) struct Shown<'a> {
    pub(in crate::staff) typed: Typed<'a>,
    /// The version and the prints that the next saving is told of.
    pub(in crate::staff) base: (u32, String),
    pub(in crate::staff) notice: Option<Notice>,
}

/// What somebody who sees an invitation may do with it.
#[derive(Debug, Clone, Copy)]
pub(in crate::staff) struct May {
    /// Send it.
    pub(in crate::staff) sends: bool,
    /// Change it and take it back.
    pub(in crate::staff) manages: bool,
}

/// Sending it: where to, after which letter, and what the button says.
pub(in crate::staff) struct SendPart {
    action: String,
    after: String,
    button: String,
}

#[derive(Template)]
#[template(path = "staff/guest_invitation/page.html")]
pub(in crate::staff) struct InvitationPage {
    shell: Shell,
    desk: Desk,
    back: String,
    notice: Option<Notice>,
    other_name: Option<String>,
    standing: GuestStanding,
    standing_words: String,
    /// What is known: label and value.
    facts: Vec<(String, String)>,
    /// The word that came with a no.
    word: Option<String>,
    /// The registration that was made of it: where it is, and whose.
    registration: Option<(String, String)>,
    /// A registration that the same person has already.
    known: Option<String>,
    /// Who else has the seat that it promises.
    same_seat: Vec<Beside>,
    /// Whether the last letter did not arrive.
    bounced: bool,
    send: Option<SendPart>,
    summary: Option<Summary>,
    form: Option<FormPart>,
    messages: Vec<Sent>,
    /// Where taking it back is asked about.
    withdraw: Option<String>,
}

pub(in crate::staff) fn invitation_page(
    locale: Locale,
    info: &EventInfo,
    desk: Desk,
    file: &GuestInvitationFile,
    shown: Shown<'_>,
    (May { sends, manages }, now): (May, Timestamp),
) -> InvitationPage {
    let t = i18n::site(locale);
    let (invitation, zone) = (&file.invitation, info.event.zone());
    let guest = &invitation.offer.guest;
    let href = invitation_href(locale, info, invitation.id);
    let path = format!("{}/invitations/{}", console_path(info), invitation.id);
    let moment = |at: Option<Timestamp>| at.map(|at| date::day_and_time(locale, at, &zone));
    let most = invitation.category(&info.event).map_or(0, |category| category.companions.most());
    let facts = [
        (fl!(t, "registration-email"), Some(guest.email.to_string())),
        (fl!(t, "registration-organisation"), guest.organisation.clone()),
        (
            fl!(t, "console-category"),
            Some(i18n::category_name(locale, &info.event, &invitation.offer.category_key)),
        ),
        (fl!(t, "guest-companions-title"), Some(most.to_string())),
        (fl!(t, "registration-language"), Some(i18n::locale_name(guest.locale))),
        (
            fl!(t, "guest-address"),
            Some(if invitation.offer.locked {
                fl!(t, "guest-locked-yes")
            } else {
                fl!(t, "guest-locked-no")
            }),
        ),
        (
            fl!(t, "guest-answer-by"),
            invitation.offer.answer_by.map(|until| date::day_month_year(locale, until, &zone)),
        ),
        (fl!(t, "guest-note"), invitation.offer.note.clone()),
        (fl!(t, "guest-sent-at"), moment(invitation.sent_at)),
        (fl!(t, "guest-reminded-at"), moment(invitation.reminded_at)),
        (fl!(t, "guest-answered-at"), moment(invitation.answer.map(|(_, at)| at))),
        (fl!(t, "guest-withdrawn-at"), moment(invitation.withdrawn_at)),
    ];
    let of_protocol = protocol_facts(locale, &invitation.offer.protocol, &file.ranks);
    let fields_of = worded(locale, info, shown.typed, now);
    let rewritable = manages && invitation.check_rewritable().is_ok();
    let form = rewritable.then(|| FormPart {
        action: href.clone(),
        intro: fl!(t, "guest-edit-intro"),
        hidden: vec![Hidden::new("version", shown.base.0), Hidden::new("base", &shown.base.1)],
        fields: fields(locale, info, &fields_of, &file.ranks, &file.same_seat),
        button: fl!(t, "guest-save"),
    });
    let (name, other_name) = guest.names_in(locale);
    let again = invitation.sent_at.is_some();
    let sendable = sends && invitation.clone().send(&info.event, now).is_ok();
    InvitationPage {
        shell: Shell::new(locale, &path, name).of(&info.organisation, format!("/{locale}/console")),
        desk,
        back: list_href(locale, info),
        notice: shown.notice,
        other_name,
        standing: file.standing,
        standing_words: standing_words(locale, file.standing),
        facts: facts
            .into_iter()
            .chain(of_protocol)
            .filter_map(|(label, value)| Some((label, value?)))
            .collect(),
        word: invitation.word.clone(),
        registration: file
            .registration
            .as_ref()
            .map(|one| (registration_href(locale, info, one.id), one.attendee.full_name())),
        known: file
            .known
            .filter(|_| file.standing != GuestStanding::Yes)
            .map(|id| registration_href(locale, info, id)),
        same_seat: same_seat(locale, info, &file.same_seat),
        bounced: file.messages.first().is_some_and(|message| message.state == MessageState::Bounced),
        send: sendable.then(|| SendPart {
            action: format!("{href}/send"),
            after: file.messages.first().map(|message| message.id.to_string()).unwrap_or_default(),
            button: if again { fl!(t, "guest-send-again") } else { fl!(t, "guest-send") },
        }),
        summary: if rewritable { fields_of.summary() } else { None },
        form,
        messages: file.messages.iter().map(|message| Sent::new(locale, info, message, false)).collect(),
        withdraw: (manages && !matches!(file.standing, GuestStanding::Yes | GuestStanding::Withdrawn))
            .then(|| format!("{href}/withdraw")),
    }
}

/// The form of an invitation, which says of an address that is taken whose it is, and which days can be the last to answer.
pub(super) fn worded<'a>(locale: Locale, info: &EventInfo, typed: Typed<'a>, now: Timestamp) -> Fields<'a> {
    let is_told = |field: &str, fault: Fault| typed.problems.contains(&Problem::new(field, fault));
    let (taken, no_day) = (is_told("email", Fault::Taken), is_told("answer_by", Fault::OutOfOrder));
    let mut fields = Fields::new(locale, typed);
    if taken {
        fields = fields.word("email", fl!(i18n::site(locale), "guest-taken"));
    }
    if no_day {
        fields = fields.word("answer_by", no_day_words(locale, info, now));
    }
    fields
}

/// Why a day is not the last to answer, and which could be.
fn no_day_words(locale: Locale, info: &EventInfo, now: Timestamp) -> String {
    let (t, event) = (i18n::site(locale), &info.event);
    let last = date::day_month_year(locale, answers_end(event, now), &event.zone());
    if now > event.ends_at {
        fl!(t, "guest-answer-by-over", day = last)
    } else {
        fl!(t, "guest-answer-by-wrong", day = last)
    }
}

/// The fields of an invitation, in their order.
pub(in crate::staff) fn fields(
    locale: Locale,
    info: &EventInfo,
    fields: &Fields<'_>,
    ranks: &[Rank],
    same_seat: &[Seated],
) -> Vec<Field> {
    let t = i18n::site(locale);
    let event = &info.event;
    let categories = event.all_categories();
    let choices =
        categories.iter().map(|one| (one.key.to_string(), i18n::category_name(locale, event, &one.key)));
    let most = categories.iter().map(|one| one.companions.most()).max().unwrap_or_default();
    let languages = Locale::ALL.map(|one| (one.code().to_owned(), i18n::locale_name(one)));
    let mut all = vec![
        fields.line("given_name", fl!(t, "register-given-name"), PersonName::MAX).required(),
        fields.line("family_name", fl!(t, "register-family-name"), PersonName::MAX).required(),
        fields.line("other_script_name", fl!(t, "guest-other-script-name"), PersonName::MAX),
        fields.line("organisation", fl!(t, "registration-organisation"), RegistrationForm::MAX_LINE),
        fields.email("email", fl!(t, "registration-email")).required(),
        fields.select("locale", fl!(t, "registration-language"), None, languages).required(),
        fields
            .select("category", fl!(t, "console-category"), Some(fl!(t, "guest-choose-category")), choices)
            .required(),
        fields
            .number("companions", fl!(t, "guest-companions-title"), 0, most.into())
            .hint(fl!(t, "guest-companions-hint")),
        fields.date("answer_by", fl!(t, "guest-answer-by")).hint(fl!(t, "guest-answer-by-hint")),
        fields.area("note", fl!(t, "guest-note"), NOTE.max, 3).hint(fl!(t, "guest-note-hint")),
        fields.check("locked", fl!(t, "guest-locked"), Some(fl!(t, "guest-locked-detail"))),
    ];
    all.extend(protocol_fields(locale, fields, ranks, same_seat));
    all
}
