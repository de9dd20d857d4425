import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Below which it serves the build. */
const PLACE = '/tools/wizard/';

/** The build behind nginx, with the headers that it brings for it; `stop` ends it. */
export async function serveByNginx(nginx: string) {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port));
  const server = spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', file], { stdio: 'inherit' });
  const ended = once(server, 'exit');
  return {
    address: `http://127.0.0.1:${port}${PLACE}`,
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** As the README says, and the rest so that anybody may run it beside another one. */
function configuration(folder: string, port: number): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
  types {
    text/html html;
    text/javascript js;
    application/json json;
    image/svg+xml svg;
  }
  access_log off;
  error_log stderr crit;
  ${kept.map((what) => `${what}_temp_path ${folder}/${what};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    include ${DIST}nginx-headers.conf;
    error_page 404 ${PLACE}404.html;
    location ${PLACE} {
      alias ${DIST};
    }
  }
}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
