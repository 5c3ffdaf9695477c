//! Kubernetes.

use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, verdict, Kind, Test, Verdict, BASE};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::SecretMissing,
        title: "The Secret is not in the pod’s namespace",
        why: "The pod names {names}. Each namespace has its own Secrets, and a pod sees only those.",
        command: "kubectl create secret generic {names} -n NAMESPACE --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json",
        verify: ("kubectl get secret {names} -n NAMESPACE", "A line with the type kubernetes.io/dockerconfigjson. “NotFound”: it is not in this namespace."),
        see: See::Export,
        ..BASE
    },
    Kind {
        id: CauseId::OtherLine,
        title: "The cause is in another line",
        why: "This line shows that it failed, and not why.",
        verify: ("kubectl describe pod POD -n NAMESPACE", "The event “Failed to pull image”: paste it here."),
        test: Test::Always(other_line),
        ..BASE
    },
    Kind {
        id: CauseId::WrongLayers,
        title: "There is a layer of base64 too many or too few",
        why: "Under `data` the file is base64 once, on one line. Under `stringData` it is the file itself.",
        advice: "Paste the Secret here: its layers are counted, and *Export* makes it again.",
        verify: ("kubectl create secret generic NAME --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json --dry-run=server", "“created (server dry run)”."),
        see: See::Export,
        ..BASE
    },
    Kind {
        id: CauseId::WrongSecretKey,
        title: "The key of the Secret is not `.dockerconfigjson`",
        why: "The type `kubernetes.io/dockerconfigjson` needs exactly this key, with the dot.",
        command: "kubectl create secret generic NAME --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json",
        verify: ("kubectl get secret NAME -o jsonpath='{.data}' | cut -c1-30", "“.dockerconfigjson” as the first key."),
        see: See::Export,
        ..BASE
    },
];

fn other_line(case: &Case<'_>) -> Verdict {
    match case.symptom.message.id {
        "ggcr-head" => verdict(Certainty::Fits)
            .title("The answer to HEAD has no text")
            .verify("crane manifest {image}", "The registry’s own words: paste them here."),
        "kaniko-push-check" => verdict(Certainty::Fits)
            .why("What Kaniko got is after this sentence.")
            .verify("crane manifest {image}", "The registry’s own words: paste them here."),
        _ => fits(),
    }
}
