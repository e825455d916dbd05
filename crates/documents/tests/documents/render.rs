//! Looks at a PDF with other people's eyes: poppler's `pdftotext` and `pdftoppm` (Debian: poppler-utils).

use std::path::Path;
use std::process::Command;

/// The text of each page, as a reader of the file would copy it.
pub(crate) fn text(pdf: &[u8]) -> Vec<String> {
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
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<u8>,
}

impl Picture {
    /// The grey at a place of a badge, in millimetres from its upper left corner.
    pub(crate) fn at(&self, x: f32, y: f32) -> u8 {
        self.pixels[self.pixel(y) * self.width + self.pixel(x)]
    }

    /// A part of the badge.
    pub(crate) fn crop(&self, top: f32, bottom: f32, left: f32, right: f32) -> Self {
        let columns = self.pixel(left)..self.pixel(right);
        let rows = self.pixel(top)..self.pixel(bottom);
        let row = |y: usize| &self.pixels[y * self.width..][columns.clone()];
        Self {
            width: columns.len(),
            height: rows.len(),
            pixels: rows.clone().flat_map(row).copied().collect(),
        }
    }

    /// For each column of pixels of a part of the badge, in millimetres, whether it has ink of the names' darkness.
    pub(crate) fn ink_columns(&self, top: f32, bottom: f32, left: f32, right: f32) -> Vec<bool> {
        let rows = self.pixel(top)..self.pixel(bottom);
        let dark = |x: usize| rows.clone().any(|y| self.pixels[y * self.width + x] < 110);
        (self.pixel(left)..self.pixel(right)).map(dark).collect()
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn pixel(&self, millimetres: f32) -> usize {
        (millimetres / 105.0 * self.width as f32) as usize
    }
}

impl Picture {
    /// A square of it, in pixels; what is beyond its edges is white.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn cut(&self, left: f32, top: f32, side: f32) -> Self {
        let (left, top, side) = (left.round() as usize, top.round() as usize, side.round() as usize);
        let at = |x: usize, y: usize| {
            if x < self.width && y < self.height { self.pixels[y * self.width + x] } else { u8::MAX }
        };
        let pixels = (0..side * side).map(|n| at(left + n % side, top + n / side)).collect();
        Self { width: side, height: side, pixels }
    }

    /// Each pixel as a square of so many.
    pub(crate) fn enlarged(&self, times: usize) -> Self {
        let (width, height) = (self.width * times, self.height * times);
        let at = |n: usize| self.pixels[n / width / times * self.width + n % width / times];
        Self { width, height, pixels: (0..width * height).map(at).collect() }
    }
}

/// Leaves the pages of a file as pictures, to be looked at.
pub(crate) fn contact_sheet(pdf: &[u8], stem: &Path) {
    let file = stem.with_extension("pdf");
    std::fs::write(&file, pdf).unwrap();
    let status = Command::new("pdftoppm").args(["-png", "-r", "100"]).arg(&file).arg(stem).status();
    assert!(status.expect("poppler-utils is installed").success());
}

/// Renders one page, counted from 1.
pub(crate) fn page(pdf: &[u8], number: usize, dots_per_inch: u16) -> Picture {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let status = Command::new("pdftoppm")
        .args(["-gray", "-singlefile", "-r", &dots_per_inch.to_string()])
        .args(["-f", &number.to_string(), "-l", &number.to_string()])
        .arg(&file)
        .arg(folder.path().join("page"))
        .status()
        .expect("poppler-utils is installed");
    assert!(status.success());
    read_pgm(&std::fs::read(folder.path().join("page.pgm")).unwrap())
}

/// The first page as mupdf draws it (Debian: mupdf-tools).
pub(crate) fn by_mupdf(pdf: &[u8], dots_per_inch: u16) -> Picture {
    let arguments =
        ["draw", "-q", "-N", "-c", "gray", "-F", "pgm", "-r", &dots_per_inch.to_string(), "-o", "-"];
    read_pgm(&mutool(&arguments, pdf))
}

/// Each character of the first page in the order of the file, and how far from the left it begins, in points.
pub(crate) fn characters(pdf: &[u8]) -> Vec<(char, f32)> {
    let text = String::from_utf8(mutool(&["draw", "-q", "-N", "-F", "stext", "-o", "-"], pdf)).unwrap();
    let attribute = |tag: &str, name: &str| {
        let value = tag.split_once(&format!(" {name}=\"")).unwrap().1;
        value.split_once('"').unwrap().0.to_owned()
    };
    let character = |tag: &str| {
        let corners = attribute(tag, "quad");
        let left = corners.split(' ').step_by(2).map(|x| x.parse::<f32>().unwrap()).fold(f32::MAX, f32::min);
        let shown = attribute(tag, "c");
        let coded = shown.strip_prefix("&#x").and_then(|code| code.strip_suffix(';'));
        let coded = coded.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        (coded.unwrap_or_else(|| shown.chars().next().unwrap()), left)
    };
    text.split("<char ").skip(1).map(|tag| character(&format!(" {tag}"))).collect()
}

/// The parts of a file that are read aloud, with their words, as poppler finds them.
pub(crate) fn read_aloud(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out =
        Command::new("pdfinfo").arg("-struct-text").arg(&file).output().expect("poppler-utils is installed");
    assert!(out.status.success() && out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    plain(&String::from_utf8(out.stdout).unwrap())
}

/// A file's objects in the open, as qpdf writes them.
pub(crate) fn objects(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let arguments = ["--qdf", "--object-streams=disable"];
    let out = Command::new("qpdf").args(arguments).arg(&file).arg("-").output().expect("qpdf is installed");
    assert!(out.status.success() && out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// What mupdf's tool writes of a file's first page.
fn mutool(arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = Command::new("mutool")
        .args(arguments)
        .arg(&file)
        .arg("1")
        .output()
        .expect("mupdf-tools is installed");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(String::from_utf8_lossy(&out.stderr), "", "mupdf complains");
    out.stdout
}

/// Binary PGM: `P5`, width, height, greatest value, one blank, pixels.
fn read_pgm(bytes: &[u8]) -> Picture {
    let mut header = bytes.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(header.next(), Some(b"P5".as_slice()));
    let mut number = || std::str::from_utf8(header.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let pixels = bytes[bytes.len() - width * height..].to_vec();
    Picture { width, height, pixels }
}

/// What the QR codes of a page say.
pub(crate) fn codes(picture: &Picture) -> Vec<String> {
    let grey = |x: usize, y: usize| picture.pixels[y * picture.width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.height, grey);
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// An SVG as it is drawn, eight pixels a unit.
pub(crate) fn svg(svg: &str) -> Picture {
    const SCALE: f32 = 8.0;
    let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).unwrap();
    let size = tree.size().to_int_size().scale_by(SCALE).unwrap();
    let mut drawn = resvg::tiny_skia::Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(SCALE, SCALE), &mut drawn.as_mut());
    let pixels = drawn.pixels().iter().map(|pixel| pixel.red()).collect();
    Picture { width: size.width() as usize, height: size.height() as usize, pixels }
}

/// Leaves a file to look at where `MULTAQA_KEEP_DOCUMENTS` says, if it says anything.
pub(crate) fn keep(name: &str, pdf: &[u8]) {
    if let Ok(folder) = std::env::var("MULTAQA_KEEP_DOCUMENTS") {
        std::fs::write(Path::new(&folder).join(name).with_extension("pdf"), pdf).unwrap();
    }
}
