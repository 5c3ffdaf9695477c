//! A token of Azure Container Registry.

use super::{is_given_away, token_of};
use crate::lint::{
    Activity, Affects, Check, Destination, Diagnostics, EntryContext, Example, LintContext, Rule,
    Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "acr-token",
    severity: Severity::Warning,
    title: "Azure token lives for 3 hours",
    why: "The user name of zeros means that the password is a token of `az acr login`. It lives for \
        3 hours, and says so itself.\n\n\
        That is right for a login by hand. A cluster or a CI system needs something that lasts: a \
        service principal with the role AcrPull, a token of the registry with a scope map, or an \
        identity of its own. `az acr login` before each use is the other way.",
    source: "Microsoft Learn, authenticate with an Azure container registry (az acr login, 3 \
        hours), and Connect-AzContainerRegistry (the user name)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[],
    bad: &[
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKcFlYUWlPakUzTmpjeU5qVXlNREFzSW1WNGNDSTZNVGMyTnpJM05qQXdNSDAuYzJsbg=="}}}"#)
            .note("a login by hand: good to know"),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKcFlYUWlPakUzTmpjeU5qVXlNREFzSW1WNGNDSTZNVGMyTnpJM05qQXdNSDAuYzJsbg=="}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("into a cluster: a warning"),
    ],
    good: &[
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"NmQ5Y2ZiM2MtOWJkMS00YjFiLThmMGEtM2YyZjZkNmYxYTExOmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ=="}}}"#),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"NmQ5Y2ZiM2MtOWJkMS00YjFiLThmMGEtM2YyZjZkNmYxYTExOmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ=="}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOmV5SmhiR2NpT2lKdWIyNWxJbjAuZXlKbGVIQWlPakUzTmpjeU5qVXlNREI5LmMybG4="}}}"#)
            .note("it has ended: another rule"),
        Example::new(r#"{"auths":{"demo.azurecr.io":{"auth":"ZGVtbzpjb3JyZWN0LWhvcnNlLWJhdHRlcnk="}}}"#)
            .note("the registry's admin user"),
    ],
};

fn find(context: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, token)) = token_of(entry, &["acr"]) else {
        return;
    };
    if token.has_ended(context.now) {
        return;
    }
    let ending = token.ending(context.now);
    let ending = ending.as_deref().unwrap_or("lives for 3 hours");
    let message = format!("This Azure token {ending}. Then every pull with it fails.");
    let finding = diagnostics.auth(entry, control, message);
    if !is_given_away(context) {
        finding.severity(Severity::Info);
    }
}
