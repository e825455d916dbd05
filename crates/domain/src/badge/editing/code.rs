//! The names of choices in forms.

use crate::badge::layout::{Align, Face, Figure, Language, Place};

macro_rules! codes {
    ($($name:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        impl $name {
            /// All of them with their names in forms, in the order in which they are offered.
            pub const CODES: &'static [(Self, &'static str)] = &[$((Self::$variant, $code)),+];

            /// The name in forms.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The one of a name.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::CODES.iter().find(|(_, known)| *known == code).map(|(one, _)| *one)
            }
        }
    )+};
}

codes! {
    Face {
        Serif = "serif",
        SerifBold = "serif-bold",
        Sans = "sans",
        SansMedium = "sans-medium",
        SansBold = "sans-bold",
        Mono = "mono",
    }
    Align { Start = "start", Centre = "centre", End = "end", Own = "own" }
    Place { Top = "top", Middle = "middle", Bottom = "bottom" }
    Figure { Seal = "seal", Rosette = "rosette" }
    Language { Badge = "badge", Other = "other", Fr = "fr", Ar = "ar", En = "en" }
}
