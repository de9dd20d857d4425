interface Request {
  name: string;
  grant: LockGrantedCallback<unknown>;
  resolve: (result: unknown) => void;
  reject: (reason: unknown) => void;
}

/** The locks of several tabs, in memory, given out as the browser does. */
export function lockManager(): LockManager {
  const held = new Map<string, Request>();
  const queue: Request[] = [];

  /** Gives the lock to whoever is first, a moment later: the browser is another process. */
  async function next(name: string) {
    await new Promise((resolve) => setTimeout(resolve));
    const index = queue.findIndex((request) => request.name === name);
    const [request] = held.has(name) || index === -1 ? [] : queue.splice(index, 1);
    if (!request) return;
    held.set(name, request);
    const lock: Lock = { name, mode: 'exclusive' };
    await Promise.resolve(request.grant(lock)).then(request.resolve, request.reject);
    if (held.get(name) === request) held.delete(name);
    await next(name);
  }

  function ask(request: Request, { ifAvailable, steal, signal }: LockOptions) {
    const { name, grant, resolve, reject } = request;
    const owner = held.get(name);
    if (steal) {
      held.delete(name);
      owner?.reject(new DOMException('It was stolen.', 'AbortError'));
      queue.unshift(request);
    } else if (ifAvailable && (owner || queue.some((each) => each.name === name))) {
      resolve(grant(null));
      return;
    } else {
      queue.push(request);
    }
    signal?.addEventListener('abort', () => {
      const index = queue.indexOf(request);
      if (index === -1) return;
      queue.splice(index, 1);
      reject(signal.reason);
    });
    void next(name);
  }

  return {
    request<T>(
      name: string,
      options: LockOptions | LockGrantedCallback<T>,
      callback?: LockGrantedCallback<T>,
    ) {
      const asked = typeof options === 'function' ? {} : options;
      const grant = typeof options === 'function' ? options : callback;
      return new Promise<Awaited<T>>((resolve, reject) => {
        if (!grant) throw new TypeError('There is nobody to give the lock to.');
        ask({ name, grant, resolve: (result) => resolve(result as Awaited<T>), reject }, asked);
      });
    },
    query: () => Promise.resolve({}),
  };
}
