import { buildManifest } from '#manifest/build-manifest.ts';
import { fieldOf } from '#manifest/field-names.ts';
import type { Finding } from '#manifest/finding.ts';
import { findingsOf } from '#manifest/findings.ts';
import type { FieldName, FormValues, StepId } from '#manifest/form-values.ts';
import type { JsonObject } from '#manifest/json.ts';
import { shareStructure } from './share-structure.ts';

/** One moment of the form, immutable. What is derived is worked out when first read. */
export interface FormSnapshot {
  readonly values: FormValues;
  readonly manifest: JsonObject;
  readonly findings: readonly Finding[];
  readonly byField: ReadonlyMap<FieldName, readonly Finding[]>;
  readonly attempted: ReadonlySet<StepId>;
}

interface Facts {
  values: FormValues;
  attempted: ReadonlySet<StepId>;
  otherNames: readonly string[];
}

export interface FormStore {
  snapshot: () => FormSnapshot;
  update: (change: Partial<Facts>) => void;
  subscribe: (listener: () => void) => () => void;
  /** Tells everyone to look again although no fact changed: a field was left. */
  announce: () => void;
}

export function createFormStore(initial: Facts): FormStore {
  const listeners = new Set<() => void>();
  const derive = derivations();
  let facts = initial;
  let snapshot = snapshotOf(facts, derive);
  const announce = () => listeners.forEach((listener) => listener());
  return {
    snapshot: () => snapshot,
    update(change) {
      const next = { ...facts, ...change };
      if (
        next.values === facts.values &&
        next.attempted === facts.attempted &&
        next.otherNames === facts.otherNames
      )
        return;
      facts = next;
      snapshot = snapshotOf(facts, derive);
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce,
  };
}

type Derivations = ReturnType<typeof derivations>;

function snapshotOf({ values, attempted, otherNames }: Facts, derive: Derivations): FormSnapshot {
  return {
    values,
    attempted,
    get manifest() {
      return derive.manifest(values);
    },
    get findings() {
      return derive.findings(derive.manifest(values), otherNames);
    },
    get byField() {
      return derive.byField(this.findings, values);
    },
  };
}

/** What follows from the facts, each remembered for the last ones it was asked for. */
function derivations() {
  let findings: readonly Finding[] = [];
  let byField: ReadonlyMap<FieldName, readonly Finding[]> = new Map();
  return {
    manifest: rememberLast((values: FormValues) => buildManifest(values)),
    findings: rememberLast(
      (manifest: JsonObject, otherNames: readonly string[]) =>
        (findings = shareStructure(findings, findingsOf(manifest, { otherNames }))),
    ),
    byField: rememberLast(
      (all: readonly Finding[], values: FormValues) =>
        (byField = groupByField(all, values, byField)),
    ),
  };
}

/** A field whose findings are the same as before gets the same list: only others render again. */
function groupByField(
  findings: readonly Finding[],
  values: FormValues,
  previous: ReadonlyMap<FieldName, readonly Finding[]>,
): ReadonlyMap<FieldName, readonly Finding[]> {
  const groups = new Map<FieldName, Finding[]>();
  for (const finding of findings) {
    const name = fieldOf(finding.path, values);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return new Map(
    Array.from(groups, ([name, group]) => [name, shareStructure(previous.get(name), group)]),
  );
}

function rememberLast<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, index) => !Object.is(input, last?.inputs[index])))
      last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}
