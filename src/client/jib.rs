//! Jib, which builds images of Java programs.
//!
//! Facts: jib fb949e26 (2026-07-15), `DefaultCredentialRetrievers`, `DockerConfigCredentialRetriever`,
//! `DockerConfig`, `RegistryAliasGroup`, with Jackson 2.18.3. Everything of one name of a registry
//! comes before anything of the next.

use super::shared::java::{self, Unreadable};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::split_login;
use crate::config::TOKEN_USER;
use crate::docker::reference::{Reference, HUB};
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

/// Jib.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Jib,
    name: "Jib",
    version: "fb949e26 (2026-07-15)",
    stands_for: "jib-maven-plugin, jib-gradle-plugin, jib-cli",
    source: "GoogleContainerTools/jib fb949e26, jib-core, DockerConfigCredentialRetriever.java, DockerConfig.java",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Names of Docker Hub, in its order.
const HUB_NAMES: [&str; 4] =
    ["registry.hub.docker.com", "index.docker.io", "registry-1.docker.io", "docker.io"];

/// User that marks an identity token.
const ZEROS: &[u8] = b"00000000-0000-0000-0000-000000000000";

/// Maximum number of helpers that are followed.
const MAX_HELPERS: usize = 6;

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = match Reference::parse(query.image) {
        Ok(reference) if !reference.domain.is_empty() && !reference.domain.starts_with('[') => {
            match reference.domain.as_str() {
                HUB if query.image.starts_with("index.docker.io/") => "index.docker.io".to_owned(),
                HUB => "registry-1.docker.io".to_owned(),
                _ => reference.domain,
            }
        }
        _ => {
            return trace.fail(format!(
                "com.google.cloud.tools.jib.api.InvalidImageReferenceException: Invalid image reference: {}",
                query.image
            ))
        }
    };
    let rest = HUB_NAMES.iter().filter(|name| **name != registry);
    let mut names = vec![registry.as_str()];
    if HUB_NAMES.contains(&registry.as_str()) {
        names.extend(rest);
    }
    trace.say(format!(
        "It looks for {} in this order, in each file that there is.",
        names.join(", ")
    ));
    let mut steps = Vec::new();
    for (file, is_own, is_bare) in files(query) {
        match Loaded::read(file, is_own, is_bare) {
            Ok(loaded) => steps.push(loaded),
            Err(Unreadable) => trace.say("A file cannot be read, and the next one is tried."),
        }
    }
    let mut helpers = 0;
    let outcome = in_files(&steps, &names, &mut trace, &mut helpers);
    trace.answer(outcome)
}

/// Returns the files in its order: whether each is the file of the query, and a bare map.
fn files(query: Query<'_>) -> Vec<(&Document, bool, bool)> {
    let machine = query.machine;
    let home = machine.home();
    let mut all = Vec::new();
    let directories = [machine.value("XDG_RUNTIME_DIR"), machine.value("XDG_CONFIG_HOME")];
    let config = format!("{home}/.config");
    for directory in directories.into_iter().flatten().chain([config.as_str()]) {
        let file = machine.file(&format!("{directory}/containers/auth.json"));
        all.extend(file.map(|file| (file, false, false)));
    }
    let own = machine.docker_directory();
    let default = format!("{home}/.docker");
    for directory in [&own, &default] {
        let other =
            || machine.file(&format!("{directory}/config.json")).map(|file| (file, false, false));
        if directory == &own {
            all.extend(query.config.map(|file| (file, true, false)));
        } else {
            all.extend(other());
        }
        let beside = machine.file(&format!("{directory}/.dockerconfigjson"));
        all.extend(beside.map(|file| (file, false, false)));
        let legacy = machine.file(&format!("{directory}/.dockercfg"));
        all.extend(legacy.map(|file| (file, false, true)));
        if own == default {
            break;
        }
    }
    all
}

/// Key, helper and place of each member of `credHelpers`.
type Helpers = Vec<(String, String, Option<TextRange>)>;

/// A loaded file; `None` for a map that is null, which stops the program where it is asked.
#[derive(Debug, Default)]
struct Loaded {
    auths: Option<Vec<Entry>>,
    helpers: Option<Helpers>,
    store: Option<(String, Option<TextRange>)>,
    /// True if the whole file is null.
    is_null: bool,
}

#[derive(Debug)]
struct Entry {
    key: String,
    range: Option<TextRange>,
    /// `None` for an entry that is null.
    fields: Option<[Option<String>; 4]>,
}

impl Loaded {
    fn read(document: &Document, is_own: bool, is_bare: bool) -> Result<Self, Unreadable> {
        let document = java::load(document)?;
        let root = document.root().ok_or(Unreadable)?;
        let mut loaded =
            Self { auths: Some(Vec::new()), helpers: Some(Vec::new()), ..Self::default() };
        match root.kind() {
            Kind::Object => {}
            Kind::Null => return Ok(Self { is_null: true, ..loaded }),
            _ => return Err(Unreadable),
        }
        if is_bare {
            loaded.auths = entries(root, is_own)?;
            return Ok(loaded);
        }
        let range = |member: &Member<'_>| is_own.then(|| member.range());
        for member in root.members() {
            let name = member.key.text().to_lowercase();
            match name.as_str() {
                "auths" => loaded.auths = entries(member.value, is_own)?,
                "credhelpers" => loaded.helpers = helpers(member.value, range)?,
                "credsstore" => {
                    loaded.store = java::string(member.value)?.map(|name| (name, range(&member)));
                }
                _ => {}
            }
        }
        Ok(loaded)
    }
}

fn helpers(
    value: NodeRef<'_>,
    range: impl Fn(&Member<'_>) -> Option<TextRange>,
) -> Result<Option<Helpers>, Unreadable> {
    match value.kind() {
        Kind::Object => {}
        Kind::Null => return Ok(None),
        _ => return Err(Unreadable),
    }
    let all = java::map(value).into_iter().map(|member| {
        let name = java::string(member.value)?.unwrap_or_else(|| "null".to_owned());
        Ok((member.name().into_owned(), name, range(&member)))
    });
    all.collect::<Result<Vec<_>, Unreadable>>().map(Some)
}

fn entries(value: NodeRef<'_>, is_own: bool) -> Result<Option<Vec<Entry>>, Unreadable> {
    match value.kind() {
        Kind::Object => {}
        Kind::Null => return Ok(None),
        _ => return Err(Unreadable),
    }
    let all = java::map(value).into_iter().map(|member| {
        let fields = match member.value.kind() {
            Kind::Object => Some(fields(member.value)?),
            Kind::Null => None,
            _ => return Err(Unreadable),
        };
        let range = is_own.then(|| member.range());
        Ok(Entry { key: member.name().into_owned(), range, fields })
    });
    all.collect::<Result<Vec<_>, Unreadable>>().map(Some)
}

/// Reads `auth`, `username`, `password` and `identityToken`.
fn fields(entry: NodeRef<'_>) -> Result<[Option<String>; 4], Unreadable> {
    let mut fields = [None, None, None, None];
    for member in entry.members() {
        let at = match member.key.text().to_lowercase().as_str() {
            "auth" => 0,
            "username" => 1,
            "password" => 2,
            "identitytoken" => 3,
            _ => continue,
        };
        fields[at] = java::string(member.value)?;
    }
    Ok(fields)
}

/// Tries every name in the first file, then in the next.
fn in_files(files: &[Loaded], names: &[&str], trace: &mut Trace, helpers: &mut usize) -> Outcome {
    let Some((file, rest)) = files.split_first() else {
        trace.say("Nothing has a login.");
        return Outcome::anonymous();
    };
    in_names(file, names, trace, helpers, &mut |trace, helpers| {
        in_files(rest, names, trace, helpers)
    })
}

fn in_names(
    file: &Loaded,
    names: &[&str],
    trace: &mut Trace,
    helpers: &mut usize,
    next: &mut dyn FnMut(&mut Trace, &mut usize) -> Outcome,
) -> Outcome {
    const NULL: &str = "java.lang.NullPointerException: Cannot invoke \"java.util.Map.entrySet()\" because \"map\" is null";
    let Some((name, rest)) = names.split_first() else { return next(trace, helpers) };
    if file.is_null {
        return Outcome::failure("java.lang.NullPointerException: Cannot invoke \"com.google.cloud.tools.jib.registry.credentials.json.DockerConfigTemplate.getCredHelpers()\" because \"this.dockerConfigTemplate\" is null");
    }
    let Some(own) = &file.helpers else {
        return Outcome::failure(NULL);
    };
    let own = find_key(own, name, |helper| &helper.0);
    let helper = own.map(|(key, helper, range)| (key.as_str(), helper, *range));
    let store = file.store.as_ref().map(|(store, range)| (*name, store, *range));
    let helper = helper.or(store).filter(|_| *helpers < MAX_HELPERS);
    if let Some((key, helper, range)) = helper {
        *helpers += 1;
        trace.add(
            range,
            format!(
                "It runs docker-credential-{helper} for {key}; after any failure it continues."
            ),
        );
    }
    let entry = match &file.auths {
        None => Err(NULL.to_owned()),
        Some(auths) => match find_key(auths, name, |entry| &entry.key) {
            None => Ok(None),
            Some(entry) => {
                trace.add(entry.range, format!("{} matches {name}.", entry.key));
                login(entry)
            }
        },
    };
    let after = match entry {
        Err(message) => Outcome::failure(message),
        Ok(Some(credential)) => Outcome::signs_in_unless_empty(credential),
        Ok(None) => in_names(file, rest, trace, helpers, next),
    };
    match helper {
        None => after,
        Some((key, helper, _)) => HelperCall::new(helper, key, after.clone(), after).into(),
    }
}

/// Finds a key by its form: the name, `https://` before it, a path after it, both.
fn find_key<'a, T>(all: &'a [T], name: &str, key: impl Fn(&T) -> &str) -> Option<&'a T> {
    let https = format!("https://{name}");
    let (path, https_path) = (format!("{name}/"), format!("{https}/"));
    let first = |fits: &dyn Fn(&str) -> bool| all.iter().find(|item| fits(key(item)));
    first(&|key| key == name)
        .or_else(|| first(&|key| key == https))
        .or_else(|| first(&|key| key.starts_with(&path)))
        .or_else(|| first(&|key| key.starts_with(&https_path)))
}

/// Reads an entry; what it cannot decode stops the program.
fn login(entry: &Entry) -> Result<Option<Credential>, String> {
    let Some([auth, user, password, token]) = &entry.fields else { return Ok(None) };
    let found = Credential::at(entry.key.clone(), entry.range.unwrap_or_default());
    let Some(auth) = auth else {
        let both = user.as_ref().zip(password.as_ref());
        return Ok(both.map(|(user, password)| Credential {
            user: user.clone().into_bytes(),
            password: Secret::new(password.as_bytes()),
            ..found
        }));
    };
    let decoded = java::decode_base64(auth)?;
    let Some((user, password)) = split_login(&decoded) else {
        let length = String::from_utf8_lossy(&decoded).encode_utf16().count();
        return Err(format!(
            "java.lang.StringIndexOutOfBoundsException: begin 0, end -1, length {length}"
        ));
    };
    Ok(Some(match token {
        Some(token) if user == ZEROS && password.is_empty() => {
            Credential { identity_token: Secret::new(token.as_bytes()), ..found }
        }
        _ if user == TOKEN_USER.as_bytes() => {
            Credential { identity_token: Secret::new(password), ..found }
        }
        _ => Credential { user: user.to_vec(), password: Secret::new(password), ..found },
    }))
}
