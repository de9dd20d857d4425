import type { FieldName } from '#manifest/values/form-values.ts';

/** The id of the field's control; its label, help and issues have ids that begin with it. */
export function fieldId(name: FieldName): string {
  return `field-${name.replaceAll('.', '-')}`;
}
