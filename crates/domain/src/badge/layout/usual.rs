//! The layouts that every installation has. They are files, as organisers' own are.

use super::Layout;

/// A usual layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Usual {
    /// A6, as it was designed.
    A6,
    /// The same with the programme's side.
    A6TwoSided,
    /// The same, folded.
    A6Folded,
    /// A7.
    A7,
    /// A plastic card.
    Cr80,
    /// Four of A6 on A4.
    A4Of4,
    /// Eight on A4.
    A4Of8,
    /// Ten on A4.
    A4Of10,
    /// A roll of 62 mm.
    Roll62,
    /// A label of 54 × 101 mm.
    Label54x101,
}

impl Usual {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::A6,
        Self::A6TwoSided,
        Self::A6Folded,
        Self::A7,
        Self::Cr80,
        Self::A4Of4,
        Self::A4Of8,
        Self::A4Of10,
        Self::Roll62,
        Self::Label54x101,
    ];

    /// The name in forms and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A6 => "a6",
            Self::A6TwoSided => "a6-two-sided",
            Self::A6Folded => "a6-folded",
            Self::A7 => "a7",
            Self::Cr80 => "cr80",
            Self::A4Of4 => "a4-4",
            Self::A4Of8 => "a4-8",
            Self::A4Of10 => "a4-10",
            Self::Roll62 => "roll-62",
            Self::Label54x101 => "label-54x101",
        }
    }

    /// The usual layout of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|usual| usual.code() == code)
    }

    /// Its file.
    pub const fn json(self) -> &'static str {
        match self {
            Self::A6 => include_str!("usual/a6.json"),
            Self::A6TwoSided => include_str!("usual/a6-two-sided.json"),
            Self::A6Folded => include_str!("usual/a6-folded.json"),
            Self::A7 => include_str!("usual/a7.json"),
            Self::Cr80 => include_str!("usual/cr80.json"),
            Self::A4Of4 => include_str!("usual/a4-4.json"),
            Self::A4Of8 => include_str!("usual/a4-8.json"),
            Self::A4Of10 => include_str!("usual/a4-10.json"),
            Self::Roll62 => include_str!("usual/roll-62.json"),
            Self::Label54x101 => include_str!("usual/label-54x101.json"),
        }
    }

    /// The layout.
    ///
    /// # Panics
    /// Never: the compiled-in files are read by the tests.
    pub fn layout(self) -> Layout {
        Layout::from_json(self.json()).expect("a compiled-in layout, read by the tests")
    }
}
