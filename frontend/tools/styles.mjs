// The page's style sheets for a drawing that stands alone: the rules that it needs, for a reader who
// prefers light and for one who prefers dark. Any browser since 2021 understands them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value for each theme, as the page writes it. */
const PAIR = /light-dark\((#\w+), (#\w+)\)/g;

/**
 * The rules of a style sheet outside of any `@media`.
 *
 * @param {string} name
 * @returns {{ selector: string, declarations: string[] }[]}
 */
function rulesOf(name) {
  const css = readFileSync(join(import.meta.dirname, '..', 'page', 'styles', `${name}.css`), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    declarations: body
      .split(';')
      .map((declaration) => declaration.trim())
      .filter(Boolean),
  }));
}

const base = rulesOf('base');
// A drawing that stands alone is neither pointed at nor focused, and has no pseudo-elements.
const charts = rulesOf('charts').filter(({ selector }) => !/::|:hover|:focus/.test(selector));
const isRoot = ({ selector }) => selector === ':root';

/** The page's colours and fonts: declarations of `--name`. */
const variables = [...base, ...charts].filter(isRoot).flatMap(({ declarations }) => declarations);

/**
 * What a drawing needs of the page's style sheets.
 *
 * @param {SVGElement} drawing with the classes that it has on the page; may name the page's variables
 *     in its attributes, too
 * @returns {string} a style sheet
 */
export function stylesOf(drawing) {
  const own = charts.filter((rule) => !isRoot(rule) && drawing.querySelector(rule.selector));
  const text = own.flatMap(({ declarations }) => declarations).join() + drawing.toString();
  const used = variables.filter((variable) => text.includes(`var(${variable.split(':')[0]})`));
  const rules = [{ selector: 'svg', declarations: used }, ...own];
  const dark = rules
    .map(({ selector, declarations }) => ({
      selector,
      declarations: declarations.filter((declaration) => declaration.match(PAIR)),
    }))
    .filter(({ declarations }) => declarations.length > 0);
  return [
    ...rules.map((rule) => line(rule, '$1')),
    '@media (prefers-color-scheme: dark) {',
    ...dark.map((rule) => line(rule, '$2')),
    '}',
  ].join('\n');
}

const line = ({ selector, declarations }, theme) =>
  `${selector} { ${declarations.join('; ').replace(PAIR, theme)} }`;
