import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { ApiRule } from './rule.js';

const sends = ['publisher', 'action_client', 'service_client'];
const receives = ['subscriber', 'action_server', 'service_server'];

/** ROS 2 bindings: the role of an operation goes with its action. */
export const bindingRole: ApiRule = ({ operations }, { report }) => {
  for (const { action, bindings, origin } of operations) {
    const role = bindings['ros2']?.used['role'];
    const wrong = action === 'send' ? receives : sends;
    if (typeof role === 'string' && wrong.includes(role)) report(diagnostic('binding-role', { role, action }, origin));
  }
};
