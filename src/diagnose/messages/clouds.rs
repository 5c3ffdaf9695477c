//! Amazon, Microsoft and Google.

use crate::diagnose::cause_id::CauseId::{
    CloudRights, FaultyLogin, Firewall, HelperHasNothing, LoginRefused, NoLogin, NotAllowed,
    NotCreated, OtherFile,
};
use crate::diagnose::message::Evidence::Reported;
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kaniko, Kubernetes, Podman,
};
use crate::diagnose::terms::{Program, Step};

/// Programs that show a registry’s own words.
const ANY: &[Program] =
    &[Docker, Compose, BuildKit, Kubernetes, Podman, Crane, Kaniko, GitlabRunner];

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "ecr-token-expired",
        programs: ANY,
        patterns: &["denied: Your authorization token has expired. Reauthenticate and try again."],
        step: Step::Token,
        meaning: "The password of Amazon ECR expires after 12 hours, and this one is older. At `public.ecr.aws` even public images fail with it.",
        causes: &[FaultyLogin, LoginRefused, OtherFile],
        evidence: &[Reported("aws/aws-cli#2351 and threads on public.ecr.aws")],
        ..BASE
    },
    Message {
        id: "ecr-repository-missing",
        programs: ANY,
        patterns: &["The repository with name '{repository}' does not exist in the registry with id '{word}'"],
        meaning: "The login works. ECR creates no repository at a push, and has one list for each account and region.",
        causes: &[NotCreated],
        evidence: &[Reported("actions/starter-workflows#2647, aws-actions/amazon-ecr-login#4")],
        ..BASE
    },
    Message {
        id: "ecr-not-authorized",
        programs: ANY,
        patterns: &["User: {user} is not authorized to perform: ecr:{word} on resource: {word}"],
        meaning: "The login works, and IAM or the policy of the repository does not allow this action. The text names both.",
        causes: &[CloudRights],
        evidence: &[Reported("everything2/everything2#2562, aws/copilot-cli#3518")],
        ..BASE
    },
    Message {
        id: "acr-authentication-required",
        programs: ANY,
        patterns: &["unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information"],
        step: Step::Token,
        meaning: "Azure received no login, one that has expired (`az acr login` lasts 3 hours), or one without the right to pull.",
        causes: &[FaultyLogin, NoLogin, LoginRefused, NotAllowed, HelperHasNothing, OtherFile],
        evidence: &[Reported("threads on azurecr.io")],
        ..BASE
    },
    Message {
        id: "acr-firewall",
        programs: ANY,
        patterns: &["client with IP {word} is not allowed access", "client with IP '{word}' is not allowed access"],
        step: Step::Connect,
        meaning: "The firewall of this Azure registry does not know your address. The login was not checked.",
        causes: &[Firewall],
        evidence: &[Reported("Azure/acr#633, Azure/azure-cli#27253")],
        ..BASE
    },
    Message {
        id: "gar-permission-denied",
        programs: ANY,
        patterns: &["denied: Permission \"artifactregistry.repositories.{word}\" denied on resource \"{path}\" (or it may not exist)"],
        meaning: "A login reached Google. It lacks the role, or the repository does not exist in this project and region.",
        causes: &[CloudRights, NoLogin, FaultyLogin, NotCreated],
        evidence: &[Reported("threads on docker.pkg.dev")],
        ..BASE
    },
    Message {
        id: "gar-unauthenticated",
        programs: ANY,
        patterns: &["Unauthenticated requests do not have permission \"artifactregistry.repositories.{word}\" on resource \"{path}\""],
        meaning: "No login was sent to Google.",
        causes: &[NoLogin, HelperHasNothing, OtherFile],
        evidence: &[Reported("GoogleCloudPlatform/generative-ai#693")],
        ..BASE
    },
];
