import { describeField, describePath } from '#manifest/values/describe-field.ts';
import { fieldOf } from '#manifest/values/field-names.ts';
import type { Finding } from '#manifest/fields/finding.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';

/** A finding as people meet it: by its field's name, and with the field where it is mended. */
export interface Problem extends Finding {
  label: string;
  /** `undefined` where no field holds it. */
  field: FieldName | undefined;
}

/**
 * The findings as they are shown, each said once: what is wrong with the base endpoint is wrong
 * at every event that inherits it, and is one problem.
 */
export function problemsOf(findings: readonly Finding[], values: FormValues): Problem[] {
  const said = new Set<string>();
  return findings.flatMap((finding): Problem[] => {
    const field = fieldOf(finding.path, values);
    if (field !== 'webhooks.base_endpoint') {
      return [{ ...finding, field, label: describePath(finding.path) }];
    }
    if (said.has(finding.sentence)) return [];
    said.add(finding.sentence);
    return [{ ...finding, field, label: describeField(field).label }];
  });
}
