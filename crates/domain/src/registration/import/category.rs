//! Words for categories, as lists use them.

use crate::registration::Category;
use crate::text::search_key;

/// What lists call the categories in French, Arabic and English, with commas between the words.
const WORDS: [(Category, &str); 6] = [
    (
        Category::GuestOfHonour,
        "invité d'honneur, invitée d'honneur, invités d'honneur, hôte d'honneur, vip, vvip, \
         officiel, officielle, officiels, personnalité, protocole, guest of honour, \
         guest of honor, official, ضيف شرف, ضيف الشرف, ضيفة شرف, ضيوف الشرف, شخصية رسمية, رسمي",
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

/// The category that a word of a list means.
pub fn category_of(word: &str) -> Option<Category> {
    let key = search_key(word);
    let known = WORDS.iter().find(|(_, words)| words.split(", ").any(|word| search_key(word) == key));
    known.map(|(category, _)| *category).or_else(|| Category::from_code(&key.replace(' ', "_")))
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
            ("Bénévole", Category::Staff),
        ] {
            assert_eq!(category_of(word), Some(category), "{word}");
        }
        assert_eq!((category_of(""), category_of("Table 4")), (None, None));
    }
}
