import { newFolder, started, type BrokerKind } from './broker.js';
import { freePort } from './port.js';
import { accepts } from './process.js';
import { launchRabbitMq, rabbitmq, type RabbitMq } from './rabbitmq.js';
import { until } from '../transports/until.js';

/**
 * RabbitMQ as a broker of MQTT 3.1.1: it stores what it confirms before it does, and keeps it for sessions that have a name. Its URL is
 * that of MQTT. It has QoS 1 at most, and no shared subscriptions.
 */
export const rabbitmqMqtt: BrokerKind<RabbitMq> = {
  ...rabbitmq,
  name: 'RabbitMQ with MQTT',
  async launch() {
    const port = await freePort();
    const settings = [`mqtt.listeners.tcp.1 = 127.0.0.1:${port}`, 'mqtt.allow_anonymous = true', 'mqtt.prefetch = 1000'];
    const broker = await launchRabbitMq(newFolder('rabbitmq-mqtt'), { settings, plugins: ['rabbitmq_mqtt'] });
    const listens = (): Promise<void> => until(() => accepts(port), 'it listens for MQTT', 60_000);
    await started({ ...broker, start: listens });
    const start = async (): Promise<void> => {
      await broker.start();
      await listens();
    };
    return { ...broker, url: `mqtt://127.0.0.1:${port}`, port, start };
  },
};
