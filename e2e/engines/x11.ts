// A screen that nobody looks at, with the hands and the clipboard of whoever would sit before it.
import { spawn, spawnSync } from 'node:child_process';
import { giveHandsTo, type Hands } from './x11-hands.ts';

export interface Screen extends Hands {
  name: string;
  /** The window that was last brought to the front, and the promise of its being there. */
  front?: { id: string; isThere: Promise<unknown> };
  /** Runs another xdotool, and tells what that said. */
  ask: (...args: string[]) => string;
  readClipboard: () => string;
  writeClipboard: (text: string) => Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export async function startScreen(): Promise<Screen> {
  // It chooses a number that is free, and tells it once it can be used.
  const args = ['-displayfd', '1', '-screen', '0', '1700x1300x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((settle, fail) => {
    server.stdout.once('data', (bytes: Buffer) => settle(bytes.toString().trim()));
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended.')));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  const hands = giveHandsTo(env);
  const end = () => {
    hands.end();
    server.kill();
  };
  process.once('exit', end);
  const run = (program: string, given: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, given, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${stderr}`);
    return stdout;
  };
  return {
    name,
    end,
    act: hands.act,
    ask: (...given) => run('xdotool', given),
    readClipboard: () => run('xclip', ['-selection', 'clipboard', '-o']),
    async writeClipboard(text) {
      const child = spawn('xclip', ['-selection', 'clipboard', '-i'], {
        env,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.end(text);
      // A copy of it stays, and hands the text out.
      await new Promise((settle) => child.once('exit', settle));
    },
  };
}

/** The windows that can be seen, of this program. */
export function windowsOf(screen: Screen, program: string): string[] {
  try {
    return screen.ask('search', '--onlyvisible', '--class', program).trim().split('\n');
  } catch {
    // It finds none, and takes that for a failure.
    return [];
  }
}

export function isThere(screen: Screen, id: string): boolean {
  try {
    screen.ask('getwindowname', id);
    return true;
  } catch {
    return false;
  }
}

export function sizeOf(screen: Screen, id: string): Size {
  const told = screen.ask('getwindowgeometry', '--shell', id);
  const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)`, 'm').exec(told)?.[1]);
  return { width: value('WIDTH'), height: value('HEIGHT') };
}

/** Asks again until there is an answer. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined> | Answer | undefined,
): Promise<Answer> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await moment(50);
  }
  throw new Error(`WebKit: ${what} did not come.`);
}

export function moment(milliseconds: number): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, milliseconds);
  });
}
