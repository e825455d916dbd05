//! Certificates of attendance, in each language and mixed, read back by other people's programs.

use domain::locale::Locale;
use domain::registration::Registration;
use multaqa_documents::DocumentError;
use multaqa_documents::badge::{Badge, BadgeSheet, Issue, Printed, Signature, Why, certificates};

use crate::fixtures::{PERSON, Person, at, event, organisation, registration};
use crate::{programs, render};

fn people() -> Vec<Registration> {
    let of = |number, person: Person| registration(number, &person);
    vec![
        of(
            1,
            Person {
                given: "Fatima-Zahra",
                family: "Benabdeljalil",
                other: Some("فاطمة الزهراء بنعبد الجليل"),
                organisation: Some("Fédération des technologies de l’information"),
                ..PERSON
            },
        ),
        of(2, Person { given: "عبد السلام", family: "بنعيسى الإدريسي", ..PERSON }),
        of(
            3,
            Person {
                given: "Marie-Antoinette Joséphine",
                family: "de la Rochefoucauld Montmorency",
                ..PERSON
            },
        ),
    ]
}

fn issue(signer: &str) -> Issue {
    let signature = Signature { name: Some(signer.into()), position: Some("Consule générale".into()) };
    Issue { at: at("2025-06-27T08:00:00Z"), place: None, signed: Some(signature) }
}

fn made(locale: Locale, languages: &[Locale], issue: &Issue) -> Result<Printed, DocumentError> {
    let (organisation, event, people) = (organisation(), event(), people());
    let sheet = BadgeSheet { locale, organisation: &organisation, event: &event, pictures: None };
    let badge = |registration| Badge { registration, token: String::new(), protocol: None, rank: None };
    certificates(&sheet, issue, languages.iter().copied().zip(people.iter().map(badge)))
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_certificate_says_who_was_where_when_and_who_signs() {
    for (locale, told) in [
        (
            Locale::Fr,
            ["Attestation de participation", "Attestation délivrée à", "Fait à Lyon, le 27 juin 2025"],
        ),
        (Locale::Ar, ["شهادة مشاركة", "نشهد بمشاركة", "في ليون"]),
        (Locale::En, ["Certificate of attendance", "This is to certify that", "27 June 2025"]),
    ] {
        let made = made(locale, &[locale; 3], &issue("Fatima Baroudi")).unwrap();
        assert_eq!(made.left_out, []);
        let pdf = made.pdf.unwrap();
        programs::sound(&pdf);
        render::contact_sheet(&pdf, &programs::folder().join(format!("certificates-{locale}")));
        let pages = render::text(&pdf);
        assert_eq!(pages.len(), 3);
        let first = words(&pages[0]);
        for text in
            ["Fatima-Zahra Benabdeljalil", "فاطمة الزهراء بنعبد الجليل", "Fatima Baroudi", "Consule générale"]
                .into_iter()
                .chain(told)
        {
            assert!(first.contains(text), "{locale}: « {text} » is not in: {first}");
        }
        assert!(first.contains(&people()[0].code.to_string()), "{first}");
    }
}

#[test]
fn each_in_its_own_language_in_one_file() {
    let languages = [Locale::Fr, Locale::Ar, Locale::En];
    let pdf = made(Locale::En, &languages, &issue("Fatima Baroudi")).unwrap().pdf.unwrap();
    programs::sound(&pdf);
    render::contact_sheet(&pdf, &programs::folder().join("certificates-mixed"));
    let pages = render::text(&pdf).iter().map(|page| words(page)).collect::<Vec<_>>();
    assert!(pages[0].contains("Attestation de participation"), "{}", pages[0]);
    assert!(pages[1].contains("شهادة مشاركة") && !pages[1].contains("Certificate"), "{}", pages[1]);
    assert!(pages[2].contains("Certificate of attendance"), "{}", pages[2]);
    assert!(pdf == made(Locale::En, &languages, &issue("Fatima Baroudi")).unwrap().pdf.unwrap());
    assert!(
        programs::languages(&pdf).iter().any(|language| language == "ar"),
        "its words are told to be Arabic"
    );
    assert!(programs::languages(&pdf).iter().any(|language| language == "fr"));
}

#[test]
fn nobody_signs_what_has_no_line_for_it() {
    let unsigned = Issue { signed: None, ..issue("x") };
    let pdf = made(Locale::Fr, &[Locale::Fr], &unsigned).unwrap().pdf.unwrap();
    let text = words(&render::text(&pdf)[0]);
    assert!(!text.contains("Consule générale") && text.contains("Fait à Lyon"), "{text}");
    let empty = Issue { signed: Some(Signature::default()), place: Some("Rabat".into()), ..issue("x") };
    let pdf = made(Locale::Fr, &[Locale::Fr], &empty).unwrap().pdf.unwrap();
    assert!(words(&render::text(&pdf)[0]).contains("Fait à Rabat"), "{text}");
}

#[test]
fn who_signs_with_a_sign_that_no_font_has_is_told_and_nothing_is_printed() {
    for languages in [[Locale::Fr; 3], [Locale::Ar, Locale::Fr, Locale::Fr]] {
        let Err(DocumentError::Layout(reasons)) = made(Locale::Fr, &languages, &issue("李")) else {
            panic!("it was printed")
        };
        assert!(reasons.iter().any(|reason| reason.why == Why::NoGlyph('李')), "{reasons:?}");
    }
    let nobody = made(Locale::Fr, &[], &issue("Fatima Baroudi"));
    assert!(matches!(nobody, Err(DocumentError::NoBadge)));
}
