//! Pulumi.

use crate::export::job::Job;
use crate::export::options::{NAME, NAMESPACE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::json::encode_string;

/// Secret configuration and resource.
pub(super) const TARGET: Target = Target {
    id: "pulumi",
    name: "Pulumi",
    group: Group::Code,
    summary: "The JSON as a secret of the stack's configuration, read from standard input, and a Secret made of it in TypeScript.",
    consumer: "Pulumi",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "Run the command in the project, with the file beside it; the code goes into index.ts.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(1_048_576),
        note: "A Secret holds at most 1 MiB. Pulumi keeps the value encrypted in the stack's file.",
    },
    check: "pulumi config get dockerConfigJson",
    verified: Verified::By("Python json"),
    unverified: &["Pulumi is not run here."],
    options: &[NAME, NAMESPACE],
    write,
};

const CODE: &str = r#"// «made»
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

const dockerConfigJson = new pulumi.Config().requireSecret("dockerConfigJson");

export const registries = new kubernetes.core.v1.Secret("registries", {
  metadata: { name: «name», namespace: «namespace» },
  type: "kubernetes.io/dockerconfigjson",
  stringData: { ".dockerconfigjson": dockerConfigJson },
});
"#;

const SET: &str = "pulumi config set --secret dockerConfigJson < docker-config.json
rm docker-config.json
";

fn write(job: &mut Job<'_>) {
    let value = job.inner();
    job.value_file("docker-config.json", Language::Json, value);
    job.commands("Store it", Language::Shell, Text::plain(SET));
    // A JSON string with Go's escapes is a string of TypeScript, too.
    let quoted = |text: &str| Text::plain(&encode_string(text));
    let values = [
        ("made", &job.made()),
        ("name", &quoted(job.option(&NAME))),
        ("namespace", &quoted(job.option(&NAMESPACE))),
    ];
    job.file("index.ts", Language::TypeScript, Text::fill(CODE, &values));
}
