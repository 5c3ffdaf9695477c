//! The command that asks a credential helper, run by a real shell.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use credenza::export::command_of_helper;

/// A helper that says what it was asked: its argument, then its input byte for byte.
const PROGRAM: &str = "#!/bin/sh\nprintf '%s|' \"$@\"\ncat\n";

#[test]
fn a_shell_gives_the_helper_get_and_the_very_address() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("helpers");
    fs::create_dir_all(&folder).expect("a folder");
    let program = folder.join("docker-credential-fake_2.x");
    fs::write(&program, PROGRAM).expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a mode");
    for address in
        ["ghcr.io", "https://index.docker.io/v1/", "it's $HOME `x` \"q\" %s \\n", "reg:5000/a b"]
    {
        let command = command_of_helper("fake_2.x", address).expect("a command");
        let path = format!("{}:/usr/bin:/bin", folder.display());
        let run = Command::new("sh").arg("-c").arg(&command).env("PATH", path).output();
        let said = String::from_utf8(run.expect("a shell").stdout).expect("UTF-8");
        assert_eq!(said, format!("get|{address}"), "{command}");
    }
}

#[test]
fn what_a_command_should_not_name_gives_none() {
    for (helper, address) in [
        ("", "ghcr.io"),
        ("pass", ""),
        ("-x", "ghcr.io"),
        ("a b", "ghcr.io"),
        ("a;b", "ghcr.io"),
        ("../x", "ghcr.io"),
        ("pass", "https://bot:s3cret-word@ghcr.io"),
        ("pass", "a\0b"),
        ("dop_v1_eb548b9ffb1102475cc55eff0f2b919df99114a8eb548b9ffb1102475cc55eff", "ghcr.io"),
    ] {
        assert_eq!(command_of_helper(helper, address), None, "{helper} {address}");
    }
}
