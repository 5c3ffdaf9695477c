//! A token of Azure Container Registry.

use super::common::{is_given_away, token_of};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "acr-token",
    severity: Severity::Warning,
    title: "Azure token expires after 3 hours",
    why: "The username of zeros means that the password is a token of `az acr login`. It expires \
        after 3 hours; the time is in the token.\n\n\
        That is right for a login by hand. A cluster or a CI system needs something that lasts: a \
        service principal with the role AcrPull, a token of the registry with a scope map, or a \
        managed identity. The other way is `az acr login` before each use.",
    source: "Microsoft Learn, authenticate with an Azure container registry (az acr login, 3 \
        hours), and Connect-AzContainerRegistry (the username)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("demo.azurecr.io", "«00000000-0000-0000-0000-000000000000:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NjcyNjUyMDAsImV4cCI6MTc2NzI3NjAwMH0.c2ln»")
            .note("a login by hand: good to know"),
        Example::login("demo.azurecr.io", "«00000000-0000-0000-0000-000000000000:eyJhbGciOiJub25lIn0.eyJpYXQiOjE3NjcyNjUyMDAsImV4cCI6MTc2NzI3NjAwMH0.c2ln»")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("into a cluster: a warning"),
    ],
    good: &[
        Example::login("demo.azurecr.io", "«6d9cfb3c-9bd1-4b1b-8f0a-3f2f6d6f1a11:correct-horse-battery»"),
        Example::login("demo.azurecr.io", "«6d9cfb3c-9bd1-4b1b-8f0a-3f2f6d6f1a11:correct-horse-battery»"),
    ],
    near_misses: &[
        Example::login("demo.azurecr.io", "«00000000-0000-0000-0000-000000000000:eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjcyNjUyMDB9.c2ln»")
            .note("it has ended: another rule"),
        Example::login("demo.azurecr.io", "«demo:correct-horse-battery»")
            .note("the registry's admin user"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, token)) = token_of(entry, &["acr"]) else {
        return;
    };
    if token.has_ended(context.now) {
        return;
    }
    let ending = token.ending(context.now);
    let ending = ending.as_deref().unwrap_or("expires after 3 hours");
    let message = format!("This Azure token {ending}. Then every pull with it fails.");
    let finding = diagnostics.value(entry, control, message);
    if !is_given_away(context) {
        finding.severity(Severity::Info);
    }
}
