//! What the details page shows.

use askama::Template;
use domain::event::limits;
use domain::form::Fault;
use domain::locale::Locale;
use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{MOST, rows};
use crate::page::Shell;
use crate::staff::desk::{Desk, events_href};
use crate::staff::event::below;
use crate::staff::event::words::time_zones;
use crate::staff::form::{Field, Fields, Hidden, Notice, Summary, Typed};
use crate::staff::route::DraftRoute;
use crate::staff::words::spoken_choices;

/// Fields that belong together.
pub(in crate::staff::event) struct Section {
    pub(super) title: String,
    pub(super) intro: Option<String>,
    pub(super) rows: Vec<Row>,
}

/// Fields beside each other, under a name where they have one.
pub(super) struct Row {
    pub(super) legend: Option<String>,
    pub(super) fields: Vec<Field>,
    pub(super) hidden: Option<Hidden>,
}

#[derive(Template)]
#[template(path = "staff/event/details.html")]
pub(in crate::staff::event) struct DetailsPage {
    shell: Shell,
    desk: Desk,
    theme: String,
    notice: Option<Notice>,
    summary: Option<Summary>,
    sections: Vec<Section>,
    hidden: Vec<Hidden>,
    action: String,
    publish: String,
    may_save: bool,
}

pub(in crate::staff::event) fn details_page(
    route: &DraftRoute,
    desk: Desk,
    typed: Typed<'_>,
    base: String,
    may_save: bool,
    notice: Option<Notice>,
    seats: Option<String>,
) -> DetailsPage {
    let (locale, t) = (route.locale, i18n::site(route.locale));
    let path = below(&route.info, "details");
    let title = fl!(t, "desk-details");
    let title = if typed.problems.is_empty() { title } else { fl!(t, "register-title-error", title = title) };
    let shell = Shell::new(locale, &path, title).of(&route.info.organisation, events_href(locale));
    let zone =
        TimeZone::get(typed.values.get("time_zone").trim()).unwrap_or_else(|_| route.copy.event.zone());
    let mut fields = Fields::new(locale, typed).in_zone(zone);
    if let Some(words) = seats {
        fields = fields.word("capacity", words);
    }
    for problem in typed.problems.iter().filter(|problem| problem.field == "slug") {
        let words = match problem.fault {
            Fault::Taken => fl!(t, "setup-slug-taken"),
            _ => fl!(t, "setup-slug-malformed"),
        };
        fields = fields.word("slug", words);
    }
    let form = Form { locale, fields, typed, t, is_new: route.copy.edition == 0 };
    let sections = vec![form.texts(), form.days(), form.place(), form.registration(), form.practical()];
    DetailsPage {
        theme: shell.words(&route.copy.event.theme),
        notice,
        summary: form.fields.summary(),
        sections,
        hidden: vec![Hidden::new("version", route.copy.version), Hidden::new("base", base)],
        action: format!("/{locale}{path}"),
        publish: format!("/{locale}{}", below(&route.info, "publish")),
        may_save,
        desk,
        shell,
    }
}

struct Form<'a> {
    locale: Locale,
    fields: Fields<'a>,
    typed: Typed<'a>,
    t: &'static i18n::FluentLanguageLoader,
    /// Whether it was never published, so that its address is nobody's yet.
    is_new: bool,
}

fn row(fields: Vec<Field>) -> Row {
    Row { legend: None, fields, hidden: None }
}

impl Form<'_> {
    fn texts(&self) -> Section {
        let (f, t) = (&self.fields, self.t);
        Section {
            title: fl!(t, "details-texts"),
            intro: Some(fl!(t, "details-texts-intro")),
            rows: vec![
                row(vec![f.localized("theme", fl!(t, "details-theme"), limits::THEME)]),
                row(vec![f.localized("lead", fl!(t, "details-lead"), limits::LEAD)]),
                row(vec![
                    f.localized("host", fl!(t, "details-host"), limits::LINE)
                        .hint(fl!(t, "details-host-hint")),
                ]),
                row(vec![f.localized("languages", fl!(t, "details-languages"), limits::LINE)]),
                row(vec![
                    f.checks("stage", fl!(t, "details-stage"), spoken_choices(self.locale))
                        .hint(fl!(t, "details-stage-hint")),
                ]),
            ],
        }
    }

    /// The days that are there and one more. A day without a date is none.
    fn days(&self) -> Section {
        let (f, t, values) = (&self.fields, self.t, self.typed.values);
        let zones = time_zones().iter().map(|zone| (zone.clone(), zone.replace('_', " ")));
        let mut all = vec![row(vec![f.select("time_zone", fl!(t, "details-zone"), None, zones).required()])];
        for number in 1..=rows(values, |number| format!("day{number}_date"), 1, MOST.0) {
            let name = |part: &str| format!("day{number}_{part}");
            let date = values.get(&name("date")).parse::<Date>().ok();
            let day = f.date(&name("date"), fl!(t, "form-day"));
            let needed = |field: Field| if number == 1 { field.required() } else { field };
            let fields = vec![
                needed(day),
                f.hour(&name("doors"), fl!(t, "details-doors-open"), date),
                needed(f.hour(&name("starts"), fl!(t, "details-starts"), date)),
                needed(f.hour(&name("ends"), fl!(t, "details-ends"), date)),
            ];
            let legend = fl!(t, "details-day", number = u32::try_from(number).unwrap_or_default());
            all.push(Row { legend: Some(legend), fields, hidden: None });
        }
        let intro = Some(fl!(t, "details-days-intro"));
        Section { title: fl!(t, "details-days"), intro, rows: all }
    }

    fn place(&self) -> Section {
        let (f, t) = (&self.fields, self.t);
        Section {
            title: fl!(t, "details-place"),
            intro: None,
            rows: vec![
                row(vec![f.localized("place_name", fl!(t, "details-place-name"), limits::LINE)]),
                row(vec![f.localized("address", fl!(t, "details-address"), limits::LINE)]),
                row(vec![f.localized("city", fl!(t, "details-city"), limits::CITY)]),
                row(vec![f.localized("access", fl!(t, "details-access"), limits::ACCESS)]),
                row(vec![f.link("map", fl!(t, "details-map")).hint(fl!(t, "details-map-hint"))]),
            ],
        }
    }

    fn registration(&self) -> Section {
        let (f, t) = (&self.fields, self.t);
        let capacity = f.number("capacity", fl!(t, "details-capacity"), 1, limits::SEATS).required();
        Section {
            title: fl!(t, "details-registration"),
            intro: Some(fl!(t, "details-registration-intro")),
            rows: vec![
                row(vec![capacity.hint(fl!(t, "details-capacity-hint"))]),
                row(vec![
                    f.moment("opens", fl!(t, "details-opens")),
                    f.moment("closes", fl!(t, "details-closes")),
                ]),
            ],
        }
    }

    fn practical(&self) -> Section {
        let (f, t, values) = (&self.fields, self.t, self.typed.values);
        let doors = f.line("doors", fl!(t, "details-doors"), 200).required();
        let contact = f.email("contact", fl!(t, "details-contact")).required();
        let badges = f.moment("badges", fl!(t, "details-badges"));
        let slug = f.line("slug", fl!(t, "setup-slug"), 60).hint(fl!(t, "details-slug-hint")).required();
        let mut all = vec![
            row(vec![doors.hint(fl!(t, "details-doors-hint"))]),
            row(vec![contact.hint(fl!(t, "details-contact-hint"))]),
            row(vec![badges.hint(fl!(t, "details-badges-hint"))]),
        ];
        if self.is_new {
            all.insert(0, row(vec![slug]));
        }
        let filled = |number: usize| format!("topic{number}-fr");
        for number in 1..=rows(values, filled, 2, MOST.1) {
            let name = format!("topic{number}");
            let label = fl!(t, "details-topic", number = u32::try_from(number).unwrap_or_default());
            let key = values.get(&format!("{name}_key"));
            let hidden = (!key.is_empty()).then(|| Hidden::new(format!("{name}_key"), key));
            all.push(Row { legend: None, fields: vec![f.localized(&name, label, limits::TOPIC)], hidden });
        }
        all.push(row(vec![f.localized("legal", fl!(t, "details-legal"), limits::LEGAL)]));
        let intro = Some(fl!(t, "details-topics-intro"));
        Section { title: fl!(t, "details-practical"), intro, rows: all }
    }
}
