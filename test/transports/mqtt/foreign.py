"""A client that is not ours: sets intervals, takes what is measured, has a room calibrated, and prints what it saw as JSON."""

import json
import sys
import threading
import time
import uuid
from urllib.parse import urlparse

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

url, first, last = urlparse(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
rooms = [f"room-{number}" for number in range(first, last + 1)]
seen: dict[str, int] = {}
sample: dict = {}
answer: dict = {}
done, answered, ready = threading.Event(), threading.Event(), threading.Event()
replies = f"answers/{uuid.uuid4()}"
question = uuid.uuid4().bytes


def properties_of(message: mqtt.MQTTMessage) -> dict:
    given = message.properties
    names = ("ContentType", "MessageExpiryInterval")
    found = {name: getattr(given, name) for name in names if hasattr(given, name)}
    keys = sorted(key for key, _ in getattr(given, "UserProperty", []))
    return {**found, "userProperties": keys, "qos": message.qos}


def on_message(client: mqtt.Client, userdata: object, message: mqtt.MQTTMessage) -> None:
    if message.topic == replies:
        correlated = getattr(message.properties, "CorrelationData", b"") == question
        answer.update(body=message.payload.decode(), correlated=correlated, **properties_of(message))
        answered.set()
        return
    _, room, quantity = message.topic.split("/")
    if quantity != "temperature" or room not in expected:
        return
    seen[room] = seen.get(room, 0) + 1
    if not sample:
        sample.update(topic=message.topic, body=message.payload.decode(), **properties_of(message))
    if len(seen) == len(expected):
        done.set()


expected = set(rooms)
client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, protocol=mqtt.MQTTv5)
client.max_inflight_messages_set(100)
client.on_message = on_message
client.on_subscribe = lambda *_: ready.set()
client.connect(url.hostname, url.port)
client.loop_start()
client.subscribe([("building/+/temperature", mqtt.SubscribeOptions(qos=1)), (replies, mqtt.SubscribeOptions(qos=1))])
ready.wait(10)

for room in rooms:
    properties = Properties(PacketTypes.PUBLISH)
    properties.ContentType = "application/json"
    client.publish(f"building/{room}/settings", json.dumps({"seconds": 60}), qos=2, properties=properties)
if not done.wait(90):
    raise SystemExit(f"{len(seen)} of {len(rooms)} rooms were measured")
time.sleep(0.2)

asked = Properties(PacketTypes.PUBLISH)
asked.ResponseTopic = replies
asked.CorrelationData = question
asked.ContentType = "application/json"
client.publish("building/calibrations", json.dumps({"room": "room-0"}), qos=1, properties=asked)
if not answered.wait(20):
    raise SystemExit("no answer came")

late = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, protocol=mqtt.MQTTv5)
kept = threading.Event()
late.on_message = lambda _client, _data, message: message.retain and kept.set()
late.connect(url.hostname, url.port)
late.loop_start()
late.subscribe(f"building/{rooms[0]}/humidity", qos=1)
kept.wait(10)
for one in (client, late):
    one.disconnect()
    one.loop_stop()

duplicates = sum(count - 1 for count in seen.values())
print(json.dumps({"measured": len(seen), "duplicates": duplicates, "sample": sample, "answer": answer, "kept": kept.is_set()}))
