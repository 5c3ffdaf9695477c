//! `docker login`.

use crate::diagnose::cause::See;
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{Kind, BASE};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::NoTerminal,
        title: "There is no terminal to ask for the password",
        why: "In a script and in CI the password comes from standard input.",
        command: "printf %s \"$TOKEN\" | docker login {registry} -u {user} --password-stdin",
        verify: ("test -n \"$TOKEN\" && echo set", "“set”. Nothing is printed: the variable is empty here."),
        see: See::Export,
        ..BASE
    },
    Kind {
        id: CauseId::BadInput,
        title: "The password has a line break at its end",
        why: "PowerShell and `echo` add one, and `--password-stdin` takes off only a plain one.",
        command: "printf %s \"$TOKEN\" | docker login {registry} -u {user} --password-stdin",
        verify: ("printf %s \"$TOKEN\" | tail -c 2 | od -c", "Two characters of the token. \\r or \\n at the end is the fault."),
        see: See::InsideAuth,
        ..BASE
    },
    Kind {
        id: CauseId::NotARegistry,
        title: "There is no registry at this address",
        why: "Something answers there, and it does not know the registry’s path `/v2/`: the web page instead of the registry, or another port.",
        advice: "Use the host that the registry’s page shows in its `docker pull` command.",
        verify: ("curl -sI https://{registry}/v2/", "200 or 401 with the header Docker-Distribution-Api-Version."),
        see: See::OnTheWire,
        ..BASE
    },
];
