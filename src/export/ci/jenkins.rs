//! Jenkins: a secret file and `withCredentials`.

use crate::export::job::{plain_or_sh, Job};
use crate::export::options::IMAGE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Opt, Rule, Target, Verified};
use crate::export::text::Text;
use crate::quote::groovy;

const CREDENTIAL: Opt = Opt {
    id: "credential",
    label: "ID of the credential",
    default: "docker-config",
    rule: Rule::Any,
};

/// Secret file and Jenkinsfile.
pub(super) const TARGET: Target = Target {
    id: "jenkins",
    name: "Jenkins",
    group: Group::Ci,
    summary: "config.json as a credential of the kind Secret file, and the pipeline that uses it.",
    consumer: "Docker in a Jenkins pipeline",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "Manage Jenkins → Credentials → Add → Secret file. The pipeline goes into the Jenkinsfile.",
    form: Form::File,
    limits: Limits {
        max_bytes: None,
        note: "withCredentials masks the path of the file, not what is in it: print nothing of it. docker.withRegistry would hide these logins, because it signs in with a file of its own.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::Unverified("the credentials-binding plugin's documentation; the shell lines run in bash and dash"),
    unverified: &[],
    options: &[CREDENTIAL, IMAGE],
    write,
};

const JENKINSFILE: &str = "// «made»
node {
  withCredentials([file(credentialsId: «credential», variable: 'DOCKER_CONFIG_FILE')]) {
    sh «script»
  }
}
";

fn write(job: &mut Job<'_>) {
    let config = job.inner();
    job.value_file("config.json", Language::Json, config);
    let script = [
        "set -eu\numask 077\nexport DOCKER_CONFIG=\"$(mktemp -d)\"\ntrap 'rm -rf \"$DOCKER_CONFIG\"' EXIT\ncp \"$DOCKER_CONFIG_FILE\" \"$DOCKER_CONFIG/config.json\"\ndocker manifest inspect ",
        &plain_or_sh(&job.image()),
        "\n",
    ]
    .concat();
    let credential = groovy(job.option(&CREDENTIAL)).unwrap_or_default();
    let values = [
        ("made", &job.made()),
        ("credential", &Text::plain(&credential)),
        ("script", &Text::plain(&groovy(&script).unwrap_or_default())),
    ];
    job.file(
        "Jenkinsfile",
        Language::Groovy,
        Text::fill(JENKINSFILE, &values),
    );
}
