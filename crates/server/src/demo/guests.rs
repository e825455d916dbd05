//! Fictitious guests beyond the evening's own, the same each time: for benches and for trying a full house.

use std::sync::LazyLock;

use domain::event::Event;
use domain::locale::Locale;
use domain::registration::{Category, SpokenLanguage};

use super::guest::{Consent, Guest};

/// Given and family names that people in Morocco and in France have, in Latin and in Arabic letters. Each of 12,000 guests
/// has another pair of them.
static GIVEN: Names = LazyLock::new(|| names(include_str!("given_names.tsv")));
static FAMILY: Names = LazyLock::new(|| names(include_str!("family_names.tsv")));

type Names = LazyLock<Vec<(&'static str, &'static str)>>;

fn names(list: &'static str) -> Vec<(&'static str, &'static str)> {
    list.lines().filter_map(|line| line.split_once('\t')).collect()
}

const CITIES: [&str; 6] = ["Lyon", "Villeurbanne", "Grenoble", "Saint-Étienne", "Annecy", "Casablanca"];

const PROFESSIONS: [&str; 8] = [
    "Ingénieure en cybersécurité",
    "Développeur",
    "Cheffe de projet",
    "Architecte cloud",
    "Chercheuse",
    "Consultant",
    "Entrepreneuse",
    "Directeur des systèmes d’information",
];

const ORGANISATIONS: [&str; 7] = [
    "Atelier Numérique du Rhône",
    "Cabinet Atlas Conseil",
    "Confluence Données",
    "Université de la Presqu’île",
    "Argan Logiciels",
    "Réseau Deux Rives",
    "Fourvière Sécurité",
];

/// The `n`th made-up guest of an event. Steps without a common factor with a list's length walk the whole list, so
/// that names, towns and topics mix; the number in the address makes each guest another person.
pub(super) fn made_up(n: usize, event: &Event) -> Guest {
    let (given, given_ar) = GIVEN[n % GIVEN.len()];
    let (family, family_ar) = FAMILY[(n * 7 + n / GIVEN.len() * 3) % FAMILY.len()];
    let topic = |offset: usize| match event.topics.len() {
        0 => Vec::new(),
        count => vec![event.topics[(n + offset) % count].key.clone()],
    };
    let consents =
        [(2, Consent::Networking), (4, Consent::Photos), (5, Consent::News), (7, Consent::Partners)];
    Guest {
        category: match n % 40 {
            0 => Category::Press,
            1 | 2 => Category::Partner,
            _ => Category::Attendee,
        },
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        other_script_name: if n.is_multiple_of(3) {
            String::new()
        } else {
            format!("{given_ar} {family_ar}")
        },
        email: format!("guest{n}@example.org"),
        organisation: ORGANISATIONS[(n * 3) % ORGANISATIONS.len()].to_owned(),
        city: CITIES[(n * 5) % CITIES.len()].to_owned(),
        profession: PROFESSIONS[(n * 3) % PROFESSIONS.len()].to_owned(),
        locale: Locale::ALL[n % Locale::ALL.len()],
        languages: vec![SpokenLanguage::ALL[n % SpokenLanguage::ALL.len()].code().to_owned()],
        offers: topic(0),
        seeks: topic(1 + n % 3),
        consents: consents
            .into_iter()
            .filter(|(each, _)| n.is_multiple_of(*each))
            .map(|(_, consent)| consent)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::made_up;
    use crate::demo::{Evening, LYON};

    #[test]
    fn made_up_guests_are_valid_and_all_different() {
        let evening = Evening::parse(LYON, "lyon.toml").expect("well-formed");
        let event = evening.define(None, uuid::Uuid::nil).expect("valid").event;
        let people = (0..2_000).map(|n| made_up(n, &event).attendee(&event).expect("valid").person_key());
        assert_eq!(people.collect::<HashSet<_>>().len(), 2_000);
        let names = (0..12_000).map(|n| made_up(n, &event).attendee(&event).expect("valid").full_name());
        assert_eq!(names.collect::<HashSet<_>>().len(), 12_000, "each has another name");
    }
}
