//! Looks at a PDF with other people's eyes: poppler's `pdftotext` and `pdftoppm` (Debian: poppler-utils).

use std::path::Path;
use std::process::Command;

/// The text of each page, as a reader of the file would copy it.
pub fn text(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = Command::new("pdftotext").arg(&file).arg("-").output().expect("poppler-utils is installed");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(String::from_utf8_lossy(&out.stderr), "", "poppler complains");
    let mut pages = String::from_utf8(out.stdout).unwrap().split('\u{C}').map(plain).collect::<Vec<_>>();
    pages.pop();
    pages
}

/// Without the marks by which poppler tells directions apart.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}')).collect()
}

/// A page in grey.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

/// Renders one page, counted from 1. `MULTAQA_KEEP_PICTURES=folder` keeps colour pictures to look at.
pub fn page(pdf: &[u8], number: usize, dots_per_inch: u16) -> Picture {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    run(&file, number, dots_per_inch, &["-gray"], &folder.path().join("page"));
    read_pgm(&std::fs::read(folder.path().join("page.pgm")).unwrap())
}

fn run(file: &Path, number: usize, dots_per_inch: u16, arguments: &[&str], out: &Path) {
    let status = Command::new("pdftoppm")
        .args(arguments)
        .args(["-singlefile", "-r", &dots_per_inch.to_string()])
        .args(["-f", &number.to_string(), "-l", &number.to_string()])
        .arg(file)
        .arg(out)
        .status()
        .expect("poppler-utils is installed");
    assert!(status.success());
}

/// Binary PGM: `P5`, width, height, greatest value, one blank, pixels.
fn read_pgm(bytes: &[u8]) -> Picture {
    let mut header = bytes.splitn(4, |b| b.is_ascii_whitespace());
    assert_eq!(header.next(), Some(b"P5".as_slice()));
    let mut number = || std::str::from_utf8(header.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let pixels = bytes[bytes.len() - width * height..].to_vec();
    Picture { width, height, pixels }
}

/// What the QR codes of a page say.
pub fn codes(picture: &Picture) -> Vec<String> {
    let grey = |x: usize, y: usize| picture.pixels[y * picture.width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.height, grey);
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}
