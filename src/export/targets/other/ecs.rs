//! Amazon ECS: `repositoryCredentials`.

use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::registries::facts_for;

/// One secret for each registry.
pub(super) const TARGET: Target = Target {
    id: "ecs",
    name: "Amazon ECS, repositoryCredentials",
    summary: "A secret of Secrets Manager for each registry, and the lines of the task definition that name it. ECR itself needs a role, not a secret.",
    consumer: "Amazon ECS",
    capacity: Capacity::TextLogins,
    where_to_paste: "Secrets Manager → Store a new secret → Other type → Plaintext, or the script. Its ARN goes into the task definition; the execution role needs secretsmanager:GetSecretValue for it.",
    form: Form::Text,
    limits: Limits::bytes(65_536, "A secret has at most 65,536 bytes."),
    check: Check {
        before: "# In a task of this definition:",
        each: "aws ecs describe-tasks --cluster CLUSTER --tasks TASK --query \"tasks[].containers[?name=='main-«number»'].[image,lastStatus,reason]\" # «image»",
        right: "the image with RUNNING or STOPPED, and no reason.",
        wrong: "CannotPullContainerError.",
        ..Check::DOCKER
    },
    verified: Verified::By("Python json"),
    unverified: &["AWS is not asked here."],
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(|account| {
        let own = facts_for(&account.key).is_some_and(|facts| facts.id == "ecr");
        own.then_some("ECS signs in to ECR with the task's execution role.")
    });
    let mut values = Vec::new();
    let mut containers = Vec::new();
    for (at, (account, image)) in renderer.accounts.iter().zip(renderer.images()).enumerate() {
        let Some((user, password)) = account.login() else {
            continue;
        };
        let number = at + 1;
        let login = [
            ("user", Text::json(user, account.has_secret_user())),
            ("password", Text::json(password, true)),
        ];
        let secret = Text::fill("{\"username\":«user»,\"password\":«password»}", &login);
        values.push((format!("registry-{number}.json"), secret));
        let pieces =
            [("number", Text::plain(&number.to_string())), ("image", Text::json(&image, false))];
        containers.push(Text::fill(CONTAINER, &pieces));
    }
    if values.is_empty() {
        return;
    }
    let secrets = values.iter().map(|(name, text)| {
        let name = name.trim_end_matches(".json");
        let command = format!(
            "aws secretsmanager create-secret --name {name} --secret-string file:///dev/stdin"
        );
        (command, text.clone())
    });
    let script = stdin::script(renderer, secrets.collect());
    renderer.script("store.sh", Language::Shell, script);
    renderer.values(values);
    let template = "{\n  \"family\": \"app\",\n  \"memory\": \"512\",\n  \"executionRoleArn\": \"arn:aws:iam::ACCOUNT:role/ecsTaskExecutionRole\",\n  \"containerDefinitions\": [\n«all»\n  ]\n}\n";
    let all = [("all", Text::join(containers, ",\n"))];
    renderer.file("task-definition.json", Language::Json, template, &all);
}

const CONTAINER: &str = r#"    {
      "name": "main-«number»",
      "image": «image»,
      "repositoryCredentials": {
        "credentialsParameter": "arn:aws:secretsmanager:REGION:ACCOUNT:secret:registry-«number»"
      }
    }"#;
