use std::sync::Arc;

use domain::form::{Fault, Problem};
use domain::ids::AnswerFileId;
use domain::key::Key;
use domain::locale::Localized;
use domain::registration::question::{AnswerFile, FileKind, FileRefusal};
use domain::registration::{Question, QuestionKind};
use domain::text::TextError;
use uuid::Uuid;

use super::*;
use crate::samples;

fn public(category: &EventCategory) -> Way<'_> {
    Way { category, link: "", invited: None }
}

fn handed() -> Handed {
    Handed { key: Uuid::nil(), stamp: "abc".into() }
}

fn page(locale: Locale, form: &RegistrationForm, errors: &[FieldError], left: bool) -> String {
    let (info, mut shown) = samples::event();
    if !left {
        shown.seats.taken = shown.seats.capacity;
    }
    let route = EventRoute { locale, info: Arc::new(info) };
    let now = samples::at("2025-06-01T00:00:00Z");
    let category = EventCategory::of(Category::Attendee);
    let files = Files::new();
    let faults = EntryFaults { fields: errors.to_vec(), ..EntryFaults::default() };
    let typed = Typed { form: form.clone(), faults, ..Typed::empty(public(&category), &files) };
    let page = RegisterPage::new(&route, &shown, &typed, handed(), now);
    let html = page.render().unwrap();
    samples::sane(&html, locale);
    html
}

#[test]
fn the_empty_form_ticks_nothing() {
    for locale in Locale::ALL {
        let html = page(locale, &RegistrationForm::default(), &[], true);
        assert!(!html.contains(" checked"), "nothing is agreed to in advance");
        assert!(!html.contains("role=\"alert\""));
        assert_eq!(html.matches("type=\"checkbox\" name=\"consent_").count(), 4);
        assert!(html.contains("name=\"idempotency_key\" value=\"00000000-0000-0000-0000-000000000000\""));
    }
}

#[test]
fn what_people_do_not_see_is_out_of_their_way() {
    for locale in Locale::ALL {
        let html = page(locale, &RegistrationForm::default(), &[], true);
        assert!(html.contains("name=\"stamp\" value=\"abc\""));
        let at = html.find("name=\"comments\"").expect("the field");
        let field = &html[html[..at].rfind("<div").expect("around it")..];
        let field = &field[..field.find("</div>").expect("its end")];
        assert!(field.starts_with("<div class=\"trap\" aria-hidden=\"true\">"), "{field}");
        assert!(field.contains("tabindex=\"-1\"") && field.contains("autocomplete=\"off\""), "{field}");
        assert!(field.contains("<label for=\"comments\">"), "who reaches it is told: {field}");
        assert!(!field.contains("required"), "{field}");
    }
}

#[test]
fn a_form_that_may_be_a_programs_comes_back_to_be_confirmed() {
    let (info, shown) = samples::event();
    let info = Arc::new(info);
    let (category, files) = (EventCategory::of(Category::Attendee), Files::new());
    let form = RegistrationForm { given_name: "Zoé".into(), ..RegistrationForm::default() };
    for locale in Locale::ALL {
        let route = EventRoute { locale, info: info.clone() };
        let told = [Doubt::Trap, Doubt::TooSoon, Doubt::Unknown].map(|doubt| {
            let typed =
                Typed { form: form.clone(), doubt: Some(doubt), ..Typed::empty(public(&category), &files) };
            let page =
                RegisterPage::new(&route, &shown, &typed, handed(), samples::at("2025-06-01T00:00:00Z"));
            let html = page.render().expect("a page");
            samples::sane(&html, locale);
            assert!(html.contains("role=\"alert\"") && html.contains("value=\"Zoé\""));
            assert_eq!(html.matches("<button").count(), 2, "one beside the words, one at the end");
            page.doubt.expect("it is told")
        });
        assert_ne!(told[0], told[1]);
        assert_ne!(told[1], told[2]);
    }
}

#[test]
fn a_wrong_form_comes_back_as_it_was() {
    let (info, _) = samples::event();
    let form = RegistrationForm {
        given_name: "<Zoé>".into(),
        email: "zoe@".into(),
        seeks: vec!["funding".into()],
        consent_news: true,
        ..RegistrationForm::default()
    };
    let errors = form.parse(&info.event, &EventCategory::of(Category::Attendee), Locale::Ar).unwrap_err();
    for locale in Locale::ALL {
        let html = page(locale, &form, &errors, true);
        assert!(html.contains("role=\"alert\""));
        assert!(html.contains("value=\"&#60;Zoé&#62;\""), "typed values are kept and escaped");
        assert!(html.contains("name=\"seeks\" value=\"funding\" checked"));
        assert!(html.contains("name=\"consent_news\" value=\"true\" checked"));
        assert!(html.contains("href=\"#email\"") && html.contains("id=\"email-error\""));
        assert!(html.contains("aria-describedby=\"email-error email-hint\""));
        assert_eq!(html.matches("aria-invalid=\"true\"").count(), 2);
    }
}

#[test]
fn a_form_that_asks_for_files_says_what_came() {
    let (mut info, shown) = samples::event();
    let key = |raw: &str| Key::parse(raw).unwrap();
    let question = |name: &str, required| Question {
        key: key(name),
        kind: QuestionKind::File,
        label: Localized { fr: "Une <lettre>".into(), ar: None, en: None },
        help: Localized::default(),
        required,
        categories: Vec::new(),
        condition: None,
        options: Vec::new(),
    };
    info.event.file_questions = true;
    info.event.questions = vec![question("lettre", true), question("photo", false), question("plan", false)];
    let kept = |name: &str| {
        Ok(AnswerFile { id: AnswerFileId(Uuid::nil()), name: name.to_owned(), kind: FileKind::Pdf })
    };
    let mut files = Files::from([(key("lettre"), kept("lettre.pdf")), (key("photo"), kept("<moi>.pdf"))]);
    files.insert(key("plan"), Err(FileRefusal::WrongKind));
    for locale in Locale::ALL {
        let route = EventRoute { locale, info: Arc::new(info.clone()) };
        let category = EventCategory::of(Category::Attendee);
        let problems = vec![Problem::new("q.plan", Fault::File(FileRefusal::WrongKind))];
        let mut beside = Values::default();
        beside.set("q.lettre", "secret");
        let faults = EntryFaults { problems, ..EntryFaults::default() };
        let typed = Typed { beside, faults, ..Typed::empty(public(&category), &files) };
        let now = samples::at("2025-06-01T00:00:00Z");
        let html = RegisterPage::new(&route, &shown, &typed, handed(), now).render().unwrap();
        let page = samples::sane(&html, locale);
        assert_eq!(page.attributes("main form", "enctype"), ["multipart/form-data"]);
        assert_eq!(page.attributes("input[type=hidden][name='q.lettre']", "value"), ["secret"]);
        assert_eq!(page.attributes("input[type=file][required]", "name"), [""; 0], "it was chosen already");
        assert_eq!(page.attributes("input[name$='.remove']", "name"), ["q.photo.remove"]);
        assert!(
            html.contains("&#60;moi&#62;.pdf") && html.contains("PDF, JPEG, PNG") || locale == Locale::Ar
        );
    }
}

#[test]
fn only_what_was_typed_is_said_to_be_kept() {
    let (info, _) = samples::event();
    let empty = RegistrationForm::default();
    let errors = empty.parse(&info.event, &EventCategory::of(Category::Attendee), Locale::Fr).unwrap_err();
    assert!(!page(Locale::Fr, &empty, &errors, true).contains("conservées"));
    let typed = RegistrationForm { city: "Lyon".into(), ..empty };
    assert!(page(Locale::Fr, &typed, &errors, true).contains("conservées"));
}

#[test]
fn a_full_evening_says_that_one_waits() {
    let shown = page(Locale::Fr, &RegistrationForm::default(), &[], false);
    assert!(shown.contains("Toutes les places sont prises"));
    assert!(shown.contains("Rejoindre la liste d’attente</button>"));
    let open = page(Locale::Fr, &RegistrationForm::default(), &[], true);
    assert!(!open.contains("Toutes les places sont prises"));
}

#[test]
fn every_error_of_every_field_is_worded() {
    let fields = [
        Field::GivenName,
        Field::FamilyName,
        Field::OtherScriptName,
        Field::Email,
        Field::Organisation,
        Field::City,
        Field::Profession,
        Field::Languages,
        Field::Offers,
        Field::Seeks,
    ];
    let errors =
        [TextError::Empty, TextError::TooLong { max: 80 }, TextError::Forbidden, TextError::Malformed];
    for locale in Locale::ALL {
        for (field, error) in fields.into_iter().flat_map(|field| errors.map(|error| (field, error))) {
            let text = message(i18n::site(locale), &FieldError { field, error });
            assert!(text.chars().count() > 8 && !text.contains("No localization"), "{text}");
        }
    }
}
