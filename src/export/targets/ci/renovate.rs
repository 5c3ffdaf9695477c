//! Renovate: `hostRules` for the images whose newer tags it looks for.

use crate::export::targets::prelude::*;
use crate::json::encode_string;

/// `RENOVATE_HOST_RULES`
pub(super) const TARGET: Target = Target {
    id: "renovate",
    name: "Renovate",
    summary: "One variable with a rule for each registry. Renovate reads no config.json.",
    consumer: "Renovate",
    capacity: Capacity::TextLogins,
    where_to_paste: "The secret variable RENOVATE_HOST_RULES of the job that runs Renovate. With Mend's app add each password under its Credentials and write {{ secrets.NAME }} for it in hostRules of renovate.json.",
    form: Form::Text,
    limits: Limits::note("A rule is for a host: Docker Hub is docker.io."),
    check: Check {
        before: "# LOG_LEVEL=debug renovate --dry-run=lookup OWNER/REPO, with these images in a Dockerfile:",
        each: "# «image»",
        right: "the log names their tags.",
        wrong: "Failed to look up docker package, with 401 or 403.",
        ..Check::DOCKER
    },
    verified: Verified::By("Python json; Renovate's schema"),
    unverified: &["Renovate is not run here."],
    write,
    ..CI
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let rule = |account: &Account| {
        let (user, password) = account.login()?;
        let values = [
            ("host", account.quoted_image_host(|host| Some(encode_string(host)))?),
            ("user", Text::json(user, account.has_secret_user())),
            ("password", Text::json(password, true)),
        ];
        Some(Text::fill(RULE, &values))
    };
    let rules = Text::join(renderer.accounts.iter().filter_map(rule), ",");
    let value = Text::fill("[«rules»]", &[("rules", rules)]);
    renderer.value("Value of RENOVATE_HOST_RULES", Form::Text, value);
}

const RULE: &str =
    "{\"hostType\":\"docker\",\"matchHost\":«host»,\"username\":«user»,\"password\":«password»}";
