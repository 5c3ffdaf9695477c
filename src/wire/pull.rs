//! Getting an image: the manifest, then the blobs it names.

use super::daemon;
use super::message::{Header, Pieces};
use super::talk::{Stop, Talk};

const MANIFEST: &str = "The manifest: which configuration and which layers the image has.";
const CONFIG: &str = "The image's configuration, named by the manifest with its digest.";
const LAYER: &str = "Each layer, named by the manifest with its digest.";
const ALLOWED: &str = "200: what was shown is enough to read this repository.";
const OPEN: &str = "200: everybody may read here.";
const BLOB: &str = "The bytes; the client compares their digest with the name.";

/// `docker manifest inspect`: it asks for one manifest, and after a failure once more for a list.
pub(super) fn manifest_inspect(talk: &mut Talk<'_>) -> bool {
    let target = format!("manifests/{}", talk.version());
    let mut stop = None;
    for round in 0..2 {
        talk.authorization = None;
        talk.ping();
        match talk.authorize(Some(&talk.scope())) {
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
        talk.get(talk.path(&target), talk.ask.command.accepts(), why);
        if talk.admit() {
            manifest_arrives(talk);
            blob(talk, CONFIG);
            talk.screen("", "The manifest is printed.");
            return true;
        }
    }
    let at = format!(
        "Get \"https://{}/v2/{}/{target}\": ",
        talk.host(),
        talk.reference.path
    );
    match stop {
        Some(Stop::NoToken) => talk.screen(
            format!("{at}unauthorized: incorrect username or password"),
            "The token service's words.",
        ),
        Some(Stop::NoBasicCredentials) => talk.screen(
            format!("{at}no basic auth credentials"),
            "The registry wants user and password, and one of them is empty: nothing was sent.",
        ),
        None => talk.screen("unauthorized", "The registry's word for it. Where its answer holds no message, Docker says \u{201c}no such manifest\u{201d}, which misleads."),
    }
    false
}

/// `docker pull` by the daemon, with its own image store.
pub(super) fn daemon(talk: &mut Talk<'_>) -> bool {
    let accepts = talk.ask.command.accepts();
    talk.ping();
    if let Err(stop) = talk.authorize(Some(&talk.scope())) {
        return refused(talk, stop);
    }
    let by_tag = format!("manifests/{}", talk.version());
    let mut admitted = false;
    if talk.reference.digest.is_none() {
        let why = "The daemon asks which digest the tag stands for.";
        talk.call(
            "HEAD",
            talk.path(&by_tag),
            accepts.clone(),
            (Pieces::default(), super::http::Length::None),
            why,
        );
        admitted = talk.admit();
        if admitted {
            manifest_arrives(talk);
        }
    }
    let target = if admitted {
        talk.path("manifests/sha256:").varies("digest")
    } else {
        talk.path(&by_tag)
    };
    talk.get(target, accepts, MANIFEST);
    if !admitted && !talk.admit() {
        let body = Pieces::text("{\"message\":\"unauthorized: authentication required\"}\n");
        daemon::answer(
            talk,
            500,
            body,
            "The daemon passes the registry's words on.",
        );
        talk.screen(
            "Error response from daemon: unauthorized: authentication required",
            "The password is wrong, or the account may not read this repository.",
        );
        return false;
    }
    manifest_arrives(talk);
    blob(talk, CONFIG);
    blob(talk, LAYER);
    daemon::answer(
        talk,
        200,
        Pieces::default().varies("progress"),
        "The daemon tells the CLI how it goes, line by line.",
    );
    true
}

/// The daemon has nothing to show, or got no token.
pub(super) fn refused(talk: &mut Talk<'_>, stop: Stop) -> bool {
    let text = match stop {
        Stop::NoBasicCredentials => "no basic auth credentials",
        Stop::NoToken => "unauthorized: incorrect username or password",
    };
    daemon::answer(
        talk,
        500,
        Pieces::text("{\"message\":\"")
            .varies("address")
            .and(format!("{text}\"}}\n")),
        "The daemon passes the reason on.",
    );
    talk.screen(
        text,
        "Part of a longer message that also names the address.",
    );
    false
}

/// `skopeo inspect`: the manifest, the configuration, and then all tags, as a new client.
pub(super) fn skopeo_inspect(talk: &mut Talk<'_>) -> bool {
    if !skopeo_manifest(talk) {
        return false;
    }
    blob(talk, CONFIG);
    talk.authorization = None;
    talk.ping();
    if talk.authorize(Some(&talk.scope())).is_ok() {
        talk.get(
            talk.path("tags/list"),
            Vec::new(),
            "skopeo also lists the tags of the repository, and signs in once more for that.",
        );
        talk.good(200, Vec::new(), "The tags.");
    }
    true
}

/// `skopeo copy` from the registry.
pub(super) fn skopeo_copy(talk: &mut Talk<'_>) -> bool {
    let arrives = skopeo_manifest(talk);
    if arrives {
        blob(talk, LAYER);
        blob(talk, CONFIG);
    }
    arrives
}

fn skopeo_manifest(talk: &mut Talk<'_>) -> bool {
    talk.ping();
    if talk.authorize(Some(&talk.scope())).is_err() {
        talk.screen("unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password", "Part of a longer message.");
        return false;
    }
    let target = talk.path(&format!("manifests/{}", talk.version()));
    talk.get(target, talk.ask.command.accepts(), MANIFEST);
    if !talk.admit() {
        let text = format!(
            "reading manifest {} in {}: unauthorized",
            talk.version(),
            talk.reference.name()
        );
        talk.screen(text, "Part of a longer message.");
        return false;
    }
    manifest_arrives(talk);
    true
}

fn manifest_arrives(talk: &mut Talk<'_>) {
    let digest = Header::new(
        "Docker-Content-Digest",
        Pieces::text("sha256:").varies("digest"),
    );
    let shown = talk.authorization.is_some();
    talk.good(200, vec![digest], if shown { ALLOWED } else { OPEN });
}

fn blob(talk: &mut Talk<'_>, why: &'static str) {
    talk.get(talk.path("blobs/sha256:").varies("digest"), Vec::new(), why);
    talk.good(200, Vec::new(), BLOB);
}
