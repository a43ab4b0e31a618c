import { ignored, option, used, type Protocol } from './field.js';

/** ROS 2 bindings 0.1.0. */
export const ros2: Protocol = {
  name: 'ros2',
  latest: '0.1.0',
  levels: {
    server: { rmwImplementation: ignored('the middleware is chosen where the node is started'), domainId: option },
    operation: { role: used, node: used, qosPolicies: used },
  },
};
