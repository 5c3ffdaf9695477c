//! The walk through a tree: every map, with what is above and beside it.

use super::group::{fields, groups, scalar, Group};
use super::host::{is_host, key_of, key_of_image};
use super::value::{read_auth, variable};
use super::words::{is_about, is_other, role, split, Role};
use crate::config::token::kind_by_form;
use crate::import::build::Login;
use crate::import::encoded::decode;
use crate::json::{Kind, NodeRef};
use crate::secret::Secret;

/// Maximum number of maps and lists that are visited.
const MAX_NODES: usize = 300_000;

/// Maximum number of logins.
const MAX_LOGINS: usize = 1000;

/// Levels above a map whose keys and values speak of it.
const LEVELS: usize = 5;

/// A login, and what is known of its place.
pub(crate) struct Found {
    pub(crate) login: Login,
    /// Parts that are variables: `password`, and the name.
    pub(crate) unknown: Vec<(&'static str, String)>,
    /// True if a key or a host beside it speaks of registries.
    pub(crate) is_about: bool,
    /// True if a key speaks of a database or the like.
    pub(crate) is_other: bool,
    /// Place, by its keys.
    pub(crate) path: String,
}

/// What a tree holds.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) found: Vec<Found>,
    /// Texts that look like a file of Docker, by the name of their key.
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

struct Frame<'a> {
    node: NodeRef<'a>,
    key: String,
    above: usize,
}

/// Walks through the trees below `roots`.
pub(crate) fn walk<'a>(roots: impl Iterator<Item = NodeRef<'a>>) -> Walk {
    let mut all = Walk::default();
    for root in roots {
        let mut frames = vec![Frame { node: root, key: String::new(), above: 0 }];
        let mut order = vec![0];
        while let Some(index) = order.pop() {
            if all.found.len() >= MAX_LOGINS {
                break;
            }
            visit(&frames, index, &mut all);
            let node = frames[index].node;
            let first = frames.len();
            if first > MAX_NODES {
                break;
            }
            let is_inner = |node: &NodeRef<'_>| matches!(node.kind(), Kind::Object | Kind::Array);
            for member in node.members().filter(|member| is_inner(&member.value)) {
                let key = member.name().chars().take(300).collect();
                frames.push(Frame { node: member.value, key, above: index });
            }
            for element in node.elements().filter(is_inner) {
                frames.push(Frame { node: element, key: String::new(), above: index });
            }
            order.extend((first..frames.len()).rev());
        }
    }
    all
}

/// Returns the frames from one up to the root, at most `LEVELS`.
fn up<'f, 'a>(frames: &'f [Frame<'a>], index: usize) -> impl Iterator<Item = &'f Frame<'a>> {
    let mut next = Some(index);
    std::iter::from_fn(move || {
        let at = next?;
        let frame = frames.get(at)?;
        next = (at > 0).then_some(frame.above);
        Some(frame)
    })
    .take(LEVELS)
}

fn visit(frames: &[Frame<'_>], index: usize, all: &mut Walk) {
    let node = frames[index].node;
    let fields = fields(node);
    for member in node.members() {
        let Some(text) = member.value.as_str() else { continue };
        file(&member.name(), &text, all);
        headers(frames, index, &member.name(), &text, all);
    }
    let is_pair = fields.iter().any(|f| f.role == Role::User)
        || fields.iter().any(|f| f.role == Role::Auth || f.role == Role::IdentityToken);
    if !is_pair {
        return;
    }
    let mut words: Vec<String> =
        node.members().take(100).flat_map(|member| split(&member.name())).collect();
    words.extend(up(frames, index).flat_map(|frame| split(&frame.key)));
    let kinds = ["type", "hostType", "kind", "driver", "adapter"];
    let kind = node.members().take(100).filter(|member| kinds.contains(&&*member.name()));
    words.extend(kind.flat_map(|member| split(&member.value.text())));
    for field in &fields {
        words.extend(split(&field.stem));
    }
    for group in groups(&fields) {
        if let Some(mut found) = login(frames, index, &group) {
            let password = found.login.password.as_ref().map(Secret::expose);
            let is_token = password.is_some_and(|password| kind_by_form(password).is_some());
            found.is_about = is_about(&words) || is_about(&split(&found.login.key)) || is_token;
            found.is_other = is_other(&words);
            all.found.push(found);
        }
    }
}

/// Adds a text that is a file of Docker, or base64 of one.
fn file(name: &str, text: &str, all: &mut Walk) {
    let text = text.trim();
    let is_json = text.starts_with('{')
        && (text.contains("\"auth")
            || text.contains("\"cred")
            || text.contains("Basic ")
            || text.contains("\"password\""));
    let is_base64 = || {
        text.len() > 20
            && text.starts_with("ey") | text.starts_with("ew")
            && decode(text.as_bytes(), false).is_some_and(|decoded| {
                let inside = decoded.bytes.trim_ascii_start();
                let has = |word: &[u8]| inside.windows(word.len()).any(|window| window == word);
                inside.starts_with(b"{")
                    && (has(b"\"auths\"") || has(b"\"credHelpers\"") || has(b"\"auth\""))
            })
    };
    if (is_json || is_base64()) && all.files.len() < MAX_LOGINS {
        all.files.push((name.to_owned(), text.as_bytes().to_vec()));
    }
}

/// Adds the login of a host whose value is a text with both, and of an address with a login in it.
fn headers(frames: &[Frame<'_>], index: usize, name: &str, text: &str, all: &mut Walk) {
    let login = if let Some(login) = in_url(text) {
        Some(login)
    } else if is_host(name) {
        read_auth(text, true).map(|(user, password)| Login::new(&key_of(name), &user, &password))
    } else {
        None
    };
    if let Some(login) = login {
        let path = path(frames, index);
        let is_about = is_about(&split(&login.key)) || is_about(&split(name)) || is_host(name);
        all.found.push(Found {
            login,
            unknown: Vec::new(),
            is_about,
            is_other: is_other(&split(text.split("://").next().unwrap_or(""))),
            path,
        });
    }
}

/// Returns the login of `https://user:password@host`.
pub(crate) fn in_url(text: &str) -> Option<Login> {
    let (scheme, rest) = text.trim().split_once("://")?;
    if !matches!(scheme, "https" | "http" | "docker" | "oci") || rest.len() > 4096 {
        return None;
    }
    let authority = rest.split(['/', '?', ' ', '\n']).next()?;
    let (login, host) = authority.rsplit_once('@')?;
    let (user, password) = login.split_once(':')?;
    let decoded = |text: &str| crate::codec::percent::decode(text.as_bytes());
    (!user.is_empty() && !password.is_empty() && is_host(host) && variable(password).is_none())
        .then(|| Login::new(&key_of(host), &decoded(user), &decoded(password)))
}

fn path(frames: &[Frame<'_>], index: usize) -> String {
    let mut keys: Vec<&str> =
        up(frames, index).map(|frame| frame.key.as_str()).filter(|key| !key.is_empty()).collect();
    keys.reverse();
    keys.join(".")
}

fn login(frames: &[Frame<'_>], index: usize, group: &Group<'_>) -> Option<Found> {
    let mut unknown: Vec<(&'static str, String)> = Vec::new();
    let mut login = Login::default();
    let mut note = |what, value: &str| {
        let name = variable(value);
        unknown.extend(name.clone().map(|name| (what, name)));
        name.is_some()
    };
    if let Some(auth) = group.auth {
        if !note("auth", auth) {
            let (user, password) = read_auth(auth, true)?;
            login.user = user;
            login.password = Some(Secret::new(password));
        }
    } else if let Some(secret) = group.secret {
        let user = group.user?;
        if !note("username", user) {
            login.user = user.as_bytes().to_vec();
        }
        if !note("password", secret) {
            login.password = Some(Secret::new(secret.as_bytes()));
        }
    }
    if let Some(token) = group.identity_token {
        if !note("identity token", token) {
            login.identity_token = Secret::new(token.as_bytes());
        }
        if let (Some(user), true) = (group.user, login.user.is_empty()) {
            login.user = user.as_bytes().to_vec();
        }
    }
    if let Some(token) = group.registry_token {
        if !note("registry token", token) {
            login.registry_token = Secret::new(token.as_bytes());
        }
    }
    group.email.unwrap_or_default().clone_into(&mut login.email);
    match group.server {
        Some(server) if note("registry", server) => {}
        Some(server) => {
            login.key = key_of(server.rsplit_once('@').map_or(server, |(_, host)| host));
        }
        None => {
            let image = group.image.and_then(key_of_image);
            login.key = image.or_else(|| server_above(frames, index)).unwrap_or_default();
        }
    }
    Some(Found { login, unknown, is_about: false, is_other: false, path: path(frames, index) })
}

/// Returns the registry that a key above, or a value beside the map or above it, names.
fn server_above(frames: &[Frame<'_>], index: usize) -> Option<String> {
    let keys: Vec<&str> = up(frames, index).map(|frame| frame.key.as_str()).collect();
    for (at, key) in keys.iter().enumerate() {
        let is_entry =
            keys.get(at + 1).is_some_and(|above| matches!(*above, "auths" | "auth" | "configs"));
        if is_host(key) || is_entry && !key.is_empty() {
            return Some(key_of(key));
        }
    }
    up(frames, index).skip(1).take(3).find_map(|frame| {
        let beside = frame.node.members().take(100).filter_map(|member| {
            let (role, _) = role(&member.name())?;
            let value = scalar(member.value)?;
            match role {
                Role::Server if is_host(&value) => Some(key_of(&value)),
                Role::Image if variable(&value).is_none() => key_of_image(&value),
                _ => None,
            }
        });
        let mut beside = beside;
        beside.next()
    })
}
