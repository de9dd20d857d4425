// One xdotool that stays: to start another for each movement takes longer than the movement does.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Hands {
  /** Does what xdotool does by this name, and resolves once the screen has heard of it. */
  act: (...args: string[]) => Promise<void>;
  end: () => void;
}

interface Waiting {
  settle: () => void;
  fail: (problem: Error) => void;
}

/** One thing after the other, as they were asked for. */
export function giveHandsTo(env: NodeJS.ProcessEnv): Hands {
  let running: ReturnType<typeof start> | undefined;
  return {
    act(...args) {
      // An error of the screen's ends it, such as of a window that has just closed.
      if (!running || running.isEnded()) running = start(env);
      return running.act(args);
    },
    end: () => running?.end(),
  };
}

function start(env: NodeJS.ProcessEnv) {
  // It keeps its answers to itself until there is a page of them, unless it is told not to.
  const child = spawn('stdbuf', ['-oL', 'xdotool', '-'], { env, stdio: 'pipe' });
  const waiting: Waiting[] = [];
  let said = '';
  let isEnded = false;
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  createInterface({ input: child.stdout }).on('line', () => waiting.shift()?.settle());
  const giveUp = () => {
    isEnded = true;
    for (const { fail } of waiting.splice(0)) fail(new Error(`xdotool: ${said}`));
  };
  child.once('error', giveUp);
  child.once('close', giveUp);
  // What was still to be written is given up with all else.
  child.stdin.on('error', () => undefined);
  return {
    isEnded: () => isEnded,
    end: () => void child.kill(),
    act: (args: string[]) =>
      new Promise<void>((settle, fail) => {
        waiting.push({ settle, fail });
        // It answers this alone, and so tells that all before it is done; of a window, which may just
        // have closed, it must not ask.
        child.stdin.write(`${args.join(' ')}\ngetdisplaygeometry\n`);
      }),
  };
}
