import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { FormStore } from './form-store.ts';

/** react-hook-form's verdict is that of the rules: the errors among the findings, by field. */
export function findingsResolver(store: FormStore): Resolver<FormValues> {
  return (values, _context, options) => {
    const errors: FieldErrors = {};
    for (const [name, findings] of store.snapshot().byField) {
      const error = findings.find(({ severity }) => severity === 'error');
      if (error) errors[name] = { type: error.rule, message: error.sentence };
    }
    const none = Object.keys(errors).length === 0;
    return none ? { values, errors: {} } : { values: {}, errors: toNestErrors(errors, options) };
  };
}
