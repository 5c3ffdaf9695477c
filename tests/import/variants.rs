//! Variants of what people paste: other prompts, quotes, marks, encodings and products. The same login is
//! in each.

use credenza::import::{recognise, RemarkKind};

use crate::told::logins;

const CONFIG: &str = r#"{"auths":{"reg.kite.example":{"auth":"YWxpY2U6czNjcmV0LTk="}}}"#;
const LOGIN: &str = "reg.kite.example alice s3cret-9";
const COMMAND: &str = "docker login -u alice -p s3cret-9 reg.kite.example";

/// Texts around a file.
const AROUND: [&str; 36] = [
    "$ cat ~/.docker/config.json\n{}\n$ ",
    "# cat /root/.docker/config.json\n{}\n# ",
    "% cat ~/.docker/config.json\n{}",
    "> cat config.json\n{}",
    "[alice@host ~]$ cat .docker/config.json\n{}\n[alice@host ~]$ ",
    "[root@host ~]# cat .docker/config.json\n{}\n[root@host ~]# exit",
    "alice@host:~$ cat .docker/config.json\n{}\nalice@host:~$ ",
    "root@3f2a:/# cat /kaniko/.docker/config.json\n{}\n",
    "PS C:\\Users\\alice> Get-Content .docker\\config.json\n{}\nPS C:\\Users\\alice> ",
    "C:\\Users\\alice> type .docker\\config.json\n{}\n",
    "bash-5.1$ cat config.json\n{}\nbash-5.1$ ",
    "/ # cat /root/.docker/config.json\n{}\n/ # ",
    "~ \u{276F} cat .docker/config.json\n{}\n",
    "\u{279C}  ~ cat .docker/config.json\n{}\n",
    "(venv) alice@host:~/src$ cat config.json\n{}\n",
    "alice@host:~$ cat config.json{}alice@host:~$ ",
    "> {}",
    "> > {}",
    "+{}",
    "2026-11-02T09:14:31.1234567Z {}",
    "[2026-11-02 09:14:31] {}",
    "09:14:31 {}",
    "Nov  2 09:14:31 host app[12]: {}",
    "web-1  | {}",
    "```json\n{}\n```",
    "~~~\n```\n{}\n```\n",
    "First:\n```\nhello there\n```\nthen:\n```json\n{}\n```\n",
    "`{}`",
    "'{}'",
    "\u{1B}[32m{}\u{1B}[0m",
    "\u{FEFF}{}",
    "\u{200B}{}",
    "cat <<'EOF' > config.json\n{}\nEOF\n",
    "DOCKER_AUTH_CONFIG='{}'",
    "export DOCKER_AUTH_CONFIG='{}'",
    "docker_auth_config: '{}'\nother: value\n",
];

#[test]
fn what_is_around_a_file_is_taken_off() {
    let mut wrong = Vec::new();
    for around in AROUND {
        let text = around.replace("{}", CONFIG);
        let readings = recognise(text.as_bytes());
        let is_right = readings[0]
            .config
            .as_ref()
            .is_some_and(|config| config.expose().trim_ascii() == CONFIG.as_bytes());
        let is_said = readings[0].layers.len() > 1;
        if !is_right || !is_said {
            let all: Vec<_> = readings.iter().map(|r| (&r.sentence, logins(r))).collect();
            wrong.push(format!("{text:?}: {all:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), AROUND.len(), wrong.join("\n"));
}

/// Texts around a login command.
const AROUND_COMMANDS: [&str; 16] = [
    "$ {}\nLogin Succeeded\n",
    "# {}",
    "% {}",
    "\u{276F} {}",
    "[alice@host ~]$ {}\nWARNING! Using --password via the CLI is insecure. Use --password-stdin.\nLogin Succeeded\n[alice@host ~]$ ",
    "alice@host:~$ {}",
    "PS C:\\> {}\nLogin Succeeded",
    "root@3f2a:/# {}",
    "> {}",
    "1  {}\n2  docker pull alpine",
    "```\n{}\n```",
    "sudo {}",
    "\u{1B}[1m{}\u{1B}[0m",
    "{}; docker pull reg.kite.example/team/app:1",
    "{} && docker pull reg.kite.example/team/app:1",
    "set -e\n{} >/dev/null 2>&1\necho done",
];

#[test]
fn what_is_around_a_command_is_taken_off() {
    let mut wrong = Vec::new();
    for around in AROUND_COMMANDS {
        let text = around.replace("{}", COMMAND);
        let readings = recognise(text.as_bytes());
        if logins(&readings[0]) != [LOGIN] {
            let all: Vec<_> = readings.iter().map(|r| (&r.sentence, logins(r))).collect();
            wrong.push(format!("{text:?}: {all:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), AROUND_COMMANDS.len(), wrong.join("\n"));
}

/// Commands that a shell cuts, and the login that was meant.
const CUT: [(&str, &str); 26] = [
    ("docker login -u alice -p s3&cret reg.kite.example", "reg.kite.example alice s3&cret"),
    ("docker login -u alice -p s3;cret reg.kite.example", "reg.kite.example alice s3;cret"),
    ("docker login -u alice -p s3|cret reg.kite.example", "reg.kite.example alice s3|cret"),
    ("docker login -u alice -p s3<cret reg.kite.example", "reg.kite.example alice s3<cret"),
    ("docker login -u alice -p s3>cret reg.kite.example", "reg.kite.example alice s3>cret"),
    ("docker login -u alice -p s3(cret reg.kite.example", "reg.kite.example alice s3(cret"),
    ("docker login -u alice -p s3)cret reg.kite.example", "reg.kite.example alice s3)cret"),
    ("docker login -u alice -p #s3cret reg.kite.example", "reg.kite.example alice #s3cret"),
    ("docker login -u alice -p ;s3cret reg.kite.example", "reg.kite.example alice ;s3cret"),
    ("docker login -u alice -p s3cret& reg.kite.example", "reg.kite.example alice s3cret&"),
    ("docker login reg.kite.example -u alice -p s3cret&", "reg.kite.example alice s3cret&"),
    ("docker login -u alice --password=s3&&cret reg.kite.example", "reg.kite.example alice s3&&cret"),
    ("docker login -u <user> -p <password> reg.kite.example", "reg.kite.example <user> <password>"),
    ("docker login \u{2013}u alice \u{2013}p s3cret reg.kite.example", "reg.kite.example alice s3cret"),
    ("docker login \u{2014}username alice \u{2014}password s3cret reg.kite.example", "reg.kite.example alice s3cret"),
    ("docker login -u alice -p \u{201C}s3cret\u{201D} reg.kite.example", "reg.kite.example alice s3cret"),
    ("docker login -u alice -p \u{2018}s3 cret\u{2019} reg.kite.example", "reg.kite.example alice s3 cret"),
    ("docker login \\ \n -u alice \\ \n -p s3cret reg.kite.example", "reg.kite.example alice s3cret"),
    ("docker login reg.kite.example\n  -u alice\n  -p s3cret", "reg.kite.example alice s3cret"),
    ("docker login \\\n  -u alice\n  --password s3cret \\\n  reg.kite.example", "reg.kite.example alice s3cret"),
    ("podman login -u alice -p s3&cret reg.kite.example", "reg.kite.example alice s3&cret"),
    ("helm registry login reg.kite.example -u alice -p s3;cret", "reg.kite.example alice s3;cret"),
    ("kubectl create secret docker-registry r --docker-server=reg.kite.example --docker-username=alice --docker-password=s3;cret", "reg.kite.example alice s3;cret"),
    ("oc create secret docker-registry r --docker-server=reg.kite.example --docker-username=alice --docker-password=s3|cret --docker-email=a@b", "reg.kite.example alice s3|cret"),
    ("kubectl create secret docker-registry r \\ \n --docker-server=reg.kite.example \\ \n --docker-username=alice \\ \n --docker-password=s3cret", "reg.kite.example alice s3cret"),
    ("kubectl create secret docker-registry r \u{2014}docker-server=reg.kite.example \u{2014}docker-username=alice \u{2014}docker-password=\u{201D}s3cret\u{201D}", "reg.kite.example alice s3cret"),
];

#[test]
fn a_command_that_a_shell_cuts_is_read_as_it_was_meant_and_never_opened_by_itself() {
    let mut wrong = Vec::new();
    for (text, login) in CUT {
        let readings = recognise(text.as_bytes());
        let is_right = logins(&readings[0]) == [login] && readings[0].remarks_on(RemarkKind::Shell);
        if !is_right || readings.iter().any(credenza::import::Reading::opens_alone) {
            let all: Vec<_> =
                readings.iter().map(|r| (&r.sentence, logins(r), r.opens_alone())).collect();
            wrong.push(format!("{text:?}: {all:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), CUT.len(), wrong.join("\n"));
}

/// Structures with one login.
const STRUCTURES: [&str; 46] = [
    "REGISTRY=reg.kite.example\nREGISTRY_USER=alice\nREGISTRY_PASSWORD=s3cret-9\n",
    "export DOCKER_SERVER=reg.kite.example\nexport DOCKER_USERNAME=alice\nexport DOCKER_PASSWORD='s3cret-9'\n",
    "$env:REGISTRY_HOST = \"reg.kite.example\"\n$env:REGISTRY_USERNAME = \"alice\"\n$env:REGISTRY_PASSWORD = \"s3cret-9\"\n",
    "CONTAINER_REGISTRY_ENDPOINT=https://reg.kite.example\nCONTAINER_REGISTRY_LOGIN=alice\nCONTAINER_REGISTRY_TOKEN=s3cret-9\n",
    "DOCKER_REGISTRY_SERVER_URL=https://reg.kite.example\nDOCKER_REGISTRY_SERVER_USERNAME=alice\nDOCKER_REGISTRY_SERVER_PASSWORD=s3cret-9\n",
    "ENV REGISTRY_URL=reg.kite.example\nENV REGISTRY_USER=alice\nENV REGISTRY_PASS=s3cret-9\n",
    "Registry: reg.kite.example\nUsername: alice\nPassword: s3cret-9\n",
    "Registry URL: https://reg.kite.example\nUser name: alice\nPassword: s3cret-9\n",
    "**Registry:** reg.kite.example\n**Username:** alice\n**Password:** `s3cret-9`\n",
    "- Registry: `reg.kite.example`\n- User: `alice`\n- Token: `s3cret-9`\n",
    "[registry]\nurl = reg.kite.example\nusername = alice\npassword = s3cret-9\n",
    "[registry]\nurl = \"reg.kite.example\"\nusername = \"alice\"\npassword = \"s3cret-9\"\n",
    "| Registry | User | Password |\n|---|---|---|\n| reg.kite.example | alice | s3cret-9 |\n",
    "registry,username,password\nreg.kite.example,alice,s3cret-9\n",
    "reg.kite.example,alice,s3cret-9\n",
    "registry;user;token\nreg.kite.example;alice;s3cret-9\n",
    "registry\tusername\tpassword\nreg.kite.example\talice\ts3cret-9\n",
    "machine reg.kite.example login alice password s3cret-9\n",
    "machine reg.kite.example\n\tlogin alice\n\tpassword s3cret-9\n",
    "https://alice:s3cret-9@reg.kite.example/v2/\n",
    "REGISTRY_URL=https://alice:s3cret-9@reg.kite.example\nOTHER=1\n",
    r#"{"registry":"reg.kite.example","username":"alice","password":"s3cret-9"}"#,
    r#"{"registries":[{"url":"https://reg.kite.example","user":"alice","token":"s3cret-9"}]}"#,
    r#"{"reg.kite.example":"Basic YWxpY2U6czNjcmV0LTk="}"#,
    r#"{"reg.kite.example":"alice:s3cret-9"}"#,
    r#"{"reg.kite.example":"YWxpY2U6czNjcmV0LTk="}"#,
    "// Renovate\n{\n  \"hostRules\": [{\"hostType\": \"docker\", \"matchHost\": \"reg.kite.example\", \"username\": \"alice\", \"password\": \"s3cret-9\"},],\n}\n",
    "imageCredentials:\n  registry: reg.kite.example\n  username: alice\n  password: s3cret-9\n",
    "registry:\n  server: reg.kite.example\n  username: alice\n  password: s3cret-9\nservice: app\nservers: [a]\n",
    "- name: sign in\n  community.docker.docker_login:\n    registry_url: reg.kite.example\n    username: alice\n    password: s3cret-9\n",
    "jobs:\n  test:\n    runs-on: ubuntu-latest\n    container:\n      image: reg.kite.example/team/app:1\n      credentials:\n        username: alice\n        password: s3cret-9\n",
    "version: 2.1\njobs:\n  build:\n    docker:\n      - image: reg.kite.example/team/app:1\n        auth:\n          username: alice\n          password: s3cret-9\n",
    "machine:\n  registries:\n    config:\n      reg.kite.example:\n        auth:\n          username: alice\n          password: s3cret-9\n",
    "version: 2\nregistries:\n  kite:\n    type: docker-registry\n    url: https://reg.kite.example\n    username: alice\n    password: s3cret-9\nupdates: []\n",
    "services:\n  watchtower:\n    image: containrrr/watchtower\n    environment:\n      - REGISTRY=reg.kite.example\n      - REPO_USER=alice\n      - REPO_PASS=s3cret-9\n",
    "containers:\n- env:\n  - name: REGISTRY_HOST\n    value: reg.kite.example\n  - name: REGISTRY_USER\n    value: alice\n  - name: REGISTRY_PASSWORD\n    value: s3cret-9\n",
    "[plugins.\"io.containerd.grpc.v1.cri\".registry.configs.\"reg.kite.example\".auth]\n  username = \"alice\"\n  password = \"s3cret-9\"\n",
    "[plugins.\"io.containerd.cri.v1.images\".registry.configs.\"reg.kite.example\".auth]\n  auth = \"YWxpY2U6czNjcmV0LTk=\"\n",
    "server = \"https://reg.kite.example\"\n[host.\"https://reg.kite.example\"]\n  capabilities = [\"pull\"]\n  [host.\"https://reg.kite.example\".header]\n    authorization = \"Basic YWxpY2U6czNjcmV0LTk=\"\n",
    "provider \"docker\" {\n  registry_auth {\n    address  = \"reg.kite.example\"\n    username = \"alice\"\n    password = \"s3cret-9\"\n  }\n}\n",
    "resource \"kubernetes_secret\" \"r\" {\n  data = {\n    \".dockerconfigjson\" = jsonencode({\n      auths = {\n        \"reg.kite.example\" = {\n          username = \"alice\"\n          password = \"s3cret-9\"\n        }\n      }\n    })\n  }\n}\n",
    "job \"app\" {\n  group \"g\" {\n    task \"t\" {\n      config {\n        image = \"reg.kite.example/team/app:1\"\n        auth {\n          username = \"alice\"\n          password = \"s3cret-9\"\n        }\n      }\n    }\n  }\n}\n",
    "pullSecret: '{\"auths\":{\"reg.kite.example\":{\"auth\":\"YWxpY2U6czNjcmV0LTk=\"}}}'\nbaseDomain: kite.example\n",
    "CNB_REGISTRY_AUTH='{\"reg.kite.example\": \"Basic YWxpY2U6czNjcmV0LTk=\"}'\n",
    "{\"SecretString\": \"{\\\"username\\\":\\\"alice\\\",\\\"password\\\":\\\"s3cret-9\\\",\\\"registry\\\":\\\"reg.kite.example\\\"}\", \"ARN\": \"arn:x\", \"VersionId\": \"1\"}",
    "{\"data\": {\"data\": {\"registry\": \"reg.kite.example\", \"username\": \"alice\", \"password\": \"s3cret-9\"}}, \"lease_id\": \"\", \"request_id\": \"x\"}",
];

#[test]
fn a_login_is_found_in_any_structure_and_encoding() {
    let mut wrong = Vec::new();
    for text in STRUCTURES {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let forms: [(&str, Vec<u8>); 4] = [
            ("UTF-8", text.as_bytes().to_vec()),
            ("CRLF", text.replace('\n', "\r\n").into_bytes()),
            ("UTF-16", [b"\xFF\xFE", &units[..]].concat()),
            ("mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ];
        for (form, bytes) in forms {
            let readings = recognise(&bytes);
            if logins(&readings[0]) != [LOGIN] {
                let all: Vec<_> = readings.iter().map(|r| (&r.sentence, logins(r))).collect();
                wrong.push(format!("{form} {text:?}: {all:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), STRUCTURES.len() * 4, wrong.join("\n"));
}

/// Texts without a login, and a word of what is said.
const NOTHING: [(&str, &str); 19] = [
    ("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    .dockerconfigjson: AgBxFake\n", "SealedSecret"),
    ("kind: Secret\nstringData:\n  password: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]\nsops:\n  version: 3.9.0\n", "SOPS"),
    ("Name:         regcred\nNamespace:    default\nType:  kubernetes.io/dockerconfigjson\n\nData\n====\n.dockerconfigjson:  131 bytes\n", "describe"),
    ("NAME      TYPE                             DATA   AGE\nregcred   kubernetes.io/dockerconfigjson   1      3d\n", "list of kubectl"),
    ("$ kubectl get secrets\nNAME      TYPE                             DATA   AGE\nregcred   kubernetes.io/dockerconfigjson   1      3d\n", "list of kubectl"),
    ("unqualified-search-registries = [\"docker.io\"]\n[[registry]]\nlocation = \"r.io\"\n", "registries.conf"),
    ("alice:$2y$05$abcdefghijklmnopqrstuv\nbob:$2y$05$abcdefghijklmnopqrstuv\n", "htpasswd"),
    ("alice:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n", "htpasswd"),
    ("$ANSIBLE_VAULT;1.1;AES256\n3132\n", "Ansible"),
    ("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n", "encrypted"),
    ("U2FsdGVkX1+abcdefghijklmnopqrstuvwxyz0123456789ab\n", "encrypted"),
    ("{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"yew\":\"1\"}}", "package.json"),
    ("{\"request_id\":\"a\",\"lease_id\":\"\",\"data\":null}", "Vault"),
    ("{\"ARN\":\"a\",\"Name\":\"n\",\"VersionId\":\"v\"}", "Secrets Manager"),
    ("{\"creationDate\":\"2026\",\"credentials\":{\"passwords\":[]},\"scopeMapId\":\"x\",\"name\":\"t\"}", "Azure"),
    ("{\"registry-mirrors\":[\"https://r.io\"]}", "daemon.json"),
    ("{\"ServerURL\":\"\",\"Username\":\"\",\"Secret\":\"\"}", "empty answer"),
    ("credentials not found in native keychain\n", "empty answer"),
    ("docker.withRegistry('https://r.io', 'harbor-credentials') {\n  sh 'make'\n}\n", "Jenkins"),
];

#[test]
fn what_holds_no_login_is_named() {
    let mut wrong = Vec::new();
    for (text, word) in NOTHING {
        let readings = recognise(text.as_bytes());
        let words = crate::field::words(&readings[0]);
        if !words.contains(word) || readings[0].config.is_some() {
            wrong.push(format!("{text:?}: {words}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), NOTHING.len(), wrong.join("\n"));
}
