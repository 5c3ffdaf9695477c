//! A file that may end up in an image.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "build-context",
    severity: Severity::Warning,
    title: "Keep the file out of images",
    why: "If the file is in a project, `COPY . .` in a Dockerfile puts it into a layer of the \
        image. A later `RUN rm` does not remove it: the layer stays, and anyone who can pull the \
        image can read it.\n\n\
        Add `.docker` (or the file's name) to `.dockerignore`. If a build step has to sign in, \
        pass the file to that step alone: `RUN \
        --mount=type=secret,id=cfg,target=/root/.docker/config.json …` in the Dockerfile, and \
        `docker build --secret id=cfg,src=$HOME/.docker/config.json .`.",
    source: "Docker documentation, build secrets, and .dockerignore; layers: OCI image \
        specification, layer.md (whiteouts hide, they do not delete)",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[Example::auth("«bot: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»").during(Activity::Saving)],
    good: &[Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#).during(Activity::Saving)],
    near_misses: &[
        Example::auth("«bot: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»").note("open, but not saved")
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Saving {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "In a project folder, COPY . . puts the file into the image, for anyone who can \
                 pull it. Add it to .dockerignore, or keep it outside.",
            );
        }
    }
}
