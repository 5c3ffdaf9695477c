//! The kubelet and the API server.

use crate::diagnose::cause_id::CauseId::{
    BadName, EmptyVariable, OtherLine, SecretMissing, WrongLayers, WrongSecretKey,
};
use crate::diagnose::message::Evidence::Reported;
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{ApiServer, Kubernetes};
use crate::diagnose::terms::Step;

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "k8s-secret-not-retrieved",
        programs: &[Kubernetes],
        patterns: &["Unable to retrieve some image pull secrets ({names}); attempting to pull the image may not succeed."],
        step: Step::Secret,
        rank: Rank::Root,
        meaning: "The Secret that the pod names is not in the pod’s namespace. It is not a fault of the file in it.",
        causes: &[SecretMissing],
        evidence: &[Reported("threads on FailedToRetrieveImagePullSecret")],
        ..BASE
    },
    Message {
        id: "k8s-back-off",
        programs: &[Kubernetes],
        patterns: &["Back-off pulling image \"{image}\"", "Error: ErrImagePull", "Error: ImagePullBackOff", " ErrImagePull ", " ImagePullBackOff "],
        rank: Rank::Hint,
        meaning: "Kubernetes waits before it tries again. The cause is in another event.",
        causes: &[OtherLine],
        evidence: &[Reported("every thread on ImagePullBackOff")],
        ..BASE
    },
    Message {
        id: "k8s-invalid-image-name",
        programs: &[Kubernetes],
        patterns: &[
            "couldn't parse image reference \"{path}\": invalid reference format",
            "couldn't parse image name \"{path}\": invalid reference format",
            "Error: InvalidImageName",
            " InvalidImageName ",
        ],
        step: Step::Name,
        meaning: "The text is not an image name: it has a scheme, a capital letter, a space, or a variable that is empty.",
        causes: &[BadName, EmptyVariable],
        evidence: &[Reported("jupyterhub/zero-to-jupyterhub-k8s#472")],
        ..BASE
    },
    Message {
        id: "k8s-secret-character",
        programs: &[ApiServer],
        patterns: &["data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": invalid character '{word}' looking for beginning of value"],
        step: Step::Secret,
        meaning: "After one layer of base64 the Secret is not JSON: there is a layer too many or too few, or it was broken into lines.",
        causes: &[WrongLayers],
        evidence: &[Reported("threads on kubectl and dockerconfigjson")],
        ..BASE
    },
    Message {
        id: "k8s-secret-required",
        programs: &[ApiServer],
        patterns: &["data[.dockerconfigjson]: Required value"],
        step: Step::Secret,
        meaning: "A Secret of this type needs the key `.dockerconfigjson`, and there is another or none.",
        causes: &[WrongSecretKey],
        evidence: &[Reported("threads on kubectl and dockerconfigjson")],
        ..BASE
    },
    Message {
        id: "k8s-secret-empty",
        programs: &[ApiServer],
        patterns: &["data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": unexpected end of JSON input"],
        step: Step::Secret,
        meaning: "The Secret is empty: usually a variable of a template has no value.",
        causes: &[EmptyVariable],
        evidence: &[Reported("threads on kubectl and dockerconfigjson")],
        ..BASE
    },
];
