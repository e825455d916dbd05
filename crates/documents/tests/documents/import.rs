//! Lists that people send in: dirty ones of the real world, hostile ones, and anything at all.

use std::io::{Cursor, Write};

use domain::registration::import::{
    Encoding, ImportRefusal, MAX_FILE_BYTES, ReadChoice, Separator, Source, Table,
};
use multaqa_documents::import::read;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn told(bytes: &[u8]) -> Result<(Table, Source), ImportRefusal> {
    read(bytes, &ReadChoice::default())
}

fn cells(table: &Table) -> Vec<(u32, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect()
}

/// A list as consulates keep it: a title, blanks at the ends, a quoted line break, a row that stops early.
const DIRTY: &str = "Liste des invités;;;\r\n\r\nNom ; Prénom;Courriel;Adresse ;;\r\nBenkirane;Zoé ; zoe@example.org ;\
                     \"12, rue de la République\r\n69002 Lyon\";;\r\nالعمراني;زينب\r\n;;;;\r\n";

#[test]
fn a_dirty_list_is_the_same_table_in_every_encoding() {
    let utf16 = |unit: fn(u16) -> [u8; 2]| {
        std::iter::once(0xFEFF).chain(DIRTY.encode_utf16()).flat_map(unit).collect::<Vec<_>>()
    };
    let arabic = encoding_rs::WINDOWS_1256.encode(DIRTY).0.into_owned();
    for (bytes, encoding) in [
        (DIRTY.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{FEFF}{DIRTY}").into_bytes(), Encoding::Utf8),
        (utf16(u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(u16::to_be_bytes), Encoding::Utf16Be),
        (arabic, Encoding::Windows1256),
    ] {
        let (table, source) = told(&bytes).unwrap();
        assert_eq!(source, Source::Text { encoding, separator: Separator::Semicolon });
        assert_eq!(
            cells(&table),
            [
                (1, vec!["Liste des invités"]),
                (3, vec!["Nom", "Prénom", "Courriel", "Adresse"]),
                (4, vec!["Benkirane", "Zoé", "zoe@example.org", "12, rue de la République\r\n69002 Lyon"]),
                (5, vec!["العمراني", "زينب"]),
            ]
        );
    }
    let french = encoding_rs::WINDOWS_1252.encode("Nom,Prénom\nLEFÈVRE,Zoé\n").0.into_owned();
    let (table, source) = told(&french).unwrap();
    assert_eq!(source, Source::Text { encoding: Encoding::Windows1252, separator: Separator::Comma });
    assert_eq!(cells(&table)[1], (2, vec!["LEFÈVRE", "Zoé"]));
}

#[test]
fn what_was_chosen_is_taken() {
    let bytes = encoding_rs::WINDOWS_1252.encode("a,b;É").0.into_owned();
    let choice = ReadChoice {
        encoding: Some(Encoding::Windows1256),
        separator: Some(Separator::Comma),
        ..ReadChoice::default()
    };
    let (table, source) = read(&bytes, &choice).unwrap();
    assert_eq!(source, Source::Text { encoding: Encoding::Windows1256, separator: Separator::Comma });
    assert_eq!(cells(&table), [(1, vec!["a", "b;ة"])]);
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let hidden = workbook.add_worksheet();
    hidden.set_name("Paramètres").unwrap().set_hidden(true);
    hidden.write_string(0, 0, "x").unwrap();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Invités & co").unwrap().set_active(true);
    sheet.write_string(2, 0, " Nom ").unwrap();
    sheet.write_string(2, 1, "Date").unwrap();
    sheet.write_string(2, 3, "Téléphone").unwrap();
    sheet.write_string(5, 0, "El Amrani\nZineb <&>").unwrap();
    let date = ExcelDateTime::from_ymd(2025, 6, 25).unwrap();
    sheet.write_datetime_with_format(5, 1, date, &day).unwrap();
    sheet.write_boolean(5, 2, true).unwrap();
    sheet.write_number(5, 3, 33_612_345_678.0).unwrap();
    sheet.write_formula(6, 0, Formula::new("=\"a\"&\"b\"").set_result("ab")).unwrap();
    sheet.write_string(6, 1, "=HYPERLINK(\"http://x\")").unwrap();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Presse").unwrap();
    sheet.write_string(0, 0, "محمد").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_as_it_is_seen() {
    let bytes = workbook();
    let (table, source) = told(&bytes).unwrap();
    let sheets = ["Paramètres", "Invités & co", "Presse"].map(str::to_owned).to_vec();
    assert_eq!(source, Source::Workbook { sheets: sheets.clone(), sheet: 1 });
    assert_eq!(
        cells(&table),
        [
            (3, vec!["Nom", "Date", "", "Téléphone"]),
            (6, vec!["El Amrani\nZineb <&>", "25/06/2025", "TRUE", "33612345678"]),
            (7, vec!["ab", "=HYPERLINK(\"http://x\")"]),
        ]
    );
    let choice = ReadChoice { sheet: Some(2), ..ReadChoice::default() };
    let (table, source) = read(&bytes, &choice).unwrap();
    assert_eq!((cells(&table), source), (vec![(1, vec!["محمد"])], Source::Workbook { sheets, sheet: 2 }));
}

/// The parts of the smallest workbook, with these cells and texts.
fn package(sheet: &str, strings: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inner: &str| format!("<Relationships>{inner}</Relationships>");
    let of_workbook =
        relation("a", "worksheet", "../w/sheet.xml") + &relation("b", "sharedStrings", "/s.xml");
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(&relation("r", "officeDocument", "x/book.xml"))),
        ("x/_rels/book.xml.rels", relations(&of_workbook)),
        ("x/book.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>".to_owned()),
        ("w/sheet.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>")),
        ("s.xml", format!("<sst uniqueCount=\"99999999999\">{strings}</sst>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn workbooks_of_other_programs_are_read() {
    let strings = "<si><t>Nom</t></si><si><r><t>El </t></r><r><t xml:space=\"preserve\">Amrani</t></r>\
                   <rPh><t>x</t></rPh></si>";
    let sheet = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>Ville</t></is></c></row>\
                 <row r=\"4\"><c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"C4\"/><c r=\"D4\" t=\"e\"><f>1/0</f>\
                 <v>#DIV/0!</v></c></row>";
    let (table, _) = told(&package(sheet, strings)).unwrap();
    assert_eq!(cells(&table), [(1, vec!["Nom", "Ville"]), (4, vec!["", "El Amrani", "", "#DIV/0!"])]);
}

#[test]
fn a_workbook_made_to_break_is_refused() {
    let cell = |name: &str| format!("<row r=\"1\"><c r=\"{name}\"><v>1</v></c></row>");
    let wide = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let damaged = Err(ImportRefusal::Damaged);
    for (sheet, strings, refusal) in [
        // Rows and columns that no sheet has, or that come back.
        (cell("ZZZZZZZZ99999999999"), String::new(), damaged),
        (cell("XFE1"), String::new(), damaged),
        ("<row r=\"4294967296\"/><row r=\"2\"/><row r=\"2\"/>".into(), String::new(), damaged),
        ("<row><c t=\"s\"><v>18446744073709551615</v></c></row>".into(), String::new(), damaged),
        ("<row><c><v>1</v></row>".into(), String::new(), damaged),
        // Entities are not resolved, so none grows.
        ("<row><c t=\"str\"><v>&lol;</v></c></row>".into(), String::new(), Err(ImportRefusal::Empty)),
        (cell("BI1"), String::new(), Err(ImportRefusal::TooManyColumns { row: 1, max: 60 })),
        (
            format!("<row>{}</row>", wide(&"x".repeat(4_001))),
            String::new(),
            Err(ImportRefusal::CellTooLong { row: 1, column: 0, max: 4_000 }),
        ),
        (
            format!("<row>{}</row>", wide(&"x".repeat(1 << 20))),
            String::new(),
            Err(ImportRefusal::CellTooLong { row: 1, column: 0, max: 4_000 }),
        ),
        // One text that every cell shows.
        (
            format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(60)).repeat(200),
            format!("<si><t>{}</t></si>", "x".repeat(4_000)),
            Err(ImportRefusal::TooMuchText { max: Table::MAX_SIZE }),
        ),
        (
            "<row><c><v>1</v></c></row>".repeat(20_021),
            String::new(),
            Err(ImportRefusal::TooManyRows { max: 20_000 }),
        ),
    ] {
        assert_eq!(
            told(&package(&sheet, &strings)).map(|(table, _)| table),
            refusal.map(|()| Table::default())
        );
    }
    // Four hundred kilobytes that unpack to a hundred million.
    let bomb = package("", &" ".repeat(100 << 20));
    assert!(bomb.len() < MAX_FILE_BYTES);
    assert!(matches!(told(&bomb), Err(ImportRefusal::TooLargeUnpacked { .. })));
}

#[test]
fn what_is_no_list_is_refused_with_a_reason() {
    let encrypted = [
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(),
        &[0; 600],
        &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    ]
    .concat();
    let other = |names: &[&str]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"<x/>").unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let whole = workbook();
    for (bytes, refusal) in [
        (Vec::new(), ImportRefusal::Empty),
        (b"\r\n;;\r\n".to_vec(), ImportRefusal::Empty),
        (vec![b'a'; MAX_FILE_BYTES + 1], ImportRefusal::TooManyBytes { max: MAX_FILE_BYTES }),
        (b"%PDF-1.7\n".to_vec(), ImportRefusal::WrongKind),
        (b"\x89PNG\r\n\x1A\n\0".to_vec(), ImportRefusal::WrongKind),
        (b" <HTML><table><tr><td>Nom</td></tr></table>".to_vec(), ImportRefusal::WrongKind),
        (other(&["word/document.xml"]), ImportRefusal::WrongKind),
        (other(&["mimetype", "content.xml"]), ImportRefusal::OtherWorkbook),
        (encrypted.clone(), ImportRefusal::Encrypted),
        (encrypted[..600].to_vec(), ImportRefusal::OtherWorkbook),
        (whole[..whole.len() / 2].to_vec(), ImportRefusal::Damaged),
        (b"Nom;Ville\n\"Benkirane;Lyon\n".to_vec(), ImportRefusal::OpenQuote { row: 2 }),
        ("a\n".repeat(20_021).into_bytes(), ImportRefusal::TooManyRows { max: 20_000 }),
    ] {
        assert_eq!(told(&bytes), Err(refusal));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn anything_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = told(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in "([a-zé\"',;\t\r\n\u{FEFF}محمد\u{202E}=]|sep=){0,200}",
        encoding in prop::option::of(prop::sample::select(Encoding::ALL.to_vec())),
        separator in prop::option::of(prop::sample::select(Separator::ALL.to_vec())),
    ) {
        if let Ok((table, _)) = read(text.as_bytes(), &ReadChoice { encoding, separator, sheet: None }) {
            prop_assert!(table.rows.windows(2).all(|two| two[0].number < two[1].number));
            prop_assert!(table.rows.iter().all(|row| row.cells.last().is_some_and(|cell| !cell.is_empty())));
        }
    }

    #[test]
    fn a_workbook_with_wrong_bytes_is_read_or_refused(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        sheet in prop::option::of(0_usize..5),
    ) {
        let mut bytes = workbook();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&bytes, &ReadChoice { sheet, ..ReadChoice::default() });
    }

    #[test]
    fn any_parts_of_a_sheet_are_read_or_refused(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<row>", "<row r=\"7\">", "</row>", "<c>", "<c r=\"B2\" t=\"s\">", "<c s=\"9\" t=\"d\">", "</c>", "<v>",
                "0", "45833", "&#0;", "&x;", "</v>", "<is>", "<t>", "]]>", "<![CDATA[", "</t>", "</is>", "<!--", "é",
            ]),
            0..40,
        ),
    ) {
        let _ = told(&package(&parts.concat(), "<si><t>a</t></si>"));
    }
}
