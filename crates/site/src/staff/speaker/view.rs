//! A speaker's page in the console, and the one by which they write of themselves.

use app::event::EventInfo;
use domain::form::{TextShape, Values, fingerprint};
use domain::locale::Locale;
use domain::picture::{MAX_PICTURE_BYTES, Picture};
use domain::speaker::{SpeakerFile, SpeakerForm, SpeakerProfile};
use i18n_embed_fl::fl;

use super::edit_href;
use crate::staff::form::{Field, Fields, Hidden};
use crate::staff::people::{FormPart, PORTRAIT_KINDS, PicturePart, ReviewPart, Side, alt_field, lines};

/// The fields that a speaker may write too; `pictured` says whether there is a portrait to tell of.
pub(super) fn profile_fields(locale: Locale, fields: &Fields<'_>, pictured: bool) -> Vec<Field> {
    let t = i18n::site(locale);
    let line = TextShape::line(SpeakerProfile::MAX_LINE);
    let mut all = vec![
        fields.localized("name", fl!(t, "speaker-name"), line.required()).hint(fl!(t, "speaker-name-hint")),
        fields.localized("job", fl!(t, "speaker-job"), line),
        fields.localized(
            "biography",
            fl!(t, "speaker-biography"),
            TextShape::area(SpeakerProfile::MAX_BIOGRAPHY),
        ),
    ];
    for place in 0..SpeakerProfile::LINKS {
        let (label, url) = SpeakerProfile::link_fields(place);
        let number = place + 1;
        all.push(fields.line(
            &label,
            fl!(t, "speaker-link-label", number = number),
            SpeakerProfile::MAX_LABEL,
        ));
        all.push(fields.link(&url, fl!(t, "speaker-link-url", number = number)));
    }
    all.extend(pictured.then(|| alt_field(locale, fields)));
    all
}

/// All fields that an organiser sets.
pub(super) fn fields(locale: Locale, fields: &Fields<'_>, pictured: bool) -> Vec<Field> {
    let t = i18n::site(locale);
    let mut all = profile_fields(locale, fields, pictured);
    let role = fields.localized("role", fl!(t, "speaker-role"), TextShape::line(SpeakerProfile::MAX_LINE));
    all.insert(1, role.hint(fl!(t, "speaker-role-hint")));
    all.push(fields.email("email", fl!(t, "speaker-email")).hint(fl!(t, "speaker-email-hint")));
    all
}

/// The form of a speaker's page: what stands, or what was typed.
pub(super) fn form(
    locale: Locale,
    info: &EventInfo,
    file: &SpeakerFile,
    made: &Fields<'_>,
    (version, base): (u32, String),
) -> FormPart {
    FormPart {
        action: edit_href(locale, info, file.speaker.id),
        intro: String::new(),
        hidden: vec![Hidden::new("version", version), Hidden::new("base", base)],
        fields: fields(locale, made, file.speaker.picture.is_some()),
        button: fl!(i18n::site(locale), "form-save"),
    }
}

/// What a form carries to be saved over what stands.
pub(super) fn base_of(file: &SpeakerFile) -> (u32, String) {
    (file.version, fingerprint(&SpeakerForm::values(file)))
}

/// The picture of a page: `action` is where another is sent.
pub(super) fn picture(
    locale: Locale,
    picture: Option<&Picture>,
    action: Option<String>,
    remove: Option<String>,
    error: Option<String>,
) -> PicturePart {
    let t = i18n::site(locale);
    let megabytes = u32::try_from(MAX_PICTURE_BYTES / (1024 * 1024)).unwrap_or(u32::MAX);
    PicturePart {
        title: fl!(t, "speaker-picture"),
        label: fl!(t, "picture-file"),
        hint: fl!(t, "picture-hint", max = megabytes),
        accept: PORTRAIT_KINDS,
        none: fl!(t, "speaker-picture-none"),
        src: picture.map(|picture| crate::picture::small_href(picture.id)),
        alt: picture.map(|picture| picture.alt.get(locale).to_owned()).unwrap_or_default(),
        action,
        remove: picture.and(remove),
        error,
    }
}

/// What the speaker wrote, beside what shows.
pub(super) fn review(locale: Locale, file: &SpeakerFile, side: Side<'_>) -> Option<ReviewPart> {
    let t = i18n::site(locale);
    let proposal = file.proposal.as_ref()?;
    let (shows, written) = (file.speaker.profile(), &proposal.content);
    let mut lines = lines(
        locale,
        [
            (fl!(t, "speaker-name"), &shows.name, &written.name),
            (fl!(t, "speaker-job"), &shows.job, &written.job),
            (fl!(t, "speaker-biography"), &shows.biography, &written.biography),
            (fl!(t, "picture-alt"), &shows.alt, &written.alt),
        ],
    );
    let addresses = |profile: &SpeakerProfile| {
        let told = profile.links.iter().map(|link| format!("{} : {}", link.label, link.url));
        told.collect::<Vec<_>>().join("\n")
    };
    let (before, after) = (addresses(&shows), addresses(written));
    if before != after {
        lines.push(crate::staff::people::Compared {
            label: fl!(t, "speaker-links"),
            // Addresses are read from left to right in every language.
            locale: Locale::En,
            shows: before,
            written: after,
        });
    }
    let src = |picture: Option<&Picture>| {
        picture.map(|picture| crate::picture::small_href(picture.id)).unwrap_or_default()
    };
    let (before, after) = (src(shows.picture.as_ref()), src(written.picture.as_ref()));
    let pictures = (before != after).then_some((before, after));
    Some(ReviewPart::new(locale, proposal, lines, pictures, fl!(t, "speaker-picture"), side))
}

/// The values of a form that is opened.
pub(super) fn opened(file: &SpeakerFile) -> Values {
    SpeakerForm::values(file)
}
