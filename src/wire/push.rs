//! Upload of an image: each blob in three steps, the manifest at the end.

use super::conversation::Conversation;
use super::daemon_api::{answer, refused};
use super::http::Length;
use super::message::{Header, Pieces, Source};
use super::refusal::Refusal;

/// Words that no run has shown.
const READ: Source = Source {
    text: "distribution, registry/api/v2/errors.go; messages that users quote",
    measured: false,
};

const NONE: (Pieces, Length) = (Pieces(Vec::new()), Length::None);

/// Adds `docker push` by the daemon, with its own image store, of an image that it has not pushed
/// before.
pub(super) fn daemon(conversation: &mut Conversation<'_>) -> bool {
    conversation.ping();
    if let Err(stop) = conversation.authorize(Some(&conversation.scope())) {
        return refused(conversation, stop);
    }
    if !upload(conversation, true, "layer") {
        if conversation.refusal() != Refusal::Unauthorized {
            return turned_away(conversation);
        }
        let body =
            Pieces::default().varies("progress").and("unauthorized: authentication required");
        answer(conversation, 200, body, "The daemon passes the registry's words on.");
        conversation.screen("unauthorized: authentication required", "The password is wrong, or the account may not write to this repository. The daemon tries several times.");
        return false;
    }
    head(conversation, "The client asks whether the configuration is already there.");
    missing(conversation);
    upload(conversation, false, "configuration");
    manifest(conversation);
    answer(
        conversation,
        200,
        Pieces::default().varies("progress"),
        "The daemon streams its progress to the CLI, line by line.",
    );
    true
}

/// Adds the registry's words for a repository to which this login may not push, or which is not
/// there. Returns false.
fn turned_away(conversation: &mut Conversation<'_>) -> bool {
    let (text, why) = match conversation.refusal() {
        Refusal::Unknown => (
            "name unknown: repository name not known to registry",
            "This registry creates no repository at a push: create it there first.",
        ),
        _ => (
            "denied: requested access to the resource is denied",
            "The login was accepted, and may not push to this repository.",
        ),
    };
    if !conversation.scenario.command.is_skopeo() {
        let body = Pieces::default().varies("progress").and(text);
        answer(conversation, 200, body, "The daemon passes the registry's words on.");
    }
    conversation.screen_read(text, why, READ);
    false
}

/// Adds `skopeo copy` to the registry.
pub(super) fn skopeo(conversation: &mut Conversation<'_>) -> bool {
    conversation.ping();
    if conversation.authorize(Some(&conversation.scope())).is_err() {
        conversation.screen("unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password", "Part of a longer message.");
        return false;
    }
    head(conversation, "skopeo asks whether the layer is already there.");
    if conversation.refusal() == Refusal::Unknown && !conversation.is_let_in() {
        missing(conversation);
        upload(conversation, false, "layer");
        return turned_away(conversation);
    }
    if !conversation.admit() {
        if conversation.refusal() != Refusal::Unauthorized {
            return turned_away(conversation);
        }
        conversation.screen("unauthorized", "Part of a longer message.");
        return false;
    }
    missing(conversation);
    head(conversation, "It asks once more before it sends the layer.");
    missing(conversation);
    upload(conversation, false, "layer");
    head(conversation, "The client asks whether the configuration is already there.");
    missing(conversation);
    upload(conversation, false, "configuration");
    manifest(conversation);
    true
}

fn head(conversation: &mut Conversation<'_>, why: &'static str) {
    conversation.call(
        "HEAD",
        conversation.path("blobs/sha256:").varies("digest"),
        Vec::new(),
        NONE,
        why,
    );
}

fn missing(conversation: &mut Conversation<'_>) {
    conversation.good(404, Vec::new(), "Not yet.");
}

/// Uploads one blob: its location, its bytes, its digest. Returns whether the registry accepts it.
fn upload(conversation: &mut Conversation<'_>, first: bool, what: &'static str) -> bool {
    let skopeo = conversation.scenario.command.is_skopeo();
    let nothing = (Pieces::default(), Length::Known);
    conversation.call(
        "POST",
        conversation.path("blobs/uploads/"),
        Vec::new(),
        nothing,
        "The client asks for a place to upload a blob to.",
    );
    if !conversation.is_let_in() && !first {
        conversation.turn_away();
        return false;
    }
    if first && !conversation.admit() {
        return false;
    }
    let place =
        |conversation: &Conversation<'_>| conversation.path("blobs/uploads/").varies("upload");
    let location = Header::new("Location", place(conversation));
    conversation.good(
        202,
        vec![location.clone()],
        "The registry names one. The name is a secret of this upload and expires with it.",
    );
    let headers = |skopeo: bool| {
        let header = skopeo.then(|| Header::fixed("Content-Type", "application/octet-stream"));
        header.into_iter().collect()
    };
    let length = if skopeo { Length::Known } else { Length::Chunked };
    conversation.call(
        "PATCH",
        place(conversation),
        headers(skopeo),
        (Pieces::default().varies(what), length),
        "The bytes.",
    );
    conversation.good(202, vec![location], "They have arrived. The name may have changed.");
    let named = place(conversation).and("&digest=sha256%3A").varies("digest");
    let nothing = (Pieces::default(), Length::Known);
    conversation.call(
        "PUT",
        named,
        headers(skopeo),
        nothing,
        "The upload ends with the digest: the registry compares.",
    );
    conversation.good(201, Vec::new(), "The blob is there under its digest.");
    if !skopeo {
        head(conversation, "The daemon makes sure that the blob is there.");
        conversation.good(200, Vec::new(), "It is.");
    }
    true
}

/// Uploads the manifest, which makes the tag visible.
fn manifest(conversation: &mut Conversation<'_>) {
    let target = conversation.path(&format!("manifests/{}", conversation.version()));
    let headers =
        vec![Header::new("Content-Type", Pieces::default().varies("type of the manifest"))];
    let body = (Pieces::default().varies("manifest"), Length::Known);
    conversation.call(
        "PUT",
        target,
        headers,
        body,
        "The manifest at the end: from now on the tag names this image.",
    );
    conversation.good(201, Vec::new(), "The image is pushed.");
}
