//! How often names are told apart rightly, on pairs of our own. The figures are printed: `cargo test -p multaqa-domain
//! --test name_vectors -- --nocapture`.

use multaqa_domain::name::{Likeness, Name, Typed, compare};
use proptest::prelude::*;

struct Pair {
    line: usize,
    same: bool,
    held: bool,
    names: [Name; 2],
    text: String,
}

fn pairs() -> Vec<Pair> {
    let text = include_str!("../../../tests/vectors/names.tsv");
    let rows = text.lines().enumerate().filter(|(_, row)| !row.starts_with('#') && !row.is_empty());
    let pairs = rows.map(|(at, row)| {
        let cells = row.split('\t').collect::<Vec<_>>();
        let [label, part, ref names @ ..] = cells[..] else { panic!("line {}: {row}", at + 1) };
        let name = |cells: &[&str]| {
            let [given, family, other] = cells else { panic!("line {}: {row}", at + 1) };
            Name::new(given, family, (!other.is_empty()).then_some(other))
        };
        let (one, two) = names.split_at(3);
        Pair {
            line: at + 1,
            same: match label {
                "same" => true,
                "different" => false,
                other => panic!("line {}: {other}", at + 1),
            },
            held: match part {
                "held" => true,
                "tune" => false,
                other => panic!("line {}: {other}", at + 1),
            },
            names: [name(one), name(two)],
            text: format!("{} / {}", one.join(" "), two.join(" ")),
        }
    });
    pairs.collect()
}

/// How many pairs were taken for one person's rightly, wrongly, and not though they are.
#[derive(Debug, Default)]
struct Tally {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Tally {
    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from(self.right + self.missed)
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.right + self.wrong)
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are what this test is for")]
fn names_are_told_apart() {
    let (mut all, mut held) = (Tally::default(), Tally::default());
    let pairs = pairs();
    for pair in &pairs {
        let found = compare(&pair.names[0], &pair.names[1]);
        for tally in [Some(&mut all), pair.held.then_some(&mut held)].into_iter().flatten() {
            match (pair.same, found.is_match()) {
                (true, true) => tally.right += 1,
                (false, true) => tally.wrong += 1,
                (true, false) => tally.missed += 1,
                (false, false) => {}
            }
        }
        if pair.same != found.is_match() {
            println!("line {}: {}: {found:?}", pair.line, pair.text);
        }
    }
    let same = pairs.iter().filter(|pair| pair.same).count();
    assert!(
        pairs.len() >= 300 && same * 3 > pairs.len() && same * 3 < pairs.len() * 2,
        "the pairs were cut short"
    );
    assert!(pairs.iter().filter(|pair| pair.held).count() * 4 > pairs.len(), "too few were put aside");
    for (of, tally) in [("all pairs", all), ("held pairs", held)] {
        let (recall, precision) = (tally.recall(), tally.precision());
        println!("{of}: recall {recall:.3}, precision {precision:.3}");
        assert!(recall >= 0.95 && precision >= 0.97, "{of}: recall {recall:.3}, precision {precision:.3}");
    }
}

/// What is taken for one person's is met by its keys, so that a database finds it: all but French names whose last
/// letters are silent and so not written in Arabic.
#[test]
fn names_that_are_alike_share_a_key() {
    let pairs = pairs();
    let alike = pairs.iter().filter(|pair| compare(&pair.names[0], &pair.names[1]).is_match());
    let (mut met, mut lost) = (0_u32, 0_u32);
    for pair in alike {
        let [one, two] = [pair.names[0].keys(), pair.names[1].keys()];
        assert!(one.len() <= 24 && two.len() <= 24, "line {}: {one:?} {two:?}", pair.line);
        if one.iter().any(|key| two.contains(key)) { met += 1 } else { lost += 1 }
    }
    assert!(lost * 100 <= met, "{lost} of {} are not found", met + lost);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn comparing_has_no_order_and_no_panic(
        given in "\\PC{0,30}", family in "\\PC{0,30}", other in proptest::option::of("\\PC{0,30}"),
        second in "[a-zéèA-Z' -]{0,24}|[ا-ي ءأإآةى]{0,16}|\\PC{0,24}",
    ) {
        let one = Name::new(&given, &family, other.as_deref());
        let two = Name::new(&second, &given, None);
        prop_assert_eq!(compare(&one, &two), compare(&two, &one));
        let _ = Typed::new(&given);
    }

    #[test]
    fn a_name_is_itself_however_it_is_marked(
        given in "[A-Za-zéèïç]{1,12}|[ا-غف-يأإآةىءئؤ]{1,10}", family in "[A-Za-z' -]{0,20}[a-z]|[ا-غف-ي ]{0,14}[ب-غ]",
    ) {
        let name = Name::new(&given, &family, None);
        prop_assert_eq!(compare(&name, &name), Likeness::Same { reasons: Vec::new() });
        let shouted = Name::new(&given.to_uppercase(), &format!("  {family}\u{640}"), None);
        let same = matches!(compare(&name, &shouted), Likeness::Same { .. });
        prop_assert!(same);
        prop_assert_eq!(name.keys(), shouted.keys());
        prop_assert_eq!(name.words(), shouted.words());
    }

    #[test]
    fn what_starts_a_name_finds_it(name in "[a-z]{3,12}|[ا-غف-ي]{3,10}", cut in 2_usize..12) {
        let typed = name.chars().take(cut).collect::<String>();
        let typed = Typed::new(&typed);
        let folded = multaqa_domain::text::search_key(&name);
        prop_assert!(typed.words().all(|word| folded.starts_with(word)));
    }
}
