//! The chart in words.

use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::{SignedDuration, tz::TimeZone};

use crate::staff::chart::Chart;

/// The chart with its words.
pub(in crate::staff) struct ChartView {
    pub(in crate::staff) chart: Chart,
    pub(in crate::staff) title: String,
    pub(in crate::staff) peak: String,
    pub(in crate::staff) label: String,
    /// The words under the bars, in the order of [`Chart::ticks`].
    pub(in crate::staff) ticks: Vec<String>,
    /// The table behind the drawing: moment and arrivals.
    pub(in crate::staff) rows: Vec<(String, u32)>,
}

impl ChartView {
    /// Words the drawing: hours within a day, days beyond.
    pub(super) fn new(locale: Locale, chart: Chart, zone: &TimeZone) -> Self {
        let t = i18n::site(locale);
        let hour = |at| i18n::date::time(locale, at, zone);
        let day = |at| i18n::date::day_month_year(locale, at, zone);
        let days = chart.spans_days();
        let told = |at| if days { day(at) } else { hour(at) };
        let (count, at) = (chart.peak.count, told(chart.peak.at));
        let (from, to) = (told(chart.from), told(chart.to));
        let live = chart.bars.iter().any(|bar| bar.current);
        let title = match chart.step {
            1 => fl!(t, "console-arrivals"),
            step if step >= 24 * 60 => fl!(t, "console-arrivals-day"),
            step => {
                let step = i18n::date::duration(locale, SignedDuration::from_mins(step));
                fl!(t, "console-arrivals-step", step = step)
            }
        };
        let (peak, label) = if days {
            (
                fl!(t, "console-peak-day", count = count, day = at.clone()),
                fl!(
                    t,
                    "console-chart-label-days",
                    from = from,
                    to = to,
                    total = chart.total,
                    peak = count,
                    at = at
                ),
            )
        } else {
            (
                if live && chart.step == 1 {
                    fl!(t, "console-peak-now", count = count, time = at.clone())
                } else {
                    fl!(t, "console-peak", count = count, time = at.clone())
                },
                fl!(
                    t,
                    "console-chart-label",
                    from = from,
                    to = to,
                    total = chart.total,
                    peak = count,
                    at = at
                ),
            )
        };
        let whole = |at| if days { i18n::date::day_and_time(locale, at, zone) } else { hour(at) };
        Self {
            title,
            peak,
            label,
            ticks: chart.ticks.iter().map(|tick| told(tick.at)).collect(),
            rows: chart.rows.iter().map(|&(at, count)| (whole(at), count)).collect(),
            chart,
        }
    }
}
