"""Which bit of base64 belongs to what, computed a second time, with strings of bits.

Writes tests/data/microscope/shares.jsonl. Nothing of the project is used: the bytes become a string of
'0' and '1', their labels a string of the same length, and both are cut into sixes.

Run: python3 tests/bits/generate.py > tests/data/microscope/shares.jsonl
"""

import base64
import itertools
import json
import random

RANDOM = random.Random(20240701)
STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
URL_SAFE = STANDARD[:62] + "-_"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!$ @/"
WIDE = "äöüßéñ中文字😀🔑\u0301\u200b"


def some_bytes(kind, most):
    length = RANDOM.randrange(most + 1)
    if kind == "letters":
        return "".join(RANDOM.choices(LETTERS, k=length)).encode()
    if kind == "wide":
        return "".join(RANDOM.choices(LETTERS[:9] + WIDE, k=length)).encode()
    return bytes(RANDOM.randrange(256) for _ in range(length))


def value(index):
    kind = ("letters", "letters", "wide", "bytes")[index % 4]
    most = 400 if index % 250 == 0 else 24
    left, right = some_bytes(kind, most // 2), some_bytes(kind, most)
    colons = (0, 1, 1, 1, 1, 2)[index % 6]
    parts = [left.replace(b":", b";")] + [right] * (colons > 0) + [b"x"] * (colons > 1)
    data = b":".join(parts)
    return data if colons else data.replace(b":", b";")


def labels(data):
    """One letter for each byte."""
    before, colon, after = data.partition(b":")
    if not colon:
        return "?" * len(data)
    return "U" * len(before) + ":" + "P" * len(after)


def runs(text):
    return "".join(f"{key}{len(list(same))}" for key, same in itertools.groupby(text))


def repeated(words):
    """`U6*3 U4:2`: a word that comes several times is written once."""
    counted = ((word, len(list(same))) for word, same in itertools.groupby(words))
    return " ".join(word if count == 1 else f"{word}*{count}" for word, count in counted)


def case(index):
    data = value(index)
    bits = "".join(f"{byte:08b}" for byte in data)
    owner = "".join(label * 8 for label in labels(data))
    number = "".join(f"{at:04x}" * 8 for at in range(len(data)))
    fill = -len(bits) % 6
    # Stray bits behind the last byte say nothing.
    stray = "".join(RANDOM.choice("01") for _ in range(fill)) if index % 10 == 9 else "0" * fill
    bits, owner = bits + stray, owner + "0" * fill
    sixes = range(0, len(bits), 6)
    digits = (URL_SAFE if index % 5 == 4 else STANDARD)
    text = "".join(digits[int(bits[at:at + 6], 2)] for at in sixes)
    shares = [runs(owner[at:at + 6]) for at in sixes]
    touched = [sorted({int(number[bit * 4:bit * 4 + 4], 16) for bit in range(at, at + 6)
                       if bit < len(data) * 8}) for at in sixes]
    if index % 7 != 6:
        shares += ["=6"] * (-len(text) % 4)
        text += "=" * (-len(text) % 4)
    if "1" not in stray and index % 7 != 6:
        assert base64.b64decode(text, altchars=digits[62:].encode()) == data
    line = (0, 0, 0, 4, 10, 64, 76)[index % 7 if index % 3 else 0]
    end = "\r\n" if index % 11 == 0 else "\n"
    if line:
        text = end.join(text[at:at + line] for at in range(0, len(text), line))
    return {
        "text": text,
        "bytes_b64": base64.b64encode(data).decode(),
        "shares": repeated(shares),
        "touched": " ".join(f"{all[0]}-{all[-1] + 1}" for all in touched) if index % 12 == 0 else None,
    }


def main():
    for index in range(2600):
        print(json.dumps(case(index), separators=(",", ":")))


main()
