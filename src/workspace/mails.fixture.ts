/** Emails as mail programs save them, line by line. */
const mail = (...lines: string[]) =>
  ['From: Partner <partner@acme.example>', ...lines].join('\r\n');

export const base64 = (text: string) =>
  Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');

export const quotedPrintable = (text: string) =>
  text
    .replace(/[=\u0080-\u{10ffff}]/gu, (sign) =>
      [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    )
    .replace(/[^\r\n]{72}/g, '$&=\r\n');

interface Part {
  type: string;
  body: string;
  headers?: readonly string[];
}

export const part = ({ type, body, headers = [] }: Part) =>
  [`Content-Type: ${type}`, ...headers, '', body].join('\r\n');

export const attached = (name: string, body: string, type = 'application/json') =>
  part({
    type: `${type}; name="${name}"`,
    headers: [
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    body: base64(body),
  });

export const multipart = (kind: string, ...parts: string[]) => {
  // Another one for each: a mail within a mail has its own.
  const boundary = `=_${kind}_${parts.join('').length}`;
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    'This is a message with multiple parts in MIME format.',
    ...parts.flatMap((each) => [`--${boundary}`, each]),
    `--${boundary}--`,
    '',
  ].join('\r\n');
};

export const mime = (content: string) =>
  mail('Subject: =?utf-8?B?TWFuaWZlc3Q=?=', 'MIME-Version: 1.0', content);
