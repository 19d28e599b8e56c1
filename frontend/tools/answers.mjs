// Holds types/api.d.ts to what the service says of its answers: reads the OpenAPI document on standard
// input, writes it as types, and lets tsc compare them, path by path. A member of api.d.ts that the
// document does not have, or has otherwise, is an error; one that the page does not read is none.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'target', 'answers');
const { components, paths } = JSON.parse(readFileSync(0, 'utf8'));

const union = (values) => values.map((value) => JSON.stringify(value)).join(' | ');

/** @returns {string} A schema as a type, in which every member is there. */
function typeOf({ $ref, allOf, type, enum: values, items, properties, nullable }) {
  if ($ref) {
    return `Served.${$ref.split('/').at(-1)}`;
  }
  if (allOf) {
    return allOf.map(typeOf).join(' & ');
  }
  if (nullable) {
    return `${typeOf({ type, enum: values, items, properties })} | null`;
  }
  switch (type) {
    case 'array':
      return `(${typeOf(items)})[]`;
    case 'object':
      return properties ? objectOf(properties) : 'any';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'string':
      return values ? union(values) : 'string';
    case undefined:
      return 'any';
    default:
      throw new Error(`A schema has the type ${type}`);
  }
}

const objectOf = (properties) =>
  `{ ${Object.entries(properties)
    .map(([name, schema]) => `${name}: ${typeOf(schema)}`)
    .join('; ')} }`;

const schemas = Object.entries(components.schemas).map(
  ([name, schema]) => `  type ${name} = ${typeOf(schema)};`,
);

const answers = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { responses }]) => {
    const schema = (responses['200'] ?? responses['202'])?.content?.['application/json']?.schema;
    const read = method === 'post' ? 'posted' : 'read';
    return schema ? [`${read}<'${path.slice(1)}', ${typeOf(schema)}>();`] : [];
  }),
);

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'answers.ts'),
  `/** With what may be left out. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Name in keyof T]-?: Whole<T[Name]> }
    : T;
declare function read<Path extends string, Answer extends Whole<Api.At<Path>>>(): void;
declare function posted<Path extends string, Answer extends Whole<Api.Posted<Path>>>(): void;
declare namespace Served {
${schemas.join('\n')}
}
${answers.join('\n')}
`,
);
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ extends: '../../jsconfig.json', include: ['answers.ts', '../../types'] }),
);
const { status, error } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', folder],
  { stdio: 'inherit' },
);
if (error) {
  throw error;
}
process.exitCode = status ?? 1;
