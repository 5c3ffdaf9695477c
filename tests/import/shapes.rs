//! Every format by examples: chain, logins, and remarks.

use credenza::import::{give_registry, recognise, Confidence, RemarkKind, FORMATS};

use crate::told::{chain, logins};

struct Example {
    text: &'static str,
    chain: &'static str,
    logins: &'static [&'static str],
    remarks: &'static [RemarkKind],
}

const fn example(
    text: &'static str,
    chain: &'static str,
    logins: &'static [&'static str],
    remarks: &'static [RemarkKind],
) -> Example {
    Example { text, chain, logins, remarks }
}

use RemarkKind::{
    Alphabet, CutOff, Dollar, HelperOnly, LayerMissing, LayerTooMany, NoPassword, NoRegistry,
    NotFound, Note, Removed, Shell, Wrapped,
};

const HUB: &str = "https://index.docker.io/v1/ alice s3cret";

const EXAMPLES: &[Example] = &[
    example(r#"{"auths":{"ghcr.io":{"auth":"YWxpY2U6czNjcmV0"}}}"#, "config-json", &["ghcr.io alice s3cret"], &[]),
    example(r#"{"auths":{"ghcr.io":{}},"credsStore":"osxkeychain"}"#, "config-json", &["ghcr.io"], &[HelperOnly]),
    example(r#"{"credHelpers":{"gcr.io":"gcloud"}}"#, "config-json", &[], &[HelperOnly]),
    example(r#"{"auths":{"ghcr.io":{"auth":"YWxpY2U6czNjcmV0"}"#, "config-json", &["ghcr.io alice s3cret"], &[CutOff]),
    example("{}", "config-json", &[], &[]),
    example(r#"{"auths":{"quay.io/org":{"auth":"YWxpY2U6czNjcmV0"}}}"#, "podman-auth", &["quay.io/org alice s3cret"], &[Note]),
    example(r#"{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0","email":"a@b"}}"#, "dockercfg", &[HUB], &[LayerMissing]),
    example("auth = YWxpY2U6czNjcmV0\nemail = a@b\n", "dockercfg-lines", &[HUB], &[]),
    example("kind: Secret\nstringData:\n  .dockerconfigjson: '{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}'", "kubernetes-secret config-json", &["r.io alice s3cret"], &[NotFound]),
    example("data:\n  .dockercfg: eyJyLmlvIjp7ImF1dGgiOiJZV3hwWTJVNmN6TmpjbVYwIn19", "kubernetes-secret base64 dockercfg", &["r.io alice s3cret"], &[LayerMissing]),
    example("kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: '{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}'", "kubernetes-secret config-json", &["r.io alice s3cret"], &[LayerMissing]),
    example("kind: Secret\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: eyJhdXRocyI6eyJyLmlvIjp7ImF1dGgiOiJZV3hwWTJVNmN6TmpjbVYwIn19fQ==", "kubernetes-secret base64 config-json", &["r.io alice s3cret"], &[LayerTooMany]),
    example("kind: Secret\ntype: kubernetes.io/basic-auth\nmetadata:\n  annotations:\n    tekton.dev/docker-0: https://gcr.io\nstringData:\n  username: alice\n  password: s3cret\n", "basic-auth-secret", &["https://gcr.io alice s3cret"], &[]),
    example("kind: Secret\ndata:\n  username: YWxpY2U=\n  password: czNjcmV0\n", "basic-auth-secret", &[" alice s3cret"], &[NoRegistry]),
    example("mirrors:\n  docker.io: {}\nconfigs:\n  r.io:5000:\n    auth:\n      username: alice\n      password: s3cret\n", "k3s-registries", &["r.io:5000 alice s3cret"], &[]),
    example("kind: Secret\nstringData: {username: alice, password: 0123}\n", "basic-auth-secret", &[" alice 0123"], &[NoRegistry, Note]),
    example("kind: Secret\nstringData: {username: alice, password: '0123'}\n", "basic-auth-secret", &[" alice 0123"], &[NoRegistry]),
    example("configs:\n  r.io: {auth: {username: on, password: s3cret}}\n", "k3s-registries", &["r.io on s3cret"], &[Note]),
    example("x: &login {username: alice, password: s3cret}\nconfigs: {r.io: {auth: *login}}\n", "k3s-registries", &["r.io alice s3cret"], &[]),
    example("YWxpY2U6czNjcmV0", "base64 login-pair", &[" alice s3cret"], &[NoRegistry]),
    example("YWxpY2U6czNjcmV0Cg==\n", "base64 login-pair", &[" alice s3cret\n"], &[NoRegistry, Note]),
    example("WVd4cFkyVTZjek5qY21WMA==", "base64 base64 login-pair", &[" alice s3cret"], &[LayerTooMany, NoRegistry]),
    example("YWxp\nY2U6\nczNjcmV0", "base64 login-pair", &[" alice s3cret"], &[Wrapped, NoRegistry]),
    example("YWxpY2U6Pz8-Pn5-", "base64 login-pair", &[" alice ??>>~~"], &[Alphabet, NoRegistry]),
    example("Ym9iOnB3MQ", "base64 login-pair", &[" bob pw1"], &[Alphabet, NoRegistry]),
    example("ghcr.io octocat ghp_token1\nreg.example:5000\tann\ts3cret-2\n", "login-lines", &["ghcr.io octocat ghp_token1", "reg.example:5000 ann s3cret-2"], &[]),
    example("registry,user,token\nDocker Hub,alice,dckr_pat_1\n# old\nhttps://ghcr.io/v2/,octocat,ghp_x;,y\n", "login-lines", &["https://index.docker.io/v1/ alice dckr_pat_1", "ghcr.io octocat ghp_x;,y"], &[]),
    example("ghcr.io octocat ghp_token1\nquay.io\nreg.example:5000 ann s3cret-2\n", "login-lines", &["ghcr.io octocat ghp_token1", "reg.example:5000 ann s3cret-2"], &[Note]),
    example("alice:s3cret\n", "login-pair", &[" alice s3cret"], &[NoRegistry, LayerMissing]),
    example("Authorization: Basic YWxpY2U6czNjcmV0", "header base64 login-pair", &[" alice s3cret"], &[NoRegistry]),
    example("Basic YWxpY2U6czNjcmV0", "header base64 login-pair", &[" alice s3cret"], &[NoRegistry]),
    example("GET /v2/ HTTP/1.1\r\nHost: r.io\r\nAuthorization: Basic YWxpY2U6czNjcmV0\r\n", "header base64 login-pair", &["r.io alice s3cret"], &[]),
    example("Authorization: Bearer abc.def", "header", &[" registrytoken=abc.def"], &[NoRegistry]),
    example("X-Registry-Auth: eyJ1c2VybmFtZSI6ImFsaWNlIiwicGFzc3dvcmQiOiJzM2NyZXQiLCJzZXJ2ZXJhZGRyZXNzIjoiZ2hjci5pbyJ9", "header base64 auth-config", &["ghcr.io alice s3cret"], &[]),
    example("X-Registry-Config: eyJnaGNyLmlvIjp7InVzZXJuYW1lIjoiYWxpY2UiLCJwYXNzd29yZCI6InM_In19", "header base64 dockercfg", &["ghcr.io alice s?"], &[LayerMissing]),
    example(r#"{"username":"alice","password":"s3cret","serveraddress":"https://ghcr.io/v2/"}"#, "auth-config", &["ghcr.io alice s3cret"], &[]),
    example("curl -sS -u alice:'s3 cret' https://r.io/v2/_catalog", "command-curl", &["r.io alice s3 cret"], &[]),
    example("curl -H 'Authorization: Basic YWxpY2U6czNjcmV0' https://r.io:5000/v2/", "command-curl header base64 login-pair", &["r.io:5000 alice s3cret"], &[]),
    example("docker login -u alice -p s3cret", "command-login", &[HUB], &[]),
    example("$ sudo docker login ghcr.io --username=alice --password='s3\\cr$et'", "command-login", &["ghcr.io alice s3\\cr$et"], &[]),
    example("echo s3cret | docker login ghcr.io -u alice --password-stdin", "command-login", &["ghcr.io alice s3cret"], &[]),
    example("printf '%s' \"s3\\\"cret\" | docker login https://ghcr.io/v2/ -ualice --password-stdin 2>&1", "command-login", &["ghcr.io alice s3\"cret"], &[]),
    example("docker login --password-stdin -u alice r.io <<< $'s3\\ncret\\x21'", "command-login", &["r.io alice s3\ncret!"], &[]),
    example("docker login \\\n  -u alice \\\n  -p s3cret \\\n  r.io && docker pull r.io/team/app:1", "command-login", &["r.io alice s3cret"], &[]),
    example("export PW='s3cret'\necho \"$PW\" | docker login -u alice --password-stdin r.io", "command-login", &["r.io alice s3cret"], &[]),
    example("echo \"$PW\" | docker login -u alice --password-stdin r.io", "command-login", &["r.io alice "], &[NoPassword]),
    example("docker login -u alice -p a$$b r.io", "command-login", &["r.io alice "], &[Dollar, NoPassword]),
    example("aws ecr get-login-password | docker login --username AWS --password-stdin 1.dkr.ecr.eu-west-1.amazonaws.com", "command-login", &["1.dkr.ecr.eu-west-1.amazonaws.com AWS "], &[NoPassword]),
    example("podman login -u alice -p s3cret quay.io/org", "command-login", &["quay.io/org alice s3cret"], &[]),
    example("helm registry login r.io -u alice -p s3cret", "command-login", &["r.io alice s3cret"], &[]),
    example("docker login r.io -u alice -p 's3cret", "command-login", &["r.io alice s3cret"], &[CutOff]),
    example("docker login -u robot$ci -p s3cret r.io", "command-login", &["r.io robot s3cret"], &[Note]),
    example("kubectl create secret docker-registry regcred \\\n  --docker-server=r.io \\\n  --docker-username=alice \\\n  --docker-password=\"s3'cret\"", "command-kubectl", &["r.io alice s3'cret"], &[]),
    example("kubectl -n ns create secret docker-registry regcred --docker-username alice --docker-password s3cret --dry-run=client -o yaml", "command-kubectl", &[HUB], &[]),
    example("kubectl create secret generic r --from-file=.dockerconfigjson=/x/config.json --type=kubernetes.io/dockerconfigjson", "command-kubectl", &[], &[NoPassword]),
    example(r#"{"ServerURL":"https://index.docker.io/v1/","Username":"alice","Secret":"s3cret"}"#, "helper-get", &[HUB], &[]),
    example(r#"{"ServerURL":"x.azurecr.io","Username":"<token>","Secret":"tok"}"#, "helper-get", &["x.azurecr.io identitytoken=tok"], &[]),
    example(r#"{"https://index.docker.io/v1/":"alice","ghcr.io":"bot"}"#, "helper-list", &["https://index.docker.io/v1/", "ghcr.io"], &[HelperOnly]),
    example(r#"{"authorizationData":[{"authorizationToken":"QVdTOnMzY3JldA==","expiresAt":1.5,"proxyEndpoint":"https://1.dkr.ecr.eu-west-1.amazonaws.com"}]}"#, "ecr-token", &["1.dkr.ecr.eu-west-1.amazonaws.com AWS s3cret"], &[Note]),
    example("eyJwYXlsb2FkIjoieCIsImRhdGFrZXkiOiJ5IiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxfQ==", "ecr-token", &[" AWS eyJwYXlsb2FkIjoieCIsImRhdGFrZXkiOiJ5IiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxfQ=="], &[NoRegistry, Note]),
    example(r#"{"accessToken":"tok","loginServer":"x.azurecr.io"}"#, "acr-token", &["x.azurecr.io 00000000-0000-0000-0000-000000000000 tok"], &[]),
    example("ya29.a0AfH6SMBx", "token", &[" oauth2accesstoken ya29.a0AfH6SMBx"], &[NoRegistry]),
    example("ghp_0123456789abcdefghij0123456789abcdef", "token", &[], &[LayerMissing]),
    example(r#"{"name":"robot$team+ci","secret":"s3cret","id":5}"#, "harbor-robot", &[" robot$team+ci s3cret"], &[NoRegistry, Dollar]),
    example(r#"{"variable_type":"env_var","key":"DOCKER_AUTH_CONFIG","value":"{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}","raw":false}"#, "gitlab-variable config-json", &["r.io alice s3cret"], &[]),
    example(r#"[{"key":"DOCKER_AUTH_CONFIG","value":"eyJhdXRocyI6eyJyLmlvIjp7ImF1dGgiOiJZV3hwWTJVNmN6TmpjbVYwIn19fQ==","masked":true}]"#, "gitlab-variable base64 config-json", &["r.io alice s3cret"], &[LayerTooMany]),
    example("export DOCKER_AUTH_CONFIG='{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}'", "variables config-json", &["r.io alice s3cret"], &[]),
    example("DOCKER_AUTH_CONFIG={\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}", "variables config-json", &["r.io alice s3cret"], &[Note]),
    example("variables:\n  DOCKER_AUTH_CONFIG: '{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}'\nbuild:\n  script: [make]\n", "variables config-json", &["r.io alice s3cret"], &[]),
    example("# registry\nCI_REGISTRY=r.io\nCI_REGISTRY_USER=alice\nCI_REGISTRY_PASSWORD='s3 cret'\n", "structure", &["r.io alice s3 cret"], &[]),
    example("\"eyJhdXRocyI6e319\"", "quoted base64 config-json", &[], &[Removed]),
    example("After update, the following will be written:\n {\n  \"credHelpers\": {\n    \"gcr.io\": \"gcloud\"\n  }\n}\nDo you want to continue?", "embedded config-json", &[], &[Removed, HelperOnly]),
    example("```json\n{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}\n```", "code-block config-json", &["r.io alice s3cret"], &[Removed]),
    example("Run this:\n\n```\n$ docker login -u alice -p s3cret r.io\n```\nand tell me.", "command-login", &["r.io alice s3cret"], &[]),
    example("  ```yaml\n  kind: Secret\n  type: kubernetes.io/dockerconfigjson\n  data:\n    .dockerconfigjson: eyJhdXRocyI6eyJyLmlvIjp7ImF1dGgiOiJZV3hwWTJVNmN6TmpjbVYwIn19fQ==\n  ```", "code-block kubernetes-secret base64 config-json", &["r.io alice s3cret"], &[Removed]),
    example("curl -fsSLu alice:s3cret https://r.io/v2/", "command-curl", &["r.io alice s3cret"], &[]),
    example("curl -sualice:s3cret https://r.io/v2/", "command-curl", &["r.io alice s3cret"], &[]),
    example("sh \"docker login -u alice -p s3cret r.io\"", "quoted-command command-login", &["r.io alice s3cret"], &[]),
    example("docker login -u alice -p s3&cret r.io", "command-login-meant", &["r.io alice s3&cret"], &[Shell]),
    example("kubectl create secret docker-registry r --docker-server=r.io --docker-username=alice\n  --docker-password=s3cret", "command-kubectl-meant", &["r.io alice s3cret"], &[Shell]),
    example("crictl pull --creds alice:s3cret r.io/team/app:1", "command-creds", &["r.io alice s3cret"], &[]),
    example(r#"{"passwords":[{"name":"password","value":"s3cret"}],"username":"Team"}"#, "acr-admin", &["team.azurecr.io Team s3cret"], &[Note]),
    example("https://alice:s3cret@r.io/v2/", "url-login", &["r.io alice s3cret"], &[]),
    example("alice:$2y$05$abcdefghijklmnopqrstuv", "no-login", &[], &[NoPassword]),
    example("alice@box:~$ cat ~/.docker/config.json\n{\"auths\":{\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}\n", "terminal config-json", &["r.io alice s3cret"], &[Removed]),
    example("     1\t{\"auths\":{\n     2\t\"r.io\":{\"auth\":\"YWxpY2U6czNjcmV0\"}}}\n", "line-marks config-json", &["r.io alice s3cret"], &[Removed]),
    example("docker\u{A0}login -u alice -p s3cret r.io", "characters command-login", &["r.io alice s3cret"], &[Removed]),
    example("\u{FEFF}{\"auths\":{}}", "byte-order config-json", &[], &[Removed]),
];

#[test]
fn every_example_is_what_it_is() {
    let mut wrong = Vec::new();
    for example in EXAMPLES {
        let readings = recognise(example.text.as_bytes());
        let Some(best) = readings.first() else {
            wrong.push(format!("{:?}: nothing", example.text));
            continue;
        };
        let kinds: Vec<RemarkKind> = best.remarks.iter().map(|remark| remark.kind).collect();
        let missing = example.remarks.iter().any(|kind| !kinds.contains(kind));
        let more = kinds.iter().any(|kind| !example.remarks.contains(kind));
        let sure = best.confidence > Confidence::Distant;
        if chain(best) != example.chain
            || logins(best) != example.logins
            || missing
            || more
            || !sure
        {
            wrong.push(format!(
                "{:?}\n  {} {:?} {kinds:?}\n  {} {:?} {:?}\n  others {:?}",
                example.text,
                chain(best),
                logins(best),
                example.chain,
                example.logins,
                example.remarks,
                readings.iter().skip(1).map(|g| (chain(g), g.confidence)).collect::<Vec<_>>(),
            ));
        }
        let rivals = readings
            .iter()
            .skip(1)
            .filter(|other| other.part.is_none() && other.confidence >= best.confidence);
        for rival in rivals {
            wrong.push(format!(
                "{:?}: also {} with {:?}",
                example.text,
                chain(rival),
                rival.confidence
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_shape_has_an_example() {
    for shape in FORMATS {
        let in_files = ["google-key", "podman-auth"];
        let shown = EXAMPLES
            .iter()
            .any(|example| example.chain.split(' ').any(|id| id == shape.id.as_str()));
        assert!(shown || in_files.contains(&shape.id.as_str()), "{:?}", shape.id);
    }
}

#[test]
fn the_sentence_is_for_people() {
    for (text, sentence) in [
        ("kind: Secret\ndata:\n  .dockerconfigjson: eyJhdXRocyI6eyJhIjp7fSwiYiI6e30sImMiOnt9fX0=", "Kubernetes Secret \u{2192} base64 \u{2192} config.json, 3 registries"),
        ("Authorization: Basic YTpi", "HTTP header \u{2192} base64 \u{2192} user:password, 1 registry"),
        ("{}", "config.json, no registry"),
    ] {
        assert_eq!(recognise(text.as_bytes())[0].sentence, sentence);
    }
}

#[test]
fn the_image_is_found() {
    for (text, image) in [
        ("docker login -u a -p b r.io\ndocker pull r.io/team/app:1", Some("r.io/team/app:1")),
        ("docker login -u a -p b r.io", None),
        ("kind: Pod\nspec:\n  containers:\n  - image: r.io/x/y:2\n---\nkind: Secret\nstringData:\n  .dockerconfigjson: '{\"auths\":{}}'\n", Some("r.io/x/y:2")),
    ] {
        assert_eq!(recognise(text.as_bytes())[0].image.as_deref(), image, "{text}");
    }
}

#[test]
fn unknown_text_gives_the_closest_with_reasons_or_says_what_it_looks_like() {
    for text in [
        "",
        "hello world",
        "{\"a\": 1}",
        "{\"auths\": ,}",
        "kind: Secret\ndata: !x y\n",
        "abc",
        "\u{1F511}",
        "docker pull alpine",
    ] {
        let readings = recognise(text.as_bytes());
        assert!(!readings.is_empty() && readings.len() <= 3, "{text:?}: {readings:?}");
        let best = readings[0].confidence;
        // A guess has a form; what is near to nothing has none.
        let is_guess = readings.iter().all(|reading| !reading.layers.is_empty());
        assert!(best > Confidence::Distant || is_guess || readings.len() == 1, "{text:?}");
        for reading in &readings {
            assert!(
                !reading.reason.is_empty() && !reading.sentence.is_empty(),
                "{text:?}: {reading:?}"
            );
        }
    }
    let yaml = recognise(b"kind: Secret\ndata: !x y\n");
    assert_eq!(
        yaml[0].reason,
        "It looks like YAML. Line 2: this YAML uses a tag (!), which this page does not read."
    );
    let token = recognise(b"user_name-token.x");
    assert!(token[0].reason.contains("one word"), "{token:?}");
}

#[test]
fn a_nameless_entry_gets_its_registry() {
    for (typed, key) in [
        ("ghcr.io", "ghcr.io"),
        (" https://ghcr.io/ ", "ghcr.io"),
        ("docker.io", "https://index.docker.io/v1/"),
    ] {
        let mut reading = recognise(b"YWxpY2U6czNjcmV0").remove(0);
        assert!(reading.is_nameless());
        give_registry(&mut reading, typed);
        assert!(!reading.is_nameless());
        assert_eq!(logins(&reading), [format!("{key} alice s3cret")]);
    }
}

#[test]
fn what_is_near_to_nothing_has_no_guess() {
    for text in ["dear registry, please let me in", "hello world", "docker pull alpine", "1, 2, 3"]
    {
        let readings = recognise(text.as_bytes());
        assert!(readings.len() == 1 && readings[0].layers.is_empty(), "{text}: {readings:?}");
    }
}
