import type { Field, Shape } from './format.ts'

/** A JSON Schema, as far as the data needs it. */
export interface DataSchema {
  type?: string
  description?: string
  enum?: readonly string[]
  items?: DataSchema
  properties?: Record<string, DataSchema>
  required?: readonly string[]
  additionalProperties?: boolean
}

/** The JSON Schema of what a format becomes: the model's names, lists always there, the rest where it is given. */
export function dataSchema(shape: Shape): DataSchema {
  switch (shape.is) {
    case 'record':
      return recordSchema(shape.fields)
    // What is written short becomes the record it stands for.
    case 'either':
      return dataSchema(shape.record)
    case 'list':
      return { type: 'array', items: dataSchema(shape.of) }
    case 'reference':
      return { type: 'string' }
    case 'text':
      return shape.names ? { enum: shape.names } : { type: 'string' }
    case 'value':
      return { type: shape.becomes }
  }
}

function recordSchema(fields: Record<string, Field<unknown, unknown>>): DataSchema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { format, about }]) => [
        name,
        { ...dataSchema(format.shape), description: about },
      ]),
    ),
    required: entries.flatMap(([name, { format }]) => (Array.isArray(format.absent) ? [name] : [])),
    additionalProperties: false,
  }
}
