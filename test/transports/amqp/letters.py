"""A client that is not ours: sends a letter and a question, takes what comes of them, answers what it is asked, and prints all as JSON."""

import json
import sys

import pika

connection = pika.BlockingConnection(pika.URLParameters(sys.argv[1]))
channel = connection.channel()
channel.confirm_delivery()

copies = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(copies, "letters", "letters.out.#")
replies = channel.queue_declare("", exclusive=True).method.queue


def take(queue: str, seconds: float = 60) -> dict:
    """All that a message has: properties that are not there are left out."""
    for method, properties, body in channel.consume(queue, auto_ack=True, inactivity_timeout=seconds):
        if method is None:
            raise SystemExit(f"nothing came from {queue}")
        channel.cancel()
        given = {name: value for name, value in vars(properties).items() if value is not None}
        return {"exchange": method.exchange, "routing_key": method.routing_key, "body": body.decode(), **given}
    raise SystemExit(f"{queue} is gone")


everything = pika.BasicProperties(
    content_type="application/vnd.letter+json",
    headers={"by": "ada", "pages": 3, "sealed": True, "other": "ä=1", "nested": {"a": [1]}},
    delivery_mode=2,
    priority=4,
    correlation_id="c-1",
    reply_to="nowhere",
    expiration="60000",
    message_id="m-1",
    timestamp=1_700_000_000,
    type="letter",
    user_id="guest",
    app_id="desk",
)
channel.basic_publish("", "letters.in", sys.argv[2].encode(), everything, mandatory=True)
forwarded = take(copies)

asking = pika.BasicProperties(content_type="application/json", reply_to=replies, correlation_id="q-1")
channel.basic_publish("", "letters.questions", json.dumps("how heavy?").encode(), asking, mandatory=True)
answer = take(replies)

asked = take("letters.prices")
answering = pika.BasicProperties(
    content_type="application/vnd.answer+json",
    correlation_id=asked["correlation_id"],
    headers={"unit": "EUR"},
    message_id="a-1",
)
channel.basic_publish("", asked["reply_to"], b"1.5", answering, mandatory=True)
connection.close()
print(json.dumps({"forwarded": forwarded, "answer": answer, "asked": asked}))
