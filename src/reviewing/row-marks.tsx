import { styled } from '@mui/material/styles';
import type { Issue } from '#manifest/fields/issue.ts';
import { SEVERITY_WORDS } from '#manifest/fields/issue.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { describePath } from '#manifest/values/name-place.ts';
import { SEVERITY_ICONS } from '#ui/icons.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';

interface RowMarksProps {
  /** What is shown in the row: its name need not be said again. */
  shown: readonly Pointer[];
  issues: readonly Issue[];
}

/** So many are told in a row; the list of problems has them all. */
const MAX_TOLD = 3;

/** What is wrong with what stands in a row, below it. */
export function RowMarks({ shown, issues }: RowMarksProps) {
  if (issues.length === 0) return null;
  const more = issues.length - MAX_TOLD;
  return (
    <List>
      {issues.slice(0, MAX_TOLD).map(({ severity, sentence, path, rule }) => {
        const Icon = SEVERITY_ICONS[severity];
        return (
          <li key={rule + path + sentence} data-severity={severity}>
            <Icon />
            <span>
              <Hidden>{SEVERITY_WORDS[severity]}: </Hidden>
              {nameInRow(path, shown)}
              <VisibleText text={sentence} />
            </span>
          </li>
        );
      })}
      {more > 0 && <li>and {more.toLocaleString('en')} more</li>}
    </List>
  );
}

/** "Max retries: " in the row of ContentEvent, not "ContentEvent › Max retries: "; '' of what is shown there. */
function nameInRow(path: Pointer, shown: readonly Pointer[]): string {
  const name = describePath(path);
  const [row = ''] = shown.map(describePath);
  // An entry of a list is called like the list.
  if (shown.includes(path) || name === row) return '';
  const around = `${row} › `;
  return `${name.startsWith(around) ? name.slice(around.length) : name}: `;
}

const Hidden = styled('span')(VISUALLY_HIDDEN);

const List = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.25),
    whiteSpace: 'normal',
    '& > li': { display: 'flex', alignItems: 'start', gap: theme.spacing(0.75) },
    '& svg': { marginTop: 1 },
    '& > [data-severity=error]': { color: palette.error.main },
    '& > [data-severity=warning]': { color: palette.warning.main },
    '& > [data-severity=tip]': { color: palette.info.main },
  };
});
