#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""Every golden message and every example of docs/protocol.md fits docs/protocol.schema.json, and the schema is whole:
it names every member that we write, and misses every one that is taken away. Usage: check_schema.py ROOT"""

import copy
import json
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

faults = []


def closed(node):
    """The same schema, refusing members that it does not name: only so does a forgotten one show."""
    if isinstance(node, list):
        return [closed(each) for each in node]
    if not isinstance(node, dict):
        return node
    result = {key: closed(value) for key, value in node.items()}
    if result.get("type") == "object" and "properties" in result:
        result["additionalProperties"] = False
    return result


def definition_of(name):
    """Which definition a golden file must fit, from its name."""
    if name.startswith("rest."):
        return name.split("-")[0]
    return "message"


def validator(schema, definition):
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{definition}", "anyOf": [True]})


def check_golden(root, schema):
    strict = closed(schema)
    files = sorted((root / "tests/golden/wire").glob("*.json"))
    for file in files:
        message = json.loads(file.read_text(encoding="utf-8"))
        definition = definition_of(file.stem)
        for error in validator(strict, definition).iter_errors(message):
            faults.append(f"{file.name}: {error.json_path}: {error.message[:200]}")
        check_members(file.name, message, schema, definition)
    return len(files)


def check_members(name, message, schema, definition):
    """Takes away what stands around every message, and every command: the schema must notice."""
    fits = validator(schema, definition)
    for key in ("jsonrpc", "method", "result", "error", "params"):
        if key in message and not (key == "params" and message.get("method") in ("ping", "view.calls", "view.callbacks")):
            without = {k: v for k, v in message.items() if k != key}
            if fits.is_valid(without):
                faults.append(f"{name}: fits without {key}")
    inner = message.get("params") or message.get("result")
    for key in ("command", "type", "seq", "at"):
        if isinstance(inner, dict) and key in inner:
            without = copy.deepcopy(message)
            del (without.get("params") or without["result"])[key]
            if fits.is_valid(without):
                faults.append(f"{name}: fits without {key}")


def check_examples(root, schema):
    fits = Draft202012Validator(schema)
    blocks = re.findall(r"```json\n(.*?)```", (root / "docs/protocol.md").read_text(encoding="utf-8"), re.DOTALL)
    messages = [json.loads(block) for block in blocks if '"jsonrpc"' in block]
    for message in messages:
        for error in fits.iter_errors(message):
            faults.append(f"protocol.md: {json.dumps(message)[:80]}…: {error.message[:200]}")
    return len(messages)


def main():
    root = Path(sys.argv[1])
    schema = json.loads((root / "docs/protocol.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    golden, examples = check_golden(root, schema), check_examples(root, schema)
    if golden < 50 or examples < 30:
        faults.append(f"only {golden} golden files and {examples} examples: is this the right folder?")
    for fault in faults:
        print(fault)
    print(f"check_schema: {golden} golden files, {examples} examples, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
