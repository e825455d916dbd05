//! Pictures that people send in: what is kept of a good one, and why each bad one is refused.

use std::io::{Cursor, Write};

use domain::picture::{MAX_PICTURE_BYTES, PictureRefusal, PictureUse};
use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, ImageReader, Rgb, RgbImage, Rgba, RgbaImage};
use multaqa_documents::picture::{MadePicture, make};

/// A photograph: no two pixels alike, so that it does not shrink to nothing.
fn photograph(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32, y: u32| [x, y, x ^ y].map(|shade| u8::try_from(shade % 256).expect("a byte"));
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| Rgb(colour(x, y))))
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("is encoded");
    bytes.into_inner()
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .expect("in memory")
        .decode()
        .expect("a picture")
}

fn refused(bytes: &[u8], purpose: PictureUse) -> PictureRefusal {
    make(bytes, purpose).expect_err("is refused")
}

const KINDS: [ImageFormat; 3] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];

#[test]
fn each_kind_is_fitted_and_encoded_anew() {
    for kind in KINDS {
        let sent = encoded(&photograph(1500, 1000), kind);
        let MadePicture { media_type, large, small } = make(&sent, PictureUse::Portrait).expect("is taken");
        assert_eq!(media_type, "image/jpeg", "{kind:?}");
        assert_eq!((large.width, large.height), (960, 640), "{kind:?}");
        assert_eq!((small.width, small.height), (320, 213), "{kind:?}");
        assert_eq!((decoded(&large.bytes).width(), decoded(&small.bytes).height()), (960, 213));
        assert!(small.bytes.len() < large.bytes.len());
    }
    let small = make(&encoded(&photograph(80, 60), ImageFormat::Png), PictureUse::Cover).expect("is taken");
    assert_eq!((small.large.width, small.small.height), (80, 60), "none is blown up");
}

#[test]
fn a_logo_stays_see_through_and_a_portrait_gets_white() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(40, 20, Rgba([200, 0, 0, 0])));
    let sent = encoded(&clear, ImageFormat::Png);
    let logo = make(&sent, PictureUse::Logo).expect("is taken");
    assert_eq!(logo.media_type, "image/webp");
    assert_eq!(decoded(&logo.large.bytes).to_rgba8().get_pixel(5, 5).0[3], 0);
    let portrait = make(&sent, PictureUse::Portrait).expect("is taken");
    assert!(decoded(&portrait.large.bytes).to_rgb8().get_pixel(5, 5).0.iter().all(|&shade| shade > 250));
}

/// What a telephone writes: EXIF with an orientation (turn right), and whatever else, here a word to look for.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    tiff.extend(b"45.76N 4.83E");
    let length = u16::try_from(2 + 6 + tiff.len()).expect("short").to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
}

#[test]
fn a_telephone_s_picture_stands_upright_and_tells_no_place() {
    let sent = with_exif(&encoded(&photograph(300, 200), ImageFormat::Jpeg));
    assert!(sent.windows(6).any(|bytes| bytes == b"45.76N"));
    let made = make(&sent, PictureUse::Portrait).expect("is taken");
    assert_eq!((made.large.width, made.large.height), (200, 300));
    for file in [&made.large.bytes, &made.small.bytes] {
        assert!(!file.windows(4).any(|bytes| bytes == b"Exif" || bytes == b"45.7"));
    }
}

/// A PNG of one colour and any size, a few kilobytes long: one bit a pixel, compressed.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
        let mut crc = flate2::Crc::new();
        crc.update(kind);
        crc.update(content);
        let length = u32::try_from(content.len()).expect("short").to_be_bytes();
        [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let line = vec![0; 1 + width.div_ceil(8) as usize];
    for _ in 0..height {
        packed.write_all(&line).expect("in memory");
    }
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[1, 0, 0, 0, 0]].concat();
    let content = packed.finish().expect("in memory");
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", &content), chunk(b"IEND", b"")]
        .concat()
}

#[test]
fn fifty_megapixels_in_a_few_kilobytes_are_refused_unseen() {
    let bomb = bomb(10_000, 5_000);
    assert!(bomb.len() < 20_000, "{} bytes", bomb.len());
    let started = std::time::Instant::now();
    assert_eq!(refused(&bomb, PictureUse::Cover), PictureRefusal::TooManyPixels);
    assert!(started.elapsed().as_millis() < 50, "decided from the header");
    assert!(make(&self::bomb(800, 400), PictureUse::Cover).is_ok(), "it is the size that is refused");
    // A header that lies about a size that nobody could hold.
    for (width, height) in [(u32::MAX, u32::MAX), (0x7FFF_FFFF, 1), (60_000, 60_000)] {
        let mut lie = self::bomb(8, 8);
        lie[16..20].copy_from_slice(&width.to_be_bytes());
        lie[20..24].copy_from_slice(&height.to_be_bytes());
        let mut crc = flate2::Crc::new();
        crc.update(&lie[12..29]);
        lie[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        let refusal = refused(&lie, PictureUse::Cover);
        assert!(matches!(refusal, PictureRefusal::TooManyPixels | PictureRefusal::Damaged), "{refusal:?}");
    }
}

#[test]
fn what_is_cut_off_is_refused_wherever_it_was_cut() {
    for kind in KINDS {
        let whole = encoded(&photograph(300, 200), kind);
        for part in [20, 64, whole.len() / 3, whole.len() / 2, whole.len() - 10, whole.len() - 1] {
            if kind == ImageFormat::Png && part > whole.len() - 12 {
                continue; // Only its empty last chunk is missing: every pixel is there.
            }
            assert_eq!(
                refused(&whole[..part], PictureUse::Portrait),
                PictureRefusal::Damaged,
                "{kind:?} {part}"
            );
        }
    }
}

#[test]
fn the_content_counts_and_not_the_name() {
    for sent in [
        &b"<!DOCTYPE html><html><script>alert(1)</script></html>"[..],
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"%PDF-1.7",
        b"BM",
        b"\0\0\0\x20ftypavif",
    ] {
        assert_eq!(refused(sent, PictureUse::Logo), PictureRefusal::WrongKind);
    }
    assert_eq!(refused(b"", PictureUse::Logo), PictureRefusal::Empty);
    let large = vec![0xFF; MAX_PICTURE_BYTES + 1];
    assert_eq!(refused(&large, PictureUse::Logo), PictureRefusal::TooManyBytes { max: MAX_PICTURE_BYTES });
}

fn svg(inside: &str) -> Vec<u8> {
    let space = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    format!("<svg {space} viewBox=\"0 0 20 10\">{inside}</svg>").into_bytes()
}

#[test]
fn a_drawn_logo_becomes_pixels() {
    let drawn =
        svg("<style>.a{fill:url(#g)}</style><defs><linearGradient id=\"g\"><stop stop-color=\"#0c4a4e\"/>\
                     </linearGradient><clipPath id=\"c\"><path d=\"M0 0h10v10H0z\"/></clipPath></defs>\
                     <g clip-path=\"url(#c)\"><rect class=\"a\" width=\"20\" height=\"10\" \
                     style=\"stroke-dasharray:none\"/></g>");
    let made = make(&drawn, PictureUse::Logo).expect("is taken");
    assert_eq!((made.media_type, made.large.width, made.large.height), ("image/webp", 800, 400));
    let pixels = decoded(&made.large.bytes).to_rgba8();
    assert_eq!(pixels.get_pixel(100, 100).0, [0x0c, 0x4a, 0x4e, 0xff]);
    assert_eq!(pixels.get_pixel(700, 100).0[3], 0, "clipped");
    assert_eq!(refused(&drawn, PictureUse::Portrait), PictureRefusal::NotDrawn);
}

#[test]
fn a_drawing_that_reaches_out_runs_or_grows_is_refused() {
    use PictureRefusal::{Damaged, Elaborate, Elsewhere, Embedded, Entities, Letters, Script};
    let rect = "<rect width=\"9\" height=\"9\"/>";
    for (inside, reason) in [
        ("<script>alert(1)</script>", Script),
        ("<g onload=\"alert(1)\"/>", Script),
        ("<a xlink:href=\" JavaScript:alert(1)\"><path d=\"M0 0h9\"/></a>", Script),
        ("<image href=\"http://example.org/pixel.png\"/>", Elsewhere),
        ("<image xlink:href=\"file:///etc/passwd\"/>", Elsewhere),
        ("<image href=\"data:image/png;base64,AAAA\"/>", Embedded),
        ("<use href=\"http://example.org/x.svg#a\"/>", Elsewhere),
        ("<path fill=\"url(http://example.org/x#a)\" d=\"M0 0h9\"/>", Elsewhere),
        ("<style>@import 'http://example.org/x.css';</style>", Elsewhere),
        ("<style>.a{fill:\\75rl(http://example.org)}</style>", Elsewhere),
        ("<?xml-stylesheet href=\"http://example.org/x.css\"?>", Elsewhere),
        ("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>", Embedded),
        ("<text>Nom</text>", Letters),
        ("<path stroke=\"red\" stroke-dasharray=\"0.0001\" d=\"M0 0h9\"/>", Elaborate),
        ("<pattern id=\"p\"/><rect fill=\"url(#p)\" width=\"9\" height=\"9\"/>", Elaborate),
        ("<g id=\"a\"><use href=\"#a\"/></g>", Elaborate),
        ("<rect width=\"9\"", Damaged),
    ] {
        assert_eq!(refused(&svg(&format!("{rect}{inside}")), PictureUse::Logo), reason, "{inside}");
    }
    assert_eq!(refused(&svg(""), PictureUse::Logo), Damaged, "nothing is drawn");
    let laughs = (1..10).fold("<!ENTITY l0 \"ha\">".to_owned(), |all, n| {
        all + &format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))
    });
    let laughing = format!("<?xml version=\"1.0\"?><!DOCTYPE svg [{laughs}]>\n<svg><desc>&l9;</desc></svg>");
    assert_eq!(refused(laughing.as_bytes(), PictureUse::Logo), Entities);
}

#[test]
fn a_drawing_that_multiplies_is_refused_before_it_is_drawn() {
    let twelve_levels =
        (1..12).fold(format!("<g id=\"u0\">{}</g>", "<path d=\"M0 0h9v9\"/>".repeat(9)), |all, n| {
            let again = format!("<use href=\"#u{}\"/>", n - 1).repeat(9);
            all + &format!("<g id=\"u{n}\">{again}</g>")
        });
    let masks = (1..12).fold("<mask id=\"m0\"><path d=\"M0 0h9v9\"/></mask>".to_owned(), |all, n| {
        let again = format!("<path mask=\"url(#m{})\" d=\"M0 0h9v9\"/>", n - 1).repeat(9);
        all + &format!("<mask id=\"m{n}\">{again}</mask>")
    }) + "<rect mask=\"url(#m11)\" width=\"9\" height=\"9\"/>";
    let deep = "<g>".repeat(20_000) + &"</g>".repeat(20_000);
    let many = "<path d=\"M0 0h9v9\"/>".repeat(12_000);
    for inside in [twelve_levels, masks, deep, many] {
        let started = std::time::Instant::now();
        assert_eq!(refused(&svg(&inside), PictureUse::Logo), PictureRefusal::Elaborate);
        assert!(started.elapsed().as_secs() < 5, "decided without drawing");
    }
    let filter = "<filter id=\"f\"><feGaussianBlur stdDeviation=\"9\"/></filter>\
                  <rect filter=\"url(#f)\" width=\"9\" height=\"9\"/>";
    assert_eq!(refused(&svg(filter), PictureUse::Logo), PictureRefusal::Elaborate);
}
