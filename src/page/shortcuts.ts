interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** What the keys do, as they are called on this person's keyboard. */
export function shortcuts(userAgent: string): Shortcut[] {
  const isMac = /Mac|iPhone|iPad/.test(userAgent);
  const command = isMac ? '⌘' : 'Ctrl';
  return [
    { keys: [command, 'S'], does: 'Save now (your work is also saved automatically)' },
    { keys: [command, 'Z'], does: 'Undo the last change. In a text field, undo your typing.' },
    { keys: [command, 'Shift', 'Z'], does: isMac ? 'Redo' : 'Redo (also Ctrl + Y)' },
    { keys: ['Tab'], does: 'Go to the next field or button. Shift + Tab goes back.' },
    { keys: ['Space'], does: 'Select a checkbox, turn a switch on or off, or press a button' },
    { keys: ['Enter'], does: 'Open a link or press a button. In a one-line field: Continue.' },
    { keys: ['Esc'], does: 'Close the open menu, dialog or JSON panel' },
    { keys: ['Ctrl', 'Space'], does: 'In the JSON editor: show suggestions' },
    { keys: [command, 'I'], does: 'In the JSON editor: explain the key or value at the cursor' },
    { keys: ['?'], does: 'Show this list (outside a text field)' },
  ];
}
