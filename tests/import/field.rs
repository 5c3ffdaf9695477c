//! Pastes and files from the field: what is found in each, and what has to be said.

use credenza::import::{recognise, Reading};

use crate::told::logins;

/// One case.
struct Case {
    /// Folder in `tests/data/field`.
    name: &'static str,
    /// Logins of the first readings.
    logins: &'static [&'static [&'static str]],
    /// Parts of what is said of them.
    said: &'static [&'static str],
    /// True if the first one may be opened by itself.
    is_sure: bool,
}

const fn case(
    name: &'static str,
    logins: &'static [&'static [&'static str]],
    said: &'static [&'static str],
    is_sure: bool,
) -> Case {
    Case { name, logins, said, is_sure }
}

const CASES: &[Case] = &[
    case("01-secret-json-flat-map", &[&["https://registry.kestrel.example:5000 puller Wren-42-dusk"]], &["needs auths around the entries", "kubelet finds no login"], true),
    case("02-oc-list-with-prompt", &[], &["The prompts and the command lines are left out"], false),
    case("03-oc-list-plain", &[], &["Kubernetes Secret"], false),
    case("04-kubectl-1.13-capital-keys", &[&["registry.heron.example deploy Tern!lake9"]], &[], true),
    case("06-multi-doc-crlf", &[&["https://index.docker.io/v1/ puffinshop Sea-glass-77"], &["quay.io puffin+pull R0B0TSECRET5TRING"]], &[], false),
    case("07-stringdata-hub-v2-key", &[&["index.docker.io/v2/ larkpkg dune-Harbor-5"]], &[], true),
    case("10-cat-glued-to-brace", &[], &["left out", "2 registries"], true),
    case("11-helper-get-transcript", &[&["nvcr.io $oauthtoken nvapi-KiteMossFake000000000000000000000000000000000000000000000000000"]], &[], true),
    case("12-oc-extract", &[], &["2 registries"], false),
    case("14-ecr-authorization-token-as-password", &[], &["base64 of AWS:", "what follows its colon"], false),
    case("16-ecr-powershell-newline", &[], &["1 registry"], true),
    case("17-kubectl-blank-behind-backslash", &[&["registry.dunlin.example puller rUsH4q$MOss7e?.Wd"]], &["A space follows the backslash in line 3 and 4", "what follows the $ is a variable"], false),
    case("18-kubectl-ampersand", &[&["docker.io/ruff1234 ruff1234 Q&reedbed77"], &["https://index.docker.io/v1/ ruff1234 Q"]], &["the & without quotes ends the command", "--docker-server, --docker-email"], false),
    case("20-kubectl-from-file-without-key", &[&[]], &["--from-file=.dockerconfigjson=pull-secret.json", "The key would be pull-secret.json"], false),
    case("22-crictl-ctr-skopeo-creds", &[&["registry.curlew.example:30003 nodepull Wader-5-mud", "registry.curlew.example:30004 nodepull Wader-5-mud", "src.curlew.example reader Foam-11", "dst.curlew.example writer Tide-22"]], &[], true),
    case("23-gha-login-action", &[&["ghcr.io", "https://index.docker.io/v1/"]], &["docker/login-action", "secrets.CR_PAT", "secrets.DOCKERHUB_USERNAME", "secrets.DOCKERHUB_TOKEN", "does not exist is empty"], false),
    case("24-gitlab-ci-block-scalar", &[&["registry1.dotterel.example illegal base64 data at input byte 0"]], &[], true),
    case("26-shell-heredoc-config", &[&[]], &["helper"], false),
    case("27-auth-instead-of-auths", &[&["docker.sanderling.example feeds Surf-line-6"]], &[], true),
    case("28-gitlab-credhelpers-string", &[&[]], &["variable"], true),
    case("29-circleci-auth", &[&["phalarope-docker.jfrog.io"]], &["CircleCI", "PH_ARTIFACTORY_USERNAME", "PH_ARTIFACTORY_KEY", "context"], false),
    case("31-woodpecker-drone-htpasswd", &[&[]], &["htpasswd", "hash"], false),
    case("32-terraform-secret-no-auths", &[&["gcr.io _json_key Peep-77"]], &["Terraform", "auths = {"], true),
    case("35-helm-values-imagecredentials", &[&["quay.io razorbill Auk-island-4"]], &["values of a Helm chart"], true),
    case("36-containerd-config-toml", &[&["harbor.shag.example admins Rock-spray-12", "https://index.docker.io/v1/ shaghub Kelp-bed-3"]], &["containerd"], true),
    case("40-enroot-netrc", &[&["nvcr.io $oauthtoken nvapi-FakeFakeFakeFakeFake", "authn.nvidia.com $oauthtoken nvapi-FakeFakeFakeFakeFake", "https://index.docker.io/v1/ skuahub Skerry-44", "registry.skua.example puller Bonxie-9"]], &["netrc"], true),
    case("41-cnb-registry-auth", &[&["https://index.docker.io/v1/ petrelhub Storm-5", "ghcr.io petrel Wave-crest-6"]], &[], true),
    case("44-acr-login-written-by-docker", &[], &["1 registry"], true),
    case("45-acr-credential-show", &[&["noddyregistry.azurecr.io noddyregistry q7Tp0FAKEadminPassw0rdNotReal/+aa1"]], &["admin user of Azure", "first one is used", "Check it"], true),
    case("48-smart-quotes-pull-secret", &[], &["config.json"], true),
    case("49-okd-fake-pull-secret", &[], &["config.json"], true),
    case("51-watchtower-three-hub-keys", &[], &["3 registries"], true),
    case("52-harbor-port-80", &[], &["1 registry"], true),
    case("55-jfrog-wildcard-secret", &[&["*.jfrog.io egret Stilt-3"]], &[], true),
    case("56-localhost-ports", &[], &["4 registries"], true),
    case("57-credhelper-full-program-name", &[], &["config.json"], true),
    case("58-camel-identitytoken", &[], &["2 registries"], true),
    case("59-colima-store", &[&[]], &["config.json"], true),
    case("60-desktop-file-in-skopeo", &[], &["2 registries"], true),
    case("62-og-equals", &[], &["2 registries"], true),
    case("63-auths-array", &[], &["config.json"], true),
    case("64-double-encoded-auth", &[], &["1 registry"], true),
    case("65-basic-auth-secret-hub", &[&["docker.io twite Heath-4"]], &[], true),
    case("66-dregsy-config", &[&["registry.hub.docker.com siskinhub Alder-1", "registry.siskin.example siskin Birch-2"]], &["dregsy"], true),
    case("68-sa-dockercfg-as-config", &[], &[".dockercfg, 2 registries", "Docker finds no login in the file"], true),
    case("69-utf16-env", &[&["registry.twinspot.example twin Spot-5!a"]], &["UTF-16"], true),
    case("70-utf16-secret-powershell", &[&["registry.waxbill.example wax Bill-6"]], &["UTF-16"], true),
    case("72-curl-trace-basic", &[&["docker.ouzel.example:5001 ouzel Rill-3"]], &[], true),
    case("73-message-no-basic-auth", &[&[]], &[], false),
    case("74-message-incorrect-username", &[&[]], &[], false),
    case("75-message-denied", &[&[]], &[], false),
    case("76-message-getting-credentials", &[&[]], &[], false),
    case("81-export-odd-password", &[&["https://index.docker.io/v1/ dunlinhub 7tErN*4sEa!@#w^$!&9Gull*@%3x"]], &[], true),
    case("82-merge-second-login", &[&["registry.second.example second Two-2"]], &[], true),
    case("83-docker-login-unquoted-ampersand", &[&["registry.plover.example plover Sand&bar7"], &["https://index.docker.io/v1/ plover Sand"]], &["the & without quotes ends the command"], false),
    case("85-docker-login-dollar-in-double-quotes", &[&["registry.plover.example plover"]], &["The password has $P in it, a variable", "single quotes"], false),
    case("89-jsonpath-transcript", &[&["registry.gitlab.com gitlab+deploy-token-9 gldt-FakeFakeFakeFakeFake"]], &["left out"], true),
    case("91-gitlab-deploy-token-json", &[&[" gitlab+deploy-token-7 gldt-FakeFakeFakeFakeFake"]], &["deploy token of GitLab"], true),
    case("93-env-registry-hostname", &[&["registry.knot.example knot Mud-flat-8"]], &[], true),
    case("94-image-as-tools-write-it", &[&["reg.knot.example:5000 knot Mud-flat-8"]], &[], true),
];

fn read(name: &str) -> Vec<Reading> {
    let path = format!("{}/tests/data/field/{name}/input", env!("CARGO_MANIFEST_DIR"));
    recognise(&std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// Returns all that is said of a reading.
pub(crate) fn words(reading: &Reading) -> String {
    let remarks: Vec<&str> = reading.remarks.iter().map(|remark| &*remark.text).collect();
    format!("{}. {} {}", reading.sentence, reading.reason, remarks.join(" "))
}

#[test]
fn every_case_is_read_rightly() {
    let mut wrong = Vec::new();
    for case in CASES {
        let readings = read(case.name);
        let found: Vec<Vec<String>> = readings.iter().take(case.logins.len()).map(logins).collect();
        let all: Vec<String> = readings.iter().take(case.logins.len().max(1)).map(words).collect();
        let missing: Vec<_> = case
            .said
            .iter()
            .filter(|said| !all.iter().any(|words| words.contains(*said)))
            .collect();
        let trimmed = |text: &String| text.trim_end().to_owned();
        let found: Vec<Vec<String>> =
            found.iter().map(|all| all.iter().map(trimmed).collect()).collect();
        let is_sure = readings[0].opens_alone();
        let found = if case.logins.is_empty() { Vec::new() } else { found };
        if found != case.logins || !missing.is_empty() || is_sure != case.is_sure {
            let all = all.join("\n    ");
            wrong.push(format!(
                "{}: {found:?}, sure {is_sure}, missing {missing:?}\n    {all}",
                case.name
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn an_error_message_is_read_as_one() {
    for (name, message) in [
        ("73-message-no-basic-auth", "no-basic-auth"),
        ("74-message-incorrect-username", "incorrect-username-or-password"),
        ("75-message-denied", "access-denied"),
        ("76-message-getting-credentials", "helper-not-found"),
    ] {
        let path = format!("{}/tests/data/field/{name}/input", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let symptom = credenza::diagnose::read(&text).expect(name);
        assert_eq!(symptom.message.id, message, "{name}");
        assert!(!recognise(text.as_bytes()).iter().any(Reading::opens_alone), "{name}");
    }
}

#[test]
fn the_registry_that_is_named_beside_a_login_is_its() {
    for (text, login) in [
        ("Authorization: Basic YWxpY2U6czNjcmV0\ndocker push reg.kite.example/team/app:1", "reg.kite.example alice s3cret"),
        ("REGISTRY_ENDPOINT=reg.kite.example\necho YWxpY2U6czNjcmV0\nAuthorization: Basic YWxpY2U6czNjcmV0\n", "reg.kite.example alice s3cret"),
        ("$ echo reg.kite.example | docker-credential-pass get\n{\"Username\":\"alice\",\"Secret\":\"s3cret\"}\n", "reg.kite.example alice s3cret"),
        ("Authorization: Basic YWxpY2U6czNjcmV0\ndocker push a.example/x\ndocker push b.example/x", " alice s3cret"),
    ] {
        assert_eq!(logins(&recognise(text.as_bytes())[0]), [login], "{text}");
    }
}
