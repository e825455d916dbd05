//! What every use case is handed: the store, the clock, randomness, the secret, and what is kept in memory.

use std::net::IpAddr;
use std::sync::Arc;

use domain::publication::Published;
use jiff::Timestamp;
use persistence::{Prepared, Store};
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;
use webauthn_rs::Webauthn;

use crate::AppError;
use crate::account::{Provider, ProviderConfig, SessionCache, relying_party};
use crate::badge::KeyCache;
use crate::batch::Batches;
use crate::checkin::{self, Live};
use crate::event::{EventCache, Numbered};
use crate::limits::Limits;
use crate::printing::LabelPrinter;
use crate::registration::import::Progresses;
use crate::registration::names::NameMemory;
use crate::registration::uploads::Uploads;
use crate::registration::{Applicant, ROOM, Registered, WalletConfig};
use crate::secret::MasterSecret;

/// Tells the time. The system's in service, a fixed one in tests.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// Gives unpredictable bytes. The system's in service, a seeded one in tests.
pub trait Randomness: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The operating system's randomness, through a generator fit for secrets.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[allow(clippy::disallowed_methods, reason = "the one place that draws the system's randomness")]
    fn fill(&self, bytes: &mut [u8]) {
        rand::Rng::fill_bytes(&mut rand::rng(), bytes);
    }
}

/// Where an [`App`] keeps its data, how it is reached, and its secret.
pub struct AppConfig {
    /// `sqlite:` or `postgres:` address of the database.
    pub database_url: String,
    /// How people reach the server, without a slash at the end: links in mails start with it.
    pub base_url: String,
    /// What ticket links and stored keys are protected with.
    pub secret: MasterSecret,
    /// How people reach their accounts.
    pub sign_in: SignInConfig,
    /// How many registrations one place may send at once; any number where there is none.
    pub registrations_at_once: Option<u32>,
    /// What tickets for phones' wallets are signed with.
    pub wallets: Arc<WalletConfig>,
    /// The label printers that the operator set up.
    pub printers: Vec<LabelPrinter>,
}

/// How people reach their accounts, beside links and passwords.
#[derive(Clone, Default)]
pub struct SignInConfig {
    /// Proxies whose word on where a request comes from is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The organisation's own provider, where it has one.
    pub provider: Option<ProviderConfig>,
}

/// How many documents are made at once: making one takes a processor, and requests need one too.
const PRINTERS: usize = 2;

/// How many passwords are hashed at once: 19 MiB and a processor each.
const HASHERS: usize = 2;

/// What every use case is handed. One per process, shared.
pub struct App {
    store: Store,
    base_url: String,
    secret: MasterSecret,
    trusted_proxies: Vec<IpAddr>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
    pub(crate) keys: KeyCache,
    pub(crate) events: EventCache,
    pub(crate) publications: Numbered<Published>,
    pub(crate) working: Numbered<Published>,
    /// The prints of what was prepared, under the same versions.
    pub(crate) prints: Numbered<String>,
    pub(crate) prepared: Numbered<Prepared>,
    pub(crate) sessions: SessionCache,
    pub(crate) live: Live,
    pub(crate) scans: Batches<checkin::Asked, checkin::Answer>,
    pub(crate) registrations: Batches<Applicant, Registered>,
    /// How far guest lists are that this process brings in.
    pub(crate) imports: Progresses,
    pub(crate) names: NameMemory,
    pub(crate) enqueued: Notify,
    pub(crate) printing: Arc<Semaphore>,
    pub(crate) hashing: Arc<Semaphore>,
    pub(crate) uploading: Uploads,
    pub(crate) limits: Arc<Limits>,
    pub(crate) passkeys: Option<Webauthn>,
    pub(crate) provider: Option<Provider>,
    wallets: Arc<WalletConfig>,
    pub(crate) printers: Vec<LabelPrinter>,
}

impl App {
    /// Opens the store. It does not migrate it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open(
        config: AppConfig,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self, AppError> {
        Ok(Self {
            store: Store::open(&config.database_url).await?,
            base_url: config.base_url.trim_end_matches('/').to_owned(),
            secret: config.secret,
            trusted_proxies: config.sign_in.trusted_proxies,
            clock,
            random,
            keys: KeyCache::default(),
            events: EventCache::default(),
            publications: Numbered::default(),
            working: Numbered::default(),
            prints: Numbered::default(),
            prepared: Numbered::default(),
            sessions: SessionCache::default(),
            live: Live::default(),
            scans: Batches::default(),
            registrations: Batches::within(ROOM),
            imports: Progresses::default(),
            names: NameMemory::default(),
            enqueued: Notify::new(),
            printing: Arc::new(Semaphore::new(PRINTERS)),
            hashing: Arc::new(Semaphore::new(HASHERS)),
            uploading: Uploads::default(),
            limits: Arc::new(Limits::new(config.registrations_at_once)),
            passkeys: relying_party(&config.base_url),
            provider: config.sign_in.provider.map(Provider::new).transpose()?,
            wallets: config.wallets,
            printers: config.printers,
        })
    }

    /// The store, for the process that runs this: migrations, readiness, closing.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// How people reach the server, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Proxies whose word on where a request comes from is taken.
    pub fn trusted_proxies(&self) -> &[IpAddr] {
        &self.trusted_proxies
    }

    /// Whether people can have passkeys here.
    pub fn has_passkeys(&self) -> bool {
        self.passkeys.is_some()
    }

    /// The organisation's own sign-in provider, where there is one.
    pub fn provider(&self) -> Option<&ProviderConfig> {
        self.provider.as_ref().map(Provider::config)
    }

    /// The wallets of phones into which tickets can be put.
    pub fn wallets(&self) -> &Arc<WalletConfig> {
        &self.wallets
    }

    /// The full address of a path that starts with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// A new identity: UUIDv7 (RFC 9562, 5.7), so that rows made one after the other lie beside each other.
    pub fn new_uuid(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random_bytes()).into_uuid()
    }

    /// `N` unpredictable bytes.
    pub(crate) fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    pub(crate) fn secret(&self) -> &MasterSecret {
        &self.secret
    }
}
