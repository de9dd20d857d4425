import { describeField, describePath } from '#manifest/values/describe-field.ts';
import { fieldOf } from '#manifest/values/field-names.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';

/** An issue as people meet it: by its field's name, and with the field where it is fixed. */
export interface Problem extends Issue {
  label: string;
  /** `undefined` where no field holds it. */
  field: FieldName | undefined;
}

/**
 * The issues as they are shown, each said once: what is wrong with the base endpoint is wrong
 * at every event that inherits it, and is one problem.
 */
export function problemsOf(issues: readonly Issue[], values: FormValues): Problem[] {
  const said = new Set<string>();
  return issues.flatMap((issue): Problem[] => {
    const field = fieldOf(issue.path, values);
    if (field !== 'webhooks.base_endpoint') {
      return [{ ...issue, field, label: describePath(issue.path) }];
    }
    if (said.has(issue.sentence)) return [];
    said.add(issue.sentence);
    return [{ ...issue, field, label: describeField(field).label }];
  });
}
