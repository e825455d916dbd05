//! How people are addressed, written before or behind their names.

/// Words of address, without dots, in small letters.
const ADDRESS: &str = "m, mr, mrs, ms, miss, mister, monsieur, messieurs, mm, mme, mmes, madame, mlle, \
         mademoiselle, melle, dr, docteur, doctor, dre, pr, prof, professeur, professeure, \
         professor, me, maître, maitre, excellence, excellency, honorable, ing, ingénieur, sir, \
         lady, général, colonel, commandant, capitaine, préfet, cheikh, sheikh, السيد, السيدة, \
         السيدان, الآنسة, الانسة, الأستاذ, الاستاذ, الأستاذة, الاستاذة, الدكتور, الدكتورة, \
         المهندس, المهندسة, الحاج, الحاجة, الشيخ, سعادة, معالي, فخامة, سمو, صاحب, صاحبة, السعادة, \
         المعالي, د, ذ, ذة, دة";

/// Offices that follow a word of address: « Monsieur le consul général ».
const OFFICES: &str = "le, la, l, consul, consule, général, générale, general, ambassadeur, ambassadrice, \
         ministre, président, présidente, directeur, directrice, maire, député, députée, sénateur, \
         sénatrice, professeur, docteur, préfet, the, consul-general, السفير, السفيرة, الوزير, \
         الوزيرة, القنصل, العام, العامة";

/// Words of address that are also written behind a name. « M » would be an initial.
const BEHIND: [&str; 6] = ["mr", "mme", "mlle", "mrs", "ms", "dr"];

/// Words of address that are names, too, unless dots say what they are short for.
const DOTTED: [&str; 4] = ["se", "sem", "he", "hon"];

/// Words that address somebody together with the next.
const WITH_NEXT: [&str; 3] = ["son", "his", "her"];

/// Whether a word is one of those between commas.
pub(super) fn is_of(words: &str, word: &str) -> bool {
    words.split(", ").any(|other| other == word)
}

fn plain(word: &str) -> String {
    let word = word.trim_matches(['(', ')', ',', '،', ':']);
    word.to_lowercase().replace(['.', '\'', '’', '/'], "")
}

/// Takes words of address off a name: what they were, and the words that remain. One word always remains.
pub(super) fn take_off<'a>(words: &[&'a str]) -> (Option<String>, Vec<&'a str>) {
    let mut start = 0;
    while start + 1 < words.len() {
        let word = plain(words[start]);
        let word = word.as_str();
        let addressed = is_of(ADDRESS, word)
            || (DOTTED.contains(&word) && words[start].contains('.'))
            || (WITH_NEXT.contains(&word) && plain(words[start + 1]).starts_with("excellenc"))
            || (start > 0 && is_of(OFFICES, word));
        if !addressed {
            break;
        }
        start += 1;
    }
    // « Le », « La » and « Général » before a name are the name's when nothing of the office follows.
    while start > 0 && matches!(plain(words[start - 1]).as_str(), "le" | "la" | "l" | "the") {
        start -= 1;
    }
    let mut end = words.len();
    while end > start + 1 {
        let last = words[end - 1].trim_matches(['(', ')', ',']).to_lowercase();
        if !BEHIND.contains(&last.as_str()) && !BEHIND.contains(&last.trim_end_matches('.')) {
            break;
        }
        end -= 1;
    }
    let taken = words[..start].iter().chain(&words[end..]);
    let taken = taken.map(|word| word.trim_matches(['(', ')', ',', '،', ':'])).collect::<Vec<_>>().join(" ");
    ((!taken.is_empty()).then_some(taken), words[start..end].to_vec())
}

#[cfg(test)]
mod tests {
    use super::take_off;

    #[test]
    fn words_of_address_go_and_names_stay() {
        for (text, address, name) in [
            ("Mme Zineb EL AMRANI", "Mme", "Zineb EL AMRANI"),
            ("M. le Professeur Karim Tazi", "M. le Professeur", "Karim Tazi"),
            ("Son Excellence Monsieur Karim Tazi", "Son Excellence Monsieur", "Karim Tazi"),
            ("S.E.M. Karim Tazi", "S.E.M.", "Karim Tazi"),
            ("Mme la Consule générale Fatima Baroudi", "Mme la Consule générale", "Fatima Baroudi"),
            ("M. Le Tallec Jean", "M.", "Le Tallec Jean"),
            ("Zineb EL AMRANI (Mme)", "Mme", "Zineb EL AMRANI"),
            ("He Xiao", "", "He Xiao"),
            ("Ali M", "", "Ali M"),
            ("السيدة زينب العمراني", "السيدة", "زينب العمراني"),
            ("سعادة السفير محمد العلوي", "سعادة السفير", "محمد العلوي"),
            ("د. محمد العلوي", "د.", "محمد العلوي"),
            ("Mme", "", "Mme"),
            ("Zineb El Amrani", "", "Zineb El Amrani"),
        ] {
            let words = text.split(' ').collect::<Vec<_>>();
            let (taken, rest) = take_off(&words);
            assert_eq!(
                (taken.unwrap_or_default().as_str(), rest.join(" ").as_str()),
                (address, name),
                "{text}"
            );
        }
    }
}
