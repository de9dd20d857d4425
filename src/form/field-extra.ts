import { createContext, type ReactNode } from 'react';
import type { FieldName } from '#manifest/values/form-values.ts';

/** What stands at a field beside what the rules say: somebody else's notes. */
export const FieldExtraContext = createContext<(name: FieldName) => ReactNode>(() => null);
