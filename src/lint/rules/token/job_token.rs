//! A token of a CI job in a file that outlives the job.

use super::common::token_of;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "ci-job-token",
    severity: Severity::Error,
    title: "Job token outside its job",
    why: "`CI_JOB_TOKEN` of GitLab (`glcbt-`, user `gitlab-ci-token`) expires with its job, as \
        does `GITHUB_TOKEN` (`ghs_`); other tokens of that kind expire after one hour. A file with \
        one works only while the job runs.\n\n\
        Inside a job, sign in at its start and leave the file there. To keep a login, make a token \
        that lasts: in GitLab a deploy token with `read_registry`, in GitHub a classic personal \
        access token with `read:packages`.",
    source: "GitLab documentation, CI/CD job token; GitHub documentation, use GITHUB_TOKEN for \
        authentication in workflows, and GITHUB_TOKEN (read 2026-11-29)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("registry.gitlab.com", "«gitlab-ci-token:glcbt-64_0123456789abcdefghij»")
            .note("copied out of a GitLab job"),
        Example::auth("«bot:ghs_123_eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln»")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("GITHUB_TOKEN for a cluster"),
    ],
    good: &[
        Example::login("registry.gitlab.com", "«gitlab+deploy-token-1:gldt-0123456789abcdefghij»"),
        Example::auth("«bot: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»"),
    ],
    near_misses: &[
        Example::login("registry.gitlab.com", "«gitlab-ci-token:$CI_JOB_TOKEN»")
            .note("a variable that was not filled in: another rule"),
        Example::login("registry.gitlab.com", "«gitlab-ci:gldt-0123456789abcdefghij»")
            .note("a deploy token under a similar name"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, token)) = token_of(entry, &["gitlab-job", "github-installation"]) else {
        return;
    };
    if token.has_ended(context.now) {
        return;
    }
    let message = "This token expires with the CI job that got it, or within the hour. Outside \
         that job the registry refuses it.";
    let finding = diagnostics.value(entry, control, message);
    if context.activity == Activity::Editing {
        // The job may still be running.
        finding.severity(Severity::Warning);
    }
}
