// The adapter by which the shared harness drives this app.
import { join } from 'node:path';
import { FIRST_FIELD, HEADER_STEPS, importManifest } from './drive-app.mjs';

export default {
  dist: join(import.meta.dirname, '../../dist'),
  firstInput: FIRST_FIELD,
  output: '[data-json]',
  give: (page, manifest) => importManifest(page, withVisibleMarks(manifest)),
  headerSteps: HEADER_STEPS,
};

/** The harness looks for header values in the JSON, where they are masked: the names say them too. */
function withVisibleMarks(manifest) {
  const marked = structuredClone(manifest);
  for (const { headers } of Object.values(marked.capabilities.webhooks)) {
    for (const header of headers) header.header_name = header.header_value;
  }
  return marked;
}
