/** What becomes of the header values in a link. */
export interface SecretsWay {
  kind: 'left-out' | 'sealed';
  /** As it was typed; it counts for 'sealed'. */
  passphrase: string;
}

/** Anybody who has the link can try passphrases on it for as long as they like. */
export const MIN_CHARACTERS = 12;

export function isLongEnough(passphrase: string): boolean {
  return passphrase.length >= MIN_CHARACTERS;
}
