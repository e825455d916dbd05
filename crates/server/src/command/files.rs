//! Commands that write a file.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use app::badge::{Prints, Reason, Why};
use app::registration::ExportFormat;
use http_face::AppState;

use crate::cli::{Badges, Export, Format};
use crate::{ServerError, console};

/// `multaqa export`
pub(crate) async fn export(args: Export, app: &AppState) -> Result<(), ServerError> {
    let info = super::event(app, &args.event).await?;
    let format = match args.format {
        Format::Csv => ExportFormat::Csv,
        Format::Xlsx => ExportFormat::Xlsx,
    };
    let bytes = app::registration::export_all(app, &info, format, args.output.lang.lang).await?;
    write(&args.output.output, &bytes)
}

/// `multaqa badges`: a file for each layout that badges follow, and none where not all that was asked for can be printed.
pub(crate) async fn badges(args: Badges, app: &AppState) -> Result<(), ServerError> {
    let info = super::event(app, &args.event).await?;
    let (lang, path) = (args.output.lang.lang, args.output.output.as_path());
    let made = match app::badge::documents_all(app, &info, lang).await {
        Err(app::AppError::NotFound) => {
            return Err(ServerError::Refused("nobody has a seat yet: there is no badge to print.".into()));
        }
        other => other?,
    };
    if made.len() > 1 && path == Path::new("-") {
        let detail = "badges follow several layouts, which are a file each: name one with --output.";
        return Err(ServerError::Refused(detail.into()));
    }
    let mut files = Vec::with_capacity(made.len());
    for (name, prints) in made {
        files.push((name.get(lang).to_owned(), printed(prints, args.others)?));
    }
    for (number, (name, pdf)) in files.iter().enumerate() {
        console::progress(name);
        write(&numbered(path, number), pdf)?;
    }
    Ok(())
}

/// The file of one layout.
fn printed(made: Prints, others: bool) -> Result<Vec<u8>, ServerError> {
    for one in &made.left_out {
        console::progress(&format!("{} {}: {}", one.code, one.name, reasons(&one.reasons)));
    }
    match made.pdf {
        Some(pdf) if made.left_out.is_empty() || others => Ok(pdf),
        Some(_) => Err(ServerError::Refused(format!(
            "{} badges cannot be printed as they are. Correct these registrations, or print the others with \
             --others.",
            made.left_out.len()
        ))),
        None if made.event.is_empty() => {
            Err(ServerError::Refused("no badge can be printed as it is.".into()))
        }
        None => Err(ServerError::Refused(format!(
            "the event's own words cannot be printed: {}. Correct them in its details.",
            reasons(&made.event)
        ))),
    }
}

/// Where the file of each layout goes: `badges.pdf`, `badges-2.pdf`.
fn numbered(path: &Path, number: usize) -> PathBuf {
    if number == 0 {
        return path.to_owned();
    }
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    let dot = if ending.is_empty() { "" } else { "." };
    path.with_file_name(format!("{stem}-{}{dot}{ending}", number + 1))
}

/// What stands in the way of a badge, in few words.
fn reasons(reasons: &[Reason]) -> String {
    let one = |reason: &Reason| match reason.why {
        Why::NoRoom => format!("{:?} is too long", reason.what),
        Why::NoGlyph(c) => format!("{:?} has {c} (U+{:04X}), which no font has", reason.what, u32::from(c)),
    };
    reasons.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Writes a file whole or not at all; lists of people are for their owner's eyes.
fn write(path: &Path, bytes: &[u8]) -> Result<(), ServerError> {
    let failed = |error| ServerError::File(path.to_owned(), error);
    if path == Path::new("-") {
        return std::io::stdout().lock().write_all(bytes).map_err(failed);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let draft = folder.join(format!(".multaqa-{}.part", std::process::id()));
    let written = private(&draft).and_then(|mut file| file.write_all(bytes));
    if let Err(error) = written.and_then(|()| std::fs::rename(&draft, path)) {
        let _ = std::fs::remove_file(&draft);
        return Err(failed(error));
    }
    console::progress(&format!("{}: {} bytes", path.display(), bytes.len()));
    Ok(())
}

fn private(path: &Path) -> std::io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layout_has_a_file_beside_the_first() {
        let named = |path: &str, number| numbered(Path::new(path), number);
        assert_eq!(named("out/badges.pdf", 0), Path::new("out/badges.pdf"));
        assert_eq!(named("out/badges.pdf", 1), Path::new("out/badges-2.pdf"));
        assert_eq!(named("badges", 2), Path::new("badges-3"));
    }

    #[test]
    fn a_file_is_private_and_whole_or_not_there() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("list.csv");
        write(&path, b"a;b").expect("written");
        write(&path, b"c").expect("written over");
        assert_eq!(std::fs::read(&path).expect("there"), b"c");
        assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        let missing = folder.path().join("missing/list.csv");
        let error = write(&missing, b"a").expect_err("no folder").to_string();
        assert!(error.contains("missing/list.csv"), "{error}");
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}
