import { parseAst, Visitor, type ESTree, type Plugin, type Rolldown } from 'vite';

/** Runs as soon as it is there: all that is not named here, and not loaded at the start, sleeps. */
const AWAKE = ['after-first-screen', 'code-editor'];

/**
 * Puts the code of files that are fetched long before anybody needs them into one function, which is
 * called when the file is run. Until then a browser has looked through it only for its end; otherwise
 * it keeps something for each of the functions, names and numbers in there.
 */
export function asleep(): Plugin {
  return {
    name: 'asleep',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler(code, chunk, _options, { chunks }) {
        const isSleeper = !AWAKE.includes(chunk.name) && !isInCircle(chunk, chunks);
        return isSleeper && !isAtStart(chunk, chunks) ? { code: putToSleep(code) } : null;
      },
    },
  };
}

type Chunks = Record<string, Rolldown.RenderedChunk>;

/** What is imported from there, all the way down. */
function importsOf(chunk: Rolldown.RenderedChunk, chunks: Chunks, into = new Set<string>()) {
  for (const file of chunk.imports) {
    const imported = chunks[file];
    if (!imported || into.has(file)) continue;
    into.add(file);
    importsOf(imported, chunks, into);
  }
  return into;
}

function isAtStart(chunk: Rolldown.RenderedChunk, chunks: Chunks): boolean {
  return Object.values(chunks).some(
    (other) =>
      other.isEntry &&
      (other.fileName === chunk.fileName || importsOf(other, chunks).has(chunk.fileName)),
  );
}

/** Two files that need one another: the first of them may call what the second one has not made yet. */
function isInCircle(chunk: Rolldown.RenderedChunk, chunks: Chunks): boolean {
  return importsOf(chunk, chunks).has(chunk.fileName);
}

function putToSleep(code: string): string {
  const program = parseAst(code);
  const { body } = program;
  const textOf = ({ start, end }: { start: number; end: number }) => code.slice(start, end);
  const exported = body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && !node.source ? [node] : [],
  );
  const [names, ...more] = exported;
  const outside = body.filter(
    (node) => node.type === 'ImportDeclaration' || ('source' in node && node.source),
  );
  const inside = body.filter((node) => !outside.includes(node) && node !== names);
  if (!names || names.declaration || more.length > 0) return code;
  const pairs = names.specifiers.map(({ local, exported: as }) => ({
    local: textOf(local),
    as: textOf(as),
  }));
  const locals = [...new Set(pairs.map(({ local }) => local))];
  refuseChanges(program, locals);
  return [
    ...outside.map(textOf),
    `var ${locals.map((local) => `awake_${local}`).join(', ')};`,
    'function awake() {',
    ...inside.map(textOf),
    ...locals.map((local) => `awake_${local} = ${local};`),
    '}',
    'awake();',
    `export { ${pairs.map(({ local, as }) => `awake_${local} as ${as}`).join(', ')} };`,
  ].join('\n');
}

/** Others would go on with what an export was when the file had run. */
function refuseChanges(program: ESTree.Program, locals: readonly string[]): void {
  const check = (target: ESTree.Node) => {
    if (target.type === 'Identifier' && locals.includes(target.name))
      throw new Error(`“${target.name}” is exported and changed later: asleep.ts can't have that.`);
  };
  new Visitor({
    AssignmentExpression: ({ left }) => check(left),
    UpdateExpression: ({ argument }) => check(argument),
  }).visit(program);
}
