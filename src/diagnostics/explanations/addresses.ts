import type { addresses as codes } from '../catalogue/addresses.js';
import type { Explanation } from './explanation.js';

/** Where channels and servers are. */
export const addresses = {
  'address-parameter-undefined': {
    meaning: 'An address has a parameter in braces that its channel does not define.',
    fix: 'Correct its name, or add it under parameters; until then it is taken for a string.',
  },
  'address-parameter-unused': {
    meaning: 'A channel defines a parameter that its address does not have.',
    fix: 'Correct its name, remove it, or add it to the address in braces. In AsyncAPI 3 the key of a channel is no address: write address.',
  },
  'address-parameter-empty': { meaning: 'An address has braces with nothing in them.' },
  'address-parameter-duplicate': { meaning: 'An address has one parameter twice.' },
  'parameter-schema': {
    meaning:
      'A parameter stands in an address as a text, which satisfies its schema as the string that it is, or as the number or boolean that it spells. No text satisfies this one, such as one of type object, or it refers to so many others that it would be thousands.',
    fix: 'Let it be of type string, integer, number or boolean, and have few parts; until then any text is taken.',
  },
  'address-query': { meaning: 'An address has a query or a fragment, which belong elsewhere.' },
  'address-unknown': {
    meaning:
      'A channel has no address, and its binding names a queue, a topic or an exchange. Where that is all that it takes, messages go there: to a topic, to a queue, to an exchange of type fanout or headers. Another exchange of AMQP needs a routing key, which is the address; and where the channel is on servers of other protocols as well, nothing says where its messages go over those. Replies then go where the request says, as if nothing were named.',
    fix: 'Write the address of the channel. Where only the protocol of the binding is meant, let the channel name only its servers.',
  },
  'server-variable-undefined': {
    meaning: 'The address of a server has a variable in braces that the server does not define.',
    fix: 'Correct its name, or add it under variables; until then it is taken for a string without a default.',
  },
  'server-variable-unused': {
    meaning: 'A server defines a variable that its address does not have.',
    fix: 'Correct its name, remove it, or add it to the address in braces.',
  },
  'server-variable-empty': { meaning: 'The address of a server has braces with nothing in them.' },
  'server-scheme-mismatch': { meaning: 'The scheme in the url of a server is another than its protocol.' },
  'server-host-scheme': { meaning: 'The host of a server begins with a scheme, as the url of AsyncAPI 2 did.' },
  'server-host-path': {
    meaning: 'The host of a server has a path behind it, as the url of AsyncAPI 2 did.',
    fix: 'Write the path as pathname, which is how it is read.',
  },
  'reply-address-conflict': {
    meaning:
      'A reply names an address in the request, and its channel has another one. Generated code answers to the one in the request, and where there is none on the channel; who asks waits on the channel, and writes its address into the request.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
