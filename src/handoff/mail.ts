/** Windows hands no more than 2,083 to a mail program, and browsers stop a little below that. */
const MAX_CHARACTERS = 2_000;

export interface Mail {
  subject: string;
  /** Lines end with \n. */
  body: string;
}

/** The address that opens a mail program with this mail written; null where the mail is too long for one. */
export function mailtoOf({ subject, body }: Mail): string | null {
  // Mail addresses end their lines with CR LF (RFC 6068 §5).
  const address = `mailto:?subject=${encode(subject)}&body=${encode(body.replaceAll('\n', '\r\n'))}`;
  return address.length <= MAX_CHARACTERS ? address : null;
}

/** To be pasted into a mail. */
export function mailText({ subject, body }: Mail): string {
  return `${subject}\n\n${body}`;
}

/** Starts the mail program. In the click's own task: some browsers refuse it later. */
export function openMail(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  // Firefox follows links only when they are on the page.
  document.body.append(link);
  link.click();
  link.remove();
}

/** Half a surrogate pair cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
