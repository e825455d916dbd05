//! A label printer: it takes ZPL over TCP, says how it is when it is asked, and its labels can be looked at. What it reads
//! is written after Zebra's « ZPL II Programming Guide », by somebody who did not look at what writes it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// How a printer behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It prints.
    Well,
    /// It takes connections and nothing else.
    Hangs,
    /// It says how it is, and ends the connection in the middle of a label.
    ClosesHalfway,
    /// It has no labels, and says so.
    OutOfLabels,
    /// It is a web server: whatever it is sent, it answers with a page that says what is wrong.
    Website,
    /// It says how it is, and says something else once a label came.
    Rubbish,
}

/// A printer on a port of its own.
#[derive(Debug)]
pub struct Printer {
    /// `host:port`.
    pub address: String,
    manner: Arc<Mutex<Manner>>,
    labels: Arc<Mutex<Vec<String>>>,
}

impl Printer {
    /// Turns one on.
    pub async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound").to_string();
        let (manner, labels) = (Arc::new(Mutex::new(manner)), Arc::<Mutex<Vec<_>>>::default());
        let (now, taken) = (manner.clone(), labels.clone());
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let manner = *now.lock().unwrap_or_else(PoisonError::into_inner);
                tokio::spawn(serve(connection, manner, taken.clone()));
            }
        });
        Self { address, manner, labels }
    }

    /// Somebody puts it right, or does the contrary.
    pub fn set(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// What it was sent so far, a label each.
    pub fn labels(&self) -> Vec<String> {
        self.labels.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn serve(mut connection: TcpStream, manner: Manner, labels: Arc<Mutex<Vec<String>>>) {
    let mut held = String::new();
    let mut some = vec![0; 4_096];
    while let Ok(read @ 1..) = connection.read(&mut some).await {
        if manner == Manner::Hangs {
            continue;
        }
        if manner == Manner::Website {
            let page =
                "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<h1>Bad Request</h1>".to_owned();
            if connection.write_all((page + &" ".repeat(2_000)).as_bytes()).await.is_err() {
                return;
            }
            continue;
        }
        held += std::str::from_utf8(&some[..read]).expect("ZPL is ASCII here");
        if manner == Manner::ClosesHalfway && held.contains("^GFA") {
            return;
        }
        // Commands with a tilde are obeyed wherever they stand.
        while let Some(at) = held.find("~HS") {
            held.replace_range(at..at + 3, "");
            let paper_out = u8::from(manner == Manner::OutOfLabels);
            if manner == Manner::Rubbish && held.contains("^XZ") {
                let _ = connection.write_all("\u{3}\u{3}\u{3} out of order ".repeat(100).as_bytes()).await;
                return;
            }
            let status = format!(
                "\u{2}030,{paper_out},0,1245,000,0,0,0,000,0,0,0\u{3}\r\n\
                 \u{2}000,0,0,0,0,2,4,0,00000000,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
            );
            if connection.write_all(status.as_bytes()).await.is_err() {
                return;
            }
        }
        while let Some(end) = held.find("^XZ") {
            let label = held.drain(..end + 3).collect::<String>();
            labels.lock().unwrap_or_else(PoisonError::into_inner).push(label.trim().to_owned());
        }
    }
}

/// A label as it comes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Dots across.
    pub width: usize,
    /// Dots down.
    pub height: usize,
    /// Whether each is black, a row after the other.
    pub dots: Vec<bool>,
    /// How often it is printed.
    pub copies: u32,
}

impl Picture {
    /// What ZPL draws.
    pub fn of(zpl: &str) -> Self {
        let body = zpl.strip_prefix("^XA").expect("a label starts").strip_suffix("^XZ").expect("and ends");
        let mut numbers = HashMap::<&str, usize>::new();
        let (mut left, mut top, mut pictures) = (0, 0, Vec::new());
        for command in body.split('^').filter(|command| !command.is_empty()) {
            let (name, told) = command.split_at(2);
            match name {
                "PW" | "LL" | "PQ" => {
                    numbers.insert(name, told.parse().expect("a number"));
                }
                "FO" => {
                    let (x, y) = told.split_once(',').expect("two numbers");
                    (left, top) = (x.parse().expect("a number"), y.parse().expect("a number"));
                }
                "GF" => pictures.push((left, top, graphic(told))),
                "FS" | "LH" | "LS" | "LT" | "PO" => {}
                other => panic!("^{other} is not expected"),
            }
        }
        let (width, height) = (numbers["PW"], numbers["LL"]);
        let mut dots = vec![false; width * height];
        for (left, top, rows) in pictures {
            for (y, row) in rows.iter().enumerate() {
                for (x, black) in row.iter().enumerate() {
                    if *black && left + x < width && top + y < height {
                        dots[(top + y) * width + left + x] = true;
                    }
                }
            }
        }
        Self { width, height, dots, copies: u32::try_from(numbers["PQ"]).expect("small") }
    }

    /// How much of it is black, in hundredths.
    pub fn darkness(&self) -> usize {
        self.dots.iter().filter(|black| **black).count() * 100 / self.dots.len()
    }
}

/// The rows of a `^GF` with hexadecimal data.
fn graphic(told: &str) -> Vec<Vec<bool>> {
    let mut parts = told.splitn(5, ',');
    assert_eq!(parts.next(), Some("A"), "hexadecimal data");
    let mut number = || parts.next().expect("a part").parse::<usize>().expect("a number");
    let (sent, bytes, bytes_a_row) = (number(), number(), number());
    assert!(sent == bytes && (1..=99_999).contains(&bytes), "{sent} {bytes}");
    let digits_a_row = bytes_a_row * 2;
    let (mut rows, mut row, mut times) = (Vec::<Vec<char>>::new(), Vec::new(), 0);
    for sign in parts.next().expect("data").chars() {
        match sign {
            'G'..='Y' => times += usize::from(sign as u8 - b'F'),
            'g'..='z' => times += usize::from(sign as u8 - b'f') * 20,
            ',' => row.resize(digits_a_row, '0'),
            '!' => row.resize(digits_a_row, 'F'),
            ':' => {
                assert!(row.is_empty(), "a row repeats the one before as a whole");
                row.clone_from(rows.last().expect("a row before"));
            }
            digit if digit.is_ascii_hexdigit() => {
                row.extend(std::iter::repeat_n(digit, times.max(1)));
                times = 0;
            }
            other => panic!("{other:?} in a graphic"),
        }
        while row.len() >= digits_a_row {
            let rest = row.split_off(digits_a_row);
            rows.push(std::mem::replace(&mut row, rest));
        }
    }
    assert!(row.is_empty() && times == 0, "whole rows");
    assert_eq!(rows.len() * bytes_a_row, bytes, "as many as were told");
    let dots = |digit: &char| {
        let value = digit.to_digit(16).expect("a digit");
        (0..4).map(move |bit| value >> (3 - bit) & 1 == 1)
    };
    rows.iter().map(|row| row.iter().flat_map(dots).collect()).collect()
}
