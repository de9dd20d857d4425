import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import { once } from '#manifest/json/memoize.ts';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { applyFix, withValueAt } from '#manifest/verdict/fixes.ts';
import { stepOfField } from '#manifest/values/field-names.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { describeEdit } from './describe-edit.ts';
import { differences, revertChange } from './differences.ts';
import { appInfoSchema, formSchema } from './form-schema.ts';

/** `raw`: the values as they are; zod would make copies of them. */
const whole = once(() => zodResolver(formSchema(), undefined, { mode: 'sync', raw: true }));
const appInfo = once(() => zodResolver(appInfoSchema(), undefined, { mode: 'sync', raw: true }));

/** Judges what react-hook-form asks about, and little else. */
const resolver: Resolver<FormValues> = async (values, context, options) => {
  // Asked about all of the form, it names the fields that were shown so far: perhaps those of one step, or none.
  const [name, ...more] = options.names ?? [];
  const isAppInfo = name && more.length === 0 && stepOfField(name as FieldName) === 'app-info';
  // The errors of a part of the form are errors of the form.
  const ask = isAppInfo ? (appInfo() as unknown as ReturnType<typeof whole>) : whole();
  return ask(values, context, options);
};

/**
 * What the form knows of manifests (how its values are written as one, what is wrong with it, how
 * that is fixed), and of the edits that changed several fields at once.
 */
export const rules = {
  buildManifest,
  issuesOf,
  problemsOf,
  applyFix,
  withValueAt,
  describeEdit,
  differences,
  revertChange,
  hasPassword: (text: string) => withoutPasswords(text, '') !== text,
  resolver,
};
