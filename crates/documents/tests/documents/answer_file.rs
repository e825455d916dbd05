//! Files that people answer with: what is kept of a good one, and why each bad one is refused.

use std::io::Cursor;

use domain::registration::question::{FileKind, FileRefusal, MAX_FILE_BYTES};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use multaqa_documents::answer_file::make;

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

fn encoded(format: ImageFormat) -> Vec<u8> {
    let colour = |x: u32, y: u32| [x, y, x ^ y].map(|shade| u8::try_from(shade % 256).expect("a byte"));
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(300, 200, |x, y| Rgb(colour(x, y))));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("is encoded");
    bytes.into_inner()
}

#[test]
fn a_document_stays_what_it_is() {
    assert_eq!(make(PDF), Ok((FileKind::Pdf, PDF.to_vec())));
}

#[test]
fn a_picture_is_encoded_anew_whatever_it_carried() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let sent = [encoded(format), b"<script>alert(1)</script>".to_vec()].concat();
        let (kind, kept) = make(&sent).expect("is taken");
        assert_eq!(kind, FileKind::Jpeg);
        assert!(kept.starts_with(b"\xff\xd8\xff"), "{format:?}");
        assert!(!kept.windows(8).any(|bytes| bytes == b"<script>"), "{format:?}");
    }
}

#[test]
fn what_is_none_of_these_is_refused() {
    let jpeg = encoded(ImageFormat::Jpeg);
    let png = encoded(ImageFormat::Png);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
    let large = [PDF, &vec![b' '; MAX_FILE_BYTES]].concat();
    for (bytes, refusal) in [
        (&b""[..], FileRefusal::Empty),
        (b"<!DOCTYPE html><script>alert(1)</script>", FileRefusal::WrongKind),
        (b"\n%PDF-1.4\nstartxref\n9\n%%EOF", FileRefusal::WrongKind),
        (b"PK\x03\x04word/document.xml", FileRefusal::WrongKind),
        (svg, FileRefusal::WrongKind),
        (&PDF[..PDF.len() - 20], FileRefusal::Damaged),
        (b"%PDF-", FileRefusal::Damaged),
        (&jpeg[..jpeg.len() / 2], FileRefusal::Damaged),
        (&png[..png.len() / 2], FileRefusal::Damaged),
        (&large, FileRefusal::TooManyBytes { max: MAX_FILE_BYTES }),
    ] {
        assert_eq!(make(bytes), Err(refusal), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(30)]));
    }
}
