import { describePath, labelOfField } from '#manifest/values/name-place.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import { isPath, type FieldName, type FormValues } from '#manifest/values/form-values.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { pathIssues } from './endpoint-issues.ts';

/** An issue as people meet it: by its field's name, and with the field where it is fixed. */
export interface Problem extends Issue {
  label: string;
  /** `undefined` where no field holds it. */
  field: FieldName | undefined;
}

/**
 * The issues as they are shown, each said once: what is wrong with the base endpoint, or with a
 * header for every event, is wrong at every event that has it, and is one problem.
 */
export function problemsOf(issues: readonly Issue[], values: FormValues): Problem[] {
  const said = new Set<string>();
  return atTheirFields(issues, values).flatMap(({ issue, field }): Problem[] => {
    if (field === undefined || !isForAllEvents(field))
      return [{ ...issue, field, label: describePath(issue.path) }];
    const key = `${field}\n${issue.sentence}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...issue, field, label: labelOfField(field) }];
  });
}

function isForAllEvents(field: FieldName): boolean {
  return field === 'webhooks.base_endpoint' || field.startsWith('webhooks.headers');
}

interface IssueAtField {
  issue: Issue;
  field: FieldName | undefined;
}

function atTheirFields(issues: readonly Issue[], values: FormValues): IssueAtField[] {
  const { base_endpoint, events } = values.webhooks;
  const paths = new Map(
    WEBHOOK_EVENTS.flatMap(({ name, key }) => {
      const { on, endpoint } = events[name];
      const at = pointerOf(['capabilities', 'webhooks', key, 'endpoint']);
      return on && isPath(endpoint) ? [[at, { name, endpoint }] as const] : [];
    }),
  );
  const told = new Set<Pointer>();
  return issues.flatMap((issue): IssueAtField[] => {
    const at = paths.get(issue.path);
    if (!at) return [{ issue, field: fieldOf(issue.path, values) }];
    if (told.has(issue.path)) return [];
    told.add(issue.path);
    const { ofBase, ofPath } = pathIssues(at.endpoint, base_endpoint, issue.path);
    const field = `webhooks.events.${at.name}.endpoint` as const;
    return [
      ...ofBase.map((each) => ({ issue: each, field: 'webhooks.base_endpoint' as const })),
      ...ofPath.map((each) => ({ issue: each, field })),
    ];
  });
}
