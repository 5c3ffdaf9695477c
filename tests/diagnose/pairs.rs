//! Pairs of a message and a file: the first cause, its certainty, and what it offers.

use credenza::diagnose::{causes, Cause, CauseId, CauseId::*, Certainty, Certainty::*, Remedy};
use credenza::json::Document;
use credenza::lint::Example;

use crate::symptom;
use crate::told::NOW;

/// Offer of a cause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// A change of the file.
    Edit,
    /// A command or an advice.
    Other,
    /// Anything.
    Any,
}
use Offer::{Any, Edit, Other};

/// Note, text, file in the spelling of [`Example`] (empty for none), first cause and its certainty,
/// words of its explanation, offer.
type Pair = (&'static str, &'static str, &'static str, CauseId, Certainty, &'static str, Offer);

const HUB: &str = r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:dckr_pat_fake-fake-fake-fake-fake»"}}}"#;
const OWN: &str =
    "{\n  \"auths\": {\n    \"registry.example.com\": {\"auth\": \"«bot:token-12345»\"}\n  }\n}\n";
const PULL_OWN: &str = "Error response from daemon: Head \"https://registry.example.com:5000/v2/team/app/manifests/1.2\": no basic auth credentials";
const LEGACY: &str = "Error response from daemon: pull access denied for acme/api, repository does not exist or may require 'docker login': denied: requested access to the resource is denied";
const INCORRECT: &str = "Error response from daemon: Head \"https://registry-1.docker.io/v2/acme/api/manifests/latest\": unauthorized: incorrect username or password";
const GHCR: &str =
    "Error response from daemon: Head \"https://ghcr.io/v2/acme/app/manifests/1\": denied: denied";
const ANONYMOUS: &str = "Failed to pull image \"ghcr.io/acme/app:1\": failed to pull and unpack image \"ghcr.io/acme/app:1\": failed to resolve reference \"ghcr.io/acme/app:1\": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fapp%3Apull&service=ghcr.io: 401 Unauthorized";
const DESKTOP: &str = "error getting credentials - err: exec: \"docker-credential-desktop\": executable file not found in $PATH, out: ``";
const ECR_OLD: &str = r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"«AWS:eyJwYXlsb2FkIjoiZmFrZSIsImRhdGFrZXkiOiJmYWtlIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3MTg2ODAwfQ==»"}}}"#;

const PAIRS: &[Pair] = &[
    // The eleven of the review.
    ("login under docker.io", LEGACY, r#"{"auths":{"docker.io":{"auth":"«alice:token-12345»"}}}"#, NoLogin, Proven, "docker.io", Edit),
    ("key without the port", PULL_OWN, OWN, NoLogin, Proven, "Line 3 has registry.example.com", Edit),
    ("newline in the password", INCORRECT, r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:token-12345␊»"}}}"#, FaultyLogin, Proven, "", Edit),
    ("own authority", "Error response from daemon: Get \"https://registry.example.com/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority", OWN, UnknownAuthority, Fits, "config.json", Other),
    ("plain HTTP", "Error response from daemon: Get \"https://registry.example.com:5000/v2/\": http: server gave HTTP response to HTTPS client", OWN, PlainHttp, Fits, "certificate", Other),
    ("limit, key of the registry's host", "Error response from daemon: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit", r#"{"auths":{"registry-1.docker.io":{"auth":"«alice:token-12345»"}}}"#, NoLogin, Proven, "registry-1.docker.io", Edit),
    ("helper of Docker Desktop", DESKTOP, r#"{"auths":{"ghcr.io":{"auth":"«bot:token-12345»"}},"credsStore":"desktop"}"#, HelperMissing, Proven, "1 login", Edit),
    ("blank in auth", "WARNING: Error parsing config file (/home/al/.docker/config.json): illegal base64 data at input byte 12", r#"{"auths":{"ghcr.io":{"auth":"Ym90OnRva2Vu LTEyMzQ1"}}}"#, BrokenFile, Proven, "", Edit),
    ("Kubernetes, other namespace in the key", ANONYMOUS, r#"{"auths":{"ghcr.io/acme-prod":{"auth":"«bot:token-12345»"}}}"#, NoLogin, Proven, "ghcr.io/acme-prod", Any),
    ("push without a namespace", "$ docker push myapp:1.0\nThe push refers to repository [docker.io/library/myapp]\ndenied: requested access to the resource is denied", HUB, NoNamespace, Fits, "library", Other),
    ("other platform", "Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries", HUB, OtherPlatform, Fits, "linux/arm64/v8", Other),
    // A login is sent, and the text says that none was.
    ("the login is there", "Error response from daemon: Head \"https://registry.example.com/v2/team/app/manifests/1.2\": no basic auth credentials", OWN, OtherFile, Fits, "bot", Any),
    ("the Secret has it", ANONYMOUS, r#"{"auths":{"ghcr.io":{"auth":"«bot:token-12345»"}}}"#, SecretNotUsed, Fits, "bot", Any),
    // Nothing to send.
    ("empty entry", PULL_OWN, r#"{"auths":{"registry.example.com:5000":{}}}"#, NoLogin, Proven, "no login in it", Any),
    ("identity token only", PULL_OWN, r#"{"auths":{"registry.example.com:5000":{"identitytoken":"fake-token-1"}}}"#, TokenOnly, Proven, "token", Any),
    ("no password", PULL_OWN, r#"{"auths":{"registry.example.com:5000":{"auth":"«bot:»"}}}"#, TokenOnly, Proven, "empty", Any),
    ("a helper is asked", PULL_OWN, r#"{"credHelpers":{"registry.example.com:5000":"pass"}}"#, HelperHasNothing, Fits, "docker-credential-pass", Any),
    ("a helper for all is asked, and another port is in the file", PULL_OWN, r#"{"auths":{"registry.example.com":{"auth":"«bot:token-12345»"}},"credsStore":"pass"}"#, HelperHasNothing, Fits, "Line 1 has registry.example.com, which is the same host with another port", Any),
    ("typo in the key", PULL_OWN, r#"{"auths":{"registy.example.com:5000":{"auth":"«bot:token-12345»"}}}"#, NoLogin, Proven, "differs by a character", Edit),
    ("nothing like it", PULL_OWN, HUB, NoLogin, Proven, "finds none for registry.example.com:5000", Other),
    ("GitHub, no entry", GHCR, HUB, NoLogin, Proven, "ghcr.io", Other),
    ("Azure, no entry", "Error response from daemon: Head \"https://demo.azurecr.io/v2/app/manifests/1\": unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.", HUB, NoLogin, Proven, "demo.azurecr.io", Other),
    ("push, no login", "The push refers to repository [docker.io/acme/api]\ndenied: requested access to the resource is denied", OWN, NoLogin, Proven, "index.docker.io", Other),
    ("Podman, other registry", "Error: initializing source docker://quay.io/acme/app:1: reading manifest 1 in quay.io/acme/app: unauthorized: access to the requested resource is not authorized", OWN, NoLogin, Proven, "quay.io", Other),
    ("another entry is broken", PULL_OWN, r#"{"auths":{"a.example.com":{"auth":"Ym90OnRva2Vu LTEyMzQ1"},"registry.example.com:5000":{"auth":"«bot:token-12345»"}}}"#, NoLogin, Fits, "random order", Any),
    // Sent and refused.
    ("expired token", "failed to solve: failed to resolve source metadata for registry.example.com/a/b:1: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://registry.example.com/token?service=registry: 401 Unauthorized", r#"{"auths":{"registry.example.com":{"auth":"«bot:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjcyNTgwMDB9.c2ln»"}}}"#, FaultyLogin, Proven, "", Any),
    ("no fault to be seen", INCORRECT, HUB, LoginRefused, Fits, "alice", Any),
    ("a login at GitHub", GHCR, r#"{"auths":{"ghcr.io":{"auth":"«bot:token-12345»"}}}"#, StaleLogin, Fits, "bot", Other),
    ("fine-grained token at GitHub", GHCR, r#"{"auths":{"ghcr.io":{"auth":"«bot:github_pat_11AAAAAAA0abcdefghij_fake»"}}}"#, FaultyLogin, Proven, "", Any),
    ("ECR, old password", "Error response from daemon: pull access denied for 123456789012.dkr.ecr.eu-central-1.amazonaws.com/app, repository does not exist or may require 'docker login': denied: Your authorization token has expired. Reauthenticate and try again.", ECR_OLD, FaultyLogin, Proven, "", Any),
    ("push to another namespace", "The push refers to repository [docker.io/acme/api]\ndenied: requested access to the resource is denied", HUB, OtherNamespace, Fits, "acme", Any),
    ("push to the own namespace", "The push refers to repository [docker.io/alice/api]\ndenied: requested access to the resource is denied", HUB, NotAllowed, Fits, "alice", Any),
    ("pull, login is sent", LEGACY, HUB, NoSuchImage, Fits, "same answer", Any),
    ("account's limit", "Error response from daemon: toomanyrequests: You have reached your pull rate limit.", HUB, AccountLimit, Fits, "alice", Any),
    (
        "e-mail address as user",
        INCORRECT,
        r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«al@example.com:dckr_pat_fake-fake-fake-fake-fake»"}}}"#,
        LoginRefused,
        Fits,
        "Docker ID",
        Any,
    ),
    (
        "helper of another region",
        "Error response from daemon: Head \"https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/app/manifests/1\": no basic auth credentials",
        r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        NoLogin,
        Proven,
        "another host",
        Any,
    ),
    (
        "helper under a pattern",
        "Error response from daemon: Head \"https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/app/manifests/1\": no basic auth credentials",
        r#"{"credHelpers":{"*.dkr.ecr.us-east-1.amazonaws.com":"ecr-login"}}"#,
        NoLogin,
        Proven,
        "finds none",
        Any,
    ),
    (
        "auth as a string",
        "WARNING: Error parsing config file (/kaniko/.docker/config.json): json: cannot unmarshal string into Go struct field ConfigFile.auths of type types.AuthConfig",
        r#"{"auths":{"ghcr.io":"«bot:token-12345»"}}"#,
        BrokenFile,
        Proven,
        "",
        Any,
    ),
    // Helpers and files.
    ("no such helper in the file", DESKTOP, HUB, OtherFile, Fits, "does not name", Any),
    ("helper of another registry", "ERROR: failed to solve: alpine: failed to resolve source metadata for docker.io/library/alpine:latest: error getting credentials - err: exec: \"docker-credential-gcloud\": executable file not found in $PATH, out: ``", r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:token-12345»"}},"credHelpers":{"gcr.io":"gcloud"}}"#, HelperMissing, Fits, "names this helper", Edit),
    ("another byte", "WARNING: Error parsing config file (/root/.docker/config.json): illegal base64 data at input byte 76", r#"{"auths":{"ghcr.io":{"auth":"Ym90OnRva2Vu LTEyMzQ1"}}}"#, OtherBrokenFile, Fits, "/root/.docker/config.json", Any),
    ("comma", "WARNING: Error loading config file: /home/al/.docker/config.json: invalid character '}' looking for beginning of object key string", "{\n  \"auths\": {\"ghcr.io\": {\"auth\": \"«bot:token-12345»\"}},\n}\n", BrokenFile, Proven, "", Edit),
    ("type", "WARNING: Error parsing config file (/home/al/.docker/config.json): json: cannot unmarshal bool into Go struct field ConfigFile.features of type string", r#"{"auths":{},"features":{"buildkit":true}}"#, BrokenFile, Proven, "", Edit),
    ("no colon", "WARNING: Error parsing config file (/home/al/.docker/config.json): invalid auth configuration file", r#"{"auths":{"ghcr.io":{"auth":"«token-12345»"}}}"#, BrokenFile, Proven, "", Any),
    ("the warning explains what follows", "WARNING: Error parsing config file (/home/al/.docker/config.json): unexpected EOF\nError response from daemon: pull access denied for acme/api, repository does not exist or may require 'docker login'", r#"{"auths":{"#, BrokenFile, Proven, "", Any),
    ("sudo", "WARNING: Error loading config file: open /home/al/.docker/config.json: permission denied", HUB, UnreadableFile, Fits, "root", Other),
    // The file is not involved.
    ("mistyped host", "Error response from daemon: Get \"https://registy.example.com/v2/\": dial tcp: lookup registy.example.com on 127.0.0.53:53: no such host", OWN, NoSuchHost, Fits, "line 3", Any),
    ("localhost", "Error response from daemon: Get \"http://localhost:5000/v2/\": dial tcp 127.0.0.1:5000: connect: connection refused", HUB, Loopback, Fits, "cluster", Any),
    ("proxies", "Error response from daemon: Get \"https://registry-1.docker.io/v2/\": net/http: TLS handshake timeout", r#"{"auths":{},"proxies":{"default":{"httpProxy":"http://proxy:3128"}}}"#, DaemonProxy, Fits, "pulls do not use them", Any),
    ("Secret in another namespace", "  Warning  FailedToRetrieveImagePullSecret  2s  kubelet  Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.\n  Warning  Failed  1s  kubelet  Failed to pull image \"ghcr.io/acme/app:1\": failed to authorize: failed to fetch anonymous token", HUB, SecretMissing, Fits, "regcred", Any),
    ("capitals", "docker: invalid reference format: repository name (library/Alpine) must be lowercase", HUB, BadName, Fits, "capital", Any),
    ("no such tag", "Error response from daemon: manifest for acme/api:9 not found: manifest unknown: manifest unknown", HUB, NoSuchTag, Fits, "login is fine", Any),
    ("build stage", "ERROR: failed to build: failed to solve: stage: failed to resolve source metadata for docker.io/library/stage:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed", HUB, LocalName, Fits, "library", Any),
    // Without a file.
    ("no file", PULL_OWN, "", NoLogin, Fits, "port", Other),
    ("no file, one word", "docker: Error response from daemon: pull access denied for builder, repository does not exist or may require 'docker login': denied: requested access to the resource is denied.", "", NoLogin, Fits, "", Other),
    ("no file, broken", "WARNING: Error parsing config file (/root/.docker/config.json): unexpected EOF", "", BrokenFile, Fits, "Open the file", Any),
];

fn told(text: &str, file: &'static str) -> Vec<Cause> {
    let document = (!file.is_empty()).then(|| Document::parse(Example::new(file).contents()));
    causes(&symptom(text), document.as_ref(), NOW)
}

#[test]
fn the_first_cause_is_the_right_one() {
    let mut faults = Vec::new();
    for (note, text, file, id, certainty, words, offer) in PAIRS {
        let causes = told(text, file);
        assert!(causes.len() <= 3, "{note}");
        let Some(first) = causes.first() else {
            faults.push(format!("{note}: no cause"));
            continue;
        };
        let is_edit = matches!(first.remedy, Some(Remedy::Edit { .. }));
        let is_offered = match offer {
            Edit => is_edit,
            Other => first.remedy.is_some() && !is_edit,
            Any => true,
        };
        let is_right = (first.id, first.certainty) == (*id, *certainty)
            && first.why.contains(words)
            && is_offered;
        if !is_right {
            let all: Vec<_> = causes.iter().map(|cause| (cause.id, cause.certainty)).collect();
            faults.push(format!("{note}: {all:?}\n  {first:?}"));
        }
        if *certainty == Proven {
            assert!(first.proof.is_some() || *id == NoLogin, "{note}: {first:?}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_edit_cures_what_it_is_offered_for() {
    let mut count = 0;
    for (note, text, file, id, ..) in PAIRS {
        for cause in told(text, file) {
            let Some(Remedy::Edit { edits, .. }) = &cause.remedy else { continue };
            let before = Example::new(file).contents();
            let (after, _) = credenza::text::apply(&before, edits);
            assert_ne!(before, after, "{note}");
            let after = Document::parse(after);
            let still = causes(&symptom(text), Some(&after), NOW);
            let same = |other: &Cause| other.id == cause.id && other.certainty == Proven;
            assert!(cause.certainty != Proven || !still.iter().any(same), "{note}: {id:?} stays");
            count += 1;
        }
    }
    assert!(count >= 10, "{count} edits");
}

#[test]
fn every_cause_has_its_words_and_its_check() {
    for (note, text, file, ..) in PAIRS {
        for cause in told(text, file) {
            for words in [&cause.title, &cause.why] {
                assert!(!words.is_empty() && !words.contains(['{', '}']), "{note}: {words}");
            }
            if let Some(verify) = &cause.verify {
                assert!(!verify.expect.is_empty(), "{note}: {}", verify.command);
                assert!(!verify.command.contains("{image}"), "{note}: {}", verify.command);
            }
        }
    }
}
