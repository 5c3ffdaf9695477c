//! Download of an image: the manifest, then its blobs.

use super::conversation::{Conversation, Stop};
use super::daemon_api::{answer, refused};
use super::message::{Header, Pieces};

const MANIFEST: &str = "The manifest: which configuration and which layers the image has.";
const CONFIG: &str = "The image's configuration, named by the manifest with its digest.";
const LAYER: &str = "Each layer, named by the manifest with its digest.";
const ALLOWED: &str = "200: what was shown is enough to read this repository.";
const OPEN: &str = "200: everybody may read here.";
const BLOB: &str = "The bytes; the client compares their digest with the name.";

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
            "Docker asks once more, now for a list of manifests: it does not look at why the first request failed."
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
            "The registry wants user and password, and one of them is empty: nothing was sent.",
        ),
        None => conversation.screen("unauthorized", "The registry's word for it. Where its answer holds no message, Docker says \u{201c}no such manifest\u{201d}, which misleads."),
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
        let why = "The daemon asks which digest the tag stands for.";
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
        "The daemon tells the CLI how it goes, line by line.",
    );
    true
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
            "skopeo also lists the tags of the repository, and signs in once more for that.",
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
        let text = format!(
            "reading manifest {} in {}: unauthorized",
            conversation.version(),
            conversation.reference.name()
        );
        conversation.screen(text, "Part of a longer message.");
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

fn blob(conversation: &mut Conversation<'_>, why: &'static str) {
    conversation.get(conversation.path("blobs/sha256:").varies("digest"), Vec::new(), why);
    conversation.good(200, Vec::new(), BLOB);
}
