import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { predictUrl, SNIPPETS } from '../page/src/screens/prediction/snippets.js';

const NOTHING = { version: null, dataset: null, corrections: {} };
const CALL = { url: 'http://localhost:8080/predict?polarity=negative', file: 'boot.png' };

test('address is that of this host, with the options in force alone', () => {
  assert.equal(
    predictUrl('http://host:8080/#/prediction?version=a', NOTHING),
    'http://host:8080/predict',
  );
  assert.equal(
    predictUrl('https://host/penderie/', {
      version: 'my network',
      dataset: 'hats',
      corrections: { area: '0.1,0,0.5,1', polarity: 'negative', background: 'keep', reading: null },
    }),
    'https://host/penderie/predict?version=my+network&dataset=hats&area=0.1%2C0%2C0.5%2C1&polarity=negative&background=keep',
  );
  assert.equal(
    predictUrl('http://host/', { ...NOTHING, corrections: { reading: 'torso' } }),
    'http://host/predict?reading=torso',
  );
});

test('every program asks that address with the file as the body', () => {
  for (const [language, { make }] of Object.entries(SNIPPETS)) {
    const code = make(CALL);
    assert.ok(code.includes(CALL.url), language);
    assert.ok(code.includes('boot.png'), language);
  }
  assert.equal(
    SNIPPETS.curl.make(CALL),
    "curl --data-binary '@boot.png' 'http://localhost:8080/predict?polarity=negative'",
  );
});

/** What ends strings, lines and commands, in each of the languages. */
const NASTY = [
  `it's "my" boot.png`,
  '$(touch owned) `touch owned` ; & | > x.png',
  'back\\slash \\u0022 \\" end\\',
  'two\nlines\r.png',
  'été 👢 \u2028.png',
  '-o',
  '%00 {x} $x */ """.png',
];

test('curl is given every name as one argument, and never what is typed', () => {
  for (const file of NASTY) {
    const code = SNIPPETS.curl.make({ ...CALL, file }).replace(/^curl/, "printf '%s\\0'");
    const given = execFileSync('sh', ['-c', code]).toString().split('\0');
    const path = file.startsWith('-') ? `./${file}` : file;
    assert.deepEqual(given, ['--data-binary', `@${path}`, CALL.url, '']);
  }
  assert.match(SNIPPETS.curl.make({ ...CALL, file: '-' }), /'@\.\/-'/);
});

test('Python and JavaScript read every name back as it is', () => {
  for (const file of NASTY) {
    const [, inPython] = /Path\((".*")\)/s.exec(SNIPPETS.Python.make({ ...CALL, file }));
    const [, inScript] = /readFile\((".*")\)/s.exec(SNIPPETS.JavaScript.make({ ...CALL, file }));
    assert.equal(JSON.parse(inPython), file);
    assert.equal(JSON.parse(inScript), file);
  }
});

test('Java is given only letters that mean the same in any encoding, and no early escapes', () => {
  for (const file of NASTY) {
    const [, written] = /Path\.of\("(.*)"\)/.exec(SNIPPETS.Java.make({ ...CALL, file }));
    assert.match(written, /^[\x20-\x7e]*$/);
    const early = written.replace(/\\(u[0-9a-f]{4}|.)/g, (whole, letters) =>
      letters.length === 5 ? String.fromCharCode(Number.parseInt(letters.slice(1), 16)) : whole,
    );
    assert.doesNotMatch(early, /[\n\r]/);
    const read = early.replace(/\\([0-7]{3}|.)/g, (_, letters) =>
      letters.length === 3 ? String.fromCharCode(Number.parseInt(letters, 8)) : letters,
    );
    assert.equal(read, file);
  }
});
