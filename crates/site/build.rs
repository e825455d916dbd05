//! What the compiler cannot see that this crate is made from: the files that Vite makes, by names that change.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=askama.toml");
    println!("cargo:rerun-if-changed=i18n.toml");
    println!("cargo:rerun-if-changed=../../web/dist");
}
