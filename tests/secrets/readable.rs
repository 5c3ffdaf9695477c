//! What looks random or has a telling name in an error message and is public: it stays readable.

use credenza::config::secrets::log_masked;
use credenza::diagnose::{causes, read, Remedy, Role};

/// Lines of real programs.
const READABLE: &[&str] = &[
    "manifest for ghcr.io/team/app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 not found: manifest unknown",
    "error pulling image configuration: download failed after attempts=6: Get \"https://production.cloudflare.docker.com/registry-v2/docker/registry/v2/blobs/sha256/9f/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/data\": EOF",
    "Checking out 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b as detached HEAD\nHEAD is now at 9f86d08 fix\ncommit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "Download action repository 'docker/login-action@v3' (SHA:9780b0c442fbb1117ed29e0efdff1e18412f7567)\nuses: actions/checkout@9780b0c442fbb1117ed29e0efdff1e18412f7567",
    "Error response from daemon: manifest for ghcr.io/team/app:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b not found: manifest unknown: manifest unknown",
    "Failed to pull image \"ghcr.io/team/my-app:main-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b\": not found",
    "denied: User: arn:aws:sts::123456789012:assumed-role/ci/i-0a1b2c3d4e5f60718 is not authorized to perform: ecr:GetAuthorizationToken, Status Code: 403, Request ID: 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "correlation 3f2504e0-4f89-41d3-9a0c-0305e82c3301 trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7",
    "x-amz-request-id: 7Q1A2B3C4D5E6F7G\nx-amz-id-2: a1B2c3D4e5F6g7H8i9J0kLmNoPqRsTuVwXyZa1B2c3D4e5F6g7H8i9J0kLmNoPqRsTuVwXyZ=",
    "X-GitHub-Request-Id: C0DE:1F2A3:4B5C6D:7E8F90:65A1B2C3",
    "ERROR: AADSTS700016: Application with identifier '3f2504e0-4f89-41d3-9a0c-0305e82c3301' was not found. Trace ID: 3f2504e0-4f89-41d3-9a0c-0305e82c3301 Correlation ID: 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "token signed with key id KID 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b is unknown; kid=9f86d081884c7d659a2feaa0c55ad015",
    "unable to verify token: kid \"BV3D:2OYZ:UBM6:SAPD:MVYO:BJZW:SIYN:VOCD:K2PH:SFDO:AQQE:TB4H\"",
    "gpg: key 7EA0A9C3F273FCD8: public key imported",
    "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8 is the fingerprint",
    "pod/my-app-deployment-7d9f8b6c5d-x2k4q in namespace default: ImagePullBackOff",
    "Error syncing pod 3f2504e0-4f89-41d3-9a0c-0305e82c3301 (\"my-app-7d9f8b6c5d-x2k4q_default(3f2504e0-4f89-41d3-9a0c-0305e82c3301)\"), skipping",
    "container 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 exited; /var/lib/docker/overlay2/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/merged",
    "#5 sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 3.14MB / 3.14MB 0.5s done",
    "5f70bf18a086: Pulling fs layer\n9f86d081884c: Download complete",
    "failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token?scope=repository%3Aacme%2Fapi%3Apull&service=registry.docker.io: 401 Unauthorized",
    "failed to fetch anonymous token: Get \"https://ghcr.io/token?scope=repository%3Aacme%2Fapp%3Apull&service=ghcr.io\": net/http: TLS handshake timeout",
    "< WWW-Authenticate: Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\",scope=\"repository:acme/api:pull\",error=\"invalid_token\"",
    "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    "WARNING! Using --password via the CLI is insecure. Use --password-stdin.",
    "Username: bot\nPassword: \nError response from daemon: Get \"https://ghcr.io/v2/\": denied: denied",
    "Password: Error: Cannot perform an interactive login from a non TTY device",
    "docker login -u bot --password-stdin ghcr.io < token.txt\ncat token.txt | docker login -u bot --password-stdin ghcr.io\necho $TOKEN | docker login ghcr.io -u $USER --password-stdin\ndocker login -u \"$CI_REGISTRY_USER\" -p \"$CI_REGISTRY_PASSWORD\" $CI_REGISTRY\npassword: ${{ secrets.GITHUB_TOKEN }}",
    "docker run -p 8080:80 -d nginx && docker run -p 127.0.0.1:8080:8080 -u 1000:1000 alpine",
    "secret \"regcred\" not found\nUnable to retrieve some image pull secrets (regcred, gitlab-token); attempting to pull the image may not succeed\nimagePullSecrets:\n  - name: regcred\nsecretName: my-registry-login",
    "MountVolume.SetUp failed for volume \"kube-api-access-x2k4q\" : failed to fetch token: serviceaccounts \"default\" not found",
    "Error response from daemon: pull access denied for acme/auth-token, repository does not exist\nghcr.io/acme/auth:1.4 and ghcr.io/acme/secret:latest and token:1.2",
    "error getting credentials - err: exec: \"docker-credential-pass\": executable file not found in $PATH, out: ``\ndocker-credential-secretservice: not found",
    "\"credsStore\": \"secretservice\", \"credHelpers\": {\"123456789012.dkr.ecr.eu-west-1.amazonaws.com\": \"ecr-login\"}",
    "time=\"2026-11-29T19:34:11.123456789+01:00\" level=error msg=\"Handler for POST /v1.43/auth returned error: login attempt to https://registry.example.com/v2/ failed with status: 401 Unauthorized\"",
    "Using docker image sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 for registry.gitlab.com/group/project/image:v1 with digest registry.gitlab.com/group/project/image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 ...",
    "Running with gitlab-runner 16.5.0 (853330f9)\n  on runner-abc x2k4q7Zz, system ID: s_0a1b2c3d4e5f",
    "open /var/run/secrets/kubernetes.io/serviceaccount/token: permission denied\nstat /root/.docker/config.json: no such file or directory\nPWD=/builds/group/project",
    "token has invalid claims: token is expired\nunauthorized: token expired\nerror parsing token: EOF\nget token: 401",
    "Your authorization token has expired. Reauthenticate and try again.\nno basic auth credentials\nAn error occurred (UnrecognizedClientException) when calling the GetAuthorizationToken operation: The security token included in the request is invalid.",
    "tls: failed to verify certificate: x509: certificate is valid for ingress.local, 3f2504e0-4f89-41d3-9a0c-0305e82c3301.example, not registry.example.com",
    "unauthorized: incorrect username or password\ninvalid username or password: check both",
    "Could not find robot with username: team+ci and supplied password.",
    "unauthorized: unauthorized to access repository: library/app, action: pull: unauthorized to access repository: library/app, action: pull",
    "denied: Permission \"artifactregistry.repositories.downloadArtifacts\" denied on resource \"projects/my-project-123456/locations/europe-west1/repositories/repo\" (or it may not exist)",
    "  Warning  Failed     3s (x2 over 18s)  kubelet            Failed to pull image \"ghcr.io/acme/app:1\": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fapp%3Apull&service=ghcr.io: 403 Forbidden",
    "-----BEGIN CERTIFICATE-----\nnot a key\n-----END CERTIFICATE-----",
];

#[test]
fn what_is_public_stays_readable() {
    let faults: Vec<String> = READABLE
        .iter()
        .filter(|text| log_masked(text) != **text)
        .map(|text| format!("{text}\n  {}", log_masked(text)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_tag_that_is_a_commit_is_named_in_parts_and_commands() {
    let image = "ghcr.io/team/app:main-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b";
    let symptom = read(&format!("Error response from daemon: manifest for {image} not found: manifest unknown: manifest unknown")).unwrap();
    assert_eq!(symptom.image(), Some(image));
    assert_eq!(symptom.part(Role::Tag).unwrap().shown(), &image[17..]);
    let commands: Vec<String> = causes(&symptom, None, 0)
        .into_iter()
        .flat_map(|cause| {
            let own = match cause.remedy {
                Some(Remedy::Command(text)) => Some(text),
                _ => None,
            };
            own.into_iter().chain(cause.verify.map(|verify| verify.command))
        })
        .collect();
    let is_masked = |text: &String| text.contains('\u{2022}');
    assert!(commands.iter().any(|text| text.contains(image)), "{commands:?}");
    assert!(!commands.iter().any(is_masked), "{commands:?}");
}

#[test]
fn a_tag_that_is_a_token_is_in_no_part_and_no_command() {
    let symptom = read("Error response from daemon: manifest for ghcr.io/team/app:ghp_Zk3jR8sLq0Vw7TnYb2XcP5dFaB9eG1hJ4kM6 not found: manifest unknown: manifest unknown").unwrap();
    assert_eq!((symptom.image(), symptom.part(Role::Tag).is_some()), (None, false));
    assert!(!format!("{symptom:?} {:?}", causes(&symptom, None, 0)).contains("Zk3jR8sL"));
}
