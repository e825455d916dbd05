//! What the template of an event's page shows, put into words.

use app::event::{EventInfo, EventPage};
use app::registration::public_categories;
use askama::Template;
use domain::agenda::{Session, SessionKind, SessionRole};
use domain::event::{Day, Event, Registering, Seats};
use domain::locale::Locale;
use domain::partner::{Partner, Tier, by_tier};
use domain::registration::EventCategory;
use domain::speaker::Speaker;
use i18n::date;
use i18n::plural::form;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::json_ld;
use crate::page::{Shell, capitalised, event_path, initials};

/// The longest programme that the page shows whole, in sessions. Of a longer one, and of one of several days, it shows
/// the days.
const WHOLE: usize = 40;

/// Of more speakers than this, none without a portrait has an engraving: two hundred are a page of a megabyte.
const DRAWN: usize = 24;

/// Themes longer than this, in characters, are set smaller.
const LONG_THEME: usize = 40;

/// Parts of the programme that start together.
pub(super) struct Slot {
    time: String,
    machine_time: String,
    duration: String,
    talks: Vec<Talk>,
    /// One pause and nothing beside it.
    pause: bool,
}

/// A day of a long programme, and where it is told.
struct LongDay {
    href: String,
    name: String,
    count: String,
}

struct Talk {
    href: String,
    title: String,
    about: String,
    room: String,
    kind: String,
    people: Vec<String>,
    calendar: String,
    calendar_label: String,
}

struct Person {
    href: String,
    /// The address of a small portrait.
    picture: Option<String>,
    rosette: String,
    initials: String,
    initials_locale: Locale,
    name: String,
    role: String,
    job: String,
}

/// Partners of one tier.
struct Group {
    /// What stands above them, ready for HTML; empty where they have no tier.
    title: String,
    partners: Vec<Backer>,
}

/// A partner: its texts ready for HTML, each may be empty but the name.
struct Backer {
    name: String,
    role: String,
    about: String,
    link: String,
    logo: Option<Logo>,
}

struct Logo {
    src: String,
    alt: String,
}

#[derive(Template)]
#[template(path = "event.html")]
pub(crate) struct EventView {
    shell: Shell,
    description: String,
    canonical: String,
    absolute: Vec<(Locale, String)>,
    bare: String,
    json_ld: String,
    seal: std::sync::Arc<str>,
    href: String,
    event: Event,
    long: bool,
    weekday: &'static str,
    weekday_alone: String,
    day: String,
    month_year: String,
    date: String,
    machine_date: String,
    hours: String,
    machine_start: String,
    doors_open: String,
    machine_line: String,
    organisation: String,
    slots: Vec<Slot>,
    /// The days of a programme that is not shown whole.
    long_days: Vec<LongDay>,
    people: Vec<Person>,
    partners: Vec<Group>,
    seats: Seats,
    /// Seats that whoever comes would get.
    left: u32,
    /// Each category and its seats left, in words, where they do not all share the same.
    apart: Vec<(String, String)>,
    /// How many seats are taken, in words.
    taken: String,
    /// What is said of an event whose end is past.
    past: Option<String>,
    /// Whether one may register.
    open: bool,
    /// From when on one may register, where that is still to come.
    opens: Option<String>,
    /// Each day with its hours, where there are several.
    days: Vec<String>,
    /// That this is how it would be, and where one publishes it.
    preview: Option<(String, String)>,
}

impl EventView {
    pub(crate) fn new(
        base_url: &str,
        locale: Locale,
        info: &EventInfo,
        shown: &EventPage,
        now: Timestamp,
    ) -> Self {
        let event = &info.event;
        let path = event_path(info);
        let href = info.path(locale);
        let theme = event.theme.get(locale);
        let zone = event.zone();
        let day = date::day_month_year(locale, event.starts_at, &zone);
        let t = i18n::site(locale);
        let shell = Shell::new(locale, &path, fl!(t, "event-title", theme = theme, date = day.as_str()))
            .of(&info.organisation, format!("/{locale}/"))
            .indexed();
        let canonical = format!("{base_url}{href}");
        let date = |session: &Session| zone.to_datetime(session.starts_at).date();
        let one_day = shown.sessions.windows(2).all(|two| date(&two[0]) == date(&two[1]));
        let whole = one_day && shown.sessions.len() <= WHOLE;
        Self {
            description: event.lead.get(locale).to_owned(),
            json_ld: json_ld::event(locale, &canonical, info, shown),
            canonical,
            absolute: super::absolute(base_url, &path),
            bare: format!("{base_url}{path}"),
            seal: crate::seal::seal(event.id),
            event: event.clone(),
            long: theme.chars().count() > LONG_THEME,
            weekday: date::weekday(locale, event.starts_at, &zone),
            weekday_alone: capitalised(date::weekday(locale, event.starts_at, &zone)),
            day: date::day(locale, event.starts_at, &zone),
            month_year: date::month_year(locale, event.starts_at, &zone),
            date: date::days(locale, event),
            machine_date: event.date().to_string(),
            hours: date::time_range(locale, event.starts_at, event.ends_at, &zone),
            machine_start: date::machine(event.starts_at, &zone),
            doors_open: date::time(locale, event.doors_open_at, &zone),
            machine_line: machine_line(info),
            organisation: shell.words(&info.organisation.name),
            slots: if whole {
                slots(&shell, event, &href, &shown.sessions, &shown.speakers)
            } else {
                Vec::new()
            },
            long_days: if whole { Vec::new() } else { long_days(&shell, event, &href, &shown.sessions) },
            people: people(&shell, &href, &shown.speakers),
            partners: partners(&shell, &shown.tiers, &shown.partners),
            seats: shown.seats,
            left: shown.left(),
            apart: apart(locale, event, shown),
            taken: fl!(
                t,
                "event-seats-taken",
                form = form(shown.seats.taken),
                taken = shown.seats.taken,
                capacity = shown.seats.capacity
            ),
            past: past_note(locale, event, now),
            open: event.takes_registrations(now),
            opens: match event.registering(now) {
                Registering::NotYet(opens) => {
                    let moment = date::day_and_time(locale, opens, &zone);
                    Some(fl!(t, "event-opens", moment = moment))
                }
                Registering::Open | Registering::Closed => None,
            },
            days: days(locale, event),
            preview: None,
            href,
            shell,
        }
    }

    /// The page as it would be, for those who prepare it: it says so, and no search engine may list it.
    #[must_use]
    pub(crate) fn into_preview(mut self, path: &str, note: String, back: String) -> Self {
        self.preview = Some((note, back));
        self.shell.indexed = false;
        for alternate in &mut self.shell.alternates {
            alternate.href = format!("/{}{path}", alternate.locale);
        }
        self
    }
}

/// Seats left, in words.
pub(crate) fn seats_left(locale: Locale, count: u32) -> String {
    let t = i18n::site(locale);
    if count == 0 {
        return fl!(t, "event-category-full");
    }
    fl!(t, "event-seats-left", form = form(count), count = count)
}

/// The public categories with their seats, where one has seats of its own. Who is decided on takes none yet.
fn apart(locale: Locale, event: &Event, shown: &EventPage) -> Vec<(String, String)> {
    let mut public = public_categories(event);
    if public.iter().all(|category| category.pool.is_none()) {
        return Vec::new();
    }
    public.retain(|category| !category.approval);
    let row = |category: &EventCategory| {
        let name = i18n::category_name(locale, event, &category.key);
        (name, seats_left(locale, shown.left_in(category)))
    };
    public.iter().map(row).collect()
}

/// Each day with its hours: « Mercredi 25 juin 2025 : 18 h 45 – 21 h 30 ».
fn days(locale: Locale, event: &Event) -> Vec<String> {
    let (t, zone) = (i18n::site(locale), event.zone());
    let line = |day: &Day| {
        let name = capitalised(&date::long(locale, day.starts_at, &zone));
        let hours = date::time_range(locale, day.starts_at, day.ends_at, &zone);
        fl!(t, "event-day-hours", day = name, hours = hours)
    };
    event.days.iter().map(line).collect()
}

/// What is said of an event whose end is past: that it is, and whether one may still register.
pub(crate) fn past_note(locale: Locale, event: &Event, now: Timestamp) -> Option<String> {
    let t = i18n::site(locale);
    if event.ends_at >= now {
        None
    } else if event.takes_registrations(now) {
        Some(fl!(t, "event-past-open"))
    } else {
        let day = date::day_month_year(locale, event.starts_at, &event.zone());
        Some(fl!(t, "event-past", day = day))
    }
}

fn slots(shell: &Shell, event: &Event, href: &str, sessions: &[Session], speakers: &[Speaker]) -> Vec<Slot> {
    let zone = event.zone();
    sessions
        .chunk_by(|a, b| a.starts_at == b.starts_at)
        .map(|together| {
            let first = &together[0];
            Slot {
                time: date::time(shell.locale, first.starts_at, &zone),
                machine_time: date::machine(first.starts_at, &zone),
                duration: date::duration(shell.locale, first.duration()),
                pause: together.len() == 1 && first.kind == SessionKind::Pause,
                talks: together.iter().map(|session| talk(shell, href, session, speakers)).collect(),
            }
        })
        .collect()
}

fn long_days(shell: &Shell, event: &Event, href: &str, sessions: &[Session]) -> Vec<LongDay> {
    let zone = event.zone();
    let date = |session: &Session| zone.to_datetime(session.starts_at).date();
    let day = |together: &[Session]| {
        let count = u32::try_from(together.len()).unwrap_or(u32::MAX);
        LongDay {
            href: format!("{href}/programme?day={}", date(&together[0])),
            name: capitalised(&date::long(shell.locale, together[0].starts_at, &zone)),
            count: fl!(shell.t, "agenda-sessions", form = form(count), count = count),
        }
    };
    sessions.chunk_by(|a, b| date(a) == date(b)).map(day).collect()
}

fn talk(shell: &Shell, href: &str, session: &Session, speakers: &[Speaker]) -> Talk {
    let people = session.people.iter().filter_map(|(id, role)| {
        let speaker = speakers.iter().find(|speaker| speaker.id == *id)?;
        let name = shell.words(&speaker.name);
        Some(match role {
            SessionRole::Speaker => name,
            other => {
                let role = i18n::session_role(shell.locale, *other);
                format!("<span class=\"label\">{}</span> {name}", crate::page::escape(&role))
            }
        })
    });
    Talk {
        href: format!("{href}/sessions/{}", session.id),
        title: shell.words(&session.title),
        about: shell.words(&session.about),
        room: shell.words(&session.room),
        kind: i18n::session_kind(shell.locale, session.kind),
        people: people.collect(),
        calendar: format!("{href}/sessions/{}.ics", session.id),
        calendar_label: fl!(shell.t, "event-session-calendar", title = session.title.get(shell.locale)),
    }
}

fn people(shell: &Shell, href: &str, speakers: &[Speaker]) -> Vec<Person> {
    let drawn = speakers.len() <= DRAWN;
    let person = |(n, speaker): (usize, &Speaker)| {
        let (name, initials_locale) = speaker.name.resolve(shell.locale);
        Person {
            href: format!("{href}/speakers/{}", speaker.id),
            picture: speaker.picture.as_ref().map(|picture| crate::picture::small_href(picture.id)),
            rosette: if drawn && speaker.picture.is_none() {
                crate::seal::rosette(speaker.id.0, &format!("r{n}"), "")
            } else {
                String::new()
            },
            initials: initials(name),
            initials_locale,
            name: shell.words(&speaker.name),
            role: shell.words(&speaker.role),
            job: shell.words(&speaker.job),
        }
    };
    speakers.iter().enumerate().map(person).collect()
}

fn partners(shell: &Shell, tiers: &[Tier], partners: &[Partner]) -> Vec<Group> {
    let backer = |partner: &&Partner| Backer {
        name: shell.words(&partner.name),
        role: shell.words(&partner.role),
        about: shell.words(&partner.about),
        link: partner.link.clone(),
        logo: partner.logo.as_ref().map(|logo| Logo {
            src: crate::picture::small_href(logo.id),
            alt: logo.alt.get(shell.locale).to_owned(),
        }),
    };
    by_tier(tiers, partners)
        .into_iter()
        .map(|(tier, partners)| Group {
            title: tier.map(|tier| shell.words(&tier.name)).unwrap_or_default(),
            partners: partners.iter().map(backer).collect(),
        })
        .collect()
}

/// The day and hour in a heading: « Mercredi 25 juin 2025, 18 h 45 ».
pub(crate) fn date_line(locale: Locale, event: &Event) -> String {
    let zone = event.zone();
    fl!(
        i18n::site(locale),
        "event-date-line",
        date = capitalised(&date::long(locale, event.starts_at, &zone)),
        time = date::time(locale, event.starts_at, &zone)
    )
}

/// The line in the manner of a passport's, a drawing made of letters.
pub(crate) fn machine_line(info: &EventInfo) -> String {
    let spelt = |slug: &str| slug.to_ascii_uppercase().replace('-', "<");
    let date = info.event.date().to_string().replace('-', "<");
    let (organisation, event) = (spelt(info.organisation.slug.as_str()), spelt(info.event.slug.as_str()));
    format!("{:<<72}", format!("C<CONFERENCE<{organisation}<<{event}<<{date}<<FRA<ARA<ENG"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn what_starts_together_stands_together() {
        let (info, shown) = samples::event();
        let mut sessions = shown.sessions.clone();
        sessions[1].starts_at = sessions[0].starts_at;
        let shell = Shell::new(Locale::Fr, "/", "x");
        let slots = slots(&shell, &info.event, "/fr/lyon/2025", &sessions, &shown.speakers);
        assert_eq!(slots.len(), sessions.len() - 1);
        assert_eq!(slots[0].talks.len(), 2);
        assert!(slots[0].talks[0].people.iter().any(|name| name.contains("Modération</span> Inès Carvalho")));
    }

    #[test]
    fn the_machine_line_fills_its_width() {
        let line = machine_line(&samples::event().0);
        assert!(line.starts_with("C<CONFERENCE<LYON<<SOIREE<2025<<2025<06<25<<FRA"), "{line}");
        assert_eq!(line.len(), 72);
    }
}
