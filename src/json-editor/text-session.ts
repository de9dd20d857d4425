import { createStore } from '#drafts/create-store.ts';
import type { TextSource } from './text-source.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import {
  textFollowing,
  textKept,
  textToKeep,
  typeText,
  type ManifestText,
} from '#manifest/text/manifest-text.ts';
import type { ReadNote, ReadProblem } from '#manifest/text/read-result.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

/** The text of the open draft, and how far the form has it. */
export interface TextState {
  text: string;
  /** Why the form does not have what the text says; null while it does. */
  problem: ReadProblem | null;
  /** What reading the text noticed: duplicate keys, keys that only the platform sets. */
  notes: readonly ReadNote[];
}

export interface TextSession extends TextSource {
  state: () => TextState;
  /** Takes in what was kept without having been read. */
  open: () => void;
  /** The form's values have changed, whoever changed them. */
  follow: () => void;
  /** Takes over what is kept, where it is no longer what this session kept. */
  adopt: () => void;
  /** Reads now what was typed a moment ago. */
  flush: () => void;
  /** Takes the form's text instead. */
  discard: () => UndoReplace;
  /** Takes this text instead. */
  replace: (text: string) => UndoReplace;
}

/** Brings the text before back; false where that would take what was typed since. */
export type UndoReplace = () => boolean;

interface SessionOptions {
  /** The draft's text as it is kept now, by whomever. */
  kept: () => ManifestText | null;
  form: { values: () => FormValues; typeValues: (next: FormValues) => void };
  keep: (text: ManifestText | null) => void;
  /** Form and text had changed the same things: the text's stand. */
  onBoth: (paths: readonly Pointer[]) => void;
  /** Calls back once there is time; returns what calls it off. */
  later: (act: () => void) => () => void;
}

/** In UTF-16 units. Longer texts are not read with every key; this one takes a few milliseconds. */
const READ_AT_ONCE = 32 * 1024;

/** One opening of a draft's text: what is typed goes into the form, what the form does into the text. */
export function textSession(options: SessionOptions): TextSession {
  const { form, onBoth, later } = options;
  let known = options.kept();
  let own = textKept(known, form.values());
  const { get: state, set: show, subscribe } = createStore(opened(own, form.values()));
  // What the text and the form agreed on last.
  let agreed = form.values();
  let cancelRead: (() => void) | null = null;

  function keep(text: ManifestText | null) {
    // What hears of it before this is over hears of nothing new.
    known = text;
    options.keep(text);
    // The draft may take nothing any more.
    known = options.kept();
  }

  /**
   * Two sessions may have one text: a toast that undoes something outlives the page it came from,
   * and going back to an earlier version is nobody's typing.
   */
  function adopt() {
    const kept = options.kept();
    if (kept === known) return;
    known = kept;
    cancelRead?.();
    cancelRead = null;
    agreed = form.values();
    own = textKept(kept, agreed);
    show(opened(own, agreed));
  }

  function read(text: string) {
    cancelRead?.();
    cancelRead = null;
    const typed = typeText(text, own, form.values());
    own = typed.text;
    if (typed.values !== form.values()) form.typeValues(typed.values);
    agreed = form.values();
    keep(textToKeep(own, agreed));
    show({ text: own.typed, problem: typed.problem, notes: typed.notes });
    if (typed.both.length > 0) onBoth(typed.both);
  }

  function type(text: string) {
    if (text.length <= READ_AT_ONCE) {
      read(text);
      return;
    }
    // Kept at once all the same, as text that was not read yet.
    own = { typed: text, base: own?.base ?? formatJson(buildManifest(form.values())) };
    keep(textToKeep(own, agreed));
    show({ ...state(), text });
    cancelRead?.();
    cancelRead = later(() => read(state().text));
  }

  function follow() {
    const values = form.values();
    if (values === agreed || own?.base) return;
    agreed = values;
    const text = textFollowing({ typed: state().text, base: null }, values);
    if (text === state().text) return;
    own = { typed: text, base: null };
    keep(textToKeep(own, values));
    show({ ...state(), text });
  }

  function replace(text: string): UndoReplace {
    const before = state().text;
    type(text);
    const replaced = state().text;
    return () => {
      adopt();
      if (state().text !== replaced) return false;
      type(before);
      return true;
    };
  }

  function discard(): UndoReplace {
    const before = { own, state: state() };
    own = null;
    agreed = form.values();
    keep(null);
    show({ text: textFollowing(null, agreed), problem: null, notes: [] });
    return () => {
      adopt();
      // What can be read is in the form, and goes into the text that comes back.
      if (own?.base) return false;
      own = before.own;
      read(before.state.text);
      return true;
    };
  }

  return {
    text: () => state().text,
    state,
    subscribe,
    open() {
      if (own?.base && !state().problem) read(state().text);
    },
    type,
    follow,
    flush() {
      if (cancelRead) read(state().text);
    },
    adopt,
    discard,
    replace,
  };
}

function opened(kept: ManifestText | null, values: FormValues): TextState {
  const text = textFollowing(kept, values);
  if (kept === null) return { text, problem: null, notes: [] };
  const { problem, notes } = typeText(text, kept, values);
  return { text, problem, notes };
}
