//! Letters as files, for demonstrations, tests, and installations without a mail server.

use std::path::{Path, PathBuf};

use async_trait::async_trait;
use lettre::message::Mailbox;

use crate::{Letter, MailError, MailSettings, Mailer};

/// Writes each letter into a folder as `{message id}.eml`, which any mail program opens. The names are in the order
/// in which the messages were enqueued.
#[derive(Debug, Clone)]
pub struct FileMailer {
    folder: PathBuf,
    from: Mailbox,
}

impl FileMailer {
    /// A mailer into `folder`, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made, or the sender's address is none.
    pub fn new(folder: &Path, settings: &MailSettings) -> Result<Self, MailError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned(), from: settings.mailbox()? })
    }
}

#[async_trait]
impl Mailer for FileMailer {
    /// Writes beside the final name and renames: who watches the folder never reads half a letter.
    async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        let bytes = letter.message(&self.from)?.formatted();
        let unfinished = self.folder.join(format!(".{}.part", letter.id));
        tokio::fs::write(&unfinished, bytes).await?;
        tokio::fs::rename(&unfinished, self.folder.join(format!("{}.eml", letter.id))).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::samples::letter;

    #[tokio::test]
    async fn a_letter_is_one_whole_file_however_often_it_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = FileMailer::new(&folder.path().join("mail"), &MailSettings::default()).unwrap();
        mailer.send(&letter()).await.unwrap();
        mailer.send(&letter()).await.unwrap();
        let names = std::fs::read_dir(folder.path().join("mail"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect::<Vec<_>>();
        assert_eq!(names, [format!("{}.eml", letter().id)]);
        let content = std::fs::read_to_string(folder.path().join("mail").join(&names[0])).unwrap();
        assert!(content.contains("From: Consulat <no-reply@localhost>\r\n"), "{content}");
        assert!(content.ends_with("--\r\n"), "{content}");
    }

    #[test]
    fn a_wrong_sender_is_found_at_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let settings = MailSettings { from: "nobody".into() };
        assert!(matches!(FileMailer::new(folder.path(), &settings), Err(MailError::From)));
    }
}
