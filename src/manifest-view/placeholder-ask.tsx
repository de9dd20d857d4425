import { useState, type ReactNode } from 'react';
import { counted } from '#manifest/json/counted.ts';
import { describePath } from '#manifest/values/name-place.ts';
import { memberOf, type JsonObject } from '#manifest/json/json.ts';
import { placeholdersOf, type Placeholder } from '#manifest/verdict/placeholders.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { AskAnyway } from '#ui/ask-anyway.tsx';

interface Question {
  left: readonly Left[];
  /** What the button says that goes on all the same. */
  anyway: string;
  onGoOn: () => void;
}

/** An app, and what is still to fill in in its manifest. */
interface Left {
  name: string;
  placeholders: readonly Placeholder[];
}

interface PlaceholderAsk {
  /** Goes on, or asks first if something that somebody has still to fill in would go out; once. */
  ask: (manifests: readonly JsonObject[], anyway: string, onGoOn: () => void) => void;
  /** The question, to be rendered somewhere. */
  question: ReactNode;
}

/** No file that is called final goes out with a placeholder in it that nobody has seen. */
export function usePlaceholderAsk(): PlaceholderAsk {
  const [question, setQuestion] = useState<Question | null>(null);
  const [answered, setAnswered] = useState('');
  const close = () => setQuestion(null);
  return {
    ask: (manifests, anyway, onGoOn) => {
      const left = manifests.map(leftIn).filter(({ placeholders }) => placeholders.length > 0);
      if (left.length === 0 || answered === textsOf(left)) onGoOn();
      else setQuestion({ left, anyway, onGoOn });
    },
    question: question && (
      <AskAnyway
        title={titleOf(linesOf(question.left).length)}
        lead="A final file is installed as it is. Still to be filled in:"
        items={linesOf(question.left)}
        anyway={question.anyway}
        onClose={close}
        onGoOn={() => {
          setAnswered(textsOf(question.left));
          close();
          question.onGoOn();
        }}
      />
    ),
  };
}

function leftIn(manifest: JsonObject): Left {
  const name = memberOf(manifest, 'client_name');
  return { name: typeof name === 'string' ? name : '', placeholders: placeholdersOf(manifest) };
}

function textsOf(left: readonly Left[]): string {
  return JSON.stringify(left.map(({ name, placeholders }) => [name, ...placeholders.map(inWords)]));
}

function titleOf(count: number): string {
  return count === 1 ? 'A placeholder is left' : `${count} placeholders are left`;
}

/** One line a placeholder; with the app's name where there are several apps. */
function linesOf(left: readonly Left[]): string[] {
  return left.flatMap(({ name, placeholders }) =>
    placeholders.map((each) => (left.length > 1 ? `${name}: ${inWords(each)}` : inWords(each))),
  );
}

/** "App name: “App name”", "ContentEvent › Endpoint and 4 more places: “https://your”" */
function inWords({ text, issues: [first, ...others] }: Placeholder): string {
  const where = describePath(first.path);
  const more = counted(others.length, 'more place');
  return `${where}${others.length > 0 ? ` and ${more}` : ''}: “${shortened(text)}”`;
}
