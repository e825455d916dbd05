//! What is said to the provider, and what is believed of it.

use chrono::{DateTime, Utc};
use domain::locale::Locale;
use domain::text::Email;
use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdTokenClaims, CoreIdTokenVerifier,
    CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId,
    ClientSecret, CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl,
    LanguageTag, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, TokenResponse, UserInfoError,
};
use tokio::sync::Mutex;

use super::call::Caller;
use crate::AppError;

/// The organisation's provider. It has no `Debug`: its secret belongs in no log.
#[derive(Clone)]
pub struct ProviderConfig {
    /// Its address, as it signs.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// What proves that we are, where it asks for that.
    pub client_secret: Option<String>,
    /// What people call it.
    pub name: String,
}

/// How long what a provider says of itself is believed: keys change, seldom.
const BELIEVED: SignedDuration = SignedDuration::from_hours(1);

/// How long a provider that did not answer is not asked again: whoever comes meanwhile is not kept waiting too.
const SPARED: SignedDuration = SignedDuration::from_secs(3);

/// Signatures that only the provider can make. Those with a shared secret, and none at all, are not among them.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The provider as it is known so far: it is asked when the first person wants to go there, not when the server starts.
pub(crate) struct Provider {
    config: ProviderConfig,
    caller: Caller,
    known: Mutex<Option<Known>>,
}

/// What it last said of itself, or that it did not.
struct Known {
    metadata: Option<CoreProviderMetadata>,
    at: Timestamp,
}

/// One person's way there and back.
pub(super) struct Journey<'a> {
    pub(super) state: &'a str,
    pub(super) nonce: &'a str,
    pub(super) verifier: &'a str,
    /// The address to come back to.
    pub(super) back: &'a str,
}

/// Who somebody is there.
pub(super) struct Named {
    claims: CoreIdTokenClaims,
    access: AccessToken,
    metadata: CoreProviderMetadata,
}

impl Named {
    /// The provider's name for them, which it gives to nobody else.
    pub(super) fn subject(&self) -> &str {
        self.claims.subject().as_str()
    }
}

/// A client as the provider's own description makes it.
type Described = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The secret that ties a code to who asked for it (RFC 7636), from 256 bits.
pub(super) fn verifier(bytes: [u8; 32]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

impl Provider {
    pub(crate) fn new(config: ProviderConfig) -> Result<Self, AppError> {
        Ok(Self { config, caller: Caller::new()?, known: Mutex::new(None) })
    }

    pub(crate) const fn config(&self) -> &ProviderConfig {
        &self.config
    }

    pub(super) fn issuer(&self) -> &str {
        &self.config.issuer
    }

    /// What it says of itself. Only one asks at a time; who comes meanwhile waits for that answer.
    async fn metadata(&self, now: Timestamp, anew: bool) -> Result<CoreProviderMetadata, AppError> {
        let mut known = self.known.lock().await;
        let age = |known: &Known| now.duration_since(known.at);
        match &*known {
            Some(Known { metadata: None, .. }) if known.as_ref().is_some_and(|known| age(known) < SPARED) => {
                return Err(AppError::ProviderDown("it did not answer a moment ago".to_owned()));
            }
            Some(one @ Known { metadata: Some(metadata), .. }) if !anew && age(one) < BELIEVED => {
                return Ok(metadata.clone());
            }
            _ => {}
        }
        let issuer = IssuerUrl::new(self.config.issuer.clone()).map_err(|_| down("its address is none"))?;
        let call = |request| self.caller.call(request);
        let asked = CoreProviderMetadata::discover_async(issuer, &call).await;
        *known = Some(Known { metadata: asked.as_ref().ok().cloned(), at: now });
        asked.map_err(|error| match error {
            DiscoveryError::Request(error) => AppError::ProviderDown(error.to_string()),
            DiscoveryError::Response(status, ..) => down(&format!("discovery answered {status}")),
            DiscoveryError::Validation(_) => down("it calls itself otherwise"),
            _ => down("its description cannot be read"),
        })
    }

    fn client(&self, metadata: CoreProviderMetadata, back: &str) -> Result<Described, AppError> {
        let methods = metadata.token_endpoint_auth_methods_supported();
        let in_body = methods.is_some_and(|known| {
            known.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !known.contains(&CoreClientAuthMethod::ClientSecretBasic)
        });
        let back =
            RedirectUrl::new(back.to_owned()).map_err(|_| AppError::Internal("no address to return to"))?;
        let (id, secret) = (self.config.client_id.clone(), self.config.client_secret.clone());
        let client =
            CoreClient::from_provider_metadata(metadata, ClientId::new(id), secret.map(ClientSecret::new));
        let client = client.set_redirect_uri(back);
        Ok(if in_body { client.set_auth_type(AuthType::RequestBody) } else { client })
    }

    /// Where somebody goes.
    pub(super) async fn href(
        &self,
        journey: &Journey<'_>,
        locale: Locale,
        now: Timestamp,
    ) -> Result<String, AppError> {
        let client = self.client(self.metadata(now, false).await?, journey.back)?;
        let verifier = PkceCodeVerifier::new(journey.verifier.to_owned());
        let (state, nonce) = (journey.state.to_owned(), journey.nonce.to_owned());
        let request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_ui_locale(LanguageTag::new(locale.code().to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        let (href, ..) = request.url();
        Ok(href.into())
    }

    /// Who a code stands for.
    pub(super) async fn named(
        &self,
        journey: &Journey<'_>,
        code: String,
        now: Timestamp,
    ) -> Result<Named, AppError> {
        let metadata = self.metadata(now, false).await?;
        let client = self.client(metadata.clone(), journey.back)?;
        let call = |request| self.caller.call(request);
        let exchange = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| down("it does not say where codes are exchanged"))?
            .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier.to_owned()));
        let tokens = exchange.request_async(&call).await.map_err(|error| match error {
            RequestTokenError::Request(error) => AppError::ProviderDown(error.to_string()),
            // Its word for why, not its sentence: a wrong secret of ours is then found in the log.
            RequestTokenError::ServerResponse(answer) => unbelieved(&format!("{:?}", answer.error())),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => unbelieved("no tokens"),
        })?;
        let nonce = Nonce::new(journey.nonce.to_owned());
        let claims = match believed(&tokens, &client, &nonce, now) {
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                // It changed its keys since it was asked.
                let client = self.client(self.metadata(now, true).await?, journey.back)?;
                believed(&tokens, &client, &nonce, now)
            }
            other => other,
        };
        let claims = claims.map_err(|error| unbelieved(&error.to_string()))?;
        Ok(Named { claims, access: tokens.access_token().clone(), metadata })
    }

    /// The address of theirs that the provider has verified: in what it signed, or where it tells more.
    ///
    /// # Errors
    /// [`AppError::IdentityUnknown`] when there is none.
    pub(super) async fn verified_email(&self, named: &Named) -> Result<Email, AppError> {
        let claims = &named.claims;
        let (email, verified) = if let Some(email) = claims.email() {
            (Some(email.clone()), claims.email_verified())
        } else {
            let more = self.user_info(named).await?;
            (more.email().cloned(), more.email_verified())
        };
        let email = email.filter(|_| verified == Some(true)).ok_or(AppError::IdentityUnknown)?;
        Email::parse(email.as_str()).map_err(|_| AppError::IdentityUnknown)
    }

    async fn user_info(&self, named: &Named) -> Result<CoreUserInfoClaims, AppError> {
        let client = self.client(named.metadata.clone(), &self.config.issuer)?;
        let subject = Some(named.claims.subject().clone());
        let request = client.user_info(named.access.clone(), subject);
        let request = request.map_err(|_| AppError::IdentityUnknown)?;
        let call = |request| self.caller.call(request);
        request.request_async(&call).await.map_err(|error| match error {
            UserInfoError::Request(error) => AppError::ProviderDown(error.to_string()),
            error => unbelieved(&error.to_string()),
        })
    }
}

/// What a token says, if the provider signed it, for us, for this journey, and it still holds.
fn believed(
    tokens: &CoreTokenResponse,
    client: &Described,
    nonce: &Nonce,
    now: Timestamp,
) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
    let other = |text: &str| ClaimsVerificationError::Other(text.to_owned());
    let token = tokens.id_token().ok_or_else(|| other("no ID token"))?;
    let moment = DateTime::<Utc>::from_timestamp(now.as_second(), 0).unwrap_or_default();
    let verifier: CoreIdTokenVerifier<'_> = client.id_token_verifier();
    let verifier = verifier.set_allowed_algs(SIGNATURES).set_time_fn(move || moment);
    let claims = token.claims(&verifier, nonce)?;
    if let Some(expected) = claims.access_token_hash() {
        let key = token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
        let algorithm = token.signing_alg().map_err(|_| other("no algorithm"))?;
        let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
        if actual.map_err(|_| other("no hash"))? != *expected {
            return Err(other("another access token"));
        }
    }
    Ok(claims.clone())
}

fn down(why: &str) -> AppError {
    AppError::ProviderDown(why.to_owned())
}

/// An answer that is not believed. Who signs in is told no reason; whoever looks after the server finds it in the log.
fn unbelieved(why: &str) -> AppError {
    tracing::warn!(reason = why, "the sign-in provider's answer was refused");
    AppError::SignInUnfinished(why.to_owned())
}
