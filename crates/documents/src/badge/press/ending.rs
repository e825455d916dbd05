//! The end of a file: its fonts, its list of pages, what is read aloud in which order, and what it says of itself.

use std::io::Write;

use domain::badge::layout::Size;
use domain::locale::Locale;
use pdf_writer::writers::{Catalog, DocumentInfo};
use pdf_writer::{Finish, Name, Rect, Ref, TextStr};

use super::book::{Book, count};
use super::fonts::Fonts;
use super::side::mm;
use super::sketch::POINTS;
use super::tags::Tags;
use crate::DocumentError;

/// What a file says at its end.
pub(super) struct Ending<'a> {
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    /// The language of the file.
    pub(super) locale: Locale,
    /// The second in which the youngest of its lines was written: no clock is read here, and the same lines make the same
    /// file.
    pub(super) latest: i64,
    /// The size of each page.
    pub(super) paper: Size,
    pub(super) tree: Ref,
    pub(super) resources: Ref,
    pub(super) pages: &'a [Ref],
    /// Drawings and pictures by their names.
    pub(super) objects: &'a [(String, Ref)],
}

impl Ending<'_> {
    /// Ends the file.
    ///
    /// # Errors
    /// [`DocumentError::Font`], [`DocumentError::Write`].
    pub(super) fn write<W: Write>(
        self,
        mut book: Book<W>,
        fonts: &Fonts,
        tags: Tags,
    ) -> Result<W, DocumentError> {
        let fonts = fonts.write(&mut book)?;
        book.object(self.resources, |chunk| {
            let mut resources = chunk.indirect(self.resources).dict();
            let mut all = resources.insert(Name(b"Font")).dict();
            for (number, font) in fonts.iter().enumerate() {
                all.pair(Name(format!("F{number}").as_bytes()), *font);
            }
            all.finish();
            let mut all = resources.insert(Name(b"XObject")).dict();
            for (name, id) in self.objects {
                all.pair(Name(name.as_bytes()), *id);
            }
        })?;
        let Size { width, height } = self.paper;
        let paper = Rect::new(0.0, 0.0, mm(width) * POINTS, mm(height) * POINTS);
        book.object(self.tree, |chunk| {
            let mut tree = chunk.pages(self.tree);
            tree.count(count(self.pages.len())).kids(self.pages.iter().copied());
            // Every page has them from here (ISO 32000-1, 7.7.3.4).
            tree.media_box(paper).pair(Name(b"Resources"), self.resources);
        })?;
        let read = tags.finish(&mut book)?;
        let [catalog, info] = [book.promise(), book.promise()];
        book.object(catalog, |chunk| {
            let mut catalog = chunk.indirect(catalog).start::<Catalog<'_>>();
            catalog.pages(self.tree).lang(TextStr(self.locale.code()));
            catalog.pair(Name(b"StructTreeRoot"), read);
            catalog.mark_info().marked(true);
            catalog.viewer_preferences().display_doc_title(true);
        })?;
        book.object(info, |chunk| {
            let mut info = chunk.indirect(info).start::<DocumentInfo<'_>>();
            info.title(TextStr(self.title)).author(TextStr(self.author));
            info.creator(TextStr("Multaqa")).producer(TextStr("Multaqa"));
            if let Some(date) = date(self.latest) {
                info.creation_date(date).modified_date(date);
            }
        })?;
        Ok(book.finish(catalog, info)?)
    }
}

/// A moment in universal time, as the format writes it.
fn date(second: i64) -> Option<pdf_writer::Date> {
    let at = jiff::Timestamp::from_second(second).ok()?.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let part = |number: i8| number.unsigned_abs();
    let day = pdf_writer::Date::new(at.year().unsigned_abs()).month(part(at.month())).day(part(at.day()));
    let time = day.hour(part(at.hour())).minute(part(at.minute())).second(part(at.second()));
    Some(time.utc_offset_hour(0).utc_offset_minute(0))
}
