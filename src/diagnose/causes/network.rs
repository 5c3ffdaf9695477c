//! Network and proxies.

use crate::config::near::is_typo;
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::diagnose::case::Case;
use crate::diagnose::cause::Certainty;
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::terms::Role;
use crate::docker::ServerKey;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::NoSuchHost,
        title: "The name of the host has no address",
        why: "It is mistyped, or the DNS of the machine where {program} runs does not know it. Docker asks on the daemon’s machine, which may not be yours.",
        advice: "Compare the host, character by character, and ask the DNS on the daemon’s machine.",
        verify: ("getent hosts {host}", "An address. Nothing is printed: the name is not known here."),
        test: Test::Always(no_such_host),
        ..BASE
    },
    Kind {
        id: CauseId::Refused,
        title: "Nothing listens at this address and port",
        why: "The registry is off, or at another port.",
        verify: ("curl -sI https://{registry}/v2/", "Any answer with a status: the registry is there."),
        ..BASE
    },
    Kind {
        id: CauseId::Loopback,
        title: "`localhost` is the machine of the program, not yours",
        why: "The daemon, a container and a node of a cluster each have their own localhost.",
        advice: "Use a name that the machine of the daemon can reach, in the image’s name and in the key of the file.",
        verify: ("docker context show", "“default”: the daemon is on this machine. Otherwise localhost is another one."),
        test: Test::If(loopback),
        ..BASE
    },
    Kind {
        id: CauseId::Timeout,
        title: "A firewall or a network in between drops the connection",
        why: "Nothing answers, which a wrong login never causes.",
        verify: ("curl -sI --max-time 10 https://{registry}/v2/", "Any answer with a status: the network is fine here."),
        ..BASE
    },
    Kind {
        id: CauseId::DaemonProxy,
        title: "The daemon needs a proxy, or has a wrong one",
        why: "Docker pulls through the proxy of the daemon: `proxies` in daemon.json, or the service’s environment. The key `proxies` of `config.json` is for containers and builds.",
        advice: "Set the proxy for the daemon, and start it again.",
        verify: ("docker info --format '{{.HTTPProxy}} {{.HTTPSProxy}} {{.NoProxy}}'", "The proxy of your network. An empty line: the daemon has none."),
        test: Test::Always(daemon_proxy),
        ..BASE
    },
    Kind {
        id: CauseId::ProxyLogin,
        title: "The proxy needs its own login",
        why: "It is in the proxy’s URL, where the daemon has it. The logins of `config.json` are for registries.",
        advice: "Put the proxy’s login into the daemon’s proxy setting, and start it again.",
        verify: ("docker info --format '{{.HTTPSProxy}}'", "The proxy, with “xxxxx” where its login is."),
        ..BASE
    },
];

fn no_such_host(case: &Case<'_>) -> Verdict {
    let near = || {
        let (host, document) = (case.symptom.value(Role::Registry)?, case.document?);
        ConfigFile::new(document).entries().find(|entry| {
            let key = entry.key();
            let name = ServerKey::parse(&key).host.split(':').next().unwrap_or_default().to_owned();
            name != host && is_typo(&name, host)
        })
    };
    let Some(entry) = near() else {
        return fits();
    };
    let why = format!(
        "The text has {{host}}, and line {} of the file has {}. One of the two is mistyped.",
        case.line(entry.range()),
        masked(&entry.key())
    );
    verdict(Certainty::Fits).title("The host is mistyped").why(why).at(Some(entry.range()))
}

fn loopback(case: &Case<'_>) -> Option<Verdict> {
    let registry = case.registry()?;
    let is_own = registry.starts_with("localhost")
        || registry.starts_with("127.")
        || registry.starts_with("[::1]");
    is_own.then(|| verdict(Certainty::Fits))
}

fn daemon_proxy(case: &Case<'_>) -> Verdict {
    let found = verdict(Certainty::Fits);
    let proxies = case.document.and_then(|document| ConfigFile::new(document).field("proxies"));
    match proxies {
        Some(member) => found.at(Some(member.range())).why(
            "The file has `proxies`, and pulls do not use them: they are for containers and builds. The daemon has its own, in daemon.json or in its service’s environment.",
        ),
        None => found,
    }
}
