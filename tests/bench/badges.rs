//! Badges on paper: what many cost in one file, and what one costs at a ticket.

use std::time::Instant;

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{EVENT, Evening, ORGANISATION, Setup, UNLIMITED};
use multaqa_tests::form::Form;
use multaqa_tests::process;
use multaqa_tests::program;

use crate::figure::Figure;
use crate::load::{self, ONE, Request};

/// A thousand and five thousand badges in one PDF, and one by itself.
pub(crate) async fn figures() -> Vec<Figure> {
    let mut figures =
        many(1_000, ["badges_1000_cost", "badges_1000_size", "badges_1000_memory"], [1.2, 6.0, 150.0]).await;
    figures.extend(
        many(5_000, ["badges_5000_cost", "badges_5000_size", "badges_5000_memory"], [6.0, 8.0, 150.0]).await,
    );
    figures.push(one().await);
    figures
}

/// The whole process of `multaqa badges`: its processor time, its file, and the most memory that it held.
async fn many(guests: u32, names: [&'static str; 3], limits: [f64; 3]) -> Vec<Figure> {
    let evening = Evening::with(Backend::Sqlite, Setup { capacity: guests, guests });
    let badges = f64::from(evening.seats().await.taken);
    let file = evening.data().join("badges.pdf");
    let output = file.display().to_string();
    let arguments = ["badges", "--organisation", ORGANISATION, "--event", EVENT, "--output", &output];
    let (before, started) = (process::cpu_of_ended_children(), Instant::now());
    let peak = program::run_watched(evening.data(), evening.database_url(), arguments);
    let (cpu, elapsed) = (process::cpu_of_ended_children().saturating_sub(before), started.elapsed());
    #[allow(clippy::cast_precision_loss, reason = "a file of some megabytes")]
    let megabytes = std::fs::metadata(&file).map_or(f64::NAN, |file| file.len() as f64 / 1e6);
    let [cost, size, memory] = names;
    vec![
        Figure::new(cost, cpu.as_secs_f64(), "s CPU", limits[0])
            .with("badges", badges)
            .with("seconds", elapsed.as_secs_f64())
            .how("`multaqa badges`, the whole process"),
        Figure::new(size, megabytes, "MB", limits[1]).with("badges", badges),
        Figure::new(memory, peak, "MiB", limits[2])
            .with("badges", badges)
            .how("the most that was resident (VmHWM)"),
    ]
}

/// The badge of a ticket, as its holder fetches it.
async fn one() -> Figure {
    let mut evening = Evening::with(Backend::Sqlite, Setup { capacity: 100, guests: 10 });
    evening.restart_with(&UNLIMITED);
    let ticket = evening.register("fr", &Form::person(1)).await;
    let page = move |_| Request {
        method: "GET",
        path: format!("{ticket}/badge.pdf"),
        headers: String::new(),
        body: Vec::new(),
    };
    load::run(evening.server(), ONE, 20, 200, page.clone());
    load::run(evening.server(), ONE, 300, 200, page).figure("badge_one", 5.0)
}
