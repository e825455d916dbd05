//! The Lyon evening on a server and a database of a test's own.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use app::account::{Actor, Arrival, NewMember};
use app::event::{EventInfo, Publishing};
use app::printing::LabelPrinter;
use app::registration::Ticket;
use app::{App, AppConfig, Clock, MasterSecret, SignInConfig, SystemClock, SystemRandomness};
use domain::account::{Access, Grant, Role, SignInMethod};
use domain::event::Seats;
use domain::locale::Locale;
use domain::publication::Obstacle;
use domain::text::Email;
use jiff::Timestamp;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::backend::{Backend, Database};
use crate::form::{self, Form};
use crate::letter::Letter;
use crate::page::Page;
use crate::program;
use crate::server::Server;
use crate::visitor::{Visitor, path_of};

/// The organisation's part of addresses.
pub const ORGANISATION: &str = "maroc-lyon";
/// The event's part of addresses.
pub const EVENT: &str = "diaspora-numerique-2025";

/// Settings of a server to which one place may send any number of registrations.
pub const UNLIMITED: [(&str, &str); 1] = [("MULTAQA_REGISTRATIONS_AT_ONCE", "off")];

/// What the evening starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Setup {
    /// Seats in all.
    pub capacity: u32,
    /// Made-up registrations.
    pub guests: u32,
}

/// The Lyon evening, served.
pub struct Evening {
    server: Option<Server>,
    app: OnceCell<App>,
    database: Database,
    data: TempDir,
}

/// A folder and a database with the evening loaded, from which each test has its copy.
struct Template {
    data: TempDir,
    database: Database,
}

impl Evening {
    /// With 180 seats and nobody registered.
    pub fn start(backend: Backend) -> Self {
        Self::with(backend, Setup { capacity: 180, guests: 0 })
    }

    /// With a number of seats and nobody registered.
    pub fn with_seats(backend: Backend, capacity: u32) -> Self {
        Self::with(backend, Setup { capacity, guests: 0 })
    }

    /// As `setup` says.
    pub fn with(backend: Backend, setup: Setup) -> Self {
        let template = template(backend, setup);
        let data = TempDir::new().expect("a folder");
        copy_files(template.data.path(), data.path());
        let database = Database::copy(backend, data.path(), &template.database);
        let server = Some(Server::start(data.path(), &database.url));
        Self { server, app: OnceCell::new(), database, data }
    }

    /// The server. Between a kill and a restart there is none.
    pub fn server(&self) -> &Server {
        self.server.as_ref().expect("the server runs")
    }

    /// Takes the server out, to end it one way or another.
    pub fn take_server(&mut self) -> Server {
        self.server.take().expect("the server runs")
    }

    /// Starts a server on the data that the last one left.
    pub fn restart(&mut self) {
        self.restart_with(&[]);
    }

    /// The same with further settings, as variables.
    pub fn restart_with(&mut self, settings: &[(&str, &str)]) {
        self.server = None;
        self.server = Some(Server::start_with(self.data.path(), &self.database.url, settings));
    }

    /// One more server beside the first, on the same data, with further settings.
    pub fn another_server(&self, settings: &[(&str, &str)]) -> Server {
        Server::start_with(self.data.path(), &self.database.url, settings)
    }

    /// The server's folder.
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// The database's address.
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// Runs another command of the program on the same data, and returns what it printed.
    pub fn multaqa(&self, args: &[&str]) -> String {
        program::run(self.data.path(), &self.database.url, args)
    }

    /// The same where the program refuses: what it says.
    pub fn multaqa_refused(&self, args: &[&str]) -> String {
        program::run_refused(self.data.path(), &self.database.url, args)
    }

    /// Somebody who comes for the first time.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.server().address)
    }

    /// Somebody who followed a sign-in link that was printed on the server.
    pub async fn signed_in(&self, link: &str) -> Visitor {
        let visitor = self.visitor();
        let path = path_of(link);
        let asked = visitor.open(&path).await;
        visitor.post(&path, &asked.hidden_fields()).await.with_status(303);
        visitor
    }

    /// An organiser of the evening.
    pub async fn organiser(&self) -> Visitor {
        self.organiser_of(ORGANISATION).await
    }

    /// An organiser of any organisation.
    pub async fn organiser_of(&self, organisation: &str) -> Visitor {
        let link = self.multaqa(&["admin", "organiser-link", "--organisation", organisation]);
        self.signed_in(&link).await
    }

    /// Somebody at a door of the evening.
    pub async fn door(&self, door: &str) -> Visitor {
        let arguments =
            ["admin", "door-link", "--organisation", ORGANISATION, "--event", EVENT, "--door", door];
        self.signed_in(&self.multaqa(&arguments)).await
    }

    /// Somebody with an account who is this, and is signed in.
    pub async fn member(&self, grant: Grant) -> Visitor {
        let (app, role) = (self.app().await, grant.role.code().replace('_', "-"));
        let email = format!("{role}-{}@exemple.org", app.new_uuid().simple());
        let email = Email::parse(&email).expect("an address");
        let new = NewMember { email, name: None, locale: Locale::Fr, grant };
        let account = app::account::create_account(app, new).await.expect("an account");
        let signed_in =
            app::account::open_session(app, &account, SignInMethod::Passkey, Arrival::default()).await;
        Visitor::holding(self.server().address, &signed_in.expect("a session").session_token)
    }

    /// Fields of a registration form that was opened at this moment, as if that had been a minute ago: nobody fills it
    /// in at once.
    pub async fn aged(&self, fields: &[(String, String)]) -> Vec<(String, String)> {
        form::aged(self.app().await, fields)
    }

    /// Opens the registration form at a path, and returns its hidden fields when there was time to fill it in.
    pub async fn open_form(&self, visitor: &Visitor, path: &str) -> Vec<(String, String)> {
        self.aged(&visitor.open(path).await.hidden_fields()).await
    }

    /// Opens the form, sends it filled in, and returns the answer.
    pub async fn send_form(&self, visitor: &Visitor, language: &str, form: &Form) -> Page {
        let path = event_path(language, "/register");
        let hidden = self.open_form(visitor, &path).await;
        visitor.post(&path, &form.fields(&hidden)).await
    }

    /// Registers somebody, which must work, and returns the address of the ticket.
    pub async fn register(&self, language: &str, form: &Form) -> String {
        self.send_form(&self.visitor(), language, form).await.with_status(303).location()
    }

    /// The use cases on the same database from within the test, for what no page shows.
    pub async fn app(&self) -> &App {
        self.app.get_or_init(|| self.open_app(Arc::new(SystemClock))).await
    }

    /// The same with a clock of its own.
    pub async fn open_app(&self, clock: Arc<dyn Clock>) -> App {
        self.open_app_with(clock, Vec::new()).await
    }

    /// The same with label printers.
    pub async fn open_app_with(&self, clock: Arc<dyn Clock>, printers: Vec<LabelPrinter>) -> App {
        let secret = MasterSecret::load_or_create(&self.data.path().join("secret"), &SystemRandomness);
        let config = AppConfig {
            database_url: self.database.url.clone(),
            base_url: "http://127.0.0.1".to_owned(),
            secret: secret.expect("the server's secret"),
            sign_in: SignInConfig::default(),
            registrations_at_once: None,
            wallets: Arc::default(),
            printers,
        };
        App::open(config, clock, Arc::new(SystemRandomness)).await.expect("the database opens")
    }

    /// The evening as use cases know it.
    pub async fn info(&self) -> Arc<EventInfo> {
        app::event::find(self.app().await, ORGANISATION, EVENT).await.expect("the evening is loaded")
    }

    /// Publishes what is prepared, whatever organisers would be asked to confirm.
    pub async fn publish(&self) {
        let app = self.app().await;
        let copy = app::event::find_for_staff(app, ORGANISATION, EVENT).await.expect("the evening is loaded");
        let info = EventInfo::of(&copy);
        let grants = vec![Grant::in_organisation(info.organisation.id, Role::Owner)];
        let actor = Actor::Staff(Arc::new(Access::new(None, None, grants, Timestamp::MAX)));
        let preview = Box::pin(app::event::preview(app, &actor, &info)).await.expect("a preview");
        let confirmed = preview.obstacles.iter().map(Obstacle::key).collect::<Vec<_>>();
        let done = app::event::publish(app, &actor, &info, preview.copy.version, &confirmed);
        assert!(matches!(Box::pin(done).await.expect("is asked"), Publishing::Done(_)));
    }

    /// How full the evening is, as the database has it.
    pub async fn seats(&self) -> Seats {
        let event = self.info().await.event.id;
        self.app().await.store().seats(event).await.expect("the evening is loaded")
    }

    /// The registration behind a ticket's address, with what its QR carries.
    pub async fn ticket(&self, address: &str) -> Ticket {
        let key = address.rsplit('/').next().expect("an address");
        app::registration::ticket(self.app().await, &*self.info().await, key).await.expect("a ticket")
    }

    /// Takes the seat that a ticket is offered.
    pub async fn accept(&self, address: &str) {
        let visitor = self.visitor();
        let action = format!("{address}/accept");
        assert!(visitor.open(address).await.attributes("form", "action").contains(&action), "an offer");
        visitor.post(&action, &[]).await.with_status(303);
    }

    /// The letters sent so far, as they would travel.
    pub fn letters(&self) -> Vec<Letter> {
        let Ok(folder) = fs::read_dir(self.data.path().join("mails")) else { return Vec::new() };
        let mut paths = folder.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
        paths.sort();
        paths.iter().filter_map(|path| fs::read_to_string(path).ok()).map(Letter::new).collect()
    }

    /// Waits until `count` letters to an address were sent, and a little more so that one too many shows.
    pub async fn letters_to(&self, address: &str, count: usize) -> Vec<Letter> {
        let to = |letter: &Letter| letter.header_contains("To:", address);
        let found = || self.letters().into_iter().filter(to).collect::<Vec<_>>();
        let started = Instant::now();
        while found().len() < count {
            assert!(started.elapsed() < Duration::from_secs(20), "{} letters to {address}", found().len());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        let letters = found();
        assert_eq!(letters.len(), count, "letters to {address}");
        letters
    }
}

/// The address of something below the evening's page.
pub fn event_path(language: &str, below: &str) -> String {
    format!("/{language}/{ORGANISATION}/{EVENT}{below}")
}

/// The address of something of the evening's in the console.
pub fn console_path(language: &str, below: &str) -> String {
    format!("/{language}/console/{ORGANISATION}/{EVENT}{below}")
}

/// The address of something at the evening's door.
pub fn door_path(language: &str, below: &str) -> String {
    format!("/{language}/door/{ORGANISATION}/{EVENT}{below}")
}

/// The address of something of the evening's in the JSON API.
pub fn api_path(below: &str) -> String {
    format!("/api/v1/events/{ORGANISATION}/{EVENT}{below}")
}

/// Loading the evening takes a process of its own, so each kind is loaded once.
fn template(backend: Backend, setup: Setup) -> Arc<Template> {
    type Templates = HashMap<(Backend, Setup), Arc<Template>>;
    static LOADED: LazyLock<Mutex<Templates>> = LazyLock::new(Mutex::default);
    let mut templates = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    let of_kind = templates.entry((backend, setup));
    of_kind.or_insert_with(|| Arc::new(load(backend, setup))).clone()
}

fn load(backend: Backend, setup: Setup) -> Template {
    let data = TempDir::new().expect("a folder");
    let database = Database::new(backend, data.path());
    let (capacity, guests) = (setup.capacity.to_string(), setup.guests.to_string());
    program::run(
        data.path(),
        &database.url,
        ["demo", "--load-only", "--capacity", &capacity, "--guests", &guests],
    );
    Template { data, database }
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            copy_files(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}
