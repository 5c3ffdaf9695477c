//! Logins in the files of a node: the same in a target of its own and beside a mirror.

use crate::export::targets::prelude::*;
use crate::quote::Quote;

/// Entry of `configs` in registries.yaml of k3s.
pub(super) const K3S: &str = "  «host»:
    auth:
      username: «user»
      password: «password»
";

/// Table in config.toml of containerd 2.
pub(super) const CONTAINERD: &str = "
[plugins.\"io.containerd.cri.v1.images\".registry.configs.«host».auth]
  username = «user»
  password = «password»
";

/// Document of Talos' machine configuration.
pub(super) const TALOS: &str = "apiVersion: v1alpha1
kind: RegistryAuthConfig
name: «host»
username: «user»
password: «password»
";

/// Returns the template once for each account, with the host that is asked, user and password in
/// quotes.
pub(super) fn logins(renderer: &Renderer<'_>, template: &str, quote: Quote) -> Vec<Text> {
    let login = |account: &Account| {
        let (user, password) = account.quoted_login(quote)?;
        let host = Text::secret_if(account.has_secret_host(), &quote(&account.client_host())?);
        Some(Text::fill(template, &[("host", host), ("user", user), ("password", password)]))
    };
    renderer.accounts.iter().filter_map(login).collect()
}
