//! What a column of a list holds, told from the words above it in French, Arabic and English.

use serde::{Deserialize, Serialize};

use crate::text::search_key;

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Nothing that is imported.
    #[default]
    Ignored,
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Both in one cell, in either order.
    FullName,
    /// Given name in the other script.
    OtherGivenName,
    /// Family name in the other script.
    OtherFamilyName,
    /// The whole name in the other script.
    OtherName,
    /// How somebody is addressed.
    Honorific,
    /// In which rank somebody stands.
    Rank,
    /// Who receives somebody.
    Escort,
    /// At which table somebody sits.
    Table,
    /// On which seat.
    Seat,
    /// E-mail address.
    Email,
    /// Where somebody works or what they stand for.
    Organisation,
    /// What somebody does.
    Profession,
    /// Where somebody lives.
    City,
    /// In which quality somebody comes.
    Category,
    /// In which language they are written to.
    Language,
    /// Which languages they speak.
    SpokenLanguages,
    /// On which day they said that they come.
    RegisteredOn,
    /// A telephone number, which is not kept.
    Phone,
    /// The number of an identity card or passport, which is not kept.
    IdentityPaper,
}

impl Column {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 22] = [
        Self::Ignored,
        Self::GivenName,
        Self::FamilyName,
        Self::FullName,
        Self::OtherGivenName,
        Self::OtherFamilyName,
        Self::OtherName,
        Self::Honorific,
        Self::Rank,
        Self::Escort,
        Self::Table,
        Self::Seat,
        Self::Email,
        Self::Organisation,
        Self::Profession,
        Self::City,
        Self::Category,
        Self::Language,
        Self::SpokenLanguages,
        Self::RegisteredOn,
        Self::Phone,
        Self::IdentityPaper,
    ];

    /// The name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::FullName => "full_name",
            Self::OtherGivenName => "other_given_name",
            Self::OtherFamilyName => "other_family_name",
            Self::OtherName => "other_name",
            Self::Honorific => "honorific",
            Self::Rank => "rank",
            Self::Escort => "escort",
            Self::Table => "table",
            Self::Seat => "seat",
            Self::Email => "email",
            Self::Organisation => "organisation",
            Self::Profession => "profession",
            Self::City => "city",
            Self::Category => "category",
            Self::Language => "language",
            Self::SpokenLanguages => "spoken_languages",
            Self::RegisteredOn => "registered_on",
            Self::Phone => "phone",
            Self::IdentityPaper => "identity_paper",
        }
    }

    /// The column of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// The same for the other script, of names.
    pub(super) const fn in_other_script(self) -> Self {
        match self {
            Self::GivenName => Self::OtherGivenName,
            Self::FamilyName => Self::OtherFamilyName,
            Self::FullName => Self::OtherName,
            other => other,
        }
    }

    /// Whether it is a name, in the first script.
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Self::GivenName | Self::FamilyName | Self::FullName)
    }
}

/// Words above columns, with commas between them. Of several that a heading has, the longest tells.
const WORDS: [(Column, &str); 20] = [
    (
        Column::FullName,
        "nom complet, nom et prénom, nom et prénoms, noms et prénoms, nom prénom, nom prénoms, \
         prénom et nom, prénom nom, prénoms et nom, nom de l'invité, identité, full name, \
         guest name, complete name, name and surname, first and last name, الاسم الكامل, \
         الاسم والنسب, النسب والاسم, الاسم و النسب, الاسم واللقب, الاسم الثلاثي, الإسم الكامل, \
         اسم الضيف, الاسم الكامل للضيف",
    ),
    (
        Column::GivenName,
        "prénom, prénoms, prénom usuel, first name, firstname, given name, given names, forename, \
         الاسم الشخصي, الإسم الشخصي, الاسم الأول, الاسم الاول",
    ),
    (
        Column::FamilyName,
        "nom, noms, nom de famille, nom d'usage, nom patronymique, patronyme, last name, lastname, \
         family name, surname, name, النسب, الاسم العائلي, الإسم العائلي, اللقب, اسم العائلة, \
         الكنية",
    ),
    (
        Column::Honorific,
        "civilité, titre, titre de civilité, honorific, title, salutation, mr mme, m mme, \
         m mme mlle, اللقب الشرفي, المخاطبة",
    ),
    (
        Column::Rank,
        "rang, rang protocolaire, rang de préséance, préséance, ordre protocolaire, ordre de préséance, \
         rank, protocol rank, precedence, order of precedence, الرتبة, الرتبة البروتوكولية, المرتبة, الأسبقية",
    ),
    (
        Column::Escort,
        "accueilli par, accueillie par, accueil par, escorte, accompagné par, accompagnateur protocolaire, \
         escort, received by, greeted by, المرافق, مرافق البروتوكول, في استقباله, المكلف بالاستقبال",
    ),
    (
        Column::Table,
        "table, n de table, numéro de table, table n, table number, الطاولة, رقم الطاولة, المائدة, رقم المائدة",
    ),
    (
        Column::Seat,
        "siège, place, n de place, numéro de place, numéro de siège, seat, seat number, المقعد, رقم المقعد",
    ),
    (
        Column::Email,
        "email, e mail, mail, courriel, adresse email, adresse e mail, adresse mail, mel, \
         adresse électronique, adresse de courriel, courrier électronique, mail pro, \
         email address, electronic mail, البريد, البريد الإلكتروني, البريد الالكتروني, \
         بريد إلكتروني, الإيميل, ايميل, عنوان البريد الإلكتروني",
    ),
    (
        Column::Organisation,
        "organisation, organisme, organization, société, entreprise, institution, établissement, \
         structure, employeur, association, raison sociale, nom de l'organisme, nom de la société, \
         média, délégation, company, employer, affiliation, delegation, المؤسسة, الشركة, الهيئة, \
         المنظمة, الجهة, جهة العمل, الجمعية, المقاولة, الوفد",
    ),
    (
        Column::Profession,
        "fonction, fonctions, profession, métier, poste, qualité, emploi, activité, job, \
         job title, position, occupation, role, rôle, الصفة, الوظيفة, المهنة, المنصب, المهام, العمل",
    ),
    (
        Column::City,
        "ville, ville de résidence, commune, localité, lieu de résidence, city, town, المدينة, \
         مدينة الإقامة, مكان الإقامة",
    ),
    (
        Column::Category,
        "catégorie, catégorie d'invité, type, type d'invité, type de participant, groupe, \
         category, guest type, ticket type, group, الفئة, التصنيف, النوع, صنف, نوع الضيف",
    ),
    (
        Column::Language,
        "langue, langue de correspondance, langue préférée, language, preferred language, locale, \
         اللغة, لغة المراسلة, اللغة المفضلة",
    ),
    (
        Column::SpokenLanguages,
        "langues, langues parlées, langue parlée, languages, spoken languages, languages spoken, \
         اللغات, اللغات المتكلم بها",
    ),
    (
        Column::RegisteredOn,
        "date d'inscription, date inscription, inscrit le, date de réponse, date de confirmation, \
         registered on, registration date, date registered, horodateur, timestamp, تاريخ التسجيل, \
         تاريخ الجواب",
    ),
    (
        Column::Phone,
        "téléphone, tél, tel, gsm, portable, mobile, numéro de téléphone, phone, phone number, \
         telephone, cell, whatsapp, الهاتف, رقم الهاتف, الهاتف المحمول, الجوال",
    ),
    (
        Column::IdentityPaper,
        "cin, cnie, cni, passeport, numéro de passeport, numéro de cin, pièce d'identité, \
         carte d'identité, passport, passport number, id number, identity card, \
         رقم البطاقة الوطنية, البطاقة الوطنية, رقم جواز السفر, جواز السفر",
    ),
    // What looks like one of the above and is none.
    (
        Column::Ignored,
        "adresse, adresse postale, nom du fichier, nom de l'événement, n, numéro, remarques, \
         observations, commentaire, date de naissance, lieu de naissance, nom du père, \
         nom de la mère, event name, address, notes, comments, ملاحظات, العنوان, رقم, الرقم, \
         الرقم الترتيبي, تاريخ الميلاد",
    ),
    (
        Column::OtherName,
        "nom arabe, nom en arabe, nom complet en arabe, nom et prénom en arabe, arabic name, \
         name in arabic, full name in arabic, الاسم بالعربية, الاسم الكامل بالعربية",
    ),
];

/// Headings that are the given name beside a family name, and the whole name without one.
pub(super) const EITHER: [&str; 4] = ["الاسم", "الإسم", "nom", "name"];

/// Words that say in which script a name is.
const ARABIC: [&str; 6] = ["arabe", "arabic", "ar", "بالعربية", "العربية", "عربي"];

/// A heading, recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recognised {
    pub(super) column: Column,
    /// Whether the heading is a known one as it stands, with nothing around it.
    pub(super) exact: bool,
    /// « Nom » and « الاسم » may be a part of the name or all of it.
    pub(super) either: bool,
}

/// The known headings, folded.
pub(super) struct Headings(Vec<(String, Column)>);

impl Headings {
    pub(super) fn new() -> Self {
        let words = WORDS
            .iter()
            .flat_map(|(column, words)| words.split(", ").map(|word| (search_key(word), *column)));
        let either = EITHER[..2].iter().map(|word| (search_key(word), Column::GivenName));
        Self(words.chain(either).collect())
    }

    /// What a heading says, if it says something.
    pub(super) fn recognise(&self, heading: &str) -> Option<Recognised> {
        // A heading is short; what is long is a sentence above the list.
        if heading.chars().count() > 60 || heading.contains('@') {
            return None;
        }
        let key = search_key(heading);
        let either = EITHER.iter().any(|word| search_key(word) == key);
        if let Some((_, column)) = self.0.iter().find(|(word, _)| *word == key) {
            return Some(Recognised { column: *column, exact: true, either });
        }
        let padded = format!(" {key} ");
        let within = self.0.iter().filter(|(word, _)| padded.contains(&format!(" {word} ")));
        let &(_, mut column) = within.max_by_key(|(word, column)| {
            // « E-mail de l'organisation » is an address.
            (*column == Column::Email, word.chars().count())
        })?;
        if column.is_name() && ARABIC.iter().any(|word| padded.contains(&format!(" {} ", search_key(word)))) {
            column = column.in_other_script();
        }
        Some(Recognised { column, exact: false, either: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_languages_are_known() {
        use Column as C;
        let headings = Headings::new();
        for (heading, column) in [
            ("NOM", C::FamilyName),
            ("Nom de famille :", C::FamilyName),
            ("Prénom(s)", C::GivenName),
            ("Nom & prénom", C::FullName),
            ("Nom et Prénom de l’invité", C::FullName),
            ("Prénom en arabe", C::OtherGivenName),
            ("الاسم", C::GivenName),
            ("الإســم الكامل", C::FullName),
            ("النسب", C::FamilyName),
            ("البريد الإلكتروني", C::Email),
            ("E-MAIL", C::Email),
            ("Mail de l'organisation", C::Email),
            ("Adresse électronique", C::Email),
            ("Nom de la société", C::Organisation),
            ("Société / Organisme", C::Organisation),
            ("المؤسسة", C::Organisation),
            ("الصفة", C::Profession),
            ("Fonction actuelle", C::Profession),
            ("Civilité", C::Honorific),
            ("Rang protocolaire", C::Rank),
            ("الرتبة", C::Rank),
            ("Accueilli par :", C::Escort),
            ("N° de table", C::Table),
            ("رقم الطاولة", C::Table),
            ("Seat", C::Seat),
            ("Tél.", C::Phone),
            ("N° de passeport", C::IdentityPaper),
            ("Adresse", C::Ignored),
            ("Date d’inscription", C::RegisteredOn),
            ("Langues parlées", C::SpokenLanguages),
            ("Langue", C::Language),
            ("Catégorie", C::Category),
            ("First Name", C::GivenName),
            ("Ville", C::City),
        ] {
            assert_eq!(headings.recognise(heading).map(|found| found.column), Some(column), "{heading}");
        }
        for heading in ["", "Zineb", "zineb@example.org", "Lyon 3e", "???"] {
            assert_eq!(headings.recognise(heading), None, "{heading}");
        }
    }

    #[test]
    fn codes_name_columns() {
        for column in Column::ALL {
            assert_eq!(Column::from_code(column.code()), Some(column));
        }
    }
}
