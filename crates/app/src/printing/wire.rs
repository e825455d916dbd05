//! Talking to a label printer: ZPL over a raw connection (« port 9100 »). A printer that works answers when it is asked how
//! it is (`~HS`): so a label is sent to one that can print it, and counts as printed once the printer answers behind it.

use std::io;
use std::time::Duration;

use documents::label::STATUS;
use domain::badge::Trouble;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Patience;

/// Ends each of the three lines of an answer.
const ETX: u8 = 0x03;
const STX: u8 = 0x02;

/// The lines of an answer.
const LINES: usize = 3;

/// No answer is longer: three lines of less than 50 characters.
const LONGEST: usize = 1_024;

/// Prints a label.
///
/// # Errors
/// Why it may not have been printed. A printer that falls silent behind a label may print it once it is put right: whoever
/// tries again may see it twice, which is better than not at all.
pub(super) async fn print(address: &str, label: &[u8], patience: &Patience) -> Result<(), Trouble> {
    let connection = timeout(patience.connect, TcpStream::connect(address)).await;
    let Ok(Ok(connection)) = connection else { return Err(Trouble::Unreachable) };
    let mut printer = Printer { connection, patience: patience.answer };
    if let Some(trouble) = trouble_of(&printer.status().await?) {
        return Err(trouble);
    }
    printer.send(label).await?;
    // What it lacks now it lacks for the next label.
    printer.status().await?;
    Ok(())
}

struct Printer {
    connection: TcpStream,
    patience: Duration,
}

impl Printer {
    async fn send(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        within(self.patience, async {
            self.connection.write_all(bytes).await?;
            self.connection.flush().await
        })
        .await
    }

    /// What it says of itself.
    async fn status(&mut self) -> Result<Vec<String>, Trouble> {
        self.send(STATUS).await?;
        let mut answer = Vec::new();
        within(self.patience, async {
            while answer.split(|byte| *byte == ETX).count() <= LINES && answer.len() < LONGEST {
                let mut some = [0; 256];
                match self.connection.read(&mut some).await? {
                    0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                    read => answer.extend_from_slice(&some[..read]),
                }
            }
            Ok(())
        })
        .await?;
        let lines = answer.split(|byte| *byte == ETX).take(LINES);
        let line = |line: &[u8]| {
            let line = line.iter().filter(|byte| **byte != STX && !byte.is_ascii_whitespace());
            line.map(|byte| char::from(*byte)).collect()
        };
        Ok(lines.map(line).collect())
    }
}

async fn within(patience: Duration, what: impl Future<Output = io::Result<()>>) -> Result<(), Trouble> {
    match timeout(patience, what).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(Trouble::CutOff),
        Err(_) => Err(Trouble::Silent),
    }
}

/// What keeps a printer from printing, by its answer: « ZPL II Programming Guide », `~HS`.
fn trouble_of(lines: &[String]) -> Option<Trouble> {
    let flag = |line: usize, place: usize| {
        lines.get(line).and_then(|line| line.split(',').nth(place)).is_some_and(|flag| flag == "1")
    };
    let flags = [
        (flag(1, 2), Trouble::Open),
        (flag(0, 1), Trouble::OutOfLabels),
        (flag(1, 3), Trouble::OutOfRibbon),
        (flag(0, 2), Trouble::Paused),
    ];
    flags.into_iter().find_map(|(raised, trouble)| raised.then_some(trouble))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(first: &str, second: &str) -> Option<Trouble> {
        trouble_of(&[first.to_owned(), second.to_owned(), "1234,0".to_owned()])
    }

    #[test]
    fn a_printer_says_what_it_lacks() {
        let (well, also) = ("030,0,0,1245,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,00000000,1,000");
        assert_eq!(told(well, also), None);
        assert_eq!(told("030,1,0,1245,000,0,0,0,000,0,0,0", also), Some(Trouble::OutOfLabels));
        assert_eq!(told("030,0,1,1245,000,0,0,0,000,0,0,0", also), Some(Trouble::Paused));
        assert_eq!(told(well, "000,0,1,0,0,2,4,0,00000000,1,000"), Some(Trouble::Open));
        assert_eq!(told(well, "000,0,0,1,1,2,4,0,00000000,1,000"), Some(Trouble::OutOfRibbon));
        assert_eq!(
            told("030,1,1,1245,000,0,0,0,000,0,0,0", "000,0,1,1,0,2,4,0,0,1,000"),
            Some(Trouble::Open)
        );
    }
}
