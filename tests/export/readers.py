"""Reads texts with Python's libraries: JSON lines in, the list of documents as JSON lines out."""

import base64
import json
import pathlib
import sys
import tomllib

import hcl2
import jsonschema
import ruamel.yaml
import yaml


SCHEMA = pathlib.Path(__file__).parents[2] / "docs" / "config.schema.json"


def ruamel_all(text):
    return list(ruamel.yaml.YAML(typ="safe", pure=True).load_all(text))


def schema_errors(text):
    """Tells the path of each place where a config.json differs from the schema in docs."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    errors = jsonschema.Draft7Validator(schema).iter_errors(json.loads(text))
    return sorted(error.json_path for error in errors)


READERS = {
    "pyyaml": lambda text: list(yaml.safe_load_all(text)),
    "ruamel": ruamel_all,
    "json": lambda text: [json.loads(text)],
    "schema": schema_errors,
    "toml": lambda text: [tomllib.loads(text)],
    "hcl": lambda text: [hcl2.loads(text)],
}

for line in sys.stdin:
    asked = json.loads(line)
    text = base64.b64decode(asked["text_b64"]).decode("utf-8")
    print(json.dumps(READERS[asked["reader"]](text)))
