use super::samples::letter;
use super::*;

fn written(letter: &Letter) -> String {
    let from = crate::MailSettings { from: "Service <no-reply@multaqa.example>".into() }.mailbox().unwrap();
    String::from_utf8(letter.message(&from).unwrap().formatted()).unwrap()
}

fn headers(letter: &Letter) -> String {
    let written = written(letter);
    written.split_once("\r\n\r\n").unwrap().0.to_owned()
}

#[test]
fn headers_say_who_when_and_that_nobody_wrote_it() {
    insta::assert_snapshot!(headers(&letter()), @r#"
    From: Consulat <no-reply@multaqa.example>
    To: "Samira Test" <samira@example.org>
    Subject: Bonjour
    Message-ID: <01979000-0000-7000-8000-000000000001@multaqa.example>
    Auto-Submitted: auto-generated
    Content-Language: fr
    Reply-To: contact@example.org
    Date: Sat, 21 Jun 2025 01:00:08 +0000
    MIME-Version: 1.0
    Content-Type: multipart/mixed;
     boundary="m-01979000-0000-7000-8000-000000000001"
    "#);
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    assert_eq!(written(&letter()), written(&letter()));
}

#[test]
fn arabic_names_and_subjects_are_encoded_words() {
    let arabic = Letter {
        to_name: Some("سميرة بنعلي".into()),
        sender_name: Some("القنصلية العامة للمملكة المغربية بليون".into()),
        subject: "مقعدكم محجوز: ليون، 25 يونيو 2025".into(),
        ..letter()
    };
    let headers = headers(&arabic);
    assert!(headers.is_ascii(), "{headers}");
    for name in ["From", "To", "Subject"] {
        assert!(headers.contains(&format!("{name}: =?utf-8?b?")), "{headers}");
    }
    // RFC 2047, 2: an encoded word has at most 75 characters; a long name is several.
    let mut words = headers.split_whitespace().filter(|word| word.starts_with("=?"));
    assert!(words.all(|word| word.len() <= 75 && word.ends_with("?=")), "{headers}");
}

#[test]
fn no_line_break_splits_a_header() {
    let hostile = Letter {
        to_name: Some("A\r\nBcc: all@example.org".into()),
        sender_name: Some("B\u{2028}X-Evil: 1\u{202E}".into()),
        subject: "C\r\n\r\n<script>\u{2067}".into(),
        ..letter()
    };
    let headers = headers(&hostile);
    let names = headers
        .split("\r\n")
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split_once(':').unwrap().0)
        .collect::<Vec<_>>();
    assert_eq!(
        names,
        [
            "From",
            "To",
            "Subject",
            "Message-ID",
            "Auto-Submitted",
            "Content-Language",
            "Reply-To",
            "Date",
            "MIME-Version",
            "Content-Type"
        ]
    );
    assert!(headers.contains("Subject: C <script>"), "{headers}");
    assert!(!headers.contains('\n') || !headers.replace("\r\n", "").contains(['\r', '\n']), "{headers}");
}

#[test]
fn a_letter_without_files_has_two_forms_of_the_same_text() {
    let plain = written(&Letter { attachments: Vec::new(), sender_name: None, ..letter() });
    assert!(plain.contains("From: Service <no-reply@multaqa.example>"), "{plain}");
    assert!(plain.contains("multipart/alternative"), "{plain}");
    assert!(!plain.contains("multipart/mixed") && !plain.contains("attachment"), "{plain}");
}

#[test]
fn files_keep_their_names_types_and_bytes() {
    let written = written(&letter());
    assert!(written.contains("Content-Disposition: attachment; filename=\"badge.pdf\"\r\n"), "{written}");
    assert!(written.contains("Content-Type: application/pdf\r\n"), "{written}");
    assert!(written.contains("JVBERgD/"), "the bytes %PDF 00 FF in base64: {written}");
}

#[test]
fn domains_travel_in_ascii() {
    let abroad = Letter { to: Email::parse("samira@bücher.example").unwrap(), ..letter() };
    assert!(headers(&abroad).contains("<samira@xn--bcher-kva.example>"));
}

#[test]
fn a_type_that_is_none_is_an_error() {
    let wrong = Attachment { name: "x", content_type: "no type", bytes: Vec::new() };
    let from = crate::MailSettings::default().mailbox().unwrap();
    let result = Letter { attachments: vec![wrong], ..letter() }.message(&from);
    assert!(matches!(result, Err(MailError::Letter("an attachment's type"))));
}

#[test]
fn who_can_do_without_unsubscribes_by_one_click() {
    let url = |url: &str| headers(&Letter { unsubscribe: Some(url.into()), ..letter() });
    let secure = url("https://multaqa.example/fr/o/e/unsubscribe/KEY");
    assert!(
        secure.contains("List-Unsubscribe: <https://multaqa.example/fr/o/e/unsubscribe/KEY>\r\n"),
        "{secure}"
    );
    assert!(secure.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{secure}");
    assert!(!url("http://127.0.0.1/fr").contains("List-Unsubscribe-Post"), "not in the clear");
    assert!(!headers(&letter()).contains("List-Unsubscribe"));
}
