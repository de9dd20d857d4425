import { whyNoLink } from '#handoff/gateways.ts';
import { LINK_PROBLEMS } from '#handoff/link-address.ts';
import { linksIn } from '#handoff/links-in.ts';
import { readReviewFile } from '#handoff/review-file.ts';
import { decodeLink } from '#handoff/share-link.ts';
import { readManifest } from '#manifest/read-manifest.ts';
import { readFile } from '../import/read-file.ts';
import { sideOf, type Side } from './side.ts';

/** What a file, a link or a text turned out to be. */
export type Given = { kind: 'side'; side: Side } | { kind: 'problem'; sentence: string };

export async function readGivenFile(file: Blob): Promise<Given> {
  const found = await readFile(file);
  return found.kind === 'problem' ? found : readGiven(found.text);
}

/** Never throws, whatever the text. */
export async function readGiven(text: string): Promise<Given> {
  const found = readJson(text);
  // JSON may have anything in it that looks like a link.
  const [ours] = linksIn(text);
  if (found.kind === 'side' || (/^[\s\ufeff]*[{["]/.test(text) && ours === undefined)) return found;
  const link = await decodeLink(ours ?? text);
  if (link.kind === 'draft') return { kind: 'side', side: sideOf(link.manifest, link.secrets) };
  if (link.kind === 'review') return problem(IS_A_REVIEW);
  // It is no try at a link.
  if (link.problem === 'no-link' && !text.includes('://')) return found;
  const why = link.problem === 'no-link' ? whyNoLink(text) : undefined;
  return problem(why ?? LINK_PROBLEMS[link.problem]);
}

const IS_A_REVIEW =
  'This is a review: it holds notes, and no manifest to compare. Choose the draft it is about.';

function readJson(text: string): Given {
  const review = readReviewFile(text);
  if (review.kind === 'problem') return problem(review.sentence);
  if (review.kind === 'review') return problem(IS_A_REVIEW);
  const result = readManifest(text);
  if (result.kind === 'problem') return problem(result.sentence);
  if (result.kind === 'manifest') return { kind: 'side', side: sideOf(result.manifest) };
  const [only, ...others] = result.entries;
  if (!only || others.length > 0) {
    const count = result.entries.length.toLocaleString('en');
    return problem(`This is a list of ${count} entries. Paste just one manifest.`);
  }
  return only.problem === undefined ? readJson(only.text) : problem(only.problem);
}

function problem(sentence: string): Given {
  return { kind: 'problem', sentence };
}
