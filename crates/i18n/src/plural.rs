//! Plural forms of large numbers.

/// A number below 101 that takes the same plural form as `count` in the three languages: what a message selects on,
/// beside the count that it shows.
///
/// In Arabic the last two digits decide (CLDR: `few` is n % 100 = 3..10, `many` 11..99): « 103 أشخاص », « 214 شخصًا ».
/// The plural rules that Fluent comes with look at the whole number and call everything from 100 on `other`.
pub const fn form(count: u32) -> u32 {
    match count % 100 {
        _ if count < 100 => count,
        rest @ 3..100 => rest,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::form;

    #[test]
    fn the_last_two_digits_decide_and_one_is_one_alone() {
        for (count, expected) in [
            (0, 0),
            (1, 1),
            (2, 2),
            (11, 11),
            (99, 99),
            (100, 100),
            (101, 100),
            (102, 100),
            (103, 3),
            (214, 14),
        ] {
            assert_eq!(form(count), expected, "{count}");
        }
    }
}
