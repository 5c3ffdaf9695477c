//! Fields that the targets of a group have in common.

use crate::client::ClientId;
use crate::export::model::account::Capacity;
use crate::export::model::check::Check;
use crate::export::model::options::{Choice, EntryStyle, NAME, NAMESPACE};
use crate::export::model::rendering::Form;
use crate::export::target::{Group, Limits, Target, Verified};
use crate::lint::Destination;

pub(super) const MACHINE: Target = Target { group: Group::Machine, ..Target::BASE };

pub(super) const KUBERNETES: Target = Target {
    group: Group::Kubernetes,
    destination: Some(Destination::Kubernetes),
    limits: SECRET_LIMITS,
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    ..Target::BASE
};

/// Secret with logins, which kubelet finally reads.
pub(super) const SECRET: Target = Target {
    consumer: "Kubernetes imagePullSecrets",
    capacity: Capacity::Logins,
    reader: Some(ClientId::Kubelet),
    where_to_paste: "A file for kubectl apply -f, in the namespace of the pods that pull. Running pods keep their images. From Kubernetes 1.35 the kubelet checks the Secrets of each new pod even for an image that is on the node: one that has not pulled it pulls again, and with imagePullPolicy Never the pod fails. It holds the passwords: keep it out of git.",
    form: Form::File,
    check: SECRET_CHECK,
    options: &[NAME, NAMESPACE, EntryStyle::OPTION],
    ..KUBERNETES
};

/// Asks the registries with what is in the cluster.
pub(super) const SECRET_CHECK: Check = Check::printed("kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode");

/// Limit of the API server (Kubernetes, `MaxSecretSize`).
const SECRET_LIMITS: Limits = Limits::bytes(1_048_576, "A Secret holds at most 1 MiB. Anyone who can read Secrets or start a pod in the namespace can read it.");

pub(super) const CI: Target =
    Target { group: Group::Ci, destination: Some(Destination::Ci), ..Target::BASE };

pub(super) const CODE: Target = Target { group: Group::Code, ..Target::BASE };
