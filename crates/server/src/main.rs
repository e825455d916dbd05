//! The binary `multaqa`. Everything is in the library, where tests can reach it.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A page is made of thousands of small texts, on two threads and the database's: the C library's allocator took a sixth
/// of what a page costs, and kept what a rush had needed.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::main()
}
