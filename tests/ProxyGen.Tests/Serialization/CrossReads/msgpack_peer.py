"""Reads MessagePack with python3-msgpack, says what it found, and writes it again.

Standard input: a JSON array of payloads, in hexadecimal. Standard output: a JSON array of [what was found, written again in hexadecimal].
"""
import json
import struct
import sys

import msgpack


def describe(value):
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "f:" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s:" + value
    if isinstance(value, bytes):
        return "b:" + value.hex()
    if isinstance(value, msgpack.Timestamp):
        return f"t:{value.seconds}:{value.nanoseconds}"
    if isinstance(value, msgpack.ExtType):
        return f"x:{value.code}:{value.data.hex()}"
    if isinstance(value, tuple):
        return "[" + ", ".join(describe(element) for element in value) + "]"
    return "{" + ", ".join(describe(key) + "=" + describe(item) for key, item in value.items()) + "}"


answers = []
for payload in json.load(sys.stdin):
    found = msgpack.unpackb(bytes.fromhex(payload), raw=False, use_list=False, strict_map_key=False, timestamp=0)
    answers.append([describe(found), msgpack.packb(found, use_bin_type=True).hex()])
json.dump(answers, sys.stdout)
