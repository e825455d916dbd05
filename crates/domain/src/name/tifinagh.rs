//! Names in Tifinagh, in the Latin letters by which the Royal Institute of Amazigh Culture transcribes Neo-Tifinagh:
//! they are then read as Latin names are.

/// A word's Latin letters; nothing for one that is not all Tifinagh.
pub(super) fn latin(word: &str) -> Option<Vec<u8>> {
    let mut letters = Vec::with_capacity(word.len());
    for c in word.chars() {
        letters.extend_from_slice(match c {
            'ⴰ' => b"a",
            'ⴱ' | 'ⴲ' => b"b",
            'ⴳ' | 'ⴴ' => b"g",
            'ⴷ' | 'ⴹ' | 'ⴸ' => b"d",
            'ⴻ' => b"e",
            'ⴼ' => b"f",
            'ⴽ' | 'ⴾ' => b"k",
            'ⵀ' | 'ⵃ' => b"h",
            // ʿayn, and the mark of a rounded consonant.
            'ⵄ' | 'ⵯ' => b"",
            'ⵅ' => b"kh",
            'ⵇ' => b"q",
            'ⵉ' | 'ⵢ' => b"i",
            'ⵊ' => b"j",
            'ⵍ' => b"l",
            'ⵎ' => b"m",
            'ⵏ' => b"n",
            'ⵓ' => b"ou",
            'ⵔ' | 'ⵕ' => b"r",
            'ⵖ' => b"gh",
            'ⵙ' | 'ⵚ' => b"s",
            'ⵛ' => b"ch",
            'ⵜ' | 'ⵟ' => b"t",
            'ⵡ' => b"w",
            'ⵣ' | 'ⵥ' => b"z",
            _ => return None,
        });
    }
    (!letters.is_empty()).then_some(letters)
}
