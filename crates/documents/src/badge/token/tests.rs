use super::*;
use jsonwebtoken::EncodingKey;

fn claims() -> BadgeClaims {
    BadgeClaims {
        event_id: EventId(Uuid::from_u128(0x0197_a3b4_c5d6_7e8f_9012_3456_789a_bcde)),
        code: BadgeCode::parse("7K3F-92QD").unwrap(),
        expires_at: Timestamp::from_second(1_750_888_800).unwrap(),
    }
}

fn ring(key: &SigningKey) -> KeyRing {
    KeyRing::from_pems([key.public_pem().as_str()]).unwrap()
}

fn json(part: &str) -> String {
    String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

#[test]
fn a_token_comes_back_as_it_went() {
    let key = SigningKey::generate().unwrap();
    let token = key.sign(&claims()).unwrap();
    assert_eq!(ring(&key).verify(&token), Ok(claims()));
    assert_eq!(ring(&key).verify(&format!(" {token}\n")), Ok(claims()));
}

#[test]
fn the_wire_form_is_the_promised_one_and_nothing_personal() {
    let key = SigningKey::generate().unwrap();
    let token = key.sign(&claims()).unwrap();
    let parts = token.split('.').collect::<Vec<_>>();
    assert_eq!(json(parts[0]), format!(r#"{{"alg":"ES256","kid":"{}"}}"#, key.kid()));
    assert_eq!(json(parts[1]), r#"{"exp":1750888800,"e":"AZejtMXWfo-QEjRWeJq83g","r":"7K3F92QD"}"#);
    assert!(token.len() <= 213, "{}", token.len());
}

#[test]
fn the_longest_token_fits_the_qr() {
    let mut late = claims();
    // Ten digits last until November 2286.
    late.expires_at = Timestamp::from_second(9_999_999_999).unwrap();
    let token = SigningKey::generate().unwrap().sign(&late).unwrap();
    assert!(token.len() <= 213, "{}", token.len());
}

#[test]
fn an_expired_token_still_tells_its_date() {
    let key = SigningKey::generate().unwrap();
    let old = BadgeClaims { expires_at: Timestamp::from_second(1).unwrap(), ..claims() };
    assert_eq!(ring(&key).verify(&key.sign(&old).unwrap()).map(|c| c.expires_at.as_second()), Ok(1));
}

#[test]
fn no_byte_can_be_changed() {
    let key = SigningKey::generate().unwrap();
    let ring = ring(&key);
    let token = key.sign(&claims()).unwrap();
    for at in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        let answer = ring.verify(&changed);
        assert!(answer.is_err(), "byte {at} of {token} changed and was accepted");
    }
    let mut parts = token.split('.').map(str::to_owned).collect::<Vec<_>>();
    parts[1] = URL_SAFE_NO_PAD.encode(r#"{"exp":9750888800,"e":"AZejtMXWfo-QEjRWeJq83g","r":"7K3F92QD"}"#);
    assert_eq!(ring.verify(&parts.join(".")), Err(TokenError::Forged));
}

#[test]
fn an_unknown_key_signs_nothing() {
    let key = SigningKey::generate().unwrap();
    let stranger = SigningKey::generate().unwrap();
    assert_eq!(ring(&key).verify(&stranger.sign(&claims()).unwrap()), Err(TokenError::UnknownKey));
    assert_eq!(KeyRing::default().verify(&key.sign(&claims()).unwrap()), Err(TokenError::UnknownKey));
}

#[test]
fn a_known_key_id_with_another_key_signs_nothing() {
    let key = SigningKey::generate().unwrap();
    let mut thief = SigningKey::generate().unwrap();
    thief.kid = key.kid().to_owned();
    assert_eq!(ring(&key).verify(&thief.sign(&claims()).unwrap()), Err(TokenError::Forged));
}

#[test]
fn the_key_fixes_the_algorithm() {
    let key = SigningKey::generate().unwrap();
    let ring = ring(&key);
    let payload = URL_SAFE_NO_PAD.encode(r#"{"exp":1750888800,"e":"AZejtMXWfo-QEjRWeJq83g","r":"7K3F92QD"}"#);

    for alg in ["none", "None", "HS256", "ES384", "RS256", ""] {
        let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"{alg}","kid":"{}"}}"#, key.kid()));
        for signature in ["", "AAAA"] {
            let token = format!("{header}.{payload}.{signature}");
            assert_eq!(ring.verify(&token), Err(TokenError::Forged), "{alg}");
        }
    }

    // The classic: HMAC under the public key, which everybody has.
    for secret in [key.public_pem().into_bytes(), key.public_pem().trim().as_bytes().to_vec()] {
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(key.kid().to_owned());
        let body = Claims { exp: 1_750_888_800, e: "AZejtMXWfo-QEjRWeJq83g".into(), r: "7K3F92QD".into() };
        let token = jsonwebtoken::encode(&header, &body, &EncodingKey::from_secret(&secret)).unwrap();
        assert_eq!(ring.verify(&token), Err(TokenError::Forged));
    }
}

#[test]
fn a_signed_text_that_is_no_badge_is_refused() {
    #[derive(Serialize)]
    struct Other {
        sub: &'static str,
    }
    let key = SigningKey::generate().unwrap();
    let mut header = Header::new(Algorithm::ES256);
    header.kid = Some(key.kid().to_owned());
    let token = jsonwebtoken::encode(&header, &Other { sub: "x" }, &key.encoding).unwrap();
    assert_eq!(ring(&key).verify(&token), Err(TokenError::Forged));
    let body = Claims { exp: 1, e: "short".into(), r: "7K3F92QD".into() };
    let token = jsonwebtoken::encode(&header, &body, &key.encoding).unwrap();
    assert_eq!(ring(&key).verify(&token), Err(TokenError::Forged));
}

#[test]
fn what_is_no_token_is_unreadable() {
    let key = SigningKey::generate().unwrap();
    let ring = ring(&key);
    let not_json = URL_SAFE_NO_PAD.encode("menu");
    for text in [
        "",
        "https://example.org/menu",
        "a.b",
        "a.b.c.d",
        "7K3F-92QD",
        &format!("{not_json}.AAAA.AAAA"),
        "ش.ش.ش",
    ] {
        assert_eq!(ring.verify(text), Err(TokenError::Unreadable), "{text}");
    }
    let token = key.sign(&claims()).unwrap();
    let half = &token[..token.len() / 2];
    assert_eq!(ring.verify(half), Err(TokenError::Unreadable));
}
