//! Download of an image: the manifest, then its blobs.

use super::conversation::{Conversation, Stop};
use super::daemon_api::{answer, refused};
use super::message::{Header, Message, Party, Pieces, Source};
use super::refusal::Refusal;

pub(super) const MANIFEST: &str =
    "The manifest: which configuration and which layers the image has.";
pub(super) const CONFIG: &str = "The image's configuration, named by the manifest with its digest.";
pub(super) const LAYER: &str = "Each layer, named by the manifest with its digest.";
pub(super) const ALLOWED: &str = "200: this token is allowed to read the repository.";
pub(super) const OPEN: &str = "200: anyone may read here.";
const BLOB: &str = "The bytes; the client compares their digest with the name.";

/// Docker Hub, GHCR, Amazon ECR, Google and Quay refer to a storage; a registry of one's own may.
const STORAGE: Source = Source {
    text: "OCI distribution specification v1.1; Go, net/http, Client.do",
    measured: false,
};
/// Words that no run has shown.
const READ: Source = Source {
    text: "moby, daemon/internal/distribution/errors.go; containers/image, docker/errors.go; messages that users quote",
    measured: false,
};

/// Adds `docker manifest inspect`: a request for one manifest and, after a failure, another for a
/// list.
pub(super) fn manifest_inspect(conversation: &mut Conversation<'_>) -> bool {
    let target = format!("manifests/{}", conversation.version());
    let mut stop = None;
    for round in 0..2 {
        conversation.authorization = None;
        conversation.ping();
        match conversation.authorize(Some(&conversation.scope())) {
            Err(reason) => {
                stop = Some(reason);
                continue;
            }
            Ok(()) => stop = None,
        }
        let why = if round == 0 {
            MANIFEST
        } else {
            "Docker asks once more, now for a list of manifests, whatever the reason of the first failure."
        };
        conversation.get(conversation.path(&target), conversation.scenario.command.accepts(), why);
        if conversation.admit() {
            manifest_arrives(conversation);
            blob(conversation, CONFIG);
            conversation.screen("", "The manifest is printed.");
            return true;
        }
    }
    let at = format!(
        "Get \"https://{}/v2/{}/{target}\": ",
        conversation.host(),
        conversation.reference.path
    );
    match stop {
        Some(Stop::NoToken) => conversation.screen(
            format!("{at}unauthorized: incorrect username or password"),
            "The token service's words.",
        ),
        Some(Stop::NoBasicCredentials) => conversation.screen(
            format!("{at}no basic auth credentials"),
            "The registry requires username and password, and one of them is empty: nothing was \
            sent.",
        ),
        None if conversation.refusal() == Refusal::Unauthorized => conversation.screen("unauthorized", "The registry's word for it. If its answer has no message, Docker prints “no such manifest”, which misleads."),
        None if conversation.refusal() == Refusal::Denied => conversation.screen_read("denied: requested access to the resource is denied", "The registry's words. If its answer has no message, Docker prints “no such manifest”, which misleads.", READ),
        None => {
            let text = format!("no such manifest: {}", conversation.reference);
            conversation.screen_read(text, "The repository or the tag does not exist.", READ);
        }
    }
    false
}

/// Adds `docker pull` by the daemon, with its own image store.
pub(super) fn daemon(conversation: &mut Conversation<'_>) -> bool {
    let accepts = conversation.scenario.command.accepts();
    conversation.ping();
    if let Err(stop) = conversation.authorize(Some(&conversation.scope())) {
        return refused(conversation, stop);
    }
    let by_tag = format!("manifests/{}", conversation.version());
    let mut admitted = false;
    if conversation.reference.digest.is_none() {
        let why = "The daemon asks which digest the tag names.";
        conversation.call(
            "HEAD",
            conversation.path(&by_tag),
            accepts.clone(),
            (Pieces::default(), super::http::Length::None),
            why,
        );
        admitted = conversation.admit();
        if admitted {
            manifest_arrives(conversation);
        }
    }
    let target = if admitted {
        conversation.path("manifests/sha256:").varies("digest")
    } else {
        conversation.path(&by_tag)
    };
    conversation.get(target, accepts, MANIFEST);
    if !admitted && !conversation.admit() {
        if conversation.refusal() != Refusal::Unauthorized {
            return not_for_this_login(conversation);
        }
        let body = Pieces::text("{\"message\":\"unauthorized: authentication required\"}\n");
        answer(conversation, 500, body, "The daemon passes the registry's words on.");
        conversation.screen(
            "Error response from daemon: unauthorized: authentication required",
            "The password is wrong, or the account may not read this repository.",
        );
        return false;
    }
    manifest_arrives(conversation);
    blob(conversation, CONFIG);
    blob(conversation, LAYER);
    answer(
        conversation,
        200,
        Pieces::default().varies("progress"),
        "The daemon streams its progress to the CLI, line by line.",
    );
    true
}

/// Adds the words of the daemon for a repository that is not there, or hidden. Returns false.
fn not_for_this_login(conversation: &mut Conversation<'_>) -> bool {
    let name = conversation.familiar();
    let (text, why) = if conversation.refusal() == Refusal::Denied {
        (
            format!("pull access denied for {name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"),
            "The registry gives the same answer for a repository that does not exist and for one that this login may not see.",
        )
    } else {
        let tag = conversation.version();
        (
            format!("manifest for {name}:{tag} not found: manifest unknown: manifest unknown"),
            "The repository or the tag does not exist, and the login was accepted.",
        )
    };
    let message = format!("{{\"message\":{}}}\n", crate::json::encode_string(&text));
    answer(conversation, 404, Pieces::text(message), "The daemon passes the registry's words on.");
    conversation.screen_read(format!("Error response from daemon: {text}"), why, READ);
    false
}

/// Adds `skopeo inspect`: the manifest, the configuration, and then all tags, as a new client.
pub(super) fn skopeo_inspect(conversation: &mut Conversation<'_>) -> bool {
    if !skopeo_manifest(conversation) {
        return false;
    }
    blob(conversation, CONFIG);
    conversation.authorization = None;
    conversation.ping();
    if conversation.authorize(Some(&conversation.scope())).is_ok() {
        conversation.get(
            conversation.path("tags/list"),
            Vec::new(),
            "skopeo also lists the tags of the repository, and sends its login once more for that.",
        );
        conversation.good(200, Vec::new(), "The tags.");
    }
    true
}

/// Adds `skopeo copy` from the registry.
pub(super) fn skopeo_copy(conversation: &mut Conversation<'_>) -> bool {
    let arrives = skopeo_manifest(conversation);
    if arrives {
        blob(conversation, LAYER);
        blob(conversation, CONFIG);
    }
    arrives
}

fn skopeo_manifest(conversation: &mut Conversation<'_>) -> bool {
    conversation.ping();
    if conversation.authorize(Some(&conversation.scope())).is_err() {
        conversation.screen("unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password", "Part of a longer message.");
        return false;
    }
    let target = conversation.path(&format!("manifests/{}", conversation.version()));
    conversation.get(target, conversation.scenario.command.accepts(), MANIFEST);
    if !conversation.admit() {
        let refusal = conversation.refusal();
        let text = format!(
            "reading manifest {} in {}: {}",
            conversation.version(),
            conversation.reference.name(),
            match refusal {
                Refusal::Unauthorized => "unauthorized",
                Refusal::Denied => "requested access to the resource is denied",
                Refusal::Unknown => "name unknown",
            }
        );
        if refusal == Refusal::Unauthorized {
            conversation.screen(text, "Part of a longer message.");
        } else {
            conversation.screen_read(text, "Part of a longer message.", READ);
        }
        return false;
    }
    manifest_arrives(conversation);
    true
}

fn manifest_arrives(conversation: &mut Conversation<'_>) {
    let digest = Header::new("Docker-Content-Digest", Pieces::text("sha256:").varies("digest"));
    let shown = conversation.authorization.is_some();
    conversation.good(200, vec![digest], if shown { ALLOWED } else { OPEN });
}

/// Adds the download of a blob. Where there is a token service, the bytes usually come from a storage
/// elsewhere.
pub(super) fn blob(conversation: &mut Conversation<'_>, why: &'static str) {
    conversation.get(conversation.path("blobs/sha256:").varies("digest"), Vec::new(), why);
    if !conversation.scenario.registry.kind.has_tokens() {
        return conversation.good(200, Vec::new(), BLOB);
    }
    let location = Header::new("Location", Pieces::text("https://").varies("signed address"));
    let why = "No bytes, but a signed address of the storage that has them. Docker Hub, GHCR and the clouds do this. If a firewall lets only the registry through, the pull ends here.";
    conversation.reply(307, vec![location], Pieces::default(), why, STORAGE);
    let speaker = conversation.speaker;
    let request = Message::Request {
        method: "GET",
        target: Pieces::text("/").varies("signed path"),
        headers: vec![
            Header::new("Host", Pieces::default().varies("host of the storage")),
            Header::new("User-Agent", conversation.agent()),
        ],
        body: Pieces::default(),
    };
    let why = "The client follows. The Authorization header does not go to another host: the address itself is signed, for some minutes.";
    conversation.say(speaker, Party::Storage, request, why, STORAGE);
    let bytes = Message::Answer { status: 200, headers: Vec::new(), body: Pieces::default() };
    conversation.say(Party::Storage, speaker, bytes, BLOB, STORAGE);
}
