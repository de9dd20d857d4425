import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../.ci/chromium.mjs';

/**
 * Runs it in a browser with a profile on the disk, as people have: in Playwright's own contexts the
 * database is in memory, where every write is fast.
 */
export async function withProfile(run) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
  });
  try {
    return await run(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
