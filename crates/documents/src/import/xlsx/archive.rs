//! The package that a workbook is: parts in a ZIP file.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read};
use std::rc::Rc;

use domain::registration::import::ImportRefusal;
use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::Xml;

/// How much all parts that are read may be together when unpacked, in bytes: 20,000 rows of sixty cells stay below.
pub(super) const MAX_UNPACKED: u64 = 96 * 1024 * 1024;

/// How many parts a package may have; workbooks with many sheets and pictures have some hundreds.
const MAX_PARTS: usize = 10_000;

pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How much may still be unpacked.
    left: Rc<Cell<u64>>,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportRefusal> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportRefusal::Damaged)?;
        if zip.len() > MAX_PARTS {
            return Err(ImportRefusal::WrongKind);
        }
        Ok(Self { zip, left: Rc::new(Cell::new(MAX_UNPACKED)) })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.real_name(name).is_some()
    }

    /// A part, to be read as XML.
    ///
    /// # Errors
    /// [`ImportRefusal::Damaged`] when there is none, or it cannot be unpacked.
    pub(super) fn part(&mut self, name: &str) -> Result<Xml<impl io::BufRead + '_>, ImportRefusal> {
        let name = self.real_name(name).ok_or(ImportRefusal::Damaged)?;
        let left = self.left.clone();
        let file = self.zip.by_name(&name).map_err(|error| match error {
            ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                ImportRefusal::Encrypted
            }
            _ => ImportRefusal::Damaged,
        })?;
        Ok(Xml::new(BufReader::with_capacity(64 * 1024, Bounded { inner: file, left: left.clone() }), left))
    }

    /// Names are compared as Windows compares them, and some programs write them with a slash in front.
    fn real_name(&self, name: &str) -> Option<String> {
        let name = name.trim_start_matches('/');
        if self.zip.index_for_name(name).is_some() {
            return Some(name.to_owned());
        }
        let same = |other: &str| other.trim_start_matches('/').replace('\\', "/").eq_ignore_ascii_case(name);
        self.zip.file_names().flatten().find(|other| same(other)).map(Cow::into_owned)
    }
}

/// Reads on until nothing may be unpacked any more.
struct Bounded<R> {
    inner: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let rest = self.left.get().checked_sub(u64::try_from(read).unwrap_or(u64::MAX));
        self.left.set(rest.unwrap_or_default());
        rest.map(|_| read).ok_or_else(|| io::Error::other("unpacks to too much"))
    }
}
