//! Lists, with values that try to be more than text.

use std::io::Read;

use domain::checkin::Admission;
use domain::ids::AnswerFileId;
use domain::key::Key;
use domain::locale::{Locale, Localized};
use domain::registration::question::{AnswerFile, AnswerOption, FileKind};
use domain::registration::{
    Answer, Category, EventProtocol, Honorific, Protocol, Question, QuestionKind, Rank, Registration,
    RegistrationState,
};
use multaqa_documents::export::{csv, xlsx};

use crate::fixtures::{PERSON, Person, at, event, registration};

fn registrations() -> Vec<Registration> {
    let mut plain =
        registration(1, &Person { other: Some("زينب العلوي"), profession: Some("Ingénieure"), ..PERSON });
    plain.admission = Some(Admission { at: at("2025-06-25T16:42:31Z"), door: "A".into() });
    let mut awkward = registration(
        2,
        &Person {
            given: "=cmd|' /C calc'!A0",
            family: "O’Brien, \"le Roux\"; fils",
            profession: Some("+33 4 78 00 00 00"),
            organisation: Some("@SUM(1+1)*cmd"),
            category: Category::GuestOfHonour,
            ..PERSON
        },
    );
    awkward.attendee.city = Some("-Lyon".into());
    awkward.attendee.offers.clear();
    awkward.state = RegistrationState::Waiting { number: 3 };
    vec![plain, awkward]
}

/// The first of them is a mayor, whom somebody receives.
fn protocol() -> EventProtocol {
    let mayor = Protocol {
        honorific: Some(Honorific::of_text("M. le Maire")),
        rank: Key::parse("mayor"),
        within: Some(1),
        escort: Some("=Nadia".into()),
        table: Some("3".into()),
        seat: Some("12A".into()),
    };
    EventProtocol { ranks: Rank::template(), guests: [(registrations()[0].id, mayor)].into() }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_list_in_each_language() {
    for locale in Locale::ALL {
        let file = text(csv(locale, &event(), &registrations(), &protocol()).unwrap());
        insta::assert_snapshot!(
            format!("csv_{locale}"),
            file.replace('\u{FEFF}', "[BOM]").replace("\r\n", "␍\n")
        );
    }
}

#[test]
fn a_csv_reads_back_as_it_was_written() {
    let bytes = csv(Locale::Fr, &event(), &registrations(), &protocol()).unwrap();
    let body = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("starts with a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(body);
    let headers = reader.headers().unwrap().clone();
    assert_eq!(headers.len(), 25);
    let rows = reader.records().map(Result::unwrap).collect::<Vec<_>>();
    let cell = |row: usize, name: &str| &rows[row][headers.iter().position(|h| h == name).unwrap()];
    assert_eq!(cell(0, "Nom dans l’autre écriture"), "زينب العلوي");
    assert_eq!(cell(0, "Date d’inscription"), "2025-06-01 10:05");
    assert_eq!((cell(0, "Entrée"), cell(0, "Porte")), ("2025-06-25 18:42", "A"));
    let said = ["Civilité", "Rang", "Accueilli par", "Table", "Siège"].map(|name| cell(0, name));
    assert_eq!(said, ["M. le Maire", "Maires", "'=Nadia", "3", "12A"]);
    assert_eq!(cell(1, "Rang"), "");
    assert_eq!(cell(0, "Je cherche"), "Financement, aides, gone");
    assert_eq!(cell(1, "Nom"), "O’Brien, \"le Roux\"; fils");
    assert_eq!(cell(1, "Prénom"), "'=cmd|' /C calc'!A0");
    assert_eq!(cell(1, "Entrée"), "");
}

#[test]
fn answers_stand_behind_what_every_list_has() {
    let key = |raw: &str| Key::parse(raw).expect("a key");
    let question = |name: &str, kind, options: &[&str]| Question {
        key: key(name),
        kind,
        label: Localized { fr: format!("={name} ?"), ..Localized::default() },
        help: Localized::default(),
        required: false,
        categories: Vec::new(),
        condition: None,
        options: options
            .iter()
            .map(|one| AnswerOption {
                key: key(one),
                label: Localized { fr: format!("Le {one}"), ..Localized::default() },
            })
            .collect(),
    };
    let mut event = event();
    event.questions = vec![
        question("guide", QuestionKind::YesNo, &[]),
        question("repas", QuestionKind::Choices, &["midi", "soir"]),
        question("lettre", QuestionKind::File, &[]),
        question("note", QuestionKind::ShortText, &[]),
    ];
    let mut answered = registration(1, &PERSON);
    answered.answers.set(key("guide"), Answer::Yes(true));
    answered.answers.set(key("repas"), Answer::Chosen(vec![key("midi"), key("soir")]));
    let file =
        AnswerFile { id: AnswerFileId(uuid::Uuid::nil()), name: "lettre.pdf".into(), kind: FileKind::Pdf };
    answered.answers.set(key("lettre"), Answer::File(file));
    answered.answers.set(key("note"), Answer::Text("=1+1".into()));
    let mut gone = answered.clone();
    gone.state = RegistrationState::Cancelled { at: at("2025-06-25T16:42:31Z") };
    let file = text(
        csv(Locale::Fr, &event, &[answered, gone, registration(2, &PERSON)], &EventProtocol::default())
            .unwrap(),
    );
    let ends = file.lines().map(|line| line.rsplitn(5, ';').collect::<Vec<_>>()[..4].join("|"));
    let expected = [
        "'=note ?|'=lettre ?|'=repas ?|'=guide ?",
        "'=1+1|lettre.pdf|Le midi, Le soir|oui",
        "'=1+1||Le midi, Le soir|oui",
        "|||",
    ];
    assert_eq!(ends.collect::<Vec<_>>(), expected);
    assert!(!xlsx(Locale::Ar, &event, &[], &EventProtocol::default()).unwrap().is_empty());
}

#[test]
fn no_cell_of_a_csv_starts_a_formula() {
    let file = text(csv(Locale::En, &event(), &registrations(), &protocol()).unwrap());
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
    for record in reader.records().map(Result::unwrap) {
        for cell in &record {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

#[test]
fn an_empty_list_has_its_headers() {
    assert_eq!(text(csv(Locale::Fr, &event(), &[], &EventProtocol::default()).unwrap()).lines().count(), 1);
    assert!(!xlsx(Locale::Fr, &event(), &[], &EventProtocol::default()).unwrap().is_empty());
}

/// A part of a workbook, as XML.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

#[test]
fn a_workbook_holds_texts_and_dates_and_no_formula() {
    let book = xlsx(Locale::Fr, &event(), &registrations(), &protocol()).unwrap();
    let sheet = part(&book, "xl/worksheets/sheet1.xml");
    let strings = part(&book, "xl/sharedStrings.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("rightToLeft"), "{sheet}");
    assert!(sheet.contains(r#"<pane ySplit="1" topLeftCell="A2""#), "{sheet}");
    assert!(sheet.contains(r#"<autoFilter ref="A1:Y3"/>"#), "{sheet}");
    for text in ["=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "زينب العلوي", "Prénom", "Ingénieure"] {
        assert!(strings.contains(text), "{text}");
    }
    // 25 June 2025, 18:42 in Lyon, as Excel counts days.
    assert!(sheet.contains("<v>45833.779166"), "{sheet}");
    assert!(part(&book, "xl/workbook.xml").contains(r#"name="Inscriptions""#));
}

#[test]
fn an_arabic_workbook_runs_from_right_to_left() {
    let book = xlsx(Locale::Ar, &event(), &registrations(), &protocol()).unwrap();
    assert!(part(&book, "xl/worksheets/sheet1.xml").contains(r#"rightToLeft="1""#));
    assert!(part(&book, "xl/sharedStrings.xml").contains("الاسم العائلي"));
}

#[test]
fn five_thousand_lines_are_no_matter() {
    let many = (0..5000_u32).map(|n| registration(n, &PERSON)).collect::<Vec<_>>();
    let file = text(csv(Locale::Fr, &event(), &many, &EventProtocol::default()).unwrap());
    assert_eq!(file.lines().count(), 5001);
}
