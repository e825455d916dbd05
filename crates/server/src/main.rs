//! The binary `multaqa`. Everything is in the library, where tests can reach it.

use std::process::ExitCode;

/// Rows are made on one thread and freed on another all day, which the system's allocator is slow at and pays for with
/// memory: lists cost a quarter more with it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::main()
}
