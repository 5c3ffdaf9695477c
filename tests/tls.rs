//! Places of certificates, as tables. The programs' messages are in `tests/clients/tls.test.mjs`.

#![cfg(test)]

use credenza::tls::{first_address, mistakes, places, plain_http, Address, NotAnAddress, Role};

fn address(text: &str) -> Address {
    Address::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn addresses() {
    let good: &[(&str, &str, bool, bool)] = &[
        ("registry.example.com", "registry.example.com", false, false),
        ("registry.example.com:5000", "registry.example.com", false, false),
        ("localhost:5000", "localhost", true, false),
        ("127.0.0.1", "127.0.0.1", true, false),
        ("127.8.8.8:1", "127.8.8.8", true, false),
        ("[::1]:5000", "[::1]", true, false),
        ("[fe80::1]", "[fe80::1]", false, false),
        ("10.0.0.1:443", "10.0.0.1", false, false),
        ("docker.io", "docker.io", false, true),
    ];
    for (text, host, loopback, hub) in good {
        let address = address(text);
        assert_eq!((address.as_str(), address.host()), (*text, *host));
        assert_eq!(address.is_loopback(), *loopback, "{text}");
        assert_eq!(address.is_docker_hub(), *hub, "{text}");
    }
    let bad = [
        ("", NotAnAddress::Empty),
        ("https://registry.example.com", NotAnAddress::Scheme),
        ("registry.example.com/v2", NotAnAddress::Path),
        ("registry example", NotAnAddress::Character),
        ("a\\..\\b", NotAnAddress::Character),
        (":5000", NotAnAddress::Character),
        ("[::1", NotAnAddress::Character),
        ("[::x]:1", NotAnAddress::Character),
        ("::1", NotAnAddress::Character),
        ("host:", NotAnAddress::Port),
        ("host:0", NotAnAddress::Port),
        ("host:65536", NotAnAddress::Port),
        ("host:+1", NotAnAddress::Port),
    ];
    for (text, expected) in bad {
        let error = Address::parse(text).expect_err(text);
        assert_eq!(error, expected, "{text}");
    }
}

/// The chosen registry comes first; Docker Hub needs no certificate, and a key may be no address.
#[test]
fn the_first_address_is_one_of_the_file() {
    let cases: [(&[&str], &str); 4] = [
        (&["ghcr.io", "quay.io"], "ghcr.io"),
        (&["docker.io", "not an address", "localhost:5000"], "localhost:5000"),
        (&["index.docker.io"], "registry.example.com:5000"),
        (&[], "registry.example.com:5000"),
    ];
    for (hosts, first) in cases {
        assert_eq!(first_address(hosts.iter().map(|&host| host.to_owned())), first, "{hosts:?}");
    }
}

#[test]
fn every_place_has_its_paths() {
    let places = places(&address("registry.example.com:5000"));
    let authority = |id: &str| {
        let place = places.iter().find(|place| place.id == id).expect(id);
        let mut files = place.files.iter().filter(|(role, _)| *role == Role::Authority);
        files.next().map(|(_, path)| path.as_str())
    };
    let expected = [
        ("docker-linux", "/etc/docker/certs.d/registry.example.com:5000/ca.crt"),
        ("docker-rootless", "$XDG_CONFIG_HOME/docker/certs.d/registry.example.com:5000/ca.crt"),
        ("docker-cli", "/etc/docker/certs.d/registry.example.com:5000/ca.crt"),
        ("docker-windows", "%PROGRAMDATA%\\docker\\certs.d\\registry.example.com5000\\ca.crt"),
        ("docker-desktop", "~/.docker/certs.d/registry.example.com:5000/ca.crt"),
        ("podman-user", "~/.config/containers/certs.d/registry.example.com:5000/ca.crt"),
        ("podman-rootful", "/etc/containers/certs.rootful.d/registry.example.com:5000/ca.crt"),
        (
            "podman-rootless-user",
            "/etc/containers/certs.rootless.d/$UID/registry.example.com:5000/ca.crt",
        ),
        ("podman-rootless", "/etc/containers/certs.rootless.d/registry.example.com:5000/ca.crt"),
        ("podman-system", "/etc/containers/certs.d/registry.example.com:5000/ca.crt"),
        ("podman-vendor", "/usr/share/containers/certs.d/registry.example.com:5000/ca.crt"),
        ("containerd", "/etc/containerd/certs.d/registry.example.com:5000/ca.crt"),
    ];
    for (id, path) in expected {
        assert_eq!(authority(id), Some(path), "{id}");
    }
    assert_eq!(places.len(), expected.len() + 1, "and BuildKit");
    for place in &places {
        for text in [place.reader, place.machine, place.then, place.note, place.source.text] {
            assert!(!text.is_empty(), "{}", place.id);
        }
        let has_settings = place.files.iter().any(|(role, _)| *role == Role::Settings);
        assert_eq!(has_settings, place.settings.is_some(), "{}", place.id);
    }
}

/// No path is given that no program reads, and no address that never occurs.
#[test]
fn docker_reads_nothing_for_docker_hub_and_the_daemon_nothing_for_its_machine() {
    let docker = |text: &str| -> Vec<&str> {
        let places = places(&address(text));
        places.iter().map(|place| place.id).filter(|id| id.starts_with("docker-")).collect()
    };
    assert_eq!(docker("docker.io"), Vec::<&str>::new());
    assert_eq!(docker("localhost:5000"), ["docker-cli"]);
    assert_eq!(docker("[::1]:5000"), ["docker-cli"]);
    assert_eq!(docker("registry.example.com").len(), 5);
    let hub = address("docker.io");
    let settings = places(&hub).into_iter().find(|place| place.id == "containerd");
    let settings = settings.and_then(|place| place.settings).expect("hosts.toml");
    assert!(settings.starts_with("server = \"https://registry-1.docker.io\""), "{settings}");
    for mistake in mistakes(&hub) {
        for said in mistake.said {
            assert!(!said.text.contains("https://docker.io"), "{}", said.text);
        }
    }
}

#[test]
fn plain_http_is_free_only_here() {
    let daemon = |text: &str| plain_http(&address(text))[0].works;
    assert!(daemon("localhost:5000") && daemon("127.0.0.1:5000") && daemon("[::1]"));
    assert!(!daemon("registry.example.com") && !daemon("10.0.0.1"));
}

#[test]
fn words_name_the_address() {
    let found = mistakes(&address("r.example:5000"));
    let other = found.iter().find(|mistake| mistake.id == "other-name").expect("it is known");
    let text = &other.said[0].text;
    assert!(text.starts_with("Get \"https://r.example:5000/v2/\": tls:"), "{text}");
    assert!(text.ends_with("not r.example"), "{text}");
}
