//! What the black-box tests and the benchmark stand on: the real program in a process of its own, a database of
//! its own on either backend, and visitors who see of it what a browser without scripts sees.
#![allow(clippy::missing_panics_doc, reason = "a test tool reports what went wrong by panicking")]

pub mod backend;
pub mod conference;
pub mod evening;
pub mod form;
pub mod label;
pub mod letter;
pub mod page;
pub mod process;
pub mod program;
pub mod race;
pub mod server;
pub mod smtp;
pub mod visitor;
pub mod wire;

/// Makes one test per database of each of the named functions, which take a [`backend::Backend`].
#[macro_export]
macro_rules! on_both_databases {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn sqlite() {
                super::$name($crate::backend::Backend::Sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                if $crate::backend::Backend::Postgres.is_there() {
                    super::$name($crate::backend::Backend::Postgres).await;
                }
            }
        }
    )+};
}
