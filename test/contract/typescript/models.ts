import { stub, type Codec } from './stub.js';
export interface TurnOn {
  brightness: number;
}
export const TurnOn: Codec<TurnOn> = stub('TurnOn', {
  type: 'object',
  required: ['brightness'],
  properties: { brightness: { type: 'integer', minimum: 0, maximum: 100, description: 'In percent.' } },
});
export interface DimLight {
  percentage: number;
}
export const DimLight: Codec<DimLight> = stub('DimLight', {
  type: 'object',
  required: ['percentage'],
  properties: { percentage: { type: 'number', minimum: 0, maximum: 100 } },
});
export interface LightMeasured {
  lumens: number;
}
export const LightMeasured: Codec<LightMeasured> = stub('LightMeasured', {
  type: 'object',
  required: ['lumens'],
  properties: { lumens: { type: 'integer', minimum: 0 } },
});
export interface LampFailed {
  streetlightId: string;
  cause: string;
}
export const LampFailed: Codec<LampFailed> = stub('LampFailed', {
  type: 'object',
  required: ['streetlightId', 'cause'],
  properties: { streetlightId: { type: 'string' }, cause: { type: 'string' } },
});
export interface LampRepaired {
  streetlightId: string;
  technician: string;
}
export const LampRepaired: Codec<LampRepaired> = stub('LampRepaired', {
  type: 'object',
  required: ['streetlightId', 'technician'],
  properties: { streetlightId: { type: 'string' }, technician: { type: 'string' } },
});
export interface Ping {
  nonce: string;
}
export const Ping: Codec<Ping> = stub('Ping', { type: 'object', required: ['nonce'], properties: { nonce: { type: 'string' } } });
export interface Pong {
  nonce: string;
  from: string;
}
export const Pong: Codec<Pong> = stub('Pong', {
  type: 'object',
  required: ['nonce', 'from'],
  properties: { nonce: { type: 'string' }, from: { type: 'string' } },
});
export interface Calibrate {
  job: string;
  lumens: number;
}
export const Calibrate: Codec<Calibrate> = stub('Calibrate', {
  type: 'object',
  required: ['job', 'lumens'],
  properties: { job: { type: 'string' }, lumens: { type: 'integer' } },
});
export interface Calibrated {
  job: string;
  offset: number;
}
export const Calibrated: Codec<Calibrated> = stub('Calibrated', {
  type: 'object',
  required: ['job', 'offset'],
  properties: { job: { type: 'string' }, offset: { type: 'number' } },
});
export interface TurnOnHeaders {
  requestedBy?: string;
}
export const TurnOnHeaders: Codec<TurnOnHeaders> = stub('TurnOnHeaders', {
  type: 'object',
  properties: { requestedBy: { type: 'string', description: 'Who wants the light.' } },
});
