import {
  closeSearchPanel,
  findNext,
  findPrevious,
  gotoLine,
  openSearchPanel,
  search,
} from '@codemirror/search';
import { EditorState, Transaction, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const scope = 'editor search-panel';

/** Find and replace, without the keys that are the browser's or need several cursors. */
export const textSearch: Extension = [
  search({ top: true }),
  EditorState.transactionFilter.of(tellLineAlone),
  keymap.of([
    { key: 'Mod-f', run: openSearchPanel, scope },
    { key: 'F3', run: findNext, shift: findPrevious, scope, preventDefault: true },
    { key: 'Mod-g', run: findNext, shift: findPrevious, scope, preventDefault: true },
    { key: 'Escape', run: closeSearchPanel, scope },
    { key: 'Mod-Alt-g', run: gotoLine },
  ]),
];

/** What is found is read out with the text around it, which may be a secret (W8): its line is enough. */
function tellLineAlone(transaction: Transaction): Transaction | TransactionSpec {
  const { startState, effects, selection, newDoc, scrollIntoView } = transaction;
  const context = `${startState.phrase('current match')}. `;
  const isContext = (effect: (typeof effects)[number]) =>
    effect.is(EditorView.announce) && effect.value.startsWith(context);
  if (!selection || !effects.some(isContext)) return transaction;
  const { number } = newDoc.lineAt(selection.main.from);
  const userEvent = transaction.annotation(Transaction.userEvent);
  return {
    changes: transaction.changes,
    selection,
    scrollIntoView,
    effects: [
      ...effects.filter((effect) => !isContext(effect)),
      EditorView.announce.of(`Found on line ${number}`),
    ],
    ...(userEvent === undefined ? {} : { userEvent }),
  };
}
