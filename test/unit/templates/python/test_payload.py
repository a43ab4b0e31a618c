"""What the runtime of the Python pack promises."""

from __future__ import annotations

import copy
import pickle
import re
import unittest
import warnings
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Literal

import pydantic
from pydantic import Field

from rt.json.exact.digits import number_of as exact_number
from rt.json.native.digits import number_of as native_number
from rt.payload import (
    DecodeError,
    NumberRangeError,
    Payload,
    RootPayload,
    Schema,
    ValidationError,
    interpret,
)
from rt.payload.alternatives import Nullable, Omittable
from rt.payload.check import is_equal, is_integer, is_multiple_of, is_unique
from rt.payload.formats import has_format
from rt.payload.parse_json import parse_json
from rt.payload.print_json import print_json
from rt.payload.temporal import (
    DateTime,
    date_of,
    date_time_of,
    text_of,
    time_of,
    uuid_of,
)


def is_order(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("id"), str):
        return False
    if "count" in value and not is_integer(value["count"]):
        return False
    return "at" not in value or has_format("date-time", value["at"])


def order_schema() -> Schema:
    properties = {
        "id": Schema(type=["string"]),
        "count": Schema(type=["integer"]),
        "at": Schema(format="date-time"),
    }
    return Schema(type=["object"], required=["id"], properties=properties)


def is_visit(value: Any) -> bool:
    return isinstance(value, dict)


def visit_schema() -> Schema:
    return Schema(type=["object"])


class Visit(Payload, check=is_visit, schema=visit_schema):
    placed_at: Nullable[str] = Field(
        default=None, validation_alias="placedAt", serialization_alias="placedAt"
    )


class Visits(Payload, check=is_visit, schema=visit_schema):
    last: Visit | None = None


class Order(Payload, check=is_order, schema=order_schema):
    id: str
    count: int | None = None
    note: Nullable[str] = None
    at: DateTime | None = None


class Parcel(
    Payload,
    check=lambda value: isinstance(value, dict) and "id" in value,
    schema=lambda: Schema(type=["object"], required=["id"]),
):
    kind: Literal["parcel"] = "parcel"
    id: str
    count: Omittable[int] = pydantic.Field(
        default=3, validation_alias="n", serialization_alias="n", deprecated="No."
    )
    note: Nullable[str] = "-"
    inner: Parcel | None = None


class Note(
    Payload,
    check=lambda value: value is None or isinstance(value, dict),
    schema=lambda: Schema(at="/note", type=["object", "null"]),
):
    weight: float | None = None
    tags: list[str] | None = None


class Color(
    RootPayload,
    check=lambda value: value in ("red", "blue"),
    schema=lambda: Schema(enum=["red", "blue"]),
):
    root: Literal["red", "blue"]


class Colors(
    RootPayload,
    check=lambda value: isinstance(value, list),
    schema=lambda: Schema(type=["array"]),
):
    root: list[Color | Order]


class Json(unittest.TestCase):
    def test_reads_what_is_json_alone(self) -> None:
        for text in ("NaN", "Infinity", "{", "", '{"a":1}x', b"\xff"):
            with self.assertRaises(DecodeError):
                parse_json(text)
        with self.assertRaises(DecodeError):
            parse_json("[" * 100_000)
        self.assertEqual(parse_json('{"a":1,"a":2}'), {"a": 2})

    def test_refuses_numbers_that_would_become_others(self) -> None:
        for text in ("1e400", "1e-400", "9" * 5000):
            with self.assertRaises(NumberRangeError):
                parse_json(text)
        with self.assertRaises(NumberRangeError):
            exact_number("1e99999")

    def test_holds_numbers(self) -> None:
        self.assertEqual(native_number("1.0"), 1)
        self.assertIs(type(native_number("1.0")), int)
        self.assertEqual(native_number("1e30"), 10**30)
        self.assertEqual(exact_number("0.10"), Decimal("0.10"))
        self.assertEqual(print_json([Decimal("0.10"), 1]), "[0.10,1]")
        self.assertEqual(print_json("\ud800é"), '"\\ud800é"')


class Checks(unittest.TestCase):
    def test_tells_truth_values_from_numbers(self) -> None:
        self.assertFalse(is_integer(True))
        self.assertTrue(is_integer(1.0))
        self.assertFalse(is_equal(1, True))
        self.assertTrue(is_equal({"a": [1]}, {"a": [1.0]}))
        self.assertTrue(is_unique([1, True, "1"]))

    def test_quotes_the_pattern_of_the_document(self) -> None:
        letters = Schema(pattern=(re.compile("^[A-Za-z]+\\Z"), "^\\p{L}+$"))
        (found,) = interpret(letters, "1")
        self.assertEqual(found.message, "must match ^\\p{L}+$")
        self.assertEqual(interpret(letters, "a"), [])

    def test_counts_in_decimal(self) -> None:
        self.assertTrue(is_multiple_of(0.07, 0.01))
        self.assertFalse(is_multiple_of(0.075, 0.01))


class Models(unittest.TestCase):
    def test_tells_absent_from_null(self) -> None:
        for text in (
            '{"id":"a"}',
            '{"id":"a","note":null}',
            '{"id":"a","x":{"y":null}}',
        ):
            self.assertEqual(Order.from_json(text).to_json(), text)
        self.assertEqual(
            Order(id="a", count=None, note=None).to_json(), '{"id":"a","note":null}'
        )

    def test_reads_a_default_and_writes_what_was_set(self) -> None:
        for text in (
            '{"id":"a","kind":"parcel"}',
            '{"id":"a","inner":{"id":"b","kind":"parcel"},"kind":"parcel"}',
            '{"id":"a","kind":"parcel","n":3,"note":"-"}',
            '{"id":"a","kind":"parcel","n":0,"note":null}',
        ):
            self.assertEqual(Parcel.from_json(text).to_json(), text)
            again = Parcel.model_validate_json(text)
            self.assertEqual(again.model_copy(deep=True).to_json(), text)
        parcel = Parcel(id="a")
        self.assertEqual((parcel.__dict__["count"], parcel.note), (3, "-"))
        self.assertEqual(parcel, Parcel(id="a", count=3, note="-"))
        parcel.count = 3
        self.assertEqual(parcel.to_json(), '{"id":"a","kind":"parcel","n":3}')

    def test_makes_members_absent(self) -> None:
        parcel = Parcel(id="a", count=7, note=None, inner=Parcel(id="b"))
        setattr(parcel, "x", 1)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            del parcel.count, parcel.note, parcel.inner, parcel.kind
        self.assertEqual((parcel.__dict__["count"], parcel.note), (3, "-"))
        self.assertEqual(parcel.model_fields_set, {"id", "x"})
        self.assertEqual(parcel.to_json(), '{"id":"a","kind":"parcel","x":1}')
        delattr(parcel, "x")
        self.assertEqual(parcel.to_json(), '{"id":"a","kind":"parcel"}')
        for name in ("x", "model_extra"):
            with self.assertRaises(AttributeError):
                delattr(parcel, name)

        class Fixed(Parcel):
            model_config = pydantic.ConfigDict(frozen=True)

        with self.assertRaises(pydantic.ValidationError):
            delattr(Fixed(id="a", count=7), "count")

    def test_gives_one_verdict(self) -> None:
        refused: list[Any] = [
            {},
            {"id": 1},
            {"id": "a", "count": "1"},
            {"id": "a", "count": True},
            [],
        ]
        for value in refused:
            with self.assertRaises(DecodeError):
                Order.parse(value)
            with self.assertRaises(pydantic.ValidationError):
                Order.model_validate(value)
        self.assertEqual(Order.model_validate({"id": "a", "count": 1.0}).count, 1)

    def test_says_what_is_wrong(self) -> None:
        with self.assertRaises(DecodeError) as caught:
            Order.parse({"id": "a", "count": "1"})
        (found,) = caught.exception.violations
        self.assertEqual((found.instance, found.keyword), ("/count", "type"))
        with self.assertRaises(pydantic.ValidationError) as refused:
            Order.model_validate({"id": "a", "count": "1"})
        self.assertEqual(refused.exception.errors()[0]["loc"], ("count",))

    def test_takes_null_for_no_object(self) -> None:
        self.assertFalse(Note.is_valid(None))
        with self.assertRaises(DecodeError) as caught:
            Note.from_json("null")
        self.assertIs(type(caught.exception), DecodeError)
        self.assertEqual(
            str(caught.exception), "Note is not valid: the whole must be object"
        )
        (found,) = Note.violations(None)
        self.assertEqual((found.schema, found.keyword), ("/note", "type"))
        with self.assertRaises(pydantic.ValidationError) as refused:
            Note.model_validate(None)
        self.assertEqual(refused.exception.errors()[0]["msg"], "must be object")

    def test_equals_its_value(self) -> None:
        red = Color.from_json('"red"')
        self.assertTrue(red == "red" and "red" == red and red == Color("red"))
        self.assertTrue(red != "blue" and red != Color("blue") and red != 1)
        match red:
            case "red":
                pass
            case _:
                self.fail("is no red")
        order = Order(id="a")
        self.assertEqual(Colors([red, order]), ["red", order])
        self.assertNotEqual(Colors([red]), red)

    def test_says_what_a_model_cannot_hold(self) -> None:
        with self.assertRaises(NumberRangeError):
            Note.parse({"weight": 10**400})
        for value, shown in (
            ({"\ud800": 1}, "Note cannot hold '\\ud800': "),
            ({"tags": "x" * 99}, f"Note cannot hold '{'x' * 39}…: "),
            ({"tags": [7]}, "Note cannot hold 7: "),
        ):
            with self.assertRaises(DecodeError) as caught:
                Note.parse(value)
            self.assertIs(type(caught.exception), DecodeError)
            self.assertTrue(str(caught.exception).startswith(shown), caught.exception)

    def test_checks_what_leaves(self) -> None:
        order = Order(id="a")
        order.count = "many"  # type: ignore[assignment]  # pyright: ignore
        with self.assertRaises(ValidationError):
            order.to_json()

    def test_builds_strictly(self) -> None:
        with self.assertRaises(pydantic.ValidationError):
            Order.model_validate(Order(id="a", **{"count": "1"}))  # type: ignore[arg-type]  # pyright: ignore

    def test_tells_a_member_from_the_field_of_another(self) -> None:
        for text in (
            '{"placed_at":"yesterday"}',
            '{"placedAt":null,"placed_at":null}',
            '{"placedAt":"now","placed_at":1}',
            '{"placedAt":"now"}',
        ):
            visit = Visit.from_json(text)
            self.assertEqual(visit.to_json(), text)
            self.assertEqual(copy.deepcopy(visit).to_json(), text)
            inner = Visits.from_json(f'{{"last":{text}}}')
            self.assertEqual(inner.to_json(), f'{{"last":{text}}}')
        self.assertEqual(Visit(placed_at="now").to_json(), '{"placedAt":"now"}')
        visit = Visit.from_json('{"placed_at":1}')
        visit.placed_at = None
        self.assertEqual(visit.to_json(), '{"placedAt":null,"placed_at":1}')

    def test_keeps_the_text_of_a_copy(self) -> None:
        text = '{"at":"2020-01-01T00:00:00.123456789Z","id":"1"}'
        order = Order.from_json(text)
        copied = [
            copy.copy(order),
            copy.deepcopy(order),
            order.model_copy(deep=True),
            pickle.loads(pickle.dumps(order)),
        ]
        self.assertEqual([one.to_json() for one in copied], [text] * 4)
        for read, raw in (
            (date_time_of, "2020-01-01t00:00:00.10z"),
            (date_of, "2020-02-29"),
            (time_of, "10:00:00.10Z"),
            (uuid_of, "2EB8AA08-AA98-11EA-B4AA-73B441D16380"),
        ):
            value = read(raw)
            again = [copy.deepcopy(value), pickle.loads(pickle.dumps(value))]
            self.assertEqual([text_of(one) for one in again], [raw] * 2)
            self.assertEqual(again, [value] * 2)
        later = date_time_of("2020-01-01T00:00:00.10Z") + timedelta(days=1)
        self.assertEqual(
            text_of(copy.deepcopy(later)), "2020-01-02T00:00:00.100000+00:00"
        )

    def test_keeps_the_text_of_a_moment(self) -> None:
        for text in ("2026-01-02t03:04:05.123456789-00:00", "1998-12-31T23:59:60Z"):
            order = Order.from_json(f'{{"id":"a","at":"{text}"}}')
            self.assertIsInstance(order.at, datetime)
            self.assertIn(text, order.to_json())
        zone = timezone(timedelta(hours=2))
        built = Order(id="a", at=datetime(2026, 1, 2, tzinfo=zone))
        self.assertEqual(built.to_json(), '{"at":"2026-01-02T00:00:00+02:00","id":"a"}')
        with self.assertRaises(pydantic.ValidationError):
            Order(id="a", at=datetime(2026, 1, 2))


if __name__ == "__main__":
    unittest.main()
