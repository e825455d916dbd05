//! Puts the rooms of the pages together. Each has a file of its own, so that none grows without end, and pages need
//! them side by side: `site.ftl` is joined with every file that is no other crate's, under the one name by which
//! `fl!` checks keys while it compiles.

use std::path::{Path, PathBuf};
use std::{fs, io};

const SOURCES: &str = "../../web/locales";
const JOINED: &str = "../../web/dist-locales";

/// Rooms that are read under their own name.
const APART: [&str; 3] = ["common", "documents", "mail"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={SOURCES}");
    for language in ["fr", "ar", "en"] {
        let target = Path::new(JOINED).join(language);
        fs::create_dir_all(&target)?;
        let mut pages = String::new();
        for file in files(&Path::new(SOURCES).join(language))? {
            println!("cargo:rerun-if-changed={}", file.display());
            let room = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&file)?;
            if APART.contains(&room.as_str()) {
                write(&target.join(format!("{room}.ftl")), &text)?;
            } else {
                pages.push_str(&text);
                pages.push('\n');
            }
        }
        write(&target.join("site.ftl"), &pages)?;
    }
    Ok(())
}

/// A language's files, in the order of their names.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|kind| kind == "ftl"));
    files.sort();
    Ok(files)
}

/// A file that is the same already is left alone: its date would have everything built again. It is moved into its
/// place whole, since two builds may run at once.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let draft = path.with_extension(std::process::id().to_string());
    fs::write(&draft, text)?;
    fs::rename(&draft, path)
}
