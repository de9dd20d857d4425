import { createStore } from '#drafts/create-store.ts';
import { newId } from '#drafts/new-id.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import { counted } from '#manifest/json/counted.ts';
import type { DraftServices } from '#workspace/app-actions.ts';
import { knownRounds, openShared, type Arrival, type KnownRounds } from '#workspace/open-shared.ts';
import type { SortOrder } from './desk-rows.ts';
import { readIncoming, type Incoming } from './incoming.ts';

/** A file or a link that did not become a review, until somebody has read why. */
export interface Refused {
  id: string;
  name: string;
  sentence: string;
  /** What it says, where that can be repaired. */
  repairable?: Blob;
}

export interface ReviewDeskState {
  refused: readonly Refused[];
  /** What is being read. */
  reading: { done: number; of: number } | null;
  /** What became of the last files or text; '' before. */
  said: string;
  /** How it is looked at; the same after a look at a review. */
  order: SortOrder;
  filter: string;
  /** How many rows are drawn. */
  shown: number;
}

/** Five hundred rows are laid out anew whenever one of them changes; so many are not felt. */
export const ROWS_AT_ONCE = 100;

/** Where the account manager puts drafts to review. Reading them goes on while another page is open. */
export interface ReviewDesk {
  state: () => ReviewDeskState;
  subscribe: (listener: () => void) => () => void;
  addFiles: (files: readonly File[]) => Promise<void>;
  /** False: there is nothing in it to review. */
  addText: (text: string) => Promise<boolean>;
  /** Adds what was refused, as its repair says it. */
  addRepaired: (refused: Refused, text: string) => Promise<void>;
  dismiss: (ids: readonly string[]) => void;
  setView: (view: Partial<Pick<ReviewDeskState, 'order' | 'filter' | 'shown'>>) => void;
}

type Services = Pick<DraftServices, 'store' | 'reviews'>;

const desks = new WeakMap<ReviewStore, ReviewDesk>();

/** The one desk of this page: what was refused is still on it after a look at a review. */
export function reviewDeskOf(services: Services): ReviewDesk {
  const known = desks.get(services.reviews);
  if (known) return known;
  const desk = newReviewDesk(services);
  desks.set(services.reviews, desk);
  return desk;
}

const EMPTY: ReviewDeskState = {
  refused: [],
  reading: null,
  said: '',
  order: { by: 'when', descending: true },
  filter: '',
  shown: ROWS_AT_ONCE,
};

/** Files at a time: waiting for each by itself takes longer than reading it. */
const READ_AT_ONCE = 8;

function newReviewDesk(services: Services): ReviewDesk {
  const store = createStore(EMPTY);
  const change = (part: Partial<ReviewDeskState>) => store.set({ ...store.get(), ...part });
  const refuse = (found: readonly Omit<Refused, 'id'>[]) => {
    const again = new Set(found.map(keyOf));
    const others = store.get().refused.filter((each) => !again.has(keyOf(each)));
    const added = found.map((each) => ({ ...each, id: newId() }));
    change({ refused: [...others, ...added] });
  };

  /** One after the other, whoever gives them: the next batch waits for this one. */
  let queue = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(act);
    queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };

  /** Keeps the drafts, and lists what was refused; what became of each. */
  const keep = async (incoming: readonly Incoming[], known: KnownRounds) => {
    const kept = await Promise.all(incoming.map((each) => keepOne(each, services, known)));
    const found = kept.filter((each) => typeof each !== 'string');
    if (found.length > 0) refuse(found);
    return kept.map((each) => (typeof each === 'string' ? each : 'refused'));
  };
  const add = async (incoming: readonly Incoming[]) => {
    change({ said: addedMessage(await keep(incoming, await knownRounds(services.reviews))) });
  };

  const addFiles = async (files: readonly File[]) => {
    const kept: Became[] = [];
    const known = await knownRounds(services.reviews);
    for (let done = 0; done < files.length; done += READ_AT_ONCE) {
      change({ reading: { done, of: files.length } });
      // The page draws and answers in between.
      await new Promise((resolve) => setTimeout(resolve));
      const read = await Promise.all(files.slice(done, done + READ_AT_ONCE).map(readIncoming));
      kept.push(...(await keep(read.flat(), known)));
    }
    change({ reading: null, said: addedMessage(kept) });
  };
  const addText = async (text: string) => {
    const incoming = await readIncoming(text);
    const [only, ...others] = incoming;
    // A slip of the clipboard is corrected where it stands; a link that does not open is listed.
    if (only?.kind === 'refused' && others.length === 0 && !only.isLink) {
      if (only.repairable) refuse([only]);
      const where = only.repairable ? ' It can be repaired. See below.' : '';
      change({ said: `Nothing added. ${only.sentence}${where}` });
      return false;
    }
    await add(incoming);
    return true;
  };
  const dismiss = (ids: readonly string[]) =>
    change({ refused: store.get().refused.filter(({ id }) => !ids.includes(id)) });
  const addRepaired = async ({ id, name }: Refused, text: string) => {
    dismiss([id]);
    await add(await readIncoming(new File([text], `${name}, repaired`)));
  };
  return {
    state: store.get,
    subscribe: store.subscribe,
    addFiles: (files) => inTurn(() => addFiles(files)),
    addText: (text) => inTurn(() => addText(text)),
    addRepaired: (refused, text) => inTurn(() => addRepaired(refused, text)),
    dismiss,
    setView: change,
  };
}

type Became = Arrival | 'refused';

/** What it was to the desk, or why it is not on it. */
async function keepOne(
  incoming: Incoming,
  services: Services,
  known: KnownRounds,
): Promise<Omit<Refused, 'id'> | Arrival> {
  if (incoming.kind === 'refused') return incoming;
  const { name, shared, source } = incoming;
  const result = await openShared({ kind: 'draft', shared }, services, { source, known });
  if (result.kind === 'problem') return { name, sentence: result.sentence };
  return (result.kind === 'opened' && result.opened.arrival) || 'added';
}

function keyOf({ name, sentence }: Omit<Refused, 'id'>): string {
  return `${name}\n${sentence}`;
}

/** "90 drafts added. 1 draft was already on the desk. 10 files or links couldn’t be read. See below." */
function addedMessage(became: readonly Became[]): string {
  const [added = 0, updated = 0, known = 0, refused = 0] = (
    ['added', 'updated', 'known', 'refused'] as const
  ).map((what) => became.filter((each) => each === what).length);
  const said = [
    added > 0 && `${counted(added, 'draft')} added.`,
    updated > 0 && `${counted(updated, 'draft')} updated.`,
    known > 0 && `${counted(known, 'draft was', 'drafts were')} already on the desk.`,
    refused > 0 &&
      `${counted(refused, 'file or link', 'files or links')} couldn’t be read. See below.`,
  ];
  return said.filter(Boolean).join(' ');
}
