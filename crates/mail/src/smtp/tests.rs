use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

use super::*;
use crate::letter::samples::letter;

fn mailer(url: &str, settings: &MailSettings) -> Result<SmtpMailer, MailError> {
    SmtpMailer::new(&SmtpServer { url: url.to_owned(), ..SmtpServer::default() }, settings)
}

/// A mail server for one connection: it takes one letter and gives back what it was told, or answers `refuse` to
/// the recipient.
fn sink(refuse: Option<&'static str>) -> (String, JoinHandle<Taken>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    (url, std::thread::spawn(move || serve(listener.accept().unwrap().0, refuse)))
}

#[derive(Debug, Default)]
struct Taken {
    envelope: Vec<String>,
    /// As it crossed the wire, dots stuffed.
    data: Vec<String>,
}

fn serve(stream: TcpStream, refuse: Option<&str>) -> Taken {
    let mut answers = stream.try_clone().unwrap();
    let mut answer = |line: &str| answers.write_all(format!("{line}\r\n").as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut taken = Taken::default();
    answer("220 sink.example");
    while let Some(line) = lines.next() {
        match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => answer("250 sink.example"),
            "RCPT" if refuse.is_some() => answer(refuse.unwrap_or_default()),
            "MAIL" | "RCPT" => {
                taken.envelope.push(line);
                answer("250 fine");
            }
            "DATA" => {
                answer("354 go on");
                taken.data.extend(lines.by_ref().take_while(|line| line != "."));
                answer("250 taken");
                return taken;
            }
            _ => answer("250 fine"),
        }
    }
    taken
}

#[tokio::test]
async fn a_letter_crosses_the_wire_whole() {
    let (url, taken) = sink(None);
    let settings = MailSettings { from: "no-reply@multaqa.example".into() };
    mailer(&url, &settings).unwrap().send(&letter()).await.unwrap();
    let taken = taken.join().unwrap();
    assert_eq!(taken.envelope, ["MAIL FROM:<no-reply@multaqa.example>", "RCPT TO:<samira@example.org>"]);

    let from = settings.mailbox().unwrap();
    let sent = String::from_utf8(letter().message(&from).unwrap().formatted()).unwrap();
    let read = taken
        .data
        .iter()
        .flat_map(|line| [line.strip_prefix('.').unwrap_or(line), "\r\n"])
        .collect::<String>();
    // The end of DATA is a line of its own, so one more line break precedes it.
    assert_eq!(read, format!("{sent}\r\n"));
    assert!(taken.data.iter().any(|line| line.starts_with("..")), "a line that starts with a dot is stuffed");
    assert!(read.contains("Subject: Bonjour\r\n") && read.contains("JVBERgD/"), "{read}");
}

#[tokio::test]
async fn a_refusal_tells_its_code_and_nobodys_address() {
    let (url, server) = sink(Some("550 5.1.1 <samira@example.org> is nobody here"));
    let error = mailer(&url, &MailSettings::default()).unwrap().send(&letter()).await.unwrap_err();
    assert!(matches!(error, MailError::Refused { code: 550, policy: false }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("samira"));
    drop(server);
}

#[tokio::test]
async fn a_refusal_for_a_rule_is_told_from_a_dead_address() {
    let (url, server) = sink(Some("550 5.7.1 blocked for now"));
    let error = mailer(&url, &MailSettings::default()).unwrap().send(&letter()).await.unwrap_err();
    assert!(matches!(error, MailError::Refused { code: 550, policy: true }), "{error:?}");
    drop(server);
}

#[tokio::test]
async fn nobody_listens() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("smtp://127.0.0.1:{port}");
    let error = mailer(&url, &MailSettings::default()).unwrap().send(&letter()).await.unwrap_err();
    assert!(matches!(error, MailError::Unreachable("no connection")), "{error:?}");
}

#[tokio::test]
async fn addresses_of_servers() {
    let open = |url: &str| mailer(url, &MailSettings::default()).map(|_| ());
    for fine in [
        "smtp://localhost:1025",
        "smtp://user:secret@localhost:1025",
        "smtp://user:secret@[::1]:1025",
        "smtp://user:secret@mail.example.org:587?tls=required",
        "smtps://user:p%40ss@mail.example.org",
        "smtp://relay.example.org?tls=opportunistic",
    ] {
        assert!(open(fine).is_ok(), "{fine}: {:?}", open(fine));
    }
    for wrong in [
        "",
        "mail.example.org",
        "http://mail.example.org",
        "smtp://user:secret@mail.example.org:587",
        "SMTP://user:secret@mail.example.org:587",
        "smtp://user:secret@mail.example.org?tls=opportunistic",
        "smtp://user:secret@localhost.example.org",
        "smtp://mail.example.org?tls=sometimes",
    ] {
        let error = open(wrong).unwrap_err();
        assert!(matches!(error, MailError::SmtpUrl(_)), "{wrong}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
}

#[tokio::test]
async fn a_password_comes_beside_the_address_and_an_authority_is_for_tls() {
    assert_eq!(with_password("smtps://u@h", Some("p@ss/é")).unwrap(), "smtps://u:p%40ss%2F%C3%A9@h");
    for wrong in ["smtps://h", "smtps://u:p@h", "h"] {
        assert!(with_password(wrong, Some("p")).is_err(), "{wrong}");
    }
    let open = |url: &str, password: Option<&str>, pem: Option<&[u8]>| {
        let (password, authority) = (password.map(str::to_owned), pem.map(<[u8]>::to_vec));
        SmtpMailer::new(&SmtpServer { url: url.into(), password, authority }, &MailSettings::default())
            .map(|_| ())
    };
    assert!(open("smtps://u@mail.example.org", Some("p"), None).is_ok());
    assert!(open("smtp://u@mail.example.org:587", Some("p"), None).is_err(), "in the clear");
    assert!(open("smtps://mail.example.org", None, Some(b"no certificate")).is_err());
    assert_eq!(host("smtp://u:p@[::1]:25/?tls=required"), "::1");
}
