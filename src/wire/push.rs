//! Putting an image: each blob in three steps, the manifest at the end.

use super::daemon as engine;
use super::http::Length;
use super::message::{Header, Pieces};
use super::pull::refused;
use super::talk::Talk;

const NONE: (Pieces, Length) = (Pieces(Vec::new()), Length::None);

/// `docker push` by the daemon, with its own image store, of an image that it has not pushed before.
pub(super) fn daemon(talk: &mut Talk<'_>) -> bool {
    talk.ping();
    if let Err(stop) = talk.authorize(Some(&talk.scope())) {
        return refused(talk, stop);
    }
    if !upload(talk, true, "layer") {
        let body = Pieces::default()
            .varies("progress")
            .and("unauthorized: authentication required");
        engine::answer(
            talk,
            200,
            body,
            "The daemon passes the registry's words on.",
        );
        talk.screen("unauthorized: authentication required", "The password is wrong, or the account may not write to this repository. The daemon tries several times.");
        return false;
    }
    head(
        talk,
        "The client asks whether the configuration is there already.",
    );
    missing(talk);
    upload(talk, false, "configuration");
    manifest(talk);
    engine::answer(
        talk,
        200,
        Pieces::default().varies("progress"),
        "The daemon tells the CLI how it goes, line by line.",
    );
    true
}

/// `skopeo copy` to the registry.
pub(super) fn skopeo(talk: &mut Talk<'_>) -> bool {
    talk.ping();
    if talk.authorize(Some(&talk.scope())).is_err() {
        talk.screen("unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password", "Part of a longer message.");
        return false;
    }
    head(talk, "skopeo asks whether the layer is there already.");
    if !talk.admit() {
        talk.screen("unauthorized", "Part of a longer message.");
        return false;
    }
    missing(talk);
    head(talk, "It asks once more before it sends the layer.");
    missing(talk);
    upload(talk, false, "layer");
    head(
        talk,
        "The client asks whether the configuration is there already.",
    );
    missing(talk);
    upload(talk, false, "configuration");
    manifest(talk);
    true
}

fn head(talk: &mut Talk<'_>, why: &'static str) {
    talk.call(
        "HEAD",
        talk.path("blobs/sha256:").varies("digest"),
        Vec::new(),
        NONE,
        why,
    );
}

fn missing(talk: &mut Talk<'_>) {
    talk.good(404, Vec::new(), "Not yet.");
}

/// One blob: a place for it, its bytes, its name. Whether the registry lets it in.
fn upload(talk: &mut Talk<'_>, first: bool, what: &'static str) -> bool {
    let skopeo = talk.ask.command.is_skopeo();
    let nothing = (Pieces::default(), Length::Known);
    talk.call(
        "POST",
        talk.path("blobs/uploads/"),
        Vec::new(),
        nothing,
        "The client asks for a place to upload a blob to.",
    );
    if first && !talk.admit() {
        return false;
    }
    let place = |talk: &Talk<'_>| talk.path("blobs/uploads/").varies("upload");
    let location = Header::new("Location", place(talk));
    talk.good(
        202,
        vec![location.clone()],
        "The registry names one. The name is a secret of this upload and ends with it.",
    );
    let headers = |skopeo: bool| {
        let header = skopeo.then(|| Header::fixed("Content-Type", "application/octet-stream"));
        header.into_iter().collect()
    };
    let length = if skopeo {
        Length::Known
    } else {
        Length::Chunked
    };
    talk.call(
        "PATCH",
        place(talk),
        headers(skopeo),
        (Pieces::default().varies(what), length),
        "The bytes.",
    );
    talk.good(
        202,
        vec![location],
        "They have arrived. The name may have changed.",
    );
    let named = place(talk).and("&digest=sha256%3A").varies("digest");
    let nothing = (Pieces::default(), Length::Known);
    talk.call(
        "PUT",
        named,
        headers(skopeo),
        nothing,
        "The upload ends with the digest: the registry compares.",
    );
    talk.good(201, Vec::new(), "The blob is there under its digest.");
    if !skopeo {
        head(talk, "The daemon makes sure that the blob is there.");
        talk.good(200, Vec::new(), "It is.");
    }
    true
}

/// The tag becomes visible with the manifest.
fn manifest(talk: &mut Talk<'_>) {
    let target = talk.path(&format!("manifests/{}", talk.version()));
    let headers = vec![Header::new(
        "Content-Type",
        Pieces::default().varies("type of the manifest"),
    )];
    let body = (Pieces::default().varies("manifest"), Length::Known);
    talk.call(
        "PUT",
        target,
        headers,
        body,
        "The manifest at the end: from now on the tag names this image.",
    );
    talk.good(201, Vec::new(), "The image is pushed.");
}
