"""A client that is not ours: places orders, takes the news of them, asks for one, and prints what it saw as JSON."""

import json
import sys
import uuid

import pika

url, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
connection = pika.BlockingConnection(pika.URLParameters(url))
channel = connection.channel()
channel.confirm_delivery()

news = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(news, "orders", "orders.confirmed.#")
replies = channel.queue_declare("", exclusive=True).method.queue


def place(order: str, article: str) -> None:
    body = {"orderId": order, "customerId": "c-1", "lines": [{"article": article, "quantity": 2}]}
    properties = pika.BasicProperties(content_type="application/json", delivery_mode=2, message_id=order)
    channel.basic_publish("", "orders.placed", json.dumps(body).encode(), properties, mandatory=True)


def properties_of(method: pika.spec.Basic.Deliver, properties: pika.BasicProperties) -> dict:
    names = ("content_type", "delivery_mode", "priority", "expiration", "correlation_id")
    found = {name: getattr(properties, name) for name in names if getattr(properties, name) is not None}
    return {**found, "routing_key": method.routing_key, "timestamp": properties.timestamp is not None, "headers": properties.headers}


def take(queue: str, seconds: float = 60) -> tuple:
    for method, properties, body in channel.consume(queue, auto_ack=True, inactivity_timeout=seconds):
        if method is None:
            raise SystemExit(f"nothing came from {queue}")
        return method, properties, body
    raise SystemExit(f"{queue} is gone")


orders = dict.fromkeys(f"o-{number}" for number in range(first, last + 1))
for order in orders:
    place(order, "tea")
seen: dict[str, int] = {}
sample = None
while len(seen) < len(orders):
    method, properties, body = take(news)
    order = json.loads(body)["orderId"]
    if order not in orders:
        continue
    seen[order] = seen.get(order, 0) + 1
    sample = sample or {"body": body.decode(), **properties_of(method, properties)}
channel.cancel()

question = str(uuid.uuid4())
channel.basic_publish(
    "",
    "orders.questions",
    json.dumps({"orderId": "o-0"}).encode(),
    pika.BasicProperties(content_type="application/json", reply_to=replies, correlation_id=question),
)
method, properties, body = take(replies)
answer = {"body": body.decode(), "correlated": properties.correlation_id == question, "content_type": properties.content_type}
channel.cancel()

place("o-900000", "moon")
failed = channel.queue_declare("orders.failed", durable=True).method.queue
method, properties, body = take(failed)
dead = {"order": json.loads(body)["orderId"], "headers": properties.headers}
connection.close()

duplicates = sum(count - 1 for count in seen.values())
print(json.dumps({"confirmed": len(seen), "duplicates": duplicates, "sample": sample, "answer": answer, "dead": dead}))
