// The goals of the comparison, as data. `task` and `field` are the harness's names for what it measured;
// `own` is measured by measure-own.mjs. A goal is a ratio to floor-mui (`ratio`), a value (`most`), or
// so much more than tuned-mui (`overTuned`); `none`: a part of the row above it. The worst sample
// counts where `worst` is set, or else the median.
const MB = 1e-6;
const KB = 1e-3;

export const GOALS = [
  row('first contentful paint, slow', 'ms', 'load.slow', 'fcp', { ratio: 0.35 }),
  row('first field takes typing, slow', 'ms', 'accept.slow', 'typable', { ratio: 0.4 }),
  row('characters lost before that', '', 'accept.slow', 'lost', { most: 0, worst: true }),
  row('blocking time, slow', 'ms', 'load.slow', 'tbt', { ratio: 1 }),
  row('JS + CSS until the load event, brotli', 'kB', 'load.full', 'initialBr', { most: 132 }, KB),
  row('main thread per key, fresh form', 'ms', 'type.fresh', 'busyPerKey', { ratio: 1 }),
  row('… of it script', 'ms', 'type.fresh', 'scriptPerKey', { none: true }),
  row('… of it style and layout', 'ms', 'type.fresh', 'layoutPerKey', { none: true }),
  row('key to paint p98, fresh form', 'ms', 'type.fresh', 'p98', { overTuned: 8 }),
  row('key to paint p98, 400 headers', 'ms', 'type.400', 'p98', { overTuned: 8 }),
  row('heap after load', 'MB', 'load.full', 'heap', { ratio: 1.1 }, MB),
  row('import 1,000 headers and show them', 'ms', 'import.1000', 'totalMs', { most: 200 }),
  own('files fetched when idle', '', 'idleFiles', { most: 15 }),
  own('heap with 1,000 headers after typing', 'MB', 'heapOfMany', { most: 8 }),
  own('a key in a header’s value, 1,000 to 5 headers', '×', 'keyAmongMany', { most: 1.1 }),
];

function row(title, unit, task, field, goal, scale = 1) {
  return { title, unit, task, field, goal, scale };
}

function own(title, unit, field, goal) {
  return { title, unit, own: field, goal };
}
