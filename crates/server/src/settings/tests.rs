use super::*;

#[test]
fn what_is_said_first_holds() {
    let flags = Given { listen: Some("127.0.0.1:1".into()), log: Some(String::new()), ..Given::default() };
    let file: Given =
        toml::from_str("listen = \"127.0.0.1:2\"\nlog = \"debug\"\ndata_dir = \"/srv/x y\"").expect("valid");
    let settings = flags.or(file).resolve().expect("valid");
    assert_eq!(settings.listen, Address { text: "127.0.0.1:1".into(), given: true });
    assert_eq!(settings.log.as_deref(), Some("debug"), "an empty flag is none");
    assert_eq!(settings.database_url, "sqlite:/srv/x y/multaqa.db?mode=rwc");
    assert!(matches!(settings.secret, SecretSource::File(path) if path == Path::new("/srv/x y/secret")));
}

#[test]
fn what_is_built_in_holds_last() {
    let settings = Given::default().resolve().expect("valid");
    assert_eq!(settings.listen, Address { text: "127.0.0.1:8080".into(), given: false });
    assert_eq!(settings.database_url, "sqlite:./data/multaqa.db?mode=rwc");
    assert_eq!(settings.metrics_listen.map(|address| address.text).as_deref(), Some("127.0.0.1:9464"));
    assert_eq!(settings.log_format, LogFormat::Text);
}

#[test]
fn a_value_that_makes_no_sense_is_named() {
    let wrong = |given: Given| given.resolve().err().map(|error| error.to_string()).unwrap_or_default();
    assert!(wrong(Given { listen: Some("8080".into()), ..Given::default() }).starts_with("MULTAQA_LISTEN"));
    assert!(wrong(Given { secret: Some("abc".into()), ..Given::default() }).starts_with("MULTAQA_SECRET"));
    assert!(
        wrong(Given { log_format: Some("xml".into()), ..Given::default() }).starts_with("MULTAQA_LOG_FORMAT")
    );
    for number in ["0", "-1", "many"] {
        let given = Given { registrations_at_once: Some(number.into()), ..Given::default() };
        assert!(wrong(given).starts_with("MULTAQA_REGISTRATIONS_AT_ONCE"), "{number}");
    }
    for url in ["events.example.org", "https://", "https://a/b", "ftp://a", "https://u@a"] {
        let given = Given { base_url: Some(url.into()), ..Given::default() };
        assert!(wrong(given).starts_with("MULTAQA_BASE_URL"), "{url}");
    }
}

#[test]
fn metrics_can_be_off_and_a_base_url_ends_without_a_slash() {
    let given = Given {
        metrics_listen: Some("off".into()),
        base_url: Some("https://events.example.org/".into()),
        ..Given::default()
    };
    let settings = given.resolve().expect("valid");
    assert_eq!(settings.metrics_listen, None);
    assert_eq!(settings.base_url.as_deref(), Some("https://events.example.org"));
}

#[test]
fn registrations_from_one_place_are_limited_unless_that_is_off() {
    let holds = |given: Option<&str>| {
        let given = Given { registrations_at_once: given.map(str::to_owned), ..Given::default() };
        given.resolve().expect("valid").registrations_at_once
    };
    assert_eq!((holds(None), holds(Some("40")), holds(Some("off"))), (Some(500), Some(40), None));
}

#[test]
fn a_file_with_an_unknown_key_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("multaqa.toml");
    std::fs::write(&path, "lisen = \"127.0.0.1:1\"").expect("written");
    let error = load(Given::default(), Some(&path)).err().expect("refused");
    assert!(error.to_string().contains("lisen"), "{error}");
    assert!(load(Given::default(), Some(&folder.path().join("none.toml"))).is_err());
}

#[test]
fn a_database_file_may_have_any_name() {
    assert_eq!(sqlite_url(Path::new("a?b#c%d.db")), "sqlite:a%3Fb%23c%25d.db?mode=rwc");
}

#[test]
fn a_provider_is_named_whole_or_not_at_all() {
    let resolved = |given: Given| given.resolve().map(|settings| settings.sign_in.provider);
    let fault = |given: Given| resolved(given).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(resolved(Given::default()).expect("valid").is_none());
    let given = Given {
        oidc_issuer: Some("https://login.example.org/realms/a".into()),
        oidc_client_id: Some("multaqa".into()),
        ..Given::default()
    };
    let provider = resolved(given.clone()).expect("valid").expect("one");
    assert_eq!((provider.name.as_str(), provider.client_secret), ("login.example.org", None));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret");
    std::fs::write(&path, "hush\n").expect("written");
    let with_file = Given { oidc_client_secret_file: Some(path.display().to_string()), ..given.clone() };
    let provider = resolved(with_file).expect("valid").expect("one");
    assert_eq!(provider.client_secret.as_deref(), Some("hush"));
    let nowhere = Given { oidc_client_secret_file: Some("/nowhere".into()), ..given.clone() };
    assert!(fault(nowhere).contains("/nowhere"));
    assert!(fault(Given { oidc_client_id: None, ..given.clone() }).starts_with("MULTAQA_OIDC_CLIENT_ID"));
    assert!(
        fault(Given { oidc_name: Some("SSO".into()), ..Given::default() }).starts_with("MULTAQA_OIDC_ISSUER")
    );
    for issuer in ["login.example.org", "http://login.example.org", "https://", "https://a@b", "https://a?b"]
    {
        let given = Given { oidc_issuer: Some(issuer.into()), ..given.clone() };
        assert!(fault(given).starts_with("MULTAQA_OIDC_ISSUER"), "{issuer}");
    }
    for issuer in ["http://localhost:3000", "http://127.0.0.1:1/x", "http://[::1]:1"] {
        assert!(resolved(Given { oidc_issuer: Some(issuer.into()), ..given.clone() }).is_ok(), "{issuer}");
    }
}
