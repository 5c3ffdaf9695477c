//! `docker pull` and `docker push` by a daemon that keeps images in containerd's store, as new
//! installations do since Docker 29. Its source was read; nothing was recorded.
//!
//! There is no `GET /v2/` first: the first request for the image gets the challenge, and a login goes
//! to the token service in a POST (containerd, `core/remotes/docker`: `resolver.go`, `authorizer.go`,
//! `pusher.go`; moby, `daemon/containerd`; read 2026-11-29).

use super::conversation::{Conversation, Stop};
use super::daemon_api::answer;
use super::http::Length;
use super::message::{Header, Message, Party, Pieces};
use super::pull::{self, CONFIG, LAYER};
use super::refusal::Refusal;
use super::token::Grant;
use super::Kind;

const NONE: (Pieces, Length) = (Pieces(Vec::new()), Length::None);

/// What containerd understands, in one line (`resolver.go`).
const ACCEPT: &str = "application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json, */*";

/// Reason for an early end.
enum Closed {
    Stopped(Stop),
    Turned(Refusal),
}

/// Adds `docker pull`.
pub(super) fn pull(conversation: &mut Conversation<'_>) -> bool {
    let by_tag = conversation.path(&format!("manifests/{}", conversation.version()));
    if let Err(closed) = knock(conversation, &by_tag, "The daemon asks which digest the tag names. There is no GET /v2/ first, and no credential goes with it.") {
        return ends(conversation, &closed);
    }
    let is_open = conversation.authorization.is_none();
    let why = if is_open { pull::OPEN } else { pull::ALLOWED };
    let digest = Header::new("Docker-Content-Digest", Pieces::text("sha256:").varies("digest"));
    let index = "application/vnd.oci.image.index.v1+json";
    conversation.good(200, vec![Header::fixed("Content-Type", index), digest], why);
    let by_digest = conversation.path("manifests/sha256:").varies("digest");
    conversation.get(
        by_digest.clone(),
        accept(),
        "The index: the tag of most images, such as alpine, names one manifest for each platform. A tag can also name a single manifest.",
    );
    conversation.good(200, Vec::new(), "The list of platforms, each with a digest.");
    conversation.inside(
        Party::Daemon,
        Pieces::text("operating system and processor"),
        "The daemon chooses the manifest for its own platform. An index without one ends the pull with “no matching manifest for … in the manifest list entries”, whatever the login is allowed.",
        conversation.source(),
    );
    conversation.get(by_digest, accept(), pull::MANIFEST);
    conversation.good(200, Vec::new(), "The manifest of this platform.");
    pull::blob(conversation, CONFIG);
    pull::blob(conversation, LAYER);
    progress(conversation);
    true
}

/// Adds `docker push` of an image that the registry does not have.
pub(super) fn push(conversation: &mut Conversation<'_>) -> bool {
    let blob = conversation.path("blobs/sha256:").varies("digest");
    if let Err(closed) = knock(conversation, &blob, "The daemon asks whether the layer is already there. There is no GET /v2/ first, and no credential goes with it.") {
        return ends(conversation, &closed);
    }
    conversation.good(404, Vec::new(), "Not yet.");
    if !upload(conversation, "layer") {
        return ends(conversation, &Closed::Turned(Refusal::Unknown));
    }
    let why = "The daemon asks whether the configuration is already there.";
    conversation.call("HEAD", blob, accept(), NONE, why);
    conversation.good(404, Vec::new(), "Not yet.");
    upload(conversation, "configuration");
    let manifest = conversation.path(&format!("manifests/{}", conversation.version()));
    let why = "It also asks for the manifest of this tag.";
    conversation.call("HEAD", manifest.clone(), accept(), NONE, why);
    conversation.good(404, Vec::new(), "Not yet.");
    let headers =
        vec![Header::new("Content-Type", Pieces::default().varies("type of the manifest"))];
    let body = (Pieces::default().varies("manifest"), Length::Known);
    let why = "The manifest at the end: from now on the tag names this image.";
    conversation.call("PUT", manifest, headers, body, why);
    conversation.good(201, Vec::new(), "The image is pushed.");
    progress(conversation);
    true
}

/// Sends the first request for the image, and again with what the challenge asks for.
fn knock(
    conversation: &mut Conversation<'_>,
    target: &Pieces,
    asks: &'static str,
) -> Result<(), Closed> {
    conversation.call("HEAD", target.clone(), accept(), NONE, asks);
    if conversation.scenario.registry.kind != Kind::NoAuth {
        let scope = conversation.scope();
        conversation.challenge(
            Some(&scope),
            "A credential is required. The Www-Authenticate header names which kind.",
        );
        authorize(conversation, &scope).map_err(Closed::Stopped)?;
        let why = "The same request again, now with what the challenge asked for.";
        conversation.call("HEAD", target.clone(), accept(), NONE, why);
    }
    let is_push = conversation.scenario.command.is_push();
    let refusal = conversation.refusal();
    // Of a blob that is to be pushed, 404 says only that it is not there yet.
    if is_push && refusal == Refusal::Unknown && !conversation.is_let_in() {
        return Ok(());
    }
    if conversation.admit() {
        Ok(())
    } else {
        Err(Closed::Turned(refusal))
    }
}

fn accept() -> Vec<Header> {
    vec![Header::fixed("Accept", ACCEPT)]
}

/// Does what the challenge requires: a login goes to the token service in a POST, and where that is
/// refused once more in a GET.
fn authorize(conversation: &mut Conversation<'_>, scope: &str) -> Result<(), Stop> {
    let has_tokens = conversation.scenario.registry.kind.has_tokens();
    let credential = &conversation.credential;
    let is_refresh = !credential.identity_token.is_empty();
    let has_secret = is_refresh || (!credential.user.is_empty() && !credential.password.is_empty());
    if !has_tokens || !has_secret || !credential.registry_token.is_empty() {
        return conversation.authorize(Some(scope));
    }
    let grant = if is_refresh { Grant::RefreshToken } else { Grant::Password };
    conversation.post_login(scope, grant);
    if conversation.service_answers(grant) {
        return Ok(());
    }
    conversation.get_token_again(scope);
    if conversation.service_answers(Grant::Basic) {
        Ok(())
    } else {
        Err(Stop::NoToken)
    }
}

/// Uploads one blob in two requests. Returns whether the registry has a place for it.
fn upload(conversation: &mut Conversation<'_>, what: &'static str) -> bool {
    let nothing = (Pieces::default(), Length::Known);
    let uploads = conversation.path("blobs/uploads/");
    let why = "The daemon asks for a place to upload a blob to.";
    conversation.call("POST", uploads, Vec::new(), nothing, why);
    if !conversation.is_let_in() {
        conversation.turn_away();
        return false;
    }
    let place = conversation.path("blobs/uploads/").varies("upload");
    conversation.good(202, vec![Header::new("Location", place.clone())], "The registry names one.");
    let named = place.and("?digest=sha256%3A").varies("digest");
    let headers = vec![Header::fixed("Content-Type", "application/octet-stream")];
    let body = (Pieces::default().varies(what), Length::Known);
    let why = "The bytes and their digest in one request: the registry compares.";
    conversation.call("PUT", named, headers, body, why);
    conversation.good(201, Vec::new(), "The blob is there under its digest.");
    true
}

fn progress(conversation: &mut Conversation<'_>) {
    let body = Pieces::default().varies("progress");
    answer(conversation, 200, body, "The daemon streams its progress to the CLI, line by line.");
}

/// Adds what the daemon and the terminal say at an early end (moby, `image_pull.go`, `image_push.go`
/// and `registry_errors.go`). Returns false.
fn ends(conversation: &mut Conversation<'_>, closed: &Closed) -> bool {
    let is_push = conversation.scenario.command.is_push();
    let (status, text, why) = match closed {
        Closed::Stopped(Stop::NoBasicCredentials) => (
            500,
            "no basic auth credentials".to_owned(),
            "The registry requires username and password, and one of them is empty: nothing was sent. Part of a longer message.",
        ),
        Closed::Stopped(Stop::NoToken) => (
            401,
            "authentication required - incorrect username or password".to_owned(),
            "The words are those of Docker Hub’s token service. Of another one: “failed to fetch oauth token: unexpected status”, with its address.",
        ),
        Closed::Turned(Refusal::Denied) if is_push => (
            500,
            "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed".to_owned(),
            "The login was accepted, and may not push to this repository.",
        ),
        Closed::Turned(Refusal::Denied) => (
            404,
            format!("pull access denied for {}, repository does not exist or may require 'docker login'", conversation.familiar()),
            "The registry gives the same answer for a repository that does not exist and for one that this login may not see.",
        ),
        Closed::Turned(Refusal::Unauthorized) => (
            500,
            "401 Unauthorized".to_owned(),
            "The daemon has tried several times. It is the end of a longer message, “unexpected status from HEAD request to”, with the address.",
        ),
        Closed::Turned(Refusal::Unknown) if is_push => (
            500,
            "error from registry: repository name not known to registry".to_owned(),
            "This registry creates no repository at a push: create it there first. The login has no part in it.",
        ),
        Closed::Turned(Refusal::Unknown) => (
            404,
            format!("{}: not found", conversation.reference),
            "The repository or the tag does not exist, and the login was accepted. Part of a longer message.",
        ),
    };
    let message = format!("{{\"message\":{}}}\n", crate::json::encode_string(&text));
    answer(conversation, status, Pieces::text(message), "The daemon passes the reason on.");
    let said = Message::Screen(Pieces::text(format!("Error response from daemon: {text}")));
    let source = conversation.source();
    conversation.say(Party::Client, Party::You, said, why, source);
    false
}
