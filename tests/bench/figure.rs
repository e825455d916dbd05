//! What was measured, and how it is told.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde_json::{Map, Value};

/// Which way a figure improves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Better {
    /// The less, the better.
    Lower,
    /// The more, the better.
    Higher,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    /// What is measured.
    pub(crate) name: &'static str,
    /// How much.
    pub(crate) value: f64,
    /// Of what.
    pub(crate) unit: &'static str,
    /// What it must reach.
    pub(crate) limit: f64,
    /// Which way it improves.
    pub(crate) better: Better,
    /// What else was seen on the way.
    pub(crate) detail: Map<String, Value>,
}

impl Figure {
    /// A figure that is better when it is lower.
    pub(crate) fn new(name: &'static str, value: f64, unit: &'static str, limit: f64) -> Self {
        Self { name, value: rounded(value), unit, limit, better: Better::Lower, detail: Map::new() }
    }

    /// A figure that is better when it is higher.
    pub(crate) fn at_least(name: &'static str, value: f64, unit: &'static str, limit: f64) -> Self {
        Self { better: Better::Higher, ..Self::new(name, value, unit, limit) }
    }

    /// With something else that was seen on the way.
    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: f64) -> Self {
        self.detail.insert(name.to_owned(), rounded(value).into());
        self
    }

    /// With words on how it was measured.
    #[must_use]
    pub(crate) fn how(mut self, words: &str) -> Self {
        self.detail.insert("how".to_owned(), words.into());
        self
    }

    /// Whether it is within its limit.
    pub(crate) fn holds(&self) -> bool {
        match self.better {
            Better::Lower => self.value <= self.limit,
            Better::Higher => self.value >= self.limit,
        }
    }
}

/// To four significant digits or so: more would be noise.
fn rounded(value: f64) -> f64 {
    let scale = match value.abs() {
        size if size < 1.0 => 10_000.0,
        size if size < 100.0 => 100.0,
        _ => 1.0,
    };
    (value * scale).round() / scale
}

/// Writes one JSON object a line.
pub(crate) fn write(path: &Path, figures: &[Figure]) -> io::Result<()> {
    let lines = figures.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    std::fs::write(path, lines.join("\n") + "\n")
}

/// Prints the figures for people, misses marked.
#[allow(clippy::print_stdout, reason = "the table is what the benchmark is run for")]
pub(crate) fn print_table(figures: &[Figure]) {
    println!("\n{:<28}{:>10}  {:>10}  {:<10}", "", "measured", "limit", "unit");
    for figure in figures {
        let mark = if figure.holds() { "" } else { "  MISSED" };
        let least = if figure.better == Better::Higher { "≥ " } else { "" };
        let limit = format!("{least}{}", figure.limit);
        println!("{:<28}{:>10}  {limit:>10}  {}{mark}", figure.name, figure.value, figure.unit);
        let numbers = figure.detail.iter().filter(|(name, _)| *name != "how");
        let numbers = numbers.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>();
        println!("    {}", numbers.join(", "));
        if let Some(how) = figure.detail.get("how").and_then(Value::as_str) {
            println!("    {how}");
        }
    }
    let missed = figures.iter().filter(|figure| !figure.holds()).count();
    println!("\n{} figures, {missed} missed", figures.len());
}
