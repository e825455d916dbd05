//! Why a file was refused, and what to do about it.

use domain::locale::Locale;
use domain::picture::PictureRefusal;
use i18n_embed_fl::fl;

/// A refusal in words.
pub(in crate::staff) fn refusal_words(locale: Locale, refusal: PictureRefusal) -> String {
    let t = i18n::site(locale);
    match refusal {
        PictureRefusal::Empty => fl!(t, "picture-empty"),
        PictureRefusal::TooManyBytes { max } => {
            let megabytes = u32::try_from(max / (1024 * 1024)).unwrap_or(u32::MAX);
            fl!(t, "picture-too-many-bytes", max = megabytes)
        }
        PictureRefusal::TooManyPixels => fl!(t, "picture-too-many-pixels"),
        PictureRefusal::WrongKind => fl!(t, "picture-wrong-kind"),
        PictureRefusal::NotDrawn => fl!(t, "picture-not-drawn"),
        PictureRefusal::Damaged => fl!(t, "picture-damaged"),
        PictureRefusal::Script => fl!(t, "picture-script"),
        PictureRefusal::Elsewhere => fl!(t, "picture-elsewhere"),
        PictureRefusal::Entities => fl!(t, "picture-entities"),
        PictureRefusal::Letters => fl!(t, "picture-letters"),
        PictureRefusal::Embedded => fl!(t, "picture-embedded"),
        PictureRefusal::Elaborate => fl!(t, "picture-elaborate"),
    }
}
