use super::*;

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").expect("bundled")
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

/// The evening's start: 18:45 in Lyon.
const START: &str = "2025-06-25T16:45:00Z";

#[test]
fn days_in_three_languages() {
    let (start, paris) = (at(START), paris());
    let says = |locale| {
        (
            long(locale, start, &paris),
            day_month_year(locale, start, &paris),
            month_year(locale, start, &paris),
        )
    };
    assert_eq!(says(Locale::Fr), ("mercredi 25 juin 2025".into(), "25 juin 2025".into(), "juin 2025".into()));
    assert_eq!(
        says(Locale::Ar),
        ("الأربعاء 25 يونيو 2025".into(), "25 يونيو 2025".into(), "يونيو 2025".into())
    );
    assert_eq!(
        says(Locale::En),
        ("Wednesday 25 June 2025".into(), "25 June 2025".into(), "June 2025".into())
    );
    assert_eq!(weekday(Locale::Ar, start, &paris), "الأربعاء");
    assert_eq!(day(Locale::En, start, &paris), "25");
}

#[test]
fn a_short_day_stays_on_one_line() {
    let says = |locale| day_month(locale, at("2026-11-23T12:00:00Z"), &paris());
    assert_eq!(says(Locale::Fr), "23\u{A0}nov.");
    assert_eq!(says(Locale::En), "23\u{A0}Nov");
    assert_eq!(says(Locale::Ar), "23\u{A0}نونبر");
}

#[test]
fn months_are_the_moroccan_ones() {
    let names = names::names(Locale::Ar);
    let says = (1..=12).map(|month| names.month(month)).collect::<Vec<_>>().join(" ");
    assert_eq!(says, "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر");
}

#[test]
fn weeks_start_where_they_should() {
    // 2025-06-23 was a Monday, 2025-06-29 a Sunday.
    let on = |locale, day: &str| long(locale, at(&format!("{day}T12:00:00Z")), &TimeZone::UTC);
    assert_eq!(on(Locale::Fr, "2025-06-23"), "lundi 23 juin 2025");
    assert_eq!(on(Locale::En, "2025-06-29"), "Sunday 29 June 2025");
    assert_eq!(on(Locale::Ar, "2025-06-27"), "الجمعة 27 يونيو 2025");
}

#[test]
fn french_says_premier() {
    let first = at("2025-08-01T10:00:00Z");
    assert_eq!(long(Locale::Fr, first, &paris()), "vendredi 1er août 2025");
    assert_eq!(day_month_year(Locale::Ar, first, &paris()), "1 غشت 2025");
    assert_eq!(day_month_year(Locale::En, first, &paris()), "1 August 2025");
}

#[test]
fn hours_at_midnight_noon_and_in_another_zone() {
    let paris = paris();
    let midnight = at("2025-06-24T22:00:00Z");
    assert_eq!(time(Locale::Fr, midnight, &paris), "0\u{A0}h\u{A0}00");
    assert_eq!(time(Locale::Ar, midnight, &paris), "00:00");
    assert_eq!(long(Locale::En, midnight, &paris), "Wednesday 25 June 2025");
    let noon = at("2025-06-25T10:00:00Z");
    assert_eq!(time(Locale::Fr, noon, &paris), "12\u{A0}h\u{A0}00");
    assert_eq!(time(Locale::En, noon, &paris), "12:00");
    let casablanca = TimeZone::get("Africa/Casablanca").expect("bundled");
    assert_eq!(time(Locale::Fr, at(START), &casablanca), "17\u{A0}h\u{A0}45");
    assert_eq!(time(Locale::En, at("2025-06-25T07:05:00Z"), &paris), "09:05");
    assert_eq!(time(Locale::Fr, at("2025-06-25T07:05:00Z"), &paris), "9\u{A0}h\u{A0}05");
}

#[test]
fn the_night_that_clocks_change() {
    // 2025-03-30: at 02:00 Paris time clocks jump to 03:00.
    let (before, after, paris) = (at("2025-03-30T00:59:00Z"), at("2025-03-30T01:00:00Z"), paris());
    assert_eq!(time(Locale::En, before, &paris), "01:59");
    assert_eq!(time(Locale::En, after, &paris), "03:00");
    assert_eq!(machine(before, &paris), "2025-03-30T01:59:00+01:00");
    assert_eq!(machine(after, &paris), "2025-03-30T03:00:00+02:00");
    assert_eq!(duration(Locale::Fr, after.duration_since(before)), "1\u{A0}min");
    // 2025-10-26: 02:30 happens twice.
    assert_eq!(time(Locale::En, at("2025-10-26T00:30:00Z"), &paris), "02:30");
    assert_eq!(time(Locale::En, at("2025-10-26T01:30:00Z"), &paris), "02:30");
}

#[test]
fn ranges_are_words_in_arabic() {
    let (from, to, paris) = (at("2025-06-25T16:00:00Z"), at("2025-06-25T19:00:00Z"), paris());
    assert_eq!(time_range(Locale::Fr, from, to, &paris), "18\u{A0}h\u{A0}00\u{A0}– 21\u{A0}h\u{A0}00");
    assert_eq!(time_range(Locale::Ar, from, to, &paris), "من 18:00 إلى 21:00");
    assert_eq!(time_range(Locale::En, from, to, &paris), "18:00–21:00");
    assert_eq!(day_and_time(Locale::Fr, from, &paris), "25 juin 2025 à 18\u{A0}h\u{A0}00");
    assert_eq!(day_and_time(Locale::Ar, from, &paris), "25 يونيو 2025 على الساعة 18:00");
    assert_eq!(day_and_time(Locale::En, from, &paris), "25 June 2025 at 18:00");
    assert_eq!(universal(Locale::Fr, from), "25 juin 2025 à 16\u{A0}h\u{A0}00\u{A0}(UTC)");
    assert_eq!(moment(Locale::En, from, None), "25 June 2025 at 16:00\u{A0}(UTC)");
    assert_eq!(moment(Locale::En, from, Some(&paris)), "25 June 2025 at 18:00");
}

#[test]
fn durations_in_words() {
    let lasts = |locale, minutes| duration(locale, SignedDuration::from_mins(minutes)).replace('\u{A0}', "_");
    let french = [0, 5, 45, 60, 65, 75, 120, 150].map(|minutes| lasts(Locale::Fr, minutes));
    assert_eq!(french, ["0_min", "5_min", "45_min", "1_h", "1_h_05", "1_h_15", "2_h", "2_h_30"]);
    let english = [45, 60, 75].map(|minutes| lasts(Locale::En, minutes));
    assert_eq!(english, ["45_min", "1_h", "1_h 15_min"]);
    let arabic = [1, 2, 5, 45, 60, 75, 120, 150, 180, 200, 660, 61].map(|minutes| lasts(Locale::Ar, minutes));
    assert_eq!(
        arabic,
        [
            "دقيقة واحدة",
            "دقيقتان",
            "5_دقائق",
            "45_دقيقة",
            "ساعة واحدة",
            "ساعة وربع",
            "ساعتان",
            "ساعتان ونصف",
            "3_ساعات",
            "3_ساعات و20_دقيقة",
            "11_ساعة",
            "ساعة ودقيقة",
        ]
    );
    assert_eq!(lasts(Locale::Fr, -3), "0_min");
}
