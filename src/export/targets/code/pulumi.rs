//! Pulumi.

use crate::export::targets::prelude::*;
use crate::json::encode_string;

/// Secret configuration and resource.
pub(super) const TARGET: Target = Target {
    id: "pulumi",
    name: "Pulumi",
    summary: "The JSON as a secret of the stack's configuration, read from standard input, and a Secret made of it in TypeScript.",
    consumer: "Pulumi",
    capacity: Capacity::Logins,
    reader: Some(ClientId::Kubelet),
    where_to_paste: "Run the command in the project, with the file next to it; the code goes into index.ts.",
    form: Form::Text,
    limits: Limits::bytes(1_048_576, "A Secret holds at most 1 MiB. Pulumi keeps the value encrypted in the stack's file."),
    check: SECRET_CHECK,
    verified: Verified::By("Python json"),
    unverified: &["Pulumi is not run here."],
    options: &[NAME, NAMESPACE],
    write,
    ..CODE
};

const PROGRAM: &str = r#"// «made»
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

const dockerConfigJson = new pulumi.Config().requireSecret("dockerConfigJson");

export const registries = new kubernetes.core.v1.Secret("registries", {
  metadata: { name: «name», namespace: «namespace» },
  type: "kubernetes.io/dockerconfigjson",
  stringData: { ".dockerconfigjson": dockerConfigJson },
});
"#;

const SET: &str =
    "pulumi config set --secret dockerConfigJson < docker-config.json && rm docker-config.json
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("docker-config.json");
    renderer.commands("Store it", Language::Shell, Text::plain(SET));
    // A JSON string with Go's escapes is also a string of TypeScript.
    let quoted = |text: &str| Text::plain(&encode_string(text));
    let values = [
        ("name", quoted(renderer.option(&NAME))),
        ("namespace", quoted(renderer.option(&NAMESPACE))),
    ];
    renderer.file("index.ts", Language::TypeScript, PROGRAM, &values);
}
