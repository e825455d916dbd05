//! A PDF as it is written: objects go out one after the other, and what stays behind is where each of them is.
//!
//! Small objects wait until there are enough of them for a compressed one that holds them all (ISO 32000-1, 7.5.7);
//! the table at the end says where everything is (7.5.8).

use std::fmt::Write as _;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Chunk, Filter, Name, Ref, Settings};

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// Promised, and not yet written.
    Nowhere,
    /// At so many bytes from the start.
    At(u64),
    /// Within another object, at this place among those in it.
    Within(i32, u16),
}

/// So many small objects are compressed together.
const TOGETHER: usize = 100;

/// A PDF file on its way out.
pub(super) struct Book<W> {
    out: W,
    written: u64,
    /// By number, from 1.
    places: Vec<Place>,
    waiting: Vec<(Ref, Vec<u8>)>,
}

impl<W: Write> Book<W> {
    /// Starts a file.
    pub(super) fn new(out: W) -> io::Result<Self> {
        let mut book = Self { out, written: 0, places: Vec::new(), waiting: Vec::new() };
        // The second line tells programs that copy files that this one is not text (7.5.2).
        book.raw(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(book)
    }

    fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.written += bytes.len() as u64;
        Ok(())
    }

    /// The number of an object that will be written later.
    pub(super) fn promise(&mut self) -> Ref {
        self.places.push(Place::Nowhere);
        Ref::new(i32::try_from(self.places.len()).unwrap_or(i32::MAX))
    }

    fn settle(&mut self, id: Ref, place: Place) {
        if let Some(kept) = usize::try_from(id.get() - 1).ok().and_then(|at| self.places.get_mut(at)) {
            *kept = place;
        }
    }

    /// Writes a stream, compressed unless it says otherwise itself.
    pub(super) fn stream(
        &mut self,
        id: Ref,
        content: &[u8],
        write: impl FnOnce(&mut Chunk, &[u8]),
    ) -> io::Result<()> {
        let mut chunk = chunk();
        write(&mut chunk, &deflate(content)?);
        self.settle(id, Place::At(self.written));
        self.raw(chunk.as_bytes())
    }

    /// Writes a small object, whenever there are enough of them.
    pub(super) fn object(&mut self, id: Ref, write: impl FnOnce(&mut Chunk)) -> io::Result<()> {
        let mut chunk = chunk();
        write(&mut chunk);
        self.waiting.push((id, body(chunk.as_bytes()).to_vec()));
        if self.waiting.len() >= TOGETHER { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let holder = self.promise();
        let (mut index, mut content) = (String::new(), Vec::new());
        for (at, (id, body)) in (0..).zip(&waiting) {
            // Writing to a String cannot fail.
            let _ = write!(index, "{} {} ", id.get(), content.len());
            content.extend_from_slice(body);
            content.push(b'\n');
            self.settle(*id, Place::Within(holder.get(), at));
        }
        let first = count(index.len());
        let all = [index.into_bytes(), content].concat();
        self.stream(holder, &all, |chunk, packed| {
            let mut stream = chunk.stream(holder, packed);
            stream.filter(Filter::FlateDecode);
            stream.pair(Name(b"Type"), Name(b"ObjStm"));
            stream.pair(Name(b"N"), count(waiting.len())).pair(Name(b"First"), first);
        })
    }

    /// Writes the table of all objects and ends the file.
    pub(super) fn finish(mut self, catalog: Ref, info: Ref) -> io::Result<W> {
        self.flush()?;
        let table = self.promise();
        let start = self.written;
        self.settle(table, Place::At(start));
        // The first line is of an object that there is not, as the format wants it.
        let mut lines = vec![0, 0, 0, 0, 0, 0xFF, 0xFF];
        for place in &self.places {
            let (kind, at, number) = match *place {
                Place::Nowhere => (0, 0, 0),
                Place::At(at) => (1, at, 0),
                Place::Within(holder, number) => (2, u64::from(holder.unsigned_abs()), number),
            };
            lines.push(kind);
            lines.extend_from_slice(&at.to_be_bytes()[4..]);
            lines.extend_from_slice(&number.to_be_bytes());
        }
        let size = count(self.places.len() + 1);
        let packed = deflate(&lines)?;
        let mut chunk = chunk();
        let mut stream = chunk.stream(table, &packed);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Type"), Name(b"XRef")).pair(Name(b"Size"), size);
        stream.insert(Name(b"W")).array().items([1, 4, 2]);
        stream.pair(Name(b"Root"), catalog).pair(Name(b"Info"), info);
        drop(stream);
        self.raw(chunk.as_bytes())?;
        self.raw(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// Objects without blanks and line ends that nobody reads.
fn chunk() -> Chunk {
    Chunk::with_settings(Settings { pretty: false })
}

/// What is between an object's number and its end.
fn body(object: &[u8]) -> &[u8] {
    let start = object.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end = object.windows(6).rposition(|word| word == b"endobj").unwrap_or(object.len());
    object[start.min(end)..end].trim_ascii()
}

/// A number as the format writes it.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Compresses at the middle level: the highest makes a thousand codes 2 % smaller and takes twice as long.
pub(super) fn deflate(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 2), Compression::default());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_written_without_its_number() {
        let mut chunk = Chunk::new();
        chunk.indirect(Ref::new(12)).dict().pair(Name(b"A"), 1);
        let text = String::from_utf8_lossy(body(chunk.as_bytes())).into_owned();
        assert!(text.starts_with("<<") && text.ends_with(">>") && !text.contains("obj"), "{text}");
    }

    #[test]
    fn a_file_says_where_everything_is() {
        let mut book = Book::new(Vec::new()).unwrap();
        let ids = (0..250).map(|_| book.promise()).collect::<Vec<_>>();
        for id in &ids {
            book.object(*id, |chunk| {
                chunk.indirect(*id).dict().pair(Name(b"N"), id.get());
            })
            .unwrap();
        }
        assert!(book.waiting.len() < TOGETHER);
        let bytes = book.finish(ids[0], ids[1]).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("%PDF-1.7") && text.ends_with("%%EOF\n"));
        assert_eq!(text.matches("/ObjStm").count(), 3);
    }
}
