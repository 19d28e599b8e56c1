import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(import.meta.dirname, '..', 'page', 'styles', 'charts.css'), 'utf8');
const base = readFileSync(join(import.meta.dirname, '..', 'page', 'styles', 'base.css'), 'utf8');

/** @returns {[string, string]} light and dark */
const pair = (text) => text.match(/light-dark\((#\w+), (#\w+)\)/).slice(1);
const steps = new Map(
  [
    ...css.matchAll(
      /\[data-heat="(\w+-?\d?)"\] \{\s*--heat: (light-dark.*);\s*--heat-ink: (light-dark.*);/g,
    ),
  ].map(([, name, heat, ink]) => [name, { heat: pair(heat), ink: pair(ink) }]),
);

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('number on each step of the scale has 4.5:1 in both themes', () => {
  assert.equal(steps.size, 13);
  for (const [name, { heat, ink }] of steps) {
    for (const theme of [0, 1]) {
      const ratio = contrast(heat[theme], ink[theme]);
      assert.ok(ratio >= 4.5, `${name} has ${ratio.toFixed(2)} in theme ${theme}`);
    }
  }
});

test('scale goes one way in lightness, so that it needs no colour', () => {
  const scale = ['1', '2', '3', '4', '5', '6', '7'].map((name) => steps.get(name).heat);
  for (let at = 1; at < scale.length; at++) {
    assert.ok(luminance(scale[at][0]) < luminance(scale[at - 1][0]), `light, step ${at + 1}`);
    assert.ok(luminance(scale[at][1]) > luminance(scale[at - 1][1]), `dark, step ${at + 1}`);
  }
});

test('words have 4.5:1 on the paper and on the wash, curves and borders 3:1', () => {
  const value = (name, from = base) => pair(from.match(RegExp(`--${name}: (light-dark.*);`))[1]);
  const paper = value('paper');
  const wash = value('wash');
  for (const theme of [0, 1]) {
    for (const name of ['ink', 'muted', 'accent']) {
      assert.ok(contrast(value(name)[theme], paper[theme]) >= 4.5, `${name}, theme ${theme}`);
      assert.ok(contrast(value(name)[theme], wash[theme]) >= 4.5, `${name} on wash ${theme}`);
    }
    for (const name of ['training', 'validation', 'series-2', 'series-3', 'series-4', 'series-5']) {
      assert.ok(contrast(value(name, css)[theme], paper[theme]) >= 3, `${name}, theme ${theme}`);
    }
    assert.ok(contrast(value('control')[theme], paper[theme]) >= 3, `control, theme ${theme}`);
  }
});
