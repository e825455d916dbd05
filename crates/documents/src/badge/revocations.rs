//! What doors are told of badges that open no door any more: a JWT under ES256, signed with the key that signs badges.
//!
//! Small: codes stand one after the other, eight characters each. Its `typ` tells it from a badge, which has none, so
//! that neither passes for the other (RFC 8725, 3.11).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::badge::{Revocation, Revocations};
use jsonwebtoken::{Algorithm, Header};
use serde::Serialize;

use super::key::SigningKey;
use crate::DocumentError;

/// What the header says that it is.
const TYPE: &str = "revocations+jwt";

/// The payload. `web/src/door/revoked.ts` reads it.
#[derive(Serialize)]
struct Claims {
    /// The event, as badges name it.
    e: String,
    /// The number up to which the reader must know all.
    s: u32,
    /// The number up to which the reader then knows all.
    n: u32,
    /// When it was said.
    iat: i64,
    /// Replaced badges.
    x: String,
    /// Those whose registration is cancelled.
    c: String,
    /// Those that open doors again.
    v: String,
}

impl SigningKey {
    /// Signs what changed of the badges that open no door any more.
    ///
    /// # Errors
    /// [`DocumentError::Sign`].
    pub fn sign_revocations(&self, changed: &Revocations) -> Result<String, DocumentError> {
        let mut header = Header::new(Algorithm::ES256);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(self.kid.clone());
        let of = |reason| {
            let those = changed.badges.iter().filter(|(_, why)| *why == reason);
            those.map(|(code, _)| code.as_str()).collect()
        };
        let claims = Claims {
            e: URL_SAFE_NO_PAD.encode(changed.event_id.0.as_bytes()),
            s: changed.since,
            n: changed.number,
            iat: changed.at.as_second(),
            x: of(Some(Revocation::Replaced)),
            c: of(Some(Revocation::Cancelled)),
            v: of(None),
        };
        Ok(jsonwebtoken::encode(&header, &claims, &self.encoding)?)
    }
}

#[cfg(test)]
mod tests {
    use domain::badge::BadgeCode;
    use domain::ids::EventId;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::badge::{KeyRing, TokenError};

    fn changed(count: u32) -> Revocations {
        let badge = |number: u32| {
            let [_, code @ ..] = (u64::from(number) << 24).to_be_bytes();
            let code = BadgeCode::from_random([code[0], code[1], code[2], code[3], code[4]]);
            let why = [Some(Revocation::Replaced), Some(Revocation::Cancelled), None][number as usize % 3];
            (code, why)
        };
        Revocations {
            event_id: EventId(Uuid::from_u128(0x0197_a3b4_c5d6_7e8f_9012_3456_789a_bcde)),
            since: 3,
            number: 9,
            at: Timestamp::from_second(1_750_870_800).expect("in range"),
            badges: (0..count).map(badge).collect(),
        }
    }

    fn part(token: &str, number: usize) -> String {
        let part = token.split('.').nth(number).expect("three parts");
        String::from_utf8(URL_SAFE_NO_PAD.decode(part).expect("base64url")).expect("text")
    }

    #[test]
    fn the_wire_form_is_the_promised_one() {
        let key = SigningKey::generate().expect("a key");
        let signed = key.sign_revocations(&changed(3)).expect("signs");
        let header = format!(r#"{{"typ":"revocations+jwt","alg":"ES256","kid":"{}"}}"#, key.kid());
        assert_eq!(part(&signed, 0), header);
        assert_eq!(
            part(&signed, 1),
            r#"{"e":"AZejtMXWfo-QEjRWeJq83g","s":3,"n":9,"iat":1750870800,"x":"00000000","c":"00000080","v":"000000G0"}"#
        );
    }

    #[test]
    fn it_is_no_badge() {
        let key = SigningKey::generate().expect("a key");
        let ring = KeyRing::from_pems([key.public_pem().as_str()]).expect("a key");
        let signed = key.sign_revocations(&changed(3)).expect("signs");
        assert_eq!(ring.verify(&signed), Err(TokenError::Forged));
    }

    #[test]
    fn a_thousand_badges_are_eleven_kilobytes_and_none_a_few_hundred_bytes() {
        let key = SigningKey::generate().expect("a key");
        let size = |count| key.sign_revocations(&changed(count)).expect("signs").len();
        assert!(size(0) < 320, "{}", size(0));
        assert!(size(1000) < 11_264, "{}", size(1000));
    }
}
