"""Look-alikes as they are in other languages: every word that the program knows in its place, and nothing else changed."""
import json
import re
import subprocess

import grid

THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?%?")
DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+%?")
DAY = re.compile(r"\b([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b")


def words(program, format_name):
    """What the languages say, by language: {"numbers", "dates", "words"}; empty for a format in English alone."""
    shown = subprocess.run([*program, "formats", format_name, "--json"], capture_output=True, check=True)
    return json.loads(shown.stdout)["formats"][0].get("words", {})


def translated(document, language):
    """The document in a language; None where no cell of it has a word there."""
    copy, count = document.copy(), 0
    as_labels = labels(language["words"])
    for part in copy.parts:
        is_text = not part.how.get("numbers")
        for row in part.rows:
            for at, cell in enumerate(row):
                said = translation(cell, as_labels)
                count += said is not None
                row[at] = said if said is not None else written(cell, language, is_text)
    return copy if count else None


def labels(words):
    return [(re.compile(re.escape(english).replace(re.escape("{currency}"), "(?P<currency>[a-z]{3})")), said[0]) for english, said in words.items()]


def translation(cell, as_labels):
    text = grid.clean(str(cell)).lower()
    for english, said in as_labels:
        found = english.fullmatch(text)
        if found:
            return said.replace("{currency}", found["currency"].upper()) if "{currency}" in said else said
    return None


def written(cell, language, is_text):
    text = str(cell)
    if language["numbers"] == "comma" and is_text and (THOUSANDS.fullmatch(text) or DECIMAL.fullmatch(text)):
        return text.translate(str.maketrans(",.", ".,"))
    if any("M" in english.split("/")[0] and said[0].startswith("d") for english, said in language["dates"].items() if "/" in english):
        return DAY.sub(r"\2/\1/\3", text)
    return cell
