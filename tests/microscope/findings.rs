//! Notable points of a string.

use credenza::config::encode_auth;
use credenza::microscope::{read, read_base64, read_text, Finding, Verdict};

fn token(payload: &str) -> String {
    let part = |json: &str| {
        let encoded = read_text(json.as_bytes());
        let text = encoded.base64().expose_str().unwrap_or_default().to_owned();
        text.trim_end_matches('=').replace('+', "-").replace('/', "_")
    };
    format!("{}.{}.c2ln", part("{\"alg\":\"none\"}"), part(payload))
}

#[test]
fn findings() {
    let twice = encode_auth(b"alice", b"s3cret");
    let twice = read_text(twice.as_bytes());
    let twice = twice.base64().expose_str().unwrap_or_default();
    let jwt = format!("u:{}", token("{\"exp\":1700000000}"));
    let key = "_json_key:{\"type\": \"service_account\", \"client_email\": \"a@b\", \"private_key_id\": \"1f\"}";
    let table: &[(&str, &[Finding])] = &[
        ("YWxpY2U6czNjcmV0", &[]),
        ("dTpwCg==", &[Finding::EndsInNewline]),
        ("YWJjZA==", &[Finding::NoColon]),
        ("OnA=", &[Finding::EmptyUser]),
        ("u:p:q:r", &[Finding::MoreColons(2)]),
        (twice, &[Finding::OneLayerTooMany]),
        (
            "ghp_0123456789012345678901234567890123ab",
            &[Finding::RawToken, Finding::UrlSafe, Finding::NotUtf8],
        ),
        ("eyJhdXRocyI6e319", &[Finding::ConfigFile]),
        ("dTpw\ndTpw", &[Finding::Wrapped, Finding::MoreColons(1)]),
        ("dTpwdQ", &[Finding::Unpadded]),
        ("\"auth\": \"dTpw dTpw\"", &[Finding::Blanks, Finding::MoreColons(1)]),
        ("dTpwdR==", &[Finding::StrayBits]),
        ("dTo/Pj4+", &[]),
        ("dTpwAA==", &[Finding::Nul]),
        ("dTr/", &[Finding::NotUtf8]),
        ("dTr_", &[Finding::UrlSafe, Finding::NotUtf8]),
        (&jwt, &[Finding::WebToken]),
        (key, &[Finding::GoogleKey]),
    ];
    for (text, expected) in table {
        let Ok(specimen) = read(text) else {
            panic!("{text}");
        };
        assert_eq!(specimen.findings(), *expected, "{text}");
    }
}

#[test]
fn what_is_inside() {
    let once = encode_auth(b"alice", b"s3cret");
    let twice = read_text(once.as_bytes());
    let peeled = twice.peel().expect("one layer more");
    assert_eq!(peeled.bytes().expose(), b"alice:s3cret");
    assert!(peeled.peel().is_none());
    assert!(read_text(b"hunter22").peel().is_none(), "letters are no layer");

    let payload = "{\"exp\":1700000000.5,\"iat\":1699996400,\"iss\":\"me\",\"aud\":[\"x\"]}";
    let token = read_text(format!("u:{}", token(payload)).as_bytes()).web_token();
    let token = token.expect("a token");
    assert_eq!((token.expires, token.issued), (Some(1_700_000_000), Some(1_699_996_400)));
    assert_eq!((token.issuer.as_deref(), token.audience), (Some("me"), None));
    assert!(read_text(b"u:a.b.c").web_token().is_none());

    let bare = read_text(
        b"{\"type\":\"service_account\",\"client_email\":\"a@b\",\"private_key_id\":\"1f\"}",
    );
    let key = bare.google_key().expect("a key");
    assert_eq!((key.account.as_deref(), key.key_id.expose()), (Some("a@b"), &b"1f"[..]));
    assert!(!format!("{key:?}").contains("1f"));
}

/// Clients that accept each spelling of the same login, by name.
#[test]
fn who_reads_which_spelling() {
    let table: &[(&str, &[&str])] = &[
        ("dTpwPz8=", &[]),
        (
            "dTpw\nPz8=",
            &[
                "jib",
                "spring-boot",
                "rules_oci",
                "oras-java",
                "docker_credential",
                "docker-java",
                "testcontainers-java",
                "devcontainers-image",
                "devcontainers-feature",
            ],
        ),
        (
            "dTpwPz8",
            &[
                "docker-cli",
                "docker-auth-config",
                "buildx",
                "buildkit",
                "containers-image",
                "go-containerregistry",
                "oras-go",
                "nerdctl",
                "regclient",
                "gitlab-runner",
                "docker-py",
                "testcontainers-go",
                "testcontainers-dotnet",
            ],
        ),
    ];
    for (text, refusing) in table {
        let specimen = read_base64(text).expect("base64");
        let refused: Vec<&str> = specimen
            .acceptance()
            .iter()
            .filter(|answer| matches!(answer.verdict, Verdict::Refuses | Verdict::ReadsOtherwise))
            .map(|answer| answer.client.id.as_str())
            .collect();
        assert_eq!(refused, *refusing, "{text:?}");
    }
}
