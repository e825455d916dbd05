//! A lean HTTP/1.1 client for load: one kept connection, blocking, nothing that a measurement would count.

use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A kept connection.
#[derive(Debug)]
pub struct Connection {
    reader: BufReader<TcpStream>,
    host: String,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The `Location` header; empty when it is missing.
    pub location: String,
    /// In how many seconds it may be tried again, where the answer says so.
    pub retry_after: Option<u64>,
    /// The body, as sent: it may be compressed.
    pub body: Vec<u8>,
}

impl Connection {
    /// Connects; an answer that takes longer than 30 s is an error.
    ///
    /// # Errors
    /// When nobody listens.
    pub fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { reader: BufReader::with_capacity(64 * 1024, stream), host: server.to_string() })
    }

    /// Writes a request with these header lines (each ended by CR LF) and this body, and reads the answer.
    ///
    /// # Errors
    /// When the connection breaks, times out, or answers with something else than HTTP/1.1.
    pub fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> io::Result<Answer> {
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}", self.host).into_bytes();
        if method != "GET" {
            request.extend(format!("Content-Length: {}\r\n", body.len()).bytes());
        }
        request.extend(b"\r\n");
        request.extend(body);
        self.reader.get_mut().write_all(&request)?;
        self.answer()
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.reader.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    fn answer(&mut self) -> io::Result<Answer> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(malformed)?;
        let (mut location, mut length, mut chunked) = (String::new(), 0, false);
        let mut retry_after = None;
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().map_err(|_| malformed())?,
                "transfer-encoding" => chunked = true,
                "retry-after" => retry_after = value.trim().parse().ok(),
                "location" => value.trim().clone_into(&mut location),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let size = usize::from_str_radix(&self.line()?, 16).map_err(|_| malformed())?;
                self.read_onto(&mut body, size)?;
                self.line()?;
                if size == 0 {
                    break;
                }
            }
        } else {
            self.read_onto(&mut body, length)?;
        }
        Ok(Answer { status, location, retry_after, body })
    }

    fn read_onto(&mut self, body: &mut Vec<u8>, count: usize) -> io::Result<()> {
        let start = body.len();
        body.resize(start + count, 0);
        self.reader.read_exact(&mut body[start..])
    }
}

fn malformed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "not HTTP/1.1")
}

/// Form fields as `application/x-www-form-urlencoded`.
pub fn form_body<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let encoded = |text: &str| {
        text.bytes().fold(String::new(), |mut all, byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                all.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(all, "%{byte:02X}");
            }
            all
        })
    };
    let pairs = fields.into_iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// The answer that is read when a server sends exactly `sent`.
    fn read(sent: &'static str) -> io::Result<Answer> {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client");
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).expect("a request");
            stream.write_all(sent.as_bytes()).expect("sent");
        });
        let answer = Connection::open(address)?.send("GET", "/", "", b"");
        server.join().expect("served");
        answer
    }

    #[test]
    fn lengths_and_chunks_are_read() {
        let answer =
            read("HTTP/1.1 303 See Other\r\nLocation: /x\r\nRetry-After: 7\r\ncontent-length: 2\r\n\r\nok")
                .expect("read");
        assert_eq!(answer.retry_after, Some(7));
        assert_eq!((answer.status, answer.location.as_str(), answer.body), (303, "/x", b"ok".to_vec()));
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        assert_eq!(read(chunked).expect("read").body, b"abcde".to_vec());
        assert!(read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab").is_err(), "cut off");
        assert!(read("garbage\r\n\r\n").is_err());
    }

    #[test]
    fn fields_are_encoded() {
        assert_eq!(form_body([("a b", "é&="), ("c", "1")]), b"a%20b=%C3%A9%26%3D&c=1".to_vec());
    }
}
