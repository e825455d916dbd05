//! The page of one's own account.

use app::account::{Part, Proof, ProviderConfig};
use askama::Template;
use domain::account::{Access, Identity, Passkey, Session, SignInMethod};
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::tz::TimeZone;

use crate::page::Shell;
use crate::staff::desk::{Desk, account_href};

/// What was typed, after a mistake.
#[derive(Debug, Clone, Default)]
pub(in crate::staff) struct Typed {
    pub(in crate::staff) name: Option<String>,
    pub(in crate::staff) error: Option<String>,
}

/// Something that one is.
pub(in crate::staff) struct RoleRow {
    pub(in crate::staff) role: String,
    /// Where, ready for HTML.
    pub(in crate::staff) place: String,
    /// In which organisation, ready for HTML.
    pub(in crate::staff) organisation: String,
}

/// A device where one is signed in.
pub(in crate::staff) struct SessionRow {
    pub(in crate::staff) device: String,
    pub(in crate::staff) since: String,
    pub(in crate::staff) seen: String,
    pub(in crate::staff) machine_seen: String,
    /// Where it is ended; nothing for the one that shows the page.
    pub(in crate::staff) end: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/account/page.html")]
pub(in crate::staff) struct AccountPage {
    pub(in crate::staff) shell: Shell,
    pub(in crate::staff) desk: Desk,
    /// What was just done.
    pub(in crate::staff) done: Option<String>,
    pub(in crate::staff) href: String,
    pub(in crate::staff) email: String,
    pub(in crate::staff) name: String,
    pub(in crate::staff) error: Option<String>,
    /// Each language: its code, its own name, whether it is chosen.
    pub(in crate::staff) locales: Vec<(Locale, String, bool)>,
    pub(in crate::staff) roles: Vec<RoleRow>,
    pub(in crate::staff) sessions: Vec<SessionRow>,
    /// Whether passkeys can be used here.
    pub(in crate::staff) has_passkeys: bool,
    /// Each passkey: its name, since when, where it is removed.
    pub(in crate::staff) passkeys: Vec<(String, String, String)>,
    /// Who one is at providers: the provider, since when, where it is untied.
    pub(in crate::staff) identities: Vec<(String, String, String)>,
    /// What is to be shown before a way in is added.
    pub(in crate::staff) proof: Proof,
}

pub(in crate::staff) fn account_page(
    locale: Locale,
    access: &Access,
    parts: &[Part],
    sessions: &[Session],
    typed: Typed,
) -> AccountPage {
    let t = i18n::site(locale);
    let shell = Shell::new(locale, "/account", fl!(t, "account-title"));
    let account = access.account.as_ref();
    let own = account.and_then(|account| account.name.as_ref()).map(ToString::to_string);
    let chosen = account.map(|account| account.locale);
    let role = |part: &Part| RoleRow {
        role: i18n::role(locale, part.grant.role),
        place: match &part.event {
            Some(info) => shell.words(&info.event.theme),
            None => fl!(t, "account-role-organisation"),
        },
        organisation: shell.words(&part.organisation.name),
    };
    let roles = parts.iter().map(role).collect();
    AccountPage {
        desk: Desk::of_account(locale, access),
        done: None,
        href: account_href(locale),
        email: account.map(|account| account.email.to_string()).unwrap_or_default(),
        name: typed.name.or(own).unwrap_or_default(),
        error: typed.error,
        locales: Locale::ALL.map(|other| (other, i18n::locale_name(other), Some(other) == chosen)).into(),
        roles,
        has_passkeys: false,
        passkeys: Vec::new(),
        identities: Vec::new(),
        proof: Proof::Given,
        sessions: sessions.iter().map(|session| session_row(locale, access, session)).collect(),
        shell,
    }
}

/// A passkey of the page.
pub(super) fn passkey_row(locale: Locale, passkey: &Passkey) -> (String, String, String) {
    let t = i18n::site(locale);
    let moment = |at| i18n::date::universal(locale, at);
    let told = match passkey.used_at {
        Some(at) => fl!(t, "passkey-used", moment = moment(at)),
        None => fl!(t, "passkey-since", moment = moment(passkey.created_at)),
    };
    let name = match passkey.name.as_str() {
        "" => fl!(t, "passkey-unnamed"),
        name => name.to_owned(),
    };
    (name, told, format!("{}/passkeys/{}/remove", account_href(locale), passkey.id))
}

/// Who one is at a provider, for the page: the provider by the name that people know, or by its address.
pub(super) fn identity_row(
    locale: Locale,
    identity: &Identity,
    provider: Option<&ProviderConfig>,
) -> (String, String, String) {
    let t = i18n::site(locale);
    let name = match provider {
        Some(provider) if provider.issuer == identity.issuer => provider.name.clone(),
        _ => identity.issuer.clone(),
    };
    let moment = i18n::date::universal(locale, identity.used_at);
    let told = fl!(t, "passkey-used", moment = moment);
    (name, told, format!("{}/identities/{}/remove", account_href(locale), identity.id))
}

fn session_row(locale: Locale, access: &Access, session: &Session) -> SessionRow {
    let t = i18n::site(locale);
    let moment = |at| i18n::date::universal(locale, at);
    let how = method_name(locale, session.method);
    let here = access.session_id == Some(session.id);
    SessionRow {
        device: match session.device.as_str() {
            "" => fl!(t, "account-session-unknown"),
            device => device.to_owned(),
        },
        since: fl!(t, "account-session-line", how = how, since = moment(session.created_at)),
        seen: fl!(t, "account-session-seen", seen = moment(session.seen_at)),
        machine_seen: i18n::date::machine(session.seen_at, &TimeZone::UTC),
        end: (!here).then(|| format!("{}/sessions/{}/end", account_href(locale), session.id)),
    }
}

fn method_name(locale: Locale, method: SignInMethod) -> String {
    let t = i18n::site(locale);
    match method {
        SignInMethod::Link => fl!(t, "method-link"),
        SignInMethod::Password => fl!(t, "method-password"),
        SignInMethod::Passkey => fl!(t, "method-passkey"),
        SignInMethod::Federated => fl!(t, "method-federated"),
    }
}
