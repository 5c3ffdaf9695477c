//! Jenkins: a secret file and `withCredentials`.

use crate::export::targets::prelude::*;
use crate::quote::groovy;

const CREDENTIAL: TargetOption =
    TargetOption::new("credential", "ID of the credential", "docker-config", Rule::Any);

/// Secret file and Jenkinsfile.
pub(super) const TARGET: Target = Target {
    id: "jenkins",
    name: "Jenkins",
    summary: "config.json as a credential of the kind Secret file, and the pipeline that uses it.",
    consumer: "Docker in a Jenkins pipeline",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Manage Jenkins → Credentials → Add → Secret file. The pipeline goes into the Jenkinsfile.",
    form: Form::File,
    limits: Limits::note("withCredentials masks the path of the file, not its content: print nothing of it. docker.withRegistry would hide these logins, because it signs in with a separate file."),
    check: Check::pipeline("docker manifest inspect «image» # in the step"),
    verified: Verified::Unverified("the credentials-binding plugin's documentation; the shell lines run in bash and dash"),
    options: &[CREDENTIAL, IMAGE],
    write,
    ..CI
};

const JENKINSFILE: &str = "// «made»
node {
  withCredentials([file(credentialsId: «credential», variable: 'DOCKER_CONFIG_FILE')]) {
    sh «script»
  }
}
";

const SCRIPT: &str = "set -eu
umask 077
export DOCKER_CONFIG=\"$(mktemp -d)\"
trap 'rm -rf \"$DOCKER_CONFIG\"' EXIT
cp \"$DOCKER_CONFIG_FILE\" \"$DOCKER_CONFIG/config.json\"
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("config.json");
    let commands = renderer.for_images("docker manifest inspect").join("\n");
    let script = format!("{SCRIPT}{commands}\n");
    let credential = groovy(renderer.option(&CREDENTIAL)).unwrap_or_default();
    let values = [
        ("credential", Text::plain(&credential)),
        ("script", Text::plain(&groovy(&script).unwrap_or_default())),
    ];
    renderer.file("Jenkinsfile", Language::Groovy, JENKINSFILE, &values);
}
