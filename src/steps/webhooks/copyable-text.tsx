import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Fragment, useRef, type ReactNode } from 'react';
import { copyText } from '#ui/copy-text.ts';
import { useNotify } from '#ui/notify.tsx';

interface CopyableTextProps {
  label: string;
  copyName: string;
  /** What is said once it was copied. */
  copied: string;
  text: string;
  /** A part of it that is not for paper (W8). */
  secret?: string;
  /** More ways to copy it. */
  children?: ReactNode;
}

/** Text to take away, as it stands. */
export function CopyableText({
  label,
  copyName,
  copied,
  text,
  secret = '',
  children,
}: CopyableTextProps) {
  const block = useRef<HTMLPreElement>(null);
  const select = () => {
    if (!block.current) return false;
    block.current.focus();
    getSelection()?.selectAllChildren(block.current);
    return true;
  };
  return (
    <div>
      <Head>
        <h5>{label}</h5>
        {children}
        <CopyButton name={copyName} copied={copied} text={() => text} select={select} />
      </Head>
      {/* It scrolls, so it has to take the focus. */}
      <Block ref={block} tabIndex={0} role="region" aria-label={label}>
        {secret === ''
          ? text
          : text.split(secret).map((part, index) => (
              <Fragment key={index}>
                {index > 0 && <span data-secret="">{secret}</span>}
                {part}
              </Fragment>
            ))}
      </Block>
    </div>
  );
}

interface CopyButtonProps {
  name: string;
  copied: string;
  text: () => string;
  /** Selects what is to be copied, where it is on screen; false when it could not. */
  select?: () => boolean;
}

/** Says that it is copied only when it was. */
export function CopyButton({ name, copied, text, select }: CopyButtonProps) {
  const notify = useNotify();
  const copy = async () => {
    if (await copyText(text())) notify(copied);
    else if (select?.())
      notify('Your browser couldn’t copy it. The text is selected; press Ctrl+C (⌘C on a Mac).');
    else notify('Your browser couldn’t copy it. Copy the command as shown and fill in the values.');
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {name}
    </Button>
  );
}

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0, 1),
  '& h5': {
    ...theme.typography.body2,
    fontWeight: 600,
    margin: 0,
    marginInlineEnd: 'auto',
    color: (theme.vars ?? theme).palette.text.primary,
  },
}));

const Block = styled('pre')(({ theme }) => ({
  margin: 0,
  padding: theme.spacing(1.5),
  maxHeight: 280,
  overflow: 'auto',
  fontSize: '0.8125rem',
  lineHeight: 1.55,
  borderRadius: 8,
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  backgroundColor: (theme.vars ?? theme).palette.background.default,
  color: (theme.vars ?? theme).palette.text.primary,
}));
