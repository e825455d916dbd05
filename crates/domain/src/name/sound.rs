//! The sounds by which names are compared, as far as letters of one script tell them.

/// A sound. What Latin letters spell in several ways is one (« ou » and « w »); what Arabic keeps apart and Latin
/// letters do not (س and ص, ح and ه) is one too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sound {
    /// The open vowel.
    A,
    /// Between the open and the front vowel: French spells either so (Mohamed, Khaled).
    E,
    /// The front vowel and its glide: i, y.
    I,
    /// The round vowel, spelt o.
    O,
    /// The round vowel, spelt u: in French spellings also a short e (Yusuf, Youssef).
    U,
    /// The round vowel and its glide: ou, w.
    W,
    /// A final e that makes a French name a woman's (Michelle, Louise).
    Fem,
    /// ب.
    B,
    /// p.
    P,
    /// ت, ط.
    T,
    /// ث, as th.
    Th,
    /// ج, as j, dj, and g before e and i.
    J,
    /// ح, ه.
    H,
    /// خ, as kh.
    X,
    /// د, ض.
    D,
    /// ذ, ظ, as dh.
    Dh,
    /// ر.
    R,
    /// ز.
    Z,
    /// س, ص.
    S,
    /// ش, as ch, sh.
    Sh,
    /// غ, as gh, and rh where a word starts.
    Gh,
    /// گ, as g and gu.
    G,
    /// ف.
    F,
    /// v.
    V,
    /// ك, ق.
    K,
    /// ل.
    L,
    /// م.
    M,
    /// ن.
    N,
}

impl Sound {
    /// Whether it is a vowel, or a glide that is spelt like one.
    pub(super) const fn is_vowel(self) -> bool {
        matches!(self, Self::A | Self::E | Self::I | Self::O | Self::U | Self::W)
    }

    /// Whether it is the round vowel, however spelt.
    pub(super) const fn is_round(self) -> bool {
        matches!(self, Self::O | Self::U | Self::W)
    }

    /// Its letter in a skeleton. What one script keeps apart and the other cannot has one letter there: k for all
    /// that is said in the throat, d for what Arabic has between d and z.
    pub(super) const fn bone(self) -> Option<u8> {
        Some(match self {
            Self::A | Self::E | Self::I | Self::O | Self::U | Self::W | Self::Fem => return None,
            Self::B | Self::P => b'b',
            Self::T | Self::Th => b't',
            Self::J => b'j',
            Self::H => b'h',
            Self::D | Self::Dh | Self::Z => b'd',
            Self::R => b'r',
            Self::S => b's',
            Self::Sh => b'c',
            Self::K | Self::X | Self::G | Self::Gh => b'k',
            Self::F | Self::V => b'f',
            Self::L => b'l',
            Self::M => b'm',
            Self::N => b'n',
        })
    }
}
