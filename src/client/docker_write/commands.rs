//! Commands that write the file.

use super::{run, Memory, Written};
use crate::client::docker_config::{AuthConfig, DockerConfig};
use crate::client::helper::{not_installed, read_done, read_get, Run};
use crate::config::TOKEN_USER;
use crate::docker::{host_of, login_key, DOCKER_HUB_KEY};
use crate::json::Document;
use crate::secret::Secret;

/// The machine that Docker runs on, as these commands see it.
#[derive(Clone, Copy)]
pub struct Machine<'a> {
    /// Runs `docker-credential-NAME VERB` with this server address on its standard input.
    pub helper: &'a dyn Fn(&str, &str, &str) -> Run,
    /// Helper that Docker finds by itself if the file names none and has no entry
    /// (`DetectDefaultStore`): `osxkeychain`, `wincred`, `pass` or `secretservice`.
    pub detected: Option<&'a str>,
}

/// A machine without any helper.
pub const NO_HELPERS: Machine<'static> =
    Machine { helper: &|name, _, _| not_installed(name), detected: None };

/// A login that the registry accepted.
#[derive(Clone, Debug, Default)]
pub struct Login<'a> {
    /// Argument of `docker login`; `None` is Docker Hub.
    pub server: Option<&'a str>,
    /// Username.
    pub user: &'a str,
    /// Password.
    pub password: Secret,
    /// Token that the registry returned; Docker then drops the password.
    pub identity_token: Secret,
}

/// Writes the file as it is in memory, as every writing command does.
pub fn save(config: Option<&Document>) -> Written {
    run(config, None, |memory, _| {
        memory.saved = true;
        Ok(())
    })
}

/// Runs `docker login -u USER -p PASSWORD [SERVER]`.
pub fn login(config: Option<&Document>, login: &Login<'_>, machine: Machine<'_>) -> Written {
    let address = login_key(login.server.unwrap_or_default());
    run(config, machine.detected, |memory, loaded| {
        let store = Store::of(loaded, machine, &address);
        let mut auth = AuthConfig {
            username: Secret::new(login.user.trim().as_bytes()),
            password: login.password.clone(),
            server_address: Secret::new(address.as_bytes()),
            ..AuthConfig::default()
        };
        if !login.identity_token.is_empty() {
            auth.password = Secret::default();
            auth.identity_token = login.identity_token.clone();
        }
        store.store(memory, &address, auth)
    })
}

/// Runs `docker logout [SERVER]`.
///
/// With a server, four spellings of it are erased. Without one, Docker Hub's entry is removed, and
/// the two of a login in the browser if there was one.
pub fn logout(config: Option<&Document>, server: Option<&str>, machine: Machine<'_>) -> Written {
    let server = server.filter(|server| !server.is_empty());
    let addresses = match server {
        None => vec![DOCKER_HUB_KEY.to_owned()],
        Some(server) => {
            let host = host_of(server);
            vec![
                server.to_owned(),
                host.clone().into_owned(),
                format!("http://{host}"),
                format!("https://{host}"),
            ]
        }
    };
    run(config, machine.detected, |memory, loaded| {
        if server.is_none() {
            forget_browser_login(memory, loaded, machine);
        }
        let mut errors: Vec<(&str, String)> = Vec::new();
        for address in &addresses {
            let store = Store::of(loaded, machine, address);
            if let Err(error) = store.erase(memory, address) {
                errors.push((address, error));
            }
        }
        // One success is enough for Docker.
        report(&errors, addresses.len())
    })
}

/// Runs `docker context use NAME`; a context that is already in use is not written.
pub fn use_context(config: Option<&Document>, name: &str, machine: Machine<'_>) -> Written {
    let wanted = if name == "default" { "" } else { name };
    run(config, machine.detected, |memory, _| {
        let current = memory.text("currentContext");
        if current.is_some_and(|current| current != wanted) {
            memory.set_text("currentContext", wanted);
            memory.saved = true;
        }
        Ok(())
    })
}

fn report(errors: &[(&str, String)], wanted: usize) -> Result<(), String> {
    if errors.len() < wanted {
        return Ok(());
    }
    let lines: Vec<String> =
        errors.iter().map(|(address, error)| format!("{address}: {error}")).collect();
    Err(format!("could not erase credentials: {}", lines.join("; ")))
}

/// Removes the login in the browser (`OAuthManager.Logout`): only a refresh token of Docker's own
/// form.
fn forget_browser_login(memory: &mut Memory, loaded: &DockerConfig, machine: Machine<'_>) {
    let [access, refresh] =
        ["access-token", "refresh-token"].map(|end| format!("{DOCKER_HUB_KEY}{end}"));
    let store = Store::of(loaded, machine, DOCKER_HUB_KEY);
    let token = store.password(memory, &refresh);
    let text = String::from_utf8_lossy(token.expose());
    if text.split("..").count() == 2 {
        for address in [access, refresh] {
            // Docker warns and continues.
            let _ = store.erase(memory, &address);
        }
    }
}

/// The file, or the helper before it (`GetCredentialsStore`).
struct Store<'a> {
    helper: Option<String>,
    machine: Machine<'a>,
}

impl<'a> Store<'a> {
    fn of(loaded: &DockerConfig, machine: Machine<'a>, key: &str) -> Self {
        let own = loaded.helper(key).map(|helper| helper.name);
        let detected = machine.detected.filter(|_| !loaded.contains_auth());
        Self { helper: own.or(detected).map(str::to_owned), machine }
    }

    fn run(&self, name: &str, verb: &str, address: &str) -> Run {
        (self.machine.helper)(name, verb, address)
    }

    fn store(
        &self,
        memory: &mut Memory,
        address: &str,
        mut auth: AuthConfig,
    ) -> Result<(), String> {
        if let Some(name) = &self.helper {
            read_done("storing", &self.run(name, "store", address))?;
            auth.username = Secret::default();
            auth.password = Secret::default();
            auth.identity_token = Secret::default();
        }
        memory.store(address, auth);
        Ok(())
    }

    fn erase(&self, memory: &mut Memory, address: &str) -> Result<(), String> {
        if let Some(name) = &self.helper {
            read_done("erasing", &self.run(name, "erase", address))?;
        }
        memory.erase(address);
        Ok(())
    }

    fn password(&self, memory: &Memory, address: &str) -> Secret {
        let Some(name) = &self.helper else {
            let entry = memory.entries.get(address);
            return entry.map_or_else(Secret::default, |entry| entry.password.clone());
        };
        match read_get(&self.run(name, "get", address)) {
            Ok(Some(answer)) if answer.user != TOKEN_USER => answer.secret,
            _ => Secret::default(),
        }
    }
}
