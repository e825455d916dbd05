//! The binary `multaqa`. Everything is in the library, where tests can reach it.

use std::process::ExitCode;

/// Pages are made of many small pieces that several threads hand to each other: this allocator takes half the processor
/// time of the system's for that, and gives memory back. How it is set up is in `.cargo/config.toml`.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    server::main()
}
