"""Reads texts with Python's libraries: JSON lines in, the list of documents as JSON lines out."""

import base64
import json
import pathlib
import sys

# Each reader imports its own library: all of them together take longer than the reading.


SCHEMA = pathlib.Path(__file__).parents[2] / "docs" / "config.schema.json"


def pyyaml_all(text):
    """Reads with libyaml, which is no Python and ten times as fast; ruamel.yaml has the other parser."""
    import yaml

    return list(yaml.load_all(text, Loader=yaml.CSafeLoader))


def ruamel_all(text):
    import ruamel.yaml

    return list(ruamel.yaml.YAML(typ="safe", pure=True).load_all(text))


def schema_errors(text):
    """Tells the path of each place where a config.json differs from the schema in docs."""
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    errors = jsonschema.Draft7Validator(schema).iter_errors(json.loads(text))
    return sorted(error.json_path for error in errors)


def toml(text):
    import tomllib

    return [tomllib.loads(text)]


def hcl(text):
    import hcl2

    return [hcl2.loads(text)]


READERS = {
    "pyyaml": pyyaml_all,
    "ruamel": ruamel_all,
    "json": lambda text: [json.loads(text)],
    "schema": schema_errors,
    "toml": toml,
    "hcl": hcl,
}

for line in sys.stdin:
    asked = json.loads(line)
    text = base64.b64decode(asked["text_b64"]).decode("utf-8")
    print(json.dumps(READERS[asked["reader"]](text)))
