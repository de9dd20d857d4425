import type { Issue } from '#manifest/fields/issue.ts';
import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { lateRules } from './late-rules.ts';
import { replaceEqualDeep } from './replace-equal-deep.ts';
import type { rules } from './rules.ts';

type Rules = typeof rules;

/** One moment of the form, immutable. What is derived is worked out when first read. */
export interface FormSnapshot {
  readonly values: FormValues;
  /** False until the rules are there: until then what follows is empty, which says nothing. */
  readonly isJudged: boolean;
  readonly manifest: JsonObject;
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
  readonly byField: ReadonlyMap<FieldName, readonly Problem[]>;
  /** The steps that the person tried to go on from: all their errors show. */
  readonly tried: ReadonlySet<StepId>;
}

interface Facts {
  values: FormValues;
  tried: ReadonlySet<StepId>;
  otherNames: readonly string[];
}

/**
 * What the form says, as moments that nobody changes. react-hook-form holds the values and changes
 * them in place; `form-edits.ts` takes each next moment from it, and nothing else does.
 */
export interface FormStore {
  now: () => FormSnapshot;
  /** As the form began: what the prerendered page shows, when React comes to take that over. */
  atFirst: () => FormSnapshot;
  update: (change: Partial<Facts>) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createFormStore(initial: Facts): FormStore {
  const listeners = new Set<() => void>();
  const derive = derivations();
  const deriveFirst = derivations();
  let first: FormSnapshot | undefined;
  let facts = initial;
  let snapshot = snapshotOf(facts, derive);
  const show = () => {
    snapshot = snapshotOf(facts, derive);
    listeners.forEach((listener) => listener());
  };
  if (!snapshot.isJudged) void lateRules.there.then(show);
  return {
    now: () => snapshot,
    atFirst() {
      if (!first?.isJudged) first = snapshotOf(initial, deriveFirst);
      return first;
    },
    update(change) {
      const next = { ...facts, ...change };
      if (
        next.values === facts.values &&
        next.tried === facts.tried &&
        next.otherNames === facts.otherNames
      )
        return;
      facts = next;
      show();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const UNJUDGED = {
  isJudged: false,
  manifest: {},
  issues: [],
  problems: [],
  byField: new Map(),
} as const satisfies Partial<FormSnapshot>;

type Derivations = ReturnType<typeof derivations>;

function snapshotOf({ values, tried, otherNames }: Facts, derive: Derivations): FormSnapshot {
  const rules = lateRules.now();
  if (!rules) return { values, tried, ...UNJUDGED };
  return {
    values,
    tried,
    isJudged: true,
    get manifest() {
      return derive.manifest(rules, values);
    },
    get issues() {
      return derive.issues(rules, this.manifest, otherNames);
    },
    get problems() {
      return derive.problems(rules, this.issues, values);
    },
    get byField() {
      return derive.byField(this.problems);
    },
  };
}

/** What follows from the facts, each remembered for the last ones it was asked for. */
function derivations() {
  let issues: readonly Issue[] = [];
  let problems: readonly Problem[] = [];
  let byField: ReadonlyMap<FieldName, readonly Problem[]> = new Map();
  return {
    manifest: memoizeLast(({ buildManifest }: Rules, values: FormValues) => buildManifest(values)),
    issues: memoizeLast(
      ({ issuesOf }: Rules, manifest: JsonObject, otherNames: readonly string[]) =>
        (issues = replaceEqualDeep(issues, issuesOf(manifest, { otherNames }))),
    ),
    problems: memoizeLast(
      ({ problemsOf }: Rules, all: readonly Issue[], values: FormValues) =>
        (problems = replaceEqualDeep(problems, problemsOf(all, values))),
    ),
    byField: memoizeLast((all: readonly Problem[]) => (byField = groupByField(all, byField))),
  };
}

/** A field whose issues are the same as before gets the same list: only others render again. */
function groupByField(
  problems: readonly Problem[],
  previous: ReadonlyMap<FieldName, readonly Problem[]>,
): ReadonlyMap<FieldName, readonly Problem[]> {
  const groups = new Map<FieldName, Problem[]>();
  for (const problem of problems) {
    if (problem.field === undefined) continue;
    const group = groups.get(problem.field);
    if (group) group.push(problem);
    else groups.set(problem.field, [problem]);
  }
  return new Map(
    Array.from(groups, ([name, group]) => [name, replaceEqualDeep(previous.get(name), group)]),
  );
}

function memoizeLast<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, index) => !Object.is(input, last?.inputs[index])))
      last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}
