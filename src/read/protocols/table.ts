import { amqp } from './amqp.js';
import { anypointmq } from './anypointmq.js';
import type { Protocol } from './field.js';
import { googlepubsub } from './googlepubsub.js';
import { http } from './http.js';
import { ibmmq } from './ibmmq.js';
import { jms } from './jms.js';
import { kafka } from './kafka.js';
import { mqtt } from './mqtt.js';
import { nats } from './nats.js';
import { pulsar } from './pulsar.js';
import { amqp1, mercure, redis, stomp } from './reserved.js';
import { ros2 } from './ros2.js';
import { sns } from './sns.js';
import { solace } from './solace.js';
import { sqs } from './sqs.js';
import { ws } from './ws.js';

/** Every protocol whose bindings are read. */
export const protocols: readonly Protocol[] = [
  amqp,
  amqp1,
  anypointmq,
  googlepubsub,
  http,
  ibmmq,
  jms,
  kafka,
  mercure,
  mqtt,
  nats,
  pulsar,
  redis,
  ros2,
  sns,
  solace,
  sqs,
  stomp,
  ws,
];
