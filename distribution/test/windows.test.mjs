// Windows' script, read beside the other one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const REPOSITORY = join(import.meta.dirname, '../..');
const sh = readFileSync(join(REPOSITORY, 'penderie'), 'utf8');
const cmd = readFileSync(join(REPOSITORY, 'penderie.cmd'), 'utf8');

test('Java is given the same options, without what only glibc and a newer Java know', () => {
  assert.deepEqual(javaOptions(cmd), javaOptions(sh.replace(/-XX:TrimNativeHeapInterval=\d+|-XX:AOTCache\w*/g, '')));
});

test('serve takes the same options and turns them into the same settings', () => {
  for (const [option, setting] of [
    ['port', 'QUARKUS_HTTP_PORT'],
    ['host', 'QUARKUS_HTTP_HOST'],
    ['home', 'PENDERIE_HOME'],
    ['token', 'PENDERIE_SECURITY_TOKEN'],
  ]) {
    assert.match(sh, new RegExp(`--${option}\\)[^;]*export ${setting}="\\$value"`));
    assert.ok(cmd.includes(`if "%~1"=="--${option}" set "setting=${setting}"`), option);
  }
  assert.deepEqual(helpOptions(cmd), helpOptions(sh));
});

test('lines end as cmd needs it to find labels', () => {
  assert.doesNotMatch(cmd, /[^\r]\n/);
});

test('every jump has a label', () => {
  const labels = [...cmd.matchAll(/^:(\w+)\r$/gm)].map(([, label]) => label);
  assert.equal(new Set(labels).size, labels.length);
  for (const [, label] of cmd.matchAll(/(?:goto |call :)(\w+)/g)) assert.ok(labels.includes(label), label);
});

function javaOptions(script) {
  const words = script.match(/(?<=[\s"'=])(-XX:\+?\w+(=\w+)?|-D[\w.]+=\w+|--enable-[\w-]+=[\w-]+|-Xlog:cds[\w+]*=off)/g);
  return [...new Set(words)].sort();
}

function helpOptions(script) {
  const help = script.slice(script.indexOf('Usage: penderie serve'));
  return help.slice(0, help.indexOf('--help ')).match(/--[a-z-]+/g);
}
