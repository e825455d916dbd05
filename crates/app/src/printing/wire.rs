//! Talking to a label printer: ZPL over a raw connection (« port 9100 »), which itself tells nothing but that bytes arrived
//! somewhere. A printer that works answers when it is asked how it is (`~HS`): so a label is sent to what answers as a
//! printer does and can print it, and counts as printed once it answers so again behind the label. Of what answers
//! otherwise, or not at all, nothing is known, and nothing sent to it counts as printed.

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

/// How many fields they have, at least: some models add more.
const FIELDS: [usize; LINES] = [12, 11, 2];

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
            while !is_over(&answer) {
                let mut some = [0; 256];
                match self.connection.read(&mut some).await? {
                    0 => break,
                    read => answer.extend_from_slice(&some[..read]),
                }
            }
            Ok(())
        })
        .await?;
        status_of(&answer)
    }
}

/// Whether nothing more is waited for: all lines are there, or it is no answer of a printer.
fn is_over(answer: &[u8]) -> bool {
    ended(answer) || answer.len() > LONGEST || !starts_well(answer)
}

/// Whether all lines of an answer have their end.
fn ended(answer: &[u8]) -> bool {
    answer.split(|byte| *byte == ETX).count() > LINES
}

/// Whether a printer may have sent this, as far as it goes.
fn starts_well(answer: &[u8]) -> bool {
    let first = answer.iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_none_or(|byte| *byte == STX)
}

/// The lines of an answer: three, each between its marks, of as many fields as a printer's have, the numbers of which are
/// numbers (« ZPL II Programming Guide », `~HS`).
fn status_of(answer: &[u8]) -> Result<Vec<String>, Trouble> {
    let whole = ended(answer);
    if starts_well(answer) && !whole && answer.len() <= LONGEST {
        return Err(Trouble::CutOff);
    }
    let line = |line: &[u8]| {
        let line = line.trim_ascii_start().strip_prefix(&[STX])?;
        let fields = line.split(|byte| *byte == b',').count();
        let numbers = line.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b' '));
        (numbers && fields > 1).then(|| line.iter().map(|byte| char::from(*byte)).collect::<String>())
    };
    let lines = answer.split(|byte| *byte == ETX).take(LINES).map(line);
    let lines = lines.collect::<Option<Vec<String>>>().filter(|lines| lines.len() == LINES);
    let fields = |line: &String| line.split(',').count();
    let all = lines.filter(|lines| lines.iter().map(fields).zip(FIELDS).all(|(has, least)| has >= least));
    all.ok_or(Trouble::Stranger)
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
    fn only_a_printers_answer_is_one() {
        let well: &[u8] =
            b"\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\
                            \x021234,0\x03\r\n";
        assert_eq!(status_of(well).map(|lines| lines.len()), Ok(3));
        assert_eq!(status_of(&well[..well.len() - 4]), Err(Trouble::CutOff), "it ends too early");
        assert_eq!(status_of(b""), Err(Trouble::CutOff));
        let page = [b"HTTP/1.1 400 Bad Request\r\n\r\n".as_slice(), &[b'x'; 2_000]].concat();
        let noise = b"\x02a,b\x03\x02c,d\x03\x02e,f\x03".as_slice();
        let short = b"\x021,2\x03\x021,2\x03\x021,2\x03".as_slice();
        for strange in [&page, b"HTTP/1.0 501\r\n".as_slice(), &[STX; 3_000], &[ETX; 3], noise, short] {
            assert!(is_over(strange) || strange.len() < 40);
            assert_eq!(status_of(strange), Err(Trouble::Stranger), "{:?}", &strange[..3]);
        }
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
