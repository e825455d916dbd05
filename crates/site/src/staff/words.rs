//! Small matters of wording.

/// A sentence with a capital first, where its script has one.
pub(super) fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::capitalised;

    #[test]
    fn a_sentence_starts_with_a_capital() {
        assert_eq!(capitalised("état Annulé"), "État Annulé");
        assert_eq!(capitalised("الأربعاء"), "الأربعاء");
        assert_eq!(capitalised(""), "");
    }
}
