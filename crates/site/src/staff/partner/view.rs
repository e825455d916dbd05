//! A partner's page in the console, and the one by which its representatives write of it.

use app::event::EventInfo;
use domain::form::{TextShape, Values, fingerprint};
use domain::locale::{Locale, Localized};
use domain::partner::{PartnerFile, PartnerForm, PartnerSheet, TierFile};
use domain::picture::{MAX_PICTURE_BYTES, Picture};
use i18n_embed_fl::fl;

use super::edit_href;
use crate::staff::form::{Field, Fields, Hidden};
use crate::staff::people::{FormPart, LOGO_KINDS, PicturePart, ReviewPart, Side, alt_field, lines};

/// The fields that representatives may write too; `pictured` says whether there is a logo to tell of.
pub(super) fn sheet_fields(locale: Locale, fields: &Fields<'_>, pictured: bool) -> Vec<Field> {
    let t = i18n::site(locale);
    let line = TextShape::line(PartnerSheet::MAX_LINE);
    let about = TextShape::area(PartnerSheet::MAX_ABOUT);
    let mut all = vec![
        fields.localized("name", fl!(t, "partner-name"), line.required()),
        fields.localized("role", fl!(t, "partner-role"), line).hint(fl!(t, "partner-role-hint")),
        fields.localized("about", fl!(t, "partner-about"), about),
        fields.link("link", fl!(t, "partner-link")),
    ];
    all.extend(pictured.then(|| alt_field(locale, fields)));
    all
}

/// All fields that an organiser sets.
pub(super) fn fields(locale: Locale, fields: &Fields<'_>, tiers: &[TierFile], pictured: bool) -> Vec<Field> {
    let t = i18n::site(locale);
    let mut all = sheet_fields(locale, fields, pictured);
    if !tiers.is_empty() {
        let choices =
            tiers.iter().map(|file| (file.tier.id.to_string(), file.tier.name.get(locale).to_owned()));
        let none = Some(fl!(t, "partner-tier-none"));
        all.insert(1, fields.select("tier", fl!(t, "partner-tier"), none, choices));
    }
    all
}

/// The form of a partner's page: what stands, or what was typed.
pub(super) fn form(
    locale: Locale,
    info: &EventInfo,
    file: &PartnerFile,
    made: &Fields<'_>,
    tiers: &[TierFile],
    (version, base): (u32, String),
) -> FormPart {
    FormPart {
        action: edit_href(locale, info, file.partner.id),
        intro: String::new(),
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        fields: fields(locale, made, tiers, file.partner.logo.is_some()),
        button: fl!(i18n::site(locale), "form-save"),
    }
}

/// What a form carries to be saved over what stands.
pub(super) fn base_of(file: &PartnerFile) -> (u32, String) {
    (file.version, fingerprint(&PartnerForm::values(file)))
}

/// The logo of a page: `action` is where another is sent.
pub(super) fn logo(
    locale: Locale,
    logo: Option<&Picture>,
    action: Option<String>,
    remove: Option<String>,
    error: Option<String>,
) -> PicturePart {
    let t = i18n::site(locale);
    let megabytes = u32::try_from(MAX_PICTURE_BYTES / (1024 * 1024)).unwrap_or(u32::MAX);
    PicturePart {
        title: fl!(t, "partner-logo"),
        label: fl!(t, "picture-file"),
        hint: fl!(t, "picture-hint-logo", max = megabytes),
        accept: LOGO_KINDS,
        none: fl!(t, "partner-logo-none"),
        src: logo.map(|logo| crate::picture::small_href(logo.id)),
        alt: logo.map(|logo| logo.alt.get(locale).to_owned()).unwrap_or_default(),
        action,
        remove: logo.and(remove),
        error,
    }
}

/// What representatives wrote, beside what shows.
pub(super) fn review(locale: Locale, file: &PartnerFile, side: Side<'_>) -> Option<ReviewPart> {
    let t = i18n::site(locale);
    let proposal = file.proposal.as_ref()?;
    let (shows, written) = (file.partner.sheet(), &proposal.content);
    // A link is one text for all languages.
    let [link_before, link_after] =
        [&shows.link, &written.link].map(|link| Localized { fr: link.clone(), ..Localized::default() });
    let lines = lines(
        locale,
        [
            (fl!(t, "partner-name"), &shows.name, &written.name),
            (fl!(t, "partner-role"), &shows.role, &written.role),
            (fl!(t, "partner-about"), &shows.about, &written.about),
            (fl!(t, "partner-link"), &link_before, &link_after),
            (fl!(t, "picture-alt"), &shows.alt, &written.alt),
        ],
    );
    let src =
        |logo: Option<&Picture>| logo.map(|logo| crate::picture::small_href(logo.id)).unwrap_or_default();
    let (before, after) = (src(shows.logo.as_ref()), src(written.logo.as_ref()));
    let pictures = (before != after).then_some((before, after));
    Some(ReviewPart::new(locale, proposal, lines, pictures, fl!(t, "partner-logo"), side))
}

/// The values of a form that is opened.
pub(super) fn opened(file: &PartnerFile) -> Values {
    PartnerForm::values(file)
}
