import { statSync } from 'node:fs';
import type { TestSequencer, TestSpecification } from 'vitest/node';

/**
 * Files that have a document (`.test.tsx`) first, then the others; of both the biggest first. Vitest
 * ends a worker, with all that it has loaded, where the next file in the row wants the other kind.
 */
export class UnitOrder implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const placed = files.map((file) => ({
      file,
      hasDocument: file.moduleId.endsWith('x'),
      size: statSync(file.moduleId).size,
    }));
    placed.sort((a, b) => Number(b.hasDocument) - Number(a.hasDocument) || b.size - a.size);
    return placed.map(({ file }) => file);
  }
}
