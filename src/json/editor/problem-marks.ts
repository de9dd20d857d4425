import { forEachDiagnostic, lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Severity } from '#manifest/finding.ts';
import type { TextMark } from '../text-source.ts';

const WORDS = { error: 'Error', warning: 'Warning', tip: 'Tip' } as const satisfies Record<
  Severity,
  string
>;

/** A diagnostic that knows the mark it shows. */
interface MarkDiagnostic extends Diagnostic {
  mark: TextMark;
}

const showProblems = StateEffect.define<Tooltip | null>();

/** The problems that were gone to by keyboard, until the person goes on. */
const shownProblems = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, { docChanged, selection, effects }) {
    for (const effect of effects) if (effect.is(showProblems)) return effect.value;
    return docChanged || selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

const hideProblems = (view: EditorView) => {
  if (!view.state.field(shownProblems)) return false;
  view.dispatch({ effects: showProblems.of(null) });
  view.focus();
  return true;
};

/** What is said of the text: underlined, marked at the edge, told where it stands. */
export const problemMarks: Extension = [
  lintGutter(),
  shownProblems,
  keymap.of([{ key: 'Escape', run: hideProblems }]),
];

export function underline(view: EditorView, marks: readonly TextMark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks.map((mark): MarkDiagnostic => {
    const from = Math.min(mark.from, length);
    return {
      from,
      to: Math.min(Math.max(mark.to, from), length),
      severity: mark.severity === 'tip' ? 'info' : mark.severity,
      message: mark.sentence,
      renderMessage: () => drawProblem(view, mark),
      mark,
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Selects a part of the text and tells the problems that begin in it, to eyes and to ears. */
export function goTo(view: EditorView, from: number, to: number): void {
  const { length } = view.state.doc;
  const [start, end] = [Math.min(from, length), Math.min(to, length)];
  const marks: TextMark[] = [];
  forEachDiagnostic(view.state, (diagnostic, at) => {
    if (at >= start && at <= end) marks.push((diagnostic as MarkDiagnostic).mark);
  });
  const effects: TransactionSpec['effects'] = [
    EditorView.scrollIntoView(start, { y: 'center' }),
    showProblems.of(marks.length > 0 ? tooltipOf(start, end, marks) : null),
    ...marks.map((mark) => EditorView.announce.of(`${WORDS[mark.severity]}: ${mark.sentence}`)),
  ];
  view.dispatch({ selection: { anchor: start, head: end }, effects });
  view.focus();
}

function tooltipOf(pos: number, end: number, marks: readonly TextMark[]): Tooltip {
  return {
    pos,
    end,
    above: true,
    create: (view) => {
      const dom = document.createElement('ul');
      dom.className = 'cm-tooltip-lint';
      for (const mark of marks) {
        const item = document.createElement('li');
        const severity = mark.severity === 'tip' ? 'info' : mark.severity;
        item.className = `cm-diagnostic cm-diagnostic-${severity}`;
        item.append(drawProblem(view, mark));
        dom.append(item);
      }
      dom.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && hideProblems(view)) event.preventDefault();
      });
      return { dom };
    },
  };
}

/** Its sentence, its number and its fix. */
function drawProblem(view: EditorView, { severity, sentence, rule, fix }: TextMark): HTMLElement {
  const problem = document.createElement('span');
  problem.className = 'problem';
  const word = document.createElement('strong');
  word.textContent = `${WORDS[severity]}:`;
  problem.append(word, ` ${sentence} `);
  if (rule !== null) {
    const number = document.createElement('span');
    number.className = 'rule';
    number.textContent = `Rule ${rule}`;
    problem.append(number);
  }
  if (fix) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cm-button';
    button.textContent = fix.label;
    button.addEventListener('click', () => {
      fix.apply();
      view.focus();
    });
    problem.append(button);
  }
  return problem;
}
