//! A login in the file for a registry that a helper answers for.

use super::settings::{address_of, has_secret, Helpers};
use crate::collections::OrderedMap;
use crate::config::edit::{entry::remove_fields, set_cred_helper, set_helper_at};
use crate::config::secrets::masked;
use crate::go::fold;
use crate::lint::prelude::*;
use crate::text::shorten;

pub(super) const RULE: Rule = Rule {
    id: "helper-shadows-auth",
    severity: Severity::Warning,
    title: "A helper overrides this login",
    why: "When `credHelpers` names a helper for the host, or `credsStore` one for all of them, its \
        answer overwrites username, password and identity token of the entry, even when it has \
        none.\n\n\
        The login is still readable in the file. It is often an old one, from before the helper; \
        `docker login` removes it for one registry at a time.\n\n\
        Clients that run no helpers still use it: Kubernetes runs none at all, Podman not that of \
        `credsStore`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, getConfiguredCredentialStore, and \
        cli/config/credentials/native_store.go, Get; twelve other clients (all measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DockerAuthConfig, ClientId::Kubelet, ClientId::K8schain, ClientId::OrasPy, ClientId::OrasJava, ClientId::DockerJava])),
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass","quay.io":"pass"}}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":"secretservice","currentContext":"default"}"#,
        )
        .note("from before the helper was set up"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"quay.io":"pass"}}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"currentContext":"default"}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"desktop"}"#)
            .note("the entry that Docker leaves with a helper"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"quay.io":"pass"}}"#,
        )
        .note("a helper for another host"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":"desktop","credHelpers":{"ghcr.io":""}}"#,
        )
        .note("an empty helper: Docker uses the file for this host"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(helpers) = Helpers::of(context) else {
        return;
    };
    let places = places(context);
    for entry in context.file().entries() {
        let key = entry.key();
        let Some(address) = address_of(&key) else {
            continue;
        };
        let Some(helper) = helpers.of_address(&address) else {
            continue;
        };
        if !has_secret(&entry) {
            continue;
        }
        let also = if helpers.hosts.get(&address).is_none() {
            "Podman and Kubernetes use it."
        } else {
            "Kubernetes uses it."
        };
        let message = format!(
            "Docker asks `docker-credential-{}` for `{}` and ignores the login in this entry, which \
             stays readable in the file. {also}",
            shorten(helper, 40),
            shorten(&masked(&address), 80)
        );
        let secrets = [Control::Auth, Control::IdentityToken, Control::Password];
        let entry = EntryContext::new(entry);
        let has_value = |control: &Control| {
            let value = entry.member_of(*control).and_then(|member| member.value.as_str());
            value.is_some_and(|value| !value.is_empty())
        };
        let control = secrets.into_iter().find(has_value).unwrap_or_default();
        let place = places.get(&address).copied().flatten();
        diagnostics
            .value(&entry, control, message)
            .fix_entry(
                "Remove the login from the file",
                Applicability::LosesData,
                |context, entry| {
                    let fields = ["auth", "username", "password", "identitytoken"];
                    Some(remove_fields(context.document(), entry.entry, &fields))
                },
            )
            .fix_entry(
                "Use this login, and no helper for this registry",
                Applicability::NeedsReview,
                move |context, entry| without_helper(context, entry, place),
            );
    }
}

/// Object and value of a helper, as nodes of the document.
type Place = [usize; 2];

/// Returns the helpers of single registries; `None` for an address that several are for.
fn places(context: &LintContext) -> OrderedMap<Option<Place>> {
    let mut places: OrderedMap<Option<Place>> = OrderedMap::default();
    let objects = context.file().members();
    let objects = objects.filter(|member| fold::matches_key(member.key, "credHelpers"));
    for object in objects.map(|member| member.value) {
        for member in object.members() {
            let address = member.key.text().into_owned();
            let is_new = places.get(&address).is_none();
            places.put(&address, is_new.then(|| [object.index(), member.value.index()]));
        }
    }
    places
}

/// Removes the registry's helper, which is at `place` if it is the only one; where a helper for all
/// would then answer, an empty one keeps it away.
fn without_helper(context: &LintContext, entry: &EntryContext<'_>, place: Option<Place>) -> Edits {
    let address = address_of(&entry.key)?;
    let document = context.document();
    let helper = Some("").filter(|_| !context.file().creds_store().is_empty());
    match place {
        Some([object, value]) => {
            set_helper_at(document, document.node(object)?, document.node(value)?, helper)
        }
        None => set_cred_helper(document, &address, helper),
    }
}
