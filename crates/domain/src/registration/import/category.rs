//! Words for categories, as lists use them.

use crate::key::Key;
use crate::locale::Locale;
use crate::registration::{Category, EventCategory};
use crate::text::search_key;

/// What lists call the categories in French, Arabic and English, with commas between the words.
const WORDS: [(Category, &str); 8] = [
    (
        Category::GuestOfHonour,
        "invité d'honneur, invitée d'honneur, invités d'honneur, hôte d'honneur, vip, vvip, \
         officiel, officielle, officiels, personnalité, protocole, guest of honour, \
         guest of honor, official, ضيف شرف, ضيف الشرف, ضيفة شرف, ضيوف الشرف, شخصية رسمية, رسمي",
    ),
    (
        Category::Delegation,
        "délégation, délégations, délégué, déléguée, membre de la délégation, delegation, delegate, وفد, الوفد, \
         عضو الوفد, عضوة الوفد, مندوب, مندوبة",
    ),
    (
        Category::Member,
        "membre, membres, adhérent, adhérente, adhérents, member, members, عضو, عضوة, أعضاء, منخرط, منخرطة",
    ),
    (
        Category::Speaker,
        "intervenant, intervenante, intervenants, conférencier, conférencière, orateur, oratrice, \
         panéliste, modérateur, modératrice, speaker, panelist, panellist, moderator, متحدث, \
         متحدثة, محاضر, محاضرة, متدخل, متدخلة, مسير الجلسة",
    ),
    (
        Category::Partner,
        "partenaire, partenaires, sponsor, sponsors, mécène, exposant, partner, partners, \
         exhibitor, شريك, شريكة, شركاء, راعي, داعم, عارض",
    ),
    (
        Category::Press,
        "presse, journaliste, journalistes, média, médias, media, photographe, press, journalist, \
         صحافة, الصحافة, صحفي, صحفية, صحافي, صحافية, إعلام, إعلامي, إعلامية",
    ),
    (
        Category::Attendee,
        "participant, participante, participants, invité, invitée, invités, public, visiteur, \
         visiteuse, attendee, guest, visitor, standard, مشارك, مشاركة, مدعو, مدعوة, حضور, ضيف, \
         ضيفة, زائر, زائرة, الجمهور",
    ),
    (
        Category::Staff,
        "staff, équipe, équipe d'organisation, organisateur, organisatrice, organisation, \
         bénévole, hôtesse, sécurité, personnel, organiser, organizer, team, crew, volunteer, \
         طاقم, فريق, فريق التنظيم, منظم, منظمة, متطوع, متطوعة",
    ),
];

/// The kind of category that a word of a list means.
pub(super) fn kind_of(word: &str) -> Option<Category> {
    let key = search_key(word);
    let known = WORDS.iter().find(|(_, words)| words.split(", ").any(|word| search_key(word) == key));
    known.map(|(category, _)| *category).or_else(|| Category::from_code(&key.replace(' ', "_")))
}

/// The category of an event that a word of a list means: one of this name or key, else the first of the kind that
/// lists call so.
pub fn category_of<'a>(word: &str, categories: &'a [EventCategory]) -> Option<&'a EventCategory> {
    let key = search_key(word);
    let named = |one: &&EventCategory| {
        let names = Locale::ALL.map(|locale| search_key(one.name.get(locale)));
        !key.is_empty() && (names.contains(&key) || search_key(one.key.as_str()) == key)
    };
    categories.iter().find(named).or_else(|| {
        let kind = kind_of(word)?;
        categories.iter().find(|one| one.kind == kind)
    })
}

/// The category of guests of whom a list says none, before somebody chooses one: where everybody goes.
pub fn usual_category(categories: &[EventCategory]) -> Key {
    let attendees = categories.iter().find(|one| one.kind == Category::Attendee).or(categories.first());
    attendees.map_or_else(|| EventCategory::of(Category::Attendee).key, |one| one.key.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_three_languages_mean_categories() {
        for (word, category) in [
            ("Invité d’honneur", Category::GuestOfHonour),
            ("VIP", Category::GuestOfHonour),
            ("ضيف شرف", Category::GuestOfHonour),
            ("Conférencière", Category::Speaker),
            ("Sponsors", Category::Partner),
            ("صِحافة", Category::Press),
            ("invités", Category::Attendee),
            ("guest_of_honour", Category::GuestOfHonour),
            ("عضو الوفد", Category::Delegation),
            ("Adhérente", Category::Member),
            ("Bénévole", Category::Staff),
        ] {
            assert_eq!(kind_of(word), Some(category), "{word}");
        }
        assert_eq!((kind_of(""), kind_of("Table 4")), (None, None));
    }

    #[test]
    fn an_events_own_names_come_first() {
        let mut honour = EventCategory::of(Category::GuestOfHonour);
        honour.name.fr = "Table d’honneur".into();
        honour.name.ar = Some("الصحافة".into());
        let categories = [EventCategory::of(Category::Attendee), honour.clone()];
        let found = |word| category_of(word, &categories).map(|one| one.kind);
        assert_eq!(found("TABLE D'HONNEUR"), Some(Category::GuestOfHonour));
        assert_eq!(found("الصحافة"), Some(Category::GuestOfHonour), "what the event calls so");
        assert_eq!(found("vip"), Some(Category::GuestOfHonour));
        assert_eq!((found("Presse"), found("")), (None, None), "the event has no such category");
        assert_eq!(usual_category(&categories).as_str(), "attendee");
        assert_eq!(usual_category(&categories[1..]), honour.key);
    }
}
