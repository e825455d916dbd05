//! Questions that an event should not ask.

use crate::text::search_key;

/// Words for papers that prove who somebody is, folded as [`search_key`] folds: French, Arabic, English, and the names
/// that Moroccans use.
const WORDS: [&str; 19] = [
    "passeport",
    "passport",
    "cin",
    "cnie",
    "cni",
    "carte nationale",
    "carte d identite",
    "carte didentite",
    "identity card",
    "national id",
    "piece didentite",
    "titre de sejour",
    "carte de sejour",
    "residence permit",
    "جواز",
    "بطاقه التعريف",
    "البطاقه الوطنيه",
    "بطاقه الهويه",
    "وثيقه الهويه",
];

/// Whether a text asks for the number of an identity paper. Whoever keeps such numbers owes them a protection that an
/// evening's guest list cannot give, and the law (GDPR, article 5, 1 c) a need that an evening does not have: organisers
/// are told so before they ask.
pub fn asks_for_identity_paper(text: &str) -> bool {
    let key = format!(" {} ", search_key(text));
    WORDS.iter().any(|word| {
        let starts = key.match_indices(word).map(|(at, _)| at);
        // « cin » is a word of its own, not the beginning of « cinéma »; the longer ones may have endings and articles.
        starts.into_iter().any(|at| {
            let before = key[..at].ends_with(' ') || key[..at].ends_with("ال");
            let after = word.len() > 4 || key[at + word.len()..].starts_with(' ');
            before && after
        })
    })
}

#[cfg(test)]
mod tests {
    use super::asks_for_identity_paper;

    #[test]
    fn papers_are_recognised_in_three_languages_and_other_words_are_not() {
        for asked in [
            "N° de passeport",
            "Votre CIN",
            "Carte d’identité (numéro)",
            "Passport number",
            "رقم جواز السفر",
            "رقم البطاقة الوطنية",
            "Numéro de la CNIE",
            "Scan de la pièce d’identité",
            "Titre de séjour",
            "نسخة من بطاقة الهوية",
        ] {
            assert!(asks_for_identity_paper(asked), "{asked}");
        }
        for fine in ["Cinéma préféré", "Vaccin", "Régime alimentaire", "هل تحتاج إلى مترجم؟", "Médecin", ""]
        {
            assert!(!asks_for_identity_paper(fine), "{fine}");
        }
    }
}
