//! Amazon ECS: `repositoryCredentials`.

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::registries::{example_image, facts_for};

/// One secret for each registry.
pub(super) const TARGET: Target = Target {
    id: "ecs",
    name: "Amazon ECS, repositoryCredentials",
    group: Group::Other,
    summary: "A secret of Secrets Manager for each registry, and the lines of the task definition that name it. ECR itself wants a role, not a secret.",
    consumer: "Amazon ECS",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Secrets Manager → Store a new secret → Other type → Plaintext. Its ARN goes into the task definition; the execution role needs secretsmanager:GetSecretValue for it.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(65_536),
        note: "A secret has at most 65,536 bytes.",
    },
    check: "aws secretsmanager create-secret --name registry-1 --secret-string file://registry-1.json",
    verified: Verified::By("Python json"),
    unverified: &["AWS is not asked here."],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    job.keep(|account| {
        let own = facts_for(&account.key).is_some_and(|facts| facts.id == "ecr");
        own.then_some("ECS signs in to ECR with the task's execution role.")
    });
    let mut values = Vec::new();
    let mut containers = Vec::new();
    for (at, account) in job.accounts.iter().enumerate() {
        let (Some(user), Some(password)) = (account.user_text(), account.password.expose_str())
        else {
            continue;
        };
        let number = (at + 1).to_string();
        let pieces = [
            ("user", &Text::json(user, false)),
            ("password", &Text::json(password, true)),
            ("number", &Text::plain(&number)),
            ("image", &Text::json(&example_image(&account.key), false)),
        ];
        let secret = Text::fill("{\"username\":«user»,\"password\":«password»}", &pieces);
        values.push((["registry-", &number, ".json"].concat(), secret));
        containers.push(Text::fill(CONTAINER, &pieces));
    }
    if values.is_empty() {
        return;
    }
    for (name, value) in values {
        job.value(name, Form::Text, value);
    }
    let all = Text::join(&containers, ",\n");
    let text = Text::fill(
        "{\n  \"containerDefinitions\": [\n«all»\n  ]\n}\n",
        &[("all", &all)],
    );
    job.file("task-definition.json", Language::Json, text);
}

const CONTAINER: &str = r#"    {
      "name": "main-«number»",
      "image": «image»,
      "repositoryCredentials": {
        "credentialsParameter": "arn:aws:secretsmanager:REGION:ACCOUNT:secret:registry-«number»"
      }
    }"#;
