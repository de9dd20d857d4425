import { zodResolver } from '@hookform/resolvers/zod';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { applyFix, withValueAt } from '#manifest/verdict/fixes.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { describeEdit } from './describe-edit.ts';
import { differences, revertChange } from './differences.ts';
import { formSchema } from './form-schema.ts';

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
  /** `raw`: the values as they are; zod would make copies of them. */
  resolver: zodResolver(formSchema, undefined, { mode: 'sync', raw: true }),
};
