"""Runs in a folder of projects: decodes, judges and encodes each instance of `tasks.json`, and writes `verdicts.json`."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic


def judged(task: dict[str, Any]) -> list[dict[str, Any]]:
    models = import_module(f"{task['package']}.models")
    payload = import_module(f"{task['package']}.runtime.payload")
    checks = import_module(f"{task['package']}.checks.{task['module']}")
    codec = getattr(models, f"{task['codec']}OrNull", None) or getattr(models, task["codec"])
    schema = getattr(checks, task["schema"])

    def verdict(json_text: str) -> dict[str, Any]:
        text = json_text.encode("utf-8", "surrogatepass")
        try:
            value = payload.parse_json(text)
        except payload.NumberRangeError:
            return {"parsed": "refused"}
        found: dict[str, Any] = {"interpreted": not payload.interpret(schema(), value)}
        try:
            decoded = codec.from_json(text)
        except payload.NumberRangeError:
            return {**found, "parsed": "refused"}
        except payload.DecodeError:
            return {**found, "parsed": "rejected" if not accepts(value) else "accepted by pydantic alone"}
        return {
            **found,
            "parsed": "accepted" if accepts(value) else "accepted by from_json alone",
            "encoded": decoded.to_json(),
            "rebuilt": rebuilt(decoded).to_json(),
        }

    def accepts(value: Any) -> bool:
        try:
            codec.model_validate(value)
        except pydantic.ValidationError:
            return False
        return True

    return [{"name": one["name"], **verdict(one["json"])} for one in task["instances"]]


def rebuilt(value: Any) -> Any:
    """A value made anew, as an application would: from its fields, then the members beyond them."""
    if isinstance(value, pydantic.RootModel):
        return type(value)(rebuilt(value.root))
    if isinstance(value, pydantic.BaseModel):
        model = type(value)
        fields = {name: rebuilt(getattr(value, name)) for name in model.model_fields if name in value.model_fields_set}
        extras = {key: rebuilt(one) for key, one in (value.model_extra or {}).items()}
        built = model(**fields, **{key: one for key, one in extras.items() if key not in model.model_fields})
        for key, one in extras.items():
            if key in model.model_fields and built.model_extra is not None:
                built.model_extra[key] = one
        return built
    if isinstance(value, dict):
        return {key: rebuilt(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(rebuilt(one) for one in value)
    return value


folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))
tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
results = {task["project"]: judged(task) for task in tasks}
(folder / "verdicts.json").write_text(json.dumps(results), "utf-8")
