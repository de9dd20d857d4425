import { GOALS } from './goals.mjs';

/**
 * Prints how this app stands to its goals. `samples`: by app and task, as the harness leaves them,
 * undefined where it was not there; `own`: what was measured here, a list of values by name.
 */
export function printGoals(samples, own) {
  console.log('\nThe goals: medians of this run, and their ratio to floor-mui');
  console.table(GOALS.map((goal) => rowOf(goal, samples, own)));
}

function rowOf({ title, unit, goal, ...where }, samples, own) {
  const of = (app) => valueOf(valuesOf(app, where, samples, own), goal);
  const [product, floor, tuned] = ['product', 'floor-mui', 'tuned-mui'].map(of);
  const limit = limitOf(goal, floor, tuned);
  return {
    row: title,
    product: withUnit(product, unit),
    'to floor-mui': floor ? ratio(product, floor) : '–',
    'tuned-mui': withUnit(tuned, unit),
    'its ratio': floor ? ratio(tuned, floor) : '–',
    goal: goalWords(goal, limit, unit),
    met: goal.none || product === undefined || limit === undefined ? '–' : verdict(product, limit),
  };
}

function valuesOf(app, { own: name, task, field, scale = 1 }, samples, own) {
  const values = name
    ? (app === 'product' && own[name]) || []
    : (samples?.[app]?.[task] ?? []).map((sample) => sample[field] * scale);
  return values.filter(Number.isFinite);
}

function valueOf(values, { worst }) {
  return worst && values.length > 0 ? Math.max(...values) : median(values);
}

function limitOf({ most, ratio: share, overTuned }, floor, tuned) {
  if (most !== undefined) return most;
  if (share !== undefined) return floor && floor * share;
  return overTuned === undefined || tuned === undefined ? undefined : tuned + overTuned;
}

function goalWords({ ratio: share, overTuned }, limit, unit) {
  if (limit === undefined) return '–';
  const value = `≤ ${withUnit(limit, unit)}`;
  if (share !== undefined) return `${value} (×${share.toFixed(2)})`;
  return overTuned === undefined ? value : `${value} (tuned-mui + ${overTuned})`;
}

const verdict = (value, limit) => (value <= limit ? 'yes' : 'NO');

const ratio = (value, base) => (value === undefined ? '–' : `×${(value / base).toFixed(2)}`);

function withUnit(value, unit) {
  if (value === undefined) return '–';
  const digits = Number.isInteger(value) ? 0 : value < 10 ? 2 : value < 200 ? 1 : 0;
  return unit === '×' ? `×${value.toFixed(2)}` : `${value.toFixed(digits)} ${unit}`.trim();
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : mean(sorted[middle - 1], sorted[middle]);
}

const mean = (one, other) => (one === undefined ? undefined : (one + other) / 2);
