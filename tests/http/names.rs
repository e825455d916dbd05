//! Names that try to be seen as something else: refused where they turn or hide letters, marked where they borrow those of
//! other alphabets, harmless wherever they are shown.

use multaqa_tests::backend::Backend;
use multaqa_tests::evening::{Evening, console_path, event_path};
use multaqa_tests::form::Form;
use multaqa_tests::on_both_databases;

on_both_databases!(
    what_turns_or_hides_letters_is_refused_in_every_name,
    what_keyboards_leave_is_taken_out_and_what_names_need_stays,
    borrowed_letters_are_marked_for_organisers,
    no_direction_spills_over_from_a_name,
    no_name_is_a_formula_or_a_header,
);

/// Direction overrides, embeddings and isolates, and what is not seen.
const TRICKS: [char; 14] = [
    '\u{202A}',
    '\u{202B}',
    '\u{202C}',
    '\u{202D}',
    '\u{202E}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{200B}',
    '\u{2060}',
    '\u{180E}',
    '\u{E0041}',
    '\u{0000}',
];

async fn what_turns_or_hides_letters_is_refused_in_every_name(backend: Backend) {
    let evening = Evening::start(backend);
    let visitor = evening.visitor();
    for trick in TRICKS {
        let name = format!("Sa{trick}mira");
        for field in ["given_name", "family_name", "other_script_name", "organisation", "city", "profession"]
        {
            let form = Form::named("Samira", "Alami", "s@exemple.org").with(field, &name);
            let page = evening.send_form(&visitor, "fr", &form).await;
            assert_eq!(page.status, 422, "U+{:04X} in {field}", u32::from(trick));
            assert_eq!(page.attributes(".sum a", "href"), [format!("#{field}")]);
            let told = page.texts(&format!("#{field}-error")).join("");
            assert!(told.contains("invisible"), "{told}");
        }
    }
    assert_eq!(evening.seats().await.taken, 0);
}

async fn what_keyboards_leave_is_taken_out_and_what_names_need_stays(backend: Backend) {
    let evening = Evening::start(backend);
    let form = Form::named("\u{200F}مريم\u{200E}", "\u{FEFF}بن\u{200C}علي", "m@exemple.org");
    let ticket = evening.register("ar", &form).await;
    let attendee = evening.ticket(&ticket).await.registration.attendee;
    assert_eq!((attendee.given_name.as_str(), attendee.family_name.as_str()), ("مريم", "بن\u{200C}علي"));
}

async fn borrowed_letters_are_marked_for_organisers(backend: Backend) {
    let evening = Evening::start(backend);
    // A Cyrillic « а » in the one, none in the other.
    let borrowed = evening.register("fr", &Form::named("N\u{430}dia", "Alami", "n@exemple.org")).await;
    let plain = evening.register("fr", &Form::named("Nadia", "Alami", "nadia@exemple.org")).await;
    let organiser = evening.organiser().await;
    let list = organiser.open(&console_path("fr", "/registrations")).await;
    let marked = list.texts("td.nm").into_iter().filter(|cell| cell.contains("Alphabets mêlés"));
    assert_eq!(marked.count(), 1);
    for (ticket, told) in [(borrowed, true), (plain, false)] {
        let id = evening.ticket(&ticket).await.registration.id;
        let page = organiser.open(&console_path("fr", &format!("/registrations/{id}"))).await.text();
        assert_eq!(page.contains("mêle des lettres d’alphabets"), told, "{page}");
    }
}

/// Wherever a name stands within other words it is isolated, so that an Arabic one moves no figure beside it.
async fn no_direction_spills_over_from_a_name(backend: Backend) {
    let evening = Evening::start(backend);
    let name = "محمد 123";
    let ticket = evening.register("fr", &Form::named(name, "العمراني", "m@exemple.org")).await;
    let organiser = evening.organiser().await;
    let registration = evening.ticket(&ticket).await.registration.id;
    let visitor = evening.visitor();
    for page in [
        visitor.open(&ticket).await,
        organiser.open(&console_path("fr", "/registrations")).await,
        organiser.open(&console_path("fr", &format!("/registrations/{registration}"))).await,
        organiser.open(&console_path("fr", "/messages")).await,
        evening.door("A").await.open(&multaqa_tests::evening::door_path("fr", "?q=محمد")).await,
    ] {
        let (all, isolated) = (page.text(), page.texts("bdi, [dir]:not(html)").join("\n"));
        let count = |text: &str| text.matches(name).count();
        assert!(count(&all) > 0, "the name is there: {all}");
        let title = page.texts("title").join("").matches(name).count();
        assert!(count(&isolated) + title >= 1, "{isolated}");
        let bare = page.texts("main td > b, main li > b, main h1").join("\n");
        assert!(!bare.contains("\u{202E}"));
    }
    let letter = evening.letters_to("m@exemple.org", 1).await.remove(0).text();
    assert!(letter.contains(name), "{letter}");
}

async fn no_name_is_a_formula_or_a_header(backend: Backend) {
    let evening = Evening::start(backend);
    let organiser = evening.organiser().await;
    let visitor = evening.visitor();
    for (n, start) in ["=", "+", "-", "@", "\t=", "＝", "=cmd|'"].into_iter().enumerate() {
        let email = format!("formule{n}@exemple.org");
        let form =
            Form::named("Ines", "Saidi", &email).with("organisation", &format!("{start}HYPERLINK(A1)"));
        evening.send_form(&visitor, "fr", &form).await.with_status(303);
        let form = Form::named(&format!("{start}Ines"), "Saidi", &email);
        let page = evening.send_form(&visitor, "fr", &form).await;
        assert!(matches!(page.status, 200 | 303 | 422), "{start}: {}", page.status);
    }
    let csv = organiser.open(&console_path("fr", "/export?format=csv")).await.body();
    for line in csv.trim_start_matches('\u{FEFF}').lines() {
        for cell in line.split([';', ',']) {
            let cell = cell.trim_start_matches('"');
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '＝']), "{line}");
        }
    }
    // A name with a line end is no name; and what is one is one line of a letter's head.
    for name in ["Ines\r\nBcc: x@exemple.org", "Ines\nSubject: autre"] {
        let page = evening.send_form(&visitor, "fr", &Form::named(name, "Saidi", "i@exemple.org")).await;
        assert_eq!(page.status, 422, "{name:?}");
    }
    let odd = Form::named("Inès, \"Chef\" <x>", "Saïdi; (Bcc)", "odd@exemple.org");
    evening.send_form(&visitor, "fr", &odd).await.with_status(303);
    let letter = evening.letters_to("odd@exemple.org", 1).await.remove(0);
    assert!(letter.header_contains("To:", "odd@exemple.org") && !letter.header_contains("Bcc:", ""));
    let path = event_path("fr", "/register");
    assert_eq!(visitor.get(&path).await.status, 200);
}
