import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/**
 * The schemas of an OpenAPI 3.0 document, as JSON Schema. Objects take no member that is not
 * described, so that one that nobody documented is seen.
 *
 * @param {object} document
 * @returns {(schema: object, value: unknown) => string[]} what is wrong with a value
 */
export function validation(document) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'document', components: converted(document.components) });
  const validators = new Map();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    if (!validators.has(key)) {
      validators.set(key, ajv.compile(converted(schema)));
    }
    const validate = validators.get(key);
    return validate(value) ? [] : validate.errors.map(sentence);
  };
}

function sentence({ instancePath, message, params }) {
  const place = instancePath.replaceAll(/\/\d+/g, '/*');
  return `${place || 'the value'} ${message} ${params.additionalProperty ?? ''}`.trim();
}

/** What OpenAPI 3.0 says in other words than JSON Schema: null, excluded bounds, bytes. */
function converted(schema) {
  if (Array.isArray(schema)) {
    return schema.map(converted);
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  const { example, examples, nullable, ...rest } = schema;
  const result = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, converted(value)]),
  );
  if (typeof result.$ref === 'string') {
    return { $ref: result.$ref.replace('#', 'document#') };
  }
  if (result.allOf) {
    // Beside a reference it says again what the reference says.
    delete result.type;
  } else if (result.properties && result.type === 'object') {
    result.additionalProperties ??= false;
  }
  if (result.exclusiveMinimum === true) {
    result.exclusiveMinimum = result.minimum;
    delete result.minimum;
  }
  if (result.format === 'binary') {
    delete result.format;
  }
  if (nullable === true && typeof result.type === 'string') {
    result.type = [result.type, 'null'];
  }
  return result;
}
