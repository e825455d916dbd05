//! Letters that look alike and are not: « Мaria » with a Cyrillic « М » is found by nobody who types « Maria », and may
//! pass for somebody else at a desk.

/// A script whose letters can be told from others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Cherokee,
    Tifinagh,
    Coptic,
    /// Letters made for formulas and signs, which look like Latin ones (Unicode's Letterlike Symbols, Mathematical
    /// Alphanumeric Symbols, full-width forms).
    Styled,
}

impl Script {
    /// The script of a letter, by Unicode's blocks; nothing for what is no letter, or none that is taken for another's.
    fn of(c: char) -> Option<Self> {
        if !c.is_alphabetic() {
            return None;
        }
        match c {
            'a'..='z' | 'A'..='Z' | 'ª' | 'º' | 'À'..='ɏ' | 'ɐ'..='ʯ' | 'Ḁ'..='ỿ' | 'Ⱡ'..='Ɀ' => {
                Some(Self::Latin)
            }
            'Ͱ'..='ϡ' | 'ϰ'..='Ͽ' | 'ἀ'..='῾' => Some(Self::Greek),
            'Ϣ'..='ϯ' | 'Ⲁ'..='⳿' => Some(Self::Coptic),
            'Ѐ'..='ԯ' | '\u{1C80}'..='\u{1C8F}' | '\u{2DE0}'..='\u{2DFF}' | '\u{A640}'..='\u{A69F}' => {
                Some(Self::Cyrillic)
            }
            'Ա'..='և' => Some(Self::Armenian),
            '\u{0590}'..='\u{05FF}' => Some(Self::Hebrew),
            '\u{0600}'..='\u{06FF}'
            | '\u{0750}'..='\u{077F}'
            | '\u{08A0}'..='\u{08FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}' => Some(Self::Arabic),
            'Ꭰ'..='\u{13FF}' | '\u{AB70}'..='\u{ABBF}' => Some(Self::Cherokee),
            '\u{2D30}'..='\u{2D7F}' => Some(Self::Tifinagh),
            '\u{2100}'..='\u{214F}' | '\u{1D400}'..='\u{1D7FF}' | '\u{FF21}'..='\u{FF5A}' => {
                Some(Self::Styled)
            }
            _ => None,
        }
    }

    /// Whether whole words of it pass for Latin ones.
    const fn looks_latin(self) -> bool {
        matches!(
            self,
            Self::Greek | Self::Cyrillic | Self::Armenian | Self::Cherokee | Self::Coptic | Self::Styled
        )
    }
}

/// Whether the parts of a name mix scripts as nobody's name does: within a word, or Latin words beside some of a script
/// whose letters pass for Latin. Arabic and Tifinagh beside Latin are two writings, which many names here have.
pub fn mixes_scripts<'a>(parts: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut latin, mut alike, mut mixed) = (false, false, false);
    for word in parts.into_iter().flat_map(|part| part.split(|c: char| c.is_whitespace() || c == '-')) {
        let mut scripts = word.chars().filter_map(Script::of);
        let Some(first) = scripts.next() else { continue };
        latin |= first == Script::Latin;
        alike |= first.looks_latin();
        mixed |= first == Script::Styled || scripts.any(|script| script != first);
    }
    mixed || (latin && alike)
}

#[cfg(test)]
mod tests {
    use super::mixes_scripts;

    #[test]
    fn names_that_pass_for_others_are_told() {
        for parts in [
            &["Nаdia", "Alami"][..], // a Cyrillic « а »
            &["Nadia", "Αlami"],     // a Greek « Α »
            &["Сара", "Alaoui"],     // Cyrillic throughout
            &["Omar", "ⵔachidi"],
            &["محمدo"],
            &["𝐍adia"],
            &["Ｎadia"],
            &["Jean-Рierre"],
        ] {
            assert!(mixes_scripts(parts.iter().copied()), "{parts:?}");
        }
    }

    #[test]
    fn names_as_people_write_them_are_not() {
        for parts in [
            &["Nadia", "El Alami"][..],
            &["O’Brien-Ñandú", "Ștefan Łuczak"],
            &["Nguyễn", "Thị"],
            &["محمد", "العلوي"],
            &["محمد", "Alaoui"],
            &["ⵎⵓⵃⴰⵎⵎⴰⴷ", "Amrani"],
            &["Анна", "Иванова"],
            &["Γιώργος"],
            &["李", "小龙"],
            &["Зоя-Мария"],
            &["N’Diaye", "d’Arc"],
            &[""],
        ] {
            assert!(!mixes_scripts(parts.iter().copied()), "{parts:?}");
        }
    }
}
