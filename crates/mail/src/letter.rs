//! A letter, and the form that mail gives it.

use std::time::{Duration, SystemTime};

use domain::ids::MessageId;
use domain::locale::Locale;
use domain::text::{Email, without_disguise};
use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as Part, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::MailError;

/// A letter to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The message that it came from. Its `Message-ID` is made of it, so that a letter that is sent twice is seen to
    /// be one.
    pub id: MessageId,
    /// When it was written in the sense of RFC 5322, 3.6.1: when the message was enqueued, however often sending it
    /// is tried.
    pub written_at: Timestamp,
    /// The language that it is in.
    pub locale: Locale,
    /// In whose name it is written.
    pub sender_name: Option<String>,
    /// Where an answer goes.
    pub reply_to: Option<Email>,
    /// To whom.
    pub to: Email,
    /// The name of who receives it.
    pub to_name: Option<String>,
    /// The subject line.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as HTML, which says the same.
    pub html: String,
    /// Files that go with it.
    pub attachments: Vec<Attachment>,
    /// The whole address by which its reader unsubscribes, by one click of their mail program; nothing for what they
    /// cannot do without.
    pub unsubscribe: Option<String>,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The name under which it is saved, ASCII.
    pub name: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Letter {
    /// The letter in the form of RFC 5322 and MIME.
    pub(crate) fn message(&self, from: &Mailbox) -> Result<Message, MailError> {
        let sender = self.sender_name.as_deref().map(one_line).or_else(|| from.name.clone());
        let mut builder = Message::builder()
            .from(Mailbox::new(sender, from.email.clone()))
            .to(Mailbox::new(self.to_name.as_deref().map(one_line), address(&self.to)?))
            .subject(one_line(&self.subject))
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            // RFC 3834: no out-of-office reply, no loop.
            .raw_header(raw("Auto-Submitted", "auto-generated"))
            .raw_header(raw("Content-Language", self.locale.code()));
        if let Some(url) = &self.unsubscribe {
            builder = builder.raw_header(raw("List-Unsubscribe", &format!("<{url}>")));
            // RFC 8058, 3.1: a program may do it by itself, over HTTPS alone.
            if url.starts_with("https://") {
                builder = builder.raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
            }
        }
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
        }
        builder = builder.date(self.date());
        let body = MultiPart::alternative()
            .boundary(format!("a-{}", self.id))
            .singlepart(SinglePart::plain(self.text.clone()))
            .singlepart(SinglePart::html(self.html.clone()));
        let body = if self.attachments.is_empty() {
            body
        } else {
            let mut whole = MultiPart::mixed().boundary(format!("m-{}", self.id)).multipart(body);
            for file in &self.attachments {
                whole = whole.singlepart(part(file)?);
            }
            whole
        };
        builder.multipart(body).map_err(|_| MailError::Letter("headers"))
    }
}

impl Letter {
    fn date(&self) -> SystemTime {
        let seconds = u64::try_from(self.written_at.as_second()).unwrap_or_default();
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }
}

/// Names and subjects are one line each, and read as they are written. The domain's types hold no line breaks and
/// nothing that turns a text's direction; a header that could be split would let a stranger write further ones, so they
/// are taken out here too.
fn one_line(text: &str) -> String {
    without_disguise(text).split(' ').filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The address as servers without SMTPUTF8 take it: domain names in their ASCII form.
fn address(email: &Email) -> Result<Address, MailError> {
    let (local, domain) = email.as_str().rsplit_once('@').ok_or(MailError::Address)?;
    let domain = idna::domain_to_ascii(domain).map_err(|_| MailError::Address)?;
    Address::new(local, domain).map_err(|_| MailError::Address)
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn part(file: &Attachment) -> Result<SinglePart, MailError> {
    let content_type =
        ContentType::parse(file.content_type).map_err(|_| MailError::Letter("an attachment's type"))?;
    Ok(Part::new(file.name.to_owned()).body(file.bytes.clone(), content_type))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod samples {
    //! A letter for tests.

    use super::{Attachment, Email, Letter, Locale, MessageId};

    pub(crate) fn letter() -> Letter {
        Letter {
            id: MessageId("01979000-0000-7000-8000-000000000001".parse().unwrap()),
            written_at: "2025-06-21T01:00:08Z".parse().unwrap(),
            locale: Locale::Fr,
            sender_name: Some("Consulat".into()),
            reply_to: Some(Email::parse("contact@example.org").unwrap()),
            to: Email::parse("samira@example.org").unwrap(),
            to_name: Some("Samira Test".into()),
            subject: "Bonjour".into(),
            text: "Une ligne.\n.\n..deux points en tête\n".into(),
            html: "<p>Une ligne.</p>".into(),
            attachments: vec![Attachment {
                name: "badge.pdf",
                content_type: "application/pdf",
                bytes: b"%PDF\x00\xFF".to_vec(),
            }],
            unsubscribe: None,
        }
    }
}
