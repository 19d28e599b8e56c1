import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bandsNear,
  layOut,
  moved,
  place,
  positionAt,
  positionsOf,
} from '../page/src/screens/data/layout.js';
import { viewOf as ownViewOf } from '../page/src/screens/data/own.js';
import { PAGE, picturePages } from '../page/src/screens/data/pages.js';
import { binned } from '../page/src/screens/data/pixels.js';
import { addressOf, viewOf } from '../page/src/screens/data/view.js';
import { href, matchRoute } from '../page/src/state/routes.js';

const router = { href };

test('a view and its address say the same', () => {
  for (const address of [
    '#/data/train',
    '#/data/test?class=7',
    '#/data/validation?class=0&size=large&at=120',
    '#/data/test?class=6&only=mistakes&size=large',
    '#/data/test/8538?class=6&show=values',
  ]) {
    assert.equal(addressOf(router, viewOf(matchRoute(address))), address);
  }
});

test('an address of a dataset of one’s own means its classes, by their ids', () => {
  const dataset = { classes: [{ id: 'hat' }, { id: 'scarf' }] };
  const view = (address) => ownViewOf(matchRoute(address), dataset);
  assert.deepEqual(view('#/data/test?class=scarf&page=3'), {
    split: 'test',
    label: 'scarf',
    page: 3,
  });
  assert.deepEqual(view('#/data/future?class=7&page=0'), { split: 'train', label: null, page: 1 });
});

test('an address that means nothing shows the training pictures', () => {
  const view = viewOf(matchRoute('#/data/future/-1?class=10&size=huge&at=x'));
  assert.deepEqual(view, {
    split: 'train',
    label: null,
    mistakes: false,
    size: 'medium',
    at: 0,
    index: null,
    values: false,
  });
});

// 100 px hold three columns of 28 at one device pixel a pixel, 2 apart at least: 3 · 28 + 2 · 8.
const small = () => layOut({ width: 100, em: 16, ratio: 1, size: 'small', count: 10 });

test('layout fills the width with whole pictures', () => {
  const { scale, cell, gap, step, columns, rows, width, height } = small();
  assert.deepEqual(
    { scale, cell, gap, step, columns, rows, width, height },
    { scale: 1, cell: 28, gap: 8, step: 36, columns: 3, rows: 4, width: 100, height: 136 },
  );
});

test('every length of a layout is a whole number of device pixels', () => {
  for (const ratio of [1, 1.25, 1.5, 2, 2.625, 3]) {
    for (const width of [272, 668.4, 1472]) {
      const layout = layOut({ width, em: 17.1, ratio, size: 'medium', count: 55_000 });
      assert.equal(layout.cell, 28 * layout.scale);
      for (const length of [layout.scale, layout.gap, layout.step]) {
        assert.ok(Number.isInteger(length), `${length} at ${ratio}`);
      }
      assert.ok(layout.width <= width + 1e-9, `${layout.width} in ${width} at ${ratio}`);
    }
  }
});

// 16 · 4.75 = 76 px hold a name: three columns of a picture of 56 and 20 beside it, 6 apart.
test('names below pictures have their room, and small pictures have none', () => {
  const named = (size, lines) => layOut({ width: 240, em: 16, ratio: 1, size, count: 10, lines });
  const { cell, step, rise, columns, names, height } = named('medium', 1);
  assert.deepEqual(
    { cell, step, rise, columns, names, height },
    { cell: 56, step: 82, rise: 56 + 18 + 8, columns: 3, names: 1, height: 4 * 82 - 8 },
  );
  assert.equal(named('medium', 2).rise, 56 + 36 + 8);
  assert.equal(positionAt(named('medium', 1), 85, 160), 4);
  assert.equal(place(named('medium', 1), 4).y, 82);
  assert.deepEqual(named('small', 1), named('small', 0));
});

test('a window narrower than a picture still shows one', () => {
  const { columns, scale } = layOut({ width: 20, em: 16, ratio: 1, size: 'large', count: 3 });
  assert.deepEqual({ columns, scale }, { columns: 1, scale: 1 });
});

test('nothing to show is no rows', () => {
  const layout = layOut({ width: 100, em: 16, ratio: 1, size: 'small', count: 0 });
  assert.equal(layout.height, 0);
  assert.equal(positionAt(layout, 5, 5), null);
});

test('a place and the picture at it belong together', () => {
  const layout = small();
  assert.deepEqual(place(layout, 4), { x: 36, y: 36, side: 28 });
  assert.equal(positionAt(layout, 36, 36), 4);
  assert.equal(positionAt(layout, 63, 63), 4);
  assert.equal(positionAt(layout, 5, 110), 9);
  assert.equal(positionAt(layout, 40, 110), null);
  assert.equal(positionAt(layout, -1, 0), null);
});

test('bands cover all pictures once', () => {
  const layout = layOut({ width: 668, em: 16, ratio: 1, size: 'medium', count: 1_003 });
  const { last } = bandsNear(layout, 1e9, 600);
  const seen = Array.from({ length: last + 1 }, (_, band) => positionsOf(layout, band));
  assert.equal(seen[0].from, 0);
  assert.equal(seen.at(-1).to, 1_003);
  for (const [band, { from }] of seen.entries()) {
    assert.equal(from, band === 0 ? 0 : seen[band - 1].to);
  }
  assert.deepEqual(bandsNear(layout, 0, 100), { first: 0, last: 0 });
});

test('keys walk through the grid and stop at its ends', () => {
  const layout = small();
  const to = (key, from, more = {}) => moved(layout, from, { key, ...more }, 2);
  assert.equal(to('ArrowRight', 2), 3);
  assert.equal(to('ArrowLeft', 0), 0);
  assert.equal(to('ArrowDown', 2), 5);
  assert.equal(to('ArrowDown', 8), 9);
  assert.equal(to('ArrowUp', 1), 1);
  assert.equal(to('Home', 5), 3);
  assert.equal(to('End', 3), 5);
  assert.equal(to('End', 9), 9);
  assert.equal(to('Home', 5, { ctrlKey: true }), 0);
  assert.equal(to('End', 5, { ctrlKey: true }), 9);
  assert.equal(to('PageDown', 1), 7);
  assert.equal(to('PageUp', 7), 1);
  assert.equal(to('ArrowLeft', 5, { altKey: true }), null);
  assert.equal(to('a', 5), null);
});

test('neighbouring gray values are added up', () => {
  assert.deepEqual(binned([1, 2, 3, 4], 2), [
    { from: 0, to: 2, count: 3 },
    { from: 2, to: 4, count: 7 },
  ]);
});

/** A split of 5,000 in which every tenth picture is of the class, and what is asked of it. */
function service({ fails = () => false } = {}) {
  const asked = [];
  const api = {
    async get(path, { query, as }) {
      asked.push(`${path}?${query.offset}`);
      if (fails(asked.length)) {
        throw new Error('away');
      }
      const step = query.class === null ? 1 : 10;
      return as === 'blob'
        ? path
        : {
            items: Array.from({ length: PAGE }, (_, at) => ({
              index: (query.offset + at) * step + (step > 1 ? 3 : 0),
            })),
          };
    },
  };
  return { api, asked };
}

const made = (context, more) => {
  const sheets = [];
  const failures = [];
  const end = new AbortController();
  context.after(() => end.abort());
  const pages = picturePages({
    split: 'test',
    label: null,
    total: 5_000,
    size: 5_000,
    onSheet: (page) => sheets.push(page),
    onFailure: (error) => failures.push(error),
    decode: async () => ({ close() {} }),
    signal: end.signal,
    ...more,
  });
  return { pages, sheets, failures };
};
const until = async (done) => {
  while (!done()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

test('sheets in sight are brought, each once, the most urgent first', async (context) => {
  const { api, asked } = service();
  const { pages, sheets } = made(context, { api });
  pages.want([4, 5, 3]);
  await until(() => sheets.length === 3);
  pages.want([5, 4]);
  pages.want([6]);
  await until(() => sheets.length === 4);
  assert.deepEqual(
    asked,
    [4, 5, 3, 6].map((page) => `dataset/test/sheet?${page * PAGE}`),
  );
  assert.ok(pages.sheet(6));
  assert.equal(pages.sheet(7), undefined);
});

test('a page that was flown past is not asked for', async (context) => {
  const { api, asked } = service();
  const { pages, sheets } = made(context, { api });
  pages.want([0]);
  await until(() => sheets.length === 1);
  for (let page = 1; page < 20; page++) {
    pages.want([page]);
  }
  await until(() => sheets.length === 2);
  assert.deepEqual(asked, ['dataset/test/sheet?0', `dataset/test/sheet?${19 * PAGE}`]);
});

test('after a failure nothing is asked until it is tried again', async (context) => {
  const { api, asked } = service({ fails: (count) => count === 1 });
  const { pages, sheets, failures } = made(context, { api });
  pages.want([2]);
  await until(() => failures.length === 1);
  assert.equal(asked.length, 1);
  pages.retry();
  await until(() => sheets.length === 1);
  assert.deepEqual(sheets, [2]);
});

test('a picture of a class is found among those of the split', async (context) => {
  const { api } = service();
  const { pages } = made(context, { api, label: 7, total: 500, size: 5_000 });
  assert.equal(await pages.find(3), 0);
  assert.equal(await pages.find(4_993), 499);
  assert.equal(await pages.find(2_003), 200);
  assert.equal(await pages.find(2_004), null);
  assert.deepEqual(await pages.item(499), { index: 4_993 });
});

test('without a class a picture stands where its number says', async (context) => {
  const { api, asked } = service();
  const { pages } = made(context, { api });
  assert.equal(await pages.find(1_234), 1_234);
  assert.equal(await pages.find(5_000), null);
  assert.equal(asked.length, 0);
});
