// Holds the examples of the OpenAPI document on standard input to their schemas.
import { readFileSync } from 'node:fs';
import { validation } from './schemas.mjs';

const document = JSON.parse(readFileSync(0, 'utf8'));
const wrong = validation(document);
let checked = 0;

/** Looks at whatever has a schema and an example, or examples, at its side. */
function visit(node, path) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  for (const [name, value] of examplesOf(node)) {
    checked++;
    for (const fault of wrong(node.schema ?? node, value)) {
      process.stdout.write(`${[...path, name].join(' ')}: ${fault}\n`);
      process.exitCode = 1;
    }
  }
  for (const [name, child] of Object.entries(node)) {
    if (name !== 'example' && name !== 'examples') {
      visit(child, [...path, name]);
    }
  }
}

function examplesOf({ schema, example, examples, type }) {
  return schema || type
    ? [
        ...(example === undefined ? [] : [['example', example]]),
        ...Object.entries(examples ?? {}).map(([name, { value }]) => [name, value]),
      ]
    : [];
}

visit(document.paths, []);
visit(document.components, ['components']);
if (checked === 0) {
  throw new Error('The document has no example');
}
