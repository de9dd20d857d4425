// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VisibleText } from './visible-text.tsx';

test.each(['https://hooks.acme.com/liveperson', 'ExConversationChangeNotification'])(
  'the long word %s begins in the line it stands in, and breaks only within itself',
  (text) => {
    const { container } = render(<VisibleText text={text} />);
    expect(container).toHaveTextContent(text);
    const parts = [...(container.querySelector('span')?.childNodes ?? [])];
    expect(parts.length).toBeGreaterThan(1);
    for (const part of [parts.at(0), parts.at(-1)]) expect(part).toHaveProperty('nodeType', 3);
    expect(parts.at(0)?.textContent).not.toBe('');
  },
);
