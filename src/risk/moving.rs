//! Moving a login out of the file and into a credential helper.

use std::borrow::Cow;

use super::{Command, Helper};
use crate::config::edit::{self, Edits};
use crate::config::secrets::{has_secret, has_secret_host, is_secret_user, masked, MASK};
use crate::config::{ConfigFile, Entry, EntryId, Login, TOKEN_USER};
use crate::docker::{host_of, key_for, DOCKER_HUB_KEY};
use crate::json::{encode_string, Document};
use crate::quote;
use crate::registries::facts_for;

/// Keys that a helper takes over; it cannot keep a registry token.
const MOVED: [&str; 4] = ["auth", "username", "password", "identitytoken"];

/// A login that is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Key of the entry.
    pub key: String,
    /// Address for which Docker calls the helper, and the key in `credHelpers`.
    pub address: String,
    /// Username, or for an identity token the one that Docker gives it; `None` if the username is a
    /// secret itself.
    pub user: Option<String>,
    /// True for an identity token.
    pub is_identity_token: bool,
    /// True if the login is in `username` and `password`.
    in_fields: bool,
    /// [`crate::registries::RegistryFacts::id`], if the registry is known.
    registry: Option<&'static str>,
}

/// Returns the address for which Docker calls a helper, from a key of `auths` (docker/cli v29.7.2,
/// `getAuthConfigKey`, `ConvertToHostname`): Docker Hub’s is a URL, every other one a host.
pub(super) fn address(key: &str) -> Cow<'_, str> {
    match host_of(key) {
        Cow::Borrowed(host) => Cow::Borrowed(key_for(host)),
        Cow::Owned(host) => Cow::Owned(key_for(&host).to_owned()),
    }
}

/// Returns the username, unless it is a secret: `DigitalOcean`, for one, gives its token as both.
fn public_user(entry: &Entry<'_>) -> Option<String> {
    let (user, password) = match entry.login() {
        Login::Auth(Ok(login)) => (login.user, login.password),
        Login::Fields { user, password } => (user.into_bytes(), password),
        _ => return None,
    };
    let is_public = !is_secret_user(&user, password.expose());
    is_public.then(|| String::from_utf8_lossy(&user).into_owned())
}

/// Returns the login of an entry; `None` if it has no login that a helper could keep.
pub fn plan(config: ConfigFile<'_>, id: EntryId) -> Option<Plan> {
    let entry = config.entry(id)?;
    let key = entry.key().into_owned();
    let is_identity_token = !entry.string("identitytoken").is_empty();
    let (user, in_fields) = match entry.login() {
        _ if is_identity_token => (Some(TOKEN_USER.to_owned()), false),
        Login::Auth(Ok(login)) if !login.password.is_empty() => (public_user(&entry), false),
        Login::Fields { password, .. } if !password.is_empty() => (public_user(&entry), true),
        _ => return None,
    };
    Some(Plan {
        address: address(&key).into_owned(),
        registry: facts_for(&key).map(|facts| facts.id),
        key,
        user,
        is_identity_token,
        in_fields,
    })
}

impl Plan {
    /// Returns whether a part of the address is secret: it may not be an argument of a command.
    fn has_secret_address(&self) -> bool {
        has_secret_host(&self.key)
    }

    /// Returns the address for showing, without a secret of the key.
    pub fn shown_address(&self) -> Cow<'_, str> {
        if self.has_secret_address() {
            return Cow::Borrowed(MASK);
        }
        masked(&self.address)
    }

    /// Returns whether the helper is for this registry.
    pub fn suits(&self, helper: &Helper) -> bool {
        helper.registries.is_empty()
            || self.registry.is_some_and(|registry| helper.registries.contains(&registry))
    }
}

/// Returns one change of the file: the helper for the address, and no login in the entry. The entry
/// itself stays, as Docker leaves it after a login with a helper.
pub fn edits(document: &Document, id: EntryId, helper: &str) -> Edits {
    let plan = plan(ConfigFile::new(document), id)?;
    let mut edits = edit::remove_entry_fields(document, id, &MOVED)?;
    edits.extend(edit::set_cred_helper(document, &plan.address, Some(helper))?);
    Some(edits)
}

/// Returns ways to pass the secret to the helper, and one to check that it is there. The secret is
/// read from the file or typed unseen, never written into a command.
pub fn commands(plan: &Plan, helper: &Helper) -> Vec<Command> {
    if !helper.stores {
        return Vec::new();
    }
    let program = program(helper);
    let named = |label, text: Option<String>| text.map(|text| Command::made(label, text));
    let stores = if helper.windows {
        let label = "PowerShell: type it, hidden";
        vec![named(label, in_powershell(plan, &program))]
    } else {
        let from_file = from_file(plan, &program);
        let typed = typed(plan, &program);
        vec![
            named("From the current file (needs jq)", from_file),
            named("Or bash and zsh: paste it, hidden, and press Enter", typed),
        ]
    };
    let stores = stores.into_iter().flatten();
    stores.chain(sign_in(plan)).chain([list(helper)]).collect()
}

/// Returns those of [`commands`] that are for the time after the new file is in place.
pub fn commands_after(plan: &Plan, helper: &Helper) -> Vec<Command> {
    let sign_in = sign_in(plan).filter(|_| helper.stores);
    sign_in.map_or_else(Vec::new, |sign_in| vec![sign_in, list(helper)])
}

fn program(helper: &Helper) -> String {
    format!("docker-credential-{}", helper.id)
}

fn sign_in(plan: &Plan) -> Option<Command> {
    if plan.is_identity_token {
        return None;
    }
    // Without a name, Docker asks for it: no secret is an argument.
    let user = match &plan.user {
        Some(user) => format!(" -u {}", quote::sh(user)?),
        None => String::new(),
    };
    let mut text = format!("docker login{user}");
    if plan.has_secret_address() {
        return None;
    }
    if plan.address != DOCKER_HUB_KEY {
        text.push(' ');
        text.push_str(&quote::sh(&plan.address)?);
    }
    let label = "Or, once the new file is in place: sign in again, Docker hands it to the helper";
    Some(Command::made(label, text))
}

fn list(helper: &Helper) -> Command {
    let label = "Is it there? Addresses and names, no secret";
    Command::made(label, format!("{} list", program(helper)))
}

/// Returns a command in which jq reads the entry and writes the standard input of the helper's
/// `store`.
fn from_file(plan: &Plan, program: &str) -> Option<String> {
    if has_secret(&plan.key) {
        return None;
    }
    let (key, server) = (encode_string(&plan.key), encode_string(&plan.address));
    let rest = if plan.is_identity_token {
        format!("{{ServerURL: {server}, Username: \"<token>\", Secret: .identitytoken}}")
    } else if plan.in_fields {
        format!("{{ServerURL: {server}, Username: .username, Secret: .password}}")
    } else {
        format!(".auth | @base64d | split(\":\") | {{ServerURL: {server}, Username: .[0], Secret: (.[1:] | join(\":\"))}}")
    };
    let filter = quote::sh(&format!(".auths[{key}] | {rest}"))?;
    Some(format!("jq -c {filter} ~/.docker/config.json | {program} store"))
}

/// Returns a command in which `read -s` shows nothing and `printf` is the shell's own: no process
/// has the secret as argument. It is all on one line, or `read` would read the next pasted line as
/// the secret.
fn typed(plan: &Plan, program: &str) -> Option<String> {
    if plan.has_secret_address() {
        return None;
    }
    let server = quote::sh(&encode_string(&plan.address))?;
    let user = quote::sh(&encode_string(plan.user.as_deref()?))?;
    Some(format!(
        "read -rs s; s=${{s//\\\\/\\\\\\\\}}; s=${{s//\\\"/\\\\\\\"}}; printf '{{\"ServerURL\":%s,\"Username\":%s,\"Secret\":\"%s\"}}' {server} {user} \"$s\" | {program} store; unset s"
    ))
}

fn in_powershell(plan: &Plan, program: &str) -> Option<String> {
    if plan.has_secret_address() {
        return None;
    }
    let server = quote::powershell(&plan.address)?;
    let user = quote::powershell(plan.user.as_deref()?)?;
    Some(format!(
        "$c = Get-Credential -UserName {user} -Message {server}; @{{ServerURL={server}; Username=$c.UserName; Secret=$c.GetNetworkCredential().Password}} | ConvertTo-Json -Compress | {program} store; Remove-Variable c"
    ))
}
