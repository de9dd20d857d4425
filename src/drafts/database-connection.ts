import { openDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { upgradeDatabase } from './upgrade-database.ts';

const DATABASE = 'app-install-manifest';
/** 4 has the reviews, 5 what is typed and not used yet. */
const DATABASE_VERSION = 5;
/** Some browsers, once in a while, never answer: work goes on in memory then. */
const OPEN_TIMEOUT_MS = 3_000;

export type WritableStore = IDBPObjectStore<unknown, [string], string, 'readwrite'>;

export interface DatabaseConnection {
  open(): Promise<IDBPDatabase>;
  /**
   * Makes requests to one store, none of which waits for another's answer. Where the database is
   * open they have begun when this returns, so that a page that is just ending can. Strict: what is
   * said to be saved outlives a power cut too.
   */
  write<Result>(
    store: string,
    request: (store: WritableStore) => Promise<Result>,
    durability?: IDBTransactionDurability,
  ): Promise<Result>;
}

/** Opens the database here and now, so that it is under way while the page is drawn; and again after a failure. */
export function databaseConnection(): DatabaseConnection {
  let opening: Promise<IDBPDatabase> | undefined;
  let opened: IDBPDatabase | undefined;
  let isBlocked = false;

  const forget = () => {
    opening = undefined;
    opened = undefined;
  };
  const start = async () => {
    try {
      return (opened = await openDatabase(forget, () => (isBlocked = true)));
    } catch (problem) {
      forget();
      throw problem;
    }
  };
  const open = async () => {
    opening ??= within(OPEN_TIMEOUT_MS, start(), () => noAnswer(isBlocked));
    // It may have come late: nobody waits twice, and nobody does without it then.
    return opened ?? opening;
  };

  // Whoever asks first hears of a failure.
  open().catch(() => undefined);
  return {
    open,
    write(store, request, durability = 'strict') {
      const begin = (database: IDBPDatabase) => writeNow(database, store, request, durability);
      return opened ? begin(opened) : open().then(begin);
    },
  };
}

async function writeNow<Result>(
  database: IDBPDatabase,
  name: string,
  request: (store: WritableStore) => Promise<Result>,
  durability: IDBTransactionDurability,
): Promise<Result> {
  const transaction = database.transaction(name, 'readwrite', { durability });
  const answer = request(transaction.store);
  // Without this a transaction ends with its page, undone.
  transaction.commit();
  // The requests only say that it failed; the transaction says why.
  answer.catch(() => undefined);
  await transaction.done;
  return answer;
}

async function openDatabase(onClose: () => void, onBlocked: () => void): Promise<IDBPDatabase> {
  return openDB(DATABASE, DATABASE_VERSION, {
    upgrade: (database, _from, _to, transaction) => {
      // Half an upgrade would be worse than none.
      upgradeDatabase(database, transaction).catch(() => transaction.abort());
    },
    // Another tab runs a newer version of this app: make room for it.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    // Another tab runs an older one that does not: it opens as soon as that tab is closed.
    blocked: onBlocked,
    terminated: onClose,
  });
}

function noAnswer(isBlocked: boolean): Error {
  const problem = new Error('The browser’s storage did not answer.');
  if (isBlocked) problem.name = 'BlockedError';
  return problem;
}

function within<T>(ms: number, promise: Promise<T>, problem: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(problem()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
