/** Documents made for measuring: the same on every run. */

/** About 300 lines: what a small team's API looks like. */
export function teamDocument() {
  return documentOf(5);
}

/** As many channels as asked, each with a parameter, an operation, a message and its payload. 1,000 channels are 1.7 MB. */
export function documentOf(channels) {
  const width = String(channels).length;
  const names = Array.from({ length: channels }, (_, index) => `measurement${String(index + 1).padStart(width, '0')}`);
  const parts = [
    head,
    'channels:',
    ...names.map(channel),
    'operations:',
    ...names.map(operation),
    'components:',
    '  schemas:',
    ...names.map(schema),
  ];
  return `${parts.join('\n')}\n`;
}

const head = `asyncapi: 3.0.0
info:
  title: Measurements
  version: 1.0.0
  description: Made for measuring.
defaultContentType: application/json
servers:
  local:
    host: localhost:8080
    protocol: ws`;

const channel = (name) => `  ${name}:
    address: plants/{plantId}/${name}
    title: The channel of ${name}
    description: >-
      What the sensors of a plant report for ${name}, as soon as they know it.
      Values are sent again after a restart of the plant.
    parameters:
      plantId:
        description: Which of the plants it is about.
        examples: [north, south]
    messages:
      ${name}:
        title: One value of ${name}
        payload:
          $ref: '#/components/schemas/${name}'`;

const operation = (name, index) => `  send_${name}:
    action: ${index % 2 === 0 ? 'send' : 'receive'}
    summary: One more value of ${name} is known
    channel:
      $ref: '#/channels/${name}'`;

const schema = (name) => `    ${name}:
      type: object
      description: One value that a sensor measured for ${name}.
      required:
        - sensor
        - value
        - takenAt
      properties:
        sensor:
          type: string
          description: Serial number of the sensor.
          minLength: 1
          maxLength: 64
        value:
          type: number
          description: In the unit beside it.
          minimum: 0
        unit:
          type: string
          enum: [celsius, kelvin, fahrenheit]
        takenAt:
          type: string
          format: date-time
        quality:
          type: integer
          minimum: 0
          maximum: 100
        tags:
          type: array
          items:
            type: string
        position:
          type: object
          required: [x, y]
          properties:
            x: { type: number }
            y: { type: number }
            floor: { type: string, pattern: '^[A-Z][0-9]+$' }
      additionalProperties: false`;
