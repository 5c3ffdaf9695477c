//! Kinds of tokens, told from their own text.

use credenza::config::encode_auth;
use credenza::config::token::{Belongs, GoogleKey, Token, DAY, TOKEN_KINDS};

const NOW: i64 = 1_767_268_800;

fn id(user: &str, secret: &str) -> &'static str {
    Token::of(user.as_bytes(), secret.as_bytes()).map_or("", |token| token.kind.id)
}

/// Returns the base64 of a text as in a token.
fn base64(text: &str) -> String {
    let (user, rest) = text.split_once(':').unwrap_or_default();
    encode_auth(user.as_bytes(), rest.as_bytes())
}

fn jwt(payload: &str) -> String {
    let payload = base64(payload);
    format!("eyJhbGciOiJub25lIn0.{}.c2ln", payload.trim_end_matches('='))
}

#[test]
fn a_token_tells_its_kind() {
    for (user, secret, kind) in [
        ("bot", "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", "github-classic"),
        ("bot", "github_pat_11AAAAAAA0aaaaaaaaaaaa_b", "github-fine-grained"),
        ("bot", "ghs_123_eyJh.eyJi.c2ln", "github-installation"),
        ("u", "glpat-0123456789abcdefghij", "gitlab-access"),
        ("u", "gldt-0123456789abcdefghij", "gitlab-deploy"),
        ("gitlab-ci-token", "glcbt-64_0123456789abcdefghij", "gitlab-job"),
        ("u", "glrt-0123456789abcdefghij", "gitlab-other"),
        ("u", "glwt-0123456789abcdefghij", "gitlab-other"),
        ("u", "mycompany-glpat-0123456789abcdefghij", "gitlab-access"),
        ("u", "SIE-gldt-0123456789abcdefghij", "gitlab-deploy"),
        ("u", "7_glcbt-64_0123456789abcdefghij", "gitlab-job"),
        ("u", "a-name-above-20-chars-glpat-0123456789", ""),
        ("u", "two words-glpat-0123456789", ""),
        ("u", "single-word", ""),
        ("alice", "dckr_pat_0123456789abcdefghijklmnoAB", "docker-pat"),
        ("acme", "dckr_oat_0123456789abcdefghijklmnoAB", "docker-oat"),
        ("alice", "AKCp5aaaaaaaaaaaaaaaaaaaaaaaa", "jfrog-api-key"),
        ("alice", "cmVmdGtuOjAxOjE3NjE3MzAxMjI6RUNC", "jfrog-reference"),
        ("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG", "aws-access-key"),
        ("alice", "AKIAIOSFODNN7EXAMPLE", "aws-access-key"),
        ("oauth2accesstoken", "ya29.a0AfH6SMB", "google-access"),
        ("_json_key", "{\"type\": \"service_account\"}", "google-key"),
        ("alice", "dop_v1_0123456789abcdef", "digitalocean"),
        ("$oauthtoken", "nvapi-0123456789abcdef", "nvidia"),
        ("alice", "correct horse battery staple", ""),
        ("alice", "ghp-not-a-token", ""),
        ("alice", "eyJust-a-password", ""),
        ("alice", "", ""),
        ("AWS", "short", ""),
    ] {
        assert_eq!(id(user, secret), kind, "{user}");
    }
    assert_eq!(id("u", &jwt("{\"exp\": 1}")), "jwt");
    let zeros = "00000000-0000-0000-0000-000000000000";
    assert_eq!(id(zeros, &jwt("{\"exp\": 1}")), "acr");
}

#[test]
fn kinds_are_complete_and_different() {
    for (at, kind) in TOKEN_KINDS.iter().enumerate() {
        assert!(!kind.source.is_empty() && !kind.issuer.is_empty(), "{}", kind.id);
        assert!(kind.scope.ends_with('.') && kind.lifetime.ends_with('.'), "{}", kind.id);
        assert!(TOKEN_KINDS[..at].iter().all(|other| other.id != kind.id));
        for prefix in kind.prefixes {
            let sample = format!("{prefix}0123456789");
            assert_eq!(id("u", &sample), kind.id, "{prefix}");
        }
    }
}

#[test]
fn a_token_tells_when_it_ends() {
    let times = |user: &str, secret: &str| {
        Token::of(user.as_bytes(), secret.as_bytes()).map(|t| (t.expires, t.begins))
    };
    for (payload, found) in [
        ("{\"exp\":1700000000,\"iat\":1}", (Some(1_700_000_000), Some(1))),
        ("{\"exp\":1700000000.5,\"nbf\":2,\"iat\":1}", (Some(1_700_000_000), Some(2))),
        ("{\"exp\":\"soon\"}", (None, None)),
        ("{\"exp\":1e9}", (None, None)),
        ("{\"sub\":\"a\"}", (None, None)),
        ("[\"a:b\"]", (None, None)),
        ("{\"exp\":99999999999999999999}", (None, None)),
    ] {
        assert_eq!(times("u", &jwt(payload)), Some(found), "{payload}");
    }
    let ecr = base64("{\"payload\":\"x\",\"datakey\":\"y\",\"version\":\"2\",\"type\":\"DATA_KEY\",\"expiration\":1700000000}");
    let half_a_day = 43_200;
    assert_eq!(times("AWS", &ecr), Some((Some(1_700_000_000), Some(1_700_000_000 - half_a_day))));
    let reference = base64("reftkn:01:1761730122:ECBiIO7kbYfIo4USW4");
    assert_eq!(times("u", &reference), Some((Some(1_761_730_122), None)));
    let endless = base64("reftkn:01:0000000000:ECBiIO7kbYfIo4USW4");
    assert_eq!(times("u", &endless), Some((None, None)));
    assert_eq!(times("u", &format!("eyJ.{}.x", "A".repeat(100_000))), Some((None, None)));
    assert_eq!(times("AWS", "eyJ%%%%%%%%"), Some((None, None)));
}

#[test]
fn what_is_left_in_words() {
    for (left, long, short) in [
        (-10, "has just expired", "ended"),
        (-3 * 3600, "expired 3 hours ago", "ended"),
        (0, "has just expired", "ended"),
        (30, "expires in less than a minute", "< 1 min"),
        (61, "expires in 1 minute", "1 min"),
        (3 * 3600 + 5, "expires in 3 hours", "3 h"),
        (47 * 3600, "expires in 47 hours", "47 h"),
        (2 * DAY, "expires in 2 days", "2 d"),
        (90 * DAY, "expires in 3 months", "3 mo"),
        (900 * DAY, "expires in 2 years", "2 y"),
        (i64::MAX, "expires in 292471151621 years", "292471151621 y"),
    ] {
        let end = NOW.saturating_add(left);
        let token = Token { kind: TOKEN_KINDS[0], expires: Some(end), begins: None };
        if left < i64::MAX {
            assert_eq!(token.ending(NOW).as_deref(), Some(long));
            assert_eq!(token.remaining(NOW).as_deref(), Some(short));
        }
        assert_eq!(token.has_ended(NOW), left <= 0);
    }
    let least = Token { kind: TOKEN_KINDS[0], expires: Some(i64::MIN), begins: Some(i64::MAX) };
    assert!(least.has_ended(i64::MAX) && least.ending(i64::MAX).is_some());
}

/// Checks published samples: base62-token.js (its README), and checksums computed with Python's
/// zlib.
#[test]
fn the_check_digits_of_github() {
    let wrong = |secret: &str| {
        let token = Token::of(b"u", secret.as_bytes());
        token.and_then(|token| token.kind.is_mistyped(secret.as_bytes()))
    };
    for (secret, expected) in [
        ("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", Some(false)),
        ("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", Some(false)),
        ("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", Some(false)),
        ("ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", Some(true)),
        ("ghp_zQWBuTS0oRi4A9spHcVY5ncnsDkxkJ0mLq17", Some(true)),
        ("ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJzzzzzz", Some(true)),
        ("gho_16C7e42F292c6912E7710c838347Ae178B4a", Some(true)),
        ("ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq1", None),
        ("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", None),
        ("ghs_123_eyJh.eyJi.c2ln", None),
        ("github_pat_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", None),
        ("glpat-zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", None),
    ] {
        assert_eq!(wrong(secret), expected, "{secret}");
    }
}

#[test]
fn where_a_token_belongs() {
    for (secret, key, belongs) in [
        ("ghp_0123456789", "ghcr.io", Belongs::Home),
        ("ghp_0123456789", "https://GHCR.io/v2/", Belongs::Home),
        ("ghp_0123456789", "docker.pkg.github.com", Belongs::Home),
        ("ghp_0123456789", "containers.github.example.com", Belongs::Home),
        ("ghp_0123456789", "quay.io", Belongs::Elsewhere),
        ("glpat-0123456789", "gitlab.example.com:5050", Belongs::Home),
        ("glpat-0123456789", "ghcr.io", Belongs::Elsewhere),
        ("dckr_pat_0123", "https://index.docker.io/v1/", Belongs::Home),
        ("dckr_pat_0123", "dhi.io", Belongs::Home),
        ("dckr_pat_0123", "notdocker.io", Belongs::Unknown),
        ("dckr_pat_0123", "registry.example.com", Belongs::Unknown),
        ("ya29.a0AfH6SMB", "europe-docker.pkg.dev", Belongs::Home),
        ("ya29.a0AfH6SMB", "ghcr.io", Belongs::Elsewhere),
        ("AKCp5aaaaaaaa", "docker.example.com", Belongs::Home),
        ("eyJhIjoxfQ.eyJhIjoxfQ.c2ln", "ghcr.io", Belongs::Home),
    ] {
        let token = Token::of(b"u", secret.as_bytes());
        let found = token.map(|token| token.kind.belongs_to(key));
        assert_eq!(found, Some(belongs), "{secret} {key}");
    }
}

#[test]
fn a_google_key_is_described_not_repeated() {
    let whole = r#"{"type":"service_account","private_key_id":"a","client_email":"a@b.example","private_key":"-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n"}"#;
    let read = |text: &str| GoogleKey::read(text.as_bytes()).map(|k| (k.is_base64, k.is_whole));
    assert_eq!(read(whole), Some((false, true)));
    assert_eq!(read(&base64(whole)), Some((true, true)));
    assert_eq!(read(&whole[..100]), Some((false, false)));
    assert_eq!(read(&whole.replace("\\n", " ")), Some((false, true)));
    assert_eq!(read(&whole.replace("-----END", "END")), Some((false, false)));
    assert_eq!(read("{\"a\":1}"), None);
    assert_eq!(read("password"), None);
}
