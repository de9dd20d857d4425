import { Fragment } from 'react';

/** A name as code writes it, which may go on in the next line after a dot or before a capital. */
export function Breakable({ text }: { text: string }) {
  const [first, ...others] = text.split(/(?<=\.)|(?<=[a-z])(?=[A-Z])/);
  return (
    <>
      {first}
      {others.map((part, index) => (
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
