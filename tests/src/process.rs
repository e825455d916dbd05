//! What the operating system says that a process used.

use std::fs;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// Processor time of a process so far, in user and system mode, of all its threads and of children that it
/// waited for: proc(5), fields 14 to 17 of `/proc/PID/stat`. Its grain is one clock tick, 10 ms on Linux.
pub fn cpu(pid: u32) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).expect("a process that runs");
    ticks(&stat, 11..15)
}

/// Processor time of all children that this process waited for so far.
pub fn cpu_of_ended_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").expect("this process runs");
    ticks(&stat, 13..15)
}

/// Sums fields, counted after the command's name, which is in brackets and may hold blanks.
fn ticks(stat: &str, fields: std::ops::Range<usize>) -> Duration {
    let (_, rest) = stat.rsplit_once(") ").expect("proc(5)");
    let values = rest.split(' ').collect::<Vec<_>>();
    let ticks = values[fields].iter().filter_map(|value| value.parse::<u32>().ok()).sum::<u32>();
    Duration::from_secs(1) * ticks / ticks_per_second()
}

fn ticks_per_second() -> u32 {
    static TICKS: OnceLock<u32> = OnceLock::new();
    *TICKS.get_or_init(|| {
        let output = Command::new("getconf").arg("CLK_TCK").output();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        text.ok().and_then(|text| text.parse().ok()).unwrap_or(100)
    })
}

/// Memory of a process in MiB.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Resident now.
    pub now: f64,
    /// The most that was ever resident.
    pub peak: f64,
}

/// The most memory of a process that was ever resident, in MiB; nothing when it has ended.
pub fn peak(pid: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim_matches(|c: char| !c.is_ascii_digit()).parse::<f64>().ok()? / 1024.0)
}

/// Memory of a process: proc(5), `VmRSS` and `VmHWM` of `/proc/PID/status`.
pub fn memory(pid: u32) -> Memory {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).expect("a process that runs");
    let mebibytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("proc(5)");
        let kibibytes = line.trim_matches(|c: char| !c.is_ascii_digit());
        kibibytes.parse::<f64>().expect("a number") / 1024.0
    };
    Memory { now: mebibytes("VmRSS:"), peak: mebibytes("VmHWM:") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_is_read() {
        let before = cpu(std::process::id());
        let started = std::time::Instant::now();
        let mut n = 0_u64;
        while started.elapsed() < Duration::from_millis(200) {
            n = std::hint::black_box(n + 1);
        }
        let used = cpu(std::process::id()).saturating_sub(before);
        assert!(used > Duration::ZERO && used < Duration::from_secs(20), "{used:?}");
        let memory = memory(std::process::id());
        assert!(memory.now > 0.5 && memory.peak >= memory.now, "{memory:?}");
    }
}
