// Generated from asyncapi.yaml by asyncwright. Do not edit.

import * as amqpAccess from "./transports/amqp/access.js";
import * as kafkaAccess from "./transports/kafka/access.js";
import * as mqttAccess from "./transports/mqtt/access.js";
import * as wsAccess from "./transports/ws/access.js";

/** Where the orders of all customers come in. */
export function production(
  access: {
    /** The user that was made for you. */
    readonly saslScram: kafkaAccess.User;
  },
  options: kafkaAccess.Options = {},
) {
  return kafkaAccess.scramSha512(access.saslScram, options);
}

/** One of several ways in. */
export function partners(
  access:
    | {
        /** One that we have signed. */
        readonly certificate: kafkaAccess.Certificate;
        readonly legacyUser: kafkaAccess.User;
      }
    | {
        /** One that we have signed. */
        readonly certificate: kafkaAccess.Certificate;
      }
    | {
        /** Scopes: orders:read, orders:write. */
        readonly oauth: kafkaAccess.Token;
      },
  options: kafkaAccess.Options = {},
) {
  if ("certificate" in access && "legacyUser" in access)
    return kafkaAccess.user(
      access.legacyUser,
      kafkaAccess.certificate(access.certificate, options),
    );
  if ("certificate" in access)
    return kafkaAccess.certificate(access.certificate, options);
  return kafkaAccess.token(access.oauth, options);
}

/** Both are needed. */
export function vault(
  access: {
    /** One that we have signed. */
    readonly certificate: kafkaAccess.Certificate;
    /** The user that was made for you. */
    readonly saslScram: kafkaAccess.User;
  },
  options: kafkaAccess.Options = {},
) {
  return kafkaAccess.scramSha512(
    access.saslScram,
    kafkaAccess.certificate(access.certificate, options),
  );
}

/** Whoever has a name may say it. */
export function anyone(
  access?: {
    /** The user that was made for you. */
    readonly saslScram: kafkaAccess.User;
  },
  options: kafkaAccess.Options = {},
) {
  if (access === undefined) return options;
  return kafkaAccess.scramSha512(access.saslScram, options);
}

export function lamps(
  access: {
    /** It is printed on the gateway. */
    readonly deviceKey: mqttAccess.UserKey;
  },
  options: mqttAccess.Options = {},
) {
  const given = {
    clientId: "gateway",
    lastWill: { topic: "lamps/gone", qos: 1, message: "gateway", retain: true },
    ...options,
  } as const;
  return mqttAccess.userKey(access.deviceKey, given);
}

export const open = { protocol: "mqtt", keepAlive: 10 } as const;

export function live(
  access:
    | {
        readonly tenant: wsAccess.Key;
        readonly bearer: wsAccess.Token;
      }
    | {
        /** Good for one minute. */
        readonly ticket: wsAccess.Key;
      },
  options: wsAccess.Options = {},
) {
  if ("tenant" in access && "bearer" in access)
    return wsAccess.token(
      access.bearer,
      wsAccess.header("X-Tenant", access.tenant, options),
    );
  return wsAccess.query("ticket", access.ticket, options);
}

export function warehouse(
  access:
    | {
        readonly legacyUser: amqpAccess.User;
      }
    | {
        /** Scopes: orders:read. */
        readonly oauth: amqpAccess.Token;
      },
  options: amqpAccess.Options = {},
) {
  if ("legacyUser" in access)
    return amqpAccess.user(access.legacyUser, options);
  return amqpAccess.token(access.oauth, options);
}
