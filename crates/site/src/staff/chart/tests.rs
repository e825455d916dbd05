use super::*;

/// Minutes after 18:00 in Lyon on the evening itself.
fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_750_867_200 + 60 * minute).expect("in range")
}

fn chart(arrivals: &[(i64, u32)], now: i64, direction: Direction) -> Chart {
    let arrivals = arrivals
        .iter()
        .map(|&(minute, arrivals)| MinuteFigures { minute: at(minute), arrivals })
        .collect::<Vec<_>>();
    let zone = TimeZone::get("Europe/Paris").expect("bundled");
    Chart::new(&arrivals, at(0), at(now), &zone, direction).expect("somebody came")
}

#[test]
fn the_design_s_evening() {
    let chart = chart(&[(1, 1), (31, 9), (37, 4), (38, 1)], 38, Direction::Ltr);
    assert_eq!((chart.step, chart.total), (1, 15));
    assert_eq!((chart.from, chart.to), (at(0), at(38)));
    assert_eq!((chart.peak.count, chart.peak.at), (9, at(31)));
    assert_eq!(chart.levels.iter().map(|level| level.count).collect::<Vec<_>>(), [0, 5, 10]);
    let shown = chart.bars.iter().map(|bar| format!("{} {} {}", bar.x, bar.y, bar.height));
    assert_eq!(
        shown.collect::<Vec<_>>(),
        ["47.4 149.2 14.8", "507.4 30.8 133.2", "599.4 104.8 59.2", "614.7 149.2 14.8"]
    );
    assert_eq!(chart.bars.iter().map(|bar| bar.current).collect::<Vec<_>>(), [false, false, false, true]);
    assert_eq!(
        chart.ticks.iter().map(|tick| tick.at).collect::<Vec<_>>(),
        [at(0), at(10), at(20), at(30), at(38)]
    );
}

#[test]
fn time_runs_with_the_script() {
    let (ltr, rtl) =
        (chart(&[(1, 1), (31, 9)], 38, Direction::Ltr), chart(&[(1, 1), (31, 9)], 38, Direction::Rtl));
    for (one, other) in ltr.bars.iter().zip(&rtl.bars) {
        assert_eq!(Px(WIDTH - one.x.0 - one.width.0).to_string(), other.x.to_string());
        assert_eq!(one.y, other.y);
    }
    assert_eq!(rtl.level_anchor, Anchor::Start);
    assert!(rtl.ticks.first().map(|tick| tick.x) > rtl.ticks.last().map(|tick| tick.x));
}

#[test]
fn nothing_leaves_the_plot() {
    for span in [0, 1, 23, 59, 95, 96, 400, 2_000, 60_000, 4_000_000] {
        for direction in [Direction::Ltr, Direction::Rtl] {
            let chart = chart(&[(10, 3), (10 + span, 2)], 10 + span, direction);
            assert_eq!(chart.total, 5, "{span}");
            for bar in &chart.bars {
                assert!(bar.x >= chart.left && bar.x.0 + bar.width.0 <= chart.right.0, "{span}: {bar:?}");
                assert!(bar.y.0 >= TOP && bar.height.0 > 0.0, "{span}: {bar:?}");
            }
            assert!((2..=8).contains(&chart.ticks.len()), "{span}: {} ticks", chart.ticks.len());
        }
    }
}

#[test]
fn long_stretches_take_longer_steps() {
    for (minutes, step) in [(0, 1), (95, 1), (96, 5), (479, 5), (480, 15), (1_440, 60), (5_760, DAY)] {
        assert_eq!(step_minutes(minutes), step, "{minutes}");
    }
    assert_eq!(step_minutes(100 * DAY), 2 * DAY);
}

#[test]
fn an_evening_that_is_over_has_no_minute_under_way() {
    let chart = chart(&[(1, 1), (31, 9)], 31 + 61, Direction::Ltr);
    assert_eq!(chart.to, at(31));
    assert!(chart.bars.iter().all(|bar| !bar.current));
}

#[test]
fn nobody_yet_is_no_chart() {
    assert_eq!(Chart::new(&[], at(0), at(5), &TimeZone::UTC, Direction::Ltr), None);
}

#[test]
fn scales_have_round_halves() {
    for (peak, half) in [(1, 1), (2, 1), (3, 2), (5, 3), (9, 5), (10, 5), (11, 10), (61, 50)] {
        assert_eq!(half_of_scale(peak), half, "{peak}");
    }
    assert!(half_of_scale(u32::MAX) >= u32::MAX / 2);
}
