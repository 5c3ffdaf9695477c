"""Pulls one image as a program that uses docker-py would, and prints what it got.

The credentials come from $DOCKER_CONFIG/config.json, read by docker-py itself.
Usage: docker_py_pull.py ENGINE IMAGE
"""
import json
import sys

import docker

engine, image = sys.argv[1:]
client = docker.DockerClient(base_url=engine, timeout=20)
pulled = client.images.pull(image)
print(json.dumps({
    "id": pulled.id,
    "tags": pulled.tags,
    "digests": pulled.attrs.get("RepoDigests", []),
    "docker_py": docker.__version__,
}))
