"""Reads texts with Python's libraries: JSON lines in, the list of documents as JSON lines out."""

import base64
import json
import sys

import hcl2
import ruamel.yaml
import yaml


def ruamel_all(text):
    return list(ruamel.yaml.YAML(typ="safe", pure=True).load_all(text))


READERS = {
    "pyyaml": lambda text: list(yaml.safe_load_all(text)),
    "ruamel": ruamel_all,
    "json": lambda text: [json.loads(text)],
    "hcl": lambda text: [hcl2.loads(text)],
}

for line in sys.stdin:
    asked = json.loads(line)
    text = base64.b64decode(asked["text_b64"]).decode("utf-8")
    print(json.dumps(READERS[asked["reader"]](text)))
