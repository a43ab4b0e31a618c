import { ignored, option, used, type Protocol } from './field.js';
import { choice, integer, record, text } from './form.js';

/** ROS 2 bindings, of AsyncAPI 3.1. The official schema misspells `reliable`. */
export const ros2: Protocol = {
  name: 'ros2',
  versions: ['0.1.0'],
  since: '3.1',
  levels: {
    server: {
      rmwImplementation: ignored('the middleware is chosen where the node is started', text()),
      domainId: option(integer(0, 231)),
    },
    operation: {
      role: used(choice('publisher', 'action_client', 'service_client', 'subscriber', 'action_server', 'service_server'), {
        required: true,
      }),
      node: used(text(), { required: true }),
      qosPolicies: used(
        record({
          history: choice('keep_last', 'keep_all', 'unknown'),
          reliability: choice('best_effort', 'reliable', 'realiable'),
          durability: choice('transient_local', 'volatile'),
          liveliness: choice('automatic', 'manual'),
          lifespan: integer(),
          deadline: integer(),
          leaseDuration: integer(),
        }),
      ),
    },
  },
};
