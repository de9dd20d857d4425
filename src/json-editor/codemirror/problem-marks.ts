import {
  forEachDiagnostic,
  lintGutter,
  setDiagnostics,
  setDiagnosticsEffect,
  type Diagnostic,
} from '@codemirror/lint';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import {
  closeHoverTooltips,
  EditorView,
  keymap,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import type { TextMark } from '../text-source.ts';

/** A diagnostic that knows the mark it shows. */
interface MarkDiagnostic extends Diagnostic {
  mark: TextMark;
}

/** The part of the text that was gone to, and what is told of it there. */
interface Aim {
  from: number;
  to: number;
  marks: readonly TextMark[];
  tooltip: Tooltip | null;
}

const aimAt = StateEffect.define<{ from: number; to: number } | null>();

/** Until the person goes on. */
const aimed = StateField.define<Aim | null>({
  create: () => null,
  update(aim, { startState, docChanged, selection, effects }) {
    for (const effect of effects) {
      if (effect.is(aimAt)) return effect.value && aimOf(effect.value, marksOf(startState));
      // Going to a problem may be what shows the problems in the first place.
      if (effect.is(setDiagnosticsEffect) && aim) {
        const next = aimOf(
          aim,
          (effect.value as MarkDiagnostic[]).map(({ mark }) => mark),
        );
        return sameMarks(next.marks, aim.marks) ? aim : next;
      }
    }
    return docChanged || selection ? null : aim;
  },
  provide: (field) => showTooltip.from(field, (aim) => aim?.tooltip ?? null),
});

/** What is drawn stays as it is: its button may have the focus. */
function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  const words = b.map(messageOf);
  return a.length === b.length && a.every((mark, index) => messageOf(mark) === words[index]);
}

function aimOf({ from, to }: { from: number; to: number }, marks: readonly TextMark[]): Aim {
  const here = marks.filter((mark) => mark.from >= from && mark.from <= to);
  return { from, to, marks: here, tooltip: here.length > 0 ? tooltipOf(from, to, here) : null };
}

function marksOf(state: EditorState): TextMark[] {
  const marks: TextMark[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => {
    marks.push({ ...(diagnostic as MarkDiagnostic).mark, from, to });
  });
  return marks;
}

const hideProblems = (view: EditorView) => {
  if (!view.state.field(aimed)?.tooltip) return false;
  leaveAim(view);
  view.focus();
  return true;
};

/** What is said of the text: underlined, marked at the edge, told where it stands. */
export const problemMarks: Extension = [
  lintGutter(),
  aimed,
  keymap.of([{ key: 'Escape', run: hideProblems }]),
  // What is told at the edge waits for the mouse to move on; its line may be gone before.
  EditorView.domEventHandlers({ keydown: () => void dispatchEvent(new MouseEvent('mousemove')) }),
];

export function underline(view: EditorView, marks: readonly TextMark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks.map((mark): MarkDiagnostic => {
    const from = Math.min(mark.from, length);
    return {
      from,
      to: Math.min(Math.max(mark.to, from), length),
      severity: severityOf(mark),
      message: messageOf(mark),
      renderMessage: () => drawProblem(view, mark),
      mark,
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** By CodeMirror's name. */
function severityOf({ severity }: TextMark): Diagnostic['severity'] {
  return severity === 'tip' ? 'info' : severity;
}

/** Tells nothing more of the place that was gone to. */
export function leaveAim(view: EditorView): void {
  view.dispatch({ effects: aimAt.of(null) });
}

/** Selects a part of the text, and shows the problems that begin in it. */
export function goTo(view: EditorView, from: number, to: number): void {
  const { length } = view.state.doc;
  const [anchor, head] = [Math.min(from, length), Math.min(to, length)];
  const scroll = EditorView.scrollIntoView(anchor, { y: 'center' });
  const effects = [scroll, closeHoverTooltips, aimAt.of({ from, to })];
  view.dispatch({ selection: { anchor, head }, effects });
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
        item.className = `cm-diagnostic cm-diagnostic-${severityOf(mark)}`;
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

/** What is missing is not where its sentence is told: it goes by its name. */
function messageOf({ about, sentence }: TextMark): string {
  return about === undefined ? sentence : `${about}: ${sentence}`;
}

/** Its sentence and its fix. */
function drawProblem(view: EditorView, mark: TextMark): HTMLElement {
  const { severity, fix } = mark;
  const problem = document.createElement('span');
  problem.className = 'problem';
  const word = document.createElement('strong');
  word.textContent = `${SEVERITY_WORDS[severity]}:`;
  problem.append(word, ` ${messageOf(mark)} `);
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
