//! What other people's programs say of a file.

use std::path::PathBuf;
use std::process::Command;

/// Where the contact sheets are left, to be looked at.
pub(crate) fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("contact-sheets");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a program says of a file, if it says anything; it must succeed.
pub(crate) fn said(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badges.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = Command::new(program).args(arguments).arg(&file).output().expect(program);
    let words = [out.stdout, out.stderr].concat();
    let words = String::from_utf8_lossy(&words).into_owned();
    assert!(out.status.success(), "{program}: {words}");
    words
}

/// Holds that qpdf, mupdf and poppler find nothing wrong with a file, and that it is tagged.
pub(crate) fn sound(pdf: &[u8]) {
    let qpdf = said("qpdf", &["--check"], pdf);
    assert!(qpdf.contains("No syntax or stream encoding errors"), "{qpdf}");
    assert_eq!(said("mutool", &["draw", "-q", "-N", "-F", "stext", "-o", "/dev/null"], pdf), "");
    let info = said("pdfinfo", &[], pdf);
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
}

/// The names of the parts that are read aloud, in their order.
pub(crate) fn structure(pdf: &[u8]) -> Vec<String> {
    let tree = said("pdfinfo", &["-struct"], pdf);
    let first = |line: &str| line.split_whitespace().next().map(|name| name.trim_end_matches(':').to_owned());
    tree.lines().filter_map(first).collect()
}

/// The languages that the parts of a file are told to be in, in no order.
pub(crate) fn languages(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("from.pdf"), folder.path().join("to.pdf"));
    std::fs::write(&from, pdf).unwrap();
    let status =
        Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&from).arg(&to).status();
    assert!(status.expect("qpdf is installed").success());
    let text = String::from_utf8_lossy(&std::fs::read(to).unwrap()).into_owned();
    let told = text.lines().filter_map(|line| line.trim().strip_prefix("/Lang ("));
    told.map(|language| language.trim_end_matches(')').to_owned()).collect()
}
