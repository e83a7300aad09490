"""The files to be mutated: the project's sample exports, its invented look-alikes, and real exports where they are at hand."""
import json
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

import documents
import translations

ROOT = Path(__file__).resolve().parents[3]
REAL = ROOT.parent / "shared" / "exports" / "files"
LIKE = ROOT / "src" / "test" / "resources" / "formats"
FORMATS = ROOT / "src" / "main" / "resources" / "formats"
SHIPPED = ROOT / "input" / "samples"
LATE = "2026-08-01T00:00:00Z"
MOST_ROWS = 90  # of the project's own samples, which have years of days


@dataclass
class Sample:
    """One file, where it lies below its client's folder, and when it was written."""

    name: str
    place: str
    data: bytes
    modified: float
    account: dict = field(default_factory=dict)
    document: object = None
    original: object = None
    language: dict = None

    def __post_init__(self):
        self.document = documents.read(self.place.rsplit("/", 1)[-1], self.data)


def seconds(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc).timestamp()


def shipped():
    for path in sorted(SHIPPED.rglob("*")):
        if path.is_file() and path.suffix in (".csv", ".json", ".jsonl"):
            below = path.relative_to(SHIPPED)
            place = Path(*below.parts[1:]) if len(below.parts) > 1 else below
            yield Sample(f"samples/{below}", str(place), beginning(path.name, path.read_bytes()), seconds(LATE))


def beginning(name, data):
    document = documents.read(name, data)
    document.parts[0].rows[MOST_ROWS + 1:] = []
    return document.bytes()


def look_alikes():
    for folder in sorted(LIKE.iterdir()):
        if not (folder / "expected.json").is_file():
            continue
        case = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        account = {key: value for entry in case.get("accounts", []) for key, value in entry.items() if key in ("zone", "currency")}
        for place, said in case["files"].items():
            parts = place.split("/")
            below = "/".join(parts[1:]) if parts[0] == "acme" else place
            yield Sample(f"look-alike/{folder.name}/{place}", below, made(folder, place, said),
                seconds(case.get("modified", LATE)), account)


def made(folder, place, said):
    if "zip" in said:
        return documents.archive({entry: (folder / text).read_bytes() for entry, text in said["zip"].items()})
    if "sheets" in said:
        parts = [documents.Part(sheet, [line.split("\t") for line in (folder / text).read_text(encoding="utf-8").rstrip("\n").split("\n")],
            {"numbers": not said.get("all-text", False)}) for sheet, text in said["sheets"].items()]
        return documents.workbook(parts)
    data = (folder / said.get("text", place)).read_bytes()
    if "encoding" not in said:
        return data
    mark = "\ufeff" if said["encoding"].upper().startswith("UTF") else ""
    return (mark + data.decode("utf-8")).encode(said["encoding"])


def real():
    """As two clients drop them: in the folder of the platform that the name says, where the file itself does not."""
    if not REAL.is_dir():
        return
    for path in sorted(REAL.iterdir()):
        if path.suffix not in (".csv", ".xlsx", ".zip"):
            continue
        platform = path.name.split("-")[0]
        folder = {"meta": "facebook", "google": "youtube", "x": "twitter"}.get(platform, platform)
        if path.name.startswith(("meta-insights-reach-1", "meta-insights-visits", "meta-audience-1")):
            folder = "any"
        yield Sample(f"real/{path.name}", f"{folder}/{path.name}", path.read_bytes(), seconds(LATE))


def translated(program, only):
    """Each look-alike with that text in its name in each language that its format is read in."""
    known = {}
    for sample in look_alikes():
        name = sample.name.split("/")[1]
        if only not in sample.name or sample.document is None or not (FORMATS / f"{name}.yml").is_file():
            continue
        if name not in known:
            known[name] = translations.words(program, name)
        for code, language in known[name].items():
            copy = translations.translated(sample.document, language)
            if copy is not None:
                yield Sample(f"translated/{code}/{sample.name[11:]}", sample.place, copy.bytes(), sample.modified, sample.account, original=sample, language=language)


def every(kinds, program, only=""):
    """Those with a text in their names."""
    found = []
    for kind, source in (("shipped", shipped), ("look-alikes", look_alikes), ("real", real), ("translated", lambda: translated(program, only))):
        if kind in kinds:
            found.extend(source())
    return [sample for sample in found if only in sample.name]


